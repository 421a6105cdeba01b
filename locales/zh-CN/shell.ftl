# What stands around every page, and words that pages share.
shell-wordmark = 落实
shell-skip = 跳到正文
shell-places = 页面
shell-timetable = 工作安排表
shell-import = 导入
shell-people = 人员
shell-language = 中文
shell-sign-out = 退出
shell-demonstration = 演示数据，学校和人都是编的
shell-nothing = 还没有安排表
shell-nothing-text = 校办导入并采用后，这里就能看到。
shell-list-comma = ，
shell-list-pause = 、
shell-sentences = { $a }{ $b }

# Days and windows.
date-month = { $y }年{ $a }
date-months = { $y }年{ $a }–{ $b }
date-months-over-years = { $y }年{ $a }–{ $z }年{ $b }

# Fields of an item, as forms and refusals name them.
field-phase = 工作步骤
field-number = 序号
field-content = 工作内容及要求
field-limit = 完成时限
field-window = 时间窗
field-responsible = 责任人
field-reason = 理由
field-obligation = 要求
field-words = 原文字句
field-name = 叫什么
field-amount = 数目
field-body = 报给谁
field-kind = 种类
field-action = 报去做什么
field-unit-name = 单位名称
field-person-name = 姓名

# Forms.
form-wrong = 还差几处，改好再提交

# Counts.
count-phases = { $n }步
count-obligations = { $n }条要求
count-limits = { $n }个时限
count-places = { $n }处

# The foot of a printed page.
paper-page = 第{ $n }页，共{ $count }页
