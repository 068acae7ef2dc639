//! Names of types that the npm package had in version 0, beside those that its types have now.

use std::collections::BTreeMap;

use serde_yaml_ng::Value;

/// A name, what it is a name of, and the types of its namespace.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The schema; none where the name is that of a schema itself.
    pub of: Option<String>,
    pub inner: BTreeMap<String, Published>,
}

/// The names without a dot, each with what is below it.
pub type Names = BTreeMap<String, Published>;

/// Reads the mapping of dotted names to schemas.
pub fn read(text: &str) -> Result<Names, String> {
    let entries: BTreeMap<String, Value> =
        serde_yaml_ng::from_str(text).map_err(|error| error.to_string())?;
    let mut names = Names::new();
    for (path, of) in entries {
        let of = of.as_str().ok_or_else(|| format!("{path} has no schema"))?;
        let mut steps = path.split('.');
        let first = steps.next().unwrap_or_default();
        let mut place = names.entry(first.to_owned()).or_default();
        for step in steps {
            place = place.inner.entry(step.to_owned()).or_default();
        }
        place.of = Some(of.to_owned());
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_stands_before_a_type_of_a_namespace() {
        let names = read("A: B\nA.C.D: E\nF.G: H\n").unwrap();
        assert_eq!(names["A"].of.as_deref(), Some("B"));
        assert_eq!(names["A"].inner["C"].of, None);
        assert_eq!(names["A"].inner["C"].inner["D"].of.as_deref(), Some("E"));
        assert_eq!(names["F"].of, None);
        assert!(read("A: [B]").is_err());
    }
}
