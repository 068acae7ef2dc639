//! A calendar date.

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Date {
    /// The date as a date field takes it: `2027-05-03`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let good = (1..=12).contains(&month) && day >= 1 && day <= days(year, month);
        good.then_some(Self { year, month, day })
    }

    /// Reads `2027-05-03`.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let date = Self::new(
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        );
        date.filter(|_| parts.next().is_none() && text.len() == 10)
    }

    /// The date `more` days later.
    pub fn plus(self, more: u32) -> Self {
        let mut date = self;
        for _ in 0..more {
            date.day += 1;
            if date.day > days(date.year, date.month) {
                (date.day, date.month) = (1, date.month + 1);
                if date.month > 12 {
                    (date.month, date.year) = (1, date.year + 1);
                }
            }
        }
        date
    }

    /// The day of the week, 0 for Monday.
    pub fn weekday(self) -> u32 {
        let (y, m) = if self.month < 3 {
            (self.year - 1, self.month + 12)
        } else {
            (self.year, self.month)
        };
        let h = (self.day as i32 + 13 * (m as i32 + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7;
        ((h + 5) % 7) as u32
    }
}

fn days(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}
