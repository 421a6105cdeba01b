//! Words that tell more of what is demanded already, or name somebody: nothing of their own.

use super::told;

/// Each text gives so many obligations, and no more.
fn counts(number: usize, texts: &[&str]) {
    for text in texts {
        assert_eq!(super::read(text).len(), number, "{text}: {}", told(text));
    }
}

#[test]
fn what_a_doing_found_tells_which() {
    counts(
        1,
        &[
            "审计指出的问题由后勤科牵头整改。",
            "督查查出的隐患限期整改。",
            "审计查出的漏洞由信息科牵头修补。",
            "抽检发现的过期药品立即下架。",
            "检查列出的清单交办公室。",
            "监测反映的情况及时上报。",
        ],
    );
    // The doing itself.
    counts(1, &["审计工会经费。", "抽检过期药品。", "检查消防台账。"]);
}

#[test]
fn the_way_and_the_means_are_no_doing() {
    counts(
        0,
        &[
            "隐患整改实行分级管理。",
            "食堂检查实行日报制度。",
            "培训施行学分制。",
            "通过公示促进廉洁。",
            "以检查推动整改。",
            "以考核促进提升。",
        ],
    );
    counts(
        1,
        &[
            "逐项整改问题。",
            "每日检查食堂。",
            "公示预算。",
            "考核各支部。",
        ],
    );
}

#[test]
fn in_what_way_a_doing_goes_is_told_of_one_that_is_demanded() {
    counts(
        1,
        &[
            "搞好食堂满意度测评。测评采取填写问卷的形式。",
            "开展民主评议。评议通过无记名投票的方式进行。",
            "举办培训。培训采用线上线下相结合的形式进行。",
            // Alone, it is all that asks for it.
            "期末考试采取闭卷方式进行。",
            "采取座谈等方式征求意见。",
        ],
    );
}

#[test]
fn when_an_event_is_over_it_is_only_when() {
    counts(
        1,
        &[
            "竞赛结束两周内报送总结。",
            "培训结束后将签到表报人事处。",
            "演练结束三日内提交评估报告。",
            "典礼结束后清理会场。",
        ],
    );
}

#[test]
fn who_passed_may_go_on() {
    counts(0, &["考核合格持证上岗。", "培训合格上岗。"]);
    counts(1, &["组织上岗考核。", "开展岗前培训。"]);
}

#[test]
fn what_is_said_and_settled_at_a_meeting_belongs_to_it() {
    counts(
        1,
        &[
            "召开碰头会，总结上周工作，制定下周改进措施。",
            "召开支委会，进行总结。",
            "召开分析会，比对进度。",
            "召开座谈会交流心得。",
            "召开班主任会，总结常规工作，部署体检。",
            // Without a meeting they count.
            "制定下周改进措施。",
            "年底进行一次总结。",
            "比对台账与实物。",
        ],
    );
}

#[test]
fn what_a_drill_is_about_belongs_to_it() {
    counts(
        1,
        &[
            "组织消防演练，模拟宿舍起火，检验疏散预案。",
            "开展防汛推演，模拟堤坝决口。",
            "举行反恐演习，演示处置流程。",
        ],
    );
    counts(
        2,
        &["组织消防演练，检查灭火器。", "开展防汛推演，修订预案。"],
    );
}

#[test]
fn pictures_of_an_event_show_it() {
    counts(0, &["讲座全程录像。", "答辩会全程录音。", "比赛现场摄像。"]);
    counts(1, &["录制比赛视频。", "举办讲座，全程录像。"]);
}

#[test]
fn a_body_is_set_up_for_its_duties() {
    counts(
        1,
        &[
            "成立巡查组，负责校园巡查工作。",
            "组建专班，负责项目的督查督办。",
            "成立考务组，负责检查考场。",
            "总务处负责检查水电。",
        ],
    );
}

#[test]
fn a_copy_of_what_was_made_is_no_paper_of_its_own() {
    counts(
        1,
        &[
            "填写登记表，纸质版报社区，电子版发邮箱。",
            "撰写自评报告，电子稿交质评办。",
        ],
    );
    counts(
        2,
        &["填写登记表，承诺书报社区。", "撰写自评报告，合影交质评办。"],
    );
}

#[test]
fn a_headline_is_told_again_below_it() {
    counts(
        1,
        &[
            "1．成立工作机构。各校成立由校长任组长的工作小组。",
            "1．反馈结果。检查组向被检查单位反馈结果。",
        ],
    );
    counts(
        2,
        &[
            "1．召开动员大会。3月5日召开全体教师大会。",
            "1．开展检查。2．开展培训。",
        ],
    );
}

