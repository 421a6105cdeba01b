//! What a reader of HTML can rely on, besides the grids of `suites.rs`.
#![cfg(test)]

use luoshi_sheet::{Block, Document, Fault, Format, Hint, read};

fn html(text: &str) -> Document {
    read(
        text.as_bytes(),
        Hint {
            format: Some(Format::Html),
        },
    )
}

/// The text of the only cell of the only table.
fn cell(content: &str) -> String {
    let document = html(&format!("<table><tr><td>{content}</td></tr></table>"));
    assert_eq!(document.tables.len(), 1);
    document.tables[0]
        .grid
        .at(0, 0)
        .map(|cell| cell.text.clone())
        .unwrap_or_default()
}

fn outline(document: &Document) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Paragraph {
            heading: Some(level),
            text,
        } => format!("h{level} {text}"),
        Block::Paragraph {
            heading: None,
            text,
        } => text.clone(),
        Block::Table(number) => format!("[{number}]"),
    };
    document.blocks.iter().map(line).collect()
}

#[test]
fn white_space_of_the_source_is_not_text() {
    assert_eq!(cell("\n\t\t制定\n  方案  "), "制定方案");
    assert_eq!(cell("制定 方案"), "制定 方案");
    assert_eq!(cell("制定，\n报备案"), "制定，报备案");
    assert_eq!(cell("5 \r\n days"), "5 days");
    assert_eq!(cell("制定\nA方案"), "制定 A方案");
    assert_eq!(cell("<b>制定</b>\n<i>方案</i>"), "制定方案");
    assert_eq!(cell("<b>to </b> do"), "to do");
    assert_eq!(cell("他说“好”\n然后"), "他说“好”然后");
    assert_eq!(cell("<!-- 注 -->无<!---->注"), "无注");
}

#[test]
fn blanks_that_pages_keep_are_kept_inside_and_dropped_at_the_ends() {
    assert_eq!(cell("&nbsp;时&nbsp;&nbsp;间&nbsp;"), "时\u{a0}\u{a0}间");
    assert_eq!(cell("　　序　号　"), "序　号");
    assert_eq!(cell("&nbsp;"), "");
}

#[test]
fn line_breaks_of_the_page_are_line_breaks_of_the_text() {
    assert_eq!(cell("一<br>二"), "一\n二");
    assert_eq!(cell("一<br><br>二<br>"), "一\n\n二");
    assert_eq!(cell("<p>一</p>\n<p>二</p>"), "一\n二");
    assert_eq!(
        cell("<div><div>一</div></div>二<ul><li>三<li>四</ul>"),
        "一\n二\n三\n四"
    );
    assert_eq!(cell("<p>一<br></p><p>二"), "一\n二");
    assert_eq!(cell("<pre>一\n  二</pre>"), "一\n  二");
}

#[test]
fn what_the_page_does_not_show_is_not_read() {
    assert_eq!(
        cell("甲<script>乙</script><style>丙</style><template>丁</template>戊"),
        "甲戊"
    );
    assert_eq!(
        cell("甲<span style='display:none'>乙</span><p hidden>丙</p>"),
        "甲"
    );
    assert_eq!(
        cell("甲<noscript>乙</noscript><xml><x:Name>丙</x:Name></xml>"),
        "甲"
    );
    let rows = "<tr><td>一<tr style='display:none'><td>二<td>三<tr><td hidden>四<td>五";
    let document = html(&format!("<table>{rows}</table>"));
    let grid = &document.tables[0].grid;
    assert_eq!((grid.height, grid.width), (2, 1));
    assert_eq!(grid.at(1, 0).unwrap().text, "五");
}

#[test]
fn hidden_tables_keep_their_number_and_nothing_else() {
    let document =
        html("<div hidden><table><tr><td>一</table></div><table><tr><td>二</table><table hidden>");
    assert_eq!(document.tables.len(), 3);
    assert_eq!(document.tables[0].grid.cells, []);
    assert_eq!(document.tables[1].number, 2);
    assert_eq!(document.tables[1].grid.at(0, 0).unwrap().text, "二");
    assert_eq!(outline(&document), ["[2]"]);
}

