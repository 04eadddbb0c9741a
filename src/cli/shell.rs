//! `appraise completions` and `appraise man`: what the command line offers, for shells and manual readers.

use std::io::{Write, stdout};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use super::Arguments;

/// What can be typed after `appraise completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell to write them for
    shell: Shell,
}

/// Writes a completion script to stdout.
///
/// # Errors
/// If stdout can't be written.
pub(super) fn completions(arguments: &CompletionsArguments) -> Result<ExitCode> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut Arguments::command(), "appraise", &mut script);
    written(&script)
}

/// Writes the manual page to stdout, a section for each command.
///
/// # Errors
/// If stdout can't be written.
pub(super) fn man() -> Result<ExitCode> {
    let mut page = Vec::new();
    let mut command = Arguments::command();
    command.build();
    let rendered = clap_mangen::Man::new(command.clone()).render(&mut page).and_then(|()| {
        let commands = command.get_subcommands().filter(|command| command.get_name() != "help");
        commands.cloned().try_for_each(|command| {
            let name = command.get_name().to_owned();
            let section = clap_mangen::Man::new(command);
            writeln!(page, ".SH \"APPRAISE {}\"", name.to_uppercase())?;
            section.render_description_section(&mut page)?;
            section.render_synopsis_section(&mut page)?;
            section.render_options_section(&mut page)
        })
    });
    rendered.map_err(|source| Error::io("the manual page", source))?;
    written(&page)
}

fn written(bytes: &[u8]) -> Result<ExitCode> {
    stdout().write_all(bytes).map_err(|source| Error::io("standard output", source))?;
    Ok(ExitCode::SUCCESS)
}
