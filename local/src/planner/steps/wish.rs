//! Plans how a wish comes true by the controls of a page. Every word of the wish must be accounted for by a control that
//! has it, or nothing is done.

use super::ground::{self, Missing, find, several, told};
use super::intent::{Phrase, phrase};
use super::values::{Date, Found, Value, number, values};
use super::words::{Word, all_keys, filler, has, join, keys, words as cut};
use crate::failure::Failure;
use crate::survey::{Element, Role, Survey};

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Move {
    /// Gives a control a value that is written like this.
    Set {
        id: usize,
        value: Vec<Word>,
    },
    /// Selects an option of a list.
    Option {
        id: usize,
        at: usize,
    },
    Toggle {
        id: usize,
        on: bool,
    },
    Press {
        id: usize,
    },
}

/// Verbs that only say that something is to be so.
const CHOOSING: &[&str] = &[
    "choose",
    "select",
    "pick",
    "take",
    "want",
    "have",
    "get",
    "make",
    "use",
    "set",
    "prefer",
    "like",
    "give",
    "need",
    "opt",
    "with",
    "request",
    "switch",
    "change",
    "subscribe",
    "enable",
    "activate",
    "include",
    "receive",
    "add",
];
/// Verbs whose object is a field and what it is to hold.
const ENTERING: &[&str] = &[
    "enter", "type", "write", "fill", "input", "put", "provide", "insert", "give", "state",
];
/// Where things are put that a shop's button does not name.
const BASKETS: &[&str] = &["basket", "cart", "bag", "trolley", "shopping"];

/// Whether an element can be pressed for a wish.
pub fn pressable(element: &Element) -> bool {
    element.acts() || element.role == Role::Option
}

struct Planner<'a> {
    survey: &'a Survey,
    words: &'a [Word],
    /// Which words are accounted for.
    done: Vec<bool>,
    moves: Vec<Move>,
    /// Elements that take part.
    used: Vec<usize>,
    /// Names that say more than was asked for.
    longer: Vec<String>,
}

/// Plans a wish.
pub fn plan(
    text: &str,
    words: &[Word],
    negative: bool,
    survey: &Survey,
    today: Date,
) -> Result<Vec<Move>, Failure> {
    let done = words.iter().map(filler).collect();
    let mut planner = Planner {
        survey,
        words,
        done,
        moves: Vec::new(),
        used: Vec::new(),
        longer: Vec::new(),
    };
    if negative {
        return planner.negative(text);
    }
    let first = words
        .first()
        .filter(|word| !word.quoted)
        .map(|word| word.text.to_lowercase())
        .unwrap_or_default();
    let found = values(words, today)
        .map_err(|why| Failure::fatal("invalid_value", format!("cannot do {text:?}: {why}")))?;
    // "without sugar" is a wish of its own.
    if let Some(at) = words
        .iter()
        .position(|word| !word.quoted && word.text.eq_ignore_ascii_case("without"))
        && at > 0
        && at + 1 < words.len()
    {
        let mut moves = plan(text, &words[at + 1..], true, survey, today)?;
        moves.extend(plan(text, &words[..at], false, survey, today)?);
        return Ok(moves);
    }
    if first == "unsubscribe" && words.len() > 1 && !planner.verb_acts() {
        return plan(text, &words[1..], true, survey, today);
    }
    let basket = first == "put"
        && words
            .iter()
            .any(|word| BASKETS.contains(&word.text.to_lowercase().as_str()));
    let entering = ENTERING.contains(&first.as_str()) && !basket;
    let mut doubt = None;
    if !entering {
        match planner.direct(words) {
            Ok(Some(id)) => return Ok(vec![Move::Press { id }]),
            Ok(None) => {}
            Err(failure) => doubt = Some(failure),
        }
    }
    if entering {
        return planner.enter(text, &words[1..]);
    }
    planner.labelled_values();
    planner.typed_values(text, &found)?;
    let verb_acts = planner.verb_acts();
    let choosing = CHOOSING.contains(&first.as_str()) && !verb_acts;
    if choosing && let Some(done) = planner.done.first_mut() {
        *done = true;
    }
    planner.options(text, verb_acts)?;
    planner.press(text, doubt)?;
    if planner.moves.is_empty() {
        return Err(planner.lost(text));
    }
    Ok(planner.moves)
}

