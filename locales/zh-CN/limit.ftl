# How a limit was read: certainty, conventions, what was left over, what else it may mean.
limit-certainty-exact = 明确
limit-certainty-exact-text = 照写的读，不用猜。
limit-certainty-assumed = 有假定
limit-certainty-assumed-text = 有一处没写明，按下面的约定补上，请核对。
limit-certainty-fuzzy = 大概
limit-certainty-fuzzy-text = 用词不准，只有最后一天算数。
limit-certainty-unresolved = 未定
limit-certainty-unresolved-text = 现在定不出日期。

# A convention: in a few words, then in a sentence.
limit-assumption-Y1 = 年份没印
limit-assumption-Y1-text = 没印年份的，取这份表的年份；月份往回走，就是下一年。
limit-assumption-Y2 = 两位年份
limit-assumption-Y2-text = 两位数的年份算本世纪。
limit-assumption-X1 = 按旬
limit-assumption-X1-text = 上旬1日至10日，中旬11日至20日，下旬21日到月底。
limit-assumption-R1 = 含末段
limit-assumption-R1-text = 一段时间包括末尾那个月、那一旬或那一天；两头只写一次的，两头共用。
limit-assumption-R2 = 当作起止
limit-assumption-R2-text = 中间的符号当作“到”。
limit-assumption-W1 = 数字当日期
limit-assumption-W1-text = 3.15这样的数字当作日期。
limit-assumption-B1 = 含当日
limit-assumption-B1-text = “某日前”包括那一天。
limit-assumption-B2 = 到前一天
limit-assumption-B2-text = “某月前”“节前”到前一天为止；“月底前”包括月底。
limit-assumption-B3 = 只有截止
limit-assumption-B3-text = 只写了截止，从哪天开始没写。
limit-assumption-E1 = 大致日子
limit-assumption-E1-text = 月底指26日到月底，月初1日至5日，月中11日至20日，“前后”各算七天。
limit-assumption-N1 = 从当日算
limit-assumption-N1-text = 没写从哪里算起，从文件那一天算。
limit-assumption-V1 = 从事情算
limit-assumption-V1-text = 从一件事情的第二天算起，事情定了日期才有。
limit-assumption-S1 = 按校历
limit-assumption-S1-text = 按校历的学期、周次、假期算。
limit-assumption-L1 = 按农历
limit-assumption-L1-text = 农历的日子，或者节日的放假日期。
limit-assumption-P1 = 分几段
limit-assumption-P1-text = 写了几个时限，一段一段各算各的。
limit-assumption-C1 = 有括号
limit-assumption-C1-text = 括号里的星期对过了，其他的字当作附注。
limit-assumption-T1 = 略去钟点
limit-assumption-T1-text = 只看到哪一天，几点几分没有算进去。
limit-assumption-U1 = 疑有错字
limit-assumption-U1-text = 有个字写错了，按像它的字读。
limit-assumption-D1 = 同上一行
limit-assumption-D1-text = 没写的，取上面一行的。
limit-assumption-Q1 = 没读全
limit-assumption-Q1-text = 只读懂了一部分。

limit-warning-left-over = “{ $text }”没有读懂。
limit-warning-long-wrap = 跨了年，而且超过半年，看看年份对不对。
limit-warning-masked-year = 年份空着没填，取这份表的年份。
limit-warning-odd-separator = 中间的符号一般不表示“到”。
limit-warning-mistyped-xun = “旬”写成了像它的字。
limit-warning-odd-list = 顿号像是“月”字之误。
limit-warning-weekday-mismatch = { $day }是{ $weekday }，和印的不一样{ $meant ->
    [none] 。
   *[other] ；印的那个星期最近是{ $meant }。
}
limit-warning-week-mismatch = 按校历，第{ $weeks }周是{ $days }，和印的日期不一样。
limit-warning-any-order = 分不清哪个是月、哪个是日，先按“日/月/年”读，请核对。
limit-warning-no-workday-table = 没有当年的放假安排：工作日只除去周末和法定节假日，没有算调休。

# A limit that names no day.
limit-kind-recurring = 反复，每次到时候再算
limit-kind-relative = 等那件事有了日期
limit-kind-duration = 只说多长，没说哪天
limit-kind-standing = 长期
limit-kind-list = 分几段
limit-kind-point = 一天
limit-kind-window = 几天
limit-kind-open_start = 到某天为止
limit-kind-open_end = 从某天开始
limit-kind-unknown = 读不出日期

# What else the words may mean.
limit-other-nearest = 最近的一个有的日子
limit-other-weekday = 日期照星期改
limit-other-day-left-out = 不含当日
limit-other-unit-taken-in = 含整个月
limit-other-end-left-out = 不含最后一个月
limit-other-whole-month = 整个月
limit-other-xun = 整旬
limit-other-one-day = 就这一天
limit-other-one-stretch = 从头到尾算一段
limit-other-year-after = 下一年
limit-other-year-before = 上一年
