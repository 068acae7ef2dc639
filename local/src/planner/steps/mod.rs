//! The `steps` planner: follows an instruction by its words and the names on the page, without a model.
//!
//! An instruction goes through these modules. Each uses only modules above it in the table:
//!
//! | Module | What it does |
//! |---|---|
//! | [`language`] | words, names and values, such as dates and prices |
//! | [`clause`] | splits an instruction into clauses |
//! | [`question`] | reads a question: which kind of answer is wanted, of what |
//! | [`intent`] | reads what a clause asks for |
//! | [`element_search`] | finds the element of the page that a phrase refers to |
//! | [`driver`] | acts on an element with real input and verifies the effect |
//! | [`goal`] | plans the actions for a clause that only states what is wanted |
//! | [`answer`] | answers a question from the page |
//! | [`perform`] | performs an intent: element search, actions and answers together |
//! | [`shell`] | reads a clause for a desktop as a shell command |
//! | [`instruction`] | reads an instruction as a list of steps |
//! | [`planner`] | performs step after step |
//!
//! Nothing is guessed: every word must be accounted for by what is on the page. What cannot be read, found or verified
//! is an error that names the step and what was there instead.

mod answer;
mod clause;
mod driver;
mod element_search;
mod goal;
mod instruction;
mod intent;
mod language;
mod perform;
mod planner;
mod question;
mod shell;

pub use planner::StepsPlanner;
