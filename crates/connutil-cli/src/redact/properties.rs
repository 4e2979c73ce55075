//! Never a real address, user or name is left: captures of every format, made of things that the test knows.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connutil::addr::{AddressClass, classify};
use connutil::parse::proc_net::ByteOrder;
use connutil::parse::{CaptureReader, Content, Facts};
use proptest::prelude::*;

use super::pseudonym::Pseudonyms;
use super::record::redacted;
use super::text::Redactor;

/// What a capture is made of.
#[derive(Clone, Debug)]
struct Secrets {
    local: Ipv4Addr,
    remote: Ipv4Addr,
    v6: Ipv6Addr,
    user: String,
    name: String,
    host: String,
    zone: String,
    uid: u32,
    /// A line that is of no format.
    noise: String,
}

/// An address that means something on one machine only.
fn is_secret(ip: IpAddr) -> bool {
    !matches!(classify(ip), AddressClass::Unspecified | AddressClass::Loopback | AddressClass::Broadcast)
}

fn secrets() -> impl Strategy<Value = Secrets> {
    let v4 = || {
        let blocks = prop::sample::select(vec![
            [10, 0],
            [172, 20],
            [192, 168],
            [100, 70],
            [169, 254],
            [8, 8],
            [203, 5],
        ]);
        (blocks, 20_u8.., 20_u8..).prop_map(|([a, b], c, d)| Ipv4Addr::new(a, b, c, d))
    };
    let v6 = (prop::sample::select(vec![0xfe80_u16, 0xfd12, 0x2a00, 0x2001]), 0x1000_u16.., 0x1000_u16..)
        .prop_map(|(first, a, b)| Ipv6Addr::new(first, 0, 0, 0, 0x0a1b, a ^ 0x0200, 0xfe3c, b));
    // Eight letters at least: a pseudonym that has such a word in it by chance comes once in thousands of runs.
    let word = "[a-z]{3}[a-z0-9]{5,9}";
    let names = prop_oneof![
        word.prop_map(String::from),
        "[A-Z][a-z]{7,8} [a-z]{8,9}",
        "[a-z]{8,9}\",pid=[a-z]{8,9}",
        "[a-z]{8,9}: [a-z]{8,9}@[a-z]{8,9}/[0-9]",
        "[a-zäöü]{8,10}",
        "/opt/[a-z]{8,9}/[a-z]{8,9}",
    ];
    (
        v4(),
        v4(),
        v6,
        word,
        names,
        "[a-z]{8,9}\\.[a-z]{8,9}\\.example",
        "[a-z]{7,8}[0-9]",
        20_001_u32..99_999,
        " ?[a-z]{8,12} {1,2}[a-z]{8,12} ?",
    )
        .prop_map(|(local, remote, v6, user, name, host, zone, uid, noise)| Secrets {
            local,
            remote,
            v6,
            user,
            name,
            host,
            zone,
            uid,
            noise,
        })
}

