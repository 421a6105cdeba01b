# Today. Words between < and > in the sentence lead to what they count.
today-page = Today
today-is = { $weekday } { $day }:{" "}
today-stop = .
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
today-step = phase { $n }
today-phase-on = { $phase }
today-phases-on = { $a } and { $b } at once
today-phases-many = { $n } phases at once
today-phase-next = { $phase } starts { $day }
today-open = { $n ->
    [one] <{ $n } item> within its window
   *[other] <{ $n } items> within their windows
}
today-open-none = no item within its window
today-ending = <{ $n } due within seven days>
today-ending-nothing = nothing due within seven days
today-before = not started, the first window opens { $day }, in { $n ->
    [one] { $n } day
   *[other] { $n } days
}
today-after = all windows have closed, the last on { $day }
today-undated = { $n ->
    [one] no date could be read for <{ $n } item>
   *[other] no date could be read for <{ $n } items>
}
today-waiting = {" "}<{ $n ->
    [one] { $n } place
   *[other] { $n } places
}> to confirm.
today-nothing = no schedule yet

# The lists.
today-item = item { $n }
today-waiting-title = To confirm
today-ending-title = Within seven days
today-until = until { $day }
today-until-items = until { $day }, { $n ->
    [one] { $n } item
   *[other] { $n } items
}
today-ending-none = Nothing is due.
today-left = { $n ->
    [0] Due today
    [one] { $n } day left
   *[other] { $n } days left
}
today-from = from { $day }
today-ahead-title = Later
today-ahead-nearest = next { $n }
today-ahead-all = all { $n }
today-open-title = Within their windows
today-rest = { $n ->
    [one] { $n } more item
   *[other] { $n } more items
}
today-rest-places = { $n ->
    [one] { $n } more place
   *[other] { $n } more places
}

# What waits for a decision.
today-limit-nil = No time limit given
today-limit-no-day = Limit “{ $written }” has no day yet
today-limit-partly = Limit “{ $written }” has no day yet for a part of it
today-limit-undecided = The limit “{ $written }” is not set yet
today-limit-unread = No date could be read from “{ $written }”
today-limit-fuzzy = Only the last day of “{ $written }” is sure
today-limit-assumed = “{ $written }” was taken as { $days }
today-year-assumed = No year printed, taken as { $year }
today-all-limits = all { $n } limits of the table
today-draft = Draft: { $title }
today-go-limit = Set the limit
today-go-check = Check the limit
today-accepted = { $n ->
    [one] { $n } place was looked at and left as it is
   *[other] { $n } places were looked at and left as they are
}
today-go-item = See the item
today-go-timetable = See the timetable
today-go-draft = See the draft

# The line.
today-line-title = Programme
today-line-note = each item at the last day of its window
today-line-undrawn = { $n ->
    [one] { $n } item without a last day is not drawn
   *[other] { $n } items without a last day are not drawn
}
today-line-all = All items
today-month-year = { $month } { $year }
today-strip = Timetable, { $n ->
    [one] { $n } item
   *[other] { $n } items
}
today-strip-on = { $phase } in progress

# Nothing is there yet.
today-import-text = Paste the table you were sent, or choose a file. See whether it was read well, then adopt it.
today-import = Import a schedule
