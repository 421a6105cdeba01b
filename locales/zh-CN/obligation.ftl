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
