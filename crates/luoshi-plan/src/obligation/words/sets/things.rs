//! Things, wrongs, money and numbers.

/// What a plan asks to reach, not to do: 完成各项目标.
pub(in crate::obligation) const GOALS: &[&str] = &["目标", "任务", "业务", "指标", "内容", "要求"];

/// Money and objects: handed in, they are a task and no paper.
pub(in crate::obligation) const GOODS: &[&str] = &[
    "光盘", "费", "款", "金", "钱", "教材", "器材", "钥匙", "设备", "工具", "证件", "物资", "物品",
    "图书", "书籍",
];

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
    "样本量",
    "抽查面",
    "检查面",
    "覆盖面",
    "权重",
    "占比",
    "时长",
    "共计",
    "家",
    "上",
    "下",
    "以",
    "学习时间",
];

/// Things with a number of their own that are looked at, not told of: 核对数据一致性.
pub(in crate::obligation) const FIGURES: &[&str] = &["数据", "成绩", "底数", "信息数据"];

/// Units of a share: a goal, whatever verb stands before it.
pub(in crate::obligation) const SHARES: &[&str] = &["%", "％", "个百分点"];

/// Units of time: how long, not how much.
pub(in crate::obligation) const SPANS: &[&str] =
    &["天", "日", "周", "月", "年", "小时", "分钟", "工作日", "期"];

/// What makes a thing publicity.
pub(in crate::obligation) const PUBLIC: &[&str] = &[
    "宣传",
    "咨询台",
    "咨询点",
    "标语",
    "横幅",
    "海报",
    "展板",
    "公益广告",
    "长廊",
    "文化墙",
    "短信",
];

/// Ends of names for money.
pub(in crate::obligation) const MONEY: &[&str] = &["金", "费", "款"];

/// What is made good, an effect.
pub(in crate::obligation) const WEAK: &[&str] = &[
    "短板",
    "弱项",
    "矛盾",
    "关系",
    "链条",
    "堵点",
    "痛点",
    "最后一公里",
];

/// Shares of whatever stands before: 合格率, 参与率.
pub(in crate::obligation) const RATES: &[&str] = &[
    "合格", "参与", "参加", "参训", "覆盖", "知晓", "达标", "完成", "出席", "到课",
];

/// What is wrong and can be put right.
pub(in crate::obligation) const DEFECTS: &[&str] = &["隐患", "漏洞", "缺陷"];

/// In the name of what is against the rules.
pub(in crate::obligation) const WRONGS: &[&str] = &[
    "违规", "违法", "违纪", "违反", "款", "金", "补贴", "超标", "超占", "多占",
];

/// Ends of what is handed out and is no publicity.
pub(in crate::obligation) const HANDED_OUT: &[&str] =
    &["金", "款", "费", "补贴", "物资", "用品", "教材", "证", "卡"];

/// In the name of what is there against the rules.
pub(in crate::obligation) const WRONG: &[&str] = &[
    "违规",
    "违纪",
    "超标准",
    "超标",
    "超占",
    "多占",
    "无证",
    "非法",
    "骗取",
    "套取",
    "截留",
    "挪用",
    "冒领",
    "侵占",
    "假冒",
    "伪劣",
    "不规范",
];

/// How often something is held.
pub(in crate::obligation) const TIMES: &[&str] = &["次", "场"];

/// How many of all are reached.
pub(in crate::obligation) const COVERAGE: &[&str] = &["覆盖率", "参与率", "参训率", "完成率", "率"];

/// Says how long or how large a product is.
pub(in crate::obligation) const LENGTHS: &[&str] = &["时长", "字数", "篇幅", "长度", "全文"];

/// What persons have that a doing before it only tells: 有转移就业意愿的劳动力.
pub(in crate::obligation) const WISHES: &[&str] = &[
    "意愿", "意向", "需求", "需要", "困难", "能力", "潜力", "资质",
];