impl Planner<'_> {
    fn left(&self) -> Vec<Word> {
        let left = self
            .words
            .iter()
            .zip(&self.done)
            .filter(|(_, done)| !**done);
        left.map(|(word, _)| word.clone()).collect()
    }

    fn lost(&self, text: &str) -> Failure {
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
                "{}; there is '{}', which is more than was said: write its whole name if that is meant",
                failure.message,
                self.longer.join("' and '")
            ),
            ..failure
        }
    }

    /// A button or link that accounts for every word by its name and the row that it is in.
    fn direct(&self, words: &[Word]) -> Result<Option<usize>, Failure> {
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
            // "put" and "add" are the same to a basket; the button must say what is done all the same.
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
                    "put" => cut("add").remove(0),
                    _ => word.clone(),
                });
            let wanted = Phrase {
                words: words.collect(),
                ..wanted.clone()
            };
            match find(self.survey, &wanted, acts) {
                Ok(element) => return Ok(Some(element.id)),
                Err(Missing::Several(names)) => {
                    return Err(several(
                        &format!("'{}'", join(self.words)),
                        &names,
                        &join(&words_of_name(&names)),
                    ));
                }
                Err(Missing::Longer(names)) => {
                    doubt.get_or_insert(ground::longer(&format!("'{}'", join(self.words)), &names));
                }
                Err(_) => {}
            }
        }
        doubt.map_or(Ok(None), Err)
    }

    /// Whether the first word is what some button does.
    fn verb_acts(&self) -> bool {
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

    fn mark(&mut self, text: &str) {
        let names = all_keys(text);
        for (word, done) in self.words.iter().zip(&mut self.done) {
            if keys_of(word).iter().all(|key| has(&names, key)) {
                *done = true;
            }
        }
    }

    /// "I don't want news": a tick that goes, or a "No" that is chosen.
    fn negative(mut self, text: &str) -> Result<Vec<Move>, Failure> {
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
                return Ok(vec![Move::Toggle {
                    id: one.id,
                    on: false,
                }]);
            }
            [] => {}
            more => {
                let names: Vec<String> = more.iter().map(|element| told(element)).collect();
                return Err(several(&wanted.say(), &names, &join(self.words)));
            }
        }
        let no = |element: &&Element| {
            element.role == Role::Radio
                && ["no", "none", "no thanks", "never", "off"]
                    .contains(&super::words::fold(element.name()).as_str())
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
            return Ok(vec![Move::Toggle {
                id: one.id,
                on: true,
            }]);
        }
        self.moves.clear();
        Err(self.lost(text))
    }

    /// "Enter the code 5588": which of the words name the field, and which it is to hold.
    fn enter(mut self, text: &str, words: &[Word]) -> Result<Vec<Move>, Failure> {
        let words: Vec<Word> = words.to_vec();
        let mut rest = strip(&words);
        while !rest.is_empty() {
            let Some((id, used, value)) = self.field_and_value(&rest, text)? else {
                return Err(self.lost(text));
            };
            self.moves.push(Move::Set { id, value });
            rest = strip(&rest[used..]);
        }
        if self.moves.is_empty() {
            Err(self.lost(text))
        } else {
            Ok(self.moves)
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
                    let score = ground::rate(&wanted, element);
                    if score >= 55 && best.is_none_or(|(other, _, _)| score >= other) {
                        best = Some((score, element.id, n));
                    }
                }
                Err(Missing::Several(names)) if n == rest.len() - 1 && best.is_none() => {
                    return Err(several(&wanted.say(), &names, &join(name)));
                }
                Err(_) => {}
            }
        }
        let Some((_, id, n)) = best else {
            // A value alone belongs to the only field there is.
            let fields: Vec<&Element> = self
                .survey
                .shown()
                .filter(|element| holds(element) && !element.readonly && !element.disabled)
                .collect();
            return match fields.as_slice() {
                [one] if rest.len() == 1 => Ok(Some((one.id, 1, rest.to_vec()))),
                [] | [_] => Ok(None),
                more if rest.len() == 1 => {
                    let names: Vec<String> = more.iter().map(|element| told(element)).collect();
                    Err(several(
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
        // "first name Ada" where the field was found by "first".
        let own = self
            .survey
            .element(id)
            .map(|element| all_keys(element.name()))
            .unwrap_or_default();
        while from + 1 < rest.len() && !rest[from].quoted && has(&own, &rest[from].key) {
            from += 1;
        }
        // The value goes on until another field is named.
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
                    element.id != id && ground::rate(&phrase(&more[..n]), element) >= 55
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

    /// "as kim with password secret": fields that are named, with what follows.
    fn labelled_values(&mut self) {
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
                    ground::fit(name, &element.names, &[]) >= 80
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
                    self.moves.pop();
                    self.moves.push(Move::Set {
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

    fn take(&mut self, id: usize, from: usize, to: usize) {
        let value = self.words[to - 1..to].to_vec();
        self.moves.push(Move::Set { id, value });
        self.used.push(id);
        for done in &mut self.done[from..to] {
            *done = true;
        }
    }

    fn set(&mut self, id: usize, found: &Found) {
        self.moves.push(Move::Set {
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

    /// Dates, times and numbers go to the fields that take them.
    fn typed_values(&mut self, text: &str, found: &[Found]) -> Result<(), Failure> {
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
                        if let Some(Move::Set { value, .. }) = self.moves.last_mut() {
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
                    cut(&choice.text).iter().any(|word| {
                        number(&word.text).is_some_and(|n| Value::Number(n) == value.value)
                    })
                })
            });
            let id = match (named.as_slice(), fields.as_slice()) {
                ([one], _) => Some(one.id),
                ([], [one]) if !listed => Some(one.id),
                ([], _) => None,
                (more, _) => {
                    let names: Vec<String> = more.iter().map(|element| told(element)).collect();
                    return Err(several(
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
            // Quoted words may as well be the name of something.
            let named = self.survey.shown().any(|element| {
                ground::fit(&self.words[value.from..value.to], &element.names, &[]) >= 60
                    || element.options.iter().any(|choice| {
                        ground::fit(
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

    /// Whether a field is named by a word next to a value.
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
        // "2 adults and 3 children": the word behind a number names its field, unless none is called so.
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
                let names: Vec<String> = fields.iter().map(|element| told(element)).collect();
                Err(several(
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

    /// Options and ticks that the words name.
    fn options(&mut self, text: &str, verb_acts: bool) -> Result<(), Failure> {
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
            // How much an option covers of what is left, and how much of it was said.
            let mut rated: Vec<(usize, usize, usize, Move, String, usize)> = Vec::new();
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
                let mut rate = |own: &str, what: Move, context: &[String]| {
                    // "Extra large" was not asked for by "large".
                    let shared = all_keys(own).into_iter().filter(|key| {
                        rivals.len() > 1 && rivals.iter().all(|other| has(&all_keys(other), key))
                    });
                    let known: Vec<String> =
                        said.iter().chain(context).cloned().chain(shared).collect();
                    let bare = own.split(" (").next().unwrap_or(own);
                    let further = !ground::sentence(element, own)
                        && !super::naming::more(bare, &known, &[]).is_empty();
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
                                Move::Option {
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
                                Move::Toggle {
                                    id: element.id,
                                    on: true,
                                },
                                &context,
                            );
                        }
                    }
                    Role::Option => {
                        for name in element.names.iter().take(1) {
                            rate(name, Move::Press { id: element.id }, &context);
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
            let top: Vec<&(usize, usize, usize, Move, String, usize)> = rated
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
                return Err(several(&format!("{text:?}"), &names, &top[0].4));
            };
            let (what, own, id) = (what.clone(), own.clone(), *id);
            self.moves.push(what);
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

    /// The button that does what is still to be done.
    fn press(&mut self, text: &str, doubt: Option<Failure>) -> Result<(), Failure> {
        let left = self.left();
        if left.is_empty() {
            return Ok(());
        }
        if let Some(failure) = doubt.filter(|_| self.moves.is_empty()) {
            return Err(failure);
        }
        if self.moves.is_empty() {
            return Err(self.lost(text));
        }
        let wanted = Phrase {
            words: left.clone(),
            ..Phrase::default()
        };
        let found = match find(self.survey, &wanted, |element| element.acts()) {
            Err(Missing::Nothing | Missing::Longer(_)) => {
                // The rest may be said by the heading or title above the button.
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
                        // The only button of the form sends it, when the page says that this is what the form is for.
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
                self.moves.push(Move::Press { id: element.id });
                Ok(())
            }
            Err(Missing::Several(names)) => Err(several(
                &wanted.say(),
                &names,
                &join(&words_of_name(&names)),
            )),
            Err(Missing::Longer(names)) => Err(ground::longer(&wanted.say(), &names)),
            Err(_) => Err(self.lost(text)),
        }
    }
}

/// Whether unquoted words can be a value as they stand: nothing in them says how, when or where it is to be entered.
pub fn plain_value(value: &[Word]) -> bool {
    const HOW: &[&str] = &[
        "twice",
        "again",
        "once",
        "with",
        "as",
        "into",
        "if",
        "when",
        "before",
        "after",
        "unless",
        "but",
        "or",
        "instead",
        "later",
        "slowly",
        "please",
        "using",
        "without",
        "then",
        "except",
        "times",
        "backwards",
        "reversed",
        "uppercase",
        "lowercase",
        "my",
        "your",
        "his",
        "her",
        "their",
        "it",
        "each",
        "every",
        "both",
        "any",
    ];
    value
        .iter()
        .all(|word| word.quoted || !HOW.contains(&word.text.to_lowercase().as_str()))
}

fn words_of_name(names: &[String]) -> Vec<Word> {
    names
        .first()
        .map(|name| cut(name))
        .and_then(|words| words.into_iter().next())
        .into_iter()
        .collect()
}

fn keys_of(word: &Word) -> Vec<String> {
    if word.quoted {
        keys(&word.text)
    } else {
        vec![word.key.clone()]
    }
}

/// Whether an element is on or off by itself.
pub fn switch(element: &Element) -> bool {
    element.role == Role::Checkbox || (element.role == Role::Button && element.checked.is_some())
}

/// Whether an element holds a value that can be given to it.
pub fn holds(element: &Element) -> bool {
    matches!(
        element.role,
        Role::Field
            | Role::Date
            | Role::Slider
            | Role::Colour
            | Role::Select
            | Role::Combobox
            | Role::Listbox
    )
}

fn strip(words: &[Word]) -> Vec<Word> {
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

/// What would work on this page, in words.
pub fn example(survey: &Survey) -> String {
    let name = |element: &&Element| {
        !element.name().is_empty() && element.name().chars().count() < 40 && !element.disabled
    };
    let mut steps = Vec::new();
    if let Some(field) = survey.shown().filter(|element| element.typed()).find(name) {
        steps.push(format!("type 'text' into '{}'", field.name()));
    }
    if let Some((list, choice)) = survey.shown().filter(name).find_map(|element| {
        element
            .options
            .iter()
            .find(|choice| !choice.text.is_empty())
            .map(|choice| (element, choice))
    }) {
        steps.push(format!("select '{}' in '{}'", choice.text, list.name()));
    }
    if let Some(tick) = survey
        .shown()
        .filter(|element| element.role == Role::Checkbox)
        .find(name)
    {
        steps.push(format!("tick '{}'", tick.name()));
    }
    if let Some(button) = survey.shown().filter(|element| element.acts()).find(name) {
        steps.push(format!("click '{}'", button.name()));
    }
    if steps.is_empty() {
        "report the title".to_owned()
    } else {
        steps.join(", ")
    }
}

/// The failure when words are left that nothing on the page accounts for.
pub fn not_understood(text: &str, left: &[String], survey: &Survey) -> Failure {
    let visible = survey.names();
    let what = if left.is_empty() {
        "it".to_owned()
    } else {
        left.join(", ")
    };
    let message = format!(
        "cannot do {text:?}: nothing on the page accounts for {what}; visible: {}; write it as steps that name what is there, for example: {}",
        if visible.is_empty() {
            "nothing with a name".to_owned()
        } else {
            visible.join(" | ")
        },
        example(survey)
    );
    Failure {
        visible,
        ..Failure::fatal("not_understood", message)
    }
}
