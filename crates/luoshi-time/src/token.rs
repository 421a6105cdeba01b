//! What the grammar works on: the words that limits are made of, as kinds.

use crate::festival::Festival;
use crate::numeral::Number;
use crate::school::SchoolTime;
use crate::term::Standing;

/// What the grammar works on.
#[derive(Clone, Copy, Debug, Eq)]
pub(crate) enum Token {
    /// 3, 十五, 二〇一四
    Number(Number),
    /// 年, 年度
    Year,
    /// 月, 月份
    Month,
    /// 日, 号: of the month, or a count
    Day,
    /// 天: a count only
    Days,
    /// 工作日
    Workday,
    /// 周, 星期, 礼拜
    Week,
    /// 周末
    Weekend,
    /// 季度
    Quarter,
    /// 学期
    Semester,
    /// 学年
    SchoolYear,
    /// 学时, 课时
    Lesson,
    /// 小时
    Hour,
    /// 分钟
    Minute,
    /// 时, 点: of a clock
    HourMark,
    /// 分: of a clock
    MinuteMark,
    /// 年代: ten years, which no limit means
    Decade,
    /// 载: a year, as a count only
    YearsGone,
    /// 几, 数: a number that is not told
    Several,
    /// 个
    Piece,
    /// 元, for the first month
    JanuaryMark,
    /// 上
    Upper,
    /// 中
    Middle,
    /// 下
    Lower,
    /// 旬
    Xun,
    /// 洵, 甸, 句: typed for 旬
    MistypedXun,
    /// 上半
    FirstHalf,
    /// 下半
    LastHalf,
    /// 初: the beginning of a unit, and the first days of a lunar month
    Start,
    /// 底, 末, 终
    EndOf,
    /// 首
    FirstOf,
    /// 最后
    LastOf,
    /// 第
    Ordinal,
    /// 全年
    WholeYear,
    /// A single short stroke: it divides the parts of a date as well as the ends of a range.
    Hyphen,
    /// Long strokes, waves, and any run of strokes: a range.
    Dash,
    /// 至, 到
    To,
    /// →
    Arrow,
    /// `.`
    Dot,
    /// `/`
    Slash,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// 。 and ;
    Stop,
    /// 、
    Pause,
    /// 和, 及, 与
    And,
    /// 或
    Or,
    /// 并
    Also,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// 自, 从
    From,
    /// 起, 开始
    Begin,
    /// 止, 结束
    End,
    /// 截至, 不迟于, 最迟: an end follows.
    Until,
    /// 截止: before an end or behind it.
    Cutoff,
    /// 不早于
    NotBefore,
    /// 期间
    During,
    /// 间, 之间
    Between,
    /// 前, 以前, 之前
    Before,
    /// 后, 以后, 之后
    After,
    /// 内, 以内, 之内
    Within,
    /// 以来
    Since,
    /// 以上
    Over,
    /// 以下
    Under,
    /// 之日, as in 自受理之日起
    OfDay,
    /// 之, 的
    Particle,
    /// 前后
    Around,
    /// 左右, 约
    About,
    /// 不少于
    AtLeast,
    /// 不超过
    AtMost,
    /// 为期, 用
    Lasting,
    /// 每, 逢
    Each,
    /// 每隔
    EachOther,
    /// 按
    By,
    /// 单
    Odd,
    /// 双
    Even,
    /// 年级, 班: a number before it names a group of people
    Group,
    /// 次, behind a number
    Times,
    /// 半
    Half,
    /// 多, 余
    AndMore,
    /// 今年 0, 明年 1, 去年 -1
    RelativeYear(i8),
    /// 今天 0, 明天 1, 即日 0
    Today(i8),
    /// 次年, 同年, 次月, 当日: seen from the words before.
    Turned(Turn),
    /// 当月
    ThisMonth,
    /// 当周
    ThisWeek,
    /// 本, 这
    This,
    /// 未来, 今后
    Ahead,
    /// 近, 过去
    Recent,
    /// 过, as in 过十周
    Past,
    /// 同上
    Ditto,
    /// 农历
    Lunar,
    /// 正月, 冬月, 腊月
    LunarMonth(u8),
    /// 大年, as in 大年初三
    LunarNewYear,
    /// 闰
    Leap,
    /// A festival by name.
    Feast(Festival),
    /// 节, 节日
    FeastMark,
    /// 假期
    Holidays,
    /// One of the 24 solar terms, from 立春.
    Solar(u8),
    /// A time that the school calendar knows.
    School(SchoolTime),
    /// 上午, 下班: a part of the day.
    Clock(Clock),
    /// 长期, 立即
    Stands(Standing),
    /// 近期, 早日: some day soon
    Vague,
    /// 待定, 另行, 商定: a day that others are to set
    Undecided,
    /// 改为, 推迟, 延至: what follows takes the place of what stands before
    Moved,
    /// 除外, 以外: what stands before is no limit
    Except,
    /// 确定
    Settle,
    /// 完成
    Finish,
    /// A word that says nothing about the days: 于, 召开.
    Filler,
    /// `*`, `x`: stands for a digit.
    Mask,
    /// `_`: to be filled in.
    Blank,
    /// Anything else.
    Other,
}

/// By hand, because the grammar compares at every step: nearly always the kinds differ, and that has to
/// be found without a call.
impl PartialEq for Token {
    #[inline(always)]
    fn eq(&self, other: &Token) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.says_the_same(other)
    }
}

impl Token {
    /// Of two tokens of one kind.
    fn says_the_same(&self, other: &Token) -> bool {
        match (self, other) {
            (Token::Number(one), Token::Number(other)) => one == other,
            (Token::RelativeYear(one), Token::RelativeYear(other)) => one == other,
            (Token::Today(one), Token::Today(other)) => one == other,
            (Token::Turned(one), Token::Turned(other)) => one == other,
            (Token::LunarMonth(one), Token::LunarMonth(other)) => one == other,
            (Token::Feast(one), Token::Feast(other)) => one == other,
            (Token::Solar(one), Token::Solar(other)) => one == other,
            (Token::School(one), Token::School(other)) => one == other,
            (Token::Clock(one), Token::Clock(other)) => one == other,
            (Token::Stands(one), Token::Stands(other)) => one == other,
            _ => true,
        }
    }
}

/// Words that stand in relation to the words before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    NextYear,
    SameYear,
    NextMonth,
    SameMonth,
    NextWeek,
    NextDay,
    SameDay,
}

/// Words for a part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// 上午
    Part,
    /// 下班
    Work,
}
