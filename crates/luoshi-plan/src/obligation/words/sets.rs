//! Short lists that single rules look at.

/// Papers that are named after the doing that they are for: 检查方案 is a name, 检查教案 a doing.
pub(in crate::obligation) const PLANS: &[&str] = &[
    "方案", "计划", "预案", "制度", "办法", "细则", "规程", "安排", "报告", "合同", "协议", "通知",
];

/// Words for a stage of a paper; the word before tells what it is (自评报告征求意见稿).
pub(in crate::obligation) const VERSIONS: &[&str] = &[
    "征求意见稿",
    "初稿",
    "送审稿",
    "修改稿",
    "讨论稿",
    "审议稿",
    "电子版",
    "草案",
    "定稿",
];

/// Nouns that make the doing before them only tell which: 检查人员, 征求意见环节.
pub(in crate::obligation) const STAGES: &[&str] = &[
    "环节", "阶段", "时间", "期限", "步骤", "人员", "期间", "要求", "方式", "对象", "频次", "路线",
    "目的", "意义",
];

/// Ends of a basis after which a doing may still be the verb: 按要求自查.
pub(in crate::obligation) const BASES: &[&str] = &[
    "细则", "指标", "方案", "清单", "要求", "计划", "标准", "实际", "主题", "专题", "规定", "问题",
    "方案", "安排", "程序", "职责",
];

/// What may stand between a verb and 的: 查摆出来的, 征求到的.
pub(in crate::obligation) const RESULTS: &[&str] =
    &["到", "出", "出来", "来", "过", "好", "后", "中", "而成"];

/// Measures, as a paper or a rule calls them; at a meeting they are only spoken of.
pub(in crate::obligation) const MEASURES: &[&str] = &["措施", "办法", "意见", "举措"];

/// Ends of names for an order of things, which cannot be shown: 完善机制.
pub(in crate::obligation) const ORDERS: &[&str] = &[
    "机制", "体系", "体制", "格局", "平台", "渠道", "关系", "程序",
];

/// Doings that a meeting consists of.
pub(in crate::obligation) const DEBATES: &[&str] =
    &["讨论", "交流", "研讨", "交流讨论", "交流研讨", "学习讨论"];

/// What a plan asks to reach, not to do: 完成各项目标.
pub(in crate::obligation) const GOALS: &[&str] = &["目标", "任务", "业务", "指标", "内容", "要求"];

/// Told at a meeting: no circulation of its own.
pub(in crate::obligation) const TOLD: &[&str] = &["通报", "传达", "宣读", "公布", "宣布", "发布"];

/// Periods, each with a paper of its own: 年度、季度计划.
pub(in crate::obligation) const PERIODS: &[&str] =
    &["年度", "季度", "月度", "半年度", "学期", "周"];

/// Papers that may stand as bare names in a list of names: 值班安排.
pub(in crate::obligation) const LISTED: &[&str] = &["名单", "安排", "方案", "计划"];

/// A verb of doing that tells more about the doing before: 重点检查, 分三期组织.
pub(in crate::obligation) const DETAILS: &[&str] = &["重点", "主要", "分", "分批", "分组", "分期"];

/// Units that count people: who, not how much, unless people are asked for.
pub(in crate::obligation) const PEOPLE: &[&str] = &["名", "人", "位", "人次"];

/// Papers that hold opinions or problems.
pub(in crate::obligation) const SORTED: &[&str] = &[
    "意见清单",
    "问题清单",
    "意见建议清单",
    "意见汇总",
    "问题台账",
];

/// Means of a consultation or an appraisal.
pub(in crate::obligation) const CHANNELS: &[&str] = &[
    "意见箱",
    "问卷",
    "征求意见表",
    "测评表",
    "调查表",
    "征求意见书",
    "意见表",
    "测评票",
    "评议表",
];

/// What proves an event.
pub(in crate::obligation) const EVIDENCE: &[&str] =
    &["纪要", "记录", "签到表", "签到册", "照片", "影像资料"];

/// Ends of the doing that puts a record away.
pub(in crate::obligation) const FILED: &[&str] = &["归档", "存档", "留存", "备查"];

