# Counts and small words that every page uses.
count-items = { $n }项
