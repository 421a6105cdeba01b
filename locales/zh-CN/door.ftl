# Doors: links from outside.
door-set-up = 开始使用落实
door-set-up-text = 写上单位和您的名字，就可以导入第一份工作安排表。
door-set-up-go = 开始
door-join = 进入{ $unit }
door-join-text = 您以{ $role }的身份看这个单位的工作安排表。写上姓名，对方看得到。
door-join-go = 进入
door-sign-in = { $name }，您好
door-sign-in-text = 点下面的按钮登录。不是本人，请关掉本页。
door-sign-in-go = 登录
door-unit-hint = 例：滨海市第三中学
door-once = 这个链接只归您用，不要转发。
door-left = 已退出
door-left-text = 再来时，用您的登录链接。没有了就找校办，或请系统管理员再给一个。
door-units = 您的单位
door-no-units = 您的岗位现在没有可看的页面。有疑问请找给您链接的人。
