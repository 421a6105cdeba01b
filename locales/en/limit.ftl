# How a limit was read: certainty, conventions, what was left over, what else it may mean.
limit-certainty-exact = Exact
limit-certainty-exact-text = Read as written; nothing was supplied.
limit-certainty-assumed = Assumed
limit-certainty-assumed-text = Something is not written and was supplied by a convention below; have a look.
limit-certainty-fuzzy = Fuzzy
limit-certainty-fuzzy-text = A vague word; only the last day binds.
limit-certainty-unresolved = Unresolved
limit-certainty-unresolved-text = No day can be given now.

# A convention: in a few words, then in a sentence.
limit-assumption-Y1 = year not printed
limit-assumption-Y1-text = Where no year is printed it is the schedule's; a month that goes back is in the next one.
limit-assumption-Y2 = two-digit year
limit-assumption-Y2-text = A year of two digits is in this century.
limit-assumption-X1 = ten-day part
limit-assumption-X1-text = 上旬 is the 1st to the 10th, 中旬 the 11th to the 20th, 下旬 from the 21st to the end of the month.
limit-assumption-R1 = end included
limit-assumption-R1-text = A range includes all of the month, ten-day part or day it ends with; what one end prints holds for both.
limit-assumption-R2 = taken as a range
limit-assumption-R2-text = The sign in the middle was taken for “to”.
limit-assumption-W1 = figures as a date
limit-assumption-W1-text = Figures such as 3.15 were taken for a date.
limit-assumption-B1 = day included
limit-assumption-B1-text = “Before a day” (某日前) includes that day.
limit-assumption-B2 = until the day before
limit-assumption-B2-text = “Before a month” (某月前) and “before a festival” end the day before; 月底前 includes the end of the month.
limit-assumption-B3 = end only
limit-assumption-B3-text = Only the end is written, not when it starts.
limit-assumption-E1 = rough days
limit-assumption-E1-text = 月底 is the 26th to the end of the month, 月初 the 1st to the 5th, 月中 the 11th to the 20th, 前后 a week on each side.
limit-assumption-N1 = counted from the day
limit-assumption-N1-text = Nothing says from when, so it is counted from the day of the document.
limit-assumption-V1 = counted from an event
limit-assumption-V1-text = Counted from the day after an event, once that has a date.
limit-assumption-S1 = school calendar
limit-assumption-S1-text = Taken from the terms, weeks and holidays of the school calendar.
limit-assumption-L1 = lunar calendar
limit-assumption-L1-text = A day of the lunar calendar, or the days off around a festival.
limit-assumption-P1 = several limits
limit-assumption-P1-text = Several limits are written; each holds by itself.
limit-assumption-C1 = brackets
limit-assumption-C1-text = A weekday in brackets was compared; other words there are a note.
limit-assumption-T1 = time left out
limit-assumption-T1-text = Only the day counts; the time of day was left aside.
limit-assumption-U1 = likely misprint
limit-assumption-U1-text = A character was read as the one it looks like.
limit-assumption-D1 = from the row above
limit-assumption-D1-text = What is not written was taken from the row above.
limit-assumption-Q1 = read in part
limit-assumption-Q1-text = Only a part of the words was understood.

limit-warning-left-over = “{ $text }” was not understood.
limit-warning-long-wrap = It runs over the new year for more than six months; check the year.
limit-warning-masked-year = The year is left open; the schedule's was taken.
limit-warning-odd-separator = The sign in the middle does not usually mean “to”.
limit-warning-mistyped-xun = 旬 is written with a character that looks like it.
limit-warning-odd-list = The sign of a list seems to stand for 月.
limit-warning-weekday-mismatch = { $day } is a { $weekday }, not the weekday printed{ $meant ->
    [none] .
   *[other] ; the nearest day with that weekday is { $meant }.
}
limit-warning-week-mismatch = By the school calendar week { $weeks } is { $days }, not the days printed.
limit-warning-any-order = Which number is the month cannot be told; read as day, month, year. Please check.
limit-warning-no-workday-table = Workdays were counted without the year’s notice on holidays: statutory days count as off, days moved around them do not.

# A limit that names no day.
limit-kind-recurring = again and again, each in its turn
limit-kind-relative = once that event has a date
limit-kind-duration = how long, not when
limit-kind-standing = standing
limit-kind-list = several limits
limit-kind-point = one day
limit-kind-window = several days
limit-kind-open_start = up to a day
limit-kind-open_end = from a day on
limit-kind-unknown = no date

# What else the words may mean.
limit-other-nearest = the nearest day there is
limit-other-weekday = the day of the printed weekday
limit-other-day-left-out = without that day
limit-other-unit-taken-in = the month included
limit-other-end-left-out = without the last month
limit-other-whole-month = the whole month
limit-other-xun = the whole ten days
limit-other-one-day = just that day
limit-other-one-stretch = one stretch from first to last
limit-other-year-after = a year later
limit-other-year-before = a year earlier
