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
