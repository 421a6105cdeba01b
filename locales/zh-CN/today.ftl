# Today. Words between < and > in the sentence lead to what they count.
today-page = 首页
today-is = 今天{ $day }，{ $weekday }。
today-stop = 。
weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日
today-step = { $n ->
    [1] 第一步
    [2] 第二步
    [3] 第三步
    [4] 第四步
    [5] 第五步
    [6] 第六步
    [7] 第七步
    [8] 第八步
    [9] 第九步
    [10] 第十步
   *[other] 第{ $n }步
}
today-phase-on = 走到{ $phase }
today-phases-on = { $a }、{ $b }同时进行
today-phases-many = { $n }步同时进行
today-phase-next = { $phase }{ $day }开始
today-open = <{ $n }项>正在时限内
today-open-none = 没有正在时限内的事项
today-ending = <七天内到期{ $n }项>
today-ending-nothing = 七天内没有到期的
today-before = 还没开始，第一项从{ $day }起，还有{ $n }天
today-after = 各项时限都已过，最后一天是{ $day }
today-undated = <{ $n }项>都没有读出日期
today-waiting = 有<{ $n }处>待确认。
today-nothing = 还没有安排表

# The lists.
today-item = 第{ $n }项
today-waiting-title = 待确认
today-ending-title = 七天内
today-until = 到{ $day }
today-until-items = 到{ $day }，{ $n }项
today-ending-none = 没有到期的事项。
today-left = { $n ->
    [0] 今天到期
   *[other] 还剩{ $n }天
}
today-from = { $day }起
today-ahead-title = 以后
today-ahead-nearest = 最近{ $n }项
today-ahead-all = 全部{ $n }项
today-open-title = 正在时限内
today-rest = 其余{ $n }项
today-rest-places = 其余{ $n }处

# What waits for a decision.
today-limit-nil = 没写完成时限
today-limit-no-day = 时限“{ $written }”还没有日期
today-limit-partly = 时限“{ $written }”有一部分还没有日期
today-limit-undecided = 时限“{ $written }”还没有定
today-limit-unread = 时限“{ $written }”读不出日期
today-limit-fuzzy = 时限“{ $written }”只有最后一天说得准
today-limit-assumed = 时限“{ $written }”按{ $days }读
today-year-assumed = 文件没印年份，按{ $year }年读
today-all-limits = 全表{ $n }项时限
today-draft = 草稿《{ $title }》
today-go-limit = 写明时限
today-go-check = 核对时限
today-accepted = 看过照旧的{ $n }处
today-go-item = 看这一项
today-go-timetable = 看安排表
today-go-draft = 看草稿

# The line.
today-line-title = 进程
today-line-note = 每项标在时限的最后一天
today-line-undrawn = { $n }项没有最后一天，不在图上
today-line-all = 全部事项
today-month-year = { $year }年{ $month }
today-strip = 工作安排表，{ $n }项
today-strip-on = { $phase }，正在进行

# Nothing is there yet.
today-import-text = 把上级发的表粘贴进来，或选文件。先看读得对不对，再采用。
today-import = 导入工作安排表
