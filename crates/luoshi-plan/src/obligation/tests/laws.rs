//! Laws over any text.

use proptest::prelude::*;

use crate::obligation::{read, steps};

/// Text of the words that the reader knows, of its punctuation, and of anything else.
fn requirement() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("制定".to_owned()),
        Just("实施方案".to_owned()),
        Just("召开".to_owned()),
        Just("动员大会".to_owned()),
        Just("报".to_owned()),
        Just("督导组".to_owned()),
        Just("审核".to_owned()),
        Just("对".to_owned()),
        Just("进行".to_owned()),
        Just("的".to_owned()),
        Just("后".to_owned()),
        Just("做到“五个一”：".to_owned()),
        Just("到位".to_owned()),
        Just("领导班子和成员".to_owned()),
        Just("撰写对照检查材料".to_owned()),
        Just("每月1次".to_owned()),
        Just("配合".to_owned()),
        Just("与".to_owned()),
        Just("商定".to_owned()),
        "[，。；：、（）《》“” \n]",
        "\\PC{0,3}",
    ];
    prop::collection::vec(word, 0..30).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_span_is_words_of_the_text_and_every_name_says_something(text in prop_oneof![requirement(), any::<String>()]) {
        for obligation in read(&text) {
            let words = text.get(obligation.span.clone());
            prop_assert!(words.is_some_and(|words| !words.is_empty()), "{:?}", obligation);
            prop_assert!(!obligation.name.is_empty(), "{:?}", obligation);
            prop_assert_eq!(obligation.owner.is_some() || !obligation.assist, true);
        }
    }

    #[test]
    fn reading_twice_gives_the_same(text in requirement()) {
        prop_assert_eq!(read(&text), read(&text));
    }

    #[test]
    fn obligations_stand_in_printed_order(text in requirement()) {
        let starts: Vec<usize> = read(&text).iter().map(|obligation| obligation.span.start).collect();
        prop_assert!(starts.is_sorted());
    }
}

/// Pieces of which a text of thousands of words can be made.
const PIECES: &[&str] = &[
    "（",
    "“",
    "报",
    "对",
    "制定方案、",
    "在",
    "1-",
    "领导班子和",
    "学习",
    "一",
    "做到“五个一”：",
    "与",
    "，",
    "《",
    "召开会议，",
    "检查设备并维修，",
    "经审核后报局。",
    "铣刨路面",
    "有关材料、",
    "每月1次",
    "整改到位、",
    "的",
];

#[test]
fn long_hostile_text_is_read() {
    for piece in PIECES {
        let text = piece.repeat(20_000 / piece.len());
        read(&text);
    }
}

/// Twice the text is at most about twice the work: words looked at, not time.
#[test]
fn the_work_grows_with_the_length_of_the_text() {
    for piece in PIECES {
        let work = |times: usize| steps::of(|| drop(read(&piece.repeat(times))));
        let (once, twice) = (work(200), work(400));
        assert!(
            twice <= once * 5 / 2,
            "{piece}: {once} words for one length, {twice} for two"
        );
    }
}