impl Secrets {
    /// Each format's rows, whole and cut, good and bad.
    fn captures(&self) -> Vec<String> {
        let Self { local, remote, v6, user, name, host, zone, uid, noise } = self;
        let hex = |ip: Ipv4Addr| format!("{:08X}", u32::from_le_bytes(ip.octets()));
        let hex6: String = v6
            .octets()
            .chunks(4)
            .map(|four| {
                format!(
                    "{:08X}",
                    four.iter().rev().fold(0_u32, |number, &byte| number << 8 | u32::from(byte))
                )
            })
            .collect();
        let short: String = name.chars().take(9).collect();
        vec![
            format!(
                "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n\
                 tcp ESTAB 0 36 {local}:22 {remote}:50122 users:((\"{name}\",pid=811,fd=4)) uid:{uid} ino:77 sk:1a cgroup:/user.slice/user-{uid}.slice/{user} <->\n\
                 tcp ESTAB 0 0 [::ffff:{local}]:22 [{v6}]:443 users:((\"{name}\",pid=811,fd=4),(\"{user}\",pid=9,fd=1))\n\
                 udp UNCONN 0 0 [{v6}]%{zone}:546 *:* users:((\"{name}\",pid=811,fd=4))\n\
                 tcp ESTAB 0 0 {host}:ssh {local}:{noise} users:((\"{name}\"\n\
                 {noise} {local} {v6} {name}\n\
                 u_str ESTAB 0 0 /run/{user}/{name} {uid} * 77 users:((\"{name}\",pid=5,fd=6))\n"
            ),
            format!(
                "Active Internet connections (w/o servers)\n\
                 Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name    Timer\n\
                 tcp        0      0 {local}:22         {remote}:50122     ESTABLISHED {uid}      77         811/{name}      keepalive (58.02/0/0)\n\
                 tcp        0      0 {host}:ssh         {remote}:50122     VERBUNDEN   {user}     77         811/{name}      off (0.00/0/0)\n\
                 tcp6       0      0 {v6}:22       {v6}:50122     TIME_WAIT   0          0          -      timewait (1.00/0/0)\n\
                 unix  2      [ ACC ]     STREAM     LISTENING     1234     811/{name}  /run/{user}/{name}\n"
            ),
            format!(
                "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n\
                 \x20 TCP    {local}:139      {remote}:50122     ESTABLISHED     811\r\n [{name}]\r\n\
                 \x20 TCP    {host}:139      {remote}:https     ESTABLISHED     811\r\n\
                 \x20 UDP    [{v6}%14]:546    *:*                                    811\r\n  {user}\r\n"
            ),
            format!(
                "COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME\n\
                 {short}       16071     {user}    4u  IPv4  39353      0t0     TCP {local}:41290->{remote}:8001 (ESTABLISHED)\n\
                 {short}       16071     {uid}    4u  IPv6 0x28ffb9c041115627      0t0     TCP [{v6}]:41290->[{v6}]:8001 (ESTABLISHED)\n\
                 {short}       16071     {user}    4u  unix 0xfff {uid} 0t0 77 /run/{name} type=STREAM\n"
            ),
            format!(
                "p811\nc{short}\nu{uid}\nL{user}\nf4\ntIPv4\nPTCP\nn{local}:1->{remote}:2\nTST=ESTABLISHED\nTQR=0\nf5\ntREG\nn/home/{user}/{name}\n"
            ),
            format!(
                "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      \n\
                 {user} {short} 4397  12 tcp4   {local}:54011   {remote}:9001\n\
                 {user} {short} 4397  12 tcp6   {v6}:54011   {v6}:9001\n\
                 {user} {short} 4397  12 stream /run/{name}\n"
            ),
            format!(
                "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE\n\
                 {user}     {short}                  16071    tcp4   {local}:41290           {remote}:8001            ESTABLISHED\n"
            ),
            format!(
                "  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME\n 3561 {short:<16}    4 s - rw---n--   2       0 TCP {local}:9050 {remote}:22370\n\
                 \x203561 {short:<16} text v r r-------   -       - -   /home/{user}/{name}\n"
            ),
            format!(
                "USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV\n\
                 {user}     {short}        15843   12* internet stream tcp 0xffff8000008e9660 {local}:22 <-- {remote}:50122\n\
                 {user}     {short}        15843    4 /home/{user} {uid} -rw-r--r-- r 512\n"
            ),
            format!(
                "Active Internet connections (including servers)\nProto   Recv-Q Send-Q  Local Address          Foreign Address        (state)\n\
                 tcp4       0      0  {local}.22      {remote}.50122     ESTABLISHED\ntcp6       0      0  {v6}%{zone}.22      *.*     LISTEN\n"
            ),
            format!(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
                 \x20  0: {}:0016 {}:C3CA 01 00000000:00000000 00:00000000 00000000  {uid}        0 39480 1 0000000012d4b829 100 0 0 10 0\n\
                 \x20  1: {}:0016 {}:C3CA 01 00000000:0000000\n",
                hex(*local),
                hex(*remote),
                hex(*local),
                hex(*remote)
            ),
            format!(
                "  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
                 \x20  0: {hex6}:0016 0000000000000000FFFF0000{}:C3CA 01 00000000:00000000 00:00000000 00000000  {uid}        0 39480 1 0000000012d4b829 100 0 0 10 0\n",
                hex(*remote)
            ),
        ]
    }

