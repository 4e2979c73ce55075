//! A socket as JSON: the record, or the columns that somebody named.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::columns::{Column, Row};

/// The version of the JSON documents. Keys may be added within a version, never renamed or removed.
pub(crate) const VERSION: u32 = 1;

/// A socket as JSON.
pub(crate) struct Record<'r> {
    pub(crate) row: Row<'r>,
    /// What is wanted of it, in this order; where empty everything.
    pub(crate) columns: &'r [Column],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.columns, self.row.hosts) {
            ([], None) => self.row.socket.serialize(serializer),
            ([], Some(_)) => self.with_hosts(serializer),
            (columns, _) => self.picked(columns, serializer),
        }
    }
}

impl Record<'_> {
    /// Some columns of it.
    fn picked<S: Serializer>(&self, columns: &[Column], serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(columns.len()))?;
        columns
            .iter()
            .try_for_each(|column| map.serialize_entry(&column.name(), &column.value(&self.row)))?;
        map.end()
    }

    /// The record with the names of hosts that were looked up. Each takes the place that its key has without.
    fn with_hosts<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serde_json::to_value(self.row.socket).map_err(serde::ser::Error::custom)?;
        if let Some(record) = record.as_object_mut() {
            for column in [Column::LocalHost, Column::RemoteHost] {
                record.insert(column.name(), column.value(&self.row));
            }
        }
        record.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::Duration;

    use connutil::parse::{Endpoint, Protocol, Socket};

    use super::*;
    use crate::hosts::Hosts;

    #[test]
    fn names_that_were_looked_up_change_no_order() {
        let socket = Socket::new(Protocol::Tcp, Endpoint::new([192, 0, 2, 7].into(), 22));
        let hosts = Hosts::of(BTreeSet::new(), Duration::ZERO);
        let record = |hosts| Record { row: Row { hosts, ..Row::of(&socket) }, columns: &[] };
        let plain = serde_json::to_string(&record(None)).unwrap();
        assert_eq!(serde_json::to_string(&record(Some(&hosts))).unwrap(), plain);
    }
}