/// Ends of a campaign's name: its parts count, if they are told.
pub(in crate::obligation) const CAMPAIGNS: &[&str] = &["月", "周", "年", "季"];

/// Money and objects: handed in, they are a task and no paper.
pub(in crate::obligation) const GOODS: &[&str] = &[
    "光盘", "费", "款", "金", "钱", "教材", "器材", "钥匙", "设备", "工具", "证件", "物资", "物品",
    "图书", "书籍",
];

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

/// 向X报告: nouns that are verbs after a body.
pub(in crate::obligation) const REPORTED: &[&str] = &["报告", "书面报告", "专题报告", "汇报"];

/// Between a body and its verdict: 报X进行审核.
pub(in crate::obligation) const PASSING: &[&str] = &["进行", "予以", "统一"];

/// After a verdict: 审核通过.
pub(in crate::obligation) const PASSED: &[&str] = &["通过", "无误", "合格"];

/// What a body says of a paper, where it is asked: 经教代会表决.
pub(in crate::obligation) const VERDICTS: &[&str] = &[
    "表决",
    "论证",
    "确认",
    "通过",
    "表决通过",
    "审议通过",
    "讨论通过",
];

/// Duty: 须经X批准.
pub(in crate::obligation) const DUTIES: &[&str] =
    &["须", "应", "必须", "需", "应当", "均须", "须经"];

/// Words of a clause that only says how much.
pub(in crate::obligation) const AMOUNTS: &[&str] = &[
    "左右",
    "上门",
    "人数",
    "次数",
    "以上",
    "字数",
    "篇幅",
    "时间",
    "人数",
    "时长",
    "共计",
    "家",
    "上",
    "下",
    "以",
    "学习时间",
];

/// Headings of counted lists whose entries are ticked: 六个带头, 四看.
pub(in crate::obligation) const HEADINGS: &[&str] = &[
    "带头", "落实", "到人", "公开", "结合", "统一", "看", "查", "必须", "坚持", "严格", "聚焦",
    "深入", "做到", "要", "比", "有",
];

/// Persons without a name whose duty is meant: 安排专人值守.
pub(in crate::obligation) const DUTY_PERSONS: &[&str] =
    &["专人", "专职人员", "专门人员", "专兼职人员", "专人负责"];

/// Papers in force, of which old ones are cleared away: 清理文件.
pub(in crate::obligation) const IN_FORCE: &[&str] = &["文件", "制度", "规范性文件", "规章"];

/// To ask for opinions, whatever the object is called.
pub(in crate::obligation) const ASKED: &[&str] = &["征求", "征询", "广泛征求", "书面征求"];

/// To collect: opinions, or else works for an activity.
pub(in crate::obligation) const COLLECTED: &[&str] = &["征集"];

/// What is only listened to.
pub(in crate::obligation) const SPOKEN: &[&str] = &["汇报", "报告", "介绍", "讲话"];

/// A vow that a person speaks and signs.
pub(in crate::obligation) const VOWS: &[&str] = &["承诺"];

/// 评一批案例: to choose the best of papers is an activity.
pub(in crate::obligation) const CHOOSING: &[&str] = &["评"];

/// To carry out what is laid down: 落实值班.
pub(in crate::obligation) const CARRIED: &[&str] = &["落实", "抓实"];

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

/// Papers by no name of their own: the list that follows tells which.
pub(in crate::obligation) const UNNAMED: &[&str] = &["材料", "资料", "电子版", "文件"];

/// 将X, 把X: the thing is taken before its verb.
pub(in crate::obligation) const TAKING: &[&str] = &["将", "把"];

/// 第三周为警示教育周: what is what, not what is to be done.
pub(in crate::obligation) const COPULAS: &[&str] = &["为", "是"];

/// Says of the noun before it what it must be: 整改要见实效.
pub(in crate::obligation) const MODALS: &[&str] = &["要", "应", "应当", "须", "必须", "需", "需要"];

/// Either of two things: one obligation.
pub(in crate::obligation) const EITHER: &[&str] = &["或", "或者"];

