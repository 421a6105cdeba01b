//! Bodies and persons, and what makes them.

/// Ends of what persons and bodies are called after a doing: 学习秘书, 录入负责人.
pub(in crate::obligation) const OFFICERS: &[&str] = &[
    "秘书",
    "书记",
    "负责人",
    "部门",
    "机构",
    "监督员",
    "联络员",
    "审核员",
    "管理员",
];

/// Ends of what those are called who are taken on.
pub(in crate::obligation) const STAFF: &[&str] = &["人员", "志愿者", "力量"];

/// Units that count people: who, not how much, unless people are asked for.
pub(in crate::obligation) const PEOPLE: &[&str] = &["名", "人", "位", "人次"];

/// What only says whose a thing or a body is.
pub(in crate::obligation) const OURS: &[&str] = &[
    "本单位",
    "单位",
    "学校",
    "本校",
    "本",
    "各",
    "我校",
    "我",
    "全体",
];

/// What follows the names of several bodies.
pub(in crate::obligation) const TOGETHER: &[&str] = &[
    "四方",
    "五方",
    "各方",
    "多方",
    "三方",
    "双方",
    "进行",
    "及时",
    "一次性",
    "集体",
    "成员",
    "统一",
    "分组",
    "联合",
    "共同",
];

/// Nouns that are bodies where a body is looked for.
pub(in crate::obligation) const PLACES: &[&str] = &[
    "办公室",
    "学校",
    "单位",
    "部门",
    "社会",
    "上级",
    "上级部门",
    "有关部门",
    "相关部门",
];

/// Persons without a name whose duty is meant: 安排专人值守.
pub(in crate::obligation) const DUTY_PERSONS: &[&str] =
    &["专人", "专职人员", "专门人员", "专兼职人员", "专人负责"];

/// Ends of a clause that says who answers for something: 由教务处负责.
pub(in crate::obligation) const RESPONSIBLE: &[&str] = &[
    "负责",
    "牵头",
    "落实",
    "协调",
    "配合",
    "承担",
    "列支",
    "实施",
    "兼任",
    "担任",
    "带队",
    "负责落实",
    "组织实施",
    "具体负责",
];

/// Before a verb: it is the body's duty to do it (负责制定方案).
pub(in crate::obligation) const CHARGED: &[&str] = &["负责"];

/// To choose persons for something that they are to do.
pub(in crate::obligation) const SENT_ON: &[&str] = &["选派", "选送", "遴选", "选调"];

/// To be the first to do what others do, too.
pub(in crate::obligation) const FOREMOST: &[&str] = &["带头"];

/// Ends of names of bodies that are set up.
pub(in crate::obligation) const INSTITUTIONS: &[&str] =
    &["机构", "班子", "工会", "团支部", "党支部"];

/// Whoever it is: 谁检查谁负责.
pub(in crate::obligation) const ANYBODY: &[&str] = &["谁"];

/// Every one of them, before the verb: 问题全部整改.
pub(in crate::obligation) const EVERY: &[&str] = &["全部", "逐一", "逐项", "逐条", "逐月", "逐年"];

/// Doings whose object is a person, so that a person before them is no subject: 支部书记撤换.
pub(in crate::obligation) const OF_PERSONS: &[&str] = &[
    "撤换", "罢免", "任免", "调配", "招录", "选调", "抽调", "录用", "解聘", "辞退", "选派", "推选",
    "补选", "增补", "增选", "选聘", "聘请", "聘任", "安置", "救助", "资助", "劝返", "遣返", "调离",
    "调入", "派驻", "推荐", "提名", "转移", "疏散", "任命", "选拔", "选配", "配备", "遴选", "招聘",
    "招募", "认定", "回访", "转正", "选举", "轮换",
];

/// Work as a part of a name: 巡察工作领导小组.
pub(in crate::obligation) const WORKING: &[&str] = &["工作"];

/// After a doing: the unit that does it (申报单位).
pub(in crate::obligation) const UNITS: &[&str] = &["单位", "部门", "机构", "企业", "人员"];

/// Ends of the names of places where people are served.
pub(in crate::obligation) const COUNTERS: &[&str] = &["站", "点", "台", "岗", "窗口"];

/// To put somebody into a post: 设组长1名.
pub(in crate::obligation) const POSTING: &[&str] = &["设"];

