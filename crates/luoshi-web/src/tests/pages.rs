//! Every page, of every sample, in both languages: no word missing, nothing unescaped, and the same
//! bones everywhere. With `LUOSHI_PAGES=DIR` the pages are written there, to be looked at.

use std::{env, fs, path::Path};

use askama::Template;
use luoshi_app::views::{Door, School};
use luoshi_plan::Position;
use luoshi_rules::{Actor, Refusal, Role, UnitId};
use luoshi_words::{Lang, Words};

use crate::{
    assets::assets,
    pages::{
        calendar::show::CalendarPage,
        components::{self, show::ComponentsPage},
        door::{leave::LeftPage, link},
        gantt::{self, show::GanttPage},
        home::UnitsPage,
        import::{draft, limit::Asked, rows::Rows, start},
        item,
        links::show::LinksPage,
        people, school,
        search::show::SearchPage,
        timetable::{discard::DiscardPage, show::TimetablePage},
        today::show::TodayPage,
    },
    samples,
    shell::PlainShell,
    show::{filter::Filter, finding::FindingShown, month::Month},
};

/// Name and text of every sample page in one language.
pub(super) fn pages(words: Words) -> Vec<(&'static str, String)> {
    let shell = || samples::shell(words);
    let frame = samples::frame();
    let drafts = samples::drafts();
    let render = |page: &dyn askama::DynTemplate| page.dyn_render().unwrap();
    let link = |door: Door| {
        let form = link::LinkForm::new(words, &door);
        link::LinkPage::in_shell(samples::plain(words), "/setup/x", &door, form, None)
    };
    let join = Door::Join {
        unit_name: "滨海市第三中学".into(),
        role: Role::SupervisionMember,
    };
    let reader = luoshi_app::views::Frame {
        actor: Actor::Nobody,
        ..samples::frame()
    };
    let rejected = draft::Rejected {
        code: "duplicate-number".into(),
        at: Some(7),
        typed: String::new(),
        refusal: Refusal::NoReason,
    };
    let with_link = || {
        let people = samples::people();
        people::show::PeoplePage::of(shell(), &frame, &people).with_link(
            "https://school.example/join/0123456789".into(),
            Role::SupervisionHead,
            &frame,
            &people,
        )
    };
    let units = vec![(UnitId::parse("a").unwrap(), "第一中学".to_owned())];
    let start = |frame| start::StartPage::of(shell(), frame, &drafts, start::StartForm::new(words));
    let draft = || draft::DraftPage::of(shell(), &frame, &samples::draft(), Rows::First);
    let with_limit = |at, written: &str, refusal| {
        let asked = Asked {
            at: Position(at),
            written: written.into(),
            days: Default::default(),
            in_days: false,
            refusal,
        };
        render(&draft().with_limit(&samples::draft(), &asked))
    };
    let asked = |view: luoshi_app::views::DraftPage, proposed| {
        let page = draft::DraftPage::of(shell(), &frame, &view, Rows::First);
        render(&page.with_question(samples::question(proposed)))
    };
    let at_today = || {
        let mut shell = shell();
        for (at, entry) in shell.entries.iter_mut().enumerate() {
            entry.current = at == 0;
        }
        shell
    };
    let at_phase = |phase| gantt::show::Asked {
        filter: Filter::default().at_phase(Some(phase)),
        step: None,
        reminders: true,
    };
    let search = |typed| {
        let view = samples::timetable();
        render(&SearchPage::of(shell(), &frame, Some(&view), typed))
    };
    let today = |view| render(&TodayPage::of(at_today(), &frame, &view));
    let today_reader = |view| render(&TodayPage::of(at_today(), &reader, &view));
    vec![
        ("today", today(samples::today::usual())),
        ("today-reader", today_reader(samples::today::on(4, 17))),
        ("today-before", today(samples::today::on(3, 1))),
        ("today-after", today(samples::today::on(10, 1))),
        ("today-between", today(samples::today::on(5, 20))),
        ("today-one", today(samples::today::one())),
        ("today-hundred", today(samples::today::hundred())),
        ("today-undated", today(samples::today::undated())),
        (
            "today-nothing",
            today(samples::today::nothing(samples::drafts().drafts)),
        ),
        (
            "today-nothing-reader",
            today_reader(samples::today::nothing(Vec::new())),
        ),
        (
            "timetable",
            render(&TimetablePage::of(
                shell(),
                &frame,
                &samples::timetable(),
                &Filter::default(),
                true,
            )),
        ),
        (
            "timetable-filtered",
            render(&TimetablePage::of(
                shell(),
                &frame,
                &samples::timetable(),
                &at_phase(2).filter,
                true,
            )),
        ),
        (
            "timetable-filtered-out",
            render(&TimetablePage::of(
                shell(),
                &frame,
                &samples::timetable(),
                &at_phase(9).filter,
                true,
            )),
        ),
        ("search", search("学习")),
        ("search-number", search("第2项")),
        ("search-nothing", search("无此一词")),
        ("search-empty", search("")),
        (
            "timetable-reader",
            render(&TimetablePage::of(
                shell(),
                &reader,
                &samples::timetable(),
                &Filter::default(),
                false,
            )),
        ),
        (
            "timetable-over-years",
            render(&TimetablePage::of(
                shell(),
                &frame,
                &samples::over_years(),
                &Filter::default(),
                true,
            )),
        ),
        (
            "links",
            render(&LinksPage::of(
                shell(),
                "/u/a/p/b".into(),
                &samples::programme_links(),
                true,
            )),
        ),
        (
            "links-reader",
            render(&LinksPage::of(
                shell(),
                "/u/a/p/b".into(),
                &samples::links_that_hold(),
                false,
            )),
        ),
        (
            "gantt",
            render(&GanttPage::of(
                shell(),
                &frame,
                &samples::timetable(),
                &gantt::show::Asked::default(),
                true,
            )),
        ),
        (
            "gantt-over-years",
            render(&GanttPage::of(
                shell(),
                &frame,
                &samples::over_years(),
                &at_phase(3),
                true,
            )),
        ),
        (
            "calendar-over-years",
            render(&CalendarPage::of(
                shell(),
                &frame,
                &samples::over_years(),
                &Filter::default(),
                Month::parse("2026-12"),
            )),
        ),
        (
            "gantt-undated",
            render(&GanttPage::of(
                shell(),
                &frame,
                &samples::undated(),
                &gantt::show::Asked::default(),
                false,
            )),
        ),
        (
            "calendar-undated",
            render(&CalendarPage::of(
                shell(),
                &frame,
                &samples::undated(),
                &Filter::default(),
                None,
            )),
        ),
        (
            "calendar",
            render(&CalendarPage::of(
                shell(),
                &frame,
                &samples::timetable(),
                &Filter::default(),
                None,
            )),
        ),
        (
            "discard",
            render(&DiscardPage::of(shell(), &frame, &samples::timetable(), "")),
        ),
        (
            "item",
            render(&item::show::ShowPage::of(
                shell(),
                &frame,
                &samples::item_page(3),
                true,
            )),
        ),
        (
            "item-unread",
            render(&item::show::ShowPage::of(
                shell(),
                &frame,
                &samples::item_page(5),
                false,
            )),
        ),
        (
            "edit",
            render(&item::edit::EditPage::of(
                shell(),
                &frame,
                &samples::item_page(3),
            )),
        ),
        (
            "edit-changed",
            render(
                &item::edit::EditPage::of(shell(), &frame, &samples::item_page(3))
                    .changed_meanwhile(),
            ),
        ),
        (
            "obligation",
            render(&item::obligation::ObligationPage::at(
                shell(),
                &frame,
                &samples::item_page(3),
                1,
            )),
        ),
        ("import", render(&start(&frame))),
        ("import-reader", render(&start(&reader))),
        ("draft", render(&draft())),
        ("draft-rejected", render(&draft().rejected(&rejected))),
        ("draft-columns", asked(samples::draft(), true)),
        ("draft-likely", asked(samples::lost_draft(), true)),
        ("draft-unknown", asked(samples::lost_draft(), false)),
        ("draft-limit", with_limit(3, "5月上旬", None)),
        (
            "draft-limit-refused",
            with_limit(7, "听通知", Some(Refusal::LimitUnread)),
        ),
        (
            "draft-refused",
            render(&draft().refused(Refusal::OpenFindings(1))),
        ),
        (
            "draft-unread",
            render(&draft::DraftPage::of(
                shell(),
                &frame,
                &samples::unread_draft(),
                Rows::First,
            )),
        ),
        (
            "people",
            render(&people::show::PeoplePage::of(
                shell(),
                &frame,
                &samples::people(),
            )),
        ),
        ("people-link", render(&with_link())),
        (
            "school",
            render(&school::show::SchoolPage::of(
                shell(),
                &frame,
                &samples::school(),
            )),
        ),
        (
            "school-refused",
            render(
                &school::show::SchoolPage::of(shell(), &frame, &School::default())
                    .with_wrong_term(Refusal::TermOverlap),
            ),
        ),
        (
            "units",
            render(&UnitsPage::of(samples::plain(words), units, "0".into())),
        ),
        (
            "no-units",
            render(&UnitsPage::of(
                samples::plain(words),
                Vec::new(),
                "0".into(),
            )),
        ),
        ("set-up", render(&link(Door::SetUp))),
        ("join", render(&link(join))),
        (
            "sign-in",
            render(&link(Door::SignIn {
                name: "周晓岚".into(),
            })),
        ),
        (
            "components",
            render(&ComponentsPage::of(
                PlainShell {
                    title: words.say("components-page"),
                    ..samples::plain(words)
                },
                &components::show::items(words),
            )),
        ),
        ("left", render(&LeftPage::of(samples::plain(words)))),
    ]
}