/// Verbs that mostly tell of an effect, and the things with which they tell of a doing.
pub(in crate::obligation) const CONCRETE: &[(&[&str], &[&str])] = &[
    (&["履行"], &["手续"]),
    (
        &["维护"],
        &[
            "网站",
            "城域网",
            "校园网",
            "局域网",
            "设备",
            "设施",
            "系统",
            "平台",
            "器材",
            "线路",
            "管网",
            "道路",
            "服务器",
            "网络设备",
            "车辆",
            "机械",
            "仪器",
            "水泵",
            "电梯",
            "锅炉",
            "绿地",
            "管道",
            "阀门",
        ],
    ),
    (
        &["排除", "消除"],
        &["积水", "故障", "险情", "障碍物", "火种", "污渍", "孳生地"],
    ),
    (
        &["打扫"],
        &[
            "实验室",
            "教室",
            "宿舍",
            "校园",
            "场地",
            "办公室",
            "楼道",
            "库房",
            "卫生",
            "环境",
            "场馆",
        ],
    ),
    (&["畅通"], &["通道", "出口"]),
    (
        &["覆盖"],
        &[
            "裸土",
            "土方",
            "渣土",
            "物料",
            "砂石",
            "堆料",
            "土堆",
            "防尘网",
            "密目网",
            "作业面",
        ],
    ),
    (&["降低"], &["水位"]),
    (&["化解"], &["积案", "纠纷", "信访件", "信访事项"]),
    (&["改善"], &["病房", "教室", "宿舍", "食堂"]),
];

/// To set up at a place.
pub(in crate::obligation) const PLACED: &[&str] = &["设置", "设立", "搭建", "布置", "开设"];

/// What the public is told at a stand.
pub(in crate::obligation) const TOLD_THERE: &[&str] = &["宣传", "咨询", "展"];

/// Ends of the names of stands.
pub(in crate::obligation) const STANDS: &[&str] = &[
    "展台",
    "咨询台",
    "宣传台",
    "宣传点",
    "咨询点",
    "展位",
    "展区",
    "宣传站",
];

/// Ends of what is changed and can be seen.
pub(in crate::obligation) const ORDERLY: &[&str] = &[
    "座次",
    "座位",
    "作息",
    "作息时间",
    "床位",
    "班次",
    "路线",
    "线路",
    "点位",
    "时间",
    "时段",
    "工资",
    "岗位",
    "职务",
    "待遇",
];

/// What must be found before it can be used.
pub(in crate::obligation) const SECURED: &[&str] = &[
    "单位", "场地", "基地", "场所", "车辆", "用房", "物资", "教室", "食宿", "床位", "用车", "地点",
];

/// Ends of places that pass into other hands.
pub(in crate::obligation) const PLACES_GIVEN: &[&str] = &[
    "场地", "用房", "工地", "教室", "仓库", "宿舍", "校舍", "设施",
];

/// Places that are made ready for something.
pub(in crate::obligation) const ROOMS: &[&str] = &[
    "会场", "场地", "考场", "教室", "展位", "展区", "展台", "环境", "现场", "舞台", "考点", "赛场",
];

/// What is done against a nuisance.
pub(in crate::obligation) const TREATED: &[&str] = &["治理"];

/// Nuisances.
pub(in crate::obligation) const NUISANCES: &[&str] = &[
    "扬尘",
    "污染",
    "乱象",
    "噪声",
    "油烟",
    "欠薪",
    "乱收费",
    "违章",
    "违建",
    "异味",
    "扰民",
    "噪音",
    "黑臭水体",
];

/// What is looked into rather than signed: 审查资格.
pub(in crate::obligation) const LOOKED_INTO: &[&str] = &[
    "资格",
    "条件",
    "身份",
    "数据",
    "信息",
    "情况",
    "账目",
    "凭证",
    "质量",
    "手续",
    "资质",
    "证件",
    "原始凭证",
    "会计凭证",
    "票据",
    "证照",
    "账簿",
    "学历",
];

/// Ends of what is set up for people to turn to.
pub(in crate::obligation) const FACILITIES: &[&str] = &[
    "电话",
    "信箱",
    "邮箱",
    "窗口",
    "意见箱",
    "举报箱",
    "投诉箱",
    "热线",
    "专线",
    "接待室",
    "服务台",
    "公示牌",
    "公示栏",
];

/// Where all can read what is put there.
pub(in crate::obligation) const SITES: &[&str] =
    &["网站", "官网", "门户网站", "公众号", "公示栏", "公告栏"];

/// What is taught.
pub(in crate::obligation) const KNOWLEDGE: &[&str] = &["知识", "常识", "技能", "方法", "要领"];

/// What an invited guest tells.
pub(in crate::obligation) const STORIES: &[&str] = &["故事"];

/// 进行补课: what was missed is taught again.
pub(in crate::obligation) const LESSONS_AGAIN: &[&str] = &["补课"];
