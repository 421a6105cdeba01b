# What stands around every page, and words that pages share.
shell-wordmark = Luoshi
shell-skip = Skip to content
shell-places = Places
shell-timetable = Timetable
shell-import = Import
shell-people = People
shell-language = English
shell-sign-out = Sign out
shell-demonstration = Demonstration: the school and its people are made up
shell-nothing = No schedule yet
shell-nothing-text = It appears here once the office has imported and adopted one.
shell-list-pause = {", "}
shell-list-comma = {", "}
shell-sentences = { $a } { $b }

# Days and windows.
date-month = { $a } { $y }
date-months = { $a }–{ $b } { $y }
date-months-over-years = { $a } { $y } – { $b } { $z }

# Fields of an item, as forms and refusals name them.
field-phase = Phase
field-number = No.
field-content = Work and requirements
field-limit = Time limit
field-window = Window
field-responsible = Responsible
field-reason = Reason
field-obligation = Obligation
field-words = Words of the item
field-name = Name
field-amount = Amount
field-body = Who looks at it
field-kind = Kind
field-action = What is done with it
field-unit-name = Name of the unit
field-person-name = Name

# Forms.
form-wrong = Some fields need another look

# Counts.
count-phases = { $n ->
    [one] { $n } phase
   *[other] { $n } phases
}
count-obligations = { $n ->
    [one] { $n } obligation
   *[other] { $n } obligations
}
count-limits = { $n ->
    [one] { $n } limit
   *[other] { $n } limits
}
count-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}

# The foot of a printed page.
paper-page = Page { $n } of { $count }
