# Search.
search-page = Find an item
search-field = Find item
search-go = Find
search-hint = Number, name, words of the requirement, body; separate several words by spaces
search-found = { $n ->
    [one] “{ $typed }”: { $n } item
   *[other] “{ $typed }”: { $n } items
}
search-nothing = Nothing found for “{ $typed }”
search-nothing-text = Try a shorter word, or
