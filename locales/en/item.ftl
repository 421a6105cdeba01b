# item
