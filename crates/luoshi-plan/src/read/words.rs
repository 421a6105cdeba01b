//! What the words of a header may mean: a table of synonyms, and the votes that a header cell gives.
//!
//! Header words are evidence, never a gate: offices keep inventing new ones, so a column whose header
//! says nothing known is still judged by what it holds (see [`super::profile`]).

use std::sync::LazyLock;

use crate::ordinal::narrow;
use crate::word_list::Signs;

/// What a column may be about. Finer than [`crate::ColumnRole`], because a week number beside a date
/// is a group, but alone it is the time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// A step of the programme: always the phase.
    Phase,
    /// A class or field of work: the phase where it groups rows, else a plain column.
    Group,
    /// 序号
    Number,
    /// What has to be done.
    Content,
    /// By when.
    Time,
    /// The beginning, in a column of its own.
    Start,
    /// The end, in a column of its own.
    End,
    /// 周次
    Week,
    /// 星期
    Weekday,
    /// Who has to do it.
    Lead,
    /// Who helps, who is in charge above: kept under its label unless nobody else is named.
    Support,
    /// Anything that is certainly none of the above: places, remarks, results.
    Other,
    /// What stands in rolls and statistics, not in schedules.
    Roll,
}

impl Sense {
    const COUNT: usize = 13;
}

/// How strongly each sense is called for, in tenths of a plain match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Votes([i32; Sense::COUNT]);

impl Votes {
    /// The votes for one sense.
    pub(super) fn of(&self, sense: Sense) -> i32 {
        self.0.get(sense as usize).copied().unwrap_or(0)
    }

    /// The sense with most votes, if there is any.
    pub(super) fn best(&self) -> Option<Sense> {
        SENSES
            .into_iter()
            .filter(|it| self.of(*it) > 0)
            // The first of equals: the order of the enum is the order of importance.
            .rev()
            .max_by_key(|it| self.of(*it))
    }
}

const SENSES: [Sense; Sense::COUNT] = [
    Sense::Phase,
    Sense::Group,
    Sense::Number,
    Sense::Content,
    Sense::Time,
    Sense::Start,
    Sense::End,
    Sense::Week,
    Sense::Weekday,
    Sense::Lead,
    Sense::Support,
    Sense::Other,
    Sense::Roll,
];

