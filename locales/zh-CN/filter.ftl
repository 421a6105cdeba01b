# Which items a view shows.
filter = 显示哪些
filter-all = 全部
filter-open = 待确认
filter-accepted = 看过照旧
filter-phase = 步骤
filter-phase-chosen = 第{ $n }步
filter-body = 涉及单位
filter-is = ：
filter-any = 不限
filter-nothing = 没有这样的事项。
filter-clear = 看全部
