//! What is worth a sentence when it changes: verdicts, failures, resolvers, the pace.

use std::collections::BTreeSet;

use connutil::probe::{Presence, Target, Verdict};

use super::lookout::Look;

/// What was said last.
pub(super) struct News {
    target: Target,
    /// The [`kind`] of the last verdict.
    verdict: String,
    presence: Presence,
    failure: Option<String>,
    resting: Vec<String>,
    no_directions: Option<String>,
    is_slowed: bool,
}

impl News {
    pub(super) const fn of(target: Target) -> Self {
        Self {
            target,
            verdict: String::new(),
            presence: Presence::Here,
            failure: None,
            resting: Vec::new(),
            no_directions: None,
            is_slowed: false,
        }
    }

    /// What a look tells that was not so before.
    pub(super) fn after(&mut self, look: &Look) -> Vec<String> {
        let mut news = Vec::new();
        match &look.outcome {
            Err(error) => {
                let failure = error.to_string();
                if self.failure.as_ref() != Some(&failure) {
                    news.push(format!("a lookup failed: {failure}"));
                }
                self.failure = Some(failure);
            }
            Ok(update) => {
                if self.failure.take().is_some() {
                    news.push("lookups work again".to_owned());
                }
                if update.presence != self.presence {
                    news.extend(self.presence(update.presence));
                    self.presence = update.presence;
                }
                let kind = kind(&update.verdict);
                let is_worth_a_word = !self.verdict.is_empty() || update.verdict != Verdict::Complete;
                if kind != self.verdict && is_worth_a_word {
                    news.push(update.verdict.to_string());
                }
                self.verdict = kind;
            }
        }
        let resting = resting(look);
        news.extend(resting.iter().filter(|rest| !self.resting.contains(rest)).cloned());
        self.resting = resting;
        if look.no_directions != self.no_directions {
            news.extend(look.no_directions.clone());
        }
        self.no_directions.clone_from(&look.no_directions);
        if look.is_slowed && !self.is_slowed {
            news.push(slowed(look));
        }
        self.is_slowed = look.is_slowed;
        news
    }

    fn presence(&self, presence: Presence) -> Option<String> {
        match presence {
            Presence::Absent => Some(absent(&self.target)),
            Presence::Here => Some(format!("there are {}", self.target)),
            // The last sentence tells.
            _ => None,
        }
    }
}

/// A verdict without what differs a little each time, such as the processes that cannot be looked into.
fn kind(verdict: &Verdict) -> String {
    let reasons: BTreeSet<_> = verdict.blind_spots().iter().map(|spot| spot.reason.name()).collect();
    std::iter::once(verdict.name()).chain(reasons).collect::<Vec<_>>().join(" ")
}

/// That a target is not there yet, or not any more.
pub(super) fn absent(target: &Target) -> String {
    format!("there are no {target}; waiting for them")
}

/// Which resolvers are left alone for a while.
pub(super) fn resting(look: &Look) -> Vec<String> {
    let sentence = |rest: &connutil::probe::Resting| {
        format!("{} failed {} times in a row and is left alone for a while", rest.resolver, rest.failures)
    };
    look.resting.iter().map(sentence).collect()
}

/// Why looks are rarer than was wished.
pub(super) fn slowed(look: &Look) -> String {
    format!(
        "slowed to a lookup in {:.1} s, as one takes {:.0} ms; more often with --load",
        look.interval.as_secs_f64(),
        look.cost.as_secs_f64() * 1000.0
    )
}
