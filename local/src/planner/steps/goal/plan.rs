//! Plans the actions that reach a goal.

use crate::failure::Failure;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::buttons::BASKETS;
use crate::planner::steps::goal::planner::GoalPlanner;
use crate::planner::steps::language::values::date::Date;
use crate::planner::steps::language::values::find::values;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::filler;
use crate::survey::Survey;

/// Verbs that only state that something is wanted.
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

/// Verbs whose object is a field and its value.
const ENTERING: &[&str] = &[
    "enter", "type", "write", "fill", "input", "put", "provide", "insert", "give", "state",
];

/// Plans the actions for a goal. `negative` means that the words say what is not wanted.
pub fn plan(
    text: &str,
    words: &[Word],
    negative: bool,
    survey: &Survey,
    today: Date,
) -> Result<Vec<ControlAction>, Failure> {
    let done = words.iter().map(filler).collect();
    let mut planner = GoalPlanner {
        survey,
        words,
        done,
        actions: Vec::new(),
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
    // "without sugar" is a goal of its own.
    if let Some(at) = words
        .iter()
        .position(|word| !word.quoted && word.text.eq_ignore_ascii_case("without"))
        && at > 0
        && at + 1 < words.len()
    {
        let mut actions = plan(text, &words[at + 1..], true, survey, today)?;
        actions.extend(plan(text, &words[..at], false, survey, today)?);
        return Ok(actions);
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
            Ok(Some(id)) => return Ok(vec![ControlAction::Press { id }]),
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
    if planner.actions.is_empty() {
        return Err(planner.refusal(text));
    }
    Ok(planner.actions)
}
