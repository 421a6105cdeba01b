//! The words that limits are made of. Data, sorted by the first sign; the longer of two words that begin
//! alike stands first, so that 前后 is not read as 前.
//!
//! Long because it is one table: a word is looked for in one place.

use crate::festival::Festival;
use crate::school::{SchoolTime, TermPart, WhichTerm};
use crate::term::Standing;
use crate::token::Token::{self, *};
use crate::token::{Clock, Turn};

/// What may follow a first sign, and the token of the whole.
type Words = &'static [(&'static str, Token)];

/// The words that begin with `first`.
pub(crate) fn words(first: char) -> Words {
    let Some(place) = (first as usize).checked_sub(FIRST_HAN) else {
        return signs(first);
    };
    match PLACES.get(place) {
        None => signs(first),
        Some(0) => &[],
        Some(number) => TABLE.get(usize::from(*number) - 1).map_or(&[], |it| it.1),
    }
}

/// The first and the last Han character, as numbers.
const FIRST_HAN: usize = 0x4E00;
const LAST_HAN: usize = 0x9FFF;

/// For each Han character the row of the table that it begins, from 1 on: asked for every sign of every
/// text, so it has to cost nothing.
static PLACES: [u8; LAST_HAN - FIRST_HAN + 1] = places();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "it runs when the program is built"
)]
const fn places() -> [u8; LAST_HAN - FIRST_HAN + 1] {
    let mut places = [0; LAST_HAN - FIRST_HAN + 1];
    let mut row = 0;
    while row < TABLE.len() {
        let mut at = 0;
        while at < TABLE[row].0.len() {
            let place = TABLE[row].0[at] as usize - FIRST_HAN;
            assert!(places[place] == 0, "a sign has one row");
            assert!(row < 255, "rows are numbered by a byte");
            places[place] = row as u8 + 1;
            at += 1;
        }
        row += 1;
    }
    places
}

