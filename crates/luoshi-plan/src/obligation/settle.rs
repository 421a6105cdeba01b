//! What is left of an item at the end: parts without their umbrella, events without what proves them.

use super::demand::Sort;
use super::found::{BACK, Found, Item, SHEETS};
use super::object::EVENTS;
use super::token::Source;
use super::words::sets;
use super::{Obligation, ObligationKind as K, ReviewAction};

impl Item {
    /// The list as it goes out: parts without their umbrella, events without their minutes, in
    /// printed order.
    pub(super) fn settle(mut self, source: &Source) -> Vec<Obligation> {
        let kept: Vec<bool> = (0..self.found.len())
            .map(|at| {
                !self.umbrella(at)
                    && !self.purpose(at, source)
                    && !self.about(at)
                    && !self.headline(at)
                    && !self.retold(at, source)
                    && !self.channel(at)
                    && !self.evidence(at)
            })
            .collect();
        let mut kept = kept.into_iter();
        self.found.retain(|_| kept.next().unwrap_or(true));
        self.found.sort_by_key(|f| (f.span.start, f.span.end));
        self.found
            .into_iter()
            .map(|f| Obligation {
                kind: f.kind,
                name: f.name,
                span: source.bytes(f.span),
                quantity: f.quantity,
                assist: f.assist,
                owner: f.owner,
                reviews: f.reviews,
            })
            .collect()
    }

    /// 迎接市局评估，逐项自查: the visit is only the purpose of the rest.
    fn purpose(&self, at: usize, source: &Source) -> bool {
        let Some(visit) = self.found.get(at).filter(|f| f.kind == K::Evaluation) else {
            return false;
        };
        source.words(visit.span.clone()).starts_with('迎')
            && self.after(at).any(|f| f.segment == visit.segment)
    }

    fn after(&self, at: usize) -> impl Iterator<Item = &Found> {
        self.found.iter().skip(at + 1).take(BACK)
    }

    /// What stands before one, the nearest first, as far back as a word may reach.
    fn shortly_before(&self, at: usize) -> impl Iterator<Item = &Found> {
        self.found.iter().take(at).rev().take(BACK)
    }

    /// 开展主题党日：诵读党章、收缴党费: the parts count, not the whole.
    fn umbrella(&self, at: usize) -> bool {
        let Some(whole) = self.found.get(at) else {
            return false;
        };
        // 进行总结，撰写总结报告: the paper is the point.
        if whole.kind == K::Report && whole.sort == Sort::Doing {
            return self.after(at).any(|part| {
                part.sentence == whole.sentence
                    && part.kind == K::Report
                    && part.sort == Sort::Product
            });
        }
        // 梳理系统，形成资产清单
        if whole.sort == Sort::Gathered {
            return self
                .after(at)
                .any(|part| part.sentence == whole.sentence && part.kind == K::Document);
        }
        // 开展宣传，张贴标语，组织答题
        // 开展入户宣传，评选示范户: the way is told already.
        let way = sets::WAYS.iter().any(|word| whole.name.contains(word));
        let general = !way && sets::GENERAL.iter().any(|word| whole.name.ends_with(word));
        if whole.kind == K::Activity && general && !whole.named {
            return self
                .after(at)
                .next()
                .is_some_and(|part| part.sentence == whole.sentence && part.kind == K::Activity);
        }
        // 组织自学，做笔记，写心得
        if whole.kind == K::SelfStudy && whole.sort == Sort::Doing {
            return self
                .after(at)
                .filter(|part| {
                    part.line == whole.line && part.kind == K::SelfStudy && part.sort != Sort::Doing
                })
                .count()
                >= 2;
        }
        // 开展“文明礼仪月”活动，举行展演，评选…: a campaign with its parts.
        let named = whole.name.trim_end_matches("活动");
        let campaign = whole.kind == K::Activity
            && whole.sort == Sort::Product
            && sets::CAMPAIGNS.iter().any(|w| named.ends_with(w));
        if campaign
            && self
                .after(at)
                .filter(|part| {
                    // 举办宣传周，公开信息，报备预案: no parts of it.
                    let held = EVENTS.contains(&part.kind) || part.kind == K::Circulation;
                    part.sentence == whole.sentence
                        && (held && part.segment == whole.segment || whole.heads_list)
                })
                .count()
                >= 2
        {
            return true;
        }
        let heading = EVENTS.contains(&whole.kind) && whole.kind != K::Meeting
            || matches!(whole.kind, K::Task | K::Rectification);
        if !whole.heads_list || !heading {
            return false;
        }
        self.after(at)
            .filter(|part| part.sentence == whole.sentence && !part.heads_list)
            .count()
            >= 2
    }

    /// 签订责任书。各班与家长签订安全责任书…: a headline, told at once in more words.
    fn headline(&self, at: usize) -> bool {
        let Some(line) = self
            .found
            .get(at)
            .filter(|f| f.alone && f.reviews.is_empty())
        else {
            return false;
        };
        self.after(at).any(|told| {
            told.kind == line.kind
                && told.line == line.line
                && told.sentence == line.sentence + 1
                && told.name.ends_with(&line.name)
        })
    }

