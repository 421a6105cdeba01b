//! Small documents made to cost much: every one is read in bounded time and memory, and it is said
//! what was left out.
#![cfg(test)]

use luoshi_sheet::{Document, Fault, Format, Grid, Hint, read, wire};

/// Reads on a small stack, where recursion along the depth of a document would end the process.
fn read_on_small_stack(text: String) -> Document {
    let reading = move || {
        read(
            text.as_bytes(),
            Hint {
                format: Some(Format::Html),
            },
        )
    };
    let thread = std::thread::Builder::new()
        .stack_size(192 * 1024)
        .spawn(reading);
    thread.unwrap().join().unwrap()
}

#[test]
fn nested_tables_are_left_out_below_a_depth() {
    let document = read_on_small_stack(format!("{}最深", "<table><tr><td>层".repeat(100_000)));
    assert_eq!(document.faults, [Fault::TooDeep]);
    assert!(
        (50..200).contains(&document.tables.len()),
        "{}",
        document.tables.len()
    );
    let text: String = document
        .tables
        .iter()
        .flat_map(|it| &it.grid.cells)
        .map(|it| &*it.text)
        .collect();
    assert_eq!(text.matches('层').count(), 100_000);
    assert!(text.ends_with("最深"));
}

#[test]
fn what_follows_nested_elements_is_read() {
    for name in [
        "div",
        "span",
        "font",
        "b",
        "ul",
        "blockquote",
        "svg",
        "table",
        "p",
    ] {
        let depth = 3000;
        let text = format!(
            "<p>前</p>{}{}<table><tr><td>后</table>",
            format!("<{name}>").repeat(depth),
            format!("</{name}>").repeat(depth),
        );
        let document = read_on_small_stack(text);
        let last = document.tables.last().unwrap();
        assert_eq!(last.grid.at(0, 0).unwrap().text, "后", "{name}");
    }
}

#[test]
fn formatting_left_open_does_not_multiply() {
    let fonts: String = (0..400).map(|it| format!("<font size={it}>")).collect();
    let document = read_on_small_stack(format!("{fonts}{}", "<p>段".repeat(20_000)));
    assert_eq!(document.blocks.len(), 20_000);
}

#[test]
fn thousands_of_attributes_are_not_compared_with_each_other() {
    let attributes: String = (0..100_000).map(|it| format!(" a{it}=1")).collect();
    let document = read_on_small_stack(format!("<table><tr><td{attributes}>内容</table>"));
    assert_eq!(document.tables[0].grid.at(0, 0).unwrap().text, "内容");
}

#[test]
fn spans_grow_only_to_the_limit() {
    let row = format!(
        "<tr>{}</tr>",
        "<td rowspan=65534 colspan=1000>x</td>".repeat(10)
    );
    let document = read_on_small_stack(format!("<table>{}</table>", row.repeat(100)));
    assert_eq!(document.faults, [Fault::TableTooLarge { table: 1 }]);
    let grid = &document.tables[0].grid;
    assert!(grid.slots.len() <= Grid::SLOTS);
    assert_eq!(grid.at(0, 9999).unwrap().text, "x");
}

#[test]
fn long_tables_keep_their_first_rows() {
    let document = read_on_small_stack(format!(
        "<table>{}",
        "<tr><td>甲<td>乙<td>丙".repeat(80_000)
    ));
    assert_eq!(document.faults, [Fault::TableTooLarge { table: 1 }]);
    let grid = &document.tables[0].grid;
    assert_eq!((grid.height, grid.width), (66_666, 3));
    assert!(wire::decode(&wire::encode(&document)).is_ok());
}

#[test]
fn many_large_tables_share_one_limit() {
    let table = "<table><tr><td colspan=1000 rowspan=0>甲".to_owned() + &"<tr>".repeat(199);
    let document = read_on_small_stack(table.clone() + &format!("</table>{table}").repeat(4));
    let slots: Vec<usize> = document
        .tables
        .iter()
        .map(|it| it.grid.slots.len())
        .collect();
    assert_eq!(slots, [200_000, 200_000, 100_000, 0, 0]);
    let cut = |table| Fault::TableTooLarge { table };
    assert_eq!(document.faults, [cut(3), cut(4), cut(5)]);
}
