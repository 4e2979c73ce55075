//! Room for a list whose length may change before it is read.

use std::io;

/// How often it is tried to read something whole that changes meanwhile.
pub(crate) const TRIES: usize = 5;
/// More than any list of sockets or descriptors has, in bytes.
const MOST: usize = 1 << 30;

/// What a call writes that is given room and says how much of it it used, or `None` where it was too little. It begins
/// with the room that the kernel thinks to be enough, and more is given each time.
pub(crate) fn filled(
    estimate: usize,
    mut call: impl FnMut(&mut [u8]) -> io::Result<Option<usize>>,
) -> io::Result<Vec<u8>> {
    // What is opened between the estimate and the call has room too.
    let mut room = estimate.saturating_add(estimate / 8).saturating_add(1 << 10);
    for _ in 0..TRIES {
        if room > MOST {
            break;
        }
        let mut bytes = vec![0; room];
        if let Some(used) = call(&mut bytes)? {
            bytes.truncate(used);
            return Ok(bytes);
        }
        room = room.saturating_mul(2);
    }
    Err(io::Error::new(io::ErrorKind::OutOfMemory, "the list grew each time while it was read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_room_is_given_until_it_is_enough_or_five_times() {
        let mut rooms = Vec::new();
        let bytes = filled(800, |room| {
            rooms.push(room.len());
            room[..2].copy_from_slice(&[7, 8]);
            Ok((rooms.len() == 3).then_some(2))
        });
        assert_eq!((bytes.unwrap(), rooms), (vec![7, 8], vec![1924, 3848, 7696]));
        let mut tries = 0;
        let error = filled(0, |_| {
            tries += 1;
            Ok(None)
        });
        assert_eq!((error.unwrap_err().to_string().contains("grew"), tries), (true, 5));
        let error = filled(usize::MAX, |_| panic!("nothing is asked for that much"));
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::OutOfMemory);
        let error = filled(1, |_| Err(io::Error::from_raw_os_error(1)));
        assert_eq!(error.unwrap_err().raw_os_error(), Some(1), "what the system says is told");
    }
}
