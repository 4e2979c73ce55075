//! What must hold of any text that may be `lsof`'s, and of all that it can print.

mod fields;
mod scene;
mod table;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::checks::formats::LSOF;
use crate::{records, strategies};
use fields::{expected_set, field_style, render_file, render_process};
use scene::{File, Process, file, flat, process};
use table::{expected_row, heading, render_row, table_style};

/// Words and pieces of words that rows and fields are made of, whole ones and hostile ones.
const PIECES: [&str; 60] = [
    "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME",
    "COMMAND PID TID TASKCMD PPID USER FD TYPE NODE NAME",
    "tor",
    "16071",
    "root",
    "3u",
    "*345u",
    "cwd",
    "IPv4",
    "IPv6",
    "raw",
    "sock",
    "REG",
    "NEW",
    "39352",
    "0x28ff",
    "0t0",
    "RW,CX",
    "TCP",
    "UDP",
    "ICMP",
    "254?",
    "127.0.0.1:8001",
    "[fe80:4::1]",
    "*:*",
    "*",
    ":22",
    "->",
    "00000000:0001->00000000:0000",
    "(LISTEN)",
    " (ESTABLISHED QR=0 QS=0)",
    "(",
    ")",
    "1,a b,5u",
    "[portmapper]",
    "no PCB",
    "protocol: TCP",
    "can't identify protocol",
    "lsof: WARNING",
    "      Output information may be incomplete.",
    "=======",
    "\np811",
    "\nctor",
    "\nK3\nMx",
    "\nf4",
    "\ntIPv4",
    "\nPTCP",
    "\nn",
    "\nTST=LISTEN",
    "\nm",
    "p811\0",
    "M",
    "f4\0tIPv4\0PTCP\0n*:1\0\n",
    "\0",
    " ",
    " ",
    "         ",
    "\r",
    "\n",
    "\\x20",
];

#[test]
fn any_text_is_accounted_for() {
    strategies::any_text_is_accounted_for(&LSOF, &PIECES);
}

proptest! {
    #[test]
    fn a_set_of_fields_reads_the_same_whatever_its_neighbours(
        before in vec(file(), 0..4), one in file(), after in vec(file(), 0..4), style in field_style(),
    ) {
        let process = Process { name: b"tor".to_vec(), pid: 811, tid: None, uid: 0, login: None };
        let text = |files: &[&File]| {
            let mut text = Vec::new();
            render_process(&process, &style, &mut text);
            files.iter().for_each(|file| render_file(file, &style, &mut text));
            text
        };
        let all: Vec<&File> = before.iter().chain([&one]).chain(&after).collect();
        let (together, single) = (text(&all), text(&[&one]));
        let together: Vec<_> = records(&together).sockets().collect();
        prop_assert_eq!(&together[before.len()], &records(&single).sockets().next().unwrap());
    }

    #[test]
    fn a_rendered_table_is_read_back(style in table_style(), scene in vec((process(), vec(file(), 1..4)), 1..4)) {
        let mut text = Vec::new();
        if style.heading {
            text.extend_from_slice(heading(&style).as_bytes());
        }
        let mut expected = Vec::new();
        for (process, file) in flat(&scene) {
            render_row(process, file, &style, &mut text);
            expected.push(Ok(expected_row(process, file, &style)));
        }
        let read: Vec<_> = records(&text).sockets().collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }

    #[test]
    fn rendered_fields_are_read_back(style in field_style(), scene in vec((process(), vec(file(), 1..4)), 1..4)) {
        let mut text = Vec::new();
        let mut expected = Vec::new();
        for (process, files) in &scene {
            render_process(process, &style, &mut text);
            for file in files {
                render_file(file, &style, &mut text);
                expected.push(Ok(expected_set(process, file, &style)));
            }
        }
        let read: Vec<_> = records(&text).sockets().collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }
}
