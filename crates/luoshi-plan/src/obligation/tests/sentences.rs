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
