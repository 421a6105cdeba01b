//! Words of the frame: how, on what basis, in which case, and what heads a list.

/// Ends of a basis after which a doing may still be the verb: 按要求自查.
pub(in crate::obligation) const BASES: &[&str] = &[
    "细则",
    "指标",
    "方案",
    "清单",
    "要求",
    "计划",
    "标准",
    "实际",
    "主题",
    "专题",
    "规定",
    "问题",
    "方案",
    "安排",
    "程序",
    "职责",
    "比例",
    "批次",
    "频次",
    "名单",
    "分工",
    "分解表",
    "进度表",
    "台账",
    "流程",
    "办法",
];

/// What may stand between a verb and 的: 查摆出来的, 征求到的.
pub(in crate::obligation) const RESULTS: &[&str] =
    &["到", "出", "出来", "来", "过", "好", "后", "中", "而成"];

/// A verb of doing that tells more about the doing before: 重点检查, 分三期组织.
pub(in crate::obligation) const DETAILS: &[&str] = &["重点", "主要", "分", "分批", "分组", "分期"];

/// Duty: 须经X批准.
pub(in crate::obligation) const DUTIES: &[&str] =
    &["须", "应", "必须", "需", "应当", "均须", "须经"];

/// Headings of counted lists whose entries are ticked: 六个带头, 四看.
pub(in crate::obligation) const HEADINGS: &[&str] = &[
    "带头",
    "落实",
    "到人",
    "公开",
    "结合",
    "统一",
    "看",
    "查",
    "必须",
    "坚持",
    "严格",
    "聚焦",
    "深入",
    "做到",
    "要",
    "比",
    "有",
    "一律",
    "不放过",
    "清楚",
    "清",
    "到户",
    "上墙",
];

/// Closes a list of examples; the noun behind it names them all.
pub(in crate::obligation) const AND_SO_ON: &[&str] = &[
    "等",
    "等环节",
    "等活动",
    "等工作",
    "等内容",
    "等事项",
    "等任务",
];

/// 将X, 把X: the thing is taken before its verb.
pub(in crate::obligation) const TAKING: &[&str] = &["将", "把"];

/// 第三周为警示教育周: what is what, not what is to be done.
pub(in crate::obligation) const COPULAS: &[&str] = &["为", "是"];

/// Says of the noun before it what it must be: 整改要见实效.
pub(in crate::obligation) const MODALS: &[&str] = &["要", "应", "应当", "须", "必须", "需", "需要"];

/// Either of two things: one obligation.
pub(in crate::obligation) const EITHER: &[&str] = &["或", "或者"];

/// What says that the verb behind it is not done.
pub(in crate::obligation) const NEGATIONS: &[&str] =
    &["未", "尚未", "不", "没有", "无", "未能", "未按", "无法"];

/// In a case that goes against the rules: 拒不整改的停业.
pub(in crate::obligation) const REFUSED: &[&str] = &["拒不", "逾期", "超期", "不合格", "不达标"];

/// Ways of doing something, behind 的.
pub(in crate::obligation) const PROCEDURES: &[&str] = &[
    "程序", "步骤", "原则", "要求", "标准", "办法", "思路", "顺序", "流程", "模式", "比例", "规定",
];

/// Before a verb: it is done already.
pub(in crate::obligation) const ALREADY: &[&str] = &["已", "已经", "业已", "曾"];

/// How a doing turned out, so that another may follow.
pub(in crate::obligation) const GOOD: &[&str] = &["合格", "达标"];

/// 将 before these is only the future.
pub(in crate::obligation) const FUTURE: &[&str] = &["将"];

/// 对: brings in an object, or stands inside one.
pub(in crate::obligation) const ABOUT: &[&str] = &["对"];

/// What comes before a list of things to show: 做到有记录.
pub(in crate::obligation) const SHOWN: &[&str] = &["做到"];

/// After 的: what is before it only tells in which case (逾期不交的一律退回).
pub(in crate::obligation) const STRICTLY: &[&str] = &[
    "一律", "立即", "要", "应", "应当", "须", "必须", "坚决", "严肃", "依法", "予以", "给予",
];

/// Before 每月, 每年: what follows is done so often.
pub(in crate::obligation) const ENSURED: &[&str] = &["保证", "确保", "坚持", "做到"];

/// A noun that asks somebody for something, if a person follows.
pub(in crate::obligation) const DEMANDED: &[&str] = &["要求"];