    /// 1．成立领导机构，明确职责。局里成立领导小组…: the short sentence that a list number begins is a headline, if the
    /// next one tells something of it again.
    fn retold(&self, at: usize, source: &Source) -> bool {
        let Some(line) = self.found.get(at).filter(|f| f.opens) else {
            return false;
        };
        let near = at.saturating_sub(HEADLINE)..self.found.len().min(at + HEADLINE);
        let Some(near) = self.found.get(near) else {
            return false;
        };
        let head: Vec<&Found> = near
            .iter()
            .filter(|f| f.sentence == line.sentence)
            .collect();
        let short = head.iter().all(|f| {
            f.opens
                && f.quantity.is_none()
                && f.reviews.is_empty()
                && f.span.end - f.span.start <= SHORT_LINE
        }) && head.len() < HEADLINE;
        // 反馈结果 is named by what is told; the last word of other names says only what sort of thing it is.
        let words = |f: &Found| match f.kind {
            K::Feedback | K::Circulation => source.words(f.span.clone()),
            _ => f.name.clone(),
        };
        let alike = |one: &Found, other: &Found| {
            let (first, second) = (words(one), words(other));
            let first: Vec<char> = first.chars().collect();
            first[..first.len().saturating_sub(EVENT_END)]
                .windows(2)
                .any(|pair| second.contains(&String::from_iter(pair)))
        };
        short
            && near.iter().any(|told| {
                told.line == line.line
                    && !told.opens
                    && told.depth == line.depth
                    && told.sentence == line.sentence + 1
                    && head.iter().any(|f| f.kind == told.kind && alike(f, told))
            })
    }

    /// 主题班会：学雷锋活动: what the event before the colon is about.
    fn about(&self, at: usize) -> bool {
        let Some(part) = self
            .found
            .get(at)
            .filter(|part| part.named && !part.heads_list)
        else {
            return false;
        };
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let alone = self
            .found
            .get(at + 1)
            .is_none_or(|next| next.segment != part.segment);
        let event = [K::Activity, K::Meeting, K::Study];
        alone
            && self.found.get(before).is_some_and(|whole| {
                whole.named
                    && whole.heads_list
                    && whole.segment == part.segment
                    && event.contains(&whole.kind)
                    && event.contains(&part.kind)
            })
    }

    /// 召开座谈会，征求意见: a channel belongs to the consultation.
    fn channel(&self, at: usize) -> bool {
        let Some(channel) = self.found.get(at) else {
            return false;
        };
        let means = channel.kind == K::Meeting && channel.name.ends_with("座谈会")
            || sets::CHANNELS.iter().any(|w| channel.name.ends_with(w));
        let near = |f: &Found| {
            // 搞好测评。会上由代表填写测评表: told later.
            let later = f.kind == K::Appraisal
                && f.line == channel.line
                && sets::BALLOTS.iter().any(|w| channel.name.ends_with(w));
            f.sentence == channel.sentence && matches!(f.kind, K::Consultation | K::Appraisal)
                || later
        };
        means
            && (self.after(at).any(near)
                || self.shortly_before(at).any(|f| {
                    // 征集建议；召开基地座谈会: another matter.
                    near(f)
                        && (f.kind == K::Consultation && f.segment == channel.segment
                            || channel.kind != K::Meeting)
                }))
    }

