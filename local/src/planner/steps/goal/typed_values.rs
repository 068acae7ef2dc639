//! Assigns dates, times, numbers and addresses to the fields that take them.

use crate::failure::Failure;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::name_match;
use crate::planner::steps::element_search::roles::holds;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::values::value::Found;
use crate::planner::steps::language::values::value::Value;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::filler;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::survey::Element;
use crate::survey::Role;

impl GoalPlanner<'_> {
    /// Assigns dates, times and numbers to the fields that take them.
    pub fn typed_values(&mut self, text: &str, found: &[Found]) -> Result<(), Failure> {
        let open: Vec<&Found> = found
            .iter()
            .filter(|value| !self.done[value.from..value.to].iter().all(|done| *done))
            .collect();
        let dates: Vec<&&Found> = open
            .iter()
            .filter(|value| matches!(value.value, Value::Date(_) | Value::Month(..)))
            .collect();
        let fields: Vec<&Element> = self
            .survey
            .shown()
            .filter(|element| {
                element.role == Role::Date
                    && matches!(element.kind.as_str(), "date" | "datetime-local" | "month")
                    && !element.disabled
            })
            .collect();
        let times: Vec<&&Found> = open
            .iter()
            .filter(|value| matches!(value.value, Value::Time(..)))
            .collect();
        if !dates.is_empty() {
            if dates.len() == fields.len() && dates.len() > 1 {
                for (date, field) in dates.iter().zip(&fields) {
                    self.set(field.id, date);
                }
            } else if let [date] = dates.as_slice() {
                let id = self.pick(text, date, &fields)?;
                if let Some(id) = id {
                    let both = self
                        .survey
                        .element(id)
                        .is_some_and(|element| element.kind == "datetime-local");
                    self.set(id, date);
                    if let ([time], true) = (times.as_slice(), both) {
                        let range =
                            self.words[date.from.min(time.from)..date.to.max(time.to)].to_vec();
                        if let Some(ControlAction::Set { value, .. }) = self.actions.last_mut() {
                            *value = range;
                        }
                        for done in &mut self.done[time.from..time.to] {
                            *done = true;
                        }
                    }
                }
            }
        }
        for time in times {
            if self.done[time.from] {
                continue;
            }
            let fields: Vec<&Element> = self
                .survey
                .shown()
                .filter(|element| {
                    element.role == Role::Date && element.kind == "time" && !element.disabled
                })
                .collect();
            if let Some(id) = self.pick(text, time, &fields)? {
                self.set(id, time);
            }
        }
        for value in open
            .iter()
            .filter(|value| matches!(value.value, Value::Number(_)))
        {
            if self.done[value.from] {
                continue;
            }
            let fields: Vec<&Element> = self
                .survey
                .shown()
                .filter(|element| {
                    (element.role == Role::Slider
                        || (element.typed()
                            && (element.kind == "number" || self.beside(value, element))))
                        && !element.disabled
                        && !self.used.contains(&element.id)
                })
                .collect();
            let named: Vec<&Element> = fields
                .iter()
                .filter(|element| self.beside(value, element))
                .copied()
                .collect();
            let listed = self.survey.shown().any(|element| {
                element.options.iter().any(|choice| {
                    words::words(&choice.text).iter().any(|word| {
                        number(&word.text).is_some_and(|n| Value::Number(n) == value.value)
                    })
                })
            });
            let id = match (named.as_slice(), fields.as_slice()) {
                ([one], _) => Some(one.id),
                ([], [one]) if !listed => Some(one.id),
                ([], _) => None,
                (more, _) => {
                    let names: Vec<String> = more.iter().map(|element| describe(element)).collect();
                    return Err(ambiguous(
                        &format!(
                            "the field for '{}'",
                            join(&self.words[value.from..value.to])
                        ),
                        &names,
                        more[0].name(),
                    ));
                }
            };
            if let Some(id) = id {
                self.set(id, value);
            }
        }
        for value in open {
            let Value::Text(address) = &value.value else {
                continue;
            };
            if self.done[value.from] {
                continue;
            }
            let mail = address.contains('@');
            let fields: Vec<&Element> = self
                .survey
                .shown()
                .filter(|element| {
                    element.typed()
                        && !element.disabled
                        && !self.used.contains(&element.id)
                        && (!mail
                            || element.kind == "email"
                            || element
                                .names
                                .iter()
                                .chain(&element.hints)
                                .any(|name| has(&all_keys(name), "email")))
                })
                .collect();
            // Quoted words may also be the name of an element.
            let named = self.survey.shown().any(|element| {
                name_match::fit(&self.words[value.from..value.to], &element.names, &[]) >= 60
                    || element.options.iter().any(|choice| {
                        name_match::fit(
                            &self.words[value.from..value.to],
                            std::slice::from_ref(&choice.text),
                            &[],
                        ) >= 60
                    })
            });
            if let ([one], false) = (fields.as_slice(), named) {
                self.set(one.id, value);
            }
        }
        Ok(())
    }

    /// Whether a word next to the value names the field.
    fn beside(&self, value: &Found, element: &Element) -> bool {
        let names = |element: &Element| -> Vec<String> {
            element
                .names
                .iter()
                .flat_map(|name| all_keys(name))
                .chain(all_keys(&element.row))
                .chain(all_keys(&element.context))
                .collect()
        };
        let fields = || self.survey.shown().filter(|element| holds(element));
        let before = self.words[..value.from]
            .iter()
            .rev()
            .find(|word| !filler(word))
            .filter(|word| Some(*word) != self.words.first());
        let after = self.words[value.to..].iter().find(|word| !filler(word));
        // "2 adults and 3 children": the word after a number names its field, if there is a field of that name.
        match after.filter(|word| fields().any(|element| has(&names(element), &word.key))) {
            Some(word) => has(&names(element), &word.key),
            None => before.is_some_and(|word| has(&names(element), &word.key)),
        }
    }

    fn pick(
        &self,
        text: &str,
        value: &Found,
        fields: &[&Element],
    ) -> Result<Option<usize>, Failure> {
        let said = keys(text);
        let named: Vec<&&Element> = fields
            .iter()
            .filter(|element| {
                element
                    .names
                    .iter()
                    .flat_map(|name| keys(name))
                    .any(|key| has(&said, &key))
            })
            .collect();
        match (named.as_slice(), fields) {
            (_, []) => Ok(None),
            ([one], _) => Ok(Some(one.id)),
            (_, [one]) => Ok(Some(one.id)),
            _ => {
                let names: Vec<String> = fields.iter().map(|element| describe(element)).collect();
                Err(ambiguous(
                    &format!(
                        "the field for '{}'",
                        join(&self.words[value.from..value.to])
                    ),
                    &names,
                    fields[0].name(),
                ))
            }
        }
    }
}
