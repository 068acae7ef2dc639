//! The steps of an instruction, or why it has none: before anything is opened.

use lightcone_desktop::{STEP_FORMS, Verb};

use super::clauses::clauses;
use super::desk::{self, Desk};
use super::intent::{self, Intent};
use super::words::words;
use crate::action::Action;
use crate::computer::Kind;

/// What a step is about.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Something on a page, which the page decides.
    Page(Intent),
    /// Something that a computer does whatever it shows.
    Act(Action),
}

/// One step: its own words and what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub text: String,
    pub what: What,
}

impl Step {
    /// Whether what it reads belongs to the result.
    pub fn reports(&self) -> bool {
        match &self.what {
            What::Page(intent) => intent.reports(),
            What::Act(action) => action.reports(),
        }
    }
}

/// Examples of what can be written, as error messages list them.
pub const EXAMPLES: &str = "open example.com; type 'text' into 'Name'; select 'Japan' in 'Country'; tick 'I agree'; set 'Volume' to 7; click 'Save'; \
                            click 'Remove' in the row with 'Lamp'; search for lamps; wait for 'Done'; press Enter; how much is the lamp?; \
                            report the text of 'Price'; report the title";

/// Verbs that ask for judgement, which only a model has.
const JUDGEMENT: &[&str] = &[
    "summarize",
    "summarise",
    "translate",
    "explain",
    "compare",
    "describe",
    "recommend",
    "analyse",
    "analyze",
    "decide",
    "evaluate",
    "research",
    "suggest",
    "rewrite",
    "paraphrase",
    "draft",
    "compose",
    "review",
    "discuss",
    "interpret",
    "classify",
    "categorize",
    "brainstorm",
    "invent",
    "solve",
    "judge",
    "assess",
    "rank",
];

/// The sentence for what only a model can do.
fn needs_model(piece: &str, verb: &str) -> String {
    format!(
        "cannot do {piece:?} without a model: \"{verb}\" takes judgement; start the server with --model-url URL --model NAME (and a key in \
         LIGHTCONE_MODEL_KEY) to have one decide the steps, or ask for text that is there, for example: tell me the first paragraph of the article"
    )
}

/// The steps of an instruction, or a sentence that names the piece which cannot be read.
pub fn parse(instruction: &str, kind: Kind) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    let pieces = spread(clauses(instruction));
    let mut desk = Desk::default();
    for piece in &pieces {
        let first = piece
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let first = first.trim_end_matches([',', '.', '!', '?']);
        let page_names_it = kind == Kind::Browser && piece.split_whitespace().count() == 1;
        if JUDGEMENT.contains(&first) && !page_names_it {
            return Err(needs_model(piece, first));
        }
    }
    let several = pieces.len() > 1;
    for piece in pieces {
        if kind == Kind::Desktop && several && desk::means(&piece) {
            continue;
        }
        let what = match kind {
            Kind::Browser => intent::read(&piece).map(What::Page),
            Kind::Desktop => desk
                .read(&piece)
                .or_else(|| Verb::parse(&piece))
                .map(|verb| What::Act(on_desktop(verb))),
        };
        let Some(what) = what else {
            return Err(unread(&piece, kind));
        };
        // Where to look comes before what is looked for.
        if matches!(what, What::Page(Intent::See(_)))
            && steps
                .last()
                .is_some_and(|step| matches!(step.what, What::Page(Intent::Ask(_))))
        {
            let at = steps.len() - 1;
            steps.insert(at, Step { text: piece, what });
            continue;
        }
        steps.push(Step { text: piece, what });
    }
    if steps.is_empty() {
        return Err(format!(
            "the instruction holds no step; write, for example: {}",
            forms(kind)
        ));
    }
    Ok(steps)
}

fn forms(kind: Kind) -> &'static str {
    match kind {
        Kind::Browser => EXAMPLES,
        Kind::Desktop => STEP_FORMS,
    }
}

fn unread(piece: &str, kind: Kind) -> String {
    let all = words(piece);
    let verb = all
        .iter()
        .find(|word| !super::words::filler(word))
        .map_or(piece, |word| word.text.as_str());
    format!(
        "cannot read the step {piece:?}: \"{verb}\" is no verb that is known without a model; write, for example: {}; or start the server with \
         --model-url URL --model NAME to have a model decide",
        forms(kind)
    )
}

