//! Documentation as each language writes it. Line breaks are made here, so that no formatter has to.

const PYTHON_WIDTH: usize = 120;
const RUST_WIDTH: usize = 100;
const TYPESCRIPT_WIDTH: usize = 100;

/// A Python docstring, closing quotes included, at an indent.
pub fn python(text: &str, indent: usize) -> String {
    let text = text.replace('`', "``");
    let one = format!("\"\"\"{text}\"\"\"");
    if indent + one.len() <= PYTHON_WIDTH {
        return one;
    }
    let pad = " ".repeat(indent);
    let lines = wrap(&text, PYTHON_WIDTH - indent - 3);
    format!("\"\"\"{}\n{pad}\"\"\"", lines.join(&format!("\n{pad}")))
}

/// The beginning of a docstring that goes on, behind its quotes.
pub fn python_text(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let text = text.replace('`', "``");
    wrap(&text, PYTHON_WIDTH - indent - 3).join(&format!("\n{pad}"))
}

/// One entry of a docstring's `Args`.
pub fn python_arg(name: &str, text: &str, indent: usize) -> String {
    let text = format!("{name}: {}", text.replace('`', "``"));
    let pad = " ".repeat(indent);
    let lines = wrap(&text, PYTHON_WIDTH - indent - 4);
    format!("{pad}{}", lines.join(&format!("\n{pad}    ")))
}

/// A Rust doc comment.
pub fn rust(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines: Vec<String> = wrap(text, RUST_WIDTH - indent - 4)
        .into_iter()
        .map(|line| format!("{pad}/// {line}"))
        .collect();
    lines.join("\n")
}

/// A JSDoc comment.
pub fn typescript(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    if indent + text.len() + 7 <= TYPESCRIPT_WIDTH {
        return format!("{pad}/** {text} */");
    }
    let lines = wrap(text, TYPESCRIPT_WIDTH - indent - 3);
    format!(
        "{pad}/**\n{pad} * {}\n{pad} */",
        lines.join(&format!("\n{pad} * "))
    )
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines
            .last_mut()
            .filter(|line| line.chars().count() + 1 + word.chars().count() <= width)
        {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_docs_are_broken_and_stay_within_the_width() {
        let text = "word ".repeat(60);
        for (doc, width) in [
            (python(&text, 8), 120),
            (rust(&text, 4), 100),
            (typescript(&text, 2), 100),
        ] {
            assert!(doc.lines().count() > 1);
            assert!(doc.lines().all(|line| line.len() <= width), "{doc}");
        }
    }
}
