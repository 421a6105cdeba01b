//! How offices write: papers that others look at in the next clause, headings told again, and kinds that
//! the thing decides.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_body_that_looks_at_the_paper_before_reviews_it() {
    assert_snapshot!(told("乙方提交月进度表，监理2日内核实，业主签批。"), @"report 月进度表 [提交月进度表] report:-(提交) review:监理(核实) review:业主(签批)");
    assert_snapshot!(told("食堂填报采购单，园长签发后报教育局。"), @"document 采购单 [填报采购单] review:园长(签发) report:教育局(报)");
    assert_snapshot!(told("巡检方案报分管镇领导审定。"), @"review-only 巡检方案 [巡检方案报分管镇领导审定] review:分管镇领导(审定)");
}

#[test]
fn a_numbered_heading_is_told_again_by_its_text() {
    assert_snapshot!(told("3．反馈考核意见。支部要把考核意见如实告知每名党员。"), @"feedback 考核意见 [考核意见如实告知]");
}

#[test]
fn a_year_named_after_a_doing_is_a_name() {
    assert_snapshot!(told("学习作风建设提升年文件精神。"), @"study 作风建设提升年文件精神 [学习作风建设提升年文件精神]");
    assert_snapshot!(told("制定项目攻坚年实施方案。"), @"document 项目攻坚年实施方案 [制定项目攻坚年实施方案]");
}

