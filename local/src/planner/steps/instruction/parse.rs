//! Reads the steps of an instruction, or says which clause cannot be read, before anything is opened.

use crate::action::Action;
use crate::computer::Kind;
use crate::planner::steps::clause::clauses::clauses;
use crate::planner::steps::instruction::shared_verb::spread;
use crate::planner::steps::instruction::step::Step;
use crate::planner::steps::instruction::step::StepAction;
use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::read;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::words;
use crate::planner::steps::shell::command;
use crate::planner::steps::shell::place::ShellReader;
use lightcone_desktop::STEP_FORMS;
use lightcone_desktop::Verb;

/// Examples of steps, for error messages.
pub const EXAMPLES: &str = "open example.com; type 'text' into 'Name'; select 'Japan' in 'Country'; tick 'I agree'; set 'Volume' to 7; click 'Save'; \
                            click 'Remove' in the row with 'Lamp'; search for lamps; wait for 'Done'; press Enter; how much is the lamp?; \
                            report the text of 'Price'; report the title";

/// Verbs that require judgement, and therefore a model.
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

/// The error for a step that only a model can do.
fn needs_model(piece: &str, verb: &str) -> String {
    format!(
        "cannot do {piece:?} without a model: \"{verb}\" takes judgement; start the server with --model-url URL --model NAME (and a key in \
         LIGHTCONE_MODEL_KEY) to have one decide the steps, or ask for text that is there, for example: tell me the first paragraph of the article"
    )
}

/// The steps of an instruction, or a message that quotes the clause that cannot be read.
pub fn parse(instruction: &str, kind: Kind) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    let pieces = spread(clauses(instruction));
    let mut shell = ShellReader::default();
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
        if kind == Kind::Desktop && several && command::only_names_terminal(&piece) {
            continue;
        }
        let action = match kind {
            Kind::Browser => read::read(&piece).map(StepAction::Page),
            Kind::Desktop => shell
                .read(&piece)
                .or_else(|| Verb::parse(&piece))
                .map(|verb| StepAction::Computer(on_desktop(verb))),
        };
        let Some(action) = action else {
            return Err(unread(&piece, kind));
        };
        // The step that says where to look comes before the question.
        if matches!(action, StepAction::Page(Intent::See(_)))
            && steps
                .last()
                .is_some_and(|step| matches!(step.action, StepAction::Page(Intent::Ask(_))))
        {
            let at = steps.len() - 1;
            steps.insert(
                at,
                Step {
                    text: piece,
                    action,
                },
            );
            continue;
        }
        steps.push(Step {
            text: piece,
            action,
        });
    }
    if steps.is_empty() {
        return Err(format!(
            "the instruction has no step; write, for example: {}",
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
        .find(|word| !words::filler(word))
        .map_or(piece, |word| word.text.as_str());
    format!(
        "cannot read the step {piece:?}: \"{verb}\" is not a verb that is known without a model; write, for example: {}; or start the server with \
         --model-url URL --model NAME to have a model decide",
        forms(kind)
    )
}

/// Actions that every kind of computer has do not go through the desktop.
fn on_desktop(verb: Verb) -> Action {
    match verb {
        Verb::Look => Action::Look,
        Verb::Wait(time) => Action::Wait(u64::try_from(time.as_millis()).unwrap_or(u64::MAX)),
        verb => Action::Desk(verb),
    }
}
