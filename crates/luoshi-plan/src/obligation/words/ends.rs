//! Ends and beginnings of names that a single rule of build looks at.

/// Ends of a name that say which copy of it.
pub(in crate::obligation) const COPIES: &[&str] = &[
    "电子稿",
    "电子版",
    "纸质版",
    "纸质稿",
    "复印件",
    "扫描件",
    "原件",
];

/// Ends of what is arranged, and then shown on a sheet.
pub(in crate::obligation) const ARRANGED: &[&str] = &["安排", "编排"];

/// Before a verb at the head of a clause: nobody is to do it.
pub(in crate::obligation) const NOT: &[&str] = &["不", "不在", "勿", "莫", "别"];

/// To help somebody who makes a thing.
pub(in crate::obligation) const HELPED: &[&str] = &["帮助"];

/// What is asked for, and then taken in.
pub(in crate::obligation) const ASKED_FOR: &[&str] = &["申请", "报名", "投诉", "咨询", "预约"];

/// Says how long or how large a product is.
pub(in crate::obligation) const LENGTHS: &[&str] = &["时长", "字数", "篇幅", "长度", "全文"];

/// Something becomes another, without a paper.
pub(in crate::obligation) const CHANGED: &[&str] = &["调整"];

/// What persons only undergo.
pub(in crate::obligation) const UNDERGONE: &[&str] = &[
    "报到", "返校", "离校", "上课", "停课", "放假", "休息", "复课",
];

/// Ends of an event's name.
pub(in crate::obligation) const HELD: &[&str] = &["活动", "主题活动", "系列活动"];

/// To tell all of a paper, never part of a paper's name.
pub(in crate::obligation) const MADE_KNOWN: &[&str] = &["公布", "宣读", "发布"];

/// To read aloud together is held, not learned, where it is called 活动.
pub(in crate::obligation) const RECITED: &[&str] = &["诵读", "朗读", "阅读"];

/// What persons have that a doing before it only tells: 有转移就业意愿的劳动力.
pub(in crate::obligation) const WISHES: &[&str] = &[
    "意愿", "意向", "需求", "需要", "困难", "能力", "潜力", "资质",
];

/// Rules that have their whole name in one word.
pub(in crate::obligation) const CHARTERS: &[&str] = &["章程", "公约"];

/// To come upon something, perhaps.
pub(in crate::obligation) const FOUND_OUT: &[&str] = &["发现问题", "发现隐患", "存在问题"];
