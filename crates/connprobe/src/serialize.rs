//! The JSON form of an answer: `{"sockets":[…],"verdict":…,"attempts":[…]}`.

use std::time::Duration;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::{
    Answer, Attempt, BlindSpot, Compared, Comparison, Difference, DifferenceKind, Resolver, Verdict,
};

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
        attempt.serialize_field("elapsed_ms", &milliseconds(self.elapsed))?;
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

/// `{"reference":…,"witness":…,"agreement":…,"answer":{…},"compared":[…]}`.
impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut comparison = serializer.serialize_struct("Comparison", 5)?;
        comparison.serialize_field("reference", &self.reference)?;
        comparison.serialize_field("witness", &self.witness)?;
        comparison.serialize_field("agreement", self.agreement().name())?;
        comparison.serialize_field("answer", &self.answer)?;
        comparison.serialize_field("compared", &self.compared)?;
        comparison.end()
    }
}

/// A resolver with its answer in short: of the sockets only those that differ.
impl Serialize for Compared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let answer = self.outcome.as_ref().ok();
        let mut compared = serializer.serialize_struct("Compared", 9)?;
        compared.serialize_field("resolver", &self.resolver)?;
        compared.serialize_field("agreement", self.agreement().name())?;
        compared.serialize_field("sockets", &answer.map(|answer| answer.sockets.len()))?;
        compared.serialize_field("verdict", &answer.map(|answer| &answer.verdict))?;
        compared.serialize_field("attempts", &answer.map(|answer| &answer.attempts))?;
        compared.serialize_field("error", &self.outcome.as_ref().err().map(ToString::to_string))?;
        compared.serialize_field("rounds", &self.rounds)?;
        compared.serialize_field("races", &self.races)?;
        compared.serialize_field("differences", &self.differences)?;
        compared.end()
    }
}

impl Serialize for Difference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut difference = serializer.serialize_struct("Difference", 10)?;
        difference.serialize_field("kind", self.kind.name())?;
        difference.serialize_field("cause", &self.cause.map(|cause| cause.name()))?;
        difference.serialize_field("reason", &self.cause.and_then(|cause| cause.reason()))?;
        difference.serialize_field("message", &self.cause.map(|cause| cause.to_string()))?;
        let (mut field, mut expected, mut told) = (None, None, None);
        let (mut missing, mut extra) = (None, None);
        match &self.kind {
            DifferenceKind::Missing | DifferenceKind::Extra => {}
            DifferenceKind::State { expected: of, told: to } => {
                (field, expected, told) = (Some("state"), Some(of.name()), Some(to.name()));
            }
            DifferenceKind::Owners { missing: without, extra: with } => {
                field = Some("owners");
                (missing, extra) = (Some(without), Some(with));
            }
            DifferenceKind::Field { name, expected: of, told: to } => {
                (field, expected, told) = (Some(*name), Some(of.into()), Some(to.into()));
            }
        }
        difference.serialize_field("field", &field)?;
        difference.serialize_field("expected", &expected)?;
        difference.serialize_field("told", &told)?;
        difference.serialize_field("missing_owners", &missing)?;
        difference.serialize_field("extra_owners", &extra)?;
        difference.serialize_field("socket", &self.socket)?;
        difference.end()
    }
}

/// To a thousandth, which is as good as the clock: more digits would be those of the arithmetic.
fn milliseconds(span: Duration) -> f64 {
    f64::from(u32::try_from(span.as_micros()).unwrap_or(u32::MAX)) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_places_at_most() {
        for (nanos, expected) in
            [(45_404_991, "45.404"), (120_400, "0.12"), (2_000_000_000, "2000"), (0, "0")]
        {
            assert_eq!(milliseconds(Duration::from_nanos(nanos)).to_string(), expected);
        }
    }
}