/// To make known in general; told means are its parts.
pub(in crate::obligation) const GENERAL: &[&str] =
    &["宣传", "宣传教育", "宣传引导", "宣传活动", "宣传教育活动"];

/// Before a paper without a name: which one, the text tells elsewhere.
pub(in crate::obligation) const VAGUE: &[&str] = &["有关", "相关", "上述", "以下", "下列", "以上"];

/// Papers only in name: what is put together for another paper.
pub(in crate::obligation) const LOOSE: &[&str] = &["信息", "数据", "资料", "素材"];

/// What says that the verb behind it is not done.
pub(in crate::obligation) const NEGATIONS: &[&str] =
    &["未", "尚未", "不", "没有", "无", "未能", "未按", "无法"];

/// Attitudes, where nothing says what or how often: 认真学习.
pub(in crate::obligation) const ATTITUDES: &[&str] = &[
    "学习", "教育", "讨论", "交流", "宣传", "训练", "研讨", "演练",
];

/// To put up: of a paper that is made already it is only a task.
pub(in crate::obligation) const HUNG: &[&str] = &["张贴", "悬挂", "粘贴", "张挂", "摆放"];

/// Before 机制, these say nothing of which: a mechanism without a name is none.
pub(in crate::obligation) const NAMELESS: &[&str] = &[
    "长效",
    "工作",
    "相关",
    "有关",
    "各项",
    "体制",
    "常态化",
    "协调",
];

/// 将 before these is only the future.
pub(in crate::obligation) const FUTURE: &[&str] = &["将"];

/// Opens a book's name.
pub(in crate::obligation) const BOOK: &[&str] = &["《"];

/// Ends of a name for a way of working; it is a rule if it has a name.
pub(in crate::obligation) const MECHANISM: &str = "机制";

/// Behind 审批, 审核 these make a noun of it: 审批环节.
pub(in crate::obligation) const LOOKED: &[&str] = &[
    "环节",
    "阶段",
    "手续",
    "流程",
    "程序",
    "权限",
    "意见",
    "时限",
    "事项",
    "结果",
    "制度",
    "机制",
    "工作",
    "审批手续",
];

/// Things with a number of their own that are looked at, not told of: 核对数据一致性.
pub(in crate::obligation) const FIGURES: &[&str] = &["数据"];

/// 对: brings in an object, or stands inside one.
pub(in crate::obligation) const ABOUT: &[&str] = &["对"];

/// What comes before a list of things to show: 做到有记录.
pub(in crate::obligation) const SHOWN: &[&str] = &["做到"];

/// 场地布置: behind its thing, to put in place; 部署 there is an attitude.
pub(in crate::obligation) const PLACING: &[&str] = &["布置"];

/// 在方案上签字: the paper that the hand is set to.
pub(in crate::obligation) const UPON: &[&str] = &["上"];

/// To tell a superior, whatever it is.
pub(in crate::obligation) const TELLING: &[&str] = &["上报", "报送", "报告", "汇报", "书面报告"];

/// Units of a share: a goal, whatever verb stands before it.
pub(in crate::obligation) const SHARES: &[&str] = &["%", "％", "个百分点"];

/// Units of time: how long, not how much.
pub(in crate::obligation) const SPANS: &[&str] =
    &["天", "日", "周", "月", "年", "小时", "分钟", "工作日", "期"];

/// After 的: what is before it only tells in which case (逾期不交的一律退回).
pub(in crate::obligation) const STRICTLY: &[&str] = &[
    "一律", "立即", "要", "应", "应当", "须", "必须", "坚决", "严肃", "依法",
];

/// Ends of a clause that says who answers for something: 由教务处负责.
pub(in crate::obligation) const RESPONSIBLE: &[&str] = &[
    "负责",
    "牵头",
    "落实",
    "协调",
    "配合",
    "承担",
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
    "达不到",
    "仍",
];

/// Verbs that spell out what a paper holds.
pub(in crate::obligation) const DETAILED: &[&str] = &[
    "列出",
    "列明",
    "注明",
    "载明",
    "写明",
    "写清",
    "写清楚",
    "列清",
    "标明",
    "点明",
];