    /// Minutes, photos and sign-in sheets prove an event; they are no obligation of their own.
    fn evidence(&self, at: usize) -> bool {
        let Some(paper) = self.found.get(at) else {
            return false;
        };
        // 排查隐患，逐户登记隐患: the record of the act.
        let noted =
            paper.kind == K::Task && (paper.name.starts_with("登记") || paper.name == "做好登记");
        // 检查客车，登记外来人员: of something else.
        let what = paper.name.trim_start_matches("登记");
        let of = |f: &Found| {
            what.is_empty()
                || f.name.ends_with(what)
                || sets::NOTED_DOWN.iter().any(|word| what.ends_with(word))
        };
        if noted
            && self.shortly_before(at).any(|f| {
                f.segment == paper.segment
                    && (f.kind == K::Inspection && of(f)
                        || sets::NOTES.contains(&paper.name.as_str()))
            })
        {
            return true;
        }
        // 组建专班，抽调5人: those who make it up.
        let members = paper.kind == K::Task
            && paper.name.starts_with(sets::DRAWN)
            && self
                .shortly_before(at)
                .any(|f| f.kind == K::Body && f.segment == paper.segment);
        // 成立协会，推选主席1名；成立专班，安排专人负责: so are these.
        let posts = paper.kind == K::Body
            && (sets::DUTY_PERSONS.contains(&paper.name.as_str())
                || paper
                    .quantity
                    .as_ref()
                    .is_some_and(|q| sets::PEOPLE.contains(&q.unit.as_str()))
                    && sets::ELECTABLE.iter().any(|word| paper.name.contains(word)))
            && at
                .checked_sub(1)
                .and_then(|before| self.found.get(before))
                .is_some_and(|f| f.kind == K::Body && f.segment == paper.segment);
        // 留存影像资料: what shows whatever was done.
        let shown = paper.kind == K::Task
            && sets::RETAINED
                .iter()
                .any(|word| paper.name.starts_with(word))
            && sets::EVIDENCE.iter().any(|word| paper.name.ends_with(word));
        if members || posts || shown {
            return true;
        }
        // 检查情况录入平台, 拍照上传平台: the record of the act.
        let kept_in = matches!(paper.kind, K::Task | K::ReviewOnly)
            && sets::RECORDS
                .iter()
                .any(|word| paper.name.starts_with(word))
            && self.shortly_before(at).any(|f| {
                f.segment == paper.segment && (EVENTS.contains(&f.kind) || f.kind == K::Task)
            });
        if kept_in {
            return true;
        }
        // 消杀记录归档: putting a record away.
        let put_away = |word: &&str| {
            paper.name.strip_suffix(*word).is_some_and(|thing| {
                sets::EVIDENCE
                    .iter()
                    .any(|w| thing.ends_with(w) || thing.starts_with(w))
            })
        };
        let kept = paper.kind == K::ReviewOnly
            && paper
                .reviews
                .iter()
                .all(|review| review.action == ReviewAction::File);
        // 检查情况归档备查, 存档备查: so is what has no more words than that.
        let only_away = matches!(paper.kind, K::Task | K::ReviewOnly)
            && sets::FILED.iter().any(|word| {
                paper
                    .name
                    .strip_suffix(*word)
                    .is_some_and(|first| sets::FILED.contains(&first))
            })
            && paper.reviews.iter().all(|review| review.by.is_none());
        // 维修记录存档备查
        let unsaid = kept && paper.reviews.iter().all(|review| review.by.is_none());
        if only_away
            || unsaid && sets::FILED.contains(&paper.name.as_str())
            || (unsaid || paper.kind == K::Task) && sets::FILED.iter().any(put_away)
        {
            return true;
        }
        // 举办讲座，讲座稿存档: what is left of an event is put away.
        let left = kept
            && paper.reviews.iter().all(|review| review.by.is_none())
            && self.shortly_before(at).any(|f| {
                EVENTS.contains(&f.kind)
                    && f.segment == paper.segment
                    && f.name
                        .chars()
                        .rev()
                        .take(EVENT_END)
                        .collect::<Vec<char>>()
                        .into_iter()
                        .rev()
                        .eq(paper.name.chars().take(EVENT_END))
            });
        // 检查要有记录: no list of things to show.
        let only_shown = paper.kind == K::Checklist
            && paper.sort == Sort::Shown
            && sets::EVIDENCE.iter().any(|w| paper.name.ends_with(w))
            && !self
                .found
                .iter()
                .skip(at.saturating_sub(1))
                .take(3)
                .any(|f| f.sort == Sort::Shown && f.span != paper.span);
        // 会审记录经各方签字: nobody by name.
        let signed = paper.kind == K::ReviewOnly
            && paper.reviews.iter().all(|review| review.by.is_none())
            && paper
                .reviews
                .iter()
                .any(|review| review.action == ReviewAction::Review)
            && sets::EVIDENCE.iter().any(|w| paper.name.ends_with(w))
            && self.shortly_before(at).any(|f| f.segment == paper.segment);
        if left || only_shown || signed {
            return true;
        }
        // 采集新生照片: pictures of something else than what was done.
        let pictured = paper.kind == K::Task
            && !sets::KEEPING
                .iter()
                .any(|word| paper.name.starts_with(word));
        // 填写登记表交总务处: somebody waits for it.
        let awaited = !kept
            && paper.name.ends_with(SHEETS)
            && paper.reviews.iter().any(|review| review.by.is_some());
        let proves = !awaited
            && (kept || matches!(paper.kind, K::Document | K::Task) && !pictured)
            && sets::EVIDENCE.iter().any(|w| paper.name.ends_with(w));
        // 并将照片存档备查: put away by nobody and for nobody, of whatever was done.
        let nobody = kept && paper.reviews.iter().all(|review| review.by.is_none());
        proves
            && self.shortly_before(at).any(|f| {
                let near = f.segment == paper.segment;
                EVENTS.contains(&f.kind) && (near || paper.kind != K::Task)
                    || near && nobody
                    || f.kind == K::Task && near && f.name != paper.name
            })
    }
}

/// A headline tells of fewer things.
const HEADLINE: usize = 4;

/// What a headline tells of is not longer.
const SHORT_LINE: usize = 16;

/// So many signs at the end of an event's name tell it in the name of a paper.
const EVENT_END: usize = 2;
