//! Matches phrases among the words of a clause.

use crate::planner::steps::language::words::Word;

/// The text after one of these phrases, if it starts with one.
pub fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (head, tail) = text.split_at_checked(start.len())?;
        let fits = head.eq_ignore_ascii_case(start) && tail.starts_with(char::is_whitespace);
        fits.then(|| tail.trim()).filter(|tail| !tail.is_empty())
    })
}

/// Where a phrase starts and ends among words, outside quotes.
pub fn find(all: &[Word], phrase: &str) -> Option<(usize, usize)> {
    let parts: Vec<&str> = phrase.split(' ').collect();
    (0..all.len().saturating_sub(parts.len() - 1)).find_map(|at| {
        let fits = parts.iter().enumerate().all(|(n, part)| {
            all.get(at + n)
                .is_some_and(|word| !word.quoted && word.text.eq_ignore_ascii_case(part))
        });
        fits.then_some((at, at + parts.len()))
    })
}

fn rfind(all: &[Word], phrase: &str) -> Option<(usize, usize)> {
    let n = phrase.split(' ').count();
    (0..=all.len().checked_sub(n)?)
        .rev()
        .find_map(|at| find(&all[at..at + n], phrase).map(|_| (at, at + n)))
}

/// Splits words at the first of these phrases that occurs; neither side may be empty.
pub fn cut(all: &[Word], phrases: &[&str]) -> Option<(Vec<Word>, Vec<Word>)> {
    phrases.iter().find_map(|phrase| {
        let (from, to) = find(all, phrase)?;
        (from > 0 && to < all.len()).then(|| (all[..from].to_vec(), all[to..].to_vec()))
    })
}

pub fn cut_last(all: &[Word], phrases: &[&str]) -> Option<(Vec<Word>, Vec<Word>)> {
    phrases
        .iter()
        .filter_map(|phrase| rfind(all, phrase))
        .filter(|(from, to)| *from > 0 && *to < all.len())
        .max_by_key(|(from, _)| *from)
        .map(|(from, to)| (all[..from].to_vec(), all[to..].to_vec()))
}

pub fn strip_soft(all: &[Word]) -> Vec<Word> {
    let skip = all
        .iter()
        .take_while(|word| {
            !word.quoted && ["the", "a", "an"].contains(&word.text.to_lowercase().as_str())
        })
        .count();
    all[skip.min(all.len().saturating_sub(1))..].to_vec()
}
