//! The JSON form of an answer: `{"sockets":[…],"verdict":…,"attempts":[…]}`.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::{Answer, Attempt, BlindSpot, Resolver, Verdict};

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut answer = serializer.serialize_struct("Answer", 3)?;
        answer.serialize_field("sockets", &self.sockets)?;
        answer.serialize_field("verdict", &self.verdict)?;
        answer.serialize_field("attempts", &self.attempts)?;
        answer.end()
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut verdict = serializer.serialize_struct("Verdict", 2)?;
        verdict.serialize_field("status", self.name())?;
        verdict.serialize_field("blind_spots", self.blind_spots())?;
        verdict.end()
    }
}

impl Serialize for BlindSpot {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut spot = serializer.serialize_struct("BlindSpot", 4)?;
        spot.serialize_field("reason", &self.reason)?;
        spot.serialize_field("pids", &self.pids)?;
        spot.serialize_field("detail", &self.detail)?;
        spot.serialize_field("message", &self.to_string())?;
        spot.end()
    }
}

impl Serialize for Attempt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut attempt = serializer.serialize_struct("Attempt", 6)?;
        attempt.serialize_field("resolver", &self.resolver)?;
        attempt.serialize_field("elapsed_ms", &(self.elapsed.as_secs_f64() * 1000.0))?;
        attempt.serialize_field("rows_read", &self.rows_read)?;
        attempt.serialize_field("rows_refused", &self.rows_refused)?;
        attempt.serialize_field("notes", &self.notes.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        attempt.serialize_field("error", &self.error.as_ref().map(ToString::to_string))?;
        attempt.end()
    }
}

impl Serialize for Resolver {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
