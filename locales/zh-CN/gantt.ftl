# The plan over time, as a picture and as a page.
gantt-page = 甘特图
gantt-title = { $title }：甘特图
gantt-year = { $year }年
gantt-no-phase = 没写步骤
gantt-phase-before = 上一步
gantt-phase-after = 下一步
gantt-unread-count = { $n }项没有读出日期
gantt-off = 不在图上：{ $days }
gantt-long = 超过45天的事项

# Why there is no PNG.
not-drawn-no-font = 这台机器没有中文字体，画不了PNG。请装一种，如Noto Sans CJK；SVG照常能导出
not-drawn-too-large = 事项太多，PNG装不下。请导出SVG
not-drawn-broken = PNG没有画成。请导出SVG，并告诉开发的人
gantt-wire-hard = 关口：前一项办结，后一项才放行
gantt-wire-soft = 提醒：前一项最好先办
gantt-waits = { $count ->
   *[other] 等第{ $list }项
}
gantt-reminders-on = 再画{ $n }条提醒
gantt-reminders-off = 不画提醒
