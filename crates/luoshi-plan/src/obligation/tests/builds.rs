//! The same doing in other builds of a clause: its thing before it, under 负责 or 完成, beside another.

use insta::assert_snapshot;

use super::told;

#[test]
fn who_answers_for_a_doing_with_its_object_owes_it() {
    assert_snapshot!(told("宣传科负责检查橱窗内容，组织员负责开展入户摸底。"), @r"
    inspection 橱窗内容 [检查橱窗内容]
    inspection 摸底 [开展入户摸底]
    ");
    assert_snapshot!(told("宣传科负责拆阅来信。"), @"task 拆阅来信 [拆阅来信]");
}

#[test]
fn behind_its_thing_a_verb_says_what_is_done() {
    assert_snapshot!(told("月底前完成海报张贴、告知书发放。"), @r"
    activity 海报张贴 [完成海报张贴]
    document 告知书发放 [告知书发放]
    ");
    assert_snapshot!(told("做好群众意见收集工作；完成租赁合同签订。"), @r"
    consultation 群众意见收集 [做好群众意见收集工作]
    agreement 租赁合同签订 [完成租赁合同签订]
    ");
    assert_snapshot!(told("完成登记复查、质量验收和事后抽查。"), @r"
    inspection 登记复查 [完成登记复查]
    inspection 质量验收 [质量验收]
    inspection 事后抽查 [事后抽查]
    ");
}

#[test]
fn a_day_before_the_last_verb_makes_of_the_rest_its_thing() {
    assert_snapshot!(told("巡察反馈问题于5月底前整改。"), @"rectification 巡察反馈问题于5月底前整改 [巡察反馈问题于5月底前整改]");
    assert_snapshot!(told("审计问题全部整改。"), @"rectification 审计问题全部整改 [审计问题全部整改]");
    assert_snapshot!(told("受助学生于6月10日前录用；支部委员6月底前补选。"), @r"
    task 受助学生录用 [受助学生于6月10日前录用]
    body 支部委员 [支部委员]
    ");
    assert_snapshot!(told("于选举日5日前公布名单。"), @"circulation 名单 [公布名单]");
}

#[test]
fn two_doings_side_by_side_are_both_done() {
    assert_snapshot!(told("测试成绩及时通报和反馈给家长。"), @r"
    circulation 测试成绩及时通报 [测试成绩及时通报]
    feedback 给家长 [反馈给家长]
    ");
    assert_snapshot!(told("问题逐一整改、逐一销号。"), @"rectification 问题逐一整改、逐一销号 [问题逐一整改、逐一销号]");
}

#[test]
fn what_is_no_paper_is_looked_into() {
    assert_snapshot!(told("审查报名资格，审核台账数据。"), @r"
    inspection 报名资格 [审查报名资格]
    inspection 台账数据 [审核台账数据]
    ");
    assert_snapshot!(told("审核决算报告。"), @"review-only 决算报告 [审核决算报告] review:-(审核)");
}

#[test]
fn what_is_made_known_may_begin_with_a_verb() {
    assert_snapshot!(told("公布选拔职位和条件。"), @"circulation 选拔职位和条件 [公布选拔职位和条件]");
}

#[test]
fn what_a_doing_is_about_is_no_second_one() {
    assert_snapshot!(told("办理工作移交手续；验收采购器材。"), @r"
    task 办理工作移交手续 [办理工作移交手续]
    inspection 采购器材 [验收采购器材]
    ");
    assert_snapshot!(told("选派青年干部挂职锻炼。"), @"study 青年干部挂职锻炼 [选派青年干部挂职锻炼]");
    assert_snapshot!(told("核定工资总额；核定招生计划。"), @r"
    task 核定工资总额 [核定工资总额]
    review-only 招生计划 [核定招生计划] review:-(核定)
    ");
}

#[test]
fn who_answers_and_what_is_what_demand_nothing() {
    assert_snapshot!(told("谁检查谁负责；普查时点为10月1日；普查办公室设在财政所。"), @"");
    assert_snapshot!(told("深刻认识专项整治的意义，自觉接受监督检查。"), @"");
}
