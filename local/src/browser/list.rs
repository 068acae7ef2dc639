//! The state of the list of a `<select>`: its rows, which of them are visible, and which is highlighted.

use std::time::{Duration, Instant};

use serde::Deserialize;

/// Letters that are typed within this time belong to one word.
const WORD: Duration = Duration::from_secs(1);

/// A row of a list.
#[derive(Debug, Clone, Deserialize)]
pub struct Item {
    /// `option`, `optgroup` or `hr`.
    pub kind: String,
    pub label: String,
    pub index: Option<i64>,
    pub enabled: bool,
    pub inside: bool,
}

/// The contents of a list.
#[derive(Debug, Deserialize)]
pub struct Contents {
    pub items: Vec<Item>,
    pub selected: i64,
    pub size: f64,
    pub family: String,
}

/// Where a list is on the page, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    /// The height of a row, and how many are visible at once.
    pub row: f64,
    pub rows: usize,
}

/// A list that is open.
#[derive(Debug)]
pub struct List {
    /// The session and the object of its element.
    pub session: String,
    pub select: String,
    /// The object that contains the drawing.
    pub drawn: Option<String>,
    pub contents: Contents,
    /// The highlighted row.
    pub lit: Option<usize>,
    /// The first visible row.
    pub first: usize,
    pub place: Place,
    /// What was typed to find a row, and when.
    word: (String, Option<Instant>),
}

impl List {
    /// The visible rows.
    pub fn shown(&self) -> std::ops::Range<usize> {
        self.first..(self.first + self.place.rows).min(self.contents.items.len())
    }

    /// A list that is not drawn yet.
    pub fn new(session: String, select: String, contents: Contents, place: Place) -> Self {
        Self {
            session,
            select,
            drawn: None,
            lit: None,
            first: 0,
            place,
            word: (String::new(), None),
            contents,
        }
    }

    /// The row at a point; `None` outside of the list.
    pub fn at(&self, (x, y): (f64, f64)) -> Option<Option<usize>> {
        let (right, bottom) = (
            self.place.left + self.place.width,
            self.place.top + self.place.row * self.place.rows as f64 + 2.0,
        );
        if x < self.place.left || x >= right || y < self.place.top || y >= bottom {
            return None;
        }
        let row = ((y - self.place.top - 1.0) / self.place.row)
            .floor()
            .max(0.0) as usize;
        let item = self.first + row.min(self.place.rows.saturating_sub(1));
        Some(self.shown().contains(&item).then_some(item))
    }

    /// The enabled row nearest to a place, looking in one direction and then in the other.
    pub fn enabled(&self, from: i64, step: i64) -> Option<usize> {
        let count = i64::try_from(self.contents.items.len()).ok()?;
        let mut at = from.clamp(0, count - 1);
        while (0..count).contains(&at) {
            let item = usize::try_from(at).ok()?;
            if self.contents.items.get(item)?.enabled {
                return Some(item);
            }
            at += step;
        }
        None
    }

    /// Moves the highlight by a number of rows, skipping those that cannot be selected.
    pub fn step(&mut self, by: i64) {
        let now = self.lit.map_or(-1, |lit| i64::try_from(lit).unwrap_or(0));
        let found = self.enabled(now + by, by.signum());
        if let Some(found) = found {
            self.light(found);
        }
    }

    /// Highlights a row, and scrolls it into view.
    pub fn light(&mut self, item: usize) {
        self.lit = Some(item);
        self.first = self.first.min(item);
        if item >= self.first + self.place.rows {
            self.first = item + 1 - self.place.rows;
        }
    }

    /// Scrolls by pixels.
    pub fn scroll(&mut self, pixels: f64) {
        let rows = (pixels / self.place.row).round() as i64;
        let most = self.contents.items.len().saturating_sub(self.place.rows);
        let first = i64::try_from(self.first).unwrap_or(0) + rows;
        self.first = usize::try_from(first.max(0)).unwrap_or(0).min(most);
    }

    /// Highlights the row that starts with the typed text.
    pub fn typed(&mut self, text: &str) {
        let (word, last) = &mut self.word;
        if last.is_none_or(|last| last.elapsed() > WORD) {
            word.clear();
        }
        word.push_str(&text.to_lowercase());
        *last = Some(Instant::now());
        let begins = |item: &Item| {
            item.enabled
                && item
                    .label
                    .trim_start()
                    .to_lowercase()
                    .starts_with(word.as_str())
        };
        if let Some(found) = self.contents.items.iter().position(begins) {
            self.light(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(labels: &[&str], rows: usize) -> List {
        let item = |(at, label): (usize, &&str)| Item {
            kind: "option".to_owned(),
            label: (*label).to_owned(),
            index: i64::try_from(at).ok(),
            enabled: !label.starts_with('-'),
            inside: false,
        };
        let contents = Contents {
            items: labels.iter().enumerate().map(item).collect(),
            selected: 0,
            size: 16.0,
            family: String::new(),
        };
        let place = Place {
            left: 10.0,
            top: 100.0,
            width: 50.0,
            row: 20.0,
            rows,
        };
        List::new(String::new(), String::new(), contents, place)
    }

    #[test]
    fn rows_are_found_by_their_place_also_when_scrolled() {
        let mut list = list(&["a", "b", "c", "d", "e"], 3);
        assert_eq!(list.at((12.0, 125.0)), Some(Some(1)));
        assert_eq!(list.at((12.0, 161.5)), Some(Some(2)));
        assert_eq!(list.at((5.0, 125.0)), None);
        assert_eq!(list.at((12.0, 99.0)), None);
        list.scroll(1000.0);
        assert_eq!(list.at((12.0, 105.0)), Some(Some(2)));
        list.scroll(-20.0);
        assert_eq!(list.at((12.0, 105.0)), Some(Some(1)));
    }

    #[test]
    fn the_highlight_steps_over_what_cannot_be_chosen_and_letters_find() {
        let mut list = list(&["apple", "-", "bread", "butter", "-"], 2);
        list.step(1);
        assert_eq!(list.lit, Some(0));
        list.step(1);
        assert_eq!((list.lit, list.first), (Some(2), 1));
        list.step(1);
        list.step(1);
        assert_eq!(list.lit, Some(3));
        list.step(-1);
        list.step(-1);
        assert_eq!((list.lit, list.first), (Some(0), 0));
        list.typed("b");
        assert_eq!(list.lit, Some(2));
        list.typed("u");
        assert_eq!(list.lit, Some(3));
    }
}
