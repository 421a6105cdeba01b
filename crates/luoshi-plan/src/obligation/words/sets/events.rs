//! Events: what is held, what is said there, and what is learned.

/// Nouns that make the doing before them only tell which: 检查人员, 征求意见环节.
pub(in crate::obligation) const STAGES: &[&str] = &[
    "环节", "阶段", "时间", "期限", "步骤", "人员", "期间", "要求", "方式", "对象", "频次", "路线",
    "目的", "意义", "之日", "得分", "内容", "范围", "地点", "原则", "主题", "科目", "条件", "名额",
    "位置", "构成", "态度", "手续",
];

/// Doings that a meeting consists of.
pub(in crate::obligation) const DEBATES: &[&str] =
    &["讨论", "交流", "研讨", "交流讨论", "交流研讨", "学习讨论"];

/// Told at a meeting: no circulation of its own.
pub(in crate::obligation) const TOLD: &[&str] = &[
    "通报", "传达", "宣读", "公布", "宣布", "发布", "解读", "讲述", "通告",
];

/// Ends of a campaign's name: its parts count, if they are told.
pub(in crate::obligation) const CAMPAIGNS: &[&str] = &["月", "周", "年", "季"];

/// What something is about; with a sign behind it a part of a noun.
pub(in crate::obligation) const SUBJECTS: &[&str] = &["主题"];

/// To tell people what a paper says.
pub(in crate::obligation) const EXPOUNDED: &[&str] = &["宣讲", "解读"];

/// What is laid down for all to learn.
pub(in crate::obligation) const LAID_DOWN: &[&str] = &[
    "规程", "纲要", "条例", "准则", "守则", "章程", "指南", "规范", "规定", "办法", "指引",
];

/// What is only listened to.
pub(in crate::obligation) const SPOKEN: &[&str] = &["汇报", "报告", "介绍", "讲话"];

/// To make known in general; told means are its parts.
pub(in crate::obligation) const GENERAL: &[&str] =
    &["宣传", "宣传教育", "宣传引导", "宣传活动", "宣传教育活动"];

/// In what way it is made known.
pub(in crate::obligation) const WAYS: &[&str] = &[
    "入户", "上门", "现场", "巡回", "入企", "进村", "广播", "街头",
];

/// Attitudes, where nothing says what or how often: 认真学习.
pub(in crate::obligation) const ATTITUDES: &[&str] = &[
    "学习", "教育", "讨论", "交流", "宣传", "训练", "研讨", "演练", "研判",
];

/// Names of events that have parts.
pub(in crate::obligation) const UMBRELLAS: &[&str] = &["活动", "主题党日", "月", "周", "行动"];

/// A test of persons or of things.
pub(in crate::obligation) const TESTS: &[&str] = &["测试"];

/// What shows that a test is of persons.
pub(in crate::obligation) const LEARNING: &[&str] = &[
    "知识",
    "学习",
    "常识",
    "理论",
    "应知",
    "技能",
    "学业",
    "语",
    "数学",
    "学科",
    "入学",
    "分班",
    "水平",
    "法律",
    "法规",
    "党章",
    "党规",
    "业务",
    "能力",
    "素质",
    "素养",
    "学生",
    "教师",
    "员",
    "新生",
    "体育",
    "体能",
    "闭卷",
    "开卷",
    "模拟",
    "结业",
    "年级",
    "口算",
    "体质",
    "听写",
    "生字",
    "作文",
    "英语",
    "班",
    "普通话",
    "口语",
];

/// Before or after a meeting.
pub(in crate::obligation) const OUTSIDE: &[&str] = &["会后", "会前"];

/// Ends of a phase's name.
pub(in crate::obligation) const PHASES: &[&str] = &["阶段", "环节", "步骤"];

/// Ends of the names of drills.
pub(in crate::obligation) const DRILLS: &[&str] = &["演练", "演习", "推演"];

