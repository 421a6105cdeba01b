//! The same duty in other frames: numbered, handed to a body, its thing before the verb, one entry of a
//! list whose other entries are something else.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_verb_of_no_table_stands_behind_the_number_of_its_entry() {
    assert_snapshot!(told("1．捆扎旧报刊；2．召开班会。"), @r"
    task 捆扎旧报刊 [捆扎旧报刊]
    activity 班会 [召开班会]
    ");
    assert_snapshot!(told("一是捆扎旧报刊，二是召开周会。"), @r"
    task 捆扎旧报刊 [捆扎旧报刊]
    meeting 周会 [召开周会]
    ");
    assert_snapshot!(told("总务处负责捆扎旧报刊。"), @"task 捆扎旧报刊 [捆扎旧报刊]");
}

#[test]
fn a_body_that_answers_for_a_doing_is_to_do_it() {
    assert_snapshot!(told("信息组负责检查机房。"), @"inspection 机房 [检查机房]");
    assert_snapshot!(told("总务处负责完成教室粉刷。"), @"task 完成教室粉刷 [完成教室粉刷]");
    assert_snapshot!(told("此项工作由总务处负责。"), @"");
}

#[test]
fn the_thing_may_stand_before_its_verb() {
    assert_snapshot!(told("旧报刊6月底前捆扎。"), @"task 旧报刊捆扎 [旧报刊6月底前捆扎]");
    assert_snapshot!(told("塑料座椅6月底前更换。"), @"task 塑料座椅更换 [塑料座椅6月底前更换]");
    assert_snapshot!(told("培养方案6月底前修订。"), @"document 培养方案 [培养方案6月底前修订]");
    assert_snapshot!(told("演出道具由文艺部租借。"), @"task 演出道具租借 [演出道具由文艺部租借]");
    assert_snapshot!(told("家长来信及时回复。"), @"feedback 家长来信及时回复 [家长来信及时回复]");
    assert_snapshot!(told("服务器6月底前维护。"), @"task 服务器维护 [服务器6月底前维护]");
}

#[test]
fn what_对_brings_in_is_the_object_of_any_verb() {
    assert_snapshot!(told("对考场座位进行编排。"), @"task 考场座位编排 [考场座位进行编排]");
    assert_snapshot!(told("对新教材进行发放。"), @"task 新教材发放 [新教材进行发放]");
    assert_snapshot!(told("对违规收费进行清理。"), @"rectification 违规收费清理 [违规收费进行清理]");
    assert_snapshot!(told("对家长来信进行答复。"), @"feedback 家长来信 [家长来信进行答复]");
}

#[test]
fn entries_parted_by_a_semicolon_or_a_space_are_not_said_at_the_meeting_before() {
    assert_snapshot!(told("召开例会；通报卫生检查结果；布置考场。"), @r"
    meeting 例会 [召开例会]
    circulation 卫生检查结果 [通报卫生检查结果]
    task 布置考场 [布置考场]
    ");
    assert_snapshot!(told("召开例会，通报卫生检查结果，布置考场。"), @r"
    meeting 例会 [召开例会]
    task 布置考场 [布置考场]
    ");
    assert_snapshot!(told("召开家长大会 公布考试成绩 张贴食谱"), @r"
    meeting 家长大会 [召开家长大会]
    circulation 考试成绩 [公布考试成绩]
    task 张贴食谱 [张贴食谱]
    ");
}

#[test]
fn a_campaign_has_no_parts_behind_a_semicolon() {
    assert_snapshot!(told("开展普通话推广周活动；擦洗门窗；更换灯管。"), @r"
    activity 普通话推广周活动 [开展普通话推广周活动]
    task 擦洗门窗 [擦洗门窗]
    task 更换灯管 [更换灯管]
    ");
    assert_snapshot!(told("迎接督导评估；更换灯管。"), @r"
    evaluation 督导评估 [迎接督导评估]
    task 更换灯管 [更换灯管]
    ");
    assert_snapshot!(told("迎接督导评估，更换灯管。"), @"task 更换灯管 [更换灯管]");
}

#[test]
fn pictures_are_evidence_only_where_they_are_kept() {
    assert_snapshot!(told("开展听评课，采集新生照片。"), @r"
    study 听评课 [开展听评课]
    task 采集新生照片 [采集新生照片]
    ");
    assert_snapshot!(told("开展听评课，留存活动照片。"), @"study 听评课 [开展听评课]");
    assert_snapshot!(told("修订值班计划，并将佐证照片存档备查。"), @"document 值班计划 [修订值班计划]");
}

#[test]
fn what_others_hand_up_only_tells_which() {
    assert_snapshot!(told("认定各年级上报的困难等级。"), @"task 认定各年级上报的困难等级 [认定各年级上报的困难等级]");
    assert_snapshot!(told("组织班主任抽查作业批改。"), @"inspection 作业批改 [抽查作业批改]");
}

#[test]
fn what_is_looked_at_may_be_named_after_a_doing() {
    assert_snapshot!(told("验收绿化工程，验证备份数据。"), @r"
    inspection 绿化工程 [验收绿化工程]
    inspection 备份数据 [验证备份数据]
    ");
    assert_snapshot!(told("检查校牌佩戴情况。"), @"inspection 校牌佩戴情况 [检查校牌佩戴情况]");
    assert_snapshot!(told("考场布置由副主考查看。"), @"inspection 考场布置由副主考查看 [考场布置由副主考查看]");
    assert_snapshot!(told("审核发现的差错及时反馈各系。"), @"feedback 各系 [反馈各系]");
    assert_snapshot!(told("对广播系统进行测试。"), @"inspection 测试 [进行测试]");
}

#[test]
fn drawing_up_a_paper_is_making_it() {
    assert_snapshot!(told("设计调查问卷，经园长审核后印发。"), @"document 调查问卷 [设计调查问卷] review:园长(审核)");
    assert_snapshot!(told("公布答辩安排。"), @"circulation 答辩安排 [公布答辩安排]");
    assert_snapshot!(told("制定图书借阅制度后交办公室。"), @"rules 图书借阅制度 [制定图书借阅制度] report:办公室(交)");
    assert_snapshot!(told("制定巡查方案，列出问题清单。"), @r"
    document 巡查方案 [制定巡查方案]
    document 问题清单 [列出问题清单]
    ");
}

#[test]
fn what_a_clause_only_cites_or_describes_is_none() {
    assert_snapshot!(told("评选条件如下。名额分配见附件。"), @"");
    assert_snapshot!(told("评审组由五名教师组成。"), @"");
    assert_snapshot!(told("谁检查谁签字。"), @"");
}

#[test]
fn a_sheet_that_somebody_waits_for_is_no_evidence() {
    assert_snapshot!(told("清点桌椅，填写财产登记表交总务处。"), @r"
    inspection 桌椅 [清点桌椅]
    document 财产登记表 [填写财产登记表] report:总务处(交)
    ");
    assert_snapshot!(told("清点桌椅，填写财产登记表。"), @"inspection 桌椅 [清点桌椅]");
}

#[test]
fn entries_of_a_list_keep_their_things() {
    assert_snapshot!(told("宿舍退宿、图书归还、领取毕业证。"), @r"
    task 宿舍退宿 [宿舍退宿]
    task 图书归还 [图书归还]
    task 领取毕业证 [领取毕业证]
    ");
    assert_snapshot!(told("完成绿色通道办理、贷款发放。"), @r"
    task 绿色通道办理 [完成绿色通道办理]
    task 贷款发放 [贷款发放]
    ");
    assert_snapshot!(told("邀请民警作法治报告。"), @"study 法治报告 [作法治报告]");
}

#[test]
fn whom_or_what_something_is_given_to() {
    assert_snapshot!(told("给花木浇水，给各班发放粉笔。"), @r"
    task 浇水 [给花木浇水]
    task 发放粉笔 [发放粉笔]
    ");
    assert_snapshot!(told("检查车辆，并与家长签责任书。"), @r"
    inspection 车辆 [检查车辆]
    document 责任书 [签责任书]
    ");
}

#[test]
fn what_is_found_is_told_at_once() {
    assert_snapshot!(told("清扫教室，发现聚集性发热2小时内报疾控中心。"), @r"
    task 清扫教室 [清扫教室]
    report 聚集性发热 [报疾控中心] report:疾控中心(报)
    ");
    assert_snapshot!(told("文明工地做到六个百分之百：道路硬化、裸土覆盖、出入冲洗。"), @r"
    checklist 道路硬化 [道路硬化]
    checklist 裸土覆盖 [裸土覆盖]
    checklist 出入冲洗 [出入冲洗]
    ");
    assert_snapshot!(told("征集校史资料，扫描旧照片档案，评定助学金。"), @r"
    activity 校史资料 [征集校史资料]
    task 扫描旧照片档案 [扫描旧照片档案]
    task 评定助学金 [评定助学金]
    ");
    assert_snapshot!(told("受理课程调整申请。"), @"task 受理课程调整申请 [受理课程调整申请]");
}

#[test]
fn what_is_told_of_a_paper_makes_none() {
    assert_snapshot!(told("讨论学期工作目标和计划。"), @"");
    assert_snapshot!(told("学习规程和纲要，理论考试。"), @r"
    study 规程和纲要 [学习规程和纲要]
    study 理论考试 [理论考试]
    ");
    assert_snapshot!(told("办公室负责信息报送等。"), @"");
}

#[test]
fn who_is_meant_and_in_which_case() {
    assert_snapshot!(told("通知经济困难的学生领取助学金。"), @"task 通知经济困难的学生领取助学金 [通知经济困难的学生领取助学金]");
    assert_snapshot!(told("有水源的做好防漏检查。"), @"inspection 防漏检查 [做好防漏检查]");
    assert_snapshot!(told("各班巡视，发现问题及时处理。"), @r"
    inspection 巡视 [巡视]
    task 处理 [处理]
    ");
    assert_snapshot!(told("各系设接待站，更换主题墙。"), @r"
    task 接待站 [设接待站]
    task 更换主题墙 [更换主题墙]
    ");
    assert_snapshot!(told("全员大会：宣讲新学期计划。"), @r"
    meeting 大会 [大会]
    activity 新学期计划 [宣讲新学期计划]
    ");
    assert_snapshot!(told("打扫实验室，打扫思想灰尘。"), @"task 打扫实验室 [打扫实验室]");
}

#[test]
fn a_body_answers_for_telling_somebody() {
    assert_snapshot!(told("教务处负责向家长反馈学习情况，负责答复来访者。"), @r"
    feedback 学习情况 [反馈学习情况]
    feedback 来访者 [答复来访者]
    ");
    assert_snapshot!(told("每季度演练一次应急预案。"), @"activity 应急预案 [演练一次应急预案] 1 次/季度");
    assert_snapshot!(told("成绩不达标的参加补测，连续旷课的通知家长。"), @r"
    study 补测 [参加补测]
    task 通知家长 [通知家长]
    ");
}
