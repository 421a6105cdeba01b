//! Measure words and what joins them.

/// What may follow a number that says how much is enough. The longest that fits is taken.
pub(in crate::obligation) const MEASURES: &str =
    "起 个工作日 工作日 个月 个小时 学时 课时 小时 分钟 人次 万人次 场次 批次 平方公里 平方米 立方米 公里 千米 万元 亿元 个百分点 公顷 字以上 个字
     次 场 期 天 日 周 篇 份 条 张 本 册 个 名 人 位 台 套 间 辆 棵 株 亩 米 吨 项 件 块 面 轮 批 趟 堂 节 遍 支 幅 部 户 家 处 字 分 元 门 盏 具 只 顶 则 组 队
     班 例 题 封 首 座 所 片 箱 袋 瓶 桶 把 盒 双 付 副 根 段 栋 幢 层 孔 眼 口 艘 架 扇 步 款 节课 课 % ％ 版 讲 页 万字 千字 卷 盘 枚 对 头 只羊 所学校 人份";

/// What may follow 每 as a frequency. Joined to the unit of a number: 次/月.
pub(in crate::obligation) const FREQUENCIES: &str = "昼夜 小时 个小时 半小时 半个月 两个月 三个月 半学期 半年 两周 双周 两年 三年 季度 学期 学年 年度 周 月 季 年 天 日 期 旬 半月 星期 班次 个学期 个月 个季度 个星期 个年度 个学年 个工作日";

/// What may follow 每 and says who: each of them, not how often.
pub(in crate::obligation) const EACH: &str = "条 项 处 人 名 位 户 家 班 校 生 师 员 村 社区 组 室 单位 个单位 支部 科室 年级 个支部 个班 名党员 名教师 名学生 个科室 考场 个考场";
