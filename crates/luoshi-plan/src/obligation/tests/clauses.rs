//! Which clauses and words say nothing of what is to be done: one test per rule.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_clause_that_ends_with_de_is_a_case() {
    assert_snapshot!(told("对逾期不报的，取消参评资格。"), @"task 取消参评资格 [取消参评资格]");
    assert_snapshot!(told("整改不到位的，年底重新验收。"), @"inspection 验收 [验收]");
}

#[test]
fn a_strict_duty_behind_de_counts_its_case_does_not() {
    assert_snapshot!(told("无证上岗的一律清退；抽检不合格的立即下架。"), @r"
    rectification 清退 [清退]
    task 下架 [下架]
    ");
}

#[test]
fn a_doing_with_de_behind_its_object_only_tells_which() {
    assert_snapshot!(told("涉及三个科室的档案要整理归档。"), @"task 整理归档 [整理归档]");
    assert_snapshot!(told("巡检发现的漏洞须在3天内修复。"), @"rectification 巡检发现的漏洞修复 [巡检发现的漏洞须在3天内修复]");
}

#[test]
fn how_something_turned_out_is_no_doing() {
    assert_snapshot!(told("约谈整改不力的门店。"), @"talks 整改不力的门店 [约谈整改不力的门店]");
}

#[test]
fn what_never_or_only_then_may_be_done_is_none() {
    assert_snapshot!(told("党课可由老支书讲授。"), @"");
    assert_snapshot!(told("复检合格方可开业。"), @"");
    assert_snapshot!(told("关停未经验收的网点。"), @"task 关停未经验收的网点 [关停未经验收的网点]");
}

#[test]
fn who_answers_for_it_is_none() {
    assert_snapshot!(told("此项工作由总务处负责。"), @"");
    assert_snapshot!(told("由信息办负责编制操作手册。"), @"document 操作手册 [编制操作手册]");
}

#[test]
fn a_basis_holds_its_own_verbs() {
    assert_snapshot!(told("结合开展岗位练兵，评选技术能手。"), @"activity 技术能手 [评选技术能手]");
    assert_snapshot!(told("督促各车间对照标准清单整改。"), @"rectification 整改 [整改]");
}

#[test]
fn as_what_something_is_done() {
    assert_snapshot!(told("以年级为单位开展朗诵比赛。"), @"activity 朗诵比赛 [开展朗诵比赛]");
}

#[test]
fn what_it_is_for_is_none() {
    assert_snapshot!(told("整理错题集供学生复习使用。"), @"task 整理错题集 [整理错题集]");
}

#[test]
fn carried_out_by_the_verb_behind() {
    assert_snapshot!(told("负责制定值班方案。"), @"document 值班方案 [制定值班方案]");
    assert_snapshot!(told("确保每学期召开一次伙委会会议。"), @"meeting 伙委会会议 [召开一次伙委会会议] 1 次/学期");
    assert_snapshot!(told("要求各窗口公示办事流程。"), @"circulation 办事流程 [公示办事流程]");
}

#[test]
fn the_future_is_told_with_jiang() {
    assert_snapshot!(told("市局将依照计划开展抽查。"), @"inspection 抽查 [开展抽查]");
}

#[test]
fn allowed_means_make_what_follows_allowed() {
    assert_snapshot!(told("各班可通过家长群，征集节目；4月底前上报节目单。"), @"document 节目单 [上报节目单] report:-(上报)");
}

#[test]
fn what_a_paper_holds_is_none() {
    assert_snapshot!(told("编制招标文件，内容包括：工期要求、付款办法。"), @"document 招标文件 [编制招标文件]");
}

#[test]
fn steps_of_a_routine_are_manner() {
    assert_snapshot!(told("整改一项、验收一项、销号一项。"), @"");
}

#[test]
fn a_list_spells_out_what_a_count_names() {
    assert_snapshot!(told("值守要求为“两案三制”，即应急预案、疏散方案、巡查制度。"), @r"
    document 应急预案 [应急预案]
    document 疏散方案 [疏散方案]
    rules 巡查制度 [巡查制度]
    ");
    assert_snapshot!(told("做到设备检修到位、人员培训到位“两个到位”。"), @r"
    checklist 设备检修 [设备检修到位]
    checklist 人员培训 [人员培训到位]
    ");
}

#[test]
fn what_each_entry_names_decides_its_kind() {
    assert_snapshot!(told("建立“三个一”机制（一支队伍、一间库房、一次应急演练）。"), @r"
    body 队伍 [一支队伍] 1 支
    checklist 库房 [一间库房] 1 间
    activity 应急演练 [一次应急演练] 1 次
    ");
}

#[test]
fn how_often_may_stand_between_a_name_and_its_verb() {
    assert_snapshot!(told("班组例会每季度至少召开1次。"), @"meeting 班组例会 [班组例会每季度至少召开] 1 次/季度");
    assert_snapshot!(told("查获不少于20起违规用电行为。"), @"task 查获违规用电行为 [查获不少于20起违规用电行为] 20 起");
}

#[test]
fn a_heading_is_told_by_the_sentence_behind_it() {
    assert_snapshot!(told("（一）班组自查。6月10日前，各班组对照清单逐项检查。"), @"inspection 检查 [检查]");
}

#[test]
fn one_visit_told_in_more_words_is_one() {
    assert_snapshot!(told("督导员到店检查，查看冷库和后厨。"), @"inspection 检查 [到店检查]");
}

#[test]
fn a_paper_is_named_after_a_doing() {
    assert_snapshot!(told("撰写技能提升阶段总结。"), @"report 技能提升阶段总结 [撰写技能提升阶段总结]");
    assert_snapshot!(told("采购方案、消毒制度"), @r"
    document 采购方案 [采购方案]
    rules 消毒制度 [消毒制度]
    ");
    assert_snapshot!(told("形成问题清单、责任清单、措施清单。"), @"rectification 问题清单、责任清单、措施清单 [形成问题清单、责任清单、措施清单]");
}

#[test]
fn what_is_not_to_be_done_is_none() {
    assert_snapshot!(told("不涂改登记册，不在门面张贴广告。"), @"");
}

#[test]
fn help_counts_by_what_is_made_and_asking_by_taking_in() {
    assert_snapshot!(told("帮助各村制定防汛预案。"), @"document 防汛预案 [制定防汛预案]");
    assert_snapshot!(told("接受教师进修申请。"), @"task 接受教师进修申请 [接受教师进修申请]");
}

#[test]
fn what_is_mended_when_it_comes_up_counts() {
    assert_snapshot!(told("发现问题，及时整改。"), @"rectification 整改 [整改]");
}
