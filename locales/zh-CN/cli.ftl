# cli

## What a command and its arguments are for (--help).

cli-usage = 用法：
cli-commands = 命令
cli-arguments = 参数
cli-options = 选项
cli-help = 落实：让纸上的安排表，变成做完、审过、查得到的工作
cli-help-read = 读一份安排表，打印各步骤、事项、时限和疑点
cli-help-read-json = 用JSON输出
cli-help-check = 只看疑点
cli-help-check-json = 用JSON输出
cli-help-check-strict = 有错误级疑点时，退出状态为1
cli-help-timelimit = 把时限读成日期，每行输出一个JSON；不给时限就逐行读标准输入
cli-help-timelimit-phrases = 时限，如 3月中旬
cli-help-timelimit-base = 文件日期，默认今天
cli-help-timelimit-json = 总是输出JSON，此项不起作用
cli-help-timelimit-jsonl = 标准输入每行一个JSON：{"{"}"phrase","base"{"}"}；读不了的行，回答里有 error
cli-help-export = 把安排表写成别的格式
cli-help-export-to = 写成什么：html、csv、svg、png、json
cli-help-export-output = 写到哪个文件，默认标准输出
cli-help-serve = 提供网页，直到停下
cli-help-serve-listen = 监听的地址
cli-help-demo = 用一所编出来的学校演示
cli-help-demo-listen = 监听的地址
cli-help-demo-schedule = 用这份安排表，不用自带的样例
cli-help-demo-data = 数据留在这个文件夹；默认用完即删
cli-help-verify = 核对留痕，并用留痕核对每一行数据
cli-help-verify-head = 以前记下的哈希值，留痕里必须还有它
cli-help-verify-json = 输出 JSON
cli-help-export-programme = 导出这个活动，不读文件
cli-help-user = 人员
cli-help-user-link = 给一个人打印新的登录地址
cli-help-user-link-name = 姓名，以“人员”页上的为准
cli-help-user-link-unit = 同名时，指明所在单位
cli-help-unit = 单位
cli-help-unit-link = 打印一个建立新单位的地址
cli-help-any-file = 安排表文件；- 为标准输入
cli-help-any-year = 没印年份的时限算哪一年；默认用文件上印的，再没有用今年
cli-help-any-table = 用第几张表，从1数起，排版用的表也算
cli-help-any-format = 按什么格式读；默认自己辨认
cli-help-any-calendar = 校历文件（JSON）：学期、放假和调休，用来算第几周、寒暑假和工作日
cli-help-any-data = 数据文件夹，没有就新建
cli-help-any-database-url = 用 PostgreSQL 服务器，不用文件夹
cli-help-any-url = 网页的访问地址
cli-help-any-lang = 语言：zh-CN 或 en
cli-help-any-help = 看用法
cli-help-any-version = 看版本

## What is wrong with the arguments: one line.

cli-no-command = 缺少命令；用 luoshi --help 看有哪些
cli-unknown-command = 没有命令 { $command }；用 luoshi --help 看有哪些
cli-unknown-argument = 不认识参数 { $argument }；在命令后加 --help 看用法
cli-missing-argument = 缺少参数 { $argument }；在命令后加 --help 看用法
cli-missing-value = { $argument } 后面缺少值；在命令后加 --help 看用法
cli-value-not-allowed = { $argument } 不能用 { $value }；现有：{ $allowed }
cli-bad-value = { $argument } 不能用 { $value }；在命令后加 --help 看用法
cli-conflict = { $argument } 不能和别的参数一起用；在命令后加 --help 看用法
cli-bad-arguments = 参数有误；在命令后加 --help 看用法
cli-bad-day = 环境变量 { $name } 不能是 { $value }；请写成 2014-03-01 这样

## What is wrong with the input: what, where, what to do.

cli-standard-input = 标准输入
cli-standard-output = 标准输出
cli-not-opened = 打不开 { $file }：{ $detail }；请检查后再试
cli-not-written = 写不了 { $place }：{ $reason }；请检查后再试
cli-reason-not-found = 没有这个文件
cli-reason-no-folder = 没有这个文件夹
cli-reason-forbidden = 没有权限
cli-reason-folder = 这是文件夹
cli-reason-full = 磁盘已满
cli-too-large = { $file } 超过 { $detail } MiB；请只保留安排表再试
cli-empty = { $file } 是空的；请检查文件
cli-no-schedule = { $file } 里没有找到安排表；请确认表中有工作内容和完成时限，或用 --table N 指定第几张表
cli-schedule-doubted = { $file } 里拿不准哪张是安排表，像是第 { $detail } 张；是就加 --table { $detail } 照读，各栏要改就在网页上导入
cli-no-such-table = { $file } 里没有这张表，共 { $detail } 张；请改 --table
cli-format-not-yet =
    { $detail ->
        [encrypted] { $file } 有密码，读不了；请去掉密码，再另存为网页（.html）
        [pdf] { $file } 是 PDF，现在还读不了；请打开原文件，另存为网页（.html）
        [binary] { $file } 不是能读的文件；请在 Word、Excel 或 WPS 里另存为网页（.html）
        [text] { $file } 是纯文本，现在还读不了；请粘贴到 Word、Excel 或 WPS 里做成表格，另存为网页（.html）
        [mht] { $file } 是单个文件网页（.mht），现在还读不了；请另存为“网页（.html）”
       *[other] 现在还读不了 { $detail } 格式的 { $file }；请在 Word、Excel 或 WPS 里另存为网页（.html）
    }
cli-reader-not-started = 读不了 { $file }：启动不了读取进程（{ $detail }）；请检查系统后再试
cli-reader-stopped = 读不完 { $file }：读取用了太多时间或内存；请只保留安排表再试
cli-strict = { $file } 有 { $n } 处错误；请改正后再试
cli-bad-question = 第 { $line } 行不是 JSON 对象，或缺少 phrase，或 base 不是日期（{ $reason }）；请改正这一行
cli-long-line = 第 { $line } 行太长，不是时限；请改正这一行
cli-calendar-form = { $file }：不是校历（{ $detail }）。写成 {"{"}"terms":[{"{"}"first":"2026-09-01","weeks":20{"}"}],"off":[],"worked":[]{"}"}。
cli-calendar-term = { $file }：{ $detail }开始的学期，写 last（最后一天，不早于第一天）或 weeks（周数），只写一个。
cli-calendar-overlap = { $file }：{ $detail }开始的学期，和前一个学期有重合的日子。改其中一个。