/// Doings by which a body looks at a paper: 交支部检查, 报专家论证.
pub(in crate::obligation) const LOOKING: &[&str] = &[
    "检查", "讨论", "评审", "论证", "验收", "评估", "鉴定", "核查", "审计", "抽查", "复核", "核实",
    "校对", "会审", "测评", "认定",
];

/// Between what is handed up and to whom: 报方案到党委.
pub(in crate::obligation) const INTO: &[&str] = &["到", "至", "给"];

/// Work as a part of a name: 巡察工作领导小组.
pub(in crate::obligation) const WORKING: &[&str] = &["工作"];

/// After a doing: the unit that does it (申报单位).
pub(in crate::obligation) const UNITS: &[&str] = &["单位", "部门", "机构", "企业", "人员"];

/// To put somebody into a post: 设组长1名.
pub(in crate::obligation) const POSTING: &[&str] = &["设"];

/// Names of events that have parts.
pub(in crate::obligation) const UMBRELLAS: &[&str] = &["活动", "主题党日", "月", "周", "行动"];

/// 以班级为单位: what something is done as.
pub(in crate::obligation) const AS: &[&str] = &["以"];

/// To do by rule: 实行挂牌督办.
pub(in crate::obligation) const PRACTISED: &[&str] = &["实行"];

/// A noun that at the head of a clause means to keep in order: 规范采购行为.
pub(in crate::obligation) const REGULATED: &[&str] = &["规范", "规定"];

/// What makes a thing publicity.
pub(in crate::obligation) const PUBLIC: &[&str] = &["宣传", "标语", "横幅", "海报", "展板"];

/// To send to many.
pub(in crate::obligation) const PUSHED: &[&str] = &["推送", "播放", "转发", "发送"];

/// Where a body takes what is handed in.
pub(in crate::obligation) const MAILBOXES: &[&str] =
    &["邮箱", "信箱", "电子邮箱", "处", "群", "平台", "系统"];

/// A verb that before another one says how.
pub(in crate::obligation) const STERNLY: &[&str] = &["严格"];

/// How soon or how strictly: the duty counts although nothing is named.
pub(in crate::obligation) const AT_ONCE: &[&str] = &["立即", "一律"];

/// A test of persons or of things.
pub(in crate::obligation) const TESTS: &[&str] = &["测试"];

/// What shows that things are tested.
pub(in crate::obligation) const TECHNICAL: &[&str] = &[
    "系统", "设备", "网络", "切换", "功能", "性能", "接口", "线路", "平台", "软件", "硬件", "数据",
    "机",
];

/// Before or after a meeting.
pub(in crate::obligation) const OUTSIDE: &[&str] = &["会后", "会前"];

/// Together with: 连同目录一并上报.
pub(in crate::obligation) const WITH: &[&str] = &["连同"];

/// Persons to be chosen.
pub(in crate::obligation) const CANDIDATES: &[&str] = &["人选"];

/// Ends of names for money.
pub(in crate::obligation) const MONEY: &[&str] = &["金", "费", "款"];

/// What a paper has: 内容包括.
pub(in crate::obligation) const CONTENTS: &[&str] = &["内容"];

/// Before a list of what a paper holds.
pub(in crate::obligation) const HOLDING: &[&str] = &["包括", "包含", "如下", "为", "是"];

/// Before what something has to do with: 与活动有关的标语.
pub(in crate::obligation) const COMPARED: &[&str] = &["与"];

/// Persons of a body.
pub(in crate::obligation) const MEMBERS: &[&str] = &["成员", "委员"];

/// Verbs that always have a doing behind them.
pub(in crate::obligation) const DONE: &[&str] = &["进行"];

/// To take out of force.
pub(in crate::obligation) const REPEALED: &[&str] = &["废止"];

/// To do something for somebody: 提供心理辅导.
pub(in crate::obligation) const OFFERED: &[&str] = &["提供"];

/// What is made good, an effect.
pub(in crate::obligation) const WEAK: &[&str] = &["短板", "弱项"];

/// To send a paper out.
pub(in crate::obligation) const ISSUED: &[&str] = &["发"];

