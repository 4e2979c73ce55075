//! The terminal: taken, drawn on, and given back as it was, however the program ends.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use console::Term;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, poll, read};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};

use super::view::{Scroll, View};
use super::{Next, SLICE, Watching};
use crate::args::Watch;
use crate::exit::Failure;

/// How often ages are counted on.
const TICK: Duration = Duration::from_secs(1);

pub(super) fn run(watch: &Watch, watching: &mut Watching) -> Result<(), Failure> {
    let mut view = View::of(watch);
    // A first look that fails is one sentence on a terminal that was never taken.
    loop {
        match watching.next(SLICE)? {
            Next::Over => return Ok(()),
            Next::Wait => {}
            Next::Look(look) => break view.take(&look, &watching.tally, Instant::now()),
        }
    }
    let screen = Screen::enter()?;
    let mut drawn: Option<Instant> = None;
    loop {
        if drawn.is_none_or(|drawn| drawn.elapsed() >= TICK) {
            screen.draw(&mut view)?;
            drawn = Some(Instant::now());
        }
        match screen.wish(SLICE)? {
            Wish::Quit => return Ok(()),
            Wish::Nothing => {}
            Wish::Redraw => drawn = None,
            Wish::Scroll(scroll) => {
                view.scroll(scroll);
                drawn = None;
            }
            Wish::Suspend => {
                screen.suspend()?;
                drawn = None;
            }
        }
        match watching.next(Duration::ZERO)? {
            Next::Over => return Ok(()),
            Next::Wait => {}
            Next::Look(look) => {
                view.take(&look, &watching.tally, Instant::now());
                drawn = None;
            }
        }
    }
}

/// What whoever sits there wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Nothing,
    Redraw,
    Scroll(Scroll),
    Suspend,
    Quit,
}

/// The terminal, as long as it is taken.
struct Screen {
    /// Whether keys can be read: there may be an output that is a terminal, and no terminal to read from.
    has_keys: bool,
}

impl Screen {
    fn enter() -> io::Result<Self> {
        // Before anything is taken, so that a panic in between gives it back.
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
        Ok(Self { has_keys: take()? })
    }

    fn draw(&self, view: &mut View) -> io::Result<()> {
        let (height, width) = Term::stdout().size_checked().unwrap_or((24, 80));
        let frame = view.frame(width.into(), height.into(), Instant::now(), SystemTime::now());
        let mut out = io::BufWriter::new(io::stdout().lock());
        queue!(out, BeginSynchronizedUpdate)?;
        for (y, line) in frame {
            let y = u16::try_from(y).unwrap_or(u16::MAX);
            // A line that fills the last column leaves the cursor on it: what is behind is cleared before it is written.
            queue!(out, MoveTo(0, y), Clear(ClearType::FromCursorDown))?;
            out.write_all(line.as_bytes())?;
        }
        queue!(out, EndSynchronizedUpdate)?;
        out.flush()
    }

    /// What is wanted within some time.
    fn wish(&self, patience: Duration) -> io::Result<Wish> {
        if !self.has_keys {
            std::thread::sleep(patience);
            return Ok(Wish::Nothing);
        }
        match poll(patience)? {
            true => Ok(wish(&read()?)),
            false => Ok(Wish::Nothing),
        }
    }

    /// Stops until the shell goes on with it.
    #[cfg(unix)]
    fn suspend(&self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        take().map(drop)
    }

    #[cfg(not(unix))]
    fn suspend(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether the terminal is taken.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

/// Takes the terminal, and says whether keys can be read.
fn take() -> io::Result<bool> {
    IS_TAKEN.store(true, Ordering::Relaxed);
    let has_keys = enable_raw_mode().is_ok();
    execute!(io::stdout(), EnterAlternateScreen, Hide)?;
    Ok(has_keys)
}

/// Leaves the terminal as it was found; once, as the cursor would go back over what was written since.
fn give_back() {
    if !IS_TAKEN.swap(false, Ordering::Relaxed) {
        return;
    }
    // A terminal that is gone needs nothing.
    let _ = execute!(io::stdout(), EndSynchronizedUpdate, Show, LeaveAlternateScreen);
    let _ = disable_raw_mode();
}

/// What an event of the terminal means.
fn wish(event: &Event) -> Wish {
    let key = match event {
        Event::Key(KeyEvent { kind: KeyEventKind::Release, .. }) => return Wish::Nothing,
        Event::Key(key) => key,
        Event::Resize(..) => return Wish::Redraw,
        _ => return Wish::Nothing,
    };
    match (key.code, key.modifiers.contains(KeyModifiers::CONTROL)) {
        (KeyCode::Char('c'), true) | (KeyCode::Char('q' | 'Q'), false) => Wish::Quit,
        (KeyCode::Char('z'), true) => Wish::Suspend,
        (KeyCode::Char('l'), true) => Wish::Redraw,
        (KeyCode::Up | KeyCode::Char('k'), false) => Wish::Scroll(Scroll::Lines(-1)),
        (KeyCode::Down | KeyCode::Char('j'), false) => Wish::Scroll(Scroll::Lines(1)),
        (KeyCode::PageUp, _) => Wish::Scroll(Scroll::Pages(-1)),
        (KeyCode::PageDown | KeyCode::Char(' '), _) => Wish::Scroll(Scroll::Pages(1)),
        (KeyCode::Home, _) => Wish::Scroll(Scroll::Top),
        (KeyCode::End, _) => Wish::Scroll(Scroll::Bottom),
        _ => Wish::Nothing,
    }
}
