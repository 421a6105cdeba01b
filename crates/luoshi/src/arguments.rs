//! The command line as typed, and what is said about it, in the person's language.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command as Described, CommandFactory, FromArgMatches, Parser};
use luoshi_words::{Lang, Words};

use crate::Command;
use crate::failure::Failure;

/// The whole command line. Explanations stand in the message files as `cli-help-<command>` and
/// `cli-help-<command>-<argument>`, or `cli-help-any-<argument>`.
#[derive(Debug, Parser)]
#[command(
    name = "luoshi",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true
)]
pub struct Arguments {
    #[arg(long, global = true, value_parser = language_of_tag, default_value = "zh-CN")]
    pub lang: Lang,
    #[command(subcommand)]
    pub command: Command,
}

/// What was typed; or the status with which the program ends, with everything said already.
pub fn parse(typed: &[OsString]) -> Result<Arguments, ExitCode> {
    let of = |command: Described| {
        let matches = command.try_get_matches_from(typed)?;
        Arguments::from_arg_matches(&matches)
    };
    // Explanations take longer than many a command, and few runs need them.
    if let Ok(arguments) = of(bare()) {
        return Ok(arguments);
    }
    let words = Words::of(language(typed));
    of(described(words)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed output is no fault of the command line.
            let _ = write!(std::io::stdout(), "{}", error.render());
            ExitCode::SUCCESS
        }
        _ => Failure::Arguments(mistake(&error, words)).report(),
    })
}

/// The language has to be known before anything can be said about the rest.
fn language(typed: &[OsString]) -> Lang {
    let typed: Vec<&str> = typed.iter().filter_map(|it| it.to_str()).collect();
    let behind = typed.windows(2).filter_map(|it| match it {
        ["--lang", tag] => Some(*tag),
        _ => None,
    });
    let joined = typed.iter().filter_map(|it| it.strip_prefix("--lang="));
    behind
        .chain(joined)
        .find_map(Lang::from_tag)
        .unwrap_or_default()
}

fn language_of_tag(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| tag.to_owned())
}

/// The command line with its explanations.
fn described(words: Words) -> Described {
    explained(bare(), "cli-help", words)
}

/// The command line without explanations.
fn bare() -> Described {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    Arguments::command()
        .disable_version_flag(true)
        .arg(help)
        .arg(version)
}

/// `key` with the name of the command behind it explains the command.
fn explained(command: Described, key: &str, words: Words) -> Described {
    let usage = words.say("cli-usage");
    let template =
        format!("{{about-with-newline}}\n{usage}{{usage}}\n\n{{all-args}}{{after-help}}");
    let optional = words.say("cli-options");
    let placed = words.say("cli-arguments");
    let described = command
        .about(words.say(key))
        .help_template(template)
        .subcommand_help_heading(words.say("cli-commands"))
        .subcommand_value_name("COMMAND")
        .mut_args(|arg| {
            let id = arg.get_id().as_str().replace('_', "-");
            // What means the same in every command is explained once.
            let own = format!("{key}-{id}");
            let key = if words.has(&own) {
                own
            } else {
                format!("cli-help-any-{id}")
            };
            let heading = if arg.is_positional() {
                placed.clone()
            } else {
                optional.clone()
            };
            let takes_value = arg.get_action().takes_values();
            let arg = arg
                .help(words.say(&key))
                .help_heading(heading)
                .hide_env(true);
            if takes_value {
                arg.hide_possible_values(true).hide_default_value(true)
            } else {
                arg
            }
        });
    described.mut_subcommands(|it| {
        let key = format!("{key}-{}", it.get_name());
        explained(it, &key, words)
    })
}

/// What is wrong with the arguments, in one line.
fn mistake(error: &clap::Error, words: Words) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(it)) => it.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        Some(ContextValue::StyledStr(it)) => StyledStr::to_string(it),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let allowed = context(ContextKind::ValidValue);
    let key = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "cli-no-command"
        }
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::InvalidValue if value.is_empty() => "cli-missing-value",
        ErrorKind::InvalidValue if !allowed.is_empty() => "cli-value-not-allowed",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-bad-value",
        ErrorKind::ArgumentConflict => "cli-conflict",
        _ => "cli-bad-arguments",
    };
    let unknown = context(ContextKind::InvalidSubcommand);
    words.with(
        key,
        &[
            ("argument", (&argument).into()),
            ("value", (&value).into()),
            ("allowed", (&allowed).into()),
            ("command", (&unknown).into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys that `explained` may ask for: of the command, and of each argument its own or the common.
    fn keys(command: &Described, key: &str) -> Vec<(String, String)> {
        let of_arguments = command.get_arguments().map(|arg| {
            let id = arg.get_id().as_str().replace('_', "-");
            (format!("{key}-{id}"), format!("cli-help-any-{id}"))
        });
        let mut all = vec![(key.to_owned(), key.to_owned())];
        all.extend(of_arguments);
        let seen = command.get_subcommands().filter(|it| !it.is_hide_set());
        for command in seen {
            all.extend(keys(command, &format!("{key}-{}", command.get_name())));
        }
        all
    }

    #[test]
    fn every_command_and_argument_is_explained_and_nothing_else() {
        let text = include_str!("../../../locales/zh-CN/cli.ftl");
        let written = text.lines().filter_map(|it| Some(it.split_once(" =")?.0));
        let mut written: BTreeSet<&str> = written.filter(|it| it.starts_with("cli-help")).collect();
        let words = Words::of(Lang::Zh);
        for (own, common) in keys(&described(words), "cli-help") {
            let key = if words.has(&own) { own } else { common };
            assert!(words.has(&key), "{key} is missing");
            written.remove(key.as_str());
        }
        assert_eq!(written, BTreeSet::new(), "no such command or argument");
    }

    #[test]
    fn the_command_line_is_sound() {
        described(Words::of(Lang::En)).debug_assert();
    }

    #[test]
    fn the_language_is_known_before_the_rest() {
        let language = |typed: &[&str]| {
            let typed: Vec<OsString> = typed.iter().map(OsString::from).collect();
            super::language(&typed)
        };
        assert_eq!(language(&["luoshi", "raed"]), Lang::Zh);
        assert_eq!(language(&["luoshi", "--lang", "en", "raed"]), Lang::En);
        assert_eq!(language(&["luoshi", "raed", "--lang=en"]), Lang::En);
    }
}
