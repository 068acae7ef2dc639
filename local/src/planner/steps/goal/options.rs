//! Selects the options and checkboxes that a goal names.

use crate::failure::Failure;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::name_match;
use crate::planner::steps::element_search::roles::switch;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::language::coverage;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::language::words::keys_of;
use crate::survey::Element;
use crate::survey::Role;

impl GoalPlanner<'_> {
    /// Selects the options and checkboxes that the words name.
    pub fn options(&mut self, text: &str, verb_acts: bool) -> Result<(), Failure> {
        loop {
            let skip = usize::from(verb_acts);
            let left: Vec<String> = self
                .words
                .iter()
                .zip(&self.done)
                .skip(skip)
                .filter(|(_, done)| !**done)
                .flat_map(|(word, _)| keys_of(word))
                .collect();
            if left.is_empty() {
                return Ok(());
            }
            let mut longer: Vec<String> = Vec::new();
            // How many remaining words an option covers, and how much of its own name was said.
            let mut rated: Vec<(usize, usize, usize, ControlAction, String, usize)> = Vec::new();
            let said: Vec<String> = self.words.iter().flat_map(keys_of).collect();
            for element in self
                .survey
                .shown()
                .filter(|element| !element.disabled && !self.used.contains(&element.id))
            {
                let context = all_keys(&format!(
                    "{} {} {}",
                    element.name(),
                    element.group,
                    element.section
                ));
                let rivals: Vec<&str> = match element.role {
                    Role::Radio => self
                        .survey
                        .shown()
                        .filter(|other| {
                            other.role == Role::Radio && other.radio_group == element.radio_group
                        })
                        .map(Element::name)
                        .collect(),
                    _ => element
                        .options
                        .iter()
                        .map(|choice| choice.text.as_str())
                        .collect(),
                };
                let mut rate = |own: &str, what: ControlAction, context: &[String]| {
                    // "large" does not ask for "Extra large".
                    let shared = all_keys(own).into_iter().filter(|key| {
                        rivals.len() > 1 && rivals.iter().all(|other| has(&all_keys(other), key))
                    });
                    let known: Vec<String> =
                        said.iter().chain(context).cloned().chain(shared).collect();
                    let bare = own.split(" (").next().unwrap_or(own);
                    let further = !name_match::sentence(element, own)
                        && !coverage::more(bare, &known, &[]).is_empty();
                    let names = keys(own);
                    let names = if names.is_empty() {
                        all_keys(own)
                    } else {
                        names
                    };
                    let covered = left.iter().filter(|key| has(&names, key)).count();
                    let back = names.iter().filter(|key| has(&said, key)).count();
                    let more = left.iter().filter(|key| has(context, key)).count();
                    if covered > 0 && further {
                        longer.push(own.to_owned());
                    } else if covered > 0 && (back * 2 >= names.len() || switch(element)) {
                        rated.push((
                            covered,
                            back * 100 / names.len().max(1),
                            more,
                            what,
                            own.to_owned(),
                            element.id,
                        ));
                    }
                };
                match element.role {
                    Role::Select | Role::Listbox => {
                        for choice in element.options.iter().filter(|choice| !choice.disabled) {
                            rate(
                                &choice.text,
                                ControlAction::Option {
                                    id: element.id,
                                    at: choice.at,
                                },
                                &context,
                            );
                        }
                    }
                    Role::Radio | Role::Checkbox => {
                        for name in element.names.iter().take(1) {
                            rate(
                                name,
                                ControlAction::Toggle {
                                    id: element.id,
                                    on: true,
                                },
                                &context,
                            );
                        }
                    }
                    Role::Option => {
                        for name in element.names.iter().take(1) {
                            rate(name, ControlAction::Press { id: element.id }, &context);
                        }
                    }
                    _ => {}
                }
            }
            longer.dedup();
            self.longer = longer;
            let Some(best) = rated.iter().map(|(a, b, c, ..)| (*a, *b, *c)).max() else {
                return Ok(());
            };
            let top: Vec<&(usize, usize, usize, ControlAction, String, usize)> = rated
                .iter()
                .filter(|(a, b, c, ..)| (*a, *b, *c) == best)
                .collect();
            let [(_, _, _, what, own, id)] = top.as_slice() else {
                let names: Vec<String> = top
                    .iter()
                    .map(|(.., own, id)| {
                        format!(
                            "'{own}' in '{}'",
                            self.survey.element(*id).map_or("", Element::name)
                        )
                    })
                    .collect();
                return Err(ambiguous(&format!("{text:?}"), &names, &top[0].4));
            };
            let (what, own, id) = (what.clone(), own.clone(), *id);
            self.actions.push(what);
            self.used.push(id);
            self.mark(&own);
            if let Some(element) = self.survey.element(id) {
                let context = format!(
                    "{} {}",
                    if element.role == Role::Select || element.role == Role::Listbox {
                        element.name()
                    } else {
                        ""
                    },
                    element.group
                );
                self.mark(&context);
            }
        }
    }
}