/// Rows of first signs, and what follows them.
const TABLE: &[(&[char], Words)] = &[
    // Units.
    (
        &['年'],
        &[
            ("度", Year),
            ("终总结", Other),
            ("代", Decade),
            ("级", Group),
            ("三十", Feast(Festival::LastOfLunarYear)),
            ("", Year),
        ],
    ),
    (&['月'], &[("份", Month), ("", Month)]),
    (
        &['日'],
        &[
            ("历天", Days),
            // 3月15日常委会
            ("常委", Day),
            ("常务", Day),
            ("常规", Day),
            ("常", Stands(Standing::Continuous)),
            ("", Day),
        ],
    ),
    (&['号'], &[("召开", Day), ("召", Other), ("", Day)]),
    (&['天'], &[("津", Other), ("", Days)]),
    (&['旬'], &[("", Xun)]),
    (&['洵', '甸', '句'], &[("", MistypedXun)]),
    (
        &['周'],
        &[
            ("年", Year),
            ("末", Weekend),
            ("知识", Week),
            ("知", Other),
            ("密", Other),
            ("", Week),
        ],
    ),
    (&['星'], &[("期", Week)]),
    (&['礼'], &[("拜", Week)]),
    (&['季'], &[("度", Quarter), ("", Quarter)]),
    (&['工'], &[("作日", Workday)]),
    (
        &['学'],
        &[
            ("期结束", School(SchoolTime::this(TermPart::End))),
            ("期开始", School(SchoolTime::this(TermPart::Start))),
            ("期", Semester),
            ("年度", SchoolYear),
            ("年", SchoolYear),
            ("时", Lesson),
        ],
    ),
    (&['课'], &[("时", Lesson)]),
    (
        &['小'],
        &[
            ("时", Hour),
            ("满", Solar(8)),
            ("暑", Solar(11)),
            ("雪", Solar(20)),
            ("寒", Solar(23)),
        ],
    ),
    (&['钟'], &[("头", Hour)]),
    (
        &['分'],
        &[
            ("钟", Minute),
            ("步", Other),
            ("两步", Other),
            ("", MinuteMark),
        ],
    ),
    (&['时'], &[("间", Filler), ("限", Filler), ("", HourMark)]),
    (&['点'], &[("", HourMark)]),
    (&['个'], &[("别", Other), ("", Piece)]),
    (
        &['元'],
        &[
            ("旦节", Feast(Festival::NewYear)),
            ("旦", Feast(Festival::NewYear)),
            ("宵节", Feast(Festival::Lantern)),
            ("宵", Feast(Festival::Lantern)),
            ("", JanuaryMark),
        ],
    ),
    // Parts of a unit.
    (
        &['上'],
        &[
            ("半", FirstHalf),
            ("午", Clock(Clock::Part)),
            ("班", Clock(Clock::Work)),
            ("报", Filler),
            ("级", Other),
            ("述", Other),
            ("", Upper),
        ],
    ),
    (
        &['中'],
        &[
            ("午", Clock(Clock::Part)),
            ("秋节", Feast(Festival::MidAutumn)),
            ("秋", Feast(Festival::MidAutumn)),
            ("国", Other),
            ("心", Other),
            ("层", Other),
            ("央", Other),
            ("考", Other),
            ("小学", Other),
            ("学", Other),
            ("", Middle),
        ],
    ),
    (
        &['下'],
        &[
            ("半", LastHalf),
            ("午", Clock(Clock::Part)),
            ("班", Clock(Clock::Work)),
            ("达", Other),
            ("发", Other),
            ("", Lower),
        ],
    ),
    (
        &['初'],
        &[("步", Other), ("稿", Other), ("中", Other), ("", Start)],
    ),
    (&['底', '末', '终'], &[("", EndOf)]),
    (&['首'], &[("批", Other), ("届", Other), ("", FirstOf)]),
    (&['第'], &[("", Ordinal)]),
    (
        &['整'],
        &[
            ("个", Filler),
            ("月", Filler),
            ("年", Filler),
            ("改", Other),
        ],
    ),
    (
        &['全'],
        &[
            ("年", WholeYear),
            ("月", Filler),
            ("天", Today(0)),
            ("面", Filler),
            ("部", Filler),
            ("过程", Stands(Standing::Throughout)),
            ("程", Stands(Standing::Throughout)),
            ("", Other),
        ],
    ),
    // Between two days.
    (
        &['至'],
        &[
            ("少", AtLeast),
            ("多", AtMost),
            ("迟", Until),
            ("晚", Until),
            ("于", Other),
            ("", To),
        ],
    ),
    (
        &['到'],
        &[
            ("位", Filler),
            ("达", Other),
            ("期", Other),
            ("场", Other),
            ("会", Other),
            ("校", Other),
            ("岗", Other),
            ("", To),
        ],
    ),
    (
        &['自'],
        &[
            ("从", From),
            ("行", Other),
            ("查", Other),
            ("纠", Other),
            ("学", Other),
            ("我", Other),
            ("评", Other),
            ("检", Other),
            ("测", Other),
            ("改", Other),
            ("律", Other),
            ("觉", Other),
            ("愿", Other),
            ("主", Other),
            ("身", Other),
            ("治", Other),
            ("选", Other),
            ("备", Other),
            ("然", Other),
            ("", From),
        ],
    ),
    (&['从'], &[("事", Other), ("严", Other), ("", From)]),
    (&['起'], &[("草", Other), ("", Begin)]),
    (
        &['开'],
        &[
            ("始", Begin),
            ("学典礼", Other),
            ("学", School(SchoolTime::this(TermPart::Opening))),
            ("展", Filler),
        ],
    ),
    (&['止'], &[("", End)]),
    (&['结'], &[("束", End)]),
    (
        &['截'],
        &[
            ("止日期", Until),
            ("止到", Until),
            ("止至", Until),
            ("止于", Until),
            ("止", Cutoff),
            ("至", Until),
            ("到", Until),
        ],
    ),
    (
        &['期'],
        &[
            ("间", During),
            ("内", Within),
            ("末考试", Other),
            ("末", School(SchoolTime::this(TermPart::End))),
            ("中", School(SchoolTime::this(TermPart::Middle))),
            ("初", School(SchoolTime::this(TermPart::Start))),
            ("满", Other),
            ("", Group),
        ],
    ),
    (&['间'], &[("", Between)]),
    // Before, after, within.
    (
        &['前'],
        &[
            ("后", Around),
            ("夕", Before),
            ("年度", Before),
            ("年", RelativeYear(-2)),
            ("天", Today(-2)),
            ("期", Other),
            // 3月10日前提交 is no 前提, and 6月底前年度考核 no 前年: the verb goes with the sign of the limit.
            ("提下", Other),
            ("提条件", Other),
            ("提是", Other),
            ("往", Other),
            ("", Before),
        ],
    ),
    (
        &['后'],
        &[
            ("年", RelativeYear(2)),
            ("天", Today(2)),
            ("勤", Other),
            ("续", Other),
            ("进", Other),
            ("期", Other),
            ("备", Other),
            ("", After),
        ],
    ),
    (
        &['以'],
        &[
            ("前", Before),
            ("后", After),
            ("内", Within),
            ("来", Since),
            ("上级", Other),
            ("上", Over),
            ("外", Except),
            ("下", Under),
            ("及", And),
        ],
    ),
    (
        &['之'],
        &[
            ("前", Before),
            ("后", After),
            ("内", Within),
            ("间", Between),
            ("日", OfDay),
            ("时", OfDay),
            ("", Particle),
        ],
    ),
    (
        &['内'],
        &[("容", Other), ("部署", Within), ("部", Other), ("", Within)],
    ),
    (&['的'], &[("", Particle)]),
    // Binding words.
    (
        &['不'],
        &[
            ("迟于", Until),
            ("晚于", Until),
            ("得迟于", Until),
            ("得晚于", Until),
            ("能迟于", Until),
            ("到位", Other),
            ("到", AtMost),
            ("足", AtMost),
            ("少于", AtLeast),
            ("低于", AtLeast),
            ("得少于", AtLeast),
            ("得低于", AtLeast),
            ("能少于", AtLeast),
            ("能低于", AtLeast),
            ("超过", AtMost),
            ("多于", AtMost),
            ("得超过", AtMost),
            ("得多于", AtMost),
            ("能超过", AtMost),
            ("高于", AtMost),
            ("大于", AtMost),
            ("间断", Stands(Standing::Continuous)),
            ("定期", Vague),
            ("确定", Undecided),
            ("限", Vague),
            ("早于", NotBefore),
            ("得早于", NotBefore),
        ],
    ),
    (
        &['最'],
        &[
            ("迟于", Until),
            ("晚于", Until),
            ("迟不超过", Until),
            ("晚不超过", Until),
            ("迟不得超过", Until),
            ("晚不得超过", Until),
            ("迟不晚于", Until),
            ("晚不迟于", Until),
            ("迟", Until),
            ("晚", Until),
            ("后", LastOf),
            ("近", Recent),
            ("少", AtLeast),
            ("多", AtMost),
            ("短", AtLeast),
            ("长", AtMost),
        ],
    ),
    (
        &['为'],
        &[
            ("止", End),
            ("期", Lasting),
            ("时", Lasting),
            ("准", Undecided),
        ],
    ),
    (&['历'], &[("时", Lasting)]),
    (&['连'], &[("续", Lasting), ("", Other)]),
    (&['用'], &[("时", Lasting), ("", Lasting)]),
    (
        &['持'],
        &[
            ("续时间", Lasting),
            ("续", Stands(Standing::Continuous)),
            ("之以恒", Stands(Standing::LongTerm)),
        ],
    ),
    (&['共'], &[("", Lasting)]),
    // Again and again.
    (&['每'], &[("隔", EachOther), ("", Each)]),
    (&['逢'], &[("", Each)]),
    (&['按'], &[("", By)]),
    (&['隔'], &[("", EachOther)]),
    (&['单'], &[("位", Other), ("独", Other), ("", Odd)]),
    (&['双'], &[("方", Other), ("休", Other), ("", Even)]),
    (
        &['次'],
        &[
            ("年", Turned(Turn::NextYear)),
            ("月", Turned(Turn::NextMonth)),
            ("日", Turned(Turn::NextDay)),
            ("周", Turned(Turn::NextWeek)),
            ("", Times),
        ],
    ),
    (
        &['翌'],
        &[
            ("年", Turned(Turn::NextYear)),
            ("日", Turned(Turn::NextDay)),
        ],
    ),
    // Seen from the document.
    (
        &['今'],
        &[
            ("年", RelativeYear(0)),
            ("天", Today(0)),
            ("日", Today(0)),
            ("晚", Today(0)),
            ("后", Ahead),
            ("春", Other),
            ("夏", Other),
            ("秋", Other),
            ("冬", Other),
            ("", Today(0)),
        ],
    ),
    (
        &['明'],
        &[
            ("年", RelativeYear(1)),
            ("天", Today(1)),
            ("日", Today(1)),
            ("早", Today(1)),
            ("晚", Today(1)),
            ("确", Other),
        ],
    ),
    (&['来'], &[("年", RelativeYear(1)), ("", AndMore)]),
    (&['去'], &[("年", RelativeYear(-1))]),
    (
        &['昨'],
        &[("天", Today(-1)), ("日", Today(-1)), ("晚", Today(-1))],
    ),
    (
        &['同'],
        &[
            ("年", Turned(Turn::SameYear)),
            ("上", Ditto),
            ("月", Turned(Turn::SameMonth)),
            ("前", Ditto),
            ("左", Ditto),
        ],
    ),
    (
        &['当'],
        &[
            ("年", RelativeYear(0)),
            ("月", ThisMonth),
            ("天", Turned(Turn::SameDay)),
            ("日", Turned(Turn::SameDay)),
            ("周", ThisWeek),
            ("前", Recent),
            ("中", During),
        ],
    ),
    (
        &['本'],
        &[
            ("级", Other),
            ("校", Other),
            ("单位", Other),
            ("人", Other),
            ("部门", Other),
            ("", This),
        ],
    ),
    (&['这'], &[("", This)]),
    (&['现'], &[("在", Today(0)), ("场", Other)]),
    (&['目'], &[("前", Today(0))]),
    (
        &['即'],
        &[
            ("日", Today(0)),
            ("知即改", Stands(Standing::AtOnce)),
            ("知即治", Stands(Standing::AtOnce)),
            ("行即改", Stands(Standing::AtOnce)),
            ("查即改", Stands(Standing::AtOnce)),
            ("刻", Stands(Standing::AtOnce)),
            ("时", Stands(Standing::AtOnce)),
            ("改", Stands(Standing::AtOnce)),
        ],
    ),
    (
        &['未'],
        &[("来", Ahead), ("确定", Undecided), ("定", Undecided)],
    ),
    (&['近'], &[("期", Vague), ("日", Vague), ("", Recent)]),
    (&['过'], &[("去", Recent), ("程", Other), ("", Past)]),
    (
        &['大'],
        &[
            ("后天", Today(3)),
            ("前天", Today(-3)),
            ("后年", RelativeYear(3)),
            ("前年", RelativeYear(-3)),
            ("年三十", Feast(Festival::LastOfLunarYear)),
            ("年", LunarNewYear),
            ("约", About),
            ("概", About),
            ("半", Half),
            ("雪", Solar(21)),
            ("暑", Solar(12)),
            ("寒", Solar(24)),
        ],
    ),
    (&['左'], &[("右", About)]),
    (&['约'], &[("", About)]),
    (&['半'], &[("", Half)]),
    (&['多', '余'], &[("", AndMore)]),
    (
        &['几', '数'],
        &[("据", Other), ("字", Other), ("", Several)],
    ),
    // School.
    (
        &['寒'],
        &[
            (
                "假放假",
                School(SchoolTime::Term(WhichTerm::Autumn, TermPart::Leaving)),
            ),
            ("假", School(SchoolTime::Winter)),
            ("露", Solar(17)),
        ],
    ),
    (
        &['暑'],
        &[
            (
                "假放假",
                School(SchoolTime::Term(WhichTerm::Spring, TermPart::Leaving)),
            ),
            ("假", School(SchoolTime::Summer)),
            ("期", School(SchoolTime::Summer)),
        ],
    ),
    (
        &['放'],
        &[
            (
                "寒假",
                School(SchoolTime::Term(WhichTerm::Autumn, TermPart::Leaving)),
            ),
            (
                "暑假",
                School(SchoolTime::Term(WhichTerm::Spring, TermPart::Leaving)),
            ),
            ("假", School(SchoolTime::this(TermPart::Leaving))),
        ],
    ),
    (
        &['假'],
        &[("期", Holidays), ("日", Holidays), ("", Holidays)],
    ),
    (
        &['春'],
        &[
            ("节", Feast(Festival::Spring)),
            (
                "季学期",
                School(SchoolTime::Term(WhichTerm::Spring, TermPart::Whole)),
            ),
            (
                "学期",
                School(SchoolTime::Term(WhichTerm::Spring, TermPart::Whole)),
            ),
            (
                "季开学",
                School(SchoolTime::Term(WhichTerm::Spring, TermPart::Opening)),
            ),
            ("分", Solar(4)),
            ("秋", Other),
        ],
    ),
    (
        &['秋'],
        &[
            (
                "季学期",
                School(SchoolTime::Term(WhichTerm::Autumn, TermPart::Whole)),
            ),
            (
                "学期",
                School(SchoolTime::Term(WhichTerm::Autumn, TermPart::Whole)),
            ),
            (
                "季开学",
                School(SchoolTime::Term(WhichTerm::Autumn, TermPart::Opening)),
            ),
            ("分", Solar(16)),
        ],
    ),
    // Festivals and solar terms.
    (
        &['新'],
        &[
            ("年", Feast(Festival::NewYear)),
            ("春", Feast(Festival::Spring)),
            (
                "学期",
                School(SchoolTime::Term(WhichTerm::Next, TermPart::Whole)),
            ),
        ],
    ),
    (&['除'], &[("夕", Feast(Festival::Eve)), ("外", Except)]),
    // A day that another takes the place of.
    (
        &['推', '顺', '延'],
        &[
            ("进", Filler),
            ("迟", Moved),
            ("延", Moved),
            ("期", Moved),
            ("后", Moved),
            ("长", Moved),
            ("至", Moved),
            ("到", Moved),
            ("", Other),
        ],
    ),
    (
        &['改'],
        &[
            ("为", Moved),
            ("在", Moved),
            ("到", Moved),
            ("至", Moved),
            ("期", Moved),
            ("", Other),
        ],
    ),
    (
        &['调'],
        &[
            ("整为", Moved),
            ("整到", Moved),
            ("整至", Moved),
            ("", Other),
        ],
    ),
    (&['变'], &[("更为", Moved), ("", Other)]),
    (
        &['清'],
        &[
            ("明节", Feast(Festival::Qingming)),
            ("明", Feast(Festival::Qingming)),
        ],
    ),
    (
        &['端'],
        &[
            ("午节", Feast(Festival::DragonBoat)),
            ("午", Feast(Festival::DragonBoat)),
        ],
    ),
    (
        &['重'],
        &[
            ("阳节", Feast(Festival::DoubleNinth)),
            ("阳", Feast(Festival::DoubleNinth)),
        ],
    ),
    (
        &['国'],
        &[
            ("庆节", Feast(Festival::National)),
            ("庆", Feast(Festival::National)),
            ("际儿童节", Feast(Festival::Children)),
            ("际妇女节", Feast(Festival::Women)),
            ("际劳动节", Feast(Festival::Labour)),
            ("家宪法日", Feast(Festival::Constitution)),
        ],
    ),
    (&['教'], &[("师节", Feast(Festival::Teachers))]),
    (&['劳'], &[("动节", Feast(Festival::Labour))]),
    (&['儿'], &[("童节", Feast(Festival::Children))]),
    (&['青'], &[("年节", Feast(Festival::Youth))]),
    (&['妇'], &[("女节", Feast(Festival::Women))]),
    (&['女'], &[("生节", Feast(Festival::Girls))]),
    (&['植'], &[("树节", Feast(Festival::Trees))]),
    (
        &['建'],
        &[
            ("党节", Feast(Festival::Party)),
            ("军节", Feast(Festival::Army)),
        ],
    ),
    (&['光'], &[("棍节", Feast(Festival::Singles))]),
    (&['情'], &[("人节", Feast(Festival::Valentine))]),
    (
        &['圣'],
        &[
            ("诞节", Feast(Festival::Christmas)),
            ("诞", Feast(Festival::Christmas)),
        ],
    ),
    (
        &['平'],
        &[
            ("安夜", Feast(Festival::ChristmasEve)),
            ("时", Stands(Standing::Continuous)),
        ],
    ),
    (
        &['万'],
        &[("圣节", Feast(Festival::Halloween)), ("元", Other)],
    ),
    (&['父'], &[("亲节", Feast(Festival::Fathers))]),
    (&['母'], &[("亲节", Feast(Festival::Mothers))]),
    (&['感'], &[("恩节", Feast(Festival::Thanksgiving))]),
    (&['宪'], &[("法日", Feast(Festival::Constitution))]),
    (
        &['节'],
        &[
            ("日", FeastMark),
            ("约", Other),
            ("点", Other),
            ("能", Other),
            ("目", Other),
            ("水", Other),
            ("", FeastMark),
        ],
    ),
    (&['奇'], &[("数", Odd)]),
    (&['偶'], &[("数", Even)]),
    // What is counted beside a limit.
    (&['班'], &[("子", Other), ("", Group)]),
    (
        &['批'],
        &[("准", Other), ("复", Other), ("示", Other), ("", Group)],
    ),
    (&['亿'], &[("元", Other)]),
    (&['农', '阴', '旧'], &[("历", Lunar)]),
    (&['正'], &[("月", LunarMonth(1)), ("式", Filler)]),
    (&['冬'], &[("月", LunarMonth(11)), ("至", Solar(22))]),
    (&['腊'], &[("月", LunarMonth(12))]),
    (&['闰'], &[("", Leap)]),
    (
        &['立'],
        &[
            ("春", Solar(1)),
            ("夏", Solar(7)),
            ("秋", Solar(13)),
            ("冬", Solar(19)),
            ("行立改", Stands(Standing::AtOnce)),
            ("查立改", Stands(Standing::AtOnce)),
            ("知立改", Stands(Standing::AtOnce)),
            ("整立改", Stands(Standing::AtOnce)),
            ("说立改", Stands(Standing::AtOnce)),
            ("即", Stands(Standing::AtOnce)),
            ("刻", Stands(Standing::AtOnce)),
        ],
    ),
    (&['雨'], &[("水", Solar(2))]),
    (&['惊'], &[("蛰", Solar(3))]),
    (&['谷'], &[("雨", Solar(6))]),
    (&['芒'], &[("种", Solar(9))]),
    (&['夏'], &[("至", Solar(10))]),
    (&['处'], &[("暑", Solar(14))]),
    (&['白'], &[("露", Solar(15))]),
    (&['霜'], &[("降", Solar(18))]),
    // Of the day.
    (
        &['早'],
        &[
            ("上", Clock(Clock::Part)),
            ("晨", Clock(Clock::Part)),
            ("日", Vague),
            ("", Clock(Clock::Part)),
        ],
    ),
    (
        &['晚'],
        &[
            ("上", Clock(Clock::Part)),
            ("间", Clock(Clock::Part)),
            ("于", Other),
            ("会", Other),
            ("", Clock(Clock::Part)),
        ],
    ),
    (&['凌'], &[("晨", Clock(Clock::Part))]),
    (&['傍'], &[("晚", Clock(Clock::Part))]),
    // No end.
    (
        &['长'],
        &[
            ("假", Holidays),
            ("期", Stands(Standing::LongTerm)),
            ("效", Stands(Standing::LongTerm)),
            ("久", Stands(Standing::LongTerm)),
        ],
    ),
    (
        &['常'],
        &[
            ("态化", Stands(Standing::LongTerm)),
            ("态", Stands(Standing::LongTerm)),
            ("年", Stands(Standing::LongTerm)),
            ("抓不懈", Stands(Standing::LongTerm)),
            ("委会", Other),
        ],
    ),
    (&['经'], &[("常", Stands(Standing::Continuous))]),
    (&['贯'], &[("穿", Stands(Standing::Throughout))]),
    (&['始'], &[("终", Stands(Standing::Throughout))]),
    (&['随'], &[("时", Stands(Standing::Continuous))]),
    (&['坚'], &[("持", Filler)]),
    (
        &['永'],
        &[
            ("久", Stands(Standing::LongTerm)),
            ("远", Stands(Standing::LongTerm)),
        ],
    ),
    (&['马'], &[("上", Stands(Standing::AtOnce))]),
    (
        &['边'],
        &[
            ("查边改", Stands(Standing::AtOnce)),
            ("学边改", Stands(Standing::AtOnce)),
            ("学边查边改", Stands(Standing::AtOnce)),
        ],
    ),
    (
        &['已'],
        &[
            ("完成", Stands(Standing::Done)),
            ("办结", Stands(Standing::Done)),
            ("经完成", Stands(Standing::Done)),
            ("整改", Stands(Standing::Done)),
            ("落实", Stands(Standing::Done)),
        ],
    ),
    // Not settled.
    (&['待'], &[("定", Undecided), ("", Undecided)]),
    (
        &['另'],
        &[("行", Undecided), ("定", Undecided), ("", Undecided)],
    ),
    (&['视'], &[("情", Undecided), ("", Other)]),
    (&['商'], &[("定", Undecided), ("议", Undecided)]),
    (&['协'], &[("商", Undecided)]),
    (&['酌'], &[("情", Undecided)]),
    (
        &['择'],
        &[("期", Undecided), ("日", Undecided), ("机", Undecided)],
    ),
    (&['适'], &[("时", Undecided), ("", Other)]),
    (&['确'], &[("保", Filler), ("定", Settle)]),
    // Words that say nothing about the days.
    (&['完'], &[("成", Finish), ("毕", Finish), ("结", Finish)]),
    (&['办'], &[("结", Finish), ("理完毕", Finish)]),
    (&['基'], &[("本", Filler)]),
    (&['应'], &[("当", Filler), ("", Filler)]),
    (&['需'], &[("要", Filler), ("", Filler)]),
    (&['必'], &[("须", Filler)]),
    (&['务'], &[("必", Filler)]),
    (&['在'], &[("职", Other), ("", Filler)]),
    (&['于', '要', '须', '拟'], &[("", Filler)]),
    (&['力'], &[("争", Filler)]),
    (&['计'], &[("划于", Filler), ("划", Filler)]),
    // 报到 is no 到, and 报送至办公室 names no end.
    (
        &['报'],
        &[
            ("送至", Filler),
            ("送到", Filler),
            ("送", Filler),
            ("到", Other),
            ("至", Other),
            ("", Other),
        ],
    ),
    (
        &['交', '发', '送', '寄'],
        &[("送至", Other), ("至", Other), ("到", Other), ("", Other)],
    ),
    (&['请'], &[("", Filler)]),
    (&['介'], &[("于", Filler)]),
    (&['限'], &[("期", Lasting), ("时", Lasting), ("", Filler)]),
    (
        &['接'],
        &[("下来", Ahead), ("下去", Ahead), ("到", Other), ("", Other)],
    ),
    (&['往'], &[("后", Ahead), ("年", Other), ("", Other)]),
    (
        &['收', '得', '遇', '达', '做', '找', '看'],
        &[("到", Other), ("", Other)],
    ),
    (&['里'], &[("程", Other), ("", Within)]),
    (&['牵', '带', '源', '街'], &[("头", Other), ("", Other)]),
    (&['载'], &[("", YearsGone)]),
    (&['争'], &[("取", Filler)]),
    (
        &['满'],
        &[("意", Other), ("足", Other), ("分", Other), ("", Filler)],
    ),
    (&['预'], &[("计", Filler)]),
    (&['原'], &[("则上", Filler)]),
    (&['暂'], &[("定", Filler)]),
    (&['实'], &[("施", Filler)]),
    (&['进'], &[("行", Filler)]),
    (&['举'], &[("行", Filler)]),
    (&['召'], &[("开", Filler)]),
    (
        &['提'],
        &[
            ("前至", Moved),
            ("前到", Moved),
            ("前", Other),
            ("交", Filler),
        ],
    ),
    (&['落'], &[("实到位", Finish)]),
    (&['和', '及', '与', '跟'], &[("", And)]),
    (&['或'], &[("", Or)]),
    (&['并'], &[("", Also)]),
    (&['又'], &[("", And)]),
    (&['且'], &[("", Also)]),
];

/// Signs that are no Han characters.
fn signs(first: char) -> Words {
    match first {
        '→' => &[("", Arrow)],
        '、' | '､' => &[("", Pause)],
        '.' | '．' | '·' | '•' | '・' => &[("", Dot)],
        '/' => &[("", Slash)],
        ',' => &[("", Comma)],
        ':' | '︰' | '∶' => &[("", Colon)],
        '。' | ';' | '!' | '｡' => &[("", Stop)],
        '(' | '[' | '【' | '〔' | '﹙' | '〈' => &[("", Open)],
        ')' | ']' | '】' | '〕' | '﹚' | '〉' => &[("", Close)],
        '*' | 'x' | 'X' | '×' | '✕' | '?' => &[("", Mask)],
        '_' => &[("", Blank)],
        _ => &[],
    }
}
