//! Plans what is not wanted, such as "I don't want news".

use crate::failure::Failure;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::roles::switch;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys_of;
use crate::survey::Element;
use crate::survey::Role;

impl GoalPlanner<'_> {
    /// "I don't want news": clears a checkbox, or selects a radio button named "No".
    pub fn negative(mut self, text: &str) -> Result<Vec<ControlAction>, Failure> {
        let wanted = Phrase {
            words: self.words.to_vec(),
            ..Phrase::default()
        };
        let fits = |element: &Element| {
            let own: Vec<String> = element
                .names
                .iter()
                .flat_map(|name| all_keys(name))
                .collect();
            let left = self.left();
            let keys: Vec<String> = left
                .iter()
                .flat_map(keys_of)
                .filter(|key| !["send", "receiv", "any", "more"].contains(&key.as_str()))
                .collect();
            !keys.is_empty() && keys.iter().all(|key| has(&own, key))
        };
        let list: Vec<&Element> = self
            .survey
            .shown()
            .filter(|element| switch(element) && fits(element))
            .collect();
        match list.as_slice() {
            [one] => {
                return Ok(vec![ControlAction::Toggle {
                    id: one.id,
                    on: false,
                }]);
            }
            [] => {}
            more => {
                let names: Vec<String> = more.iter().map(|element| describe(element)).collect();
                return Err(ambiguous(&wanted.say(), &names, &join(self.words)));
            }
        }
        let no = |element: &&Element| {
            element.role == Role::Radio
                && ["no", "none", "no thanks", "never", "off"]
                    .contains(&words::fold(element.name()).as_str())
        };
        let list: Vec<&Element> = self
            .survey
            .shown()
            .filter(no)
            .filter(|element| {
                let group = all_keys(&element.group);
                self.left()
                    .iter()
                    .flat_map(keys_of)
                    .all(|key| has(&group, &key))
            })
            .collect();
        if let [one] = list.as_slice() {
            return Ok(vec![ControlAction::Toggle {
                id: one.id,
                on: true,
            }]);
        }
        self.actions.clear();
        Err(self.refusal(text))
    }
}
