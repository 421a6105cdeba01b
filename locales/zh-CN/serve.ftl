# What the server and the demonstration print at their start, and the links of the operator.
serve-listening = 落实在 { $url } 运行，按 Ctrl-C 停止。
serve-set-up =
    这里还没有单位。请在浏览器打开下面的地址，填写单位和姓名（只能用一次）：
    { $url }
user-unknown = 没有叫“{ $name }”的人。姓名以“人员”页上的为准。
user-several = 叫“{ $name }”的不止一人（{ $units }）。请用 --unit 写明单位。
list-comma = 、
demo-listening = 演示在 { $url } 运行，数据都是编的，按 Ctrl-C 停止。用下面的地址登录：
demo-school = 滨海市第三中学
demo-office = 周晓岚
demo-office-role = 校办
demo-supervision = 高洁
demo-supervision-role = 督导组
demo-other-data = 这个文件夹里的数据不是演示数据：找不到“{ $name }”。请换一个文件夹。
demo-no-schedule = { $name } 里没有读出安排表，不能演示。先用 luoshi read 看看。
place-nothing = { $place } 里没有落实的数据。请检查 --data，或先用 luoshi serve 建立。
place-not-found = 没有找到，或者不能给您看。
store-busy = 数据库正忙，请稍后再试。
store-too-new = 这些数据是更新版本的程序写的，请用那个版本打开；数据没有动。
store-not-opened = 打不开 { $place }：{ $reason }
store-failed = 没有做成，数据没有动。原因：{ $reason }
verify-bad-head = “{ $value }”不是留痕的哈希值：应是64个十六进制字符。
verify-checked = 核对了 { $entries } 条留痕、{ $rows } 行数据。
verify-head = { $chain }  第{ $entry }条  { $hash }
verify-not-well = 有 { $n } 处与留痕不符，见上。
verify-entry-changed = { $chain }：第{ $entry }条留痕被改过。
verify-entry-unlinked = { $chain }：第{ $entry }条留痕接不上前一条。
verify-entries-missing = { $chain }：缺第{ $first }条到第{ $last }条留痕。
verify-entry-added = { $chain }：第{ $entry }条留痕是插进来的。
verify-head-wrong = { $chain }：链头与第{ $entry }条留痕不符。
verify-row-changed = { $chain }：{ $table } 的 { $id } 在程序之外被改过。
verify-row-removed = { $chain }：{ $table } 的 { $id } 在程序之外被删掉了。
verify-row-added = { $chain }：{ $table } 的 { $id } 是在程序之外加进来的。
verify-head-unknown = 没有一条留痕的哈希值是 { $hash }：留痕被截断，或被重写。
verify-file-damaged = 数据库文件损坏：{ $what }
export-no-programme = 没有编号为“{ $programme }”的活动。编号在安排表网址里，/p/ 之后。
