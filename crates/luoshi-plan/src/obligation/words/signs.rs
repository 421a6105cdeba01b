//! Signs (characters) that tell what a word means that no table has: 架设, 加装 and 铣刨 are doings whose
//! end can be seen, 激扬 and 增进 are not.

use super::{ObligationKind as K, Tag, Verb as V};

/// What an unknown verb of two signs does, by a sign that it holds; the first row that fits is taken.
pub(in crate::obligation) const VERB_SIGNS: &[(Tag, &str)] = &[
    (Tag::Verb(V::Draft), "拟撰编写"),
    (Tag::Act(K::Inspection), "查检测验核勘巡督"),
    (Tag::Act(K::Study), "训"),
    (Tag::Act(K::Circulation), "晒榜"),
    (Tag::Act(K::Rectification), "纠"),
    (Tag::Act(K::Activity), "宣演访慰赛"),
    (
        Tag::Verb(V::Task),
        "收送装缴建接换配封购销售迁录聘账停移拆还处种付撤采洗归退挂登抢埋植抽拨栽架偿翻喷铺押赔印刷租领贴散铲添罚搭储割锁
         涂盘闭买拉替遣灌浇扣擦调选招供颁悬摄摆粘赠蓄施拼敷插募伐撒拔捐烧焚绘扎挖筑疏清淤修缮剪运焊罗浆填补救转投冻熬煮晾腾卸
         载刻钉锯掘凿堵截捞捕捉喂孵嫁疗诊熏蒸洒拖抹刮扫掸剔捆绑吊挪搬抬卷叠折裁缝染漆砌垒砍锄犁耙追讨索赎兑汇借贷抵邮寄派
         排盖拧泄垛圈顶撬揭敲喊拖扶捆充垫舀钩拴插擦剥挑筛滤榨酿酵烘烤炒拌腌贮囤掩葬铆镀磨抛镶嵌拷辑删签套铭裱造置整毒断关除伐铣刨",
    ),
    (
        Tag::Verb(V::Void),
        "强增升促激振弘扬牢坚扛凝遏抑慎悟懂忠敬崇勇敏谋图求争夺攀塑铸锤锻砺践履彰显焕盯盼愿惠富荣畅优拓延恪秉赓笃吃绷确倡引贯彻
         驱赢锚锐厚杜",
    ),
];

/// Second signs of nouns: 租户, 焊工 and 运费 are no doings.
pub(in crate::obligation) const NOUN_SIGNS: &str = "工户金费据章款者员人品物件器机具车站场所厂店楼房室池管路率量度性力感权法院校长师生民众业界科处局部组队课表单册书票证卡牌台";

/// Last signs of events: what stands before only tells which.
pub(in crate::obligation) const EVENT_SIGNS: &str = "会赛节课班";

/// Last signs of bodies that an unknown verb before them only names: 搬运公司.
pub(in crate::obligation) const HOUSE_SIGNS: &str = "司心院位业校局站店所";
