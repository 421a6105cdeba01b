//! What speaks for one column being the number, the content, the time limit and so on: points in
//! tenths of a header word, from its header and from the look of its cells.

use super::profile::Profile;
use super::words::{Sense, Votes};

/// Least points for a column to get a role at all.
pub(super) const ENOUGH: i32 = 25;

/// From so many votes on the header names a sense outright.
pub(super) const NAMED: i32 = 40;

/// One column of the grid.
#[derive(Clone, Debug)]
pub(super) struct Signs {
    /// Its place in the grid.
    pub col: u32,
    /// Its header words.
    pub label: String,
    /// What they call for.
    pub votes: Votes,
    /// The header cell reaches over the next column too.
    pub label_shared: bool,
    /// The look of its cells.
    pub look: Profile,
}

impl Signs {
    /// The votes of the header for a sense.
    pub(super) fn of(&self, sense: Sense) -> i32 {
        self.votes.of(sense)
    }

    /// The header names one of the senses, if not outright.
    pub(super) fn is_named(&self, senses: &[Sense]) -> bool {
        senses.iter().any(|it| self.of(*it) >= 30)
    }

    /// May be the content where nothing is called so: words that differ from row to row.
    pub(super) fn may_be_content(&self) -> bool {
        let look = &self.look;
        let words = look.bare < 50 && look.dated < 50 && look.ordinal < 50;
        look.cells > 0
            && words
            && look.distinct >= 50
            && self.called_away(&[Sense::Content, Sense::Group]) < NAMED
    }

    /// By how much the header calls for something else than `senses`.
    fn called_away(&self, senses: &[Sense]) -> i32 {
        let own = senses.iter().map(|it| self.of(*it)).max().unwrap_or(0);
        let best = self.votes.best().map_or(0, |it| self.of(it));
        (best - own).max(0)
    }

    /// 序号
    pub(super) fn number(&self) -> i32 {
        let look = &self.look;
        let rising = if look.cells > 1 { look.rising } else { 0 };
        let looks = share(look.ordinal, 30) + share(rising, 10);
        // Without its header only a column that really counts is one.
        let looks = if look.ordinal >= 70 { looks } else { looks / 3 };
        // 1 beside 1-1 and 1-2 counts groups, not rows.
        let groups = if look.merged { 30 } else { 0 };
        // 主要工作安排 over 1、 and 升旗仪式 speaks about the right one.
        let shared = look.ordinal >= 70 && self.label_shared;
        let away = if shared {
            0
        } else {
            self.called_away(&[Sense::Number])
        };
        self.of(Sense::Number) + looks - groups - away
    }

    /// What speaks against a role, which counts little where the header names it outright: 3月5日植树
    /// under 工作内容 is work, whatever it looks like.
    fn unlike(&self, senses: &[Sense], points: i32) -> i32 {
        let named = senses.iter().any(|it| self.of(*it) >= NAMED);
        if named { points / 5 } else { points }
    }

    /// 工作内容
    pub(super) fn content(&self) -> i32 {
        let look = &self.look;
        let long = i32::try_from(look.length.min(40)).unwrap_or(40);
        let unlike = share(look.grouped, 20)
            + share(look.dated, 60)
            + share(look.ordinal, 50)
            + share(look.bare, 50);
        // 工作任务 merged over several 措施 names the group, and so does 活动内容 where another column tells
        // the work of each row.
        let groups = match look.merged {
            true if self.of(Sense::Group) > 0 => share(look.grouped, 40),
            true if look.grouped >= 25 => 15 + share(look.grouped, 40),
            _ => 0,
        };
        self.of(Sense::Content) + long + share(look.distinct, 10)
            - groups
            - self.unlike(&[Sense::Content], unlike)
            - self.called_away(&[Sense::Content, Sense::Group])
    }

    /// 完成时限, or a time that groups rows
    pub(super) fn time(&self) -> i32 {
        let look = &self.look;
        // 周一（5月6日） under 星期 is a day, whatever its header says.
        let days = self.of(Sense::Weekday) > 0 && look.dated >= 60 && look.weekday < 50;
        let mut senses = vec![Sense::Time, Sense::Start, Sense::End, Sense::Week];
        senses.extend(days.then_some(Sense::Weekday));
        let called = senses.iter().map(|it| self.of(*it)).max().unwrap_or(0);
        // The weeks of a term are often plain numbers.
        let weeks = if self.of(Sense::Week) > 0 {
            share(look.ordinal, 20)
        } else {
            0
        };
        let dated = if look.length <= 30 { look.dated } else { 0 };
        called + share(dated, 50) + weeks
            - self.unlike(&senses, share(look.weekday, 50))
            - self.called_away(&senses)
    }

    /// 责任部门
    pub(super) fn responsible(&self) -> i32 {
        let look = &self.look;
        let bodies = if look.length <= 24 && look.cells > 0 {
            share(look.bodies, 28)
        } else {
            0
        };
        let support = self.of(Sense::Support) / 2;
        let unlike = share(look.ordinal, 40) + share(look.dated, 40);
        self.of(Sense::Lead).max(support) + bodies
            - self.unlike(&[Sense::Lead], unlike)
            - self.called_away(&[Sense::Lead, Sense::Support])
    }

    /// 工作步骤
    pub(super) fn phase(&self) -> i32 {
        let look = &self.look;
        let phase = self.of(Sense::Phase);
        let group = self.of(Sense::Group).max(self.of(Sense::Week));
        let groups = look.grouped >= 20 && look.cells > 0;
        let looks = if groups { share(look.grouped, 25) } else { 0 }
            + if groups && look.merged { 15 } else { 0 };
        let called = if groups { phase.max(group) } else { phase };
        // Unnamed and unmerged, equal neighbours are a matter of chance.
        let looks = if called == 0 && !look.merged {
            0
        } else {
            looks
        };
        let long = i32::try_from(look.length.saturating_sub(30).min(50)).unwrap_or(50);
        called + looks
            - self.unlike(&[Sense::Phase], long)
            - self.called_away(&[Sense::Phase, Sense::Group, Sense::Week])
    }
}

fn share(per_cent: u32, points: i32) -> i32 {
    i32::try_from(per_cent.min(100)).unwrap_or(100) * points / 100
}
