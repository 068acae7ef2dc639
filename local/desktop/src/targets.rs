//! Finds the element of the screen that a name refers to. If several have the name, it must say which.

use crate::element::Element;
use crate::error::{Error, Result};
use crate::rect::Rect;
use crate::words::{after, quoted};

/// A name, and which of the elements with this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    name: String,
    /// From 1; 0 is the last.
    nth: Option<usize>,
    window: Option<String>,
}

const ORDINALS: [&str; 10] = [
    "last", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
];

impl Target {
    /// Reads `OK`, `the second 'OK'`, `'OK' in the window 'Save'`.
    pub(crate) fn read(text: &str) -> Self {
        Self::parse(text).unwrap_or_else(|| Self {
            name: text.to_owned(),
            nth: None,
            window: None,
        })
    }

    /// Reads a name that says which; `None` if it is only a name.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let rest = after(text.trim(), &["the"]).unwrap_or(text.trim());
        let (nth, rest) = ORDINALS
            .iter()
            .enumerate()
            .find_map(|(at, word)| Some((Some(at), after(rest, &[word])?)))
            .unwrap_or((None, rest));
        let (name, rest) = quoted(rest)?;
        let kinds = [
            "button",
            "link",
            "field",
            "box",
            "tab",
            "checkbox",
            "item",
            "menu item",
            "entry",
        ];
        let rest = kinds
            .iter()
            .find_map(|kind| rest.strip_prefix(kind))
            .unwrap_or(rest)
            .trim();
        let place = [
            "in the window called",
            "in the window",
            "of the window",
            "in the dialog",
            "in window",
            "in the",
            "in",
        ];
        let window = match rest {
            "" => None,
            rest => {
                let (window, tail) = quoted(after(rest, &place)?)?;
                ["", "window", "dialog"].contains(&tail).then_some(())?;
                Some(window.to_owned())
            }
        };
        (nth.is_some() || window.is_some()).then(|| Self {
            name: name.to_owned(),
            nth,
            window,
        })
    }

    /// The element that is meant, or an error that lists the candidates.
    pub(crate) fn among<'a>(&self, elements: &'a [Element]) -> Result<&'a Element> {
        self.pick(elements, |_| true)
    }

    /// The field that is meant: by its own name, or by the label next to it.
    pub(crate) fn field<'a>(&self, elements: &'a [Element]) -> Result<&'a Element> {
        let fields: Vec<&Element> = elements.iter().filter(|element| element.editable).collect();
        let missing = match self.pick(elements, |element| element.editable) {
            Ok(field) => return Ok(field),
            Err(missing) => missing,
        };
        let label = self
            .pick(elements, |element| !element.editable)
            .map_err(|_| missing.clone())?;
        let beside = |field: &&&Element| {
            let (l, f) = (label.area, field.area);
            let (lx, ly) = l.centre();
            let (fx, fy) = f.centre();
            field.window == label.window
                && field.name.trim().is_empty()
                && (fx >= lx && fy >= ly - 10)
        };
        let distance = |field: &&&Element| {
            let ((lx, ly), (fx, fy)) = (label.area.centre(), field.area.centre());
            (i64::from(fx) - i64::from(lx)).pow(2) + (i64::from(fy) - i64::from(ly)).pow(2)
        };
        fields
            .iter()
            .filter(beside)
            .min_by_key(distance)
            .copied()
            .ok_or(missing)
    }

    fn pick<'a>(
        &self,
        elements: &'a [Element],
        test: impl Fn(&Element) -> bool,
    ) -> Result<&'a Element> {
        let wanted = plain(&self.name);
        let inside = |element: &Element| {
            let window = plain(&element.window);
            self.window
                .as_ref()
                .is_none_or(|wanted| window.contains(&plain(wanted)))
        };
        let all: Vec<&Element> = elements
            .iter()
            .filter(|element| test(element) && inside(element))
            .collect();
        let exact: Vec<&Element> = all
            .iter()
            .filter(|element| plain(&element.name) == wanted)
            .copied()
            .collect();
        let Some(best) = exact.iter().map(|element| kind(element)).min() else {
            return Err(Error::NotFound(self.missing(&all)));
        };
        let mut list: Vec<&Element> = exact
            .iter()
            .filter(|element| kind(element) == best)
            .copied()
            .collect();
        // An outer element repeats the name of an element inside it.
        let areas: Vec<(Rect, String)> = list.iter().map(|e| (e.area, e.id.clone())).collect();
        list.retain(|element| {
            !areas
                .iter()
                .any(|(area, id)| *id != element.id && within(area, &element.area))
        });
        list.sort_by_key(|element| (element.window.clone(), element.area.y, element.area.x));
        list.dedup_by_key(|element| (element.window.clone(), element.area.x, element.area.y));
        if let Some(nth) = self.nth {
            let at = if nth == 0 { list.len() } else { nth };
            return list.get(at.wrapping_sub(1)).copied().ok_or_else(|| {
                Error::NotFound(format!(
                    "there are only {} of {:?}: {}",
                    list.len(),
                    self.name,
                    told(&list)
                ))
            });
        }
        match list.as_slice() {
            [one] => Ok(one),
            list => Err(Error::Ambiguous(format!(
                "{:?} may be any of {}: {}; say which, as in \"the second '{}'\" or \"'{}' in the window '{}'\"",
                self.name,
                list.len(),
                told(list),
                self.name,
                self.name,
                list.first().map_or("", |element| &element.window)
            ))),
        }
    }

    fn missing(&self, all: &[&Element]) -> String {
        let wanted = plain(&self.name);
        let place = match &self.window {
            Some(window) => format!("in a window called {window:?}"),
            None => "on the screen".to_owned(),
        };
        let longer: Vec<&Element> = all
            .iter()
            .filter(|element| !wanted.is_empty() && plain(&element.name).contains(&wanted))
            .copied()
            .collect();
        if !longer.is_empty() {
            return format!(
                "nothing {place} is called {:?}: there is {}, not '{}'; write the whole name if you mean it",
                self.name,
                told(&longer),
                self.name
            );
        }
        let mut seen: Vec<&str> = all.iter().map(|element| element.name.as_str()).collect();
        seen.retain(|name| !name.trim().is_empty());
        seen.dedup();
        seen.truncate(30);
        format!(
            "nothing {place} is called {:?}; there are {seen:?}",
            self.name
        )
    }
}

