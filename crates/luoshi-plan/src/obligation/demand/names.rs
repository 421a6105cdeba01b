//! Doings and names: phrases without a verb that looks at an object.

use std::ops::Range;

use super::{Demand, Desk, Sort};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{EVENTS, Head, Item, PAPERS};
use crate::obligation::phrase::Doing;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Desk<'_> {
    pub(super) fn act(&self, kind: K) -> Vec<Demand> {
        let (object, before) = self.object();
        // 限期整改到位: how far, not what.
        let far = self
            .nouns
            .item(object.clone())
            .is_some_and(|item| item.head == Head::Ready);
        // 培训参与率100%: how many of all.
        let share = self.nouns.text(object.clone()).ends_with(RATE)
            && self.nouns.tag(object.end) == Some(Tag::Quantity);
        // 听课每人15节: who, not what.
        let who = self.nouns.tag(self.phrase.object.start) == Some(Tag::Each);
        let after = if before || far || who || share {
            object.end..object.end
        } else {
            object
        };
        let verb = self.phrase.verb.clone();
        let lead = self.phrase.lead.clone();
        let told = kind == K::SelfExamination && self.before.self_examination;
        // 本次专项治理为期三个月: told of already.
        if lead
            .clone()
            .any(|at| self.nouns.is_any(at, sets::THIS_TIME))
        {
            return Vec::new();
        }
        // 第三周为警示教育周: what is what.
        let copula = lead
            .clone()
            .skip(1)
            .any(|at| self.nouns.is_any(at, sets::COPULAS));
        // 为老年人体检: for whom.
        let whom = self.nouns.any(lead.clone(), |tag| {
            matches!(tag, Tag::Post | Tag::Each | Tag::Thing(Thing::Person))
        });
        let defined = copula && !whom && !self.nouns.any(lead, |tag| matches!(tag, Tag::Prep(_)));
        if told || defined {
            return Vec::new();
        }
        // 备课管理：…: a heading.
        let field = self.nouns.item(after.clone()).map(|item| item.head);
        if self.before.label && field == Some(Head::Thing(Thing::Field)) {
            return Vec::new();
        }
        // 将问题通报政府: to whom.
        let taken = self
            .phrase
            .front
            .as_ref()
            .is_some_and(|front| field == Some(Head::Post) || self.taken(front));
        let whom = matches!(kind, K::Circulation | K::Feedback) && taken;
        let after = if whom { after.end..after.end } else { after };
        if !after.is_empty() {
            let kind = self.act_kind(kind, after.clone());
            let told = matches!(kind, K::Circulation | K::Study | K::Activity)
                && self.nouns.says_any(verb.clone(), sets::TOLD);
            let head = self.nouns.item(after.clone()).map(|item| item.head);
            let compared = (kind == K::Evaluation
                || kind == K::Inspection && self.nouns.is_any(verb.start, sets::GONE_THROUGH))
                && (head == Some(Head::Thing(Thing::State))
                    && !self.nouns.ends_any(after.clone(), sets::FIGURES)
                    || self.nouns.ends_any(after.clone(), sets::CAUSES));
            // 开展会商，发布预警: to everybody.
            let warned = self.nouns.ends_any(after.clone(), sets::WARNINGS);
            // 召开例会，总结成效，比对进度: said there.
            let summed = kind == K::Report
                || kind == K::Inspection && self.nouns.says_any(verb.clone(), sets::COMPARING);
            if self.before.meeting && (told && !warned || compared || summed) {
                return Vec::new();
            }
            // 选举支部委员
            if kind == K::Task
                && self.nouns.is_any(verb.start, sets::VOTED)
                && (head == Some(Head::Thing(Thing::Person))
                    || self.nouns.ends_any(after.clone(), sets::ELECTABLE)
                    || self.nouns.ends_any(after.clone(), sets::MEMBERS))
            {
                return self.whole_object(K::Body, after);
            }
            // 准备发言材料: the paper.
            if kind == K::Checklist
                && let Some(Head::Noun(paper)) = head
                && PAPERS.contains(&paper)
            {
                return self.whole_object(paper, after);
            }
            // 设计路线: no paper.
            let drawn = kind == K::Document && !matches!(head, Some(Head::Noun(_)));
            if kind == K::Task || drawn {
                return self.whole(K::Task, after, false);
            }
            // 参观场馆、队列训练、心理测评: more events of the list.
            let items = self.nouns.items(after.clone());
            let event = |item: &Item| {
                self.nouns.text(item.range.clone()).chars().count() >= WHOLE_WORD
                    && matches!(item.head, Head::Act(kind) | Head::Noun(kind) if EVENTS.contains(&kind))
            };
            if kind == K::Activity
                && items.len() > 1
                && items.first().is_some_and(|item| !event(item))
                && items.iter().skip(1).all(event)
            {
                let mut demands = Vec::new();
                for (index, item) in items.iter().enumerate() {
                    let kind = match item.head {
                        Head::Act(kind) | Head::Noun(kind) if index > 0 => kind,
                        _ => kind,
                    };
                    let from = if index == 0 {
                        verb.start
                    } else {
                        item.range.start
                    };
                    demands.push(self.demand(kind, item.range.clone(), from..item.range.end));
                }
                return demands;
            }
            // 讨论接收党员: talked over, not learned.
            if kind == K::Study && self.nouns.is_any(verb.start, sets::DEBATES) {
                return Vec::new();
            }
            return vec![self.demand(kind, after.clone(), verb.start..after.end)];
        }
        if let Some(front) = self.phrase.front.clone() {
            let front = self.nouns.trim(front);
            // 对每名学生家访一次: nothing but for whom.
            if front.is_empty() {
                return vec![self.demand(kind, verb.clone(), verb)];
            }
            let kind = self.act_kind(kind, front.clone());
            return vec![self.demand(kind, front.clone(), front.start..verb.end)];
        }
        // 讨论接收党员: talked over.
        let talked = self.nouns.is_any(verb.start, sets::DEBATES)
            && matches!(self.nouns.tag(verb.end), Some(Tag::Verb(_)));
        if talked {
            return Vec::new();
        }
        let topic = self.topic();
        // 设计放置橱窗: no paper is named.
        if self.before.label || kind == K::Document && topic.is_empty() {
            return Vec::new();
        }
        // 支部大会讨论: the meeting is the point.
        let met = verb.start.checked_sub(1).is_some_and(|before| {
            before >= self.phrase.lead.start
                && matches!(self.nouns.tag(before), Some(Tag::Head(K::Meeting)))
        });
        if met && self.nouns.is_any(verb.start, sets::DEBATES) {
            return vec![self.demand(K::Meeting, topic.clone(), topic.start..verb.end)];
        }
        let kind = self.graded(kind, topic.clone());
        // 书记与校长谈心: who talks with whom is the whole of it.
        let from = if kind == K::Talks {
            self.phrase.lead.start.min(verb.start)
        } else if topic.is_empty() {
            self.beside().unwrap_or(verb.start)
        } else {
            topic.start
        };
        let name = if topic.is_empty() {
            verb.clone()
        } else {
            topic.start..verb.end
        };
        // A doing in brackets tells more about what stands before them; its number counts.
        let counted = self.quantity(kind, name.clone()).is_some();
        // 认真学习, and no word of what.
        let manner = self
            .nouns
            .any(self.phrase.lead.clone(), |tag| tag == Tag::Manner);
        let attitude = topic.is_empty() && manner && self.nouns.is_any(verb.start, sets::ATTITUDES);
        if attitude && !counted && !self.before.alone {
            return Vec::new();
        }
        if self.before.bracket && !counted {
            return Vec::new();
        }
        // 逐户建档: nothing but how and who.
        let plain = |tag| {
            matches!(
                tag,
                Tag::Manner
                    | Tag::Time
                    | Tag::Post
                    | Tag::Frequency
                    | Tag::Each
                    | Tag::Prep(Prep::Beside)
                    | Tag::Other
            )
        };
        let there = self.nouns.says_any(self.near(), sets::GOING)
            && self
                .nouns
                .any(self.phrase.lead.clone(), |tag| matches!(tag, Tag::Post));
        let done = kind == K::Task
            && (manner || there)
            && self
                .phrase
                .lead
                .clone()
                .all(|at| self.nouns.tag(at).is_some_and(plain));
        // 阅卷: all that the entry says; 学籍注册: the thing is in the word.
        let word = self.nouns.text(verb.clone()).chars().count() >= WHOLE_WORD
            || self.before.alone && verb.len() == self.nouns.tokens.len()
            || self.closes_list(&verb);
        // 秋季学期报名, 新生注册: a name, with when and who in it.
        let entry = kind == K::Task && topic.is_empty() && !manner && self.whole_entry(&verb);
        let (name, from) = if entry {
            let who = self.phrase.lead.clone().find(|&at| {
                matches!(
                    self.nouns.tag(at),
                    Some(Tag::Post | Tag::Thing(Thing::Person))
                )
            });
            let from = who.unwrap_or(verb.start);
            (from..verb.end, from)
        } else {
            (name, from)
        };
        if topic.is_empty()
            && !entry
            && !counted
            && !done
            && !word
            && matches!(kind, K::Task | K::Checklist | K::Sorting)
        {
            return Vec::new();
        }
        vec![self.demand(kind, name, from..verb.end)]
    }

    /// Nothing but when and who stands before the doing, and it ends its entry of the list.
    fn whole_entry(&self, verb: &Range<usize>) -> bool {
        let lead = self.phrase.lead.clone();
        let plain = |tag| matches!(tag, Tag::Time | Tag::Post | Tag::Thing(Thing::Person));
        let starts = lead.start.checked_sub(1).map(|at| self.nouns.tag(at));
        let ends = matches!(
            self.nouns.tag(verb.end),
            None | Some(Tag::Pause | Tag::Join | Tag::Time)
        );
        !lead.is_empty()
            && lead.clone().all(|at| self.nouns.tag(at).is_some_and(plain))
            && matches!(starts, None | Some(Some(Tag::Pause | Tag::Join)))
            && ends
            && self.nouns.text(verb.clone()).chars().count() >= 2
            && !self.nouns.says_any(verb.clone(), sets::UNDERGONE)
    }

    /// 体检、发证: the last of a list of doings.
    fn closes_list(&self, verb: &Range<usize>) -> bool {
        let before = verb.start.checked_sub(1).and_then(|at| self.nouns.tag(at));
        verb.end == self.nouns.tokens.len()
            && matches!(before, Some(Tag::Pause))
            && self.phrase.lead.len() <= 1
    }

    /// Where a phrase of place begins that stands right before the verb: 在公示栏公示.
    fn beside(&self) -> Option<usize> {
        let lead = self.phrase.lead.clone();
        lead.clone().rev().find(|&at| {
            matches!(
                self.nouns.tag(at),
                Some(Tag::Prep(Prep::Beside | Prep::Toward))
            )
        })
    }

    /// 奖学金评定: money is given, no unit is judged.
    fn graded(&self, kind: K, thing: Range<usize>) -> K {
        if kind == K::Evaluation && self.nouns.ends_any(thing.clone(), sets::MONEY) {
            return K::Task;
        }
        // 患者建档: the file is what comes of it.
        if kind == K::Task
            && !thing.is_empty()
            && self.nouns.is_any(self.phrase.verb.start, sets::REGISTERED)
        {
            return K::Document;
        }
        // 放电测试: a thing is tested.
        let text = self.nouns.text(thing);
        let tested = kind == K::Study
            && self.nouns.says_any(self.phrase.verb.clone(), sets::TESTS)
            && of_things(&text);
        if tested { K::Inspection } else { kind }
    }

    /// The kind of a doing with its object.
    pub(super) fn act_kind(&self, kind: K, object: Range<usize>) -> K {
        let opinions = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion | Thing::Problem))
        });
        let spirit = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Spirit | Thing::Reading))
        });
        let text = || self.nouns.text(object.clone());
        match kind {
            K::Sorting if !opinions => K::Document,
            // 评定奖学金: money is given, no unit is judged.
            K::Evaluation if self.nouns.ends_any(object.clone(), sets::MONEY) => K::Task,
            // 告知沿线居民: whoever they are.
            K::Feedback
                if self.nouns.is_any(self.phrase.verb.start, sets::INFORMED)
                    && self.nouns.ends_any(object.clone(), sets::EVERYONE) =>
            {
                K::Circulation
            }
            // 扫描照片档案: a copy is made, nothing is looked for.
            K::Inspection
                if self.nouns.says_any(self.phrase.verb.clone(), sets::SCANNED)
                    && self.nouns.ends_any(object.clone(), sets::COPIED) =>
            {
                K::Task
            }
            // 研判汛期风险: what may come is looked into; 分析研判 alone is held.
            K::Meeting if !object.is_empty() && opinions => K::Inspection,
            // 测试设备: things are tested.
            K::Study
                if self.nouns.says_any(self.phrase.verb.clone(), sets::TESTS)
                    && of_things(&text()) =>
            {
                K::Inspection
            }
            // 清退临时人员: no money, and nothing against the rules.
            K::Rectification
                if self.nouns.says_any(self.phrase.verb.clone(), sets::CLEARED)
                    && !sets::WRONGS.iter().any(|word| text().contains(word)) =>
            {
                K::Task
            }
            K::Circulation
                if spirit && self.nouns.says_any(self.phrase.verb.clone(), &["传达"]) =>
            {
                K::Study
            }
            kind => kind,
        }
    }

    /// A clause that is only a name: its noun is the demand.
    pub(super) fn bare(&self) -> Vec<Demand> {
        let names = self.names(self.phrase.object.clone());
        // 主题班会：…: an event that the words after the colon are about; 民主测评：… is only a heading.
        if self.before.label {
            names
                .into_iter()
                .filter(|name| {
                    name.sort == Sort::Product && matches!(name.kind, K::Activity | K::Meeting)
                })
                .collect()
        } else {
            names
        }
    }

    /// 持证率100%, 改厕120户: a goal with a number.
    fn goal(&self, range: Range<usize>) -> Vec<Demand> {
        let nouns = self.nouns;
        let last = range
            .end
            .checked_sub(1)
            .filter(|&at| at >= range.start && nouns.tag(at) == Some(Tag::Quantity));
        let Some(last) = last.filter(|&at| {
            !nouns.ends_any(at..at + 1, sets::PEOPLE) && !nouns.ends_any(at..at + 1, sets::SPANS)
        }) else {
            return Vec::new();
        };
        let name = nouns.trim(range.start..last);
        let amount = nouns.says_any(name.clone(), sets::AMOUNTS);
        let held = nouns.text(name.clone()).ends_with(HELD);
        let among = nouns.says_any(name.clone(), sets::AMONG);
        if name.len() < 2 && !held
            || among
            || amount
            || self.before.label
            || self.before.bracket
            || nouns.text(name.clone()).chars().count() > LONGEST_BARE
        {
            return Vec::new();
        }
        // 家访覆盖率100%: the doing, for so many.
        let act = name
            .clone()
            .rev()
            .nth(1)
            .filter(|_| nouns.ends_any(name.clone(), sets::COVERAGE) && name.len() > 1);
        if let Some(item) = act.and_then(|at| nouns.item(name.start..at + 1))
            && let Head::Act(kind) | Head::Noun(kind) = item.head
            && EVENTS.contains(&kind)
        {
            let mut demand = self.demand(kind, item.range.clone(), item.range.clone());
            demand.quantity = super::quantity(nouns, last, None);
            return vec![demand];
        }
        // 支委会每月1次
        let held =
            nouns.text(name.clone()).ends_with(HELD) && nouns.ends_any(last..last + 1, sets::TIMES);
        let kind = if held { K::Meeting } else { K::Task };
        vec![self.demand(kind, name.clone(), name)]
    }

    /// Each name of a list of names.
    fn names(&self, range: Range<usize>) -> Vec<Demand> {
        // 报名表一式两份: how many copies.
        if self.nouns.says_any(range.clone(), sets::COPULAS)
            || self.nouns.says_any(range.clone(), sets::IN_COPIES)
        {
            return Vec::new();
        }
        let cut = range.clone().find(|&at| {
            matches!(
                self.nouns.tag(at),
                Some(Tag::Prep(_) | Tag::Never | Tag::May)
            )
        });
        if cut.is_some() {
            return Vec::new();
        }
        let whole = range.clone();
        let range = self.nouns.trim(range);
        // 即工作方案、应急预案、…: a list that spells something out may be long.
        let namely = self.nouns.is_any(0, sets::NAMELY);
        let short = namely || self.nouns.text(range.clone()).chars().count() <= LONGEST_BARE;
        let items = self.nouns.items(range);
        let mut demands: Vec<Demand> = Vec::new();
        let mut pending: Option<usize> = None;
        let mut previous: Option<K> = None;
        let decided = |item: &Item| matches!(item.head, Head::Noun(_) | Head::Act(_));
        // 升旗仪式、跳蚤市场: one that is in no table does not hide the others.
        let short_names = items
            .iter()
            .all(|item| self.nouns.text(item.range.clone()).chars().count() <= SHORT_NAME);
        let decides = items.last().is_some_and(decided)
            || items.len() > 1
                && short_names
                && items.iter().filter(|item| decided(item)).count() * 2 >= items.len();
        // 宣传标语和海报: what is put up, told in one.
        let public = self.before.alone
            && short
            && !items.is_empty()
            && items
                .iter()
                .all(|item| item.head == Head::Thing(Thing::Publicity));
        if let (true, Some(first), Some(last)) = (public, items.first(), items.last()) {
            let range = first.range.start..last.range.end;
            return vec![self.demand(K::Activity, range.clone(), range)];
        }
        if !decides {
            return self.goal(whole);
        }
        // 教案、作业检查: what is looked at.
        let looked = items.last().is_some_and(|item| {
            matches!(
                item.head,
                Head::Act(K::Inspection | K::Circulation | K::Task)
            )
        });
        for item in items {
            // 5月4日青年节: a day that is only named.
            let day = item.at + 1 == item.range.end
                && self.nouns.ends_any(item.range.clone(), sets::DAYS)
                && self.nouns.tag(0) == Some(Tag::Time)
                && self.nouns.text(item.range.clone()).chars().count() <= SHORT_DAY;
            if day {
                continue;
            }
            // 清单式管理、滚动式销号: how.
            if item.at > item.range.start && self.nouns.is_any(item.at - 1, sets::MODES) {
                continue;
            }
            let kind = match item.head {
                Head::Noun(kind) if looked && PAPERS.contains(&kind) => {
                    pending = pending.or(Some(item.range.start));
                    continue;
                }
                Head::Noun(kind) | Head::Act(kind) if EVENTS.contains(&kind) => {
                    self.graded(kind, item.range.start..item.at)
                }
                // 每季度一次支委会
                Head::Post
                    if self.nouns.text(item.range.clone()).ends_with(HELD)
                        && self.quantity(K::Meeting, item.range.clone()).is_some() =>
                {
                    K::Meeting
                }
                // 表彰会筹备
                Head::Act(kind @ K::Checklist) if item.range.len() > 1 => kind,
                Head::Act(
                    kind @ (K::Task | K::Report | K::Circulation | K::Rectification | K::Feedback),
                ) if item.range.len() > 1
                    || self.nouns.text(item.range.clone()).chars().count() >= WHOLE_WORD =>
                {
                    kind
                }
                Head::Noun(K::Document)
                    if short && self.nouns.ends_any(item.at..item.at + 1, sets::LISTED) =>
                {
                    K::Document
                }
                // 体检安排: what is arranged is told in a paper.
                Head::Noun(K::Document)
                    if short
                        && item.at > item.range.start
                        && self.nouns.is_any(item.at, sets::ARRANGED) =>
                {
                    K::Document
                }
                Head::Noun(K::Report) if short => K::Report,
                Head::Noun(kind)
                    if short
                        && PAPERS.contains(&kind)
                        && (self.before.alone
                            || self.quantity(kind, item.range.clone()).is_some()) =>
                {
                    kind
                }
                _ => {
                    pending = pending.or(Some(item.range.start));
                    continue;
                }
            };
            let from = pending.take().unwrap_or(item.range.start);
            let joined = previous == Some(kind) && from > 0 && self.nouns.is(from - 1, "暨");
            previous = Some(kind);
            if let Some(last) = demands.last_mut().filter(|_| joined) {
                last.span.end = self.nouns.span(item.range.clone()).end;
                continue;
            }
            let range = from..item.range.end;
            demands.push(self.demand(kind, range.clone(), range));
        }
        demands
    }

    /// 组织生活会及民主评议党员: a name that a joint puts beside the phrase.
    pub(super) fn named_before(&self) -> Vec<Demand> {
        let lead = self.phrase.lead.clone();
        let joined = lead
            .end
            .checked_sub(1)
            .filter(|&last| last >= lead.start)
            .is_some_and(|last| matches!(self.nouns.tag(last), Some(Tag::Join | Tag::Pause)));
        if !joined || matches!(self.phrase.doing, Doing::Name | Doing::Verb(Verb::Void)) {
            return Vec::new();
        }
        self.names(lead)
    }
}

/// What is tested is a thing, not what somebody has learned.
pub(super) fn of_things(text: &str) -> bool {
    !text.is_empty() && !sets::LEARNING.iter().any(|word| text.contains(word))
}

/// Last sign of a share.
const RATE: char = '率';

/// Last sign of what is held.
const HELD: char = '会';

/// The name of a day is not longer.
const SHORT_DAY: usize = 6;

/// A name in a list of names is not longer.
const SHORT_NAME: usize = 10;

/// A doing of so many characters has its thing in it.
pub(super) const WHOLE_WORD: usize = 4;

/// A bare name longer than this is prose.
const LONGEST_BARE: usize = 16;
