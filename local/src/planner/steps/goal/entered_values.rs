//! Decides which words of "enter the code 5588" name the field and which are its value.

use crate::failure::Failure;
use crate::planner::steps::element_search::find;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::roles::holds;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::goal::planner::strip;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::intent::typing::plain_value;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::filler;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::survey::Element;

impl GoalPlanner<'_> {
    /// "Enter the code 5588": sets each field that is named to the value that follows.
    pub fn enter(mut self, text: &str, words: &[Word]) -> Result<Vec<ControlAction>, Failure> {
        let words: Vec<Word> = words.to_vec();
        let mut rest = strip(&words);
        while !rest.is_empty() {
            let Some((id, used, value)) = self.field_and_value(&rest, text)? else {
                return Err(self.refusal(text));
            };
            self.actions.push(ControlAction::Set { id, value });
            rest = strip(&rest[used..]);
        }
        if self.actions.is_empty() {
            Err(self.refusal(text))
        } else {
            Ok(self.actions)
        }
    }

    fn field_and_value(
        &self,
        rest: &[Word],
        text: &str,
    ) -> Result<Option<(usize, usize, Vec<Word>)>, Failure> {
        let mut best: Option<(u32, usize, usize)> = None;
        for n in 1..rest.len() {
            let name = &rest[..n];
            if name.iter().all(filler) || name.iter().any(|word| word.quoted && n > 1) {
                continue;
            }
            let wanted = phrase(name);
            match find(self.survey, &wanted, holds) {
                Ok(element) => {
                    let score = find::rate(&wanted, element);
                    if score >= 55 && best.is_none_or(|(other, _, _)| score >= other) {
                        best = Some((score, element.id, n));
                    }
                }
                Err(Missing::Several(names)) if n == rest.len() - 1 && best.is_none() => {
                    return Err(ambiguous(&wanted.say(), &names, &join(name)));
                }
                Err(_) => {}
            }
        }
        let Some((_, id, n)) = best else {
            // A value without a field name belongs to the only field of the page.
            let fields: Vec<&Element> = self
                .survey
                .shown()
                .filter(|element| holds(element) && !element.readonly && !element.disabled)
                .collect();
            return match fields.as_slice() {
                [one] if rest.len() == 1 => Ok(Some((one.id, 1, rest.to_vec()))),
                [] | [_] => Ok(None),
                more if rest.len() == 1 => {
                    let names: Vec<String> = more.iter().map(|element| describe(element)).collect();
                    Err(ambiguous(
                        &format!("the field for {text:?}"),
                        &names,
                        more[0].name(),
                    ))
                }
                _ => Ok(None),
            };
        };
        let mut from = n;
        while rest.get(from).is_some_and(|word| {
            !word.quoted
                && ["as", "to", "is", "with", "field", "of"]
                    .contains(&word.text.to_lowercase().as_str())
        }) {
            from += 1;
        }
        // "first name Ada", if "first" alone already found the field.
        let own = self
            .survey
            .element(id)
            .map(|element| all_keys(element.name()))
            .unwrap_or_default();
        while from + 1 < rest.len() && !rest[from].quoted && has(&own, &rest[from].key) {
            from += 1;
        }
        // The value ends where another field is named.
        let mut to = rest.len();
        for at in from + 1..rest.len() {
            if rest[at].quoted
                || !["and", "with", "for"].contains(&rest[at].text.to_lowercase().as_str())
            {
                continue;
            }
            let more = strip(&rest[at + 1..]);
            let another = (1..more.len()).any(|n| {
                find(self.survey, &phrase(&more[..n]), holds).is_ok_and(|element| {
                    element.id != id && find::rate(&phrase(&more[..n]), element) >= 55
                })
            });
            if another {
                to = at;
                break;
            }
        }
        let value = rest[from..to].to_vec();
        if !plain_value(&value) {
            return Ok(None);
        }
        let next = if to < rest.len() { to + 1 } else { to };
        Ok((!value.is_empty()).then_some((id, next, value)))
    }
}
