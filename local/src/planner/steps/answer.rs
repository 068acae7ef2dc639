//! Finds the answer to a question in a page's text. Every word of the question must be accounted for, and only text that
//! stands on the page is an answer.

use super::count;
use super::ground::several;
use super::naming::{COUNTED, Manner, cover};
use super::question::{Kind, Query};
use super::shapes::{fits_kind, sentences};
use super::words::{alike, all_keys, fold, has, keys};
use crate::failure::Failure;
use crate::survey::{Role, Survey, Table};

/// What a page says to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    Found(String),
    /// Several places answer differently: what they say, with where.
    Several(Vec<String>),
    /// Only things with longer names could answer: these.
    Longer(Vec<String>),
    Nothing,
}

impl Answer {
    /// The failure of a question about something that only has longer names.
    pub fn longer(query: &Query, names: &[String]) -> Failure {
        let said = query.subject();
        if names.len() > 1 {
            return Self::ambiguous(query, names);
        }
        let list = names.join("', '");
        Failure {
            visible: names.to_vec(),
            ..Failure::fatal(
                "answer_not_found",
                format!(
                    "no answer to {:?}: the page has '{list}', not '{said}'; ask for it by its whole name",
                    query.text
                ),
            )
        }
    }

    /// The failure of a question that has several answers.
    pub fn ambiguous(query: &Query, list: &[String]) -> Failure {
        several(&format!("the answer to {:?}", query.text), list, "Price")
    }
}

/// What could answer, and the longer names of what could if it were called so.
#[derive(Default)]
pub struct Finds {
    pub list: Vec<Candidate>,
    pub longer: Vec<String>,
}

/// A possible answer, and how directly it was asked for.
pub struct Candidate {
    pub text: String,
    pub place: String,
    pub score: u32,
}

/// What a question is looked up with.
struct Search<'a> {
    query: &'a Query,
    survey: &'a Survey,
    /// Words that the way here has accounted for: the tab or link that was followed.
    known: &'a [String],
    title: Vec<String>,
}

