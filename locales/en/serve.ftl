# What the server and the demonstration print at their start, and the links of the operator.
serve-listening = Luoshi runs at { $url }. Stop it with Ctrl-C.
serve-set-up =
    There is no unit here yet. Open this address in a browser to make one (it works once):
    { $url }
user-unknown = Nobody is called “{ $name }”. Names are as on the people page.
user-several = More than one person is called “{ $name }” ({ $units }). Say which with --unit.
list-comma = {", "}
demo-listening = The demonstration runs at { $url }; all of its data is made up. Stop it with Ctrl-C. Sign in at:
demo-school = 滨海市第三中学
demo-office = 周晓岚
demo-office-role = Office
demo-supervision = 高洁
demo-supervision-role = Supervision group
demo-other-data = The data in this folder is not a demonstration: there is no “{ $name }”. Choose another folder.
demo-no-schedule = No schedule was read in { $name }, so it cannot be shown. Try luoshi read first.
place-nothing = There is no data of Luoshi in { $place }. Check --data, or make it with luoshi serve.
place-not-found = Not found, or not for you.
store-busy = The database is busy. Try again in a moment.
store-too-new = This data was written by a newer version of the program. Open it with that one; nothing was changed.
store-not-opened = { $place } could not be opened: { $reason }
store-failed = It was not done, and nothing was changed. Reason: { $reason }
verify-bad-head = “{ $value }” is no hash of the journal: that is 64 hexadecimal digits.
verify-checked = Checked { $entries } journal entries and { $rows } rows.
verify-head = { $chain }  entry { $entry }  { $hash }
verify-not-well = { $n } things are not as the journal says, see above.
verify-entry-changed = { $chain }: journal entry { $entry } was changed.
verify-entry-unlinked = { $chain }: journal entry { $entry } does not follow the one before it.
verify-entries-missing = { $chain }: journal entries { $first } to { $last } are missing.
verify-entry-added = { $chain }: journal entry { $entry } was slipped in.
verify-head-wrong = { $chain }: the head does not fit journal entry { $entry }.
verify-row-changed = { $chain }: { $id } of { $table } was changed behind the program's back.
verify-row-removed = { $chain }: { $id } of { $table } was removed behind the program's back.
verify-row-added = { $chain }: { $id } of { $table } was added behind the program's back.
verify-head-unknown = No journal entry has the hash { $hash }: the journal was cut off, or written anew.
verify-file-damaged = The database file is damaged: { $what }
export-no-programme = There is no programme “{ $programme }”. Its id stands in the address of its timetable, after /p/.
