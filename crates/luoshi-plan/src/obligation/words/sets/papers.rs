//! Papers: their names, their copies and what is put on record.

/// Papers that are named after the doing that they are for: 检查方案 is a name, 检查教案 a doing.
pub(in crate::obligation) const PLANS: &[&str] = &[
    "方案", "计划", "预案", "制度", "办法", "细则", "规程", "安排", "报告", "合同", "协议", "通知",
];

/// What is laid down for a doing that stands before it: 退费标准.
pub(in crate::obligation) const SET_DOWN: &[&str] =
    &["标准", "流程", "规则", "规定", "须知", "指南"];

/// What is filled in at an appraisal.
pub(in crate::obligation) const BALLOTS: &[&str] = &["测评表", "测评票", "评议表", "评议票"];

/// Before the number of copies.
pub(in crate::obligation) const IN_COPIES: &[&str] = &["一式"];

/// To keep what shows an act.
pub(in crate::obligation) const RETAINED: &[&str] = &["留存", "保存", "保留"];

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

/// Measures, as a paper or a rule calls them; at a meeting they are only spoken of.
pub(in crate::obligation) const MEASURES: &[&str] = &["措施", "办法", "意见", "举措"];

/// Ends of names for an order of things, which cannot be shown: 完善机制.
pub(in crate::obligation) const ORDERS: &[&str] = &[
    "机制", "体系", "体制", "格局", "平台", "渠道", "关系", "程序",
];

/// Periods, each with a paper of its own: 年度、季度计划.
pub(in crate::obligation) const PERIODS: &[&str] =
    &["年度", "季度", "月度", "半年度", "学期", "周"];

/// Papers that may stand as bare names in a list of names: 值班安排.
pub(in crate::obligation) const LISTED: &[&str] = &["名单", "安排", "方案", "计划"];

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
pub(in crate::obligation) const EVIDENCE: &[&str] = &[
    "纪要",
    "记录",
    "签到表",
    "签到册",
    "照片",
    "影像资料",
    "交接登记",
    "联单",
    "登记表",
];

/// Beginnings of the doing that keeps a record of an act.
pub(in crate::obligation) const KEEPING: &[&str] = &[
    "拍", "留", "保", "存", "上传", "收", "整理", "填", "做", "记", "附", "登", "建立", "完善",
    "签",
];

/// Ends of the doing that puts a record away.
pub(in crate::obligation) const FILED: &[&str] = &["归档", "存档", "留存", "备查", "保存"];

/// Papers in force, of which old ones are cleared away: 清理文件.
pub(in crate::obligation) const IN_FORCE: &[&str] = &["文件", "制度", "规范性文件", "规章"];

/// A vow that a person speaks and signs.
pub(in crate::obligation) const VOWS: &[&str] = &["承诺"];

/// Papers by no name of their own: the list that follows tells which.
pub(in crate::obligation) const UNNAMED: &[&str] = &["材料", "资料", "电子版", "文件"];

/// Before a paper without a name: which one, the text tells elsewhere.
pub(in crate::obligation) const VAGUE: &[&str] = &["有关", "相关", "上述", "以下", "下列", "以上"];

/// Papers only in name: what is put together for another paper.
pub(in crate::obligation) const LOOSE: &[&str] = &["信息", "数据", "资料", "素材"];

/// What is pushed to many, besides [`LOOSE`].
pub(in crate::obligation) const ARTICLES: &[&str] = &[
    "文章", "稿件", "图文", "内容", "知识", "常识", "提示", "短信", "案例", "事迹",
];

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

/// Opens a book's name.
pub(in crate::obligation) const BOOK: &[&str] = &["《"];

/// Ends of a name for a way of working; it is a rule if it has a name.
pub(in crate::obligation) const MECHANISM: &str = "机制";