#[test]
fn a_share_belongs_to_what_stands_before_it() {
    counts(
        0,
        &["权重不低于5%。", "谈话面不少于95%。", "占比不低于三成。"],
    );
    counts(
        1,
        &[
            "组织任前谈话，谈话面不少于95%。",
            "组织家访，家访面不低于80%。",
            "培训参与率达到95%。",
        ],
    );
}

#[test]
fn a_heading_stands_over_lines_counted_otherwise() {
    counts(
        2,
        &[
            "（一）安全检查\n1.查看灭火器。\n2.检查电路。",
            "一、专题学习\n1．观看警示片。\n2．开展研讨。",
            // Names counted alike are all there is.
            "（一）运动会\n（二）歌咏比赛",
            "一、升旗仪式\n二、消防演练",
            "1.运动会\n2.歌咏比赛",
        ],
    );
    counts(
        1,
        &["（一）主题党日\n各支部组织党员到社区开展一次环境清扫的志愿服务活动。"],
    );
}

#[test]
fn a_thing_named_after_a_doing_is_no_doing() {
    counts(
        1,
        &[
            "采买答题卡、测温枪、密封条、消毒液。",
            "采购检测纸、消毒柜。",
            "划定体验区、展示区。",
            "设置阅读角、展示区。",
        ],
    );
    counts(2, &["开展答题、检测。", "开展种植体验、养殖培训。"]);
}

#[test]
fn what_a_sentence_is_about_is_not_asked_for() {
    counts(
        1,
        &[
            "各院系报审设备项目需要填写论证表。",
            "巡察工作办公室依据计划拟定分组名单。",
            "督查工作办公室每月编发简报。",
        ],
    );
    counts(
        0,
        &[
            "形成齐抓共管长效机制。",
            "提问要有利于弄清材料审阅时没有看懂的地方。",
        ],
    );
    counts(
        1,
        &["报审设备项目。", "建立隐患排查长效机制。", "审阅自评材料。"],
    );
}

#[test]
fn who_makes_up_a_body_belongs_to_it() {
    counts(
        1,
        &[
            "成立家委会，推选主任1名、副主任2名。",
            "成立普查小组，并落实专人负责。",
            "推选楼栋长3名。",
            "安排专人负责。",
        ],
    );
    counts(
        2,
        &["成立专班，明确联络员。", "成立工作组，安排专人联系企业。"],
    );
}

#[test]
fn who_answers_and_who_they_are_is_no_doing() {
    counts(0, &["确定责任单位。", "确定验收责任部门。"]);
    counts(
        1,
        &[
            "确定施工单位。",
            "检测机构和医院应制定预案。",
            "培训机构、企业应当编制计划。",
            "督评办下发通知。",
            "督评办每月编发简报。",
        ],
    );
}

#[test]
fn what_the_next_clause_is_about_is_named_before_it() {
    counts(
        1,
        &[
            "对巡察反馈的整改问题，进行集中整改。",
            "对督查发现的问题，逐项进行核查。",
            "对报名情况，及时开展核查。",
        ],
    );
    counts(
        2,
        &["对校舍进行检查，开展整改。", "对台账进行核查，进行通报。"],
    );
}

#[test]
fn a_ballot_is_a_means_of_the_vote() {
    counts(1, &["组织满意度测评。测评会上，由代表填写测评表。"]);
    counts(1, &["填写报名表。", "印制测评表。"]);
}

#[test]
fn formalities_are_named_after_what_they_are_for() {
    counts(
        1,
        &[
            "报名、注册手续齐全的报招生处审批。",
            "办理报名、注册手续。",
            "报名、缴费手续报财务处审核。",
        ],
    );
}

#[test]
fn what_the_meeting_does_is_said_there() {
    counts(
        0,
        &[
            "会议传达文件精神，总结一季度工作，安排二季度任务。",
            "会上，各科室负责人汇报工作进展。",
            "会议通报检查情况。",
        ],
    );
    counts(
        1,
        &[
            "召开会议传达文件精神。",
            "总结一季度工作。",
            "支部大会讨论接收预备党员。",
            "会后通报检查情况。",
        ],
    );
}

#[test]
fn who_speaks_at_an_event_and_what_is_kept_of_it() {
    counts(1, &["举办讲座，邀请法官授课。", "举办培训，邀请专家主讲。"]);
    counts(
        0,
        &["留存影像资料。", "保存签到表。", "报名表、审批表一式两份。"],
    );
    counts(1, &["邀请专家授课。", "留存样品。", "填写报名表一式两份。"]);
}

#[test]
fn those_who_take_part_are_told_of() {
    counts(0, &["参加考试的学生须佩戴胸卡。"]);
    counts(1, &["参加考试。", "组织学生参加考试。"]);
}
