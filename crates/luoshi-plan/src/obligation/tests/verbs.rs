//! What verbs make of their objects: one test per rule.

use insta::assert_snapshot;

use super::told;

#[test]
fn two_verbs_may_share_an_object() {
    assert_snapshot!(told("编制并公布办事指南。"), @"document 公布办事指南 [编制并公布办事指南]");
    assert_snapshot!(told("清点并封存试剂。"), @"inspection 封存试剂 [清点并封存试剂]");
    assert_snapshot!(told("检查和处理积存垃圾。"), @"inspection 积存垃圾 [检查和处理积存垃圾]");
}

#[test]
fn a_doing_before_a_body_or_a_unit_is_its_name() {
    assert_snapshot!(told("评审工作领导小组研究确定名单。"), @"document 名单 [研究确定名单]");
    assert_snapshot!(told("申报单位要填写登记表。"), @"document 登记表 [填写登记表]");
    assert_snapshot!(told("由设计、施工三方清点设备。"), @"inspection 设备 [清点设备]");
}

#[test]
fn those_who_take_part_are_no_objects() {
    assert_snapshot!(told("组织勘察、监理单位进行竣工验收。"), @"inspection 竣工验收 [进行竣工验收]");
    assert_snapshot!(told("组织5个检查组巡查河道。"), @"inspection 河道 [巡查河道]");
}

#[test]
fn a_doing_after_its_noun_inside_an_object() {
    assert_snapshot!(told("通报水费缴纳情况。"), @"circulation 水费缴纳情况 [通报水费缴纳情况]");
    assert_snapshot!(told("检查音响播放设备。"), @"inspection 音响播放设备 [检查音响播放设备]");
    assert_snapshot!(told("建立线索采集、核查、反馈机制。"), @"rules 线索采集、核查、反馈机制 [建立线索采集、核查、反馈机制]");
}

#[test]
fn what_is_renewed_is_a_paper_or_a_task() {
    assert_snapshot!(told("更新应急预案；更新体育器材。"), @r"
    document 应急预案 [更新应急预案]
    task 更新体育器材 [更新体育器材]
    ");
    assert_snapshot!(told("制作宣传展板；制作工作牌。"), @r"
    activity 宣传展板 [制作宣传展板]
    task 制作工作牌 [制作工作牌]
    ");
}

#[test]
fn a_person_or_so_many_people_are_a_body() {
    assert_snapshot!(told("确定评委会成员。"), @"body 评委会成员 [确定评委会成员]");
    assert_snapshot!(told("配备校医2名。"), @"body 校医 [配备校医] 2 名");
    assert_snapshot!(told("每组设组长1人。"), @"body 组长 [设组长] 1 人");
}

#[test]
fn exams_of_own_people_and_tests_of_things() {
    assert_snapshot!(told("开展新规培训和考核。"), @r"
    study 新规培训 [开展新规培训]
    study 考核 [考核]
    ");
    assert_snapshot!(told("网络切换测试；四年级口算测试。"), @r"
    inspection 网络切换测试 [网络切换测试]
    study 四年级口算测试 [四年级口算测试]
    ");
}

#[test]
fn a_goal_with_a_share_counts() {
    assert_snapshot!(told("党员参学率应达到98%。"), @"task 党员参学率 [党员参学率应达到] 98 %");
    assert_snapshot!(told("开展全员轮训，参训率100%。"), @"study 轮训 [开展全员轮训] 100 %");
}

#[test]
fn a_thing_that_is_nowhere_counts_behind_jinxing() {
    assert_snapshot!(told("对施工路段进行交通疏导。"), @"task 进行交通疏导 [进行交通疏导]");
}

#[test]
fn a_paper_with_the_number_behind_the_verb() {
    assert_snapshot!(told("监控录像留存不少于30天。"), @"task 监控录像留存 [监控录像留存] 30 天");
    assert_snapshot!(told("每月两次对宿舍消毒。"), @"task 宿舍消毒 [宿舍消毒] 2 次/月");
}

#[test]
fn what_is_made_known_and_to_whom() {
    assert_snapshot!(told("将抽检结果通报各商户。"), @"circulation 抽检结果 [抽检结果通报]");
    assert_snapshot!(told("审阅后发放家长。"), @"");
}

#[test]
fn rules_without_a_name_are_none() {
    assert_snapshot!(told("建立制度，强化监督。"), @"");
    assert_snapshot!(told("建立信息报送制度。"), @"rules 信息报送制度 [建立信息报送制度]");
    assert_snapshot!(told("废止与新规抵触的文件2份。"), @"rules 新规抵触的文件 [废止与新规抵触的文件] 2 份");
}

#[test]
fn money_given_is_a_task() {
    assert_snapshot!(told("助学金评定；科室绩效评定。"), @r"
    task 助学金评定 [助学金评定]
    evaluation 科室绩效评定 [科室绩效评定]
    ");
}