/// Where a body takes what is handed in.
pub(in crate::obligation) const MAILBOXES: &[&str] =
    &["邮箱", "信箱", "电子邮箱", "处", "群", "平台", "系统"];

/// Persons to be chosen.
pub(in crate::obligation) const CANDIDATES: &[&str] = &["人选"];

/// Persons of a body.
pub(in crate::obligation) const MEMBERS: &[&str] = &["成员", "委员"];

/// Several of them: 设计、施工三方.
pub(in crate::obligation) const PARTIES: &[&str] =
    &["三方", "四方", "五方", "双方", "各方", "多方"];

/// Before those of whom something is asked: 要求各窗口公示….
pub(in crate::obligation) const EVERYBODY: &[&str] = &["各", "全体", "所有"];

/// Those who argue about a paper.
pub(in crate::obligation) const EXPERTS: &[&str] = &["专家", "专家组", "评审专家"];

/// To send persons out.
pub(in crate::obligation) const SENT_OUT: &[&str] =
    &["派出", "组派", "抽派", "选派", "派驻", "增派"];

/// Last signs of bodies whose names may hold a verb: 指导小组.
pub(in crate::obligation) const TEAMS: &[&str] = &["组", "办", "委", "局", "室", "处", "科"];

/// Last signs of an office in no table, at the head of a clause.
pub(in crate::obligation) const OFFICE_SIGNS: &[&str] = &["办", "局", "委"];

/// To put persons into a post, whatever they are called.
pub(in crate::obligation) const ELECTED: &[&str] = &[
    "推选", "选出", "推举", "聘任", "选聘", "增选", "改选", "补选", "增补", "任命", "聘请",
];

/// Ends of what a person who answers for something is called.
pub(in crate::obligation) const LEADERS: &[&str] =
    &["负责人", "领导", "组长", "主任", "书记", "导师", "总监"];

/// To take persons from their posts for a time.
pub(in crate::obligation) const DRAWN: &str = "抽调";

/// To let somebody know; a verb before those who are told.
pub(in crate::obligation) const NOTIFY: &[&str] = &["通知", "书面通知", "提前通知", "告知"];

/// To answer somebody.
pub(in crate::obligation) const ANSWER: &[&str] = &["答复", "回复", "回应", "答疑"];

/// A room, or those who sit in it.
pub(in crate::obligation) const OFFICES: &[&str] = &["办公室"];

/// To put somebody into a post, or send him there.
pub(in crate::obligation) const STAFFING: &[&str] = &[
    "配备",
    "配齐",
    "配足",
    "配强",
    "选配",
    "选派",
    "派驻",
    "增派",
    "增配",
    "选优配强",
    "选好配强",
    "增设",
];

/// What is done to persons: those who stand before it do not do it.
pub(in crate::obligation) const TAKEN_CARE: &[&str] = &[
    "安置",
    "转移安置",
    "疏散",
    "救治",
    "劝离",
    "遣返",
    "收治",
    "转运",
    "转移",
    "救助",
    "隔离",
    "解救",
];

/// How far something goes that is handed out.
pub(in crate::obligation) const AS_FAR_AS: &[&str] = &["到户", "到人", "到村", "到点"];

/// To choose by votes.
pub(in crate::obligation) const VOTED: &[&str] = &["选举", "换届选举"];

/// Ends of the posts that are voted for.
pub(in crate::obligation) const ELECTABLE: &[&str] = &[
    "主席", "会长", "书记", "组长", "班长", "队长", "主任", "班委", "代表", "干部",
];

/// Those who are met in the street.
pub(in crate::obligation) const EVERYONE: &[&str] = &[
    "群众",
    "居民",
    "市民",
    "游客",
    "村民",
    "行人",
    "商户",
    "过往群众",
];

/// Ends of what somebody in a post is called.
pub(in crate::obligation) const NAMED: &[&str] = &["员", "长", "领导", "专干", "专人"];

/// Bodies that only answer for something.
pub(in crate::obligation) const ANSWERING_UNITS: &[&str] =
    &["责任单位", "责任部门", "牵头单位", "责任主体"];

/// Those who only answer for something.
pub(in crate::obligation) const ANSWERING: &[&str] =
    &["责任人", "负责人", "人员", "队员", "成员", "党员", "学员"];
