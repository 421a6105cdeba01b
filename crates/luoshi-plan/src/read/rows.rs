//! Rows to phases and items.

use super::header::{cells_of_row, one_line};
use super::lead;
use super::limits::{Around, Limits};
use super::lines;
use super::roles::Seat;
use super::shape;
use super::table::{Candidate, Part};
use super::words;
use crate::word_list::WordList;
use crate::{ColumnRole, How, Item, Origin, Phase, Position, obligation, ordinal};
use luoshi_sheet::{Cell, CellId, Grid};

/// What the rows of a table gave.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// In printed order, none empty.
    pub phases: Vec<Phase>,
    /// Lines across the table.
    pub notes: Vec<String>,
    /// Rows with text that became neither item nor note: row of the grid, text.
    pub not_read: Vec<(u32, String)>,
    /// There was more than anybody's schedule holds, and the rest was left out.
    pub cut: bool,
}

/// Bytes of all items of a schedule together. The longest on paper has a tenth of it; reading what they
/// demand costs far more than forming the table, so this bounds it for a document of any length.
pub(super) const TEXT_AT_MOST: usize = 1024 * 1024;

/// An item takes so many bytes more, however short it is.
pub(super) const FOR_EACH_ITEM: usize = 64;

/// A line across the table that begins so is a note, wherever it stands.
const NOTE_WORDS: WordList = WordList(
    "注 备注 说明 特别说明 附注 附 注意 要求 温馨提示 提示 填表说明 几点要求 工作要求 有关要求",
);

/// A longer line across the table is a note, not the name of a phase.
const PHASE_NAME_AT_MOST: usize = 50;

/// What a row of the grid is.
enum Kind {
    /// Nothing of its own: it only continues cells from above.
    Continued,
    /// The header again, on a new page.
    HeaderAgain,
    /// One text across the table.
    Line(String),
    /// The name of a phase in a cell of its own.
    Heading(String),
    /// Something to do.
    Item,
    /// More persons or remarks for the item above, whose content and limit reach down to here.
    MoreOfItem,
    /// Text that is no content, number or limit.
    Other(String),
}

/// Reads the rows below the headers of the tables that make one schedule. The rows of a later table are
/// counted on from those of the table before.
pub(super) fn read(parts: &[Part<'_>], keys: &[String], limits: Limits<'_>) -> Rows {
    let mut reader = Reader {
        limits,
        keys,
        phase_origin: None,
        position: 0,
        room: TEXT_AT_MOST,
        rows: Rows::default(),
    };
    let mut rows_before = 0;
    for (at, part) in parts.iter().enumerate() {
        let grid = &part.candidate.table.grid;
        let last = at + 1 == parts.len();
        if let Some(name) = &part.name {
            reader.begin_phase(name.clone());
        }
        reader.phase_origin = None;
        read_table(&mut reader, &part.candidate, rows_before, last);
        rows_before += grid.height;
    }
    let mut rows = reader.rows;
    rows.phases.retain(|it| !it.items.is_empty());
    limits.turn_of_year(&mut rows.phases);
    rows
}

fn read_table(reader: &mut Reader<'_>, candidate: &Candidate<'_>, rows_before: u32, last: bool) {
    let grid = &candidate.table.grid;
    let seats = &candidate.roles.seats;
    let first = candidate.header.rows.end;
    let kinds: Vec<(u32, Kind)> = (first..grid.height)
        .map(|row| (row, kind(candidate, row)))
        .collect();
    let last_item = kinds.iter().rposition(|(row, kind)| {
        matches!(kind, Kind::Item)
            && !is_signature(grid, seats, *row)
            && !(is_only_content(grid, seats, *row) && only_text(grid, *row).is_some_and(signs))
    });
    let sheet = Sheet {
        grid,
        seats,
        rows_before,
        phase_col: seat(seats, ColumnRole::Phase).map(|it| it.col),
        phases_merge: merges_phases(grid, seats, first),
        times_in_content: candidate.roles.times_in_content(),
        times_in_phases: candidate.roles.no_limits() && !candidate.roles.times_in_content(),
    };
    for (at, (row, kind)) in kinds.into_iter().enumerate() {
        let below_items = last_item.is_none_or(|it| at > it) && (last || last_item.is_some());
        match kind {
            Kind::Continued | Kind::HeaderAgain => {}
            Kind::Item | Kind::MoreOfItem if below_items => {
                reader.rows.notes.push(row_text(grid, row));
            }
            Kind::Item => reader.item(&sheet, row),
            Kind::MoreOfItem => reader.more_of_item(&sheet, row),
            Kind::Line(text) | Kind::Heading(text) | Kind::Other(text) if below_items => {
                reader.rows.notes.push(text);
            }
            Kind::Line(text) if sheet.phase_col.is_some() => reader.rows.notes.push(text),
            Kind::Line(text) | Kind::Heading(text) if is_note(&text) => {
                reader.rows.notes.push(text);
            }
            Kind::Line(text) | Kind::Heading(text) => {
                reader.begin_phase(one_line(&text));
                reader.phase_origin = sheet.phase_col.and_then(|col| grid.origin(row, col));
            }
            Kind::Other(text) => reader.rows.not_read.push((rows_before + row, text)),
        }
    }
}

/// Some phase is a merged cell: then an empty cell below one is a phase without a name, not a
/// repetition left out.
fn merges_phases(grid: &Grid, seats: &[Seat], first: u32) -> bool {
    seat(seats, ColumnRole::Phase).is_some_and(|seat| {
        (first..grid.height).any(|row| {
            grid.at(row, seat.col)
                .is_some_and(|it| it.row >= first && it.rows > 1)
        })
    })
}

/// The table that is read.
struct Sheet<'a> {
    grid: &'a Grid,
    seats: &'a [Seat],
    /// Rows of the tables before it.
    rows_before: u32,
    phase_col: Option<u32>,
    phases_merge: bool,
    times_in_content: bool,
    times_in_phases: bool,
}

