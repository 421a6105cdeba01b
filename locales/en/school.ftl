# The school calendar.
school-page = School calendar
school-lead = Weeks of term, school holidays and workdays are counted by it. After a change, schedules not yet adopted are read again; adopted ones stay as they are.
school-terms = Terms
school-no-terms = No term yet. Limits such as 第3周 (week 3) or 寒假前 (before the winter holidays) have no days now.
school-first-term = { $a }–{ $b }, first term
school-second-term = { $a }–{ $b }, second term
school-n-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
school-enter-term = Enter a term
school-first = First day of school
school-last = Last day
school-weeks = Or weeks
school-weeks-hint = Not needed with a last day
school-no-end = Give the last day, or the number of weeks.
school-term-go = Enter term
school-days = Days off and make-up days
school-days-text = From the yearly notice on holidays; workdays are counted by them. In years without any, weekends and statutory holidays are left out.
school-enter-days = Enter days
school-kind = What they are
school-kind-off = Off
school-kind-worked = Worked instead
school-days-first = First of them
school-days-last = Up to
school-days-last-hint = Not needed for one day
school-days-go = Enter days
school-take-out = Take out
school-take-out-of = Take out { $what }
school-taken-out = Taken out: { $what }.
school-out-off = { $days }, off
school-out-worked = { $days }, worked instead
school-put-back = Put back
