//! Reads a clause for a desktop as a shell command.

use crate::planner::steps::language::words::fold;
use crate::planner::steps::shell::facts::fact;
use crate::planner::steps::shell::place::ShellReader;
use lightcone_desktop::Verb;

/// Whether a clause only says to use the terminal.
pub fn only_names_terminal(piece: &str) -> bool {
    let text = fold(piece);
    [
        "use the terminal",
        "use a terminal",
        "use the command line",
        "use the shell",
        "use a command",
        "do it in the terminal",
        "do this in the terminal",
        "use the terminal for it",
        "use the terminal for this",
        "use the terminal to find out",
    ]
    .contains(&text.as_str())
}

impl ShellReader {
    /// Reads a clause; `None` if no command is known for it.
    pub fn read(&mut self, piece: &str) -> Option<Verb> {
        let text = strip_terminal(piece.trim().trim_end_matches(['.', '!', '?', ' ']));
        let lower = fold(&text);
        if let Some(verb) = self.files(&text) {
            return Some(verb);
        }
        fact(&lower, &text).map(|command| Verb::Ensure {
            command,
            goal: piece.to_owned(),
            reports: true,
        })
    }
}

fn strip_terminal(text: &str) -> String {
    let lower = text.to_lowercase();
    for end in [
        " in the terminal",
        " using the terminal",
        " with the terminal",
        " in a terminal",
        " by using the terminal",
        " from the terminal",
        " on the command line",
        " using a terminal",
        " via the terminal",
        " on this computer",
        " on this machine",
        " on the computer",
        " on the desktop computer",
    ] {
        if lower.len() == text.len() && lower.ends_with(end) {
            return strip_terminal(&text[..text.len() - end.len()]);
        }
    }
    for start in [
        "in the terminal, ",
        "use the terminal to ",
        "using the terminal, ",
        "use a terminal to ",
        "with the terminal, ",
    ] {
        if lower.len() == text.len() && lower.starts_with(start) {
            return text[start.len()..].to_owned();
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(text: &str) -> Option<String> {
        match ShellReader::default().read(text) {
            Some(Verb::Ensure { command, .. }) => Some(command),
            _ => None,
        }
    }

    #[test]
    fn questions_and_requests_become_commands_that_verify_their_effect() {
        for (text, expected) in [
            ("Which version of Python is installed?", "python3 --version"),
            (
                "What version of git do you have in the terminal?",
                "git --version",
            ),
            ("How many processors does this computer have?", "nproc"),
            (
                "Make a folder called Reports in the home folder",
                "mkdir -p ~/. && mkdir ~/Reports && test -d ~/Reports",
            ),
            (
                "create a new folder named 'My files'",
                "mkdir ~/'My files' && test -d ~/'My files'",
            ),
            (
                "Create an empty file called notes.txt",
                "test ! -e ~/notes.txt && touch ~/notes.txt && test -f ~/notes.txt",
            ),
            (
                "Delete the file notes.txt",
                "test -e ~/notes.txt && rm -r ~/notes.txt && test ! -e ~/notes.txt",
            ),
            ("what is 17 times 23?", "echo $((17*23))"),
            (
                "How many files are in the home folder?",
                "find ~ -mindepth 1 -maxdepth 1 -type f | wc -l",
            ),
        ] {
            assert_eq!(command(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "check disk usage with df -h",
            "open the terminal",
            "make me happy",
            "delete",
            "press Enter",
            "type 'a'",
            "Remove everything in it",
            "open example.com",
        ] {
            assert_eq!(command(text), None, "{text}");
        }
    }
}