/// An item before its limit and its content are read.
struct Fields {
    number: String,
    printed: Option<String>,
    content: String,
    written: String,
    responsible: Option<String>,
    extra: Vec<(String, String)>,
    origins: Vec<Origin>,
}

struct Reader<'a> {
    limits: Limits<'a>,
    keys: &'a [String],
    phase_origin: Option<CellId>,
    position: u32,
    /// Bytes that are left of [`TEXT_AT_MOST`].
    room: usize,
    rows: Rows,
}

impl Reader<'_> {
    /// `第一阶段（3月1日—10日）`: where no column says when, the time of the phase is that of its items.
    fn time_of_phase(&self, origins: &mut Vec<Origin>) -> String {
        let name = self.rows.phases.last().map_or("", |it| &it.name);
        let time = lead::trailing(name).or_else(|| lead::time(name).map(|it| it.0));
        let Some(time) = time else {
            return String::new();
        };
        let phase = origins.iter().find(|it| it.field == ColumnRole::Phase);
        let carried = phase.map(|it| Origin {
            field: ColumnRole::Limit,
            how: How::CarriedDown,
            ..*it
        });
        origins.extend(carried);
        time.to_owned()
    }

    fn begin_phase(&mut self, name: String) {
        self.rows.phases.push(Phase {
            name,
            items: Vec::new(),
        });
    }

    fn item(&mut self, sheet: &Sheet<'_>, row: u32) {
        let mut origins = Vec::new();
        self.enter_phase(sheet, row, &mut origins);
        let mut used: Vec<CellId> = Vec::new();
        let mut field = |role: ColumnRole, origins: &mut Vec<Origin>| -> Option<String> {
            let seat = seat(sheet.seats, role)?;
            let text = sheet.cell_text(row, seat.col, role, &mut used, origins);
            let until = seat
                .until
                .and_then(|col| sheet.cell_text(row, col, role, &mut used, origins));
            match (text, until) {
                (Some(from), Some(to)) if from != to => Some(format!("{from}—{to}")),
                (from, to) => from.or(to),
            }
        };
        let content = field(ColumnRole::Content, &mut origins).unwrap_or_default();
        let number = field(ColumnRole::Number, &mut origins).unwrap_or_default();
        let mut written = field(ColumnRole::Limit, &mut origins).unwrap_or_default();
        let responsible = field(ColumnRole::Responsible, &mut origins);
        let mut extra = Vec::new();
        for (seat, key) in sheet.seats.iter().zip(self.keys) {
            if seat.role == ColumnRole::Extra
                && let Some(text) =
                    sheet.cell_text(row, seat.col, seat.role, &mut used, &mut origins)
            {
                extra.push((key.clone(), text));
            }
        }
        let others: usize = extra.iter().map(|(_, text)| text.len()).sum();
        let size = FOR_EACH_ITEM + content.len() + written.len() + others;
        self.rows.cut |= size > self.room;
        if self.rows.cut {
            return;
        }
        self.room -= size;
        let (number, printed) = mended(one_line(&number));
        if let Some(split) = lines::split(&content, &written, responsible.as_deref()) {
            if let Some(head) = split.head {
                self.begin_phase(head.to_owned());
            }
            for origin in &mut origins {
                origin.how = How::Split;
            }
            for part in split.parts {
                self.push(
                    sheet,
                    Fields {
                        number: part.number.to_owned(),
                        printed: None,
                        content: part.content.to_owned(),
                        written: part.time.to_owned(),
                        responsible: part.responsible.map(str::to_owned),
                        extra: extra.clone(),
                        origins: origins.clone(),
                    },
                );
            }
            return;
        }
        if sheet.times_in_content
            && let Some((time, _)) = lead::time(&content)
        {
            time.clone_into(&mut written);
            let content = origins.iter().find(|it| it.field == ColumnRole::Content);
            let split = content.map(|it| Origin {
                field: ColumnRole::Limit,
                how: How::Split,
                ..*it
            });
            origins.extend(split);
        }
        if written.is_empty() && sheet.times_in_phases {
            written = self.time_of_phase(&mut origins);
        }
        let written = one_line(&written);
        self.push(
            sheet,
            Fields {
                number,
                printed,
                content,
                written,
                responsible,
                extra,
                origins,
            },
        );
    }

    /// Reads what an item says and puts it into the phase that is open.
    fn push(&mut self, sheet: &Sheet<'_>, fields: Fields) {
        self.position += 1;
        // 同上 and days without a month take after the row above.
        let above = self.rows.phases.iter().rev().find_map(|it| it.items.last());
        let around = Around {
            label: seat(sheet.seats, ColumnRole::Limit).map_or("", |it| &it.label),
            group: self.rows.phases.last().map_or("", |it| &it.name),
            group_label: seat(sheet.seats, ColumnRole::Phase).map_or("", |it| &it.label),
            above: above.map(|it| &it.limit.reading),
        };
        let limit = self.limits.read(fields.written, around);
        let item = Item {
            position: Position(self.position),
            number: fields.number,
            printed: fields.printed,
            obligations: obligation::read(&fields.content),
            content: fields.content,
            responsible: fields.responsible,
            limit,
            extra: fields.extra,
            origins: fields.origins,
        };
        if self.rows.phases.is_empty() {
            self.begin_phase(String::new());
        }
        if let Some(phase) = self.rows.phases.last_mut() {
            phase.items.push(item);
        }
    }

    /// Adds the persons and remarks of a row to the item above, each in a line of its own.
    fn more_of_item(&mut self, sheet: &Sheet<'_>, row: u32) {
        let mut used = Vec::new();
        let mut origins = Vec::new();
        let mut more: Vec<(ColumnRole, &String, String)> = Vec::new();
        for (seat, key) in sheet.seats.iter().zip(self.keys) {
            let own = sheet.grid.at(row, seat.col).is_some_and(|it| it.row == row);
            let kept = matches!(seat.role, ColumnRole::Responsible | ColumnRole::Extra);
            if own
                && kept
                && let Some(text) =
                    sheet.cell_text(row, seat.col, seat.role, &mut used, &mut origins)
            {
                more.push((seat.role, key, text));
            }
        }
        let phase = self.rows.phases.last_mut();
        let Some(item) = phase.and_then(|it| it.items.last_mut()) else {
            return;
        };
        for (role, key, text) in more {
            if role == ColumnRole::Responsible {
                item.responsible = Some(below(item.responsible.take(), &text));
                continue;
            }
            match item.extra.iter_mut().find(|(label, _)| label == key) {
                Some((_, before)) => *before = below(Some(std::mem::take(before)), &text),
                None => item.extra.push((key.clone(), text)),
            }
        }
    }

    /// Begins a new phase where the phase cell of this row is another one than before.
    fn enter_phase(&mut self, sheet: &Sheet<'_>, row: u32, origins: &mut Vec<Origin>) {
        let Some(col) = sheet.phase_col else {
            return;
        };
        let id = sheet.grid.origin(row, col);
        let cell = id.and_then(|it| sheet.grid.cell(it));
        let name = cell.map(|it| one_line(&it.text)).unwrap_or_default();
        let begun = self.rows.phases.last().map(|it| it.name.clone());
        let carried = name.is_empty() && !sheet.phases_merge && begun.is_some();
        let same = id.is_some() && id == self.phase_origin;
        if !(carried || same || begun.as_deref() == Some(name.as_str())) {
            self.begin_phase(name);
        }
        if carried {
            if let Some(cell) = self.phase_origin.and_then(|it| sheet.grid.cell(it)) {
                origins.push(sheet.came_from(ColumnRole::Phase, cell, How::CarriedDown));
            }
            return;
        }
        self.phase_origin = id;
        if let Some(cell) = cell {
            let how = if cell.rows > 1 {
                How::Spanned
            } else {
                How::Copied
            };
            origins.push(sheet.came_from(ColumnRole::Phase, cell, how));
        }
    }
}