#[test]
fn every_page_says_everything_in_both_languages() {
    for lang in Lang::ALL {
        for (name, text) in pages(Words::of(lang)) {
            if let Some(at) = text.find('⟦') {
                panic!(
                    "{name} in {}: {}",
                    lang.tag(),
                    &text[at..(at + 60).min(text.len())]
                );
            }
            assert!(
                text.contains(&format!("<html lang=\"{}\">", lang.tag())),
                "{name}"
            );
            assert_eq!(
                text.matches("<h1").count(),
                1,
                "{name} has one main heading"
            );
            assert!(text.contains("<main id=\"main\""), "{name}");
            assert!(!text.contains("{$"), "{name} lacks a value of a sentence");
            assert!(!text.contains(" style="), "{name} styles inline");
            assert!(
                text.matches("<script").count() == 1,
                "{name} scripts inline"
            );
            let handler = |it: &str| {
                let word = it.split('=').next().unwrap_or("");
                it.contains("=\"")
                    && word.len() > 2
                    && word.bytes().all(|it| it.is_ascii_lowercase())
            };
            let inline = text.split(" on").skip(1).filter(|it| handler(it)).count();
            assert_eq!(inline, 0, "{name} handles events inline");
        }
    }
}

#[test]
fn every_posted_form_of_a_session_carries_its_token() {
    for (name, text) in pages(Words::of(Lang::Zh)) {
        if matches!(name, "set-up" | "join" | "sign-in") {
            continue;
        }
        for form in text.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap();
            if form.contains("method=\"post\"") {
                assert!(form.contains("name=\"csrf\""), "{name}: {form}");
            }
        }
    }
}

