# The plan over time, as a picture and as a page.
gantt-page = Gantt
gantt-title = { $title }: Gantt
gantt-year = { $year }
gantt-no-phase = No phase
gantt-phase-before = Previous
gantt-phase-after = Next
gantt-unread-count = { $n ->
    [one] no date could be read for { $n } item
   *[other] no date could be read for { $n } items
}
gantt-off = outside the picture: { $days }
gantt-long = Items of more than 45 days

# Why there is no PNG.
not-drawn-no-font = this machine has no font with Chinese characters, so no PNG can be drawn; install one, such as Noto Sans CJK; SVG works without
not-drawn-too-large = too many items for a PNG; export SVG instead
not-drawn-broken = the PNG could not be drawn; export SVG instead, and tell the developers
gantt-wire-hard = Gate: the next waits until the first is done
gantt-wire-soft = Reminder: the first had better be done before
gantt-waits = { $count ->
    [one] waits for item { $list }
   *[other] waits for items { $list }
}
gantt-reminders-on = Draw { $n } reminders as well
gantt-reminders-off = Leave reminders out
