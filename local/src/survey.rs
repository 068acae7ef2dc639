//! What a page holds at one moment: its controls, tables, lists and text, as `resources/survey.js` tells it.

use serde::Deserialize;

/// What a control is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Button,
    Link,
    Tab,
    Disclosure,
    Checkbox,
    Radio,
    Field,
    Date,
    Slider,
    Colour,
    Select,
    /// A button or field that opens a list of options.
    Combobox,
    Listbox,
    Option,
    File,
    /// Something without a role that reacts to the pointer.
    Clickable,
    /// Something with a name that is only there to be read.
    Text,
}

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Choice {
    pub at: usize,
    pub text: String,
    pub value: String,
    pub chosen: bool,
    pub disabled: bool,
}

/// One control, or another element that has a name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Element {
    /// Its number, as long as the document lives.
    pub id: usize,
    /// The nearest element of the survey around it.
    pub parent: Option<usize>,
    pub role: Role,
    /// The type of an `input`, `submit` for a button that submits, or the tag.
    pub kind: String,
    /// What people may call it, the best name first.
    pub names: Vec<String>,
    /// What programmers call it: id, name, autocomplete.
    pub hints: Vec<String>,
    pub value: String,
    pub hidden: bool,
    pub checked: Option<bool>,
    pub selected: Option<bool>,
    pub expanded: Option<bool>,
    pub disabled: bool,
    pub readonly: bool,
    pub required: bool,
    pub options: Vec<Choice>,
    pub multiple: bool,
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// The legend of the group that it is in.
    pub group: String,
    /// Which radio buttons exclude each other.
    pub radio_group: String,
    /// The heading above it.
    pub section: String,
    pub form: Option<u64>,
    pub href: String,
    pub new_tab: bool,
    pub frame: usize,
    pub modal: bool,
    pub invalid: String,
    pub pressable: bool,
    /// The text of the table row or list item that it is in.
    pub row: String,
    /// The text of the box that sets it apart from others of its name.
    pub context: String,
    pub text: String,
}

impl Element {
    /// The name that people see; empty when it has none.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// Whether a click on it is what it is there for.
    pub fn acts(&self) -> bool {
        matches!(
            self.role,
            Role::Button | Role::Link | Role::Tab | Role::Disclosure | Role::Clickable
        ) || (self.role == Role::Text && self.pressable)
    }

    /// Whether it holds text that can be typed.
    pub fn typed(&self) -> bool {
        self.role == Role::Field
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Cell {
    pub text: String,
    pub head: bool,
}

/// A table, row by row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Table {
    pub caption: String,
    pub section: String,
    pub rows: Vec<Vec<Cell>>,
}

/// A term and what is said of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Pair {
    pub label: String,
    pub value: String,
    pub section: String,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct List {
    pub section: String,
    pub name: String,
    pub items: Vec<String>,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Block {
    pub text: String,
    pub tag: String,
    /// The heading above it.
    pub section: String,
    pub n: usize,
    /// Whether it is in the page's main part.
    pub article: bool,
    /// Whether it tells what has just happened.
    pub live: bool,
    /// Whether it belongs to navigation or to a control.
    pub chrome: bool,
}

/// A place on the page that has changed since the last action.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Change {
    /// How long after the action it changed first, in milliseconds.
    pub at: f64,
    /// How often it changed again since.
    pub again: u32,
    /// How often it has changed without an action.
    pub alone: u32,
}

/// A page at one moment.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Survey {
    /// A number of the document, which another one does not have.
    pub document: u64,
    pub url: String,
    pub title: String,
    /// The element that has the keyboard.
    pub focus: Option<usize>,
    pub elements: Vec<Element>,
    pub tables: Vec<Table>,
    pub pairs: Vec<Pair>,
    pub lists: Vec<List>,
    pub blocks: Vec<Block>,
    pub scroll: (f64, f64),
    /// A number that changes with the document, its fields and its storage.
    pub state: i64,
    /// A number that changes with the storage, as long as the page does not change by itself.
    pub stored: i64,
    /// What has changed since the last action.
    pub changes: Vec<Change>,
    /// How long the document has been watched for changes, in milliseconds.
    pub watched: f64,
    /// How long nothing has changed without an action, in milliseconds.
    pub quiet: f64,
    /// Frames of another origin that cannot be read.
    pub closed_frames: u32,
    /// The page's date today, as in 2027-05-03.
    pub today: String,
    /// The tab that this is.
    #[serde(default)]
    pub tab: String,
    /// How many tabs are open.
    #[serde(default)]
    pub tabs: usize,
}

impl Survey {
    /// What can be seen.
    pub fn shown(&self) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(|element| !element.hidden)
    }

    /// The element of a number.
    pub fn element(&self, id: usize) -> Option<&Element> {
        self.elements.iter().find(|element| element.id == id)
    }

    /// Names of what can be seen, for messages.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for element in self.shown() {
            let name: String = element.name().chars().take(60).collect();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names.truncate(40);
        names
    }

    /// All text that can be seen, in one piece.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        texts.join("\n")
    }
}

/// What is done to an element with real input, or as a person's choice in a native control.
#[derive(Debug, Clone, PartialEq)]
pub enum Touch {
    Click {
        times: i64,
        right: bool,
    },
    /// Replaces what a field holds.
    Fill(String),
    /// Gives a date, time or colour field its value.
    Put(String),
    /// Selects the options of these places, and no others.
    Choose(Vec<usize>),
    /// Brings a slider to a value.
    Slide {
        from: f64,
        to: f64,
        min: f64,
        max: f64,
    },
    /// Gives a file field files.
    Upload(Vec<std::path::PathBuf>),
    Hover,
    /// Drags it onto another element.
    DragTo(usize),
    /// Scrolls until it can be seen.
    Reveal,
    /// Presses a key while it has the keyboard.
    Key(String),
}

/// How dialogs are answered that open while something is done.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Dialogs {
    /// Alerts and confirmations are accepted; a prompt is not, since nobody said what to enter.
    #[default]
    Usual,
    Accept,
    Dismiss,
    Enter(String),
}

/// A dialog that opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// `alert`, `confirm`, `prompt` or `beforeunload`.
    pub kind: String,
    pub message: String,
    pub accepted: bool,
}

/// What was seen while something was done.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Traces {
    /// Requests that the page sent, without those that it sends by itself again and again.
    pub requests: usize,
    pub dialogs: Vec<Opened>,
    pub downloads: usize,
    /// What a field holds after it.
    pub value: Option<String>,
}
