# The kinds of obligation, by their outside names.
kind-document = Document
kind-meeting = Meeting
kind-study = Study
kind-self-study = Self-study
kind-review-only = Review
kind-agreement = Agreement
kind-body = Body
kind-appraisal = Appraisal
kind-consultation = Consultation
kind-sorting = Sorting
kind-circulation = Circulation
kind-feedback = Feedback
kind-talks = Talks
kind-self-examination = Self-examination
kind-evaluation = Evaluation
kind-rectification = Rectification
kind-rules = Rules
kind-report = Report
kind-checklist = Checklist
kind-inspection = Inspection
kind-activity = Activity
kind-task = Task

# What somebody else does with it.
review-action-review = Review
review-action-file = File
review-action-report = Report
review-action-agree = Agree

# Correcting what was read.
obligation-title = Correct obligation { $no } of item { $n }
obligation-new-title = Add an obligation to item { $n }
obligation-choose = Choose
obligation-kind-hint = The sort of thing that shows it was done
obligation-words-hint = Copy from the item the words that demand it
obligation-name-hint = If empty, the words above are the name
obligation-amount = How much
obligation-amount-hint = Leave empty where no number is given
obligation-measure = Unit
obligation-reviews = Who looks at it
obligation-reviews-hint = In order; leave empty where nobody does
obligation-review-n = Step { $n }: what is done
obligation-review-by-n = Step { $n }: by whom
obligation-no-review = None
obligation-consequence = What was read stays below the item, with who changed it and why. If the wording is corrected later, what you say here holds as long as these words stand.
obligation-changed-text = What you wrote is still here. Beside it the item as it stands now; check it, then save.
obligation-none = This is no obligation
obligation-none-do = Take this obligation out
obligation-none-consequence = It no longer counts as an obligation; that it was there stays below the item, and it can be added again.