impl Search<'_> {
    /// Whether each of the wanted words is named by one of these texts, or accounted for otherwise.
    fn accounts(&self, wanted: &[String], texts: &[(&str, Manner)]) -> Fit {
        let covers: Vec<_> = texts
            .iter()
            .map(|(text, manner)| cover(text, wanted, self.allowed(), *manner))
            .collect();
        let title = cover(&self.survey.title, wanted, self.allowed(), Manner::Topic);
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
    fn named(&self, wanted: &[String], texts: &[(&str, Manner)], found: &mut Finds) -> bool {
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
    fn touches(&self, text: &str, some: &[String], manner: Manner) -> bool {
        let said = cover(text, &self.all(), self.allowed(), manner);
        some.iter().any(|key| said.names(key))
    }

    /// Words that say what kind of answer a label leads to, and not what of.
    fn allowed(&self) -> &'static [&'static str] {
        match self.query.kind {
            Kind::HowMuch => &[
                "pric", "price", "cost", "fee", "charg", "amount", "total", "now", "just",
            ],
            Kind::When => &["hour", "tim", "time", "date", "day"],
            Kind::HowLong => &["tim", "time", "duration", "length", "period", "long"],
            Kind::HowMany => &[COUNTED, "number", "count", "quantity", "total", "amount"],
            Kind::Where => &["location", "address", "plac"],
            Kind::Who => &["nam", "person"],
            // "Order number 77" is asked for by "the order number".
            Kind::Which if self.query.rest.is_empty() => {
                &[COUNTED, "number", "valu", "nam", "cod", "data"]
            }
            _ => &["number", "valu", "nam", "cod", "data"],
        }
    }

    /// Whether a text answers by what it says besides the words of the question.
    fn answers(&self, text: &str, label: &[String]) -> bool {
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

    fn all(&self) -> Vec<String> {
        [self.query.noun.clone(), self.query.rest.clone()].concat()
    }
}

/// Whether texts are about what is asked for.
enum Fit {
    No,
    /// Only if longer names were meant: these.
    Longer(Vec<String>),
    Yes,
}

/// Words that labels leave out: "Phone" for the phone number.
const GENERIC: &[&str] = &[
    "number",
    "valu",
    "value",
    "information",
    "info",
    "detail",
    "name",
    "nam",
];

/// Answers a question by what can be seen. `known` are words that are accounted for already.
pub fn answer(query: &Query, survey: &Survey, known: &[String]) -> Answer {
    let said = answer_to(query, survey, known);
    if matches!(said, Answer::Found(_) | Answer::Several(_)) || query.noun.len() < 2 {
        return said;
    }
    let mut short = query.clone();
    short.noun.retain(|key| !GENERIC.contains(&key.as_str()));
    if short.noun.is_empty() || short.noun.len() == query.noun.len() {
        return said;
    }
    match answer_to(&short, survey, known) {
        Answer::Nothing => said,
        other => other,
    }
}

fn answer_to(query: &Query, survey: &Survey, known: &[String]) -> Answer {
    let search = Search {
        query,
        survey,
        known,
        title: all_keys(&survey.title),
    };
    match query.kind {
        Kind::FirstSentence | Kind::FirstParagraph => return first_paragraph(&search),
        Kind::Heading => return heading(&search),
        Kind::All => return everything(&search),
        Kind::Row => return row(&search),
        _ => {}
    }
    let mut found = Finds::default();
    for table in &survey.tables {
        cells(&search, table, &mut found);
    }
    pairs(&search, &mut found);
    controls(&search, &mut found);
    if !found.list.iter().any(|candidate| candidate.score >= 50) {
        texts(&search, &mut found);
    }
    if query.kind == Kind::HowMany && found.list.is_empty() {
        count::count(query, survey, &mut found);
    }
    decide(found)
}

fn decide(found: Finds) -> Answer {
    let Finds {
        list: found,
        mut longer,
    } = found;
    let Some(best) = found.iter().map(|candidate| candidate.score).max() else {
        longer.sort_by_key(|name| fold(name));
        longer.dedup_by_key(|name| fold(name));
        return if longer.is_empty() {
            Answer::Nothing
        } else {
            Answer::Longer(longer)
        };
    };
    let mut texts: Vec<&str> = Vec::new();
    let mut places: Vec<String> = Vec::new();
    for candidate in found.iter().filter(|candidate| candidate.score == best) {
        if !texts.iter().any(|text| fold(text) == fold(&candidate.text)) {
            texts.push(&candidate.text);
            let place: String = candidate.place.chars().take(60).collect();
            places.push(format!("'{}' ({place})", candidate.text));
        }
    }
    match texts.as_slice() {
        [one] => Answer::Found((*one).to_owned()),
        _ => Answer::Several(places),
    }
}

/// Whether the first row names the columns.
pub fn headed(table: &Table) -> bool {
    table.rows.first().is_some_and(|row| {
        row.len() > 1 && row.iter().filter(|cell| cell.head).count() * 2 > row.len()
    })
}

fn cells(search: &Search, table: &Table, found: &mut Finds) {
    let query = search.query;
    let about = [
        (table.caption.as_str(), Manner::Topic),
        (table.section.as_str(), Manner::Topic),
    ];
    if !headed(table) {
        // Two cells in a row are a label and its value.
        for row in &table.rows {
            if let [label, value] = row.as_slice() {
                labelled(search, &label.text, &value.text, &about, found);
            }
        }
        if table.rows.iter().all(|row| row.len() == 2) {
            return;
        }
    }
    let header = table.rows.first().filter(|_| headed(table));
    let empty = Vec::new();
    let heads: Vec<Vec<String>> = header
        .unwrap_or(&empty)
        .iter()
        .map(|cell| all_keys(&cell.text))
        .collect();
    let other_heads: Vec<String> = heads.concat();
    let wanted = search.all();
    let text_words = all_keys(&query.text);
    let mut hits: Vec<(u32, usize, usize)> = Vec::new();
    for (r, row) in table
        .rows
        .iter()
        .enumerate()
        .skip(usize::from(header.is_some()))
    {
        let texts: Vec<Vec<String>> = row.iter().map(|cell| all_keys(&cell.text)).collect();
        let whole: Vec<String> = texts.concat();
        // The row must be named by a word that its cells hold, unless there is only one.
        let subject = query
            .rest
            .iter()
            .any(|key| has(&whole, key) && !has(&other_heads, key))
            || (query.noun.len() > 1 && query.noun.iter().any(|key| has(&whole, key)));
        let only = table.rows.len() - usize::from(header.is_some()) == 1;
        // "to Berlin" is in the column of that name, where there is one.
        let turned = [("to", ["to", "destination"]), ("from", ["from", "origin"])].iter().any(|(way, names)| {
            let after = text_words.iter().position(|word| word == way).and_then(|at| text_words[at + 1..].iter().find(|word| query.rest.contains(word)));
            let column = heads.iter().position(|head| names.iter().any(|name| head.iter().any(|key| key == name)));
            matches!((after, column), (Some(word), Some(c)) if texts.get(c).is_some_and(|text| !has(text, word)) )
        });
        if turned || !(subject || only) {
            continue;
        }
        let mut sources: Vec<(&str, Manner)> = about.to_vec();
        sources.extend(row.iter().map(|cell| (cell.text.as_str(), Manner::Name)));
        let headings = header.unwrap_or(&empty).iter();
        sources.extend(headings.map(|cell| (cell.text.as_str(), Manner::Name)));
        if !search.named(&wanted, &sources, found) {
            continue;
        }
        for (c, cell) in row.iter().enumerate() {
            let head = heads.get(c).cloned().unwrap_or_default();
            let title = header
                .and_then(|row| row.get(c))
                .map_or("", |cell| cell.text.as_str());
            let named = search.touches(title, &query.noun, Manner::Name);
            let side = c > 0
                && row[0].head
                && !query.noun.is_empty()
                && query.noun.iter().all(|key| has(&texts[0], key))
                && query.rest.iter().all(|key| {
                    has(&head, key)
                        || search.touches(about[0].0, std::slice::from_ref(key), Manner::Topic)
                        || search.touches(about[1].0, std::slice::from_ref(key), Manner::Topic)
                        || has(search.known, key)
                });
            // What the question names is no answer to it.
            let given = !query.rest.is_empty()
                && !texts[c].is_empty()
                && texts[c]
                    .iter()
                    .all(|key| has(&query.rest, key) || has(&query.noun, key));
            if cell.text.is_empty() || given {
                continue;
            }
            let asked = query.rest.iter().any(|key| has(&head, key));
            let typed = search.answers(&cell.text, &head);
            let score = match query.kind {
                Kind::Which => match (named, side) {
                    (true, _) => 90 + u32::from(query.noun.iter().all(|key| has(&head, key))),
                    (_, true) => 89,
                    _ => 0,
                },
                Kind::Who | Kind::Where if !query.noun.is_empty() => u32::from(named) * 90,
                _ if !typed => 0,
                _ if named || asked => 85,
                _ => 70,
            };
            if score > 0 {
                hits.push((score, r, c));
            }
        }
    }
    for (score, r, c) in hits {
        let row = &table.rows[r];
        let place: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
        // A row that is named word for word goes before one that only holds the words.
        let exact = row
            .iter()
            .any(|cell| !cell.text.is_empty() && keys(&cell.text) == query.rest);
        found.list.push(Candidate {
            text: row[c].text.clone(),
            place: place.join(" "),
            score: score + if exact { 5 } else { 0 },
        });
    }
}

fn labelled(
    search: &Search,
    label: &str,
    value: &str,
    around: &[(&str, Manner)],
    found: &mut Finds,
) {
    let query = search.query;
    let wanted = search.all();
    let label_keys = &all_keys(label);
    let touches = wanted.iter().any(|key| has(label_keys, key));
    if value.is_empty() {
        return;
    }
    let beside = |key: &String| {
        has(label_keys, key)
            || has(search.known, key)
            || around
                .iter()
                .any(|(text, manner)| search.touches(text, std::slice::from_ref(key), *manner))
    };
    let typed = match query.kind {
        Kind::Which => {
            query.noun.is_empty()
                || query.noun.iter().any(|key| has(label_keys, key))
                || (query.rest.iter().any(|key| has(label_keys, key))
                    && query.noun.iter().all(beside))
        }
        _ => search.answers(value, label_keys),
    };
    let label_of_kind = query.kind == Kind::HowMuch
        && ["price", "pric", "cost", "total"]
            .iter()
            .any(|key| has(label_keys, key))
        && fits_kind(Kind::HowMuch, value, label_keys);
    let mut sources = vec![(label, Manner::Name)];
    sources.extend(around);
    if !typed || !(touches || label_of_kind) {
        return;
    }
    if search.named(&wanted, &sources, found) {
        let all = wanted.iter().all(|key| has(label_keys, key));
        let same = keys(label).len() == wanted.len();
        found.list.push(Candidate {
            text: value.to_owned(),
            place: label.to_owned(),
            score: 60 + if all { 20 } else { 0 } + if all && same { 15 } else { 0 },
        });
        return;
    }
    sources.push((value, Manner::Prose));
    if touches && query.kind != Kind::Which && search.named(&wanted, &sources, found) {
        found.list.push(Candidate {
            text: value.to_owned(),
            place: label.to_owned(),
            score: 55,
        });
    }
}

fn pairs(search: &Search, found: &mut Finds) {
    for pair in &search.survey.pairs {
        let around = [(pair.section.as_str(), Manner::Topic)];
        labelled(search, &pair.label, &pair.value, &around, found);
    }
    // "Price: €49" is a label with its value, too.
    for block in search.survey.blocks.iter().filter(|block| !block.chrome) {
        if let Some((label, value)) = block.text.split_once(": ")
            && label.split_whitespace().count() <= 6
        {
            let around = [(block.section.as_str(), Manner::Topic)];
            labelled(search, label, value.trim(), &around, found);
        }
    }
}

/// Fields and outputs that have the name that is asked for.
fn controls(search: &Search, found: &mut Finds) {
    if search.query.kind == Kind::HowMany {
        return;
    }
    for element in search.survey.shown() {
        let value = match element.role {
            Role::Text => &element.text,
            Role::Field | Role::Date | Role::Select | Role::Slider | Role::Combobox => {
                &element.value
            }
            _ => continue,
        };
        let name = element.name();
        if value.is_empty()
            || name.is_empty()
            || fold(name) == fold(value)
            || element.kind == "password"
        {
            continue;
        }
        let around = [
            (element.section.as_str(), Manner::Topic),
            (element.group.as_str(), Manner::Topic),
            (element.row.as_str(), Manner::Name),
        ];
        labelled(search, name, value, &around, found);
    }
}

fn texts(search: &Search, found: &mut Finds) {
    let query = search.query;
    let wanted = search.all();
    let blocks = &search.survey.blocks;
    for (at, block) in blocks.iter().enumerate() {
        if block.tag.starts_with('h') && block.tag.len() == 2 && query.kind == Kind::Which {
            continue;
        }
        if block.chrome && !matches!(block.tag.as_str(), "label") {
            continue;
        }
        let section = (block.section.as_str(), Manner::Topic);
        // A short text right before may be what this one is about.
        let label = at
            .checked_sub(1)
            .and_then(|before| blocks.get(before))
            .filter(|before| {
                before.text.split_whitespace().count() <= 6
                    && (query.kind == Kind::Which || !fits_kind(query.kind, &before.text, &[]))
            })
            .map_or("", |before| before.text.as_str());
        let label = (label, Manner::Name);
        for piece in sentences(&block.text) {
            let own = all_keys(piece);
            let more = own.iter().filter(|key| !has(&wanted, key)).count();
            if more == 0 || !search.answers(piece, &own) {
                continue;
            }
            let said = cover(piece, &wanted, search.allowed(), Manner::Prose);
            let direct = wanted.iter().filter(|key| said.names(key)).count();
            let typed = !matches!(query.kind, Kind::Which | Kind::Who | Kind::Where);
            let piece_ = (piece, Manner::Prose);
            let elsewhere = |key: &String| {
                has(search.known, key)
                    || search.touches(section.0, std::slice::from_ref(key), section.1)
            };
            // A sentence without a word of the question answers it only where its heading or label has them.
            let score = if direct == wanted.len() {
                48
            } else if typed && direct > 0 && search.named(&wanted, &[piece_, section], found) {
                40
            } else if typed
                && (direct > 0
                    || wanted
                        .iter()
                        .any(|key| search.touches(label.0, std::slice::from_ref(key), label.1)))
                && search.named(&wanted, &[piece_, label], found)
            {
                38
            } else if typed
                && (wanted.iter().any(elsewhere))
                && search.named(&wanted, &[piece_, section, label], found)
            {
                36
            } else if !typed
                && direct > 0
                && direct * 2 >= wanted.len()
                && search.named(&wanted, &[piece_, section], found)
            {
                34
            } else {
                // It would answer if what it names were called as asked.
                if typed {
                    let _ = search.named(&wanted, &[piece_, section, label], found);
                } else if !said.longer.is_empty() {
                    let _ = search.named(&wanted, &[piece_, section], found);
                }
                0
            };
            if score > 0 {
                let short = smallest(search, piece);
                found.list.push(Candidate {
                    text: short,
                    place: block.section.clone(),
                    score,
                });
            }
        }
    }
}

/// The part of a sentence that answers by itself, where commas set it apart.
fn smallest(search: &Search, sentence: &str) -> String {
    let query = search.query;
    if matches!(query.kind, Kind::Which | Kind::Who | Kind::Where) {
        return sentence.to_owned();
    }
    let said: Vec<&String> = query
        .rest
        .iter()
        .chain(&query.noun)
        .filter(|key| has(&all_keys(sentence), key))
        .collect();
    let good: Vec<&str> = sentence
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| {
            let own = all_keys(part);
            search.answers(part, &own) && said.iter().all(|key| has(&own, key)) && !said.is_empty()
        })
        .collect();
    match good.as_slice() {
        [one] => (*one).to_owned(),
        _ => sentence.to_owned(),
    }
}

