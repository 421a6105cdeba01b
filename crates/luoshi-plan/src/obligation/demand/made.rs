//! What a verb of making gives: a paper, a rule, a body, if its object names one.

use super::Desk;
use super::entry::paper;
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{Head, Item, Nouns};
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Desk<'_> {
    /// 列出, 提出, 建立, 修订: the object names a paper, a rule or a body, or there is none.
    pub(super) fn founds(&self, verb: Verb, item: &Item) -> Option<K> {
        let nouns = self.nouns;
        let spoken = self.before.meeting || self.before.self_examination;
        let measures = nouns.ends_any(item.at..item.at + 1, sets::MEASURES);
        match item.head {
            _ if verb == Verb::Propose && measures && spoken => None,
            Head::Noun(K::Agreement) => Some(K::Document),
            Head::Noun(K::Body) => Some(K::Body),
            // 建立普查机构
            Head::Unknown | Head::Thing(Thing::Plain)
                if verb == Verb::Establish
                    && nouns.ends_any(item.range.clone(), sets::INSTITUTIONS) =>
            {
                Some(K::Body)
            }
            // 形成通报
            Head::Act(K::Circulation) if verb == Verb::Propose && item.range.len() == 1 => {
                Some(K::Document)
            }
            // 形成长效机制: what comes of it.
            Head::Unknown | Head::Thing(Thing::Plain) | Head::Act(_)
                if verb == Verb::Propose
                    && nouns.text(item.range.clone()).contains(sets::NAMELESS[0]) =>
            {
                None
            }
            // 废止旧文件3份
            Head::Noun(K::Document)
                if verb == Verb::Revise
                    && nouns.is_any(self.phrase.verb.start, sets::REPEALED)
                    && nouns.ends_any(item.at..item.at + 1, sets::IN_FORCE) =>
            {
                Some(K::Rules)
            }
            // 建立制度、强化约束: no rule is named.
            Head::Noun(K::Rules) if item.range.len() == 1 && !item_named(nouns, item) => None,
            // 出好一期板报
            // 作出答复
            Head::Noun(K::Document)
                if verb == Verb::Found && nouns.ends_any(item.at..item.at + 1, sets::ANSWERS) =>
            {
                Some(K::Feedback)
            }
            Head::Noun(kind @ K::Activity) if verb == Verb::Found => Some(kind),
            Head::Noun(_) => paper(item.head),
            // 出台指导意见
            Head::Thing(Thing::Opinion)
                if verb == Verb::Found && nouns.ends_any(item.at..item.at + 1, sets::OPINION) =>
            {
                Some(K::Document)
            }
            // 调整领导小组成员
            Head::Post
                if verb == Verb::Revise && nouns.ends_any(item.at..item.at + 1, sets::MEMBERS) =>
            {
                Some(K::Body)
            }
            // 修订教材
            Head::Thing(Thing::Reading | Thing::Plain) | Head::Unknown
                if nouns.is_any(self.phrase.verb.start, sets::EDITED)
                    && !nouns.ends_any(item.range.clone(), sets::ORDERS) =>
            {
                Some(K::Document)
            }
            // 调整座次
            Head::Unknown | Head::Thing(Thing::Plain)
                if nouns.is_any(self.phrase.verb.start, sets::CHANGED)
                    && nouns.ends_any(item.range.clone(), sets::ORDERLY) =>
            {
                Some(K::Task)
            }
            // 提供线上疏导
            Head::Verb(Verb::Task) if nouns.is_any(self.phrase.verb.start, sets::OFFERED) => {
                Some(K::Task)
            }
            // 提供心理辅导
            Head::Act(kind) if nouns.is_any(self.phrase.verb.start, sets::OFFERED) => Some(kind),
            Head::Act(kind @ (K::Rules | K::Report | K::Document)) => Some(kind),
            // 建成示范社区: a place is built.
            Head::Post if nouns.is_any(self.phrase.verb.start, sets::BUILT) => Some(K::Task),
            Head::Thing(Thing::Person) | Head::Post
                if !matches!(verb, Verb::Revise | Verb::Propose) =>
            {
                Some(K::Body)
            }
            // 提出修订意见: which opinion.
            Head::Thing(Thing::Opinion)
                if verb == Verb::Propose
                    && !spoken
                    && item.range.len() > 1
                    && nouns.ends_any(item.at..item.at + 1, sets::OPINION) =>
            {
                Some(K::Document)
            }
            // 向检测机构提出复检要求: asked of somebody.
            Head::Thing(Thing::Plain) | Head::Verb(Verb::Task)
                if verb == Verb::Propose
                    && nouns.is_any(item.at, sets::REQUESTS)
                    && nouns.any(self.phrase.lead.clone(), |tag| {
                        tag == Tag::Prep(Prep::Toward)
                    }) =>
            {
                Some(K::Task)
            }
            // 建立“一口一档”
            Head::Unknown | Head::Thing(Thing::Plain)
                if nouns
                    .text(item.range.clone())
                    .trim_end_matches(['”', '’'])
                    .ends_with(FILE) =>
            {
                Some(K::Document)
            }
            // 建立矛盾纠纷排查机制: a way of working that has a name.
            Head::Unknown | Head::Thing(Thing::Plain) | Head::Act(_) if self.mechanism(item) => {
                Some(K::Rules)
            }
            // 补充鼠药
            Head::Unknown | Head::Thing(Thing::Plain)
                if nouns.is_any(self.phrase.verb.start, sets::ADDED) =>
            {
                Some(K::Task)
            }
            Head::Unknown | Head::Thing(Thing::Plain) if verb == Verb::Establish => {
                (!nouns.ends_any(item.range.clone(), sets::ORDERS)).then_some(K::Task)
            }
            _ => None,
        }
    }

    /// …机制, with words before it that say which.
    fn mechanism(&self, item: &Item) -> bool {
        // 形成运转高效的机制: what it is like.
        if self.nouns.any(item.range.clone(), |tag| tag == Tag::Of) {
            return false;
        }
        let text = self.nouns.text(item.range.clone());
        let Some(mut name) = text.strip_suffix(sets::MECHANISM) else {
            return false;
        };
        while let Some(rest) = sets::NAMELESS
            .iter()
            .find_map(|word| name.strip_suffix(word).or(name.strip_prefix(word)))
        {
            name = rest;
        }
        name.chars().count() >= 2
    }
}

/// Whether the word is more than 制度.
fn item_named(nouns: Nouns<'_>, item: &Item) -> bool {
    nouns.text(item.range.clone()).chars().count() > 2
        || nouns.ends_any(item.range.clone(), sets::CHARTERS)
}

/// One file for each: 一梯一档.
const FILE: &str = "一档";
