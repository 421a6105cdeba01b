//! Lists, umbrellas, meetings: what belongs to something else.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_counted_list_is_one_each_and_none_for_the_heading() {
    assert_snapshot!(told("做到“四个一”：看一部警示片，讲一次团课，写一篇心得体会，办一期板报。"), @r"
    study 警示片 [看一部警示片] 1 部
    study 团课 [讲一次团课] 1 次
    self-study 心得体会 [写一篇心得体会] 1 篇
    activity 板报 [办一期板报] 1 期
    ");
    assert_snapshot!(told("落实“三到位”：人员到位，物资到位，制度到位。"), @r"
    checklist 人员 [人员到位]
    checklist 物资 [物资到位]
    checklist 制度 [制度到位]
    ");
    assert_snapshot!(told("做到“五个一”。"), @"checklist 五个一 [做到“五个一”] 5 个");
    assert_snapshot!(told("做到有记录、有照片。"), @r"
    checklist 记录 [有记录]
    checklist 照片 [有照片]
    ");
}

#[test]
fn the_parts_count_and_not_the_umbrella() {
    assert_snapshot!(told("开展志愿服务活动：清扫街道，慰问孤寡老人。"), @r"
    task 清扫街道 [清扫街道]
    activity 孤寡老人 [慰问孤寡老人]
    ");
    assert_snapshot!(told("组织党员自学，做读书笔记，撰写心得体会。"), @r"
    self-study 读书笔记 [做读书笔记]
    self-study 心得体会 [撰写心得体会]
    ");
}

#[test]
fn a_channel_belongs_to_the_consultation() {
    assert_snapshot!(told("召开座谈会，设置意见箱，广泛征求职工意见。"), @"consultation 职工意见 [广泛征求职工意见]");
}

#[test]
fn what_is_done_at_a_meeting_is_no_demand_of_its_own() {
    assert_snapshot!(told("召开班主任例会，通报卫生情况，布置期末工作。"), @"meeting 班主任例会 [召开班主任例会]");
    assert_snapshot!(told("召开校务会，研究通过招生方案。"), @r"
    meeting 校务会 [召开校务会]
    document 招生方案 [研究通过招生方案]
    ");
    assert_snapshot!(told("召开安全例会并形成会议纪要。"), @"meeting 安全例会 [召开安全例会]");
}

#[test]
fn team_and_members_write_one_each() {
    assert_snapshot!(told("领导班子和班子成员撰写剖析材料，查找问题原因，提出整改措施。"), @r"
    self-examination 领导班子剖析材料 [撰写剖析材料]
    self-examination 成员剖析材料 [剖析材料]
    ");
}

#[test]
fn a_detail_of_the_doing_before_is_no_second_one() {
    assert_snapshot!(told("组织安全检查，重点检查电线线路。"), @"inspection 安全检查 [组织安全检查]");
}

#[test]
fn brackets_and_list_numbers_part_clauses() {
    assert_snapshot!(told("1．印发通知；2．组建宣传队。"), @r"
    document 通知 [印发通知]
    body 宣传队 [组建宣传队]
    ");
    assert_snapshot!(told("（1）清点教材（含练习册）；（2）公示收费标准。"), @r"
    inspection 教材 [清点教材]
    circulation 收费标准 [公示收费标准]
    ");
}

#[test]
fn a_campaign_gives_its_parts() {
    assert_snapshot!(told("开展“书香校园月”活动，举行朗诵比赛，评选阅读之星。"), @r"
    activity 朗诵比赛 [举行朗诵比赛]
    activity 阅读之星 [评选阅读之星]
    ");
}

#[test]
fn a_visit_is_the_purpose_of_what_is_done_for_it() {
    assert_snapshot!(told("迎接县局评估，逐项自查。"), @"inspection 自查 [自查]");
    assert_snapshot!(told("迎接县局评估。"), @"evaluation 县局评估 [迎接县局评估]");
}

#[test]
fn what_proves_an_event_is_no_paper_of_its_own() {
    assert_snapshot!(told("组织消防演练，做好演练记录。"), @"activity 消防演练 [组织消防演练]");
}

#[test]
fn a_number_in_a_clause_of_its_own_belongs_to_what_stands_before() {
    assert_snapshot!(told("编印简报，每月不少于2期。"), @"document 简报 [编印简报] 2 期/月");
    assert_snapshot!(told("走访养殖户，每户至少一次。"), @"activity 养殖户 [走访养殖户] 1 次");
}

#[test]
fn entries_of_a_counted_list_that_name_nothing_else_are_ticked() {
    assert_snapshot!(told("做到“三带头”：带头学法，带头守纪。"), @r"
    checklist 带头学法 [带头学法]
    checklist 带头守纪 [带头守纪]
    ");
}
#[test]
fn brackets_tell_more_about_what_stands_before() {
    assert_snapshot!(told("召开伙委会（通报菜价、讨论食谱）。"), @"meeting 伙委会 [召开伙委会]");
    assert_snapshot!(told("开展业务轮训（不少于16学时）。"), @"study 业务轮训 [开展业务轮训] 16 学时");
    assert_snapshot!(told("绘画作品征集（5月20日前交美育组）、书法比赛"), @r"
    activity 绘画作品征集 [绘画作品征集] report:美育组(交)
    activity 书法比赛 [书法比赛]
    ");
}

#[test]
fn a_colon_after_an_event_is_followed_by_its_topic() {
    assert_snapshot!(told("主题队会：学礼仪活动。"), @"activity 主题队会 [主题队会]");
    assert_snapshot!(told("主题党日：缴纳党费、诵读党章。"), @r"
    task 缴纳党费 [缴纳党费]
    study 党章 [诵读党章]
    ");
}

#[test]
fn a_time_behind_a_colon_leaves_the_event_its_own() {
    assert_snapshot!(told("阅卷：1月9日；家长会：1月15日"), @r"
    task 阅卷 [阅卷]
    meeting 家长会 [家长会]
    ");
}

#[test]
fn entries_that_a_unit_has_to_show() {
    assert_snapshot!(told("做到“三有”，即有场所、有器材、有活动方案。"), @r"
    checklist 场所 [有场所]
    checklist 器材 [有器材]
    document 活动方案 [有活动方案]
    ");
}

#[test]
fn names_in_marks_are_entries_each() {
    assert_snapshot!(told("开展“微心愿”“认领岗”等活动。"), @r"
    activity 微心愿 [开展“微心愿”]
    activity 认领岗等活动 [“认领岗”等活动]
    ");
    assert_snapshot!(told("制定《值周方案》《巡查细则》。"), @r"
    document 值周方案 [制定《值周方案》]
    rules 巡查细则 [《巡查细则》]
    ");
}

#[test]
fn a_headline_is_told_again_in_more_words() {
    assert_snapshot!(told("签订责任书。各班与家长签订防溺水责任书。"), @"document 防溺水责任书 [签订防溺水责任书]");
}

#[test]
fn one_name_in_no_table_does_not_hide_the_others() {
    assert_snapshot!(told("升旗仪式、糖画摊位"), @"activity 升旗仪式 [升旗仪式]");
}

#[test]
fn a_length_belongs_to_the_product() {
    assert_snapshot!(told("制作宣传短片，进行展播，时长3分钟。"), @r"
    activity 宣传短片 [制作宣传短片] 3 分钟
    activity 展播 [进行展播]
    ");
}

#[test]
fn entries_of_a_list_without_a_verb_stand_alone() {
    assert_snapshot!(told("设备采购论证、招标、验收、入库"), @r"
    inspection 设备采购论证 [设备采购论证]
    task 招标 [招标]
    inspection 验收 [验收]
    task 入库 [入库]
    ");
    assert_snapshot!(told("政策宣传、困难认定、助学金评审与发放"), @r"
    activity 政策宣传 [政策宣传]
    task 困难认定 [困难认定]
    task 助学金评审与发放 [助学金评审与发放]
    ");
    assert_snapshot!(told("暑期社会实践立项、培训、出征仪式、总结"), @r"
    task 暑期社会实践立项 [暑期社会实践立项]
    study 培训 [培训]
    activity 出征仪式 [出征仪式]
    report 总结 [总结]
    ");
    assert_snapshot!(told("值班员选拔、值日安排、学籍数据上报"), @r"
    task 值班员选拔 [值班员选拔]
    document 值日安排 [值日安排]
    report 学籍数据 [学籍数据上报] report:-(上报)
    ");
    assert_snapshot!(told("教案检查及反馈"), @r"
    inspection 教案检查 [教案检查]
    feedback 反馈 [反馈]
    ");
}

#[test]
fn who_does_it_and_verbs_of_one_paper_are_no_list_of_names() {
    assert_snapshot!(told("设计、监理单位联合督导。"), @"inspection 设计、监理单位联合督导 [设计、监理单位联合督导]");
    assert_snapshot!(told("起草、修改、完善方案。"), @"document 方案 [起草、修改、完善方案]");
}

#[test]
fn each_doing_of_a_list_takes_its_own_thing() {
    assert_snapshot!(told("完成补助下拨、成绩复核。"), @r"
    task 补助下拨 [完成补助下拨]
    inspection 成绩复核 [成绩复核]
    ");
    assert_snapshot!(told("完成论文修改、押金退还。"), @r"
    document 论文修改 [完成论文修改]
    task 押金退还 [押金退还]
    ");
    assert_snapshot!(told("完成宿舍调配、抽检食用油。"), @r"
    task 完成宿舍调配 [完成宿舍调配]
    inspection 食用油 [抽检食用油]
    ");
    assert_snapshot!(told("修订课程标准、盘查危化品。"), @r"
    document 课程标准 [修订课程标准]
    inspection 危化品 [盘查危化品]
    ");
    assert_snapshot!(told("上报统计数据、拆除旧棚。"), @r"
    report 统计数据 [上报统计数据] report:-(上报)
    task 拆除旧棚 [拆除旧棚]
    ");
    assert_snapshot!(told("完成培养方案修订。"), @"document 培养方案修订 [完成培养方案修订]");
}

#[test]
fn a_doing_behind_a_joint_with_a_thing_of_its_own_is_another() {
    assert_snapshot!(told("开展专业宣讲、统计住校人数。"), @r"
    activity 专业宣讲 [开展专业宣讲]
    inspection 住校人数 [统计住校人数]
    ");
    assert_snapshot!(told("搭建舞台、检查空调运行情况。"), @r"
    task 搭建舞台 [搭建舞台]
    inspection 空调运行情况 [检查空调运行情况]
    ");
    assert_snapshot!(told("完成家校纠纷化解、备用考场设置。"), @r"
    task 家校纠纷化解 [完成家校纠纷化解]
    task 备用考场设置 [备用考场设置]
    ");
    assert_snapshot!(told("利用周末时间粉刷教室。"), @"task 粉刷教室 [粉刷教室]");
}