fn first_paragraph(search: &Search) -> Answer {
    let blocks = &search.survey.blocks;
    let inside = blocks.iter().any(|block| block.article && block.tag == "p");
    let known = [search.known, &search.title].concat();
    if !search.query.rest.iter().all(|key| {
        has(&known, key)
            || blocks
                .iter()
                .any(|block| block.tag.starts_with('h') && has(&all_keys(&block.text), key))
    }) {
        return Answer::Nothing;
    }
    let good = blocks.iter().find(|block| {
        !block.chrome
            && (!inside || block.article)
            && block.tag == "p"
            && block.text.split_whitespace().count() >= 5
    });
    match good {
        None => Answer::Nothing,
        Some(block) if search.query.kind == Kind::FirstParagraph => {
            Answer::Found(block.text.clone())
        }
        Some(block) => Answer::Found(
            sentences(&block.text)
                .first()
                .map_or(&*block.text, |first| first)
                .to_owned(),
        ),
    }
}

fn heading(search: &Search) -> Answer {
    let blocks = &search.survey.blocks;
    let level = |tag: &str| {
        blocks
            .iter()
            .filter(|block| block.tag == tag)
            .map(|block| block.text.clone())
            .collect::<Vec<_>>()
    };
    for tag in ["h1", "h2", "h3"] {
        let mut list = level(tag);
        list.dedup();
        match list.as_slice() {
            [] => {}
            [one] => return Answer::Found(one.clone()),
            _ => return Answer::Several(list),
        }
    }
    Answer::Nothing
}

