// Made by `cargo xtask ports` from xtask/data/service-names.txt: change that instead.

use super::Record;

pub(super) const DATE: &str = "2024-06-12";

pub(super) static NAMES: &str = "\
BESApiccoloaprobears-01CardWeb-RTEscale (Newton Dock)EtherNet-IP-1EtherNet-IP-2EtherNet/IP-1EtherNet\
/IP-2LiebDevMgmt-Apple Remote Desktop (Net Assistant)LiebDevMgmt-CAIlicg-bridgeway2LiebDevMgmt-DMExp\
ressbasemaphoremographlmxxrloginspectardata17-an-ansyslmdpkt-krb-ipsec-nat-tLiebDevMgmt_ALiebDevMgmt\
_CardWeb-IOLiebDevMgmt_DMOS-aux-bone-ctlMOS-lowergolightrusted-webmail-2MOS-soap-optech-port1-lmsl-l\
mdcsoftwarepa-casanswmgmti-tcs-commccwebsvr-portMOS-upperfdtracksantak-ups-enginetops-brokerMaxumSPS\
-Capture-Probcad-lmyq-termlinkti-icad-srvrMobilitySrvs-isdn-dcpulsonixnlskronkPowerAlert-nsa-msg-por\
tRDCenterabaseXSIP-networklenss-routingotodevice2XmlIpcRegSvceabcsoftwarehouse-ssslog-mgrabcvoice-po\
rtgate-authacl-pollorica-in-secrmmsafecopya16-an-anoto-rendezv-one-sppaboutlaws-as2abr-apichatmpc-li\
fenetboot-pxehs-sslofr-lmirrtexargis-ds-mailqadmifeventabr-secure-cfg-svraccord-mgcp-callagentacctop\
us-ste-smscim-rsapv1accu-lmgrcmpls-pmcprizmacromedia-fcsccredirecpc-videobeansys-lm3da-discanit_stor\
eachoutmpsdtvwcampl-licg-swpl-analyticsqlsrvocaltec-wconfacilityviewinstallerrifmmyrtlefidiningporto\
pxc-sapxoma-rlp-simbaservicesmmanageroboedandv-testeravehddi-udp-7accuracer-dbms-alerteracmaint-tran\
sd-capacityacmaint_dbdir-privatewiredstorm_infomoveracmaint_transd-data-controlnvalarm-clock-s-openm\
ailgue-design-webadmstartacmecommacommaedsmcc-downloadavsrcstunstall-lwpacmsodaapani5acp-portec-disc\
aspsslushiprush-db-svracp-protoad-bi-appsrvracpltctcplgproxyacptsyscomlanserveracr-nema-sent-lmctet-\
masteracronis-backup-expresspay-per-viewarppipeoctlrs-pagingiga-pocketcd-clientravsoft-ipx-tactiveme\
moryactivesync-em7-secom-bardac-dwfc-clisp-datarantellazy-ptopflow-sslactnet-projectionetrjs-1adtech\
-testgxfwsscomfrmwkstn-monetviewdm2mservicesinstalljoyn-stm-pproce-snmp-trapollo-ccag-piba-cfg-disca\
dkey-tabletb4j-lan-pcp-multicast-pinglrpcihreq3-configbmt-starschooladtempusclient-wakeups-onlinetma\
p_lmsfw-storageognosismanav-data-cmddi-tcp-3gpp-cbspne-pcc-image-portadws-discoveryaed-512aegatex-el\
mdnsresponderaequus-alta-ana-lm-webwatcheraeroflight-ads-clntns-cmlaeroflight-retprosharenotifyaes-d\
iscoveryaes-x170aesophia-lmaffiliatex_elmdqsm-remotemperionattyserverafore-vdp-disclose-combatmanyon\
e-http-wmapc-6547afpovertcp-id-portafrogs-clientafs3-callbackburnervirtual-timenandmice-nohimsrvisdc\
lientafs3-errors-pias-autht-treasuresource_mgrafs3-fileserver-papc-2260afs3-kaserverdocstorviewcr-re\
mlibelle-discandp6ssmc-jmxodbc-connect-serveradware-rpm-smakynetinfo-localltraxa-mgmtafs3-prservergr\
aphicshostsvcadsisvrpnetview-aix-9afs3-rmtsyserverremoteafs3-updatex-asnaacceler8dbabblecroy-vicppsu\
itemsge_execdecapwap-control3-hawkarsmtprproaxessmpppdefmns-mailafs3-vlserverstartifact-msg-auth323h\
ostcallsctp-tunnelingafs3-volserapharosu-nms-topo-servirtualtapewaresource-mgragps-port-devicemapper\
-ws-ethdl-srvatpagri-gatewayagriserverview-asnapenetioceansoft-lm-1ah-esp-encapfast-lmdtpt2-discover\
ahspamtrapaic-npdbgmngraic-oncrpc-mta-addrmapollo-gms-cluster-netcabinet-compaq-evmrdpaicc-cmip-agen\
trust-aaasa-gateways8-client-portaigairserverview-gf5-iqueryaimpp-hello-portruecmportopovista-data27\
-ran-rancheraimpp-port-req-office-4940aipn-regptlmcreportcommdatag-ups-1airshotu-chat-8airsynchronet\
-rtc-pm-portaisesi-lmzca-actionetrix-sftmo-icon-syncisco-avpa-discisco-sysmgraja-ntv4-discp-clientnE\
TOSaltservicebootlpsrecommenderamt-redir-tls3bcastronova-maincontrolamt-soap-https-wmapc-654802-11-i\
apparenet-as-debugadgetgate2wayamx-icspclmultip-msge-qmasteramx-rms-agentamx-webadmini-sql*netiq-end\
point-rcv-cntrlv-ffxuptp-generalsyncdloadbalancefrc-hicp-discte104amx-weblinxeditbenchildkey-notifcp\
-porturbonote-2aodvappserv-httpscribeorlm-admintel-rci-mpnjscanon-bjnp2aol-1aol-2aol-3com-net-mgmt-s\
caleserverargis-teamcoherence-discipticslsrvrariel1ariel2c-controlariel3-exprtlds-dumpnjsomginitialr\
efsimcoauthor-enginetopia-vo5aries-kfinderunbook-serverjediserverariliamultiling-httpoweronnudriveap\
pserverfbcs-lmserveritas-tcp1arittsb2-licensesrvrarmcenterhttpscupda-sysoptilogicl-twobase5armi-serv\
erwsd2000webserverasadvant-lm-perfworksgi-lkarmtechdaemonetra-adminsitu-confluentrust-asharp-servera\
rnsc-ccss-qmma-discoveryaruba-papicodbcpathwayaruba-serverismart-installasf-rmcp-portasf-secure-rmcp\
-spxsvrtl-vmf-sagectlpanelasgcypresstcpscommplex-linkalistmgr-portasgenfsrdmaf-casterbt-wanoptika-em\
ediaboxbackupstore-conn-protolfabatemgraspeclmdbs_daemonetport-idpserveadminfluencert-responderadsec\
wcfg-gipdr-spdyn-sitewatch-snifferdatasp-netiq-voipassgo-tivoli-npmp-guias-sessionbdbadm_privatechat\
mtcpdlcm-serverasia-ctrl-planetopia-vo1asihpidsagenttg-protocolasip-webadminipaycash-onlinetop-rcano\
n-capt-tlskip-mc-gikreq3-updatelindusocorfsns-agentasipregistryasmp-mongodbadm-publiqare-syncbpcp-po\
llm-password-chgxs-data-portruckstarquiz-portasmps-raft-rolegent-2asoki-sma-spw-dialeraspentec-lmagb\
index-pc-wbem-httpspt-automationetview-aix-12asprovatalk-blockade-bpsprserverassuria-insisg-uda-serv\
erassuria-slm-apiaxon-lmaitrdp-mdell-rm-portimbuktu-srv3assyst-dripngauriga-routeredoceri-ctl1-sshiv\
adiscoveryauris-cmynahautostart-networkaurora-balaena-er-tip-app-serveraurora-cmgre-in-udpatrol-mq-g\
msr-plugin-portaurpas-c2autocuelogs-serverautocuesmiles-apartimagepumpkindbanyan-vipera-sslautocueti\
mefliespeasy-p2pevolvenetclipulse-icsc-proxyautodesk-lmagicomcam-io-dist-groupwisenomix01autodesk-nl\
magpiee-qfxplat-replicateautonoc-lmsi-selectplaysta2-apparenet-ui-net-2000-nprRegisterautopacmandl-t\
cp-ois-gwap-vcal-spocpautopassdaemonkeycomotionmasterix500msfw-controlautotrac-acp-conduita-agentava\
nti-cdpkeyserveravanti_cdpm-acmaint-dbdbsyncarbiteraventdmoipavauthsrvprtclprodebuggeravdeccmadmincp\
udpencaps-lmatip-type-buildergtp-controloreji-panelvin_serverimsldoc-serverdrmshctlisrvolleyavi-nms-\
discenccss-qsm-guiascontrol-omscontactifio-c2c-h-it-portimevieweravianywhere-dbnsstp-2avinstalldisce\
nidmgratm-uhassleoiposplanet-l-acousticsc_proxyaviva-snacagentavocent-adsaphostctrlsmntubootstrapwi-\
dischat-echonetapp-icmgmtavocent-proxybrid-rtavsecuremgmtcevrunqssm-elsns-dispatcheravt-profile-1avt\
-profile-2aws-brf-gwen-sonya14-tieropmgw-asvbackupaws-wspipeportaxon-tunnelcnapani3-sessionmgraxysbr\
idgecontrol2c-discanditv-controlv-picichlidcpayrouteraztec5-sdctpbfd-lag-swimaxasncpbfd-multi-ctl1-l\
v-auth323gatestatsrvofr-gatewaybflckmgrf-portrofficelink2000bftp-agentrisoapbgpfs-rh-srvat-controlbg\
s-nsiiopsec-cvpacompaq-httpslserverbh611bhevent-listenerootddm-sslnvmailmonetplay-port1bhfhspdpbhmds\
-user-managerbhoedap4p-portalarian-mcast3bhoettyinformercantile-mlsnagascomalarm-clock-ca-audit-dsat\
pmdell-eql-asmgcs-mfp-portbid-servistaitsm-pas-2bif-p2pcommunitybiff-annuncadg-ip-udpowwow-serverbii\
menuauthacl-localinfosrvrbilobit-updateedtapbim-pemb-proj-cmd2ddatatrans-consolera-epmapxc-spvr-ftra\
pid-1bintec-adminivendl-alsievethoscan-changequationbuilderjcdb-vcards-iprosharedataskmaster2000bint\
ec-capioverlan900-remotefsmart-lmbintec-tapictrographydapc-7845biolink-authingkitimbuktu-srv1bioserv\
eritas-udp1bioticf-1bip-blf1-controlontalk-normtserverbis-synchronet-updrncslgalaxy4d2k-tapestry1bis\
-web2hostbitforestsrvc_registryblackboard-roarcisdms-docentnp1-portblackjack3software-clistcrt-port-\
2blazeti-bdir-pubrokerblizwowamp-controlblockstepmdmgrblp1blp25caiccipcd3o-protocol3-hbmonbx-directp\
lay8blp3com-njack-2blp4runtimenandmice-dns-llq55-pcc-mfprams-shuttlefi-lmcntpov-rayblp5blueberry-lma\
ocp-spxrptscchatbluectrlproxyplex-muxrplcy-net-svcs-apple-vpns-rp-reputationetstewardus-trns-cfg-ser\
verbluelancedros-fdsdnskmpvsw-inetconf-ch-ssh-mgmtblwnkl-port-soundsvirtual-placesps-portal-podmrssr\
endezvoushrewd-streamqps-ams-streaminglobmsgsvcadis-1bmc-ctd-ldap-adminovaport4bmc-data-collm-csvr-p\
roxybmc-ea1-bsfserver-znampr-infobrightcoregagentbmc-gms-ilm-stsspmapbmc-grxapiatp-normalprincity-ag\
entbmc-jmx-port-viewerbmc-messagingreslockloginovaport3par-evts-rpcisco-tnaapocdbrokerberos-admgxswi\
tchoiceview-cltbrpfu-prcallbackyoceranetdevshr-ntskentrox-prottprintopias-paging-portbmc-net-admdocb\
rokermit-dov-nnm-websrvisitvieweandsfgwha-clusterbmc-net-svcloudsignalingalaxy-networkb-oscservpadob\
eserver-5afe-discardaxis-wimp-port-labtrackerbmc-onekeyshadowserverbmc-patroldbbrowseaviewatilappleq\
tcsrvroabb-escp-ipdddpalace-4bmc-perf-agent-engineod1bmc-perf-mgrdc-wh-eosmapw-registryker-compaq-wc\
ppbmc-perf-sd-request-vistanag-5066bmc-reporting-umdsmcc-passthrugameonlinetop-schoolbmc_ctd_ldapsol\
ab-tagslbc-controlbmc_patroldberegisteraven-rmppolicy-v5uaampifyre-messangerbmcpatrolagentexthigh-cr\
iteriadt-tlsbcappswitch-emp-server1bmcpatrolrnvulturets-sslbmdssiapiranha21-an-1xbsfsvr-zn-sslinterb\
aseudora-setc-controlonewolf-lmit-ml-dev-servicescvpnet-encrypted-adminfowavenyo-maintraintrastarfis\
hiva-confsrvrbmppolicy-mgrbngsynchronitebnt-manageradpdfnet-remote-ui-zipqdb2servicemp-server2boks-c\
lntd-replicad-elvin-serverimf-psmartcard-tlsnifferserverboks-servchatboks-servmnetmledm-std-notifybo\
ks_clntd-serviceboks_servcmpboks_servmodemc-pp-mgmtsvcaacwsdapi-sruthaipe-discoverbonesafetynetperf-\
portboomerangadugadudt_osonus-loggingboosterwareaguard-neo4j-linkmscontrolbosswavenue-design-netapp-\
icdatarantoolbounzzabbix-agentbpmdfmgtbprdgsms-remctrlbr-channelcsd-monitoracle-omsdka-kdpk-electron\
icsnotify_srvrbrainbusinessusilhouettetlservicemgrubdir_privilegent-1brcd-vr-req-office-4941brcm-com\
m-portcm-sc104brdptcnameservicemfis-dataep-as-svcinegrfx-elmd-fencedros_fdslremote-mgmtqpasa-agentbr\
lp-0brlp-1brlp-2brlp-3com-tsmux-bone-apibm-dial-outimenandmice-monetrcsi-lfapani4brucentric-dsx-moni\
toraclenameserverbrutus-clibm-cicslaplinkopek-httpheadobeserver-1brvreadapt-sna-csrpcepharmasoftcmbt\
pp2sectransactifioreplicg-iprelaybtprjctrlm-disccu-comm-3comnetmanage-execp-nodec-dlms-cosemantixnds\
-sso-controlbtrieverydayrcab-protocolubrisbconference1bts-appserveritas-vis2bts-x73com-webview-disc-\
cmd2k-datamover2bues-service-slocationbt-wolbues_service-srouterbullant-rap-iproshare-mc-2bullant-sr\
ap-listenfoldmanetrjs-4burpasswddns-v3gpp-w1apani1bv-agentextnetwkpathengineto-wol-serverbv-dsETOSun\
VTS-RMIbv-isakmpnjsocl-db-remote-winsockbv-queryenginedoc1lmcns-secovisiong6-1bv-smcsrva-pacbasebvcd\
aemon-portelnetconf-tlsilkp1bvcontrol2f5-globalsitellumat-nms_topo_servirtualuserbveapim-portbvtsona\
rdataurus-whiskerbzflagcatalysti-envision_elmdescent3l-l1bzre-discitrixuppgbackrestun-behaviorsmsdts\
1clever-tcpipdcesgbs-smpnameresacommunitycleverdetect2nmcs-mailsvrcloanto-lmaxim-asicsdmbaseaodbcont\
rol_agentz-trackercloanto-net-1clutildoms-mgmtclvm-cfg-fpsrservercncpm-ftnmtportmonetriskip-cert-sen\
dmpsiipatrol-collcnhrpd-ith-at-anavisphere-secsqdmngsuitedtoolsalient-usrmgrcnrprotocoldssm-csspss-l\
mcockroachildkey-ctrl3-rangercodaauth2250-annex-gdrive-syncconfignutella-rtraceroutenpcia-rxp-banyan\
-rpcanywheredatargus-getdata3-sdunodette-ftps-datalarian-mqsnet-condoracle-ms-ensimplement-tiepie-di\
scisco-aqos-licmanetserialext1codasrv-seagulllms-v-worldscorescapplix2e-discitrix-rtmphlpdmc-brk-srv\
ieo-feitianrockeysrvrcodemeter-cmwanscalercodima-rtps-dd-mtcogitatelelpathattackcognex-datamandai-sh\
ellnvconsolera-lpnetview-aix-10cognex-insightlinetopia-vo2server-portcognimauxmcpcogsys-lmaytagshuff\
lex-lmadminitlsmsadi-gxp-srvprt-classmanagercohesity-agentrust-aams-romegardsvr-portcompressnetadmin\
spidercompx-lockviewcappsrvantronix-mgmtcomsat-3com-njack-1ci-smcs-calypsoicfdptktelnetsc-devb-elm-m\
omentumctet-jservirprot-lmcomscmtp-av-emb-config-portibet-serverconsul-insightcpawservisweathermo-ca\
lchemyblastreletzannetmo-httprchat-servercontamac-icmpd-adminstl_bootsilbc-measureboxpanelcontamac_i\
cms-sna-servercontclientms-mccmcommonspace-licensedaemondsconnectedb-server2contentserveradwiz-nms-s\
rvnas-meteringnunetbill-keyrepscmddm-rdb-dbs-dispmmgrcontinuus-gv-pfcp-addr-srvr2convergencecmcoord-\
svrtl-vmf-dsx_monitoraclenet8cmanetscript-anri-anrib-slmylex-mapdap-nprism-deploycora-disco-peer-tta\
t3lbc-syncr_ccl/1corba-iiop-ssldxprint-servercorbalocus-conspiracybercashaperai-discft-4corelccamac-\
srvr-adminovaport6corelvideo-activmailcorerjdatastoredstorm-infomanburn-idonix-metanet-h2gf-w-2metae\
dit-wsicopycatchpolestargatealertsp-altcpmuxns-couriercosmocall-loggingaiagentview-mgmtrgtransatrade\
rp-scaleftpalace-6couchdbisamserver2coviadt-discadkey-licmanyone-xmlink-connectechlicensingalaxy7-da\
talarian-tcpcqg-netlan-1cr-websystemsd-portr-rsrb-portcreativepartnrcabq-lmsi-cps-rm-discanon-bjnp3c\
omfaxrpc-registrycreativeserveraid-cdl-serveronicapc-7846cresco-controlhtpkix-timestampr-interaction\
webemshttpcrescoctrl-disco-websrvrmg3crestron-cipsendmsge-execdec_dlmcidashpas-portimbuktu-srv2crest\
ron-ctpsmondm-agent-portcrinis-hb-enginesh-brokercrmsbitspeerbook-portcrtech-nlmc3ssm-cvspserveraid-\
sflmcruise-configi-lmetatude-mdsmcc-ccpq-tasksmart-diagnose-procos-lmust-backplaneto-dcs-configalile\
ologcm-apparenet-tpsbservercruise-diags-realtimed-ovwdbanyan-net8-cmanetrjs-2cruise-enumsplitlock-gw\
cbackupcruise-swroutematchacl-qsm-proxycruise-updatelelpathstartcrusecontroljk-loginovaport5-straton\
idodsiebel-nsnaresecurepsvccu-comm-2cti-redwood-chats-acars-vista-4glishdapc-5455ctiprogramloaddi-tc\
p-1ctisystemmsg-icpv2ctt-brokerberos-ivocalizenginkyo-1ctx-bridgeway1ctxlicl-twobase10ctxs-vpps-quad\
dbbn-mmcalshofarenetaspikezmeeting-2cumulus-adminfiniswitchcl-db-attachmate-g32curiositycustixandros\
-cmsfw-replicabrowsercvc-hostdptcgn-stat-ccowcmripr-dgltcvc_hostdaccessr-servermgrcvdab-sti-ca-web-u\
pdatelefindercvmmonmuxmltec-xmlmailcvmontimemcachevinservicesdcdtrndcsl-backupsnotifyprotcvsupdupcxt\
pdultrexecjacobus-lmgemanagementaservercxwsdl-eventcyborgnetagentcybro-a-busboycycleserv2g-secctv-po\
rtnt-2cylink-ca-idms-laes-bfd-control2c-datamsfrsiprospero-nproactivesrvrcymtec-portigv2cypress-stat\
-resultsns-gatewaycytel-lmcagentdey-keynegapc-3506a44-tieropmcliberty-lmiroconnect-clientrust-kmshne\
tceleradius-acctopus-cc-trackingdomsonlinest-protocoldey-sapiranha1-msccip-mediaspace-server-findigo\
-vbcphrelaydbgmpfonclds-distributarydfoxserverblcheckdnetbloxkotodrcpdfserverbr-debugdhanalakshmip-r\
outingds-dbacnet-stewardus-mtrnsprntproxydhcpv6-clientimbuktu-srv4dhcpv6-serverbr-discoverydhct-aler\
tsclientdhct-status-srvopiedm-adm-notifydi-aseispockdi-drm-productiontobrokerdi-msgclntdi-tracewarep\
a-raftmux11dialpad-voice1-interfacelinkftp-datambora-oapollo-datalensjtp-ctrldialpad-voice2diameters\
c-robotraconteurbisnetservids-avtpdiamondportivoconnectdherculesbrokerobixmsgi-arraydecauthrtxns-mai\
ldic-aida-discover1dicom-iscl-1dicom-tlstplethora-lmsmqe-brokerdict-lookupstriggervsw-orion-rmi-regv\
cpatrol-snmp-tcp-portdif-portn-tl-w1digilent-adept-machineod2000kernelfiq-replato-lmsrp-feedbackdigi\
manati-logospf-liteisportqdata4-sdunodeumservlinkvm-via-ipluminarydigital-notarydigital-vrcommercedi\
givotelesis-licmanetview-aix-6directv-softauditd-postmanetview-aix-4directv-tick-portdirectv-webacce\
sstsys-lmdirectvdatasurfsrvseconnectordirgisbconference2dj-iceedcp-rxmonetsupport2dj-ilmck-ivpippsfm\
-db-serverdkmessengerbt-smclusterdl_agentnos-dpsocp-tdlipsinc1222-acsedaemontage-lmoldflow-lmobrien-\
chat-rtmp-portdls-monitoracleas-httpsimplifymediatp-highprimaserverdlsrap-servicemprise-llsurfup-htt\
psgi-eventmondm-requesterdlsrpn-requester2dlswpnaconsult-lmstmg-sstp-1dn6-smm-redisis-bcastrolink-pa\
tentssensordnapc-2161dnoxap-hacl-cfg-sysupdatelops-lmdei-icdamewaremobgtwysdmaf-serverdmnet-devicemw\
avemsgciphire-servservocaltec-hosovdmplaydnsix-degreesnm-zoningbs-stparsec-gamenandmice-lpmcdproxydn\
xboxqosdeskviewctspdmdoceri-viewdgsakmpls-udp-dtlshrewd-controldocker-saiscmysql-cm-agentdocumentum-\
saisehome-ms-olap4documentum_saismaeasdaqtestmfcoboldsoft-lmarcam-lmobile-p2pq-lic-mgmtdof-dps-mc-se\
c-t4net-cltdof-epsqlmwssauthsvcitadeliboinc-clientextlowms-messengerdof-tunnel-sec-t4net-srvocaltec-\
admintersys-cacheckpoint-rtmesis-upshotdoip-discoldomain-salient-muxn-controldomaintimed-fsp-txinuex\
pansion4domiqnet-portdonnyworld-lmdooma-dcdocbserveritas_pbxns-timenandmice-upgbouncera-bcmmdriversa\
-tekdossierds2dots-signalmobile-system-monitordowntools-discoremgrdt-vracedtag-ste-sbackupuprouterdt\
ksockethernet-ip-sanitydtn-bundlep-nspcsdlobbydtn1-fwpl-disciscocsdbproxydtspcdfuncacn-ip-tcpowwow-c\
lientdtv-chan-req-office-4942dvl-activemailitheta-lmdvr-esmagentraversalient-dtasrvnwk-prapidmq-cent\
erlineckar2ouchecksumm-portdvt-datacacs-dsmipv6tlsgsappworxsrvc-registrydvt-systempest-portdwmsgserv\
erfilemqe-agentdwnmshttp-mgmtungsten-httpsolaris-auditactionserver1dwritesrvoxelstormdxadmindarray-c\
a-1dxmessagebase1dxmessagebase2dxspiderfio-cmgmtrinity-distinct32dyna-accessbuilderby-repliwebmachin\
etplanrevagentdyna-lmcns-tel-retrospectardbdpm-agentns-advcprov-portomato-springss-http-rpc-epmapc-5\
456dynamic3ds-lm-dta-systems-olap3dynamidnight-techshell3t-at-anbx-serdyniplookupalace-5dzdaemonati-\
vi-serverdzoglserverfmpro-fdalinogridenginetmountdaytimestenbrokerfacsys-ntpangolin-laserfacsys-rout\
errilwmedistributionetviewdm3apex-meshadowstreaminetfs-serverushddrepl-slpcpktcable-cops-tlsp-pingil\
atskysurferfagordnc-portnos-spiral-adminterhdl_elmdarcorp-lmcftpopup-remindersisysaccessports-bcastx\
ns-authealth-trapidmq-regfaircom-db2-runtimelot105-ds-updoglms-notifyfairviewnn6-dsqdrmsmc-admintels\
yncr-ccl-db-request-agentfamdc-portmapper-nodemgrfast-rem-servaradero-0fastlynxcap-portalarian-mcast\
5fatpipe-serverfatservaradero-1faxstfx-portrendchip-dcpfazzt-adminiserve-portwcssco-websrvrmgrfazzt-\
ptp-event_listeneroverlogfc-faultnotifyfc-sercomm-scadmintellistor-lmetrics-passwrd-policyborg-syste\
ms-olap1fcip-portrident-dataal-lm-mondsp3270fcis-discrabblesri_sde-cache-queryfcmsysinfo-sphinxqlfco\
py-serverrimwmereceivingfcopys-serverrirtransanotify-srvrfcp-cics-gw1fcp-srvr-inst1distproc60fcp-srv\
r-inst2-brmfcp-udparadym-31portfemisddgnmi-gnoit-transportff-fmsasconcomp1ff-iceedcp_txiipff-lr-port\
rim-eventff-sm-discft-7ffserverrisats-atn-timingfhcp-wismar-se-port1filenet-cmenandmice_nohmtriggerf\
ilenet-nchimera-hwmc-log-svcisco-wafs3-boscapmux9-icuelink-discohelpurenoisemgmsgsrvrfilenet-obroket\
z39.50filenet-pafec-lmsolap-ptp2filenet-pchip-lmatrix-vnetdb-exportfilenet-peiorasrvisinet-guibm-db2\
c-tlsp-self-pingiop-sslonworks2filenet-powsrmpfilenet-realsecureliefb-acis-secure-mqttc-etap-nsoftra\
ck-meterfilenet-rmiauxmqueryfilenet-rpciarrayfilenet-tms-rule-enginetmpidcagtrack-serverfilesphere-l\
metagrampr-rcmd-cg-httpxc-pintecom-ps2filex-lportrim-icefinle-lmeregisterfintrxenppmpredatar-comms-s\
ql-shrinkwrapri-lm4-network-asamdschedb-server1fiorano-msgsvcableport-axio-discientia-ssdbdir_pubxds\
xdmcpfiorano-rtrsvcabsm-commlinx-avlsi-lmfirefox-skytalesqueryfiremonrcc-hostun-portfirepowerburstun\
-p1first-defensemi-grpconnectmgrfirstcall42fisa-svcaci-lmartalkrb5gatekeeperrlansourcedm-mgr-cntrlnv\
statusgi-stormanettestresstesterfiveacrossadobeserver-4talkcmserverfj-hdnetattachsdmpnjsosvrfjappmgr\
bulkfxaclicensinghvpnzarkovalarmsrv-cmddi-tcp-7fjcparallelfjdmimgrsqlserverfjdocdist-upgradecambertx\
-lmatip-type-a15afe-direcpc-dllnvmapsgi-soap-beepxc-splr-ftranhcifsf-hb-porturnsolid-e-enginetopia-v\
o3fjhpjpegmpegasus-ctlfjicl-tep-a-trust-rpc2portmappman-serverview-iccrushmoreboltcudpluribusixchatt\
-mt-sms-rcinformatik-lmetricadbcontrol-agentz-p2p-storagehtpammratcaupc-remote-kislc-ctrlrloopsec-le\
apol-relayfjicl-tep-b2n2receivecon-portfjicl-tep-cacsambroker_service-routerfjinvmgrsvp-encap-2fjipp\
ol-cnslontalk-urgntparsec-masterfjippol-polsvrts-registryfjippol-port1fjippol-port2-drmsfsdfuncft-2f\
jippol-swrlyfjitsuappmgrsvp-tunnelfjmpcmail-srvitalanalysismserverfjmpjpsrtfjmpsserverfjsv-gssagtrac\
k-neon24x7fjsvmporbixdaspcoordinationixnetmonburn_idotdistcc-httpfjswapsnpptprm-sm-nproactivatemcsym\
apiportr-rsrb-p3fksp-audit-transferrari-foambit-lm-xinuexpansion2nremoteware-srvns-tpflamenco-proxyf\
lashfilersvp_tunnelflashmsgcpvxpluscscpi-telnetconfsoaphttpratlinkshellflcrscdn6-nlm-audiojugglerunb\
ook_servernrpearldoc-xact-backupflexlm-agentrdp-pdellpwrappksysguardus-cntl-ipcproxyflirtmitmiracing\
helpermabit-csnet-nsc-posauterdonglenrp-sctp-tlsamsung-unidexcwmpidcmgrfln-spxc-ntfyflorencelatalk3s\
oftware-svrxpservmanetviewdm1flr-agentrinket-agentflr_agentriomotionetview-aix-8flukeserverusb-sys-p\
ortfmwpgss-xlicencrypted-llrprtfoliocorpark-agentfont-servicequint-cityidac-cluster-discintillansurv\
eyorxmlblasterforesyte-clearcaseagull-ais-meta-corpowerclientcsf-lmzca-alertforesyte-seclayer-tcpvun\
iwienl-namemungeolocatetrinetlabs-lmovaz-sscanon-bjnp1fortisphere-vmware-fdmfotogcadencecontrol2tpki\
x-cmc-portspscl-mgtfoundo-lmfrc-lpdgi-servacdsm-swsossd-discgi-starapidbasemprise-lscotty-ftsynctest\
frc-mpl-gprs-portfrcs-remote-dbreftekplsocalias-admindfilesyslog-tlsocial-alarmagetronada-ciphire-da\
tascaler-dbstarfield-iocs-amupdatefi-mgcp-gatewayfreezexservicernsysmgmtagtaua-secureagentfronetbill\
-authacl-hbcinameservicemeterfryeservaradero-2fujitsu-devbasicl-twobase2fujitsu-dtcnssocketportfujit\
su-mmpdccp-udpradio-bcs-broker-servicetagsmtappi-boxnetiq-qcheckmk-agentextxideafarm-panicelinkv-ser\
verfujitsu-neat-7funk-dialoutcdellwebadmin-1funk-licenseniprobears-02funk-loggerwpuparprofilemacbakp\
n-icwap-push-httpspmpfunkproxyfuscriptviewatershed-lmfutrixcomputeheathviewago-io-systemc-vcas-tcpq-\
wbem-exp-httpspremotetablethercat-5hecmtl-dbacula-fdt-rcatparagentheliosdcprgppitnp-discoverhelixfrc\
-hp-3000-telnetcpcdecvms-sysmgtp-usercomm-wlinkhems-sideshowap-pushsecurehes-clipfixs-openstoragehex\
arca-apicknfsitaraserverhexxorecore-of-sourcecsvcrpheythingsiftpatrol-mq-nm-asses-adminstl-bootclien\
textmed-cinema-cspmlockmgroove-dppactivationetspeak-acd-pm-cmdsvrhfcs-managerhhb-gatewayhhb-handheld\
imagequeryhiden-ralpes-elmd2k-datamover1hillrservaultbasehinpmp-locallwaveiamberonbase-ddsmeter-iatc\
-appserveritas-pbxpilotusmtapc-necmp-datacnewsynchronet-dbex-xribsubntbcst-tftpsocp-clusterxlbmc-arb\
ortext-lmagaya-networkrb524hiperscan-idfpitparlianthony-datacaptoracle-vp1hippadl2sim-controlhiqobje\
ctive-dbcontrol-oms-nonsecure-tsmwanetuitivestasdlpx-spandataporthislipfltbcst-portibsdt-lmdec-notes\
haredstorm_findigo-serverhivep-pcpqrpm-agentrust-sps-tunnelhivestordinox-serverhkpdpkix-3-ca-radius-\
dynauthacl-probex-webadminiremcappliance-cfg-cloudcheck-pinghgldoms-migrsh-spxc-roidocsvcart-o-ramah\
i-anywherehoob-ws-httpsimon-discft-6hks-lmetalbendl-ahp-svcanon-bjnp4hlibmgrhlserverhmmp-op-probeeyo\
nd-media-agenthncp-dtls-portrustestablishivahosesro-geneverofflinetobjects1hncp-udp-porttc-sslhnmpm-\
sndl-apsift-ufthomesteadgloryhonyakufastro-instreet-streamt-cnf-prothagacp-discovery-portn-tl-w2houd\
ini-lmetasage-best-com1houstone-design-1hp-alarm-mgrhp-clicl-twobase3linknamedimageportalarian-mcast\
1hp-collectorigo-nativeims-adminfoseeklionheadobeserver-2hp-device-discup-discft-1hp-hcip-gwysdmc2st\
udiosm-oevisionpyramidware-routerhp-managed-node-nocbinderysupportassisthp-nnm-dataligent-lmhp-pdl-d\
atastreamicon-fpsu-s3dbcslogcabinkpasswdtp-svs-omagenthp-pxpibarracuda-bbsah-lmysql-clusterhp-san-mg\
mttcmremotectrlhp-scanstat-1hp-scientia-sdbctp-serveritas-uclever-ctrace-client-ctrl5nas-parchandsau\
thacl-gsidcapwap-datascaler-ctl1-raw-sslhp-sco-aipn-authentx510hp-serverhp-sessmonavbuddy-draw-seria\
lgatewayhp-statusavantageb2b-novative-lsi-bobcat-nbpcdccm-portnt-1hp-webadminova-ip-disco-dtmgrhp-we\
bqosdbacula-sd-elmdec-mbadmin-h323callsigaltav-tunnelatelinkca-serviceasyenginei-managementhpbladems\
-smlbiz39-50hpdevms-sna-basenomix08hpiodi-porthpocbuschtrommelektron-adminfotosm-appsrvrhpoms-ci-lst\
n-tl-fd1hpoms-dps-lstn-tl-fd2dconfigmpv3lite-mducs-iscisco-net-mgmtl8000-matrix-fedbsrvrts-ipcserver\
hpppssvrtstrapserverhppronetmanavegaweb-porthpss-ndapirprivoxyhpssdispatchaipe-otnkioskip-cert-recvr\
-rc-disccu-comm-1hpssmgmttl-publisherhpstgmgr2hpvirtctrlorica-out-secolor-imagericardo-lmylxamporthp\
virtgrpatrolviewarmuxorayabbsquare-voip-qsignacert-agenthpvmmagenttlpriceproxyhpvmmcontrolotusnoteit\
achmd-cinema-rrpki-rtr-tlsmartpacketsnip-slavenir-lmimercury-discanocentral1hpvmmdatalikaserverhpvro\
oma-ilp-silverpeakpeerhrd-ncsbphonemasterminaldbeyond-remote-collaboratoracle-em2pago-services2hrd-n\
s-discx-proxyhri-porttnrepositoryhsl-stormlnkhsrpv6htuilsrvfmobile-file-dl-agentnmpv2hughes-apc-6549\
14c-g-talkingfisherodotus-netbill-prodigy-intrnetconf-beepncdp2husky-transporthydragonflyskoma-mlp-s\
ilverplatterhylafaximumpsysrmsvrhyper-gds_dbacula-direcpc-siamt-blc-port-event-smauth-porthypercube-\
lmetastormobileanalyzerhyperiph-policy-admod-workspacerforumsnpqes-testrexec-sns-queryhyperscsi-port\
unstall-pncisco-cloudsec-ntb-clnthyperwave-ispipesimportramt-esd-protmprinter_agentibm-mqseries2ibm-\
ppsms-xferibm-res-sapmsm-webrctlibm-rsysconductor-mpxc-epmapollo-relayibm-ssdpibm-wrless-lan900_remo\
teware-clearvisns-adminterhdl-elmdaqstreamcomm-dsmeter_iatc-lmagicnotesla-sys-msge_qmasteribm3494ibm\
_wrless_landmarksgi-dmfmgribridge-datalnetiq-ncapogeex-port-helpersonal-linkwtcan-nds-sslslavemonett\
gain-nms-dpnssagentmgribridge-mgmturbonote-1icl-twobase9pfs-agentripehelpro_tunnelvin-clientr-rsrb-p\
1iclcnet-locate-dpnet-connendpalace-2iclcnet-svinfocryptoadminfi-asyncdmirroringnutella-svcadis-2icl\
cnet_svinfoexchipperimlanschool-mptn-tl-r1iclidig_muxingmpegboardusmulistprocrailgun-webacclassicct-\
sdpwgippfaxportwinportreehoppersonalos-001iclpv-dmidig-muxingcsms2iclpv-nlcs-apc-9951iclpv-nls-tlicl\
pv-pmasc-slmdap-porticlpv-sas-remote-hlpuppetftp-mcasticlpv-scadlock2iclpv-wsm-server-ssliconpmp-tra\
pido-iproshare101iconstructsrvfodms-s-sideshowcockpit-neteh-extensis-emtidxpra-elmddi-udp-2ieee-mms-\
sslutapcupsdbserverieee11073-20701ife-icorphoenix-rpcmk-remotemc-xsw-dconfigbjd816ife_icorphoturisi-\
irpjlinkz-migrid-altav-remmgt-proxyifor-protocolutcplysrv-httpsixidtp-dialogic-elmd-starbotifsportma\
pc-3052ii-adminovaport2iims-sql-mollyiiw-portwamp-controlimapsolab-rpc-telecommutemc-xsw-dcacheckout\
dbisamserver1imgamessageservicedm-mgr-syncserverssliminkjtsiteserverimip-channelsbi-agentimmedianet-\
bcnckadserversatalkimoguia-portwamp-testimperadgpf-exchgarconcurrent-lmbl-battdaylitetouchnetplusoft\
pcsync-httpsitaradirectplaysrvrts-at-portimprsvp-encap-1imqbrokerdlappleugcontrolhostnamed-supptconf\
erencetalkastenxpipe_serverimqstompshrsvdrp-discindycollaberknet-cmpnjsombg-ctrlimqtunnelsbl-idmapso\
lab-dataprotectoracle-vp2pimtc-mapc-9950imtc-mcs-messaginglobal-dtserver-portoltecespeech-rtps-dd-ut\
imyxinuexpansion1intrepid-sslv-frontpanelxmgmtrace-svr-propel-msgsysorbix-loc-sslintrinsabams-theate\
rintu-ec-clientwdsx-agentns-serverintu-ec-svcdiscaevmsvc-2intuitive-edgenrad-muxdtpintve-announceinv\
okatoriqrmonitor_securemctliqserverirc-servidigo-incognitorvidete-cipcisco-snatdataserviceforwardt-m\
gmtsvcscmdelos-dms-olap2ircs-ufmpro-internalpha-sms-chattachmate-utsftpircuillamartinymessageasap-sc\
tp-tlsa-commplex-mainsoft-lmkm-discoveryirdmi2iris-beepicon-discoveriris-lwz-wave-tunneliris-xpcs-pc\
watcomdebugirisa100-gcichild-lmatrix_vnetbookmarkem-dcpop3sixnetudrawgraphilips-vcautcpdataserveriro\
nmailsse-app-configironstormopagtiso-illv-jcanex-watchdoc-podn-castraqmon-pduncslisteneraid-csoft-pr\
eversionetspeak-csi-sgwpagesri-sde-discoveryiso-iph-policy-clispworks-orbix-cfg-ssliso-tp0sfs-config\
iso-tsap-c2isode-duacsvr-sslproxyisoft-p2pgroupriority-e-compaq-scp-configisoipsigport-1isoipsigport\
-2isomaironetddp-buradec-corproshare-mc-1isrp-portiss-mgmt-sslv-notateit-discanto-roboflowamp-testtu\
nnelissdtpisysg-lmfserveritalkmipi-debuglobal-wlinkinkonspire2badm-privatearkivio-dist-datalon-engin\
etopia-vo4itap-ddtp-net-localtova-lm-discapertus-ldpcptcpservicemcadsi-lmatahariascriberiagamesmith-\
portrispen-sradixmms2itinternetbios-ssnapdnetcomm1itm-lmftpowerexchangemcrmirccdida-discover2itm-mcc\
s-softwarena-serverviewdbms-wbt-serveritm-mcell-sfs-smp-net-remotemc-vcas-udpammrpclemultimediacntrl\
nfsdl-etsrmagtitm-mcell-ultraseek-httpito-e-guibasenomix02itosenomix05itscomm-nsw-febooti-awacs-ice-\
locationbt-pcle-infexcerptsepisplit-pingitwo-serveriuadtcisco-ipslabratio-adproshare2iuhsctpassoc-di\
scsi-targetcd-serveroboerivs-databasenomix06ivs-insertionbx-auradan-httproremotemfis-cntl1-telnetmag\
iccontrolivs-videoss7nsns-channelsnmptls-trapwi-rxspoolerunbook-agentragicl-twobase7ivsdhelpurityrpc\
oip-mgmtiw-mmogamediavault-guiRAPPS-Serveracityiwb-whiteboard-voip-provision-elmdenali-serverbakcup2\
iwecnpep-messagingophermesavistacoapsolab-colsrssendnp-sec-pc2fax-srvnyxo-waveiwg1iwlisteneriwserver\
jaleosndl-aasap-tcp-tlsdpktcablemmcopsec-eladaptecmgrcpatrol-ismaeasdaqlivestatsci1-lmjamlinkofax-sv\
rjamserverportjanus-discaistoragemgribiap-mpfwsasggprs-cubeacon-port-2jargonbx-ccmrmiactivationetspe\
ak-isi-glbpcp-trap-daemonetview-aix-7jaugsremotec-1jaugsremotec-2jausftsrvocaltec-phonehome-helpro-t\
unnelipse-recipether232portwsdssripjaxer-managerjaxer-webloginterworldfusion1jaxflow-datalon-webserv\
erjboss-iiop-sslvision-lmiteksys-lmobilip-mnp-exchangenstat-scannerjbrokerjdmn-portjdp-discajo-disco\
veryjeol-nsddp-1jeol-nsddp-2jeol-nsddp-3par-mgmt-sslc-systemlogjeol-nsddp-4jeol-nsdtp-1jeol-nsdtp-2j\
eol-nsdtp-3par-rcopy-disco-inetmgrjeol-nsdtp-4jerand-lmgesupervision-serverjesmsjcan-ferret-sslscc-s\
ecuritychasesro-emsdproxyjetcmeserverjetformpreviewago-servicejetstreamcs-fastmailjibe-ebinsitelserv\
erportjini-discoveryjlicelmdatusorbiterjmact3jmact5jmact6jmb-cds102jmb-cds2jmevt2jmq-daemon-1jmq-dae\
mon-2joaJewelSuite-woa-systempowerideafarm-doorigo-syncxcpqsflowso2esb-consolejoltidp-infotrievemmic\
rosane-portjomamqmonitorjoostonefallstorcns-srv-portsservnsstreetperfectdbreporteraventbsmallchattac\
hmate-s2sagxtsds-admintel_rcip-itu-bicc-stcoflashagentjourneenetapp-syncu-2jstelaconsolejt400-ssljta\
g-serverjtnetd-serverjtnetd-statusftunaticf-2juka-sddpkagentjuteasy-soft-muxcap-controljuxml-portjvc\
lientjvl-mactalkonshus-lmicrotalon-comotionbackastenchasepads-slp-notifyjvserverjwalkserverjwclientj\
wpc-bingbang-controljwservernetware-iprchat-usernetwatcher-dbadm_pub-dns-controlnetwatcher-monetrjs-\
3netwave-ap-mgmtnetx-agentnetx-servernetxms-agentnetxms-mgmtnetxms-syncube-lmoshebeeristwogunsjtp-da\
targus-getdata25-fap-fgw-call-portrpnew-rwhois++newbay-snc-mc-commtact-httpslicsernewgenpaycash-wbpj\
ava-msvcom-tunnelnewlixconfigoahead-flduparsec-peerwiredstorm-findviatvdumtray-portnewlixenginetobje\
cts2newlixregog-multiplayernewoakv-agentnewwavesearch-agentnexgen-auxmapibm-dt-2nexstorindltddi-tcp-\
4nextsteppcontrolnexus-portalarian-mcast2nhservernicetec-mgmtnicetec-nmsvcanon-cpp-discinetconfsoapb\
eepnsdp-portmapper-ws_ethdayliteserveraven-rdproshareaudio-activmailbox-lmiva-mqsnet-assistun-p2nicn\
amegaregsvrportnifty-hmiami-bcastreettalknikatron-devtp-dataiclocknilinkanalystrexec-decladebugammaf\
etchsvrts-tddi-tcp-2nim-vdrshellnim-wanetrockey6nimbusdbctrlnimcontrollernimgtw-auth-keyetvbusolid-m\
uxnm-sslnimhub-open-netbill-transoft-lm-2nimregolembl-ndtpqspgpsitaramgmtnimrod-agentnimshvlmortgage\
waredstorm_diagpolicyaservstatsc-mh-ssc-agentnimspoolerniobservernirprecise-commsyncu-1njenet-sslnm-\
assessornm-game-adminstl-bootserveritas-vis1nm-game-servernmasoveriprecise-i3nmc-discanon-mfnpds-tra\
ckernmea-0183nmea-onenetchat-zis99sfmssowatchme-7272nmmprecise-sftdst-portnmsdfsrcpnmsigportnmsp-osm\
osis-aeeapspartanetview-aix-11nmsservernnspearwaynntpsilkp3noaaportnoadminstl_bootcoaddressbooknoage\
ntnod-clientnod-providernokia-ann-ch1nokia-ann-ch263-videotexoline-tcpqrpm-serveraid-ccnxlmddi-tcp-6\
nomadcaplxi-evntsvcanit-store-mail-cknomdbs-daemonetplay-port2norprecise-vipremoteagentnorton-lamber\
tnotezilla-lanrevservernovar-alarmadpi-proxynovar-dbasentinel-lmysql-proxynovar-global-cd-portrivnet\
2displaysta2-lobjcall-sig-transmit-portnovastorbakcup1novationetsc-productinfolibriafdbasenomix03nov\
ell-ipx-cmddi-tcp-5novell-lu6-2novell-lu6.2novell-zen-pawnetware-cspunicontrolnowcontacteradataordbm\
sft-dpm-cert-initiatoracle-em1nq-apollo-adminilockryptolanner-lmicrotalon-discinegrfx-lmatternufwap-\
wsp-spramsca-2nupaper-ssmdecbsrvacdsm-apple-saslingshotvnetworkvideocs-cmurraynusdp-discarb-repl-ctr\
lzdbasemwindbfd-echoiceview-agte-sampl-tableproxybrid-cloudt-osoniqsyncfwacp-policyservernusrpresenc\
emcrmirdg-postgresql-netiq-endptk-alinknuts-bootpcsrvrnuts-dembrace-dp-caaclang2tag-pmip6-cntlnuts_b\
ootpsl-managementnuts_dembrace-dp-saltd-licensingnuxslnv-videor-gamed-net-svcanocentral0nvcnet-link-\
v10nvdmmesh-discisco-redu-dbapnvme-discardbox-http-altbsdp-id-portnvmsgdbremotedeploynw-licensentine\
lsrmysqlxiostatusubmitserverocs_amurxinupageserverocs_cmusiconlinetnewsmansyslim-devicesp-lmctp-stat\
eleniumdaemonetview-aix-5ocserveroctopustentacleanerliverctsdos390odnspeedtrace-discgms-licensinglob\
ecast-ideesrvhdelta-mcplscrambler-lgalaxy-serveroem-agentoemcacao-jmxmpp-clientoemcacao-rmib-streami\
ngeroemcacao-websvcardifftec-backroomnet-discoveryofsdmmpvaccessnetworkflowdirectv-catlgarmin-marine\
oifacehp-backupalcom-discasrmagenta-logicl-twobase4oi-2000oidsrdpoirtgsvcartographerxmpp-boshockwave\
2omabcastltkme-trap-port-momasgportomhs-porttntspautobuildgatewayomnilink-portomniskynetflowbem-rmic\
rosoft-dsmcc-configat-lmd2k-tapestry2omnivisionesxmpv7omstopologyomviagentomviserveropalis-rdvbservd\
scotty-discft-0opalis-robot-remotenlabel-dplbserve-portopc-job-startronetview-aix-2opc-job-trackwdb-\
commni-prot-routmpcdellwebadmin-2opcon-xpsimp-allopcua-tcpresonus-ucnetcomm2apex-edgearmanatuslinkys\
earchagel-dumpm-flagsigatekeeperiscopencmsimslinkopcua-tlsimple-push-snifferclientopcua-udprex-tcprn\
request-data-hubbn-mmxita-manageropencorel_vncadminduradio-sm-pas-1opendeploymentmapc-2160openflowap\
-wsp-wtp-spramsdsc-lmysql-imap3m-image-lm-instmgropenhpidsadminovaport1openitrogenie-lmetaedit-munin\
afesc-mc-appserveropenmailnsimple-tx-rxnm-clear-textguibm-mgropenmailpxyopenmathand-mmpftprismiq-plu\
gintecom-ps1-controlopennl-voiceicon-slpar2rrdprosharevideobjectmanageropenportopenqueueadmvx-lmosai\
xccmailproxima-lmvs-capacitynlg-datargus-getdata13-an-signalingres-netbios-nswsmlbf-gamegen1-rmgmtop\
enremote-ctrlopenstack-idrsf-1opentableicon-x25-svc-portopentelemetryopentracfenginecpra_elmddi-udp-\
3gpp-monpsocketebac5openvms-sysipcs-commandportgprs-sigma-portopenvpnbscadabra-lmasqdialeropenwebnet\
gamelobbytexaibkupnotifypsossd-collectcddbp-altalinktest-sgi-esphttpvxplusioc-sea-lmevent-portrc-net\
pollopequus-serveropi-socksnmptrapx500api-2opnet-smptexoline-udpanasaspen-servicesdcdmantidotemgrsvr\
mg-ipopsec-uaaccelenet-data-insurancefd-vmpwscsossecollectoropsec-ufpo-fnsrprelude-serverazoropsessi\
on-clntopsession-prxyopsession-srvropsmessaginguttersnexentamvel-lmosaicsyssvc1opsmgropsview-envoyop\
swagentopswmanageroptima-vnetchequestdb2-lnchromagrafxaengine-netbill-credstone-cpsscbos-ip-portip2o\
ptiwave-lmsl_lmdcutilityoptocontroloptohost002optohost003optohost004opus-servicesipsmaclmgrovbusycal\
dsoft-backupedgemini-lmetaconsoledm-stagerift-lies-lmetasyslog-connlclimnerpressuredstorm-jointegral\
phatech-lm-sserveroveadmgrovhpasap-udp-sr-portovladmgrovobservium-agentovrimosdbmanetserialext2ovsam\
-d-agentovsam-mgmtovsdbandwiz-systemics-soxns-chealthde-lcesrvr-1ovsessionmgrovtopmddi-udp-1qadmifop\
ersonal-agentqb-db-serverqbdbbars-statusmartsdpwgpsiemensgsmp-ancpm-pmcsoauthrpqbikgdp-portritium-ca\
n-dcharsetmgriffinisaratogadgetgate1wayqcprofinet-cmust-p2ping-pongxtelmdanf-ak2qencprofinet-rtmophl\
7mtsserverqfprogisticsoft-plusclnta-dsmcc-sessionati-svrlocus-discandrpiasdis99caids-sensor-updatexp\
2qftest-licservexecft-3exmpcr-interfaceqftest-lookuprogrammarathontpon-ictprm-nm-nprnstatusixxsconfi\
gqip-auduprolinkqip-logintecourierqip-msgdoip-databulaunchbird-lmil-2045-47001qip-qdhcp-failover2qke\
-llc-v3qmqptlmddi-udp-6qmtpsm-pas-4qmvideobrpda-gatemcer-portqnts-orbix-configv-usarismc-httpwgwimsi\
ccpowerguardianetserialext4qnxnetmanetspeak-cpsilkp2qo-securedstorm_jointegrius-stpjj-player-discba8\
qolyesterqotddi-udp-5qotpsm-pas-5qrhp-iibprotocolupago-services1qsnet-nucleus-sandpolisp-controlqsne\
t-transwersoft-lmcsccfirewalljoyn-mcmip-manani-visa-remoteware-unbind-clusterqsnet-workstun-p3qsoftd\
ataphonebooktaauthenticati-ip-to-ncpe-mikeye2eyelinkfserverqt-serveradmin-portqtms-bootstrapollo-sta\
tusdserverqtproofddi-udp-4quailnetconf-ch-tlsilkmeterquaker-cdpapachi-p2p-srvistium-sharesponsenetco\
nf-sshellquantastorquartus-tclariion-evr01quasar-serverqubeserver-msg-q3ade-spotpatchacl-monitordino\
x-dbasentlm-srv2srvocaltec-goldleaf-licmanav-portquestnotifyquickbooksrds-ibm-abtacticalauthaoc-acar\
s-mastergate-disceanicsoftragentrusttimed-ltp-deepspace-proxy-gatewayquicksuitempire-empumacon-udpmw\
ebapixelpusherquosabp-signaltovacentralaris-discp-serverbsystemc-gatewayquotadobeserver-3com-amp3Com\
-nsdeepfreezectlqvrqwavesterradclientportsuitjdl-dbkitchencrypted_admininmessaginggz-wave-sugprs-dat\
alarian-udpsun-as-iiops-ca-audit-daishilpwdisis-ambccplscrambler-alfingersoma-ulpnetmap-lmoy-corpowe\
rgemplusixtraksun-as-jmxrmicromuse-lmobileip-agentsun-as-jpda-datarpsun-as-nodeagtsun-drwcs-livelanl\
mctet-gatewaysun-lmsun-mc-grpsun-sea-portsun-sr-adminterintelliadm-discaerpcanywherestatm-zip-office\
-toolsilverpeakcommsun-sr-httpsns-quotexonetarxk22sun-sr-iiop-autocueds-srvrts-auth-portsun-sr-iiops\
ec-samsung-discfs-qosb-sdo-sshiprush-d-chacl-testm_pprockwell-csp2sun-sr-jmsexch-routingloggersun-sr\
-jmxomssslic-mgrsun-user-httpsnssalertmgrsuncacao-csacredstorm-diagmondexasoftport128-gatewaysuncaca\
o-jmxmpp-serversuncacao-rmicromuse-ncpspserversuncacao-snmpdtls-trapwi-imserverview-rmzapm-linkdmtn-\
tl-r2suncacao-websvcimplexapt-lmgruber-cashregcspmultiplexbit-escpi-rawg-proxycstatusubntbcst_tftpsu\
nclustergeognosisadminnosys-acl-managerhcs-servicesdinvision-agmacon-tcpmip6-dataskman-portsuncluste\
rmgrsunfm-portsunlps-httpsunproxyadmintermapper-mapethde-lcesrvr-2sunrpctradersunscalar-dns2go-login\
adcp-spxdpyrrhomeportal-webdatabbaccurayiyawnetwallpeers-rmicrocom-sbpdbmapani2sunscalar-svcimtraka0\
wucontrolsunwebadmins-lmsocialserversupercellsupermonitor-securellpacksur-measlnvpollersurfcontrolcp\
alace-1surveyinst-discoverysuucp-pathart-ipdtp-portwrpcisco-fna-localisentinel-entswa-1swa-2swa-3swa\
-4swarmspotMgmtsweetware-appss-lm3uarpsolvexp1swift-rvfbp-discisco-sccplscrambler-indx-ddsm-scm-targ\
etty-focuseemed-fsp-rxinuexpansion3swiftnetiq-mc-clientswismgr1swismgr2swispolswistrapswldy-sias-nei\
ghborland-dsj-ac-techargeneousicontentpushnskytelnetgwap-vcard-s-nasmanagerswr-portswrmicromuse-ncpw\
dgenisar-portrivnet1swtp-port1swtp-port2swx-gatezrelayswxadminterpathpanelvin_clientr-rsrb-p2sxuptps\
yam-agentsyam-smc-gt-srvinainstallsyam-webserversybase-sqlanyon-lanternmapplusservice-ctrlsybaseanyw\
heresorcsoft1-e1-over-ipsybasedbsynchromeshiva_confsrvrsybasesrvmonetview-aix-3sychronds_sso-service\
zmessagesrvaprtmosms0symantec-sfdbessweb-gwag-servicesymantec-simbaexpressqlexec-sslsymb-sb-portsymp\
lexoconfigc-configcmonitorbplus-iiopalis-rbt-ipcorel-vncadmindigo-vrmiregistrysynapse-nhttpsntp-hear\
tbeattunec-raidplusilcft-5synapsis-edgesynel-data26-fap-fgw-logdomapc-5454synoptics-trapsynotics-bro\
kersynotics-relaysype-transportsysrqdectalkazaairnet-1sysscannersystatultrabacus-remote-asci-valisys\
-lmunglueunidata-ldmunienguity-xccetpanagolin-identifyunified-busonuscallsignet-ctfac-restorealm-rus\
do-tlsmsphinxapibm-apparenet-tsaftrapid-2unify-adapterunify-debugunifyadmintersanavigatorunihub-serv\
erunikeypro-edixiec-104-seclayer-tlsmsqpwrseventosoagatewayunimobilectrluniportunisql-javailant-mgre\
-udp-dtlsantoolsmbdirectnetangelunisys-eportalarian-mcast4unisys-lmuniteuniv-appserveruniverse-suite\
universe_suiteunivision_serverunix-statusopsec-omicom-pfsc-portriquest-lmunizensusossd-agentunotezab\
bix-trappersonneluohostuorbix-locatorurdmnet-ctrlurld-porturmuucp-rloginterserveruuidgeniuslmaprigo-\
cs-auth-svrtps-discoveryvpvdeskshareappiq-mgmtcevrunqmanetrektickets-restconf-ch-tlsmartcard-portvqp\
vs-servervsaiportvsamredirectorvsat-controlvscpvsi-omegaco-h248-binaryvsiadminterwisenomix04vsinetmo\
-defaultimadge-ltdawnati-dstpowerschoolvsixmlrpc-beepvslmpvsnm-agentvspreadrepcmddm-dfmpro-v6vt-sslv\
tr-emulatorvtsasctrl-agentx2-controlvtu-commsft-gc-sslvvr-controlvvr-databb-hwaasclustervx-auth-port\
vxcrnbuportvxlan-gpentbox-simba-csregagenta-usilkp4vytalvaultbrtpvytalvaultpipeocollvytalvaultvsmpwe\
bmethods-b2bf-mastergatefaxcomserviceedcp_rxicl-twobase8webobjectsptxnmpwebphonehome-remoteicon-serv\
erift-tiesl-lmctfeedi_serviceedcp-txgridgen-elmd3winosfibotrader-combox-web-acc-raid-acas-mapim-rp-d\
iscawas-servermapx500api-1webpushivasoundm-serverwebsm-pas-3websnpwebsphere-snmpssh-trapwi-rxservera\
id-amiganetfs-mgmtripwiresponselogicl-twobase6websterwebtieee-mih323gatediscte30webyastwellocus-mapc\
-9952westec-connectdpalace-3westell-statsci2-lmwfmtport-registrarcpdi-pidas-cmtp-mgtegsc-lmetaedit-s\
enomix07wfremotertmosms1wg-endpt-commsfw-array-managerunbook_agentraingpsdataairnet-2wg-netforcewhoa\
mi-controlone-conclave-cppdpsi-pttc-etap-dsom-serverfid-rp1whoisppwhosellspugnacnloginstantiafserver\
whosockamicon-fpsu-raadmintegra-smedevolvenus-sewibukeywiegandalf-lmetaagentwifreecivcollectorwilken\
listenerwillywimdocsvcadview-3d-nfsd-keepalivettcpwinddlbc-watchdog-ntwinddx-instrumentaclientwindlm\
windreamt-redir-tcpnethaspsrvoispeed-portwinfspw-dnspreload-configwininstall-ipcisco-vpath-tunalyzer\
winjaserverwinpcs-sf-ui-manetserialext3winpharaohscarrius-rshellmnrwinpoplanmessengerwinqeditactions\
erver2winrmwinshadow-hdesktop-dna-cml-svnetworksntlkeyssrvrwip-portwizardusunicaller914c/g5meta5wlan\
authealth-pollingds-adppiw-dbabel-dtlsi-raid-mgmtwlbspytechphonex-portwlcpwmereportingwmlserverworld\
fusion2h2serverwrs-registrywrs_registrywrspicewta-wsp-su-mit-tgcconnectionep-tlsimctlptcim-controlwt\
a-wsp-wtp-submissionscreencastvpm-udpwusage-best-com2uaiactifioudsagentsease-db-lsp-discoi2odialog-p\
ortipcttunnellwv-csp-sms-circle-xaapibm-diradm-sslumimgrdm-tfsmar-se-port2wv-csp-udp-cirrossp-client\
wwiotalkwww-devpjprinter-agentwww-httpwww-ldap-gweavewxbriefcp-addr-srvr1xsmsvcitrixadminotaur-sabar\
sdrizzleecoposserverxss-portxss-srv-portxsyncitriximaclientombap-sgmp-trapsnapple-licmanet-m-wnnpspe\
ctraportxtlservpps-vias-reggf-ncpm-hip-nat-trueconfapit-vpnrp-portxtreamx-axbnetfilecastorproxyxtrms\
fw-s-storageosns-protocolxvttpxw-controlxxnetserverzenginkyo-2zentedm-managerich-cprosharerequest-di\
scbtpp2audctr1zephyr-cltzephyr-hmmp-index-netbios-dgmrupdateservatatabatjss-idi-discgn-configcp-rphy\
brid-pop2zephyr-srvpsipportzicomposit-serversieradmindprint-srviziblebrowserzieto-sockzigbee-ipsuitc\
asezproxy-2zion-lmzixi-transportzmpzoomcpzsecurezservpvcisco-tdp-suitezymed-zpp\
";

pub(super) static RECORDS: [Record; 6409] = [
    Record::new(1, 11938, 6, 3), // tcpmux
    Record::new(2, 11084, 11, 3), // compressnet
    Record::new(3, 11084, 11, 3), // compressnet
    Record::new(5, 3854, 3, 3), // rje
    Record::new(7, 5908, 4, 3), // echo
    Record::new(9, 8013, 7, 15), // discard
    Record::new(11, 38164, 6, 3), // systat
    Record::new(13, 16549, 7, 3), // daytime
    Record::new(17, 35009, 4, 3), // qotd
    Record::new(18, 12687, 3, 3), // msp
    Record::new(19, 37419, 7, 3), // chargen
    Record::new(20, 14039, 8, 7), // ftp-data
    Record::new(21, 6261, 3, 7), // ftp
    Record::new(22, 4995, 3, 7), // ssh
    Record::new(23, 10009, 6, 3), // telnet
    Record::new(25, 2636, 4, 3), // smtp
    Record::new(27, 27278, 6, 3), // nsw-fe
    Record::new(29, 12912, 7, 3), // msg-icp
    Record::new(31, 2688, 8, 3), // msg-auth
    Record::new(33, 17237, 3, 3), // dsp
    Record::new(37, 2275, 4, 3), // time
    Record::new(38, 218, 3, 3), // rap
    Record::new(39, 1112, 3, 3), // rlp
    Record::new(41, 2498, 8, 3), // graphics
    Record::new(42, 9220, 4, 3), // name
    Record::new(42, 9407, 10, 3), // nameserver
    Record::new(43, 29896, 7, 3), // nicname
    Record::new(44, 32612, 9, 3), // mpm-flags
    Record::new(45, 21996, 3, 3), // mpm
    Record::new(46, 21996, 7, 3), // mpm-snd
    Record::new(48, 14542, 6, 3), // auditd
    Record::new(49, 16033, 6, 3), // tacacs
    Record::new(50, 30727, 10, 3), // re-mail-ck
    Record::new(52, 15659, 8, 3), // xns-time
    Record::new(53, 15550, 6, 3), // domain
    Record::new(54, 34242, 6, 3), // xns-ch
    Record::new(55, 28003, 6, 3), // isi-gl
    Record::new(56, 16799, 8, 3), // xns-auth
    Record::new(58, 14193, 8, 3), // xns-mail
    Record::new(62, 39485, 4, 3), // acas
    Record::new(63, 39959, 7, 3), // whoispp
    Record::new(63, 29441, 7, 3), // whois++
    Record::new(64, 12036, 5, 3), // covia
    Record::new(65, 16033, 9, 3), // tacacs-ds
    Record::new(66, 31417, 7, 3), // sql-net
    Record::new(66, 3487, 7, 3), // sql*net
    Record::new(67, 31499, 6, 3), // bootps
    Record::new(68, 31444, 6, 3), // bootpc
    Record::new(69, 21375, 4, 3), // tftp
    Record::new(70, 27717, 6, 3), // gopher
    Record::new(71, 1686, 8, 3), // netrjs-1
    Record::new(72, 12669, 8, 3), // netrjs-2
    Record::new(73, 29293, 8, 3), // netrjs-3
    Record::new(74, 9815, 8, 3), // netrjs-4
    Record::new(76, 27515, 4, 3), // deos
    Record::new(78, 40144, 6, 3), // vettcp
    Record::new(79, 35967, 6, 3), // finger
    Record::new(80, 2202, 4, 7), // http
    Record::new(80, 40908, 3, 3), // www
    Record::new(80, 40930, 8, 3), // www-http
    Record::new(82, 24106, 4, 3), // xfer
    Record::new(83, 8530, 10, 3), // mit-ml-dev
    Record::new(84, 38280, 3, 3), // ctf
    Record::new(85, 8530, 10, 3), // mit-ml-dev
    Record::new(86, 15345, 7, 3), // mfcobol
    Record::new(88, 7783, 8, 3), // kerberos
    Record::new(89, 40654, 9, 3), // su-mit-tg
    Record::new(90, 15141, 5, 3), // dnsix
    Record::new(91, 7905, 7, 3), // mit-dov
    Record::new(92, 18080, 3, 3), // npp
    Record::new(93, 560, 3, 3), // dcp
    Record::new(94, 30914, 7, 3), // objcall
    Record::new(95, 13291, 6, 3), // supdup
    Record::new(96, 38413, 5, 3), // dixie
    Record::new(97, 37246, 9, 3), // swift-rvf
    Record::new(98, 21339, 7, 3), // tacnews
    Record::new(99, 18000, 8, 3), // metagram
    Record::new(101, 25581, 8, 3), // hostname
    Record::new(102, 26600, 8, 3), // iso-tsap
    Record::new(103, 20876, 7, 3), // gppitnp
    Record::new(104, 1479, 8, 3), // acr-nema
    Record::new(105, 402, 3, 3), // cso
    Record::new(105, 19612, 8, 3), // csnet-ns
    Record::new(106, 9321, 10, 3), // 3com-tsmux
    Record::new(107, 10008, 7, 3), // rtelnet
    Record::new(108, 6466, 6, 3), // snagas
    Record::new(109, 41405, 4, 3), // pop2
    Record::new(110, 26354, 4, 3), // pop3
    Record::new(111, 36866, 6, 3), // sunrpc
    Record::new(112, 12368, 6, 3), // mcidas
    Record::new(113, 707, 4, 3), // auth
    Record::new(113, 17218, 5, 1), // ident
    Record::new(115, 26167, 4, 3), // sftp
    Record::new(116, 17342, 10, 3), // ansanotify
    Record::new(117, 37128, 9, 3), // uucp-path
    Record::new(118, 18566, 7, 3), // sqlserv
    Record::new(119, 30549, 4, 3), // nntp
    Record::new(120, 11175, 7, 3), // cfdptkt
    Record::new(121, 36172, 4, 3), // erpc
    Record::new(122, 2456, 8, 3), // smakynet
    Record::new(123, 7274, 3, 3), // ntp
    Record::new(124, 11991, 10, 3), // ansatrader
    Record::new(125, 39690, 9, 3), // locus-map
    Record::new(126, 3575, 6, 3), // nxedit
    Record::new(127, 11750, 9, 3), // locus-con
    Record::new(128, 19807, 10, 3), // gss-xlicen
    Record::new(129, 37498, 6, 3), // pwdgen
    Record::new(130, 37154, 9, 3), // cisco-fna
    Record::new(131, 7766, 9, 3), // cisco-tna
    Record::new(132, 3265, 9, 3), // cisco-sys
    Record::new(133, 6213, 7, 3), // statsrv
    Record::new(134, 33160, 10, 3), // ingres-net
    Record::new(135, 6683, 5, 3), // epmap
    Record::new(136, 5988, 7, 3), // profile
    Record::new(137, 33167, 10, 3), // netbios-ns
    Record::new(138, 41342, 11, 3), // netbios-dgm
    Record::new(139, 27028, 11, 3), // netbios-ssn
    Record::new(140, 9230, 10, 3), // emfis-data
    Record::new(141, 27479, 10, 3), // emfis-cntl
    Record::new(142, 25690, 6, 3), // bl-idm
    Record::new(143, 25257, 4, 1), // imap
    Record::new(144, 10053, 3, 3), // uma
    Record::new(145, 33611, 4, 3), // uaac
    Record::new(146, 26583, 7, 3), // iso-tp0
    Record::new(147, 26544, 6, 3), // iso-ip
    Record::new(148, 27970, 6, 3), // jargon
    Record::new(149, 1983, 7, 3), // aed-512
    Record::new(150, 31417, 7, 3), // sql-net
    Record::new(151, 20947, 4, 3), // hems
    Record::new(152, 6260, 4, 3), // bftp
    Record::new(153, 41065, 4, 3), // sgmp
    Record::new(154, 30961, 10, 3), // netsc-prod
    Record::new(155, 11184, 9, 3), // netsc-dev
    Record::new(156, 1038, 6, 3), // sqlsrv
    Record::new(157, 25660, 8, 3), // knet-cmp
    Record::new(158, 19137, 10, 3), // pcmail-srv
    Record::new(159, 628, 11, 3), // nss-routing
    Record::new(160, 41065, 10, 3), // sgmp-traps
    Record::new(161, 1767, 4, 3), // snmp
    Record::new(162, 33526, 8, 3), // snmptrap
    Record::new(163, 35135, 8, 3), // cmip-man
    Record::new(164, 2991, 10, 3), // cmip-agent
    Record::new(165, 11943, 11, 3), // xns-courier
    Record::new(166, 23724, 5, 3), // s-net
    Record::new(167, 7623, 4, 3), // namp
    Record::new(168, 25637, 4, 3), // rsvd
    Record::new(169, 10397, 4, 3), // send
    Record::new(170, 41454, 9, 3), // print-srv
    Record::new(171, 36649, 9, 3), // multiplex
    Record::new(172, 14227, 4, 3), // cl-1
    Record::new(172, 11713, 4, 3), // cl/1
    Record::new(173, 7327, 10, 3), // xyplex-mux
    Record::new(174, 840, 5, 3), // mailq
    Record::new(175, 8777, 5, 3), // vmnet
    Record::new(176, 25970, 10, 3), // genrad-mux
    Record::new(177, 18200, 5, 3), // xdmcp
    Record::new(178, 29701, 8, 3), // nextstep
    Record::new(179, 6276, 3, 7), // bgp
    Record::new(180, 2830, 3, 3), // ris
    Record::new(181, 38341, 5, 3), // unify
    Record::new(182, 6490, 5, 3), // audit
    Record::new(183, 22350, 8, 3), // ocbinder
    Record::new(184, 31825, 8, 3), // ocserver
    Record::new(185, 18872, 10, 3), // remote-kis
    Record::new(186, 18879, 3, 3), // kis
    Record::new(187, 1057, 3, 3), // aci
    Record::new(188, 23820, 5, 3), // mumps
    Record::new(189, 34601, 3, 3), // qft
    Record::new(190, 22070, 4, 3), // gacp
    Record::new(191, 13450, 8, 3), // prospero
    Record::new(192, 2737, 7, 3), // osu-nms
    Record::new(193, 17842, 4, 3), // srmp
    Record::new(194, 16827, 3, 3), // irc
    Record::new(195, 19477, 11, 3), // dn6-nlm-aud
    Record::new(196, 14970, 11, 3), // dn6-smm-red
    Record::new(197, 14814, 3, 3), // dls
    Record::new(198, 14814, 7, 3), // dls-mon
    Record::new(199, 9327, 4, 3), // smux
    Record::new(200, 1356, 3, 3), // src
    Record::new(201, 14802, 7, 3), // at-rtmp
    Record::new(202, 22746, 6, 3), // at-nbp
    Record::new(203, 11144, 4, 3), // at-3
    Record::new(204, 5905, 7, 3), // at-echo
    Record::new(205, 20831, 4, 3), // at-5
    Record::new(206, 30426, 6, 3), // at-zis
    Record::new(207, 20613, 4, 3), // at-7
    Record::new(208, 3183, 4, 3), // at-8
    Record::new(209, 34823, 4, 3), // qmtp
    Record::new(210, 22906, 6, 3), // z39-50
    Record::new(210, 17700, 6, 3), // z39.50
    Record::new(211, 23699, 6, 3), // 914c-g
    Record::new(211, 40484, 6, 3), // 914c/g
    Record::new(212, 4527, 4, 3), // anet
    Record::new(213, 1587, 3, 3), // ipx
    Record::new(214, 33640, 7, 3), // vmpwscs
    Record::new(215, 25496, 6, 3), // softpc
    Record::new(216, 165, 6, 3), // CAIlic
    Record::new(217, 20170, 5, 3), // dbase
    Record::new(218, 2649, 3, 3), // mpp
    Record::new(219, 37234, 5, 3), // uarps
    Record::new(220, 32826, 5, 3), // imap3
    Record::new(221, 19671, 7, 3), // fln-spx
    Record::new(222, 21771, 7, 3), // rsh-spx
    Record::new(223, 22752, 3, 3), // cdc
    Record::new(224, 33380, 10, 3), // masqdialer
    Record::new(242, 7193, 6, 3), // direct
    Record::new(243, 37070, 8, 3), // sur-meas
    Record::new(244, 9117, 10, 3), // inbusiness
    Record::new(245, 526, 4, 3), // link
    Record::new(246, 17237, 7, 3), // dsp3270
    Record::new(247, 21365, 14, 3), // subntbcst-tftp
    Record::new(247, 36684, 14, 3), // subntbcst_tftp
    Record::new(248, 6387, 5, 3), // bhfhs
    Record::new(256, 218, 3, 3), // rap
    Record::new(257, 8509, 3, 3), // set
    Record::new(259, 21947, 8, 3), // esro-gen
    Record::new(260, 33071, 8, 3), // openport
    Record::new(261, 6302, 7, 3), // nsiiops
    Record::new(262, 7044, 8, 3), // arcisdms
    Record::new(263, 12871, 4, 3), // hdap
    Record::new(264, 13712, 4, 3), // bgmp
    Record::new(265, 330, 10, 3), // x-bone-ctl
    Record::new(266, 4234, 3, 3), // sst
    Record::new(267, 8806, 10, 3), // td-service
    Record::new(268, 8702, 10, 3), // td-replica
    Record::new(269, 9813, 5, 3), // manet
    Record::new(270, 4657, 4, 2), // gist
    Record::new(271, 4604, 6, 1), // pt-tls
    Record::new(280, 16120, 9, 3), // http-mgmt
    Record::new(281, 24363, 13, 3), // personal-link
    Record::new(282, 18160, 12, 3), // cableport-ax
    Record::new(283, 10759, 6, 3), // rescap
    Record::new(284, 11838, 7, 3), // corerjd
    Record::new(286, 5309, 3, 3), // fxp
    Record::new(287, 4855, 7, 3), // k-block
    Record::new(308, 30939, 14, 3), // novastorbakcup
    Record::new(309, 35629, 11, 3), // entrusttime
    Record::new(310, 6395, 5, 3), // bhmds
    Record::new(311, 4563, 13, 3), // asip-webadmin
    Record::new(312, 39053, 5, 3), // vslmp
    Record::new(313, 32128, 13, 3), // magenta-logic
    Record::new(314, 32415, 12, 3), // opalis-robot
    Record::new(315, 39926, 4, 3), // dpsi
    Record::new(316, 14184, 7, 3), // decauth
    Record::new(317, 11316, 6, 3), // zannet
    Record::new(318, 12273, 14, 3), // pkix-timestamp
    Record::new(319, 17100, 9, 3), // ptp-event
    Record::new(320, 3521, 11, 3), // ptp-general
    Record::new(321, 1543, 3, 3), // pip
    Record::new(322, 20108, 5, 3), // rtsps
    Record::new(323, 23414, 8, 1), // rpki-rtr
    Record::new(324, 23414, 12, 1), // rpki-rtr-tls
    Record::new(333, 828, 5, 3), // texar
    Record::new(344, 11663, 4, 3), // pdap
    Record::new(345, 11279, 7, 3), // pawserv
    Record::new(346, 41548, 5, 3), // zserv
    Record::new(347, 17015, 7, 3), // fatserv
    Record::new(348, 26516, 8, 3), // csi-sgwp
    Record::new(349, 27055, 4, 3), // mftp
    Record::new(350, 18602, 12, 3), // matip-type-a
    Record::new(351, 5611, 12, 3), // matip-type-b
    Record::new(351, 6441, 7, 3), // bhoetty
    Record::new(352, 15774, 11, 3), // dtag-ste-sb
    Record::new(352, 6413, 8, 3), // bhoedap4
    Record::new(353, 22595, 7, 3), // ndsauth
    Record::new(354, 6335, 5, 3), // bh611
    Record::new(355, 2563, 9, 3), // datex-asn
    Record::new(356, 10318, 13, 3), // cloanto-net-1
    Record::new(357, 6340, 7, 3), // bhevent
    Record::new(358, 18103, 10, 3), // shrinkwrap
    Record::new(360, 40786, 12, 3), // scoi2odialog
    Record::new(361, 9589, 8, 3), // semantix
    Record::new(362, 27745, 7, 3), // srssend
    Record::new(363, 19123, 11, 3), // rsvp-tunnel
    Record::new(363, 19408, 11, 3), // rsvp_tunnel
    Record::new(364, 5071, 11, 3), // aurora-cmgr
    Record::new(365, 15798, 3, 3), // dtk
    Record::new(366, 7493, 4, 3), // odmr
    Record::new(367, 30192, 12, 3), // mortgageware
    Record::new(368, 34379, 7, 3), // qbikgdp
    Record::new(369, 18740, 11, 3), // rpc2portmap
    Record::new(370, 10529, 9, 3), // codaauth2
    Record::new(371, 19923, 9, 3), // clearcase
    Record::new(372, 24668, 9, 3), // ulistproc
    Record::new(373, 9161, 8, 3), // legent-1
    Record::new(374, 4758, 8, 3), // legent-2
    Record::new(375, 5811, 6, 3), // hassle
    Record::new(376, 4575, 3, 3), // nip
    Record::new(377, 3297, 6, 3), // tnETOS
    Record::new(378, 9892, 6, 3), // dsETOS
    Record::new(379, 34575, 5, 3), // is99c
    Record::new(380, 30430, 5, 3), // is99s
    Record::new(381, 22201, 12, 3), // hp-collector
    Record::new(382, 22333, 15, 3), // hp-managed-node
    Record::new(383, 22140, 12, 3), // hp-alarm-mgr
    Record::new(384, 4099, 4, 3), // arns
    Record::new(385, 38315, 7, 3), // ibm-app
    Record::new(386, 415, 3, 3), // asa
    Record::new(387, 5115, 4, 3), // aurp
    Record::new(388, 38209, 11, 3), // unidata-ldm
    Record::new(389, 7561, 4, 3), // ldap
    Record::new(390, 12506, 3, 3), // uis
    Record::new(391, 38103, 14, 3), // synotics-relay
    Record::new(392, 38088, 15, 3), // synotics-broker
    Record::new(393, 40491, 5, 3), // meta5
    Record::new(394, 30149, 8, 3), // embl-ndt
    Record::new(395, 20912, 5, 3), // netcp
    Record::new(396, 29228, 10, 3), // netware-ip
    Record::new(397, 24632, 4, 3), // mptn
    Record::new(398, 31149, 9, 3), // kryptolan
    Record::new(399, 26600, 11, 3), // iso-tsap-c2
    Record::new(400, 36319, 6, 3), // osb-sd
    Record::new(401, 471, 3, 3), // ups
    Record::new(402, 32879, 5, 3), // genie
    Record::new(403, 2612, 5, 3), // decap
    Record::new(404, 7409, 4, 3), // nced
    Record::new(405, 13718, 4, 3), // ncld
    Record::new(406, 30246, 4, 3), // imsp
    Record::new(407, 4943, 8, 3), // timbuktu
    Record::new(408, 19276, 6, 3), // prm-sm
    Record::new(409, 34674, 6, 3), // prm-nm
    Record::new(410, 29985, 10, 3), // decladebug
    Record::new(411, 2539, 3, 3), // rmt
    Record::new(412, 38074, 14, 3), // synoptics-trap
    Record::new(413, 38305, 4, 3), // smsp
    Record::new(414, 22230, 8, 3), // infoseek
    Record::new(415, 33396, 4, 3), // bnet
    Record::new(416, 23799, 13, 3), // silverplatter
    Record::new(417, 13217, 5, 3), // onmux
    Record::new(418, 23832, 7, 3), // hyper-g
    Record::new(419, 3745, 6, 3), // ariel1
    Record::new(420, 33549, 5, 3), // smpte
    Record::new(421, 3751, 6, 3), // ariel2
    Record::new(422, 3766, 6, 3), // ariel3
    Record::new(423, 32455, 13, 3), // opc-job-start
    Record::new(424, 32483, 13, 3), // opc-job-track
    Record::new(425, 8709, 7, 3), // icad-el
    Record::new(426, 34339, 8, 3), // smartsdp
    Record::new(427, 34553, 6, 3), // svrloc
    Record::new(428, 31267, 7, 3), // ocs-cmu
    Record::new(428, 31750, 7, 3), // ocs_cmu
    Record::new(429, 20322, 7, 3), // ocs-amu
    Record::new(429, 31728, 7, 3), // ocs_amu
    Record::new(430, 1005, 6, 3), // utmpsd
    Record::new(431, 32514, 6, 3), // utmpcd
    Record::new(432, 34571, 4, 3), // iasd
    Record::new(433, 30539, 4, 3), // nnsp
    Record::new(434, 36036, 14, 3), // mobileip-agent
    Record::new(435, 28234, 10, 3), // mobilip-mn
    Record::new(436, 40430, 7, 3), // dna-cml
    Record::new(437, 11226, 6, 3), // comscm
    Record::new(438, 7934, 5, 3), // dsfgw
    Record::new(439, 19221, 4, 3), // dasp
    Record::new(440, 19425, 4, 3), // sgcp
    Record::new(441, 20918, 13, 3), // decvms-sysmgt
    Record::new(442, 13121, 9, 3), // cvc-hostd
    Record::new(442, 13156, 9, 3), // cvc_hostd
    Record::new(443, 3377, 5, 7), // https
    Record::new(444, 19271, 4, 3), // snpp
    Record::new(445, 32297, 12, 3), // microsoft-ds
    Record::new(446, 11533, 7, 3), // ddm-rdb
    Record::new(447, 39080, 7, 3), // ddm-dfm
    Record::new(448, 6359, 7, 3), // ddm-ssl
    Record::new(449, 39505, 12, 3), // as-servermap
    Record::new(450, 6947, 7, 3), // tserver
    Record::new(451, 27148, 11, 3), // sfs-smp-net
    Record::new(452, 26590, 10, 3), // sfs-config
    Record::new(453, 12217, 14, 3), // creativeserver
    Record::new(454, 11476, 13, 3), // contentserver
    Record::new(455, 12154, 14, 3), // creativepartnr
    Record::new(456, 35689, 9, 2), // macon-udp
    Record::new(456, 36763, 9, 1), // macon-tcp
    Record::new(457, 17661, 7, 3), // scohelp
    Record::new(458, 8094, 8, 3), // appleqtc
    Record::new(459, 18006, 9, 3), // ampr-rcmd
    Record::new(460, 572, 6, 3), // skronk
    Record::new(461, 14616, 11, 3), // datasurfsrv
    Record::new(462, 14616, 14, 3), // datasurfsrvsec
    Record::new(463, 21217, 5, 3), // alpes
    Record::new(464, 22433, 7, 3), // kpasswd
    Record::new(465, 23034, 10, 2), // igmpv3lite
    Record::new(465, 40710, 11, 1), // submissions
    Record::new(465, 38737, 3, 1), // urd
    Record::new(466, 14480, 11, 3), // digital-vrc
    Record::new(467, 11655, 10, 3), // mylex-mapd
    Record::new(468, 25090, 8, 3), // photuris
    Record::new(469, 13766, 3, 3), // rcp
    Record::new(470, 23604, 9, 3), // scx-proxy
    Record::new(471, 36467, 6, 3), // mondex
    Record::new(472, 12775, 9, 3), // ljk-login
    Record::new(473, 41398, 10, 3), // hybrid-pop
    Record::new(474, 22088, 8, 2), // tn-tl-w2
    Record::new(474, 14328, 8, 1), // tn-tl-w1
    Record::new(475, 40216, 13, 3), // tcpnethaspsrv
    Record::new(476, 22999, 9, 3), // tn-tl-fd1
    Record::new(477, 27518, 5, 3), // ss7ns
    Record::new(478, 20110, 4, 3), // spsc
    Record::new(479, 39991, 9, 3), // iafserver
    Record::new(480, 30982, 8, 3), // iafdbase
    Record::new(481, 210, 2, 3), // ph
    Record::new(482, 6298, 7, 3), // bgs-nsi
    Record::new(483, 35978, 6, 3), // ulpnet
    Record::new(484, 40024, 11, 3), // integra-sme
    Record::new(485, 18288, 10, 3), // powerburst
    Record::new(486, 5765, 5, 3), // avian
    Record::new(487, 38330, 4, 3), // saft
    Record::new(488, 16379, 8, 3), // gss-http
    Record::new(489, 13640, 13, 3), // nest-protocol
    Record::new(490, 38648, 9, 3), // micom-pfs
    Record::new(491, 36892, 8, 3), // go-login
    Record::new(492, 6914, 6, 3), // ticf-1
    Record::new(493, 29039, 6, 3), // ticf-2
    Record::new(494, 7276, 7, 3), // pov-ray
    Record::new(495, 34723, 11, 3), // intecourier
    Record::new(496, 39492, 11, 3), // pim-rp-disc
    Record::new(497, 16329, 10, 3), // retrospect
    Record::new(498, 23858, 4, 3), // siam
    Record::new(499, 26433, 7, 3), // iso-ill
    Record::new(500, 9910, 6, 3), // isakmp
    Record::new(501, 15343, 4, 3), // stmf
    Record::new(502, 41060, 4, 3), // mbap
    Record::new(503, 25881, 8, 3), // intrinsa
    Record::new(504, 15430, 7, 3), // citadel
    Record::new(505, 29864, 10, 3), // mailbox-lm
    Record::new(506, 2289, 7, 3), // ohimsrv
    Record::new(507, 19473, 3, 3), // crs
    Record::new(508, 41225, 5, 3), // xvttp
    Record::new(509, 12812, 5, 3), // snare
    Record::new(510, 3597, 3, 3), // fcp
    Record::new(511, 4450, 6, 3), // passgo
    Record::new(512, 6564, 4, 2), // biff
    Record::new(512, 11140, 6, 2), // comsat
    Record::new(512, 2608, 4, 1), // exec
    Record::new(513, 29441, 3, 2), // who
    Record::new(513, 227, 5, 1), // login
    Record::new(514, 20258, 6, 2), // syslog
    Record::new(514, 10898, 5, 1), // shell
    Record::new(515, 24070, 7, 3), // printer
    Record::new(516, 30653, 8, 3), // videotex
    Record::new(517, 4852, 4, 3), // talk
    Record::new(518, 6937, 5, 3), // ntalk
    Record::new(519, 9349, 5, 3), // utime
    Record::new(520, 4976, 6, 2), // router
    Record::new(520, 3800, 3, 1), // efs
    Record::new(521, 4964, 5, 3), // ripng
    Record::new(522, 35978, 3, 3), // ulp
    Record::new(523, 17793, 7, 3), // ibm-db2
    Record::new(524, 5597, 3, 3), // ncp
    Record::new(525, 12644, 5, 3), // timed
    Record::new(526, 28726, 5, 3), // tempo
    Record::new(527, 16797, 3, 3), // stx
    Record::new(528, 13088, 6, 3), // custix
    Record::new(529, 26035, 8, 3), // irc-serv
    Record::new(530, 11947, 7, 3), // courier
    Record::new(531, 9643, 10, 3), // conference
    Record::new(532, 31764, 7, 3), // netnews
    Record::new(533, 36944, 7, 3), // netwall
    Record::new(534, 40200, 8, 3), // windream
    Record::new(535, 6304, 4, 3), // iiop
    Record::new(536, 32384, 10, 3), // opalis-rdv
    Record::new(537, 30492, 4, 3), // nmsp
    Record::new(538, 38062, 6, 3), // gdomap
    Record::new(539, 26941, 11, 3), // apertus-ldp
    Record::new(540, 37128, 4, 3), // uucp
    Record::new(541, 38761, 11, 3), // uucp-rlogin
    Record::new(542, 14490, 8, 3), // commerce
    Record::new(543, 7741, 6, 3), // klogin
    Record::new(544, 19465, 6, 3), // kshell
    Record::new(545, 8094, 12, 3), // appleqtcsrvr
    Record::new(546, 13841, 13, 3), // dhcpv6-client
    Record::new(547, 13866, 13, 3), // dhcpv6-server
    Record::new(548, 2217, 10, 3), // afpovertcp
    Record::new(549, 21437, 4, 3), // idfp
    Record::new(550, 29436, 8, 3), // new-rwho
    Record::new(551, 11764, 9, 3), // cybercash
    Record::new(552, 7840, 10, 3), // devshr-nts
    Record::new(553, 23152, 4, 3), // pirp
    Record::new(554, 11931, 4, 3), // rtsp
    Record::new(555, 7934, 3, 3), // dsf
    Record::new(556, 6818, 8, 3), // remotefs
    Record::new(557, 33320, 14, 3), // openvms-sysipc
    Record::new(558, 7419, 7, 3), // sdnskmp
    Record::new(559, 6637, 7, 3), // teedtap
    Record::new(560, 26008, 8, 3), // rmonitor
    Record::new(561, 9068, 7, 3), // monitor
    Record::new(562, 16449, 7, 3), // chshell
    Record::new(563, 30549, 5, 3), // nntps
    Record::new(564, 24455, 4, 3), // 9pfs
    Record::new(565, 39896, 6, 3), // whoami
    Record::new(566, 29931, 10, 3), // streettalk
    Record::new(567, 10594, 10, 3), // banyan-rpc
    Record::new(568, 7258, 10, 3), // ms-shuttle
    Record::new(569, 11065, 7, 3), // ms-rome
    Record::new(570, 10825, 5, 3), // meter
    Record::new(571, 10825, 5, 3), // meter
    Record::new(572, 10096, 5, 3), // sonar
    Record::new(573, 5174, 10, 3), // banyan-vip
    Record::new(574, 6261, 9, 3), // ftp-agent
    Record::new(575, 28794, 5, 3), // vemmi
    Record::new(576, 7168, 4, 3), // ipcd
    Record::new(577, 11501, 4, 3), // vnas
    Record::new(578, 8116, 4, 3), // ipdd
    Record::new(579, 31225, 7, 3), // decbsrv
    Record::new(580, 37991, 14, 3), // sntp-heartbeat
    Record::new(581, 16342, 3, 3), // bdp
    Record::new(582, 28495, 12, 3), // scc-security
    Record::new(583, 26372, 10, 3), // philips-vc
    Record::new(584, 5507, 9, 3), // keyserver
    Record::new(586, 4704, 12, 3), // password-chg
    Record::new(587, 40710, 10, 3), // submission
    Record::new(588, 35, 3, 3), // cal
    Record::new(589, 35245, 7, 3), // eyelink
    Record::new(590, 2060, 7, 3), // tns-cml
    Record::new(591, 31646, 8, 3), // http-alt
    Record::new(592, 8502, 10, 3), // eudora-set
    Record::new(593, 16383, 14, 3), // http-rpc-epmap
    Record::new(594, 17003, 4, 3), // tpip
    Record::new(595, 9625, 12, 3), // cab-protocol
    Record::new(596, 10194, 4, 3), // smsd
    Record::new(597, 9217, 14, 3), // ptcnameservice
    Record::new(598, 12323, 14, 3), // sco-websrvrmg3
    Record::new(599, 1385, 3, 3), // acp
    Record::new(600, 23091, 9, 3), // ipcserver
    Record::new(601, 34056, 11, 3), // syslog-conn
    Record::new(602, 39042, 11, 3), // xmlrpc-beep
    Record::new(603, 24972, 4, 3), // idxp
    Record::new(604, 2712, 6, 3), // tunnel
    Record::new(605, 18640, 9, 3), // soap-beep
    Record::new(606, 38758, 3, 3), // urm
    Record::new(607, 5962, 3, 3), // nqs
    Record::new(608, 22007, 8, 3), // sift-uft
    Record::new(609, 24892, 9, 3), // npmp-trap
    Record::new(610, 21259, 10, 3), // npmp-local
    Record::new(611, 4464, 8, 3), // npmp-gui
    Record::new(612, 41331, 8, 3), // hmmp-ind
    Record::new(613, 21884, 7, 3), // hmmp-op
    Record::new(614, 35403, 6, 3), // sshell
    Record::new(615, 28423, 11, 3), // sco-inetmgr
    Record::new(616, 3267, 10, 3), // sco-sysmgr
    Record::new(617, 22786, 9, 3), // sco-dtmgr
    Record::new(618, 15053, 8, 3), // dei-icda
    Record::new(619, 2973, 10, 3), // compaq-evm
    Record::new(620, 17080, 14, 3), // sco-websrvrmgr
    Record::new(621, 8111, 7, 3), // escp-ip
    Record::new(622, 23561, 12, 3), // collaborator
    Record::new(623, 4172, 8, 2), // asf-rmcp
    Record::new(623, 21811, 11, 1), // oob-ws-http
    Record::new(624, 24551, 11, 3), // cryptoadmin
    Record::new(625, 9578, 7, 3), // dec-dlm
    Record::new(625, 12362, 7, 3), // dec_dlm
    Record::new(626, 4515, 4, 3), // asia
    Record::new(627, 4450, 13, 3), // passgo-tivoli
    Record::new(628, 34807, 4, 3), // qmqp
    Record::new(629, 35788, 9, 3), // 3com-amp3
    Record::new(630, 238, 3, 3), // rda
    Record::new(631, 14694, 3, 3), // ipp
    Record::new(631, 14694, 4, 1), // ipps
    Record::new(632, 8613, 4, 3), // bmpp
    Record::new(633, 30222, 8, 3), // servstat
    Record::new(634, 36897, 5, 3), // ginad
    Record::new(635, 31299, 8, 3), // rlzdbase
    Record::new(636, 8293, 5, 3), // ldaps
    Record::new(637, 1470, 9, 3), // lanserver
    Record::new(638, 9959, 8, 3), // mcns-sec
    Record::new(639, 28517, 4, 3), // msdp
    Record::new(640, 21641, 11, 3), // entrust-sps
    Record::new(641, 39075, 6, 3), // repcmd
    Record::new(642, 28511, 10, 3), // esro-emsdp
    Record::new(643, 15817, 6, 3), // sanity
    Record::new(644, 16167, 3, 3), // dwr
    Record::new(645, 33881, 4, 3), // pssc
    Record::new(646, 26949, 3, 3), // ldp
    Record::new(647, 34783, 13, 3), // dhcp-failover
    Record::new(648, 23413, 3, 3), // rrp
    Record::new(649, 40121, 10, 3), // cadview-3d
    Record::new(650, 21713, 4, 3), // obex
    Record::new(651, 24991, 8, 3), // ieee-mms
    Record::new(652, 3066, 10, 3), // hello-port
    Record::new(653, 11527, 7, 3), // repscmd
    Record::new(654, 3615, 4, 3), // aodv
    Record::new(655, 16258, 4, 3), // tinc
    Record::new(656, 20717, 4, 3), // spmp
    Record::new(657, 3950, 3, 3), // rmc
    Record::new(658, 9806, 7, 3), // tenfold
    Record::new(660, 11796, 14, 3), // mac-srvr-admin
    Record::new(661, 11772, 3, 3), // hap
    Record::new(662, 32986, 4, 3), // pftp
    Record::new(663, 17667, 9, 3), // purenoise
    Record::new(664, 4185, 15, 2), // asf-secure-rmcp
    Record::new(664, 21811, 12, 1), // oob-ws-https
    Record::new(665, 36082, 6, 3), // sun-dr
    Record::new(666, 15634, 4, 3), // doom
    Record::new(666, 2140, 4, 3), // mdqs
    Record::new(667, 2179, 8, 3), // disclose
    Record::new(668, 1327, 6, 3), // mecomm
    Record::new(669, 18063, 10, 3), // meregister
    Record::new(670, 20141, 10, 3), // vacdsm-sws
    Record::new(671, 31231, 10, 3), // vacdsm-app
    Record::new(672, 12991, 8, 3), // vpps-qua
    Record::new(673, 36619, 7, 3), // cimplex
    Record::new(674, 21459, 4, 3), // acap
    Record::new(675, 6161, 4, 3), // dctp
    Record::new(676, 41114, 8, 3), // vpps-via
    Record::new(677, 12991, 3, 3), // vpp
    Record::new(678, 41126, 7, 3), // ggf-ncp
    Record::new(679, 27981, 3, 3), // mrm
    Record::new(680, 2998, 12, 3), // entrust-aaas
    Record::new(681, 11055, 12, 3), // entrust-aams
    Record::new(682, 20896, 3, 3), // xfr
    Record::new(683, 11717, 10, 3), // corba-iiop
    Record::new(684, 11717, 14, 3), // corba-iiop-ssl
    Record::new(685, 16927, 14, 3), // mdc-portmapper
    Record::new(686, 17549, 10, 3), // hcp-wismar
    Record::new(687, 4651, 12, 3), // asipregistry
    Record::new(688, 38291, 10, 3), // realm-rusd
    Record::new(689, 37670, 4, 3), // nmap
    Record::new(690, 2812, 4, 3), // vatp
    Record::new(691, 36374, 14, 3), // msexch-routing
    Record::new(692, 24033, 13, 3), // hyperwave-isp
    Record::new(693, 24522, 8, 3), // connendp
    Record::new(694, 7939, 10, 3), // ha-cluster
    Record::new(695, 24991, 12, 3), // ieee-mms-ssl
    Record::new(696, 16660, 5, 3), // rushd
    Record::new(697, 38781, 7, 3), // uuidgen
    Record::new(698, 27743, 4, 3), // olsr
    Record::new(699, 32058, 13, 3), // accessnetwork
    Record::new(700, 29707, 3, 3), // epp
    Record::new(701, 39055, 3, 3), // lmp
    Record::new(702, 26246, 9, 3), // iris-beep
    Record::new(704, 9062, 5, 3), // elcsd
    Record::new(705, 39121, 6, 3), // agentx
    Record::new(706, 38018, 4, 3), // silc
    Record::new(707, 37402, 11, 3), // borland-dsj
    Record::new(709, 13586, 12, 3), // entrust-kmsh
    Record::new(710, 4078, 11, 3), // entrust-ash
    Record::new(711, 41555, 9, 3), // cisco-tdp
    Record::new(712, 7814, 5, 3), // tbrpf
    Record::new(713, 26288, 8, 3), // iris-xpc
    Record::new(714, 26288, 9, 3), // iris-xpcs
    Record::new(715, 26268, 8, 3), // iris-lwz
    Record::new(716, 33563, 4, 2), // pana
    Record::new(729, 19719, 10, 3), // netviewdm1
    Record::new(730, 1725, 10, 3), // netviewdm2
    Record::new(731, 16619, 10, 3), // netviewdm3
    Record::new(741, 37449, 5, 3), // netgw
    Record::new(742, 9365, 6, 3), // netrcs
    Record::new(744, 19532, 6, 3), // flexlm
    Record::new(747, 20446, 11, 3), // fujitsu-dev
    Record::new(748, 5012, 6, 3), // ris-cm
    Record::new(749, 7783, 12, 3), // kerberos-adm
    Record::new(750, 12928, 11, 2), // kerberos-iv
    Record::new(750, 1350, 6, 2), // loadav
    Record::new(750, 16101, 5, 1), // rfile
    Record::new(751, 5166, 4, 3), // pump
    Record::new(752, 35033, 3, 3), // qrh
    Record::new(753, 36911, 3, 3), // rrh
    Record::new(754, 1650, 4, 3), // tell
    Record::new(758, 39980, 6, 3), // nlogin
    Record::new(759, 1053, 3, 3), // con
    Record::new(760, 231, 2, 3), // ns
    Record::new(761, 18077, 3, 3), // rxe
    Record::new(762, 35772, 6, 3), // quotad
    Record::new(763, 13379, 9, 3), // cycleserv
    Record::new(764, 39328, 6, 3), // omserv
    Record::new(765, 39646, 7, 3), // webster
    Record::new(767, 35203, 9, 3), // phonebook
    Record::new(769, 968, 3, 3), // vid
    Record::new(770, 24861, 7, 3), // cadlock
    Record::new(771, 33894, 4, 3), // rtip
    Record::new(772, 13379, 10, 3), // cycleserv2
    Record::new(773, 2089, 6, 2), // notify
    Record::new(773, 31716, 6, 1), // submit
    Record::new(774, 5528, 11, 2), // acmaint-dbd
    Record::new(774, 1211, 11, 2), // acmaint_dbd
    Record::new(774, 9825, 7, 1), // rpasswd
    Record::new(775, 1188, 14, 2), // acmaint-transd
    Record::new(775, 1252, 14, 2), // acmaint_transd
    Record::new(775, 41056, 6, 1), // entomb
    Record::new(776, 26522, 6, 3), // wpages
    Record::new(777, 3871, 14, 3), // multiling-http
    Record::new(780, 19805, 4, 3), // wpgs
    Record::new(800, 30739, 11, 3), // mdbs-daemon
    Record::new(800, 4345, 11, 3), // mdbs_daemon
    Record::new(801, 642, 6, 3), // device
    Record::new(802, 41060, 6, 3), // mbap-s
    Record::new(810, 17411, 7, 3), // fcp-udp
    Record::new(828, 27138, 11, 3), // itm-mcell-s
    Record::new(829, 21683, 12, 3), // pkix-3-ca-ra
    Record::new(830, 35395, 11, 3), // netconf-ssh
    Record::new(831, 23746, 12, 3), // netconf-beep
    Record::new(832, 19444, 15, 3), // netconfsoaphttp
    Record::new(833, 29788, 15, 3), // netconfsoapbeep
    Record::new(847, 34783, 14, 3), // dhcp-failover2
    Record::new(848, 34740, 4, 3), // gdoi
    Record::new(853, 15550, 8, 3), // domain-s
    Record::new(854, 15830, 4, 3), // dlep
    Record::new(860, 27399, 5, 3), // iscsi
    Record::new(861, 26788, 10, 2), // owamp-test
    Record::new(861, 7127, 13, 1), // owamp-control
    Record::new(862, 25430, 10, 2), // twamp-test
    Record::new(862, 25244, 13, 1), // twamp-control
    Record::new(873, 3189, 5, 3), // rsync
    Record::new(886, 24501, 14, 3), // iclcnet-locate
    Record::new(887, 24537, 14, 3), // iclcnet-svinfo
    Record::new(887, 24597, 14, 3), // iclcnet_svinfo
    Record::new(888, 16270, 13, 3), // accessbuilder
    Record::new(888, 33438, 5, 1), // cddbp
    Record::new(900, 3789, 14, 3), // omginitialrefs
    Record::new(901, 10221, 10, 3), // smpnameres
    Record::new(902, 28734, 13, 3), // ideafarm-door
    Record::new(903, 20576, 14, 3), // ideafarm-panic
    Record::new(910, 26850, 4, 3), // kink
    Record::new(911, 19521, 11, 3), // xact-backup
    Record::new(912, 16629, 9, 3), // apex-mesh
    Record::new(913, 32576, 9, 3), // apex-edge
    Record::new(914, 34041, 9, 2), // rift-lies
    Record::new(915, 39401, 9, 2), // rift-ties
    Record::new(953, 13265, 4, 1), // rndc
    Record::new(989, 10641, 9, 3), // ftps-data
    Record::new(990, 10641, 4, 3), // ftps
    Record::new(991, 11502, 3, 3), // nas
    Record::new(992, 11181, 7, 3), // telnets
    Record::new(993, 25257, 5, 1), // imaps
    Record::new(995, 26354, 5, 3), // pop3s
    Record::new(996, 38992, 6, 3), // vsinet
    Record::new(997, 4923, 6, 3), // maitrd
    Record::new(998, 20681, 6, 2), // puparp
    Record::new(998, 13373, 6, 1), // busboy
    Record::new(999, 10763, 6, 2), // applix
    Record::new(999, 25455, 6, 1), // garcon
    Record::new(999, 15789, 9, 3), // puprouter
    Record::new(1000, 24861, 8, 3), // cadlock2
    Record::new(1001, 39526, 7, 1), // webpush
    Record::new(1010, 14620, 4, 3), // surf
    Record::new(1021, 37242, 4, 15), // exp1
    Record::new(1022, 34597, 4, 15), // exp2
    Record::new(1025, 7067, 9, 3), // blackjack
    Record::new(1026, 1203, 3, 3), // cap
    Record::new(1027, 13549, 4, 2), // 6a44
    Record::new(1029, 30093, 9, 3), // solid-mux
    Record::new(1033, 2461, 13, 3), // netinfo-local
    Record::new(1034, 1604, 10, 3), // activesync
    Record::new(1035, 223, 9, 3), // mxxrlogin
    Record::new(1036, 5779, 5, 3), // nsstp
    Record::new(1037, 7257, 3, 3), // ams
    Record::new(1038, 9285, 4, 3), // mtqp
    Record::new(1039, 25689, 3, 3), // sbl
    Record::new(1040, 36241, 6, 3), // netarx
    Record::new(1041, 34472, 8, 3), // danf-ak2
    Record::new(1042, 2235, 5, 3), // afrog
    Record::new(1043, 15438, 12, 3), // boinc-client
    Record::new(1044, 33915, 9, 3), // dcutility
    Record::new(1045, 21439, 5, 3), // fpitp
    Record::new(1046, 39808, 11, 3), // wfremotertm
    Record::new(1047, 8148, 5, 3), // neod1
    Record::new(1048, 14356, 5, 3), // neod2
    Record::new(1049, 14546, 10, 3), // td-postman
    Record::new(1050, 1189, 3, 3), // cma
    Record::new(1051, 33818, 11, 3), // optima-vnet
    Record::new(1052, 26915, 3, 3), // ddt
    Record::new(1053, 38181, 9, 3), // remote-as
    Record::new(1054, 9465, 7, 3), // brvread
    Record::new(1055, 249, 8, 3), // ansyslmd
    Record::new(1056, 24929, 3, 3), // vfo
    Record::new(1057, 32463, 8, 3), // startron
    Record::new(1058, 10972, 3, 3), // nim
    Record::new(1059, 30141, 6, 3), // nimreg
    Record::new(1060, 11916, 8, 3), // polestar
    Record::new(1061, 23182, 5, 3), // kiosk
    Record::new(1062, 27639, 8, 3), // veracity
    Record::new(1063, 7830, 13, 3), // kyoceranetdev
    Record::new(1064, 28975, 5, 3), // jstel
    Record::new(1065, 1464, 9, 3), // syscomlan
    Record::new(1066, 33667, 7, 3), // fpo-fns
    Record::new(1067, 30319, 11, 3), // instl-boots
    Record::new(1067, 11359, 11, 3), // instl_boots
    Record::new(1068, 21085, 11, 3), // instl-bootc
    Record::new(1068, 30572, 11, 3), // instl_bootc
    Record::new(1069, 10931, 14, 3), // cognex-insight
    Record::new(1070, 41351, 13, 3), // gmrupdateserv
    Record::new(1071, 23327, 12, 3), // bsquare-voip
    Record::new(1072, 8016, 6, 3), // cardax
    Record::new(1073, 6098, 13, 3), // bridgecontrol
    Record::new(1074, 37203, 12, 3), // warmspotMgmt
    Record::new(1075, 5674, 7, 3), // rdrmshc
    Record::new(1076, 13184, 9, 3), // dab-sti-c
    Record::new(1077, 25313, 7, 3), // imgames
    Record::new(1078, 5925, 13, 3), // avocent-proxy
    Record::new(1079, 4845, 11, 3), // asprovatalk
    Record::new(1080, 33522, 5, 3), // socks
    Record::new(1081, 19996, 9, 3), // pvuniwien
    Record::new(1082, 24057, 12, 3), // amt-esd-prot
    Record::new(1083, 2856, 11, 3), // ansoft-lm-1
    Record::new(1084, 30130, 11, 3), // ansoft-lm-2
    Record::new(1085, 39356, 10, 3), // webobjects
    Record::new(1086, 31921, 15, 3), // cplscrambler-lg
    Record::new(1087, 37269, 15, 3), // cplscrambler-in
    Record::new(1088, 35952, 15, 3), // cplscrambler-al
    Record::new(1089, 6566, 9, 3), // ff-annunc
    Record::new(1090, 17458, 6, 3), // ff-fms
    Record::new(1091, 17509, 5, 3), // ff-sm
    Record::new(1092, 34841, 5, 3), // obrpd
    Record::new(1093, 35312, 6, 3), // proofd
    Record::new(1094, 6355, 5, 3), // rootd
    Record::new(1095, 20587, 8, 3), // nicelink
    Record::new(1096, 10476, 11, 3), // cnrprotocol
    Record::new(1097, 36791, 13, 3), // sunclustermgr
    Record::new(1098, 27982, 13, 3), // rmiactivation
    Record::new(1099, 37967, 11, 3), // rmiregistry
    Record::new(1100, 31791, 4, 3), // mctp
    Record::new(1101, 2888, 12, 3), // pt2-discover
    Record::new(1102, 9452, 13, 3), // adobeserver-1
    Record::new(1103, 22244, 13, 3), // adobeserver-2
    Record::new(1104, 225, 3, 3), // xrl
    Record::new(1105, 18657, 7, 3), // ftranhc
    Record::new(1106, 26674, 14, 3), // isoipsigport-1
    Record::new(1107, 26688, 14, 3), // isoipsigport-2
    Record::new(1108, 27368, 9, 3), // ratio-adp
    Record::new(1110, 40132, 14, 2), // nfsd-keepalive
    Record::new(1110, 1314, 11, 1), // webadmstart
    Record::new(1111, 37022, 14, 3), // lmsocialserver
    Record::new(1112, 2594, 3, 3), // icp
    Record::new(1113, 35642, 13, 11), // ltp-deepspace
    Record::new(1114, 3482, 8, 3), // mini-sql
    Record::new(1115, 7382, 10, 3), // ardus-trns
    Record::new(1116, 19565, 10, 3), // ardus-cntl
    Record::new(1117, 13821, 11, 3), // ardus-mtrns
    Record::new(1118, 36451, 6, 3), // sacred
    Record::new(1119, 33396, 8, 3), // bnetgame
    Record::new(1120, 41176, 8, 3), // bnetfile
    Record::new(1121, 8344, 4, 3), // rmpp
    Record::new(1122, 38487, 12, 3), // availant-mgr
    Record::new(1123, 31272, 6, 3), // murray
    Record::new(1124, 23378, 12, 3), // hpvmmcontrol
    Record::new(1125, 23356, 10, 3), // hpvmmagent
    Record::new(1126, 23476, 9, 3), // hpvmmdata
    Record::new(1127, 32495, 10, 3), // kwdb-commn
    Record::new(1128, 5872, 11, 3), // saphostctrl
    Record::new(1129, 5872, 12, 3), // saphostctrls
    Record::new(1130, 1399, 4, 3), // casp
    Record::new(1131, 1399, 7, 3), // caspssl
    Record::new(1132, 14448, 10, 3), // kvm-via-ip
    Record::new(1133, 8654, 3, 3), // dfn
    Record::new(1134, 30706, 4, 3), // aplx
    Record::new(1135, 32337, 10, 3), // omnivision
    Record::new(1136, 21177, 11, 3), // hhb-gateway
    Record::new(1137, 17499, 4, 3), // trim
    Record::new(1138, 8556, 15, 3), // encrypted-admin
    Record::new(1138, 35856, 15, 3), // encrypted_admin
    Record::new(1139, 2980, 3, 3), // evm
    Record::new(1140, 5325, 7, 3), // autonoc
    Record::new(1141, 36402, 6, 3), // mxomss
    Record::new(1142, 10456, 7, 3), // edtools
    Record::new(1143, 25800, 4, 3), // imyx
    Record::new(1144, 20730, 8, 3), // fuscript
    Record::new(1145, 17647, 7, 3), // x9-icue
    Record::new(1146, 19321, 14, 3), // audit-transfer
    Record::new(1147, 6803, 11, 3), // capioverlan
    Record::new(1148, 14368, 10, 3), // elfiq-repl
    Record::new(1149, 10093, 8, 3), // bvtsonar
    Record::new(1150, 7101, 5, 3), // blaze
    Record::new(1151, 38673, 9, 3), // unizensus
    Record::new(1152, 40367, 13, 3), // winpoplanmess
    Record::new(1153, 14760, 10, 3), // c1222-acse
    Record::new(1154, 10228, 13, 3), // resacommunity
    Record::new(1155, 1055, 3, 3), // nfa
    Record::new(1156, 5717, 14, 3), // iascontrol-oms
    Record::new(1157, 5717, 10, 3), // iascontrol
    Record::new(1158, 21506, 13, 3), // dbcontrol-oms
    Record::new(1159, 9073, 10, 3), // oracle-oms
    Record::new(1160, 19041, 4, 3), // olsv
    Record::new(1161, 40503, 14, 3), // health-polling
    Record::new(1162, 16806, 11, 3), // health-trap
    Record::new(1163, 28310, 4, 3), // sddp
    Record::new(1164, 12730, 9, 3), // qsm-proxy
    Record::new(1165, 5711, 7, 3), // qsm-gui
    Record::new(1166, 2142, 10, 3), // qsm-remote
    Record::new(1167, 27356, 11, 7), // cisco-ipsla
    Record::new(1168, 8764, 5, 3), // vchat
    Record::new(1169, 39617, 8, 3), // tripwire
    Record::new(1170, 24256, 6, 3), // atc-lm
    Record::new(1171, 21297, 13, 3), // atc-appserver
    Record::new(1172, 15011, 4, 3), // dnap
    Record::new(1173, 23404, 12, 3), // d-cinema-rrp
    Record::new(1174, 8655, 14, 3), // fnet-remote-ui
    Record::new(1175, 15704, 7, 3), // dossier
    Record::new(1176, 21612, 13, 3), // indigo-server
    Record::new(1177, 14710, 11, 3), // dkmessenger
    Record::new(1178, 18405, 11, 3), // sgi-storman
    Record::new(1179, 18920, 3, 3), // b2n
    Record::new(1180, 37346, 9, 3), // mc-client
    Record::new(1181, 9556, 10, 3), // 3comnetman
    Record::new(1182, 33613, 14, 2), // accelenet-data
    Record::new(1182, 33613, 9, 1), // accelenet
    Record::new(1183, 14888, 13, 3), // llsurfup-http
    Record::new(1184, 14888, 14, 3), // llsurfup-https
    Record::new(1185, 11911, 9, 3), // catchpole
    Record::new(1186, 22478, 13, 3), // mysql-cluster
    Record::new(1187, 20242, 5, 3), // alias
    Record::new(1188, 22766, 11, 3), // hp-webadmin
    Record::new(1189, 11515, 4, 3), // unet
    Record::new(1190, 18224, 12, 3), // commlinx-avl
    Record::new(1191, 6277, 4, 3), // gpfs
    Record::new(1192, 34579, 12, 3), // caids-sensor
    Record::new(1193, 18432, 10, 3), // fiveacross
    Record::new(1194, 33362, 7, 3), // openvpn
    Record::new(1195, 33225, 5, 3), // rsf-1
    Record::new(1196, 27494, 8, 3), // netmagic
    Record::new(1197, 40350, 14, 3), // carrius-rshell
    Record::new(1198, 28290, 14, 3), // cajo-discovery
    Record::new(1199, 24748, 5, 3), // dmidi
    Record::new(1200, 15546, 4, 3), // scol
    Record::new(1201, 35070, 12, 3), // nucleus-sand
    Record::new(1202, 7163, 8, 3), // caiccipc
    Record::new(1203, 36406, 10, 3), // ssslic-mgr
    Record::new(1204, 679, 10, 3), // ssslog-mgr
    Record::new(1205, 873, 10, 3), // accord-mgc
    Record::new(1206, 21448, 12, 3), // anthony-data
    Record::new(1207, 22105, 8, 3), // metasage
    Record::new(1208, 19930, 11, 3), // seagull-ais
    Record::new(1209, 7168, 5, 3), // ipcd3
    Record::new(1210, 27516, 4, 3), // eoss
    Record::new(1211, 21124, 10, 3), // groove-dpp
    Record::new(1212, 35048, 4, 3), // lupa
    Record::new(1213, 794, 11, 3), // mpc-lifenet
    Record::new(1214, 38142, 5, 3), // kazaa
    Record::new(1215, 22518, 10, 3), // scanstat-1
    Record::new(1216, 33313, 7, 3), // etebac5
    Record::new(1217, 23144, 10, 3), // hpss-ndapi
    Record::new(1218, 2042, 14, 3), // aeroflight-ads
    Record::new(1219, 2067, 14, 3), // aeroflight-ret
    Record::new(1220, 35259, 14, 3), // qt-serveradmin
    Record::new(1221, 37215, 14, 3), // sweetware-apps
    Record::new(1222, 2264, 4, 3), // nerv
    Record::new(1223, 33346, 3, 3), // tgp
    Record::new(1224, 18518, 4, 3), // vpnz
    Record::new(1225, 32593, 12, 3), // slinkysearch
    Record::new(1226, 1703, 7, 3), // stgxfws
    Record::new(1227, 36888, 6, 3), // dns2go
    Record::new(1228, 19684, 8, 3), // florence
    Record::new(1229, 41262, 6, 3), // zented
    Record::new(1230, 32629, 9, 3), // periscope
    Record::new(1231, 15177, 14, 3), // menandmice-lpm
    Record::new(1232, 18303, 13, 3), // first-defense
    Record::new(1233, 38572, 14, 3), // univ-appserver
    Record::new(1234, 29647, 12, 3), // search-agent
    Record::new(1235, 33766, 13, 3), // mosaicsyssvc1
    Record::new(1236, 10028, 9, 3), // bvcontrol
    Record::new(1237, 31858, 8, 3), // tsdos390
    Record::new(1238, 12725, 7, 3), // hacl-qs
    Record::new(1239, 30474, 4, 3), // nmsd
    Record::new(1240, 39984, 9, 3), // instantia
    Record::new(1241, 9123, 6, 3), // nessus
    Record::new(1242, 30358, 10, 3), // nmasoverip
    Record::new(1243, 22695, 13, 3), // serialgateway
    Record::new(1244, 9640, 14, 3), // isbconference1
    Record::new(1245, 14642, 14, 3), // isbconference2
    Record::new(1246, 6144, 9, 3), // payrouter
    Record::new(1247, 22309, 13, 3), // visionpyramid
    Record::new(1248, 27720, 6, 3), // hermes
    Record::new(1249, 27723, 11, 3), // mesavistaco
    Record::new(1250, 37386, 10, 3), // swldy-sias
    Record::new(1251, 2492, 11, 3), // servergraph
    Record::new(1252, 1949, 9, 3), // bspne-pcc
    Record::new(1253, 7245, 7, 3), // q55-pcc
    Record::new(1254, 22346, 6, 3), // de-noc
    Record::new(1255, 17264, 14, 3), // de-cache-query
    Record::new(1256, 33680, 9, 3), // de-server
    Record::new(1257, 32191, 10, 3), // shockwave2
    Record::new(1258, 33020, 6, 3), // opennl
    Record::new(1259, 33020, 12, 3), // opennl-voice
    Record::new(1260, 24170, 7, 3), // ibm-ssd
    Record::new(1261, 25633, 7, 3), // mpshrsv
    Record::new(1262, 34861, 8, 3), // qnts-orb
    Record::new(1263, 9083, 3, 3), // dka
    Record::new(1264, 19458, 4, 3), // prat
    Record::new(1265, 8461, 7, 3), // dssiapi
    Record::new(1266, 19549, 12, 3), // dellpwrappks
    Record::new(1267, 39076, 3, 3), // epc
    Record::new(1268, 25855, 13, 3), // propel-msgsys
    Record::new(1269, 8089, 8, 3), // watilapp
    Record::new(1270, 33779, 6, 3), // opsmgr
    Record::new(1271, 19659, 4, 3), // excw
    Record::new(1272, 21115, 11, 3), // cspmlockmgr
    Record::new(1273, 35761, 11, 3), // emc-gateway
    Record::new(1274, 17381, 10, 3), // t1distproc
    Record::new(1275, 40083, 11, 3), // ivcollector
    Record::new(1277, 29873, 8, 3), // miva-mqs
    Record::new(1278, 20630, 14, 3), // dellwebadmin-1
    Record::new(1279, 32519, 14, 3), // dellwebadmin-2
    Record::new(1280, 6842, 12, 3), // pictrography
    Record::new(1281, 34247, 7, 3), // healthd
    Record::new(1282, 2151, 8, 3), // emperion
    Record::new(1283, 30967, 11, 3), // productinfo
    Record::new(1284, 5304, 7, 3), // iee-qfx
    Record::new(1285, 32098, 8, 3), // neoiface
    Record::new(1286, 21535, 9, 3), // netuitive
    Record::new(1287, 12716, 10, 3), // routematch
    Record::new(1288, 22681, 8, 3), // navbuddy
    Record::new(1289, 29180, 11, 3), // jwalkserver
    Record::new(1290, 40300, 11, 3), // winjaserver
    Record::new(1291, 10738, 10, 3), // seagulllms
    Record::new(1292, 7418, 4, 3), // dsdn
    Record::new(1293, 257, 13, 3), // pkt-krb-ipsec
    Record::new(1294, 15689, 9, 3), // cmmdriver
    Record::new(1295, 18856, 4, 3), // ehtp
    Record::new(1296, 15192, 6, 3), // dproxy
    Record::new(1297, 28518, 7, 3), // sdproxy
    Record::new(1298, 16672, 4, 3), // lpcp
    Record::new(1299, 22528, 6, 3), // hp-sci
    Record::new(1300, 2695, 14, 3), // h323hostcallsc
    Record::new(1303, 28068, 6, 3), // sftsrv
    Record::new(1304, 8904, 9, 3), // boomerang
    Record::new(1305, 35235, 7, 3), // pe-mike
    Record::new(1306, 4316, 13, 3), // re-conn-proto
    Record::new(1307, 5390, 7, 3), // pacmand
    Record::new(1308, 12802, 4, 3), // odsi
    Record::new(1309, 28997, 11, 3), // jtag-server
    Record::new(1310, 23763, 5, 3), // husky
    Record::new(1311, 14667, 5, 3), // rxmon
    Record::new(1312, 10129, 12, 3), // sti-envision
    Record::new(1313, 8067, 12, 3), // bmc-patroldb
    Record::new(1313, 8318, 12, 3), // bmc_patroldb
    Record::new(1314, 39925, 4, 3), // pdps
    Record::new(1315, 5968, 3, 3), // els
    Record::new(1316, 36656, 10, 3), // exbit-escp
    Record::new(1317, 23086, 14, 3), // vrts-ipcserver
    Record::new(1318, 18362, 14, 3), // krb5gatekeeper
    Record::new(1319, 3431, 8, 3), // amx-icsp
    Record::new(1320, 41170, 10, 3), // amx-axbnet
    Record::new(1321, 1543, 3, 3), // pip
    Record::new(1322, 30954, 8, 3), // novation
    Record::new(1323, 9169, 4, 3), // brcd
    Record::new(1324, 31914, 9, 3), // delta-mcp
    Record::new(1325, 40174, 13, 3), // dx-instrument
    Record::new(1326, 34895, 6, 3), // wimsic
    Record::new(1327, 13302, 6, 3), // ultrex
    Record::new(1328, 35124, 5, 3), // ewall
    Record::new(1329, 17755, 12, 3), // netdb-export
    Record::new(1330, 28859, 13, 3), // streetperfect
    Record::new(1331, 38373, 8, 3), // intersan
    Record::new(1332, 10585, 10, 3), // pcia-rxp-b
    Record::new(1333, 17176, 14, 3), // passwrd-policy
    Record::new(1334, 16168, 8, 3), // writesrv
    Record::new(1335, 14466, 14, 3), // digital-notary
    Record::new(1336, 5901, 6, 3), // ischat
    Record::new(1337, 7228, 14, 3), // menandmice-dns
    Record::new(1338, 17617, 11, 3), // wmc-log-svc
    Record::new(1339, 25355, 13, 3), // kjtsiteserver
    Record::new(1340, 7773, 4, 3), // naap
    Record::new(1341, 35455, 5, 3), // qubes
    Record::new(1342, 14162, 8, 3), // esbroker
    Record::new(1343, 24912, 5, 3), // re101
    Record::new(1344, 12247, 4, 3), // icap
    Record::new(1345, 40914, 4, 3), // vpjp
    Record::new(1346, 2020, 11, 3), // alta-ana-lm
    Record::new(1347, 13001, 7, 3), // bbn-mmc
    Record::new(1348, 32715, 7, 3), // bbn-mmx
    Record::new(1349, 30590, 5, 3), // sbook
    Record::new(1350, 3577, 9, 3), // editbench
    Record::new(1351, 6744, 15, 3), // equationbuilder
    Record::new(1352, 23389, 9, 3), // lotusnote
    Record::new(1353, 17862, 6, 3), // relief
    Record::new(1354, 614, 12, 3), // XSIP-network
    Record::new(1355, 25958, 14, 3), // intuitive-edge
    Record::new(1356, 26173, 12, 3), // cuillamartin
    Record::new(1357, 24657, 8, 3), // pegboard
    Record::new(1358, 34063, 8, 3), // connlcli
    Record::new(1359, 28069, 5, 3), // ftsrv
    Record::new(1360, 23451, 5, 3), // mimer
    Record::new(1361, 3573, 4, 3), // linx
    Record::new(1362, 5198, 9, 3), // timeflies
    Record::new(1363, 14912, 13, 3), // ndm-requester
    Record::new(1364, 39539, 10, 3), // ndm-server
    Record::new(1365, 9470, 9, 3), // adapt-sna
    Record::new(1366, 31057, 11, 3), // netware-csp
    Record::new(1367, 401, 3, 3), // dcs
    Record::new(1368, 40720, 10, 3), // screencast
    Record::new(1369, 34877, 5, 3), // gv-us
    Record::new(1370, 11560, 5, 3), // us-gv
    Record::new(1371, 1634, 6, 3), // fc-cli
    Record::new(1372, 17139, 6, 3), // fc-ser
    Record::new(1373, 33843, 11, 3), // chromagrafx
    Record::new(1374, 25232, 5, 3), // molly
    Record::new(1375, 33407, 5, 3), // bytex
    Record::new(1376, 24096, 7, 3), // ibm-pps
    Record::new(1377, 6136, 7, 3), // cichlid
    Record::new(1378, 7406, 4, 3), // elan
    Record::new(1379, 28872, 10, 3), // dbreporter
    Record::new(1380, 14504, 14, 3), // telesis-licman
    Record::new(1381, 41076, 12, 3), // apple-licman
    Record::new(1382, 31357, 6, 3), // udt-os
    Record::new(1382, 8919, 6, 3), // udt_os
    Record::new(1383, 7937, 4, 3), // gwha
    Record::new(1384, 10709, 9, 3), // os-licman
    Record::new(1385, 1993, 9, 3), // atex-elmd
    Record::new(1385, 2133, 9, 3), // atex_elmd
    Record::new(1386, 16013, 8, 3), // checksum
    Record::new(1387, 26965, 8, 3), // cadsi-lm
    Record::new(1388, 21496, 13, 3), // objective-dbc
    Record::new(1389, 24742, 8, 3), // iclpv-dm
    Record::new(1390, 24854, 8, 3), // iclpv-sc
    Record::new(1391, 24820, 9, 3), // iclpv-sas
    Record::new(1392, 24797, 8, 3), // iclpv-pm
    Record::new(1393, 24785, 9, 3), // iclpv-nls
    Record::new(1394, 24766, 9, 3), // iclpv-nlc
    Record::new(1395, 24869, 9, 3), // iclpv-wsm
    Record::new(1396, 15929, 14, 3), // dvl-activemail
    Record::new(1397, 29853, 15, 3), // audio-activmail
    Record::new(1398, 11823, 15, 3), // video-activmail
    Record::new(1399, 12047, 13, 3), // cadkey-licman
    Record::new(1400, 1798, 13, 3), // cadkey-tablet
    Record::new(1401, 35527, 15, 3), // goldleaf-licman
    Record::new(1402, 19276, 9, 3), // prm-sm-np
    Record::new(1403, 34674, 9, 3), // prm-nm-np
    Record::new(1404, 12515, 6, 3), // igi-lm
    Record::new(1405, 24110, 7, 3), // ibm-res
    Record::new(1406, 20026, 10, 3), // netlabs-lm
    Record::new(1407, 11252, 12, 1), // tibet-server
    Record::new(1408, 2118, 9, 3), // sophia-lm
    Record::new(1409, 17994, 7, 3), // here-lm
    Record::new(1410, 21493, 3, 3), // hiq
    Record::new(1411, 735, 2, 3), // af
    Record::new(1412, 36720, 7, 3), // innosys
    Record::new(1413, 36720, 11, 3), // innosys-acl
    Record::new(1414, 24083, 12, 3), // ibm-mqseries
    Record::new(1415, 20309, 6, 3), // dbstar
    Record::new(1416, 31019, 12, 3), // novell-lu6-2
    Record::new(1416, 31031, 12, 3), // novell-lu6.2
    Record::new(1417, 6880, 13, 3), // timbuktu-srv1
    Record::new(1418, 12382, 13, 3), // timbuktu-srv2
    Record::new(1419, 4943, 13, 3), // timbuktu-srv3
    Record::new(1420, 13853, 13, 3), // timbuktu-srv4
    Record::new(1421, 40058, 10, 3), // gandalf-lm
    Record::new(1422, 5244, 11, 3), // autodesk-lm
    Record::new(1423, 201, 7, 3), // essbase
    Record::new(1424, 41398, 6, 3), // hybrid
    Record::new(1425, 41511, 7, 3), // zion-lm
    Record::new(1426, 15270, 4, 3), // sais
    Record::new(1427, 12890, 6, 3), // mloadd
    Record::new(1428, 18810, 13, 3), // informatik-lm
    Record::new(1429, 2741, 3, 3), // nms
    Record::new(1430, 13299, 4, 3), // tpdu
    Record::new(1431, 5628, 4, 3), // rgtp
    Record::new(1432, 7287, 12, 3), // blueberry-lm
    Record::new(1433, 18096, 8, 3), // ms-sql-s
    Record::new(1434, 25225, 8, 3), // ms-sql-m
    Record::new(1435, 9426, 8, 3), // ibm-cics
    Record::new(1436, 15329, 5, 3), // saism
    Record::new(1437, 34748, 6, 3), // tabula
    Record::new(1438, 39390, 12, 3), // eicon-server
    Record::new(1439, 33238, 9, 3), // eicon-x25
    Record::new(1440, 33031, 9, 3), // eicon-slp
    Record::new(1441, 7546, 7, 3), // cadis-1
    Record::new(1442, 24590, 7, 3), // cadis-2
    Record::new(1443, 34047, 6, 3), // ies-lm
    Record::new(1444, 15359, 9, 3), // marcam-lm
    Record::new(1445, 33107, 10, 3), // proxima-lm
    Record::new(1446, 14246, 6, 3), // ora-lm
    Record::new(1447, 18111, 7, 3), // apri-lm
    Record::new(1448, 5330, 5, 3), // oc-lm
    Record::new(1449, 6058, 6, 3), // peport
    Record::new(1450, 1632, 3, 3), // dwf
    Record::new(1451, 11860, 7, 3), // infoman
    Record::new(1452, 39782, 9, 3), // gtegsc-lm
    Record::new(1453, 32879, 8, 3), // genie-lm
    Record::new(1454, 24221, 13, 3), // interhdl-elmd
    Record::new(1454, 16738, 13, 3), // interhdl_elmd
    Record::new(1455, 39408, 6, 3), // esl-lm
    Record::new(1456, 17972, 3, 3), // dca
    Record::new(1457, 38193, 10, 3), // valisys-lm
    Record::new(1458, 12166, 9, 3), // nrcabq-lm
    Record::new(1459, 24906, 9, 3), // proshare1
    Record::new(1460, 27376, 9, 3), // proshare2
    Record::new(1461, 24178, 14, 3), // ibm-wrless-lan
    Record::new(1461, 24297, 14, 3), // ibm_wrless_lan
    Record::new(1462, 15626, 8, 3), // world-lm
    Record::new(1463, 35070, 7, 3), // nucleus
    Record::new(1464, 395, 7, 3), // msl-lmd
    Record::new(1464, 33909, 7, 3), // msl_lmd
    Record::new(1465, 24045, 5, 3), // pipes
    Record::new(1466, 2853, 12, 3), // oceansoft-lm
    Record::new(1467, 10284, 8, 3), // csdmbase
    Record::new(1468, 10284, 4, 3), // csdm
    Record::new(1469, 17227, 6, 3), // aal-lm
    Record::new(1470, 40753, 6, 3), // uaiact
    Record::new(1471, 10284, 8, 3), // csdmbase
    Record::new(1472, 10284, 4, 3), // csdm
    Record::new(1473, 32972, 8, 3), // openmath
    Record::new(1474, 13203, 10, 3), // telefinder
    Record::new(1475, 22381, 11, 3), // taligent-lm
    Record::new(1476, 10346, 8, 3), // clvm-cfg
    Record::new(1477, 11401, 13, 3), // ms-sna-server
    Record::new(1478, 22917, 11, 3), // ms-sna-base
    Record::new(1479, 8328, 11, 3), // dberegister
    Record::new(1480, 23950, 10, 3), // pacerforum
    Record::new(1481, 3036, 4, 3), // airs
    Record::new(1482, 28224, 11, 3), // miteksys-lm
    Record::new(1483, 2248, 3, 3), // afs
    Record::new(1484, 4072, 9, 3), // confluent
    Record::new(1485, 18377, 9, 3), // lansource
    Record::new(1486, 2741, 13, 3), // nms-topo-serv
    Record::new(1486, 10058, 13, 3), // nms_topo_serv
    Record::new(1487, 6612, 13, 3), // localinfosrvr
    Record::new(1488, 2384, 7, 3), // docstor
    Record::new(1489, 7894, 11, 3), // dmdocbroker
    Record::new(1490, 4065, 11, 3), // insitu-conf
    Record::new(1492, 22126, 14, 3), // stone-design-1
    Record::new(1493, 35981, 9, 3), // netmap-lm
    Record::new(1493, 1895, 9, 3), // netmap_lm
    Record::new(1494, 533, 3, 3), // ica
    Record::new(1495, 13121, 3, 3), // cvc
    Record::new(1496, 13562, 10, 3), // liberty-lm
    Record::new(1497, 31182, 6, 3), // rfx-lm
    Record::new(1498, 37648, 13, 3), // sybase-sqlany
    Record::new(1499, 17548, 3, 3), // fhc
    Record::new(1500, 18234, 7, 3), // vlsi-lm
    Record::new(1501, 15270, 6, 3), // saiscm
    Record::new(1502, 4996, 14, 3), // shivadiscovery
    Record::new(1503, 25740, 8, 3), // imtc-mcs
    Record::new(1504, 11191, 7, 3), // evb-elm
    Record::new(1505, 20721, 9, 3), // funkproxy
    Record::new(1506, 20627, 4, 3), // utcd
    Record::new(1507, 37896, 7, 3), // symplex
    Record::new(1508, 36463, 8, 3), // diagmond
    Record::new(1509, 510, 9, 3), // robcad-lm
    Record::new(1510, 33090, 6, 3), // mvx-lm
    Record::new(1511, 10152, 5, 3), // 3l-l1
    Record::new(1512, 1067, 4, 3), // wins
    Record::new(1513, 20472, 11, 3), // fujitsu-dtc
    Record::new(1514, 20472, 13, 3), // fujitsu-dtcns
    Record::new(1515, 25135, 13, 3), // ifor-protocol
    Record::new(1516, 7994, 4, 3), // vpad
    Record::new(1517, 6313, 4, 3), // vpac
    Record::new(1518, 38824, 4, 3), // vpvd
    Record::new(1519, 41552, 4, 3), // vpvc
    Record::new(1520, 36186, 14, 3), // atm-zip-office
    Record::new(1521, 29369, 8, 3), // ncube-lm
    Record::new(1522, 23279, 10, 3), // ricardo-lm
    Record::new(1523, 26321, 10, 3), // cichild-lm
    Record::new(1524, 7732, 10, 3), // ingreslock
    Record::new(1525, 17778, 6, 3), // orasrv
    Record::new(1525, 13450, 11, 3), // prospero-np
    Record::new(1526, 11663, 7, 3), // pdap-np
    Record::new(1527, 5681, 6, 3), // tlisrv
    Record::new(1528, 30762, 4, 7), // norp
    Record::new(1529, 3805, 8, 3), // coauthor
    Record::new(1530, 14870, 11, 3), // rap-service
    Record::new(1531, 9799, 10, 3), // rap-listen
    Record::new(1532, 13571, 11, 3), // miroconnect
    Record::new(1533, 7468, 14, 3), // virtual-places
    Record::new(1534, 36025, 12, 3), // micromuse-lm
    Record::new(1535, 7624, 9, 3), // ampr-info
    Record::new(1536, 12284, 10, 3), // ampr-inter
    Record::new(1537, 32814, 7, 3), // sdsc-lm
    Record::new(1538, 16410, 6, 3), // 3ds-lm
    Record::new(1539, 17155, 14, 3), // intellistor-lm
    Record::new(1540, 6767, 3, 3), // rds
    Record::new(1541, 15710, 4, 3), // rds2
    Record::new(1542, 39436, 12, 3), // gridgen-elmd
    Record::new(1543, 39226, 8, 3), // simba-cs
    Record::new(1544, 4339, 8, 3), // aspeclmd
    Record::new(1545, 35376, 13, 3), // vistium-share
    Record::new(1546, 36930, 10, 3), // abbaccuray
    Record::new(1547, 9434, 7, 3), // laplink
    Record::new(1548, 4917, 7, 3), // axon-lm
    Record::new(1549, 39531, 10, 2), // shivasound
    Record::new(1549, 21939, 9, 1), // shivahose
    Record::new(1550, 32830, 11, 3), // 3m-image-lm
    Record::new(1551, 20835, 9, 3), // hecmtl-db
    Record::new(1552, 17937, 8, 3), // pciarray
    Record::new(1553, 9476, 6, 3), // sna-cs
    Record::new(1554, 18350, 7, 3), // caci-lm
    Record::new(1555, 36092, 7, 3), // livelan
    Record::new(1556, 21307, 11, 3), // veritas-pbx
    Record::new(1556, 15649, 11, 3), // veritas_pbx
    Record::new(1557, 21397, 12, 3), // arbortext-lm
    Record::new(1558, 24652, 8, 3), // xingmpeg
    Record::new(1559, 7001, 8, 3), // web2host
    Record::new(1560, 38188, 8, 3), // asci-val
    Record::new(1561, 1056, 12, 3), // facilityview
    Record::new(1562, 18321, 11, 3), // pconnectmgr
    Record::new(1563, 33371, 10, 3), // cadabra-lm
    Record::new(1564, 1528, 12, 3), // pay-per-view
    Record::new(1565, 40150, 7, 3), // winddlb
    Record::new(1566, 11818, 10, 3), // corelvideo
    Record::new(1567, 28620, 8, 3), // jlicelmd
    Record::new(1568, 7662, 7, 3), // tsspmap
    Record::new(1569, 7376, 3, 3), // ets
    Record::new(1570, 19216, 6, 3), // orbixd
    Record::new(1571, 11537, 12, 3), // rdb-dbs-disp
    Record::new(1572, 17741, 7, 3), // chip-lm
    Record::new(1573, 27270, 10, 3), // itscomm-ns
    Record::new(1574, 33760, 7, 3), // mvel-lm
    Record::new(1575, 9401, 11, 3), // oraclenames
    Record::new(1576, 14782, 11, 3), // moldflow-lm
    Record::new(1577, 23890, 12, 3), // hypercube-lm
    Record::new(1578, 13310, 10, 3), // jacobus-lm
    Record::new(1579, 33474, 10, 3), // ioc-sea-lm
    Record::new(1580, 36597, 8, 2), // tn-tl-r2
    Record::new(1580, 24634, 8, 1), // tn-tl-r1
    Record::new(1581, 34764, 14, 3), // mil-2045-47001
    Record::new(1582, 32640, 5, 3), // msims
    Record::new(1583, 37862, 12, 3), // simbaexpress
    Record::new(1584, 23020, 9, 3), // tn-tl-fd2
    Record::new(1585, 25983, 4, 3), // intv
    Record::new(1586, 35574, 10, 3), // ibm-abtact
    Record::new(1587, 24975, 8, 3), // pra-elmd
    Record::new(1587, 33285, 8, 3), // pra_elmd
    Record::new(1588, 38662, 11, 3), // triquest-lm
    Record::new(1589, 38897, 3, 3), // vqp
    Record::new(1590, 34014, 9, 3), // gemini-lm
    Record::new(1591, 34363, 7, 3), // ncpm-pm
    Record::new(1592, 11431, 11, 3), // commonspace
    Record::new(1593, 26217, 11, 3), // mainsoft-lm
    Record::new(1594, 36007, 7, 3), // sixtrak
    Record::new(1595, 20514, 5, 3), // radio
    Record::new(1596, 20514, 8, 2), // radio-bc
    Record::new(1596, 32753, 8, 1), // radio-sm
    Record::new(1597, 37924, 12, 3), // orbplus-iiop
    Record::new(1598, 21006, 7, 3), // picknfs
    Record::new(1599, 1116, 13, 3), // simbaservices
    Record::new(1600, 26804, 4, 3), // issd
    Record::new(1601, 3007, 3, 3), // aas
    Record::new(1602, 230, 7, 3), // inspect
    Record::new(1603, 4132, 7, 3), // picodbc
    Record::new(1604, 13111, 10, 3), // icabrowser
    Record::new(1605, 16671, 3, 3), // slp
    Record::new(1606, 4910, 7, 3), // slm-api
    Record::new(1607, 26796, 3, 3), // stt
    Record::new(1608, 6825, 8, 3), // smart-lm
    Record::new(1609, 26810, 8, 3), // isysg-lm
    Record::new(1610, 10103, 9, 3), // taurus-wh
    Record::new(1611, 11520, 3, 3), // ill
    Record::new(1612, 30120, 13, 3), // netbill-trans
    Record::new(1613, 11516, 14, 3), // netbill-keyrep
    Record::new(1614, 33862, 12, 3), // netbill-cred
    Record::new(1615, 20393, 12, 3), // netbill-auth
    Record::new(1616, 23726, 12, 3), // netbill-prod
    Record::new(1617, 30173, 12, 3), // nimrod-agent
    Record::new(1618, 37443, 9, 3), // skytelnet
    Record::new(1619, 20983, 14, 3), // xs-openstorage
    Record::new(1620, 24708, 14, 3), // faxportwinport
    Record::new(1621, 35195, 13, 3), // softdataphone
    Record::new(1622, 13238, 6, 3), // ontime
    Record::new(1623, 27800, 8, 3), // jaleosnd
    Record::new(1624, 34135, 11, 3), // udp-sr-port
    Record::new(1625, 22443, 11, 3), // svs-omagent
    Record::new(1626, 32191, 9, 3), // shockwave
    Record::new(1627, 36481, 12, 3), // t128-gateway
    Record::new(1628, 6935, 12, 3), // lontalk-norm
    Record::new(1629, 19006, 13, 3), // lontalk-urgnt
    Record::new(1630, 11619, 14, 3), // oraclenet8cman
    Record::new(1631, 7922, 9, 3), // visitview
    Record::new(1632, 18859, 8, 3), // pammratc
    Record::new(1633, 27176, 7, 3), // pammrpc
    Record::new(1634, 9, 8, 3), // loaprobe
    Record::new(1635, 18136, 11, 3), // edb-server1
    Record::new(1636, 2296, 4, 3), // isdc
    Record::new(1637, 18880, 4, 3), // islc
    Record::new(1638, 34884, 4, 3), // ismc
    Record::new(1639, 31108, 14, 3), // cert-initiator
    Record::new(1640, 4381, 14, 3), // cert-responder
    Record::new(1641, 36752, 8, 3), // invision
    Record::new(1642, 35943, 7, 3), // isis-am
    Record::new(1643, 35943, 9, 3), // isis-ambc
    Record::new(1644, 15300, 6, 3), // saiseh
    Record::new(1645, 10940, 9, 3), // sightline
    Record::new(1646, 590, 11, 3), // sa-msg-port
    Record::new(1647, 914, 4, 3), // rsap
    Record::new(1648, 25458, 13, 3), // concurrent-lm
    Record::new(1649, 7902, 6, 3), // kermit
    Record::new(1650, 36593, 3, 3), // nkd
    Record::new(1651, 8599, 14, 3), // shiva-confsrvr
    Record::new(1651, 37741, 14, 3), // shiva_confsrvr
    Record::new(1652, 39368, 4, 3), // xnmp
    Record::new(1653, 34098, 12, 3), // alphatech-lm
    Record::new(1654, 11920, 14, 3), // stargatealerts
    Record::new(1655, 22818, 11, 3), // dec-mbadmin
    Record::new(1656, 22818, 13, 3), // dec-mbadmin-h
    Record::new(1657, 20495, 13, 3), // fujitsu-mmpdc
    Record::new(1658, 26358, 9, 3), // sixnetudr
    Record::new(1659, 26813, 5, 3), // sg-lm
    Record::new(1660, 4609, 14, 3), // skip-mc-gikreq
    Record::new(1661, 4831, 13, 3), // netview-aix-1
    Record::new(1662, 32470, 13, 3), // netview-aix-2
    Record::new(1663, 37766, 13, 3), // netview-aix-3
    Record::new(1664, 14555, 13, 3), // netview-aix-4
    Record::new(1665, 31812, 13, 3), // netview-aix-5
    Record::new(1666, 14517, 13, 3), // netview-aix-6
    Record::new(1667, 28024, 13, 3), // netview-aix-7
    Record::new(1668, 19767, 13, 3), // netview-aix-8
    Record::new(1669, 2521, 13, 3), // netview-aix-9
    Record::new(1670, 10917, 14, 3), // netview-aix-10
    Record::new(1671, 30516, 14, 3), // netview-aix-11
    Record::new(1672, 4831, 14, 3), // netview-aix-12
    Record::new(1673, 26728, 13, 3), // proshare-mc-1
    Record::new(1674, 9777, 13, 3), // proshare-mc-2
    Record::new(1675, 6392, 3, 3), // pdp
    Record::new(1676, 32568, 8, 2), // netcomm2
    Record::new(1676, 27042, 8, 1), // netcomm1
    Record::new(1677, 5273, 9, 3), // groupwise
    Record::new(1678, 34709, 7, 3), // prolink
    Record::new(1679, 16750, 10, 3), // darcorp-lm
    Record::new(1680, 36958, 12, 3), // microcom-sbp
    Record::new(1681, 22812, 7, 3), // sd-elmd
    Record::new(1682, 37657, 14, 3), // lanyon-lantern
    Record::new(1683, 41130, 8, 3), // ncpm-hip
    Record::new(1684, 12812, 11, 3), // snaresecure
    Record::new(1685, 19363, 9, 3), // n2nremote
    Record::new(1686, 13235, 5, 3), // cvmon
    Record::new(1687, 14067, 10, 3), // nsjtp-ctrl
    Record::new(1688, 29392, 10, 3), // nsjtp-data
    Record::new(1689, 18241, 7, 3), // firefox
    Record::new(1690, 8246, 7, 3), // ng-umds
    Record::new(1691, 35678, 13, 3), // empire-empuma
    Record::new(1692, 14600, 9, 3), // sstsys-lm
    Record::new(1693, 17336, 6, 3), // rrirtr
    Record::new(1694, 17308, 6, 3), // rrimwm
    Record::new(1695, 16601, 6, 3), // rrilwm
    Record::new(1696, 1076, 6, 3), // rrifmm
    Record::new(1697, 17530, 6, 3), // rrisat
    Record::new(1698, 25544, 12, 3), // rsvp-encap-1
    Record::new(1699, 18983, 12, 3), // rsvp-encap-2
    Record::new(1700, 4747, 8, 3), // mps-raft
    Record::new(1701, 10036, 3, 3), // l2f
    Record::new(1701, 20094, 4, 3), // l2tp
    Record::new(1702, 38827, 9, 3), // deskshare
    Record::new(1703, 12431, 9, 3), // hb-engine
    Record::new(1704, 20520, 10, 3), // bcs-broker
    Record::new(1705, 31246, 9, 3), // slingshot
    Record::new(1706, 28537, 7, 3), // jetform
    Record::new(1707, 15134, 7, 3), // vdmplay
    Record::new(1708, 32318, 7, 3), // gat-lmd
    Record::new(1709, 23468, 6, 3), // centra
    Record::new(1710, 25440, 6, 3), // impera
    Record::new(1711, 25593, 13, 3), // pptconference
    Record::new(1712, 39756, 9, 3), // registrar
    Record::new(1713, 25596, 14, 3), // conferencetalk
    Record::new(1714, 3214, 7, 3), // sesi-lm
    Record::new(1715, 22096, 10, 3), // houdini-lm
    Record::new(1716, 14173, 4, 3), // xmsg
    Record::new(1717, 18467, 8, 3), // fj-hdnet
    Record::new(1718, 39664, 12, 3), // h323gatedisc
    Record::new(1719, 6205, 12, 3), // h323gatestat
    Record::new(1720, 2695, 12, 7), // h323hostcall
    Record::new(1721, 7163, 6, 3), // caicci
    Record::new(1722, 21836, 6, 3), // hks-lm
    Record::new(1723, 19273, 4, 3), // pptp
    Record::new(1724, 23527, 14, 3), // csbphonemaster
    Record::new(1725, 21211, 9, 3), // iden-ralp
    Record::new(1726, 26984, 11, 3), // iberiagames
    Record::new(1727, 40170, 6, 3), // winddx
    Record::new(1728, 4629, 8, 3), // telindus
    Record::new(1729, 33124, 6, 3), // citynl
    Record::new(1730, 17695, 6, 3), // roketz
    Record::new(1731, 34897, 6, 3), // msiccp
    Record::new(1732, 33107, 6, 3), // proxim
    Record::new(1733, 10403, 6, 3), // siipat
    Record::new(1734, 18592, 11, 3), // cambertx-lm
    Record::new(1735, 4489, 11, 3), // privatechat
    Record::new(1736, 22045, 13, 3), // street-stream
    Record::new(1737, 39005, 7, 3), // ultimad
    Record::new(1738, 33184, 8, 3), // gamegen1
    Record::new(1739, 14593, 9, 3), // webaccess
    Record::new(1740, 32735, 6, 3), // encore
    Record::new(1741, 23053, 14, 3), // cisco-net-mgmt
    Record::new(1742, 35796, 8, 3), // 3Com-nsd
    Record::new(1743, 31177, 11, 3), // cinegrfx-lm
    Record::new(1744, 10366, 7, 3), // ncpm-ft
    Record::new(1745, 9926, 14, 3), // remote-winsock
    Record::new(1746, 6696, 9, 3), // ftrapid-1
    Record::new(1747, 38332, 9, 3), // ftrapid-2
    Record::new(1748, 31120, 10, 3), // oracle-em1
    Record::new(1749, 33568, 14, 3), // aspen-services
    Record::new(1750, 26625, 4, 3), // sslp
    Record::new(1751, 37335, 8, 3), // swiftnet
    Record::new(1752, 818, 7, 3), // lofr-lm
    Record::new(1753, 18084, 14, 1), // predatar-comms
    Record::new(1754, 23571, 10, 3), // oracle-em2
    Record::new(1755, 7526, 12, 3), // ms-streaming
    Record::new(1756, 2876, 11, 3), // capfast-lmd
    Record::new(1757, 10417, 5, 3), // cnhrp
    Record::new(1758, 24844, 10, 3), // tftp-mcast
    Record::new(1759, 10494, 7, 3), // spss-lm
    Record::new(1760, 40938, 11, 3), // www-ldap-gw
    Record::new(1761, 32410, 5, 3), // cft-0
    Record::new(1762, 22277, 5, 3), // cft-1
    Record::new(1763, 19094, 5, 3), // cft-2
    Record::new(1764, 34618, 5, 3), // cft-3
    Record::new(1765, 11783, 5, 3), // cft-4
    Record::new(1766, 38021, 5, 3), // cft-5
    Record::new(1767, 21831, 5, 3), // cft-6
    Record::new(1768, 17518, 5, 3), // cft-7
    Record::new(1769, 7885, 11, 3), // bmc-net-adm
    Record::new(1770, 7949, 11, 3), // bmc-net-svc
    Record::new(1771, 21248, 9, 3), // vaultbase
    Record::new(1772, 37834, 9, 3), // essweb-gw
    Record::new(1773, 8964, 10, 3), // kmscontrol
    Record::new(1774, 25757, 13, 3), // global-dtserv
    Record::new(1775, 13183, 4, 1), // vdab
    Record::new(1776, 17431, 5, 3), // femis
    Record::new(1777, 34902, 13, 3), // powerguardian
    Record::new(1778, 23734, 15, 3), // prodigy-intrnet
    Record::new(1779, 9486, 10, 3), // pharmasoft
    Record::new(1780, 5505, 9, 3), // dpkeyserv
    Record::new(1781, 35104, 13, 3), // answersoft-lm
    Record::new(1782, 22282, 7, 3), // hp-hcip
    Record::new(1784, 18056, 8, 3), // finle-lm
    Record::new(1785, 40194, 6, 3), // windlm
    Record::new(1786, 20669, 11, 3), // funk-logger
    Record::new(1787, 20644, 12, 3), // funk-license
    Record::new(1788, 12406, 6, 3), // psmond
    Record::new(1789, 3066, 5, 3), // hello
    Record::new(1790, 30492, 4, 3), // nmsp
    Record::new(1791, 7608, 3, 3), // ea1
    Record::new(1792, 29672, 8, 3), // ibm-dt-2
    Record::new(1793, 14098, 9, 3), // rsc-robot
    Record::new(1794, 15683, 8, 3), // cera-bcm
    Record::new(1795, 30835, 9, 3), // dpi-proxy
    Record::new(1796, 15491, 14, 3), // vocaltec-admin
    Record::new(1797, 10053, 3, 3), // uma
    Record::new(1798, 2079, 3, 3), // etp
    Record::new(1799, 10382, 7, 3), // netrisk
    Record::new(1800, 975, 8, 3), // ansys-lm
    Record::new(1801, 14251, 4, 3), // msmq
    Record::new(1802, 17466, 8, 3), // concomp1
    Record::new(1803, 22282, 11, 3), // hp-hcip-gwy
    Record::new(1804, 20003, 3, 3), // enl
    Record::new(1805, 20003, 8, 3), // enl-name
    Record::new(1806, 31755, 11, 3), // musiconline
    Record::new(1807, 6389, 4, 3), // fhsp
    Record::new(1808, 25715, 10, 3), // oracle-vp2
    Record::new(1809, 21464, 10, 3), // oracle-vp1
    Record::new(1810, 28446, 9, 3), // jerand-lm
    Record::new(1811, 22531, 12, 3), // scientia-sdb
    Record::new(1812, 13605, 6, 3), // radius
    Record::new(1813, 13605, 11, 3), // radius-acct
    Record::new(1814, 41561, 9, 3), // tdp-suite
    Record::new(1815, 32984, 5, 3), // mmpft
    Record::new(1816, 4088, 4, 3), // harp
    Record::new(1817, 7984, 8, 3), // rkb-oscs
    Record::new(1818, 24843, 5, 3), // etftp
    Record::new(1819, 14376, 8, 3), // plato-lm
    Record::new(1820, 13525, 7, 3), // mcagent
    Record::new(1821, 15621, 10, 3), // donnyworld
    Record::new(1822, 21220, 7, 3), // es-elmd
    Record::new(1823, 38558, 9, 3), // unisys-lm
    Record::new(1824, 17168, 11, 3), // metrics-pas
    Record::new(1825, 960, 13, 3), // direcpc-video
    Record::new(1826, 26094, 4, 3), // ardt
    Record::new(1827, 4515, 3, 3), // asi
    Record::new(1828, 27214, 11, 3), // itm-mcell-u
    Record::new(1829, 4291, 13, 3), // optika-emedia
    Record::new(1830, 12661, 9, 3), // net8-cman
    Record::new(1831, 1081, 6, 3), // myrtle
    Record::new(1832, 2324, 12, 3), // tht-treasure
    Record::new(1833, 20511, 8, 3), // udpradio
    Record::new(1834, 40470, 8, 3), // ardusuni
    Record::new(1835, 24662, 8, 3), // ardusmul
    Record::new(1836, 903, 8, 3), // ste-smsc
    Record::new(1837, 37707, 6, 3), // csoft1
    Record::new(1838, 24336, 6, 3), // talnet
    Record::new(1839, 4528, 11, 3), // netopia-vo1
    Record::new(1840, 10947, 11, 3), // netopia-vo2
    Record::new(1841, 18691, 11, 3), // netopia-vo3
    Record::new(1842, 26899, 11, 3), // netopia-vo4
    Record::new(1843, 3818, 11, 3), // netopia-vo5
    Record::new(1844, 18620, 11, 3), // direcpc-dll
    Record::new(1845, 33444, 8, 3), // altalink
    Record::new(1846, 23999, 12, 3), // tunstall-pnc
    Record::new(1847, 29162, 10, 3), // slp-notify
    Record::new(1848, 18575, 9, 3), // fjdocdist
    Record::new(1849, 26142, 9, 3), // alpha-sms
    Record::new(1850, 21058, 3, 3), // gsi
    Record::new(1851, 33436, 4, 3), // ctcd
    Record::new(1852, 2267, 12, 3), // virtual-time
    Record::new(1853, 14125, 9, 3), // vids-avtp
    Record::new(1854, 22684, 10, 3), // buddy-draw
    Record::new(1855, 18205, 14, 3), // fiorano-rtrsvc
    Record::new(1856, 18147, 14, 3), // fiorano-msgsvc
    Record::new(1857, 21456, 10, 3), // datacaptor
    Record::new(1858, 26867, 10, 3), // privateark
    Record::new(1859, 29994, 13, 3), // gammafetchsvr
    Record::new(1860, 36979, 13, 3), // sunscalar-svc
    Record::new(1861, 2586, 11, 3), // lecroy-vicp
    Record::new(1862, 15275, 14, 3), // mysql-cm-agent
    Record::new(1863, 23959, 4, 3), // msnp
    Record::new(1864, 17417, 14, 3), // paradym-31port
    Record::new(1865, 35834, 4, 3), // entp
    Record::new(1866, 37483, 5, 3), // swrmi
    Record::new(1867, 3892, 6, 3), // udrive
    Record::new(1868, 41462, 14, 3), // viziblebrowser
    Record::new(1869, 9506, 8, 3), // transact
    Record::new(1870, 36878, 13, 3), // sunscalar-dns
    Record::new(1871, 31576, 12, 3), // canocentral0
    Record::new(1872, 23464, 12, 3), // canocentral1
    Record::new(1873, 19166, 7, 3), // fjmpjps
    Record::new(1874, 19265, 9, 3), // fjswapsnp
    Record::new(1875, 39728, 13, 3), // westell-stats
    Record::new(1876, 11118, 9, 3), // ewcappsrv
    Record::new(1877, 22795, 11, 3), // hp-webqosdb
    Record::new(1878, 16884, 6, 3), // drmsmc
    Record::new(1879, 24396, 12, 3), // nettgain-nms
    Record::new(1880, 38931, 12, 3), // vsat-control
    Record::new(1881, 24083, 13, 3), // ibm-mqseries2
    Record::new(1882, 10444, 7, 3), // ecsqdmn
    Record::new(1883, 17882, 4, 3), // mqtt
    Record::new(1884, 25693, 6, 3), // idmaps
    Record::new(1885, 23106, 14, 3), // vrtstrapserver
    Record::new(1886, 5815, 5, 3), // leoip
    Record::new(1887, 18038, 11, 3), // filex-lport
    Record::new(1888, 10557, 8, 3), // ncconfig
    Record::new(1889, 38341, 13, 3), // unify-adapter
    Record::new(1890, 40094, 14, 3), // wilkenlistener
    Record::new(1891, 3584, 14, 3), // childkey-notif
    Record::new(1892, 10508, 13, 3), // childkey-ctrl
    Record::new(1893, 27841, 4, 3), // elad
    Record::new(1894, 10956, 13, 3), // o2server-port
    Record::new(1896, 22727, 13, 3), // b-novative-ls
    Record::new(1897, 40067, 9, 3), // metaagent
    Record::new(1898, 13473, 11, 3), // cymtec-port
    Record::new(1899, 22295, 10, 3), // mc2studios
    Record::new(1900, 24174, 4, 3), // ssdp
    Record::new(1901, 18722, 11, 3), // fjicl-tep-a
    Record::new(1902, 18910, 11, 3), // fjicl-tep-b
    Record::new(1903, 22169, 8, 3), // linkname
    Record::new(1904, 18939, 11, 3), // fjicl-tep-c
    Record::new(1905, 35890, 4, 3), // sugp
    Record::new(1906, 6499, 4, 3), // tpmd
    Record::new(1907, 8588, 9, 3), // intrastar
    Record::new(1908, 39017, 4, 3), // dawn
    Record::new(1909, 26839, 12, 3), // global-wlink
    Record::new(1910, 38170, 8, 3), // ultrabac
    Record::new(1911, 2637, 3, 3), // mtp
    Record::new(1912, 35034, 8, 3), // rhp-iibp
    Record::new(1913, 30831, 6, 3), // armadp
    Record::new(1914, 11195, 12, 3), // elm-momentum
    Record::new(1915, 14031, 8, 3), // facelink
    Record::new(1916, 24363, 7, 3), // persona
    Record::new(1917, 30595, 7, 3), // noagent
    Record::new(1918, 24378, 7, 3), // can-nds
    Record::new(1919, 34398, 7, 3), // can-dch
    Record::new(1920, 28481, 10, 3), // can-ferret
    Record::new(1921, 30567, 7, 3), // noadmin
    Record::new(1922, 6988, 8, 3), // tapestry
    Record::new(1923, 40641, 5, 3), // spice
    Record::new(1924, 17486, 4, 3), // xiip
    Record::new(1925, 22075, 14, 3), // discovery-port
    Record::new(1926, 29906, 3, 3), // egs
    Record::new(1927, 26059, 11, 3), // videte-cipc
    Record::new(1928, 12134, 9, 3), // emsd-port
    Record::new(1929, 34222, 14, 3), // bandwiz-system
    Record::new(1930, 3893, 14, 3), // driveappserver
    Record::new(1931, 18130, 8, 3), // amdsched
    Record::new(1932, 12921, 10, 3), // ctt-broker
    Record::new(1933, 29668, 5, 3), // xmapi
    Record::new(1934, 40832, 5, 3), // xaapi
    Record::new(1935, 942, 14, 3), // macromedia-fcs
    Record::new(1936, 28525, 12, 3), // jetcmeserver
    Record::new(1937, 29220, 8, 3), // jwserver
    Record::new(1938, 29191, 8, 3), // jwclient
    Record::new(1939, 29172, 8, 3), // jvserver
    Record::new(1940, 29097, 8, 3), // jvclient
    Record::new(1941, 14201, 8, 3), // dic-aida
    Record::new(1942, 200, 3, 3), // res
    Record::new(1943, 21895, 13, 3), // beeyond-media
    Record::new(1944, 2182, 12, 3), // close-combat
    Record::new(1945, 25170, 13, 3), // dialogic-elmd
    Record::new(1946, 20234, 6, 3), // tekpls
    Record::new(1947, 31693, 11, 3), // sentinelsrm
    Record::new(1948, 35241, 7, 3), // eye2eye
    Record::new(1949, 27861, 14, 3), // ismaeasdaqlive
    Record::new(1950, 15331, 14, 3), // ismaeasdaqtest
    Record::new(1951, 3908, 12, 3), // bcs-lmserver
    Record::new(1952, 3655, 6, 3), // mpnjsc
    Record::new(1953, 20166, 9, 3), // rapidbase
    Record::new(1954, 783, 7, 3), // abr-api
    Record::new(1955, 855, 10, 3), // abr-secure
    Record::new(1956, 11601, 11, 3), // vrtl-vmf-ds
    Record::new(1957, 38630, 11, 3), // unix-status
    Record::new(1958, 16185, 8, 3), // dxadmind
    Record::new(1959, 32541, 8, 3), // simp-all
    Record::new(1960, 37465, 10, 3), // nasmanager
    Record::new(1961, 9654, 13, 3), // bts-appserver
    Record::new(1962, 27937, 7, 3), // biap-mp
    Record::new(1963, 16291, 10, 3), // webmachine
    Record::new(1964, 18679, 14, 3), // solid-e-engine
    Record::new(1965, 4457, 10, 3), // tivoli-npm
    Record::new(1966, 1404, 5, 3), // slush
    Record::new(1967, 36230, 9, 3), // sns-quote
    Record::new(1968, 14754, 7, 3), // lipsinc
    Record::new(1969, 14754, 8, 3), // lipsinc1
    Record::new(1970, 4589, 8, 3), // netop-rc
    Record::new(1971, 8273, 12, 3), // netop-school
    Record::new(1972, 15503, 14, 3), // intersys-cache
    Record::new(1973, 14867, 6, 3), // dlsrap
    Record::new(1974, 25640, 3, 3), // drp
    Record::new(1975, 28941, 13, 3), // tcoflashagent
    Record::new(1976, 7638, 11, 3), // tcoregagent
    Record::new(1977, 30581, 14, 3), // tcoaddressbook
    Record::new(1978, 38479, 6, 3), // unisql
    Record::new(1979, 38479, 11, 3), // unisql-java
    Record::new(1980, 19512, 13, 3), // pearldoc-xact
    Record::new(1981, 15374, 4, 3), // p2pq
    Record::new(1982, 12281, 6, 3), // estamp
    Record::new(1983, 12270, 4, 3), // lhtp
    Record::new(1984, 2584, 2, 3), // bb
    Record::new(1985, 23645, 4, 3), // hsrp
    Record::new(1986, 11443, 13, 3), // licensedaemon
    Record::new(1987, 24491, 10, 3), // tr-rsrb-p1
    Record::new(1988, 37583, 10, 3), // tr-rsrb-p2
    Record::new(1989, 19306, 10, 3), // tr-rsrb-p3
    Record::new(1989, 13595, 6, 3), // mshnet
    Record::new(1990, 18296, 7, 3), // stun-p1
    Record::new(1991, 29889, 7, 3), // stun-p2
    Record::new(1992, 35187, 7, 3), // stun-p3
    Record::new(1992, 12347, 9, 3), // ipsendmsg
    Record::new(1993, 14308, 13, 3), // snmp-tcp-port
    Record::new(1994, 18275, 9, 3), // stun-port
    Record::new(1995, 8895, 9, 3), // perf-port
    Record::new(1996, 12142, 12, 3), // tr-rsrb-port
    Record::new(1997, 34383, 8, 3), // gdp-port
    Record::new(1998, 33244, 12, 3), // x25-svc-port
    Record::new(1999, 2224, 11, 3), // tcp-id-port
    Record::new(2000, 37261, 10, 3), // cisco-sccp
    Record::new(2001, 40467, 6, 2), // wizard
    Record::new(2001, 401, 2, 1), // dc
    Record::new(2002, 31896, 5, 3), // globe
    Record::new(2003, 9417, 6, 3), // brutus
    Record::new(2004, 34851, 4, 2), // emce
    Record::new(2004, 29864, 7, 1), // mailbox
    Record::new(2005, 9073, 6, 2), // oracle
    Record::new(2005, 25657, 7, 1), // berknet
    Record::new(2006, 12230, 7, 2), // raid-cd
    Record::new(2006, 25997, 9, 1), // invokator
    Record::new(2007, 39598, 7, 2), // raid-am
    Record::new(2007, 38136, 7, 1), // dectalk
    Record::new(2008, 23538, 10, 2), // terminaldb
    Record::new(2008, 1053, 4, 1), // conf
    Record::new(2009, 40000, 10, 2), // whosockami
    Record::new(2009, 21342, 4, 1), // news
    Record::new(2010, 17004, 11, 2), // pipe-server
    Record::new(2010, 25616, 11, 2), // pipe_server
    Record::new(2010, 29647, 6, 1), // search
    Record::new(2011, 15114, 8, 2), // servserv
    Record::new(2011, 30680, 7, 1), // raid-cc
    Record::new(2012, 39480, 7, 2), // raid-ac
    Record::new(2012, 6445, 7, 1), // ttyinfo
    Record::new(2013, 12230, 7, 2), // raid-cd
    Record::new(2013, 39598, 7, 1), // raid-am
    Record::new(2014, 12495, 7, 2), // raid-sf
    Record::new(2014, 6244, 5, 1), // troff
    Record::new(2015, 26487, 7, 2), // raid-cs
    Record::new(2015, 4229, 7, 1), // cypress
    Record::new(2016, 30325, 10, 3), // bootserver
    Record::new(2017, 21091, 10, 2), // bootclient
    Record::new(2017, 13488, 12, 1), // cypress-stat
    Record::new(2018, 37062, 8, 2), // rellpack
    Record::new(2018, 23538, 10, 1), // terminaldb
    Record::new(2019, 770, 5, 2), // about
    Record::new(2019, 40000, 10, 1), // whosockami
    Record::new(2020, 31736, 14, 3), // xinupageserver
    Record::new(2021, 25803, 14, 2), // xinuexpansion1
    Record::new(2021, 34611, 8, 1), // servexec
    Record::new(2022, 19351, 14, 2), // xinuexpansion2
    Record::new(2022, 1346, 4, 1), // down
    Record::new(2023, 37321, 14, 3), // xinuexpansion3
    Record::new(2024, 15594, 14, 3), // xinuexpansion4
    Record::new(2025, 21361, 5, 2), // xribs
    Record::new(2025, 37063, 7, 1), // ellpack
    Record::new(2026, 17251, 8, 3), // scrabble
    Record::new(2027, 8055, 12, 3), // shadowserver
    Record::new(2028, 31716, 12, 3), // submitserver
    Record::new(2029, 23645, 6, 3), // hsrpv6
    Record::new(2030, 642, 7, 3), // device2
    Record::new(2031, 14792, 12, 3), // mobrien-chat
    Record::new(2032, 7031, 10, 3), // blackboard
    Record::new(2033, 36387, 7, 3), // glogger
    Record::new(2034, 15758, 8, 3), // scoremgr
    Record::new(2035, 5661, 7, 3), // imsldoc
    Record::new(2036, 24514, 7, 3), // e-dpnet
    Record::new(2037, 37672, 6, 3), // applus
    Record::new(2038, 33058, 13, 3), // objectmanager
    Record::new(2039, 938, 6, 3), // prizma
    Record::new(2040, 3367, 3, 3), // lam
    Record::new(2041, 8494, 9, 3), // interbase
    Record::new(2042, 14981, 4, 3), // isis
    Record::new(2043, 14981, 10, 3), // isis-bcast
    Record::new(2044, 5660, 5, 3), // rimsl
    Record::new(2045, 15877, 6, 3), // cdfunc
    Record::new(2046, 19089, 6, 3), // sdfunc
    Record::new(2047, 14814, 3, 3), // dls
    Record::new(2048, 14814, 11, 3), // dls-monitor
    Record::new(2049, 4270, 3, 7), // nfs
    Record::new(2049, 35936, 5, 3), // shilp
    Record::new(2050, 11235, 13, 3), // av-emb-config
    Record::new(2051, 29801, 6, 3), // epnsdp
    Record::new(2052, 24207, 9, 3), // clearvisn
    Record::new(2053, 16844, 13, 3), // lot105-ds-upd
    Record::new(2054, 28154, 8, 3), // weblogin
    Record::new(2055, 6305, 3, 3), // iop
    Record::new(2056, 32278, 7, 3), // omnisky
    Record::new(2057, 41276, 7, 3), // rich-cp
    Record::new(2058, 29640, 13, 3), // newwavesearch
    Record::new(2059, 7722, 13, 3), // bmc-messaging
    Record::new(2060, 31799, 14, 3), // teleniumdaemon
    Record::new(2061, 16541, 8, 3), // netmount
    Record::new(2062, 1021, 7, 3), // icg-swp
    Record::new(2063, 169, 10, 3), // icg-bridge
    Record::new(2064, 9522, 11, 3), // icg-iprelay
    Record::new(2065, 14925, 6, 3), // dlsrpn
    Record::new(2066, 27460, 4, 3), // aura
    Record::new(2067, 14942, 6, 3), // dlswpn
    Record::new(2068, 5561, 14, 3), // avauthsrvprtcl
    Record::new(2069, 33484, 10, 3), // event-port
    Record::new(2070, 2867, 12, 3), // ah-esp-encap
    Record::new(2071, 1385, 8, 3), // acp-port
    Record::new(2072, 30279, 5, 3), // msync
    Record::new(2073, 4715, 13, 3), // gxs-data-port
    Record::new(2074, 4205, 11, 3), // vrtl-vmf-sa
    Record::new(2075, 29583, 12, 3), // newlixengine
    Record::new(2076, 29517, 12, 3), // newlixconfig
    Record::new(2077, 27207, 7, 3), // tsrmagt
    Record::new(2078, 31447, 7, 3), // tpcsrvr
    Record::new(2079, 22320, 13, 3), // idware-router
    Record::new(2080, 5289, 12, 3), // autodesk-nlm
    Record::new(2081, 32211, 13, 3), // kme-trap-port
    Record::new(2082, 8569, 8, 3), // infowave
    Record::new(2083, 4394, 6, 3), // radsec
    Record::new(2084, 36698, 13, 3), // sunclustergeo
    Record::new(2085, 20286, 7, 3), // ada-cip
    Record::new(2086, 11513, 6, 3), // gnunet
    Record::new(2087, 2716, 3, 3), // eli
    Record::new(2088, 6921, 6, 3), // ip-blf
    Record::new(2089, 27326, 3, 3), // sep
    Record::new(2090, 1837, 3, 3), // lrp
    Record::new(2091, 2639, 3, 3), // prp
    Record::new(2092, 10145, 8, 3), // descent3
    Record::new(2093, 27975, 6, 3), // nbx-cc
    Record::new(2094, 27456, 6, 3), // nbx-au
    Record::new(2095, 16463, 7, 3), // nbx-ser
    Record::new(2096, 7189, 7, 3), // nbx-dir
    Record::new(2097, 28537, 14, 3), // jetformpreview
    Record::new(2098, 40792, 11, 3), // dialog-port
    Record::new(2099, 10536, 13, 3), // h2250-annex-g
    Record::new(2100, 39603, 10, 3), // amiganetfs
    Record::new(2101, 9204, 10, 3), // rtcm-sc104
    Record::new(2102, 41409, 10, 3), // zephyr-srv
    Record::new(2103, 41314, 10, 3), // zephyr-clt
    Record::new(2104, 41324, 9, 3), // zephyr-hm
    Record::new(2105, 4573, 7, 3), // minipay
    Record::new(2106, 36585, 4, 3), // mzap
    Record::new(2107, 6705, 12, 3), // bintec-admin
    Record::new(2108, 5258, 6, 3), // comcam
    Record::new(2109, 347, 9, 3), // ergolight
    Record::new(2110, 12686, 4, 3), // umsp
    Record::new(2111, 6496, 5, 3), // dsatp
    Record::new(2112, 11872, 14, 3), // idonix-metanet
    Record::new(2113, 23633, 9, 3), // hsl-storm
    Record::new(2114, 26977, 10, 3), // ariascribe
    Record::new(2115, 36594, 3, 3), // kdm
    Record::new(2116, 13141, 7, 3), // ccowcmr
    Record::new(2117, 40183, 11, 3), // mentaclient
    Record::new(2118, 13328, 11, 3), // mentaserver
    Record::new(2119, 32619, 13, 3), // gsigatekeeper
    Record::new(2120, 34480, 5, 3), // qencp
    Record::new(2121, 18177, 13, 3), // scientia-ssdb
    Record::new(2122, 18866, 12, 3), // caupc-remote
    Record::new(2123, 5629, 11, 3), // gtp-control
    Record::new(2124, 22851, 9, 3), // elatelink
    Record::new(2125, 7141, 8, 3), // lockstep
    Record::new(2126, 16675, 13, 3), // pktcable-cops
    Record::new(2127, 4800, 11, 3), // index-pc-wb
    Record::new(2128, 13813, 11, 3), // net-steward
    Record::new(2129, 36089, 7, 3), // cs-live
    Record::new(2130, 18197, 3, 3), // xds
    Record::new(2131, 22717, 11, 3), // avantageb2b
    Record::new(2132, 6676, 12, 3), // solera-epmap
    Record::new(2133, 41570, 9, 3), // zymed-zpp
    Record::new(2134, 8979, 6, 3), // avenue
    Record::new(2135, 2829, 4, 3), // gris
    Record::new(2136, 16052, 10, 3), // appworxsrv
    Record::new(2137, 2431, 7, 3), // connect
    Record::new(2138, 35163, 14, 3), // unbind-cluster
    Record::new(2139, 2318, 8, 3), // ias-auth
    Record::new(2140, 41120, 7, 3), // ias-reg
    Record::new(2141, 20244, 10, 3), // ias-admind
    Record::new(2142, 5555, 6, 3), // tdmoip
    Record::new(2143, 26439, 5, 3), // lv-jc
    Record::new(2144, 3514, 6, 3), // lv-ffx
    Record::new(2145, 6131, 7, 3), // lv-pici
    Record::new(2146, 26761, 6, 3), // lv-not
    Record::new(2147, 6199, 7, 3), // lv-auth
    Record::new(2148, 22550, 11, 3), // veritas-ucl
    Record::new(2149, 1460, 7, 3), // acptsys
    Record::new(2150, 16403, 9, 3), // dynamic3d
    Record::new(2151, 7053, 6, 3), // docent
    Record::new(2152, 20929, 8, 3), // gtp-user
    Record::new(2153, 40682, 6, 3), // ctlptc
    Record::new(2154, 13127, 6, 3), // stdptc
    Record::new(2155, 9214, 6, 3), // brdptc
    Record::new(2156, 29433, 3, 3), // trp
    Record::new(2157, 9596, 4, 3), // xnds
    Record::new(2158, 25485, 12, 3), // touchnetplus
    Record::new(2159, 31670, 9, 3), // gdbremote
    Record::new(2160, 32782, 8, 3), // apc-2160
    Record::new(2161, 15013, 8, 3), // apc-2161
    Record::new(2162, 10432, 10, 3), // navisphere
    Record::new(2163, 10432, 14, 3), // navisphere-sec
    Record::new(2164, 9831, 7, 3), // ddns-v3
    Record::new(2165, 9330, 10, 3), // x-bone-api
    Record::new(2166, 27792, 8, 3), // iwserver
    Record::new(2167, 22691, 10, 3), // raw-serial
    Record::new(2168, 29063, 13, 3), // easy-soft-mux
    Record::new(2169, 9114, 5, 3), // brain
    Record::new(2170, 30086, 5, 3), // eyetv
    Record::new(2171, 1903, 12, 3), // msfw-storage
    Record::new(2172, 41198, 14, 3), // msfw-s-storage
    Record::new(2173, 13102, 12, 3), // msfw-replica
    Record::new(2174, 39836, 10, 3), // msfw-array
    Record::new(2175, 3187, 7, 3), // airsync
    Record::new(2176, 6698, 4, 3), // rapi
    Record::new(2177, 35819, 5, 3), // qwave
    Record::new(2178, 12453, 8, 3), // bitspeer
    Record::new(2179, 2981, 5, 3), // vmrdp
    Record::new(2180, 37615, 9, 3), // mc-gt-srv
    Record::new(2181, 26089, 8, 3), // eforward
    Record::new(2182, 13132, 8, 3), // cgn-stat
    Record::new(2183, 41383, 10, 3), // cgn-config
    Record::new(2184, 31603, 3, 3), // nvd
    Record::new(2185, 21280, 10, 3), // onbase-dds
    Record::new(2186, 20373, 5, 3), // gtaua
    Record::new(2187, 31222, 4, 2), // ssmd
    Record::new(2187, 2418, 4, 1), // ssmc
    Record::new(2188, 2444, 11, 1), // radware-rpm
    Record::new(2189, 2444, 13, 1), // radware-rpm-s
    Record::new(2190, 14144, 11, 3), // tivoconnect
    Record::new(2191, 30089, 5, 3), // tvbus
    Record::new(2192, 34572, 5, 3), // asdis
    Record::new(2193, 36086, 5, 3), // drwcs
    Record::new(2197, 28242, 12, 3), // mnp-exchange
    Record::new(2198, 39377, 14, 3), // onehome-remote
    Record::new(2199, 28084, 12, 3), // onehome-help
    Record::new(2201, 6215, 3, 3), // ats
    Record::new(2202, 25726, 8, 3), // imtc-map
    Record::new(2203, 16834, 10, 3), // b2-runtime
    Record::new(2204, 3935, 10, 3), // b2-license
    Record::new(2205, 19170, 3, 3), // jps
    Record::new(2206, 22946, 7, 3), // hpocbus
    Record::new(2207, 23162, 5, 3), // hpssd
    Record::new(2208, 22935, 5, 3), // hpiod
    Record::new(2209, 8725, 7, 3), // rimf-ps
    Record::new(2210, 30559, 8, 3), // noaaport
    Record::new(2211, 31306, 5, 3), // emwin
    Record::new(2212, 41006, 14, 3), // leecoposserver
    Record::new(2213, 4252, 4, 3), // kali
    Record::new(2214, 34569, 3, 3), // rpi
    Record::new(2215, 37945, 6, 3), // ipcore
    Record::new(2216, 39136, 9, 3), // vtu-comms
    Record::new(2217, 638, 10, 3), // gotodevice
    Record::new(2218, 9013, 7, 3), // bounzza
    Record::new(2219, 24339, 10, 3), // netiq-ncap
    Record::new(2220, 3491, 5, 3), // netiq
    Record::new(2221, 15805, 13, 3), // ethernet-ip-s
    Record::new(2222, 53, 13, 3), // EtherNet-IP-1
    Record::new(2222, 79, 13, 3), // EtherNet/IP-1
    Record::new(2223, 36353, 13, 3), // rockwell-csp2
    Record::new(2224, 20333, 6, 3), // efi-mg
    Record::new(2225, 28926, 8, 5), // rcip-itu
    Record::new(2226, 13952, 6, 3), // di-drm
    Record::new(2227, 13977, 6, 3), // di-msg
    Record::new(2228, 15304, 8, 3), // ehome-ms
    Record::new(2229, 14061, 8, 3), // datalens
    Record::new(2230, 33083, 8, 3), // queueadm
    Record::new(2231, 6174, 10, 3), // wimaxasncp
    Record::new(2232, 27509, 9, 3), // ivs-video
    Record::new(2233, 24547, 9, 3), // infocrypt
    Record::new(2234, 7193, 10, 3), // directplay
    Record::new(2235, 20934, 13, 3), // sercomm-wlink
    Record::new(2236, 35142, 4, 3), // nani
    Record::new(2237, 381, 15, 3), // optech-port1-lm
    Record::new(2238, 5847, 9, 3), // aviva-sna
    Record::new(2239, 21200, 10, 3), // imagequery
    Record::new(2240, 28110, 6, 3), // recipe
    Record::new(2241, 27584, 4, 3), // ivsd
    Record::new(2242, 19831, 9, 3), // foliocorp
    Record::new(2243, 5254, 7, 3), // magicom
    Record::new(2244, 30530, 9, 3), // nmsserver
    Record::new(2245, 35591, 3, 3), // hao
    Record::new(2246, 2931, 14, 3), // pc-mta-addrmap
    Record::new(2247, 33586, 14, 3), // antidotemgrsvr
    Record::new(2248, 12686, 3, 3), // ums
    Record::new(2249, 16519, 4, 3), // rfmp
    Record::new(2250, 23554, 13, 3), // remote-collab
    Record::new(2251, 14321, 8, 3), // dif-port
    Record::new(2252, 30287, 10, 3), // njenet-ssl
    Record::new(2253, 15905, 12, 3), // dtv-chan-req
    Record::new(2254, 13944, 7, 3), // seispoc
    Record::new(2255, 38809, 4, 3), // vrtp
    Record::new(2256, 7249, 7, 3), // pcc-mfp
    Record::new(2257, 32927, 12, 3), // simple-tx-rx
    Record::new(2258, 31856, 4, 3), // rcts
    Record::new(2259, 6526, 8, 3), // bid-serv
    Record::new(2260, 2363, 8, 3), // apc-2260
    Record::new(2261, 5439, 14, 3), // comotionmaster
    Record::new(2262, 29135, 12, 3), // comotionback
    Record::new(2263, 4398, 6, 3), // ecwcfg
    Record::new(2264, 39515, 11, 3), // apx500api-1
    Record::new(2265, 33532, 11, 3), // apx500api-2
    Record::new(2266, 26817, 8, 3), // mfserver
    Record::new(2267, 13967, 10, 3), // ontobroker
    Record::new(2268, 2904, 3, 3), // amt
    Record::new(2269, 35238, 5, 3), // mikey
    Record::new(2270, 1858, 10, 3), // starschool
    Record::new(2271, 13005, 6, 3), // mmcals
    Record::new(2272, 13005, 5, 3), // mmcal
    Record::new(2273, 32820, 8, 3), // mysql-im
    Record::new(2274, 40804, 10, 3), // pcttunnell
    Record::new(2275, 24326, 12, 3), // ibridge-data
    Record::new(2276, 24422, 12, 3), // ibridge-mgmt
    Record::new(2277, 7316, 13, 3), // bluectrlproxy
    Record::new(2278, 22419, 4, 3), // s3db
    Record::new(2279, 17921, 7, 3), // xmquery
    Record::new(2280, 37078, 9, 3), // lnvpoller
    Record::new(2281, 10902, 10, 3), // lnvconsole
    Record::new(2282, 1278, 8, 3), // lnvalarm
    Record::new(2283, 18397, 9, 3), // lnvstatus
    Record::new(2284, 18630, 7, 3), // lnvmaps
    Record::new(2285, 6365, 10, 3), // lnvmailmon
    Record::new(2286, 11502, 12, 3), // nas-metering
    Record::new(2287, 15011, 3, 3), // dna
    Record::new(2288, 8779, 5, 3), // netml
    Record::new(2289, 14263, 11, 3), // dict-lookup
    Record::new(2290, 8924, 13, 3), // sonus-logging
    Record::new(2291, 30507, 5, 3), // eapsp
    Record::new(2292, 31989, 13, 3), // mib-streaming
    Record::new(2293, 2914, 9, 3), // npdbgmngr
    Record::new(2294, 29115, 10, 3), // konshus-lm
    Record::new(2295, 4020, 9, 3), // advant-lm
    Record::new(2296, 15944, 8, 3), // theta-lm
    Record::new(2297, 21226, 14, 3), // d2k-datamover1
    Record::new(2298, 9702, 14, 3), // d2k-datamover2
    Record::new(2299, 25268, 14, 3), // pc-telecommute
    Record::new(2300, 13213, 6, 3), // cvmmon
    Record::new(2301, 20796, 8, 3), // cpq-wbem
    Record::new(2302, 22352, 14, 3), // binderysupport
    Record::new(2303, 35656, 13, 3), // proxy-gateway
    Record::new(2304, 26154, 14, 3), // attachmate-uts
    Record::new(2305, 3696, 14, 3), // mt-scaleserver
    Record::new(2306, 20543, 12, 3), // tappi-boxnet
    Record::new(2307, 24467, 6, 3), // pehelp
    Record::new(2308, 27586, 6, 3), // sdhelp
    Record::new(2309, 35302, 8, 3), // sdserver
    Record::new(2310, 2297, 8, 3), // sdclient
    Record::new(2311, 25317, 14, 3), // messageservice
    Record::new(2312, 10833, 9, 3), // wanscaler
    Record::new(2313, 3399, 4, 3), // iapp
    Record::new(2314, 12124, 13, 3), // cr-websystems
    Record::new(2315, 30455, 11, 3), // precise-sft
    Record::new(2316, 1488, 7, 3), // sent-lm
    Record::new(2317, 13065, 14, 3), // attachmate-g32
    Record::new(2318, 20081, 14, 3), // cadencecontrol
    Record::new(2319, 30974, 10, 3), // infolibria
    Record::new(2320, 12804, 9, 3), // siebel-ns
    Record::new(2321, 25564, 5, 3), // rdlap
    Record::new(2322, 32050, 4, 3), // ofsd
    Record::new(2323, 40129, 7, 3), // 3d-nfsd
    Record::new(2324, 11954, 9, 3), // cosmocall
    Record::new(2325, 31772, 7, 3), // ansysli
    Record::new(2326, 6141, 4, 3), // idcp
    Record::new(2327, 24757, 7, 3), // xingcsm
    Record::new(2328, 3230, 11, 3), // netrix-sftm
    Record::new(2329, 31603, 3, 3), // nvd
    Record::new(2330, 7309, 7, 3), // tscchat
    Record::new(2331, 11973, 9, 3), // agentview
    Record::new(2332, 18269, 8, 3), // rcc-host
    Record::new(2333, 41074, 5, 3), // snapp
    Record::new(2334, 22569, 10, 3), // ace-client
    Record::new(2335, 35652, 9, 3), // ace-proxy
    Record::new(2336, 25567, 14, 3), // appleugcontrol
    Record::new(2337, 31906, 7, 3), // ideesrv
    Record::new(2338, 30787, 14, 3), // norton-lambert
    Record::new(2339, 9682, 12, 3), // 3com-webview
    Record::new(2340, 40615, 12, 3), // wrs-registry
    Record::new(2340, 40627, 12, 3), // wrs_registry
    Record::new(2341, 31708, 9, 3), // xiostatus
    Record::new(2342, 9563, 11, 3), // manage-exec
    Record::new(2343, 14402, 10, 3), // nati-logos
    Record::new(2344, 17278, 6, 3), // fcmsys
    Record::new(2345, 1176, 3, 3), // dbm
    Record::new(2346, 34081, 13, 3), // redstorm-join
    Record::new(2346, 34959, 13, 3), // redstorm_join
    Record::new(2347, 29553, 13, 3), // redstorm-find
    Record::new(2347, 21602, 13, 3), // redstorm_find
    Record::new(2348, 11851, 13, 3), // redstorm-info
    Record::new(2348, 1234, 13, 3), // redstorm_info
    Record::new(2349, 36454, 13, 3), // redstorm-diag
    Record::new(2349, 30202, 13, 3), // redstorm_diag
    Record::new(2350, 12618, 9, 3), // psbserver
    Record::new(2351, 10356, 9, 3), // psrserver
    Record::new(2352, 6326, 9, 3), // pslserver
    Record::new(2353, 36537, 9, 3), // pspserver
    Record::new(2354, 4867, 10, 3), // psprserver
    Record::new(2355, 25009, 10, 3), // psdbserver
    Record::new(2356, 34466, 7, 3), // gxtelmd
    Record::new(2357, 38389, 13, 3), // unihub-server
    Record::new(2358, 20753, 6, 3), // futrix
    Record::new(2359, 19780, 11, 3), // flukeserver
    Record::new(2360, 29680, 13, 3), // nexstorindltd
    Record::new(2361, 4991, 3, 3), // tl1
    Record::new(2362, 14396, 7, 3), // digiman
    Record::new(2363, 27190, 14, 3), // mediacntrlnfsd
    Record::new(2364, 32151, 7, 3), // oi-2000
    Record::new(2365, 20229, 5, 3), // dbref
    Record::new(2366, 34716, 9, 3), // qip-login
    Record::new(2367, 37678, 12, 3), // service-ctrl
    Record::new(2368, 33230, 9, 3), // opentable
    Record::new(2369, 6548, 7, 3), // bif-p2p
    Record::new(2370, 7182, 8, 3), // l3-hbmon
    Record::new(2371, 238, 3, 1), // rda
    Record::new(2372, 40373, 12, 3), // lanmessenger
    Record::new(2373, 213, 11, 1), // remographlm
    Record::new(2374, 23778, 5, 1), // hydra
    Record::new(2375, 15263, 6, 1), // docker
    Record::new(2376, 15263, 8, 1), // docker-s
    Record::new(2377, 37202, 5, 1), // swarm
    Record::new(2378, 16527, 4, 2), // dali
    Record::new(2379, 1568, 11, 1), // etcd-client
    Record::new(2380, 27409, 11, 1), // etcd-server
    Record::new(2381, 6316, 12, 3), // compaq-https
    Record::new(2382, 16426, 8, 3), // ms-olap3
    Record::new(2383, 15310, 8, 3), // ms-olap4
    Record::new(2384, 1200, 11, 2), // sd-capacity
    Record::new(2384, 8211, 10, 1), // sd-request
    Record::new(2385, 1264, 7, 3), // sd-data
    Record::new(2386, 2753, 11, 3), // virtualtape
    Record::new(2387, 38917, 14, 3), // vsamredirector
    Record::new(2388, 5017, 14, 3), // mynahautostart
    Record::new(2389, 34265, 12, 3), // ovsessionmgr
    Record::new(2390, 2635, 5, 3), // rsmtp
    Record::new(2391, 3685, 13, 3), // 3com-net-mgmt
    Record::new(2392, 35580, 12, 3), // tacticalauth
    Record::new(2393, 17200, 8, 3), // ms-olap1
    Record::new(2394, 26116, 8, 3), // ms-olap2
    Record::new(2395, 6811, 13, 3), // lan900-remote
    Record::new(2395, 24189, 13, 3), // lan900_remote
    Record::new(2396, 40737, 6, 3), // wusage
    Record::new(2397, 13718, 3, 3), // ncl
    Record::new(2398, 28632, 7, 3), // orbiter
    Record::new(2399, 16520, 10, 3), // fmpro-fdal
    Record::new(2400, 33504, 14, 3), // opequus-server
    Record::new(2401, 12486, 10, 3), // cvspserver
    Record::new(2402, 6782, 14, 3), // taskmaster2000
    Record::new(2403, 6782, 14, 3), // taskmaster2000
    Record::new(2404, 38416, 7, 3), // iec-104
    Record::new(2405, 33493, 11, 3), // trc-netpoll
    Record::new(2406, 3855, 10, 3), // jediserver
    Record::new(2407, 14286, 5, 3), // orion
    Record::new(2408, 24677, 15, 1), // railgun-webaccl
    Record::new(2409, 41213, 12, 3), // sns-protocol
    Record::new(2410, 19044, 13, 3), // vrts-registry
    Record::new(2411, 29301, 15, 3), // netwave-ap-mgmt
    Record::new(2412, 19476, 3, 3), // cdn
    Record::new(2413, 14286, 13, 3), // orion-rmi-reg
    Record::new(2414, 21895, 7, 3), // beeyond
    Record::new(2415, 10842, 10, 3), // codima-rtp
    Record::new(2416, 6945, 9, 3), // rmtserver
    Record::new(2417, 41429, 15, 3), // composit-server
    Record::new(2418, 414, 3, 3), // cas
    Record::new(2419, 28895, 14, 3), // attachmate-s2s
    Record::new(2420, 9273, 14, 3), // dslremote-mgmt
    Record::new(2421, 23704, 6, 3), // g-talk
    Record::new(2422, 12449, 8, 3), // crmsbits
    Record::new(2423, 19509, 4, 3), // rnrp
    Record::new(2424, 27892, 9, 3), // kofax-svr
    Record::new(2425, 19112, 12, 3), // fjitsuappmgr
    Record::new(2426, 8824, 4, 3), // vcmp
    Record::new(2427, 20337, 12, 3), // mgcp-gateway
    Record::new(2428, 7860, 3, 3), // ott
    Record::new(2429, 4753, 7, 3), // ft-role
    Record::new(2430, 40040, 5, 3), // venus
    Record::new(2431, 40040, 8, 3), // venus-se
    Record::new(2432, 10730, 7, 3), // codasrv
    Record::new(2433, 10730, 10, 3), // codasrv-se
    Record::new(2434, 24151, 9, 3), // pxc-epmap
    Record::new(2435, 3972, 9, 3), // optilogic
    Record::new(2436, 1098, 4, 3), // topx
    Record::new(2437, 31068, 10, 3), // unicontrol
    Record::new(2438, 12687, 3, 3), // msp
    Record::new(2439, 37724, 13, 3), // sybasedbsynch
    Record::new(2440, 30541, 8, 3), // spearway
    Record::new(2441, 7425, 9, 3), // pvsw-inet
    Record::new(2442, 38524, 8, 3), // netangel
    Record::new(2443, 19950, 14, 3), // powerclientcsf
    Record::new(2444, 9498, 13, 3), // btpp2sectrans
    Record::new(2445, 15846, 4, 3), // dtn1
    Record::new(2446, 9716, 12, 3), // bues-service
    Record::new(2446, 9744, 12, 3), // bues_service
    Record::new(2447, 12650, 5, 3), // ovwdb
    Record::new(2448, 23100, 8, 3), // hpppssvr
    Record::new(2449, 19459, 4, 3), // ratl
    Record::new(2450, 11092, 8, 3), // netadmin
    Record::new(2451, 30421, 7, 3), // netchat
    Record::new(2452, 32669, 13, 3), // snifferclient
    Record::new(2453, 39009, 9, 3), // madge-ltd
    Record::new(2454, 37282, 8, 3), // indx-dds
    Record::new(2455, 20774, 14, 3), // wago-io-system
    Record::new(2456, 25117, 12, 3), // altav-remmgt
    Record::new(2457, 24898, 9, 3), // rapido-ip
    Record::new(2458, 34411, 7, 3), // griffin
    Record::new(2459, 7336, 4, 3), // xrpl
    Record::new(2460, 25891, 10, 3), // ms-theater
    Record::new(2461, 34292, 10, 3), // qadmifoper
    Record::new(2462, 844, 11, 3), // qadmifevent
    Record::new(2463, 40536, 13, 3), // lsi-raid-mgmt
    Record::new(2464, 23850, 10, 3), // direcpc-si
    Record::new(2465, 8284, 3, 3), // lbm
    Record::new(2466, 33180, 3, 3), // lbf
    Record::new(2467, 8393, 13, 3), // high-criteria
    Record::new(2468, 34734, 8, 3), // qip-msgd
    Record::new(2469, 423, 12, 3), // mti-tcs-comm
    Record::new(2470, 36779, 12, 3), // taskman-port
    Record::new(2471, 10290, 7, 3), // seaodbc
    Record::new(2472, 12480, 2, 3), // c3
    Record::new(2473, 35355, 8, 3), // aker-cdp
    Record::new(2474, 19146, 13, 3), // vitalanalysis
    Record::new(2475, 13682, 10, 3), // ace-server
    Record::new(2476, 25847, 12, 3), // ace-svr-prop
    Record::new(2477, 12482, 7, 3), // ssm-cvs
    Record::new(2478, 10488, 9, 3), // ssm-cssps
    Record::new(2479, 5964, 7, 3), // ssm-els
    Record::new(2480, 27058, 13, 3), // powerexchange
    Record::new(2481, 17815, 4, 3), // giop
    Record::new(2482, 17815, 8, 3), // giop-ssl
    Record::new(2483, 17884, 3, 3), // ttc
    Record::new(2484, 21987, 7, 3), // ttc-ssl
    Record::new(2485, 21964, 11, 3), // netobjects1
    Record::new(2486, 29593, 11, 3), // netobjects2
    Record::new(2487, 7359, 3, 3), // pns
    Record::new(2488, 35989, 8, 3), // moy-corp
    Record::new(2489, 11368, 5, 3), // tsilb
    Record::new(2490, 34778, 9, 3), // qip-qdhcp
    Record::new(2491, 39914, 12, 3), // conclave-cpp
    Record::new(2492, 21124, 6, 3), // groove
    Record::new(2493, 10648, 12, 3), // talarian-mqs
    Record::new(2494, 21393, 6, 3), // bmc-ar
    Record::new(2495, 16949, 13, 3), // fast-rem-serv
    Record::new(2496, 14638, 6, 3), // dirgis
    Record::new(2497, 12996, 6, 3), // quaddb
    Record::new(2498, 26459, 11, 3), // odn-castraq
    Record::new(2499, 31068, 10, 3), // unicontrol
    Record::new(2500, 28850, 7, 3), // rtsserv
    Record::new(2501, 13899, 9, 3), // rtsclient
    Record::new(2502, 7850, 12, 3), // kentrox-prot
    Record::new(2503, 24405, 9, 3), // nms-dpnss
    Record::new(2504, 40549, 4, 3), // wlbs
    Record::new(2505, 29708, 9, 3), // ppcontrol
    Record::new(2506, 28267, 7, 3), // jbroker
    Record::new(2507, 13947, 5, 3), // spock
    Record::new(2508, 11843, 10, 3), // jdatastore
    Record::new(2509, 19175, 6, 3), // fjmpss
    Record::new(2510, 18492, 12, 3), // fjappmgrbulk
    Record::new(2511, 23901, 9, 3), // metastorm
    Record::new(2512, 41044, 9, 3), // citrixima
    Record::new(2513, 40978, 11, 3), // citrixadmin
    Record::new(2514, 16566, 10, 3), // facsys-ntp
    Record::new(2515, 16589, 13, 3), // facsys-router
    Record::new(2516, 3357, 11, 3), // maincontrol
    Record::new(2517, 30917, 14, 3), // call-sig-trans
    Record::new(2518, 40108, 5, 3), // willy
    Record::new(2519, 7537, 10, 3), // globmsgsvc
    Record::new(2520, 7425, 4, 3), // pvsw
    Record::new(2521, 27843, 10, 3), // adaptecmgr
    Record::new(2522, 31308, 5, 3), // windb
    Record::new(2523, 34797, 10, 3), // qke-llc-v3
    Record::new(2524, 33899, 11, 3), // optiwave-lm
    Record::new(2525, 10746, 11, 3), // ms-v-worlds
    Record::new(2526, 1484, 11, 3), // ema-sent-lm
    Record::new(2527, 26027, 8, 3), // iqserver
    Record::new(2528, 16901, 7, 3), // ncr-ccl
    Record::new(2528, 11708, 7, 3), // ncr_ccl
    Record::new(2529, 26165, 6, 3), // utsftp
    Record::new(2530, 14488, 10, 3), // vrcommerce
    Record::new(2531, 27238, 9, 3), // ito-e-gui
    Record::new(2532, 34277, 7, 3), // ovtopmd
    Record::new(2533, 8743, 13, 3), // snifferserver
    Record::new(2534, 39465, 14, 3), // combox-web-acc
    Record::new(2535, 30702, 6, 3), // madcap
    Record::new(2536, 41302, 12, 3), // btpp2audctr1
    Record::new(2537, 18585, 7, 3), // upgrade
    Record::new(2538, 15982, 10, 3), // vnwk-prapi
    Record::new(2539, 38970, 8, 3), // vsiadmin
    Record::new(2540, 17822, 8, 3), // lonworks
    Record::new(2541, 17822, 9, 3), // lonworks2
    Record::new(2542, 26364, 10, 3), // udrawgraph
    Record::new(2543, 20231, 6, 3), // reftek
    Record::new(2544, 31043, 10, 3), // novell-zen
    Record::new(2545, 24965, 7, 3), // sis-emt
    Record::new(2546, 39251, 14, 3), // vytalvaultbrtp
    Record::new(2547, 39284, 14, 3), // vytalvaultvsmp
    Record::new(2548, 39265, 14, 3), // vytalvaultpipe
    Record::new(2549, 4449, 5, 3), // ipass
    Record::new(2550, 2053, 3, 3), // ads
    Record::new(2551, 4888, 14, 3), // isg-uda-server
    Record::new(2552, 11959, 12, 3), // call-logging
    Record::new(2553, 1086, 13, 3), // efidiningport
    Record::new(2554, 31589, 14, 3), // vcnet-link-v10
    Record::new(2555, 8191, 10, 3), // compaq-wcp
    Record::new(2556, 29761, 13, 3), // nicetec-nmsvc
    Record::new(2557, 29749, 12, 3), // nicetec-mgmt
    Record::new(2558, 27181, 14, 3), // pclemultimedia
    Record::new(2559, 14238, 4, 3), // lstp
    Record::new(2560, 27365, 6, 3), // labrat
    Record::new(2561, 33095, 8, 3), // mosaixcc
    Record::new(2562, 15434, 6, 3), // delibo
    Record::new(2563, 12836, 11, 3), // cti-redwood
    Record::new(2564, 20901, 14, 3), // hp-3000-telnet
    Record::new(2565, 11594, 9, 3), // coord-svr
    Record::new(2566, 26294, 7, 3), // pcs-pcw
    Record::new(2567, 5573, 3, 3), // clp
    Record::new(2568, 2902, 8, 3), // spamtrap
    Record::new(2569, 38264, 12, 3), // sonuscallsig
    Record::new(2570, 32237, 7, 3), // hs-port
    Record::new(2571, 21043, 6, 3), // cecsvc
    Record::new(2572, 35039, 3, 3), // ibp
    Record::new(2573, 21927, 14, 3), // trustestablish
    Record::new(2574, 4857, 13, 3), // blockade-bpsp
    Record::new(2575, 34498, 3, 3), // hl7
    Record::new(2576, 5572, 14, 3), // tclprodebugger
    Record::new(2577, 3732, 13, 3), // scipticslsrvr
    Record::new(2578, 551, 12, 3), // rvs-isdn-dcp
    Record::new(2579, 13714, 7, 3), // mpfoncl
    Record::new(2580, 13727, 9, 3), // tributary
    Record::new(2581, 3710, 8, 3), // argis-te
    Record::new(2582, 831, 8, 3), // argis-ds
    Record::new(2583, 1723, 3, 3), // mon
    Record::new(2584, 30219, 7, 3), // cyaserv
    Record::new(2585, 29326, 11, 3), // netx-server
    Record::new(2586, 29316, 10, 3), // netx-agent
    Record::new(2587, 24804, 4, 3), // masc
    Record::new(2588, 9156, 9, 3), // privilege
    Record::new(2589, 35419, 11, 3), // quartus-tcl
    Record::new(2590, 19250, 8, 3), // idotdist
    Record::new(2591, 10989, 13, 3), // maytagshuffle
    Record::new(2592, 38855, 6, 3), // netrek
    Record::new(2593, 2656, 8, 3), // mns-mail
    Record::new(2594, 10197, 3, 3), // dts
    Record::new(2595, 28165, 12, 3), // worldfusion1
    Record::new(2596, 40595, 12, 3), // worldfusion2
    Record::new(2597, 22015, 14, 3), // homesteadglory
    Record::new(2598, 41044, 15, 3), // citriximaclient
    Record::new(2599, 27037, 5, 3), // snapd
    Record::new(2600, 23237, 8, 3), // hpstgmgr
    Record::new(2601, 3286, 12, 3), // discp-client
    Record::new(2602, 35744, 12, 3), // discp-server
    Record::new(2603, 20417, 12, 3), // servicemeter
    Record::new(2604, 4101, 7, 3), // nsc-ccs
    Record::new(2605, 19618, 8, 3), // nsc-posa
    Record::new(2606, 19239, 6, 3), // netmon
    Record::new(2607, 40664, 10, 3), // connection
    Record::new(2608, 37842, 11, 3), // wag-service
    Record::new(2609, 15732, 14, 3), // system-monitor
    Record::new(2610, 15695, 9, 3), // versa-tek
    Record::new(2611, 22238, 8, 3), // lionhead
    Record::new(2612, 9287, 11, 3), // qpasa-agent
    Record::new(2613, 5883, 14, 3), // smntubootstrap
    Record::new(2614, 21954, 12, 3), // neveroffline
    Record::new(2615, 18284, 9, 3), // firepower
    Record::new(2616, 8414, 13, 3), // appswitch-emp
    Record::new(2617, 5591, 7, 3), // cmadmin
    Record::new(2618, 26646, 14, 3), // priority-e-com
    Record::new(2619, 9381, 5, 3), // bruce
    Record::new(2620, 3317, 14, 3), // lpsrecommender
    Record::new(2621, 5150, 11, 3), // miles-apart
    Record::new(2622, 18822, 10, 3), // metricadbc
    Record::new(2623, 254, 4, 3), // lmdp
    Record::new(2624, 6429, 4, 3), // aria
    Record::new(2625, 7450, 11, 3), // blwnkl-port
    Record::new(2626, 25075, 7, 3), // gbjd816
    Record::new(2627, 29376, 10, 3), // moshebeeri
    Record::new(2628, 14263, 4, 3), // dict
    Record::new(2629, 21012, 12, 3), // sitaraserver
    Record::new(2630, 30163, 10, 3), // sitaramgmt
    Record::new(2631, 25511, 9, 3), // sitaradir
    Record::new(2632, 31405, 9, 3), // irdg-post
    Record::new(2633, 36151, 12, 3), // interintelli
    Record::new(2634, 9089, 14, 3), // pk-electronics
    Record::new(2635, 2257, 10, 3), // backburner
    Record::new(2636, 37238, 5, 3), // solve
    Record::new(2637, 40114, 8, 3), // imdocsvc
    Record::new(2638, 37690, 14, 3), // sybaseanywhere
    Record::new(2639, 16646, 6, 3), // aminet
    Record::new(2640, 39899, 11, 3), // ami-control
    Record::new(2641, 2806, 7, 3), // hdl-srv
    Record::new(2642, 27568, 6, 3), // tragic
    Record::new(2643, 31329, 8, 3), // gte-samp
    Record::new(2644, 1578, 14, 3), // travsoft-ipx-t
    Record::new(2645, 30997, 14, 3), // novell-ipx-cmd
    Record::new(2646, 28449, 6, 3), // and-lm
    Record::new(2647, 25338, 10, 3), // syncserver
    Record::new(2648, 13276, 13, 3), // upsnotifyprot
    Record::new(2649, 41418, 9, 3), // vpsipport
    Record::new(2650, 29383, 11, 3), // eristwoguns
    Record::new(2651, 28587, 8, 3), // ebinsite
    Record::new(2652, 37560, 14, 3), // interpathpanel
    Record::new(2653, 8924, 5, 3), // sonus
    Record::new(2654, 37947, 14, 3), // corel-vncadmin
    Record::new(2654, 32737, 14, 3), // corel_vncadmin
    Record::new(2655, 38203, 6, 3), // unglue
    Record::new(2656, 29971, 4, 3), // kana
    Record::new(2657, 5970, 14, 3), // sns-dispatcher
    Record::new(2658, 24214, 9, 3), // sns-admin
    Record::new(2659, 23977, 9, 3), // sns-query
    Record::new(2660, 37917, 9, 3), // gcmonitor
    Record::new(2661, 25579, 6, 3), // olhost
    Record::new(2662, 6796, 11, 3), // bintec-capi
    Record::new(2663, 6833, 11, 3), // bintec-tapi
    Record::new(2664, 5089, 12, 3), // patrol-mq-gm
    Record::new(2665, 21063, 12, 3), // patrol-mq-nm
    Record::new(2666, 24960, 8, 3), // extensis
    Record::new(2667, 1281, 13, 3), // alarm-clock-s
    Record::new(2668, 6475, 13, 3), // alarm-clock-c
    Record::new(2669, 1429, 4, 3), // toad
    Record::new(2670, 25985, 12, 3), // tve-announce
    Record::new(2671, 29604, 9, 3), // newlixreg
    Record::new(2672, 29741, 8, 3), // nhserver
    Record::new(2673, 18332, 11, 3), // firstcall42
    Record::new(2674, 16875, 4, 3), // ewnn
    Record::new(2675, 17884, 8, 3), // ttc-etap
    Record::new(2676, 32641, 8, 3), // simslink
    Record::new(2677, 34425, 14, 3), // gadgetgate1way
    Record::new(2678, 3417, 14, 3), // gadgetgate2way
    Record::new(2679, 25338, 13, 3), // syncserverssl
    Record::new(2680, 1100, 10, 3), // pxc-sapxom
    Record::new(2681, 25666, 8, 3), // mpnjsomb
    Record::new(2683, 3534, 14, 3), // ncdloadbalance
    Record::new(2684, 18483, 8, 3), // mpnjsosv
    Record::new(2685, 9914, 8, 3), // mpnjsocl
    Record::new(2686, 3784, 8, 3), // mpnjsomg
    Record::new(2687, 15376, 11, 3), // pq-lic-mgmt
    Record::new(2688, 18013, 10, 3), // md-cg-http
    Record::new(2689, 16971, 8, 3), // fastlynx
    Record::new(2690, 22372, 11, 3), // hp-nnm-data
    Record::new(2691, 27021, 10, 3), // itinternet
    Record::new(2692, 37015, 10, 3), // admins-lms
    Record::new(2694, 38439, 9, 3), // pwrsevent
    Record::new(2695, 39068, 7, 3), // vspread
    Record::new(2696, 38365, 10, 3), // unifyadmin
    Record::new(2697, 1763, 13, 3), // oce-snmp-trap
    Record::new(2698, 14687, 9, 3), // mck-ivpip
    Record::new(2699, 34520, 14, 3), // csoft-plusclnt
    Record::new(2700, 14424, 6, 3), // tqdata
    Record::new(2701, 18804, 10, 3), // sms-rcinfo
    Record::new(2702, 24102, 8, 3), // sms-xfer
    Record::new(2703, 26148, 8, 3), // sms-chat
    Record::new(2704, 9043, 11, 3), // sms-remctrl
    Record::new(2705, 28913, 9, 3), // sds-admin
    Record::new(2706, 24568, 12, 3), // ncdmirroring
    Record::new(2707, 19294, 13, 3), // emcsymapiport
    Record::new(2708, 12654, 10, 3), // banyan-net
    Record::new(2709, 37045, 8, 3), // supermon
    Record::new(2710, 37789, 11, 3), // sso-service
    Record::new(2711, 9601, 11, 3), // sso-control
    Record::new(2712, 7299, 4, 3), // aocp
    Record::new(2713, 28881, 8, 3), // raventbs
    Record::new(2714, 5550, 8, 3), // raventdm
    Record::new(2715, 23237, 9, 3), // hpstgmgr2
    Record::new(2716, 22775, 14, 3), // inova-ip-disco
    Record::new(2717, 14929, 12, 3), // pn-requester
    Record::new(2718, 14929, 13, 3), // pn-requester2
    Record::new(2719, 6734, 11, 3), // scan-change
    Record::new(2720, 2632, 5, 3), // wkars
    Record::new(2721, 12545, 14, 3), // smart-diagnose
    Record::new(2722, 13460, 13, 3), // proactivesrvr
    Record::new(2723, 40159, 11, 3), // watchdog-nt
    Record::new(2724, 35021, 5, 3), // qotps
    Record::new(2725, 17721, 11, 3), // msolap-ptp2
    Record::new(2726, 13442, 4, 3), // tams
    Record::new(2727, 880, 14, 3), // mgcp-callagent
    Record::new(2728, 16882, 4, 3), // sqdr
    Record::new(2729, 40686, 12, 3), // tcim-control
    Record::new(2730, 38007, 12, 3), // nec-raidplus
    Record::new(2731, 8362, 14, 3), // fyre-messanger
    Record::new(2732, 40489, 3, 3), // g5m
    Record::new(2733, 38273, 10, 3), // signet-ctf
    Record::new(2734, 27098, 12, 3), // ccs-software
    Record::new(2735, 37340, 8, 3), // netiq-mc
    Record::new(2736, 11488, 14, 3), // radwiz-nms-srv
    Record::new(2737, 14384, 12, 3), // srp-feedback
    Record::new(2738, 5395, 14, 3), // ndl-tcp-ois-gw
    Record::new(2739, 17539, 9, 3), // tn-timing
    Record::new(2740, 1281, 5, 3), // alarm
    Record::new(2741, 3933, 3, 3), // tsb
    Record::new(2742, 3933, 4, 3), // tsb2
    Record::new(2743, 31733, 4, 3), // murx
    Record::new(2744, 22029, 7, 3), // honyaku
    Record::new(2745, 14114, 8, 3), // urbisnet
    Record::new(2746, 5598, 10, 3), // cpudpencap
    Record::new(2747, 19099, 13, 3), // fjippol-swrly
    Record::new(2748, 19032, 14, 3), // fjippol-polsvr
    Record::new(2749, 18995, 12, 3), // fjippol-cnsl
    Record::new(2750, 19057, 13, 3), // fjippol-port1
    Record::new(2751, 19070, 13, 3), // fjippol-port2
    Record::new(2752, 16776, 12, 3), // rsisysaccess
    Record::new(2753, 35473, 7, 3), // de-spot
    Record::new(2754, 1774, 9, 3), // apollo-cc
    Record::new(2755, 1521, 10, 3), // expresspay
    Record::new(2756, 10680, 14, 3), // simplement-tie
    Record::new(2757, 10476, 4, 3), // cnrp
    Record::new(2758, 35290, 13, 3), // apollo-status
    Record::new(2759, 2943, 10, 3), // apollo-gms
    Record::new(2760, 25887, 6, 3), // sabams
    Record::new(2761, 14219, 10, 3), // dicom-iscl
    Record::new(2762, 14231, 9, 3), // dicom-tls
    Record::new(2763, 40422, 11, 3), // desktop-dna
    Record::new(2764, 33623, 14, 3), // data-insurance
    Record::new(2765, 34701, 9, 3), // qip-audup
    Record::new(2766, 26657, 10, 3), // compaq-scp
    Record::new(2767, 27352, 5, 3), // uadtc
    Record::new(2768, 26618, 4, 3), // uacs
    Record::new(2769, 27319, 4, 3), // exce
    Record::new(2770, 12242, 8, 3), // veronica
    Record::new(2771, 11584, 10, 3), // vergencecm
    Record::new(2772, 5010, 5, 3), // auris
    Record::new(2773, 30946, 8, 3), // rbakcup1
    Record::new(2774, 27692, 8, 3), // rbakcup2
    Record::new(2775, 2648, 4, 3), // smpp
    Record::new(2776, 12960, 9, 3), // ridgeway1
    Record::new(2777, 174, 9, 3), // ridgeway2
    Record::new(2778, 6018, 10, 3), // gwen-sonya
    Record::new(2779, 11702, 8, 3), // lbc-sync
    Record::new(2780, 8307, 11, 3), // lbc-control
    Record::new(2781, 39966, 8, 3), // whosells
    Record::new(2782, 9616, 10, 3), // everydayrc
    Record::new(2783, 3212, 5, 3), // aises
    Record::new(2784, 40908, 7, 3), // www-dev
    Record::new(2785, 2910, 6, 3), // aic-np
    Record::new(2786, 2923, 10, 3), // aic-oncrpc
    Record::new(2787, 4, 7, 3), // piccolo
    Record::new(2788, 20429, 8, 3), // fryeserv
    Record::new(2789, 21903, 11, 3), // media-agent
    Record::new(2790, 1452, 8, 3), // plgproxy
    Record::new(2791, 39749, 13, 3), // mtport-regist
    Record::new(2792, 10038, 13, 3), // f5-globalsite
    Record::new(2793, 11009, 10, 3), // initlsmsad
    Record::new(2795, 27871, 9, 3), // livestats
    Record::new(2796, 37414, 7, 3), // ac-tech
    Record::new(2797, 2870, 9, 3), // esp-encap
    Record::new(2798, 15526, 13, 3), // tmesis-upshot
    Record::new(2799, 26255, 13, 3), // icon-discover
    Record::new(2800, 39476, 8, 3), // acc-raid
    Record::new(2801, 41391, 4, 3), // igcp
    Record::new(2802, 6899, 12, 2), // veritas-udp1
    Record::new(2802, 3917, 12, 1), // veritas-tcp1
    Record::new(2803, 9533, 9, 3), // btprjctrl
    Record::new(2804, 15952, 7, 3), // dvr-esm
    Record::new(2805, 40646, 9, 3), // wta-wsp-s
    Record::new(2806, 31065, 6, 3), // cspuni
    Record::new(2807, 36646, 8, 3), // cspmulti
    Record::new(2808, 1813, 7, 3), // j-lan-p
    Record::new(2809, 11745, 8, 3), // corbaloc
    Record::new(2810, 7375, 10, 3), // netsteward
    Record::new(2811, 21058, 6, 3), // gsiftp
    Record::new(2812, 4498, 6, 3), // atmtcp
    Record::new(2813, 4700, 8, 3), // llm-pass
    Record::new(2814, 7590, 7, 3), // llm-csv
    Record::new(2815, 11371, 11, 3), // lbc-measure
    Record::new(2816, 40155, 12, 3), // lbc-watchdog
    Record::new(2817, 30483, 9, 3), // nmsigport
    Record::new(2818, 23640, 5, 3), // rmlnk
    Record::new(2819, 17125, 14, 3), // fc-faultnotify
    Record::new(2820, 38614, 9, 3), // univision
    Record::new(2821, 25529, 12, 3), // vrts-at-port
    Record::new(2822, 36997, 6, 3), // ka0wuc
    Record::new(2823, 12112, 10, 3), // cqg-netlan
    Record::new(2824, 12112, 12, 3), // cqg-netlan-1
    Record::new(2826, 28350, 13, 3), // slc-systemlog
    Record::new(2827, 18881, 14, 3), // slc-ctrlrloops
    Record::new(2828, 27050, 6, 3), // itm-lm
    Record::new(2829, 10022, 6, 3), // silkp1
    Record::new(2830, 34946, 6, 3), // silkp2
    Record::new(2831, 30553, 6, 3), // silkp3
    Record::new(2832, 39245, 6, 3), // silkp4
    Record::new(2833, 12867, 6, 3), // glishd
    Record::new(2834, 29951, 4, 3), // evtp
    Record::new(2835, 29951, 9, 3), // evtp-data
    Record::new(2836, 10123, 8, 3), // catalyst
    Record::new(2837, 16286, 8, 3), // repliweb
    Record::new(2838, 25184, 7, 3), // starbot
    Record::new(2839, 30483, 9, 3), // nmsigport
    Record::new(2840, 3770, 8, 3), // l3-exprt
    Record::new(2841, 10520, 9, 3), // l3-ranger
    Record::new(2842, 2627, 7, 3), // l3-hawk
    Record::new(2843, 27040, 5, 3), // pdnet
    Record::new(2844, 4693, 9, 3), // bpcp-poll
    Record::new(2845, 28009, 9, 3), // bpcp-trap
    Record::new(2846, 3060, 11, 3), // aimpp-hello
    Record::new(2847, 3112, 14, 3), // aimpp-port-req
    Record::new(2848, 23860, 12, 3), // amt-blc-port
    Record::new(2849, 5309, 3, 3), // fxp
    Record::new(2850, 34022, 11, 3), // metaconsole
    Record::new(2851, 12300, 10, 3), // webemshttp
    Record::new(2852, 15, 8, 3), // bears-01
    Record::new(2853, 24043, 7, 3), // ispipes
    Record::new(2854, 1243, 9, 3), // infomover
    Record::new(2855, 14383, 4, 1), // msrp
    Record::new(2856, 36748, 7, 3), // cesdinv
    Record::new(2857, 40679, 7, 3), // simctlp
    Record::new(2858, 27702, 4, 3), // ecnp
    Record::new(2859, 1592, 12, 3), // activememory
    Record::new(2860, 14011, 14, 3), // dialpad-voice1
    Record::new(2861, 14077, 14, 3), // dialpad-voice2
    Record::new(2862, 4551, 12, 3), // ttg-protocol
    Record::new(2863, 10096, 9, 3), // sonardata
    Record::new(2864, 3347, 14, 3), // astronova-main
    Record::new(2865, 41152, 7, 3), // pit-vpn
    Record::new(2866, 27782, 10, 3), // iwlistener
    Record::new(2867, 7480, 11, 3), // esps-portal
    Record::new(2868, 27704, 14, 3), // npep-messaging
    Record::new(2869, 9431, 6, 3), // icslap
    Record::new(2870, 35933, 6, 3), // daishi
    Record::new(2871, 5334, 14, 3), // msi-selectplay
    Record::new(2872, 27012, 5, 3), // radix
    Record::new(2873, 19171, 4, 3), // psrt
    Record::new(2874, 16203, 14, 3), // dxmessagebase1
    Record::new(2875, 16217, 14, 3), // dxmessagebase2
    Record::new(2876, 21649, 10, 3), // sps-tunnel
    Record::new(2877, 7403, 9, 3), // bluelance
    Record::new(2878, 1378, 3, 3), // aap
    Record::new(2879, 9383, 11, 3), // ucentric-ds
    Record::new(2880, 37978, 7, 3), // synapse
    Record::new(2881, 17236, 4, 3), // ndsp
    Record::new(2882, 30154, 4, 3), // ndtp
    Record::new(2883, 27750, 4, 3), // ndnp
    Record::new(2884, 19419, 8, 3), // flashmsg
    Record::new(2885, 1659, 7, 3), // topflow
    Record::new(2886, 39623, 13, 3), // responselogic
    Record::new(2887, 26706, 10, 3), // aironetddp
    Record::new(2888, 15836, 10, 3), // spcsdlobby
    Record::new(2889, 35972, 4, 3), // rsom
    Record::new(2890, 3436, 10, 3), // cspclmulti
    Record::new(2891, 9248, 13, 3), // cinegrfx-elmd
    Record::new(2892, 4427, 11, 3), // snifferdata
    Record::new(2893, 14626, 12, 3), // vseconnector
    Record::new(2894, 38174, 13, 3), // abacus-remote
    Record::new(2895, 32589, 9, 3), // natuslink
    Record::new(2896, 9965, 13, 3), // ecovisiong6-1
    Record::new(2897, 10775, 11, 3), // citrix-rtmp
    Record::new(2898, 21731, 13, 3), // appliance-cfg
    Record::new(2899, 35996, 12, 3), // powergemplus
    Record::new(2900, 35669, 10, 3), // quicksuite
    Record::new(2901, 28833, 10, 3), // allstorcns
    Record::new(2902, 13017, 7, 3), // netaspi
    Record::new(2903, 41495, 8, 3), // suitcase
    Record::new(2904, 40751, 4, 7), // m2ua
    Record::new(2905, 37232, 4, 5), // m3ua
    Record::new(2906, 40478, 7, 3), // caller9
    Record::new(2907, 39298, 14, 3), // webmethods-b2b
    Record::new(2908, 7298, 3, 3), // mao
    Record::new(2909, 20617, 12, 3), // funk-dialout
    Record::new(2910, 13163, 8, 3), // tdaccess
    Record::new(2911, 4857, 8, 3), // blockade
    Record::new(2912, 26253, 6, 3), // epicon
    Record::new(2913, 8937, 11, 3), // boosterware
    Record::new(2914, 33400, 9, 3), // gamelobby
    Record::new(2915, 15799, 8, 3), // tksocket
    Record::new(2916, 8714, 12, 3), // elvin-server
    Record::new(2916, 5649, 12, 3), // elvin_server
    Record::new(2917, 24480, 12, 3), // elvin-client
    Record::new(2917, 37572, 12, 3), // elvin_client
    Record::new(2918, 29146, 14, 3), // kastenchasepad
    Record::new(2919, 27419, 6, 3), // roboer
    Record::new(2920, 1136, 7, 3), // roboeda
    Record::new(2921, 33579, 9, 3), // cesdcdman
    Record::new(2922, 13258, 9, 3), // cesdcdtrn
    Record::new(2923, 40698, 13, 3), // wta-wsp-wtp-s
    Record::new(2924, 30765, 11, 3), // precise-vip
    Record::new(2926, 23660, 14, 3), // mobile-file-dl
    Record::new(2927, 38459, 13, 3), // unimobilectrl
    Record::new(2928, 33871, 13, 3), // redstone-cpss
    Record::new(2929, 3473, 12, 3), // amx-webadmin
    Record::new(2930, 3566, 11, 3), // amx-weblinx
    Record::new(2931, 40825, 8, 3), // circle-x
    Record::new(2932, 5596, 4, 3), // incp
    Record::new(2933, 6029, 11, 3), // 4-tieropmgw
    Record::new(2934, 13552, 12, 3), // 4-tieropmcli
    Record::new(2935, 35310, 3, 3), // qtp
    Record::new(2936, 35478, 7, 3), // otpatch
    Record::new(2937, 14946, 13, 3), // pnaconsult-lm
    Record::new(2938, 32759, 8, 3), // sm-pas-1
    Record::new(2939, 6540, 8, 3), // sm-pas-2
    Record::new(2940, 39552, 8, 3), // sm-pas-3
    Record::new(2941, 34827, 8, 3), // sm-pas-4
    Record::new(2942, 35025, 8, 3), // sm-pas-5
    Record::new(2943, 23620, 13, 3), // ttnrepository
    Record::new(2944, 38952, 11, 7), // megaco-h248
    Record::new(2945, 38959, 11, 7), // h248-binary
    Record::new(2946, 19210, 8, 3), // fjsvmpor
    Record::new(2947, 39870, 4, 3), // gpsd
    Record::new(2948, 20704, 8, 3), // wap-push
    Record::new(2949, 20959, 14, 3), // wap-pushsecure
    Record::new(2950, 33979, 4, 3), // esip
    Record::new(2951, 7860, 4, 3), // ottp
    Record::new(2952, 27942, 7, 3), // mpfwsas
    Record::new(2953, 18525, 10, 3), // ovalarmsrv
    Record::new(2954, 18525, 14, 3), // ovalarmsrv-cmd
    Record::new(2955, 9101, 8, 3), // csnotify
    Record::new(2956, 34171, 12, 3), // ovrimosdbman
    Record::new(2957, 28645, 6, 3), // jmact5
    Record::new(2958, 28651, 6, 3), // jmact6
    Record::new(2959, 26426, 7, 3), // rmopagt
    Record::new(2960, 13736, 10, 3), // dfoxserver
    Record::new(2961, 15349, 11, 3), // boldsoft-lm
    Record::new(2962, 26548, 14, 3), // iph-policy-cli
    Record::new(2963, 23928, 14, 3), // iph-policy-adm
    Record::new(2964, 9790, 12, 3), // bullant-srap
    Record::new(2965, 9764, 11, 3), // bullant-rap
    Record::new(2966, 28782, 14, 3), // idp-infotrieve
    Record::new(2967, 30236, 9, 3), // ssc-agent
    Record::new(2968, 18079, 4, 3), // enpp
    Record::new(2969, 1525, 4, 3), // essp
    Record::new(2970, 41336, 9, 3), // index-net
    Record::new(2971, 5222, 7, 3), // netclip
    Record::new(2972, 24120, 12, 3), // pmsm-webrctl
    Record::new(2973, 40438, 10, 3), // svnetworks
    Record::new(2974, 7964, 6, 3), // signal
    Record::new(2975, 19134, 6, 3), // fjmpcm
    Record::new(2976, 28840, 12, 3), // cns-srv-port
    Record::new(2977, 17884, 11, 3), // ttc-etap-ns
    Record::new(2978, 39932, 11, 3), // ttc-etap-ds
    Record::new(2979, 30648, 10, 3), // h263-video
    Record::new(2980, 40113, 4, 3), // wimd
    Record::new(2981, 23288, 10, 3), // mylxamport
    Record::new(2982, 27647, 14, 3), // iwb-whiteboard
    Record::new(2983, 16299, 7, 3), // netplan
    Record::new(2984, 32853, 10, 3), // hpidsadmin
    Record::new(2985, 4542, 10, 3), // hpidsagent
    Record::new(2986, 28827, 10, 3), // stonefalls
    Record::new(2987, 38246, 8, 3), // identify
    Record::new(2988, 21474, 6, 3), // hippad
    Record::new(2989, 18521, 6, 3), // zarkov
    Record::new(2990, 17639, 6, 3), // boscap
    Record::new(2991, 1717, 9, 3), // wkstn-mon
    Record::new(2992, 8574, 6, 3), // avenyo
    Record::new(2993, 30332, 12, 3), // veritas-vis1
    Record::new(2994, 9664, 12, 3), // veritas-vis2
    Record::new(2995, 33223, 4, 3), // idrs
    Record::new(2996, 39039, 6, 3), // vsixml
    Record::new(2997, 18776, 5, 3), // rebol
    Record::new(2998, 17854, 10, 3), // realsecure
    Record::new(2999, 35152, 13, 3), // remoteware-un
    Record::new(3000, 20409, 4, 3), // hbci
    Record::new(3000, 24196, 13, 3), // remoteware-cl
    Record::new(3001, 22211, 12, 1), // origo-native
    Record::new(3002, 19534, 10, 3), // exlm-agent
    Record::new(3002, 19366, 14, 3), // remoteware-srv
    Record::new(3003, 31883, 4, 3), // cgms
    Record::new(3004, 35621, 11, 3), // csoftragent
    Record::new(3005, 38785, 8, 3), // geniuslm
    Record::new(3006, 25207, 8, 3), // ii-admin
    Record::new(3007, 21320, 9, 3), // lotusmtap
    Record::new(3008, 16438, 13, 3), // midnight-tech
    Record::new(3009, 19676, 8, 3), // pxc-ntfy
    Record::new(3010, 34458, 9, 2), // ping-pong
    Record::new(3010, 5407, 2, 1), // gw
    Record::new(3011, 355, 11, 3), // trusted-web
    Record::new(3012, 28126, 6, 3), // twsdss
    Record::new(3013, 16697, 14, 3), // gilatskysurfer
    Record::new(3014, 20524, 14, 3), // broker-service
    Record::new(3014, 18955, 14, 3), // broker_service
    Record::new(3015, 39020, 9, 3), // nati-dstp
    Record::new(3016, 17346, 11, 3), // notify-srvr
    Record::new(3016, 9103, 11, 3), // notify_srvr
    Record::new(3017, 6342, 14, 3), // event-listener
    Record::new(3017, 17104, 14, 3), // event_listener
    Record::new(3018, 16059, 13, 3), // srvc-registry
    Record::new(3018, 7018, 13, 3), // srvc_registry
    Record::new(3019, 2766, 12, 3), // resource-mgr
    Record::new(3019, 2334, 12, 3), // resource_mgr
    Record::new(3020, 18663, 4, 3), // cifs
    Record::new(3021, 2828, 10, 3), // agriserver
    Record::new(3022, 39232, 10, 3), // csregagent
    Record::new(3023, 24261, 10, 3), // magicnotes
    Record::new(3024, 9597, 7, 3), // nds-sso
    Record::new(3024, 37785, 7, 3), // nds_sso
    Record::new(3025, 13996, 10, 3), // arepa-raft
    Record::new(3026, 2816, 12, 3), // agri-gateway
    Record::new(3027, 153, 13, 3), // LiebDevMgmt-C
    Record::new(3027, 289, 13, 3), // LiebDevMgmt_C
    Record::new(3028, 183, 14, 3), // LiebDevMgmt-DM
    Record::new(3028, 311, 14, 3), // LiebDevMgmt_DM
    Record::new(3029, 105, 13, 3), // LiebDevMgmt-A
    Record::new(3029, 276, 13, 3), // LiebDevMgmt_A
    Record::new(3030, 408, 9, 3), // arepa-cas
    Record::new(3031, 29707, 4, 3), // eppc
    Record::new(3032, 12840, 12, 3), // redwood-chat
    Record::new(3033, 2915, 3, 3), // pdb
    Record::new(3034, 30497, 12, 3), // osmosis-aeea
    Record::new(3035, 19186, 11, 3), // fjsv-gssagt
    Record::new(3036, 32604, 10, 3), // hagel-dump
    Record::new(3037, 22491, 11, 3), // hp-san-mgmt
    Record::new(3038, 464, 10, 3), // santak-ups
    Record::new(3039, 10859, 8, 3), // cogitate
    Record::new(3040, 16367, 14, 3), // tomato-springs
    Record::new(3041, 13987, 12, 3), // di-traceware
    Record::new(3042, 28954, 7, 3), // journee
    Record::new(3043, 7815, 3, 3), // brp
    Record::new(3044, 29707, 3, 3), // epp
    Record::new(3045, 35387, 11, 3), // responsenet
    Record::new(3046, 13940, 6, 3), // di-ase
    Record::new(3047, 21876, 8, 3), // hlserver
    Record::new(3048, 36870, 8, 3), // pctrader
    Record::new(3049, 33175, 4, 3), // nsws
    Record::new(3050, 13805, 6, 3), // gds-db
    Record::new(3050, 23838, 6, 3), // gds_db
    Record::new(3051, 31935, 13, 3), // galaxy-server
    Record::new(3052, 25199, 8, 3), // apc-3052
    Record::new(3053, 39941, 11, 3), // dsom-server
    Record::new(3054, 22056, 12, 3), // amt-cnf-prot
    Record::new(3055, 31377, 12, 3), // policyserver
    Record::new(3056, 12235, 10, 3), // cdl-server
    Record::new(3057, 29528, 13, 3), // goahead-fldup
    Record::new(3058, 968, 10, 3), // videobeans
    Record::new(3059, 35194, 5, 3), // qsoft
    Record::new(3060, 38770, 11, 3), // interserver
    Record::new(3061, 26381, 7, 3), // cautcpd
    Record::new(3062, 15881, 12, 3), // ncacn-ip-tcp
    Record::new(3063, 6573, 12, 3), // ncadg-ip-udp
    Record::new(3064, 19827, 4, 3), // rprt
    Record::new(3065, 8492, 11, 3), // slinterbase
    Record::new(3066, 18472, 13, 3), // netattachsdmp
    Record::new(3067, 18702, 6, 3), // fjhpjp
    Record::new(3068, 3342, 8, 3), // ls3bcast
    Record::new(3069, 3342, 3, 3), // ls3
    Record::new(3070, 7794, 9, 3), // mgxswitch
    Record::new(3071, 5310, 15, 1), // xplat-replicate
    Record::new(3072, 9064, 11, 3), // csd-monitor
    Record::new(3073, 21047, 4, 3), // vcrp
    Record::new(3074, 15200, 4, 3), // xbox
    Record::new(3075, 38724, 13, 3), // orbix-locator
    Record::new(3076, 34866, 12, 3), // orbix-config
    Record::new(3077, 25868, 13, 3), // orbix-loc-ssl
    Record::new(3078, 26570, 13, 3), // orbix-cfg-ssl
    Record::new(3079, 25828, 13, 3), // lv-frontpanel
    Record::new(3080, 1756, 9, 3), // stm-pproc
    Record::new(3080, 36347, 9, 3), // stm_pproc
    Record::new(3081, 6195, 6, 3), // tl1-lv
    Record::new(3082, 22629, 7, 3), // tl1-raw
    Record::new(3083, 27487, 10, 3), // tl1-telnet
    Record::new(3084, 27093, 8, 3), // itm-mccs
    Record::new(3085, 1839, 7, 3), // pcihreq
    Record::new(3086, 35845, 13, 3), // jdl-dbkitchen
    Record::new(3087, 4766, 9, 3), // asoki-sma
    Record::new(3088, 25979, 4, 3), // xdtp
    Record::new(3089, 31430, 9, 3), // ptk-alink
    Record::new(3090, 7661, 4, 3), // stss
    Record::new(3091, 11158, 8, 3), // 1ci-smcs
    Record::new(3093, 15988, 14, 3), // rapidmq-center
    Record::new(3094, 16814, 11, 3), // rapidmq-reg
    Record::new(3095, 33563, 7, 3), // panasas
    Record::new(3096, 22001, 7, 3), // ndl-aps
    Record::new(3097, 28931, 12, 4), // itu-bicc-stc
    Record::new(3098, 16019, 8, 3), // umm-port
    Record::new(3099, 23401, 4, 3), // chmd
    Record::new(3100, 32533, 9, 3), // opcon-xps
    Record::new(3101, 22454, 8, 3), // hp-pxpib
    Record::new(3102, 24387, 10, 3), // slslavemon
    Record::new(3103, 5142, 10, 3), // autocuesmi
    Record::new(3104, 5191, 11, 2), // autocuetime
    Record::new(3104, 5124, 10, 1), // autocuelog
    Record::new(3105, 31638, 7, 3), // cardbox
    Record::new(3106, 31638, 12, 3), // cardbox-http
    Record::new(3107, 9119, 8, 3), // business
    Record::new(3108, 20014, 9, 3), // geolocate
    Record::new(3109, 38708, 9, 3), // personnel
    Record::new(3110, 21482, 11, 3), // sim-control
    Record::new(3111, 21344, 6, 3), // wsynch
    Record::new(3112, 19559, 9, 3), // ksysguard
    Record::new(3113, 38800, 11, 3), // cs-auth-svr
    Record::new(3114, 5590, 5, 3), // ccmad
    Record::new(3115, 1494, 12, 3), // mctet-master
    Record::new(3116, 36100, 13, 3), // mctet-gateway
    Record::new(3117, 11206, 11, 3), // mctet-jserv
    Record::new(3118, 29053, 7, 3), // pkagent
    Record::new(3119, 14359, 11, 3), // d2000kernel
    Record::new(3120, 4004, 14, 3), // d2000webserver
    Record::new(3121, 25051, 11, 1), // pcmk-remote
    Record::new(3122, 39099, 12, 3), // vtr-emulator
    Record::new(3123, 38412, 4, 3), // edix
    Record::new(3124, 27957, 11, 3), // beacon-port
    Record::new(3125, 33147, 6, 3), // a13-an
    Record::new(3127, 12955, 10, 3), // ctx-bridge
    Record::new(3128, 27806, 7, 3), // ndl-aas
    Record::new(3129, 4355, 10, 3), // netport-id
    Record::new(3130, 12916, 5, 3), // icpv2
    Record::new(3131, 26338, 11, 3), // netbookmark
    Record::new(3132, 17954, 14, 3), // ms-rule-engine
    Record::new(3133, 11669, 12, 3), // prism-deploy
    Record::new(3134, 963, 3, 3), // ecp
    Record::new(3135, 12457, 13, 3), // peerbook-port
    Record::new(3136, 9148, 5, 3), // grubd
    Record::new(3137, 22760, 6, 3), // rtnt-1
    Record::new(3138, 13400, 6, 3), // rtnt-2
    Record::new(3139, 26049, 11, 3), // incognitorv
    Record::new(3140, 3865, 11, 3), // ariliamulti
    Record::new(3141, 8836, 6, 3), // vmodem
    Record::new(3142, 8164, 10, 3), // rdc-wh-eos
    Record::new(3143, 8083, 7, 3), // seaview
    Record::new(3144, 1645, 10, 3), // tarantella
    Record::new(3145, 9369, 8, 3), // csi-lfap
    Record::new(3146, 20661, 8, 3), // bears-02
    Record::new(3147, 16238, 4, 3), // rfio
    Record::new(3148, 30308, 13, 3), // nm-game-admin
    Record::new(3149, 30344, 14, 3), // nm-game-server
    Record::new(3150, 21073, 14, 3), // nm-asses-admin
    Record::new(3151, 30297, 11, 3), // nm-assessor
    Record::new(3152, 10804, 13, 3), // feitianrockey
    Record::new(3153, 3019, 14, 3), // s8-client-port
    Record::new(3154, 27979, 6, 3), // ccmrmi
    Record::new(3155, 18706, 8, 3), // jpegmpeg
    Record::new(3156, 32749, 6, 3), // indura
    Record::new(3157, 26204, 8, 3), // lsa-comm
    Record::new(3158, 40728, 4, 3), // stvp
    Record::new(3159, 23130, 14, 3), // navegaweb-port
    Record::new(3160, 5057, 14, 3), // tip-app-server
    Record::new(3161, 9954, 6, 3), // doc1lm
    Record::new(3162, 12500, 4, 3), // sflm
    Record::new(3163, 24114, 7, 3), // res-sap
    Record::new(3164, 25541, 5, 3), // imprs
    Record::new(3165, 29482, 9, 3), // newgenpay
    Record::new(3166, 33646, 14, 3), // sossecollector
    Record::new(3167, 31078, 10, 3), // nowcontact
    Record::new(3168, 3884, 10, 3), // poweronnud
    Record::new(3169, 2832, 13, 3), // serverview-as
    Record::new(3170, 2832, 14, 3), // serverview-asn
    Record::new(3171, 3039, 13, 3), // serverview-gf
    Record::new(3172, 36573, 13, 3), // serverview-rm
    Record::new(3173, 18756, 14, 3), // serverview-icc
    Record::new(3174, 3991, 11, 3), // armi-server
    Record::new(3175, 37711, 13, 3), // t1-e1-over-ip
    Record::new(3176, 35598, 10, 3), // ars-master
    Record::new(3177, 40559, 11, 3), // phonex-port
    Record::new(3178, 35828, 13, 3), // radclientport
    Record::new(3179, 11887, 9, 3), // h2gf-w-2m
    Record::new(3180, 10790, 10, 3), // mc-brk-srv
    Record::new(3181, 8376, 14, 3), // bmcpatrolagent
    Record::new(3182, 8435, 13, 3), // bmcpatrolrnvu
    Record::new(3183, 16684, 8, 3), // cops-tls
    Record::new(3184, 24347, 12, 3), // apogeex-port
    Record::new(3185, 2648, 6, 3), // smpppd
    Record::new(3186, 25237, 8, 3), // iiw-port
    Record::new(3187, 22938, 8, 3), // odi-port
    Record::new(3188, 9192, 14, 3), // brcm-comm-port
    Record::new(3189, 27311, 10, 3), // pcle-infex
    Record::new(3190, 7594, 10, 3), // csvr-proxy
    Record::new(3191, 26620, 13, 3), // csvr-sslproxy
    Record::new(3192, 18262, 10, 3), // firemonrcc
    Record::new(3193, 21553, 12, 3), // spandataport
    Record::new(3194, 4796, 7, 3), // magbind
    Record::new(3195, 30282, 5, 3), // ncu-1
    Record::new(3196, 28970, 5, 3), // ncu-2
    Record::new(3197, 31523, 12, 3), // embrace-dp-s
    Record::new(3198, 31460, 12, 3), // embrace-dp-c
    Record::new(3199, 23940, 14, 3), // dmod-workspace
    Record::new(3200, 14576, 9, 3), // tick-port
    Record::new(3201, 12537, 13, 3), // cpq-tasksmart
    Record::new(3202, 8583, 10, 3), // intraintra
    Record::new(3203, 29280, 14, 3), // netwatcher-mon
    Record::new(3204, 29248, 13, 3), // netwatcher-db
    Record::new(3205, 24213, 4, 3), // isns
    Record::new(3206, 26397, 8, 3), // ironmail
    Record::new(3207, 39188, 12, 3), // vx-auth-port
    Record::new(3208, 7817, 14, 3), // pfu-prcallback
    Record::new(3209, 9861, 15, 3), // netwkpathengine
    Record::new(3210, 19385, 14, 3), // flamenco-proxy
    Record::new(3211, 5945, 12, 3), // avsecuremgmt
    Record::new(3212, 37107, 10, 3), // surveyinst
    Record::new(3213, 19202, 8, 3), // neon24x7
    Record::new(3214, 28681, 12, 3), // jmq-daemon-1
    Record::new(3215, 28693, 12, 3), // jmq-daemon-2
    Record::new(3216, 19332, 12, 3), // ferrari-foam
    Record::new(3217, 38567, 5, 3), // unite
    Record::new(3218, 23425, 12, 3), // smartpackets
    Record::new(3219, 15455, 13, 3), // wms-messenger
    Record::new(3220, 30101, 7, 3), // xnm-ssl
    Record::new(3221, 32938, 14, 3), // xnm-clear-text
    Record::new(3222, 28007, 4, 3), // glbp
    Record::new(3223, 14498, 8, 3), // digivote
    Record::new(3224, 2095, 13, 3), // aes-discovery
    Record::new(3225, 17208, 9, 3), // fcip-port
    Record::new(3226, 25096, 7, 3), // isi-irp
    Record::new(3227, 16115, 9, 3), // dwnmshttp
    Record::new(3228, 16091, 11, 3), // dwmsgserver
    Record::new(3229, 30880, 14, 3), // global-cd-port
    Record::new(3230, 30463, 11, 3), // sftdst-port
    Record::new(3231, 26042, 6, 3), // vidigo
    Record::new(3232, 2885, 4, 3), // mdtp
    Record::new(3233, 10110, 7, 3), // whisker
    Record::new(3234, 11299, 7, 3), // alchemy
    Record::new(3235, 24811, 9, 3), // mdap-port
    Record::new(3236, 38319, 12, 3), // apparenet-ts
    Record::new(3237, 12607, 13, 3), // apparenet-tps
    Record::new(3238, 3400, 12, 3), // apparenet-as
    Record::new(3239, 5353, 12, 3), // apparenet-ui
    Record::new(3240, 19758, 10, 3), // triomotion
    Record::new(3241, 25865, 6, 3), // sysorb
    Record::new(3242, 31655, 11, 3), // sdp-id-port
    Record::new(3243, 16840, 7, 3), // timelot
    Record::new(3244, 8883, 6, 3), // onesaf
    Record::new(3245, 10799, 7, 3), // vieo-fe
    Record::new(3246, 16072, 10, 3), // dvt-system
    Record::new(3247, 16027, 8, 3), // dvt-data
    Record::new(3248, 12560, 9, 3), // procos-lm
    Record::new(3249, 1526, 3, 3), // ssp
    Record::new(3250, 3552, 4, 3), // hicp
    Record::new(3251, 38154, 10, 3), // sysscanner
    Record::new(3252, 14155, 3, 3), // dhe
    Record::new(3253, 36058, 8, 3), // pda-data
    Record::new(3254, 3965, 7, 3), // pda-sys
    Record::new(3255, 206, 9, 3), // semaphore
    Record::new(3256, 21632, 12, 3), // cpqrpm-agent
    Record::new(3257, 30668, 13, 3), // cpqrpm-server
    Record::new(3258, 18928, 11, 3), // ivecon-port
    Record::new(3259, 23756, 7, 3), // epncdp2
    Record::new(3260, 27399, 12, 3), // iscsi-target
    Record::new(3261, 40411, 9, 3), // winshadow
    Record::new(3262, 33282, 4, 3), // necp
    Record::new(3263, 23267, 13, 3), // ecolor-imager
    Record::new(3264, 33101, 6, 3), // ccmail
    Record::new(3265, 22841, 12, 3), // altav-tunnel
    Record::new(3266, 7390, 13, 3), // ns-cfg-server
    Record::new(3267, 9339, 12, 3), // ibm-dial-out
    Record::new(3268, 39143, 7, 3), // msft-gc
    Record::new(3269, 39143, 11, 3), // msft-gc-ssl
    Record::new(3270, 4155, 9, 3), // verismart
    Record::new(3271, 26492, 10, 3), // csoft-prev
    Record::new(3272, 6401, 12, 3), // user-manager
    Record::new(3273, 32348, 4, 3), // sxmp
    Record::new(3274, 21665, 14, 3), // ordinox-server
    Record::new(3275, 18129, 4, 3), // samd
    Record::new(3276, 10275, 11, 3), // maxim-asics
    Record::new(3277, 36669, 9, 3), // awg-proxy
    Record::new(3278, 18457, 10, 3), // lkcmserver
    Record::new(3279, 16187, 6, 3), // admind
    Record::new(3280, 38900, 9, 3), // vs-server
    Record::new(3281, 3969, 6, 3), // sysopt
    Record::new(3282, 28627, 8, 3), // datusorb
    Record::new(3283, 117, 36, 3), // Apple Remote Desktop (Net Assistant)
    Record::new(3284, 18454, 5, 3), // 4talk
    Record::new(3285, 14376, 5, 3), // plato
    Record::new(3286, 33860, 5, 3), // e-net
    Record::new(3287, 14609, 11, 3), // directvdata
    Record::new(3288, 16684, 4, 3), // cops
    Record::new(3289, 10583, 4, 3), // enpc
    Record::new(3290, 5605, 7, 3), // caps-lm
    Record::new(3291, 22473, 6, 3), // sah-lm
    Record::new(3292, 21788, 11, 3), // cart-o-rama
    Record::new(3293, 10352, 6, 3), // fg-fps
    Record::new(3294, 4402, 6, 3), // fg-gip
    Record::new(3295, 16470, 11, 3), // dyniplookup
    Record::new(3296, 11649, 7, 3), // rib-slm
    Record::new(3297, 13518, 8, 3), // cytel-lm
    Record::new(3298, 15207, 8, 3), // deskview
    Record::new(3299, 6970, 6, 3), // pdrncs
    Record::new(3300, 9484, 4, 1), // ceph
    Record::new(3301, 9004, 9, 3), // tarantool
    Record::new(3302, 28570, 12, 3), // mcs-fastmail
    Record::new(3303, 33693, 14, 3), // opsession-clnt
    Record::new(3304, 33721, 14, 3), // opsession-srvr
    Record::new(3305, 10634, 10, 3), // odette-ftp
    Record::new(3306, 15275, 5, 3), // mysql
    Record::new(3307, 33707, 14, 3), // opsession-prxy
    Record::new(3308, 25924, 10, 3), // tns-server
    Record::new(3309, 16351, 7, 3), // tns-adv
    Record::new(3310, 16265, 11, 3), // dyna-access
    Record::new(3311, 16320, 12, 3), // mcns-tel-ret
    Record::new(3312, 18749, 13, 3), // appman-server
    Record::new(3313, 38723, 4, 3), // uorb
    Record::new(3314, 38717, 6, 3), // uohost
    Record::new(3315, 27078, 4, 3), // cdid
    Record::new(3316, 2986, 8, 3), // aicc-cmi
    Record::new(3317, 38909, 8, 3), // vsaiport
    Record::new(3318, 28130, 5, 3), // ssrip
    Record::new(3319, 21585, 7, 3), // sdt-lmd
    Record::new(3320, 6246, 14, 3), // officelink2000
    Record::new(3321, 28856, 6, 3), // vnsstr
    Record::new(3326, 29033, 4, 3), // sftu
    Record::new(3327, 34328, 5, 3), // bbars
    Record::new(3328, 3144, 6, 3), // egptlm
    Record::new(3329, 22257, 14, 3), // hp-device-disc
    Record::new(3330, 11163, 14, 3), // mcs-calypsoicf
    Record::new(3331, 25745, 13, 3), // mcs-messaging
    Record::new(3332, 10255, 11, 3), // mcs-mailsvr
    Record::new(3333, 21591, 9, 3), // dec-notes
    Record::new(3334, 14585, 11, 3), // directv-web
    Record::new(3335, 14530, 12, 3), // directv-soft
    Record::new(3336, 14568, 12, 3), // directv-tick
    Record::new(3337, 32075, 13, 3), // directv-catlg
    Record::new(3338, 25395, 6, 3), // anet-b
    Record::new(3339, 5824, 6, 3), // anet-l
    Record::new(3340, 41086, 6, 3), // anet-m
    Record::new(3341, 11882, 6, 3), // anet-h
    Record::new(3342, 39653, 6, 3), // webtie
    Record::new(3343, 2951, 14, 3), // ms-cluster-net
    Record::new(3344, 8640, 11, 3), // bnt-manager
    Record::new(3345, 4374, 9, 3), // influence
    Record::new(3346, 13828, 13, 3), // trnsprntproxy
    Record::new(3347, 25042, 11, 3), // phoenix-rpc
    Record::new(3348, 16575, 14, 3), // pangolin-laser
    Record::new(3349, 13247, 14, 3), // chevinservices
    Record::new(3350, 29562, 9, 3), // findviatv
    Record::new(3351, 9612, 7, 3), // btrieve
    Record::new(3352, 37872, 4, 3), // ssql
    Record::new(3353, 17001, 7, 3), // fatpipe
    Record::new(3354, 35841, 6, 3), // suitjd
    Record::new(3355, 35494, 13, 3), // ordinox-dbase
    Record::new(3356, 33416, 10, 3), // upnotifyps
    Record::new(3357, 1694, 11, 3), // adtech-test
    Record::new(3358, 23822, 10, 3), // mpsysrmsvr
    Record::new(3359, 39885, 11, 3), // wg-netforce
    Record::new(3360, 20594, 9, 3), // kv-server
    Record::new(3361, 29632, 8, 3), // kv-agent
    Record::new(3362, 14682, 6, 3), // dj-ilm
    Record::new(3363, 16495, 14, 3), // nati-vi-server
    Record::new(3364, 12217, 14, 3), // creativeserver
    Record::new(3365, 11476, 13, 3), // contentserver
    Record::new(3366, 12154, 14, 3), // creativepartnr
    Record::new(3372, 33895, 4, 3), // tip2
    Record::new(3373, 23442, 10, 3), // lavenir-lm
    Record::new(3374, 19876, 12, 3), // cluster-disc
    Record::new(3375, 39058, 10, 3), // vsnm-agent
    Record::new(3376, 7778, 8, 3), // cdbroker
    Record::new(3377, 10981, 9, 3), // cogsys-lm
    Record::new(3378, 11904, 7, 3), // wsicopy
    Record::new(3379, 4636, 7, 3), // socorfs
    Record::new(3380, 27522, 12, 3), // sns-channels
    Record::new(3381, 37423, 7, 3), // geneous
    Record::new(3382, 20603, 12, 3), // fujitsu-neat
    Record::new(3383, 31786, 6, 3), // esp-lm
    Record::new(3384, 22152, 7, 3), // hp-clic
    Record::new(3385, 34927, 9, 3), // qnxnetman
    Record::new(3386, 33347, 8, 2), // gprs-sig
    Record::new(3386, 35892, 9, 1), // gprs-data
    Record::new(3387, 32029, 11, 3), // backroomnet
    Record::new(3388, 15644, 8, 3), // cbserver
    Record::new(3389, 27125, 13, 3), // ms-wbt-server
    Record::new(3390, 10755, 3, 3), // dsc
    Record::new(3391, 22716, 6, 3), // savant
    Record::new(3392, 7267, 6, 3), // efi-lm
    Record::new(3393, 6984, 13, 3), // d2k-tapestry1
    Record::new(3394, 32324, 13, 3), // d2k-tapestry2
    Record::new(3395, 16314, 7, 3), // dyna-lm
    Record::new(3396, 40917, 13, 3), // printer-agent
    Record::new(3396, 24070, 13, 3), // printer_agent
    Record::new(3397, 10266, 10, 3), // cloanto-lm
    Record::new(3398, 6453, 10, 3), // mercantile
    Record::new(3399, 24761, 4, 3), // csms
    Record::new(3400, 24761, 5, 3), // csms2
    Record::new(3401, 41180, 8, 3), // filecast
    Record::new(3402, 33852, 13, 3), // fxaengine-net
    Record::new(3405, 30624, 13, 3), // nokia-ann-ch1
    Record::new(3406, 30637, 13, 3), // nokia-ann-ch2
    Record::new(3407, 7561, 10, 3), // ldap-admin
    Record::new(3408, 0, 6, 3), // BESApi
    Record::new(3409, 619, 11, 3), // networklens
    Record::new(3410, 619, 12, 3), // networklenss
    Record::new(3411, 6863, 12, 3), // biolink-auth
    Record::new(3412, 19904, 10, 3), // xmlblaster
    Record::new(3413, 40438, 5, 3), // svnet
    Record::new(3414, 40459, 8, 3), // wip-port
    Record::new(3415, 20410, 14, 3), // bcinameservice
    Record::new(3416, 33336, 11, 3), // commandport
    Record::new(3417, 7594, 4, 3), // csvr
    Record::new(3418, 37669, 5, 3), // rnmap
    Record::new(3419, 14538, 9, 3), // softaudit
    Record::new(3420, 3596, 9, 3), // ifcp-port
    Record::new(3421, 36971, 4, 3), // bmap
    Record::new(3422, 19790, 13, 3), // rusb-sys-port
    Record::new(3423, 41195, 4, 3), // xtrm
    Record::new(3424, 41195, 5, 3), // xtrms
    Record::new(3425, 2778, 9, 3), // agps-port
    Record::new(3426, 26874, 7, 3), // arkivio
    Record::new(3427, 39566, 14, 3), // websphere-snmp
    Record::new(3428, 17076, 5, 3), // twcss
    Record::new(3429, 36645, 4, 3), // gcsp
    Record::new(3430, 23164, 10, 3), // ssdispatch
    Record::new(3431, 6720, 7, 3), // ndl-als
    Record::new(3432, 20870, 5, 3), // osdcp
    Record::new(3433, 33543, 9, 3), // opnet-smp
    Record::new(3434, 32635, 6, 3), // opencm
    Record::new(3435, 6314, 5, 3), // pacom
    Record::new(3436, 37909, 9, 3), // gc-config
    Record::new(3437, 36262, 9, 3), // autocueds
    Record::new(3438, 16728, 12, 3), // spiral-admin
    Record::new(3439, 23613, 8, 3), // hri-port
    Record::new(3440, 6669, 11, 3), // ans-console
    Record::new(3441, 13575, 14, 3), // connect-client
    Record::new(3442, 2431, 14, 3), // connect-server
    Record::new(3443, 7910, 13, 3), // ov-nnm-websrv
    Record::new(3444, 27680, 13, 3), // denali-server
    Record::new(3445, 33305, 4, 3), // monp
    Record::new(3446, 12198, 10, 3), // 3comfaxrpc
    Record::new(3447, 38518, 9, 3), // directnet
    Record::new(3448, 16716, 8, 3), // dnc-port
    Record::new(3449, 3176, 9, 3), // hotu-chat
    Record::new(3450, 41184, 11, 3), // castorproxy
    Record::new(3451, 18128, 4, 3), // asam
    Record::new(3452, 35717, 11, 3), // sabp-signal
    Record::new(3453, 3961, 6, 3), // pscupd
    Record::new(3454, 19592, 4, 3), // mira
    Record::new(3455, 25543, 5, 3), // prsvp
    Record::new(3456, 1228, 3, 3), // vat
    Record::new(3457, 6287, 11, 3), // vat-control
    Record::new(3458, 39447, 9, 3), // d3winosfi
    Record::new(3459, 34092, 8, 3), // integral
    Record::new(3460, 41266, 11, 3), // edm-manager
    Record::new(3461, 34032, 10, 3), // edm-stager
    Record::new(3462, 8784, 14, 3), // edm-std-notify
    Record::new(3463, 13926, 14, 3), // edm-adm-notify
    Record::new(3464, 25330, 12, 3), // edm-mgr-sync
    Record::new(3465, 18385, 13, 3), // edm-mgr-cntrl
    Record::new(3466, 32067, 8, 3), // workflow
    Record::new(3467, 1357, 4, 3), // rcst
    Record::new(3468, 22501, 14, 3), // ttcmremotectrl
    Record::new(3469, 18785, 8, 3), // pluribus
    Record::new(3470, 28988, 5, 3), // jt400
    Record::new(3471, 28988, 9, 3), // jt400-ssl
    Record::new(3472, 28037, 14, 3), // jaugsremotec-1
    Record::new(3473, 28051, 14, 3), // jaugsremotec-2
    Record::new(3474, 32243, 10, 3), // ttntspauto
    Record::new(3475, 37501, 12, 3), // genisar-port
    Record::new(3476, 18080, 5, 3), // nppmp
    Record::new(3477, 1328, 5, 3), // ecomm
    Record::new(3478, 1359, 4, 3), // stun
    Record::new(3478, 18675, 4, 3), // turn
    Record::new(3478, 10181, 13, 3), // stun-behavior
    Record::new(3479, 37150, 5, 3), // twrpc
    Record::new(3480, 14241, 8, 3), // plethora
    Record::new(3481, 31845, 13, 3), // cleanerliverc
    Record::new(3482, 8446, 7, 3), // vulture
    Record::new(3483, 31776, 12, 3), // slim-devices
    Record::new(3484, 15162, 7, 3), // gbs-stp
    Record::new(3485, 19690, 8, 3), // celatalk
    Record::new(3486, 18664, 12, 3), // ifsf-hb-port
    Record::new(3487, 18780, 6, 2), // ltcudp
    Record::new(3487, 1447, 6, 1), // ltctcp
    Record::new(3488, 6279, 9, 3), // fs-rh-srv
    Record::new(3489, 25166, 7, 3), // dtp-dia
    Record::new(3490, 9634, 8, 3), // colubris
    Record::new(3491, 37475, 8, 3), // swr-port
    Record::new(3492, 29569, 14, 3), // tvdumtray-port
    Record::new(3493, 10565, 3, 3), // nut
    Record::new(3494, 24290, 7, 3), // ibm3494
    Record::new(3495, 19985, 12, 3), // seclayer-tcp
    Record::new(3496, 38424, 12, 3), // seclayer-tls
    Record::new(3497, 28113, 14, 3), // ipether232port
    Record::new(3498, 12371, 12, 3), // dashpas-port
    Record::new(3499, 13669, 11, 3), // sccip-media
    Record::new(3500, 14805, 9, 3), // rtmp-port
    Record::new(3501, 26633, 9, 3), // isoft-p2p
    Record::new(3502, 5786, 13, 3), // avinstalldisc
    Record::new(3503, 16690, 8, 3), // lsp-ping
    Record::new(3504, 26419, 9, 3), // ironstorm
    Record::new(3505, 11428, 7, 3), // ccmcomm
    Record::new(3506, 13542, 8, 3), // apc-3506
    Record::new(3507, 12438, 11, 3), // nesh-broker
    Record::new(3508, 12289, 14, 3), // interactionweb
    Record::new(3509, 39093, 6, 3), // vt-ssl
    Record::new(3510, 41020, 8, 3), // xss-port
    Record::new(3511, 363, 9, 3), // webmail-2
    Record::new(3512, 6153, 5, 3), // aztec
    Record::new(3513, 39763, 5, 3), // arcpd
    Record::new(3514, 34451, 8, 3), // must-p2p
    Record::new(3515, 12568, 14, 3), // must-backplane
    Record::new(3516, 38883, 14, 3), // smartcard-port
    Record::new(3517, 3392, 11, 3), // 802-11-iapp
    Record::new(3518, 2679, 12, 3), // artifact-msg
    Record::new(3519, 12594, 7, 2), // galileo
    Record::new(3519, 31666, 6, 1), // nvmsgd
    Record::new(3520, 12594, 10, 3), // galileolog
    Record::new(3521, 12479, 5, 3), // mc3ss
    Record::new(3522, 20483, 12, 3), // nssocketport
    Record::new(3523, 14436, 13, 3), // odeumservlink
    Record::new(3524, 3078, 7, 3), // ecmport
    Record::new(3525, 14418, 7, 3), // eisport
    Record::new(3526, 4732, 13, 3), // starquiz-port
    Record::new(3527, 35457, 14, 3), // beserver-msg-q
    Record::new(3528, 28202, 10, 3), // jboss-iiop
    Record::new(3529, 28202, 14, 3), // jboss-iiop-ssl
    Record::new(3530, 3050, 2, 3), // gf
    Record::new(3531, 28778, 6, 3), // joltid
    Record::new(3532, 8338, 9, 3), // raven-rmp
    Record::new(3533, 29837, 9, 3), // raven-rdp
    Record::new(3534, 38749, 9, 3), // urld-port
    Record::new(3535, 13418, 5, 3), // ms-la
    Record::new(3536, 5853, 4, 3), // snac
    Record::new(3537, 35144, 14, 3), // ni-visa-remote
    Record::new(3538, 40836, 10, 3), // ibm-diradm
    Record::new(3539, 40836, 14, 3), // ibm-diradm-ssl
    Record::new(3540, 41157, 9, 3), // pnrp-port
    Record::new(3541, 40228, 13, 3), // voispeed-port
    Record::new(3542, 35484, 12, 3), // hacl-monitor
    Record::new(3543, 34639, 13, 3), // qftest-lookup
    Record::new(3544, 4979, 6, 3), // teredo
    Record::new(3545, 11794, 5, 3), // camac
    Record::new(3547, 37853, 12, 3), // symantec-sim
    Record::new(3548, 28160, 10, 3), // interworld
    Record::new(3549, 10049, 12, 3), // tellumat-nms
    Record::new(3550, 2647, 5, 3), // ssmpp
    Record::new(3551, 25005, 7, 3), // apcupsd
    Record::new(3552, 13331, 8, 3), // taserver
    Record::new(3553, 13878, 13, 3), // rbr-discovery
    Record::new(3554, 35549, 11, 3), // questnotify
    Record::new(3555, 33688, 5, 3), // razor
    Record::new(3556, 23765, 13, 3), // sky-transport
    Record::new(3557, 24728, 14, 3), // personalos-001
    Record::new(3558, 4177, 8, 3), // mcp-port
    Record::new(3559, 13393, 9, 3), // cctv-port
    Record::new(3560, 17064, 13, 3), // iniserve-port
    Record::new(3561, 8045, 10, 3), // bmc-onekey
    Record::new(3562, 15865, 8, 3), // sdbproxy
    Record::new(3563, 26300, 11, 3), // watcomdebug
    Record::new(3564, 24048, 8, 3), // esimport
    Record::new(3565, 23579, 4, 5), // m2pa
    Record::new(3566, 32702, 14, 1), // quest-data-hub
    Record::new(3567, 15411, 7, 3), // dof-eps
    Record::new(3568, 15468, 14, 3), // dof-tunnel-sec
    Record::new(3569, 25672, 8, 3), // mbg-ctrl
    Record::new(3570, 434, 14, 3), // mccwebsvr-port
    Record::new(3571, 11070, 14, 3), // megardsvr-port
    Record::new(3572, 29901, 14, 3), // megaregsvrport
    Record::new(3573, 3163, 9, 3), // tag-ups-1
    Record::new(3574, 4274, 11, 2), // dmaf-caster
    Record::new(3574, 15075, 11, 1), // dmaf-server
    Record::new(3575, 22754, 8, 3), // ccm-port
    Record::new(3576, 20102, 8, 3), // cmc-port
    Record::new(3577, 11242, 11, 3), // config-port
    Record::new(3578, 4719, 9, 3), // data-port
    Record::new(3579, 11697, 7, 3), // ttat3lb
    Record::new(3580, 34548, 11, 3), // nati-svrloc
    Record::new(3581, 18503, 14, 3), // kfxaclicensing
    Record::new(3582, 199, 5, 3), // press
    Record::new(3583, 26443, 11, 3), // canex-watch
    Record::new(3584, 31624, 6, 3), // u-dbap
    Record::new(3585, 14880, 11, 3), // emprise-lls
    Record::new(3586, 20174, 11, 3), // emprise-lsc
    Record::new(3587, 26639, 8, 3), // p2pgroup
    Record::new(3588, 30853, 8, 3), // sentinel
    Record::new(3589, 26702, 7, 3), // isomair
    Record::new(3590, 40814, 10, 3), // wv-csp-sms
    Record::new(3591, 17975, 13, 3), // gtrack-server
    Record::new(3592, 19195, 9, 3), // gtrack-ne
    Record::new(3593, 9030, 4, 3), // bpmd
    Record::new(3594, 13675, 10, 3), // mediaspace
    Record::new(3595, 38831, 8, 3), // shareapp
    Record::new(3596, 27608, 10, 3), // iw-mmogame
    Record::new(3597, 6027, 3, 3), // a14
    Record::new(3598, 18613, 3, 3), // a15
    Record::new(3599, 35442, 13, 3), // quasar-server
    Record::new(3600, 28014, 11, 3), // trap-daemon
    Record::new(3601, 17783, 11, 3), // visinet-gui
    Record::new(3602, 13047, 14, 3), // infiniswitchcl
    Record::new(3603, 3502, 13, 3), // int-rcv-cntrl
    Record::new(3604, 7703, 12, 3), // bmc-jmx-port
    Record::new(3605, 5258, 9, 3), // comcam-io
    Record::new(3606, 12688, 9, 3), // splitlock
    Record::new(3607, 30367, 10, 3), // precise-i3
    Record::new(3608, 17042, 13, 3), // trendchip-dcp
    Record::new(3609, 39765, 13, 3), // cpdi-pidas-cm
    Record::new(3610, 5908, 7, 3), // echonet
    Record::new(3611, 15143, 11, 3), // six-degrees
    Record::new(3612, 25704, 13, 3), // dataprotector
    Record::new(3613, 35737, 11, 3), // alaris-disc
    Record::new(3614, 33352, 10, 3), // sigma-port
    Record::new(3615, 5026, 13, 3), // start-network
    Record::new(3616, 7170, 13, 3), // cd3o-protocol
    Record::new(3617, 4087, 12, 3), // sharp-server
    Record::new(3618, 38145, 9, 3), // aairnet-1
    Record::new(3619, 39876, 9, 3), // aairnet-2
    Record::new(3620, 21628, 6, 3), // ep-pcp
    Record::new(3621, 15832, 6, 3), // ep-nsp
    Record::new(3622, 17490, 10, 3), // ff-lr-port
    Record::new(3623, 8868, 14, 3), // haipe-discover
    Record::new(3624, 18580, 12, 3), // dist-upgrade
    Record::new(3625, 5686, 6, 3), // volley
    Record::new(3626, 9996, 14, 3), // bvcdaemon-port
    Record::new(3627, 27901, 13, 3), // jamserverport
    Record::new(3628, 14347, 11, 3), // ept-machine
    Record::new(3629, 8547, 8, 3), // escvpnet
    Record::new(3630, 20219, 12, 3), // cs-remote-db
    Record::new(3631, 36740, 11, 3), // cs-services
    Record::new(3632, 19254, 6, 3), // distcc
    Record::new(3633, 31372, 4, 3), // wacp
    Record::new(3634, 21869, 7, 3), // hlibmgr
    Record::new(3635, 31859, 3, 3), // sdo
    Record::new(3636, 6530, 12, 3), // servistaitsm
    Record::new(3637, 7989, 7, 3), // scservp
    Record::new(3638, 32105, 10, 3), // ehp-backup
    Record::new(3639, 15024, 6, 3), // xap-ha
    Record::new(3640, 6374, 13, 3), // netplay-port1
    Record::new(3641, 30749, 13, 3), // netplay-port2
    Record::new(3642, 29087, 10, 3), // juxml-port
    Record::new(3643, 19485, 12, 3), // audiojuggler
    Record::new(3644, 30437, 8, 3), // ssowatch
    Record::new(3645, 13379, 3, 3), // cyc
    Record::new(3646, 41028, 12, 3), // xss-srv-port
    Record::new(3647, 12688, 12, 3), // splitlock-gw
    Record::new(3648, 18547, 4, 3), // fjcp
    Record::new(3649, 30452, 4, 3), // nmmp
    Record::new(3650, 32989, 14, 3), // prismiq-plugin
    Record::new(3651, 12204, 13, 3), // xrpc-registry
    Record::new(3652, 39200, 11, 3), // vxcrnbuport
    Record::new(3653, 11932, 3, 3), // tsp
    Record::new(3654, 37810, 6, 3), // vaprtm
    Record::new(3655, 4331, 8, 3), // abatemgr
    Record::new(3656, 41368, 7, 3), // abatjss
    Record::new(3657, 25389, 14, 3), // immedianet-bcn
    Record::new(3658, 7522, 6, 3), // ps-ams
    Record::new(3659, 31238, 10, 3), // apple-sasl
    Record::new(3660, 24378, 11, 3), // can-nds-ssl
    Record::new(3661, 28481, 14, 3), // can-ferret-ssl
    Record::new(3662, 3900, 7, 3), // pserver
    Record::new(3663, 2886, 3, 3), // dtp
    Record::new(3664, 471, 10, 3), // ups-engine
    Record::new(3665, 8140, 10, 3), // ent-engine
    Record::new(3666, 2354, 11, 3), // eserver-pap
    Record::new(3667, 24607, 8, 3), // infoexch
    Record::new(3668, 4932, 12, 3), // dell-rm-port
    Record::new(3669, 414, 11, 3), // casanswmgmt
    Record::new(3670, 5149, 5, 3), // smile
    Record::new(3671, 40958, 4, 3), // efcp
    Record::new(3672, 26560, 13, 3), // lispworks-orb
    Record::new(3673, 27616, 14, 3), // mediavault-gui
    Record::new(3674, 40266, 14, 3), // wininstall-ipc
    Record::new(3675, 2471, 8, 3), // calltrax
    Record::new(3676, 9986, 10, 3), // va-pacbase
    Record::new(3677, 17117, 8, 3), // roverlog
    Record::new(3678, 13148, 8, 3), // ipr-dglt
    Record::new(3679, 33, 20, 3), // Escale (Newton Dock)
    Record::new(3680, 30392, 12, 3), // npds-tracker
    Record::new(3681, 9676, 7, 3), // bts-x73
    Record::new(3682, 39486, 8, 3), // cas-mapi
    Record::new(3683, 7604, 6, 3), // bmc-ea
    Record::new(3684, 17031, 12, 3), // faxstfx-port
    Record::new(3685, 25916, 9, 3), // dsx-agent
    Record::new(3686, 23679, 6, 3), // tnmpv2
    Record::new(3687, 32657, 11, 3), // simple-push
    Record::new(3688, 32657, 13, 3), // simple-push-s
    Record::new(3689, 1377, 4, 3), // daap
    Record::new(3690, 40438, 3, 3), // svn
    Record::new(3691, 21408, 14, 3), // magaya-network
    Record::new(3692, 16894, 9, 3), // intelsync
    Record::new(3693, 37075, 4, 1), // easl
    Record::new(3695, 7579, 13, 3), // bmc-data-coll
    Record::new(3696, 20909, 10, 3), // telnetcpcd
    Record::new(3697, 31685, 10, 3), // nw-license
    Record::new(3698, 4214, 12, 3), // sagectlpanel
    Record::new(3699, 20698, 7, 3), // kpn-icw
    Record::new(3700, 1550, 10, 3), // lrs-paging
    Record::new(3701, 13598, 9, 3), // netcelera
    Record::new(3702, 1971, 12, 3), // ws-discovery
    Record::new(3703, 35776, 13, 3), // adobeserver-3
    Record::new(3704, 18442, 13, 3), // adobeserver-4
    Record::new(3705, 7996, 13, 3), // adobeserver-5
    Record::new(3706, 23870, 8, 3), // rt-event
    Record::new(3707, 23870, 10, 3), // rt-event-s
    Record::new(3708, 35911, 12, 3), // sun-as-iiops
    Record::new(3709, 13413, 7, 3), // ca-idms
    Record::new(3710, 698, 13, 3), // portgate-auth
    Record::new(3711, 11465, 11, 3), // edb-server2
    Record::new(3712, 37170, 12, 3), // sentinel-ent
    Record::new(3713, 21375, 5, 3), // tftps
    Record::new(3714, 26109, 9, 3), // delos-dms
    Record::new(3715, 749, 13, 3), // anoto-rendezv
    Record::new(3716, 40814, 14, 3), // wv-csp-sms-cir
    Record::new(3717, 40874, 14, 3), // wv-csp-udp-cir
    Record::new(3718, 33968, 13, 3), // opus-services
    Record::new(3719, 28592, 14, 3), // itelserverport
    Record::new(3720, 22035, 13, 3), // ufastro-instr
    Record::new(3721, 41040, 5, 3), // xsync
    Record::new(3722, 39592, 10, 3), // xserveraid
    Record::new(3723, 37779, 8, 3), // sychrond
    Record::new(3724, 7122, 7, 3), // blizwow
    Record::new(3725, 5051, 9, 3), // na-er-tip
    Record::new(3726, 39841, 13, 3), // array-manager
    Record::new(3727, 23043, 5, 3), // e-mdu
    Record::new(3728, 28717, 5, 3), // e-woa
    Record::new(3729, 19316, 10, 3), // fksp-audit
    Record::new(3730, 22573, 11, 3), // client-ctrl
    Record::new(3731, 8173, 4, 3), // smap
    Record::new(3732, 41091, 5, 3), // m-wnn
    Record::new(3733, 3441, 10, 3), // multip-msg
    Record::new(3734, 38039, 10, 3), // synel-data
    Record::new(3735, 35940, 5, 3), // pwdis
    Record::new(3736, 36954, 6, 3), // rs-rmi
    Record::new(3737, 11384, 6, 1), // xpanel
    Record::new(3738, 25410, 9, 3), // versatalk
    Record::new(3739, 34752, 13, 3), // launchbird-lm
    Record::new(3740, 37996, 9, 3), // heartbeat
    Record::new(3741, 15072, 6, 3), // wysdma
    Record::new(3742, 21575, 8, 3), // cst-port
    Record::new(3743, 33331, 12, 3), // ipcs-command
    Record::new(3744, 27946, 4, 3), // sasg
    Record::new(3745, 29422, 12, 3), // gw-call-port
    Record::new(3746, 33448, 8, 3), // linktest
    Record::new(3747, 33448, 10, 3), // linktest-s
    Record::new(3748, 36924, 7, 3), // webdata
    Record::new(3749, 36991, 7, 3), // cimtrak
    Record::new(3750, 33884, 12, 3), // cbos-ip-port
    Record::new(3751, 27950, 9, 3), // gprs-cube
    Record::new(3752, 30773, 14, 3), // vipremoteagent
    Record::new(3753, 2158, 11, 3), // nattyserver
    Record::new(3754, 16552, 14, 3), // timestenbroker
    Record::new(3755, 24826, 14, 3), // sas-remote-hlp
    Record::new(3756, 4596, 10, 3), // canon-capt
    Record::new(3757, 6237, 8, 3), // grf-port
    Record::new(3758, 8175, 12, 3), // apw-registry
    Record::new(3759, 36624, 10, 3), // exapt-lmgr
    Record::new(3760, 1868, 14, 3), // adtempusclient
    Record::new(3761, 15233, 6, 3), // gsakmp
    Record::new(3762, 10217, 7, 3), // gbs-smp
    Record::new(3763, 27771, 7, 3), // xo-wave
    Record::new(3764, 32503, 13, 3), // mni-prot-rout
    Record::new(3765, 10573, 11, 3), // rtraceroute
    Record::new(3766, 4417, 11, 1), // sitewatch-s
    Record::new(3767, 4254, 12, 3), // listmgr-port
    Record::new(3768, 13745, 9, 3), // rblcheckd
    Record::new(3769, 23173, 10, 3), // haipe-otnk
    Record::new(3770, 25647, 11, 3), // cindycollab
    Record::new(3771, 7874, 11, 3), // paging-port
    Record::new(3772, 2708, 3, 3), // ctp
    Record::new(3773, 14153, 11, 3), // ctdhercules
    Record::new(3774, 41427, 5, 3), // zicom
    Record::new(3775, 11546, 7, 3), // ispmmgr
    Record::new(3776, 16356, 12, 3), // dvcprov-port
    Record::new(3777, 28582, 7, 3), // jibe-eb
    Record::new(3778, 5745, 11, 3), // c-h-it-port
    Record::new(3779, 10969, 7, 3), // cognima
    Record::new(3780, 41094, 3, 3), // nnp
    Record::new(3781, 689, 13, 3), // abcvoice-port
    Record::new(3782, 26583, 8, 3), // iso-tp0s
    Record::new(3783, 6644, 7, 3), // bim-pem
    Record::new(3784, 13426, 11, 3), // bfd-control
    Record::new(3785, 31312, 8, 3), // bfd-echo
    Record::new(3786, 14272, 13, 3), // upstriggervsw
    Record::new(3787, 18073, 6, 3), // fintrx
    Record::new(3788, 26741, 9, 3), // isrp-port
    Record::new(3789, 31673, 12, 3), // remotedeploy
    Record::new(3790, 35560, 13, 3), // quickbooksrds
    Record::new(3791, 31254, 14, 3), // tvnetworkvideo
    Record::new(3792, 4417, 9, 3), // sitewatch
    Record::new(3793, 401, 10, 3), // dcsoftware
    Record::new(3794, 28065, 4, 3), // jaus
    Record::new(3795, 11304, 7, 3), // myblast
    Record::new(3796, 4776, 10, 3), // spw-dialer
    Record::new(3797, 4363, 4, 3), // idps
    Record::new(3798, 31142, 8, 3), // minilock
    Record::new(3799, 21693, 14, 3), // radius-dynauth
    Record::new(3800, 34346, 6, 3), // pwgpsi
    Record::new(3801, 32954, 7, 3), // ibm-mgr
    Record::new(3802, 31912, 3, 3), // vhd
    Record::new(3803, 31362, 9, 3), // soniqsync
    Record::new(3804, 15611, 10, 3), // iqnet-port
    Record::new(3805, 26384, 13, 3), // tcpdataserver
    Record::new(3806, 33177, 5, 3), // wsmlb
    Record::new(3807, 39973, 6, 3), // spugna
    Record::new(3808, 35911, 15, 3), // sun-as-iiops-ca
    Record::new(3809, 7775, 5, 3), // apocd
    Record::new(3810, 40496, 8, 3), // wlanauth
    Record::new(3811, 1015, 3, 3), // amp
    Record::new(3812, 9874, 15, 3), // neto-wol-server
    Record::new(3813, 9772, 6, 3), // rap-ip
    Record::new(3814, 12580, 8, 3), // neto-dcs
    Record::new(3815, 19893, 14, 3), // lansurveyorxml
    Record::new(3816, 36814, 11, 3), // sunlps-http
    Record::new(3817, 2760, 8, 3), // tapeware
    Record::new(3818, 12424, 9, 3), // crinis-hb
    Record::new(3819, 16667, 7, 3), // epl-slp
    Record::new(3820, 3288, 3, 3), // scp
    Record::new(3821, 935, 4, 3), // pmcp
    Record::new(3822, 22071, 13, 3), // acp-discovery
    Record::new(3823, 5479, 11, 3), // acp-conduit
    Record::new(3824, 31373, 10, 3), // acp-policy
    Record::new(3825, 17523, 8, 3), // ffserver
    Record::new(3826, 23315, 6, 3), // warmux
    Record::new(3827, 17966, 6, 3), // netmpi
    Record::new(3828, 24954, 5, 3), // neteh
    Record::new(3829, 24954, 9, 3), // neteh-ext
    Record::new(3830, 20361, 14, 3), // cernsysmgmtagt
    Record::new(3831, 3617, 6, 3), // dvapps
    Record::new(3832, 41240, 11, 3), // xxnetserver
    Record::new(3833, 22647, 9, 3), // aipn-auth
    Record::new(3834, 232, 11, 3), // spectardata
    Record::new(3835, 16334, 9, 3), // spectardb
    Record::new(3836, 26345, 10, 3), // markem-dcp
    Record::new(3837, 26227, 13, 3), // mkm-discovery
    Record::new(3838, 18487, 3, 3), // sos
    Record::new(3839, 3460, 7, 3), // amx-rms
    Record::new(3840, 19584, 11, 3), // flirtmitmir
    Record::new(3841, 1407, 15, 1), // shiprush-db-svr
    Record::new(3842, 18661, 4, 3), // nhci
    Record::new(3843, 16914, 11, 3), // quest-agent
    Record::new(3844, 30307, 3, 3), // rnm
    Record::new(3845, 761, 9, 3), // v-one-spp
    Record::new(3846, 1816, 6, 3), // an-pcp
    Record::new(3847, 5458, 12, 3), // msfw-control
    Record::new(3848, 2600, 4, 3), // item
    Record::new(3849, 40245, 14, 3), // spw-dnspreload
    Record::new(3850, 35278, 14, 3), // qtms-bootstrap
    Record::new(3851, 41097, 11, 3), // spectraport
    Record::new(3852, 26405, 14, 3), // sse-app-config
    Record::new(3853, 20041, 5, 3), // sscan
    Record::new(3854, 8183, 11, 3), // stryker-com
    Record::new(3855, 33269, 8, 3), // opentrac
    Record::new(3856, 6448, 8, 3), // informer
    Record::new(3857, 32215, 9, 3), // trap-port
    Record::new(3858, 32215, 13, 3), // trap-port-mom
    Record::new(3859, 35541, 8, 3), // nav-port
    Record::new(3860, 33567, 4, 3), // sasp
    Record::new(3861, 40411, 12, 3), // winshadow-hd
    Record::new(3862, 1559, 11, 3), // giga-pocket
    Record::new(3863, 26193, 9, 4), // asap-sctp
    Record::new(3863, 34130, 8, 2), // asap-udp
    Record::new(3863, 27811, 8, 1), // asap-tcp
    Record::new(3864, 26193, 13, 4), // asap-sctp-tls
    Record::new(3864, 27811, 12, 1), // asap-tcp-tls
    Record::new(3865, 5310, 3, 3), // xpl
    Record::new(3866, 16488, 8, 3), // dzdaemon
    Record::new(3867, 16509, 11, 3), // dzoglserver
    Record::new(3868, 14091, 8, 5), // diameter
    Record::new(3869, 34208, 10, 3), // ovsam-mgmt
    Record::new(3870, 34195, 13, 3), // ovsam-d-agent
    Record::new(3871, 5862, 13, 3), // avocent-adsap
    Record::new(3872, 31948, 9, 3), // oem-agent
    Record::new(3873, 16711, 8, 3), // fagordnc
    Record::new(3874, 34690, 11, 3), // sixxsconfig
    Record::new(3875, 33367, 8, 3), // pnbscada
    Record::new(3876, 23672, 8, 3), // dl-agent
    Record::new(3876, 14733, 8, 3), // dl_agent
    Record::new(3877, 34624, 15, 3), // xmpcr-interface
    Record::new(3878, 20076, 8, 3), // fotogcad
    Record::new(3879, 37225, 8, 3), // appss-lm
    Record::new(3880, 21769, 4, 3), // igrs
    Record::new(3881, 19871, 4, 3), // idac
    Record::new(3882, 10195, 6, 3), // msdts1
    Record::new(3883, 2518, 4, 3), // vrpn
    Record::new(3884, 17894, 14, 3), // softrack-meter
    Record::new(3885, 1659, 11, 3), // topflow-ssl
    Record::new(3886, 22877, 14, 3), // nei-management
    Record::new(3887, 20290, 12, 3), // ciphire-data
    Record::new(3888, 15106, 12, 3), // ciphire-serv
    Record::new(3889, 1141, 12, 3), // dandv-tester
    Record::new(3890, 11455, 10, 3), // ndsconnect
    Record::new(3891, 3201, 11, 3), // rtc-pm-port
    Record::new(3892, 1955, 14, 3), // pcc-image-port
    Record::new(3893, 20159, 11, 3), // cgi-starapi
    Record::new(3894, 37599, 10, 3), // syam-agent
    Record::new(3895, 37609, 8, 3), // syam-smc
    Record::new(3896, 38299, 7, 3), // sdo-tls
    Record::new(3897, 36323, 7, 3), // sdo-ssh
    Record::new(3898, 20654, 5, 3), // senip
    Record::new(3899, 6121, 11, 3), // itv-control
    Record::new(3900, 31357, 6, 3), // udt-os
    Record::new(3900, 8919, 6, 3), // udt_os
    Record::new(3901, 30185, 5, 3), // nimsh
    Record::new(3902, 10972, 6, 3), // nimaux
    Record::new(3903, 34403, 10, 3), // charsetmgr
    Record::new(3904, 32265, 13, 3), // omnilink-port
    Record::new(3905, 20327, 7, 3), // mupdate
    Record::new(3906, 3084, 14, 3), // topovista-data
    Record::new(3907, 25419, 12, 3), // imoguia-port
    Record::new(3908, 23120, 11, 3), // hppronetman
    Record::new(3909, 37087, 14, 3), // surfcontrolcpa
    Record::new(3910, 32697, 10, 3), // prnrequest
    Record::new(3911, 34682, 9, 3), // prnstatus
    Record::new(3912, 1853, 10, 3), // gbmt-stars
    Record::new(3913, 7087, 12, 3), // listcrt-port
    Record::new(3914, 7087, 14, 3), // listcrt-port-2
    Record::new(3915, 10121, 5, 3), // agcat
    Record::new(3916, 22291, 6, 3), // wysdmc
    Record::new(3917, 14003, 6, 3), // aftmux
    Record::new(3918, 27824, 14, 3), // pktcablemmcops
    Record::new(3919, 23923, 7, 3), // hyperip
    Record::new(3920, 36471, 12, 3), // exasoftport1
    Record::new(3921, 23716, 13, 3), // herodotus-net
    Record::new(3922, 34588, 10, 3), // sor-update
    Record::new(3923, 37884, 12, 3), // symb-sb-port
    Record::new(3924, 20204, 13, 3), // mpl-gprs-port
    Record::new(3925, 41532, 3, 3), // zmp
    Record::new(3926, 24715, 7, 3), // winport
    Record::new(3927, 26076, 14, 3), // natdataservice
    Record::new(3928, 802, 11, 3), // netboot-pxe
    Record::new(3929, 23879, 11, 3), // smauth-port
    Record::new(3930, 37634, 14, 3), // syam-webserver
    Record::new(3931, 5100, 15, 3), // msr-plugin-port
    Record::new(3932, 4413, 8, 3), // dyn-site
    Record::new(3933, 32442, 13, 3), // plbserve-port
    Record::new(3934, 36804, 10, 3), // sunfm-port
    Record::new(3935, 29804, 14, 3), // sdp-portmapper
    Record::new(3936, 33103, 8, 3), // mailprox
    Record::new(3937, 32392, 10, 3), // dvbservdsc
    Record::new(3938, 18829, 15, 3), // dbcontrol-agent
    Record::new(3938, 10294, 15, 3), // dbcontrol_agent
    Record::new(3939, 8357, 4, 3), // aamp
    Record::new(3940, 9571, 9, 3), // xecp-node
    Record::new(3941, 36913, 14, 3), // homeportal-web
    Record::new(3942, 32161, 4, 3), // srdp
    Record::new(3943, 13483, 3, 3), // tig
    Record::new(3944, 38640, 4, 3), // sops
    Record::new(3945, 26963, 6, 3), // emcads
    Record::new(3946, 34006, 10, 3), // backupedge
    Record::new(3947, 12536, 3, 3), // ccp
    Record::new(3948, 11662, 5, 3), // apdap
    Record::new(3949, 4963, 4, 3), // drip
    Record::new(3950, 20007, 9, 3), // namemunge
    Record::new(3951, 24702, 9, 3), // pwgippfax
    Record::new(3952, 6081, 13, 3), // i3-sessionmgr
    Record::new(3953, 12065, 14, 3), // xmlink-connect
    Record::new(3954, 39073, 5, 3), // adrep
    Record::new(3955, 6552, 12, 3), // p2pcommunity
    Record::new(3956, 14298, 4, 3), // gvcp
    Record::new(3957, 14253, 10, 3), // mqe-broker
    Record::new(3958, 16106, 9, 3), // mqe-agent
    Record::new(3959, 24721, 10, 3), // treehopper
    Record::new(3960, 37833, 4, 3), // bess
    Record::new(3961, 2641, 8, 3), // proaxess
    Record::new(3962, 25380, 9, 3), // sbi-agent
    Record::new(3963, 34375, 4, 3), // thrp
    Record::new(3964, 27946, 8, 3), // sasggprs
    Record::new(3965, 35223, 14, 3), // ati-ip-to-ncpe
    Record::new(3966, 6231, 8, 3), // bflckmgr
    Record::new(3967, 24100, 5, 3), // ppsms
    Record::new(3968, 5767, 14, 3), // ianywhere-dbns
    Record::new(3969, 24308, 9, 3), // landmarks
    Record::new(3970, 16303, 11, 3), // lanrevagent
    Record::new(3971, 30811, 12, 3), // lanrevserver
    Record::new(3972, 24889, 5, 3), // iconp
    Record::new(3973, 34512, 10, 3), // progistics
    Record::new(3974, 36246, 4, 3), // xk22
    Record::new(3975, 3172, 7, 3), // airshot
    Record::new(3976, 33798, 9, 3), // opswagent
    Record::new(3977, 33807, 11, 3), // opswmanager
    Record::new(3978, 859, 14, 3), // secure-cfg-svr
    Record::new(3979, 21531, 5, 3), // smwan
    Record::new(3981, 8593, 8, 3), // starfish
    Record::new(3982, 13945, 3, 3), // eis
    Record::new(3983, 13945, 4, 3), // eisp
    Record::new(3984, 16935, 14, 3), // mapper-nodemgr
    Record::new(3985, 36841, 14, 3), // mapper-mapethd
    Record::new(3986, 2794, 14, 3), // mapper-ws-ethd
    Record::new(3986, 29812, 14, 3), // mapper-ws_ethd
    Record::new(3987, 15996, 10, 3), // centerline
    Record::new(3988, 12585, 10, 3), // dcs-config
    Record::new(3989, 9940, 14, 3), // bv-queryengine
    Record::new(3990, 9907, 5, 3), // bv-is
    Record::new(3991, 9978, 9, 3), // bv-smcsrv
    Record::new(3992, 9889, 5, 3), // bv-ds
    Record::new(3993, 9850, 8, 3), // bv-agent
    Record::new(3995, 26750, 12, 3), // iss-mgmt-ssl
    Record::new(3996, 662, 11, 3), // abcsoftware
    Record::new(3997, 40766, 13, 3), // agentsease-db
    Record::new(3998, 15198, 3, 3), // dnx
    Record::new(3999, 31588, 6, 3), // nvcnet
    Record::new(4000, 606, 8, 3), // terabase
    Record::new(4001, 29627, 6, 3), // newoak
    Record::new(4002, 6687, 11, 3), // pxc-spvr-ft
    Record::new(4003, 18648, 11, 3), // pxc-splr-ft
    Record::new(4004, 21776, 8, 3), // pxc-roid
    Record::new(4005, 18022, 7, 3), // pxc-pin
    Record::new(4006, 6687, 8, 3), // pxc-spvr
    Record::new(4007, 18648, 8, 3), // pxc-splr
    Record::new(4008, 33826, 9, 3), // netcheque
    Record::new(4009, 17608, 11, 3), // chimera-hwm
    Record::new(4010, 19647, 14, 3), // samsung-unidex
    Record::new(4011, 3303, 14, 3), // altserviceboot
    Record::new(4012, 34844, 8, 3), // pda-gate
    Record::new(4013, 36728, 11, 3), // acl-manager
    Record::new(4014, 29958, 8, 3), // taiclock
    Record::new(4015, 22186, 15, 3), // talarian-mcast1
    Record::new(4016, 29726, 15, 3), // talarian-mcast2
    Record::new(4017, 6426, 15, 3), // talarian-mcast3
    Record::new(4018, 38543, 15, 3), // talarian-mcast4
    Record::new(4019, 16986, 15, 3), // talarian-mcast5
    Record::new(4020, 1772, 4, 3), // trap
    Record::new(4021, 29717, 12, 3), // nexus-portal
    Record::new(4022, 15021, 4, 3), // dnox
    Record::new(4023, 15152, 11, 3), // esnm-zoning
    Record::new(4024, 7058, 9, 3), // tnp1-port
    Record::new(4025, 5157, 9, 3), // partimage
    Record::new(4026, 3410, 8, 3), // as-debug
    Record::new(4027, 21316, 3, 3), // bxp
    Record::new(4028, 25764, 13, 3), // dtserver-port
    Record::new(4029, 23337, 7, 3), // ip-qsig
    Record::new(4030, 28274, 9, 3), // jdmn-port
    Record::new(4031, 37127, 5, 3), // suucp
    Record::new(4032, 36274, 14, 3), // vrts-auth-port
    Record::new(4033, 38378, 11, 3), // sanavigator
    Record::new(4034, 18195, 4, 3), // ubxd
    Record::new(4035, 20704, 13, 3), // wap-push-http
    Record::new(4036, 20704, 14, 3), // wap-push-https
    Record::new(4037, 1152, 6, 3), // ravehd
    Record::new(4038, 17094, 9, 3), // fazzt-ptp
    Record::new(4039, 17055, 11, 3), // fazzt-admin
    Record::new(4040, 8578, 7, 3), // yo-main
    Record::new(4041, 22123, 7, 3), // houston
    Record::new(4042, 11730, 4, 3), // ldxp
    Record::new(4043, 30265, 4, 3), // nirp
    Record::new(4044, 35642, 3, 3), // ltp
    Record::new(4045, 18080, 3, 3), // npp
    Record::new(4046, 1422, 9, 3), // acp-proto
    Record::new(4047, 31792, 9, 3), // ctp-state
    Record::new(4049, 17633, 4, 3), // wafs
    Record::new(4050, 17627, 10, 3), // cisco-wafs
    Record::new(4051, 39923, 5, 3), // cppdp
    Record::new(4052, 12289, 8, 3), // interact
    Record::new(4053, 23207, 10, 3), // ccu-comm-1
    Record::new(4054, 12826, 10, 3), // ccu-comm-2
    Record::new(4055, 9547, 10, 3), // ccu-comm-3
    Record::new(4056, 394, 3, 3), // lms
    Record::new(4057, 39747, 3, 3), // wfm
    Record::new(4058, 23709, 10, 3), // kingfisher
    Record::new(4059, 9582, 10, 3), // dlms-cosem
    Record::new(4060, 21288, 12, 3), // dsmeter-iatc
    Record::new(4060, 24247, 12, 3), // dsmeter_iatc
    Record::new(4061, 27296, 12, 3), // ice-location
    Record::new(4062, 9725, 13, 3), // ice-slocation
    Record::new(4063, 18966, 10, 3), // ice-router
    Record::new(4064, 9753, 11, 3), // ice-srouter
    Record::new(4065, 5497, 10, 3), // avanti-cdp
    Record::new(4065, 5516, 10, 3), // avanti_cdp
    Record::new(4066, 24803, 4, 3), // pmas
    Record::new(4067, 4363, 3, 3), // idp
    Record::new(4068, 21569, 9, 3), // ipfltbcst
    Record::new(4069, 31998, 6, 3), // minger
    Record::new(4070, 24464, 5, 3), // tripe
    Record::new(4071, 33412, 6, 3), // aibkup
    Record::new(4072, 41476, 10, 3), // zieto-sock
    Record::new(4073, 27629, 5, 3), // iRAPP
    Record::new(4074, 19859, 14, 3), // cequint-cityid
    Record::new(4075, 24617, 8, 3), // perimlan
    Record::new(4076, 2729, 6, 3), // seraph
    Record::new(4077, 6470, 10, 2), // ascomalarm
    Record::new(4078, 10492, 4, 1), // cssp
    Record::new(4079, 38508, 8, 3), // santools
    Record::new(4080, 718, 9, 3), // lorica-in
    Record::new(4081, 718, 13, 3), // lorica-in-sec
    Record::new(4082, 23255, 10, 3), // lorica-out
    Record::new(4083, 23255, 14, 3), // lorica-out-sec
    Record::new(4084, 20054, 14, 2), // fortisphere-vm
    Record::new(4085, 37799, 12, 1), // ezmessagesrv
    Record::new(4086, 20190, 6, 2), // ftsync
    Record::new(4087, 37672, 13, 1), // applusservice
    Record::new(4088, 41095, 4, 1), // npsp
    Record::new(4089, 32733, 8, 3), // opencore
    Record::new(4090, 32226, 9, 3), // omasgport
    Record::new(4091, 1066, 11, 3), // ewinstaller
    Record::new(4092, 15230, 5, 3), // ewdgs
    Record::new(4093, 19428, 9, 3), // pvxpluscs
    Record::new(4094, 38131, 6, 3), // sysrqd
    Record::new(4095, 32950, 5, 3), // xtgui
    Record::new(4096, 20230, 3, 3), // bre
    Record::new(4097, 23306, 10, 3), // patrolview
    Record::new(4098, 19084, 7, 3), // drmsfsd
    Record::new(4099, 26950, 4, 3), // dpcp
    Record::new(4100, 26045, 13, 3), // igo-incognito
    Record::new(4101, 9298, 6, 3), // brlp-0
    Record::new(4102, 9304, 6, 3), // brlp-1
    Record::new(4103, 9310, 6, 3), // brlp-2
    Record::new(4104, 9316, 6, 3), // brlp-3
    Record::new(4105, 13010, 6, 3), // shofar
    Record::new(4106, 8629, 11, 3), // synchronite
    Record::new(4107, 37412, 4, 3), // j-ac
    Record::new(4108, 2573, 5, 3), // accel
    Record::new(4109, 940, 3, 3), // izm
    Record::new(4110, 31478, 5, 3), // g2tag
    Record::new(4111, 39435, 5, 3), // xgrid
    Record::new(4112, 7352, 13, 3), // apple-vpns-rp
    Record::new(4113, 3138, 8, 3), // aipn-reg
    Record::new(4114, 28811, 13, 3), // jomamqmonitor
    Record::new(4115, 20143, 3, 3), // cds
    Record::new(4116, 8731, 13, 3), // smartcard-tls
    Record::new(4117, 21240, 9, 3), // hillrserv
    Record::new(4118, 11632, 9, 3), // netscript
    Record::new(4119, 4902, 11, 3), // assuria-slm
    Record::new(4120, 21723, 7, 1), // minirem
    Record::new(4121, 5620, 9, 3), // e-builder
    Record::new(4122, 7254, 6, 3), // fprams
    Record::new(4123, 26275, 6, 3), // z-wave
    Record::new(4124, 13483, 5, 3), // tigv2
    Record::new(4125, 33785, 13, 3), // opsview-envoy
    Record::new(4126, 16664, 6, 3), // ddrepl
    Record::new(4127, 38402, 9, 3), // unikeypro
    Record::new(4128, 31193, 4, 3), // nufw
    Record::new(4129, 6602, 6, 3), // nuauth
    Record::new(4130, 20390, 6, 3), // fronet
    Record::new(4131, 1858, 5, 3), // stars
    Record::new(4132, 31454, 8, 3), // nuts-dem
    Record::new(4132, 31517, 8, 3), // nuts_dem
    Record::new(4133, 31439, 10, 3), // nuts-bootp
    Record::new(4133, 31494, 10, 3), // nuts_bootp
    Record::new(4134, 29915, 9, 3), // nifty-hmi
    Record::new(4135, 13059, 12, 3), // cl-db-attach
    Record::new(4136, 16906, 13, 3), // cl-db-request
    Record::new(4137, 9920, 12, 3), // cl-db-remote
    Record::new(4138, 18415, 7, 3), // nettest
    Record::new(4139, 14189, 5, 3), // thrtx
    Record::new(4140, 7410, 10, 3), // cedros-fds
    Record::new(4140, 9265, 10, 3), // cedros_fds
    Record::new(4141, 32165, 8, 3), // oirtgsvc
    Record::new(4142, 21781, 8, 3), // oidocsvc
    Record::new(4143, 32158, 5, 3), // oidsr
    Record::new(4145, 39154, 11, 3), // vvr-control
    Record::new(4146, 40661, 10, 3), // tgcconnect
    Record::new(4147, 19709, 11, 3), // vrxpservman
    Record::new(4148, 21188, 12, 3), // hhb-handheld
    Record::new(4149, 8304, 5, 3), // agslb
    Record::new(4150, 578, 14, 3), // PowerAlert-nsa
    Record::new(4151, 2277, 14, 3), // menandmice-noh
    Record::new(4151, 17577, 14, 3), // menandmice_noh
    Record::new(4152, 24750, 8, 3), // idig-mux
    Record::new(4152, 24645, 8, 3), // idig_mux
    Record::new(4153, 25470, 9, 3), // mbl-battd
    Record::new(4154, 19460, 7, 3), // atlinks
    Record::new(4155, 10157, 3, 3), // bzr
    Record::new(4156, 13496, 12, 3), // stat-results
    Record::new(4157, 28255, 12, 3), // stat-scanner
    Record::new(4158, 13136, 7, 3), // stat-cc
    Record::new(4159, 628, 3, 3), // nss
    Record::new(4160, 28606, 14, 3), // jini-discovery
    Record::new(4161, 5728, 10, 3), // omscontact
    Record::new(4162, 32354, 11, 3), // omstopology
    Record::new(4163, 23508, 14, 3), // silverpeakpeer
    Record::new(4164, 36205, 14, 3), // silverpeakcomm
    Record::new(4165, 11936, 5, 3), // altcp
    Record::new(4166, 28824, 5, 3), // joost
    Record::new(4167, 17436, 4, 3), // ddgn
    Record::new(4168, 29474, 8, 3), // pslicser
    Record::new(4169, 12039, 9, 2), // iadt-disc
    Record::new(4169, 8404, 4, 1), // iadt
    Record::new(4170, 21106, 12, 1), // d-cinema-csp
    Record::new(4171, 40435, 8, 1), // ml-svnet
    Record::new(4172, 27598, 5, 3), // pcoip
    Record::new(4173, 4111, 13, 2), // mma-discovery
    Record::new(4174, 17512, 7, 2), // sm-disc
    Record::new(4174, 14724, 9, 1), // smcluster
    Record::new(4175, 35950, 4, 1), // bccp
    Record::new(4176, 19573, 11, 1), // tl-ipcproxy
    Record::new(4177, 39687, 5, 3), // wello
    Record::new(4178, 18409, 7, 3), // storman
    Record::new(4179, 492, 7, 3), // MaxumSP
    Record::new(4180, 18019, 5, 3), // httpx
    Record::new(4181, 20693, 6, 3), // macbak
    Record::new(4182, 26951, 13, 3), // pcptcpservice
    Record::new(4183, 13351, 9, 3), // cyborgnet
    Record::new(4184, 38586, 14, 3), // universe-suite
    Record::new(4184, 38600, 14, 3), // universe_suite
    Record::new(4185, 8198, 4, 3), // wcpp
    Record::new(4186, 4304, 14, 1), // boxbackupstore
    Record::new(4187, 5235, 9, 1), // csc-proxy
    Record::new(4187, 5838, 9, 1), // csc_proxy
    Record::new(4188, 41363, 6, 3), // vatata
    Record::new(4189, 9483, 4, 1), // pcep
    Record::new(4190, 6726, 5, 1), // sieve
    Record::new(4191, 16040, 7, 2), // dsmipv6
    Record::new(4192, 7103, 8, 2), // azeti-bd
    Record::new(4192, 7103, 5, 1), // azeti
    Record::new(4193, 33467, 9, 1), // pvxplusio
    Record::new(4194, 15217, 4, 1), // spdm
    Record::new(4195, 6050, 7, 15), // aws-wsp
    Record::new(4197, 5679, 4, 3), // hctl
    Record::new(4199, 22222, 10, 3), // eims-admin
    Record::new(4300, 11788, 9, 3), // corelccam
    Record::new(4301, 1265, 6, 3), // d-data
    Record::new(4302, 1265, 14, 3), // d-data-control
    Record::new(4303, 30479, 4, 3), // srcp
    Record::new(4304, 8059, 8, 3), // owserver
    Record::new(4305, 2191, 6, 3), // batman
    Record::new(4306, 21756, 7, 3), // pinghgl
    Record::new(4307, 41143, 8, 3), // trueconf
    Record::new(4308, 11106, 14, 3), // compx-lockview
    Record::new(4309, 25406, 7, 3), // dserver
    Record::new(4310, 824, 7, 3), // mirrtex
    Record::new(4311, 2416, 6, 1), // p6ssmc
    Record::new(4312, 20111, 8, 1), // pscl-mgt
    Record::new(4313, 18373, 6, 1), // perrla
    Record::new(4314, 31317, 14, 1), // choiceview-agt
    Record::new(4316, 7801, 14, 1), // choiceview-clt
    Record::new(4317, 33256, 13, 1), // opentelemetry
    Record::new(4319, 18245, 11, 3), // fox-skytale
    Record::new(4320, 20850, 9, 3), // fdt-rcatp
    Record::new(4321, 29440, 6, 3), // rwhois
    Record::new(4322, 17499, 10, 3), // trim-event
    Record::new(4323, 18048, 8, 3), // trim-ice
    Record::new(4325, 1913, 12, 2), // geognosisman
    Record::new(4325, 36708, 14, 1), // geognosisadmin
    Record::new(4326, 1913, 9, 3), // geognosis
    Record::new(4327, 28148, 9, 3), // jaxer-web
    Record::new(4328, 28135, 13, 3), // jaxer-manager
    Record::new(4329, 4679, 14, 1), // publiqare-sync
    Record::new(4330, 13653, 8, 1), // dey-sapi
    Record::new(4331, 38860, 13, 1), // ktickets-rest
    Record::new(4332, 37299, 11, 1), // getty-focus
    Record::new(4333, 2900, 4, 7), // ahsp
    Record::new(4334, 7431, 14, 1), // netconf-ch-ssh
    Record::new(4335, 35331, 14, 1), // netconf-ch-tls
    Record::new(4336, 38869, 15, 1), // restconf-ch-tls
    Record::new(4340, 11970, 4, 3), // gaia
    Record::new(4341, 1638, 9, 2), // lisp-data
    Record::new(4342, 35084, 12, 2), // lisp-control
    Record::new(4343, 40475, 7, 3), // unicall
    Record::new(4344, 37623, 11, 3), // vinainstall
    Record::new(4345, 18117, 13, 3), // m4-network-as
    Record::new(4346, 36095, 6, 3), // elanlm
    Record::new(4347, 19893, 11, 3), // lansurveyor
    Record::new(4348, 27258, 5, 3), // itose
    Record::new(4349, 25192, 9, 3), // fsportmap
    Record::new(4350, 15088, 10, 3), // net-device
    Record::new(4351, 7338, 13, 3), // plcy-net-svcs
    Record::new(4352, 25102, 6, 3), // pjlink
    Record::new(4353, 3051, 9, 3), // f5-iquery
    Record::new(4354, 35096, 11, 3), // qsnet-trans
    Record::new(4355, 35177, 12, 3), // qsnet-workst
    Record::new(4356, 29879, 12, 3), // qsnet-assist
    Record::new(4357, 10658, 10, 3), // qsnet-cond
    Record::new(4358, 35064, 10, 3), // qsnet-nucl
    Record::new(4359, 32201, 12, 3), // omabcastltkm
    Record::new(4360, 17747, 11, 1), // matrix-vnet
    Record::new(4360, 26330, 11, 1), // matrix_vnet
    Record::new(4361, 39977, 5, 2), // nacnl
    Record::new(4362, 2169, 14, 2), // afore-vdp-disc
    Record::new(4366, 16636, 12, 2), // shadowstream
    Record::new(4368, 40953, 7, 3), // wxbrief
    Record::new(4369, 7147, 4, 3), // epmd
    Record::new(4370, 28093, 12, 3), // elpro-tunnel
    Record::new(4370, 24470, 12, 3), // elpro_tunnel
    Record::new(4371, 6110, 8, 2), // l2c-disc
    Record::new(4371, 3755, 11, 1), // l2c-control
    Record::new(4372, 13436, 8, 3), // l2c-data
    Record::new(4373, 26021, 6, 3), // remctl
    Record::new(4374, 39927, 7, 1), // psi-ptt
    Record::new(4375, 25776, 8, 3), // tolteces
    Record::new(4376, 6920, 3, 3), // bip
    Record::new(4377, 4198, 9, 3), // cp-spxsvr
    Record::new(4378, 36902, 9, 3), // cp-spxdpy
    Record::new(4379, 28870, 4, 3), // ctdb
    Record::new(4389, 13093, 11, 3), // xandros-cms
    Record::new(4390, 40055, 7, 3), // wiegand
    Record::new(4391, 36566, 13, 1), // apwi-imserver
    Record::new(4392, 39586, 13, 1), // apwi-rxserver
    Record::new(4393, 27543, 14, 1), // apwi-rxspooler
    Record::new(4394, 5895, 9, 2), // apwi-disc
    Record::new(4395, 32337, 13, 3), // omnivisionesx
    Record::new(4396, 23786, 3, 1), // fly
    Record::new(4400, 36269, 6, 3), // ds-srv
    Record::new(4401, 36269, 7, 3), // ds-srvr
    Record::new(4402, 2054, 7, 3), // ds-clnt
    Record::new(4403, 6398, 7, 3), // ds-user
    Record::new(4404, 28914, 8, 3), // ds-admin
    Record::new(4405, 837, 7, 3), // ds-mail
    Record::new(4406, 29159, 6, 3), // ds-slp
    Record::new(4407, 5854, 8, 1), // nacagent
    Record::new(4408, 28493, 5, 1), // slscc
    Record::new(4409, 2962, 14, 1), // netcabinet-com
    Record::new(4410, 27340, 11, 1), // itwo-server
    Record::new(4411, 20119, 5, 1), // found
    Record::new(4412, 28888, 9, 2), // smallchat
    Record::new(4413, 5692, 12, 2), // avi-nms-disc
    Record::new(4413, 5692, 7, 1), // avi-nms
    Record::new(4414, 16854, 5, 1), // updog
    Record::new(4415, 9169, 11, 1), // brcd-vr-req
    Record::new(4416, 34982, 15, 2), // pjj-player-disc
    Record::new(4416, 34982, 10, 1), // pjj-player
    Record::new(4417, 32067, 11, 1), // workflowdir
    Record::new(4418, 6094, 10, 2), // axysbridge
    Record::new(4419, 4692, 3, 1), // cbp
    Record::new(4420, 31630, 4, 3), // nvme
    Record::new(4421, 12003, 7, 1), // scaleft
    Record::new(4422, 27325, 7, 1), // tsepisp
    Record::new(4423, 6873, 8, 1), // thingkit
    Record::new(4425, 30038, 10, 3), // netrockey6
    Record::new(4426, 27957, 13, 3), // beacon-port-2
    Record::new(4427, 41001, 7, 1), // drizzle
    Record::new(4428, 32374, 10, 1), // omviserver
    Record::new(4429, 32365, 9, 1), // omviagent
    Record::new(4430, 18565, 10, 3), // rsqlserver
    Record::new(4431, 6054, 6, 1), // wspipe
    Record::new(4432, 5829, 11, 3), // l-acoustics
    Record::new(4433, 13922, 3, 1), // vop
    Record::new(4441, 13754, 7, 2), // netblox
    Record::new(4442, 34881, 5, 3), // saris
    Record::new(4443, 2733, 6, 3), // pharos
    Record::new(4444, 21421, 6, 3), // krb524
    Record::new(4444, 31554, 8, 3), // nv-video
    Record::new(4445, 33416, 9, 3), // upnotifyp
    Record::new(4446, 15848, 6, 3), // n1-fwp
    Record::new(4447, 33190, 8, 3), // n1-rmgmt
    Record::new(4448, 24805, 8, 3), // asc-slmd
    Record::new(4449, 1225, 11, 3), // privatewire
    Record::new(4450, 1014, 4, 3), // camp
    Record::new(4451, 12903, 12, 3), // ctisystemmsg
    Record::new(4452, 12881, 14, 3), // ctiprogramload
    Record::new(4453, 36430, 11, 3), // nssalertmgr
    Record::new(4454, 24411, 11, 3), // nssagentmgr
    Record::new(4455, 29237, 11, 3), // prchat-user
    Record::new(4456, 11328, 13, 3), // prchat-server
    Record::new(4457, 5376, 10, 3), // prRegister
    Record::new(4458, 936, 3, 3), // mcp
    Record::new(4460, 7847, 5, 1), // ntske
    Record::new(4484, 23217, 8, 3), // hpssmgmt
    Record::new(4485, 4956, 9, 1), // assyst-dr
    Record::new(4486, 11399, 4, 3), // icms
    Record::new(4487, 32690, 8, 1), // prex-tcp
    Record::new(4488, 27290, 9, 3), // awacs-ice
    Record::new(4500, 265, 11, 3), // ipsec-nat-t
    Record::new(4502, 29413, 11, 4), // a25-fap-fgw
    Record::new(4534, 20276, 12, 2), // armagetronad
    Record::new(4535, 812, 3, 3), // ehs
    Record::new(4536, 812, 7, 3), // ehs-ssl
    Record::new(4537, 15421, 10, 3), // wssauthsvc
    Record::new(4538, 37540, 8, 3), // swx-gate
    Record::new(4545, 10751, 11, 3), // worldscores
    Record::new(4546, 19962, 5, 3), // sf-lm
    Record::new(4547, 31155, 9, 3), // lanner-lm
    Record::new(4548, 37732, 11, 3), // synchromesh
    Record::new(4549, 1990, 6, 3), // aegate
    Record::new(4550, 40516, 13, 3), // gds-adppiw-db
    Record::new(4551, 39657, 8, 3), // ieee-mih
    Record::new(4552, 9352, 14, 3), // menandmice-mon
    Record::new(4553, 2503, 10, 1), // icshostsvc
    Record::new(4554, 13444, 5, 3), // msfrs
    Record::new(4555, 13447, 4, 3), // rsip
    Record::new(4556, 15823, 10, 11), // dtn-bundle
    Record::new(4557, 5955, 11, 2), // mtcevrunqss
    Record::new(4558, 38844, 12, 2), // mtcevrunqman
    Record::new(4559, 23812, 7, 3), // hylafax
    Record::new(4563, 21796, 14, 1), // amahi-anywhere
    Record::new(4566, 24375, 4, 3), // kwtc
    Record::new(4567, 24055, 4, 3), // tram
    Record::new(4568, 8235, 13, 3), // bmc-reporting
    Record::new(4569, 4916, 3, 3), // iax
    Record::new(4570, 32771, 13, 1), // deploymentmap
    Record::new(4573, 32018, 15, 1), // cardifftec-back
    Record::new(4590, 174, 3, 1), // rid
    Record::new(4591, 16455, 9, 3), // l3t-at-an
    Record::new(4592, 10419, 14, 2), // hrpd-ith-at-an
    Record::new(4593, 11638, 13, 3), // ipt-anri-anri
    Record::new(4594, 4471, 11, 3), // ias-session
    Record::new(4595, 7870, 10, 3), // ias-paging
    Record::new(4596, 37393, 12, 3), // ias-neighbor
    Record::new(4597, 8472, 11, 3), // a21-an-1xbs
    Record::new(4598, 742, 9, 3), // a16-an-an
    Record::new(4599, 242, 9, 3), // a17-an-an
    Record::new(4600, 13659, 8, 3), // piranha1
    Record::new(4601, 8466, 8, 3), // piranha2
    Record::new(4602, 34501, 9, 1), // mtsserver
    Record::new(4603, 15665, 14, 1), // menandmice-upg
    Record::new(4604, 11217, 3, 1), // irp
    Record::new(4605, 18792, 7, 1), // sixchat
    Record::new(4606, 25162, 5, 1), // sixid
    Record::new(4621, 38444, 7, 2), // ventoso
    Record::new(4646, 15714, 11, 3), // dots-signal
    Record::new(4658, 5344, 12, 3), // playsta2-app
    Record::new(4659, 30904, 12, 3), // playsta2-lob
    Record::new(4660, 33983, 8, 3), // smaclmgr
    Record::new(4661, 16007, 9, 3), // kar2ouche
    Record::new(4662, 5728, 3, 3), // oms
    Record::new(4663, 23394, 6, 3), // noteit
    Record::new(4664, 2602, 3, 3), // ems
    Record::new(4665, 11414, 12, 3), // contclientms
    Record::new(4666, 3152, 9, 3), // eportcomm
    Record::new(4667, 1331, 7, 3), // mmacomm
    Record::new(4668, 1336, 6, 3), // mmaeds
    Record::new(4669, 3152, 13, 3), // eportcommdata
    Record::new(4670, 351, 5, 3), // light
    Record::new(4671, 31085, 5, 3), // acter
    Record::new(4672, 14030, 3, 3), // rfa
    Record::new(4673, 13339, 4, 3), // cxws
    Record::new(4674, 38836, 10, 3), // appiq-mgmt
    Record::new(4675, 13908, 11, 3), // dhct-status
    Record::new(4676, 13891, 11, 3), // dhct-alerts
    Record::new(4677, 663, 3, 3), // bcs
    Record::new(4678, 15963, 9, 3), // traversal
    Record::new(4679, 28454, 14, 3), // mgesupervision
    Record::new(4680, 13319, 13, 3), // mgemanagement
    Record::new(4681, 21443, 8, 3), // parliant
    Record::new(4682, 34415, 7, 3), // finisar
    Record::new(4683, 13021, 5, 3), // spike
    Record::new(4684, 39951, 8, 3), // rfid-rp1
    Record::new(4685, 5386, 7, 3), // autopac
    Record::new(4686, 30493, 6, 3), // msp-os
    Record::new(4687, 1069, 3, 3), // nst
    Record::new(4688, 15367, 10, 3), // mobile-p2p
    Record::new(4689, 35726, 13, 3), // altovacentral
    Record::new(4690, 33675, 7, 3), // prelude
    Record::new(4691, 29314, 3, 3), // mtn
    Record::new(4692, 11756, 10, 3), // conspiracy
    Record::new(4700, 29337, 12, 3), // netxms-agent
    Record::new(4701, 29349, 11, 3), // netxms-mgmt
    Record::new(4702, 29360, 11, 3), // netxms-sync
    Record::new(4703, 23961, 10, 1), // npqes-test
    Record::new(4704, 4877, 11, 1), // assuria-ins
    Record::new(4711, 16247, 12, 7), // trinity-dist
    Record::new(4725, 4727, 9, 3), // truckstar
    Record::new(4726, 38048, 11, 2), // a26-fap-fgw
    Record::new(4727, 17244, 9, 2), // fcis-disc
    Record::new(4727, 17244, 4, 1), // fcis
    Record::new(4728, 17642, 6, 3), // capmux
    Record::new(4729, 20540, 6, 2), // gsmtap
    Record::new(4730, 32583, 7, 3), // gearman
    Record::new(4731, 21727, 6, 1), // remcap
    Record::new(4732, 17589, 10, 2), // ohmtrigger
    Record::new(4733, 37702, 7, 1), // resorcs
    Record::new(4737, 4406, 7, 3), // ipdr-sp
    Record::new(4738, 10908, 10, 3), // solera-lpn
    Record::new(4739, 20979, 5, 7), // ipfix
    Record::new(4740, 20979, 6, 7), // ipfixs
    Record::new(4741, 40849, 8, 3), // lumimgrd
    Record::new(4742, 24694, 9, 2), // sicct-sdp
    Record::new(4742, 24694, 5, 1), // sicct
    Record::new(4743, 32849, 8, 3), // openhpid
    Record::new(4744, 25191, 4, 3), // ifsp
    Record::new(4745, 16520, 3, 3), // fmp
    Record::new(4746, 36156, 15, 2), // intelliadm-disc
    Record::new(4747, 22950, 12, 2), // buschtrommel
    Record::new(4749, 20686, 10, 3), // profilemac
    Record::new(4750, 18440, 4, 3), // ssad
    Record::new(4751, 5417, 5, 3), // spocp
    Record::new(4752, 2844, 4, 3), // snap
    Record::new(4753, 21822, 10, 2), // simon-disc
    Record::new(4753, 21822, 5, 1), // simon
    Record::new(4754, 5080, 10, 2), // gre-in-udp
    Record::new(4755, 38497, 12, 2), // gre-udp-dtls
    Record::new(4756, 601, 8, 1), // RDCenter
    Record::new(4774, 11581, 8, 1), // converge
    Record::new(4784, 6184, 13, 3), // bfd-multi-ctl
    Record::new(4785, 10365, 4, 2), // cncp
    Record::new(4786, 4159, 13, 1), // smart-install
    Record::new(4787, 4516, 14, 1), // sia-ctrl-plane
    Record::new(4788, 10977, 4, 1), // xmcp
    Record::new(4789, 39211, 5, 2), // vxlan
    Record::new(4790, 39211, 9, 2), // vxlan-gpe
    Record::new(4791, 1762, 4, 2), // roce
    Record::new(4792, 38254, 11, 3), // unified-bus
    Record::new(4800, 25223, 4, 3), // iims
    Record::new(4801, 27700, 4, 3), // iwec
    Record::new(4802, 26403, 4, 3), // ilss
    Record::new(4803, 26764, 13, 2), // notateit-disc
    Record::new(4803, 26764, 8, 1), // notateit
    Record::new(4804, 3277, 13, 2), // aja-ntv4-disc
    Record::new(4827, 11276, 4, 3), // htcp
    Record::new(4837, 16961, 10, 3), // varadero-0
    Record::new(4838, 17021, 10, 3), // varadero-1
    Record::new(4839, 20436, 10, 3), // varadero-2
    Record::new(4840, 32682, 9, 2), // opcua-udp
    Record::new(4840, 32549, 9, 1), // opcua-tcp
    Record::new(4841, 35714, 5, 3), // quosa
    Record::new(4842, 6038, 6, 3), // gw-asv
    Record::new(4843, 32649, 9, 3), // opcua-tls
    Record::new(4844, 38057, 6, 3), // gw-log
    Record::new(4845, 2394, 10, 3), // wcr-remlib
    Record::new(4846, 11341, 12, 3), // contamac-icm
    Record::new(4846, 11390, 12, 3), // contamac_icm
    Record::new(4847, 1633, 3, 3), // wfc
    Record::new(4848, 3619, 12, 3), // appserv-http
    Record::new(4849, 3619, 13, 3), // appserv-https
    Record::new(4850, 36068, 14, 3), // sun-as-nodeagt
    Record::new(4851, 16280, 11, 3), // derby-repli
    Record::new(4867, 38354, 11, 3), // unify-debug
    Record::new(4868, 13704, 7, 3), // phrelay
    Record::new(4869, 13704, 10, 3), // phrelaydbg
    Record::new(4870, 13621, 11, 3), // cc-tracking
    Record::new(4871, 1232, 5, 3), // wired
    Record::new(4876, 34390, 11, 3), // tritium-can
    Record::new(4877, 35115, 4, 3), // lmcs
    Record::new(4878, 37113, 14, 2), // inst-discovery
    Record::new(4879, 13341, 10, 1), // wsdl-event
    Record::new(4880, 21565, 6, 1), // hislip
    Record::new(4881, 14747, 6, 2), // socp-t
    Record::new(4882, 21379, 6, 2), // socp-c
    Record::new(4883, 40586, 9, 1), // wmlserver
    Record::new(4884, 21659, 8, 3), // hivestor
    Record::new(4885, 23325, 4, 3), // abbs
    Record::new(4888, 16978, 11, 1), // xcap-portal
    Record::new(4889, 29075, 12, 1), // xcap-control
    Record::new(4894, 23787, 6, 3), // lyskom
    Record::new(4899, 35267, 11, 3), // radmin-port
    Record::new(4900, 21165, 4, 3), // hfcs
    Record::new(4901, 19729, 9, 1), // flr-agent
    Record::new(4901, 19750, 9, 1), // flr_agent
    Record::new(4902, 27497, 12, 1), // magiccontrol
    Record::new(4912, 25002, 5, 1), // lutap
    Record::new(4913, 25147, 5, 1), // lutcp
    Record::new(4914, 8882, 5, 3), // bones
    Record::new(4915, 20217, 4, 1), // frcs
    Record::new(4936, 33151, 12, 2), // an-signaling
    Record::new(4937, 30228, 11, 2), // atsc-mh-ssc
    Record::new(4940, 3124, 14, 3), // eq-office-4940
    Record::new(4941, 9178, 14, 3), // eq-office-4941
    Record::new(4942, 15915, 14, 3), // eq-office-4942
    Record::new(4949, 32895, 5, 3), // munin
    Record::new(4950, 37755, 12, 3), // sybasesrvmon
    Record::new(4951, 34892, 7, 3), // pwgwims
    Record::new(4952, 28908, 8, 3), // sagxtsds
    Record::new(4953, 5538, 13, 1), // dbsyncarbiter
    Record::new(4969, 4105, 8, 3), // ccss-qmm
    Record::new(4970, 5706, 8, 3), // ccss-qsm
    Record::new(4971, 9823, 4, 1), // burp
    Record::new(4980, 12986, 8, 2), // ctxs-vpp
    Record::new(4984, 39680, 7, 1), // webyast
    Record::new(4985, 36736, 6, 1), // gerhcs
    Record::new(4986, 13146, 4, 3), // mrip
    Record::new(4987, 17555, 13, 3), // smar-se-port1
    Record::new(4988, 40861, 13, 3), // smar-se-port2
    Record::new(4989, 18550, 8, 3), // parallel
    Record::new(4990, 33993, 7, 3), // busycal
    Record::new(4991, 4205, 3, 3), // vrt
    Record::new(4999, 21165, 12, 3), // hfcs-manager
    Record::new(5000, 26208, 13, 3), // commplex-main
    Record::new(5001, 4240, 13, 3), // commplex-link
    Record::new(5002, 16707, 3, 3), // rfe
    Record::new(5003, 26130, 14, 3), // fmpro-internal
    Record::new(5004, 5984, 13, 11), // avt-profile-1
    Record::new(5005, 5997, 13, 11), // avt-profile-2
    Record::new(5006, 24875, 10, 3), // wsm-server
    Record::new(5007, 24875, 14, 3), // wsm-server-ssl
    Record::new(5008, 38026, 13, 3), // synapsis-edge
    Record::new(5009, 40241, 5, 3), // winfs
    Record::new(5010, 12750, 14, 3), // telelpathstart
    Record::new(5011, 10865, 15, 3), // telelpathattack
    Record::new(5012, 231, 3, 3), // nsp
    Record::new(5013, 39085, 8, 3), // fmpro-v6
    Record::new(5014, 33306, 9, 2), // onpsocket
    Record::new(5015, 19803, 4, 1), // fmwp
    Record::new(5020, 12944, 11, 3), // zenginkyo-1
    Record::new(5021, 41251, 11, 3), // zenginkyo-2
    Record::new(5022, 2283, 4, 3), // mice
    Record::new(5023, 23651, 8, 3), // htuilsrv
    Record::new(5024, 19436, 11, 3), // scpi-telnet
    Record::new(5025, 36663, 8, 3), // scpi-raw
    Record::new(5026, 29977, 9, 3), // strexec-d
    Record::new(5027, 23969, 9, 3), // strexec-s
    Record::new(5028, 35816, 3, 1), // qvr
    Record::new(5029, 7629, 10, 3), // infobright
    Record::new(5031, 10400, 3, 2), // dmp
    Record::new(5032, 23341, 15, 1), // signacert-agent
    Record::new(5033, 29008, 13, 1), // jtnetd-server
    Record::new(5034, 29021, 13, 1), // jtnetd-status
    Record::new(5042, 2569, 14, 3), // asnaacceler8db
    Record::new(5043, 37554, 8, 3), // swxadmin
    Record::new(5044, 30708, 11, 3), // lxi-evntsvc
    Record::new(5045, 5820, 3, 1), // osp
    Record::new(5046, 40730, 7, 2), // vpm-udp
    Record::new(5047, 26938, 6, 2), // iscape
    Record::new(5048, 33409, 5, 1), // texai
    Record::new(5049, 12937, 9, 3), // ivocalize
    Record::new(5050, 433, 4, 3), // mmcc
    Record::new(5051, 5488, 9, 3), // ita-agent
    Record::new(5052, 32722, 11, 3), // ita-manager
    Record::new(5053, 9540, 8, 2), // rlm-disc
    Record::new(5053, 3638, 3, 1), // rlm
    Record::new(5054, 3638, 9, 1), // rlm-admin
    Record::new(5055, 38692, 4, 3), // unot
    Record::new(5056, 33001, 11, 3), // intecom-ps1
    Record::new(5057, 18027, 11, 3), // intecom-ps2
    Record::new(5058, 34556, 10, 2), // locus-disc
    Record::new(5059, 28128, 3, 3), // sds
    Record::new(5060, 4564, 3, 7), // sip
    Record::new(5061, 33980, 4, 7), // sips
    Record::new(5062, 37161, 11, 3), // na-localise
    Record::new(5063, 9480, 5, 1), // csrpc
    Record::new(5064, 16199, 4, 3), // ca-1
    Record::new(5065, 31210, 4, 3), // ca-2
    Record::new(5066, 8224, 11, 3), // stanag-5066
    Record::new(5067, 22652, 8, 3), // authentx
    Record::new(5068, 7009, 12, 1), // bitforestsrv
    Record::new(5069, 5364, 14, 3), // i-net-2000-npr
    Record::new(5070, 39111, 5, 3), // vtsas
    Record::new(5071, 39028, 11, 3), // powerschool
    Record::new(5072, 36938, 5, 3), // ayiya
    Record::new(5073, 31480, 6, 3), // tag-pm
    Record::new(5074, 18253, 9, 3), // alesquery
    Record::new(5075, 32056, 8, 1), // pvaccess
    Record::new(5078, 35703, 11, 2), // pixelpusher
    Record::new(5079, 7301, 10, 2), // cp-spxrpts
    Record::new(5080, 40718, 8, 3), // onscreen
    Record::new(5081, 27202, 7, 3), // sdl-ets
    Record::new(5082, 34439, 3, 3), // qcp
    Record::new(5083, 34510, 3, 3), // qfp
    Record::new(5084, 19825, 4, 3), // llrp
    Record::new(5085, 19815, 14, 3), // encrypted-llrp
    Record::new(5086, 38793, 9, 1), // aprigo-cs
    Record::new(5087, 6911, 6, 1), // biotic
    Record::new(5090, 5543, 3, 4), // car
    Record::new(5091, 13297, 4, 4), // cxtp
    Record::new(5092, 5300, 6, 2), // magpie
    Record::new(5093, 30853, 11, 3), // sentinel-lm
    Record::new(5094, 37136, 7, 3), // hart-ip
    Record::new(5099, 35505, 14, 3), // sentlm-srv2srv
    Record::new(5100, 20239, 7, 3), // socalia
    Record::new(5101, 35899, 12, 2), // talarian-udp
    Record::new(5101, 12100, 12, 1), // talarian-tcp
    Record::new(5102, 21516, 13, 3), // oms-nonsecure
    Record::new(5103, 5735, 11, 1), // actifio-c2c
    Record::new(5104, 26182, 11, 2), // tinymessage
    Record::new(5105, 23685, 9, 2), // hughes-ap
    Record::new(5106, 40756, 15, 1), // actifioudsagent
    Record::new(5107, 9511, 13, 1), // actifioreplic
    Record::new(5111, 9238, 11, 3), // taep-as-svc
    Record::new(5112, 21156, 9, 3), // pm-cmdsvr
    Record::new(5114, 8538, 11, 1), // ev-services
    Record::new(5115, 32249, 9, 1), // autobuild
    Record::new(5116, 6649, 12, 2), // emb-proj-cmd
    Record::new(5117, 18587, 8, 1), // gradecam
    Record::new(5120, 22461, 13, 3), // barracuda-bbs
    Record::new(5133, 27307, 6, 3), // nbt-pc
    Record::new(5134, 21132, 12, 1), // ppactivation
    Record::new(5135, 11999, 9, 1), // erp-scale
    Record::new(5136, 40986, 11, 2), // minotaur-sa
    Record::new(5137, 31857, 4, 3), // ctsd
    Record::new(5145, 37049, 15, 3), // rmonitor-secure
    Record::new(5145, 26008, 15, 3), // rmonitor_secure
    Record::new(5146, 20267, 12, 1), // social-alarm
    Record::new(5150, 792, 4, 3), // atmp
    Record::new(5151, 26526, 8, 3), // esri-sde
    Record::new(5151, 17258, 8, 3), // esri_sde
    Record::new(5152, 26531, 13, 3), // sde-discovery
    Record::new(5154, 10117, 6, 3), // bzflag
    Record::new(5155, 39114, 12, 3), // asctrl-agent
    Record::new(5156, 8263, 12, 1), // rugameonline
    Record::new(5157, 14844, 6, 1), // mediat
    Record::new(5161, 39576, 7, 1), // snmpssh
    Record::new(5162, 39576, 12, 1), // snmpssh-trap
    Record::new(5163, 15783, 7, 1), // sbackup
    Record::new(5164, 3258, 8, 2), // vpa-disc
    Record::new(5164, 3258, 3, 1), // vpa
    Record::new(5165, 25034, 9, 3), // ife-icorp
    Record::new(5165, 25082, 9, 3), // ife_icorp
    Record::new(5166, 40311, 6, 3), // winpcs
    Record::new(5167, 3559, 7, 3), // scte104
    Record::new(5168, 39674, 6, 3), // scte30
    Record::new(5172, 27598, 10, 1), // pcoip-mgmt
    Record::new(5190, 3671, 3, 3), // aol
    Record::new(5191, 3671, 5, 3), // aol-1
    Record::new(5192, 3676, 5, 3), // aol-2
    Record::new(5193, 3681, 5, 3), // aol-3
    Record::new(5194, 4237, 7, 1), // cpscomm
    Record::new(5195, 1015, 8, 1), // ampl-lic
    Record::new(5196, 31334, 15, 1), // ampl-tableproxy
    Record::new(5197, 1360, 12, 1), // tunstall-lwp
    Record::new(5200, 10614, 14, 3), // targus-getdata
    Record::new(5201, 33134, 15, 3), // targus-getdata1
    Record::new(5202, 29400, 15, 3), // targus-getdata2
    Record::new(5203, 10614, 15, 3), // targus-getdata3
    Record::new(5209, 30700, 5, 1), // nomad
    Record::new(5215, 38693, 6, 5), // noteza
    Record::new(5221, 34622, 5, 1), // 3exmp
    Record::new(5222, 31968, 11, 1), // xmpp-client
    Record::new(5223, 23298, 9, 3), // hpvirtgrp
    Record::new(5224, 23246, 10, 3), // hpvirtctrl
    Record::new(5225, 22663, 9, 3), // hp-server
    Record::new(5226, 22708, 9, 3), // hp-status
    Record::new(5227, 454, 5, 3), // perfd
    Record::new(5228, 23495, 7, 1), // hpvroom
    Record::new(5229, 28177, 7, 1), // jaxflow
    Record::new(5230, 28177, 12, 1), // jaxflow-data
    Record::new(5231, 12764, 12, 1), // crusecontrol
    Record::new(5232, 14767, 9, 1), // csedaemon
    Record::new(5233, 4269, 4, 1), // enfs
    Record::new(5234, 28959, 5, 3), // eenet
    Record::new(5235, 7972, 14, 3), // galaxy-network
    Record::new(5236, 21477, 8, 3), // padl2sim
    Record::new(5237, 32036, 14, 3), // mnet-discovery
    Record::new(5242, 38003, 6, 1), // attune
    Record::new(5243, 36676, 9, 1), // xycstatus
    Record::new(5245, 15746, 14, 2), // downtools-disc
    Record::new(5245, 15746, 9, 1), // downtools
    Record::new(5246, 2614, 14, 2), // capwap-control
    Record::new(5247, 22610, 11, 2), // capwap-data
    Record::new(5248, 8853, 6, 3), // caacws
    Record::new(5249, 31471, 9, 3), // caaclang2
    Record::new(5250, 38449, 10, 3), // soagateway
    Record::new(5251, 25948, 6, 3), // caevms
    Record::new(5252, 20035, 9, 3), // movaz-ssc
    Record::new(5253, 21680, 4, 1), // kpdp
    Record::new(5254, 22425, 8, 1), // logcabin
    Record::new(5264, 11147, 12, 3), // 3com-njack-1
    Record::new(5265, 7207, 12, 3), // 3com-njack-2
    Record::new(5269, 36504, 11, 1), // xmpp-server
    Record::new(5270, 32172, 15, 3), // cartographerxmp
    Record::new(5271, 17651, 12, 2), // cuelink-disc
    Record::new(5271, 17651, 7, 1), // cuelink
    Record::new(5272, 257, 2, 3), // pk
    Record::new(5280, 32184, 9, 1), // xmpp-bosh
    Record::new(5281, 20121, 7, 1), // undo-lm
    Record::new(5282, 30926, 13, 3), // transmit-port
    Record::new(5298, 31393, 8, 3), // presence
    Record::new(5299, 33128, 8, 3), // nlg-data
    Record::new(5300, 20404, 7, 3), // hacl-hb
    Record::new(5301, 22601, 7, 3), // hacl-gs
    Record::new(5302, 15028, 8, 3), // hacl-cfg
    Record::new(5303, 21706, 10, 3), // hacl-probe
    Record::new(5304, 6607, 10, 3), // hacl-local
    Record::new(5305, 36340, 9, 3), // hacl-test
    Record::new(5306, 36119, 10, 3), // sun-mc-grp
    Record::new(5307, 22643, 7, 3), // sco-aip
    Record::new(5308, 33276, 8, 3), // cfengine
    Record::new(5309, 40916, 8, 3), // jprinter
    Record::new(5310, 772, 7, 3), // outlaws
    Record::new(5312, 19603, 11, 3), // permabit-cs
    Record::new(5313, 33043, 4, 3), // rrdp
    Record::new(5314, 37934, 14, 3), // opalis-rbt-ipc
    Record::new(5315, 710, 9, 3), // hacl-poll
    Record::new(5316, 22891, 9, 1), // hpbladems
    Record::new(5317, 22912, 7, 1), // hpdevms
    Record::new(5318, 20097, 8, 1), // pkix-cmc
    Record::new(5320, 7612, 12, 1), // bsfserver-zn
    Record::new(5321, 8481, 13, 1), // bsfsvr-zn-ssl
    Record::new(5343, 35251, 8, 3), // kfserver
    Record::new(5344, 13760, 9, 3), // xkotodrcp
    Record::new(5349, 1359, 5, 3), // stuns
    Record::new(5349, 18675, 5, 3), // turns
    Record::new(5349, 10181, 14, 3), // stun-behaviors
    Record::new(5350, 1819, 13, 2), // pcp-multicast
    Record::new(5351, 1819, 3, 2), // pcp
    Record::new(5352, 7239, 7, 3), // dns-llq
    Record::new(5353, 2000, 4, 3), // mdns
    Record::new(5354, 2000, 13, 3), // mdnsresponder
    Record::new(5355, 40362, 5, 3), // llmnr
    Record::new(5356, 22898, 9, 3), // ms-smlbiz
    Record::new(5357, 8857, 6, 3), // wsdapi
    Record::new(5358, 8857, 8, 3), // wsdapi-s
    Record::new(5359, 1178, 10, 3), // ms-alerter
    Record::new(5360, 20949, 11, 3), // ms-sideshow
    Record::new(5361, 24933, 13, 3), // ms-s-sideshow
    Record::new(5362, 3996, 10, 3), // serverwsd2
    Record::new(5363, 1673, 14, 3), // net-projection
    Record::new(5364, 13752, 5, 2), // kdnet
    Record::new(5397, 18420, 12, 3), // stresstester
    Record::new(5398, 22960, 14, 3), // elektron-admin
    Record::new(5399, 28499, 13, 3), // securitychase
    Record::new(5400, 27319, 7, 3), // excerpt
    Record::new(5401, 27319, 8, 3), // excerpts
    Record::new(5402, 27055, 4, 3), // mftp
    Record::new(5403, 22988, 13, 3), // hpoms-ci-lstn
    Record::new(5404, 23008, 14, 3), // hpoms-dps-lstn
    Record::new(5405, 14671, 10, 3), // netsupport
    Record::new(5406, 34230, 13, 3), // systemics-sox
    Record::new(5407, 19914, 14, 3), // foresyte-clear
    Record::new(5408, 19976, 12, 3), // foresyte-sec
    Record::new(5409, 15969, 14, 3), // salient-dtasrv
    Record::new(5410, 10462, 14, 3), // salient-usrmgr
    Record::new(5411, 1670, 6, 3), // actnet
    Record::new(5412, 11553, 9, 3), // continuus
    Record::new(5413, 40900, 8, 3), // wwiotalk
    Record::new(5414, 35297, 7, 3), // statusd
    Record::new(5415, 25925, 9, 3), // ns-server
    Record::new(5416, 13507, 11, 3), // sns-gateway
    Record::new(5417, 4642, 9, 3), // sns-agent
    Record::new(5418, 7272, 5, 3), // mcntp
    Record::new(5419, 14656, 6, 3), // dj-ice
    Record::new(5420, 13406, 8, 3), // cylink-c
    Record::new(5421, 14671, 11, 3), // netsupport2
    Record::new(5422, 15557, 11, 3), // salient-mux
    Record::new(5423, 10070, 11, 3), // virtualuser
    Record::new(5424, 23547, 13, 3), // beyond-remote
    Record::new(5425, 9054, 10, 3), // br-channel
    Record::new(5426, 20454, 8, 3), // devbasic
    Record::new(5427, 11688, 12, 3), // sco-peer-tta
    Record::new(5428, 28977, 11, 3), // telaconsole
    Record::new(5429, 204, 4, 3), // base
    Record::new(5430, 26719, 10, 3), // radec-corp
    Record::new(5431, 19839, 10, 3), // park-agent
    Record::new(5432, 31410, 10, 3), // postgresql
    Record::new(5433, 36909, 6, 3), // pyrrho
    Record::new(5434, 14175, 10, 3), // sgi-arrayd
    Record::new(5435, 35615, 8, 3), // sceanics
    Record::new(5436, 31484, 10, 2), // pmip6-cntl
    Record::new(5437, 36771, 10, 2), // pmip6-data
    Record::new(5443, 1401, 4, 3), // spss
    Record::new(5445, 38515, 9, 5), // smbdirect
    Record::new(5450, 10691, 11, 2), // tiepie-disc
    Record::new(5450, 10691, 6, 1), // tiepie
    Record::new(5453, 11378, 7, 3), // surebox
    Record::new(5454, 38066, 8, 3), // apc-5454
    Record::new(5455, 12873, 8, 3), // apc-5455
    Record::new(5456, 16395, 8, 3), // apc-5456
    Record::new(5461, 35344, 9, 3), // silkmeter
    Record::new(5462, 23224, 13, 3), // ttl-publisher
    Record::new(5463, 23365, 13, 3), // ttlpriceproxy
    Record::new(5464, 35326, 8, 3), // quailnet
    Record::new(5465, 479, 13, 3), // netops-broker
    Record::new(5470, 27734, 11, 1), // apsolab-col
    Record::new(5471, 27734, 12, 1), // apsolab-cols
    Record::new(5472, 8295, 11, 1), // apsolab-tag
    Record::new(5473, 8295, 12, 1), // apsolab-tags
    Record::new(5474, 25259, 11, 2), // apsolab-rpc
    Record::new(5475, 25696, 12, 1), // apsolab-data
    Record::new(5500, 40959, 14, 3), // fcp-addr-srvr1
    Record::new(5501, 11567, 14, 3), // fcp-addr-srvr2
    Record::new(5502, 17369, 14, 3), // fcp-srvr-inst1
    Record::new(5503, 17393, 14, 3), // fcp-srvr-inst2
    Record::new(5504, 17357, 12, 3), // fcp-cics-gw1
    Record::new(5505, 25292, 10, 3), // checkoutdb
    Record::new(5506, 3718, 3, 3), // amc
    Record::new(5507, 31503, 14, 1), // psl-management
    Record::new(5540, 31187, 6, 3), // matter
    Record::new(5543, 34601, 15, 1), // qftest-licserve
    Record::new(5550, 22949, 4, 1), // cbus
    Record::new(5553, 14901, 13, 3), // sgi-eventmond
    Record::new(5554, 33457, 11, 3), // sgi-esphttp
    Record::new(5555, 34299, 14, 3), // personal-agent
    Record::new(5556, 40078, 7, 3), // freeciv
    Record::new(5557, 13013, 7, 1), // farenet
    Record::new(5565, 26714, 7, 1), // dp-bura
    Record::new(5566, 39705, 14, 1), // westec-connect
    Record::new(5567, 15387, 14, 3), // dof-dps-mc-sec
    Record::new(5568, 1009, 3, 3), // sdt
    Record::new(5569, 15085, 13, 2), // rdmnet-device
    Record::new(5569, 38738, 11, 1), // rdmnet-ctrl
    Record::new(5573, 32052, 5, 3), // sdmmp
    Record::new(5574, 22738, 10, 1), // lsi-bobcat
    Record::new(5575, 14049, 7, 1), // ora-oap
    Record::new(5579, 457, 8, 1), // fdtracks
    Record::new(5580, 37814, 7, 3), // tmosms0
    Record::new(5581, 39817, 7, 3), // tmosms1
    Record::new(5582, 38282, 11, 3), // fac-restore
    Record::new(5583, 3239, 13, 3), // tmo-icon-sync
    Record::new(5584, 6997, 7, 3), // bis-web
    Record::new(5585, 6954, 8, 3), // bis-sync
    Record::new(5586, 18797, 10, 1), // att-mt-sms
    Record::new(5597, 35869, 13, 3), // ininmessaging
    Record::new(5598, 39413, 7, 3), // mctfeed
    Record::new(5599, 1742, 9, 3), // esinstall
    Record::new(5600, 1127, 10, 3), // esmmanager
    Record::new(5601, 15956, 8, 3), // esmagent
    Record::new(5602, 13665, 6, 3), // a1-msc
    Record::new(5603, 7609, 5, 3), // a1-bs
    Record::new(5604, 10627, 10, 3), // a3-sdunode
    Record::new(5605, 14429, 10, 3), // a4-sdunode
    Record::new(5618, 3547, 3, 1), // efr
    Record::new(5627, 32897, 5, 3), // ninaf
    Record::new(5628, 354, 6, 3), // htrust
    Record::new(5629, 37821, 13, 3), // symantec-sfdb
    Record::new(5630, 30268, 12, 3), // precise-comm
    Record::new(5631, 10602, 14, 3), // pcanywheredata
    Record::new(5632, 36174, 14, 3), // pcanywherestat
    Record::new(5633, 3635, 5, 3), // beorl
    Record::new(5634, 3774, 6, 3), // xprtld
    Record::new(5635, 30434, 6, 1), // sfmsso
    Record::new(5636, 14697, 13, 1), // sfm-db-server
    Record::new(5637, 17078, 4, 1), // cssc
    Record::new(5638, 19471, 5, 1), // flcrs
    Record::new(5639, 1036, 3, 1), // ics
    Record::new(5646, 23658, 8, 1), // vfmobile
    Record::new(5666, 19510, 4, 1), // nrpe
    Record::new(5670, 10158, 8, 2), // zre-disc
    Record::new(5670, 16102, 6, 1), // filemq
    Record::new(5671, 7519, 5, 3), // amqps
    Record::new(5672, 7519, 4, 7), // amqp
    Record::new(5673, 36373, 3, 3), // jms
    Record::new(5674, 23986, 14, 3), // hyperscsi-port
    Record::new(5675, 8354, 4, 7), // v5ua
    Record::new(5676, 40019, 7, 3), // raadmin
    Record::new(5677, 33832, 14, 3), // questdb2-lnchr
    Record::new(5678, 22463, 4, 3), // rrac
    Record::new(5679, 22753, 4, 3), // dccm
    Record::new(5680, 4969, 13, 3), // auriga-router
    Record::new(5681, 28753, 5, 3), // ncxcp
    Record::new(5682, 7633, 10, 2), // brightcore
    Record::new(5683, 27732, 4, 3), // coap
    Record::new(5684, 27732, 5, 3), // coaps
    Record::new(5687, 29612, 15, 2), // gog-multiplayer
    Record::new(5688, 35881, 3, 3), // ggz
    Record::new(5689, 34835, 7, 3), // qmvideo
    Record::new(5693, 35755, 8, 1), // rbsystem
    Record::new(5696, 26829, 4, 1), // kmip
    Record::new(5700, 22359, 13, 1), // supportassist
    Record::new(5705, 41205, 9, 1), // storageos
    Record::new(5713, 29845, 13, 3), // proshareaudio
    Record::new(5714, 33046, 13, 3), // prosharevideo
    Record::new(5715, 6772, 12, 3), // prosharedata
    Record::new(5716, 41282, 15, 3), // prosharerequest
    Record::new(5717, 2081, 14, 3), // prosharenotify
    Record::new(5718, 5524, 3, 3), // dpm
    Record::new(5719, 16343, 9, 3), // dpm-agent
    Record::new(5720, 31885, 12, 3), // ms-licensing
    Record::new(5721, 2886, 4, 3), // dtpt
    Record::new(5722, 30475, 6, 3), // msdfsr
    Record::new(5723, 32235, 4, 3), // omhs
    Record::new(5724, 9080, 5, 3), // omsdk
    Record::new(5725, 7654, 6, 1), // ms-ilm
    Record::new(5726, 7654, 10, 1), // ms-ilm-sts
    Record::new(5727, 4266, 6, 1), // asgenf
    Record::new(5728, 5265, 13, 2), // io-dist-group
    Record::new(5728, 26879, 12, 1), // io-dist-data
    Record::new(5729, 1295, 8, 3), // openmail
    Record::new(5730, 38220, 6, 3), // unieng
    Record::new(5741, 14206, 13, 3), // ida-discover1
    Record::new(5742, 27080, 13, 3), // ida-discover2
    Record::new(5743, 26449, 12, 3), // watchdoc-pod
    Record::new(5744, 26449, 8, 3), // watchdoc
    Record::new(5745, 17297, 12, 3), // fcopy-server
    Record::new(5746, 17324, 13, 3), // fcopys-server
    Record::new(5747, 29035, 7, 3), // tunatic
    Record::new(5748, 40291, 9, 3), // tunalyzer
    Record::new(5750, 19474, 4, 3), // rscd
    Record::new(5755, 1295, 9, 3), // openmailg
    Record::new(5757, 5454, 6, 3), // x500ms
    Record::new(5766, 32918, 10, 3), // openmailns
    Record::new(5767, 1293, 10, 3), // s-openmail
    Record::new(5768, 32961, 11, 3), // openmailpxy
    Record::new(5769, 31204, 8, 3), // spramsca
    Record::new(5770, 32809, 7, 3), // spramsd
    Record::new(5771, 13357, 8, 3), // netagent
    Record::new(5777, 20311, 12, 3), // starfield-io
    Record::new(5780, 7760, 7, 1), // vts-rpc
    Record::new(5781, 7754, 9, 3), // 3par-evts
    Record::new(5782, 28339, 9, 3), // 3par-mgmt
    Record::new(5783, 28339, 13, 3), // 3par-mgmt-ssl
    Record::new(5784, 22460, 4, 2), // ibar
    Record::new(5785, 28410, 10, 3), // 3par-rcopy
    Record::new(5786, 31615, 10, 2), // cisco-redu
    Record::new(5787, 39177, 11, 2), // waascluster
    Record::new(5793, 41166, 7, 3), // xtreamx
    Record::new(5794, 6391, 4, 2), // spdp
    Record::new(5798, 32433, 11, 1), // enlabel-dpl
    Record::new(5813, 11350, 5, 3), // icmpd
    Record::new(5814, 4818, 14, 3), // spt-automation
    Record::new(5820, 5422, 14, 1), // autopassdaemon
    Record::new(5841, 36328, 13, 1), // shiprush-d-ch
    Record::new(5842, 26499, 9, 1), // reversion
    Record::new(5859, 21805, 8, 3), // wherehoo
    Record::new(5863, 2596, 10, 3), // ppsuitemsg
    Record::new(5868, 14091, 9, 5), // diameters
    Record::new(5883, 29060, 4, 1), // jute
    Record::new(5900, 3906, 3, 3), // rfb
    Record::new(5903, 17474, 6, 7), // ff-ice
    Record::new(5904, 6170, 7, 7), // ag-swim
    Record::new(5905, 6511, 6, 7), // asmgcs
    Record::new(5906, 5117, 7, 7), // rpas-c2
    Record::new(5907, 7418, 3, 7), // dsd
    Record::new(5908, 33981, 5, 7), // ipsma
    Record::new(5909, 36761, 4, 7), // agma
    Record::new(5910, 929, 2, 4), // cm
    Record::new(5910, 17534, 7, 3), // ats-atn
    Record::new(5911, 4502, 5, 4), // cpdlc
    Record::new(5911, 12850, 9, 3), // ats-acars
    Record::new(5912, 8597, 3, 4), // fis
    Record::new(5912, 19938, 7, 3), // ais-met
    Record::new(5913, 2053, 5, 4), // ads-c
    Record::new(5913, 35592, 9, 3), // aoc-acars
    Record::new(5963, 25648, 4, 3), // indy
    Record::new(5968, 8345, 11, 3), // mppolicy-v5
    Record::new(5969, 8614, 12, 3), // mppolicy-mgr
    Record::new(5984, 12018, 7, 3), // couchdb
    Record::new(5985, 31769, 5, 3), // wsman
    Record::new(5986, 31769, 6, 3), // wsmans
    Record::new(5987, 32291, 8, 3), // wbem-rmi
    Record::new(5988, 4809, 9, 3), // wbem-http
    Record::new(5989, 4809, 10, 3), // wbem-https
    Record::new(5990, 20800, 14, 3), // wbem-exp-https
    Record::new(5991, 31549, 5, 3), // nuxsl
    Record::new(5992, 11264, 14, 3), // consul-insight
    Record::new(5993, 910, 6, 1), // cim-rs
    Record::new(5994, 3464, 9, 1), // rms-agent
    Record::new(5999, 13289, 5, 3), // cvsup
    Record::new(6000, 14008, 3, 3), // x11
    Record::new(6001, 14008, 3, 3), // x11
    Record::new(6002, 14008, 3, 3), // x11
    Record::new(6003, 14008, 3, 3), // x11
    Record::new(6004, 14008, 3, 3), // x11
    Record::new(6005, 14008, 3, 3), // x11
    Record::new(6006, 14008, 3, 3), // x11
    Record::new(6007, 14008, 3, 3), // x11
    Record::new(6008, 14008, 3, 3), // x11
    Record::new(6009, 14008, 3, 3), // x11
    Record::new(6010, 14008, 3, 3), // x11
    Record::new(6011, 14008, 3, 3), // x11
    Record::new(6012, 14008, 3, 3), // x11
    Record::new(6013, 14008, 3, 3), // x11
    Record::new(6014, 14008, 3, 3), // x11
    Record::new(6015, 14008, 3, 3), // x11
    Record::new(6016, 14008, 3, 3), // x11
    Record::new(6017, 14008, 3, 3), // x11
    Record::new(6018, 14008, 3, 3), // x11
    Record::new(6019, 14008, 3, 3), // x11
    Record::new(6020, 14008, 3, 3), // x11
    Record::new(6021, 14008, 3, 3), // x11
    Record::new(6022, 14008, 3, 3), // x11
    Record::new(6023, 14008, 3, 3), // x11
    Record::new(6024, 14008, 3, 3), // x11
    Record::new(6025, 14008, 3, 3), // x11
    Record::new(6026, 14008, 3, 3), // x11
    Record::new(6027, 14008, 3, 3), // x11
    Record::new(6028, 14008, 3, 3), // x11
    Record::new(6029, 14008, 3, 3), // x11
    Record::new(6030, 14008, 3, 3), // x11
    Record::new(6031, 14008, 3, 3), // x11
    Record::new(6032, 14008, 3, 3), // x11
    Record::new(6033, 14008, 3, 3), // x11
    Record::new(6034, 14008, 3, 3), // x11
    Record::new(6035, 14008, 3, 3), // x11
    Record::new(6036, 14008, 3, 3), // x11
    Record::new(6037, 14008, 3, 3), // x11
    Record::new(6038, 14008, 3, 3), // x11
    Record::new(6039, 14008, 3, 3), // x11
    Record::new(6040, 14008, 3, 3), // x11
    Record::new(6041, 14008, 3, 3), // x11
    Record::new(6042, 14008, 3, 3), // x11
    Record::new(6043, 14008, 3, 3), // x11
    Record::new(6044, 14008, 3, 3), // x11
    Record::new(6045, 14008, 3, 3), // x11
    Record::new(6046, 14008, 3, 3), // x11
    Record::new(6047, 14008, 3, 3), // x11
    Record::new(6048, 14008, 3, 3), // x11
    Record::new(6049, 14008, 3, 3), // x11
    Record::new(6050, 14008, 3, 3), // x11
    Record::new(6051, 14008, 3, 3), // x11
    Record::new(6052, 14008, 3, 3), // x11
    Record::new(6053, 14008, 3, 3), // x11
    Record::new(6054, 14008, 3, 3), // x11
    Record::new(6055, 14008, 3, 3), // x11
    Record::new(6056, 14008, 3, 3), // x11
    Record::new(6057, 14008, 3, 3), // x11
    Record::new(6058, 14008, 3, 3), // x11
    Record::new(6059, 14008, 3, 3), // x11
    Record::new(6060, 14008, 3, 3), // x11
    Record::new(6061, 14008, 3, 3), // x11
    Record::new(6062, 14008, 3, 3), // x11
    Record::new(6063, 14008, 3, 3), // x11
    Record::new(6064, 21848, 11, 3), // ndl-ahp-svc
    Record::new(6065, 40339, 10, 3), // winpharaoh
    Record::new(6066, 15213, 6, 3), // ewctsp
    Record::new(6068, 34357, 9, 1), // gsmp-ancp
    Record::new(6069, 24464, 4, 3), // trip
    Record::new(6070, 26186, 11, 3), // messageasap
    Record::new(6071, 26805, 5, 3), // ssdtp
    Record::new(6072, 12551, 13, 3), // diagnose-proc
    Record::new(6073, 7193, 11, 3), // directplay8
    Record::new(6074, 6176, 3, 3), // max
    Record::new(6075, 5524, 7, 1), // dpm-acm
    Record::new(6076, 31099, 13, 1), // msft-dpm-cert
    Record::new(6077, 24917, 13, 1), // iconstructsrv
    Record::new(6080, 1303, 3, 2), // gue
    Record::new(6081, 21952, 6, 2), // geneve
    Record::new(6082, 7160, 6, 2), // p25cai
    Record::new(6083, 29922, 11, 2), // miami-bcast
    Record::new(6084, 40253, 13, 1), // reload-config
    Record::new(6085, 26853, 10, 3), // konspire2b
    Record::new(6086, 37142, 4, 3), // pdtp
    Record::new(6087, 10486, 4, 3), // ldss
    Record::new(6088, 16856, 13, 2), // doglms-notify
    Record::new(6088, 16856, 6, 1), // doglms
    Record::new(6099, 2476, 9, 1), // raxa-mgmt
    Record::new(6100, 21345, 13, 3), // synchronet-db
    Record::new(6101, 3190, 14, 3), // synchronet-rtc
    Record::new(6102, 6958, 14, 3), // synchronet-upd
    Record::new(6103, 8451, 4, 3), // rets
    Record::new(6104, 5536, 4, 3), // dbdb
    Record::new(6105, 14856, 11, 3), // primaserver
    Record::new(6106, 19177, 9, 3), // mpsserver
    Record::new(6107, 8510, 11, 3), // etc-control
    Record::new(6108, 17142, 15, 3), // sercomm-scadmin
    Record::new(6109, 31896, 12, 3), // globecast-id
    Record::new(6110, 9492, 6, 3), // softcm
    Record::new(6111, 3437, 3, 3), // spc
    Record::new(6112, 15873, 6, 3), // dtspcd
    Record::new(6113, 29825, 13, 1), // dayliteserver
    Record::new(6114, 40639, 7, 1), // wrspice
    Record::new(6115, 39343, 3, 1), // xic
    Record::new(6116, 41108, 7, 1), // xtlserv
    Record::new(6117, 25478, 12, 1), // daylitetouch
    Record::new(6118, 40802, 4, 2), // tipc
    Record::new(6121, 4411, 4, 1), // spdy
    Record::new(6122, 21714, 12, 3), // bex-webadmin
    Record::new(6123, 1514, 14, 3), // backup-express
    Record::new(6124, 33367, 4, 3), // pnbs
    Record::new(6130, 15059, 15, 1), // damewaremobgtwy
    Record::new(6133, 9737, 7, 3), // nbt-wol
    Record::new(6140, 562, 11, 3), // pulsonixnls
    Record::new(6141, 19942, 9, 3), // meta-corp
    Record::new(6142, 4786, 11, 3), // aspentec-lm
    Record::new(6143, 20741, 12, 3), // watershed-lm
    Record::new(6144, 27875, 11, 3), // statsci1-lm
    Record::new(6145, 39736, 11, 3), // statsci2-lm
    Record::new(6146, 8520, 11, 3), // lonewolf-lm
    Record::new(6147, 14773, 10, 3), // montage-lm
    Record::new(6148, 23279, 10, 3), // ricardo-lm
    Record::new(6149, 7488, 7, 3), // tal-pod
    Record::new(6159, 17866, 7, 1), // efb-aci
    Record::new(6160, 21332, 9, 2), // ecmp-data
    Record::new(6160, 3078, 4, 1), // ecmp
    Record::new(6161, 27854, 10, 3), // patrol-ism
    Record::new(6162, 10406, 11, 3), // patrol-coll
    Record::new(6163, 3630, 7, 3), // pscribe
    Record::new(6200, 19348, 4, 3), // lm-x
    Record::new(6201, 11291, 11, 2), // thermo-calc
    Record::new(6209, 34823, 5, 3), // qmtps
    Record::new(6222, 41447, 7, 3), // radmind
    Record::new(6241, 28304, 12, 2), // jeol-nsddp-1
    Record::new(6241, 28375, 12, 1), // jeol-nsdtp-1
    Record::new(6242, 28316, 12, 2), // jeol-nsddp-2
    Record::new(6242, 28387, 12, 1), // jeol-nsdtp-2
    Record::new(6243, 28328, 12, 2), // jeol-nsddp-3
    Record::new(6243, 28399, 12, 1), // jeol-nsdtp-3
    Record::new(6244, 28363, 12, 2), // jeol-nsddp-4
    Record::new(6244, 28434, 12, 1), // jeol-nsdtp-4
    Record::new(6251, 22629, 11, 3), // tl1-raw-ssl
    Record::new(6252, 4991, 7, 3), // tl1-ssh
    Record::new(6253, 11636, 4, 3), // crip
    Record::new(6267, 21761, 3, 1), // gld
    Record::new(6268, 16533, 4, 3), // grid
    Record::new(6269, 25112, 8, 3), // grid-alt
    Record::new(6300, 7669, 7, 3), // bmc-grx
    Record::new(6301, 7553, 12, 3), // bmc-ctd-ldap
    Record::new(6301, 8285, 12, 3), // bmc_ctd_ldap
    Record::new(6306, 26129, 4, 3), // ufmp
    Record::new(6315, 22269, 9, 2), // scup-disc
    Record::new(6315, 3962, 4, 1), // scup
    Record::new(6316, 8107, 8, 3), // abb-escp
    Record::new(6317, 1924, 8, 2), // nav-data
    Record::new(6317, 1924, 12, 1), // nav-data-cmd
    Record::new(6320, 12821, 6, 3), // repsvc
    Record::new(6321, 8424, 11, 3), // emp-server1
    Record::new(6322, 8683, 11, 3), // emp-server2
    Record::new(6324, 23595, 11, 2), // hrd-ns-disc
    Record::new(6324, 23522, 7, 1), // hrd-ncs
    Record::new(6325, 26096, 10, 1), // dt-mgmtsvc
    Record::new(6326, 15766, 6, 1), // dt-vra
    Record::new(6343, 28759, 5, 3), // sflow
    Record::new(6344, 11309, 8, 1), // streletz
    Record::new(6346, 24579, 12, 3), // gnutella-svc
    Record::new(6347, 10564, 12, 3), // gnutella-rtr
    Record::new(6350, 9470, 4, 3), // adap
    Record::new(6355, 34368, 4, 3), // pmcs
    Record::new(6360, 32886, 11, 3), // metaedit-mu
    Record::new(6363, 27750, 3, 2), // ndn
    Record::new(6370, 39790, 11, 3), // metaedit-se
    Record::new(6379, 14978, 5, 1), // redis
    Record::new(6382, 12520, 12, 3), // metatude-mds
    Record::new(6389, 35428, 14, 3), // clariion-evr01
    Record::new(6390, 11895, 11, 3), // metaedit-ws
    Record::new(6417, 39324, 13, 3), // faxcomservice
    Record::new(6418, 2542, 14, 1), // syserverremote
    Record::new(6419, 25638, 10, 2), // svdrp-disc
    Record::new(6419, 25638, 5, 1), // svdrp
    Record::new(6420, 30020, 12, 3), // nim-vdrshell
    Record::new(6421, 30032, 7, 3), // nim-wan
    Record::new(6432, 15677, 9, 1), // pgbouncer
    Record::new(6440, 20866, 7, 1), // heliosd
    Record::new(6442, 36064, 4, 1), // tarp
    Record::new(6443, 36219, 12, 3), // sun-sr-https
    Record::new(6444, 3449, 11, 3), // sge-qmaster
    Record::new(6444, 24279, 11, 3), // sge_qmaster
    Record::new(6445, 12354, 9, 3), // sge-execd
    Record::new(6445, 2604, 9, 3), // sge_execd
    Record::new(6446, 30863, 11, 3), // mysql-proxy
    Record::new(6455, 23185, 14, 3), // skip-cert-recv
    Record::new(6456, 10387, 14, 3), // skip-cert-send
    Record::new(6464, 25019, 15, 3), // ieee11073-20701
    Record::new(6471, 28215, 10, 3), // lvision-lm
    Record::new(6480, 36219, 11, 3), // sun-sr-http
    Record::new(6481, 20531, 11, 3), // servicetags
    Record::new(6482, 10336, 10, 3), // ldoms-mgmt
    Record::new(6483, 9897, 10, 3), // SunVTS-RMI
    Record::new(6484, 36366, 10, 3), // sun-sr-jms
    Record::new(6485, 36250, 11, 3), // sun-sr-iiop
    Record::new(6486, 36288, 12, 3), // sun-sr-iiops
    Record::new(6487, 36250, 15, 3), // sun-sr-iiop-aut
    Record::new(6488, 36394, 10, 3), // sun-sr-jmx
    Record::new(6489, 36141, 12, 3), // sun-sr-admin
    Record::new(6500, 8694, 4, 3), // boks
    Record::new(6501, 8756, 10, 3), // boks-servc
    Record::new(6501, 8816, 10, 3), // boks_servc
    Record::new(6502, 8769, 10, 3), // boks-servm
    Record::new(6502, 8828, 10, 3), // boks_servm
    Record::new(6503, 8694, 10, 3), // boks-clntd
    Record::new(6503, 8798, 10, 3), // boks_clntd
    Record::new(6505, 26862, 9, 3), // badm-priv
    Record::new(6505, 4484, 9, 3), // badm_priv
    Record::new(6506, 4674, 8, 3), // badm-pub
    Record::new(6506, 29260, 8, 3), // badm_pub
    Record::new(6507, 1220, 9, 3), // bdir-priv
    Record::new(6507, 9151, 9, 3), // bdir_priv
    Record::new(6508, 7109, 8, 3), // bdir-pub
    Record::new(6508, 18189, 8, 3), // bdir_pub
    Record::new(6509, 6513, 13, 3), // mgcs-mfp-port
    Record::new(6510, 34852, 9, 3), // mcer-port
    Record::new(6511, 20506, 8, 2), // dccp-udp
    Record::new(6513, 10012, 11, 1), // netconf-tls
    Record::new(6514, 20258, 10, 11), // syslog-tls
    Record::new(6515, 28103, 10, 3), // elipse-rec
    Record::new(6543, 13720, 11, 3), // lds-distrib
    Record::new(6544, 3778, 8, 3), // lds-dump
    Record::new(6547, 2209, 8, 3), // apc-6547
    Record::new(6548, 3385, 8, 3), // apc-6548
    Record::new(6549, 23692, 8, 3), // apc-6549
    Record::new(6550, 15034, 12, 3), // fg-sysupdate
    Record::new(6551, 16018, 3, 3), // sum
    Record::new(6556, 20559, 13, 1), // checkmk-agent
    Record::new(6558, 18197, 6, 3), // xdsxdm
    Record::new(6566, 28802, 9, 3), // sane-port
    Record::new(6568, 7363, 13, 2), // rp-reputation
    Record::new(6568, 30718, 11, 1), // canit-store
    Record::new(6568, 990, 11, 1), // canit_store
    Record::new(6579, 2127, 9, 3), // affiliate
    Record::new(6580, 19019, 13, 3), // parsec-master
    Record::new(6581, 29540, 11, 3), // parsec-peer
    Record::new(6582, 15168, 11, 3), // parsec-game
    Record::new(6583, 28705, 13, 3), // joaJewelSuite
    Record::new(6600, 30187, 6, 1), // mshvlm
    Record::new(6601, 14958, 10, 1), // mstmg-sstp
    Record::new(6602, 1708, 11, 1), // wsscomfrmwk
    Record::new(6619, 10634, 11, 3), // odette-ftps
    Record::new(6620, 14038, 9, 3), // kftp-data
    Record::new(6621, 14038, 4, 3), // kftp
    Record::new(6622, 16759, 5, 3), // mcftp
    Record::new(6623, 11180, 7, 3), // ktelnet
    Record::new(6624, 20298, 13, 1), // datascaler-db
    Record::new(6625, 22617, 14, 1), // datascaler-ctl
    Record::new(6626, 28550, 12, 3), // wago-service
    Record::new(6627, 29659, 6, 3), // nexgen
    Record::new(6628, 32900, 8, 3), // afesc-mc
    Record::new(6629, 29659, 10, 3), // nexgen-aux
    Record::new(6632, 2424, 14, 1), // mxodbc-connect
    Record::new(6633, 40279, 15, 2), // cisco-vpath-tun
    Record::new(6634, 930, 7, 2), // mpls-pm
    Record::new(6635, 15237, 8, 2), // mpls-udp
    Record::new(6636, 15237, 13, 2), // mpls-udp-dtls
    Record::new(6640, 34218, 5, 1), // ovsdb
    Record::new(6653, 32790, 8, 3), // openflow
    Record::new(6655, 40314, 13, 1), // pcs-sf-ui-man
    Record::new(6656, 17675, 6, 1), // emgmsg
    Record::new(6657, 32114, 11, 2), // palcom-disc
    Record::new(6665, 26171, 4, 1), // ircu
    Record::new(6666, 26171, 4, 1), // ircu
    Record::new(6667, 26171, 4, 1), // ircu
    Record::new(6668, 26171, 4, 1), // ircu
    Record::new(6669, 26171, 4, 1), // ircu
    Record::new(6670, 35518, 13, 3), // vocaltec-gold
    Record::new(6671, 6419, 10, 3), // p4p-portal
    Record::new(6672, 28462, 13, 3), // vision-server
    Record::new(6672, 38617, 13, 3), // vision_server
    Record::new(6673, 27670, 11, 3), // vision-elmd
    Record::new(6673, 10135, 11, 3), // vision_elmd
    Record::new(6678, 37253, 9, 2), // vfbp-disc
    Record::new(6678, 37253, 4, 1), // vfbp
    Record::new(6679, 19623, 5, 3), // osaut
    Record::new(6687, 22559, 13, 1), // clever-ctrace
    Record::new(6688, 10201, 12, 1), // clever-tcpip
    Record::new(6689, 26604, 3, 3), // tsa
    Record::new(6690, 10241, 12, 1), // cleverdetect
    Record::new(6696, 40528, 5, 2), // babel
    Record::new(6697, 26124, 6, 1), // ircs-u
    Record::new(6699, 40528, 10, 2), // babel-dtls
    Record::new(6701, 529, 13, 3), // kti-icad-srvr
    Record::new(6702, 8984, 12, 3), // e-design-net
    Record::new(6703, 1305, 12, 3), // e-design-web
    Record::new(6704, 20897, 6, 4), // frc-hp
    Record::new(6705, 20200, 6, 4), // frc-mp
    Record::new(6706, 20128, 6, 4), // frc-lp
    Record::new(6714, 35039, 10, 3), // ibprotocol
    Record::new(6715, 39454, 14, 3), // fibotrader-com
    Record::new(6716, 7689, 14, 1), // princity-agent
    Record::new(6767, 8129, 14, 3), // bmc-perf-agent
    Record::new(6768, 8153, 13, 3), // bmc-perf-mgrd
    Record::new(6769, 11017, 14, 3), // adi-gxp-srvprt
    Record::new(6770, 25151, 11, 3), // plysrv-http
    Record::new(6771, 25151, 12, 3), // plysrv-https
    Record::new(6777, 10307, 11, 1), // ntz-tracker
    Record::new(6778, 18842, 15, 1), // ntz-p2p-storage
    Record::new(6784, 6165, 7, 2), // bfd-lag
    Record::new(6785, 25446, 10, 3), // dgpf-exchg
    Record::new(6786, 2419, 7, 3), // smc-jmx
    Record::new(6787, 16887, 9, 3), // smc-admin
    Record::new(6788, 34885, 8, 3), // smc-http
    Record::new(6789, 25444, 4, 1), // radg
    Record::new(6790, 21994, 4, 3), // hnmp
    Record::new(6791, 21994, 3, 3), // hnm
    Record::new(6801, 13811, 5, 3), // acnet
    Record::new(6817, 39218, 11, 1), // pentbox-sim
    Record::new(6831, 19342, 8, 3), // ambit-lm
    Record::new(6841, 38995, 13, 3), // netmo-default
    Record::new(6842, 11319, 10, 3), // netmo-http
    Record::new(6850, 18767, 11, 3), // iccrushmore
    Record::new(6868, 894, 11, 2), // acctopus-st
    Record::new(6868, 13612, 11, 1), // acctopus-cc
    Record::new(6888, 36030, 4, 3), // muse
    Record::new(6900, 5754, 11, 1), // rtimeviewer
    Record::new(6901, 28562, 9, 1), // jetstream
    Record::new(6924, 27330, 10, 3), // split-ping
    Record::new(6935, 6730, 8, 3), // ethoscan
    Record::new(6936, 40973, 6, 3), // xsmsvc
    Record::new(6946, 6893, 9, 3), // bioserver
    Record::new(6951, 3315, 4, 3), // otlp
    Record::new(6961, 28639, 6, 3), // jmact3
    Record::new(6962, 28675, 6, 3), // jmevt2
    Record::new(6963, 37355, 8, 3), // swismgr1
    Record::new(6964, 37363, 8, 3), // swismgr2
    Record::new(6965, 37378, 8, 3), // swistrap
    Record::new(6966, 37371, 7, 3), // swispol
    Record::new(6969, 1372, 7, 3), // acmsoda
    Record::new(6970, 24140, 13, 4), // conductor-mpx
    Record::new(6970, 24140, 9, 1), // conductor
    Record::new(6980, 35000, 9, 2), // qolyester
    Record::new(6997, 542, 11, 3), // MobilitySrv
    Record::new(6998, 14847, 12, 3), // iatp-highpri
    Record::new(6999, 7678, 14, 3), // iatp-normalpri
    Record::new(7000, 2346, 15, 3), // afs3-fileserver
    Record::new(7001, 2248, 13, 3), // afs3-callback
    Record::new(7002, 2485, 13, 3), // afs3-prserver
    Record::new(7003, 2664, 13, 3), // afs3-vlserver
    Record::new(7004, 2371, 13, 3), // afs3-kaserver
    Record::new(7005, 2721, 11, 3), // afs3-volser
    Record::new(7006, 2305, 11, 3), // afs3-errors
    Record::new(7007, 17634, 8, 3), // afs3-bos
    Record::new(7008, 2556, 11, 3), // afs3-update
    Record::new(7009, 2534, 11, 3), // afs3-rmtsys
    Record::new(7010, 1887, 11, 3), // ups-onlinet
    Record::new(7011, 31168, 10, 3), // talon-disc
    Record::new(7012, 26889, 12, 3), // talon-engine
    Record::new(7013, 31163, 14, 3), // microtalon-dis
    Record::new(7014, 29124, 14, 3), // microtalon-com
    Record::new(7015, 28187, 15, 3), // talon-webserver
    Record::new(7016, 30159, 3, 3), // spg
    Record::new(7017, 4337, 5, 3), // grasp
    Record::new(7018, 18343, 8, 1), // fisa-svc
    Record::new(7019, 15221, 11, 2), // doceri-view
    Record::new(7019, 4983, 10, 1), // doceri-ctl
    Record::new(7020, 4364, 7, 3), // dpserve
    Record::new(7021, 4364, 12, 3), // dpserveadmin
    Record::new(7022, 39717, 4, 3), // ctdp
    Record::new(7023, 10251, 7, 3), // ct2nmcs
    Record::new(7024, 25951, 5, 3), // vmsvc
    Record::new(7025, 25951, 7, 3), // vmsvc-2
    Record::new(7026, 5639, 12, 1), // loreji-panel
    Record::new(7030, 21889, 8, 3), // op-probe
    Record::new(7031, 5818, 10, 1), // iposplanet
    Record::new(7040, 41292, 10, 2), // quest-disc
    Record::new(7070, 39763, 4, 3), // arcp
    Record::new(7071, 27778, 4, 3), // iwg1
    Record::new(7072, 1787, 12, 2), // iba-cfg-disc
    Record::new(7072, 1787, 7, 1), // iba-cfg
    Record::new(7073, 18356, 7, 1), // martalk
    Record::new(7080, 28727, 9, 3), // empowerid
    Record::new(7088, 41518, 14, 2), // zixi-transport
    Record::new(7095, 28283, 8, 2), // jdp-disc
    Record::new(7099, 1653, 9, 3), // lazy-ptop
    Record::new(7100, 19849, 12, 3), // font-service
    Record::new(7101, 6073, 4, 3), // elcn
    Record::new(7107, 2108, 8, 2), // aes-x170
    Record::new(7117, 22065, 7, 1), // rothaga
    Record::new(7121, 11216, 10, 3), // virprot-lm
    Record::new(7123, 4427, 4, 1), // snif
    Record::new(7128, 5797, 7, 3), // scenidm
    Record::new(7129, 5702, 7, 3), // scenccs
    Record::new(7161, 18218, 10, 3), // cabsm-comm
    Record::new(7162, 27923, 13, 3), // caistoragemgr
    Record::new(7163, 18949, 12, 3), // cacsambroker
    Record::new(7164, 4271, 3, 3), // fsr
    Record::new(7165, 5665, 10, 3), // doc-server
    Record::new(7166, 4146, 12, 3), // aruba-server
    Record::new(7167, 32124, 10, 1), // casrmagent
    Record::new(7168, 25401, 12, 1), // cnckadserver
    Record::new(7169, 1781, 8, 3), // ccag-pib
    Record::new(7170, 33672, 4, 3), // nsrp
    Record::new(7171, 13955, 14, 3), // drm-production
    Record::new(7172, 21841, 9, 1), // metalbend
    Record::new(7173, 41541, 7, 1), // zsecure
    Record::new(7174, 10331, 7, 3), // clutild
    Record::new(7181, 27914, 10, 2), // janus-disc
    Record::new(7200, 24930, 5, 3), // fodms
    Record::new(7201, 14753, 4, 3), // dlip
    Record::new(7202, 34667, 8, 1), // pon-ictp
    Record::new(7215, 27633, 9, 1), // PS-Server
    Record::new(7216, 498, 14, 1), // PS-Capture-Pro
    Record::new(7227, 18005, 4, 3), // ramp
    Record::new(7228, 10165, 9, 1), // citrixupp
    Record::new(7229, 10165, 10, 1), // citrixuppg
    Record::new(7234, 3008, 12, 1), // asa-gateways
    Record::new(7235, 19222, 15, 2), // aspcoordination
    Record::new(7236, 30901, 7, 1), // display
    Record::new(7237, 29157, 4, 1), // pads
    Record::new(7244, 3548, 13, 2), // frc-hicp-disc
    Record::new(7244, 3548, 8, 1), // frc-hicp
    Record::new(7262, 6075, 4, 3), // cnap
    Record::new(7272, 30440, 12, 3), // watchme-7272
    Record::new(7273, 1108, 7, 3), // oma-rlp
    Record::new(7274, 1108, 9, 3), // oma-rlp-s
    Record::new(7275, 35974, 7, 3), // oma-ulp
    Record::new(7276, 23500, 7, 3), // oma-ilp
    Record::new(7277, 23500, 9, 3), // oma-ilp-s
    Record::new(7278, 15636, 11, 3), // oma-dcdocbs
    Record::new(7279, 12969, 6, 3), // ctxlic
    Record::new(7280, 16152, 15, 3), // itactionserver1
    Record::new(7281, 40391, 15, 3), // itactionserver2
    Record::new(7282, 19966, 10, 2), // mzca-alert
    Record::new(7282, 3220, 11, 1), // mzca-action
    Record::new(7283, 28252, 7, 1), // genstat
    Record::new(7365, 4505, 10, 3), // lcm-server
    Record::new(7391, 20250, 11, 3), // mindfilesys
    Record::new(7392, 7495, 14, 3), // mrssrendezvous
    Record::new(7393, 9808, 8, 3), // nfoldman
    Record::new(7394, 7614, 3, 3), // fse
    Record::new(7395, 40385, 8, 3), // winqedit
    Record::new(7397, 20997, 6, 3), // hexarc
    Record::new(7400, 38810, 14, 3), // rtps-discovery
    Record::new(7401, 25790, 10, 3), // rtps-dd-ut
    Record::new(7402, 10849, 10, 3), // rtps-dd-mt
    Record::new(7410, 19234, 11, 3), // ionixnetmon
    Record::new(7411, 24233, 9, 3), // daqstream
    Record::new(7420, 14456, 10, 2), // ipluminary
    Record::new(7421, 10374, 9, 3), // mtportmon
    Record::new(7426, 7148, 6, 3), // pmdmgr
    Record::new(7427, 34118, 8, 3), // oveadmgr
    Record::new(7428, 34146, 8, 3), // ovladmgr
    Record::new(7429, 33518, 8, 3), // opi-sock
    Record::new(7430, 32349, 5, 3), // xmpv7
    Record::new(7431, 6500, 3, 3), // pmd
    Record::new(7437, 23816, 7, 3), // faximum
    Record::new(7443, 14823, 14, 3), // oracleas-https
    Record::new(7471, 26796, 8, 1), // sttunnel
    Record::new(7473, 2830, 4, 3), // rise
    Record::new(7474, 8955, 5, 1), // neo4j
    Record::new(7478, 32871, 6, 1), // openit
    Record::new(7491, 15044, 10, 3), // telops-lmd
    Record::new(7500, 9128, 10, 3), // silhouette
    Record::new(7501, 33991, 5, 3), // ovbus
    Record::new(7508, 36900, 4, 1), // adcp
    Record::new(7509, 1444, 5, 1), // acplt
    Record::new(7510, 34126, 6, 3), // ovhpas
    Record::new(7511, 17714, 8, 3), // pafec-lm
    Record::new(7542, 34419, 8, 3), // saratoga
    Record::new(7543, 38168, 4, 3), // atul
    Record::new(7544, 34532, 6, 3), // nta-ds
    Record::new(7545, 39240, 6, 3), // nta-us
    Record::new(7546, 36314, 3, 3), // cfs
    Record::new(7547, 19661, 4, 3), // cwmp
    Record::new(7548, 28781, 4, 3), // tidp
    Record::new(7549, 24791, 6, 3), // nls-tl
    Record::new(7550, 7959, 14, 2), // cloudsignaling
    Record::new(7551, 39903, 14, 1), // controlone-con
    Record::new(7560, 6180, 4, 3), // sncp
    Record::new(7563, 31370, 3, 1), // cfw
    Record::new(7566, 38947, 9, 3), // vsi-omega
    Record::new(7569, 6502, 12, 1), // dell-eql-asm
    Record::new(7570, 3829, 13, 3), // aries-kfinder
    Record::new(7574, 3720, 14, 2), // coherence-disc
    Record::new(7574, 3720, 9, 1), // coherence
    Record::new(7588, 36113, 6, 3), // sun-lm
    Record::new(7606, 26830, 10, 3), // mipi-debug
    Record::new(7624, 13694, 4, 3), // indi
    Record::new(7626, 3802, 5, 5), // simco
    Record::new(7627, 3372, 9, 3), // soap-http
    Record::new(7628, 31050, 8, 3), // zen-pawn
    Record::new(7629, 19220, 4, 3), // xdas
    Record::new(7630, 2630, 4, 1), // hawk
    Record::new(7631, 24268, 13, 1), // tesla-sys-msg
    Record::new(7633, 9031, 7, 3), // pmdfmgt
    Record::new(7648, 37307, 7, 3), // cuseeme
    Record::new(7663, 945, 4, 3), // rome
    Record::new(7672, 25627, 8, 1), // imqstomp
    Record::new(7673, 25627, 9, 1), // imqstomps
    Record::new(7674, 25680, 10, 3), // imqtunnels
    Record::new(7675, 25680, 9, 3), // imqtunnel
    Record::new(7676, 25556, 10, 3), // imqbrokerd
    Record::new(7677, 36416, 14, 3), // sun-user-https
    Record::new(7680, 7050, 5, 3), // ms-do
    Record::new(7683, 36595, 3, 1), // dmt
    Record::new(7687, 18778, 4, 1), // bolt
    Record::new(7689, 25652, 8, 3), // collaber
    Record::new(7690, 15132, 4, 1), // sovd
    Record::new(7697, 22237, 4, 3), // klio
    Record::new(7700, 1615, 9, 1), // em7-secom
    Record::new(7701, 41149, 5, 4), // nfapi
    Record::new(7707, 1610, 8, 3), // sync-em7
    Record::new(7708, 29785, 6, 3), // scinet
    Record::new(7720, 22175, 14, 3), // medimageportal
    Record::new(7724, 35801, 15, 3), // nsdeepfreezectl
    Record::new(7725, 32874, 8, 3), // nitrogen
    Record::new(7726, 20349, 14, 3), // freezexservice
    Record::new(7727, 17216, 12, 3), // trident-data
    Record::new(7728, 18488, 4, 7), // osvr
    Record::new(7734, 16041, 4, 3), // smip
    Record::new(7738, 11971, 7, 3), // aiagent
    Record::new(7741, 20732, 10, 3), // scriptview
    Record::new(7742, 36405, 4, 1), // msss
    Record::new(7743, 14964, 6, 3), // sstp-1
    Record::new(7744, 26467, 10, 3), // raqmon-pdu
    Record::new(7747, 20874, 4, 3), // prgp
    Record::new(7775, 16648, 6, 1), // inetfs
    Record::new(7777, 41301, 3, 3), // cbt
    Record::new(7778, 38976, 9, 3), // interwise
    Record::new(7779, 18399, 5, 3), // vstat
    Record::new(7781, 920, 9, 3), // accu-lmgr
    Record::new(7784, 13424, 5, 2), // s-bfd
    Record::new(7786, 6714, 8, 3), // minivend
    Record::new(7787, 16763, 15, 3), // popup-reminders
    Record::new(7789, 36194, 12, 3), // office-tools
    Record::new(7794, 35470, 5, 3), // q3ade
    Record::new(7797, 24517, 9, 3), // pnet-conn
    Record::new(7798, 8551, 8, 3), // pnet-enc
    Record::new(7799, 31651, 7, 3), // altbsdp
    Record::new(7800, 10733, 3, 3), // asr
    Record::new(7801, 40890, 10, 3), // ssp-client
    Record::new(7802, 19379, 6, 2), // vns-tp
    Record::new(7810, 4284, 10, 3), // rbt-wanopt
    Record::new(7845, 6855, 8, 3), // apc-7845
    Record::new(7846, 12249, 8, 3), // apc-7846
    Record::new(7847, 34370, 7, 1), // csoauth
    Record::new(7869, 23909, 14, 1), // mobileanalyzer
    Record::new(7870, 14720, 7, 1), // rbt-smc
    Record::new(7871, 7149, 3, 1), // mdm
    Record::new(7872, 16042, 8, 2), // mipv6tls
    Record::new(7878, 15454, 4, 1), // owms
    Record::new(7880, 1402, 3, 3), // pss
    Record::new(7887, 7115, 7, 3), // ubroker
    Record::new(7900, 33483, 6, 3), // mevent
    Record::new(7901, 16723, 7, 3), // tnos-sp
    Record::new(7902, 14740, 7, 3), // tnos-dp
    Record::new(7903, 14740, 8, 3), // tnos-dps
    Record::new(7913, 34952, 9, 3), // qo-secure
    Record::new(7932, 19081, 6, 3), // t2-drm
    Record::new(7933, 17405, 6, 3), // t2-brm
    Record::new(7962, 3525, 11, 3), // generalsync
    Record::new(7967, 37036, 9, 3), // supercell
    Record::new(7979, 36525, 14, 3), // micromuse-ncps
    Record::new(7980, 8216, 11, 3), // quest-vista
    Record::new(7981, 33425, 13, 1), // sossd-collect
    Record::new(7982, 20150, 10, 2), // sossd-disc
    Record::new(7982, 38681, 11, 1), // sossd-agent
    Record::new(7997, 37438, 6, 1), // pushns
    Record::new(7998, 37428, 14, 2), // usicontentpush
    Record::new(7999, 26240, 6, 3), // irdmi2
    Record::new(8000, 26240, 5, 3), // irdmi
    Record::new(8001, 29506, 11, 3), // vcom-tunnel
    Record::new(8002, 31087, 14, 3), // teradataordbms
    Record::new(8003, 3149, 8, 3), // mcreport
    Record::new(8004, 5213, 12, 1), // p2pevolvenet
    Record::new(8005, 32720, 3, 3), // mxi
    Record::new(8006, 15852, 8, 2), // wpl-disc
    Record::new(8006, 1026, 13, 1), // wpl-analytics
    Record::new(8007, 1539, 8, 3), // warppipe
    Record::new(8008, 31646, 8, 3), // http-alt
    Record::new(8009, 31630, 9, 1), // nvme-disc
    Record::new(8015, 21741, 9, 1), // cfg-cloud
    Record::new(8016, 29158, 5, 1), // ads-s
    Record::new(8017, 24010, 14, 2), // cisco-cloudsec
    Record::new(8019, 34325, 4, 3), // qbdb
    Record::new(8020, 25934, 15, 3), // intu-ec-svcdisc
    Record::new(8021, 25901, 14, 3), // intu-ec-client
    Record::new(8022, 28720, 9, 3), // oa-system
    Record::new(8023, 21000, 8, 3), // arca-api
    Record::new(8025, 35924, 11, 3), // ca-audit-da
    Record::new(8026, 6487, 11, 3), // ca-audit-ds
    Record::new(8027, 35362, 15, 3), // papachi-p2p-srv
    Record::new(8032, 38408, 6, 3), // pro-ed
    Record::new(8033, 41450, 9, 3), // mindprint
    Record::new(8034, 11126, 14, 3), // vantronix-mgmt
    Record::new(8040, 8358, 6, 3), // ampify
    Record::new(8041, 38223, 14, 3), // enguity-xccetp
    Record::new(8042, 24457, 8, 1), // fs-agent
    Record::new(8043, 16652, 9, 1), // fs-server
    Record::new(8044, 39611, 7, 1), // fs-mgmt
    Record::new(8051, 24674, 7, 1), // rocrail
    Record::new(8052, 5280, 9, 3), // senomix01
    Record::new(8053, 27249, 9, 3), // senomix02
    Record::new(8054, 30988, 9, 3), // senomix03
    Record::new(8055, 38983, 9, 3), // senomix04
    Record::new(8056, 27261, 9, 3), // senomix05
    Record::new(8057, 27435, 9, 3), // senomix06
    Record::new(8058, 39799, 9, 3), // senomix07
    Record::new(8059, 22926, 9, 3), // senomix08
    Record::new(8060, 2042, 4, 2), // aero
    Record::new(8061, 29941, 12, 1), // nikatron-dev
    Record::new(8066, 1429, 15, 1), // toad-bi-appsrvr
    Record::new(8067, 24560, 10, 1), // infi-async
    Record::new(8070, 23047, 7, 1), // ucs-isc
    Record::new(8074, 8912, 8, 3), // gadugadu
    Record::new(8080, 31646, 8, 3), // http-alt
    Record::new(8081, 36825, 13, 3), // sunproxyadmin
    Record::new(8082, 9421, 6, 3), // us-cli
    Record::new(8083, 13917, 6, 3), // us-srv
    Record::new(8084, 39560, 6, 1), // websnp
    Record::new(8086, 37461, 5, 3), // d-s-n
    Record::new(8087, 14836, 13, 3), // simplifymedia
    Record::new(8088, 27462, 10, 3), // radan-http
    Record::new(8090, 33735, 12, 1), // opsmessaging
    Record::new(8091, 27886, 7, 1), // jamlink
    Record::new(8097, 9510, 3, 3), // sac
    Record::new(8100, 11732, 13, 3), // xprint-server
    Record::new(8101, 21762, 10, 1), // ldoms-migr
    Record::new(8102, 25107, 7, 1), // kz-migr
    Record::new(8111, 32282, 10, 2), // skynetflow
    Record::new(8115, 23065, 14, 3), // mtl8000-matrix
    Record::new(8116, 21381, 10, 3), // cp-cluster
    Record::new(8117, 27591, 9, 1), // purityrpc
    Record::new(8118, 23155, 7, 3), // privoxy
    Record::new(8121, 14054, 11, 3), // apollo-data
    Record::new(8122, 31133, 12, 3), // apollo-admin
    Record::new(8128, 4577, 14, 3), // paycash-online
    Record::new(8129, 29488, 11, 3), // paycash-wbp
    Record::new(8130, 37959, 11, 3), // indigo-vrmi
    Record::new(8131, 13694, 11, 3), // indigo-vbcp
    Record::new(8132, 2581, 7, 3), // dbabble
    Record::new(8140, 24839, 6, 1), // puppet
    Record::new(8148, 17434, 4, 3), // isdd
    Record::new(8149, 31560, 8, 2), // eor-game
    Record::new(8153, 35409, 10, 1), // quantastor
    Record::new(8160, 5089, 6, 3), // patrol
    Record::new(8161, 14301, 11, 3), // patrol-snmp
    Record::new(8162, 33038, 8, 1), // lpar2rrd
    Record::new(8181, 36836, 11, 1), // intermapper
    Record::new(8182, 20066, 10, 3), // vmware-fdm
    Record::new(8183, 27471, 9, 1), // proremote
    Record::new(8184, 23398, 5, 3), // itach
    Record::new(8190, 41392, 8, 1), // gcp-rphy
    Record::new(8191, 34069, 14, 1), // limnerpressure
    Record::new(8192, 40552, 12, 3), // spytechphone
    Record::new(8194, 7154, 4, 3), // blp1
    Record::new(8195, 7158, 4, 3), // blp2
    Record::new(8199, 39165, 8, 3), // vvr-data
    Record::new(8200, 37512, 8, 3), // trivnet1
    Record::new(8201, 30893, 8, 3), // trivnet2
    Record::new(8202, 2116, 5, 2), // aesop
    Record::new(8204, 4027, 12, 3), // lm-perfworks
    Record::new(8205, 32839, 10, 3), // lm-instmgr
    Record::new(8206, 16414, 6, 3), // lm-dta
    Record::new(8207, 34108, 10, 3), // lm-sserver
    Record::new(8208, 2029, 13, 3), // lm-webwatcher
    Record::new(8211, 4124, 10, 2), // aruba-papi
    Record::new(8230, 13305, 6, 3), // rexecj
    Record::new(8231, 21975, 13, 2), // hncp-udp-port
    Record::new(8232, 21914, 14, 2), // hncp-dtls-port
    Record::new(8243, 37978, 14, 3), // synapse-nhttps
    Record::new(8266, 5205, 11, 2), // espeasy-p2p
    Record::new(8270, 32422, 12, 1), // robot-remote
    Record::new(8276, 11424, 6, 3), // ms-mcc
    Record::new(8280, 37978, 13, 3), // synapse-nhttp
    Record::new(8282, 2401, 12, 2), // libelle-disc
    Record::new(8282, 2401, 7, 1), // libelle
    Record::new(8292, 7204, 4, 3), // blp3
    Record::new(8293, 21427, 12, 1), // hiperscan-id
    Record::new(8294, 7219, 4, 3), // blp4
    Record::new(8300, 19588, 3, 3), // tmi
    Record::new(8301, 21275, 7, 3), // amberon
    Record::new(8313, 30111, 12, 1), // hub-open-net
    Record::new(8320, 20880, 12, 3), // tnp-discover
    Record::new(8321, 7058, 3, 3), // tnp
    Record::new(8322, 32087, 13, 3), // garmin-marine
    Record::new(8351, 13686, 11, 3), // server-find
    Record::new(8376, 12677, 11, 3), // cruise-enum
    Record::new(8377, 12707, 14, 3), // cruise-swroute
    Record::new(8378, 12504, 13, 3), // cruise-config
    Record::new(8379, 12627, 12, 3), // cruise-diags
    Record::new(8380, 12739, 13, 3), // cruise-update
    Record::new(8383, 1733, 11, 3), // m2mservices
    Record::new(8384, 34658, 10, 2), // marathontp
    Record::new(8400, 13182, 3, 3), // cvd
    Record::new(8401, 40995, 7, 3), // sabarsd
    Record::new(8402, 40996, 6, 3), // abarsd
    Record::new(8403, 16187, 6, 3), // admind
    Record::new(8404, 7957, 7, 1), // svcloud
    Record::new(8405, 6042, 8, 1), // svbackup
    Record::new(8415, 21548, 7, 1), // dlpx-sp
    Record::new(8416, 25782, 7, 3), // espeech
    Record::new(8417, 25782, 11, 3), // espeech-rtp
    Record::new(8423, 3929, 6, 1), // aritts
    Record::new(8432, 10173, 10, 1), // pgbackrest
    Record::new(8433, 776, 7, 2), // aws-as2
    Record::new(8442, 13365, 11, 3), // cybro-a-bus
    Record::new(8443, 25500, 12, 3), // pcsync-https
    Record::new(8444, 25500, 11, 3), // pcsync-http
    Record::new(8445, 28416, 9, 2), // copy-disc
    Record::new(8445, 738, 4, 1), // copy
    Record::new(8448, 23073, 10, 1), // matrix-fed
    Record::new(8450, 4464, 4, 3), // npmp
    Record::new(8457, 33753, 9, 1), // nexentamv
    Record::new(8470, 3251, 9, 1), // cisco-avp
    Record::new(8471, 10085, 8, 5), // pim-port
    Record::new(8472, 31253, 3, 3), // otv
    Record::new(8473, 25722, 4, 3), // vp2p
    Record::new(8474, 21595, 9, 3), // noteshare
    Record::new(8500, 39748, 4, 3), // fmtp
    Record::new(8501, 11230, 7, 2), // cmtp-av
    Record::new(8501, 39776, 8, 1), // cmtp-mgt
    Record::new(8502, 10371, 6, 1), // ftnmtp
    Record::new(8503, 17803, 13, 2), // lsp-self-ping
    Record::new(8554, 11931, 8, 3), // rtsp-alt
    Record::new(8555, 9260, 7, 3), // d-fence
    Record::new(8567, 15468, 10, 3), // dof-tunnel
    Record::new(8600, 5448, 7, 3), // asterix
    Record::new(8609, 29773, 14, 2), // canon-cpp-disc
    Record::new(8610, 30384, 10, 3), // canon-mfnp
    Record::new(8611, 20043, 11, 3), // canon-bjnp1
    Record::new(8612, 3660, 11, 3), // canon-bjnp2
    Record::new(8613, 12188, 11, 3), // canon-bjnp3
    Record::new(8614, 21858, 11, 3), // canon-bjnp4
    Record::new(8615, 25351, 5, 1), // imink
    Record::new(8665, 4054, 7, 1), // monetra
    Record::new(8666, 4054, 13, 1), // monetra-admin
    Record::new(8668, 30510, 7, 1), // spartan
    Record::new(8675, 12174, 15, 2), // msi-cps-rm-disc
    Record::new(8675, 12174, 10, 1), // msi-cps-rm
    Record::new(8686, 36014, 13, 3), // sun-as-jmxrmi
    Record::new(8688, 33198, 15, 1), // openremote-ctrl
    Record::new(8699, 27768, 4, 1), // vnyx
    Record::new(8710, 18314, 9, 1), // semi-grpc
    Record::new(8711, 10903, 3, 1), // nvc
    Record::new(8732, 26916, 7, 2), // dtp-net
    Record::new(8733, 18789, 4, 3), // ibus
    Record::new(8750, 13532, 10, 1), // dey-keyneg
    Record::new(8763, 32906, 12, 3), // mc-appserver
    Record::new(8764, 33079, 9, 3), // openqueue
    Record::new(8765, 27224, 14, 3), // ultraseek-http
    Record::new(8766, 28569, 4, 3), // amcs
    Record::new(8767, 21031, 14, 1), // core-of-source
    Record::new(8768, 35078, 9, 1), // sandpolis
    Record::new(8769, 35210, 15, 1), // oktaauthenticat
    Record::new(8770, 35361, 4, 3), // dpap
    Record::new(8778, 3077, 3, 1), // uec
    Record::new(8786, 13980, 7, 3), // msgclnt
    Record::new(8787, 17678, 7, 3), // msgsrvr
    Record::new(8793, 21152, 6, 3), // acd-pm
    Record::new(8800, 37009, 11, 3), // sunwebadmin
    Record::new(8804, 3075, 6, 3), // truecm
    Record::new(8805, 11566, 4, 2), // pfcp
    Record::new(8807, 20973, 8, 2), // hes-clip
    Record::new(8808, 16786, 13, 2), // ssports-bcast
    Record::new(8809, 33300, 9, 2), // 3gpp-monp
    Record::new(8873, 16231, 8, 3), // dxspider
    Record::new(8880, 33438, 9, 3), // cddbp-alt
    Record::new(8881, 6977, 8, 1), // galaxy4d
    Record::new(8883, 17875, 11, 3), // secure-mqtt
    Record::new(8888, 34283, 9, 2), // ddi-udp-1
    Record::new(8888, 12894, 9, 1), // ddi-tcp-1
    Record::new(8889, 24982, 9, 2), // ddi-udp-2
    Record::new(8889, 30011, 9, 1), // ddi-tcp-2
    Record::new(8890, 33292, 9, 2), // ddi-udp-3
    Record::new(8890, 1935, 9, 1), // ddi-tcp-3
    Record::new(8891, 35317, 9, 2), // ddi-udp-4
    Record::new(8891, 29692, 9, 1), // ddi-tcp-4
    Record::new(8892, 35012, 9, 2), // ddi-udp-5
    Record::new(8892, 31010, 9, 1), // ddi-tcp-5
    Record::new(8893, 34814, 9, 2), // ddi-udp-6
    Record::new(8893, 30691, 9, 1), // ddi-tcp-6
    Record::new(8894, 1157, 9, 2), // ddi-udp-7
    Record::new(8894, 18538, 9, 1), // ddi-tcp-7
    Record::new(8899, 14410, 9, 3), // ospf-lite
    Record::new(8900, 28657, 8, 3), // jmb-cds1
    Record::new(8901, 28667, 8, 3), // jmb-cds2
    Record::new(8908, 21131, 3, 1), // dpp
    Record::new(8910, 2194, 12, 3), // manyone-http
    Record::new(8911, 12057, 11, 3), // manyone-xml
    Record::new(8912, 12699, 8, 3), // wcbackup
    Record::new(8913, 23780, 9, 3), // dragonfly
    Record::new(8937, 25914, 4, 1), // twds
    Record::new(8953, 29266, 14, 1), // ub-dns-control
    Record::new(8954, 13036, 13, 3), // cumulus-admin
    Record::new(8980, 30612, 12, 3), // nod-provider
    Record::new(8981, 30602, 10, 2), // nod-client
    Record::new(8989, 37009, 12, 3), // sunwebadmins
    Record::new(8990, 2202, 9, 3), // http-wmap
    Record::new(8991, 3377, 10, 3), // https-wmap
    Record::new(8997, 10668, 13, 1), // oracle-ms-ens
    Record::new(8998, 26776, 14, 1), // canto-roboflow
    Record::new(8999, 22542, 4, 3), // bctp
    Record::new(9000, 26478, 10, 3), // cslistener
    Record::new(9001, 9137, 13, 3), // etlservicemgr
    Record::new(9002, 16434, 7, 3), // dynamid
    Record::new(9005, 30146, 5, 1), // golem
    Record::new(9007, 2238, 10, 2), // ogs-client
    Record::new(9008, 5132, 10, 1), // ogs-server
    Record::new(9009, 788, 6, 3), // pichat
    Record::new(9010, 41000, 3, 1), // sdr
    Record::new(9011, 25182, 6, 2), // d-star
    Record::new(9020, 14045, 7, 3), // tambora
    Record::new(9021, 38236, 15, 3), // panagolin-ident
    Record::new(9022, 20858, 8, 3), // paragent
    Record::new(9023, 37182, 5, 3), // swa-1
    Record::new(9024, 37187, 5, 3), // swa-2
    Record::new(9025, 37192, 5, 3), // swa-3
    Record::new(9026, 37197, 5, 3), // swa-4
    Record::new(9050, 41441, 8, 1), // versiera
    Record::new(9051, 16239, 9, 1), // fio-cmgmt
    Record::new(9060, 23, 10, 2), // CardWeb-RT
    Record::new(9060, 301, 10, 1), // CardWeb-IO
    Record::new(9080, 1836, 5, 3), // glrpc
    Record::new(9081, 10701, 10, 2), // cisco-aqos
    Record::new(9082, 24773, 6, 4), // lcs-ap
    Record::new(9083, 8840, 14, 1), // emc-pp-mgmtsvc
    Record::new(9084, 5039, 6, 7), // aurora
    Record::new(9085, 24132, 11, 3), // ibm-rsyscon
    Record::new(9086, 30897, 11, 3), // net2display
    Record::new(9087, 24690, 7, 3), // classic
    Record::new(9088, 37873, 7, 3), // sqlexec
    Record::new(9089, 37873, 11, 3), // sqlexec-ssl
    Record::new(9090, 39549, 5, 3), // websm
    Record::new(9091, 13221, 14, 3), // xmltec-xmlmail
    Record::new(9092, 649, 12, 3), // XmlIpcRegSvc
    Record::new(9093, 11907, 7, 1), // copycat
    Record::new(9100, 22392, 14, 3), // hp-pdl-datastr
    Record::new(9100, 22395, 14, 3), // pdl-datastream
    Record::new(9101, 23843, 10, 3), // bacula-dir
    Record::new(9102, 20843, 9, 3), // bacula-fd
    Record::new(9103, 22805, 9, 3), // bacula-sd
    Record::new(9104, 29547, 8, 3), // peerwire
    Record::new(9105, 16186, 6, 3), // xadmin
    Record::new(9106, 35603, 14, 2), // astergate-disc
    Record::new(9106, 35603, 9, 1), // astergate
    Record::new(9107, 39315, 12, 1), // astergatefax
    Record::new(9111, 21024, 11, 3), // hexxorecore
    Record::new(9119, 32720, 4, 3), // mxit
    Record::new(9122, 927, 5, 1), // grcmp
    Record::new(9123, 27851, 4, 1), // grcp
    Record::new(9131, 8118, 4, 3), // dddp
    Record::new(9160, 9844, 6, 3), // apani1
    Record::new(9161, 36973, 6, 3), // apani2
    Record::new(9162, 6077, 6, 3), // apani3
    Record::new(9163, 9375, 6, 3), // apani4
    Record::new(9164, 1379, 6, 3), // apani5
    Record::new(9191, 36050, 11, 3), // sun-as-jpda
    Record::new(9200, 31196, 7, 3), // wap-wsp
    Record::new(9201, 32797, 11, 3), // wap-wsp-wtp
    Record::new(9202, 31196, 9, 3), // wap-wsp-s
    Record::new(9203, 32797, 13, 3), // wap-wsp-wtp-s
    Record::new(9204, 37453, 9, 3), // wap-vcard
    Record::new(9205, 5408, 8, 3), // wap-vcal
    Record::new(9206, 37453, 11, 3), // wap-vcard-s
    Record::new(9207, 5408, 10, 3), // wap-vcal-s
    Record::new(9208, 6758, 12, 3), // rjcdb-vcards
    Record::new(9209, 15723, 15, 3), // almobile-system
    Record::new(9210, 23791, 7, 3), // oma-mlp
    Record::new(9211, 23791, 9, 3), // oma-mlp-s
    Record::new(9212, 27113, 14, 3), // serverviewdbms
    Record::new(9213, 2671, 11, 3), // serverstart
    Record::new(9214, 10211, 9, 3), // ipdcesgbs
    Record::new(9215, 4885, 5, 3), // insis
    Record::new(9216, 1325, 4, 3), // acme
    Record::new(9217, 38655, 8, 3), // fsc-port
    Record::new(9222, 3716, 13, 3), // teamcoherence
    Record::new(9255, 1723, 3, 3), // mon
    Record::new(9277, 39865, 12, 2), // traingpsdata
    Record::new(9278, 18711, 7, 3), // pegasus
    Record::new(9279, 18711, 11, 3), // pegasus-ctl
    Record::new(9280, 30160, 4, 3), // pgps
    Record::new(9281, 37520, 10, 3), // swtp-port1
    Record::new(9282, 37530, 10, 3), // swtp-port2
    Record::new(9283, 21266, 11, 3), // callwaveiam
    Record::new(9284, 2295, 4, 3), // visd
    Record::new(9285, 40605, 10, 3), // n2h2server
    Record::new(9286, 18922, 9, 2), // n2receive
    Record::new(9287, 13036, 7, 3), // cumulus
    Record::new(9292, 4044, 13, 3), // armtechdaemon
    Record::new(9293, 2387, 8, 3), // storview
    Record::new(9294, 3949, 13, 3), // armcenterhttp
    Record::new(9295, 3949, 14, 3), // armcenterhttps
    Record::new(9300, 15769, 5, 3), // vrace
    Record::new(9306, 17289, 8, 1), // sphinxql
    Record::new(9310, 24118, 5, 1), // sapms
    Record::new(9312, 38307, 9, 1), // sphinxapi
    Record::new(9318, 21523, 9, 3), // secure-ts
    Record::new(9321, 27244, 7, 3), // guibase
    Record::new(9339, 17438, 9, 1), // gnmi-gnoi
    Record::new(9340, 27934, 5, 1), // gribi
    Record::new(9343, 19663, 8, 3), // mpidcmgr
    Record::new(9344, 10784, 8, 3), // mphlpdmc
    Record::new(9345, 3105, 7, 1), // rancher
    Record::new(9346, 12077, 14, 3), // ctechlicensing
    Record::new(9374, 18558, 8, 3), // fjdmimgr
    Record::new(9380, 11382, 4, 3), // boxp
    Record::new(9387, 23027, 9, 1), // d2dconfig
    Record::new(9388, 6660, 12, 1), // d2ddatatrans
    Record::new(9389, 1969, 4, 1), // adws
    Record::new(9390, 31446, 3, 1), // otp
    Record::new(9396, 18976, 8, 3), // fjinvmgr
    Record::new(9397, 17969, 8, 3), // mpidcagt
    Record::new(9400, 15479, 13, 3), // sec-t4net-srv
    Record::new(9401, 15398, 13, 3), // sec-t4net-clt
    Record::new(9402, 27755, 14, 3), // sec-pc2fax-srv
    Record::new(9418, 10861, 3, 3), // git
    Record::new(9443, 16128, 14, 3), // tungsten-https
    Record::new(9444, 28763, 15, 3), // wso2esb-console
    Record::new(9445, 16189, 12, 1), // mindarray-ca
    Record::new(9450, 40447, 12, 3), // sntlkeyssrvr
    Record::new(9500, 19157, 9, 3), // ismserver
    Record::new(9522, 4772, 7, 2), // sma-spw
    Record::new(9535, 10449, 8, 3), // mngsuite
    Record::new(9536, 13421, 7, 3), // laes-bf
    Record::new(9555, 27003, 11, 3), // trispen-sra
    Record::new(9559, 7221, 9, 1), // p4runtime
    Record::new(9592, 32256, 9, 3), // ldgateway
    Record::new(9593, 34996, 4, 3), // cba8
    Record::new(9594, 25862, 6, 3), // msgsys
    Record::new(9595, 30393, 3, 3), // pds
    Record::new(9596, 23453, 12, 3), // mercury-disc
    Record::new(9597, 11353, 8, 3), // pd-admin
    Record::new(9598, 38943, 4, 3), // vscp
    Record::new(9599, 14169, 5, 3), // robix
    Record::new(9600, 37486, 14, 3), // micromuse-ncpw
    Record::new(9612, 24236, 13, 3), // streamcomm-ds
    Record::new(9614, 8404, 8, 1), // iadt-tls
    Record::new(9616, 27555, 14, 1), // erunbook-agent
    Record::new(9616, 39852, 14, 1), // erunbook_agent
    Record::new(9617, 3840, 15, 1), // erunbook-server
    Record::new(9617, 19495, 15, 1), // erunbook_server
    Record::new(9618, 10664, 6, 3), // condor
    Record::new(9628, 4135, 11, 3), // odbcpathway
    Record::new(9629, 38472, 7, 3), // uniport
    Record::new(9630, 1545, 7, 1), // peoctlr
    Record::new(9631, 39277, 7, 1), // peocoll
    Record::new(9632, 29459, 7, 2), // mc-comm
    Record::new(9640, 28757, 8, 1), // pqsflows
    Record::new(9666, 41535, 6, 1), // zoomcp
    Record::new(9667, 27016, 5, 3), // xmms2
    Record::new(9668, 6155, 10, 3), // tec5-sdctp
    Record::new(9694, 1876, 13, 3), // client-wakeup
    Record::new(9695, 30685, 4, 3), // ccnx
    Record::new(9700, 7036, 10, 3), // board-roar
    Record::new(9747, 22583, 13, 3), // l5nas-parchan
    Record::new(9750, 27656, 10, 3), // board-voip
    Record::new(9753, 4017, 6, 3), // rasadv
    Record::new(9762, 16128, 13, 3), // tungsten-http
    Record::new(9800, 1353, 6, 3), // davsrc
    Record::new(9801, 5780, 6, 3), // sstp-2
    Record::new(9802, 1353, 7, 3), // davsrcs
    Record::new(9875, 915, 5, 3), // sapv1
    Record::new(9876, 556, 2, 1), // sd
    Record::new(9877, 22659, 4, 1), // x510
    Record::new(9878, 22859, 11, 2), // kca-service
    Record::new(9888, 17188, 14, 3), // cyborg-systems
    Record::new(9889, 25127, 8, 3), // gt-proxy
    Record::new(9898, 5433, 9, 3), // monkeycom
    Record::new(9899, 2707, 14, 2), // sctp-tunneling
    Record::new(9900, 27351, 3, 7), // iua
    Record::new(9901, 19635, 9, 4), // enrp-sctp
    Record::new(9901, 19635, 4, 2), // enrp
    Record::new(9902, 19635, 13, 4), // enrp-sctp-tls
    Record::new(9903, 1823, 14, 2), // multicast-ping
    Record::new(9909, 15577, 10, 3), // domaintime
    Record::new(9911, 38117, 14, 3), // sype-transport
    Record::new(9925, 31347, 12, 1), // xybrid-cloud
    Record::new(9950, 25732, 8, 3), // apc-9950
    Record::new(9951, 24777, 8, 3), // apc-9951
    Record::new(9952, 39697, 8, 3), // apc-9952
    Record::new(9953, 17870, 4, 3), // acis
    Record::new(9954, 21257, 4, 1), // hinp
    Record::new(9955, 35126, 11, 2), // alljoyn-mcm
    Record::new(9955, 1748, 11, 1), // alljoyn-stm
    Record::new(9956, 1748, 7, 2), // alljoyn
    Record::new(9966, 31866, 5, 3), // odnsp
    Record::new(9978, 5936, 9, 1), // xybrid-rt
    Record::new(9979, 11285, 10, 1), // visweather
    Record::new(9981, 5166, 9, 1), // pumpkindb
    Record::new(9987, 37288, 14, 3), // dsm-scm-target
    Record::new(9988, 3942, 7, 1), // nsesrvr
    Record::new(9990, 22977, 11, 3), // osm-appsrvr
    Record::new(9991, 22303, 7, 3), // osm-oev
    Record::new(9992, 37099, 8, 3), // palace-1
    Record::new(9993, 24529, 8, 3), // palace-2
    Record::new(9994, 39720, 8, 3), // palace-3
    Record::new(9995, 8121, 8, 3), // palace-4
    Record::new(9996, 16480, 8, 3), // palace-5
    Record::new(9997, 12010, 8, 3), // palace-6
    Record::new(9998, 16255, 10, 3), // distinct32
    Record::new(9999, 16255, 8, 3), // distinct
    Record::new(10000, 10399, 4, 3), // ndmp
    Record::new(10001, 26664, 10, 3), // scp-config
    Record::new(10002, 15289, 10, 3), // documentum
    Record::new(10003, 15289, 12, 3), // documentum-s
    Record::new(10003, 15318, 12, 3), // documentum_s
    Record::new(10004, 27070, 10, 1), // emcrmirccd
    Record::new(10005, 31400, 8, 1), // emcrmird
    Record::new(10006, 28961, 11, 1), // netapp-sync
    Record::new(10007, 33116, 12, 3), // mvs-capacity
    Record::new(10008, 31833, 7, 3), // octopus
    Record::new(10009, 22437, 8, 3), // swdtp-sv
    Record::new(10010, 7674, 5, 1), // rxapi
    Record::new(10020, 39172, 6, 1), // abb-hw
    Record::new(10023, 33635, 8, 2), // cefd-vmp
    Record::new(10050, 9018, 12, 3), // zabbix-agent
    Record::new(10051, 38697, 14, 3), // zabbix-trapper
    Record::new(10055, 34809, 6, 1), // qptlmd
    Record::new(10080, 10890, 6, 3), // amanda
    Record::new(10081, 16925, 5, 3), // famdc
    Record::new(10100, 26910, 9, 3), // itap-ddtp
    Record::new(10101, 13025, 11, 3), // ezmeeting-2
    Record::new(10102, 41502, 9, 3), // ezproxy-2
    Record::new(10103, 37547, 7, 3), // ezrelay
    Record::new(10104, 22437, 5, 3), // swdtp
    Record::new(10107, 22542, 11, 3), // bctp-server
    Record::new(10110, 30404, 9, 3), // nmea-0183
    Record::new(10111, 30413, 11, 2), // nmea-onenet
    Record::new(10113, 3491, 14, 3), // netiq-endpoint
    Record::new(10114, 20552, 12, 3), // netiq-qcheck
    Record::new(10115, 31421, 11, 3), // netiq-endpt
    Record::new(10116, 4441, 11, 3), // netiq-voipa
    Record::new(10117, 26006, 4, 3), // iqrm
    Record::new(10125, 36619, 6, 1), // cimple
    Record::new(10128, 8202, 11, 3), // bmc-perf-sd
    Record::new(10129, 7649, 7, 1), // bmc-gms
    Record::new(10160, 34313, 12, 3), // qb-db-server
    Record::new(10161, 36555, 8, 2), // snmpdtls
    Record::new(10161, 27533, 7, 1), // snmptls
    Record::new(10162, 36555, 13, 2), // snmpdtls-trap
    Record::new(10162, 27533, 12, 1), // snmptls-trap
    Record::new(10200, 6269, 7, 3), // trisoap
    Record::new(10201, 23990, 4, 2), // rscs
    Record::new(10201, 10193, 4, 1), // rsms
    Record::new(10252, 24158, 12, 3), // apollo-relay
    Record::new(10253, 18899, 11, 2), // eapol-relay
    Record::new(10260, 8020, 14, 3), // axis-wimp-port
    Record::new(10261, 6459, 7, 1), // tile-ml
    Record::new(10288, 7140, 6, 3), // blocks
    Record::new(10439, 8626, 7, 2), // bngsync
    Record::new(10443, 40885, 8, 1), // cirrossp
    Record::new(10500, 41135, 9, 2), // hip-nat-t
    Record::new(10540, 340, 9, 3), // MOS-lower
    Record::new(10541, 448, 9, 3), // MOS-upper
    Record::new(10542, 324, 7, 3), // MOS-aux
    Record::new(10543, 372, 8, 3), // MOS-soap
    Record::new(10544, 372, 12, 3), // MOS-soap-opt
    Record::new(10548, 2378, 10, 1), // serverdocs
    Record::new(10631, 7863, 9, 1), // printopia
    Record::new(10800, 13541, 3, 3), // gap
    Record::new(10805, 20132, 4, 3), // lpdg
    Record::new(10809, 4481, 3, 1), // nbd
    Record::new(10810, 30377, 8, 2), // nmc-disc
    Record::new(10860, 20892, 5, 3), // helix
    Record::new(10880, 10081, 6, 3), // bveapi
    Record::new(10933, 31833, 15, 1), // octopustentacle
    Record::new(10990, 17916, 6, 3), // rmiaux
    Record::new(11000, 26311, 5, 3), // irisa
    Record::new(11001, 34052, 7, 3), // metasys
    Record::new(11095, 40948, 5, 3), // weave
    Record::new(11103, 28745, 10, 1), // origo-sync
    Record::new(11104, 5912, 13, 1), // netapp-icmgmt
    Record::new(11105, 8993, 13, 1), // netapp-icdata
    Record::new(11106, 4038, 6, 3), // sgi-lk
    Record::new(11108, 518, 12, 2), // myq-termlink
    Record::new(11109, 24316, 10, 1), // sgi-dmfmgr
    Record::new(11110, 18636, 8, 1), // sgi-soap
    Record::new(11111, 659, 3, 3), // vce
    Record::new(11112, 14219, 5, 3), // dicom
    Record::new(11161, 36546, 13, 3), // suncacao-snmp
    Record::new(11162, 36493, 14, 3), // suncacao-jmxmp
    Record::new(11163, 36515, 12, 3), // suncacao-rmi
    Record::new(11164, 36441, 12, 3), // suncacao-csa
    Record::new(11165, 36605, 15, 3), // suncacao-websvc
    Record::new(11171, 36429, 4, 2), // snss
    Record::new(11172, 31957, 14, 1), // oemcacao-jmxmp
    Record::new(11173, 12790, 10, 1), // t5-straton
    Record::new(11174, 31979, 12, 1), // oemcacao-rmi
    Record::new(11175, 32004, 15, 1), // oemcacao-websvc
    Record::new(11201, 38435, 5, 3), // smsqp
    Record::new(11202, 13267, 11, 1), // dcsl-backup
    Record::new(11208, 40076, 6, 3), // wifree
    Record::new(11211, 13242, 8, 3), // memcache
    Record::new(11235, 20758, 8, 5), // xcompute
    Record::new(11319, 25368, 4, 3), // imip
    Record::new(11320, 25368, 13, 3), // imip-channels
    Record::new(11321, 27107, 12, 3), // arena-server
    Record::new(11367, 5806, 8, 3), // atm-uhas
    Record::new(11371, 21679, 3, 3), // hkp
    Record::new(11430, 27821, 4, 2), // lsdp
    Record::new(11489, 4226, 14, 1), // asgcypresstcps
    Record::new(11600, 16079, 12, 3), // tempest-port
    Record::new(11623, 25061, 15, 1), // emc-xsw-dconfig
    Record::new(11720, 22830, 14, 3), // h323callsigalt
    Record::new(11723, 25281, 14, 3), // emc-xsw-dcache
    Record::new(11751, 25817, 12, 3), // intrepid-ssl
    Record::new(11796, 24622, 13, 2), // lanschool-mpt
    Record::new(11796, 24622, 9, 1), // lanschool
    Record::new(11876, 23320, 6, 3), // xoraya
    Record::new(11877, 10768, 8, 2), // x2e-disc
    Record::new(11967, 17281, 10, 3), // sysinfo-sp
    Record::new(11971, 21582, 5, 1), // tibsd
    Record::new(11997, 17312, 12, 4), // wmereceiving
    Record::new(11998, 16605, 15, 4), // wmedistribution
    Record::new(11999, 40574, 12, 4), // wmereporting
    Record::new(12000, 20569, 9, 3), // entextxid
    Record::new(12001, 9855, 11, 3), // entextnetwk
    Record::new(12002, 8387, 10, 3), // entexthigh
    Record::new(12003, 21098, 9, 3), // entextmed
    Record::new(12004, 15447, 9, 3), // entextlow
    Record::new(12005, 25300, 13, 3), // dbisamserver1
    Record::new(12006, 12023, 13, 3), // dbisamserver2
    Record::new(12007, 1166, 9, 3), // accuracer
    Record::new(12008, 1166, 14, 3), // accuracer-dbms
    Record::new(12009, 18516, 5, 2), // ghvpn
    Record::new(12010, 23081, 7, 1), // edbsrvr
    Record::new(12012, 5181, 6, 3), // vipera
    Record::new(12013, 5181, 10, 3), // vipera-ssl
    Record::new(12109, 8451, 8, 3), // rets-ssl
    Record::new(12121, 31214, 10, 3), // nupaper-ss
    Record::new(12168, 39502, 5, 3), // cawas
    Record::new(12172, 21625, 5, 3), // hivep
    Record::new(12300, 16529, 14, 3), // linogridengine
    Record::new(12302, 4394, 4, 1), // rads
    Record::new(12321, 669, 13, 3), // warehouse-sss
    Record::new(12322, 669, 9, 3), // warehouse
    Record::new(12345, 26825, 5, 3), // italk
    Record::new(12546, 31287, 14, 1), // carb-repl-ctrl
    Record::new(12753, 38329, 4, 3), // tsaf
    Record::new(12865, 8892, 7, 1), // netperf
    Record::new(13160, 8668, 7, 3), // i-zipqd
    Record::new(13216, 22422, 7, 3), // bcslogc
    Record::new(13217, 2314, 7, 3), // rs-pias
    Record::new(13218, 27165, 12, 2), // emc-vcas-udp
    Record::new(13218, 20786, 12, 1), // emc-vcas-tcp
    Record::new(13223, 15892, 13, 3), // powwow-client
    Record::new(13224, 6584, 13, 3), // powwow-server
    Record::new(13400, 15539, 9, 2), // doip-disc
    Record::new(13400, 34741, 9, 1), // doip-data
    Record::new(13720, 9038, 4, 3), // bprd
    Record::new(13721, 36968, 5, 3), // bpdbm
    Record::new(13722, 29497, 11, 3), // bpjava-msvc
    Record::new(13724, 17754, 5, 3), // vnetd
    Record::new(13782, 22750, 4, 3), // bpcd
    Record::new(13783, 13922, 6, 3), // vopied
    Record::new(13785, 4481, 4, 3), // nbdb
    Record::new(13786, 30737, 5, 3), // nomdb
    Record::new(13818, 32307, 12, 3), // dsmcc-config
    Record::new(13819, 34536, 13, 3), // dsmcc-session
    Record::new(13820, 8251, 14, 3), // dsmcc-passthru
    Record::new(13821, 1340, 14, 3), // dsmcc-download
    Record::new(13822, 12530, 9, 3), // dsmcc-ccp
    Record::new(13823, 8459, 5, 1), // bmdss
    Record::new(13832, 18732, 11, 1), // a-trust-rpc
    Record::new(13894, 37001, 8, 3), // ucontrol
    Record::new(13929, 16417, 11, 3), // dta-systems
    Record::new(13930, 40033, 9, 1), // medevolve
    Record::new(14000, 20183, 9, 3), // scotty-ft
    Record::new(14001, 19116, 3, 7), // sua
    Record::new(14002, 32400, 11, 2), // scotty-disc
    Record::new(14033, 22109, 14, 3), // sage-best-com1
    Record::new(14034, 40739, 14, 3), // sage-best-com2
    Record::new(14141, 7348, 7, 3), // vcs-app
    Record::new(14142, 2594, 4, 3), // icpp
    Record::new(14143, 2594, 5, 1), // icpps
    Record::new(14145, 12603, 7, 3), // gcm-app
    Record::new(14149, 30005, 8, 3), // vrts-tdd
    Record::new(14150, 26104, 6, 1), // vcscmd
    Record::new(14154, 4999, 3, 3), // vad
    Record::new(14250, 4237, 3, 3), // cps
    Record::new(14414, 13192, 13, 3), // ca-web-update
    Record::new(14500, 24974, 4, 1), // xpra
    Record::new(14936, 34252, 13, 3), // hde-lcesrvr-1
    Record::new(14937, 36853, 13, 3), // hde-lcesrvr-2
    Record::new(15000, 6852, 5, 3), // hydap
    Record::new(15002, 40672, 8, 1), // onep-tls
    Record::new(15118, 13387, 8, 2), // v2g-secc
    Record::new(15345, 21317, 6, 3), // xpilot
    Record::new(15363, 22168, 5, 3), // 3link
    Record::new(15555, 26069, 10, 3), // cisco-snat
    Record::new(15660, 21357, 6, 3), // bex-xr
    Record::new(15740, 3521, 3, 3), // ptp
    Record::new(15998, 34457, 5, 2), // 2ping
    Record::new(15999, 34651, 10, 1), // programmar
    Record::new(16000, 17461, 5, 1), // fmsas
    Record::new(16001, 17461, 8, 1), // fmsascon
    Record::new(16002, 9042, 4, 1), // gsms
    Record::new(16003, 35965, 5, 2), // alfin
    Record::new(16020, 29199, 4, 1), // jwpc
    Record::new(16021, 29199, 8, 1), // jwpc-bin
    Record::new(16161, 36129, 12, 3), // sun-sea-port
    Record::new(16162, 16141, 13, 1), // solaris-audit
    Record::new(16309, 1809, 5, 3), // etb4j
    Record::new(16310, 26474, 6, 3), // pduncs
    Record::new(16311, 2652, 7, 3), // pdefmns
    Record::new(16360, 10717, 13, 3), // netserialext1
    Record::new(16361, 34182, 13, 3), // netserialext2
    Record::new(16367, 40326, 13, 3), // netserialext3
    Record::new(16368, 34914, 13, 3), // netserialext4
    Record::new(16384, 11458, 9, 3), // connected
    Record::new(16385, 9040, 4, 1), // rdgs
    Record::new(16619, 36403, 4, 1), // xoms
    Record::new(16665, 6064, 11, 1), // axon-tunnel
    Record::new(16666, 14131, 3, 2), // vtp
    Record::new(16789, 2512, 8, 1), // cadsisvr
    Record::new(16900, 29448, 13, 3), // newbay-snc-mc
    Record::new(16950, 15104, 5, 3), // sgcip
    Record::new(16991, 3645, 12, 3), // intel-rci-mp
    Record::new(16992, 3368, 13, 3), // amt-soap-http
    Record::new(16993, 3368, 14, 3), // amt-soap-https
    Record::new(16994, 40206, 13, 3), // amt-redir-tcp
    Record::new(16995, 3331, 13, 3), // amt-redir-tls
    Record::new(17007, 26611, 9, 3), // isode-dua
    Record::new(17010, 5597, 4, 1), // ncpu
    Record::new(17184, 21542, 9, 1), // vestasdlp
    Record::new(17185, 7462, 13, 3), // soundsvirtual
    Record::new(17219, 24613, 7, 3), // chipper
    Record::new(17220, 14130, 4, 3), // avtp
    Record::new(17221, 5586, 6, 3), // avdecc
    Record::new(17222, 36536, 4, 2), // cpsp
    Record::new(17223, 26313, 10, 1), // isa100-gci
    Record::new(17224, 19543, 7, 2), // trdp-pd
    Record::new(17225, 4926, 7, 3), // trdp-md
    Record::new(17234, 34970, 13, 3), // integrius-stp
    Record::new(17235, 7442, 8, 3), // ssh-mgmt
    Record::new(17500, 40777, 11, 2), // db-lsp-disc
    Record::new(17500, 40777, 6, 1), // db-lsp
    Record::new(17555, 15940, 6, 1), // ailith
    Record::new(17729, 16, 2, 3), // ea
    Record::new(17754, 41314, 3, 3), // zep
    Record::new(17755, 41486, 9, 3), // zigbee-ip
    Record::new(17756, 41486, 10, 3), // zigbee-ips
    Record::new(17777, 14283, 8, 1), // sw-orion
    Record::new(18000, 6597, 7, 3), // biimenu
    Record::new(18104, 8650, 6, 1), // radpdf
    Record::new(18136, 33274, 4, 1), // racf
    Record::new(18181, 6306, 9, 3), // opsec-cvp
    Record::new(18182, 33660, 9, 3), // opsec-ufp
    Record::new(18183, 36297, 9, 3), // opsec-sam
    Record::new(18184, 18892, 9, 3), // opsec-lea
    Record::new(18185, 38641, 9, 3), // opsec-omi
    Record::new(18186, 40347, 4, 3), // ohsc
    Record::new(18187, 27835, 9, 3), // opsec-ela
    Record::new(18241, 15514, 14, 3), // checkpoint-rtm
    Record::new(18242, 24642, 5, 1), // iclid
    Record::new(18243, 21384, 9, 1), // clusterxl
    Record::new(18262, 11563, 5, 3), // gv-pf
    Record::new(18463, 19873, 10, 3), // ac-cluster
    Record::new(18516, 21051, 9, 2), // heythings
    Record::new(18634, 35570, 6, 3), // rds-ib
    Record::new(18635, 6767, 6, 3), // rds-ip
    Record::new(18668, 31604, 12, 2), // vdmmesh-disc
    Record::new(18668, 31604, 7, 1), // vdmmesh
    Record::new(18769, 3054, 4, 3), // ique
    Record::new(18881, 22972, 7, 3), // infotos
    Record::new(18888, 21327, 9, 3), // apc-necmp
    Record::new(19000, 25111, 5, 3), // igrid
    Record::new(19007, 19886, 9, 3), // scintilla
    Record::new(19020, 8959, 6, 1), // j-link
    Record::new(19191, 33605, 9, 3), // opsec-uaa
    Record::new(19194, 20376, 14, 3), // ua-secureagent
    Record::new(19220, 11681, 9, 2), // cora-disc
    Record::new(19220, 11681, 4, 1), // cora
    Record::new(19283, 10814, 7, 3), // keysrvr
    Record::new(19315, 8052, 9, 3), // keyshadow
    Record::new(19398, 11985, 9, 3), // mtrgtrans
    Record::new(19410, 22640, 6, 3), // hp-sco
    Record::new(19411, 22515, 6, 3), // hp-sca
    Record::new(19412, 22672, 10, 3), // hp-sessmon
    Record::new(19539, 3518, 6, 3), // fxuptp
    Record::new(19540, 37593, 6, 3), // sxuptp
    Record::new(19541, 18548, 3, 3), // jcp
    Record::new(19788, 8782, 3, 2), // mle
    Record::new(19790, 16825, 10, 1), // faircom-db
    Record::new(19998, 38416, 11, 1), // iec-104-sec
    Record::new(19999, 27751, 7, 7), // dnp-sec
    Record::new(20000, 27751, 3, 7), // dnp
    Record::new(20001, 28797, 8, 3), // microsan
    Record::new(20002, 29462, 13, 3), // commtact-http
    Record::new(20003, 29462, 14, 3), // commtact-https
    Record::new(20005, 33390, 10, 3), // openwebnet
    Record::new(20012, 41373, 11, 2), // ss-idi-disc
    Record::new(20013, 41373, 6, 1), // ss-idi
    Record::new(20014, 32767, 10, 3), // opendeploy
    Record::new(20034, 11866, 8, 3), // nburn-id
    Record::new(20034, 19244, 8, 3), // nburn_id
    Record::new(20046, 34494, 10, 3), // tmophl7mts
    Record::new(20048, 16544, 6, 3), // mountd
    Record::new(20049, 4270, 7, 7), // nfsrdma
    Record::new(20057, 35821, 9, 1), // avesterra
    Record::new(20167, 4327, 6, 3), // tolfab
    Record::new(20202, 37141, 10, 3), // ipdtp-port
    Record::new(20222, 5227, 10, 3), // ipulse-ics
    Record::new(20480, 15097, 9, 3), // emwavemsg
    Record::new(20670, 459, 5, 3), // track
    Record::new(20810, 12470, 10, 1), // crtech-nlm
    Record::new(20999, 32977, 10, 3), // athand-mmp
    Record::new(21000, 17338, 7, 3), // irtrans
    Record::new(21010, 30801, 13, 1), // notezilla-lan
    Record::new(21212, 19737, 13, 1), // trinket-agent
    Record::new(21213, 11044, 14, 1), // cohesity-agent
    Record::new(21221, 3033, 12, 1), // aigairserver
    Record::new(21553, 40855, 7, 1), // rdm-tfs
    Record::new(21554, 13769, 8, 3), // dfserver
    Record::new(21590, 6219, 12, 3), // vofr-gateway
    Record::new(21800, 40729, 4, 3), // tvpm
    Record::new(21801, 10462, 3, 1), // sal
    Record::new(21845, 39372, 8, 3), // webphone
    Record::new(21846, 27994, 11, 3), // netspeak-is
    Record::new(21847, 26507, 11, 3), // netspeak-cs
    Record::new(21848, 21143, 12, 3), // netspeak-acd
    Record::new(21849, 34935, 12, 3), // netspeak-cps
    Record::new(22000, 2844, 10, 3), // snapenetio
    Record::new(22001, 33924, 11, 3), // optocontrol
    Record::new(22002, 33935, 11, 3), // optohost002
    Record::new(22003, 33946, 11, 3), // optohost003
    Record::new(22004, 33957, 11, 3), // optohost004
    Record::new(22005, 33957, 11, 3), // optohost004
    Record::new(22125, 22609, 4, 1), // dcap
    Record::new(22128, 22606, 7, 1), // gsidcap
    Record::new(22222, 22869, 10, 1), // easyengine
    Record::new(22273, 16876, 4, 3), // wnn6
    Record::new(22305, 3251, 3, 3), // cis
    Record::new(22333, 24942, 15, 3), // showcockpit-net
    Record::new(22335, 7508, 13, 2), // shrewd-stream
    Record::new(22335, 15249, 14, 1), // shrewd-control
    Record::new(22343, 17871, 10, 3), // cis-secure
    Record::new(22347, 40048, 7, 3), // wibukey
    Record::new(22350, 10821, 9, 3), // codemeter
    Record::new(22351, 10821, 15, 1), // codemeter-cmwan
    Record::new(22537, 33997, 15, 1), // caldsoft-backup
    Record::new(22555, 28073, 14, 2), // vocaltec-phone
    Record::new(22555, 1043, 14, 1), // vocaltec-wconf
    Record::new(22763, 23483, 12, 3), // talikaserver
    Record::new(22800, 6010, 7, 3), // aws-brf
    Record::new(22951, 6014, 6, 3), // brf-gw
    Record::new(23000, 32861, 10, 3), // inovaport1
    Record::new(23001, 25213, 10, 3), // inovaport2
    Record::new(23002, 7745, 10, 3), // inovaport3
    Record::new(23003, 7569, 10, 3), // inovaport4
    Record::new(23004, 12782, 10, 3), // inovaport5
    Record::new(23005, 11808, 10, 3), // inovaport6
    Record::new(23053, 19016, 4, 1), // gntp
    Record::new(23272, 28663, 4, 2), // s102
    Record::new(23294, 8008, 9, 2), // 5afe-disc
    Record::new(23294, 18615, 8, 1), // 5afe-dir
    Record::new(23333, 25839, 7, 3), // elxmgmt
    Record::new(23400, 30844, 11, 3), // novar-dbase
    Record::new(23401, 30823, 11, 3), // novar-alarm
    Record::new(23402, 30874, 12, 3), // novar-global
    Record::new(23456, 2013, 6, 1), // aequus
    Record::new(23457, 2013, 10, 1), // aequus-alt
    Record::new(23546, 8945, 13, 1), // areaguard-neo
    Record::new(24000, 35638, 7, 3), // med-ltp
    Record::new(24001, 37312, 10, 3), // med-fsp-rx
    Record::new(24002, 15585, 10, 3), // med-fsp-tx
    Record::new(24003, 25587, 8, 3), // med-supp
    Record::new(24004, 12646, 7, 3), // med-ovw
    Record::new(24005, 21104, 6, 3), // med-ci
    Record::new(24006, 31566, 11, 3), // med-net-svc
    Record::new(24242, 17988, 10, 3), // filesphere
    Record::new(24249, 12860, 9, 3), // vista-4gl
    Record::new(24321, 3586, 3, 3), // ild
    Record::new(24322, 21210, 3, 2), // hid
    Record::new(24323, 33598, 7, 1), // vrmg-ip
    Record::new(24386, 3645, 9, 3), // intel-rci
    Record::new(24386, 28920, 9, 3), // intel_rci
    Record::new(24465, 12797, 8, 3), // tonidods
    Record::new(24554, 22430, 5, 3), // binkp
    Record::new(24577, 6625, 14, 2), // bilobit-update
    Record::new(24577, 6625, 7, 1), // bilobit
    Record::new(24666, 1009, 8, 1), // sdtvwcam
    Record::new(24676, 6117, 7, 3), // canditv
    Record::new(24677, 19399, 10, 3), // flashfiler
    Record::new(24678, 19284, 11, 3), // proactivate
    Record::new(24680, 19257, 8, 3), // tcc-http
    Record::new(24754, 6974, 4, 1), // cslg
    Record::new(24850, 27392, 10, 2), // assoc-disc
    Record::new(24922, 3836, 4, 3), // find
    Record::new(25000, 12973, 12, 3), // icl-twobase1
    Record::new(25001, 20460, 12, 3), // icl-twobase2
    Record::new(25002, 22157, 12, 3), // icl-twobase3
    Record::new(25003, 32139, 12, 3), // icl-twobase4
    Record::new(25004, 3979, 12, 3), // icl-twobase5
    Record::new(25005, 39634, 12, 3), // icl-twobase6
    Record::new(25006, 27572, 12, 3), // icl-twobase7
    Record::new(25007, 39344, 12, 3), // icl-twobase8
    Record::new(25008, 24444, 12, 3), // icl-twobase9
    Record::new(25009, 12973, 13, 3), // icl-twobase10
    Record::new(25100, 17797, 8, 1), // db2c-tls
    Record::new(25471, 26140, 3, 4), // rna
    Record::new(25576, 19624, 12, 1), // sauterdongle
    Record::new(25604, 25165, 4, 1), // idtp
    Record::new(25793, 15121, 12, 3), // vocaltec-hos
    Record::new(25900, 4436, 8, 3), // tasp-net
    Record::new(25901, 30255, 10, 3), // niobserver
    Record::new(25902, 29966, 13, 3), // nilinkanalyst
    Record::new(25903, 20656, 7, 3), // niprobe
    Record::new(25954, 33181, 7, 2), // bf-game
    Record::new(25955, 39311, 9, 2), // bf-master
    Record::new(26000, 35353, 5, 3), // quake
    Record::new(26133, 19434, 5, 3), // scscp
    Record::new(26208, 16876, 7, 3), // wnn6-ds
    Record::new(26257, 10501, 9, 1), // cockroach
    Record::new(26260, 41502, 7, 3), // ezproxy
    Record::new(26261, 13025, 9, 3), // ezmeeting
    Record::new(26262, 19697, 14, 3), // k3software-svr
    Record::new(26263, 7075, 14, 3), // k3software-cli
    Record::new(26486, 33553, 11, 2), // exoline-udp
    Record::new(26486, 30659, 11, 1), // exoline-tcp
    Record::new(26487, 37901, 9, 3), // exoconfig
    Record::new(26489, 36238, 6, 3), // exonet
    Record::new(27010, 10999, 12, 1), // flex-lmadmin
    Record::new(27017, 4668, 7, 1), // mongodb
    Record::new(27345, 5161, 9, 3), // imagepump
    Record::new(27442, 28475, 7, 3), // jesmsjc
    Record::new(27504, 9440, 14, 3), // kopek-httphead
    Record::new(27782, 12856, 9, 3), // ars-vista
    Record::new(27876, 14988, 9, 1), // astrolink
    Record::new(27999, 30077, 11, 3), // tw-auth-key
    Record::new(28000, 30687, 5, 3), // nxlmd
    Record::new(28001, 30157, 4, 1), // pqsp
    Record::new(28010, 36632, 14, 1), // gruber-cashreg
    Record::new(28080, 3809, 11, 1), // thor-engine
    Record::new(28119, 3097, 11, 2), // a27-ran-ran
    Record::new(28200, 16175, 10, 3), // voxelstorm
    Record::new(28240, 34350, 10, 3), // siemensgsm
    Record::new(28589, 8974, 8, 1), // bosswave
    Record::new(29000, 31534, 15, 1), // saltd-licensing
    Record::new(29118, 16049, 5, 4), // sgsap
    Record::new(29167, 24067, 4, 3), // otmp
    Record::new(29168, 8411, 5, 4), // sbcap
    Record::new(29169, 27385, 12, 4), // iuhsctpassoc
    Record::new(29999, 29204, 8, 1), // bingbang
    Record::new(30000, 10399, 5, 1), // ndmps
    Record::new(30001, 35050, 14, 3), // pago-services1
    Record::new(30002, 23581, 14, 3), // pago-services2
    Record::new(30003, 40007, 14, 3), // amicon-fpsu-ra
    Record::new(30004, 22407, 13, 2), // amicon-fpsu-s
    Record::new(30100, 20679, 3, 5), // rwp
    Record::new(30260, 13628, 14, 3), // kingdomsonline
    Record::new(30400, 12637, 11, 1), // gs-realtime
    Record::new(30832, 36303, 12, 2), // samsung-disc
    Record::new(30999, 34154, 5, 3), // ovobs
    Record::new(31016, 9084, 6, 2), // ka-kdp
    Record::new(31016, 29047, 7, 1), // ka-sddp
    Record::new(31020, 5470, 12, 1), // autotrac-acp
    Record::new(31029, 36941, 4, 2), // yawn
    Record::new(31337, 21197, 5, 3), // eldim
    Record::new(31400, 11438, 13, 1), // pace-licensed
    Record::new(31416, 15203, 5, 3), // xqosd
    Record::new(31457, 20021, 8, 3), // tetrinet
    Record::new(31620, 17231, 6, 3), // lm-mon
    Record::new(31685, 9392, 11, 1), // dsx-monitor
    Record::new(31685, 11610, 11, 1), // dsx_monitor
    Record::new(31765, 26990, 14, 3), // gamesmith-port
    Record::new(31948, 39426, 10, 3), // iceedcp-tx
    Record::new(31948, 17477, 10, 3), // iceedcp_tx
    Record::new(31949, 14659, 10, 3), // iceedcp-rx
    Record::new(31949, 39334, 10, 3), // iceedcp_rx
    Record::new(32034, 19593, 13, 3), // iracinghelper
    Record::new(32249, 17381, 12, 3), // t1distproc60
    Record::new(32400, 4244, 4, 1), // plex
    Record::new(32483, 36587, 8, 3), // apm-link
    Record::new(32635, 24021, 12, 3), // sec-ntb-clnt
    Record::new(32636, 195, 9, 3), // DMExpress
    Record::new(32767, 17831, 14, 3), // filenet-powsrm
    Record::new(32768, 17945, 11, 3), // filenet-tms
    Record::new(32769, 17928, 11, 3), // filenet-rpc
    Record::new(32770, 17599, 11, 3), // filenet-nch
    Record::new(32771, 17908, 11, 3), // filenet-rmi
    Record::new(32772, 17706, 10, 3), // filenet-pa
    Record::new(32773, 17568, 10, 3), // filenet-cm
    Record::new(32774, 17846, 10, 3), // filenet-re
    Record::new(32775, 17732, 11, 3), // filenet-pch
    Record::new(32776, 17767, 13, 3), // filenet-peior
    Record::new(32777, 17685, 13, 3), // filenet-obrok
    Record::new(32801, 6464, 4, 3), // mlsn
    Record::new(32811, 2078, 4, 1), // retp
    Record::new(32896, 5801, 8, 3), // idmgratm
    Record::new(33000, 39824, 14, 1), // wg-endpt-comms
    Record::new(33060, 31703, 6, 1), // mysqlx
    Record::new(33123, 5039, 14, 3), // aurora-balaena
    Record::new(33331, 14134, 11, 3), // diamondport
    Record::new(33333, 20134, 8, 1), // dgi-serv
    Record::new(33334, 31869, 15, 2), // speedtrace-disc
    Record::new(33334, 31869, 10, 1), // speedtrace
    Record::new(33434, 10574, 10, 3), // traceroute
    Record::new(33435, 25844, 6, 2), // mtrace
    Record::new(33656, 23436, 10, 3), // snip-slave
    Record::new(33890, 14336, 14, 1), // digilent-adept
    Record::new(34249, 3604, 11, 3), // turbonote-2
    Record::new(34378, 26918, 11, 3), // p-net-local
    Record::new(34379, 27154, 12, 3), // p-net-remote
    Record::new(34567, 39418, 11, 2), // edi_service
    Record::new(34567, 13785, 12, 1), // dhanalakshmi
    Record::new(34962, 34484, 11, 3), // profinet-rt
    Record::new(34963, 34484, 12, 3), // profinet-rtm
    Record::new(34964, 34441, 11, 3), // profinet-cm
    Record::new(34980, 20825, 8, 3), // ethercat
    Record::new(35000, 20766, 9, 1), // heathview
    Record::new(35001, 7713, 9, 3), // rt-viewer
    Record::new(35002, 7459, 8, 1), // rt-sound
    Record::new(35003, 2785, 15, 1), // rt-devicemapper
    Record::new(35004, 11029, 15, 3), // rt-classmanager
    Record::new(35005, 8032, 13, 1), // rt-labtracker
    Record::new(35006, 24357, 9, 1), // rt-helper
    Record::new(35100, 18170, 9, 3), // axio-disc
    Record::new(35354, 6878, 5, 1), // kitim
    Record::new(35355, 26927, 14, 2), // altova-lm-disc
    Record::new(35355, 26927, 9, 1), // altova-lm
    Record::new(35356, 33746, 10, 1), // guttersnex
    Record::new(35357, 33213, 12, 1), // openstack-id
    Record::new(36001, 36948, 8, 3), // allpeers
    Record::new(36411, 40570, 4, 2), // wlcp
    Record::new(36412, 33010, 10, 4), // s1-control
    Record::new(36422, 39126, 10, 4), // x2-control
    Record::new(36423, 38790, 5, 4), // slmap
    Record::new(36424, 31130, 5, 4), // nq-ap
    Record::new(36443, 32574, 4, 4), // m2ap
    Record::new(36444, 16627, 4, 4), // m3ap
    Record::new(36462, 41230, 10, 4), // xw-control
    Record::new(36524, 27282, 10, 1), // febooti-aw
    Record::new(36602, 34156, 15, 1), // observium-agent
    Record::new(36700, 6685, 4, 1), // mapx
    Record::new(36865, 25609, 11, 3), // kastenxpipe
    Record::new(37472, 9837, 9, 4), // 3gpp-w1ap
    Record::new(37475, 16004, 6, 3), // neckar
    Record::new(37483, 10548, 11, 1), // gdrive-sync
    Record::new(37601, 12007, 4, 1), // eftp
    Record::new(37654, 38532, 14, 3), // unisys-eportal
    Record::new(38000, 27425, 12, 1), // ivs-database
    Record::new(38001, 27444, 13, 1), // ivs-insertion
    Record::new(38002, 12310, 15, 2), // crescoctrl-disc
    Record::new(38002, 12257, 14, 1), // cresco-control
    Record::new(38201, 12090, 12, 3), // galaxy7-data
    Record::new(38202, 16869, 8, 3), // fairview
    Record::new(38203, 30213, 8, 3), // agpolicy
    Record::new(38412, 29210, 10, 4), // ng-control
    Record::new(38422, 15567, 10, 4), // xn-control
    Record::new(38462, 14023, 12, 4), // e1-interface
    Record::new(38472, 6926, 10, 4), // f1-control
    Record::new(38638, 15416, 7, 1), // psqlmws
    Record::new(38800, 8864, 5, 1), // sruth
    Record::new(38865, 728, 15, 1), // secrmmsafecopya
    Record::new(39063, 8104, 4, 1), // vroa
    Record::new(39681, 24433, 11, 3), // turbonote-1
    Record::new(40000, 8886, 10, 3), // safetynetp
    Record::new(40023, 14996, 15, 2), // k-patentssensor
    Record::new(40404, 39365, 4, 1), // sptx
    Record::new(40841, 19435, 4, 3), // cscp
    Record::new(40842, 954, 9, 3), // csccredir
    Record::new(40843, 35117, 12, 3), // csccfirewall
    Record::new(40853, 1390, 10, 2), // ortec-disc
    Record::new(41111, 36315, 6, 3), // fs-qos
    Record::new(41121, 31840, 8, 1), // tentacle
    Record::new(41230, 35883, 8, 3), // z-wave-s
    Record::new(41794, 12337, 12, 3), // crestron-cip
    Record::new(41795, 12395, 12, 3), // crestron-ctp
    Record::new(41796, 12337, 13, 1), // crestron-cips
    Record::new(41797, 12395, 13, 1), // crestron-ctps
    Record::new(42508, 2412, 5, 3), // candp
    Record::new(42509, 34565, 6, 3), // candrp
    Record::new(42510, 36170, 6, 3), // caerpc
    Record::new(42999, 13079, 9, 1), // curiosity
    Record::new(43000, 23195, 13, 2), // recvr-rc-disc
    Record::new(43000, 23195, 8, 1), // recvr-rc
    Record::new(43188, 999, 8, 3), // reachout
    Record::new(43189, 12410, 14, 3), // ndm-agent-port
    Record::new(43190, 27664, 12, 3), // ip-provision
    Record::new(43191, 17444, 14, 1), // noit-transport
    Record::new(43210, 11771, 13, 2), // shaperai-disc
    Record::new(43210, 11771, 8, 1), // shaperai
    Record::new(43438, 13794, 12, 2), // hmip-routing
    Record::new(43439, 1844, 10, 2), // eq3-config
    Record::new(43439, 4621, 10, 1), // eq3-update
    Record::new(43440, 9692, 11, 2), // ew-disc-cmd
    Record::new(43440, 11980, 7, 1), // ew-mgmt
    Record::new(43441, 15859, 9, 3), // ciscocsdb
    Record::new(44123, 26275, 13, 1), // z-wave-tunnel
    Record::new(44321, 15189, 4, 3), // pmcd
    Record::new(44322, 15189, 9, 3), // pmcdproxy
    Record::new(44323, 35697, 8, 1), // pmwebapi
    Record::new(44444, 10880, 14, 1), // cognex-dataman
    Record::new(44445, 1506, 14, 1), // acronis-backup
    Record::new(44544, 15608, 5, 2), // domiq
    Record::new(44553, 13776, 9, 3), // rbr-debug
    Record::new(44600, 4539, 6, 2), // asihpi
    Record::new(44818, 66, 13, 3), // EtherNet-IP-2
    Record::new(44818, 92, 13, 3), // EtherNet/IP-2
    Record::new(44900, 982, 9, 2), // m3da-disc
    Record::new(44900, 982, 4, 1), // m3da
    Record::new(45000, 4663, 8, 2), // asmp-mon
    Record::new(45000, 4663, 4, 1), // asmp
    Record::new(45001, 4745, 5, 1), // asmps
    Record::new(45002, 34331, 9, 1), // rs-status
    Record::new(45045, 20192, 8, 1), // synctest
    Record::new(45054, 36752, 11, 3), // invision-ag
    Record::new(45514, 21745, 15, 2), // cloudcheck-ping
    Record::new(45514, 21745, 10, 1), // cloudcheck
    Record::new(45678, 1315, 3, 3), // eba
    Record::new(45824, 10894, 9, 1), // dai-shell
    Record::new(45825, 8673, 11, 3), // qdb2service
    Record::new(45966, 13169, 13, 3), // ssr-servermgr
    Record::new(46336, 9951, 5, 1), // inedo
    Record::new(46998, 20813, 14, 1), // spremotetablet
    Record::new(46999, 4299, 8, 3), // mediabox
    Record::new(47000, 30050, 4, 3), // mbus
    Record::new(47001, 40406, 5, 1), // winrm
    Record::new(47100, 29105, 11, 2), // jvl-mactalk
    Record::new(47557, 8077, 8, 3), // dbbrowse
    Record::new(47624, 25517, 14, 3), // directplaysrvr
    Record::new(47806, 11, 2, 3), // ap
    Record::new(47808, 13810, 6, 3), // bacnet
    Record::new(47809, 32557, 14, 2), // presonus-ucnet
    Record::new(48000, 30060, 13, 3), // nimcontroller
    Record::new(48001, 30245, 10, 3), // nimspooler
    Record::new(48002, 30108, 6, 3), // nimhub
    Record::new(48003, 30073, 6, 3), // nimgtw
    Record::new(48004, 30048, 8, 1), // nimbusdb
    Record::new(48005, 30048, 12, 1), // nimbusdbctrl
    Record::new(48048, 29045, 4, 1), // juka
    Record::new(48049, 1943, 9, 1), // 3gpp-cbsp
    Record::new(48050, 7930, 7, 1), // weandsf
    Record::new(48128, 14117, 9, 3), // isnetserv
    Record::new(48129, 7283, 4, 3), // blp5
    Record::new(48556, 1621, 13, 3), // com-bardac-dw
    Record::new(48619, 21494, 8, 3), // iqobject
    Record::new(48653, 14102, 14, 3), // robotraconteur
    Record::new(49000, 26972, 8, 1), // matahari
    Record::new(49001, 31278, 10, 2), // nusdp-disc
    Record::new(49001, 31389, 5, 1), // nusrp
    Record::new(49150, 11098, 8, 1), // inspider
];

pub(super) static BY_NAME: [u16; 6409] = [
    2857, 5958, 553, 2141, 4486, 4487, 1467, 83, 2083, 3202, 891, 2067, 1255, 4456, 6398, 5530, 6302, 1227,
    5954, 1268, 4717, 4718, 4719, 4721, 2686, 2685, 3049, 6121, 6120, 738, 3276, 190, 191, 487, 5929, 4637,
    4636, 2891, 3357, 3358, 4151, 4152, 4150, 4115, 4204, 6200, 4638, 4639, 3378, 3379, 1184, 3704, 2629, 1323,
    2645, 5461, 3415, 3416, 4920, 5779, 1263, 4282, 3760, 3540, 1760, 1677, 1678, 6023, 2547, 600, 39, 2551,
    3873, 893, 892, 705, 625, 916, 5087, 5086, 5295, 5888, 5889, 5524, 2078, 2079, 2227, 2228, 165, 5746,
    3777, 672, 675, 673, 676, 5639, 5102, 5080, 521, 3582, 3581, 3583, 1817, 3810, 5230, 1895, 80, 6360,
    4175, 4403, 4407, 4406, 2610, 741, 4552, 1831, 4934, 1074, 2273, 5229, 5067, 3044, 5462, 2445, 811, 812,
    3462, 3463, 3464, 3719, 2303, 4750, 5347, 3118, 3519, 2039, 5674, 126, 4125, 6126, 6127, 5374, 929, 930,
    2989, 5151, 5425, 1122, 5023, 5006, 4030, 471, 749, 1198, 5116, 5110, 5115, 5109, 5113, 5111, 5118, 5117,
    5112, 5114, 3681, 4738, 3679, 3761, 2075, 630, 4743, 6313, 3181, 2787, 2781, 3916, 1816, 4003, 5285, 3836,
    2537, 2538, 3081, 6077, 6003, 2597, 2598, 3592, 3878, 2638, 1196, 3740, 1921, 4749, 2535, 4249, 2225, 3373,
    2492, 2422, 2421, 2999, 4381, 5963, 898, 5750, 5748, 5749, 6289, 2652, 5632, 378, 1573, 1376, 1055, 1569,
    2208, 3030, 5303, 3934, 6286, 6285, 4193, 3775, 4136, 5784, 5446, 5082, 4604, 5516, 1654, 2393, 6213, 6214,
    1846, 2392, 3570, 5360, 4447, 4448, 1252, 1253, 374, 4659, 4658, 744, 2012, 2599, 2819, 791, 5986, 5987,
    5984, 5985, 1029, 1028, 3598, 2681, 2682, 3605, 4295, 2399, 192, 3099, 3102, 3100, 3101, 3474, 3196, 93,
    101, 792, 793, 1506, 1524, 2069, 762, 917, 1991, 4751, 2464, 579, 4442, 4443, 4444, 4445, 6388, 5617,
    5618, 5619, 5620, 5621, 1906, 1907, 2004, 2817, 3265, 4584, 4585, 4586, 4995, 4996, 4997, 5308, 5309, 5743,
    5744, 5745, 6031, 3310, 3713, 462, 714, 713, 843, 6239, 3568, 2949, 5400, 2506, 5399, 2511, 5810, 2510,
    3003, 3002, 3001, 3004, 4178, 3048, 1090, 3419, 3877, 373, 468, 2080, 2649, 728, 1782, 3852, 3077, 4264,
    4265, 3642, 2369, 1882, 1159, 4391, 4592, 4593, 4597, 4596, 4594, 4595, 3517, 4051, 4048, 4049, 4050, 2008,
    2009, 1276, 5353, 218, 5140, 3272, 1550, 825, 826, 824, 1559, 1558, 6128, 5862, 2794, 2786, 2335, 2334,
    2377, 1860, 330, 332, 333, 5247, 2905, 5468, 3182, 1636, 4116, 5656, 5657, 2939, 5654, 295, 3485, 2941,
    6193, 3277, 5431, 5162, 3790, 363, 297, 5180, 3207, 3622, 3625, 3624, 3626, 3623, 4097, 1279, 3842, 4428,
    1939, 545, 588, 5866, 4693, 1551, 550, 6363, 238, 613, 4739, 6369, 6368, 6370, 4348, 2853, 5181, 1261,
    1474, 4882, 788, 5304, 6153, 4201, 3884, 4110, 5610, 5609, 5611, 5492, 6194, 2615, 181, 183, 185, 186,
    182, 180, 179, 184, 881, 880, 1095, 1096, 6072, 3730, 3923, 5863, 1236, 4423, 2564, 1944, 4747, 4745,
    4296, 4630, 2061, 2170, 2048, 4473, 5234, 1108, 3403, 160, 856, 30, 1812, 4667, 2524, 5592, 6258, 275,
    298, 90, 4374, 4411, 3193, 2870, 2868, 2869, 1134, 1826, 850, 4189, 4729, 6222, 1796, 831, 1877, 3829,
    3830, 1814, 5994, 1880, 2744, 6065, 4068, 4067, 404, 3261, 1982, 3633, 787, 2976, 4322, 4323, 5993, 4113,
    3042, 5470, 6110, 3969, 6283, 5812, 1265, 5978, 4074, 4379, 3966, 3965, 3271, 1619, 1947, 1946, 889, 5053,
    5055, 2388, 3144, 4876, 3711, 6389, 5604, 5605, 5606, 4979, 4981, 4980, 4982, 1652, 2460, 490, 496, 4414,
    4570, 3977, 1707, 3088, 1056, 1057, 3946, 3171, 4181, 1429, 1674, 5907, 5567, 5791, 4983, 4985, 4984, 4986,
    504, 2890, 4081, 2603, 2911, 2165, 1666, 4647, 1733, 3164, 3287, 3725, 4875, 5956, 4565, 6174, 6175, 3543,
    3544, 5072, 4235, 3731, 129, 220, 157, 400, 265, 268, 212, 237, 263, 261, 1685, 2003, 2118, 430,
    6009, 6146, 6145, 3542, 2046, 6209, 6144, 1853, 2416, 2417, 3167, 5094, 4392, 4042, 4629, 4628, 4375, 1924,
    119, 1777, 736, 860, 3483, 2662, 2327, 5814, 5420, 5421, 5442, 5444, 6401, 1144, 2021, 2628, 2378, 3177,
    2246, 4915, 3454, 3443, 5801, 4914, 3364, 1805, 1494, 1495, 3320, 1021, 5065, 5066, 5800, 4139, 4916, 1022,
    2946, 2947, 5928, 557, 326, 829, 828, 5815, 3105, 5719, 5721, 750, 4972, 4977, 4973, 4975, 4978, 4974,
    4976, 2713, 5270, 4293, 1012, 2664, 1756, 47, 46, 1755, 632, 2742, 6203, 1961, 3958, 5671, 5919, 2595,
    2596, 5916, 5917, 3353, 5915, 4566, 1915, 1032, 4070, 2953, 1901, 3861, 6111, 782, 4669, 3866, 3867, 3868,
    3869, 2769, 2770, 2807, 2372, 1729, 761, 4516, 4517, 963, 780, 2289, 2195, 2555, 3112, 1684, 3441, 1578,
    2197, 2198, 2717, 2716, 4307, 727, 4224, 2873, 4315, 3758, 3757, 3755, 3754, 3756, 3386, 947, 5830, 859,
    3791, 1084, 4427, 3924, 3537, 863, 2224, 4371, 4372, 5354, 5355, 3468, 5946, 4480, 4479, 517, 230, 5157,
    1272, 5159, 1282, 2062, 1153, 1154, 1110, 1111, 667, 731, 1098, 5980, 574, 6339, 4482, 1446, 913, 903,
    196, 5158, 909, 510, 6106, 2305, 2269, 2657, 3435, 5649, 3305, 1459, 4099, 1642, 1643, 3421, 1641, 3420,
    6148, 6337, 6338, 3343, 5004, 5005, 1595, 1596, 5495, 5496, 5497, 5498, 3515, 5493, 5494, 5566, 737, 1481,
    857, 4207, 3055, 4477, 4478, 4393, 5903, 781, 2871, 2872, 4142, 5587, 5586, 908, 3057, 4489, 2169, 3442,
    3429, 839, 840, 5163, 3206, 2587, 896, 1868, 2826, 5896, 5693, 3509, 4075, 3145, 5292, 4608, 4271, 5165,
    3335, 2880, 3029, 3264, 2919, 5718, 1862, 3712, 2486, 4305, 4306, 3318, 3816, 3817, 3818, 3376, 3132, 203,
    706, 5532, 1790, 3080, 2821, 2163, 3880, 2324, 3907, 3908, 5780, 3243, 3752, 1434, 3065, 3839, 1518, 3589,
    1361, 1362, 2674, 2675, 2607, 97, 4506, 5346, 5237, 1486, 1487, 1488, 1489, 1490, 1491, 1492, 1493, 5244,
    3656, 2757, 1929, 1928, 10, 3667, 5000, 4603, 6019, 1097, 3110, 1616, 1615, 3773, 1291, 5992, 2864, 3986,
    3987, 1082, 485, 1239, 1086, 2780, 4764, 5799, 599, 3508, 3529, 2642, 1468, 3650, 3651, 2683, 5816, 6098,
    6102, 5589, 5479, 5348, 107, 877, 1466, 4722, 1725, 5955, 109, 635, 108, 5026, 3813, 6354, 422, 2648,
    2265, 2264, 2351, 5178, 5179, 1454, 149, 3902, 3904, 3903, 150, 4941, 5595, 3239, 282, 1798, 5049, 5050,
    5052, 3489, 5717, 3155, 267, 1667, 6375, 6374, 5241, 2320, 3130, 6021, 5170, 1191, 4744, 757, 2370, 3336,
    141, 140, 1004, 5485, 5486, 5186, 5164, 4236, 1482, 2509, 805, 2728, 4670, 4671, 1246, 6179, 281, 2183,
    2184, 6104, 6105, 2166, 2803, 6359, 778, 3538, 3133, 5249, 5248, 6076, 5271, 544, 3249, 6402, 2287, 1854,
    3365, 3172, 465, 901, 1313, 4319, 4318, 6054, 6055, 2006, 2005, 541, 2130, 2518, 2308, 2168, 1, 2,
    3980, 431, 350, 658, 2243, 1526, 1370, 5707, 5104, 5103, 1739, 454, 1438, 3337, 1199, 1883, 3197, 3198,
    5975, 2360, 619, 1067, 4196, 4763, 4261, 4262, 4169, 368, 3126, 4553, 5242, 4234, 2318, 3053, 2948, 5475,
    5474, 5601, 6038, 6037, 609, 610, 2561, 5517, 2407, 2408, 3972, 1285, 232, 2068, 4755, 453, 42, 5396,
    4044, 4384, 4043, 3369, 4746, 797, 796, 795, 3814, 2966, 2045, 3021, 3022, 5945, 4446, 5995, 2498, 2575,
    2576, 2058, 369, 3127, 367, 3125, 6310, 6309, 6333, 6335, 6334, 6336, 3577, 4910, 2173, 425, 6071, 5454,
    5455, 5452, 5453, 5456, 4466, 547, 2879, 1875, 3390, 3391, 1449, 3959, 3960, 6328, 6327, 6326, 2837, 1183,
    1187, 1182, 1186, 4467, 2910, 257, 6152, 5568, 3157, 3158, 82, 2707, 81, 5310, 2451, 3036, 1561, 2758,
    2641, 983, 2559, 2558, 2782, 4370, 4651, 3843, 3501, 3173, 2955, 2956, 5133, 1575, 4045, 3532, 5132, 5669,
    62, 2316, 4101, 4100, 1899, 3531, 3811, 4419, 1655, 2892, 5194, 4308, 4491, 4490, 1065, 5653, 5559, 6340,
    5260, 451, 1211, 355, 356, 5459, 2044, 1410, 2152, 4766, 5238, 4394, 4177, 2337, 474, 5731, 3954, 5471,
    3405, 662, 669, 4561, 1621, 1754, 1757, 3062, 3940, 883, 3973, 3974, 5490, 5385, 5576, 2885, 2886, 5672,
    5673, 2041, 2042, 3150, 3151, 3214, 3449, 785, 6377, 2621, 2127, 4878, 3652, 748, 5211, 1403, 3257, 352,
    2516, 3338, 1581, 1973, 3372, 5020, 5019, 376, 377, 266, 3047, 5724, 5726, 1631, 4868, 4872, 7, 6002,
    6001, 6165, 5405, 197, 6386, 3702, 868, 3703, 4859, 1194, 5886, 5887, 2090, 2114, 1088, 1126, 4304, 1727,
    1169, 6094, 4666, 4989, 70, 1076, 3753, 5856, 3552, 601, 751, 5616, 3936, 5536, 5538, 5540, 5542, 5544,
    5546, 5548, 5535, 5537, 5539, 5541, 5543, 5545, 5547, 361, 360, 362, 1910, 3891, 759, 966, 965, 967,
    2505, 548, 1378, 1379, 3094, 549, 314, 243, 502, 321, 1737, 354, 540, 2315, 5246, 3428, 977, 988,
    989, 3473, 1033, 3200, 54, 4141, 4267, 1838, 1427, 2515, 3063, 4567, 683, 1775, 475, 5512, 4000, 842,
    2712, 6079, 6260, 5073, 6271, 572, 692, 469, 470, 4180, 4179, 3017, 2810, 1970, 1971, 2805, 1224, 4838,
    1844, 1668, 2611, 2612, 3630, 4734, 6259, 1664, 5844, 2513, 2514, 2381, 2033, 1995, 6266, 2111, 1044, 383,
    2988, 1568, 2216, 1549, 205, 3203, 1978, 4839, 6387, 3098, 3096, 3097, 3095, 3052, 2248, 5, 593, 1648,
    2354, 2355, 5182, 3384, 3392, 5766, 5765, 73, 4560, 3123, 974, 887, 3638, 3639, 695, 5173, 3822, 5465,
    175, 1792, 176, 1793, 1696, 1811, 1813, 3333, 3334, 1205, 6241, 910, 2964, 4344, 5269, 173, 174, 2031,
    349, 882, 3204, 3786, 6052, 6051, 4525, 938, 67, 3762, 5161, 2926, 1897, 5129, 5128, 2124, 2125, 1204,
    5769, 5770, 5771, 4616, 3326, 5491, 3327, 4853, 4852, 5914, 5913, 34, 694, 5740, 6361, 1545, 591, 885,
    4161, 1766, 4476, 4475, 4614, 5520, 3864, 1519, 1505, 4684, 4841, 4685, 5552, 1006, 5130, 5131, 242, 5556,
    3714, 1653, 4082, 5167, 3863, 1602, 1697, 1940, 4058, 4056, 4059, 4060, 4054, 4055, 4057, 1857, 3147, 4741,
    1002, 3981, 289, 478, 351, 2171, 5755, 5927, 5923, 5926, 5925, 5924, 3823, 3824, 3964, 2818, 19, 209,
    976, 3445, 6229, 6230, 4928, 4929, 5931, 262, 276, 4132, 2196, 3423, 3248, 5510, 4687, 2347, 3792, 4867,
    1997, 3590, 3701, 3535, 1107, 2556, 3012, 3011, 1162, 2993, 2992, 569, 1034, 1681, 2625, 2626, 5531, 3696,
    3075, 3152, 1896, 5570, 3060, 3628, 3629, 3886, 5057, 5058, 1781, 3486, 3051, 3487, 6316, 6004, 1515, 5811,
    2035, 3453, 1914, 6096, 6376, 2404, 4, 3370, 4892, 4891, 3284, 2609, 3028, 3233, 2647, 2899, 1606, 2007,
    1357, 3470, 5891, 6270, 1059, 2889, 3219, 3216, 3221, 3220, 3217, 3218, 852, 4469, 4890, 3431, 3149, 1968,
    2306, 1927, 4640, 443, 6305, 3089, 1649, 1972, 3398, 4117, 4118, 1005, 1150, 1152, 1151, 3971, 3746, 3747,
    3285, 1617, 1087, 4013, 1870, 5150, 629, 6224, 4539, 858, 1833, 4992, 1770, 1637, 4034, 4035, 1024, 2669,
    2667, 2670, 2668, 6122, 5274, 2278, 4412, 305, 2963, 2962, 984, 5591, 5910, 5909, 5870, 5868, 3710, 1730,
    5772, 5773, 2459, 118, 117, 5033, 4924, 4925, 992, 1415, 5145, 3345, 3346, 4168, 1651, 6069, 1954, 1465,
    847, 4390, 848, 4468, 5361, 1528, 1529, 4726, 3054, 2720, 5737, 5736, 5738, 3425, 5883, 5885, 5884, 5882,
    5881, 677, 1589, 606, 607, 634, 633, 565, 236, 5408, 921, 3381, 3380, 978, 2663, 3578, 112, 4033,
    3024, 1797, 4170, 4173, 626, 2808, 2795, 3388, 4297, 4298, 4299, 6350, 6351, 1060, 1855, 2403, 4417, 98,
    5703, 5705, 5704, 5706, 1546, 1051, 3439, 543, 3389, 3426, 3323, 4633, 2702, 1168, 4635, 4634, 3787, 2548,
    3139, 5436, 5466, 5467, 2618, 4424, 4425, 567, 215, 1135, 2721, 1497, 1705, 5968, 4862, 2128, 2129, 927,
    1542, 6275, 1965, 6364, 1964, 1966, 6365, 5092, 5569, 1522, 1288, 514, 4410, 1220, 2774, 1815, 2775, 2534,
    849, 2585, 2586, 6352, 6353, 1037, 1600, 4833, 3857, 3856, 2428, 3518, 3684, 1025, 2521, 4541, 4542, 982,
    432, 2755, 6186, 6185, 6184, 6187, 734, 735, 2507, 2420, 1671, 511, 1916, 6181, 5787, 3850, 6180, 5788,
    5789, 6317, 2544, 4020, 4626, 1638, 1280, 2266, 2267, 3635, 6049, 6312, 5785, 4613, 2247, 2442, 3114, 256,
    4943, 5220, 1342, 3444, 3803, 3802, 1080, 2571, 1081, 2990, 4206, 4205, 2089, 4702, 4703, 428, 4598, 4599,
    4602, 4600, 4601, 685, 3990, 4623, 6298, 2917, 1501, 2981, 798, 799, 4737, 3382, 800, 3584, 3058, 3059,
    4998, 1215, 1531, 5063, 3159, 4657, 6248, 6245, 6252, 6247, 6250, 6251, 6242, 6249, 6246, 6244, 6243, 6136,
    1611, 6154, 3111, 56, 4186, 1508, 3546, 5585, 1580, 1579, 1413, 2957, 2368, 943, 2427, 4748, 5127, 904,
    1442, 2262, 3408, 5670, 1572, 2832, 1624, 1625, 1627, 5676, 2501, 2500, 2502, 2503, 2499, 2176, 2727, 1597,
    2261, 2799, 2698, 1598, 3488, 2975, 6149, 2635, 4652, 6188, 646, 3599, 201, 939, 4288, 4289, 2108, 4053,
    4222, 2150, 4321, 4331, 5960, 5961, 5484, 4333, 884, 5172, 1986, 5149, 4548, 4549, 3849, 3641, 4065, 3989,
    752, 773, 3887, 5185, 5184, 5059, 5061, 5060, 4294, 4612, 5281, 3895, 2540, 5362, 5364, 6330, 3247, 5363,
    5640, 5204, 4016, 5160, 2180, 5487, 12, 497, 11, 719, 718, 814, 1471, 1472, 1068, 3851, 647, 1229,
    1230, 1380, 3138, 2660, 1511, 1510, 1221, 854, 2107, 3160, 233, 2600, 6045, 2483, 2172, 3875, 2484, 168,
    2431, 2432, 5379, 4007, 4470, 2816, 5533, 6311, 3278, 3280, 1463, 2665, 6231, 1583, 1133, 5825, 729, 5450,
    1433, 2379, 3676, 3521, 3242, 3192, 5941, 2414, 5417, 3185, 1905, 693, 461, 1722, 6304, 4126, 2814, 2815,
    4209, 1311, 3137, 5325, 4845, 313, 1165, 3231, 2759, 154, 5199, 3996, 3995, 3994, 2874, 4310, 4002, 3290,
    604, 4673, 5890, 3621, 2768, 559, 2233, 2234, 226, 5681, 2987, 4911, 2584, 2994, 1499, 1632, 1728, 4864,
    2271, 1778, 5588, 779, 5664, 6118, 1832, 4933, 4932, 409, 2822, 4672, 1112, 5571, 49, 1960, 902, 79,
    3510, 3143, 3142, 2699, 4413, 23, 5126, 5614, 5615, 4231, 4232, 3516, 5665, 4912, 4913, 1259, 2210, 1881,
    2244, 922, 1401, 2901, 6198, 6217, 3520, 1574, 6095, 2563, 1865, 4834, 5962, 4208, 406, 105, 5732, 1932,
    2396, 1164, 1869, 1898, 3352, 3351, 4844, 5663, 6287, 6022, 1078, 3721, 2765, 4257, 3504, 4259, 2530, 1093,
    1819, 2105, 1845, 2697, 2731, 2944, 5869, 1443, 1444, 1445, 1010, 620, 4500, 4499, 4498, 4502, 3302, 4512,
    4501, 949, 4503, 2800, 3383, 3528, 1989, 585, 1540, 4397, 286, 5257, 1428, 2752, 612, 3970, 219, 5948,
    5949, 2394, 871, 872, 991, 3499, 6276, 1269, 4950, 5829, 1513, 577, 128, 1120, 959, 3685, 5528, 5206,
    5612, 6024, 4287, 4317, 845, 3915, 3015, 6139, 2219, 3882, 5747, 5817, 5443, 2740, 1121, 4277, 5897, 4281,
    5864, 1447, 2328, 3394, 2811, 6349, 534, 535, 5434, 5433, 5079, 5078, 3706, 2350, 2496, 77, 3205, 1440,
    3805, 2317, 294, 3140, 292, 3090, 1507, 1527, 293, 2443, 5602, 2866, 2801, 6043, 1009, 6042, 4460, 6044,
    4461, 899, 1601, 4513, 4514, 2736, 2737, 1951, 1949, 4544, 4545, 2200, 3672, 928, 1950, 4109, 2353, 2467,
    4459, 4458, 834, 833, 835, 4463, 4927, 4926, 3195, 4145, 2323, 1859, 1708, 1774, 4250, 4642, 57, 513,
    5344, 5380, 228, 515, 5563, 357, 5564, 3951, 4337, 5447, 4405, 1018, 1136, 390, 5950, 2123, 4135, 329,
    1296, 3683, 4661, 618, 4376, 5906, 3717, 3939, 3938, 5702, 398, 397, 3733, 2057, 1887, 1885, 4149, 4148,
    1886, 4147, 867, 866, 345, 5107, 5108, 4140, 5143, 5142, 4720, 1451, 1306, 296, 1147, 446, 3032, 3298,
    3299, 1516, 3560, 1125, 1605, 1085, 1116, 5593, 971, 1174, 3253, 1175, 2325, 5062, 2019, 2020, 5511, 1210,
    1326, 336, 1053, 5085, 3825, 3827, 3826, 3828, 6234, 6232, 6235, 6233, 1809, 1810, 1808, 6155, 6164, 6156,
    6157, 6158, 6159, 6160, 6161, 6162, 6163, 702, 703, 704, 6020, 1100, 1105, 1104, 1103, 1102, 1101, 1106,
    4727, 4111, 2550, 3737, 4843, 821, 5939, 5940, 2895, 4653, 4129, 2620, 4698, 4699, 3644, 2070, 709, 710,
    2081, 1450, 91, 2739, 472, 3920, 3921, 1608, 6255, 1858, 2343, 3832, 2718, 3556, 2747, 6168, 1825, 525,
    2155, 6050, 994, 4127, 576, 621, 4960, 1155, 3176, 4436, 4437, 1231, 3244, 4221, 2552, 1115, 380, 3865,
    6032, 3643, 2760, 4244, 458, 2951, 6138, 1333, 4246, 6190, 1983, 120, 200, 722, 2390, 786, 5499, 5860,
    5861, 3417, 3671, 1435, 2929, 5266, 5262, 5263, 5265, 5264, 1780, 317, 1945, 1219, 853, 207, 2904, 2684,
    2722, 1873, 5252, 886, 5404, 5403, 2921, 2206, 4752, 6380, 5291, 5377, 3362, 3106, 4343, 1977, 3427, 2063,
    1163, 2605, 1140, 3615, 325, 6030, 1828, 111, 1240, 4631, 3319, 2545, 1123, 1124, 2468, 6112, 6113, 6114,
    6115, 6116, 6117, 5638, 1206, 1324, 6408, 4275, 951, 776, 774, 777, 775, 3363, 4363, 4364, 413, 402,
    3215, 5999, 6141, 5983, 6142, 4223, 1256, 3452, 3815, 3267, 1786, 1166, 1167, 2386, 5413, 2405, 1040, 2825,
    1695, 5293, 3307, 2967, 1630, 5871, 421, 5351, 5350, 1064, 1305, 1363, 6373, 1735, 4695, 4694, 1298, 5210,
    1801, 1834, 6345, 3793, 2302, 499, 920, 1958, 3502, 522, 5637, 501, 4213, 6067, 3256, 4215, 4216, 3833,
    2715, 2714, 5212, 5138, 555, 556, 3438, 4114, 1717, 4742, 4146, 6068, 193, 3563, 6403, 5798, 2279, 6029,
    6236, 3838, 172, 452, 5054, 5035, 5036, 5037, 5038, 5039, 2385, 5335, 5334, 628, 639, 637, 638, 5833,
    2971, 3263, 4157, 6073, 290, 291, 5996, 418, 955, 956, 4353, 1045, 696, 3025, 1358, 5407, 2304, 36,
    2991, 1787, 1364, 1365, 1788, 1359, 1672, 1673, 1360, 5686, 6400, 2970, 417, 124, 123, 3541, 78, 310,
    5988, 3260, 815, 816, 3349, 2604, 3534, 3547, 3759, 1322, 1331, 4357, 4358, 5416, 5195, 5196, 5902, 5786,
    3478, 3607, 2444, 2579, 2850, 686, 1552, 2284, 4015, 1292, 2862, 3662, 4064, 5735, 6208, 986, 3023, 4355,
    6307, 6308, 1976, 1985, 3356, 2734, 4245, 5141, 2617, 1912, 3874, 3872, 2560, 6034, 1297, 1345, 5389, 3387,
    5171, 125, 3228, 3229, 3553, 3998, 3997, 4464, 4465, 3288, 3289, 2258, 6047, 2260, 2852, 3794, 5147, 2157,
    4900, 4902, 4904, 4906, 4901, 4903, 4905, 4907, 1534, 6191, 1659, 1431, 1843, 5090, 3536, 3929, 1286, 5096,
    2709, 2710, 5550, 5551, 5097, 2979, 2980, 4660, 5010, 3291, 3879, 3935, 2806, 2920, 4507, 1948, 771, 3226,
    3227, 1017, 4346, 4347, 6397, 4735, 3402, 1663, 6385, 1662, 999, 1661, 5964, 5965, 1660, 234, 6324, 6183,
    6182, 6220, 6221, 2574, 1956, 2410, 4165, 2671, 6301, 925, 5730, 1861, 4537, 2254, 65, 649, 650, 1371,
    507, 6040, 6039, 4518, 5016, 5015, 3341, 6216, 3821, 711, 768, 164, 6284, 1048, 5273, 466, 1827, 4676,
    1498, 134, 2175, 2038, 4849, 6192, 379, 4484, 3458, 4092, 1027, 309, 467, 2878, 5018, 5056, 4001, 3122,
    3121, 841, 836, 4137, 770, 5393, 4087, 4037, 4038, 4036, 1425, 1426, 2591, 2593, 2119, 2592, 4144, 5720,
    2313, 5689, 1785, 2145, 2146, 3734, 2121, 4123, 3735, 3736, 5873, 5872, 562, 1200, 4014, 3574, 1406, 1264,
    3498, 3129, 5148, 2532, 2567, 2531, 2568, 2218, 2217, 5200, 5590, 300, 3163, 561, 5692, 4964, 5392, 571,
    4993, 4994, 4851, 3806, 1585, 1955, 284, 285, 1610, 1706, 5441, 5440, 1212, 1709, 2792, 2788, 2790, 2793,
    2789, 2791, 4174, 5418, 208, 1626, 3505, 3506, 5898, 1070, 2364, 1691, 1692, 4009, 4008, 3432, 3677, 3678,
    3526, 1273, 2546, 389, 3043, 2566, 2565, 4528, 4389, 894, 895, 5428, 5427, 6228, 5426, 5429, 5430, 4896,
    4274, 2376, 627, 3819, 820, 2026, 2025, 2029, 2028, 2024, 2027, 651, 1356, 1203, 1871, 104, 4365, 102,
    1477, 4485, 434, 4886, 1350, 1351, 2293, 2294, 5136, 3845, 3846, 3847, 3848, 1799, 2761, 1061, 5412, 1008,
    5826, 2373, 1836, 3459, 2834, 2833, 2922, 5865, 4621, 2215, 3262, 5488, 2312, 3246, 3245, 3808, 822, 4217,
    923, 4291, 4292, 1893, 1890, 2844, 1889, 1892, 1891, 4961, 4350, 4285, 3491, 6295, 5457, 3324, 2655, 6296,
    6367, 6366, 2656, 4012, 584, 3952, 371, 370, 1658, 2288, 2205, 3451, 2959, 240, 4290, 2783, 1987, 4395,
    1731, 423, 3700, 152, 2268, 1314, 725, 2087, 225, 5553, 5554, 2659, 3749, 3748, 3750, 3751, 6300, 5458,
    1156, 3595, 5144, 2340, 204, 6405, 259, 260, 5476, 4027, 4028, 4606, 4840, 3041, 3950, 2344, 420, 684,
    3328, 3922, 6383, 5513, 2945, 890, 5712, 1926, 1622, 3281, 1544, 3329, 4988, 5017, 89, 2450, 563, 3076,
    4559, 4107, 3317, 5338, 3091, 3067, 3093, 3092, 2882, 2883, 2881, 4632, 809, 2441, 3000, 681, 682, 611,
    5313, 4526, 4527, 592, 2997, 594, 6134, 6130, 6131, 6129, 6135, 6133, 6132, 5932, 2541, 6382, 2112, 3354,
    4430, 3433, 5278, 2696, 3330, 3331, 5858, 1046, 942, 4128, 3918, 4156, 3919, 1863, 1864, 3156, 5696, 595,
    960, 4836, 2055, 4881, 304, 1620, 2601, 4936, 4938, 4942, 76, 5168, 918, 2263, 5834, 4940, 493, 494,
    2375, 1548, 5318, 64, 2010, 258, 4543, 2479, 2178, 4987, 4184, 4183, 2835, 4847, 2036, 4336, 408, 1404,
    1251, 5327, 5700, 6053, 359, 5123, 5122, 2762, 2013, 1301, 2374, 1069, 5684, 5201, 5358, 3834, 823, 3557,
    1851, 3885, 5297, 4418, 5251, 5314, 3210, 1249, 3982, 68, 61, 63, 1197, 987, 3596, 3941, 6048, 1139,
    6253, 3943, 4171, 4172, 2016, 2015, 4356, 1539, 4472, 5688, 3523, 1941, 2346, 2678, 4192, 5311, 347, 348,
    5106, 1776, 1295, 1083, 2336, 5642, 388, 5500, 5501, 6189, 484, 5733, 3201, 4887, 278, 5820, 5818, 5821,
    5822, 5819, 946, 2314, 2380, 6063, 4483, 2240, 924, 2332, 2704, 5667, 5677, 5666, 3688, 5027, 5028, 5029,
    28, 27, 29, 1675, 2438, 2435, 2439, 2437, 198, 4754, 4753, 1424, 972, 4861, 3119, 308, 3723, 3722,
    1607, 4311, 605, 5202, 4532, 3104, 5268, 4691, 4692, 3295, 4686, 5438, 2143, 2144, 2131, 2132, 492, 2897,
    4534, 491, 4533, 4529, 1193, 1192, 1146, 1145, 1480, 2212, 2277, 3146, 4688, 564, 3645, 617, 4130, 4842,
    3033, 3034, 1920, 3606, 1919, 1918, 1917, 18, 17, 5522, 5523, 5694, 1713, 5011, 5504, 5503, 2622, 1456,
    1302, 1178, 1179, 1525, 1587, 2477, 9, 2189, 4190, 3695, 2606, 5287, 5012, 1818, 2049, 4134, 4133, 2221,
    5395, 4195, 1634, 2543, 5213, 745, 6264, 6041, 4155, 5739, 679, 3492, 148, 166, 4300, 3669, 832, 2495,
    5088, 1530, 3274, 3273, 1293, 5775, 1226, 5340, 5613, 5025, 851, 742, 3554, 384, 2733, 2138, 5840, 1555,
    3071, 897, 1586, 2017, 4957, 6257, 1852, 5198, 5197, 4095, 4096, 5651, 1409, 5652, 3484, 4369, 1049, 4061,
    4029, 24, 3715, 25, 144, 1980, 720, 2030, 1683, 3691, 2771, 2088, 3340, 3124, 3512, 2646, 4921, 4922,
    3618, 998, 2924, 1908, 1909, 5827, 5921, 4415, 4879, 6060, 6061, 1840, 1839, 1842, 1841, 2827, 2828, 1612,
    2436, 2458, 315, 2148, 316, 447, 1469, 1407, 1312, 5989, 2280, 2281, 2960, 2961, 1237, 4668, 2893, 4831,
    3187, 2861, 2490, 6344, 1072, 1073, 5767, 6210, 4937, 2634, 2784, 2785, 264, 3653, 2632, 2633, 2482, 6303,
    3027, 3649, 5224, 754, 755, 995, 2978, 933, 3266, 952, 407, 4017, 4536, 1874, 5594, 1554, 2202, 4714,
    2193, 5838, 5837, 5774, 747, 2653, 2831, 1337, 1336, 1335, 1338, 1334, 115, 114, 116, 4089, 2896, 3692,
    4063, 3460, 2203, 3772, 2723, 1400, 1399, 689, 4004, 4005, 688, 4990, 691, 690, 306, 1038, 3587, 3588,
    644, 740, 1963, 5794, 5796, 2487, 1962, 5795, 5797, 1117, 907, 1208, 1209, 2032, 5083, 5084, 2359, 1807,
    3586, 455, 3573, 3571, 2237, 2238, 1693, 1694, 1563, 1564, 1565, 1566, 1567, 4591, 5905, 2735, 3400, 3401,
    2894, 645, 2345, 1523, 2072, 50, 51, 52, 53, 4080, 132, 131, 3883, 5971, 5972, 5973, 5974, 6086,
    6087, 6085, 6084, 2562, 4546, 4562, 3905, 1603, 996, 1384, 1393, 1394, 1395, 1385, 1386, 1387, 1388, 1389,
    1390, 1391, 1392, 641, 642, 643, 456, 1075, 307, 2969, 2968, 2162, 2974, 3165, 3166, 2339, 2338, 4197,
    4198, 4199, 2367, 473, 5981, 2930, 1822, 1821, 2425, 3765, 1741, 1804, 5478, 5022, 5024, 2109, 156, 3785,
    865, 5275, 5203, 1794, 818, 6064, 6314, 1414, 3601, 2426, 3297, 804, 2310, 2309, 26, 3901, 5375, 6172,
    765, 4947, 4948, 3666, 6395, 6396, 6391, 6394, 6393, 766, 1339, 3665, 6392, 4641, 6171, 287, 6173, 3807,
    5280, 1996, 1372, 4497, 657, 5240, 2915, 2916, 2913, 2914, 615, 953, 5828, 5792, 5793, 3409, 1141, 2255,
    1201, 1202, 950, 2569, 2590, 460, 1514, 1988, 3539, 346, 96, 486, 1953, 1644, 1640, 5561, 5560, 6346,
    3161, 3162, 4454, 5922, 1245, 2082, 4248, 4247, 4167, 5483, 4455, 6074, 670, 2772, 2773, 6124, 6123, 6125,
    235, 1031, 2398, 1127, 1128, 2297, 2932, 2037, 3440, 2619, 5477, 533, 532, 531, 69, 3809, 3232, 4200,
    3853, 6294, 529, 1171, 4655, 659, 3031, 4556, 2357, 2358, 5279, 5756, 217, 1411, 1412, 4330, 5166, 3928,
    136, 4103, 4102, 3282, 743, 4191, 16, 2813, 5235, 5236, 440, 100, 4108, 5071, 5070, 3894, 1177, 912,
    3893, 5895, 6406, 6407, 3252, 3899, 3897, 3900, 3898, 4762, 4093, 5509, 3763, 1930, 2073, 4076, 5345, 3279,
    3456, 103, 6196, 1618, 5352, 575, 71, 1099, 1783, 801, 6299, 1160, 161, 2449, 1181, 341, 339, 342,
    340, 162, 5776, 5831, 5708, 3070, 5014, 3283, 2952, 277, 2250, 5751, 1016, 3634, 5851, 5853, 5854, 5299,
    3085, 2066, 5572, 5573, 424, 4211, 6017, 2113, 3910, 3911, 3909, 5519, 2415, 624, 870, 5193, 5191, 5192,
    5633, 5634, 5188, 5189, 5190, 4026, 3855, 707, 4689, 3668, 1802, 844, 4052, 4166, 4402, 3930, 4690, 663,
    3931, 4084, 4083, 1931, 1943, 1942, 5951, 3009, 328, 4332, 4385, 1344, 2011, 546, 589, 5137, 4511, 459,
    241, 334, 335, 2865, 4255, 4258, 4254, 3190, 3854, 6059, 5031, 4220, 5225, 4696, 4707, 4709, 4711, 1188,
    969, 970, 216, 5514, 5506, 6288, 2117, 3988, 3614, 480, 905, 6056, 2151, 5217, 3189, 6012, 6018, 6015,
    6016, 6014, 6035, 6013, 3068, 3072, 3069, 5388, 981, 3890, 3741, 3742, 1981, 1553, 2186, 758, 2276, 6089,
    6090, 6091, 6092, 6093, 3477, 1158, 4622, 1732, 1473, 1479, 5565, 869, 1533, 1532, 5221, 1294, 1352, 1241,
    2149, 2843, 2841, 2842, 2840, 1289, 1319, 3116, 3039, 2754, 5836, 2158, 2164, 6329, 1094, 5048, 311, 3188,
    5757, 5758, 2798, 4351, 5549, 170, 5283, 5095, 6206, 5675, 2688, 2179, 2703, 5481, 4508, 3199, 2705, 2706,
    5228, 5215, 5231, 5216, 6219, 2708, 3632, 3631, 5030, 2139, 2285, 2199, 698, 697, 5315, 3976, 6268, 6269,
    4846, 3720, 5339, 3347, 1704, 5041, 5691, 3983, 6225, 1195, 1015, 3191, 4471, 5183, 5232, 3530, 6211, 6212,
    5759, 5760, 5761, 5762, 5763, 5764, 5034, 1354, 1355, 640, 5578, 2860, 3109, 5356, 1588, 5579, 4314, 4572,
    4185, 5009, 5007, 5008, 3789, 429, 551, 508, 1042, 5410, 4894, 4893, 2418, 2419, 5411, 3862, 254, 1283,
    5401, 5402, 957, 1990, 2043, 4645, 4646, 3655, 2000, 3962, 1041, 1270, 2851, 2954, 2311, 135, 2887, 3942,
    4441, 1281, 4524, 4523, 3953, 2319, 5032, 5473, 5472, 2812, 2018, 5697, 3018, 3776, 3019, 253, 1243, 2797,
    5970, 5603, 2594, 1398, 1023, 3064, 5695, 4850, 5969, 1013, 1703, 2900, 5607, 5644, 5645, 1066, 2051, 5081,
    5711, 5710, 1161, 1720, 4462, 3840, 941, 4509, 3985, 1639, 4611, 229, 3316, 2875, 5527, 586, 2973, 5469,
    4949, 5646, 399, 1504, 4091, 506, 3108, 665, 2942, 385, 4269, 4270, 2539, 5574, 1320, 1325, 990, 5480,
    414, 2764, 3978, 248, 1030, 1742, 1743, 1180, 4153, 4154, 476, 2616, 4383, 4072, 4071, 4019, 4492, 2387,
    2884, 687, 4515, 245, 1003, 1872, 3682, 3050, 1543, 4162, 4163, 3697, 4018, 3238, 6238, 2542, 3225, 5068,
    5069, 4409, 3831, 6356, 6357, 3580, 4935, 5219, 5259, 5214, 4577, 4578, 2724, 6358, 2469, 2470, 2689, 4877,
    3637, 5301, 5302, 3300, 2239, 767, 2820, 5174, 86, 87, 723, 5298, 3469, 4573, 412, 3917, 403, 2194,
    2232, 2650, 1502, 2933, 4378, 5911, 5912, 4416, 2257, 3732, 4733, 1436, 1448, 2440, 5713, 6197, 1307, 1308,
    975, 4105, 4104, 4644, 3367, 2059, 2677, 1478, 4194, 4496, 6390, 3342, 4112, 5290, 4860, 5064, 147, 437,
    3153, 3154, 5824, 2371, 2898, 3410, 1582, 1460, 4098, 2341, 5398, 1784, 320, 1114, 319, 1113, 3674, 3675,
    5357, 6150, 2474, 3726, 3013, 1503, 993, 113, 4225, 6274, 6272, 6273, 3738, 5959, 1402, 802, 979, 5415,
    1396, 1397, 1172, 1173, 4679, 4681, 4683, 4682, 4680, 169, 1242, 1457, 1157, 2047, 1837, 4106, 3211, 3418,
    5176, 5175, 2099, 3984, 4895, 3209, 2104, 3422, 4040, 4605, 3937, 2101, 1512, 2103, 2102, 6318, 2100, 2624,
    5316, 570, 227, 810, 519, 2855, 5957, 246, 247, 3999, 4880, 653, 5754, 726, 5406, 730, 587, 5397,
    5332, 4382, 2272, 2192, 790, 3858, 3967, 106, 3494, 3716, 3559, 4302, 2446, 2185, 2763, 3769, 3768, 2434,
    3771, 3767, 3770, 3766, 4574, 5300, 964, 2214, 2213, 5802, 5349, 279, 4387, 6378, 1866, 4388, 167, 4607,
    3303, 2517, 2115, 2220, 2242, 2275, 552, 187, 4898, 4674, 973, 3141, 5322, 5105, 8, 2476, 2365, 5783,
    654, 875, 874, 876, 4023, 4024, 4025, 4021, 4022, 2824, 931, 3609, 2687, 2249, 4590, 6176, 5409, 2342,
    3359, 1050, 3602, 3325, 5139, 5328, 4664, 3313, 1974, 3549, 2651, 4256, 661, 4342, 1923, 4663, 6011, 5387,
    2943, 4571, 5077, 1316, 1317, 1318, 1536, 1537, 3558, 2623, 4286, 4899, 6010, 5899, 1829, 1935, 1936, 2488,
    1747, 1736, 1750, 1746, 1734, 1749, 1753, 1751, 2159, 5177, 5668, 21, 213, 3572, 1248, 1247, 1922, 1676,
    2858, 2859, 2209, 5289, 5722, 817, 2201, 3801, 3293, 3292, 2465, 2466, 1913, 4854, 3314, 2525, 2526, 3527,
    6362, 3312, 4675, 5312, 5307, 2076, 1969, 386, 3223, 2002, 554, 2120, 1290, 2907, 4233, 5976, 2065, 6078,
    4619, 4618, 784, 1257, 6025, 6026, 1258, 1014, 32, 1052, 6343, 614, 2750, 2749, 1984, 6342, 6341, 4939,
    2680, 2097, 2093, 2095, 2091, 2098, 2094, 2096, 2092, 2796, 2296, 1437, 1062, 1758, 4848, 4210, 4039, 2122,
    760, 1994, 163, 1470, 3548, 479, 2753, 2756, 2751, 566, 2588, 578, 4923, 1665, 2928, 864, 231, 4212,
    2778, 2779, 2637, 2809, 4006, 6254, 415, 4858, 5894, 4731, 5432, 4176, 4736, 4320, 4188, 652, 2912, 1993,
    1213, 1143, 1635, 3061, 1238, 4888, 1803, 4143, 2528, 2529, 715, 716, 1952, 1789, 444, 158, 648, 5223,
    5631, 3, 1541, 4360, 4361, 4359, 22, 560, 582, 807, 5832, 808, 2570, 483, 4420, 4421, 2711, 830,
    4765, 322, 2167, 6166, 717, 3603, 3174, 2174, 1225, 5699, 2673, 2672, 5437, 6404, 4242, 1967, 5365, 1455,
    5261, 803, 5152, 997, 442, 3437, 5003, 4740, 674, 280, 1957, 250, 251, 2829, 4665, 4510, 655, 1420,
    1419, 1418, 1417, 1421, 573, 5908, 3495, 6371, 1369, 1517, 4706, 5808, 906, 202, 4131, 2504, 5809, 2140,
    2640, 4085, 145, 1422, 1423, 273, 274, 701, 6280, 6279, 3465, 3466, 6282, 6281, 6278, 6277, 3654, 1847,
    84, 5089, 668, 3259, 2902, 2903, 5209, 5208, 5207, 3524, 2253, 477, 5489, 249, 2252, 4429, 3178, 622,
    2331, 3991, 6215, 5778, 660, 1019, 5296, 143, 4710, 6291, 6119, 2022, 2918, 1368, 2512, 5460, 3208, 5390,
    827, 6323, 405, 5936, 5937, 3457, 4303, 3056, 1138, 1217, 1366, 1148, 6082, 4550, 4563, 4551, 6204, 3040,
    6218, 3774, 3797, 5518, 5002, 568, 2802, 3844, 837, 838, 5660, 5727, 5233, 4090, 3514, 3503, 3729, 3619,
    6167, 3148, 4433, 6207, 3727, 746, 1058, 4077, 2471, 926, 505, 3258, 4576, 5156, 5155, 1535, 1867, 5277,
    6033, 2330, 4505, 539, 537, 4568, 538, 520, 542, 372, 270, 911, 1779, 5935, 5933, 3579, 5768, 4339,
    4338, 1771, 1077, 5286, 6177, 3397, 4439, 4440, 5734, 4919, 4918, 387, 5728, 2133, 2135, 1405, 2134, 3321,
    2054, 873, 4426, 1791, 2052, 4386, 4620, 481, 3395, 3660, 3659, 3007, 3699, 1007, 5575, 4366, 2457, 1254,
    2053, 4617, 3084, 6147, 919, 1001, 2223, 1744, 945, 2908, 6240, 5680, 5679, 5678, 3254, 3255, 6320, 3743,
    5534, 5662, 4540, 1998, 271, 3020, 5508, 146, 3661, 5366, 5367, 5368, 5369, 5370, 5371, 5372, 5373, 2060,
    3348, 3471, 4396, 1670, 4398, 1835, 3841, 4863, 1979, 954, 5451, 5823, 962, 5636, 2934, 2935, 2936, 2938,
    2937, 5635, 4535, 1764, 2116, 2356, 4963, 3396, 1745, 558, 1439, 214, 4122, 2927, 4930, 4650, 4649, 366,
    365, 2995, 92, 1011, 3087, 1382, 5982, 353, 4955, 4953, 4956, 4954, 4575, 5841, 4610, 4609, 5839, 5842,
    888, 130, 137, 6205, 1772, 4031, 6348, 6347, 3355, 3377, 436, 1795, 4730, 3600, 1373, 1374, 1218, 1267,
    1266, 1348, 968, 3870, 6099, 6101, 6100, 269, 4238, 416, 4219, 4218, 2064, 6202, 3963, 530, 1367, 3374,
    4345, 2726, 2485, 1458, 631, 5227, 4587, 2580, 2581, 2582, 2583, 3933, 3932, 327, 2876, 1260, 1303, 1321,
    5253, 2608, 4230, 4229, 1682, 3447, 3448, 2001, 2508, 5386, 2430, 4367, 4368, 2298, 2384, 2383, 2382, 3551,
    3525, 3371, 4158, 4159, 1381, 1315, 3636, 4958, 4959, 1383, 375, 3315, 5394, 1340, 2578, 2577, 3241, 1430,
    936, 2830, 1328, 6293, 1327, 1571, 4062, 2867, 1689, 3944, 2690, 2691, 2692, 2693, 2694, 5687, 4164, 99,
    4066, 3490, 4312, 4313, 2473, 4237, 1330, 3275, 3881, 2983, 337, 3693, 4580, 5075, 5076, 5074, 3945, 3430,
    5284, 2366, 708, 2527, 2950, 331, 2455, 2453, 2456, 2454, 518, 324, 5855, 15, 177, 3744, 1271, 3296,
    85, 4228, 2352, 6088, 2077, 427, 1408, 5243, 5154, 2204, 2643, 2286, 6265, 138, 1718, 5803, 5805, 4431,
    4432, 5804, 5806, 139, 358, 2412, 4558, 3136, 2411, 4557, 2160, 2413, 1690, 5850, 5685, 503, 4481, 527,
    5254, 4399, 4422, 789, 3135, 4279, 4278, 3175, 4865, 1343, 195, 3647, 5967, 1878, 4214, 1687, 739, 2389,
    495, 2614, 3562, 2406, 2034, 2322, 1119, 3709, 3686, 3597, 5331, 5329, 5330, 2931, 5991, 5272, 2321, 2958,
    5502, 4866, 2639, 3968, 4725, 4874, 2191, 3593, 3594, 3610, 6262, 6261, 5125, 5661, 5659, 1646, 4187, 3194,
    5091, 3366, 3407, 581, 2259, 4227, 4712, 4713, 6381, 2627, 396, 4579, 1484, 4728, 6325, 3566, 3555, 3608,
    5419, 2480, 45, 44, 127, 5596, 5597, 95, 133, 178, 3975, 3707, 171, 2489, 272, 6319, 2776, 2777,
    6058, 6057, 395, 4226, 2719, 3612, 3186, 1623, 4837, 3611, 13, 6000, 536, 1475, 2230, 2229, 2231, 1934,
    1933, 3309, 2463, 2462, 3404, 3014, 5305, 5529, 3113, 6379, 3083, 914, 915, 222, 5288, 5725, 1416, 4373,
    2589, 4715, 3745, 1377, 3286, 3896, 2014, 3375, 764, 3927, 3925, 3926, 4884, 4885, 110, 4555, 1900, 1560,
    937, 1020, 2845, 2846, 419, 1207, 2738, 4678, 3949, 5655, 5701, 1461, 1039, 489, 4931, 4538, 4340, 4341,
    3613, 2856, 1329, 5222, 3234, 3236, 4522, 1714, 1715, 1716, 1719, 4520, 2923, 450, 66, 5934, 509, 381,
    671, 1773, 210, 211, 1628, 2654, 3115, 4999, 3467, 3567, 5505, 5622, 4266, 590, 5250, 4504, 5966, 4971,
    4962, 4952, 4967, 4969, 4968, 4966, 4970, 5267, 5848, 5846, 5847, 5845, 5849, 1830, 806, 3698, 3575, 5381,
    88, 1594, 1584, 4965, 5525, 5562, 72, 5326, 2461, 4677, 206, 4583, 733, 3673, 2977, 3795, 5464, 5463,
    4946, 4945, 3450, 3169, 2725, 338, 1347, 6008, 5580, 5581, 5582, 5583, 2126, 5790, 5777, 932, 74, 1476,
    5098, 5099, 5101, 5100, 961, 3250, 1590, 5647, 5648, 4120, 4349, 3038, 6046, 3657, 3658, 3694, 1214, 2391,
    2190, 4301, 3482, 4643, 3306, 3687, 1223, 2631, 5439, 5435, 4326, 5276, 4124, 4855, 4856, 4857, 3871, 2400,
    2433, 6372, 3493, 323, 303, 302, 5741, 772, 4944, 5876, 435, 523, 4991, 3046, 3006, 3859, 3016, 6,
    2362, 4547, 2940, 1349, 985, 6237, 5324, 5323, 5852, 1149, 31, 43, 75, 2142, 4408, 4380, 3332, 3778,
    4889, 3779, 3780, 3781, 3782, 3783, 2245, 4401, 4400, 1190, 6109, 439, 1562, 5120, 5121, 5124, 5577, 2478,
    1645, 3576, 2050, 2909, 3066, 4450, 4451, 4452, 4453, 4951, 3311, 2222, 2153, 2154, 6170, 1332, 636, 6151,
    2481, 2329, 1700, 1698, 1699, 1724, 3564, 0, 393, 756, 224, 223, 2661, 1888, 1538, 5641, 5716, 482,
    1669, 4569, 1189, 4329, 4328, 1806, 1089, 1453, 656, 3308, 14, 3455, 721, 5226, 5867, 449, 583, 6331,
    3764, 5337, 3304, 1738, 1759, 5258, 6227, 4354, 252, 48, 1483, 3472, 3913, 934, 4897, 2040, 4079, 6199,
    3728, 3906, 1556, 1118, 5877, 410, 411, 2965, 5239, 4582, 4581, 3708, 3889, 5813, 318, 1129, 1130, 1131,
    1132, 20, 448, 1071, 3008, 3513, 580, 4404, 2925, 3128, 4873, 1937, 1688, 2666, 3947, 2110, 2847, 2848,
    4908, 4909, 2849, 1244, 2549, 5445, 4627, 6062, 4624, 4625, 2491, 394, 1304, 1300, 1299, 392, 391, 288,
    3446, 5320, 5321, 5319, 5449, 5448, 3788, 3074, 512, 3073, 2423, 5376, 6066, 4041, 2804, 6143, 2636, 3648,
    3670, 2187, 1904, 1824, 1142, 516, 1629, 2452, 1710, 1711, 1712, 1721, 6263, 6070, 2395, 5643, 4138, 1593,
    4495, 3784, 3360, 3616, 3617, 4182, 2397, 2156, 5998, 5997, 3724, 3368, 2333, 5282, 846, 3992, 3993, 4202,
    6075, 3005, 4835, 3835, 879, 1309, 5807, 5690, 4273, 5423, 5424, 3107, 1752, 1902, 4203, 5526, 3979, 2766,
    2326, 5051, 5904, 2493, 2494, 2074, 948, 4078, 364, 2241, 3413, 1823, 1287, 3339, 2235, 2429, 2730, 2729,
    2236, 3224, 2613, 4588, 4589, 2695, 3230, 1748, 4705, 4704, 5723, 5682, 526, 4449, 1570, 6322, 6267, 3235,
    4521, 1938, 3251, 2424, 3550, 6081, 6195, 700, 699, 3184, 5557, 3237, 2767, 3344, 6036, 122, 2520, 2519,
    1185, 199, 5558, 5317, 3798, 2630, 5930, 5378, 1346, 1557, 2295, 1591, 1091, 3663, 1092, 3664, 5521, 3479,
    4917, 301, 283, 445, 401, 1462, 1633, 5515, 1036, 121, 1521, 2863, 1992, 1856, 1884, 4494, 900, 2409,
    4010, 2188, 2251, 299, 4697, 4243, 159, 1613, 4268, 2448, 2106, 3892, 2679, 5709, 1701, 1702, 6306, 1547,
    2982, 944, 3955, 3956, 2572, 1680, 861, 4362, 3079, 3078, 4069, 2290, 4094, 3117, 312, 3424, 5119, 2401,
    3545, 2497, 382, 3294, 528, 5382, 1079, 5383, 3037, 5333, 1222, 441, 344, 343, 2282, 463, 94, 464,
    623, 3604, 5952, 4662, 3436, 597, 596, 5944, 1170, 5359, 3414, 4251, 4252, 4253, 3212, 3213, 3961, 616,
    1496, 5843, 878, 2177, 2307, 5336, 2838, 5938, 5943, 1500, 6028, 6027, 1432, 498, 4160, 2181, 2182, 769,
    2523, 3035, 1274, 2554, 1894, 2553, 2745, 2746, 1275, 2522, 2363, 3497, 5584, 5990, 55, 5047, 5046, 4654,
    763, 3561, 666, 1109, 2823, 438, 1650, 2996, 1577, 3010, 4011, 5892, 5893, 3511, 5153, 1250, 1576, 2136,
    4564, 5650, 3361, 5044, 5042, 5045, 5043, 958, 1353, 6137, 1262, 5753, 2226, 1592, 1216, 153, 2906, 194,
    1925, 5134, 5135, 5414, 500, 5918, 5306, 3086, 2291, 5507, 1520, 5040, 6169, 6107, 6108, 6080, 3301, 3385,
    4088, 5920, 6201, 5482, 4435, 4434, 1233, 1232, 1054, 4352, 935, 603, 598, 602, 2402, 1235, 1234, 1310,
    5658, 2283, 6140, 6321, 3646, 4316, 1679, 1820, 1999, 2573, 3796, 1026, 2161, 5942, 1609, 3914, 3045, 3082,
    2137, 1604, 5698, 2644, 5245, 2292, 724, 2748, 239, 3131, 2447, 5294, 3268, 5979, 2888, 4716, 4377, 1959,
    3240, 3912, 5422, 2972, 3412, 4240, 4241, 2299, 2301, 2300, 4723, 3393, 3812, 2361, 2207, 5021, 2056, 2700,
    3799, 3800, 2701, 5628, 5630, 5627, 5629, 5623, 5625, 5624, 5626, 5901, 5900, 783, 3585, 5343, 4701, 4700,
    2475, 5187, 3322, 4883, 980, 4761, 4759, 4760, 4758, 5555, 3957, 4260, 6399, 5835, 1278, 1464, 819, 3507,
    2602, 1800, 1686, 3270, 2658, 794, 6083, 732, 5598, 5384, 3183, 664, 3103, 4309, 3948, 4615, 1599, 4263,
    3820, 753, 6256, 3120, 4732, 2998, 433, 488, 41, 40, 2533, 1740, 1761, 6103, 4047, 5857, 1614, 2270,
    1975, 2732, 1035, 2274, 1284, 1452, 1509, 457, 4327, 3434, 1000, 4438, 4832, 862, 3690, 5205, 6384, 1228,
    3026, 3620, 3170, 4272, 1726, 2472, 2743, 3569, 2256, 6290, 1047, 5879, 5878, 5880, 4280, 2984, 6097, 6178,
    3222, 4073, 1176, 2348, 2349, 4121, 678, 680, 5342, 5341, 1043, 2084, 2085, 4869, 3461, 4530, 4531, 4276,
    3134, 4324, 4325, 4756, 4757, 3565, 5683, 4086, 4119, 5013, 2877, 2557, 2676, 2147, 3350, 3475, 3476, 4554,
    58, 2536, 59, 1485, 4032, 3500, 3680, 1911, 221, 4767, 4768, 4769, 4770, 4771, 4772, 4773, 4774, 4775,
    4776, 4777, 4778, 4779, 4780, 4781, 4782, 4783, 4784, 4785, 4786, 4787, 4788, 4789, 4790, 4791, 4792, 4793,
    4794, 4795, 4796, 4797, 4798, 4799, 4800, 4801, 4802, 4803, 4804, 4805, 4806, 4807, 4808, 4809, 4810, 4811,
    4812, 4813, 4814, 4815, 4816, 4817, 4818, 4819, 4820, 4821, 4822, 4823, 4824, 4825, 4826, 4827, 4828, 4829,
    4830, 6292, 1723, 5875, 4708, 5729, 855, 1657, 712, 5608, 4046, 3399, 2839, 4284, 4283, 5859, 5256, 155,
    1876, 5001, 2854, 3705, 60, 608, 3876, 4870, 1647, 2071, 1277, 1763, 1765, 1767, 1768, 1762, 2086, 3739,
    4519, 1656, 4239, 3168, 3718, 5600, 524, 5599, 5715, 3640, 4493, 4457, 4488, 5218, 2023, 1441, 6315, 1903,
    2986, 2985, 1375, 37, 35, 142, 38, 33, 3522, 5977, 5874, 3496, 5953, 3627, 2836, 5947, 5391, 4648,
    6226, 1769, 813, 3411, 2211, 1341, 3481, 1063, 5093, 3269, 3406, 3480, 3860, 4871, 4724, 3179, 3180, 426,
    6297, 3591, 5742, 5752, 4474, 151, 6223, 3804, 3888, 6332, 6355, 188, 189, 5781, 5782, 244, 2741, 5255,
    4334, 4335, 940, 6005, 1849, 1850, 1848, 3533, 3837, 6006, 6007, 1137, 5146, 3689, 5714, 4656, 5169, 255,
    1879,
];
