# How much a finding matters, and where it is.
severity-error = To mend
severity-warning = To confirm
severity-note = Note
place-document = Whole document
place-header = Header
place-item = Item { $n }

# One sentence for each finding code.
finding-duplicate-number = { $expected ->
    [none] Printed “{ $number }”, a number that item { $first } has already
   *[other] Printed “{ $number }”, a number that item { $first } has already; probably { $expected } is meant
}
finding-missing-number = Number { $missing } is missing
finding-number-order = Number “{ $number }” is out of order{ $before ->
    [none] {""}
   *[other] {", "}the one before is “{ $before }”
}{ $after ->
    [none] {""}
   *[other] {", "}the one after is “{ $after }”
}
finding-time-limit-unreadable = { $why ->
    [impossible] { $suggestion ->
        [none] Time limit “{ $text }”: there is no such day
       *[other] Time limit “{ $text }”: there is no such day, probably { $suggestion } is meant
    }
    [backwards] Time limit “{ $text }” ends before it begins
    [undecided] Time limit “{ $text }” leaves the day to be set; agree one
   *[unknown] Time limit “{ $text }” gave no date
}
finding-week-mismatch = Time limit “{ $text }”: by the school calendar week { $weeks } is { $days }, not the days printed
finding-weekday-mismatch = Time limit “{ $text }”: { $date } is a { $weekday ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}, not the weekday printed{ $suggestion ->
    [none] {""}
   *[other] ; by the weekday it would be { $suggestion }
}
finding-placeholder-year = Time limit “{ $text }” leaves its year open{ $taken ->
    [none] {""}
   *[other] , { $taken } was taken
}{ $suggestion ->
    [none] {""}
   *[other] ; probably { $suggestion } is meant
}
finding-time-limit-order = Time limit “{ $text }” is before “{ $above }” of the item above
finding-item-outside-phase = Time limit “{ $text }” is outside “{ $days }” of its phase
finding-after-phase-summary = Item { $summary } has summed up the phase before this item starts{ $next ->
    [none] {""}
   *[other] {"; "}it may belong to “{ $next }”
}
finding-input-after-output = Waits for item { $source }, which ends with “{ $until }”, later than “{ $text }” of this item; agree another limit, or supplement later
finding-no-lead-time = Goes to { $by } for review in the same “{ $text }” as item { $waiting }, which waits for it; agree days one after the other
finding-tight-chain = { $count } items wait for each other within “{ $text }”; agree a day for each
finding-holiday-in-window = “{ $text }” holds a public holiday, { $holiday ->
    [new-year] New Year's Day
    [spring-festival] Spring Festival
    [qingming] Qingming
    [labour-day] Labour Day
    [dragon-boat] Dragon Boat Festival
    [mid-autumn] Mid-Autumn Festival
   *[national-day] National Day
}
finding-starts-before-approval = Starts with “{ $text }”, while the plan of the phase (item { $plan }) is reviewed in “{ $approved }”; start provisionally
finding-body-name-varies = { $kind ->
    [party] { $names } seem to mean one organisation; say which the unit has
    [programme] { $names } seem to be two spellings of one programme
   *[body] { $names } seem to mean one body; say whether to join them
}{ $programme ->
    [none] {""}
   *[other] {"; "}the programme has two names too: { $programme }
}
finding-empty-content = No content is given
finding-content-too-long = The content has { $count } characters; what it asks for was not read
finding-empty-time-limit = No time limit is given
finding-no-time-limits = No item has a time limit
finding-row-not-read = Row { $row } of the table became no item: { $text }
finding-line-not-read = A paragraph among the items became none: { $text }
finding-read-from-list = No table in the document: the items were read from paragraphs, please check each of them
finding-year-assumed = The document prints no year; read as { $year }
finding-scope-undefined = “{ $words }” does not say who that is
finding-attendance-undefined = “{ $meeting }” does not say who of the unit attends
finding-owner-is-other-body = { $owner ->
    [none] “{ $name }” belongs to another body; the unit assists
   *[other] “{ $name }” belongs to { $owner }; the unit assists
}
finding-several-items = { $count } things in one cell, with as many lines of who or where; they can be taken apart
finding-several-obligations = { $count } obligations in one item
finding-coarse-time-limit = The time limit only says “{ $text }”; agree a day
finding-layout-noise = Layout passed over{ $layouts ->
    [none] {""}
   *[other] {", "}layout tables: { $layouts }
}{ $leftovers ->
    [none] {""}
   *[other] {", "}office program marks: { $leftovers }
}{ $empty ->
    [none] {""}
   *[other] {", "}empty elements: { $empty }
}{ $styles ->
    [none] {""}
   *[other] {", "}style attributes: { $styles }
}{ $spans ->
    [none] {""}
   *[other] ; cells over several rows resolved ({ $spans } rows)
}
finding-limits-are-proposals = The header says the limits are to be agreed: { $words }
finding-list-count-mismatch = “{ $name }” is followed by { $count } entries
finding-bad-bytes = Some characters could not be read and are shown as “�”
finding-table-cut = The document is too large or nested too deep; the rest was not read

# The same findings folded together, by code.
finding-name-duplicate-number = Number used twice
finding-name-missing-number = Number missing
finding-name-number-order = Number out of order
finding-name-time-limit-unreadable = Time limit not read
finding-name-week-mismatch = Week and days disagree
finding-name-weekday-mismatch = Weekday does not fit the date
finding-name-placeholder-year = Year left open
finding-name-time-limit-order = Time limit goes back
finding-name-item-outside-phase = Time limit outside the phase
finding-name-after-phase-summary = After the summary of the phase
finding-name-input-after-output = Due before what it waits for
finding-name-no-lead-time = No time for a review
finding-name-tight-chain = Several items in few days
finding-name-holiday-in-window = Holiday in a window
finding-name-starts-before-approval = Starts before the plan is reviewed
finding-name-body-name-varies = One body, several names
finding-name-empty-content = No content
finding-name-content-too-long = Content too long
finding-name-empty-time-limit = No time limit
finding-name-no-time-limits = No time limits
finding-name-row-not-read = Row not read
finding-name-line-not-read = Paragraph not read
finding-name-read-from-list = Read from paragraphs
finding-name-year-assumed = No year
finding-name-scope-undefined = Range not said
finding-name-attendance-undefined = Attendees not said
finding-name-owner-is-other-body = The unit assists
finding-name-several-items = Several things in one cell
finding-name-several-obligations = Several obligations
finding-name-coarse-time-limit = Only a month
finding-name-layout-noise = Layout passed over
finding-name-limits-are-proposals = Limits to be agreed
finding-name-list-count-mismatch = List of another length
finding-name-bad-bytes = Unreadable characters
finding-name-table-cut = Not read to the end

# Notes of one code in one line.
place-items = items { $list }
place-count = { $n } places
list-divider = {", "}
finding-folded = { $name }: { $places }

# What stands around a printed plan.
plan-counts = { $phases } phases, { $items } items
plan-counts-flat = { $items } items
plan-year-argument = Year { $year }
plan-year-document = Year { $year }, as printed
plan-year-assumed = No year printed, read as { $year }
plan-findings = { $n ->
    [one] { $n } place to look at
   *[other] { $n } places to look at
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
plan-no-findings = No findings
plan-untitled = Schedule without a title