impl Sheet<'_> {
    /// The text of a cell, once per row: a cell that covers several columns speaks for the first role.
    fn cell_text(
        &self,
        row: u32,
        col: u32,
        role: ColumnRole,
        used: &mut Vec<CellId>,
        origins: &mut Vec<Origin>,
    ) -> Option<String> {
        let id = self.grid.origin(row, col)?;
        let cell = self.grid.cell(id)?;
        if cell.text.is_empty() || used.contains(&id) {
            return None;
        }
        used.push(id);
        let how = if cell.rows > 1 {
            How::Spanned
        } else {
            How::Copied
        };
        origins.push(self.came_from(role, cell, how));
        Some(cell.text.clone())
    }

    fn came_from(&self, field: ColumnRole, cell: &Cell, how: How) -> Origin {
        Origin {
            field,
            row: self.rows_before + cell.row,
            col: cell.col,
            how,
        }
    }
}

fn below(before: Option<String>, text: &str) -> String {
    match before {
        Some(before) => format!("{before}\n{text}"),
        None => text.to_owned(),
    }
}

fn seat(seats: &[Seat], role: ColumnRole) -> Option<&Seat> {
    seats.iter().find(|it| it.role == role)
}

fn kind(candidate: &Candidate<'_>, row: u32) -> Kind {
    let grid = &candidate.table.grid;
    let seats = &candidate.roles.seats;
    let cells: Vec<&Cell> = cells_of_row(grid, row).collect();
    if cells.is_empty() {
        return Kind::Continued;
    }
    if is_header_again(candidate, row) {
        return Kind::HeaderAgain;
    }
    let cell = |role| seat(seats, role).and_then(|it| grid.at(row, it.col));
    let starts = |role| cell(role).filter(|it| it.row == row && !it.text.is_empty());
    let reaches = |role| cell(role).filter(|it| it.row < row && !it.text.is_empty());
    let content = starts(ColumnRole::Content);
    let number = starts(ColumnRole::Number);
    let limit = starts(ColumnRole::Limit);
    if let [only] = cells.as_slice() {
        // Columns without a header and without words (a margin in Excel) are no seats.
        let (left, right) = edges(seats);
        let first = only.col <= left;
        // A cell over both the content and its number or limit is no field of either.
        let across = first && left < right && only.col + only.cols > right
            || content.is_some() && (number == content || limit == content);
        if across {
            return Kind::Line(only.text.clone());
        }
        let field = content.is_some() || limit.is_some() || reaches(ColumnRole::Content).is_some();
        let names = first || starts(ColumnRole::Phase).is_some();
        if !field && names && ordinal::value(&only.text).is_none() {
            return Kind::Heading(only.text.clone());
        }
    }
    if content.is_some() || number.is_some() || limit.is_some() {
        return Kind::Item;
    }
    match reaches(ColumnRole::Content) {
        Some(_) => Kind::MoreOfItem,
        None => Kind::Other(row_text(grid, row)),
    }
}

