//! The structures that a C file fills, found in its object file by the marks around them.

use std::fmt::Write as _;

use crate::failure::Failure;

/// What stands before the name of a structure.
const MARK: &[u8] = b"connutil:";
/// What stands behind a structure: no name.
const END: &[u8] = b"connutil:end";
/// The length of the mark before a structure, its name and the zeros behind that included.
const BEGIN: usize = 32;
/// How many bytes are on a line.
const LINE: usize = 16;

/// A structure as the compiler laid it out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) name: String,
    bytes: Vec<u8>,
}

/// All of an object file, in whatever format that is.
pub(super) fn of(object: &[u8]) -> Result<Vec<Filled>, Failure> {
    let mut found = Vec::new();
    let mut rest = object;
    while let Some(at) = position(rest, MARK) {
        let marked = rest.get(at..).unwrap_or_default();
        rest = marked.get(MARK.len()..).unwrap_or_default();
        if marked.starts_with(END) {
            continue;
        }
        let name = marked.get(MARK.len()..BEGIN).unwrap_or_default();
        let name = name.split(|&byte| byte == 0).next().unwrap_or_default();
        let body = marked.get(BEGIN..).unwrap_or_default();
        let end = position(body, END);
        let bytes = end.and_then(|end| body.get(..end));
        let bytes = bytes.ok_or_else(|| Failure::Work("a filled structure has no end".to_owned()))?;
        found.push(Filled { name: String::from_utf8_lossy(name).into_owned(), bytes: bytes.to_vec() });
    }
    if found.is_empty() {
        return Err(Failure::Work("there are no filled structures in an object file".to_owned()));
    }
    Ok(found)
}

fn position(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

impl Filled {
    /// In hexadecimal: how many bytes, and the lines that are not all zeros, each with its place.
    pub(super) fn text(&self, system: &str) -> String {
        let mut text = format!(
            "# {} bytes as the headers of {system} lay them out: made by `cargo xtask layouts`, not by a running system\n",
            self.bytes.len()
        );
        for (nth, line) in self.bytes.chunks(LINE).enumerate() {
            if line.iter().any(|&byte| byte != 0) {
                // Writing to a String cannot fail.
                let _ = write!(text, "{:04x}:", nth * LINE);
                line.iter().for_each(|byte| {
                    let _ = write!(text, " {byte:02x}");
                });
                text.push('\n');
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A mark and a body between other bytes.
    fn object(bodies: &[(&str, &[u8])]) -> Vec<u8> {
        let mut object = b"\x7fELF".to_vec();
        for (name, body) in bodies {
            let mut begin = [MARK, name.as_bytes()].concat();
            begin.resize(BEGIN, 0);
            object.extend([&begin, *body, END, b"\0\0\0\0", b"between"].concat());
        }
        object
    }

    #[test]
    fn what_is_between_the_marks_is_found() {
        let found = of(&object(&[("one", &[0; 20]), ("two", &[1, 2])])).unwrap();
        let names: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.bytes.len())).collect();
        assert_eq!(names, [("one", 20), ("two", 2)]);
        assert_eq!(found[1].text("Plan 9").lines().nth(1), Some("0000: 01 02"));
        assert_eq!(found[0].text("Plan 9").lines().count(), 1, "zeros are left out");
    }

    #[test]
    fn no_structure_or_half_of_one_is_an_error() {
        assert!(of(b"\x7fELF").is_err());
        let whole = object(&[("one", &[7; 20])]);
        assert!(of(&whole[..BEGIN + 10]).is_err());
    }
}
