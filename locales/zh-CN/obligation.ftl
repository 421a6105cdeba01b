# The kinds of obligation, by their outside names.
kind-document = 文件
kind-meeting = 会议
kind-study = 学习
kind-self-study = 自学
kind-review-only = 送审
kind-agreement = 商定
kind-body = 机构
kind-appraisal = 测评
kind-consultation = 征求意见
kind-sorting = 梳理
kind-circulation = 通报
kind-feedback = 反馈
kind-talks = 谈心
kind-self-examination = 对照检查
kind-evaluation = 评价
kind-rectification = 整改
kind-rules = 制度
kind-report = 报告
kind-checklist = 清单
kind-inspection = 检查
kind-activity = 活动
kind-task = 任务

# What somebody else does with it.
review-action-review = 审阅
review-action-file = 备案
review-action-report = 上报
review-action-agree = 商定

# Correcting what was read.
obligation-title = 更正第{ $n }项的要求{ $no }
obligation-new-title = 给第{ $n }项补一条要求
obligation-choose = 选一种
obligation-kind-hint = 完成它要留下哪一类东西
obligation-words-hint = 从原文里抄下提出这条要求的那几个字
obligation-name-hint = 不填，就用上面抄的字
obligation-amount = 做多少
obligation-amount-hint = 没写数目就空着
obligation-measure = 单位
obligation-reviews = 报给谁
obligation-reviews-hint = 照先后写；没有就空着
obligation-review-n = 第{ $n }道：做什么
obligation-review-by-n = 第{ $n }道：由谁
obligation-no-review = 没有
obligation-consequence = 原来读成的样子会留在这一项下面，谁改的、为什么也留着。以后更正文字，只要这几个字还在，您定的就还算数。
obligation-changed-text = 您写的都还在。旁边是现在的样子，核对后再保存。
obligation-none = 这不是要求
obligation-none-do = 去掉这条要求
obligation-none-consequence = 去掉后不再算作要求，经过留在这一项下面；以后还能补上。
