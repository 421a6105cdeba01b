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
