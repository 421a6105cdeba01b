//! A plan printed again: the original table as HTML, CSV, the JSON of the command line, a terminal table.