/// Header words by sense, with a weight in tenths. A word counts fully when it is the whole header,
/// less when the header ends with it (the head of a Chinese compound stands last), still less elsewhere.
/// Of two words in one header the longer speaks: 时间安排 is about time, although 安排 alone is work.
const SYNONYMS: &[(Sense, i32, &str)] = &[
    (
        Sense::Phase,
        50,
        "工作步骤 实施步骤 活动步骤 步骤 工作阶段 实施阶段 活动阶段 阶段 工作环节 环节
         推进阶段 阶段划分 phase stage step",
    ),
    (
        Sense::Group,
        40,
        "类别 工作类别 分类 项目类别 类型 板块 工作板块 模块 领域 系列 工作领域 重点工作
         重点任务 工作项目 项目 工作任务 任务 目标任务 主题 工作主题 月主题 专题 方面
         工作方面 大类 category theme area",
    ),
    (
        Sense::Number,
        50,
        "序号 编号 序 号 项次 顺序号 序列 no no. # number sn",
    ),
    (
        Sense::Content,
        50,
        "工作内容及要求 工作内容 主要工作内容 内容及要求 内容 主要内容 具体内容 工作事项
         主要事项 重点事项 事项 主要工作 具体工作 工作安排 主要工作安排 重点工作安排
         活动内容 主要活动 活动安排 任务内容 主要任务 具体任务 工作要点 具体措施 工作措施
         主要措施 落实措施 推进措施 任务措施 整改措施 任务分解 具体举措 工作举措 主要举措 推进举措 检查内容 督查内容 行事 事务
         task content work requirement activity",
    ),
    (
        Sense::Content,
        40,
        "措施 举措 工作要求 任务要求 要求 工作任务 任务 重点任务 目标任务 工作 重点工作 中心工作
         常规工作 安排 活动 活动名称 要点 议程 做法 步骤与内容 工作项目 事宜 description
         item",
    ),
    (Sense::Content, 20, "项目 名称 主题 目标"),
    (
        Sense::Time,
        50,
        "完成时限 时限 时限要求 工作时限 整改时限 完成时间 时间 日期 起止时间 起止日期
         时间安排 时间节点 时间要求 完成期限 期限 工作时间 活动时间 实施时间 推进时间
         预计时间 计划时间 开展时间 举办时间 检查时间 时段 时间段 完成日期 完成节点 进度
         进度安排 进度要求 工作进度 月份 月 timelimit deadline due date time when",
    ),
    (
        Sense::Start,
        50,
        "开始时间 起始时间 开始日期 起始日期 启动时间 启动日期 开始 开工时间 start",
    ),
    (
        Sense::End,
        50,
        "结束时间 截止时间 结束日期 截止日期 终止时间 完成时间 完成日期 完工时间 结束 截止
         完成 end finish",
    ),
    (Sense::Week, 50, "周次 教学周 教学周次 校历周 周 week"),
    (Sense::Weekday, 50, "星期 周几 weekday"),
    (
        Sense::Lead,
        50,
        "责任单位 责任部门 责任科室 责任处室 责任人 责任者 责任主体 责任 负责人 负责部门
         负责单位 负责科室 负责 牵头部门 牵头单位 牵头处室 牵头科室 牵头人 牵头 主办单位
         主办部门 主办 承办单位 承办部门 承办科室 承办人 承办 责任班级 负责班级 实施部门 实施单位 落实部门
         落实单位 组织部门 组织单位 执行部门 执行人 具体负责 主责部门 主责单位 经办人
         经办部门 主持人 指导教师 指导老师 主要责任人 第一责任人 owner responsible lead who",
    ),
    (
        Sense::Support,
        50,
        "配合部门 配合单位 配合科室 协办单位 协办部门 协办 协助部门 协助人 协同部门 参与部门
         参与单位 参加部门 配合 协同 参与 分管领导 责任领导 牵头领导 包保领导 主管领导 联系领导 督办领导
         监督部门 监督人 督办部门 督导人 support",
    ),
    (
        Sense::Other,
        50,
        "备注 说明 附注 注 地点 场地 活动地点 会议地点 参加人员 参加对象 参会人员 出席人员
         教室安排 场地安排 地点安排 对象 范围 活动对象 完成情况 落实情况 进展情况 进展 工作成果 成果 成果形式 预期成果
         完成标志 验收标准 评价标准 工作标准 考核标准 考核要点 是否完成 是否落实 自评 自评分 详细说明 标准 依据 分值 材料 佐证材料 档案材料 问题
         存在问题 原因 工作目标 形式 活动形式 方式 remark remarks note notes place result",
    ),
    (
        Sense::Roll,
        50,
        "姓名 性别 学号 工号 年龄 民族 出生年月 出生日期 身份证号 电话 联系电话 手机 手机号
         联系方式 邮箱 职务 职称 学历 学位 专业 籍贯 班级 政治面貌 成绩 总分 得分 分数 名次
         排名 准考证号 座位号 考号 单价 金额 数量 价格 型号 规格 预算 预算金额 合计 小计
         单位名称 地址 统一社会信用代码 注册资本 中标单位 作者 出版社 name phone email price
         amount score gender address 节次 科目 学科 考试科目 教室 考场 试场 座位 监考 巡考 监考教师
         监考老师 巡考领导 评委 裁判 选手 参赛队 正方 反方 辩题 志愿者 任课教师 任课老师 开课教师 开课老师 上课教师
         授课教师 授课老师 执教者 主评老师 带队教师 时长
         组别 楼层 人数 菜名 菜品 餐次 录取 招生 上课时间",
    ),
];

/// The votes of a header text. In a header of two rows (`时间安排 开始`) the lower one is nearer to what
/// the column holds, if it says something known.
pub(super) fn votes(header: &str) -> Votes {
    let lower = header
        .rsplit_once(' ')
        .map(|(_, lower)| lower)
        .filter(|it| it.chars().count() >= LOWER_ROW_AT_LEAST)
        .map(|it| votes_of_words(&plain(it)))
        .filter(|it| it.best().is_some());
    lower.unwrap_or_else(|| votes_of_words(&plain(header)))
}

/// The words, as [`plain`] gives them, are a header of their own: 主要工作, but not 德育工作.
pub(super) fn is_known(plain: &str) -> bool {
    WORDS.iter().any(|it| it.word == plain)
}

/// A word of the table by itself.
struct Synonym {
    sense: Sense,
    weight: i32,
    word: &'static str,
    /// In characters.
    length: usize,
    signs: Signs,
}

impl Synonym {
    /// One sign or `no` inside another word says nothing.
    fn speaks_inside(&self) -> bool {
        self.length >= 2 && !(self.word.is_ascii() && self.word.len() < 4)
    }
}

