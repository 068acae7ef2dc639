//! Tracks which words of a goal are accounted for, and by which actions.

use crate::failure::Failure;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::refusal::not_understood;
use crate::planner::steps::language::values::value::Found;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::filler;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys_of;
use crate::survey::Role;
use crate::survey::Survey;

pub struct GoalPlanner<'a> {
    pub survey: &'a Survey,
    pub words: &'a [Word],
    /// For each word, whether it is accounted for.
    pub done: Vec<bool>,
    pub actions: Vec<ControlAction>,
    /// Elements that already have an action.
    pub used: Vec<usize>,
    /// Names that contain more than the instruction said.
    pub longer: Vec<String>,
}

impl GoalPlanner<'_> {
    pub fn left(&self) -> Vec<Word> {
        let left = self
            .words
            .iter()
            .zip(&self.done)
            .filter(|(_, done)| !**done);
        left.map(|(word, _)| word.clone()).collect()
    }

    pub fn refusal(&self, text: &str) -> Failure {
        let left: Vec<String> = self
            .left()
            .iter()
            .map(|word| format!("'{}'", word.text))
            .collect();
        let failure = not_understood(text, &left, self.survey);
        if self.longer.is_empty() {
            return failure;
        }
        Failure {
            message: format!(
                "{}; there is '{}', which is longer than what was asked for: write the whole name if you mean it",
                failure.message,
                self.longer.join("' and '")
            ),
            ..failure
        }
    }

    /// Whether a button has the first word, a verb, in its name.
    pub fn verb_acts(&self) -> bool {
        let Some(verb) = self
            .words
            .first()
            .filter(|word| !word.quoted && !filler(word))
        else {
            return false;
        };
        self.survey.shown().any(|element| {
            element.role == Role::Button
                && element
                    .names
                    .iter()
                    .any(|name| has(&all_keys(name), &verb.key))
        })
    }

    pub fn mark(&mut self, text: &str) {
        let names = all_keys(text);
        for (word, done) in self.words.iter().zip(&mut self.done) {
            if keys_of(word).iter().all(|key| has(&names, key)) {
                *done = true;
            }
        }
    }

    pub fn take(&mut self, id: usize, from: usize, to: usize) {
        let value = self.words[to - 1..to].to_vec();
        self.actions.push(ControlAction::Set { id, value });
        self.used.push(id);
        for done in &mut self.done[from..to] {
            *done = true;
        }
    }

    pub fn set(&mut self, id: usize, found: &Found) {
        self.actions.push(ControlAction::Set {
            id,
            value: self.words[found.from..found.to].to_vec(),
        });
        self.used.push(id);
        for done in &mut self.done[found.from..found.to] {
            *done = true;
        }
        if let Some(element) = self.survey.element(id) {
            let text = format!("{} {}", element.names.join(" "), element.row);
            self.mark(&text);
        }
    }
}

pub fn strip(words: &[Word]) -> Vec<Word> {
    let skip = words
        .iter()
        .take_while(|word| {
            !word.quoted
                && [
                    "in", "the", "a", "an", "my", "your", "our", "and", "with", "as", "for",
                ]
                .contains(&word.text.to_lowercase().as_str())
        })
        .count();
    words[skip..].to_vec()
}

pub fn words_of_name(names: &[String]) -> Vec<Word> {
    names
        .first()
        .map(|name| words::words(name))
        .and_then(|words| words.into_iter().next())
        .into_iter()
        .collect()
}