/// The names, each with its window and position.
fn told(list: &[&Element]) -> String {
    let all: Vec<String> = list
        .iter()
        .take(10)
        .map(|element| {
            format!(
                "'{}' in the window '{}' at {:?}",
                element.name,
                element.window,
                element.area.centre()
            )
        })
        .collect();
    all.join(" | ")
}

/// Something to click on is preferred to a text, and both to a window or panel of the same name.
fn kind(element: &Element) -> u8 {
    match element.role.as_str() {
        role if ["button", "link", "item", "entry", "box", "tab", "text"]
            .iter()
            .any(|part| role.contains(part)) =>
        {
            0
        }
        "label" | "static" | "heading" | "icon" | "table cell" => 1,
        _ => 2,
    }
}

fn within(inner: &Rect, outer: &Rect) -> bool {
    let (right, bottom) = (
        |r: &Rect| r.x.saturating_add_unsigned(r.width),
        |r: &Rect| r.y.saturating_add_unsigned(r.height),
    );
    inner != outer
        && inner.x >= outer.x
        && inner.y >= outer.y
        && right(inner) <= right(outer)
        && bottom(inner) <= bottom(outer)
}

/// The name in lower case, without shortcut marks and trailing dots.
fn plain(name: &str) -> String {
    let name = name.trim().trim_end_matches('…').trim_end_matches("...");
    name.replace('_', "").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(role: &str, name: &str, window: &str, y: i32) -> Element {
        Element {
            role: role.into(),
            name: name.into(),
            area: Rect {
                x: 0,
                y,
                width: 10,
                height: 10,
            },
            window: window.into(),
            content: None,
            editable: role == "entry",
            focused: false,
            disabled: false,
            states: 0,
            id: format!("{role}{name}{window}{y}"),
        }
    }

    #[test]
    fn the_element_with_the_name_is_found() {
        let all = [
            element("frame", "Save", "Save", 0),
            element("label", "Save", "Save", 20),
            element("push button", "Save as…", "Save", 40),
            element("push button", "_Save", "Save", 60),
        ];
        let find = |name: &str| Target::read(name).among(&all);
        assert_eq!(find("save").expect("found").name, "_Save");
        assert_eq!(find("Save as").expect("found").name, "Save as…");
        assert!(
            find("as")
                .expect_err("a part")
                .to_string()
                .contains("'Save as…'")
        );
        assert!(find("Open").is_err());
    }

    #[test]
    fn one_of_several_is_chosen_only_if_the_name_says_which() {
        let all = [
            element("push button", "OK", "First", 10),
            element("push button", "OK", "Second", 10),
            element("push button", "OK", "Second", 40),
        ];
        let find = |name: &str| Target::read(name).among(&all).map(|found| found.area.y);
        let several = find("OK").expect_err("several");
        assert!(matches!(&several, Error::Ambiguous(why) if why.contains("may be any of 3")));
        assert_eq!(find("'OK' in the window 'First'").expect("one"), 10);
        let second = find("the second 'OK' in the window 'Second'");
        assert_eq!(second.expect("one"), 40);
        assert_eq!(find("the last 'OK'").expect("one"), 40);
        assert!(find("the fourth 'OK'").is_err());
    }

    #[test]
    fn a_field_is_found_by_the_label_before_it() {
        let all = [
            element("label", "Why?", "Question", 10),
            element("entry", "", "Question", 40),
            element("entry", "", "Another", 12),
        ];
        let field = Target::read("Why?").field(&all).expect("a field");
        assert_eq!(field.area.y, 40);
    }
}
