//! The vocabulary that the reader of requirements matches on, by theme.
//!
//! A row is a meaning and the words that have it, parted by white space. The reader knows nothing
//! but these words and the order in which they stand; what an organisation says differently is a
//! word more here, not a case more in the code.

mod acts;
mod frame;
mod heads;
mod measures;
mod posts;
mod safety;
pub(super) mod sets;
pub(super) mod signs;
mod verbs;
mod whole;

use super::{ObligationKind, ReviewAction};

pub(super) use measures::{EACH, FREQUENCIES, MEASURES};

/// What a word does in a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Always a verb.
    Verb(Verb),
    /// A verb of one character: one only before a number or a noun of the tables.
    Short(Verb),
    /// A doing with a kind of its own, verb (检查教案) or noun (开展检查).
    Act(ObligationKind),
    /// The last noun of a phrase, which decides its kind (实施方案, 动员大会).
    Head(ObligationKind),
    /// A noun without a kind, which some verbs look at.
    Thing(Thing),
    /// A body or a person.
    Post,
    /// Brings in a phrase beside the verb (对, 向, 由 …).
    Prep(Prep),
    /// To look at what somebody made: 审核, 备案, 商定.
    Look(ReviewAction),
    /// To hand up: 报, 提交.
    Hand,
    /// 和, 与, 及
    Join,
    /// 并, 同时: what follows is another verb.
    Then,
    /// 后, 基础上: what stands before is a condition.
    After,
    /// 方式, 方面: closes a phrase of place or means.
    Close,
    /// How: 认真, 及时.
    Manner,
    /// When.
    Time,
    /// 不得, 严禁, 防止: nothing is demanded.
    Never,
    /// 可以, 争取: nothing is demanded.
    May,
    /// Two words in one: handed up, and what for (报批, 报备).
    HandFor(ReviewAction),
    /// 配合, 协助
    Assist,
    /// 到位, 齐全
    Ready,
    /// Nouns that only fill the end of a phrase: 工作, 活动, 等.
    Filler,
    /// 的
    Of,

    // What follows has no word list: the scanner finds it by its shape.
    /// 、
    Pause,
    /// `2场`, `不少于5天`
    Quantity,
    /// 每月, 每学期
    Frequency,
    /// 每人, 每单位
    Each,
    /// Quotation and book marks.
    Mark,
    /// White space.
    Space,
    /// What parts clauses: punctuation.
    Stop(Stop),
    /// A character in no table.
    Other,
}

/// Classes of verbs, by what they make of their object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// 制定, 起草: whatever it makes is a paper.
    Draft,
    /// 编排, 绘制: a paper, if the object names one, else a task.
    Draw,
    /// 出台, 列出: a paper, rule or body, if the object names one.
    Found,
    /// 提出, 形成: as [`Verb::Found`]; measures that belong to a meeting or a paper are none.
    Propose,
    /// 建立, 搭建: as [`Verb::Found`], else a task.
    Establish,
    /// 完善, 修订: a paper or rule, if the object names one.
    Revise,
    /// 召开: a meeting, if the object says no better.
    Meet,
    /// 举办: an event, if the object says no better.
    Run,
    /// 开展, 进行: only says that something is done; the object says what.
    Light,
    /// 完成: the object's doing, paper or thing.
    Finish,
    /// 办理: the object's doing, else a task.
    Handle,
    /// 启动: the object's doing, else a task.
    Start,
    /// 落实, 加强: the object's doing; a field of work is none.
    Carry,
    /// 做好, 抓好: the object's doing or paper, or getting ready.
    Ready,
    /// 组织, 邀请: the object, or somebody else's doing that follows.
    Arrange,
    /// 安排, 指派: as [`Verb::Arrange`]; a person for a duty is a body.
    Assign,
    /// 明确, 指定: a person or a body.
    Name,
    /// 确定, 选定: a person, a list, a decision.
    Decide,
    /// 成立, 组建: a body.
    SetUp,
    /// 设立: a body, if the object names one, else a task.
    Place,
    /// 签订
    Sign,
    /// 征求, 听取: opinions.
    Gather,
    /// 梳理, 汇总: opinions or problems; of other things a document.
    Sort,
    /// 悬挂, 发放: publicity, a paper, or an object.
    Show,
    /// 观看
    Watch,
    /// 读
    Read,
    /// 参加
    Attend,
    /// 迎接: a visit from above.
    Welcome,
    /// 讲, 作: a lecture, a speech.
    Speak,
    /// 谈 (谈一次话)
    Talk,
    /// 研究: a paper passed, or only talk.
    Consider,
    /// 布置, 部署: a task, if no meeting is named.
    Order,
    /// 听取汇报, 分析: what is done at a meeting.
    Agenda,
    /// 有: an entry of a list of things to show (有记录、有心得).
    Have,
    /// 申报: handed up, made elsewhere.
    Apply,
    /// 发现, 遇有: only when it happens.
    If,
    /// 提高, 增强, 确保: no end that can be shown.
    Void,
    /// Any other doing with an end that can be shown.
    Task,
}

impl Verb {
    /// After these a doing is their object: 开展检查, 做好归档.
    pub(super) fn governs(self) -> bool {
        use Verb::{Arrange, Assign, Carry, Finish, Handle, Light, Ready, Start};
        matches!(
            self,
            Light | Finish | Handle | Start | Carry | Ready | Arrange | Assign
        )
    }

    /// These make a paper, whose name may hold other verbs: 制定加强管理的措施.
    pub(super) fn makes(self) -> bool {
        use Verb::{Consider, Draft, Draw, Establish, Found, Propose, Revise, Sign};
        matches!(
            self,
            Draft | Draw | Found | Propose | Establish | Revise | Consider | Sign
        )
    }
}

/// Nouns without a kind of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    /// 意见, 建议
    Opinion,
    /// 问题
    Problem,
    /// 情况, 结果
    State,
    /// 精神, 意识: what is in the head.
    Spirit,
    /// 横幅, 海报
    Publicity,
    /// 党章, 必读书目: what is read.
    Reading,
    /// 联络员, 专人: a person who is named for a duty.
    Person,
    /// 安全, 管理: a field of work, not a thing to be done.
    Field,
    /// 作品, 作业: made elsewhere and handed in.
    Work,
    /// Any other noun; it stands in the table so that it is not cut in two.
    Plain,
}

/// Words that bring in a phrase beside the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prep {
    /// 对, 将, 把: the object stands before its verb.
    Object,
    /// 向, 给
    Toward,
    /// 由
    By,
    /// 经
    Through,
    /// 在, 于, 以, 通过 …: place, time, means.
    Beside,
    /// 根据, 按照, 围绕 …: the basis.
    Basis,
    /// 为了, 为进一步: the purpose; nothing in the clause is demanded.
    Purpose,
}

/// What parts clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// 。！？ and line breaks
    Sentence,
    /// ；
    Semicolon,
    /// ，
    Comma,
    /// ：
    Colon,
    /// （
    Open,
    /// ）
    Close,
}

/// Every table, in one list.
pub(super) const TABLES: &[&[(Tag, &str)]] = &[
    acts::ACTS,
    heads::HEADS,
    heads::THINGS,
    verbs::VERBS,
    posts::POSTS,
    frame::FRAME,
    whole::WHOLE,
    safety::SAFETY,
];