#[test]
fn layout_tables_give_way_to_what_is_in_them() {
    let document = html(
        "<table><tr><td>菜单<td><h1>安排</h1>三月<table><tr><td>内</table>落款</td></table>末尾",
    );
    assert_eq!(
        outline(&document),
        ["菜单", "h1 安排", "三月", "[2]", "落款", "末尾"]
    );
    let [outer, inner] = &document.tables[..] else {
        panic!("{:?}", document.tables)
    };
    assert!(outer.layout && !inner.layout);
    assert_eq!((outer.inside, inner.inside), (None, Some(1)));
    assert_eq!(outer.grid.at(0, 1).unwrap().text, "安排\n三月\n落款");
    assert_eq!(document.noise.layout_tables, 1);
}

#[test]
fn an_empty_table_inside_makes_no_layout() {
    let document =
        html("<table><tr><td>甲<table></table><table><tr><td>&nbsp;</table><td>乙</table>");
    assert_eq!(
        document
            .tables
            .iter()
            .map(|it| it.layout)
            .collect::<Vec<_>>(),
        [false; 3]
    );
    assert_eq!(outline(&document), ["[1]"]);
    let document = html("<table><tr><td><table><caption>甲</table></table>");
    assert_eq!(outline(&document), ["[2]"]);
}

#[test]
fn paragraphs_of_nothing_but_links_are_menus() {
    let document = html(
        "<p><a href=/>首页</a> &gt; <b><a href=x>公告</a></b><p>位置：<a href=/>首页</a><p><a name=x>正文</a>\
         <h1><a href=y>标题</a></h1><ul><li><a href=z>下一篇</a></ul><p>***",
    );
    let menus: Vec<String> = document
        .menus
        .iter()
        .map(|it| outline(&document)[*it].clone())
        .collect();
    assert_eq!(menus, ["首页 > 公告", "下一篇"]);
}

#[test]
fn titles_headings_captions_and_bare_text_have_their_places() {
    let document = html(
        "<title> 学校\n首页 </title>工作安排<br>（2026年）<h3>一、筹备</h3>\
         <table><caption>附表</caption><tr><th>甲</table>",
    );
    assert_eq!(document.title.as_deref(), Some("学校首页"));
    assert_eq!(
        outline(&document),
        ["工作安排\n（2026年）", "h3 一、筹备", "[1]"]
    );
    assert_eq!(document.tables[0].caption.as_deref(), Some("附表"));
    assert!(document.tables[0].grid.at(0, 0).unwrap().header);
}

#[test]
fn text_between_rows_stands_before_the_table() {
    let document = html("<table>甲<tr>乙<td>丙</td>丁</tr></table>");
    assert_eq!(outline(&document), ["甲乙丁", "[1]"]);
}

#[test]
fn header_cells_are_those_of_th_and_thead() {
    let document = html("<table><thead><tr><td>甲<tbody><tr><th>乙<td>丙</table>");
    let headers: Vec<bool> = document.tables[0]
        .grid
        .cells
        .iter()
        .map(|it| it.header)
        .collect();
    assert_eq!(headers, [true, true, false]);
}

#[test]
fn leftovers_of_office_programs_are_counted_by_name() {
    let document = html(
        "<!--[if gte mso 9]><xml></xml><![endif]--><table x:str><tr><td class='xl65 wide' x:num='3'>3\
         <td class=MsoNormal style='mso-x:1;color:red'>甲<o:p>&nbsp;</o:p><td width=3>&nbsp;\
         <td class=et2></table><div></div><p><span> </span></p>",
    );
    let noise = &document.noise;
    assert_eq!(
        noise.leftovers,
        [
            "[if]", "x:str", "xl*", "x:num", "Mso*", "mso-*", "o:p", "et*"
        ]
    );
    assert_eq!(noise.style_attributes, 2);
    assert_eq!(noise.blank_cells, 1);
    assert_eq!(noise.empty_elements, 2);
}

#[test]
fn spans_are_told_only_of_tables_that_are_read() {
    let document = html(
        "<table><tr><td rowspan=2 colspan=2><table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙\
         </table><tr><td>丁</table>",
    );
    assert_eq!(document.noise.row_spans, [2]);
    assert_eq!(document.noise.spans, 2);
}