/// Behind 审批, 审核 these make a noun of it: 审批环节.
pub(in crate::obligation) const LOOKED: &[&str] = &[
    "情况",
    "依据",
    "记录",
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

/// Ends of papers that are made beside another one, and no part of it.
pub(in crate::obligation) const BESIDE: &[&str] = &["清单", "台账", "名单"];

/// Ends of what many send in, and no opinion.
pub(in crate::obligation) const GATHERED: &[&str] = &[
    "资料", "作品", "案例", "稿件", "文章", "史料", "论文", "照片", "课件", "信息",
];

/// Ends of sheets that a machine copies.
pub(in crate::obligation) const COPIED: &[&str] = &[
    "档案", "试卷", "卷", "卡", "材料", "文件", "资料", "图纸", "照片", "凭证", "案卷", "书籍",
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

/// What a paper has: 内容包括.
pub(in crate::obligation) const CONTENTS: &[&str] = &["内容"];

/// Before a list of what a paper holds.
pub(in crate::obligation) const HOLDING: &[&str] = &["包括", "包含", "如下", "为", "是"];

/// Tables of figures that are handed up.
pub(in crate::obligation) const FIGURED: &[&str] =
    &["汇总表", "统计表", "情况表", "进度表", "进展表", "报表"];

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

/// Opinions that are written down, if words before them tell which.
pub(in crate::obligation) const OPINION: &[&str] = &["意见"];

/// Ends of a name that say which copy of it.
pub(in crate::obligation) const COPIES: &[&str] = &[
    "电子稿",
    "电子版",
    "纸质版",
    "纸质稿",
    "复印件",
    "扫描件",
    "原件",
];

/// In the name of a sheet by which opinions are asked for.
pub(in crate::obligation) const ASKING: &[&str] = &["征求意见", "征集意见", "意见征求", "意见征集"];

/// To write upon something.
pub(in crate::obligation) const MARKED: &[&str] = &["注明", "载明", "写明", "标明", "点明"];

/// Ends of what is told in an account of the work.
pub(in crate::obligation) const ACCOUNT: &[&str] = &["情况", "问题"];

/// What is told of the state of things.
pub(in crate::obligation) const FACTS: &[&str] = &["信息", "数据"];

/// Notices that a doing before them only names: 升级公告.
pub(in crate::obligation) const NOTICES: &[&str] = &["公告", "通告"];

/// Verbs that are the paper, too, that comes of them.
pub(in crate::obligation) const WRITTEN: &[&str] = &["汇编", "提示", "提醒", "警示"];

/// What is put up for everybody to read.
pub(in crate::obligation) const POSTED: &[&str] = &[
    "倡议书",
    "倡议",
    "提示",
    "提醒",
    "公开信",
    "明白纸",
    "禁令",
    "通告",
];

/// Ends of what an office grants.
pub(in crate::obligation) const PERMITS: &[&str] = &["证", "证书", "许可", "批文", "批复", "资质"];

/// Units that count the sorts of a thing.
pub(in crate::obligation) const SORTS: &[&str] = &["项", "个", "种", "类"];

/// Beginnings of what only puts the record of an act into a system.
pub(in crate::obligation) const RECORDS: &[&str] = &[
    "录入",
    "拍照",
    "上传",
    "检查情况",
    "检查记录",
    "检查结果录入",
];

/// Papers that a word of looking before them only names: 备案材料.
pub(in crate::obligation) const LOOKED_PAPERS: &[&str] = &[
    "材料",
    "资料",
    "申请",
    "手续",
    "表",
    "单",
    "登记表",
    "申请表",
];

/// A record of an act, and nothing more.
pub(in crate::obligation) const NOTES: &[&str] = &["做好登记", "登记", "做好记录", "记录"];

/// What is kept in order, where 规范 is the verb: 规范招生行为.
pub(in crate::obligation) const KEPT: &[&str] = &[
    "行为", "秩序", "管理", "程序", "流程", "工作", "运行", "运作", "言行", "标准", "用语", "环节",
];

/// Rules that have their whole name in one word.
pub(in crate::obligation) const CHARTERS: &[&str] = &["章程", "公约", "校规", "班规"];

/// What is asked for in writing.
pub(in crate::obligation) const APPLICATIONS: &[&str] = &["申请"];

/// Begins the name of a paper that somebody else made.
pub(in crate::obligation) const NEWLY: &[&str] =
    &["新版", "最新", "新修订", "新颁布", "上级", "新规"];

/// What is made known to everybody at once.
pub(in crate::obligation) const WARNINGS: &[&str] = &["预警", "信号", "公告", "警报"];

/// Ends of what one draws from the work.
pub(in crate::obligation) const LESSONS: &[&str] = &["教训", "经验", "启示"];

/// Ends of what is noted down of what was looked at.
pub(in crate::obligation) const NOTED_DOWN: &[&str] = &[
    "隐患", "问题", "情况", "结果", "信息", "原因", "数据", "造册", "建档",
];

/// What is asked of somebody.
pub(in crate::obligation) const REQUESTS: &[&str] = &["要求", "申请", "请求"];

/// Ends of what is learned from, and made by others.
pub(in crate::obligation) const READINGS: &[&str] = &[
    "事迹", "案例", "文件", "文章", "讲话", "篇目", "条例", "读本",
];

/// What those who asked are given.
pub(in crate::obligation) const ANSWERS: &[&str] = &["答复", "回复"];

/// What the ledgers of a rectification are about: 问题、任务、责任清单.
pub(in crate::obligation) const LEDGER_OF: &[&str] = &["问题", "整改", "隐患"];

/// What is gone through at a counter: 办理移交手续.
pub(in crate::obligation) const FORMALITIES: &[&str] = &["手续", "审批手续"];
