//! Phrases: in a clause, each verb with what stands before it and with its object.

use std::ops::Range;

use super::ObligationKind;
use super::token::{Source, Token};
use super::words::{Prep, Tag, Thing, Verb};

/// What a phrase does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Verb(Verb),
    /// A one-character verb.
    Short(Verb),
    Act(ObligationKind),
    /// No verb: a bare name.
    Name,
}

/// A verb, its object, and what stands before. Ranges count tokens of the clause.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) doing: Doing,
    /// The verb or verbs (起草、修改、完善).
    pub(super) verb: Range<usize>,
    pub(super) object: Range<usize>,
    /// An object that stands before its verb: 对X进行…, 将X…
    pub(super) front: Option<Range<usize>>,
    /// The words before it that belong to no other phrase: subject, time, place.
    pub(super) lead: Range<usize>,
    /// It is only a condition (…后, …时).
    pub(super) condition: bool,
}

/// The phrases of a run of tokens.
pub(super) fn phrases(source: &Source, tokens: &[Token], run: Range<usize>) -> Vec<Phrase> {
    let mut walk = Walk {
        source,
        tokens,
        at: run.start,
        end: run.end,
        lead: run.start,
        open: None,
        done: Vec::new(),
        front: None,
        basis: false,
    };
    walk.run();
    walk.done
}

struct Walk<'a> {
    source: &'a Source,
    tokens: &'a [Token],
    at: usize,
    end: usize,
    /// Where the words begin that belong to no phrase yet.
    lead: usize,
    open: Option<Phrase>,
    done: Vec<Phrase>,
    front: Option<Range<usize>>,
    /// After 根据, 围绕 …: doings are part of the basis until a plain verb comes.
    basis: bool,
}

