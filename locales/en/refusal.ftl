# Why something was not done, and what would make it work.
refusal-r01 = Give a reason.
refusal-r12 = The end is before the start.
refusal-r33 = Missing: { $fields }.
refusal-r41 = Work is recorded already; correct single items.
refusal-open-findings = { $n ->
    [one] { $n } place must be mended, or kept with a reason.
   *[other] { $n } places must be mended, or kept with a reason.
}
refusal-programme-runs = A schedule is in use already; take it back first.
refusal-nothing-changed = Nothing was changed, so nothing is saved.
refusal-limit-unread = That cannot be read as a limit. Write it otherwise, such as 5月上旬 or 3月-8月, or name the days.
refusal-no-day = Write the day as 2026-05-01.
refusal-no-such-item = There is no such row. Count the rows of the table from the top.
refusal-no-such-name = This schedule has no such names. Open the page anew and decide again.
refusal-link-there = These two items are linked already.
refusal-link-circle = The items would wait for each other in a circle, and none could begin.
refusal-words-not-there = The item does not say that. Copy the words exactly as they stand.
refusal-no-amount = Write a number such as 4 or 0.5, with its unit; leave both empty where there is none.
refusal-obligation-there = The same words demand the same already.
refusal-no-such-obligation = There is no such obligation. Go back to the item and look at it as it stands.
refusal-too-many-obligations = An item has at most 200 obligations.
refusal-nothing-read = No schedule was read, so there is nothing to adopt.
refusal-no-content-column = No column holds the requirements. Say which one does.
refusal-column-twice = Two columns are said to hold the same. Keep one of them, and choose Other or Not read for the rest.
refusal-nothing-below-header = The header takes all rows, so nothing is left to read. Tick only the rows that name the columns.
refusal-link-spent = This link was used, or has run out. Ask whoever gave it to you for another.
refusal-seat-not-offered = This seat is not given by a link.
refusal-term-length = A term has 2 to 35 weeks. Look at its first and last day again.
refusal-term-overlap = It shares days with a term that is entered. Take that one out first, or change the days.
refusal-no-weekend = Make-up days are Saturdays or Sundays; other days are worked anyway.
refusal-too-many-days = At most 31 days at once. School holidays need no entry: they are what lies between two terms.
refusal-too-long = Too long: { $fields }. Make it shorter.

# Pages that say what went wrong.
trouble-home = To the first page
trouble-typed = What you wrote, to be copied first
trouble-file = “{ $name }” was not taken in. It is still where you chose it: sign in, then choose it again.
trouble-not-found = No such page
trouble-not-found-text = The address is wrong, or it is not yours to see.
trouble-signed-out = A sign-in link is needed
trouble-signed-out-text = Open your sign-in link to come in. If you have none, ask the office or the operator for one; the supervision group asks the school.
trouble-forged = Not submitted
trouble-forged-text = This form did not come from the page you opened, or the page has run out, so nothing was done. Go back to the page and submit again.
trouble-garbled = Not submitted
trouble-garbled-text = The form could not be understood; nothing was changed. Go back to the page and try again.
trouble-too-large = Too large
trouble-too-large-text = At most { $n } MB are accepted; nothing was saved. Make it smaller and try again.
trouble-refused = Not done
trouble-not-drawn = Not drawn
trouble-changed = Somebody changed it first
trouble-changed-text = It changed after you opened the page, so nothing was done. Go back, look at it as it stands, then decide.
trouble-unavailable = Not saved
trouble-unavailable-text = The database cannot be reached, or the disk is full. Nothing was changed. Try again in a while; if it stays so, tell the operator.
