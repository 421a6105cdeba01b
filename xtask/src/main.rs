//! The chores of the house: what a machine needs, the whole test run, the tidiness of the tree.

mod advisories;
mod bench;
mod command;
mod database;
mod fuzz;
mod gallery;
mod house;
mod setup;
mod suite;
mod tally;
mod tidy;

use std::path::PathBuf;
use std::process::ExitCode;

use house::House;

const USAGE: &str = "\
usage: cargo xtask setup                installs what the tests need, or says what to install
       cargo xtask test [--shared DIR]  everything: set-up, lints, tidiness, tests, browser
       cargo xtask gallery [PAGE...]    pictures of every page, or of these, in target/gallery/
       cargo xtask bench [FILE] [--write]
                                        time and memory, of reading FILE too; kept in docs/bench.md
       cargo xtask bench readers        how well limits and requirements are read (LUOSHI_SHARED)
       cargo xtask fuzz [MINUTES] [--keep]
                                        texts that break the reader of limits; kept in corpus/fuzz/
       cargo xtask tidy                 checks the invariants of ARCHITECTURE.md
       cargo xtask deny                 licences and advisories of the dependencies (cargo-deny)";

/// How long `fuzz` looks without a number.
const MINUTES: u32 = 10;

/// What was asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
enum Chore {
    Setup,
    Test {
        shared: Option<PathBuf>,
    },
    Gallery {
        pages: Vec<String>,
    },
    Bench {
        file: Option<PathBuf>,
        write: bool,
    },
    /// How well the readers read.
    Readers,
    Fuzz {
        minutes: u32,
        keep: bool,
    },
    /// Hidden: what `bench` starts to see one process alone.
    Peak {
        program: Vec<String>,
    },
    Tidy,
    Deny,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(chore) = parse(&words) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(chore) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn parse(words: &[String]) -> Option<Chore> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["setup"] => Some(Chore::Setup),
        ["test"] => Some(Chore::Test { shared: None }),
        ["test", "--shared", folder] => Some(Chore::Test {
            shared: Some(folder.into()),
        }),
        ["gallery", pages @ ..] if pages.iter().all(|it| !it.starts_with('-')) => {
            let pages = pages.iter().map(|&it| it.to_owned()).collect();
            Some(Chore::Gallery { pages })
        }
        ["bench", "readers"] => Some(Chore::Readers),
        ["bench", rest @ ..] => {
            let (rest, write) = match rest {
                [rest @ .., "--write"] => (rest, true),
                rest => (rest, false),
            };
            let file = match rest {
                [] => None,
                [file] if !file.starts_with('-') => Some(file.into()),
                _ => return None,
            };
            Some(Chore::Bench { file, write })
        }
        ["fuzz", rest @ ..] => {
            let (rest, keep) = match rest {
                [rest @ .., "--keep"] => (rest, true),
                rest => (rest, false),
            };
            let minutes = match rest {
                [] => MINUTES,
                [minutes] => minutes.parse().ok().filter(|it| *it > 0)?,
                _ => return None,
            };
            Some(Chore::Fuzz { minutes, keep })
        }
        ["peak", program @ ..] => {
            let program = program.iter().map(|&it| it.to_owned()).collect();
            Some(Chore::Peak { program })
        }
        ["tidy"] => Some(Chore::Tidy),
        ["deny"] => Some(Chore::Deny),
        _ => None,
    }
}

/// Whether all went well.
fn run(chore: Chore) -> anyhow::Result<bool> {
    // Alone, and small: it is measured with what it starts.
    if let Chore::Peak { program } = &chore {
        return bench::peak(program);
    }
    let house = House::find()?;
    match chore {
        Chore::Setup => setup::setup(&house),
        Chore::Test { shared } => suite::test(&house, shared.as_deref()),
        Chore::Gallery { pages } => gallery::gallery(&house, &pages),
        Chore::Bench { file, write } => bench::bench(&house, file.as_deref(), write),
        Chore::Readers => bench::readers(&house),
        Chore::Fuzz { minutes, keep } => fuzz::fuzz(&house, minutes, keep),
        Chore::Peak { program } => bench::peak(&program),
        Chore::Tidy => tidy::tidy(&house),
        Chore::Deny => advisories::deny(&house),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Option<Chore> {
        parse(&line.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_shared_folder_is_an_argument_of_test_only() {
        assert_eq!(
            parsed("test --shared ../shared"),
            Some(Chore::Test {
                shared: Some("../shared".into())
            })
        );
        assert_eq!(parsed("test"), Some(Chore::Test { shared: None }));
        assert_eq!(parsed("setup --shared ../shared"), None);
        assert_eq!(parsed("test --shared"), None);
        assert_eq!(parsed("tests"), None);
    }

    #[test]
    fn bench_reads_another_file_on_demand() {
        let bench = |file: Option<&str>, write| {
            let file = file.map(PathBuf::from);
            Some(Chore::Bench { file, write })
        };
        assert_eq!(parsed("bench"), bench(None, false));
        assert_eq!(parsed("bench a.html --write"), bench(Some("a.html"), true));
        assert_eq!(parsed("bench --write"), bench(None, true));
        assert_eq!(parsed("bench a.html b.html"), None);
        assert_eq!(parsed("bench readers"), Some(Chore::Readers));
    }

    #[test]
    fn fuzzing_takes_its_minutes() {
        let fuzz = |minutes, keep| Some(Chore::Fuzz { minutes, keep });
        assert_eq!(parsed("fuzz"), fuzz(MINUTES, false));
        assert_eq!(parsed("fuzz 2 --keep"), fuzz(2, true));
        assert_eq!(parsed("fuzz 0"), None);
        assert_eq!(parsed("fuzz soon"), None);
    }

    #[test]
    fn the_gallery_is_of_all_pages_or_of_those_named() {
        let gallery = |pages: &[&str]| {
            let pages = pages.iter().map(|&it| it.to_owned()).collect();
            Some(Chore::Gallery { pages })
        };
        assert_eq!(parsed("gallery"), gallery(&[]));
        assert_eq!(parsed("gallery item draft"), gallery(&["item", "draft"]));
        assert_eq!(parsed("gallery --all"), None);
    }
}