#[test]
fn a_page_has_at_most_one_red_button() {
    for (name, text) in pages(Words::of(Lang::Zh)) {
        assert!(text.matches("btn primary").count() <= 1, "{name}");
    }
}

#[test]
fn what_a_document_says_is_only_text() {
    let words = Words::of(Lang::Zh);
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let mut timetable = samples::timetable();
    timetable.programme.title = evil.into();
    let phase = &mut timetable.plan.phases[0];
    phase.name = evil.into();
    phase.items[0].content = evil.into();
    phase.items[0].number = evil.into();
    phase.items[0].limit.written = evil.into();
    phase.items[0].obligations.clear();
    let mut draft = samples::draft();
    if let Ok(reading) = &mut draft.reading {
        for cell in &mut reading.grid.cells {
            cell.text = evil.into();
        }
        reading.plan = timetable.plan.clone();
    }
    draft.head.name = Some(evil.into());
    let mut item = samples::item_page(3);
    item.item.content = evil.into();
    item.item.obligations[0].name = evil.into();
    item.history[0].now = evil.into();
    let frame = samples::frame();
    let shell = || samples::shell(words);
    let texts = [
        GanttPage::of(
            shell(),
            &frame,
            &timetable,
            &gantt::show::Asked::default(),
            true,
        )
        .render()
        .unwrap(),
        CalendarPage::of(
            shell(),
            &frame,
            &timetable,
            &Filter::default(),
            Month::parse("2026-03"),
        )
        .render()
        .unwrap(),
        TimetablePage::of(shell(), &frame, &timetable, &Filter::default(), true)
            .render()
            .unwrap(),
        draft::DraftPage::of(shell(), &frame, &draft, Rows::First)
            .render()
            .unwrap(),
        item::show::ShowPage::of(shell(), &frame, &item, true)
            .render()
            .unwrap(),
        item::edit::EditPage::of(shell(), &frame, &item)
            .render()
            .unwrap(),
    ];
    for text in texts {
        assert!(text.contains("&#60;script&#62;") || text.contains("&lt;script&gt;"));
        assert!(
            !text.contains("<script>alert") && !text.contains("<img"),
            "unescaped"
        );
    }
}

