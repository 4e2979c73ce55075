use super::*;

fn known_ports() -> impl Iterator<Item = (u16, &'static str)> {
    (0..=u16::MAX).filter_map(|port| Some((port, port_usage(port)?)))
}

#[test]
fn well_known_ports_have_the_names_people_use() {
    let facts = [
        (20, "FTP data"),
        (21, "FTP"),
        (22, "SSH"),
        (23, "Telnet"),
        (25, "SMTP"),
        (53, "DNS"),
        (67, "DHCP server"),
        (68, "DHCP client"),
        (80, "HTTP"),
        (88, "Kerberos"),
        (110, "POP3"),
        (119, "NNTP"),
        (123, "NTP"),
        (143, "IMAP"),
        (161, "SNMP"),
        (179, "BGP"),
        (194, "IRC"),
        (389, "LDAP"),
        (443, "HTTPS"),
        (445, "SMB"),
        (502, "Modbus"),
        (514, "Syslog"),
        (554, "RTSP"),
        (631, "IPP"),
        (636, "LDAPS"),
        (853, "DNS over TLS"),
        (873, "rsync"),
        (993, "IMAPS"),
        (1080, "SOCKS"),
        (1194, "OpenVPN"),
        (1433, "MSSQL"),
        (1521, "Oracle"),
        (1701, "L2TP"),
        (1723, "PPTP"),
        (1812, "RADIUS"),
        (1883, "MQTT"),
        (1900, "SSDP"),
        (1935, "RTMP"),
        (2049, "NFS"),
        (2181, "ZooKeeper"),
        (2375, "Docker"),
        (2379, "etcd"),
        (3128, "Squid"),
        (3260, "iSCSI"),
        (3268, "Global Catalog"),
        (3306, "MySQL"),
        (3389, "RDP"),
        (3690, "Subversion"),
        (4222, "NATS"),
        (4369, "Erlang port mapper"),
        (4840, "OPC UA"),
        (5037, "ADB"),
        (5060, "SIP"),
        (5173, "Vite"),
        (5222, "XMPP"),
        (5353, "mDNS"),
        (5355, "LLMNR"),
        (5432, "PostgreSQL"),
        (5666, "Nagios NRPE"),
        (5672, "AMQP"),
        (5938, "TeamViewer"),
        (5984, "CouchDB"),
        (6379, "Redis"),
        (6443, "Kubernetes API"),
        (6650, "Pulsar"),
        (7687, "Neo4j Bolt"),
        (8086, "InfluxDB"),
        (8118, "Privoxy"),
        (8125, "StatsD"),
        (8333, "Bitcoin"),
        (9042, "Cassandra"),
        (9090, "Prometheus"),
        (9092, "Kafka"),
        (9200, "Elasticsearch"),
        (9418, "Git"),
        (10050, "Zabbix agent"),
        (10250, "Kubelet"),
        (11211, "Memcached"),
        (18333, "Bitcoin test"),
        (19132, "Minecraft Bedrock"),
        (25565, "Minecraft"),
        (27017, "MongoDB"),
        (32400, "Plex"),
        (41641, "Tailscale"),
        (44818, "EtherNet/IP"),
        (47808, "BACnet"),
        (51820, "WireGuard"),
        (61613, "STOMP"),
        (64738, "Mumble"),
    ];
    for (port, label) in facts {
        assert_eq!(port_usage(port), Some(label), "{port}");
    }
}

#[test]
fn the_names_that_others_rely_on_cover_their_ports_and_no_other() {
    for (label, wanted) in [("HTTP", &[80][..]), ("SSH", &[22]), ("Tor", &[9001, 9030, 9050, 9051])] {
        assert!(
            known_ports().filter(|known| known.1 == label).map(|known| known.0).eq(wanted.iter().copied()),
            "{label}"
        );
    }
    assert!(known_ports().filter(|known| known.1 == "BitTorrent").map(|known| known.0).eq(6881..=6999));
}

#[test]
fn ranges_have_their_name_from_end_to_end() {
    for (ports, label) in [(5900..=5929, "VNC"), (6000..=6063, "X11"), (6660..=6669, "IRC")] {
        assert!(ports.clone().all(|port| port_usage(port) == Some(label)), "{label}");
    }
    assert_eq!(port_usage(5899), None);
    assert_eq!(port_usage(6064), None);
    assert_eq!(port_usage(6659), None);
    assert_eq!(port_usage(6670), None);
}

#[test]
fn the_ends_of_the_table_are_not_the_ends_of_the_ports() {
    assert_eq!(port_usage(0), None);
    assert_eq!(port_usage(1), Some("TCPMUX"));
    assert_eq!(port_usage(65535), None);
}

#[test]
fn enough_ports_are_known() {
    assert!(known_ports().filter(|known| known.1 != "BitTorrent").count() >= 435);
    assert!(USAGES.len() >= 600);
}

#[test]
fn labels_are_short_plain_and_tidy() {
    for (port, label) in known_ports() {
        assert!(
            (2..=18).contains(&label.len()) && label.is_ascii() && label.trim() == label,
            "{port}: {label:?}"
        );
    }
}
