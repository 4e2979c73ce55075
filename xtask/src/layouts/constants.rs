//! The numbers of a `layout.rs`, each with the expression of C that it must equal.

use crate::failure::Failure;

/// `pub(super) const NAME: usize = 8;` below a line of `` /// `expression` ``.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Constant {
    pub(super) name: String,
    pub(super) expression: String,
    pub(super) value: u64,
}

/// All of a file. One without an expression is refused, since nothing would hold it.
pub(super) fn of(text: &str) -> Result<Vec<Constant>, Failure> {
    let mut found = Vec::new();
    let mut above = "";
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("pub(super) const ") {
            let constant = constant(above, rest);
            found.push(
                constant
                    .ok_or_else(|| Failure::Work(format!("nothing to hold this line against: {line}")))?,
            );
        }
        above = line;
    }
    if found.is_empty() {
        return Err(Failure::Work("there are no numbers in a layout.rs".to_owned()));
    }
    Ok(found)
}

fn constant(above: &str, rest: &str) -> Option<Constant> {
    let expression = above.strip_prefix("/// `")?.strip_suffix('`')?.to_owned();
    let (name, rest) = rest.split_once(": ")?;
    let value = rest.split_once(" = ")?.1.strip_suffix(';')?.parse().ok()?;
    Some(Constant { name: name.to_owned(), expression, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_its_expression() {
        let text =
            "//! Page.\n\n/// `sizeof(struct a)`\npub(super) const A: usize = 8;\nconst PRIVATE: u8 = 1;\n";
        let constants = of(text).unwrap();
        let [one] = constants.as_slice() else { panic!("{constants:?}") };
        assert_eq!((one.name.as_str(), one.expression.as_str(), one.value), ("A", "sizeof(struct a)", 8));
    }

    #[test]
    fn a_number_that_nothing_holds_is_refused() {
        for text in ["pub(super) const A: usize = 8;", "/// Eight.\npub(super) const A: usize = 8;", ""] {
            assert!(of(text).is_err(), "{text}");
        }
    }
}
