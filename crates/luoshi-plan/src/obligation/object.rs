//! Objects: a list of things, each with the noun that decides its kind.

use std::ops::Range;

use super::ObligationKind as K;
use super::token::{Source, Token};
use super::words::{Tag, Thing, Verb, sets};

/// What the last word of a noun phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// A noun of the tables.
    Noun(K),
    /// A doing as a noun.
    Act(K),
    Thing(Thing),
    /// A verb at the end: 修改完善, 目录编制.
    Verb(Verb),
    Post,
    /// 到位, 齐全
    Ready,
    /// No word of the tables, or nothing but 工作.
    Unknown,
}

/// One entry of an object. Ranges count tokens of the clause.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) range: Range<usize>,
    pub(super) head: Head,
    /// Where the deciding noun stands.
    pub(super) at: usize,
    /// What fills the end: 活动, 工作.
    pub(super) filler: Filler,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filler {
    None,
    /// 活动
    Activity,
    /// 工作, 任务, 事宜
    Work,
}

/// Papers: each one named is its own obligation.
pub(super) const PAPERS: &[K] = &[
    K::Document,
    K::Report,
    K::Rules,
    K::SelfExamination,
    K::ReviewOnly,
    K::SelfStudy,
    K::Rectification,
];
/// Events: each one that can be held alone is its own obligation.
pub(super) const EVENTS: &[K] = &[
    K::Meeting,
    K::Study,
    K::Activity,
    K::Appraisal,
    K::Inspection,
    K::Talks,
    K::Evaluation,
    K::Consultation,
];

/// A clause with its text, to look at noun phrases.
#[derive(Clone, Copy)]
pub(super) struct Nouns<'a> {
    pub(super) source: &'a Source,
    pub(super) tokens: &'a [Token],
}

