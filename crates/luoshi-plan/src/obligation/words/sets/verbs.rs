//! Verbs that single rules look at.

/// 向X报告: nouns that are verbs after a body.
pub(in crate::obligation) const REPORTED: &[&str] =
    &["报告", "书面报告", "专题报告", "汇报", "直报"];

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
    "研究确定",
    "研究决定",
    "讨论决定",
];

/// To ask for opinions, whatever the object is called.
pub(in crate::obligation) const ASKED: &[&str] = &["征求", "征询", "广泛征求", "书面征求"];

/// To collect: opinions, or else works for an activity.
pub(in crate::obligation) const COLLECTED: &[&str] = &["征集"];

/// 评一批案例: to choose the best of papers is an activity.
pub(in crate::obligation) const CHOOSING: &[&str] = &["评"];

/// To carry out what is laid down: 落实值班.
pub(in crate::obligation) const CARRIED: &[&str] = &["落实", "抓实"];

/// To put up: of a paper that is made already it is only a task.
pub(in crate::obligation) const HUNG: &[&str] = &["张贴", "悬挂", "粘贴", "张挂", "摆放"];

/// 场地布置: behind its thing, to put in place; 部署 there is an attitude.
pub(in crate::obligation) const PLACING: &[&str] = &["布置"];

/// 在方案上签字: the paper that the hand is set to.
pub(in crate::obligation) const UPON: &[&str] = &["上"];

/// To tell a superior, whatever it is.
pub(in crate::obligation) const TELLING: &[&str] = &[
    "上报",
    "报送",
    "报告",
    "汇报",
    "书面报告",
    "续报",
    "速报",
    "初报",
    "首报",
];

/// Doings by which a body looks at a paper: 交支部检查, 报专家论证.
pub(in crate::obligation) const LOOKING: &[&str] = &[
    "检查",
    "讨论",
    "评审",
    "论证",
    "验收",
    "评估",
    "鉴定",
    "核查",
    "审计",
    "抽查",
    "复核",
    "核实",
    "校对",
    "会审",
    "测评",
    "认定",
    "研判",
    "分析研判",
];

/// Between what is handed up and to whom: 报方案到党委.
pub(in crate::obligation) const INTO: &[&str] = &["到", "至", "给"];

/// To do by rule: 实行挂牌督办.
pub(in crate::obligation) const PRACTISED: &[&str] = &["实行", "推行", "施行"];

/// A noun that at the head of a clause means to keep in order: 规范采购行为.
pub(in crate::obligation) const REGULATED: &[&str] = &["规范", "规定"];

/// To send to many.
pub(in crate::obligation) const PUSHED: &[&str] = &[
    "推送", "播放", "播发", "播出", "刊播", "转发", "发送", "发出",
];

/// Verbs that always have a doing behind them.
pub(in crate::obligation) const DONE: &[&str] = &["进行"];

/// To take out of force.
pub(in crate::obligation) const REPEALED: &[&str] = &["废止"];

/// To do something for somebody: 提供心理辅导.
pub(in crate::obligation) const OFFERED: &[&str] = &["提供"];

/// To send a paper out.
pub(in crate::obligation) const ISSUED: &[&str] = &["发"];

/// To note down what was found.
pub(in crate::obligation) const NOTED: &[&str] = &["登记", "建档", "造册"];

/// One sign for looking into something.
pub(in crate::obligation) const SEARCHING: &[&str] = &["查", "找"];

/// To bring something forward, in one sign.
pub(in crate::obligation) const BROUGHT: &[&str] = &["提"];

/// To do, in one sign: what is made is no event.
pub(in crate::obligation) const MADE: &[&str] = &["做", "办"];

/// To do away with what is wrong.
pub(in crate::obligation) const REMOVED: &[&str] = &["消除", "排除", "根除"];

/// To add to what is there.
pub(in crate::obligation) const ADDED: &[&str] = &["补充"];

/// What experts do with a paper.
pub(in crate::obligation) const ARGUED: &[&str] = &["论证", "评审", "专项论证", "可行性论证"];

