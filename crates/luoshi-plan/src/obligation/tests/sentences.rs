//! One sentence per rule: what gives an obligation, one or several, how much.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_verb_of_doing_with_a_product_is_one_obligation() {
    assert_snapshot!(told("编制年度培训计划。"), @"document 年度培训计划 [编制年度培训计划]");
    assert_snapshot!(told("召开消防安全工作会议。"), @"meeting 消防安全工作会议 [召开消防安全工作会议]");
    assert_snapshot!(told("成立校园安全工作专班。"), @"body 校园安全工作专班 [成立校园安全工作专班]");
    assert_snapshot!(told("更换操场破损地砖。"), @"task 更换操场破损地砖 [更换操场破损地砖]");
    assert_snapshot!(told("修订食堂管理制度。"), @"rules 食堂管理制度 [修订食堂管理制度]");
}

#[test]
fn several_products_of_one_verb_are_one_each() {
    assert_snapshot!(told("制定演练方案和物资清单。"), @r"
    document 演练方案 [制定演练方案]
    document 物资清单 [物资清单]
    ");
    assert_snapshot!(told("起草、修改、完善应急预案。"), @"document 应急预案 [起草、修改、完善应急预案]");
    assert_snapshot!(told("开展防震演练和书法比赛。"), @r"
    activity 防震演练 [开展防震演练]
    activity 书法比赛 [书法比赛]
    ");
    assert_snapshot!(told("编制年度、季度采购计划。"), @r"
    document 年度采购计划 [编制年度、季度采购计划]
    document 季度采购计划 [季度采购计划]
    ");
}

#[test]
fn one_act_on_several_objects_is_one() {
    assert_snapshot!(told("检查消防栓和应急灯。"), @"inspection 消防栓和应急灯 [检查消防栓和应急灯]");
    assert_snapshot!(told("梳理家长意见和存在的问题。"), @"sorting 家长意见和存在的问题 [梳理家长意见和存在的问题]");
    assert_snapshot!(told("张贴宣传画、座位表。"), @"activity 宣传画、座位表 [张贴宣传画、座位表]");
}

#[test]
fn a_list_of_doings_is_one_each() {
    assert_snapshot!(told("清理楼道杂物、开展安全培训、签订责任书。"), @r"
    task 清理楼道杂物 [清理楼道杂物]
    study 安全培训 [开展安全培训]
    document 责任书 [签订责任书]
    ");
}

#[test]
fn background_and_attitude_give_nothing() {
    assert_snapshot!(told("为深入贯彻落实上级会议精神，增强责任意识，营造浓厚氛围。"), @"");
    assert_snapshot!(told("根据县教育局工作安排，结合我校实际，高度重视，精心组织。"), @"");
    assert_snapshot!(told("严禁弄虚作假，不得迟报漏报。"), @"");
    assert_snapshot!(told("可邀请社区代表参加。"), @"");
    assert_snapshot!(told("在充分征求意见的基础上，会后印发通知。"), @"document 通知 [印发通知]");
}

#[test]
fn the_object_may_stand_before_its_verb() {
    assert_snapshot!(told("对校车进行全面检查。"), @"inspection 检查 [进行全面检查]");
    assert_snapshot!(told("将学生名册装订成册并归档。"), @"task 学生名册装订成册 [学生名册装订成册]");
    assert_snapshot!(told("对《管理办法》、值班安排进行修改完善。"), @r"
    rules 管理办法 [《管理办法》、值班安排进行修改完善]
    document 值班安排 [值班安排进行修改完善]
    ");
}

#[test]
fn a_bare_name_counts_as_if_its_verb_stood_before_it() {
    assert_snapshot!(told("升旗仪式"), @"activity 升旗仪式 [升旗仪式]");
    assert_snapshot!(told("高一家长会；宿舍内务检查；消防培训"), @r"
    meeting 高一家长会 [高一家长会]
    inspection 宿舍内务检查 [宿舍内务检查]
    study 消防培训 [消防培训]
    ");
    assert_snapshot!(told("值班安排"), @"document 值班安排 [值班安排]");
}

#[test]
fn quantities_are_the_least_that_is_enough() {
    assert_snapshot!(told("组织集中学习不少于5天。"), @"study 集中学习 [组织集中学习] 5 天");
    assert_snapshot!(told("每学期召开家长会1次。"), @"meeting 家长会 [召开家长会] 1 次/学期");
    assert_snapshot!(told("开展2-3次应急演练。"), @"activity 应急演练 [开展2-3次应急演练] 2 次");
    assert_snapshot!(told("编发工作简报，每月不少于2期。"), @"document 工作简报 [编发工作简报] 2 期/月");
    assert_snapshot!(told("半天培训"), @"study 培训 [培训] 0.5 天");
}

#[test]
fn assisting_keeps_the_owner() {
    assert_snapshot!(told("配合街道办开展居民满意度测评。"), @"appraisal 居民满意度测评 [开展居民满意度测评] assists:街道办");
    assert_snapshot!(told("协助县督导组召开座谈会。"), @"meeting 座谈会 [召开座谈会] assists:县督导组");
}

#[test]
fn what_may_happen_is_a_condition_and_the_duty_counts() {
    assert_snapshot!(told("发现漏水立即关闭总阀。"), @"task 关闭总阀 [关闭总阀]");
    assert_snapshot!(told("验收合格后拆除围挡。"), @"task 拆除围挡 [拆除围挡]");
    assert_snapshot!(told("尚未更换的路灯由物业登记。"), @"task 尚未更换的路灯登记 [尚未更换的路灯由物业登记]");
    assert_snapshot!(told("经批准可延期。"), @"");
}

#[test]
fn a_field_of_work_and_an_attitude_are_no_doing() {
    assert_snapshot!(told("加强安全管理，严格落实责任。"), @"");
    assert_snapshot!(told("落实河长制，压实各方责任。"), @"");
    assert_snapshot!(told("认真学习，深刻领会，扎实推进。"), @"");
    assert_snapshot!(told("第二周为交通安全周。"), @"");
}

#[test]
fn of_two_alternatives_one_is_enough() {
    assert_snapshot!(told("开展疏散演练或消防演习。"), @"activity 疏散演练或消防演习 [开展疏散演练或消防演习]");
    assert_snapshot!(told("张贴或悬挂宣传标语。"), @"activity 宣传标语 [张贴或悬挂宣传标语]");
}

#[test]
fn modifiers_of_one_thing_stay_one() {
    assert_snapshot!(told("完善考勤、值班等制度。"), @"rules 考勤、值班等制度 [完善考勤、值班等制度]");
    assert_snapshot!(told("召开班主任、年级主任会议。"), @"meeting 班主任、年级主任会议 [召开班主任、年级主任会议]");
}

#[test]
fn each_doing_with_a_thing_of_its_own_counts() {
    assert_snapshot!(told("做好教室清扫、设备检修和档案归档工作。"), @r"
    task 教室清扫 [做好教室清扫]
    task 设备检修 [设备检修]
    task 档案归档 [档案归档工作]
    ");
    assert_snapshot!(told("名单确定、场地布置、奖品采购"), @r"
    document 名单 [名单确定]
    task 场地布置 [场地布置]
    task 奖品采购 [奖品采购]
    ");
}

#[test]
fn a_report_takes_the_place_of_what_was_put_together_for_it() {
    assert_snapshot!(told("汇总报名数据，报体育局。"), @"report 报名数据 [汇总报名数据] report:体育局(报)");
    assert_snapshot!(told("梳理在用系统，形成资产清单。"), @"document 资产清单 [形成资产清单]");
}

#[test]
fn the_kind_is_the_noun_s_where_the_verb_says_little() {
    assert_snapshot!(told("开展廉政教育；开展廉政教育活动"), @r"
    study 廉政教育 [开展廉政教育]
    activity 廉政教育 [开展廉政教育活动]
    ");
    assert_snapshot!(told("举办安全知识讲座；举办安全知识竞赛"), @r"
    study 安全知识讲座 [举办安全知识讲座]
    activity 安全知识竞赛 [举办安全知识竞赛]
    ");
    assert_snapshot!(told("建立值班室；建立值班制度；建立家校沟通机制；健全体制机制"), @r"
    body 值班室 [建立值班室]
    rules 值班制度 [建立值班制度]
    rules 家校沟通机制 [建立家校沟通机制]
    ");
    assert_snapshot!(told("明确联络员；明确责任分工"), @"body 联络员 [明确联络员]");
    assert_snapshot!(told("确定参赛名单；确定带队教师"), @r"
    document 参赛名单 [确定参赛名单]
    task 确定带队教师 [确定带队教师]
    ");
    assert_snapshot!(told("将要开展联合检查；将名册装订成册"), @r"
    inspection 联合检查 [开展联合检查]
    task 名册装订成册 [名册装订成册]
    ");
}

#[test]
fn what_is_handed_in_is_a_report_a_paper_or_a_thing() {
    assert_snapshot!(told("上报总结；报送进展情况；上交班费；交讲稿"), @r"
    report 总结 [上报总结] report:-(上报)
    report 进展情况 [报送进展情况] report:-(报送)
    task 班费 [上交班费]
    review-only 讲稿 [交讲稿] report:-(交)
    ");
}
