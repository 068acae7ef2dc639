//! Assigns values that follow the name of their field, such as "with password secret".

use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::name_match;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::filler;
use crate::planner::steps::language::words::has;

impl GoalPlanner<'_> {
    /// "as kim with password secret": sets each named field to the word that follows it.
    pub fn labelled_values(&mut self) {
        let mut at = 1;
        while at + 1 < self.words.len() {
            let word = &self.words[at];
            let lower = word.text.to_lowercase();
            if word.quoted || self.done[at] && lower != "as" {
                at += 1;
                continue;
            }
            let value = &self.words[at + 1];
            let plain = |word: &Word| word.quoted || !filler(word);
            if lower == "as" && plain(value) {
                let user = self
                    .survey
                    .shown()
                    .filter(|element| element.typed() && element.kind != "password")
                    .filter(|element| {
                        let texts: Vec<String> = element
                            .names
                            .iter()
                            .chain(&element.hints)
                            .flat_map(|text| all_keys(text))
                            .collect();
                        ["user", "usernam", "email", "login", "nam", "account"]
                            .iter()
                            .any(|key| has(&texts, key))
                    });
                let list: Vec<usize> = user.map(|element| element.id).collect();
                if let [one] = list.as_slice() {
                    self.take(*one, at, at + 2);
                    at += 2;
                    continue;
                }
            }
            let mut taken = 0;
            for n in [3, 2, 1] {
                let Some(name) = self.words.get(at..at + n) else {
                    continue;
                };
                let next = at
                    + n
                    + usize::from(self.words.get(at + n).is_some_and(|word| {
                        !word.quoted
                            && ["is", "to", "as"].contains(&word.text.to_lowercase().as_str())
                    }));
                let Some(value) = self.words.get(next).filter(|word| plain(word)) else {
                    continue;
                };
                let field = find(
                    self.survey,
                    &Phrase {
                        words: name.to_vec(),
                        ..Phrase::default()
                    },
                    |element| element.typed() && !matches!(element.kind.as_str(), "number"),
                );
                let exact = field.is_ok_and(|element| {
                    name_match::fit(name, &element.names, &[]) >= 80
                        && (value.quoted
                            || number(&value.text).is_none()
                            || number(&value.text).is_some())
                });
                if exact
                    && let Ok(element) = find(
                        self.survey,
                        &Phrase {
                            words: name.to_vec(),
                            ..Phrase::default()
                        },
                        |element| element.typed() && !matches!(element.kind.as_str(), "number"),
                    )
                {
                    self.take(element.id, at, next);
                    self.actions.pop();
                    self.actions.push(ControlAction::Set {
                        id: element.id,
                        value: vec![value.clone()],
                    });
                    self.done[next] = true;
                    taken = next + 1 - at;
                    break;
                }
            }
            at += taken.max(1);
        }
    }
}
