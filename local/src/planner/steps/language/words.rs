//! Words of an instruction or a page, and when two of them mean the same.

/// A word, or a quoted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it was written.
    pub text: String,
    /// Its stem in lower case, which is used to compare words.
    pub key: String,
    pub quoted: bool,
}

/// Words that do not help to identify a thing.
const FILLER: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "it", "its", "one", "ones", "them", "they",
    "their", "he", "she", "me", "my", "mine", "i", "we", "us", "our", "you", "your", "to", "for",
    "of", "in", "on", "at", "with", "by", "into", "onto", "from", "as", "and", "or", "please",
    "now", "then", "is", "are", "am", "be", "was", "were", "been", "do", "does", "did", "will",
    "would", "can", "could", "should", "shall", "may", "have", "has", "had", "there", "here",
    "some", "any", "also", "just", "so", "too", "up", "out", "off", "over", "about", "via", "per",
    "let", "s", "t", "d", "ll", "m", "re", "which", "what", "who", "when", "where", "how", "if",
    "than", "page", "site", "website", "button", "link", "field", "box", "checkbox", "option",
    "choice", "dropdown", "menu", "input", "item", "entry", "form", "whole", "current", "get",
    "got", "take", "takes", "give", "gives", "want", "like", "need", "whether", "list", "set",
    "both", "own", "only",
];

/// Words that mean the same on a page, by their stems.
const ALIKE: &[&[&str]] = &[
    &["order", "buy", "purchas"],
    &["delet", "remov", "eras"],
    &["basket", "cart", "bag", "trolley"],
    &["sav", "stor"],
    &["submit", "send"],
    &["price", "pric", "cost", "charg"],
    &["leav", "depart", "departur"],
    &["arriv", "arrival"],
    &["deliver", "delivery", "ship", "shipping", "shipment"],
    &["phon", "telephon", "tel"],
    &["email", "mail", "e-mail"],
    &["search", "find"],
    &["begin", "start"],
    &["finish", "end", "complet"],
    &["empty", "clear"],
    &["book", "reserv"],
    &["quantity", "qty", "amount"],
    &["photo", "pictur", "imag"],
    &["colour", "color"],
    &["login", "log in", "sign in", "signin"],
    &["surnam", "lastnam"],
    &["hour", "tim"],
    &["vacation", "holiday"],
    &["ok", "okay"],
    &["large", "larg", "big"],
    &["folder", "directory"],
    &["quit", "exit", "close", "clos"],
    &["newsletter", "news"],
    &["notification", "notify"],
    &["telly", "tv", "television"],
    &["director", "directed"],
    &["population", "peopl", "inhabitant", "liv"],
    &["occupation", "job", "profession"],
];

/// The stem of a word in lower case, without the endings -s, -ed and -ing.
pub fn stem(word: &str) -> String {
    let lower = word.to_lowercase();
    let lower = lower
        .strip_suffix("'s")
        .or_else(|| lower.strip_suffix("’s"))
        .unwrap_or(&lower);
    const AS_IS: &[&str] = &[
        "news", "always", "gas", "canvas", "bus", "plus", "status", "yes", "this", "does", "was",
        "is", "has", "its", "us", "evening", "morning", "during", "king", "ring", "string",
        "thing", "spring", "address", "process", "business", "shipping", "express", "access",
        "bring", "sunday", "red", "bed", "paris", "lens",
    ];
    if AS_IS.contains(&lower) || !lower.is_ascii() || lower.chars().any(|c| c.is_ascii_digit()) {
        return lower.to_owned();
    }
    let mut word = lower.to_owned();
    let ends = |word: &str, end: &str, least: usize| word.len() > least && word.ends_with(end);
    if ends(&word, "ies", 4) {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if ["sses", "xes", "ches", "shes", "zes"]
        .iter()
        .any(|end| ends(&word, end, 4))
    {
        word.truncate(word.len() - 2);
    } else if ends(&word, "s", 3) && !["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        word.truncate(word.len() - 1);
    }
    let cut = if ends(&word, "ing", 5) {
        3
    } else if ends(&word, "ed", 4) && !word.ends_with("eed") {
        2
    } else {
        0
    };
    if cut > 0 {
        word.truncate(word.len() - cut);
        let bytes = word.as_bytes();
        let n = bytes.len();
        if n > 3 && bytes[n - 1] == bytes[n - 2] && !matches!(bytes[n - 1], b'l' | b's') {
            word.truncate(n - 1);
        }
    }
    if ends(&word, "e", 3) {
        word.truncate(word.len() - 1);
    }
    word
}

/// Whether two stems mean the same.
pub fn alike(one: &str, other: &str) -> bool {
    one == other
        || ALIKE
            .iter()
            .any(|group| group.contains(&one) && group.contains(&other))
}

/// Whether a word does not help to identify a thing.
pub fn filler(word: &Word) -> bool {
    !word.quoted && FILLER.contains(&word.text.to_lowercase().as_str())
}

/// The closing quote for an opening one.
pub fn closing(c: char) -> Option<char> {
    match c {
        '\'' | '"' | '`' => Some(c),
        '‘' => Some('’'),
        '“' => Some('”'),
        '«' => Some('»'),
        _ => None,
    }
}

/// Splits a text into words; a quoted text is one word.
pub fn words(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        if let Some(end) = closing(c)
            && (at == 0 || !chars[at - 1].is_alphanumeric())
            && let Some(close) = (at + 1..chars.len()).find(|&n| {
                chars[n] == end && chars.get(n + 1).is_none_or(|next| !next.is_alphanumeric())
            })
            && close > at + 1
        {
            let inner: String = chars[at + 1..close].iter().collect();
            out.push(Word {
                key: inner.to_lowercase(),
                text: inner,
                quoted: true,
            });
            at = close + 1;
            continue;
        }
        if !part(c) {
            at += 1;
            continue;
        }
        let start = at;
        while at < chars.len()
            && (part(chars[at])
                || (joins(chars[at])
                    && at > start
                    && chars.get(at + 1).is_some_and(|next| part(*next))))
        {
            at += 1;
        }
        let text: String = chars[start..at].iter().collect();
        out.push(Word {
            key: stem(&text),
            text,
            quoted: false,
        });
    }
    out
}