/// A column of a table, or the items of a list.
fn everything(search: &Search) -> Answer {
    let query = search.query;
    let mut found = Finds::default();
    for table in search.survey.tables.iter().filter(|table| headed(table)) {
        for (c, cell) in table.rows[0].iter().enumerate() {
            let head = all_keys(&cell.text);
            let good = query.noun.iter().any(|key| has(&head, key))
                && search.named(
                    &query.noun,
                    &[
                        (&cell.text, Manner::Name),
                        (&table.caption, Manner::Topic),
                        (&table.section, Manner::Topic),
                    ],
                    &mut found,
                );
            if good {
                let texts: Vec<&str> = table.rows[1..]
                    .iter()
                    .filter_map(|row| row.get(c))
                    .map(|cell| cell.text.as_str())
                    .filter(|text| !text.is_empty())
                    .collect();
                let score = if query.noun.iter().all(|key| has(&head, key)) {
                    90
                } else {
                    80
                };
                found.list.push(Candidate {
                    text: texts.join("\n"),
                    place: cell.text.clone(),
                    score,
                });
            }
        }
    }
    for list in &search.survey.lists {
        let name = all_keys(&format!("{} {}", list.section, list.name));
        let asked = !query.noun.is_empty()
            && query.noun.iter().any(|key| has(&name, key))
            && search.named(
                &query.noun,
                &[(&list.section, Manner::Topic), (&list.name, Manner::Topic)],
                &mut found,
            );
        let only = search.survey.lists.len() == 1
            && (query.noun.is_empty() || query.noun.iter().all(|key| has(&search.title, key)));
        if asked || only {
            found.list.push(Candidate {
                text: list.items.join("\n"),
                place: list.section.clone(),
                score: 70,
            });
        }
    }
    for element in search
        .survey
        .shown()
        .filter(|element| !element.options.is_empty())
    {
        let name = all_keys(element.name());
        if !query.noun.is_empty()
            && query.noun.iter().all(|key| has(&name, key))
            && search.named(&query.noun, &[(element.name(), Manner::Name)], &mut found)
        {
            let items: Vec<&str> = element
                .options
                .iter()
                .map(|choice| choice.text.as_str())
                .collect();
            found.list.push(Candidate {
                text: items.join("\n"),
                place: element.name().to_owned(),
                score: 60,
            });
        }
    }
    decide(found)
}

/// A row of a table, cell by cell.
fn row(search: &Search) -> Answer {
    let query = search.query;
    let mut found = Finds::default();
    for table in &search.survey.tables {
        for row in table.rows.iter().skip(usize::from(headed(table))) {
            let texts: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            let whole = all_keys(&texts.join(" "));
            let sources: Vec<(&str, Manner)> =
                texts.iter().map(|text| (*text, Manner::Name)).collect();
            if !query.rest.is_empty()
                && query.rest.iter().all(|key| has(&whole, key))
                && search.named(&query.rest, &sources, &mut found)
            {
                let exact = row.iter().any(|cell| keys(&cell.text) == query.rest);
                found.list.push(Candidate {
                    text: texts.join(" | "),
                    place: texts.first().copied().unwrap_or_default().to_owned(),
                    score: 80 + u32::from(exact),
                });
            }
        }
    }
    decide(found)
}
