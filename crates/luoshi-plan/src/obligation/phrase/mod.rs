//! Phrases: in a clause, each verb with what stands before it and with its object.

mod acts;
mod frame;
mod led;
mod light;
mod second;
mod verbs;
mod which;

use std::ops::Range;

use super::ObligationKind;
use super::token::{Source, Token};
use super::words::{Tag, Thing, Verb, sets};

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
        fresh: run.start,
        listed: false,
    };
    // 整改不到位的，…: the clause only tells in which case.
    if tokens.last().is_some_and(|t| t.tag == Tag::Of && !t.quoted) {
        walk.run();
        for phrase in &mut walk.done {
            phrase.condition = true;
        }
        return walk.done;
    }
    // 凡未完成整改的单位，…: nor does this one.
    let last = run.end.checked_sub(1);
    let case = walk.is_any(run.start, sets::WHOEVER)
        && last.is_some_and(|last| {
            matches!(walk.tag(last), Some(Tag::Post | Tag::Thing(_)))
                && last.checked_sub(1).and_then(|of| walk.tag(of)) == Some(Tag::Of)
        });
    if case {
        return walk.done;
    }
    // 谁检查谁负责: who answers for what.
    if walk.is_any(run.start, sets::ANYBODY) {
        return walk.done;
    }
    // 培训不到位的一律不得复工: nor does this clause.
    let barred = (run.start..run.end).any(|at| {
        walk.tag(at) == Some(Tag::Of) && matches!(walk.next_word(at + 1), Some((_, Tag::Never)))
    });
    if barred {
        return walk.done;
    }
    if let Some(verb) = walk.examples() {
        walk.at = verb;
        walk.lead = verb;
    }
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
    /// Where the words begin that are in no phrase of place, means or basis.
    fresh: usize,
    /// Entries of a list of names are read already; what is left is one more.
    listed: bool,
}

