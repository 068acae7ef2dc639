//! What a clause asks for.

use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::intent::yes_no::YesNoQuestion;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::question::query::Query;
use crate::survey::Dialogs;

/// What a clause asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    Open(String),
    Back,
    Forward,
    Reload,
    Title,
    Address,
    Click {
        what: Phrase,
        times: i64,
        right: bool,
    },
    /// Goes to a page of the site by its name.
    Go(Phrase),
    /// Types into the element with the focus.
    Insert(String),
    Fill {
        text: Vec<Word>,
        into: Phrase,
    },
    Clear(Phrase),
    /// Sets a control of any type to a value.
    Set {
        what: Phrase,
        value: Vec<Word>,
    },
    Choose {
        what: Phrase,
        from: Option<Phrase>,
    },
    Toggle {
        what: Phrase,
        on: bool,
    },
    Search {
        text: String,
        words: Vec<Word>,
    },
    Keys(String),
    Scroll(f64),
    ScrollTo(Phrase),
    Wait(u64),
    WaitFor(String),
    Upload {
        file: String,
        into: Option<Phrase>,
    },
    Hover(Phrase),
    Drag {
        from: Phrase,
        to: Phrase,
    },
    /// Answers the dialog that the previous step opens.
    Dialog {
        answer: Dialogs,
        words: Vec<Word>,
    },
    Read(Phrase),
    Ask(Query),
    /// Answers a yes/no question.
    YesNo(YesNoQuestion),
    /// Shows a section of the page, or says where to find the answer to the previous question.
    See(Phrase),
    /// Reaches what the words describe with the controls of the page.
    Goal {
        words: Vec<Word>,
        negative: bool,
    },
    Look,
}

impl Intent {
    /// Whether it only reads from the page.
    pub fn reports(&self) -> bool {
        matches!(
            self,
            Self::Read(_) | Self::Ask(_) | Intent::YesNo(_) | Self::Title | Self::Address
        )
    }
}
