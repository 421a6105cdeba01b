# Which items a view shows.
filter = What is shown
filter-all = All
filter-open = To confirm
filter-accepted = Accepted
filter-phase = Phase
filter-phase-chosen = { $n }
filter-body = Body
filter-is = :{" "}
filter-any = Any
filter-nothing = No item is like that.
filter-clear = Show all
