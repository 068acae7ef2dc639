//! Reads one clause: tries each kind of intent in turn.

use crate::planner::steps::intent::controls::choose;
use crate::planner::steps::intent::controls::toggle;
use crate::planner::steps::intent::dialog::dialog;
use crate::planner::steps::intent::goal::goal;
use crate::planner::steps::intent::input::keyboard;
use crate::planner::steps::intent::input::pointer;
use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::navigation::navigate;
use crate::planner::steps::intent::navigation::simple;
use crate::planner::steps::intent::navigation::wait;
use crate::planner::steps::intent::report::report;
use crate::planner::steps::intent::typing::fill;
use crate::planner::steps::intent::typing::search;
use crate::planner::steps::intent::typing::upload;
use crate::planner::steps::intent::yes_no;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::question::wording;

/// Reads one clause; `None` if it asks for nothing that is known.
pub fn read(clause: &str) -> Option<Intent> {
    let question = clause.trim_end().ends_with('?');
    let text = clause
        .trim()
        .trim_end_matches(['.', '!', '?', ':', ' '])
        .trim();
    let lower = fold(text);
    simple(&lower)
        .or_else(|| yes_no::read(text, question).map(Intent::YesNo))
        .or_else(|| dialog(text))
        .or_else(|| navigate(text))
        .or_else(|| wait(text))
        .or_else(|| keyboard(text))
        .or_else(|| pointer(text))
        .or_else(|| upload(text))
        .or_else(|| report(text))
        .or_else(|| wording::read(text, question).map(Intent::Ask))
        .or_else(|| toggle(text))
        .or_else(|| choose(text))
        .or_else(|| fill(text))
        .or_else(|| search(text))
        .or_else(|| goal(text, question))
}
