//! Text that is nearly output of a tool: lines of it, whole and cut, and what can break them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Up to a dozen of these pieces, every third cut somewhere.
pub(crate) fn nearly(pieces: &'static [&'static [u8]]) -> impl Strategy<Value = Vec<u8>> {
    vec((prop::sample::select(pieces), any::<Index>()), 0..12).prop_map(|pieces| {
        let part = |(number, (piece, at)): (usize, (&'static [u8], Index))| {
            let length = if number % 3 == 0 { at.index(piece.len() + 1) } else { piece.len() };
            piece.iter().take(length)
        };
        pieces.into_iter().enumerate().flat_map(part).copied().collect()
    })
}
