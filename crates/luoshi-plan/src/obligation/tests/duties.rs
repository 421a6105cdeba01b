//! Duties as they stand in sentences of offices: with whom, in which case, by whom, and before their verbs.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_duty_is_done_with_partners() {
    assert_snapshot!(told("会同交警等部门抽查客车。"), @"inspection 客车 [抽查客车]");
    assert_snapshot!(told("与消防大队联合巡查仓库。"), @"inspection 仓库 [联合巡查仓库]");
    assert_snapshot!(told("组织人员铺撒融雪剂。"), @"task 铺撒融雪剂 [铺撒融雪剂]");
}

#[test]
fn who_is_in_charge_of_a_doing_has_to_do_it() {
    assert_snapshot!(told("后勤组负责检查配电房；项目部负责审核检修方案。"), @r"
    inspection 配电房 [检查配电房]
    review-only 检修方案 [审核检修方案] review:-(审核)
    ");
    assert_snapshot!(told("监测组负责报告雨情。"), @"report 雨情 [报告雨情] report:-(报告)");
    assert_snapshot!(told("综合组负责安全检查工作。"), @"");
}

#[test]
fn what_is_done_at_once_in_a_case_is_demanded() {
    assert_snapshot!(told("立即报告险情。"), @"report 险情 [报告险情] report:-(报告)");
    assert_snapshot!(told("发现变更及时审查图纸。"), @"review-only 图纸 [审查图纸] review:-(审查)");
    assert_snapshot!(told("对仓库实行24小时不间断巡查。"), @"inspection 巡查 [实行24小时不间断巡查]");
}

#[test]
fn a_thing_before_its_verb_is_its_object() {
    assert_snapshot!(told("受灾住户安置。"), @"task 受灾住户安置 [受灾住户安置]");
    assert_snapshot!(told("对消防设备进行维护；对灭火器进行更新。"), @r"
    task 消防设备维护 [消防设备进行维护]
    task 灭火器更新 [灭火器进行更新]
    ");
    assert_snapshot!(told("节日食品安全警示发布。"), @"circulation 节日食品安全警示发布 [节日食品安全警示发布]");
}

#[test]
fn a_word_inside_a_name_is_no_doing() {
    assert_snapshot!(told("公布不合格商品名单。"), @"circulation 不合格商品名单 [公布不合格商品名单]");
    assert_snapshot!(told("检查动火审批情况。"), @"inspection 动火审批情况 [检查动火审批情况]");
    assert_snapshot!(told("做好汛前准备工作；组织防汛抢险演练。"), @r"
    checklist 准备工作 [做好汛前准备工作]
    activity 防汛抢险演练 [组织防汛抢险演练]
    ");
    assert_snapshot!(told("梳理居民投诉问题。"), @"sorting 居民投诉问题 [梳理居民投诉问题]");
    assert_snapshot!(told("制度执行情况检查。"), @"inspection 制度执行情况检查 [制度执行情况检查]");
}

#[test]
fn what_is_like_a_doing_and_demands_nothing() {
    assert_snapshot!(told("培训教育不到位；演练流于形式。"), @"");
    assert_snapshot!(told("检查组由消防、住建人员组成。"), @"");
    assert_snapshot!(told("更换阀门，检查情况归档备查。"), @"task 更换阀门 [更换阀门]");
    assert_snapshot!(told("快速反应、有效处置。"), @"");
}

#[test]
fn with_a_thing_an_effect_is_a_doing() {
    assert_snapshot!(told("覆盖裸露土方。"), @"task 覆盖裸露土方 [覆盖裸露土方]");
    assert_snapshot!(told("普及急救知识；发出停水公告。"), @r"
    activity 急救知识 [普及急救知识]
    document 停水公告 [发出停水公告]
    ");
    assert_snapshot!(told("研判汛期风险；分析研判。"), @r"
    inspection 风险 [研判汛期风险]
    meeting 分析研判 [分析研判]
    ");
}
