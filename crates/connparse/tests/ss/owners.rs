//! Who holds a socket, whatever he calls himself.

use super::*;

#[test]
fn a_hostile_name_neither_forges_an_owner_nor_hides_a_row() {
    let text = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"a\",pid=1,fd=2\",pid=9309,fd=7),(\"q\"uo,te\",pid=8,fd=3))\n\
                tcp LISTEN 0 5 0.0.0.0:23 0.0.0.0:* users:((\"users:((\"x\",1,2\",9,7))\n\
                tcp LISTEN 0 5 0.0.0.0:24 0.0.0.0:* users:((\"a\",pid=1,fd=2\n\",pid=9309,fd=7))\n\
                tcp LISTEN 0 5 0.0.0.0:25 0.0.0.0:*\n";
    let read: Vec<_> = all(text).into_iter().map(Result::unwrap).collect();
    assert_eq!(read.len(), 4);
    let seen: Vec<_> =
        read.iter().flat_map(|socket| &socket.owners).map(|owner| (owner.pid, owner.certainty)).collect();
    use Certainty::{Doubtful, Stated};
    assert_eq!(seen, [(9309, Doubtful), (8, Stated), (9, Doubtful), (9309, Doubtful)]);
    assert_eq!(names(&read[0]), [&b"a\",pid=1,fd=2"[..], b"q\"uo,te"]);
    assert_eq!(names(&read[1]), [b"users:((\"x\",1,2"]);
    assert_eq!(names(&read[2]), [b"a\",pid=1,fd=2\n"]);
}

#[test]
fn a_name_with_a_line_feed_is_put_together_and_counts_its_lines() {
    let text = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"st\nate\\s\",pid=1,fd=2),(\"st\nate\\s\",pid=1,fd=3)) ino:7\n\
                nonsense\n";
    let records: Vec<_> = ss::records(text.as_bytes(), Options::default()).collect();
    let [Record { line: 1, content: Content::Socket(socket), .. }, nonsense] = &records[..] else {
        panic!("{records:?}")
    };
    assert_eq!(names(socket), [b"st\nate\\s", b"st\nate\\s"]);
    assert_eq!(socket.inode, Some(7));
    assert_eq!(nonsense.line, 4);
}

#[test]
fn a_name_in_the_manner_of_a_row_is_no_row() {
    let text = "tcp LISTEN 0 5 192.0.2.7:22 0.0.0.0:* users:((\"\n0 0 *:1 *:2\n\",pid=1,fd=2))\nESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n";
    let read: Vec<_> = all(text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    assert_eq!(read, ["192.0.2.7:22", "192.0.2.7:22"]);
}

#[test]
fn owners_that_cannot_be_read_refuse_their_row_and_no_other() {
    let text = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"tor\",pid=x,fd=2))\n\
                tcp LISTEN 0 5 0.0.0.0:23 0.0.0.0:* users:((\"tor\",pid=1,f\n\
                tcp LISTEN 0 5 0.0.0.0:24 0.0.0.0:* users:((\"tor\n\
                tcp LISTEN 0 5 0.0.0.0:25 0.0.0.0:* users:((\"tor\",pid=1,fd=2))\n";
    let read = all(text);
    let places: Vec<_> =
        read.iter().map(|read| read.as_ref().map_err(|error| (error.line, error.column)).err()).collect();
    assert_eq!(places, [Some((1, 44)), Some((2, 44)), Some((3, 44)), None]);
    assert_eq!(
        read[0].as_ref().unwrap_err().to_string(),
        "line 1, column 44: expected an owner in brackets: its name in quotes, pid and fd, found \"(\"tor\",pid=x,fd=2))\""
    );
    // Below a line feed in a name the place is counted from there.
    let error = refusal("tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"a\nb\",pid=1,fd=2))x\n");
    assert_eq!((error.line, error.column, &error.found[..]), (2, 16, &b"x"[..]));
}
