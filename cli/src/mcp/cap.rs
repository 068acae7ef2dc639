//! Keeps answers within a number of tokens. What was cut is kept, so that it can be read on.

use std::collections::VecDeque;

use crate::failure::Failure;

/// How many cut texts are kept.
const KEPT: usize = 16;
/// Longest text that is kept, in characters.
const LONGEST: usize = 4_000_000;

/// Texts that were cut.
#[derive(Debug, Default)]
pub struct CutTexts {
    texts: VecDeque<(String, String)>,
    count: u64,
}

impl CutTexts {
    /// The text, or as much of it as `tokens` allow and a note on how to get the rest.
    pub fn cap(&mut self, text: String, tokens: usize) -> String {
        let end = end_of(&text, tokens);
        if end == text.len() {
            return text;
        }
        self.count += 1;
        let id = format!("text-{}", self.count);
        let shown = text[..end].to_owned() + &note(&id, &text, end);
        let longest = text.char_indices().nth(LONGEST).map(|(end, _)| end);
        let kept = longest.map_or(text.as_str(), |end| &text[..end]);
        self.texts.push_back((id, kept.to_owned()));
        if self.texts.len() > KEPT {
            self.texts.pop_front();
        }
        shown
    }

    /// Reads a text that was cut, from a character on.
    pub fn read(&self, id: &str, offset: usize, tokens: usize) -> Result<String, Failure> {
        let text = self.texts.iter().find(|(known, _)| known == id);
        let Some((_, text)) = text else {
            let known: Vec<_> = self.texts.iter().map(|(id, _)| id.as_str()).collect();
            let known = if known.is_empty() {
                "none was cut".to_owned()
            } else {
                format!("there are {}", known.join(", "))
            };
            let message = format!("there is no text {id} ({known})");
            return Err(Failure::usage(message).hint("call the tool that gave the text again"));
        };
        let Some((start, _)) = text.char_indices().nth(offset) else {
            let length = text.chars().count();
            let message = format!("{id} has {length} characters, so none from {offset} on");
            return Err(Failure::usage(message));
        };
        let end = start + end_of(&text[start..], tokens);
        let shown = text[start..end].to_owned();
        Ok(match end == text.len() {
            true => shown,
            false => shown + &note(id, text, end),
        })
    }
}

fn note(id: &str, text: &str, end: usize) -> String {
    let next = text[..end].chars().count();
    let length = next + text[end..].chars().count();
    format!(
        "\n\n[cut after {next} of {length} characters; the rest: read_more {{\"text\": \"{id}\", \"offset\": {next}}}]"
    )
}

/// Where a text must be cut to have so many tokens: about four ASCII characters, or one other, are a token.
fn end_of(text: &str, tokens: usize) -> usize {
    let most = tokens.saturating_mul(4);
    let mut used = 0;
    for (place, letter) in text.char_indices() {
        used += if letter.is_ascii() { 1 } else { 4 };
        if used > most {
            return place;
        }
    }
    text.len()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_text_within_the_limit_stays_as_it_is() {
        let mut texts = CutTexts::default();
        assert_eq!(texts.cap("lamp".into(), 1), "lamp");
        assert_eq!(texts.cap(String::new(), 1), "");
        assert!(texts.texts.is_empty());
    }

    #[test]
    fn a_long_text_can_be_read_to_its_end_without_a_gap() {
        let whole: String = ('a'..='z')
            .chain("äöü漢字".chars())
            .cycle()
            .take(500)
            .collect();
        let mut texts = CutTexts::default();
        let mut answer = texts.cap(whole.clone(), 20);
        let mut read = String::new();
        while let Some((part, note)) = answer.clone().split_once("\n\n[cut after ") {
            read.push_str(part);
            assert!(note.contains("of 500 characters"), "{note}");
            let offset = read.chars().count();
            assert!(note.contains(&format!("\"offset\": {offset}")), "{note}");
            answer = texts.read("text-1", offset, 20).unwrap();
        }
        assert_eq!(read + &answer, whole);
    }

    #[test]
    fn a_text_that_is_not_kept_says_which_are() {
        let mut texts = CutTexts::default();
        for _ in 0..=KEPT {
            texts.cap("x".repeat(1000), 1);
        }
        let error = texts
            .read("text-1", 0, 10)
            .unwrap_err()
            .message()
            .to_owned();
        assert!(
            error.contains("no text text-1") && error.contains("text-2"),
            "{error}"
        );
        let error = texts
            .read("text-2", 5000, 10)
            .unwrap_err()
            .message()
            .to_owned();
        assert!(error.contains("1000 characters"), "{error}");
    }
}
