//! The plan as a Gantt picture: a standalone SVG, always light, that needs no style sheet.
//!
//! Widths of text are estimated, since fonts differ from machine to machine: columns wrap a little
//! early, and words beside a bar keep a little distance from the edge.

mod wire;

use std::fmt::Write;

use luoshi_time::Date;
use luoshi_words::Words;

use super::window::{days_beside, months, window_beside};
use super::wrap::{self, printable, width};
use crate::gantt::{Axis, Beside, Gantt, PhaseLine, Row, Stretch};
use crate::{Item, Plan, Strength};

const SANS: &str = "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
const SONG: &str = "'Source Han Serif SC','Noto Serif CJK SC','Songti SC',STZhongsong,SimSun,serif";

const PAPER: &str = "#ffffff";
const INK: &str = "#221f1c";
const INK_2: &str = "#56514a";
const INK_3: &str = "#6f6961";
const RULE: &str = "#ddd8cf";
const RULE_INK: &str = "#2b2724";
const ACCENT: &str = "#9e1b28";
const SOON: &str = "#7f5700";

/// Blank edge around everything, in pixels like all that follows.
const EDGE: f64 = 24.0;
/// The columns before the axis: numbers end, names begin, limits begin, the axis begins.
const NUMBER_ENDS: f64 = EDGE + 30.0;
const NAME: f64 = EDGE + 40.0;
const LIMIT: f64 = EDGE + 240.0;
const AXIS: f64 = EDGE + 330.0;
/// A day, where the plan is neither very short nor very long; and the narrowest and widest axis.
const DAY: f64 = 4.4;
const NARROWEST: f64 = 640.0;
const WIDEST: f64 = 2200.0;
/// A row of one line, and each line more.
const ROW: f64 = 31.0;
const LINE: f64 = 18.0;
/// A bar.
const BAR: f64 = 16.0;
/// A place of text, of its size: a Chinese sign takes two, a letter or figure one.
const PLACE: f64 = 0.54;
/// Text in the rows.
const TEXT: f64 = 13.0;
const SMALL: f64 = 12.0;

/// The Gantt picture of a plan: phases and the windows of their items over months, with the limits as
/// written; a limit that names no day is said in words. All windows are provisional: dotted frames.
///
/// The picture is as high as the plan has rows, and never wider than about 2,600 pixels.
pub fn svg(plan: &Plan, today: Option<Date>, words: Words) -> String {
    let gantt = Gantt::of(plan);
    let mut picture = Picture {
        plan,
        words,
        axis: gantt.axis,
        end: AXIS + gantt.axis.map_or(NARROWEST, axis_width),
        y: EDGE,
        lines: String::new(),
        marks: String::new(),
        texts: String::new(),
    };
    let today = today.filter(|it| gantt.axis.is_some_and(|axis| axis.day(*it).is_some()));
    let facts = picture.facts(&gantt, today);
    picture.heading(&facts.join(" · "));
    picture.scale(today);
    let top = picture.y;
    let mut middles = Vec::new();
    for (at, phase) in gantt.phases.iter().enumerate() {
        if at > 0 {
            picture.rule(RULE_INK, 1.0);
        }
        picture.phase(phase, &mut middles);
    }
    picture.wires(&gantt, &middles);
    picture.grid(top, today);
    picture.rule(RULE_INK, 2.0);
    picture.legend(&gantt);
    picture.finish(&facts)
}

fn axis_width(axis: Axis) -> f64 {
    (f64::from(axis.length()) * DAY).clamp(NARROWEST, WIDEST)
}

/// The picture under way: what lies below, in the middle and on top, and how far down it goes.
struct Picture<'a> {
    plan: &'a Plan,
    words: Words,
    axis: Option<Axis>,
    end: f64,
    y: f64,
    lines: String,
    marks: String,
    texts: String,
}

/// How a text is set.
#[derive(Clone, Copy)]
struct Face {
    size: f64,
    ink: &'static str,
    song: bool,
    bold: bool,
    anchor: &'static str,
}

