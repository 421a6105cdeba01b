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
demo-no-schedule = 这个文件里没有读出安排表，不能演示。先用 luoshi read 看看。
demo-failed = 演示数据没有建成。
