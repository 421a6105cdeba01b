//! Clauses whose duty is easily lost: labels with their time, labours in one word, what is shown or told to all, and
//! what is to be done in a case; beside each what looks like it and demands nothing.

use insta::assert_snapshot;

use super::told;

#[test]
fn doings_before_a_colon_and_their_time_are_done_one_by_one() {
    assert_snapshot!(told("评卷、登分、归档：1月12日前完成。"), @r"
    task 评卷 [评卷]
    task 登分 [登分]
    task 归档 [归档]
    ");
    assert_snapshot!(told("命题、审题：5月20日前完成；制卷：5月25日。"), @r"
    task 命题 [命题]
    task 审题 [审题]
    task 制卷 [制卷]
    ");
    // What stands behind the colon has the duty.
    assert_snapshot!(told("报名、缴费：登记学生信息。"), @"task 登记学生信息 [登记学生信息]");
}

#[test]
fn labours_in_a_list_count_each() {
    assert_snapshot!(told("提前做好清沟排涝、除尘去垢、修剪枝条等保障工作。"), @r"
    task 清沟排涝 [清沟排涝]
    task 除尘去垢 [除尘去垢]
    task 修剪枝条 [修剪枝条]
    ");
    assert_snapshot!(told("认真做好搬运桌椅、清洗窗帘、粉刷墙面等准备工作。"), @r"
    task 搬运桌椅 [搬运桌椅]
    task 清洗窗帘 [清洗窗帘]
    task 粉刷墙面等准备工作 [粉刷墙面等准备工作]
    ");
    assert_snapshot!(told("做好开沟沥水、除尘除垢、修剪枝条等工作。"), @r"
    task 开沟沥水 [开沟沥水]
    task 除尘除垢 [除尘除垢]
    task 修剪枝条 [修剪枝条]
    ");
    assert_snapshot!(told("做好清点库存、核对账目、封存票据等工作。"), @r"
    inspection 库存 [清点库存]
    inspection 账目 [核对账目]
    task 封存票据 [封存票据]
    ");
    assert_snapshot!(told("做好教学设备、体育器材等保障工作。"), @"");
    assert_snapshot!(told("做好思想引导、政策解释等工作。"), @"");
}

#[test]
fn in_a_case_the_report_is_a_duty_of_its_own() {
    assert_snapshot!(told("遇台风黄色预警立即停止高空作业，并向市住建局报告。"), @r"
    task 停止高空作业 [停止高空作业]
    report 报告 [向市住建局报告] report:市住建局(报告)
    ");
    assert_snapshot!(told("备好急救药品；发现体温异常情况时，应立即向校医院报告。"), @r"
    task 备好急救药品 [备好急救药品]
    report 报告 [向校医院报告] report:校医院(报告)
    ");
    // A paper that was made is what is handed up.
    assert_snapshot!(told("发现隐患，形成排查报告，向安委办报告。"), @"report 排查报告 [形成排查报告] report:安委办(报告)");
    assert_snapshot!(told("发现邻里纠纷先行调解；要及时送医。"), @r"
    task 调解 [调解]
    task 送医 [送医]
    ");
}

#[test]
fn what_all_can_read_is_made_known() {
    assert_snapshot!(told("将培训情况挂单位网站；会议纪要挂官网；关注官网。"), @r"
    circulation 培训情况 [培训情况挂]
    circulation 官网 [挂官网]
    ");
    assert_snapshot!(told("不规范收费在院内公示。"), @"circulation 不规范收费在院内公示 [不规范收费在院内公示]");
    assert_snapshot!(told("不在楼道内公示。"), @"");
    assert_snapshot!(told("1．交通知识普及 2．宣传横幅和展板"), @r"
    activity 交通知识 [交通知识普及]
    activity 宣传横幅和展板 [宣传横幅和展板]
    ");
    assert_snapshot!(told("普及文明理念，运用横幅、展板。"), @"");
}

#[test]
fn what_is_taught_or_kept_in_rules_counts() {
    assert_snapshot!(told("由安全员讲解用电常识；请老教师讲从教故事。"), @r"
    study 用电常识 [讲解用电常识]
    activity 从教故事 [讲从教故事]
    ");
    assert_snapshot!(told("耐心讲解，态度和蔼。"), @"activity 耐心讲解 [耐心讲解]");
    assert_snapshot!(told("将好的经验用制度形式固定下来；时间相对固定。"), @"rules 好的经验 [好的经验用制度形式固定下来]");
    assert_snapshot!(told("加强跟踪检查；加强检查。"), @"inspection 跟踪检查 [加强跟踪检查]");
    assert_snapshot!(told("国旗下讲话：让书香伴成长。"), @"activity 国旗下讲话 [国旗下讲话]");
}

#[test]
fn who_is_sent_does_what_stands_behind() {
    assert_snapshot!(told("组织专人清洗水箱；组织专门人员拆封答卷。"), @r"
    task 清洗水箱 [清洗水箱]
    task 拆封答卷 [拆封答卷]
    ");
    assert_snapshot!(told("请物业公司7:30前将会议室门打开；记录破损位置并协调维修。"), @r"
    task 会议室门打开 [会议室门打开]
    task 协调维修 [协调维修]
    ");
    assert_snapshot!(told("请老战士讲从军故事；新队员讲故事；讲好中国故事。"), @r"
    activity 从军故事 [讲从军故事]
    activity 故事 [讲故事]
    ");
    assert_snapshot!(told("对缺课学员进行补课；学生补课。"), @"study 补课 [进行补课]");
    assert_snapshot!(told("党组年初专题研究一次统战工作；认真研究统战工作。"), @"meeting 统战 [专题研究一次统战工作] 1 次");
    assert_snapshot!(told("领用时履行相应的借阅手续；履行主体责任。"), @"");
}

#[test]
fn a_counted_list_may_stand_in_the_next_sentence() {
    assert_snapshot!(told("落实“三个有”。即：有专用的阅览室、有必要的书籍、有完整的台账。"), @r"
    checklist 专用的阅览室 [有专用的阅览室]
    checklist 必要的书籍 [有必要的书籍]
    checklist 台账 [有完整的台账]
    ");
    assert_snapshot!(told("做到“四个意识”。树立大局观念、增强责任感。"), @"");
}
