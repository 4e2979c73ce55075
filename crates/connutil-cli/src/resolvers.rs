//! `connutil resolvers`: the ways to ask.

use std::time::Duration;

use connutil::probe::{Obstacle, Present, Resolver, System, resolvers};
use serde::Serialize;

use crate::args::{Form, Resolvers};
use crate::exit::{Exit, Failure};
use crate::output::{self, escaped};

/// How long programs may take to tell their versions, all together.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) fn run(args: &Resolvers) -> Result<Exit, Failure> {
    let (system, ways) = match args.system {
        Some(system) => (system, system.resolvers().iter().map(|&resolver| Way::named(resolver)).collect()),
        None => (System::here(), resolvers(PATIENCE).into_iter().map(Way::found).collect::<Vec<_>>()),
    };
    let exit = match ways.iter().any(|way| way.works != Some(false)) {
        true => Exit::Found,
        false => Exit::Nothing,
    };
    write(args, system, &ways)?;
    Ok(exit)
}

/// A resolver; what is not known of it is null.
#[derive(Serialize)]
struct Way {
    resolver: Resolver,
    works: Option<bool>,
    version: Option<String>,
    path: Option<String>,
    reason: Option<String>,
}

impl Way {
    const fn named(resolver: Resolver) -> Self {
        Self { resolver, works: None, version: None, path: None, reason: None }
    }

    fn found((resolver, found): (Resolver, Result<Present, Obstacle>)) -> Self {
        let named = Self::named(resolver);
        match found {
            Ok(present) => Self {
                works: Some(true),
                version: present.version,
                path: present.path.map(|path| path.to_string_lossy().into_owned()),
                ..named
            },
            Err(obstacle) => Self { works: Some(false), reason: Some(obstacle.to_string()), ..named },
        }
    }

    fn works(&self) -> &'static str {
        match self.works {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        }
    }

    fn columns(&self) -> [String; 5] {
        [
            self.resolver.to_string(),
            self.works.map(|works| works.to_string()).unwrap_or_default(),
            shown(self.version.as_deref()),
            shown(self.path.as_deref()),
            shown(self.reason.as_deref()),
        ]
    }

    /// What is worth knowing of it, with path and reason in one column: there is one of the two.
    fn row(&self) -> [String; 4] {
        let path = shown(self.path.as_deref().or(self.reason.as_deref()));
        [self.resolver.to_string(), self.works().to_owned(), path, shown(self.version.as_deref())]
    }
}

fn shown(text: Option<&str>) -> String {
    text.map(|text| escaped(text.as_ref())).unwrap_or_default()
}

#[derive(Serialize)]
struct Document<'a> {
    system: &'static str,
    resolvers: &'a [Way],
}

fn write(args: &Resolvers, system: System, ways: &[Way]) -> Result<(), Failure> {
    match (args.output.form, args.system) {
        (Form::Table, Some(_)) => {
            Ok(output::table(&["RESOLVER"], ways.iter().map(|way| [way.resolver.to_string()]))?)
        }
        (Form::Table, None) => {
            Ok(output::table(&["RESOLVER", "WORKS", "PATH OR REASON", "VERSION"], ways.iter().map(Way::row))?)
        }
        (Form::Json, _) => output::json(&Document { system: system.name(), resolvers: ways }),
        (Form::Ndjson, _) => output::ndjson(ways),
        (Form::Csv, _) => {
            output::csv(&["resolver", "works", "version", "path", "reason"], ways.iter().map(Way::columns))
        }
    }
}