/// First and last column of the schedule.
fn edges(seats: &[Seat]) -> (u32, u32) {
    let cols = || seats.iter().map(|it| it.col);
    (cols().min().unwrap_or(0), cols().max().unwrap_or(0))
}

/// The words of the header stand again in this row.
fn is_header_again(candidate: &Candidate<'_>, row: u32) -> bool {
    let grid = &candidate.table.grid;
    // The title of the sheet too.
    if let Some(line) = only_text(grid, row)
        && (0..candidate.header.rows.start).any(|above| only_text(grid, above) == Some(line))
    {
        return true;
    }
    let text = |row, col| grid.at(row, col).map(|it| words::plain(&it.text));
    let own = cells_of_row(grid, row).next().is_some();
    own && candidate
        .header
        .rows
        .clone()
        .any(|header| (0..grid.width).all(|col| text(row, col) == text(header, col)))
}

/// The text of a row of one cell.
fn only_text(grid: &Grid, row: u32) -> Option<&str> {
    let mut cells = cells_of_row(grid, row);
    let first = cells.next()?;
    cells.next().is_none().then_some(first.text.as_str())
}

/// The only cell of the row is that of the content.
fn is_only_content(grid: &Grid, seats: &[Seat], row: u32) -> bool {
    let content = seat(seats, ColumnRole::Content).and_then(|it| grid.at(row, it.col));
    content
        .is_some_and(|it| it.row == row && cells_of_row(grid, row).all(|cell| cell.col == it.col))
}

