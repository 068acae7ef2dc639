//! Remembers which event ids were delivered.

use std::collections::{HashSet, VecDeque};

use rangemap::RangeInclusiveSet;

// Beyond this many, the oldest are merged or forgotten: memory stays bounded whatever the server sends. Whole numbers in
// order, as the service sends them, are one range.
const MOST: usize = 1 << 16;

/// Ids of any kind. Whole numbers are kept as ranges, others one by one.
#[derive(Debug, Default)]
pub struct Seen {
    numbers: RangeInclusiveSet<u64>,
    /// The range that the newest number is in. It is not in `numbers` yet: ids in order extend it, which costs a tenth of
    /// an insertion.
    newest: Option<(u64, u64)>,
    texts: HashSet<String>,
    /// The other ids, in order of arrival.
    order: VecDeque<String>,
}

impl Seen {
    /// Adds `id`, and returns whether it is new.
    pub fn add(&mut self, id: &str) -> bool {
        match number(id) {
            Some(number) => self.add_number(number),
            None => self.add_text(id),
        }
    }

    /// Adds `id` and, if it is a whole number, all lower ones.
    pub fn up_to(&mut self, id: &str) {
        match number(id) {
            Some(number) => {
                self.numbers.clear();
                self.newest = Some((0, number));
            }
            None => drop(self.add_text(id)),
        }
    }

    fn add_number(&mut self, number: u64) -> bool {
        let newest = self.newest;
        if newest.is_some_and(|(start, end)| start <= number && number <= end)
            || (!self.numbers.is_empty() && self.numbers.contains(&number))
        {
            return false;
        }
        if let Some((start, end)) = newest {
            if end.checked_add(1) == Some(number) {
                self.newest = Some((start, number));
                return true;
            }
            self.numbers.insert(start..=end);
        }
        self.newest = Some((number, number));
        if self.numbers.len() >= MOST {
            // Merges the two oldest ranges, and what is between them.
            let mut oldest = self.numbers.iter().map(|range| *range.start());
            if let (Some(first), Some(second)) = (oldest.next(), oldest.next()) {
                self.numbers.insert(first..=second);
            }
        }
        true
    }

    fn add_text(&mut self, id: &str) -> bool {
        if !self.texts.insert(id.to_owned()) {
            return false;
        }
        self.order.push_back(id.to_owned());
        if self.order.len() > MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.texts.remove(&oldest);
        }
        true
    }
}

/// The number whose canonical form `id` is.
fn number(id: &str) -> Option<u64> {
    let plain = id.bytes().all(|byte| byte.is_ascii_digit());
    let plain = plain && (id.len() == 1 || !id.starts_with('0'));
    id.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ops::RangeInclusive;

    use proptest::prelude::*;

    use super::*;

    fn ranges(seen: &Seen) -> Vec<RangeInclusive<u64>> {
        let mut all = seen.numbers.clone();
        all.extend(seen.newest.map(|(start, end)| start..=end));
        all.into_iter().collect()
    }

    #[test]
    fn numbers_are_ranges_and_other_spellings_are_texts() {
        let mut seen = Seen::default();
        for id in ["0", "1", "3", "2", "007", "+4", "-1", "x"] {
            assert!(seen.add(id), "{id}");
            assert!(!seen.add(id), "{id}");
        }
        assert_eq!(ranges(&seen), [0..=3]);
        assert!(seen.add("7") && seen.add("18446744073709551615"));
        assert!(!seen.add("18446744073709551615"));
    }

    #[test]
    fn what_the_caller_has_is_not_new() {
        let mut seen = Seen::default();
        seen.up_to("5");
        assert!(!seen.add("0") && !seen.add("5") && seen.add("6"));
        let mut seen = Seen::default();
        seen.up_to("e5");
        assert!(!seen.add("e5") && seen.add("e4"));
    }

    #[test]
    fn memory_is_bounded() {
        let mut seen = Seen::default();
        for number in 0..MOST as u64 + 9 {
            assert!(seen.add(&(number * 2).to_string()));
            assert!(seen.add(&format!("e{number}")));
        }
        assert_eq!((ranges(&seen).len(), seen.texts.len()), (MOST, MOST));
        assert_eq!(seen.order.len(), MOST);
    }

    proptest! {
        #[test]
        fn ranges_say_the_same_as_a_plain_set(numbers in prop::collection::vec(0u64..40, 0..80)) {
            let (mut seen, mut plain) = (Seen::default(), BTreeSet::new());
            for number in numbers {
                prop_assert_eq!(seen.add(&number.to_string()), plain.insert(number));
            }
            let listed: Vec<_> = ranges(&seen).into_iter().flatten().collect();
            prop_assert_eq!(listed, plain.into_iter().collect::<Vec<_>>());
        }
    }
}
