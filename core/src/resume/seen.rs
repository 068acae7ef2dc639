//! Which event ids were given before.

use std::collections::{HashSet, VecDeque};

// Beyond this many, the oldest are taken together or forgotten: memory stays bounded whatever the
// server sends. Whole numbers in order, as the service sends them, are one range.
const MOST: usize = 1 << 16;

/// Ids of any kind. Whole numbers are kept as ranges, others one by one.
#[derive(Debug, Default)]
pub struct Seen {
    /// Apart from each other, in order; both ends belong to a range.
    ranges: VecDeque<(u64, u64)>,
    texts: HashSet<String>,
    /// The texts in the order in which they came.
    order: VecDeque<String>,
}

impl Seen {
    /// Whether `id` is new; now it is not.
    pub fn add(&mut self, id: &str) -> bool {
        match number(id) {
            Some(number) => self.add_number(number),
            None => self.add_text(id),
        }
    }

    /// Adds `id` and, where it is a whole number, all before it.
    pub fn up_to(&mut self, id: &str) {
        match number(id) {
            Some(number) => self.ranges = VecDeque::from([(0, number)]),
            None => drop(self.add_text(id)),
        }
    }

    fn add_number(&mut self, number: u64) -> bool {
        let after = self.ranges.partition_point(|(_, end)| *end < number);
        if self
            .ranges
            .get(after)
            .is_some_and(|(from, _)| *from <= number)
        {
            return false;
        }
        let joins = |range: &(u64, u64)| range.1.checked_add(1) == Some(number);
        let before = after.checked_sub(1).filter(|&at| joins(&self.ranges[at]));
        let next = self.ranges.get(after).copied();
        let next = next.filter(|(from, _)| number.checked_add(1) == Some(*from));
        match (before, next) {
            (Some(at), Some((_, end))) => {
                self.ranges[at].1 = end;
                self.ranges.remove(after);
            }
            (Some(at), None) => self.ranges[at].1 = number,
            (None, Some(_)) => self.ranges[after].0 = number,
            (None, None) => self.ranges.insert(after, (number, number)),
        }
        if self.ranges.len() > MOST
            && let Some((from, _)) = self.ranges.pop_front()
            && let Some(second) = self.ranges.front_mut()
        {
            second.0 = from;
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

/// The number that `id` writes in the one way in which it can be written.
fn number(id: &str) -> Option<u64> {
    let plain = id.bytes().all(|byte| byte.is_ascii_digit());
    let plain = plain && (id.len() == 1 || !id.starts_with('0'));
    id.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_ranges_and_other_spellings_are_texts() {
        let mut seen = Seen::default();
        for id in ["0", "1", "3", "2", "007", "+4", "-1", "x"] {
            assert!(seen.add(id), "{id}");
            assert!(!seen.add(id), "{id}");
        }
        assert_eq!(seen.ranges, [(0, 3)]);
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
        assert_eq!((seen.ranges.len(), seen.texts.len()), (MOST, MOST));
        assert_eq!(seen.order.len(), MOST);
    }

    proptest! {
        #[test]
        fn ranges_say_the_same_as_a_plain_set(numbers in prop::collection::vec(0u64..40, 0..80)) {
            let (mut seen, mut plain) = (Seen::default(), BTreeSet::new());
            for number in numbers {
                prop_assert_eq!(seen.add(&number.to_string()), plain.insert(number));
            }
            let listed: Vec<_> = seen.ranges.iter().flat_map(|(from, end)| *from..=*end).collect();
            prop_assert_eq!(listed, plain.into_iter().collect::<Vec<_>>());
        }
    }
}
