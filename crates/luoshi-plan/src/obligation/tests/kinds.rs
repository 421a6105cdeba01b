//! The kind by verb and thing together, and what stands in a name.

use super::told;

/// Each text gives one obligation of the kind.
fn is(kind: &str, texts: &[&str]) {
    for text in texts {
        let read = super::read(text);
        let kinds: Vec<_> = read.iter().map(|o| o.kind.name()).collect();
        assert_eq!(kinds, [kind], "{text}: {}", told(text));
    }
}

#[test]
fn a_person_may_be_named_after_a_doing() {
    is(
        "document",
        &[
            "学习秘书编写会议通知。",
            "中心组学习秘书编制学习计划。",
            "录入负责人制定核对方案。",
        ],
    );
    is("report", &["驻村第一书记每季度向乡政府汇报两次进度。"]);
    is("activity", &["驻村第一书记每周走访农户。"]);
    // The person is what the doing is about.
    is("study", &["培训养殖大户60人。", "培训养殖大户。"]);
    is("talks", &["约谈项目负责人。"]);
}

#[test]
fn a_place_is_built_and_a_body_is_set_up() {
    is("task", &["建成示范社区3个。", "建成卫生村5个。"]);
    is("body", &["建立监督员队伍。", "成立社区党委。"]);
}

#[test]
fn what_is_applied_for_is_made_elsewhere() {
    is(
        "review-only",
        &["向文化局提交申报表。", "6月底前向学院提交申报书。"],
    );
    is("document", &["填写申报表。", "编写申报书。"]);
    is("report", &["向统计局提交统计表。", "上报进展情况。"]);
}

#[test]
fn a_vow_spoken_again_is_an_event_and_a_text_heard_again_is_learned() {
    is("activity", &["重温一次入团誓词。", "重温入党誓词。"]);
    is("study", &["重温讲话。"]);
}

#[test]
fn what_one_hears_or_makes_up_for_is_learned() {
    is("study", &["安排心得交流。", "月底开展心得交流。"]);
    is("self-study", &["缺席人员自行补学。"]);
    is("activity", &["开展才艺展示。"]);
}

#[test]
fn what_is_laid_down_for_a_doing_is_no_doing() {
    is("circulation", &["公布证书办理流程。"]);
    is("document", &["制定办理指南。"]);
    is("task", &["办理证书。", "领取证书。"]);
}

#[test]
fn a_report_that_is_handed_up_is_the_noun() {
    is(
        "report",
        &[
            "评议报告于5月20日前报区文旅局。",
            "验收报告于月底前报住建局。",
            "立即报告校长。",
        ],
    );
}

#[test]
fn a_state_that_is_noted_and_handed_up_is_a_report() {
    is("report", &["缺考情况逐一登记，次日报招生办。"]);
    is("task", &["缺考情况逐一登记。"]);
}

#[test]
fn things_compared_are_looked_into() {
    is("inspection", &["月末逐笔对账。", "每季度与银行对账一次。"]);
}

#[test]
fn together_one_does_what_the_second_verb_says() {
    is(
        "activity",
        &["与村委会结对开展志愿服务活动。", "结对开展植树活动。"],
    );
    is("task", &["与困难家庭结对。"]);
}

#[test]
fn a_paper_and_what_is_done_by_it() {
    assert_eq!(
        told("不达标的制定计划整改。"),
        "document 计划 [制定计划]\nrectification 整改 [整改]"
    );
    is("document", &["制定防汛整改方案。"]);
}

#[test]
fn a_sheet_signed_and_handed_in_is_only_reviewed() {
    is(
        "review-only",
        &[
            "耗材申领表签名后交实验中心审核。",
            "外出审批表签名后交人事科审核。",
        ],
    );
    // Meetings are held and things done away with as before.
    is("meeting", &["月底前开完支委会。"]);
    is("rules", &["废止不合时宜的规定8份。"]);
    is(
        "task",
        &["清理规范行政审批环节。", "自备雨具。", "在门厅设投诉箱。"],
    );
    is("rectification", &["清理规范违规收费。"]);
}

#[test]
fn persons_taken_on_are_a_body() {
    is(
        "body",
        &["配备专职巡查人员不少于4人。", "选配值守人员3名。"],
    );
    is("task", &["配备灭火器6具。", "配备急救箱3个。"]);
}

#[test]
fn whoever_lives_there_is_told_in_public() {
    is(
        "circulation",
        &["提前半天告知沿线居民。", "及时告知过往群众。"],
    );
    is("feedback", &["书面告知申请人。", "将结果告知申请人。"]);
}

#[test]
fn places_pass_into_other_hands_and_papers_are_handed_up() {
    is("task", &["办公用房移交。", "闲置校舍移交。"]);
    is("review-only", &["档案资料移交。", "移交问题线索。"]);
}

#[test]
fn a_case_is_not_what_is_reported() {
    is(
        "report",
        &["提前复市的及时报告商务局。", "受伤的立即报告校医室。"],
    );
    assert_eq!(
        told("制定复工方案；提前复市的及时报告商务局。")
            .lines()
            .count(),
        2
    );
}

#[test]
fn to_be_put_on_record_somewhere_is_the_duty() {
    is(
        "review-only",
        &["锅炉安装后10日内到质监站备案。", "开业前到市场监管局备案。"],
    );
    is("document", &["制定预案并报应急局备案。"]);
}

#[test]
fn of_which_time_a_paper_tells_is_no_quantity() {
    for text in ["发布一周值班安排。", "公布一周食谱。", "制定一年计划。"] {
        assert!(
            super::read(text).iter().all(|o| o.quantity.is_none()),
            "{text}"
        );
    }
    for text in ["公示一周。", "开展3天培训。", "公示名单7天。"] {
        assert!(
            super::read(text).iter().all(|o| o.quantity.is_some()),
            "{text}"
        );
    }
}

#[test]
fn to_whom_a_paper_goes() {
    is(
        "report",
        &["培训小结7月15日前发工会。", "将自评报告发评估办。"],
    );
    is(
        "review-only",
        &["获奖名单发宣传部。", "将佐证材料发考核办。"],
    );
    is("document", &["发督办函。", "给家长发通知。"]);
    is("activity", &["发宣传单。"]);
}

#[test]
fn what_is_put_on_a_list_gives_the_list() {
    is(
        "document",
        &[
            "老旧电梯逐台造册。",
            "逐户登记造册。",
            "对困难户登记造册。",
            "为老人建档。",
        ],
    );
    is("task", &["建档12户。", "录入信息。", "整理档案。"]);
}

#[test]
fn experts_look_at_the_paper_before_the_verb() {
    is(
        "review-only",
        &["专项应急预案组织专家论证。", "可研报告邀请专家评审。"],
    );
    assert_eq!(
        told("编制防汛预案；防汛预案组织专家评审。"),
        "document 防汛预案 [编制防汛预案] review:专家(评审)"
    );
    is("inspection", &["组织专家论证。"]);
}

#[test]
fn what_a_group_of_teachers_holds_is_learned() {
    is("study", &["教研组活动每月3次。", "备课组活动每月2次。"]);
    is("activity", &["社团活动每周1次。", "开展团日活动。"]);
}

#[test]
fn a_copy_is_no_doing() {
    assert_eq!(told("身份证复印件、毕业证复印件。"), "");
    is("task", &["复印身份证。", "领取证书。"]);
}