/// The name of an office, or a whole date: 教务处, 2017.9.20.
fn signs(text: &str) -> bool {
    let plain = shape::folded(text);
    let figures = plain.chars().filter(char::is_ascii_digit).count();
    let date = shape::dated(&plain) && figures >= 6;
    date || shape::body(&plain) && !plain.contains(['，', '。', '；', '、'])
}

/// Neither content nor number: a name and a whole date below the table. A day without work is none.
fn is_signature(grid: &Grid, seats: &[Seat], row: u32) -> bool {
    let empty = |role| {
        seat(seats, role)
            .and_then(|it| grid.at(row, it.col))
            .is_none_or(|it| it.text.is_empty())
    };
    let limit = seat(seats, ColumnRole::Limit).and_then(|it| grid.at(row, it.col));
    let day =
        limit.is_some_and(|it| it.row == row && shape::dated(&it.text) && !it.text.contains('年'));
    empty(ColumnRole::Content) && empty(ColumnRole::Number) && !day
}

fn is_note(text: &str) -> bool {
    begins_note(text) || shape::folded(text).chars().count() > PHASE_NAME_AT_MOST
}

/// 注：, 说明：
pub(super) fn begins_note(text: &str) -> bool {
    let plain = shape::folded(text);
    let begins = |word: &str| {
        plain
            .strip_prefix(&shape::folded(word))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '1', '一', '.', '、']))
    };
    NOTE_WORDS.iter().any(begins)
}

/// The texts of a row, divided by blanks.
fn row_text(grid: &Grid, row: u32) -> String {
    let texts: Vec<&str> = cells_of_row(grid, row).map(|it| it.text.as_str()).collect();
    texts.join(" ")
}

/// `23〔原印13〕`: a number that a person mended, and what the paper prints.
fn mended(text: String) -> (String, Option<String>) {
    let parts = text
        .strip_suffix(crate::plan::PRINTED_AFTER)
        .and_then(|it| it.split_once(crate::plan::PRINTED_BEFORE));
    match parts {
        Some((number, printed)) => (number.to_owned(), Some(printed.to_owned())),
        None => (text, None),
    }
}