/// Shares of whatever stands before: 合格率, 参与率.
pub(in crate::obligation) const RATES: &[&str] = &[
    "合格", "参与", "参加", "参训", "覆盖", "知晓", "达标", "完成", "出席", "到课",
];

/// Several of them: 设计、施工三方.
pub(in crate::obligation) const PARTIES: &[&str] =
    &["三方", "四方", "五方", "双方", "各方", "多方"];

/// What stands before is a condition, what stands behind is allowed then.
pub(in crate::obligation) const ONLY_THEN: &[&str] = &["方可", "方能", "才能", "才可"];

/// To note down what was found.
pub(in crate::obligation) const NOTED: &[&str] = &["登记", "建档", "造册"];

/// Tables of figures that are handed up.
pub(in crate::obligation) const FIGURED: &[&str] = &["汇总表", "统计表"];

/// Before those of whom something is asked: 要求各窗口公示….
pub(in crate::obligation) const EVERYBODY: &[&str] = &["各", "全体", "所有"];

/// Marks that open a name.
pub(in crate::obligation) const OPENING: &[&str] = &["《", "“"];

/// Marks that close one.
pub(in crate::obligation) const CLOSING: &[&str] = &["》", "”"];

/// Ledgers of a rectification; several of them are one.
pub(in crate::obligation) const LEDGERS: &[&str] = &[
    "问题清单",
    "任务清单",
    "责任清单",
    "措施清单",
    "整改清单",
    "成效清单",
    "目标清单",
    "销号清单",
    "问题",
    "任务",
    "责任",
    "措施",
];

/// Before the entries of a counted list.
pub(in crate::obligation) const NAMELY: &[&str] = &["即"];

/// One sign for looking into something.
pub(in crate::obligation) const SEARCHING: &[&str] = &["查", "找"];

/// To do, in one sign: what is made is no event.
pub(in crate::obligation) const MADE: &[&str] = &["做", "办"];

/// To do away with what is wrong.
pub(in crate::obligation) const REMOVED: &[&str] = &["消除", "排除", "根除"];

/// What is wrong and can be put right.
pub(in crate::obligation) const DEFECTS: &[&str] = &["隐患", "漏洞"];

/// Opinions that are written down, if words before them tell which.
pub(in crate::obligation) const OPINION: &[&str] = &["意见"];

/// To add to what is there.
pub(in crate::obligation) const ADDED: &[&str] = &["补充"];

/// Ends of a phase's name.
pub(in crate::obligation) const PHASES: &[&str] = &["阶段", "环节", "步骤"];

/// What experts do with a paper.
pub(in crate::obligation) const ARGUED: &[&str] = &["论证", "评审", "专项论证", "可行性论证"];

/// Those who argue about a paper.
pub(in crate::obligation) const EXPERTS: &[&str] = &["专家", "专家组", "评审专家"];

/// To a place, to do something there.
pub(in crate::obligation) const GOING: &[&str] = &["到", "赴", "去"];

/// After a noun: in the manner of (滚动式销号).
pub(in crate::obligation) const MODES: &[&str] = &["式", "化"];

/// To greet a festival.
pub(in crate::obligation) const GREETED: &[&str] = &["迎"];

/// Ends of the names of days.
pub(in crate::obligation) const DAYS: &[&str] = &["节"];

/// Ends of the words for what is ready.
pub(in crate::obligation) const TICKED: &[&str] = &["到位"];

/// To look at on a visit that is told before.
pub(in crate::obligation) const SEEN: &[&str] = &["查看", "察看"];

/// To send persons out.
pub(in crate::obligation) const SENT_OUT: &[&str] = &["派出", "组派", "抽派", "选派"];

/// To learn what is written.
pub(in crate::obligation) const LEARNED: &[&str] = &["学习"];

/// After what is looked at: 检查成绩是否….
pub(in crate::obligation) const WHETHER: &[&str] = &["是否", "是"];

/// Last signs of bodies whose names may hold a verb: 指导小组.
pub(in crate::obligation) const TEAMS: &[&str] = &["组", "办", "委", "局", "室", "处", "科"];
