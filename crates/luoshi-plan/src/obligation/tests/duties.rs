//! Duties as they stand in sentences of offices: with whom, in which case, by whom, and before their verbs.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_duty_is_done_with_partners() {
    assert_snapshot!(told("会同交警等部门抽查客车。"), @"inspection 客车 [抽查客车]");
    assert_snapshot!(told("与消防大队联合巡查仓库。"), @"inspection 仓库 [联合巡查仓库]");
    assert_snapshot!(told("组织人员铺撒融雪剂。"), @"task 铺撒融雪剂 [铺撒融雪剂]");
}

#[test]
fn who_is_in_charge_of_a_doing_has_to_do_it() {
    assert_snapshot!(told("后勤组负责检查配电房；项目部负责审核检修方案。"), @r"
    inspection 配电房 [检查配电房]
    review-only 检修方案 [审核检修方案] review:-(审核)
    ");
    assert_snapshot!(told("监测组负责报告雨情。"), @"report 雨情 [报告雨情] report:-(报告)");
    assert_snapshot!(told("综合组负责安全检查工作。"), @"");
}

#[test]
fn what_is_done_at_once_in_a_case_is_demanded() {
    assert_snapshot!(told("立即报告险情。"), @"report 险情 [报告险情] report:-(报告)");
    assert_snapshot!(told("发现变更及时审查图纸。"), @"review-only 图纸 [审查图纸] review:-(审查)");
    assert_snapshot!(told("对仓库实行24小时不间断巡查。"), @"inspection 巡查 [实行24小时不间断巡查]");
}

#[test]
fn a_thing_before_its_verb_is_its_object() {
    assert_snapshot!(told("受灾住户安置。"), @"task 受灾住户安置 [受灾住户安置]");
    assert_snapshot!(told("对消防设备进行维护；对灭火器进行更新。"), @r"
    task 消防设备维护 [消防设备进行维护]
    task 灭火器更新 [灭火器进行更新]
    ");
    assert_snapshot!(told("节日食品安全警示发布。"), @"circulation 节日食品安全警示发布 [节日食品安全警示发布]");
}

#[test]
fn a_word_inside_a_name_is_no_doing() {
    assert_snapshot!(told("公布不合格商品名单。"), @"circulation 不合格商品名单 [公布不合格商品名单]");
    assert_snapshot!(told("检查动火审批情况。"), @"inspection 动火审批情况 [检查动火审批情况]");
    assert_snapshot!(told("做好汛前准备工作；组织防汛抢险演练。"), @r"
    checklist 准备工作 [做好汛前准备工作]
    activity 防汛抢险演练 [组织防汛抢险演练]
    ");
    assert_snapshot!(told("梳理居民投诉问题。"), @"sorting 居民投诉问题 [梳理居民投诉问题]");
    assert_snapshot!(told("制度执行情况检查。"), @"inspection 制度执行情况检查 [制度执行情况检查]");
}

#[test]
fn what_is_like_a_doing_and_demands_nothing() {
    assert_snapshot!(told("培训教育不到位；演练流于形式。"), @"");
    assert_snapshot!(told("检查组由消防、住建人员组成。"), @"");
    assert_snapshot!(told("更换阀门，检查情况归档备查。"), @"task 更换阀门 [更换阀门]");
    assert_snapshot!(told("快速反应、有效处置。"), @"");
}

#[test]
fn with_a_thing_an_effect_is_a_doing() {
    assert_snapshot!(told("覆盖裸露土方。"), @"task 覆盖裸露土方 [覆盖裸露土方]");
    assert_snapshot!(told("普及急救知识；发出停水公告。"), @r"
    activity 急救知识 [普及急救知识]
    document 停水公告 [发出停水公告]
    ");
    assert_snapshot!(told("研判汛期风险；分析研判。"), @r"
    inspection 风险 [研判汛期风险]
    meeting 分析研判 [分析研判]
    ");
}

#[test]
fn entries_that_say_how_much_or_how_often_are_one_each() {
    assert_snapshot!(told("裸土100%覆盖、车辆100%冲洗。"), @r"
    task 裸土覆盖 [裸土100%覆盖] 100 %
    task 车辆冲洗 [车辆100%冲洗] 100 %
    ");
    assert_snapshot!(told("灭火检查每月一次、逃生演练每年一次。"), @r"
    inspection 灭火检查 [灭火检查] 1 次/月
    activity 逃生演练 [逃生演练] 1 次/年
    ");
    assert_snapshot!(told("开展采样、调查、消毒。"), @r"
    inspection 采样 [开展采样]
    inspection 调查 [调查]
    task 消毒 [消毒]
    ");
}

#[test]
fn a_verb_in_the_name_of_a_body_or_a_store_is_none() {
    assert_snapshot!(told("建立监视组、抢险突击组、后勤组。"), @"body 监视组、抢险突击组、后勤组 [建立监视组、抢险突击组、后勤组]");
    assert_snapshot!(told("建成救灾物资储备库。"), @"task 建成救灾物资储备库 [建成救灾物资储备库]");
    assert_snapshot!(told("组织一次班长维修例会。"), @"meeting 班长维修例会 [组织一次班长维修例会] 1 次");
    assert_snapshot!(told("组织检定人员对电子秤进行检定。"), @"inspection 检定 [进行检定]");
}

#[test]
fn in_a_case_against_the_rules_the_duty_counts() {
    assert_snapshot!(told("发现隐患下达通知书，拒不整改的停止供气。"), @r"
    document 通知书 [下达通知书]
    task 停止供气 [停止供气]
    ");
    assert_snapshot!(told("设备经检测合格、登记后方可使用。"), @"");
}

#[test]
fn what_is_asked_for_and_handed_up() {
    assert_snapshot!(told("向检测机构提出复检要求。"), @"task 提出复检要求 [提出复检要求]");
    assert_snapshot!(told("上报方案、总结至安委办。"), @r"
    document 方案 [上报方案] report:安委办(上报)
    report 总结 [总结] report:安委办(上报)
    ");
    assert_snapshot!(told("将检查情况、存在问题汇总报应急局。"), @"report 检查情况、存在问题 [检查情况、存在问题汇总] report:应急局(报)");
    assert_snapshot!(told("督促医生及时报告感染病例。"), @"report 感染病例 [报告感染病例] report:-(报告)");
}

#[test]
fn who_stands_between_the_verb_and_its_event() {
    assert_snapshot!(told("每日检测出厂水9项指标。"), @"inspection 出厂水9项指标 [检测出厂水9项指标] 9 项/日");
    assert_snapshot!(told("对车辆进行二级维护；及时浇水、除草。"), @r"
    task 车辆 [进行二级维护]
    task 浇水、除草 [浇水、除草]
    ");
    assert_snapshot!(told("设专人看守。"), @"body 专人看守 [设专人看守]");
    assert_snapshot!(told("建立“一梯一档”，明白卡发放到户。"), @"document 一梯一档 [建立“一梯一档”]");
}

#[test]
fn behind_a_joint_another_duty_may_begin() {
    assert_snapshot!(told("召开例会、检查仓库。"), @r"
    meeting 例会 [召开例会]
    inspection 仓库 [检查仓库]
    ");
    assert_snapshot!(told("召开例会、疏浚沟渠。"), @r"
    meeting 例会 [召开例会]
    task 疏浚沟渠 [疏浚沟渠]
    ");
    assert_snapshot!(told("增强意识、制定方案。"), @"document 方案 [制定方案]");
}

#[test]
fn words_that_tell_when_where_and_who() {
    assert_snapshot!(told("全年检查配电房。"), @"inspection 配电房 [检查配电房]");
    assert_snapshot!(told("在出入口铺撒融雪剂。"), @"task 铺撒融雪剂 [铺撒融雪剂]");
    assert_snapshot!(told("值班员应当报告险情；未报送报表的不得评优。"), @"report 险情 [报告险情] report:-(报告)");
    assert_snapshot!(told("抽调精干力量成立专班。"), @"body 专班 [成立专班]");
    assert_snapshot!(told("学习新版诊疗方案；速报火情。"), @r"
    study 新版诊疗方案 [学习新版诊疗方案]
    report 火情 [速报火情] report:-(速报)
    ");
}

#[test]
fn what_is_told_of_is_not_demanded() {
    assert_snapshot!(told("已建成水塔三座；更换阀门。"), @"task 更换阀门 [更换阀门]");
    assert_snapshot!(told("检查方式：随机抽查；附：检查标准。"), @"");
    assert_snapshot!(told("检查方式：随机抽查，召开反馈会。"), @"meeting 反馈会 [召开反馈会]");
    assert_snapshot!(told("整治分自查、整改两个阶段进行。"), @"");
    assert_snapshot!(told("分两个阶段开展专项检查。"), @"inspection 专项检查 [开展专项检查]");
    assert_snapshot!(told("更换阀门，维修记录存档备查。"), @"task 更换阀门 [更换阀门]");
    assert_snapshot!(told("鼓励商户投保；谢绝参观。"), @"");
}

#[test]
fn short_verbs_with_a_number() {
    assert_snapshot!(told("每人查一次隐患、提一条建议。"), @r"
    inspection 隐患 [查一次隐患] 1 次
    task 建议 [提一条建议] 1 条
    ");
    assert_snapshot!(told("每小时报告一次水位。"), @"report 水位 [报告一次水位] 1 次/小时 report:-(报告)");
    assert_snapshot!(told("开展会商，发布预警；在路口设卡。"), @r"
    meeting 会商 [开展会商]
    circulation 预警 [发布预警]
    task 设卡 [设卡]
    ");
}

#[test]
fn a_place_named_after_a_doing_is_no_doing() {
    assert_snapshot!(told("填埋场监测渗滤液。"), @"inspection 渗滤液 [监测渗滤液]");
    assert_snapshot!(told("停止大风期间室外作业。"), @"task 停止大风期间室外作业 [停止大风期间室外作业]");
    assert_snapshot!(told("建立人员转移清单。"), @"document 人员转移清单 [建立人员转移清单]");
    assert_snapshot!(told("考试合格发放入厂证。"), @"task 发放入厂证 [发放入厂证]");
}

#[test]
fn a_case_in_one_word_and_what_is_done_then() {
    assert_snapshot!(told("遇暴雨转移群众。"), @"task 转移群众 [转移群众]");
    assert_snapshot!(told("做好汛情信息报送工作。"), @"report 汛情信息报送 [做好汛情信息报送工作] report:-(报送)");
    assert_snapshot!(told("开展清理小广告行动；汇总经验教训。"), @"activity 清理小广告行动 [开展清理小广告行动]");
}

#[test]
fn entries_of_a_list_keep_what_they_say() {
    assert_snapshot!(told("动火审批、灭火器材配备"), @r"
    review-only 动火 [动火审批] review:-(审批)
    task 灭火器材配备 [灭火器材配备]
    ");
    assert_snapshot!(told("车辆维护、司机体检、燃油抽查"), @r"
    task 车辆维护 [车辆维护]
    inspection 司机体检 [司机体检]
    inspection 燃油抽查 [燃油抽查]
    ");
    assert_snapshot!(told("投诉每季度分析通报；公示名单。"), @r"
    circulation 投诉每季度分析通报 [投诉每季度分析通报]
    circulation 名单 [公示名单]
    ");
    assert_snapshot!(told("维修资金使用方案公示7天。"), @"circulation 维修资金使用方案公示 [维修资金使用方案公示] 7 天");
}

#[test]
fn several_bodies_look_each_in_its_way() {
    assert_snapshot!(told("复工申请经监理核查、业主同意。"), @"review-only 复工申请 [复工申请经监理核查、业主同意] review:监理(核查) review:业主(同意)");
    assert_snapshot!(told("病例信息由疾控中心核实后上报。"), @"review-only 病例信息 [病例信息由疾控中心核实后上报] review:疾控中心(核实) report:-(上报)");
    assert_snapshot!(told("事故口头报告、书面报告区政府总值班室。"), @"report 事故口头 [事故口头报告、书面报告区政府总值班室] report:区政府总值班室(报告)");
    assert_snapshot!(told("更换维保人员备案。"), @"task 更换维保人员 [更换维保人员] file:-(备案)");
}

#[test]
fn what_stands_beside_does_not_swallow_a_duty() {
    assert_snapshot!(told("疏散演练，上报总结。"), @r"
    activity 疏散演练 [疏散演练]
    report 总结 [上报总结] report:-(上报)
    ");
    assert_snapshot!(told("检查客车，登记外来人员。"), @r"
    inspection 客车 [检查客车]
    task 登记外来人员 [登记外来人员]
    ");
    assert_snapshot!(told("举办节水宣传周，公开水质信息，报备预案。"), @r"
    activity 节水宣传周 [举办节水宣传周]
    circulation 水质信息 [公开水质信息]
    review-only 预案 [报备预案] file:-(报备)
    ");
    assert_snapshot!(told("召开例会，摸清库存底数。"), @r"
    meeting 例会 [召开例会]
    inspection 库存底数 [摸清库存底数]
    ");
}
