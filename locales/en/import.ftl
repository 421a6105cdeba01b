# Import.
import-page = Import
import-title = Import a schedule
import-lead = Paste the table you were sent, or choose its file. Look at the reading first, then adopt it.
import-paste = Paste the table
import-paste-hint = Copied from a web page or a spreadsheet; merged cells are understood
import-file = Or choose a file
import-file-hint = A web page (.html) of up to 20 MB; WPS, Excel and Word can save as a web page
import-year = Year
import-year-hint = Left empty: the year printed in the document, else this year
import-go = Read it
import-promise = This only reads; nothing is adopted yet. The draft stays, you can leave.
import-nothing = Paste a table, or choose a file.
import-file-empty = This file is empty. Choose another.
import-no-year = Write a year of four digits, such as 2026.
import-drafts = Drafts
import-no-drafts = No drafts are waiting.
import-untitled = A table without a title
import-open = { $n ->
    [one] { $n } place to look at
   *[other] { $n } places to look at
}
import-running-start = A schedule is in use already. You can import another to look at it; to adopt it, take back the one in use first.
import-running = A schedule is in use already. Take it back before you adopt this one.
import-unread = No schedule was read from this document
import-read = { $items ->
    [one] { $items } item read, nothing in doubt
   *[other] { $items } items read, nothing in doubt
}
import-read-look = { $items ->
    [one] { $items } item read
   *[other] { $items } items read
}, { $n ->
    [one] { $n } place needs a look
   *[other] { $n } places need a look
}
import-source-file = Source: { $name }
import-source-paste = Source: pasted
import-source-table = table { $n }
import-year-chosen = { $year }, the year you chose
import-year-document = { $year }, as printed in the document
import-year-assumed = no year printed, taken as { $year }
import-another = Take another
import-to-adopt = Seen it, go to adopting
import-findings = Findings
import-answered = Decided
import-doubted = To confirm
import-write-limit = write it below
import-place-document = Whole table
import-place-header = Header
import-place-item = Row { $n }
import-keep = Keep as printed
import-keep-this = Keep { $printed }
import-keep-why = Why it is kept
import-keep-reason = as printed
import-let-be = Leave it
import-let-be-reason = looked at, left as it is
import-provisional = Start provisionally
import-provisional-reason = starts provisionally, before the plan is agreed
import-mend-days = For now { $days }
import-mend-limits = Share the days out
import-proposal = Proposed: { $limits }
import-proposal-limit = row { $n } { $days }
import-decided-limits = for now: { $limits }
import-mend-number = Change to { $n }
import-mend-limit = Read as { $written }
import-mend-limit-label = Read the limit of row { $n } as
import-mend-limit-example = such as 5月上旬
import-mend-limit-go = Read so
import-decided-number = Changed to { $n }
import-decided-limit = Read as { $written }
import-decided-days = read as the days named
import-decided-phase = moved to “{ $name }”
import-decided-join = one, called “{ $name }”
import-decided-apart = kept apart
import-mend-phase = Move to “{ $name }”
import-mend-join = One, called “{ $name }”
import-keep-apart = Not the same
import-decided-keep = Kept: { $reason }
import-undecide = Take back
import-notes = { $n ->
    [one] { $n } note, nothing to do
   *[other] { $n } notes, nothing to do
}
import-choose = Wrong year, table or columns?
import-tables = Tables in the document
import-table-n = Table { $n }
import-reread = Read again
import-sides = Source and reading
import-source = Source
import-source-kept = kept as it is, word for word
import-source-lines = As written
import-source-set-out = taken out of paragraphs, word for word
import-reading = Read as
import-read-obligations = Obligations
import-read-window = Window
import-row-nothing = this row became no item
import-row-note = This row is kept as a note
import-limit-title = Limit of row { $n }
import-limit-close = Close
import-limit-others = Read it otherwise
import-limit-say = Say it in other words
import-limit-type = Limit
import-limit-type-hint = As an office writes it: 5月上旬, 3月-8月
import-limit-try = Read it
import-limit-days = Name the days
import-limit-days-go = Take these days
import-conventions = { $n ->
    [one] Limits were read by { $n } convention
   *[other] Limits were read by { $n } conventions
}
import-rows = Rows { $first }–{ $last } of { $all }
import-rows-above = Turn the source (above)
import-rows-below = Turn the source (below)
import-rows-before = Rows before
import-rows-after = Rows after
import-blocks = { $count ->
    [one] gate of item { $list }
   *[other] gate of items { $list }
}
import-links = Links
import-links-count = { $n }{ $open ->
    [0] {""}
   *[other] , { $open } not decided
}
import-links-all = Confirm all { $n }
import-link-waits = waits for
import-link-confirm = Confirm
import-link-refuse = Refuse
import-link-as = { $as } instead
import-link-confirmed = Confirmed: { $as }
import-link-refused = Refused
import-link-add = Add a link
import-link-to = Row that waits
import-link-from = Row it waits for
import-link-add-hard = As a gate
import-link-add-soft = As a reminder
import-consequence = Adopting makes { $obligations ->
    [one] { $obligations } obligation
   *[other] { $obligations } obligations
} and { $limits ->
    [one] { $limits } limit
   *[other] { $limits } limits
}, provisional until the supervision group agrees. You can still correct them. The draft is saved; leaving loses nothing.
import-consequence-unread = { $n ->
    [one] { $n } limit gave no date; it can be set now or after adopting.
   *[other] { $n } limits gave no date; they can be set now or after adopting.
}
import-consequence-links = { $n ->
    [one] { $n } link was not decided: it will not hold, and can be decided later.
   *[other] { $n } links were not decided: they will not hold, and can be decided later.
}
import-waiting = { $n ->
    [one] { $n } place must be mended, or kept with a reason, before you can adopt.
   *[other] { $n } places must be mended, or kept with a reason, before you can adopt.
}
import-waiting-go = Go there
import-nothing-to-adopt = There is nothing to adopt. Take another document.
import-leave = Leave for now
import-adopt = Adopt for this unit
import-drop = Delete draft
import-drop-consequence = The draft and your mends are deleted for good. Your own file is not touched.
import-drop-sure = Delete
import-trouble-no-schedule = There is no table in it, nor a list of things to do with their times. Open the original, copy the whole table, and paste it here.
import-trouble-no-such-table = { $n ->
    [one] There is no such table; the document has { $n }.
   *[other] There is no such table; the document has { $n }.
}
import-trouble-format = This is a { $format } file, which cannot be read yet. Save it as a web page (.html) and choose that, or open it, copy the table and paste it.
import-trouble-text = This is bare text without cells, which cannot be read yet. Select the whole table in the original, copy it and paste it here; or save the original as a web page (.html) and choose that.
import-trouble-empty = The file is empty.
import-trouble-too-large = The file is too large and was not read. Keep only the schedule and try again.
import-trouble-stopped = Reading took too long and was stopped. Keep only the schedule and try again.
import-trouble-kept = The document is kept in the draft.
done-decided = Noted; you can take it back.
done-undecided = Taken back; it waits for you again.
done-chosen = Read again.
done-dropped = Draft deleted.
done-school = School calendar changed. Schedules not yet adopted were read again.
done-discarded = Adoption taken back. Here is the draft; change it and adopt again.