/// Gives "tick 'a' and 'b'" and "select tea, milk and sugar" their verb for each.
fn spread(pieces: Vec<String>) -> Vec<String> {
    const SPREADS: &[&str] = &[
        "tick", "check", "untick", "uncheck", "click", "press", "add", "remove", "choose",
        "select", "pick", "enable", "disable", "read", "report",
    ];
    let mut out: Vec<String> = Vec::new();
    for piece in pieces {
        let piece = form(&piece);
        let all = words(&piece);
        let verb = out
            .last()
            .and_then(|last| last.split_whitespace().next())
            .map(str::to_owned);
        let quoted = all.first().is_some_and(|word| word.quoted);
        let lone = intent::read(&piece).is_none() || quoted;
        if let Some(verb) = verb.filter(|_| lone) {
            let lower = verb.to_lowercase();
            let named = quoted && SPREADS.contains(&lower.as_str());
            let valued = joints(&lower).iter().any(|joint| piece.contains(joint))
                || ["enter", "fill"].contains(&lower.as_str()) && all.len() > 1;
            if named || valued {
                let filled = out
                    .last()
                    .is_some_and(|last| last.to_lowercase().starts_with("fill in "));
                let whole = if filled { "fill in" } else { verb.as_str() };
                push(&mut out, &verb, &format!("{whole} {piece}"));
                continue;
            }
        }
        let verb = piece
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned();
        push(&mut out, &verb, &piece);
    }
    out
}

/// What stands between a value and its field after a verb.
fn joints(verb: &str) -> &'static [&'static str] {
    match verb {
        "fill" | "enter" | "type" | "put" | "write" | "choose" | "select" | "pick" | "input" => &[
            " as the ",
            " as my ",
            " into ",
            " in ",
            " for ",
            " from the ",
            " as ",
            " with ",
        ],
        "set" | "change" => &[" to "],
        _ => &[],
    }
}

/// "Fill in the form with first name Ada" enters the first name Ada.
fn form(piece: &str) -> String {
    let starts = ["fill in", "fill out", "complete", "fill"];
    let lower = piece.to_lowercase();
    for start in starts {
        for name in [
            "the form",
            "this form",
            "the registration form",
            "the contact form",
        ] {
            for joint in [" with the ", " with ", ": ", " using "] {
                let head = format!("{start} {name}{joint}");
                if lower.len() == piece.len() && lower.starts_with(&head) {
                    return format!(
                        "enter {}",
                        piece[head.len()..].replace(" = ", " ").replace(": ", " ")
                    );
                }
            }
        }
    }
    piece.to_owned()
}

/// Splits "tick 'a' and 'b'".
fn push(out: &mut Vec<String>, verb: &str, piece: &str) {
    const SPREADS: &[&str] = &[
        "tick", "check", "untick", "uncheck", "click", "enable", "disable",
    ];
    if SPREADS.contains(&verb.to_lowercase().as_str()) {
        for quote in ['\'', '"'] {
            let joint = format!("{quote} and {quote}");
            if let Some(at) = piece.find(&joint) {
                let (head, tail) = (
                    piece[..=at].to_owned(),
                    piece[at + joint.len() - 1..].to_owned(),
                );
                push(out, verb, &head);
                push(out, verb, &format!("{verb} {tail}"));
                return;
            }
        }
    }
    // "Ada as the first name and Lovelace as the last name", "the size to large and the colour to red"
    let joints = joints(&verb.to_lowercase());
    let quoted = |at: usize| {
        ['\'', '"']
            .iter()
            .any(|quote| piece[..at].matches(*quote).count() % 2 == 1)
    };
    for (at, _) in piece.match_indices(" and ") {
        let (head, tail) = (&piece[..at], &piece[at + " and ".len()..]);
        if !quoted(at)
            && [head, tail]
                .iter()
                .all(|half| joints.iter().any(|joint| half.contains(joint)))
        {
            let verb = if piece.to_lowercase().starts_with("fill in ") {
                &piece[.."fill in".len()]
            } else {
                verb
            };
            out.push(head.to_owned());
            push(
                out,
                verb.split(' ').next().unwrap_or(verb),
                &format!("{verb} {tail}"),
            );
            return;
        }
    }
    out.push(piece.to_owned());
}

/// What every kind of computer does itself is done the same way on all of them.
fn on_desktop(verb: Verb) -> Action {
    match verb {
        Verb::Look => Action::Look,
        Verb::Wait(time) => Action::Wait(u64::try_from(time.as_millis()).unwrap_or(u64::MAX)),
        verb => Action::Desk(verb),
    }
}