fn part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '€' | '$' | '£' | '@' | '_')
}

/// Characters inside words: `10:50`, `a.b@c.d`, `don't`, `e-mail`, `1/2`.
fn joins(c: char) -> bool {
    matches!(
        c,
        ':' | '.' | '\'' | '’' | '-' | '/' | '+' | '&' | '@' | ','
    )
}

/// The stems of the words that identify something. Quoted text counts word by word.
pub fn keys(text: &str) -> Vec<String> {
    words(text)
        .iter()
        .flat_map(|word| {
            if word.quoted {
                words(&word.text)
            } else {
                vec![word.clone()]
            }
        })
        .filter(|word| !filler(word))
        .map(|word| word.key)
        .collect()
}

/// The stems of all words, including filler.
pub fn all_keys(text: &str) -> Vec<String> {
    words(text)
        .iter()
        .flat_map(|word| {
            if word.quoted {
                words(&word.text)
            } else {
                vec![word.clone()]
            }
        })
        .map(|word| word.key)
        .collect()
}

pub fn keys_of(word: &Word) -> Vec<String> {
    if word.quoted {
        keys(&word.text)
    } else {
        vec![word.key.clone()]
    }
}

/// Whether a text has a word with that stem or a synonym.
pub fn has(text: &[String], key: &str) -> bool {
    text.iter().any(|word| alike(word, key))
        // "sign in" and the like are two words on most pages.
        || (key.contains(' ') && text.join(" ").contains(key))
}

/// A text in lower case with single spaces, without punctuation at the end.
pub fn fold(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_end_matches([':', '.', '*', '…', '!', '?', ' '])
        .to_lowercase()
}

/// The words as one text.
pub fn join(words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    texts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_do_not_matter() {
        for (one, other) in [
            ("leaves", "leave"),
            ("rooms", "room"),
            ("shipped", "ship"),
            ("deliveries", "delivery"),
            ("opening", "opens"),
            ("prices", "price"),
            ("boxes", "box"),
            ("Kim's", "kim"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for (one, other) in [
            ("news", "new"),
            ("large", "larger"),
            ("red", "r"),
            ("10", "1"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn words_keep_quotes_times_and_addresses_whole() {
        let texts: Vec<String> = words("Don't put 'a b' at 10:50, e-mail a.b@c.de (now).")
            .into_iter()
            .map(|word| word.text)
            .collect();
        assert_eq!(
            texts,
            [
                "Don't", "put", "a b", "at", "10:50", "e-mail", "a.b@c.de", "now"
            ]
        );
        assert_eq!(keys("the large one"), ["larg"]);
        assert!(alike(&stem("shipping"), &stem("delivery")));
        assert!(alike(&stem("costs"), &stem("price")));
    }
}
