//! Finds the button or link that does what a goal says.

use crate::failure::Failure;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::roles::pressable;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::goal::planner::words_of_name;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::filler;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::language::words::keys_of;
use crate::survey::Element;
use crate::survey::Role;

/// Words for a shopping basket, which the button of a shop may leave out.
pub const BASKETS: &[&str] = &["basket", "cart", "bag", "trolley", "shopping"];

impl GoalPlanner<'_> {
    /// A button or link whose name and row account for every word.
    pub fn direct(&self, words: &[Word]) -> Result<Option<usize>, Failure> {
        let all = Phrase {
            words: words.to_vec(),
            ..Phrase::default()
        };
        let bare: Vec<Word> = words
            .iter()
            .filter(|word| {
                let lower = word.text.to_lowercase();
                !BASKETS.contains(&lower.as_str()) && lower != "cookies"
            })
            .cloned()
            .collect();
        let tries = [
            all,
            phrase(words),
            Phrase {
                words: bare,
                ..Phrase::default()
            },
        ];
        let verb = words.first().filter(|word| !word.quoted && !filler(word));
        let mut doubt = None;
        for wanted in &tries {
            if keys(&join(&wanted.words)).is_empty() {
                continue;
            }
            // For a basket, "put" means "add"; the name of the button must still contain the verb.
            let acts = |element: &Element| {
                pressable(element)
                    && verb.is_none_or(|verb| {
                        let own: Vec<String> = element
                            .names
                            .iter()
                            .flat_map(|name| all_keys(name))
                            .collect();
                        has(&own, &verb.key)
                            || (verb.text.eq_ignore_ascii_case("put") && has(&own, "add"))
                    })
            };
            let words = wanted
                .words
                .iter()
                .map(|word| match word.text.to_lowercase().as_str() {
                    "put" => words::words("add").remove(0),
                    _ => word.clone(),
                });
            let wanted = Phrase {
                words: words.collect(),
                ..wanted.clone()
            };
            match find(self.survey, &wanted, acts) {
                Ok(element) => return Ok(Some(element.id)),
                Err(Missing::Several(names)) => {
                    return Err(ambiguous(
                        &format!("'{}'", join(self.words)),
                        &names,
                        &join(&words_of_name(&names)),
                    ));
                }
                Err(Missing::Longer(names)) => {
                    doubt
                        .get_or_insert(missing::longer(&format!("'{}'", join(self.words)), &names));
                }
                Err(_) => {}
            }
        }
        doubt.map_or(Ok(None), Err)
    }

    /// Presses the button that the remaining words name.
    pub fn press(&mut self, text: &str, doubt: Option<Failure>) -> Result<(), Failure> {
        let left = self.left();
        if left.is_empty() {
            return Ok(());
        }
        if let Some(failure) = doubt.filter(|_| self.actions.is_empty()) {
            return Err(failure);
        }
        if self.actions.is_empty() {
            return Err(self.refusal(text));
        }
        let wanted = Phrase {
            words: left.clone(),
            ..Phrase::default()
        };
        let found = match find(self.survey, &wanted, |element| element.acts()) {
            Err(Missing::Nothing | Missing::Longer(_)) => {
                // The heading or title above the button may account for the other words.
                let title = &self.survey.title;
                let verb = Phrase {
                    words: left[..1].to_vec(),
                    ..Phrase::default()
                };
                let used = self.used.clone();
                let explained = |element: &Element| {
                    let mut texts = all_keys(&format!(
                        "{title} {} {} {}",
                        element.section,
                        element.group,
                        element.names.join(" ")
                    ));
                    for id in &used {
                        if let Some(other) = self.survey.element(*id) {
                            texts.extend(all_keys(&format!(
                                "{} {} {}",
                                other.section,
                                other.group,
                                other.names.join(" ")
                            )));
                        }
                    }
                    left.iter().flat_map(keys_of).all(|key| has(&texts, &key))
                };
                match find(self.survey, &verb, |element| {
                    element.acts() && explained(element)
                }) {
                    Err(Missing::Nothing | Missing::Longer(_)) => {
                        // The only button of a form submits it, provided that the page says what the form is for.
                        let form = self
                            .used
                            .iter()
                            .find_map(|id| self.survey.element(*id))
                            .and_then(|element| element.form);
                        let buttons: Vec<&Element> = self
                            .survey
                            .shown()
                            .filter(|element| {
                                element.role == Role::Button
                                    && element.form == form
                                    && (element.kind == "submit" || form.is_none())
                            })
                            .collect();
                        match buttons.as_slice() {
                            [one] if explained(one) => Ok(*one),
                            _ => Err(Missing::Nothing),
                        }
                    }
                    other => other,
                }
            }
            other => other,
        };
        match found {
            Ok(element) => {
                self.actions.push(ControlAction::Press { id: element.id });
                Ok(())
            }
            Err(Missing::Several(names)) => Err(ambiguous(
                &wanted.say(),
                &names,
                &join(&words_of_name(&names)),
            )),
            Err(Missing::Longer(names)) => Err(missing::longer(&wanted.say(), &names)),
            Err(_) => Err(self.refusal(text)),
        }
    }
}