/// The table taken apart.
static WORDS: LazyLock<Vec<Synonym>> = LazyLock::new(|| {
    let words = |(sense, weight, words): &(Sense, i32, &'static str)| {
        let (sense, weight) = (*sense, *weight);
        words.split_whitespace().map(move |word| Synonym {
            sense,
            weight,
            word,
            length: word.chars().count(),
            signs: Signs::of(word),
        })
    };
    SYNONYMS.iter().flat_map(words).collect()
});

/// A single sign after a blank is no row of its own but set wide: `序 号`.
const LOWER_ROW_AT_LEAST: usize = 2;

fn votes_of_words(plain: &str) -> Votes {
    let mut found: Vec<(Sense, i32, usize)> = Vec::new();
    let signs = Signs::of(plain);
    for it in WORDS.iter().filter(|it| signs.may_hold(it.signs)) {
        let strength = if plain == it.word {
            it.weight
        } else if !it.speaks_inside() {
            continue;
        } else if plain.ends_with(it.word) {
            it.weight * 4 / 5
        } else if plain.contains(it.word) {
            it.weight * 3 / 5
        } else {
            continue;
        };
        found.push((it.sense, strength, it.length));
    }
    let longest = found.iter().map(|it| it.2).max().unwrap_or(0);
    let mut votes = Votes::default();
    for (sense, strength, length) in found {
        let strength = if length == longest {
            strength
        } else {
            strength / 3
        };
        if let Some(vote) = votes.0.get_mut(sense as usize) {
            *vote = strength.max(*vote);
        }
    }
    votes
}

/// Traditional characters of header words, each with its simplified form.
const TRADITIONAL: &str = "\
    時时間间內内責责負负階阶號号備备註注項项務务動动單单門门處处導导領领組组織织實实開开結结終终檢检標标準准點点\
    進进況况劃划計计畫画類类別别辦办協协參参與与對对場场師师員员長长說说題题監监評评價价舉举節节歷历週周體体議议";

/// The same in pairs, by the traditional form.
static SIMPLIFIED: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut signs = TRADITIONAL.chars();
    let mut pairs = Vec::with_capacity(TRADITIONAL.len() / 6);
    while let (Some(from), Some(to)) = (signs.next(), signs.next()) {
        pairs.push((from, to));
    }
    pairs.sort_unstable();
    pairs
});

/// The simplified form of a character that stands in header words.
fn simplified(sign: char) -> char {
    if sign.is_ascii() {
        return sign;
    }
    let found = SIMPLIFIED.binary_search_by_key(&sign, |it| it.0);
    found
        .ok()
        .and_then(|at| SIMPLIFIED.get(at))
        .map_or(sign, |it| it.1)
}

/// A header without its brackets and blanks, in plain small letters: `序 号`, `完成时限（…商定）`.
pub(super) fn plain(header: &str) -> String {
    let mut depth = 0u32;
    let mut plain = String::new();
    for sign in header.chars().map(narrow).map(simplified) {
        match sign {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 || sign.is_whitespace() => {}
            ':' | '/' | '、' | '*' => {}
            _ => plain.extend(sign.to_lowercase()),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_traditional_sign_has_one_simplified_form() {
        assert!(SIMPLIFIED.windows(2).all(|it| it[0].0 < it[1].0));
        assert_eq!(plain("完成時間（備註）"), "完成时间");
    }

    #[test]
    fn each_header_word_calls_for_its_column() {
        for (header, sense) in [
            ("工作步骤", Sense::Phase),
            ("序 号", Sense::Number),
            ("工作内容及要求", Sense::Content),
            ("完成时限（具体与督导组商定）", Sense::Time),
            ("时　间", Sense::Time),
            ("时间安排", Sense::Time),
            ("工作安排", Sense::Content),
            ("周次", Sense::Week),
            ("星期", Sense::Weekday),
            ("责任部门", Sense::Lead),
            ("责任领导", Sense::Support),
            ("备 注", Sense::Other),
            ("开始时间", Sense::Start),
            ("联系电话", Sense::Roll),
            ("类别", Sense::Group),
            ("負責單位", Sense::Lead),
            ("完成時間", Sense::Time),
            ("时间安排 开始", Sense::Start),
            ("责任分工 配合", Sense::Support),
        ] {
            assert_eq!(votes(header).best(), Some(sense), "{header}");
        }
    }

    #[test]
    fn unknown_words_vote_for_nothing() {
        assert_eq!(votes("").best(), None);
        assert_eq!(votes("缘起").best(), None);
        assert_eq!(votes("（时间）").best(), None);
    }
}
