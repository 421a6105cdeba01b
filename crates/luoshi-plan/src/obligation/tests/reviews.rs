//! Reviews: whose they are, what they hang on, and things that are only reviewed.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_review_hangs_on_the_thing_that_is_made() {
    assert_snapshot!(told("制定演练方案，经分管校长审核后报区教育局备案。"), @"document 演练方案 [制定演练方案] review:分管校长(审核) file:区教育局(备案)");
    assert_snapshot!(told("拟定采购清单和预算，报主管部门审批。"), @r"
    document 采购清单 [拟定采购清单] review:主管部门(审批)
    document 预算 [预算] review:主管部门(审批)
    ");
    assert_snapshot!(told("形成自查报告，并向镇政府汇报。"), @"report 自查报告 [形成自查报告] report:镇政府(汇报)");
    assert_snapshot!(told("编写复习计划交教导处检查。"), @"document 复习计划 [编写复习计划] review:教导处(检查)");
}

#[test]
fn a_named_thing_is_found_again() {
    assert_snapshot!(told("制定防汛应急预案，召开部署会。预案经镇防汛办审定后印发。"), @r"
    document 防汛应急预案 [制定防汛应急预案] review:镇防汛办(审定)
    meeting 部署会 [召开部署会]
    ");
}

#[test]
fn what_is_only_reviewed_is_review_only() {
    assert_snapshot!(told("参赛作品交团委。"), @"review-only 参赛作品 [参赛作品交团委] report:团委(交)");
    assert_snapshot!(told("值班方案经园长审批后报街道办备案。"), @"review-only 值班方案 [值班方案经园长审批后报街道办备案] review:园长(审批) file:街道办(备案)");
    assert_snapshot!(told("副校长、校长审核各处室计划。"), @"review-only 各处室计划 [审核各处室计划] review:副校长(审核) review:校长(审核)");
    assert_snapshot!(told("外出参观须报县教育局批准。"), @"review-only 外出参观 [外出参观须报县教育局批准] review:县教育局(批准)");
}

#[test]
fn to_report_without_a_body() {
    assert_snapshot!(told("按月报送进度统计表。"), @"report 进度统计表 [报送进度统计表] report:-(报送)");
    assert_snapshot!(told("材料上报。"), @"review-only 材料 [材料上报] report:-(上报)");
}

#[test]
fn to_agree_names_the_partner() {
    assert_snapshot!(told("与社区卫生服务中心商定接种时间。"), @"agreement 接种时间 [与社区卫生服务中心商定接种时间] agree:社区卫生服务中心(商定)");
    assert_snapshot!(told("与帮扶企业签订合作协议。"), @"agreement 合作协议 [签订合作协议] agree:帮扶企业(签订)");
}

#[test]
fn a_chain_of_bodies_in_printed_order() {
    assert_snapshot!(told("编制施工方案，经监理单位审查、建设单位批准后实施。"), @"document 施工方案 [编制施工方案] review:监理单位(审查) review:建设单位(批准)");
    assert_snapshot!(told("起草实施意见，提交校务会讨论，经教代会通过后执行。"), @"document 实施意见 [起草实施意见] review:校务会(讨论) review:教代会(通过)");
}

#[test]
fn who_looks_may_be_the_subject() {
    assert_snapshot!(told("园长审核食谱。"), @"review-only 食谱 [审核食谱] review:园长(审核)");
    assert_snapshot!(told("制定食谱，园长签字确认。"), @"document 食谱 [制定食谱] review:园长(签字确认)");
    assert_snapshot!(told("主任对各组总结审阅把关后报医务科。"), @"review-only 各组总结 [各组总结审阅把关后报医务科] review:主任(审阅把关) report:医务科(报)");
}

#[test]
fn what_is_asked_around_for_is_not_what_is_handed_up() {
    assert_snapshot!(told("草拟公约，征求住户意见后提请居民会议审议。"), @r"
    rules 公约 [草拟公约] review:居民会议(审议)
    consultation 住户意见 [征求住户意见]
    ");
}

#[test]
fn a_list_below_tells_which_papers_are_handed_up() {
    assert_snapshot!(told("将有关材料报教育局。报送材料包括：\n（1）自查报告。\n（2）整改情况统计表。"), @r"
    report 自查报告 [自查报告] report:教育局(报)
    report 整改情况统计表 [整改情况统计表] report:教育局(报)
    ");
}

#[test]
fn to_tell_a_body_is_a_report() {
    assert_snapshot!(told("每季度向街道办书面报告进展情况。"), @"report 进展情况 [书面报告进展情况] report:街道办(书面报告)");
}
#[test]
fn a_review_may_come_before_what_it_is_of() {
    assert_snapshot!(told("对屡教不改的商户，经分管领导同意后予以曝光。"), @"circulation 曝光 [予以曝光] review:分管领导(同意)");
    assert_snapshot!(told("重大开支经教代会表决后公示。"), @"circulation 公示 [公示] review:教代会(表决)");
}

#[test]
fn a_body_passes_a_paper_that_is_made() {
    assert_snapshot!(told("起草章程修正案，理事会审议章程修正案。"), @"document 章程修正案 [起草章程修正案] review:理事会(审议)");
}

#[test]
fn names_before_a_review_are_what_it_is_of() {
    assert_snapshot!(told("排查结果、整改方案，经主要负责人签字后报镇安监站。"), @r"
    review-only 排查结果 [排查结果] review:主要负责人(签字) report:镇安监站(报)
    review-only 整改方案 [整改方案，经主要负责人签字后报镇安监站] review:主要负责人(签字) report:镇安监站(报)
    ");
}

#[test]
fn handed_in_where_and_to_whom() {
    assert_snapshot!(told("报名单到团委备案。"), @"review-only 报名单 [报名单到团委备案] file:团委(备案)");
    assert_snapshot!(told("将成绩册发送至教务处邮箱。"), @"review-only 成绩册 [成绩册发送至教务处邮箱] report:教务处(发送至)");
    assert_snapshot!(told("月报表报办公室汇总。"), @"report 月报表 [月报表报办公室] report:办公室(报)");
}

#[test]
fn who_looks_may_stand_before_dui() {
    assert_snapshot!(told("支部书记对发言提纲进行审核。"), @"review-only 发言提纲 [发言提纲进行审核] review:支部书记(审核)");
    assert_snapshot!(told("教研组长应对教案严格把关。"), @"review-only 教案 [教案严格把关] review:教研组长(把关)");
}

#[test]
fn a_list_of_looks_is_a_noun() {
    assert_snapshot!(told("减少审核、备案等手续。"), @"");
}

#[test]
fn a_report_may_be_the_duty_itself() {
    assert_snapshot!(told("发现疫情立即向疾控中心报告。"), @"report 报告 [向疾控中心报告] report:疾控中心(报告)");
    assert_snapshot!(told("定期报告帮扶进展情况。"), @"report 帮扶进展情况 [报告帮扶进展情况] report:-(报告)");
    assert_snapshot!(told("听取专班情况汇报。"), @"");
}

#[test]
fn one_body_after_the_other() {
    assert_snapshot!(told("用火审批由林业站初审、县林业局批准。"), @"review-only 用火审批 [用火审批由林业站初审、县林业局批准] review:林业站(初审) review:县林业局(批准)");
}

#[test]
fn what_happens_is_reported_on_its_own() {
    assert_snapshot!(told("发现漏水及时报告。"), @"report 报告 [报告] report:-(报告)");
    assert_snapshot!(told("对巡检出的重大险情和隐患，当日报镇安委办。"), @"report 巡检出的重大险情和隐患 [巡检出的重大险情和隐患，当日报镇安委办] report:镇安委办(报)");
}

#[test]
fn what_is_done_before_it_is_handed_up_is_demanded() {
    assert_snapshot!(told("由设备科进行初检后报安监站。"), @"inspection 初检 [进行初检] report:安监站(报)");
}

#[test]
fn experts_argue_about_the_paper_made_before() {
    assert_snapshot!(told("编制吊装方案，组织专家进行论证。"), @"document 吊装方案 [编制吊装方案] review:专家(论证)");
}

#[test]
fn who_looks_may_be_in_no_table() {
    assert_snapshot!(told("撰写可行性报告，提交管理层审批。"), @"report 可行性报告 [撰写可行性报告] review:管理层(审批)");
    assert_snapshot!(told("起草租赁合同并送法务审核。"), @"document 租赁合同 [起草租赁合同] review:法务(审核)");
}

#[test]
fn a_sheet_or_a_copy_of_what_was_made_is_no_second_paper() {
    assert_snapshot!(told("做好国庆值班安排。该安排表的电子稿请在节前发送至后勤科邮箱。"), @"document 国庆值班安排 [做好国庆值班安排] report:后勤科(发送至)");
    assert_snapshot!(told("安排值班，值班表交办公室。"), @"task 安排值班 [安排值班] report:办公室(交)");
}

#[test]
fn what_is_left_of_an_event_and_put_away_is_its_evidence() {
    assert_snapshot!(told("举办法律讲座，讲座稿存档。"), @"study 法律讲座 [举办法律讲座]");
    assert_snapshot!(told("每周巡查校舍，要有记录。"), @"inspection 校舍 [巡查校舍]");
}

#[test]
fn a_paper_made_before_it_is_handed_up_in_the_next_clause_is_demanded() {
    assert_snapshot!(told("各支部形成自查材料后，报机关党委审核。"), @"document 自查材料 [形成自查材料] review:机关党委(审核)");
    assert_snapshot!(told("形成工作总结，交局办公室，局办公室汇总后报县政府。"), @"report 工作总结 [形成工作总结] report:局办公室(交) report:县政府(报)");
    assert_snapshot!(told("修订章程，报教育局核准。"), @"rules 章程 [修订章程] review:教育局(核准)");
}
