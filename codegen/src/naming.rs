//! Names as each language writes them.

/// Words of a name in any style: `Last-Event-ID`, `task_id` and `ComputerHTMLParams` alike.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let mut after_lower = false;
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        // After a run of capitals, the last one begins the next word: `URLCitation`.
        let before_lower = letters.peek().is_some_and(|next| next.is_lowercase());
        let begins = letter.is_uppercase() && (after_lower || before_lower);
        after_lower = !letter.is_uppercase();
        match words.last_mut().filter(|_| open && !begins) {
            Some(word) => word.extend(letter.to_lowercase()),
            None => words.push(letter.to_lowercase().collect()),
        }
        open = true;
    }
    words
}

/// `last_event_id`
pub fn snake(name: &str) -> String {
    words(name).join("_")
}

/// `LastEventId`
pub fn pascal(name: &str) -> String {
    words(name).iter().map(|word| capital(word)).collect()
}

/// `lastEventID`: the form TypeScript users expect, with `ID` in capitals after the first word.
pub fn camel(name: &str) -> String {
    let mut result = String::new();
    for (index, word) in words(name).iter().enumerate() {
        match (index, word.as_str()) {
            (0, word) => result.push_str(word),
            (_, "id") => result.push_str("ID"),
            (_, word) => result.push_str(&capital(word)),
        }
    }
    result
}

/// `action-result`: a file of TypeScript.
pub fn kebab(name: &str) -> String {
    words(name).join("-")
}

/// `task` of `tasks`: what the types of a resource begin with.
pub fn singular(name: &str) -> &str {
    name.strip_suffix('s').unwrap_or(name)
}

/// The class of a union's variant: `TaskEventStarted` of `TaskEvent` is `StartedEvent`.
pub fn variant(union: &str, schema: &str) -> String {
    let kind = words(union).pop().unwrap_or_default();
    match schema.strip_prefix(union) {
        Some(rest) if !rest.is_empty() => format!("{rest}{}", capital(&kind)),
        _ => schema.to_owned(),
    }
}

/// A name that Python lets a parameter have: `from_`.
pub fn python(name: &str) -> String {
    let name = snake(name);
    if is_python_keyword(&name) {
        format!("{name}_")
    } else {
        name
    }
}

/// Whether Python forbids the name for a field.
pub fn is_python_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
        "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
        "yield",
    ];
    KEYWORDS.contains(&name)
}

/// A name that Rust lets a field have: `r#type`.
pub fn rust(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "as", "async", "await", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
        "pub", "ref", "return", "static", "struct", "trait", "type", "unsafe", "use", "where",
        "while", "yield",
    ];
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_of_name_is_split_into_the_same_words() {
        for name in ["Last-Event-ID", "last_event_id", "LastEventId"] {
            assert_eq!(snake(name), "last_event_id");
            assert_eq!(pascal(name), "LastEventId");
            assert_eq!(camel(name), "lastEventID");
        }
        assert_eq!(camel("id"), "id");
        assert_eq!(snake("ComputerHTMLParams"), "computer_html_params");
        assert_eq!(snake("ScreencastH264"), "screencast_h264");
    }

    #[test]
    fn reserved_words_get_a_form_that_compiles() {
        assert_eq!(python("from"), "from_");
        assert_eq!(rust("type"), "r#type");
        assert_eq!(rust("from"), "from");
    }

    #[test]
    fn variants_are_named_by_what_they_tell() {
        assert_eq!(variant("TaskEvent", "TaskEventMaxSteps"), "MaxStepsEvent");
        assert_eq!(variant("TaskEvent", "Other"), "Other");
    }
}
