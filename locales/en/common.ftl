# Counts and small words that every page uses.
count-items = { $n ->
    [one] { $n } item
   *[other] { $n } items
}

# Windows of days: `day` alone, `from` and `to` with or without their months.
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
window-day = { $day } { $month }
window-day-year = { $day } { $month } { $year }
window-in-month = { $first }–{ $last } { $month }
window-in-month-year = { $first }–{ $last } { $month } { $year }
window-range = { $from } – { $to }
window-range-year = { $from } – { $to } { $year }
window-until = by { $day }
window-from = from { $day }