#[test]
fn encodings_are_found_whatever_the_page_declares() {
    let text = "<meta charset=CHARSET><table><tr><td>落实镕㐂</table>";
    let gb18030 = |charset| {
        let text = text.replace("CHARSET", charset);
        encoding_rs::GB18030.encode(&text).0.into_owned()
    };
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (text.replace("CHARSET", "gb2312").into_bytes(), "UTF-8"),
        (gb18030("gb2312"), "gb18030"),
        (gb18030("utf-8"), "gb18030"),
        (gb18030("utf-16"), "gb18030"),
        (gb18030("GBK"), "gb18030"),
    ] {
        let document = read(&bytes, Hint::default());
        assert_eq!(document.encoding, Some(name));
        assert_eq!(document.tables[0].grid.at(0, 0).unwrap().text, "落实镕㐂");
        assert_eq!(document.faults, []);
    }
    let big5 = encoding_rs::BIG5
        .encode("<meta charset=big5><p>實施")
        .0
        .into_owned();
    let document = read(&big5, Hint::default());
    assert_eq!(document.encoding, Some("Big5"));
    assert_eq!(outline(&document), ["實施"]);
}

#[test]
fn damaged_text_is_read_and_said_to_be_damaged() {
    let mut bytes = "<p>组织召开动员大会，进行动员部署".as_bytes().to_vec();
    bytes.insert(6, 0xFF);
    let document = read(&bytes, Hint::default());
    assert_eq!(document.encoding, Some("UTF-8"));
    assert_eq!(document.faults, [Fault::BadBytes]);
    assert_eq!(
        outline(&document),
        ["组\u{fffd}织召开动员大会，进行动员部署"]
    );

    let cut = "<p>组织召开".as_bytes();
    let document = read(&cut[..cut.len() - 1], Hint::default());
    assert_eq!(
        (document.encoding, &document.faults[..]),
        (Some("UTF-8"), &[Fault::BadBytes][..])
    );
    assert_eq!(outline(&document), ["组织召\u{fffd}"]);
}

#[test]
fn formats_are_told_by_their_bytes() {
    let zip = |names: &[&str]| {
        let parts = names
            .iter()
            .map(|name| format!("PK\u{3}\u{4}{name}"))
            .collect::<String>();
        parts.into_bytes()
    };
    let ole = |stream: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (bytes, name) in [
        (zip(&["[Content_Types].xml", "xl/workbook.xml"]), "xlsx"),
        (zip(&["[Content_Types].xml", "word/document.xml"]), "docx"),
        (
            zip(&["mimetypeapplication/vnd.oasis.opendocument.spreadsheet"]),
            "ods",
        ),
        (
            zip(&["mimetypeapplication/vnd.oasis.opendocument.text"]),
            "odt",
        ),
        (zip(&["photo.jpg"]), "binary"),
        (ole("Workbook"), "xls"),
        (ole("WordDocument"), "doc"),
        (ole("EncryptedPackage"), "encrypted"),
        (b"%PDF-1.7".to_vec(), "pdf"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0".to_vec(),
            "binary",
        ),
        (b"{\\rtf1 }".to_vec(), "rtf"),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related".to_vec(),
            "mht",
        ),
        (b"<?xml version='1.0'?><Workbook xmlns='x'>".to_vec(), "xml"),
        ("序号,内容\n1,开会\n".into(), "csv"),
        ("序号\t内容\n1\t开会\n".into(), "csv"),
        (
            "| 序号 | 内容 |\n|---|:-:|\n| 1 | 开<br>会 |\n".into(),
            "md",
        ),
        ("关于开会的通知\n各科室：".into(), "text"),
    ] {
        let document = read(&bytes, Hint::default());
        assert_eq!(document.format, Format::Other(name));
        assert!(document.blocks.is_empty() && document.tables.is_empty());
    }
    for text in [
        "",
        "标题\n<TABLE>",
        "<tr>",
        "\n <!DOCTYPE html>",
        "Version:0.9\r\nStartHTML:1\r\n<p>",
    ] {
        assert_eq!(
            read(text.as_bytes(), Hint::default()).format,
            Format::Html,
            "{text}"
        );
    }
}
