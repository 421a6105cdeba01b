//! What the style sheets define and pages choose from, by name.

/// The marks of states, in the order of the states; `templates/components/marks.svg` draws them.
pub const STATES: [&str; 14] = [
    "todo",
    "doing",
    "done",
    "review",
    "returned",
    "blocked",
    "soon",
    "late",
    "waived",
    "suspended",
    "irregular",
    "unfinished",
    "archived",
    "doubt",
];

/// The marks of time limits.
pub const LIMITS: [&str; 4] = ["provisional", "proposed", "agreed", "countered"];

/// The marks of days, in the colour of the words beside them.
pub const DAYS: [&str; 1] = ["due"];

/// The colours of `static/tokens.css`.
pub const COLOURS: [&str; 23] = [
    "paper",
    "ground",
    "sunk",
    "ink",
    "ink-2",
    "ink-3",
    "rule",
    "rule-2",
    "rule-ink",
    "accent",
    "btn",
    "btn-pressed",
    "btn-ink",
    "wash",
    "done",
    "work",
    "soon",
    "late",
    "done-w",
    "work-w",
    "soon-w",
    "late-w",
    "focus",
];

/// Sizes of type: the class that shows one, and size and line in px.
pub const TYPE: [(&str, &str, Face); 9] = [
    ("type-28", "28 / 38", Face::Song),
    ("type-24", "24 / 34", Face::Song),
    ("type-22", "22 / 38", Face::Song),
    ("type-18", "18 / 40", Face::Song),
    ("type-16", "16 / 24", Face::Sans),
    ("type-15", "15 / 25", Face::Sans),
    ("type-14", "14 / 22", Face::Sans),
    ("type-13", "13 / 19", Face::Sans),
    ("type-12", "12 / 18", Face::Sans),
];

/// The two faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// What the paper says.
    Song,
    /// What the program says.
    Sans,
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPRITE: &str = include_str!("../../../templates/components/marks.svg");
    const TOKENS: &str = include_str!("../../../static/tokens.css");
    const PARTS: &str = include_str!("../../../static/components/mark.css");
    const SAMPLES: &str = include_str!("../../../static/pages/components.css");

    #[test]
    fn every_mark_is_drawn_once_and_has_its_colour() {
        let marks: Vec<&str> = STATES.iter().chain(&LIMITS).copied().collect();
        for mark in &marks {
            assert_eq!(SPRITE.matches(&format!("id=\"m-{mark}\"")).count(), 1);
            let coloured = PARTS.contains(&format!(".is-{mark},"))
                || PARTS.contains(&format!(".is-{mark} {{"));
            assert!(coloured, "{mark}");
        }
        assert!(SPRITE.contains(&format!("id=\"m-{}\"", DAYS[0])));
        assert_eq!(SPRITE.matches("<symbol").count(), marks.len() + DAYS.len());
    }

    #[test]
    fn every_colour_of_the_style_sheet_is_shown() {
        let light = TOKENS.split("--sans").next().unwrap();
        let defined: Vec<&str> = light
            .lines()
            .filter_map(|it| it.trim().strip_prefix("--")?.split_once(": #"))
            .map(|(name, _)| name)
            .collect();
        assert_eq!(defined, COLOURS);
        for colour in COLOURS {
            assert!(
                SAMPLES.contains(&format!(".swatch-{colour} {{")),
                "{colour}"
            );
        }
    }

    #[test]
    fn every_size_of_type_is_shown() {
        for (class, sizes, _) in TYPE {
            let (size, line) = sizes.split_once(" / ").unwrap();
            assert!(SAMPLES.contains(&format!(".{class} {{")), "{class}");
            assert!(SAMPLES.contains(&format!("{size}px/{line}px")), "{sizes}");
        }
    }
}
