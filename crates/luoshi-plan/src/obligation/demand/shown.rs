//! What is shown to the public, what is there to show, who is put into a post, what is put right.

use std::ops::Range;

use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::Head;
use crate::obligation::words::{Prep, Tag, Thing, sets};

impl Desk<'_> {
    pub(super) fn show(&self, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let publicity = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Publicity))
        });
        match self.nouns.item(object.clone()).map(|item| item.head) {
            // 审阅后发放家长: to whom, what stands before.
            Some(Head::Post) if !fronted && object.len() == 1 => Vec::new(),
            Some(Head::Ready) => Vec::new(),
            // 编印明白卡发放到户: how far.
            _ if !fronted && self.nouns.is_any(object.start, sets::AS_FAR_AS) => Vec::new(),
            // 发放征求意见表
            Some(Head::Noun(K::Document))
                if sets::ASKING
                    .iter()
                    .any(|word| self.nouns.text(object.clone()).contains(word)) =>
            {
                self.whole_object(K::Consultation, object)
            }
            // 推送防诈信息
            Some(Head::Noun(K::Document) | Head::Unknown | Head::Thing(Thing::Plain))
                if self.nouns.is_any(self.phrase.verb.start, sets::PUSHED)
                    && (self.nouns.ends_any(object.clone(), sets::LOOSE)
                        || self.nouns.ends_any(object.clone(), sets::ARTICLES)) =>
            {
                self.whole_object(K::Activity, object)
            }
            _ if publicity || self.to_the_public() => self.whole_object(K::Activity, object),
            // 张贴倡议书: for everybody to read.
            Some(Head::Noun(K::Document))
                if self.nouns.is_any(self.phrase.verb.start, sets::HUNG)
                    && self.nouns.ends_any(object.clone(), sets::POSTED) =>
            {
                self.whole_object(K::Activity, object)
            }
            Some(Head::Noun(K::Document))
                if self.nouns.is_any(self.phrase.verb.start, sets::HUNG) =>
            {
                self.whole(K::Task, object, fronted)
            }
            Some(Head::Noun(kind @ (K::Document | K::SelfStudy | K::Report))) => {
                let kind = if kind == K::SelfStudy {
                    K::Document
                } else {
                    kind
                };
                self.whole_object(kind, object)
            }
            // 录制网络课程
            Some(Head::Noun(K::Study))
                if self.nouns.is_any(self.phrase.verb.start, sets::FILMED) =>
            {
                self.whole(K::Task, object, fronted)
            }
            Some(Head::Noun(kind @ (K::Activity | K::Study))) => self.whole_object(kind, object),
            _ => self.whole(K::Task, object, fronted),
        }
    }

    /// 有记录、有心得: papers to show; 有部署有检查 is manner.
    pub(super) fn have(&self, object: Range<usize>) -> Vec<Demand> {
        let Some(item) = self.nouns.item(object.clone()) else {
            return Vec::new();
        };
        let kind = match item.head {
            Head::Noun(K::SelfStudy) => K::SelfStudy,
            // “五有”：有班子、有预案、有演练: what is named decides.
            Head::Noun(kind @ (K::Body | K::Activity | K::Rules)) if self.before.list => kind,
            Head::Noun(K::Document)
                if self.before.list && self.nouns.ends_any(object.clone(), sets::PLANS) =>
            {
                K::Document
            }
            Head::Act(K::Activity) if self.before.list => K::Activity,
            Head::Post if self.before.list => K::Body,
            _ if self.nouns.ends_any(object.clone(), sets::EVIDENCE) => K::Checklist,
            Head::Noun(K::Document | K::Report) if self.before.self_study => K::SelfStudy,
            // 有活动方案: a paper that is made for it.
            Head::Noun(kind @ (K::Document | K::Rules))
                if self.nouns.ends_any(object.clone(), sets::PLANS)
                    && self.nouns.text(object.clone()).chars().count() > 2 =>
            {
                kind
            }
            Head::Noun(K::Document | K::Report) | Head::Thing(Thing::Work) => K::Checklist,
            // “四有”：有场所、有设备
            _ if self.before.list && !matches!(item.head, Head::Thing(Thing::Spirit)) => {
                K::Checklist
            }
            _ => return Vec::new(),
        };
        self.whole_object(kind, object)
    }

    /// 向群众发放应急包: handed out to everybody.
    pub(super) fn to_the_public(&self) -> bool {
        let near = self.near();
        self.nouns
            .any(near.clone(), |tag| tag == Tag::Prep(Prep::Toward))
            && self.nouns.says_any(near, sets::EVERYONE)
    }

    /// 配齐安全员, 选派第一书记: somebody is put into a post; 设置宣传展台: the public is told there.
    pub(super) fn staffed(&self, object: &Range<usize>) -> Option<K> {
        let verb = self.phrase.verb.start;
        let item = self.nouns.item(object.clone())?;
        let person = item.head == Head::Thing(Thing::Person);
        let post = person || item.head == Head::Post;
        if self.nouns.is_any(verb, sets::STAFFING) && post
            || self.nouns.is_any(verb, sets::PLACED) && person
        {
            return Some(K::Body);
        }
        let text = self.nouns.text(object.clone());
        let stand = self.nouns.is_any(verb, sets::PLACED)
            && sets::TOLD_THERE.iter().any(|word| text.contains(word))
            && self.nouns.ends_any(object.clone(), sets::STANDS);
        stand.then_some(K::Activity)
    }

    /// 清理违规收费, 修复高危漏洞: what is wrong is put right.
    pub(super) fn puts_right(&self, object: &Range<usize>) -> bool {
        let verb = self.phrase.verb.start;
        let text = self.nouns.text(object.clone());
        // 治理扬尘
        if self.nouns.is_any(verb, sets::TREATED)
            && sets::NUISANCES.iter().any(|word| text.ends_with(word))
        {
            return true;
        }
        self.nouns.is_any(verb, sets::CLEARED) && sets::WRONG.iter().any(|word| text.contains(word))
            || self.nouns.is_any(verb, sets::MENDED)
                && sets::DEFECTS.iter().any(|word| text.ends_with(word))
    }
}
