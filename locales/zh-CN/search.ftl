# Search.
search-page = 查事项
search-field = 查事项
search-go = 查找
search-hint = 序号、名称、原文里的词、单位都可以；几个词用空格分开
search-found = “{ $typed }”：{ $n }项
search-nothing = 没有找到“{ $typed }”
search-nothing-text = 换个短一点的词再查，或者
