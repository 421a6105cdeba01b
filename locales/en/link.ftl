# The links of a programme.
links-page = Links
links-title = Which item waits for which
links-lead = What is not decided does not hold. Confirm, refuse or change a link at any time; each change is journaled.
links-lead-reader = Behind a gate that is not done the next step stays closed; a reminder only reminds.
done-linked = Noted.

# Why an item waits for another, by the rule that tells it. Read behind the item it waits for.
link-revision = the document it revises is made there
link-meeting-plan = the plan of the meeting is drawn up there
link-sorting = the opinions are asked for there
link-telling = the problems are sorted there
link-talks = the talks build on the feedback given there
link-self-examination = the self-examination builds on the feedback and talks there
link-review = what is reviewed is written there
link-meeting-report = the meeting it reports on is held there
link-phase-summary = sums up the phase when its items are done
link-stage-plan = the plan of the phase is drawn up there
link-summary-meeting = the summary report is written there
link-mobilisation = plan and timetable come before the mobilisation
link-preparation = the meeting is prepared there
link-life-meeting = the self-examinations are reviewed there
link-rules = the rectification plan is drawn up there
link-by-hand = added by a person

# What a link does while its source is not done.
strength-hard = Gate
strength-soft = Reminder

# What goes by several names.
plan-limit-warnings = Limits to look at: { $n }
plan-aliases = Aliases: { $n }
alias-body = Body
alias-party = Party organisation
alias-programme = Programme

# A list of links in print.
plan-links = Links: { $n }
link-line = { $count ->
    [one] waits for item { $list }: { $why }
   *[other] waits for items { $list }: { $why }
}
