//! `connutil download`: a file over http, to a file or to the output.

use std::cell::Cell;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::time::Duration;

use connutil::probe::download::{Abort, Download, DownloadError, Downloaded, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::args;
use crate::exit::{Exit, Failure, say};
use crate::output::escaped;

pub(crate) fn run(args: &args::Download) -> Result<Exit, Failure> {
    let file = args.output_file.as_deref().filter(|file| *file != Path::new("-"));
    if args.output_file.is_none() && io::stdout().is_terminal() {
        return Err(Failure::Input(
            "the output is a terminal: name a file with -o FILE, or print the bytes as they are with -o -"
                .to_owned(),
        ));
    }
    let abort = Abort::new();
    stop_on_signals(&abort);
    let bar = bar(file.is_none());
    let download = download(args, &abort, &bar);
    let outcome = match file {
        Some(file) => download.file(file, args.force),
        None => download.write_to(io::stdout().lock()),
    };
    bar.finish_and_clear();
    match outcome {
        Ok(got) => {
            tell(&got, file);
            Ok(Exit::Found)
        }
        Err(DownloadError::Aborted { .. }) => Ok(Exit::Interrupted),
        Err(DownloadError::Sink { source, .. }) => Err(Failure::Output(source)),
        Err(error @ DownloadError::Exists { .. }) => {
            Err(Failure::Input(format!("{error}; replace it with --force")))
        }
        Err(error) => Err(Failure::Download(error)),
    }
}

fn download<'p>(args: &args::Download, abort: &Abort, bar: &'p ProgressBar) -> Download<'p> {
    let shown = Cell::new(None);
    let mut download = Download::new(&args.url)
        .idle_limit(args.idle_timeout)
        .retries(args.retries)
        .size_limit(args.max_size)
        .gzip(args.gzip)
        .abort_with(abort)
        .on_progress(move |Progress { received, total, .. }| {
            if let Some(total) = total.filter(|total| shown.replace(Some(*total)) != Some(*total)) {
                bar.set_length(total);
                bar.set_style(style("{bar:40} {bytes}/{total_bytes}, {bytes_per_sec}, {eta} left"));
            }
            bar.set_position(received);
        });
    if let Some(deadline) = args.timeout {
        download = download.deadline(deadline);
    }
    download
}

/// A bar on a terminal, unless the bytes go there too.
fn bar(to_output: bool) -> ProgressBar {
    if !io::stderr().is_terminal() || to_output && io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    bar.set_style(style("{spinner} {bytes}, {bytes_per_sec}"));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// Templates are constants; were one wrong, the bar would have its default look.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

fn tell(got: &Downloaded, file: Option<&Path>) {
    let to = file.map(|file| format!(" to {}", escaped(file.as_os_str()))).unwrap_or_default();
    let again = match got.failed.len() {
        0 => String::new(),
        1 => "; 1 attempt failed before".to_owned(),
        failed => format!("; {failed} attempts failed before"),
    };
    say(&format!("{} bytes in {:.2} s from {}{to}{again}", got.bytes, got.elapsed.as_secs_f64(), got.url));
}

/// Lets SIGINT and SIGTERM end the download with nothing left behind. What cannot be interrupted (a name that is looked
/// up, a connection that is made) has no file yet, and is not waited for.
#[cfg(unix)]
fn stop_on_signals(abort: &Abort) {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    const GRACE: Duration = Duration::from_secs(1);

    // Without this thread a signal ends the program at once, as it would anyway.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
    let abort = abort.clone();
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            abort.abort();
            std::thread::sleep(GRACE);
            std::process::exit(130);
        }
    });
}

#[cfg(not(unix))]
fn stop_on_signals(_: &Abort) {}