/// To a place, to do something there.
pub(in crate::obligation) const GOING: &[&str] = &["到", "赴", "去"];

/// To learn what is written.
pub(in crate::obligation) const LEARNED: &[&str] = &["学习"];

/// To clear away: what was wrong, or what is not needed.
pub(in crate::obligation) const CLEARED: &[&str] = &[
    "清退",
    "清理",
    "清理规范",
    "清除",
    "收回",
    "腾退",
    "追缴",
    "追回",
    "关停",
    "退还",
    "取缔",
    "查处",
];

/// To make good what has a defect.
pub(in crate::obligation) const MENDED: &[&str] = &["修复", "修补", "封堵", "处置", "清零"];

/// To take in what many give.
pub(in crate::obligation) const TAKEN_IN: &[&str] = &["收集", "收集整理"];

/// To look for.
pub(in crate::obligation) const SOUGHT: &[&str] = &["查找"];

/// To decide who or what.
pub(in crate::obligation) const FIXED: &[&str] = &["确定", "选定", "敲定", "初步确定", "研究确定"];

/// What a doing before them found or told: 审计指出的问题.
pub(in crate::obligation) const FOUND_OUT: &[&str] = &[
    "查出", "发现", "指出", "反馈", "反映", "提出", "检出", "列出",
];

/// To build to the end.
pub(in crate::obligation) const BUILT: &[&str] = &["建成", "建好"];

/// To speak again what was vowed.
pub(in crate::obligation) const SPOKEN_AGAIN: &[&str] = &["重温"];

/// To let somebody know.
pub(in crate::obligation) const INFORMED: &[&str] = &["告知", "书面告知", "如实告知"];

/// To put on a list: the list is what comes of it.
pub(in crate::obligation) const REGISTERED: &[&str] = &["造册", "登记造册", "建档", "建档立卡"];

/// To tell those who sit together.
pub(in crate::obligation) const HEARD: &[&str] = &["汇报", "专题汇报"];

/// To hold one against another.
pub(in crate::obligation) const COMPARING: &[&str] = &["比对", "数据比对"];

/// To give what is ready into somebody's hands.
pub(in crate::obligation) const GIVEN: &[&str] = &["交", "上交", "缴交", "交至", "交到"];

/// To get.
pub(in crate::obligation) const OBTAINED: &[&str] = &["取得"];

/// At a place, behind the verb.
pub(in crate::obligation) const AT: &[&str] = &["在", "于"];

/// To put one's name to something.
pub(in crate::obligation) const SIGNED: &[&str] = &["签字", "签名"];

/// To give a paper out under one's name.
pub(in crate::obligation) const ISSUING: &[&str] = &["签发"];

/// To be found good.
pub(in crate::obligation) const PASS: &[&str] = &["通过"];

/// To help somebody who makes a thing.
pub(in crate::obligation) const HELPED: &[&str] = &["帮助"];

/// Verbs of effect that with a thing tell of a doing.
pub(in crate::obligation) const EFFECTING: &[&str] = &[
    "维护", "排除", "消除", "普及", "覆盖", "改善", "化解", "降低",
];

/// To do as is laid down; before 情况 it only tells which.
pub(in crate::obligation) const KEPT_TO: &[&str] = &[
    "执行",
    "履行",
    "遵守",
    "佩戴",
    "穿戴",
    "贯彻",
    "贯彻落实",
    "维护",
    "实行",
    "推进",
];

/// Doings with their thing in the word.
pub(in crate::obligation) const WITH_OBJECT: &[&str] = &[
    "送医", "浇水", "施肥", "除草", "涂白", "洒水", "扫雪", "除雪", "融雪", "排水", "抽水", "换水",
    "注水", "清淤", "清障", "清塘", "喷药", "打药", "施药", "投药", "补水", "断电", "灭菌", "降尘",
    "设卡", "设岗", "布岗",
];

/// Cases with what happens in the word.
pub(in crate::obligation) const MET: &[&str] = &[
    "遇险",
    "遇灾",
    "遇雨",
    "遇大风",
    "遇暴雨",
    "遇高温",
    "遇紧急情况",
    "遇特殊情况",
    "遇突发情况",
    "遇突发事件",
    "遇极端天气",
    "遇恶劣天气",
    "遇重大事项",
];

