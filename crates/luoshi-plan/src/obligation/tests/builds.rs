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

#[test]
fn behind_those_who_take_part_a_doing_stands_as_if_alone() {
    assert_snapshot!(told("指导各村公开集体收支；组织骨干回访受助对象。"), @r"
    circulation 收支 [公开集体收支]
    inspection 受助对象 [回访受助对象]
    ");
    assert_snapshot!(told("班子成员带头查阅问题台账。"), @"inspection 问题台账 [查阅问题台账]");
}

#[test]
fn how_it_is_done_ends_with_its_word() {
    assert_snapshot!(told("按照党员自评、组织评定的程序开展评议。"), @"appraisal 评议 [开展评议]");
}

#[test]
fn a_meeting_and_what_is_learned_there() {
    assert_snapshot!(told("召开党委会传达学习，研究整改措施。"), @r"
    meeting 党委会 [召开党委会]
    study 传达学习 [传达学习]
    ");
    assert_snapshot!(told("召开支部大会讨论接收预备党员。"), @"meeting 支部大会讨论接收预备党员 [召开支部大会讨论接收预备党员]");
}

#[test]
fn what_is_handed_over_is_made_elsewhere() {
    assert_snapshot!(told("问题线索移交纪检机关；形成巡察报告，提交巡察工作领导小组审议。"), @r"
    review-only 问题线索 [问题线索移交纪检机关] report:纪检机关(移交)
    report 巡察报告 [形成巡察报告] review:巡察工作领导小组(审议)
    ");
}

#[test]
fn figures_are_looked_into_wherever_they_stand() {
    assert_snapshot!(told("对登记质量逐表审核；统计数据7月底前审核；由统计站审核数据。"), @r"
    inspection 登记质量逐表 [登记质量逐表审核]
    inspection 统计数据7月底前审核 [统计数据7月底前审核]
    review-only 数据 [审核数据] review:统计站(审核)
    ");
    assert_snapshot!(told("撰写上半年经济运行分析；农机具检修完毕。"), @r"
    report 经济运行分析 [撰写上半年经济运行分析]
    task 农机具检修 [农机具检修]
    ");
}

#[test]
fn what_is_held_so_often_is_a_meeting() {
    assert_snapshot!(told("每季度一次职代会、一次年级大会。"), @r"
    meeting 职代会 [职代会] 1 次/季度
    meeting 年级大会 [年级大会] 1 次
    ");
    assert_snapshot!(told("支部大会讨论；每年11月召开村民大会。"), @r"
    meeting 支部大会 [支部大会讨论]
    meeting 村民大会 [召开村民大会]
    ");
}

#[test]
fn a_list_goes_on_behind_an_attitude() {
    assert_snapshot!(told("增强服务意识、召开恳谈会、制定便民清单。"), @r"
    meeting 恳谈会 [召开恳谈会]
    document 便民清单 [制定便民清单]
    ");
    assert_snapshot!(told("确保完成整改、制定制度。"), @"");
}

#[test]
fn what_is_put_together_as_it_is_found_is_one_doing() {
    assert_snapshot!(told("对任务完成情况进行一次督查汇总；发展2名团员；下发征求意见表。"), @r"
    inspection 督查汇总 [进行一次督查汇总] 1 次
    task 发展团员 [发展2名团员]
    consultation 征求意见表 [下发征求意见表]
    ");
}

#[test]
fn the_way_it_is_done_holds_no_duty() {
    assert_snapshot!(told("按照登记、公示、审核备案的流程清查资产。"), @"inspection 资产 [清查资产]");
    assert_snapshot!(told("商讨整治措施，形成整改方案；整改结束写出专题报告。"), @r"
    document 整改方案 [形成整改方案]
    report 专题报告 [写出专题报告]
    ");
    assert_snapshot!(told("对照党章检视问题；按分解表督办。"), @r"
    self-examination 检视问题 [检视问题]
    inspection 督办 [督办]
    ");
}

#[test]
fn what_people_can_turn_to_is_set_up() {
    assert_snapshot!(told("设举报电话、意见箱；在大厅设接待窗口。"), @r"
    task 举报电话、意见箱 [设举报电话、意见箱]
    task 接待窗口 [设接待窗口]
    ");
}

#[test]
fn things_named_after_a_doing() {
    assert_snapshot!(told("普查小区划分；普查数据录入。"), @r"
    task 普查小区划分 [普查小区划分]
    task 普查数据录入 [普查数据录入]
    ");
    assert_snapshot!(told("检查消防器材　　召开班组长会"), @r"
    inspection 消防器材 [检查消防器材]
    meeting 班组长会 [召开班组长会]
    ");
    assert_snapshot!(told("完成网格员选聘。"), @"body 网格员选聘 [完成网格员选聘]");
}

#[test]
fn entries_of_a_list_keep_their_own_verbs() {
    assert_snapshot!(told("做好低温防范和病虫害防治；完成试点区划分和地图绘制。"), @r"
    task 做好低温防范和病虫害防治 [做好低温防范和病虫害防治]
    task 试点区划分 [完成试点区划分]
    document 地图绘制 [地图绘制]
    ");
    assert_snapshot!(told("上报试点总结和调查表；指定专人负责资格初审。"), @r"
    report 试点总结 [上报试点总结] report:-(上报)
    document 调查表 [调查表] report:-(上报)
    body 专人负责资格初审 [指定专人负责资格初审]
    ");
    assert_snapshot!(told("检查员选拔培训、物资准备；建立普查机构。"), @r"
    study 检查员选拔培训 [检查员选拔培训]
    checklist 物资准备 [物资准备]
    body 普查机构 [建立普查机构]
    ");
}

#[test]
fn an_effect_with_a_count_is_a_goal() {
    assert_snapshot!(told("培育示范点2个；推广良种3000亩；坚持三项原则。"), @"task 培育示范点 [培育示范点] 2 个");
}

#[test]
fn each_of_a_class_holds_a_lecture_of_its_own() {
    assert_snapshot!(told("书记讲廉政党课，班子成员到联系点讲党课；分专题开展研讨3次。"), @r"
    study 廉政党课 [讲廉政党课]
    study 党课 [讲党课]
    study 研讨 [开展研讨] 3 次
    ");
    assert_snapshot!(told("召开村民大会宣传发动；为群众办一件实事。"), @r"
    meeting 村民大会宣传发动 [召开村民大会宣传发动]
    task 实事 [办一件实事] 1 件
    ");
    assert_snapshot!(told("把清洁行动纳入村规民约；形成通报。"), @"document 通报 [形成通报]");
}

#[test]
fn a_forum_on_another_matter_is_no_channel() {
    assert_snapshot!(told("征集职工建议；召开实训基地座谈会。"), @r"
    consultation 职工建议 [征集职工建议]
    meeting 实训基地座谈会 [召开实训基地座谈会]
    ");
    assert_snapshot!(told("召开座谈会，征求职工意见。"), @"consultation 职工意见 [征求职工意见]");
}

#[test]
fn a_paper_named_after_a_doing_behind_whom_it_is_for() {
    assert_snapshot!(told("对返校学生建立考察登记表。"), @"document 考察登记表 [建立考察登记表]");
}
