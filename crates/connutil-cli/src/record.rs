//! A socket as JSON: the record, or the columns that somebody named.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::columns::{CSV, Column, Row};

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
            (columns, _) => {
                let entries = columns.iter().map(|column| (column.name(), column.value(&self.row)));
                serializer.collect_map(entries)
            }
        }
    }
}

impl Record<'_> {
    /// The record with the names of hosts that were looked up, its keys in the order that it has without.
    fn with_hosts<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record: Map<String, Value> = serde_json::to_value(self.row.socket)
            .and_then(serde_json::from_value)
            .map_err(serde::ser::Error::custom)?;
        for column in [Column::LocalHost, Column::RemoteHost] {
            record.insert(column.name(), column.value(&self.row));
        }
        let mut map = serializer.serialize_map(Some(record.len()))?;
        let before = |column: &Column| if *column == Column::Pids { Column::Owners } else { *column };
        for key in CSV.iter().map(|column| before(column).name()) {
            if let Some(value) = record.remove(&key) {
                map.serialize_entry(&key, &value)?;
            }
        }
        record.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        map.end()
    }
}
