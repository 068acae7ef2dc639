//! Reads terminal output: the marks of the shell in it (OSC 133), and the text without control sequences.

/// The marks in a terminal's record from a position on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Marks {
    /// Where the output of the last command starts.
    pub(crate) output: Option<usize>,
    /// Where it ends, and the exit code; before any command, where the first prompt starts.
    pub(crate) prompt: Option<(usize, i32)>,
}

const MARK: &[u8] = b"\x1b]133;";
const END_OF_MARK: u8 = 7;

impl Marks {
    /// The last marks at or after `from`.
    pub(crate) fn read(record: &[u8], from: usize) -> Self {
        let mut marks = Self::default();
        let mut at = from.min(record.len());
        while let Some(found) = find(&record[at..], MARK) {
            let start = at + found;
            let Some(length) = record[start..].iter().position(|byte| *byte == END_OF_MARK) else {
                break;
            };
            at = start + length + 1;
            let mark = String::from_utf8_lossy(&record[start + MARK.len()..at - 1]);
            if mark == "C" {
                marks = Self {
                    output: Some(at),
                    prompt: None,
                };
            } else if let Some(code) = mark.strip_prefix("D;").and_then(|code| code.parse().ok()) {
                // A second prompt without a command in between means nothing.
                marks.prompt = marks.prompt.or(Some((start, code)));
            }
        }
        marks
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// The text on the terminal after those bytes: without control sequences, and with lines in their final state if a program
/// overwrites them.
pub(crate) fn printed(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::new();
    let mut line: Vec<char> = Vec::new();
    let mut column = 0_usize;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\x1b' => skip_sequence(&mut chars),
            '\r' => column = 0,
            '\x08' => column = column.saturating_sub(1),
            '\n' => {
                out.extend(line.drain(..));
                out.push('\n');
                column = 0;
            }
            '\t' => {
                line.truncate(column);
                line.push(c);
                column = line.len();
            }
            c if c.is_control() => {}
            c => {
                match line.get_mut(column) {
                    Some(place) => *place = c,
                    None => line.push(c),
                }
                column += 1;
            }
        }
    }
    out.extend(line);
    out
}

fn skip_sequence(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match chars.next() {
        // CSI: up to a letter or the like.
        Some('[') => while chars.next().is_some_and(|c| !('@'..='~').contains(&c)) {},
        // OSC and other strings: up to BEL or ST.
        Some(']' | 'P' | '_' | '^') => {
            while let Some(c) = chars.next() {
                if c == '\x07' {
                    break;
                }
                if c == '\x1b' {
                    chars.next();
                    break;
                }
            }
        }
        // A character set.
        Some('(' | ')' | '*' | '+' | '#') => {
            chars.next();
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_last_commands_output() {
        let record = b"hello\x1b]133;D;0\x07$ ls\r\n\x1b]133;C\x07a\r\nb\r\n\x1b]133;D;2\x07$ ";
        let marks = Marks::read(record, 0);
        let (start, (end, code)) = (marks.output.expect("begun"), marks.prompt.expect("ended"));
        assert_eq!((printed(&record[start..end]).as_str(), code), ("a\nb\n", 2));
        let running = Marks::read(b"$ sleep 9\r\n\x1b]133;C\x07", 0);
        assert_eq!((running.output, running.prompt), (Some(19), None));
        assert_eq!(Marks::read(record, record.len()), Marks::default());
        assert_eq!(Marks::read(b"\x1b]133;D", 0), Marks::default());
    }

    #[test]
    fn shows_lines_as_they_end_up() {
        let table: [(&[u8], &str); 6] = [
            (b"\x1b[1;31mred\x1b[0m\r\n", "red\n"),
            (b"10%\r100%\r\n", "100%\n"),
            (b"abc\x08\x08X\r\n", "aXc\n"),
            (b"\x1b]0;title\x07text\x1b(B", "text"),
            (b"\x1b]0;title\x1b\\text", "text"),
            ("größer\r\n".as_bytes(), "größer\n"),
        ];
        for (bytes, expected) in table {
            assert_eq!(printed(bytes), expected);
        }
    }
}