impl Nouns<'_> {
    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        #[cfg(test)]
        super::steps::step();
        self.tokens.get(at).map(|token| token.tag)
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| self.source.is(token, word))
    }

    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// Whether a word of the range is one of the words.
    pub(super) fn says_any(&self, range: Range<usize>, words: &[&str]) -> bool {
        range.clone().any(|at| self.is_any(at, words))
    }

    /// Whether the range ends in one of the words.
    pub(super) fn ends_any(&self, range: Range<usize>, words: &[&str]) -> bool {
        let text = self.text(range);
        words.iter().any(|word| text.ends_with(word))
    }

    pub(super) fn text(&self, range: Range<usize>) -> String {
        match (
            self.tokens.get(range.start),
            range
                .end
                .checked_sub(1)
                .and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => {
                self.source.words(first.start..last.end)
            }
            _ => String::new(),
        }
    }

    /// Characters from the first to the last token.
    pub(super) fn span(&self, range: Range<usize>) -> Range<usize> {
        match (
            self.tokens.get(range.start),
            range
                .end
                .checked_sub(1)
                .and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => first.start..last.end,
            _ => 0..0,
        }
    }

    pub(super) fn any(&self, range: Range<usize>, test: impl Fn(Tag) -> bool) -> bool {
        range.clone().any(|at| self.tag(at).is_some_and(&test))
    }

    /// Without how, when and how much at either end, and without 等 and what follows it.
    pub(super) fn trim(&self, range: Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = range;
        let outer = |tag| {
            matches!(
                tag,
                Tag::Manner
                    | Tag::Time
                    | Tag::Quantity
                    | Tag::Frequency
                    | Tag::Each
                    | Tag::Of
                    | Tag::Pause
                    | Tag::Join
                    | Tag::Space
                    | Tag::Then
            )
        };
        while start < end && self.tag(start).is_some_and(outer) {
            start += 1;
        }
        while end > start && self.tag(end - 1).is_some_and(outer) {
            end -= 1;
        }
        start..end
    }

    /// The entries of a list, parted by 、 and 和 outside names.
    pub(super) fn items(&self, range: Range<usize>) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut start = range.start;
        for at in range.start..=range.end {
            let joint = at < range.end
                && self
                    .tokens
                    .get(at)
                    .is_some_and(|t| !t.quoted && matches!(t.tag, Tag::Pause | Tag::Join))
                // 演练或演习: either will do.
                && !self.is_any(at, sets::EITHER);
            // 《计划》《细则》: two names side by side.
            if at > start
                && at < range.end
                && self.is_any(at, sets::OPENING)
                && self.is_any(at - 1, sets::CLOSING)
            {
                items.extend(self.item(start..at));
                start = at;
            }
            if joint || at == range.end {
                if let Some(item) = self.item(start..at) {
                    items.push(item);
                }
                start = at + 1;
            }
        }
        items
    }

    pub(super) fn item(&self, range: Range<usize>) -> Option<Item> {
        let range = self.trim(range);
        let mut filler = Filler::None;
        let mut at = range.end;
        while at > range.start {
            at -= 1;
            match self.tag(at)? {
                Tag::Filler => {
                    let word = self.text(at..at + 1);
                    if word.ends_with("活动") {
                        filler = Filler::Activity;
                    } else if filler == Filler::None && !word.starts_with('等') {
                        filler = Filler::Work;
                    }
                }
                Tag::Quantity
                | Tag::Manner
                | Tag::Time
                | Tag::Mark
                | Tag::Of
                | Tag::Each
                | Tag::Frequency
                | Tag::Space => {}
                // 隐患排查登记: noted down as it is found.
                Tag::Verb(Verb::Task)
                    if at > range.start
                        && matches!(self.tag(at - 1), Some(Tag::Act(K::Inspection)))
                        && self.is_any(at, sets::NOTED) => {}
                // 校舍检修维护: what is done besides.
                Tag::Verb(Verb::Void)
                    if at > range.start
                        && matches!(
                            self.tag(at - 1),
                            Some(Tag::Act(_) | Tag::Verb(Verb::Task))
                        ) => {}
                // 督查汇总: put together as it is found.
                Tag::Verb(Verb::Sort)
                    if at > range.start
                        && matches!(self.tag(at - 1), Some(Tag::Act(K::Inspection))) => {}
                // 检查修理: looked at first.
                Tag::Verb(Verb::Task)
                    if at > range.start
                        && !self.is_any(at, sets::ASKED_FOR)
                        && matches!(
                            self.tag(at - 1),
                            Some(Tag::Act(K::Inspection | K::Rectification))
                        ) => {}
                // 检查教育: looked at first.
                Tag::Head(K::Study)
                    if at > range.start
                        && self.is(at, "教育")
                        && matches!(self.tag(at - 1), Some(Tag::Act(K::Inspection))) => {}
                // 支部大会讨论: what is done there.
                Tag::Act(K::Study)
                    if at > range.start
                        && matches!(self.tag(at - 1), Some(Tag::Head(K::Meeting)))
                        && self.is_any(at, sets::DEBATES) => {}
                // 召开村民大会宣传发动: what is done there.
                Tag::Act(K::Activity)
                    if at > range.start
                        && matches!(self.tag(at - 1), Some(Tag::Head(K::Meeting)))
                        && self.is_any(at, sets::ROUSING) => {}
                // 自评报告征求意见稿: a stage of the paper before it.
                Tag::Head(_)
                    if at > range.start
                        && matches!(self.tag(at - 1), Some(Tag::Head(_)))
                        && self.is_any(at, sets::VERSIONS) => {}
                tag => {
                    let head = match tag {
                        Tag::Head(kind) => Head::Noun(kind),
                        Tag::Act(kind) => Head::Act(kind),
                        Tag::Thing(thing) => Head::Thing(thing),
                        Tag::Verb(_) if self.is(at, "安排") => Head::Noun(K::Document),
                        // 书面申请
                        Tag::Verb(_) if at > range.start && self.is(at, "申请") => {
                            Head::Noun(K::Document)
                        }
                        Tag::Verb(verb) => Head::Verb(verb),
                        Tag::Post => Head::Post,
                        Tag::Ready => Head::Ready,
                        Tag::Look(_) | Tag::Hand | Tag::HandFor(_) => Head::Unknown,
                        _ => self.ending(at),
                    };
                    let quoted = self.tokens.get(at).is_some_and(|t| t.quoted);
                    let unnamed = match head {
                        Head::Unknown | Head::Verb(_) | Head::Post | Head::Noun(K::Body) => true,
                        Head::Thing(thing) => quoted || thing != Thing::Spirit,
                        _ => false,
                    };
                    // 评议党员活动: a doing with its object, not a name.
                    let doing = (range.start..at).any(|i| {
                        self.tokens
                            .get(i)
                            .is_some_and(|t| !t.quoted && matches!(t.tag, Tag::Act(_)))
                    });
                    let unnamed = unnamed
                        && !(doing && matches!(head, Head::Post | Head::Thing(Thing::Person)));
                    let head = if unnamed && filler == Filler::Activity {
                        Head::Noun(K::Activity)
                    } else {
                        head
                    };
                    return Some(Item {
                        range,
                        head,
                        at,
                        filler,
                    });
                }
            }
        }
        None
    }

    /// The last character of a noun that no table has: …表, …会.
    fn ending(&self, at: usize) -> Head {
        let Some(last) = self
            .tokens
            .get(at)
            .and_then(|t| t.end.checked_sub(1))
            .and_then(|end| self.source.chars.get(end))
        else {
            return Head::Unknown;
        };
        // 细节, 季节: a whole word without a meaning here has no ending.
        let whole = self.tokens.get(at).is_some_and(|t| t.end - t.start == 2);
        if whole {
            return Head::Unknown;
        }
        match last {
            '表' | '书' | '册' | '图' | '稿' | '函' | '单' | '案' | '卡' | '令' => {
                Head::Noun(K::Document)
            }
            '会' => Head::Noun(K::Meeting),
            '赛' | '节' | '展' => Head::Noun(K::Activity),
            '组' | '队' | '部' => Head::Noun(K::Body),
            '课' => Head::Noun(K::Study),
            '长' | '员' => Head::Thing(Thing::Person),
            _ => Head::Unknown,
        }
    }

    /// The name: as printed, without marks, and without what only counts or says whose.
    pub(super) fn name(&self, range: Range<usize>) -> String {
        let mut range = self.trim(range);
        while range.start < range.end {
            let ours = self.is_any(range.start, sets::OURS) && range.end - range.start > 1;
            if !ours {
                break;
            }
            range.start += 1;
        }
        while range.start < range.end
            && self.tag(range.end - 1) == Some(Tag::Filler)
            && range.end - range.start > 1
        {
            let word = self.text(range.end - 1..range.end);
            if word.ends_with("活动")
                && !matches!(self.tag(range.end - 2), Some(Tag::Act(_) | Tag::Head(_)))
            {
                break;
            }
            range.end -= 1;
        }
        // The last noun names it: 群众喜闻乐见、便于参与的演练.
        let of = range.clone().rev().find(|&at| {
            self.tag(at) == Some(Tag::Of) && self.tokens.get(at).is_some_and(|t| !t.quoted)
        });
        if let Some(of) = of
            .filter(|of| of + 1 < range.end && self.text(range.clone()).chars().count() > LONG_NAME)
        {
            range.start = of + 1;
        }
        self.text(range)
            .chars()
            .filter(|c| !"“”\"《》〈〉「」『』‘’".contains(*c) && !c.is_whitespace())
            .collect()
    }
}

/// A longer name is cut at its last 的.
const LONG_NAME: usize = 16;
