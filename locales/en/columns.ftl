# The question which table is the schedule, and what its columns hold.
columns-question = What the columns hold
columns-look = Are the columns right?
columns-look-lead = Change them and the document is read again; you can always go back to the earlier reading.
columns-likely = Is this the schedule, and are its columns right?
columns-likely-lead = It looks like one, but that is not sure. Read it so if it is, mend the columns if they are wrong, or take another document.
columns-unknown = No schedule was found; please point it out
columns-unknown-lead = If this table is the schedule, say what its columns hold, at least which one holds the requirements. If none is, take another document.
columns-size = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
columns-preview = The first rows of the table
columns-header = Header
columns-header-row = Row { $n } is header
columns-holds = Column { $n }
columns-content = Requirements
columns-limit = Time limit
columns-until = End of the limit
columns-responsible = Responsible
columns-number = Number
columns-phase = Phase
columns-extra = Other, kept as it is
columns-nothing = Not read
columns-more-rows = { $n ->
    [one] { $n } more row below.
   *[other] { $n } more rows below.
}
columns-more-columns = { $n ->
    [one] { $n } more column to the right, which is not read.
   *[other] { $n } more columns to the right, which are not read.
}
columns-consequence = Where a header is ticked, documents with the same header will be read the same way, without asking.
columns-read = Read it so
columns-by-itself = Let the program read this table
columns-said = Read by the columns that you named
columns-kept = Read by the columns as last time: the header is the same
columns-change = Change
columns-undo = Undo
columns-forget = Forget last time
columns-wrong = See which table it is and what its columns hold
columns-doubtful = No column says when the work is due. Is this the schedule, and are its columns right?
columns-doubtful-go = Look at the columns
columns-before-adopting = Once it is read, it can be adopted.
columns-back = Leave them
done-columns-said = Read by the columns that you named. You can undo it.
done-columns-forgotten = Those columns are forgotten; you will be asked next time.