/// What a drill is about, or what it is held for.
pub(in crate::obligation) const REHEARSED: &[&str] = &["模拟", "检验", "演示", "设置情景"];

/// Before the way in which something is done.
pub(in crate::obligation) const TAKEN_UP: &[&str] = &["采取", "采用", "以", "通过"];

/// Ends of the words for a way of doing something.
pub(in crate::obligation) const WAY: &[&str] = &["方式", "形式", "方法", "多种形式"];

/// Ends of a clause that tells how an event is kept on record.
pub(in crate::obligation) const RECORDED: &[&str] = &["录音", "录像", "摄像", "摄影", "同步录音"];

/// To greet a festival.
pub(in crate::obligation) const GREETED: &[&str] = &["迎"];

/// Ends of the names of days.
pub(in crate::obligation) const DAYS: &[&str] = &["节"];

/// To look at on a visit that is told before.
pub(in crate::obligation) const SEEN: &[&str] = &["查看", "察看"];

/// Ends of what is arranged, and then shown on a sheet.
pub(in crate::obligation) const ARRANGED: &[&str] = &["安排", "编排"];

/// Before a principle of how something is done.
pub(in crate::obligation) const PRINCIPLES: &[&str] = &[
    "坚持", "注重", "突出", "体现", "遵循", "重在", "旨在", "贯穿",
];

/// Before what the text tells of already.
pub(in crate::obligation) const THIS_TIME: &[&str] = &["本次", "此次", "这次"];

/// To ask somebody to be there.
pub(in crate::obligation) const INVITED: &[&str] = &["邀请"];

/// Ends of what those do who are asked to be there.
pub(in crate::obligation) const PRESENT: &[&str] = &[
    "授课", "主讲", "讲授", "讲课", "观摩", "指导", "点评", "参加", "列席", "监督", "见证", "旁听",
    "到场", "到会",
];

/// To make clear by word of mouth.
pub(in crate::obligation) const EXPLAINED: &[&str] = &["解答", "现场解答"];

/// To go through something at a meeting; 督查, 自查 are done elsewhere.
pub(in crate::obligation) const GONE_THROUGH: &[&str] = &[
    "检查", "查看", "核对", "比对", "评估", "研判", "查明", "统计", "了解",
];

/// Ends of what is looked for together.
pub(in crate::obligation) const CAUSES: &[&str] = &["原因", "根源", "症结"];

/// What persons only undergo.
pub(in crate::obligation) const UNDERGONE: &[&str] = &[
    "报到", "返校", "离校", "上课", "停课", "放假", "休息", "复课",
];

/// Ends of an event's name.
pub(in crate::obligation) const HELD: &[&str] = &["活动", "主题活动", "系列活动"];

/// To tell all of a paper, never part of a paper's name.
pub(in crate::obligation) const MADE_KNOWN: &[&str] = &["公布", "宣读", "发布"];

/// To read aloud together is held, not learned, where it is called 活动.
pub(in crate::obligation) const RECITED: &[&str] = &["诵读", "朗读", "阅读", "共读", "领读"];

/// To measure: persons by votes, things by instruments.
pub(in crate::obligation) const MEASURED: &[&str] = &["测评"];

/// Who measures things, or what is measured.
pub(in crate::obligation) const AGENCIES: &[&str] = &[
    "机构",
    "测评机构",
    "第三方",
    "第三方机构",
    "等保",
    "系统",
    "网络",
];

/// Doings that things are named after: 普查小区, 巡察问题.
pub(in crate::obligation) const NAMING: &[&str] = &[
    "普查", "巡察", "巡视", "审计", "督办", "学习", "培训", "考核", "测评", "选举", "统计", "体检",
    "考试", "报名", "招标", "评估", "宣传", "演练", "竞赛", "评审", "采购",
];

/// What is done at a meeting that calls upon those present.
pub(in crate::obligation) const ROUSING: &[&str] = &["宣传发动", "宣传动员", "表彰", "思想动员"];
