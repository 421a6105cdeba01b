# Counts and small words that every page uses.
count-items = { $n }项

# Windows of days: `day` alone, `from` and `to` with or without their months.
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
window-day = { $month }{ $day }日
window-day-year = { $year }年{ $month }{ $day }日
window-in-month = { $month }{ $first }日–{ $last }日
window-in-month-year = { $year }年{ $month }{ $first }日–{ $last }日
window-range = { $from }–{ $to }
window-range-year = { $year }年{ $from }–{ $to }
window-until = 截至{ $day }
window-from = { $day }起
