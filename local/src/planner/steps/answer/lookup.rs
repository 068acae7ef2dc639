//! A question with the page it is looked up on, and whether texts of the page are about it.

use crate::planner::steps::answer::answer_shape::fits_kind;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::name_words::COUNTED;
use crate::planner::steps::language::words::alike;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::has;
use crate::planner::steps::question::query::Kind;
use crate::planner::steps::question::query::Query;
use crate::survey::Survey;

/// A question and where it is looked up.
pub struct Lookup<'a> {
    pub query: &'a Query,
    pub survey: &'a Survey,
    /// Words that are accounted for by the tab or link that led here.
    pub known: &'a [String],
    pub title: Vec<String>,
}

impl Lookup<'_> {
    /// Whether one of these texts names each of the wanted words, or it is accounted for otherwise.
    fn accounts(&self, wanted: &[String], texts: &[(&str, TextKind)]) -> Fit {
        let covers: Vec<_> = texts
            .iter()
            .map(|(text, text_kind)| cover(text, wanted, self.allowed(), *text_kind))
            .collect();
        let title = cover(&self.survey.title, wanted, self.allowed(), TextKind::Topic);
        let mut longer = Vec::new();
        for key in wanted {
            let named = covers.iter().chain([&title]).any(|cover| cover.names(key));
            if named || has(self.known, key) {
                continue;
            }
            let part = covers.iter().chain([&title]).find_map(|cover| {
                let part = cover.longer.iter().find(|(word, _)| alike(word, key));
                part.map(|(_, name)| name.clone())
            });
            match part {
                Some(name) => longer.push(name),
                None => return Fit::No,
            }
        }
        if longer.is_empty() {
            Fit::Yes
        } else {
            longer.dedup();
            Fit::Longer(longer)
        }
    }

    /// Whether these texts name all of the wanted words; longer names are noted.
    pub fn named(
        &self,
        wanted: &[String],
        texts: &[(&str, TextKind)],
        found: &mut Candidates,
    ) -> bool {
        match self.accounts(wanted, texts) {
            Fit::Yes => true,
            Fit::No => false,
            Fit::Longer(names) => {
                found.longer.extend(names);
                false
            }
        }
    }

    /// Whether a text by itself names one of these words.
    pub fn touches(&self, text: &str, some: &[String], text_kind: TextKind) -> bool {
        let said = cover(text, &self.all(), self.allowed(), text_kind);
        some.iter().any(|key| said.names(key))
    }

    /// Words that a label may contain because they describe the kind of answer.
    pub fn allowed(&self) -> &'static [&'static str] {
        match self.query.kind {
            Kind::HowMuch => &[
                "pric", "price", "cost", "fee", "charg", "amount", "total", "now", "just",
            ],
            Kind::When => &["hour", "tim", "time", "date", "day"],
            Kind::HowLong => &["tim", "time", "duration", "length", "period", "long"],
            Kind::HowMany => &[COUNTED, "number", "count", "quantity", "total", "amount"],
            Kind::Where => &["location", "address", "plac"],
            Kind::Who => &["nam", "person"],
            // "the order number" asks for "Order number 77".
            Kind::Which if self.query.rest.is_empty() => {
                &[COUNTED, "number", "valu", "nam", "cod", "data"]
            }
            _ => &["number", "valu", "nam", "cod", "data"],
        }
    }

    /// Whether a text without the words of the question is an answer of the right kind.
    pub fn answers(&self, text: &str, label: &[String]) -> bool {
        let wanted = self.all();
        let rest: Vec<&str> = text
            .split_whitespace()
            .filter(|word| {
                let keys = all_keys(word);
                keys.is_empty() || !keys.iter().all(|key| wanted.contains(key))
            })
            .collect();
        fits_kind(self.query.kind, &rest.join(" "), label)
    }

    pub fn all(&self) -> Vec<String> {
        [self.query.noun.clone(), self.query.rest.clone()].concat()
    }
}

/// Whether texts are about what the question asks for.
enum Fit {
    No,
    /// Only if these longer names were meant.
    Longer(Vec<String>),
    Yes,
}
