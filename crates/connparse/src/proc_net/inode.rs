//! The inode of a row, without a look at the rest of it.

/// What stands between the colon of the row number and the user id, where each number is as wide as the kernel pads it.
const BEFORE_USER: usize = b" 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000".len();
/// How much longer that is with two IPv6 addresses.
const LONGER: usize = 2 * (32 - 8);

/// The inode of a row: 0 where no process can hold the socket. `None` where the line is no row as the kernel pads it:
/// a heading for instance; [`parse`](super::parse) tells what it is, and reads rows that are padded in another way.
///
/// A table is read whole, and mostly for the few sockets of one process. This tells which rows are worth parsing, at a
/// tenth of what that costs. What it says of a row that can be parsed is what the parser says.
///
/// ```
/// use connparse::proc_net;
///
/// let row = b"   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 39480 1 0";
/// assert_eq!(proc_net::inode(row), Some(39480));
/// assert_eq!(proc_net::inode(b"  sl  local_address rem_address   st"), None);
/// ```
#[must_use]
#[inline]
pub fn inode(line: &[u8]) -> Option<u64> {
    let colon = line.iter().take(24).position(|&byte| byte == b':')?;
    let rest = line.get(colon + 1..)?;
    // The colon behind the local address tells its length.
    let padded = match rest.get(9)? {
        b':' => BEFORE_USER,
        _ => BEFORE_USER + LONGER,
    };
    // A timer of more than eight digits moves what is behind it.
    if *rest.get(padded - 9)? != b' ' || *rest.get(padded - 1)? == b' ' {
        return None;
    }
    let (_uid, rest) = number(rest.get(padded..)?)?;
    let (_timeout, rest) = number(rest)?;
    let (inode, rest) = number(rest)?;
    // A line that ends in the digits was cut there.
    rest.first().is_some_and(u8::is_ascii_whitespace).then_some(inode)
}

/// A decimal number behind at least one blank.
#[inline]
fn number(text: &[u8]) -> Option<(u64, &[u8])> {
    let blanks = text.iter().position(|&byte| byte != b' ').filter(|&blanks| blanks > 0)?;
    let mut rest = text.get(blanks..)?;
    let mut number = None;
    while let [digit @ b'0'..=b'9', behind @ ..] = rest {
        number = Some(number.unwrap_or(0u64).checked_mul(10)?.checked_add(u64::from(digit - b'0'))?);
        rest = behind;
    }
    Some((number?, rest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::proc_net::{ByteOrder, Table, parse};
    use proptest::prelude::*;

    const ROWS: [&str; 6] = [
        "   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1234        0 39480 1 0000000012d4b829 100 0 0 10 0\n",
        "  12: 0100007F:9C4E 0100007F:1F47 06 00000000:00000000 03:00000F2B 00000000     0        0 0 3 00000000b5b9bf31\n",
        "  402: 00000000:1F44 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39407 2 000000001df81b44 0\n",
        "123456: 0100007F:1F50 0200007F:E026 01 00000000:00000003 00:00000000 00000000 4294967295        0 4294967295 1 0\n",
        "   3: 000080FE00000000FF586B8CB1325AFE:1F48 00000000000000000000000000000000:0000 0A 00000000:00000001 00:00000000 00000000     0        0 39427 2 00000000b48aea60 100 0 0 10 0\n",
        "   3: 000080FE00000000FF586B8CB1325AFE:1F48 000080FE00000000FF586B8CB1325AFE:A000 01 00000000:00000001 02:000AF3E4 00000000     0        0 77 2 00000000b48aea60 20 4 30 10 -1\n",
    ];

    #[test]
    fn the_inode_is_that_of_the_parser() {
        for row in ROWS {
            let parsed = parse(row.as_bytes(), Table::Tcp, ByteOrder::Little).next().unwrap().unwrap();
            assert_eq!(inode(row.as_bytes()).unwrap(), parsed.inode.unwrap_or(0), "{row}");
        }
    }

    #[test]
    fn what_is_no_row_has_none() {
        for line in [
            "",
            "\n",
            "  sl  local_address rem_address   st tx_queue rx_queue",
            "12",
            "   0:",
            "  0: 0100007F:1F50 ",
        ] {
            assert_eq!(inode(line.as_bytes()), None, "{line}");
        }
        for row in ROWS {
            for cut in 0..row.find(" 1 0").or(row.find(" 2 0")).or(row.find(" 3 0")).unwrap() {
                assert_eq!(inode(row.get(..cut).unwrap().as_bytes()), None, "{row} cut at {cut}");
            }
        }
    }

    proptest! {
        /// Whatever is changed in a row: where the parser reads it and this gives an inode, it is the same.
        #[test]
        fn it_never_contradicts_the_parser(nth in 0..ROWS.len(), at in 0usize..180, byte: u8) {
            let mut row = ROWS[nth].as_bytes().to_vec();
            if let Some(place) = row.get_mut(at) {
                *place = byte;
            }
            let line = row.split_inclusive(|&byte| byte == b'\n').next().unwrap();
            let parsed = parse(line, Table::Tcp, ByteOrder::Little).next();
            if let (Some(inode), Some(Ok(socket))) = (inode(line), parsed) {
                prop_assert_eq!(inode, socket.inode.unwrap_or(0));
            }
        }
    }
}