/// How a doing turned out: 整改不力, 整改达不到要求.
pub(in crate::obligation) const FAILING: &[&str] = &[
    "不力",
    "不到位",
    "不及时",
    "不落实",
    "不足",
    "不合格",
    "不规范",
    "不达标",
    "不彻底",
    "不够",
    "不严",
    "不细",
    "不实",
    "流于形式",
    "偏低",
    "偏少",
    "达不到",
    "仍",
];

/// Labels before what tells how, of whom or where.
pub(in crate::obligation) const LABELS: &[&str] = &["附", "方式", "方法", "对象", "范围"];

/// 以班级为单位: what something is done as.
pub(in crate::obligation) const AS: &[&str] = &["以"];

/// A verb that before another one says how.
pub(in crate::obligation) const STERNLY: &[&str] = &["严格"];

/// How soon or how strictly: the duty counts although nothing is named.
pub(in crate::obligation) const AT_ONCE: &[&str] = &["立即", "一律", "先行", "就地"];

/// Together with: 连同目录一并上报.
pub(in crate::obligation) const WITH: &[&str] = &["连同"];

/// Before what something has to do with: 与活动有关的标语.
pub(in crate::obligation) const COMPARED: &[&str] = &["与"];

/// What stands before is a condition, what stands behind is allowed then.
pub(in crate::obligation) const ONLY_THEN: &[&str] = &["方可", "方能", "才能", "才可"];

/// Marks that open a name.
pub(in crate::obligation) const OPENING: &[&str] = &["《", "“"];

/// Marks that close one.
pub(in crate::obligation) const CLOSING: &[&str] = &["》", "”"];

/// Before the entries of a counted list.
pub(in crate::obligation) const NAMELY: &[&str] = &["即"];

/// After a noun: in the manner of (滚动式销号).
pub(in crate::obligation) const MODES: &[&str] = &["式", "化"];

/// Ends of the words for what is ready.
pub(in crate::obligation) const TICKED: &[&str] = &["到位"];

/// After what is looked at: 检查成绩是否….
pub(in crate::obligation) const WHETHER: &[&str] = &["是否", "是"];

/// Headings of lists that are ticked entry by entry.
pub(in crate::obligation) const WHOLLY: &[&str] = &["百分之百", "百分百", "100%", "必到", "必查"];

/// What a clause tells of stands below.
pub(in crate::obligation) const FOLLOWING: &[&str] = &["如下"];

/// Before the paper in which it stands.
pub(in crate::obligation) const SEEN_AT: &[&str] = &["见", "详见", "参见"];

/// What is sent with a paper.
pub(in crate::obligation) const ENCLOSED: &[&str] = &["附件", "附表", "附页"];

/// How soon; behind what may happen it makes a duty of a bare verb.
pub(in crate::obligation) const SOON: &[&str] = &["及时", "尽快", "第一时间", "迅速"];

/// Before the time or the chance that is used.
pub(in crate::obligation) const USING: &[&str] = &["利用", "充分利用", "利用好"];

/// A time or a chance.
pub(in crate::obligation) const OCCASIONS: &[&str] = &["时间", "时机", "机会", "契机", "时段"];

/// Said twice, these tell how something is done.
pub(in crate::obligation) const EACH_TIME: &[&str] = &["一项", "谁"];

/// Behind the number of an entry of a list, and before its first word.
pub(in crate::obligation) const NUMBER_MARKS: &[&str] = &[".", "．", "是", ")", "）"];

/// Before a verb at the head of a clause: nobody is to do it.
pub(in crate::obligation) const NOT: &[&str] = &["不", "不在", "勿", "莫", "别"];

/// What is meant to be done.
pub(in crate::obligation) const PLANNED: &[&str] = &["拟"];

/// Before those whom a rule is for.
pub(in crate::obligation) const WHOEVER: &[&str] = &["凡", "凡是", "未", "尚未", "对未"];

/// The day of a doing that stands before it.
pub(in crate::obligation) const FROM_THEN: &[&str] = &["之日"];

/// Of what was told before.
pub(in crate::obligation) const AMONG: &[&str] = &["其中"];

/// Ends of a clause that tells what something counts for.
pub(in crate::obligation) const TIED: &[&str] = &["挂钩", "依据", "参考"];

/// What such a clause begins its end with.
pub(in crate::obligation) const TIED_BY: &[&str] = &["与", "和", "同", "作为"];

/// While something is done.
pub(in crate::obligation) const WHILE: &[&str] = &["时", "过程中", "期间"];

/// Says that something is over.
pub(in crate::obligation) const OVER: &[&str] = &["结束", "完毕"];