#[test]
fn what_is_wrong_is_put_right() {
    assert_snapshot!(told("收回超标准配备的平板电脑4台，清理闲置桌椅。"), @r"
    rectification 收回超标准配备的平板电脑 [收回超标准配备的平板电脑] 4 台
    task 清理闲置桌椅 [清理闲置桌椅]
    ");
    assert_snapshot!(told("修复门户漏洞，修复破损栏杆。"), @r"
    rectification 修复门户漏洞 [修复门户漏洞]
    task 修复破损栏杆 [修复破损栏杆]
    ");
    assert_snapshot!(told("发现漏水立即整改。"), @"rectification 整改 [整改]");
}

#[test]
fn figures_at_the_end_are_what_is_worked_on() {
    assert_snapshot!(told("复核成绩，备份数据。"), @r"
    inspection 成绩 [复核成绩]
    task 备份数据 [备份数据]
    ");
    assert_snapshot!(told("检测数据报水务局。"), @"report 检测数据 [检测数据报水务局] report:水务局(报)");
}

#[test]
fn persons_are_elected_and_told() {
    assert_snapshot!(told("推选楼层长，聘请廉政监督员6名。"), @r"
    body 楼层长 [推选楼层长]
    body 廉政监督员 [聘请廉政监督员] 6 名
    ");
    assert_snapshot!(told("书面通知家长补交材料，答复群众。"), @r"
    task 通知家长补交材料 [通知家长补交材料]
    feedback 群众 [答复群众]
    ");
    assert_snapshot!(told("制定班规、选举班委会。"), @r"
    rules 班规 [制定班规]
    task 选举班委会 [选举班委会]
    ");
}

#[test]
fn a_test_is_of_things_if_nothing_says_that_persons_learned() {
    assert_snapshot!(told("备用发电机测试；组织一次急救常识测试。"), @r"
    inspection 备用发电机测试 [备用发电机测试]
    study 急救常识测试 [组织一次急救常识测试] 1 次
    ");
}

#[test]
fn records_and_places_are_no_doings_of_their_own() {
    assert_snapshot!(told("每月巡查水井2次，检查情况录入监管平台。"), @"inspection 水井 [巡查水井] 2 次/月");
    assert_snapshot!(told("每组撰写调研札记1篇，张贴在文化走廊。"), @"self-study 调研札记 [撰写调研札记] 1 篇");
    assert_snapshot!(told("组织消防演练，邀请商户代表观摩。"), @"activity 消防演练 [组织消防演练]");
}

#[test]
fn a_list_of_as_many_rules_as_it_says() {
    assert_snapshot!(told("修订财务审批、公车使用两项制度。"), @r"
    rules 财务审批 [修订财务审批]
    rules 公车使用两项制度 [公车使用两项制度]
    ");
    assert_snapshot!(told("做到四个百分之百：围挡封闭、车辆冲洗。"), @r"
    checklist 围挡封闭 [围挡封闭]
    checklist 车辆冲洗 [车辆冲洗]
    ");
}

#[test]
fn the_share_of_a_doing_is_its_number() {
    assert_snapshot!(told("新任教师培训参与率100%。"), @"study 新任教师培训 [新任教师培训] 100 %");
    assert_snapshot!(told("结果公示7日。"), @"circulation 结果公示 [结果公示] 7 日");
}

#[test]
fn doings_before_a_noun_that_takes_the_verb_only_tell_which() {
    assert_snapshot!(told("管沟开挖、模板搭设等工程编制专项方案。"), @"document 专项方案 [编制专项方案]");
    assert_snapshot!(told("评估坚持公开公正。"), @"");
    assert_snapshot!(told("系统须通过压力测试和安全检测。"), @r"
    inspection 压力测试 [通过压力测试]
    inspection 安全检测 [安全检测]
    ");
}

#[test]
fn several_papers_go_to_one_office() {
    assert_snapshot!(told("将样题、答案和命题审核表交考务科。"), @r"
    review-only 样题 [样题、答案和命题审核表交考务科] report:考务科(交)
    review-only 答案 [答案和命题审核表交考务科] report:考务科(交)
    review-only 命题审核表 [命题审核表交考务科] report:考务科(交)
    ");
    assert_snapshot!(told("提交书面申请，经所长同意后报人事科备案。"), @"document 申请 [提交书面申请] report:-(提交) review:所长(同意) file:人事科(备案)");
    assert_snapshot!(told("每季度向工会汇报一次工作。"), @"report 汇报 [向工会汇报一次工作] 1 次/季度 report:工会(汇报)");
    assert_snapshot!(told("完成用水数据上报。"), @"report 用水数据上报 [完成用水数据上报] report:-(上报)");
    assert_snapshot!(told("疫情上报区疾控。"), @"report 疫情 [疫情上报区疾控] report:区疾控(上报)");
}

#[test]
fn named_after_a_doing_without_an_object() {
    assert_snapshot!(told("施工路段设置警示灯；领取登记本、招生海报。"), @r"
    task 设置警示灯 [设置警示灯]
    activity 登记本、招生海报 [领取登记本、招生海报]
    ");
    assert_snapshot!(told("公示拟录用人员名单。"), @"circulation 录用人员名单 [公示拟录用人员名单]");
    assert_snapshot!(told("向住户推送火灾防范提示短信。"), @"activity 火灾防范提示短信 [推送火灾防范提示短信]");
}

#[test]
fn what_something_counts_for_is_none() {
    assert_snapshot!(told("抽查结果与评先挂钩，考评结果作为付款依据。"), @"");
    assert_snapshot!(told("凡未完成整改的单位，不得评优。"), @"");
    assert_snapshot!(told("培训内容包括急救常识、疏散方法。"), @"");
    assert_snapshot!(told("负责创建工作的组织、协调。"), @"");
}

#[test]
fn an_effect_with_a_thing_that_can_be_seen_is_a_doing() {
    assert_snapshot!(told("维护门户网站，维护校园秩序；化解信访积案。"), @r"
    task 维护门户网站 [维护门户网站]
    task 化解信访积案 [化解信访积案]
    ");
    assert_snapshot!(told("开展用户权限审查；通知物业公司整改。"), @r"
    inspection 用户权限审查 [开展用户权限审查]
    rectification 物业公司整改 [通知物业公司整改]
    ");
    assert_snapshot!(told("聘请机构开展等保测评；组织党员测评班子。"), @r"
    inspection 等保测评 [开展等保测评]
    appraisal 班子 [测评班子]
    ");
}

#[test]
fn lists_of_doings_part_where_each_has_its_own_words() {
    assert_snapshot!(told("广泛征求意见、深入谈心谈话。"), @r"
    consultation 广泛征求意见 [广泛征求意见]
    talks 谈心谈话 [谈心谈话]
    ");
    assert_snapshot!(told("参观陶艺馆、队列训练、心理测评。"), @r"
    activity 陶艺馆 [参观陶艺馆]
    study 队列训练 [队列训练]
    inspection 心理测评 [心理测评]
    ");
    assert_snapshot!(told("设备采购安装、新生录取。"), @r"
    task 采购安装 [采购安装]
    task 新生录取 [新生录取]
    ");
    assert_snapshot!(told("公开采购金额、发展党员等事项。"), @"circulation 采购金额、发展党员 [公开采购金额、发展党员等事项]");
}

#[test]
fn somebody_is_put_into_a_post() {
    assert_snapshot!(told("配齐安全员，选派第一书记，配备手推车。"), @r"
    body 安全员 [配齐安全员]
    body 第一书记 [选派第一书记]
    task 配备手推车 [配备手推车]
    ");
    assert_snapshot!(told("落实网格员，明确责任领导；设巡考2名。"), @r"
    body 网格员 [落实网格员]
    body 巡考 [设巡考] 2 名
    ");
    assert_snapshot!(told("选举支部委员，调整领导小组成员，调整座位。"), @r"
    body 支部委员 [选举支部委员]
    body 领导小组成员 [调整领导小组成员]
    task 调整座位 [调整座位]
    ");
}

#[test]
fn what_the_public_gets_is_publicity() {
    assert_snapshot!(told("设置反诈宣传展台，设置隔离栏。"), @r"
    activity 反诈宣传展台 [设置反诈宣传展台]
    task 设置隔离栏 [设置隔离栏]
    ");
    assert_snapshot!(told("向居民发放防滑垫，给班级发放拖把。"), @r"
    activity 防滑垫 [发放防滑垫]
    task 发放拖把 [发放拖把]
    ");
    assert_snapshot!(told("观看汇报演出，观看警示片。"), @r"
    activity 汇报演出 [观看汇报演出]
    study 警示片 [观看警示片]
    ");
}

#[test]
fn what_is_read_and_what_is_gone_over() {
    assert_snapshot!(told("学习典型事迹，修订教材，治理工地扬尘。"), @r"
    study 典型事迹 [学习典型事迹]
    document 教材 [修订教材]
    rectification 治理工地扬尘 [治理工地扬尘]
    ");
    assert_snapshot!(told("开展建言献策；安排食宿。"), @r"
    activity 建言献策 [开展建言献策]
    task 安排食宿 [安排食宿]
    ");
}
