# Counts and small words that every page uses.
count-items = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
