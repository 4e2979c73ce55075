//! The transcripts of a text: what is to be run, and where its output belongs.

/// What a command line begins with, and whether it is run without rights.
const PROMPTS: [(&str, bool); 2] = [("$ ", false), ("nobody$ ", true)];

/// The text with the output of each command of a transcript renewed. `run` is given the command, and whether it is
/// to have no rights.
pub(super) fn renewed<E>(
    text: &str,
    mut run: impl FnMut(&str, bool) -> Result<String, E>,
) -> Result<String, E> {
    let mut fresh = String::new();
    let mut place = Place::Prose;
    for line in text.split_inclusive('\n') {
        place = match (place, line.trim_end()) {
            (Place::Prose, "```text") => Place::Begin,
            (Place::Begin | Place::Transcript | Place::Other, "```") => Place::Prose,
            (Place::Begin | Place::Transcript, line) if command(line).is_some() => Place::Transcript,
            (Place::Begin, _) => Place::Other,
            (place, _) => place,
        };
        match (&place, command(line.trim_end())) {
            (Place::Transcript, Some((words, without_rights))) => {
                fresh.push_str(line);
                fresh.push_str(&tidy(&run(words, without_rights)?));
            }
            // What it printed last time.
            (Place::Transcript, None) => {}
            _ => fresh.push_str(line),
        }
    }
    Ok(fresh)
}

/// Where a line is.
#[derive(Clone, Copy)]
enum Place {
    Prose,
    /// Right below the opening of a block.
    Begin,
    Transcript,
    /// A block that is none.
    Other,
}

/// The command of a line, and whether it has no rights.
fn command(line: &str) -> Option<(&str, bool)> {
    PROMPTS.iter().find_map(|(prompt, without)| Some((line.strip_prefix(prompt)?, *without)))
}

/// No blanks at the ends of lines, and a line feed behind the last one.
fn tidy(output: &str) -> String {
    output.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Whether two texts are the same but for numbers and blanks: times and versions differ from run to run.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> Vec<String> {
        let words = |line: &str| {
            line.split_whitespace()
                .map(|word| word.replace(|letter: char| letter.is_ascii_digit(), ""))
                .collect()
        };
        text.lines().map(words).collect::<Vec<Vec<String>>>().concat()
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "a\n```text\n$ one\nold\nold\n$ two\n```\n```sh\n$ not run\n```\n```text\nstays\n$ so\n```\n";

    #[test]
    fn what_commands_print_is_renewed_and_nothing_else() {
        let mut ran = Vec::new();
        let fresh = renewed::<()>(TEXT, |command, without| {
            ran.push((command.to_owned(), without));
            Ok(format!("{command}  \nnew"))
        });
        let wanted = TEXT.replace("$ one\nold\nold\n$ two\n", "$ one\none\nnew\n$ two\ntwo\nnew\n");
        assert_eq!(fresh, Ok(wanted));
        assert_eq!(ran, [("one".to_owned(), false), ("two".to_owned(), false)]);
        assert_eq!(renewed(TEXT, |_, _| Err("no")), Err("no"));
        let nobody = renewed::<()>("```text\nnobody$ id\n```\n", |_, without| Ok(without.to_string()));
        assert_eq!(nobody.unwrap(), "```text\nnobody$ id\ntrue\n```\n");
    }

    #[test]
    fn numbers_and_blanks_do_not_count() {
        assert!(alike("took  13.5 ms\n", "took 8.25 ms\n"));
        assert!(!alike("took 13.5 ms", "took 13.5 s"));
    }
}
