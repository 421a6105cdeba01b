# People and seats.
people-lead = 谁在本单位有什么岗位。
people-name = 姓名
people-seats = 岗位
people-outside = 上级，只读
people-admit = 请督导组进来看
people-admit-text = 生成一个链接发给督导组的人。打开后填上姓名，就能看安排表，不能改。
people-admit-seat = 岗位
people-admit-go = 生成链接
people-made = 给{ $role }的链接
people-link = 链接
people-made-once = 只在这里出现一次，现在就复制给对方；只能用一次。
people-until = { $until }前有效。
people-links = 还没用的链接
people-made-by = { $by }生成
