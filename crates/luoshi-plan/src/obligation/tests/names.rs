//! Names and spans.

use insta::assert_snapshot;

use super::told;

#[test]
fn the_name_is_the_shortest_phrase_that_names_the_thing() {
    assert_snapshot!(told("制定本单位《防汛应急预案》。"), @"document 防汛应急预案 [制定本单位《防汛应急预案》]");
    assert_snapshot!(told("疏通排水沟渠；排水沟渠疏通"), @r"
    task 疏通排水沟渠 [疏通排水沟渠]
    task 排水沟渠疏通 [排水沟渠疏通]
    ");
    assert_snapshot!(told("开展群众参与度高、便于组织的健步走活动。"), @"activity 群众参与度高、便于组织的健步走 [开展群众参与度高、便于组织的健步走活动]");
}

#[test]
fn the_span_runs_from_the_verb_to_the_name() {
    assert_snapshot!(told("9月10日前，各年级组要认真制定复习计划。"), @"document 复习计划 [制定复习计划]");
    assert_snapshot!(told("组织召开年度表彰大会。"), @"meeting 年度表彰大会 [召开年度表彰大会]");
    assert_snapshot!(told("对校舍进行安全排查；校舍安全排查"), @r"
    inspection 安全排查 [进行安全排查]
    inspection 校舍安全排查 [校舍安全排查]
    ");
}

#[test]
fn offsets_count_bytes_and_marks_may_lie_inside() {
    assert_snapshot!(told("Ａ组：制定《A类—方案》。"), @"document A类—方案 [制定《A类—方案》]");
    assert_snapshot!(told("	召开班会\n\n召开家长会"), @r"
    activity 班会 [召开班会]
    meeting 家长会 [召开家长会]
    ");
}

#[test]
fn the_head_of_a_name_decides_not_a_verb_in_front_of_it() {
    assert_snapshot!(told("召开社区治理经验交流大会。"), @"meeting 社区治理经验交流大会 [召开社区治理经验交流大会]");
    assert_snapshot!(told("参加市里的劳动创新大赛。"), @"activity 市里的劳动创新大赛 [参加市里的劳动创新大赛]");
    assert_snapshot!(told("统计参加培训人员名单。"), @"inspection 参加培训人员名单 [统计参加培训人员名单]");
}

#[test]
fn a_bare_name_counts_by_its_last_word() {
    assert_snapshot!(told("学区范围调整"), @"task 学区范围调整 [学区范围调整]");
    assert_snapshot!(told("新生注册、校服发放、体检安排"), @r"
    task 新生注册 [新生注册]
    task 校服发放 [校服发放]
    document 体检安排 [体检安排]
    ");
    assert_snapshot!(told("数学备课组活动"), @"study 数学备课组活动 [数学备课组活动]");
    assert_snapshot!(told("秋季学期报名；新生报到"), @"task 报名 [报名]");
}

#[test]
fn what_persons_wish_is_no_doing() {
    assert_snapshot!(told("组织有转岗就业意愿的工人参加招聘会。"), @"activity 招聘会 [参加招聘会]");
    assert_snapshot!(told("摸排有转岗就业意愿的工人。"), @"inspection 有转岗就业意愿的工人 [摸排有转岗就业意愿的工人]");
}

#[test]
fn reading_aloud_that_is_called_an_activity_is_one() {
    assert_snapshot!(told("开展古诗文诵读活动。"), @"activity 古诗文诵读 [开展古诗文诵读活动]");
}