impl Walk<'_> {
    fn tag(&self, at: usize) -> Option<Tag> {
        #[cfg(test)]
        super::steps::step();
        (at < self.end)
            .then(|| self.tokens.get(at))
            .flatten()
            .filter(|token| !token.quoted)
            .map(|token| token.tag)
    }

    /// The tag of the word before.
    fn before(&self, at: usize) -> Option<Tag> {
        at.checked_sub(1).and_then(|at| self.tag(at))
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| words.iter().any(|word| self.source.is(token, word)))
    }

    /// The words from a place on, as far as one looks.
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
                Tag::Never | Tag::May
                    if self.open.is_none()
                        || self.topic_only()
                        || self.is_any(self.at, sets::ONLY_THEN) =>
                {
                    // Nothing in the rest of the clause is demanded, and of what stands before 方可 nothing either.
                    self.open = None;
                    if self.is_any(self.at, sets::ONLY_THEN) {
                        self.done.clear();
                    }
                    return;
                }
                // 关停未经验收的单位: which ones.
                Tag::Never => {
                    self.at = self.of_ahead(self.at + 1).unwrap_or(self.at) + 1;
                }
                // 逾期不交的一律退回: in which case.
                Tag::Of if self.case() => {
                    self.open = None;
                    self.at += 1;
                    self.lead = self.at;
                }
                // 编制并公布清单, 清点并封存药品: one thing, two verbs.
                Tag::Then if self.shares_object() => self.at += 1,
                Tag::Then => {
                    self.close(self.at);
                    self.at += 1;
                    self.lead = self.at;
                }
                // 停止大风期间室外作业: when, inside the object.
                Tag::After if self.inside_object() => self.at += 1,
                // 做好供暖前准备: what one gets ready for.
                Tag::After if self.prepares() => self.at += 1,
                Tag::After if self.ends_condition() => {
                    if let Some(phrase) = &mut self.open {
                        phrase.condition = true;
                    }
                    self.close(self.at);
                    self.at += 1;
                    self.lead = self.at;
                }
                Tag::Prep(prep) => self.prep(prep),
                // 财产清点、图书归还: a doing after its thing ends with the entry.
                Tag::Pause | Tag::Join if self.entry_ends() => {
                    self.close(self.at);
                    self.at += 1;
                    self.lead = self.at;
                    self.listed = true;
                }
                Tag::Join if self.partner() => self.at = self.partner_end(),
                _ => match self.led_by(tag).or_else(|| self.predicate(tag)) {
                    Some(doing) => self.verb(doing),
                    None => self.at += 1,
                },
            }
        }
        self.close(self.end);
        self.bare();
    }

    /// 党课可由书记讲: the doing before is only what the sentence is about.
    fn topic_only(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| matches!(open.doing, Doing::Act(_)) && open.object.start == self.at)
    }

    /// The verb at hand has no object of its own, and the next one takes it along.
    fn shares_object(&self) -> bool {
        self.open.as_ref().is_some_and(|open| {
            let makes = matches!(open.doing, Doing::Verb(verb) if verb.makes());
            let next = self.tag(self.at + 1);
            open.object.start == self.at
                && open.front.is_none()
                && self.has_object(self.at + 1)
                && (makes && matches!(next, Some(Tag::Verb(_) | Tag::Act(_)))
                    || matches!(open.doing, Doing::Act(_)) && next == Some(Tag::Verb(Verb::Task)))
        })
    }

    /// 基坑开挖、脚手架搭设等工程编制方案: the verb that makes a paper for what the list tells.
    fn examples(&self) -> Option<usize> {
        let and = self
            .ahead(self.at)
            .find(|&at| self.is_any(at, sets::AND_SO_ON))
            .filter(|&and| matches!(self.tag(and + 1), Some(Tag::Other | Tag::Thing(_))))?;
        let listed = (self.at..and).all(|at| match self.tag(at) {
            Some(Tag::Prep(_) | Tag::Then) => false,
            Some(Tag::Verb(verb)) => matches!(verb, Verb::Task | Verb::Void | Verb::Agenda),
            _ => true,
        });
        let verb = self
            .ahead(and + 1)
            .find(|&at| matches!(self.tag(at), Some(Tag::Verb(_))))?;
        let makes = self.tag(verb) == Some(Tag::Verb(Verb::Draft)) && self.has_object(verb);
        (listed && makes).then_some(verb)
    }

    /// The next 的.
    fn of_ahead(&self, from: usize) -> Option<usize> {
        self.ahead(from).find(|&at| self.tag(at) == Some(Tag::Of))
    }

    /// 的 before a duty that is said strictly.
    fn case(&self) -> bool {
        // 发现隐患的下达通知书
        let found = self
            .open
            .as_ref()
            .is_some_and(|open| matches!(open.doing, Doing::Verb(Verb::If | Verb::Have)));
        // 有水源的做好防漏检查
        if found && matches!(self.tag(self.at + 1), Some(Tag::Verb(_))) {
            return true;
        }
        // 拒不整改的停止供气, 逾期未检的停用
        let refused = self.tag(self.at + 1) == Some(Tag::Verb(Verb::Task))
            && (self.lead..self.at)
                .any(|at| self.is_any(at, sets::NEGATIONS) || self.is_any(at, sets::REFUSED));
        refused || self.is_any(self.at + 1, sets::STRICTLY) && self.verb_follows(self.at + 2)
    }

    /// 后 after something that can be over; not a part of an unknown word.
    fn ends_condition(&self) -> bool {
        let long = self
            .tokens
            .get(self.at)
            .is_some_and(|t| t.end - t.start > 1);
        let unknown = |back: usize| {
            self.at
                .checked_sub(back)
                .filter(|&at| at >= self.lead)
                .and_then(|at| self.tag(at))
                == Some(Tag::Other)
        };
        // 门前: one unknown character and 前 are a word.
        let one = self
            .at
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))
            .is_some_and(|t| t.end - t.start == 1);
        let word = one && unknown(1) && !unknown(2);
        let known = self.tag(self.at + 1) != Some(Tag::Other) || unknown(2);
        long || !word && (self.open.is_some() || self.at > self.lead && known)
    }

    /// A time inside the object of a verb: a noun without a doing ends the clause.
    fn inside_object(&self) -> bool {
        let word = self
            .tokens
            .get(self.at)
            .is_some_and(|t| t.end - t.start > 1);
        let noun = self
            .end
            .checked_sub(1)
            .filter(|&last| last > self.at)
            .and_then(|last| self.tag(last))
            .is_some_and(|tag| {
                matches!(
                    tag,
                    Tag::Other | Tag::Thing(Thing::Plain | Thing::Work) | Tag::Head(_)
                )
            });
        word && noun
            && self
                .open
                .as_ref()
                .is_some_and(|open| open.doing == Doing::Verb(Verb::Task))
            && self.ahead(self.at + 1).all(|at| {
                matches!(
                    self.tag(at),
                    Some(Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Of)
                )
            })
    }

    /// 准备 ends the object of a verb of getting ready.
    fn prepares(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.doing == Doing::Verb(Verb::Ready))
            && (self.at + 1..self.at + 4).any(|at| {
                matches!(
                    self.tag(at),
                    Some(
                        Tag::Act(ObligationKind::Checklist) | Tag::Head(ObligationKind::Checklist)
                    )
                )
            })
    }

    fn entry_ends(&self) -> bool {
        let Some(open) = &self.open else { return false };
        let topic = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|t| matches!(t.tag, Tag::Thing(_) | Tag::Head(_) | Tag::Other))
        };
        // 个人述职、民主测评: another doing, not one more word for the same.
        let other = |kind| {
            matches!(open.doing, Doing::Act(first) if first != kind) && !open.lead.is_empty()
        };
        let next_names = self
            .next_word(self.at + 1)
            .is_some_and(|(at, tag)| match tag {
                Tag::Act(kind) => other(kind) || self.arranged(at),
                tag => !matches!(tag, Tag::Verb(_)),
            });
        let stands = matches!(open.doing, Doing::Act(_)) || open.lead.clone().any(topic);
        // 设备采购安装、新生录取: doings side by side are one.
        // 防火检查每月一次、灭火演练每年一次: how often, too.
        let bare = (open.object.start..self.at).all(|at| {
            matches!(
                self.tag(at),
                Some(
                    Tag::Verb(Verb::Task)
                        | Tag::Act(_)
                        | Tag::Frequency
                        | Tag::Quantity
                        | Tag::Manner
                )
            )
        });
        // 裸土100%覆盖、车辆100%冲洗: so much of it.
        let share = open.lead.clone().any(|at| {
            self.tag(at) == Some(Tag::Quantity)
                && self.tokens.get(at).is_some_and(|t| {
                    let word = self.source.words(t.start..t.end);
                    sets::SHARES.iter().any(|unit| word.ends_with(unit))
                })
        });
        // 车辆维护、司机体检: so may a doing that is no attitude.
        let shown = share || self.is_any(open.verb.start, sets::EFFECTING);
        bare && stands && next_names && (shown || open.doing != Doing::Verb(Verb::Void))
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
                // 与家长签责任书
                Some(Tag::Short(Verb::Draft)) => {
                    matches!(self.next_word(at + 1), Some((_, Tag::Head(_) | Tag::Other)))
                }
                // 会同交警检查客车, 与消防部门联合检查: what one does with them.
                Some(Tag::Act(_)) => matches!(
                    self.before(at),
                    Some(Tag::Post | Tag::Manner | Tag::Thing(Thing::Plain) | Tag::Other)
                ),
                _ => false,
            })
            .unwrap_or(self.ahead(self.at + 1).end.max(self.at + 1))
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

    pub(super) fn verb_follows(&self, from: usize) -> bool {
        self.ahead(from).any(|at| {
            matches!(
                self.tag(at),
                Some(Tag::Verb(_) | Tag::Act(_) | Tag::Hand | Tag::Look(_))
            )
        })
    }

    /// Whether the words between the phrase at hand and a verb only join the two.
    fn joins(&self, open: &Phrase, at: usize, doing: Doing) -> bool {
        let between = |test: fn(Tag) -> bool| {
            (open.verb.end..at).all(|i| self.tokens.get(i).is_some_and(|t| test(t.tag)))
        };
        // 集体学习、讲党课: an event stands alone; 检查和处理 is one doing.
        let both = doing == Doing::Verb(Verb::Task)
            && open.verb.end < at
            && between(|tag| matches!(tag, Tag::Join | Tag::Then));
        // 门窗修缮、学位服归还、领取证书: another entry of the list, with its own thing behind it.
        let entry = self.listed
            && open.verb.end < at
            && !open.lead.is_empty()
            && between(|tag| tag == Tag::Pause)
            && self.has_object(at);
        if entry {
            return false;
        }
        let event = matches!(open.doing, Doing::Act(kind) if kind != ObligationKind::Task);
        let alone = event && matches!(doing, Doing::Verb(_) | Doing::Short(_)) && !both;
        // 遇暴雨转移群众: the case, then what is done.
        let case = open.doing == Doing::Verb(Verb::If);
        !alone
            && !case
            && between(|tag| matches!(tag, Tag::Pause | Tag::Join | Tag::Manner | Tag::Then))
    }

    /// Opens a phrase, or joins a verb to the one at hand.
    pub(super) fn verb(&mut self, doing: Doing) {
        let at = self.at;
        let joint = self.after_joint();
        self.at += 1;
        self.basis = false;
        let joined = self
            .open
            .as_ref()
            .is_some_and(|open| self.joins(open, at, doing));
        if let Some(mut open) = self.open.take_if(|_| joined) {
            // 组织召开, 做好编制: the second verb is the doing one; 起草、修改 is one doing.
            let listed = (open.verb.end..at).any(|i| self.tag(i) == Some(Tag::Pause));
            let first =
                matches!(open.doing, Doing::Verb(verb) if verb.governs() || verb == Verb::Attend);
            // 结对开展: the second verb says what is done together.
            let paired =
                open.doing == Doing::Act(ObligationKind::Task) && doing == Doing::Verb(Verb::Light);
            let leads = first || paired || doing == Doing::Verb(Verb::Have);
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
        // 组织设计、施工单位进行验收: the first verb has only those who take part.
        if doing == Doing::Verb(Verb::Light)
            && !joint
            && let Some(open) = &mut self.open
            && matches!(open.doing, Doing::Verb(Verb::Arrange))
        {
            open.doing = Doing::Verb(Verb::Void);
        }
        // 抽调骨干成立专班: those who make it up.
        let drawn = self
            .open
            .as_ref()
            .is_some_and(|open| self.is_any(open.verb.start, &[sets::DRAWN]));
        if matches!(doing, Doing::Verb(Verb::SetUp))
            && !joint
            && let Some(open) = &mut self.open
            && open.doing == Doing::Verb(Verb::Task)
            && (drawn
                || matches!(
                    self.tokens.get(at - 1).map(|t| t.tag),
                    Some(Tag::Post | Tag::Thing(Thing::Person | Thing::Plain))
                ))
        {
            open.doing = Doing::Verb(Verb::Void);
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
    pub(super) fn bare(&mut self) {
        if (self.done.is_empty() || self.listed)
            && self.front.is_none()
            && !self.basis
            && self.lead < self.end
        {
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

/// No look ahead or back goes further than this many words: no clause that a person wrote is
/// longer, and a text without punctuation must not cost its length squared.
pub(super) const REACH: usize = 80;

/// Of two verbs for one object, the one that says more about it.
fn stronger(first: Doing, second: Doing) -> Doing {
    let rank = |doing: Doing| match doing {
        Doing::Verb(Verb::Draft) => 3,
        // 研究建立机制: what comes of it says more.
        Doing::Verb(verb) if verb.makes() && verb != Verb::Consider => 2,
        Doing::Verb(Verb::Void | Verb::Agenda) => 0,
        _ => 1,
    };
    if rank(second) > rank(first) {
        second
    } else {
        first
    }
}