#[test]
fn a_finding_can_be_answered_only_while_it_is_open() {
    let words = Words::of(Lang::Zh);
    let draft = samples::draft();
    let Ok(reading) = &draft.reading else {
        unreachable!()
    };
    let shown: Vec<_> = reading
        .findings
        .iter()
        .enumerate()
        .map(|(id, it)| {
            let at = it.finding.item();
            FindingShown::of(
                words,
                id,
                it,
                at.and_then(|at| reading.plan.item(at)),
                &reading.context,
            )
        })
        .collect();
    assert!(shown[0].is_open() && shown[0].keep.as_ref().unwrap().label == "保留4");
    assert_eq!(
        shown[0].mend.as_ref().map(|it| it.label.as_str()),
        Some("改为7")
    );
    assert!(
        shown[0].keep.as_ref().unwrap().said.is_none(),
        "a person writes why"
    );
    assert!(
        shown[1].keep.as_ref().unwrap().said.is_some(),
        "a warning is let be at one click"
    );
    assert!(!shown[2].is_open(), "answered");
    assert!(
        shown[3].is_open() && shown[3].mend.is_none(),
        "a warning without a mend can still be let be"
    );
    assert!(!shown[4].is_open(), "a note needs nothing");
}

#[test]
fn pages_are_written_to_be_looked_at() {
    let Ok(dir) = env::var("LUOSHI_PAGES") else {
        return;
    };
    let dir = Path::new(&dir);
    fs::create_dir_all(dir.join("static")).unwrap();
    for sheet in assets().every() {
        fs::write(dir.join(sheet.0.trim_start_matches('/')), sheet.1).unwrap();
    }
    for lang in Lang::ALL {
        for (name, text) in pages(Words::of(lang)) {
            let file = dir.join(format!("{name}.{}.html", lang.tag()));
            fs::write(file, text.replace("\"/static/", "\"static/")).unwrap();
        }
    }
}
