# How much a finding matters, and where it is.
severity-error = 须改
severity-warning = 待确认
severity-note = 提示
place-document = 全文
place-header = 表头
place-item = 第{ $n }项

# One sentence for each finding code.
finding-duplicate-number = { $expected ->
    [none] 印作“{ $number }”，第{ $first }项已经用了这个序号
   *[other] 印作“{ $number }”，第{ $first }项已经用了这个序号，这里疑为{ $expected }
}
finding-missing-number = 缺序号{ $missing }
finding-number-order = 序号“{ $number }”不按次序{ $before ->
    [none] {""}
   *[other] ，前一个是“{ $before }”
}{ $after ->
    [none] {""}
   *[other] ，后一个是“{ $after }”
}
finding-time-limit-unreadable = { $why ->
    [impossible] { $suggestion ->
        [none] 时限“{ $text }”没有这样的日子
       *[other] 时限“{ $text }”没有这样的日子，疑为{ $suggestion }
    }
    [backwards] 时限“{ $text }”的结束早于开始
    [undecided] 时限“{ $text }”还没有定，请商定日期
   *[unknown] 时限“{ $text }”没有读出日期
}
finding-week-mismatch = 时限“{ $text }”：按校历，第{ $weeks }周是{ $days }，和印的日期不一样
finding-weekday-mismatch = 时限“{ $text }”：{ $date }是{ $weekday ->
    [monday] 星期一
    [tuesday] 星期二
    [wednesday] 星期三
    [thursday] 星期四
    [friday] 星期五
    [saturday] 星期六
   *[sunday] 星期日
}，和印的不一样{ $suggestion ->
    [none] {""}
   *[other] ，按印的星期就是{ $suggestion }
}
finding-placeholder-year = 时限“{ $text }”的年份没有填{ $taken ->
    [none] {""}
   *[other] ，先按{ $taken }年读
}{ $suggestion ->
    [none] {""}
   *[other] ，疑为{ $suggestion }
}
finding-time-limit-order = 时限“{ $text }”早于上一项的“{ $above }”
finding-item-outside-phase = 时限“{ $text }”不在本步骤的“{ $days }”之内
finding-after-phase-summary = 第{ $summary }项已经总结本步骤，这一项在那以后才开始{ $next ->
    [none] {""}
   *[other] ；可移到“{ $next }”
}
finding-input-after-output = 要等第{ $source }项，而那项到“{ $until }”才结束，晚于这一项的“{ $text }”；请另商时限，或事后补充
finding-no-lead-time = 送{ $by }审阅，与等它的第{ $waiting }项同在“{ $text }”，没有留出审阅的时间；请商定先后日期
finding-tight-chain = { $count }项一项等一项，都在“{ $text }”；请商定各项日期
finding-holiday-in-window = “{ $text }”里有{ $holiday ->
    [new-year] 元旦
    [spring-festival] 春节
    [qingming] 清明节
    [labour-day] 劳动节
    [dragon-boat] 端午节
    [mid-autumn] 中秋节
   *[national-day] 国庆节
}假日
finding-starts-before-approval = 时限“{ $text }”，而本步骤的方案（第{ $plan }项）到“{ $approved }”才送审；可先暂行
finding-body-name-varies = { $kind ->
    [party] { $names }疑为一个组织，请确认本单位是哪一种
    [programme] { $names }疑为同一活动的两种写法
   *[body] { $names }疑为一个机构，请确认是否合并
}{ $programme ->
    [none] {""}
   *[other] ；活动名称也有两种写法：{ $programme }
}
finding-empty-content = 没有写工作内容
finding-content-too-long = 工作内容有{ $count }字，没有读其中的要求
finding-empty-time-limit = 没有写完成时限
finding-no-time-limits = 各项都没有写时限
finding-row-not-read = 表中第{ $row }行没有读成事项：{ $text }
finding-line-not-read = 有一段没有读成事项：{ $text }
finding-read-from-list = 文件里没有表格，各项是从段落里读出的，请逐项核对
finding-year-assumed = 文件没有写年份，按{ $year }年读
finding-scope-undefined = “{ $words }”没有写明是哪些人
finding-attendance-undefined = “{ $meeting }”没有写明本单位哪些人参加
finding-owner-is-other-body = { $owner ->
    [none] “{ $name }”由别的单位主办，本单位配合
   *[other] “{ $name }”由{ $owner }主办，本单位配合
}
finding-several-items = 一格里写了{ $count }件事，别的格也分{ $count }行，可以拆成{ $count }项
finding-several-obligations = 一项里有{ $count }件要求
finding-coarse-time-limit = 时限只写到“{ $text }”，请商定到日
finding-layout-noise = 已略过排版痕迹{ $layouts ->
    [none] {""}
   *[other] ，外层排版表格{ $layouts }个
}{ $leftovers ->
    [none] {""}
   *[other] ，办公软件标记{ $leftovers }
}{ $empty ->
    [none] {""}
   *[other] ，空元素{ $empty }个
}{ $styles ->
    [none] {""}
   *[other] ，样式属性{ $styles }处
}{ $spans ->
    [none] {""}
   *[other] ；跨行的单元格已还原（{ $spans }行）
}
finding-limits-are-proposals = 表头写明时限还要商定：{ $words }
finding-list-count-mismatch = “{ $name }”后面列了{ $count }条
finding-bad-bytes = 文件里有读不出的字符，已用“�”代替
finding-table-cut = 文件太大或套得太深，后面的部分没有读

