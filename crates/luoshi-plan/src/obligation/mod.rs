//! Obligations (要求): what the words of an item demand, one by one.

use std::ops::Range;

mod catalogue;
mod checked;
mod clause;
mod counted;
mod demand;
mod found;
mod number;
mod object;
mod phrase;
mod reader;
mod review;
mod settle;
#[cfg(test)]
mod steps;
#[cfg(test)]
mod tests;
mod token;
mod unknown;
mod words;

pub use counted::{CountedList, counted_lists};
pub use reader::{LONGEST, read};
pub(crate) use token::prepare;

/// One thing that an item demands and that leaves evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// What sort of thing.
    pub kind: ObligationKind,
    /// The shortest noun phrase that names it, as printed.
    pub name: String,
    /// The words that demand it: bytes into the item's content (characters only at the edge).
    pub span: Range<usize>,
    /// How much is enough.
    pub quantity: Option<Quantity>,
    /// The unit only assists (配合, 协助).
    pub assist: bool,
    /// The printed name of the body that owns it, where the unit only assists.
    pub owner: Option<String>,
    /// Who looks at it, in printed order.
    pub reviews: Vec<Review>,
}

/// A number with its unit: `4 天`, `1 次/周`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// In hundredths, so that half days are exact and values compare.
    pub hundredths: u32,
    /// As printed after the number.
    pub unit: String,
}

/// `4天`, `0.5天`: no more decimals than it has.
impl std::fmt::Display for Quantity {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match rest {
            0 => write!(out, "{whole}")?,
            _ if rest.is_multiple_of(10) => write!(out, "{whole}.{}", rest / 10)?,
            _ => write!(out, "{whole}.{rest:02}")?,
        }
        out.write_str(&self.unit)
    }
}

/// Who looks at a thing, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The body as printed, without modifiers that only say "ours"; none where none is printed.
    pub by: Option<String>,
    /// What is done.
    pub action: ReviewAction,
    /// The printed verb.
    pub verb: String,
}

/// The four verbs that are not synonyms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReviewAction {
    /// 审核、审阅、审查
    Review,
    /// 备案
    File,
    /// 报、汇报
    Report,
    /// 商定、协商
    Agree,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The kinds of obligation. One list gives the enum and the outside names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ObligationKind { $($(#[$doc])* $variant,)* }

        impl ObligationKind {
            /// Every kind.
            pub const ALL: &'static [ObligationKind] = &[$(ObligationKind::$variant,)*];

            /// As printed in JSON and stored.
            pub fn name(self) -> &'static str {
                match self { $(ObligationKind::$variant => $name,)* }
            }

            /// The kind with that outside name.
            pub fn from_name(name: &str) -> Option<ObligationKind> {
                match name { $($name => Some(ObligationKind::$variant),)* _ => None }
            }
        }
    };
}

kinds! {
    /// 方案、计划、通知 …
    Document = "document",
    /// 会议、大会
    Meeting = "meeting",
    /// 集中学习、党课、培训
    Study = "study",
    /// 自学、笔记、心得
    SelfStudy = "self-study",
    /// Only has something reviewed that is made elsewhere
    ReviewOnly = "review-only",
    /// 商定、签订
    Agreement = "agreement",
    /// 成立领导小组
    Body = "body",
    /// 民主测评
    Appraisal = "appraisal",
    /// 征求意见
    Consultation = "consultation",
    /// 梳理、汇总
    Sorting = "sorting",
    /// 通报、公示
    Circulation = "circulation",
    /// 反馈
    Feedback = "feedback",
    /// 谈心谈话
    Talks = "talks",
    /// 对照检查
    SelfExamination = "self-examination",
    /// 上级评价
    Evaluation = "evaluation",
    /// 整改
    Rectification = "rectification",
    /// 建章立制
    Rules = "rules",
    /// 总结、报告
    Report = "report",
    /// 到位、齐全
    Checklist = "checklist",
    /// 检查、自查
    Inspection = "inspection",
    /// 演练、竞赛、志愿服务
    Activity = "activity",
    /// Anything else with an end that can be shown
    Task = "task",
}

impl ReviewAction {
    /// As printed in JSON and stored.
    pub fn name(self) -> &'static str {
        match self {
            ReviewAction::Review => "review",
            ReviewAction::File => "file",
            ReviewAction::Report => "report",
            ReviewAction::Agree => "agree",
        }
    }

    /// The action with that outside name.
    pub fn from_name(name: &str) -> Option<ReviewAction> {
        match name {
            "review" => Some(ReviewAction::Review),
            "file" => Some(ReviewAction::File),
            "report" => Some(ReviewAction::Report),
            "agree" => Some(ReviewAction::Agree),
            _ => None,
        }
    }
}
