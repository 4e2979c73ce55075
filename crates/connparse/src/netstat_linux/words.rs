//! The words that net-tools translates, and what it says beside its rows. BusyBox and toybox speak English only.
//!
//! The output is in the encoding of the locale, hence the second spelling of some words: ISO 8859-1 and its kin, for
//! Czech 8859-2. Source: net-tools, `po/*.po`.

use memchr::memmem;

use super::row;
use crate::{State, TimerKind};

/// The state of this name; `None` for a word that is in no table.
#[inline]
pub(super) fn state(word: &[u8]) -> Option<State<'_>> {
    Some(match word {
        b"ESTABLISHED" => State::Established,
        b"LISTEN" => State::Listen,
        b"TIME_WAIT" => State::TimeWait,
        b"CLOSE_WAIT" => State::CloseWait,
        b"SYN_SENT" => State::SynSent,
        b"SYN_RECV" => State::SynReceived,
        b"FIN_WAIT1" => State::FinWait1,
        b"FIN_WAIT2" => State::FinWait2,
        b"CLOSE" => State::Closed,
        b"LAST_ACK" => State::LastAck,
        b"CLOSING" => State::Closing,
        _ if UNKNOWN.contains(&word) => State::Other(word.into()),
        _ => return find(STATES, word),
    })
}

/// The only name of a state with a blank in it: LAST_ACK in Czech.
pub(super) const TWO_WORDS: [&[u8]; 2] = ["POSLEDNÍ ACK".as_bytes(), b"POSLEDN\xcd ACK"];

const STATES: &[(&[u8], State<'static>)] = &[
    // Catalan.
    (b"ESTABLERT", State::Established),
    (b"SYNSENT", State::SynSent),
    (b"SYNRECV", State::SynReceived),
    (b"FINWAIT1", State::FinWait1),
    (b"FINWAIT2", State::FinWait2),
    (b"TEMPS", State::TimeWait),
    (b"TANCA", State::Closed),
    (b"CLOSEWAIT", State::CloseWait),
    (b"LASTACK", State::LastAck),
    (b"ESCOLTA", State::Listen),
    (b"TANCAMENT", State::Closing),
    // Czech.
    (b"SPOJENO", State::Established),
    ("ZAVŘEN".as_bytes(), State::Closed),
    (b"ZAV\xd8EN", State::Closed),
    ("POSLEDNÍ ACK".as_bytes(), State::LastAck),
    (b"POSLEDN\xcd ACK", State::LastAck),
    ("NASLOUCHÁ".as_bytes(), State::Listen),
    (b"NASLOUCH\xc1", State::Listen),
    ("ZAVÍRÁ".as_bytes(), State::Closing),
    (b"ZAV\xcdR\xc1", State::Closing),
    // German.
    (b"VERBUNDEN", State::Established),
    // Portuguese of Brazil.
    (b"ESTABELECIDA", State::Established),
    (b"SYN_ENVIADO", State::SynSent),
    (b"SYN_RECEBIDO", State::SynReceived),
    (b"ESPERA_FIN1", State::FinWait1),
    (b"ESPERA_FIN2", State::FinWait2),
    (b"FECHAR", State::Closed),
    (b"ESPERANDO_FECHAR", State::CloseWait),
    ("ÚLTIMO_ACK".as_bytes(), State::LastAck),
    (b"\xdaLTIMO_ACK", State::LastAck),
    ("OUÇA".as_bytes(), State::Listen),
    (b"OU\xc7A", State::Listen),
    (b"FECHANDO", State::Closing),
    // Swedish.
    (b"ETABLERAD", State::Established),
    ("STÄNG".as_bytes(), State::Closed),
    (b"ST\xc4NG", State::Closed),
    ("STÄNG_VÄNTA".as_bytes(), State::CloseWait),
    (b"ST\xc4NG_V\xc4NTA", State::CloseWait),
    (b"LYSSNAR", State::Listen),
    ("STÄNGER".as_bytes(), State::Closing),
    (b"ST\xc4NGER", State::Closing),
];

/// What it calls a state that it does not know: in English, Catalan, Czech, German, Portuguese, Swedish, Estonian, French,
/// Japanese, Georgian.
const UNKNOWN: [&[u8]; 12] = [
    b"UNKNOWN",
    b"DESCONEGUT",
    "NEZNÁM".as_bytes(),
    b"NEZN\xc1M",
    b"UNBEKANNT",
    b"DESCONHECIDA",
    "OKÄND".as_bytes(),
    b"OK\xc4ND",
    b"TUNDMATU",
    b"INCONNU",
    "不明".as_bytes(),
    "უცნობი".as_bytes(),
];

/// What a timer's word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// None runs.
    Off,
    Runs(TimerKind),
}

/// The kind of a timer. Where the word ends in a number (`on2`, `unkn-4`), that is the kernel's own in any language.
pub(super) fn timer(word: &[u8]) -> Option<Kind> {
    let number = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (stem, number) = word.split_at_checked(word.len() - number)?;
    match number {
        b"" => find(TIMERS, word).or_else(|| one_word(word).then_some(Kind::Runs(TimerKind::Other))),
        _ if !one_word(stem) => None,
        b"1" => Some(Kind::Runs(TimerKind::Retransmit)),
        b"2" => Some(Kind::Runs(TimerKind::KeepAlive)),
        b"3" => Some(Kind::Runs(TimerKind::TimeWait)),
        b"4" => Some(Kind::Runs(TimerKind::Probe)),
        _ => Some(Kind::Runs(TimerKind::Other)),
    }
}