# The same findings folded together, by code.
finding-name-duplicate-number = 序号重复
finding-name-missing-number = 缺序号
finding-name-number-order = 序号次序
finding-name-time-limit-unreadable = 时限没有读懂
finding-name-week-mismatch = 周次和日期不符
finding-name-weekday-mismatch = 星期和日期不符
finding-name-placeholder-year = 年份没有填
finding-name-time-limit-order = 时限往回走
finding-name-item-outside-phase = 时限不在步骤之内
finding-name-after-phase-summary = 总结以后的事项
finding-name-input-after-output = 时限早于所等的事项
finding-name-no-lead-time = 没有留出审阅时间
finding-name-tight-chain = 几项挤在一起
finding-name-holiday-in-window = 时限里有假日
finding-name-starts-before-approval = 方案送审前已开始
finding-name-body-name-varies = 同一机构几种名称
finding-name-empty-content = 缺工作内容
finding-name-content-too-long = 工作内容太长
finding-name-empty-time-limit = 缺完成时限
finding-name-no-time-limits = 没有时限
finding-name-row-not-read = 没有读的行
finding-name-line-not-read = 没有读的段落
finding-name-read-from-list = 从段落里读出
finding-name-year-assumed = 缺年份
finding-name-scope-undefined = 范围没有写明
finding-name-attendance-undefined = 参会人员没有写明
finding-name-owner-is-other-body = 本单位配合
finding-name-several-items = 一格几件事
finding-name-several-obligations = 一项几件
finding-name-coarse-time-limit = 时限只到月
finding-name-layout-noise = 排版痕迹
finding-name-limits-are-proposals = 时限待商定
finding-name-list-count-mismatch = 条数不符
finding-name-bad-bytes = 读不出的字符
finding-name-table-cut = 没有读完

# Notes of one code in one line.
place-items = 第{ $list }项
place-count = { $n }处
list-divider = 、
finding-folded = { $name }：{ $places }

# What stands around a printed plan.
plan-counts = { $phases }个步骤，{ $items }项
plan-counts-flat = { $items }项
plan-year-argument = 年份取{ $year }年
plan-year-document = { $year }年（文件所印）
plan-year-assumed = 文件没有写年份，按{ $year }年读
plan-findings = 疑点{ $n }处，提示{ $notes }条
plan-no-findings = 没有疑点
plan-untitled = 没有标题的安排表
