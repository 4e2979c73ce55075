//! What happened to a socket, column by column.

use std::time::{Duration, SystemTime};

use connutil::parse::Socket;
use connutil::probe::{Aspect, Event, EventKind, Tracked};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::columns::{Column, Row};
use crate::direction::Direction;
use crate::table::{Cell, Tone};

/// What happened to a socket last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing.
    Present,
    Opened,
    Changed,
    Closed,
    /// It may be there or not.
    Unseen,
}

impl Mark {
    pub(crate) const fn of(kind: &EventKind) -> Self {
        match kind {
            EventKind::Opened => Self::Opened,
            EventKind::Changed { .. } => Self::Changed,
            EventKind::Closed => Self::Closed,
            _ => Self::Present,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Opened => "opened",
            Self::Changed => "changed",
            Self::Closed => "closed",
            Self::Unseen => "unseen",
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Present => "",
            Self::Opened => "+",
            Self::Changed => "~",
            Self::Closed => "-",
            Self::Unseen => "?",
        }
    }

    /// What its row is like.
    pub(crate) const fn tone(self) -> Option<Tone> {
        match self {
            Self::Opened => Some(Tone::New),
            Self::Closed => Some(Tone::Gone),
            Self::Unseen => Some(Tone::Faint),
            Self::Present | Self::Changed => None,
        }
    }
}

/// What happened to a socket, and when.
#[derive(Clone, Copy)]
pub(crate) struct Life<'r> {
    pub(crate) mark: Mark,
    pub(crate) time: SystemTime,
    pub(crate) tracked: &'r Tracked,
    /// What it was before, and in what it differs.
    pub(crate) before: Option<(&'r Socket<'static>, &'r [Aspect])>,
}

impl<'r> Life<'r> {
    pub(crate) fn of(event: &'r Event, time: SystemTime) -> Self {
        let before = match &event.kind {
            EventKind::Changed { before, aspects } => Some((before.as_ref(), aspects.as_slice())),
            _ => None,
        };
        Self { mark: Mark::of(&event.kind), time, tracked: &event.tracked, before }
    }

    /// The socket with it.
    pub(crate) fn row<'s>(&'s self, direction: Option<Direction>) -> Row<'s> {
        Row { life: Some(self), direction, ..Row::of(&self.tracked.socket) }
    }

    /// Its value in a column that only `watch` has.
    pub(crate) fn value(&self, column: Column) -> Value {
        match column {
            Column::Event => self.mark.name().into(),
            Column::Time => stamp(self.time).into(),
            Column::FirstSeen => stamp(self.tracked.first_seen).into(),
            Column::WasPresent => self.tracked.was_present.into(),
            Column::Age => self.seen_for().as_secs().into(),
            Column::Number => self.tracked.number.into(),
            Column::Before => self.before.map(|(before, aspects)| differing(before, aspects)).into(),
            _ => Value::Null,
        }
    }

    /// How long it has been seen. A clock that was set back does not make that negative.
    fn seen_for(&self) -> Duration {
        self.time.duration_since(self.tracked.first_seen).unwrap_or_default()
    }

    /// `12s`, `3m`, `5h`, `9d`; `>12s` where it was there before it was seen.
    pub(crate) fn age(&self) -> String {
        let seconds = self.seen_for().as_secs();
        let (count, unit) = match seconds {
            0..60 => (seconds, 's'),
            60..3600 => (seconds / 60, 'm'),
            3600..86_400 => (seconds / 3600, 'h'),
            _ => (seconds / 86_400, 'd'),
        };
        format!("{}{count}{unit}", if self.tracked.was_present { ">" } else { "" })
    }

    /// The sign in front of its row.
    pub(crate) fn sign(&self) -> Cell {
        let tone = if self.mark == Mark::Changed { Some(Tone::Passing) } else { self.mark.tone() };
        Cell::of(self.mark.sign().to_owned()).toned(tone.unwrap_or_default())
    }
}

/// Of a socket as it was what is different now, under the keys of the record.
fn differing(before: &Socket<'static>, aspects: &[Aspect]) -> Value {
    let columns = aspects.iter().flat_map(|aspect| match aspect {
        Aspect::State => &[Column::State][..],
        Aspect::Owners => &[Column::Owners],
        Aspect::Local => &[Column::LocalAddress, Column::LocalPort],
        Aspect::Remote => &[Column::RemoteAddress, Column::RemotePort],
        _ => &[],
    });
    let row = Row::of(before);
    columns.map(|column| (column.name(), column.value(&row))).collect::<Map<_, _>>().into()
}

/// A time as RFC 3339 has it, in UTC, to the millisecond; none where it is in no year that has four digits.
fn stamp(time: SystemTime) -> Option<String> {
    Timestamp::try_from(time).ok().map(|time| format!("{time:.3}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_standard() {
        // date -u -d @1732619664
        let time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_732_619_664_042);
        assert_eq!(stamp(time).as_deref(), Some("2024-11-26T11:14:24.042Z"));
        assert_eq!(stamp(SystemTime::UNIX_EPOCH).as_deref(), Some("1970-01-01T00:00:00.000Z"));
    }
}