    /// What must not be found, in small letters.
    fn tokens(&self) -> Vec<String> {
        let Self { local, remote, v6, user, name, host, zone, noise, .. } = self;
        let words = [user, name, host, zone, noise]
            .into_iter()
            .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
        let mut tokens: Vec<String> = words
            .filter(|word| word.chars().count() > 4 && *word != "example")
            .map(str::to_lowercase)
            .collect();
        for ip in [local, remote].into_iter().filter(|&&ip| is_secret(ip.into())) {
            let [a, b, c, d] = ip.octets();
            tokens.extend([
                ip.to_string(),
                format!("{a:02x}{b:02x}{c:02x}{d:02x}"),
                format!("{d:02x}{c:02x}{b:02x}{a:02x}"),
                format!("{:x}:{:x}", u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])),
            ]);
        }
        let groups: Vec<String> = v6.segments().iter().map(|group| format!("{group:x}")).collect();
        // The interface identifier, which can be made of a MAC address: its halves, and as hexadecimal numbers.
        tokens.extend([v6.to_string(), groups[4..6].join(":"), groups[6..].join(":")]);
        let bytes = v6.octets();
        tokens.extend(
            [8, 12].map(|at| {
                bytes[at..at + 4].iter().rev().map(|byte| format!("{byte:02x}")).collect::<String>()
            }),
        );
        tokens
    }

    /// What of all this is in a text of small letters. The uid counts as a word only: its five digits also come about
    /// inside a name's hexadecimal form.
    fn found_in(&self, text: &str) -> Option<String> {
        let uid = self.uid.to_string();
        let is_there = text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == uid);
        self.tokens().into_iter().find(|token| text.contains(token)).or_else(|| is_there.then_some(uid))
    }
}

/// The redacted text, and what the rows of the real one are under pseudonyms.
fn redact(capture: &str) -> (Vec<u8>, Vec<String>) {
    let mut pseudonyms = Pseudonyms::with([3; 32]);
    let (mut text, mut rows) = (Vec::new(), Vec::new());
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = capture.as_bytes();
    while let Some(record) = reader.next(&mut rest, true) {
        text.extend(Redactor::new(&mut pseudonyms, ByteOrder::Little).record(&record, reader.format()));
        if let Content::Socket(socket) = record.content {
            rows.push(serde_json::to_string(&redacted(socket, &mut pseudonyms)).unwrap());
        }
    }
    (text, rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_real_is_left(secrets in secrets()) {
        for capture in secrets.captures() {
            let (text, rows) = redact(&capture);
            let all = format!("{}{}", String::from_utf8_lossy(&text), rows.join("\n")).to_lowercase();
            let found = secrets.found_in(&all);
            prop_assert!(found.is_none(), "{found:?} of\n{capture}is in\n{all}");
            // Some tools escape what others print; that a test's capture is none at all would prove nothing.
            let is_plain = secrets.name.bytes().all(|byte| byte.is_ascii_alphanumeric());
            prop_assert!(!is_plain || !rows.is_empty(), "nothing was read of\n{capture}");
        }
    }

    #[test]
    fn nothing_real_is_left_of_json(secrets in secrets()) {
        let Secrets { local, v6, user, name, host, zone, uid, .. } = &secrets;
        let record = serde_json::json!({
            "protocol": "tcp", "local_address": local, "local_port": 22, "remote_address": v6, "state": user,
            "owners": [{"pid": 1, "name": name, "fd": 4, "name_hex": name.bytes().map(|byte| format!("{byte:02x}")).collect::<String>()}],
            "uid": uid, "user": user, "zone": zone, "remote_host": host, "file": format!("/home/{user}/x"),
            user: {"more": [name, uid]},
            "verdict": {"status": "partial", "blind_spots": [{"message": format!("{name} at {local}: {v6}"), "pids": [7]}]},
        });
        let mut pseudonyms = Pseudonyms::with([3; 32]);
        let redacted = super::json::value(record, "", &mut Redactor::new(&mut pseudonyms, ByteOrder::Little));
        let text = redacted.to_string().to_lowercase();
        let found = secrets.found_in(&text);
        prop_assert!(found.is_none(), "{found:?} is in {text}");
        let hex: String = name.bytes().take(5).map(|byte| format!("{byte:02x}")).collect();
        prop_assert!(!text.contains(&hex));
        prop_assert_eq!(&redacted["local_port"], 22);
        prop_assert_eq!(&redacted["verdict"]["status"], "partial");
    }

    #[test]
    fn any_bytes_are_redacted_line_by_line(bytes: Vec<u8>) {
        let mut pseudonyms = Pseudonyms::with([3; 32]);
        let text = Redactor::new(&mut pseudonyms, ByteOrder::Little).loose(&bytes);
        let lines = |text: &[u8]| text.iter().filter(|&&byte| byte == b'\n').count();
        prop_assert_eq!(lines(&text), lines(&bytes));
    }
}
