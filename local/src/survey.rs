//! The contents of a page at one moment: its controls, tables, lists and text, as `resources/survey.js` reports them.

use serde::Deserialize;

/// The role of an element.
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
    /// Something with a name that can only be read.
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
    /// Its number, valid as long as the document exists.
    pub id: usize,
    /// The nearest element of the survey around it.
    pub parent: Option<usize>,
    pub role: Role,
    /// The type of an `input`, `submit` for a button that submits, or the tag.
    pub kind: String,
    /// Names that people may use for it, the best first.
    pub names: Vec<String>,
    /// Names from the code of the page: id, name, autocomplete.
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
    /// The legend of its group.
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
    /// The text of its table row or list item.
    pub row: String,
    /// The text of the container that distinguishes it from others with its name.
    pub context: String,
    pub text: String,
}

impl Element {
    /// The visible name, or an empty string.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// Whether it exists to be clicked.
    pub fn acts(&self) -> bool {
        matches!(
            self.role,
            Role::Button | Role::Link | Role::Tab | Role::Disclosure | Role::Clickable
        ) || (self.role == Role::Text && self.pressable)
    }

    /// Whether text can be typed into it.
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

/// A term and its description.
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
    /// Whether it is in the main part of the page.
    pub article: bool,
    /// Whether it reports what has just happened, such as a status message.
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
    /// A number that identifies the document.
    pub document: u64,
    pub url: String,
    pub title: String,
    /// The element with the keyboard focus.
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
    /// The id of the tab.
    #[serde(default)]
    pub tab: String,
    /// How many tabs are open.
    #[serde(default)]
    pub tabs: usize,
}

impl Survey {
    /// The visible elements.
    pub fn shown(&self) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(|element| !element.hidden)
    }

    /// The element with this number.
    pub fn element(&self, id: usize) -> Option<&Element> {
        self.elements.iter().find(|element| element.id == id)
    }

    /// The names of visible elements, for messages.
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

    /// All visible text as one string.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        texts.join("\n")
    }
}

/// An input on an element: real input events, or a choice in a native control.
#[derive(Debug, Clone, PartialEq)]
pub enum Touch {
    Click {
        times: i64,
        right: bool,
    },
    /// Replaces the text of a field.
    Fill(String),
    /// Sets the value of a date, time or colour field.
    Put(String),
    /// Selects the options at these positions, and no others.
    Choose(Vec<usize>),
    /// Moves a slider to a value.
    Slide {
        from: f64,
        to: f64,
        min: f64,
        max: f64,
    },
    /// Puts files into a file field.
    Upload(Vec<std::path::PathBuf>),
    Hover,
    /// Drags it onto another element.
    DragTo(usize),
    /// Scrolls until it is visible.
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
