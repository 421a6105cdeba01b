# The links of a programme.
links-page = 先后
links-title = 哪一项等哪一项
links-lead = 没有定的不算。算不算、作关口还是作提醒，随时可以改；每次改动记入留痕。
links-lead-reader = 关口没有办好，后面的一步不开；提醒只是提醒。
done-linked = 记下了。

# Why an item waits for another, by the rule that tells it. Read behind the item it waits for.
link-revision = 修改的文件在那里制定
link-meeting-plan = 会议方案在那里拟定
link-sorting = 意见在那里征求
link-telling = 问题在那里梳理
link-talks = 谈心要用那里的反馈
link-self-examination = 对照检查要用那里的反馈和谈心
link-review = 送审的材料在那里写成
link-meeting-report = 报告的会议在那里召开
link-phase-summary = 总结步骤，要等各项做完
link-stage-plan = 步骤的方案在那里形成
link-summary-meeting = 总结报告在那里形成
link-mobilisation = 动员之前要有方案和进度安排
link-preparation = 会议在那里筹备
link-life-meeting = 对照检查材料在那里审阅
link-rules = 整改方案在那里形成
link-by-hand = 有人补的

# What a link does while its source is not done.
strength-hard = 关口
strength-soft = 提醒

# What goes by several names.
plan-limit-warnings = 时限待核对{ $n }处
plan-aliases = 别名{ $n }处
alias-body = 机构
alias-party = 党组织
alias-programme = 活动

# A list of links in print.
plan-links = 先后{ $n }处
link-line = { $count ->
   *[other] 等第{ $list }项：{ $why }
}