const BODY: Face = Face {
    size: TEXT,
    ink: INK,
    song: false,
    bold: false,
    anchor: "start",
};
const HINT: Face = Face {
    size: SMALL,
    ink: INK_3,
    ..BODY
};
const SCALE: Face = Face {
    size: SMALL,
    ink: INK_2,
    ..BODY
};

impl Picture<'_> {
    /// What the picture says as a whole, in parts.
    fn facts(&self, gantt: &Gantt<'_>, today: Option<Date>) -> Vec<String> {
        let mut facts = Vec::new();
        if let Some(axis) = self.axis {
            facts.push(months(self.words, axis.first(), axis.last()));
        }
        let items = gantt.rows().count();
        facts.push(self.words.with("count-items", &[("n", items.into())]));
        if let Some(day) = today {
            facts.push(self.today(day));
        }
        let unread = gantt.unread();
        if unread > 0 {
            let values = [("n", unread.into())];
            facts.push(self.words.with("gantt-unread-count", &values));
        }
        facts
    }

    fn today(&self, day: Date) -> String {
        let day = window_beside(self.words, luoshi_time::Window::day(day), self.plan.year);
        self.words
            .with("timetable-today", &[("day", (&day).into())])
    }

    fn heading(&mut self, facts: &str) {
        let middle = (EDGE + self.end) / 2.0;
        let face = Face {
            size: 22.0,
            song: true,
            bold: true,
            anchor: "middle",
            ..BODY
        };
        for line in wrapped(&self.plan.title, self.end - EDGE, face.size) {
            self.y += 34.0;
            self.text(&line, middle, self.y - 10.0, face);
        }
        let below = Face {
            ink: INK_2,
            anchor: "middle",
            ..BODY
        };
        self.y += 21.0;
        self.text(facts, middle, self.y - 6.0, below);
    }

    /// The months above the axis, with their years where they are of several, and today.
    fn scale(&mut self, today: Option<Date>) {
        self.y += 30.0;
        let Some(axis) = self.axis else {
            return self.rule(RULE_INK, 2.0);
        };
        let label = self.y - 5.0;
        if axis.over_years() {
            self.y += 18.0;
            for month in axis.months() {
                if month.days.from == 0 || month.first.month() == 1 {
                    let year = i32::from(month.first.year());
                    let year = self.words.with("gantt-year", &[("year", year.into())]);
                    let x = self.at(month.days.from);
                    self.text(&year, x + 5.0, self.y - 5.0, SCALE);
                }
            }
        }
        self.y += 22.0;
        for month in axis.months() {
            let x = self.at(month.days.from);
            self.line(x, self.y - 22.0, x, self.y, RULE, 1.0);
            let name = self.words.say(&format!("month-{}", month.first.month()));
            self.text(&name, x + 5.0, self.y - 8.0, SCALE);
        }
        for day in axis.xun() {
            let x = self.at(day);
            self.line(x, self.y - 6.0, x, self.y, INK_3, 1.0);
        }
        if let Some(day) = today.and_then(|it| axis.day(it)) {
            let words = today.map(|it| self.today(it)).unwrap_or_default();
            let x = self.at(day);
            let room = x + 8.0 + length(&words, TEXT) <= self.end;
            let face = Face {
                ink: ACCENT,
                bold: true,
                anchor: if room { "start" } else { "end" },
                ..BODY
            };
            self.text(&words, if room { x + 8.0 } else { x - 6.0 }, label, face);
        }
        self.rule(RULE_INK, 2.0);
    }

    fn phase(&mut self, phase: &PhaseLine<'_>, middles: &mut Vec<f64>) {
        if !phase.phase.name.is_empty() {
            let count = [("n", phase.rows.len().into())];
            let count = self.words.with("count-items", &count);
            let room = AXIS - 12.0 - length(&count, SMALL) - 12.0 - (EDGE + 8.0);
            let names = wrapped(&phase.phase.name, room, 15.0);
            let (top, height) = (self.y, row_height(names.len()));
            let face = Face {
                size: 15.0,
                song: true,
                bold: true,
                ..BODY
            };
            self.column(&names, EDGE + 8.0, top, height, face);
            let face = Face {
                anchor: "end",
                ..SCALE
            };
            self.text(&count, AXIS - 12.0, top + height / 2.0 + 4.5, face);
            let middle = top + height / 2.0;
            if let Some(days) = phase.tail {
                let (from, to) = (self.at(days.from), self.at(days.to));
                let _ = write!(
                    self.marks,
                    "<path stroke=\"{INK_2}\" stroke-width=\"1.2\" stroke-dasharray=\"2 2\" d=\"M{} {}H{}\"/>",
                    n(from),
                    n(middle),
                    n(to)
                );
            }
            if let Some(days) = phase.line {
                let (from, to) = (self.at(days.from), self.at(days.to));
                let _ = write!(
                    self.marks,
                    "<path stroke=\"{RULE_INK}\" stroke-width=\"3\" d=\"M{0} {1}H{2}\"/><path stroke=\"{RULE_INK}\" stroke-width=\"1.5\" d=\"M{3} {4}v9M{5} {4}v9\"/>",
                    n(from),
                    n(middle),
                    n(to),
                    n(from + 0.75),
                    n(middle - 4.5),
                    n(to - 0.75)
                );
            }
            self.y += height;
            self.rule(RULE, 1.0);
        }
        for (at, row) in phase.rows.iter().enumerate() {
            if at > 0 {
                self.rule(RULE, 1.0);
            }
            let top = self.y;
            self.row(row);
            middles.push(f64::midpoint(top, self.y));
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        let Item { number, limit, .. } = row.item;
        let number = wrapped(number, NUMBER_ENDS - EDGE, TEXT);
        let name = wrapped(&row.item.short_name(), LIMIT - NAME - 8.0, TEXT);
        let written = wrapped(&limit.written, AXIS - 12.0 - LIMIT, TEXT);
        let lines = number.len().max(name.len()).max(written.len());
        let (top, height) = (self.y, row_height(lines));
        let end = Face {
            anchor: "end",
            ink: INK_2,
            ..BODY
        };
        self.column(&number, NUMBER_ENDS, top, height, end);
        self.column(&name, NAME, top, height, BODY);
        let song = Face { song: true, ..end };
        self.column(&written, AXIS - 12.0, top, height, song);
        self.bar(row, top + height / 2.0);
        self.y += height;
    }

    /// The windows of an item with their days beside them, or words that say why there are none.
    fn bar(&mut self, row: &Row<'_>, middle: f64) {
        let words = self.words;
        if row.is_unread() {
            let _ = write!(
                self.marks,
                "<g transform=\"translate({} {})\" stroke=\"{SOON}\" stroke-width=\"1.5\" fill=\"none\">{DOUBT}</g>",
                n(AXIS + 8.0),
                n(middle - 8.0)
            );
            let face = Face { ink: SOON, ..HINT };
            let text = words.say("timetable-unread");
            return self.text(&text, AXIS + 30.0, middle + 4.5, face);
        }
        let said = days_beside(words, &row.item.limit.reading, self.plan.year);
        let (Some(days), Some(axis)) = (row.days, self.axis) else {
            let text = match (&said, row.stretches.is_empty()) {
                (Some(said), false) => words.with("gantt-off", &[("days", said.into())]),
                _ => words.say("timetable-no-day"),
            };
            return self.text(&text, AXIS + 8.0, middle + 4.5, HINT);
        };
        for stretch in &row.stretches {
            self.frame(axis, stretch, middle);
        }
        let said = said.unwrap_or_default();
        let share = (length(&said, SMALL) + 16.0) / (self.end - AXIS);
        let (from, to) = (self.at(days.from), self.at(days.to));
        let (x, anchor) = match axis.beside(days, share) {
            Beside::After => (to + 8.0, "start"),
            Beside::Before => (from - 8.0, "end"),
            Beside::On => (f64::midpoint(from, to), "middle"),
        };
        self.text(&said, x, middle + 4.5, Face { anchor, ..HINT });
    }

    /// A dotted frame: provisional. It has no edge where the window goes on.
    fn frame(&mut self, axis: Axis, stretch: &Stretch, middle: f64) {
        let Some(days) = stretch.days else { return };
        let (from, to) = (self.at(days.from) + 0.75, self.at(days.to) - 0.75);
        let wide = (to - from).max(1.5);
        let top = middle - BAR / 2.0;
        let edge = |open: bool| if open { 'm' } else { 'l' };
        let across = edge(stretch.goes_on_after(axis));
        let up = edge(stretch.goes_on_before(axis));
        let _ = write!(
            self.marks,
            "<path class=\"bar\" fill=\"none\" stroke=\"{INK_3}\" stroke-width=\"1.5\" stroke-dasharray=\"1.5 2\" d=\"M{} {}h{wide}{across}0 {BAR}h-{wide}{up}0 -{BAR}\"/>",
            n(from),
            n(top),
            wide = n(wide),
        );
    }

    /// Months as hairlines down the rows, and today.
    fn grid(&mut self, top: f64, today: Option<Date>) {
        let Some(axis) = self.axis else { return };
        let mut lines = String::new();
        std::mem::swap(&mut lines, &mut self.lines);
        for month in axis.months() {
            let x = self.at(month.days.from);
            self.line(x, top, x, self.y, RULE, 1.0);
        }
        self.line(self.end, top, self.end, self.y, RULE, 1.0);
        self.lines.push_str(&lines);
        if let Some(day) = today.and_then(|it| axis.day(it)) {
            let x = self.at(day);
            self.line(x, top - 48.0, x, self.y, ACCENT, 2.0);
        }
    }

    fn legend(&mut self, gantt: &Gantt<'_>) {
        self.y += 30.0;
        let y = self.y - 5.0;
        let mut x = AXIS;
        let provisional = self.words.say("timetable-legend-provisional");
        let _ = write!(
            self.marks,
            "<rect x=\"{}\" y=\"{}\" width=\"30\" height=\"{}\" fill=\"none\" stroke=\"{INK_3}\" stroke-width=\"1.5\" stroke-dasharray=\"1.5 2\"/>",
            n(x + 1.0),
            n(y - 11.0),
            n(BAR - 2.0)
        );
        self.text(&provisional, x + 40.0, y, SCALE);
        x += 40.0 + length(&provisional, SMALL) + 24.0;
        if gantt.has_tails() {
            let long = self.words.say("gantt-long");
            let y = self.key(&mut x, &long);
            let _ = write!(
                self.marks,
                "<path stroke=\"{INK_2}\" stroke-width=\"1.2\" stroke-dasharray=\"2 2\" d=\"M{} {}h30\"/>",
                n(x),
                n(y - 4.0)
            );
            x += 40.0 + length(&long, SMALL) + 24.0;
        }
        for strength in [Strength::Hard, Strength::Soft] {
            if gantt.wires.iter().any(|it| it.strength == strength) {
                let said = self.words.say(&format!("gantt-wire-{}", strength.name()));
                let y = self.key(&mut x, &said);
                let way = format!("M{} {}h29m-4-3l4 3-4 3", n(x), n(y - 4.0));
                self.wire(strength, &way);
                x += 40.0 + length(&said, SMALL) + 24.0;
            }
        }
    }

    /// The words of a key, on a new line where there is no room; gives how far down they stand.
    fn key(&mut self, x: &mut f64, said: &str) -> f64 {
        if *x + 40.0 + length(said, SMALL) > self.end {
            self.y += LINE;
            *x = AXIS;
        }
        let y = self.y - 5.0;
        self.text(said, *x + 40.0, y, SCALE);
        y
    }

    fn finish(self, facts: &[String]) -> String {
        let (width, height) = (n(self.end + EDGE), n(self.y + EDGE));
        let name = match self.plan.title.as_str() {
            "" => self.words.say("gantt-page"),
            title => self.words.with("gantt-title", &[("title", title.into())]),
        };
        let comma = self.words.say("shell-list-comma");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"name facts\" \
             xml:lang=\"{}\" font-family=\"{SANS}\">\n\
             <title id=\"name\">{}</title>\n<desc id=\"facts\">{}</desc>\n\
             <rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>\n\
             <g fill=\"none\">{}\n{}</g>\n\
             <g stroke=\"{PAPER}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}\n</g>\n</svg>\n",
            self.words.lang().tag(),
            escaped(&name),
            escaped(&facts.join(&comma)),
            self.lines,
            self.marks,
            self.texts,
        )
    }

    /// Where a day begins.
    fn at(&self, day: u32) -> f64 {
        let length = self.axis.map_or(1, Axis::length);
        AXIS + f64::from(day) * (self.end - AXIS) / f64::from(length)
    }

    /// A line across everything, on which the next row begins.
    fn rule(&mut self, ink: &str, wide: f64) {
        self.line(EDGE, self.y, self.end, self.y, ink, wide);
    }

    fn line(&mut self, x: f64, y: f64, to_x: f64, to_y: f64, ink: &str, wide: f64) {
        let _ = write!(
            self.lines,
            "\n<path stroke=\"{ink}\" stroke-width=\"{wide}\" d=\"M{} {}L{} {}\"/>",
            n(x),
            n(y),
            n(to_x),
            n(to_y)
        );
    }

    /// Lines below each other, in the middle of a row.
    fn column(&mut self, lines: &[String], x: f64, top: f64, height: f64, face: Face) {
        let over = (0..lines.len().saturating_sub(1)).fold(0.0, |sum, _| sum + LINE);
        let mut y = top + (height - over) / 2.0 + face.size * 0.36;
        for line in lines {
            self.text(line, x, y, face);
            y += LINE;
        }
    }

    fn text(&mut self, text: &str, x: f64, y: f64, face: Face) {
        if text.is_empty() {
            return;
        }
        let _ = write!(
            self.texts,
            "\n<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"",
            n(x),
            n(y),
            n(face.size),
            face.ink
        );
        if face.song {
            let _ = write!(self.texts, " font-family=\"{SONG}\"");
        }
        if face.bold {
            self.texts.push_str(" font-weight=\"700\"");
        }
        if face.anchor != "start" {
            let _ = write!(self.texts, " text-anchor=\"{}\"", face.anchor);
        }
        let _ = write!(self.texts, ">{}</text>", escaped(text));
    }
}

/// The mark of a reading in doubt, on a grid of 16.
const DOUBT: &str = "<path d=\"M8 1.6l6.4 6.4L8 14.4 1.6 8z\"/>\
    <path d=\"M6.3 6.7a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.1\"/>";

fn row_height(lines: usize) -> f64 {
    (1..lines).fold(ROW, |height, _| height + LINE)
}

/// About how long a text is.
fn length(text: &str, size: f64) -> f64 {
    let places = u32::try_from(width(text)).unwrap_or(u32::MAX);
    f64::from(places) * size * PLACE
}

/// A text in lines that fit into a column.
fn wrapped(text: &str, room: f64, size: f64) -> Vec<String> {
    let mut places = 0;
    while f64::from(places + 1) * size * PLACE <= room {
        places += 1;
    }
    let text = printable(text).replace('\n', " ");
    wrap::lines(&text, usize::try_from(places).unwrap_or(4))
}

/// A number of pixels, to the tenth.
fn n(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// Text as XML; signs that XML does not know are left out.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\n' | '\t' => xml.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if sign.is_control() => {}
            _ => xml.push(sign),
        }
    }
    xml
}

#[cfg(test)]
mod tests;
