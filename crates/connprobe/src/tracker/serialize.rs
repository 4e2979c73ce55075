//! The JSON form of updates.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::{Event, EventKind, Presence, Tracked, Update};

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut update = serializer.serialize_struct("Update", 6)?;
        update.serialize_field("time", &self.time)?;
        update.serialize_field("events", &self.events)?;
        update.serialize_field("verdict", &self.verdict)?;
        update.serialize_field("attempts", &self.attempts)?;
        update.serialize_field("presence", &self.presence)?;
        update.serialize_field("unseen", &self.unseen)?;
        update.end()
    }
}

impl Serialize for Presence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// `{"event":"changed","aspects":["state"],"before":{…},"tracked":{…}}`; without a change the aspects are empty and
/// `before` is null.
impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (before, aspects) = match &self.kind {
            EventKind::Changed { before, aspects } => (Some(before), aspects.as_slice()),
            EventKind::Present | EventKind::Opened | EventKind::Closed => (None, &[][..]),
        };
        let aspects: Vec<_> = aspects.iter().map(|aspect| aspect.name()).collect();
        let mut event = serializer.serialize_struct("Event", 4)?;
        event.serialize_field("event", self.kind.name())?;
        event.serialize_field("aspects", &aspects)?;
        event.serialize_field("before", &before)?;
        event.serialize_field("tracked", &self.tracked)?;
        event.end()
    }
}

impl Serialize for Tracked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tracked = serializer.serialize_struct("Tracked", 6)?;
        tracked.serialize_field("number", &self.number)?;
        tracked.serialize_field("first_seen", &self.first_seen)?;
        tracked.serialize_field("last_seen", &self.last_seen)?;
        tracked.serialize_field("was_present", &self.was_present)?;
        tracked.serialize_field("unseen_since", &self.unseen_since)?;
        tracked.serialize_field("socket", &self.socket)?;
        tracked.end()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::time::{Duration, SystemTime};

    use connparse::{Endpoint, Protocol, Socket, State};

    use super::*;
    use crate::Aspect;

    #[test]
    fn an_event_has_all_its_keys() {
        let mut socket = Socket::new(Protocol::Tcp, Endpoint::new([192, 0, 2, 7].into(), 443));
        socket.state = Some(State::TimeWait);
        let mut before = socket.clone();
        before.state = Some(State::Established);
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(9);
        let (number, first_seen, last_seen) = (3, now, now);
        let tracked =
            Tracked { number, socket, first_seen, last_seen, was_present: true, unseen_since: None };
        let kind = EventKind::Changed { before: Box::new(before), aspects: vec![Aspect::State] };
        let changed = serde_json::to_value(Event { kind, tracked: tracked.clone() }).unwrap();
        assert_eq!((&changed["event"], &changed["aspects"][0]), (&"changed".into(), &"state".into()));
        assert_eq!(changed["before"]["state"], "established");
        assert_eq!(changed["tracked"]["socket"]["state"], "time_wait");
        assert_eq!(changed["tracked"]["first_seen"]["secs_since_epoch"], 9);
        let closed = serde_json::to_value(Event { kind: EventKind::Closed, tracked }).unwrap();
        assert!(closed["before"].is_null() && closed["tracked"]["unseen_since"].is_null());
        assert_eq!(closed.as_object().unwrap().len(), changed.as_object().unwrap().len());
    }
}
