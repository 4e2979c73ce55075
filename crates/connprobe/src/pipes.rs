//! The output and the error output of a command, drained together, because neither may wait for the other.
//!
//! On Unix nothing but the kernel is asked what a pipe holds. Threads that read would have to be scheduled first, and on a
//! busy machine they can come so late that a command which has printed everything seems to have printed nothing.

use std::process::Child;
use std::time::Duration;

/// How much is read at a time, in bytes: as much as a pipe of Linux holds.
const ROOM: usize = 64 << 10;

/// What the pipes give.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// A piece of the output.
    Out(Vec<u8>),
    /// A piece of the error output.
    Err(Vec<u8>),
    /// Nothing within the time. On Unix the pipes are empty then: what was written before has been given.
    Nothing,
    /// Both have ended.
    End,
}

#[cfg(unix)]
mod polled {
    use std::fs::File;
    use std::io::{self, ErrorKind, Read};
    use std::os::fd::OwnedFd;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    use super::{Child, Duration, Next, ROOM};

    /// How long an empty pipe may stay open after the command has ended: a process that it left behind holds it then.
    pub(crate) const GRACE: Duration = Duration::from_millis(200);

    /// What makes a piece of what a pipe held.
    type Piece = fn(Vec<u8>) -> Next;

    /// The pipes that are open.
    pub(crate) struct Pipes(Vec<(File, Piece)>);

    impl Pipes {
        pub(crate) fn of(child: &mut Child) -> io::Result<Self> {
            let (out, err) = (child.stdout.take().map(OwnedFd::from), child.stderr.take().map(OwnedFd::from));
            let mut pipes: Vec<(File, Piece)> = Vec::new();
            pipes.extend(out.map(|pipe| (pipe.into(), Next::Out as _)));
            pipes.extend(err.map(|pipe| (pipe.into(), Next::Err as _)));
            for (pipe, _) in &pipes {
                // Whoever else reads a pipe could have emptied it since it was looked at.
                rustix::io::ioctl_fionbio(pipe, true)?;
            }
            Ok(Self(pipes))
        }

        /// The next piece, waited for as long as this at most.
        pub(crate) fn next(&mut self, within: Duration) -> io::Result<Next> {
            let within = Timespec::try_from(within).map_err(io::Error::other)?;
            while !self.0.is_empty() {
                let mut waiting: Vec<_> =
                    self.0.iter().map(|(pipe, _)| PollFd::new(pipe, PollFlags::IN)).collect();
                match poll(&mut waiting, Some(&within)) {
                    Ok(0) => return Ok(Next::Nothing),
                    Err(rustix::io::Errno::INTR) => continue,
                    outcome => outcome?,
                };
                let ready = waiting.iter().position(|pipe| !pipe.revents().is_empty());
                if let Some(next) = ready.map_or(Ok(None), |nth| self.read(nth))? {
                    return Ok(next);
                }
            }
            Ok(Next::End)
        }

        /// What a pipe holds; `None` when it has ended, or holds nothing after all.
        fn read(&mut self, nth: usize) -> io::Result<Option<Next>> {
            let Some((pipe, piece)) = self.0.get_mut(nth) else { return Ok(None) };
            let mut text = vec![0; ROOM];
            match pipe.read(&mut text) {
                Ok(0) => drop(self.0.swap_remove(nth)),
                Ok(length) => {
                    text.truncate(length);
                    return Ok(Some(piece(text)));
                }
                Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => {}
                Err(error) => return Err(error),
            }
            Ok(None)
        }
    }
}

#[cfg(not(unix))]
mod threaded {
    use std::io::{self, ErrorKind, Read};
    use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
    use std::thread;

    use super::{Child, Duration, Next, ROOM};

    /// The commands there leave no process behind, so that a pipe ends with its command.
    pub(crate) const GRACE: Duration = Duration::MAX;

    /// What the threads give that read the pipes.
    pub(crate) struct Pipes(Receiver<io::Result<Next>>);

    impl Pipes {
        pub(crate) fn of(child: &mut Child) -> io::Result<Self> {
            let (to, pieces) = channel();
            if let Some(stdout) = child.stdout.take() {
                drain(stdout, Next::Out, to.clone())?;
            }
            if let Some(stderr) = child.stderr.take() {
                drain(stderr, Next::Err, to)?;
            }
            Ok(Self(pieces))
        }

        /// The next piece, waited for as long as this at most.
        pub(crate) fn next(&mut self, within: Duration) -> io::Result<Next> {
            match self.0.recv_timeout(within) {
                Ok(piece) => piece,
                Err(RecvTimeoutError::Timeout) => Ok(Next::Nothing),
                Err(RecvTimeoutError::Disconnected) => Ok(Next::End),
            }
        }
    }

    /// Reads a pipe to its end, in a thread. The sender goes with the pipe.
    fn drain(
        mut pipe: impl Read + Send + 'static,
        piece: fn(Vec<u8>) -> Next,
        to: Sender<io::Result<Next>>,
    ) -> io::Result<()> {
        let read_to_end = move || {
            let mut buffer = vec![0; ROOM];
            loop {
                let read = match pipe.read(&mut buffer) {
                    Ok(0) => break,
                    Ok(length) => Ok(piece(buffer.get(..length).unwrap_or_default().to_vec())),
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    Err(error) => Err(error),
                };
                // Nobody listens any more when the command was given up.
                if to.send(read).is_err() {
                    break;
                }
            }
        };
        thread::Builder::new().spawn(read_to_end).map(drop)
    }
}

#[cfg(unix)]
pub(crate) use polled::{GRACE, Pipes};
#[cfg(not(unix))]
pub(crate) use threaded::{GRACE, Pipes};

#[cfg(test)]
#[cfg(unix)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;
    use std::process::{Command, Stdio};

    fn started(script: &str) -> Child {
        Command::new("sh")
            .args(["-c", script])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// On a busy machine the reader comes late. What was printed is there all the same, at the first look.
    #[test]
    fn what_a_command_wrote_before_it_ended_is_there_without_waiting() {
        let mut child = started("printf done; printf bad >&2");
        child.wait().unwrap();
        let mut pipes = Pipes::of(&mut child).unwrap();
        assert_eq!(pipes.next(Duration::ZERO).unwrap(), Next::Out(b"done".into()));
        assert_eq!(pipes.next(Duration::ZERO).unwrap(), Next::Err(b"bad".into()));
        assert_eq!(pipes.next(Duration::ZERO).unwrap(), Next::End);
    }

    #[test]
    fn pipes_that_are_empty_and_held_by_another_are_no_end() {
        let mut child = started("sleep 600 & printf $!");
        child.wait().unwrap();
        let mut pipes = Pipes::of(&mut child).unwrap();
        let Next::Out(pid) = pipes.next(Duration::ZERO).unwrap() else { panic!("nothing is there") };
        assert_eq!(pipes.next(Duration::ZERO).unwrap(), Next::Nothing);
        let holder =
            std::str::from_utf8(&pid).unwrap().parse().ok().and_then(rustix::process::Pid::from_raw).unwrap();
        rustix::process::kill_process(holder, rustix::process::Signal::KILL).unwrap();
        assert_eq!(pipes.next(Duration::from_secs(20)).unwrap(), Next::End);
    }
}
