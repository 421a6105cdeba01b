# Why something was not done, and what would make it work.
refusal-r01 = 请写明理由。
refusal-r12 = 结束日早于开始日。
refusal-r33 = 缺少：{ $fields }。
refusal-r41 = 已有记录，不能撤回采用，请逐项更正。
refusal-open-findings = 还有{ $n }处必须先改，或写明理由保留。
refusal-programme-runs = 本单位已有一份在用的安排表，先撤回它。
refusal-nothing-changed = 没有改动，不用保存。
refusal-limit-unread = 读不出日期。换个写法，例：5月上旬、3月-8月，或者指明日期。
refusal-no-day = 写成2026-05-01这样的日期。
refusal-no-such-item = 没有这一行。写表里从上往下数的行数。
refusal-link-there = 这两项的先后已经有了。
refusal-link-circle = 这样就绕成一圈，谁也开始不了。
refusal-nothing-read = 没有读出安排表，不能采用。
refusal-link-spent = 链接已用过或过期了。请找给您链接的人再要一个。
refusal-seat-not-offered = 这个岗位不能用链接给。
refusal-too-long = 太长：{ $fields }。请写短些。

# Pages that say what went wrong.
trouble-home = 回首页
trouble-typed = 您写的内容，先复制下来
trouble-file = “{ $name }”没有收下，原件还在您手里；登录后再选一次。
trouble-not-found = 没有这个页面
trouble-not-found-text = 地址不对，或者不归您看。
trouble-signed-out = 需要登录链接
trouble-signed-out-text = 打开您的登录链接就能进来。没有链接，请找校办或系统管理员要一个；督导组的人请向学校要。
trouble-forged = 没有提交
trouble-forged-text = 这张表单不是从您打开的页面来的，或页面已过期，所以没有照做。回到页面再提交一次。
trouble-garbled = 没有提交
trouble-garbled-text = 收到的表单读不懂，什么都没有改。回到页面再试一次。
trouble-too-large = 太大了
trouble-too-large-text = 最多收{ $n } MB，这次没有保存。请缩小后再试。
trouble-refused = 没有照做
trouble-not-drawn = 没有画成
trouble-changed = 有人先改了
trouble-changed-text = 您打开页面之后内容变了，所以没有照做。回去看看现在的样子，再决定。
trouble-unavailable = 没能存上
trouble-unavailable-text = 数据库现在连不上，或磁盘满了。什么都没有改。过一会儿再试，还不行请告诉系统管理员。