/// To make something known to many.
pub(in crate::obligation) const SPREAD: &[&str] = &["普及"];

/// To ask somebody to come and speak.
pub(in crate::obligation) const SPEAKERS_ASKED: &[&str] = &["邀请", "聘请", "请"];

/// To look through a machine's memory, or to copy a sheet.
pub(in crate::obligation) const SCANNED: &[&str] = &["扫描"];

/// Before those who get something.
pub(in crate::obligation) const GIVING: &[&str] = &["给"];

/// To put out of use.
pub(in crate::obligation) const TAKEN_DOWN: &[&str] = &[
    "下架", "关停", "关闭", "拆除", "撤除", "撤销", "停用", "取消", "注销", "下线", "清理", "撤换",
];

/// To settle between those who quarrel.
pub(in crate::obligation) const MEDIATED: &[&str] = &["调解", "调处"];

/// To make a lesson that is looked at later: no lesson is held.
pub(in crate::obligation) const FILMED: &[&str] = &["拍摄", "录制"];

/// What is asked for, and then taken in.
pub(in crate::obligation) const ASKED_FOR: &[&str] = &["申请", "报名", "投诉", "咨询", "预约"];

/// Something becomes another, without a paper.
pub(in crate::obligation) const CHANGED: &[&str] = &["调整"];

/// To listen to.
pub(in crate::obligation) const HEARING: &[&str] = &["听", "听取"];

/// To take apart and look into.
pub(in crate::obligation) const ANALYSED: &[&str] = &["分析"];

/// To bring together what is in many places.
pub(in crate::obligation) const PUT_TOGETHER: &[&str] = &["归集"];

/// Doings without an object: a noun behind them is named after them.
pub(in crate::obligation) const INTRANSITIVE: &[&str] = &[
    "施工", "竣工", "开工", "值班", "值守", "报名", "阅卷", "监考", "上线", "开标", "招生",
];

/// Doings with what was done before: 验收采购货物.
pub(in crate::obligation) const RECEIVED: &[&str] = &["验收", "审计", "盘点", "检疫"];

/// Done, at the end.
pub(in crate::obligation) const FINISHED: &[&str] = &["完毕"];

/// To give away what somebody else goes on with.
pub(in crate::obligation) const HANDED_OVER: &[&str] = &["移交", "移送", "移送至", "转交"];

/// What a superior does with what was asked for.
pub(in crate::obligation) const GRANTED: &[&str] = &["批复"];

/// To send a paper down to many.
pub(in crate::obligation) const SENT_ROUND: &[&str] = &["下发", "印发", "转发"];

/// To talk over; with nobody named it is done among one's own.
pub(in crate::obligation) const TALKED_OVER: &[&str] = &["商讨", "商议", "商量"];

/// To make a thing part of another one.
pub(in crate::obligation) const TAKEN_INTO: &[&str] =
    &["纳入", "列入", "融入", "作为", "列为", "计入"];

/// To set a figure: of what is no paper that is a doing of one's own.
pub(in crate::obligation) const SETTLED: &[&str] = &["核定"];

/// To go and see.
pub(in crate::obligation) const VISITED: &[&str] = &["参观", "瞻仰", "走访"];

/// To go over what is written.
pub(in crate::obligation) const EDITED: &[&str] = &["修订", "修改", "重新修订"];

/// 将情况挂网站: to put where all can read it.
pub(in crate::obligation) const PUT_UP: &[&str] = &["挂", "发"];

/// 讲解用电知识: to teach what is known.
pub(in crate::obligation) const TAUGHT: &[&str] = &["讲解"];

/// 加强跟踪督查: what is looked at again, and no attitude.
pub(in crate::obligation) const FOLLOWED: &[&str] = &[
    "跟踪督查",
    "跟踪检查",
    "跟踪督办",
    "明察暗访",
    "日常巡查",
    "专项督查",
];