impl Walk<'_> {
    fn tag(&self, at: usize) -> Option<Tag> {
        (at < self.end)
            .then(|| self.tokens.get(at))
            .flatten()
            .filter(|token| !token.quoted)
            .map(|token| token.tag)
    }

    fn ahead(&self, from: usize) -> Range<usize> {
        from..self.end.min(from + REACH).max(from)
    }

    /// The next token that is no adverb, from a place on.
    fn next_word(&self, from: usize) -> Option<(usize, Tag)> {
        self.ahead(from).find_map(|at| {
            self.tokens
                .get(at)
                .map(|t| (at, t.tag))
                .filter(|(_, tag)| !matches!(tag, Tag::Manner | Tag::Time | Tag::Mark))
        })
    }

    fn run(&mut self) {
        while self.at < self.end {
            let Some(tag) = self.tag(self.at) else {
                self.at += 1;
                continue;
            };
            match tag {
                Tag::Never | Tag::May if self.open.is_none() => {
                    // Nothing in the rest of the clause is demanded.
                    self.close(self.at);
                    return;
                }
                Tag::Then => {
                    self.close(self.at);
                    self.at += 1;
                    self.lead = self.at;
                }
                Tag::After => {
                    if let Some(phrase) = &mut self.open {
                        phrase.condition = true;
                    }
                    self.close(self.at);
                    self.at += 1;
                    self.lead = self.at;
                }
                Tag::Prep(prep) => self.prep(prep),
                Tag::Join if self.partner() => self.at = self.partner_end(),
                _ => match self.predicate(tag) {
                    Some(doing) => self.verb(doing),
                    None => self.at += 1,
                },
            }
        }
        self.close(self.end);
        self.bare();
    }

    /// 与X签订…: a partner stands before the verb.
    fn partner(&self) -> bool {
        self.open.is_none()
            && (self.lead..self.at)
                .all(|at| matches!(self.tag(at), Some(Tag::Post | Tag::Manner | Tag::Time)))
    }

    /// The verb after the partner.
    fn partner_end(&self) -> usize {
        self.ahead(self.at + 1)
            .find(|&at| match self.tag(at) {
                Some(Tag::Verb(verb)) => verb != Verb::Void && !self.relative(at),
                Some(Tag::Act(ObligationKind::Talks)) => true,
                _ => false,
            })
            .unwrap_or(self.at + 1)
    }

    /// Ends the phrase at hand; its object ends at `end`, without the joints at its end.
    fn close(&mut self, end: usize) {
        if let Some(mut phrase) = self.open.take() {
            let mut last = end.max(phrase.object.start);
            while last > phrase.object.start
                && self.tokens.get(last - 1).is_some_and(|t| {
                    matches!(
                        t.tag,
                        Tag::Join | Tag::Pause | Tag::Then | Tag::Manner | Tag::Time
                    )
                })
            {
                last -= 1;
            }
            phrase.object.end = last;
            self.lead = last;
            self.done.push(phrase);
        }
    }

    /// A word that brings in a phrase: skips to its end where it has one.
    fn prep(&mut self, prep: Prep) {
        if let Some(open) = &self.open {
            let begun = (open.object.start..self.at).any(|at| {
                self.tokens
                    .get(at)
                    .is_some_and(|t| !matches!(t.tag, Tag::Manner | Tag::Of))
            });
            let leads_on = match prep {
                // 征求群众对班子的意见: 对 inside an object, unless a doing with it follows.
                Prep::Object => {
                    begun
                        && (!self
                            .tokens
                            .get(self.at)
                            .is_some_and(|t| self.source.is(t, "对"))
                            || self.light_follows(self.at + 1).is_some())
                }
                Prep::Toward | Prep::By | Prep::Through => begun && self.verb_follows(self.at + 1),
                _ => false,
            };
            if !leads_on {
                // 完善党员在联系群众方面的制度: inside an object.
                self.at = self.frame(self.at, prep).unwrap_or(self.at + 1);
                return;
            }
            self.close(self.at);
        }
        match prep {
            Prep::Purpose => {
                self.at = self.end;
                self.lead = self.end;
            }
            Prep::Object => {
                let end = self.front_end(self.at + 1);
                self.front = (end > self.at + 1).then_some(self.at + 1..end);
                self.at = end.max(self.at + 1);
            }
            Prep::Basis => {
                self.basis = true;
                self.at = self.frame(self.at, prep).unwrap_or(self.at + 1);
            }
            Prep::Beside => self.at = self.frame(self.at, prep).unwrap_or(self.at + 1),
            Prep::Toward | Prep::By | Prep::Through => self.at += 1,
        }
    }

    /// The end of a phrase such as 在…基础上, 采取…方式, if it has one: past its closing word.
    fn frame(&self, from: usize, prep: Prep) -> Option<usize> {
        if !matches!(prep, Prep::Beside | Prep::Basis | Prep::Object) {
            return None;
        }
        let close = self.ahead(from + 1).find(|&at| match self.tag(at) {
            Some(Tag::Close) => true,
            Some(Tag::After) => prep != Prep::Object,
            Some(Tag::Filler) => {
                prep == Prep::Beside
                    && self
                        .tokens
                        .get(at)
                        .is_some_and(|t| self.source.words(t.start..t.end).starts_with('等'))
            }
            _ => false,
        })?;
        let mut end = close + 1;
        while matches!(
            self.tag(end),
            Some(Tag::Close | Tag::Filler | Tag::Of | Tag::After)
        ) {
            end += 1;
        }
        Some(end)
    }

    fn verb_follows(&self, from: usize) -> bool {
        self.ahead(from).any(|at| {
            matches!(
                self.tag(at),
                Some(Tag::Verb(_) | Tag::Act(_) | Tag::Hand | Tag::Look(_))
            )
        })
    }

    /// Where the object ends that 对, 将 or 把 bring in: before the doing that it is for.
    fn front_end(&self, from: usize) -> usize {
        let light = self.light_follows(from);
        let verbs: Vec<usize> = self
            .ahead(from)
            .filter(|&at| {
                at > from
                    && matches!(
                        self.tag(at),
                        Some(Tag::Verb(_) | Tag::Act(_) | Tag::Look(_))
                    )
                    && !self.relative(at)
                    && !self.nominal(at)
            })
            .collect();
        let Some(mut end) = light.or(verbs.last().copied()) else {
            return self.end;
        };
        // 全面清洁消毒: verbs side by side are one doing. A verb with an object begins where it stands.
        if light.is_none() {
            while let Some(before) = verbs.iter().rev().find(|&&at| at < end) {
                let between = *before + 1..end;
                let alike = matches!(
                    (self.tag(*before), self.tag(end)),
                    (Some(Tag::Act(_)), Some(Tag::Act(_)))
                        | (Some(Tag::Verb(_)), Some(Tag::Verb(_)))
                );
                if alike
                    && between.clone().all(|at| {
                        matches!(self.tag(at), Some(Tag::Manner | Tag::Pause | Tag::Join))
                    })
                {
                    end = *before;
                } else {
                    break;
                }
            }
            if let Some(&plain) = verbs.iter().find(|&&at| {
                matches!(self.tag(at), Some(Tag::Verb(v)) if v != Verb::Void) && self.has_object(at)
            }) {
                end = end.min(plain);
            }
        }
        while end > from && matches!(self.tag(end - 1), Some(Tag::Manner | Tag::Time)) {
            end -= 1;
        }
        end
    }

    /// 进行, 开展: where the doing begins that 对 brings in its object for.
    fn light_follows(&self, from: usize) -> Option<usize> {
        self.ahead(from).find(|&at| {
            matches!(self.tag(at), Some(Tag::Verb(Verb::Light)))
                && self.tokens.get(at).is_some_and(|t| {
                    [
                        "进行",
                        "开展",
                        "实施",
                        "予以",
                        "给予",
                        "组织开展",
                        "集中开展",
                    ]
                    .iter()
                    .any(|w| self.source.is(t, w))
                })
        })
    }

    fn has_object(&self, verb: usize) -> bool {
        self.next_word(verb + 1).is_some_and(|(_, tag)| {
            !matches!(
                tag,
                Tag::Quantity | Tag::Pause | Tag::Join | Tag::Verb(_) | Tag::Act(_)
            )
        })
    }

    /// 召开的会议, 查摆出来的问题: the verb belongs to the noun after it.
    fn relative(&self, at: usize) -> bool {
        let mut next = at + 1;
        while next < self.end
            && self.tokens.get(next).is_some_and(|t| {
                ["到", "出", "出来", "来", "过", "好", "后", "中", "而成"]
                    .iter()
                    .any(|w| self.source.is(t, w))
            })
            && next < at + 3
        {
            next += 1;
        }
        self.tag(next) == Some(Tag::Of)
    }

    /// Whether a verb stands here, and which.
    fn predicate(&self, tag: Tag) -> Option<Doing> {
        let at = self.at;
        let inside = self.open.as_ref();
        match tag {
            Tag::Verb(Verb::Void) if self.basis => None,
            Tag::Verb(_) | Tag::Act(_) if self.relative(at) => None,
            Tag::Verb(verb) => match inside {
                None => (!self.nominal(at)).then_some(Doing::Verb(verb)),
                Some(open) => self.new_verb(open, verb).then_some(Doing::Verb(verb)),
            },
            Tag::Short(verb) => self.short(at).then_some(Doing::Short(verb)),
            Tag::Act(kind) => match inside {
                None => self.act(at).then_some(Doing::Act(kind)),
                Some(open) => self.new_act(open, at).then_some(Doing::Act(kind)),
            },
            _ => None,
        }
    }

    /// 落实情况, 完成时限: a verb that only tells which, before any other verb.
    fn nominal(&self, at: usize) -> bool {
        let Some((next, tag)) = self.next_word(at + 1) else {
            return false;
        };
        let stage = self.tokens.get(next).is_some_and(|t| {
            ["环节", "阶段", "时间", "步骤"]
                .iter()
                .any(|w| self.source.is(t, w))
        });
        next == at + 1
            && (stage || matches!(tag, Tag::Thing(Thing::State)))
            && !matches!(
                self.tag(at),
                Some(Tag::Verb(
                    Verb::Sort | Verb::Draft | Verb::Void | Verb::Gather
                ))
            )
    }

    /// A verb after another one: a new phrase, or part of the object?
    fn new_verb(&self, open: &Phrase, verb: Verb) -> bool {
        if open.doing == Doing::Verb(Verb::Void) {
            // 做到有记录、有心得
            return verb == Verb::Have
                && self
                    .tokens
                    .get(open.verb.start)
                    .is_some_and(|t| self.source.is(t, "做到"));
        }
        let empty = open.object.start == self.at;
        let makes = matches!(
            open.doing,
            Doing::Verb(Verb::Draft | Verb::Found | Verb::Revise | Verb::Consider | Verb::Sign)
        );
        let soft = matches!(
            verb,
            Verb::Void
                | Verb::Light
                | Verb::Task
                | Verb::Agenda
                | Verb::Arrange
                | Verb::Consider
                | Verb::Have
                | Verb::Ready
                | Verb::Attend
        );
        if makes && soft && !self.after_joint() && self.head_follows(self.at + 1, true) {
            return false;
        }
        if !empty && self.nominal(self.at) {
            return false;
        }
        // 进行修改完善, 做好编制工作: the verb is the object.
        if empty
            && matches!(open.doing, Doing::Verb(Verb::Light | Verb::Ready))
            && open.front.is_some()
        {
            return false;
        }
        verb != Verb::Have || self.after_joint() || open.doing == Doing::Verb(Verb::Have)
    }

    fn after_joint(&self) -> bool {
        self.at
            .checked_sub(1)
            .and_then(|at| self.tag(at))
            .is_some_and(|tag| matches!(tag, Tag::Pause | Tag::Join))
    }

    /// A noun that decides a kind ends this part of the list.
    fn head_follows(&self, from: usize, across: bool) -> bool {
        let mut head = false;
        for at in self.ahead(from) {
            match self.tokens.get(at).map(|t| t.tag) {
                Some(Tag::Pause) if across => {}
                Some(
                    Tag::Pause
                    | Tag::Then
                    | Tag::Hand
                    | Tag::Verb(Verb::Draft | Verb::Found | Verb::Meet),
                ) => break,
                Some(Tag::Head(_)) => head = true,
                Some(Tag::Filler | Tag::Mark | Tag::Quantity | Tag::Of) => {}
                _ => head = false,
            }
        }
        head
    }

    /// A doing after a verb: a new phrase (收缴党费、集体学习) or the object (开展检查)?
    fn new_act(&self, open: &Phrase, at: usize) -> bool {
        if !self.after_joint() {
            return false;
        }
        match open.doing {
            // 缴纳党费、学习党章: a doing cannot be handled like a thing.
            Doing::Verb(Verb::Task | Verb::Show | Verb::Speak)
            | Doing::Act(
                ObligationKind::Task | ObligationKind::Study | ObligationKind::SelfStudy,
            )
            | Doing::Short(_) => self.ends_item(at) || self.has_object(at),
            Doing::Act(_) => {
                at > open.object.start + 1
                    && self.has_object(at)
                    && !self.head_follows(at + 1, false)
            }
            // 组织党员通读党章、抄写党章: the first doing has its object already.
            Doing::Verb(Verb::Arrange | Verb::Light) => {
                self.has_object(at)
                    && (open.object.start..at.saturating_sub(2))
                        .any(|i| matches!(self.tag(i), Some(Tag::Act(_))))
            }
            _ => false,
        }
    }

    fn ends_item(&self, at: usize) -> bool {
        self.next_word(at + 1).is_none_or(|(_, tag)| {
            matches!(tag, Tag::Pause | Tag::Quantity | Tag::Join | Tag::Filler)
        })
    }

    /// 作一次辅导, 讲党课: a verb of one character before a number or a known noun.
    fn short(&self, at: usize) -> bool {
        if self.tag(at + 1) == Some(Tag::Quantity) {
            return true;
        }
        let clear = at
            .checked_sub(1)
            .filter(|&before| before >= self.lead)
            .and_then(|before| self.tokens.get(before))
            .is_none_or(|t| {
                matches!(
                    t.tag,
                    Tag::Post
                        | Tag::Time
                        | Tag::Manner
                        | Tag::Pause
                        | Tag::Join
                        | Tag::Then
                        | Tag::Frequency
                        | Tag::Thing(_)
                        | Tag::Each
                )
            });
        clear
            && self.open.as_ref().is_none_or(|_| self.after_joint())
            && self.next_word(at + 1).is_some_and(|(_, tag)| {
                matches!(
                    tag,
                    Tag::Head(_) | Tag::Act(_) | Tag::Thing(Thing::Publicity | Thing::Reading)
                )
            })
    }

    /// With no verb before it: is the doing the verb here, or does it belong to a name?
    fn act(&self, at: usize) -> bool {
        let last = self.region_end(at + 1);
        let words: Vec<usize> = (at + 1..last)
            .filter(|&i| {
                self.tokens.get(i).is_some_and(|t| {
                    !matches!(
                        t.tag,
                        Tag::Time
                            | Tag::Manner
                            | Tag::Quantity
                            | Tag::Frequency
                            | Tag::Each
                            | Tag::Mark
                            | Tag::Close
                    )
                })
            })
            .collect();
        let whole = last == self.end || self.tag(last) != Some(Tag::Close);
        if self.front.is_some() {
            return true;
        }
        if self.basis {
            // 按要求自查: the last word of the clause, after the noun of the basis.
            let noun = at
                .checked_sub(1)
                .and_then(|before| self.tokens.get(before))
                .is_some_and(|t| {
                    matches!(t.tag, Tag::Manner | Tag::Time)
                        || [
                            "要求", "计划", "标准", "实际", "主题", "专题", "规定", "问题", "方案",
                            "安排", "程序", "职责",
                        ]
                        .iter()
                        .any(|w| self.source.words(t.start..t.end).ends_with(w))
                });
            return noun && last == self.end && words.is_empty();
        }
        if self.tag(at + 1) == Some(Tag::Close) || self.nominal(at) {
            return false;
        }
        let Some(&end) = words.last() else {
            // The last of a list of names is a name: 升旗仪式暨表彰.
            let listed = (self.lead..at)
                .any(|i| matches!(self.tag(i), Some(Tag::Head(_) | Tag::Act(_))))
                && (self.lead..at).any(|i| matches!(self.tag(i), Some(Tag::Pause | Tag::Join)));
            return whole && !listed;
        };
        let nominal = self.tokens.get(end).is_some_and(|t| {
            matches!(
                t.tag,
                Tag::Head(_) | Tag::Act(_) | Tag::Filler | Tag::Thing(Thing::State)
            )
        });
        if !nominal {
            return true;
        }
        // 核对教材、抽查教案 take an object; 检查方案, 通报材料 are names.
        let finds = matches!(
            self.tag(at),
            Some(Tag::Act(
                ObligationKind::Inspection
                    | ObligationKind::Circulation
                    | ObligationKind::Feedback
                    | ObligationKind::Sorting
                    | ObligationKind::SelfStudy
                    | ObligationKind::Task
            ))
        );
        let first = !(self.lead..at).any(|i| {
            matches!(
                self.tag(i),
                Some(
                    Tag::Head(_)
                        | Tag::Act(_)
                        | Tag::Other
                        | Tag::Thing(Thing::Field | Thing::Problem)
                )
            )
        });
        let compound = end == at + 1
            && (matches!(self.tag(end), Some(Tag::Act(_) | Tag::Filler))
                || self.ends_like_plan(end));
        finds && first && !compound
    }

    /// 方案, 制度: before these a doing only tells which (值班方案).
    fn ends_like_plan(&self, at: usize) -> bool {
        let plan = |t: &Token| {
            let word = self.source.words(t.start..t.end);
            PLANS.iter().any(|plan| word.ends_with(plan))
        };
        self.tokens.get(at).is_some_and(plan)
    }

    /// Where a name with doings in it ends: at the next plain verb or joint.
    fn region_end(&self, from: usize) -> usize {
        self.ahead(from)
            .find(|&at| match self.tag(at) {
                Some(Tag::Verb(_)) => !self.relative(at),
                Some(Tag::Then | Tag::After | Tag::Prep(_) | Tag::Short(_)) => true,
                _ => false,
            })
            .unwrap_or(self.ahead(from).end)
    }

    /// Opens a phrase, or joins a verb to the one at hand.
    fn verb(&mut self, doing: Doing) {
        let at = self.at;
        self.at += 1;
        self.basis = false;
        if let Some(mut open) = self.open.take_if(|open| {
            // 集体学习、讲党课: an event stands alone.
            let alone = matches!((open.doing, doing), (Doing::Act(kind), Doing::Verb(_) | Doing::Short(_)) if kind != ObligationKind::Task);
            !alone && (open.verb.end..at).all(|i| self.tokens.get(i).is_some_and(|t| matches!(t.tag, Tag::Pause | Tag::Join | Tag::Manner)))
        }) {
            // 组织召开, 做好编制: the second verb is the doing one; 起草、修改 is one doing.
            let listed = (open.verb.end..at).any(|i| self.tag(i) == Some(Tag::Pause));
            let leads = matches!(open.doing, Doing::Verb(Verb::Light | Verb::Arrange | Verb::Ready | Verb::Attend)) || doing == Doing::Verb(Verb::Have);
            if leads && !listed {
                open.verb = at..at + 1;
                open.doing = doing;
            } else {
                open.verb.end = at + 1;
                open.doing = stronger(open.doing, doing);
            }
            open.object = at + 1..at + 1;
            self.open = Some(open);
            return;
        }
        self.close(at);
        self.open = Some(Phrase {
            doing,
            verb: at..at + 1,
            object: at + 1..at + 1,
            front: self.front.take(),
            lead: self.lead..at,
            condition: false,
        });
        self.lead = at + 1;
    }

    /// What is left without a verb is a bare name, if nothing else is in the run.
    fn bare(&mut self) {
        if self.done.is_empty() && self.front.is_none() && !self.basis && self.lead < self.end {
            self.done.push(Phrase {
                doing: Doing::Name,
                verb: self.lead..self.lead,
                object: self.lead..self.end,
                front: None,
                lead: self.lead..self.lead,
                condition: false,
            });
        }
    }
}

/// Papers that are named after the doing that they are for.
const PLANS: &[&str] = &[
    "方案", "计划", "预案", "制度", "办法", "细则", "规程", "安排", "报告", "合同", "协议", "通知",
];

/// No look ahead or back goes further than this many words: no clause that a person wrote is
/// longer, and a text without punctuation must not cost its length squared.
const REACH: usize = 80;

/// Of two verbs for one object, the one that says more about it.
fn stronger(first: Doing, second: Doing) -> Doing {
    let rank = |doing: Doing| match doing {
        Doing::Verb(Verb::Draft) => 3,
        Doing::Verb(Verb::Found | Verb::Revise) => 2,
        Doing::Verb(Verb::Void) => 0,
        _ => 1,
    };
    if rank(second) > rank(first) {
        second
    } else {
        first
    }
}