/// Whether it is a word in some language: no blanks, nothing that paths, addresses and security contexts have.
fn one_word(text: &[u8]) -> bool {
    !text.is_empty()
        && text.iter().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_' | b'.' | 0x80..))
}

const RETRANSMIT: Kind = Kind::Runs(TimerKind::Retransmit);
const KEEP_ALIVE: Kind = Kind::Runs(TimerKind::KeepAlive);
const TIME_WAIT: Kind = Kind::Runs(TimerKind::TimeWait);

const TIMERS: &[(&[u8], Kind)] = &[
    (b"off", Kind::Off),
    (b"on", RETRANSMIT),
    (b"keepalive", KEEP_ALIVE),
    (b"timewait", TIME_WAIT),
    (b"probe", Kind::Runs(TimerKind::Probe)),
    // Czech.
    (b"vyp", Kind::Off),
    (b"zapnut", RETRANSMIT),
    // Estonian.
    ("eikäi".as_bytes(), Kind::Off),
    (b"eik\xe4i", Kind::Off),
    ("käib".as_bytes(), RETRANSMIT),
    (b"k\xe4ib", RETRANSMIT),
    // Georgian.
    ("გამორთული".as_bytes(), Kind::Off),
    ("ჩართული".as_bytes(), RETRANSMIT),
    ("ცოცხალი დატოვება".as_bytes(), KEEP_ALIVE),
    ("მოლოდინის დრო".as_bytes(), TIME_WAIT),
    // German.
    (b"aus", Kind::Off),
    (b"ein", RETRANSMIT),
    // Japanese.
    ("オフ".as_bytes(), Kind::Off),
    ("オン".as_bytes(), RETRANSMIT),
    ("キープアライブ".as_bytes(), KEEP_ALIVE),
    ("時間待ち".as_bytes(), TIME_WAIT),
    // Portuguese of Brazil.
    (b"desligado", Kind::Off),
    (b"em", RETRANSMIT),
    // Swedish.
    (b"av", Kind::Off),
    ("på".as_bytes(), RETRANSMIT),
    (b"p\xe5", RETRANSMIT),
];

/// How the title above internet sockets begins.
pub(super) const INTERNET_TITLES: &[&[u8]] = &[
    b"Active Internet connections (",
    "Aktivní Internetová spojení (".as_bytes(),
    b"Aktivn\xed Internetov\xe1 spojen\xed (",
    b"Aktive Internetverbindungen (",
    "Aktiivsed internetiühendused (".as_bytes(),
    b"Aktiivsed interneti\xfchendused (",
    b"Connexions Internet actives (",
    "稼働中のインターネット接続 (".as_bytes(),
    "Conexões Internet Ativas (".as_bytes(),
    b"Conex\xf5es Internet Ativas (",
    b"Aktiva internetanslutningar (",
    "ინტერნეტის აქტიური შეერთებები (".as_bytes(),
];

/// How the heading of the columns begins.
pub(super) const FIRST_COLUMN: &[&[u8]] = &[b"Proto ", "პროტო ".as_bytes()];

/// How the lines begin that go to stderr and stand between the others where both were caught.
const NOTICES: &[&[u8]] = &[
    b"(Not all processes could be identified",
    b"will not be shown, you would have to be root",
    b"(No info could be read for \"-p\"",
    b"(no info available)",
    b"warning, got bogus ",
    b"netstat: warning, got bogus ",
    b"netstat: can't scan /proc",
    b"netstat: showing only processes with your user ID",
    b"netstat: no support for ",
    b"netstat: got bogus unix line ",
    b"netstat: /proc/net/",
    b"netstat: '/proc/net/",
    // Czech.
    "(Všechny procesy nemohly".as_bytes(),
    b"(V\xb9echny procesy nemohly",
    b"pouze o procesech, ",
    "byste být superu".as_bytes(),
    b"byste b\xfdt superu",
    "(Pro „-p“ nelze".as_bytes(),
    b"byl superu",
    // Estonian.
    "(Mõnesid protsesse".as_bytes(),
    b"(M\xf5nesid protsesse",
    b"info lugemiseks peab olema root)",
    // French.
    b"(Tous les processus ne peuvent ",
    "non possédés ne seront".as_bytes(),
    b"non poss\xe9d\xe9s ne seront",
    // Georgian.
    "(ყველა პროცესის".as_bytes(),
    "ნაჩვენები არ იქნება".as_bytes(),
    // German.
    b"(Es konnten nicht alle Prozesse ",
    b"nicht-eigene Prozesse werden ",
    // Japanese.
    "(一部のプロセス".as_bytes(),
    "表示されません".as_bytes(),
    // Portuguese of Brazil.
    b"(Nem todos os processos ",
    b"de outrem n",
    // Swedish.
    b"(Alla processer kan inte ",
    b"visas inte, du ",
];

/// Whether it is a message and no data. The one about `-p` has `geteuid()=` in every language. A row that stands behind
/// it in the same line is not to be lost.
pub(super) fn is_notice(line: &[u8]) -> bool {
    let is_row = |bracket: usize| line.get(bracket + 1..).is_some_and(row::begins);
    (begins_with_one_of(NOTICES, line) || memmem::find(line, b"geteuid()=").is_some())
        && !memchr::memchr_iter(b')', line).any(is_row)
}

pub(super) fn begins_with_one_of(beginnings: &[&[u8]], line: &[u8]) -> bool {
    beginnings.iter().any(|beginning| line.starts_with(beginning))
}

fn find<T: Clone>(table: &[(&[u8], T)], word: &[u8]) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, meaning)| meaning.clone())
}
