# cli

## What a command and its arguments are for (--help).

cli-usage = Usage:{" "}
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-help = Luoshi: from a schedule on paper to work that is done, reviewed and provable
cli-help-read = Read a schedule; print its phases, items, time limits and findings
cli-help-read-json = Print JSON
cli-help-check = Print the findings alone
cli-help-check-json = Print JSON
cli-help-check-strict = End with status 1 when a finding is an error
cli-help-timelimit = Read time limits as days, one JSON object a line; without any, read lines from standard input
cli-help-timelimit-phrases = Time limits, such as 3月中旬
cli-help-timelimit-base = Day of the document; today by default
cli-help-timelimit-json = The output is JSON always; this changes nothing
cli-help-timelimit-jsonl = Each line of standard input is a JSON object {"{"}"phrase","base"{"}"}; a line that cannot be used is answered with an error
cli-help-export = Write a schedule in another form
cli-help-export-to = What to write: html, csv, svg, png, json
cli-help-export-output = File to write to; standard output by default
cli-help-serve = Serve the pages until told to stop
cli-help-serve-listen = Address to listen on
cli-help-demo = Show an invented school
cli-help-demo-listen = Address to listen on
cli-help-demo-schedule = A schedule to show instead of the built-in sample
cli-help-demo-data = Keep the data in this folder; else it is gone at exit
cli-help-verify = Check the journal, and every journaled row against it
cli-help-verify-head = A hash that was noted earlier; the journal must still hold it
cli-help-verify-json = Print JSON
cli-help-export-programme = Export this programme instead of a file
cli-help-user = People
cli-help-user-link = Print a fresh sign-in address for a person
cli-help-user-link-name = The name as it stands on the people page
cli-help-user-link-unit = The unit, where several people have that name
cli-help-unit = Units
cli-help-unit-link = Print an address that sets up a new unit
cli-help-any-file = The schedule; - is standard input
cli-help-any-year = Year of limits that print none; by default the document's, else this year
cli-help-any-table = Which table to take, counted from 1, layout tables included
cli-help-any-format = Read as this format; found by looking at the file by default
cli-help-any-calendar = file of the school calendar (JSON): terms, days off and make-up days, for weeks of term, school holidays and workdays
cli-help-any-data = Folder of the data; made when it is not there
cli-help-any-database-url = A PostgreSQL server instead of a folder
cli-help-any-url = Address under which the pages are reached
cli-help-any-lang = Language: zh-CN or en
cli-help-any-help = Print help
cli-help-any-version = Print the version

## What is wrong with the arguments: one line.

cli-no-command = no command given; luoshi --help lists them
cli-unknown-command = there is no command { $command }; luoshi --help lists them
cli-unknown-argument = unknown argument { $argument }; add --help to the command to see its arguments
cli-missing-argument = missing argument { $argument }; add --help to the command to see its arguments
cli-missing-value = { $argument } needs a value; add --help to the command to see its arguments
cli-value-not-allowed = { $argument } cannot be { $value }; there is: { $allowed }
cli-bad-value = { $argument } cannot be { $value }; add --help to the command to see its arguments
cli-conflict = { $argument } cannot be used with the other arguments; add --help to the command to see its arguments
cli-bad-arguments = the arguments are wrong; add --help to the command to see them
cli-bad-day = the environment variable { $name } cannot be { $value }; write it like 2014-03-01

## What is wrong with the input: what, where, what to do.

cli-standard-input = standard input
cli-standard-output = standard output
cli-not-opened = cannot open { $file }: { $detail }; check it and try again
cli-not-written = cannot write { $place }: { $reason }; check it and try again
cli-reason-not-found = there is no such file
cli-reason-no-folder = there is no such folder
cli-reason-forbidden = permission denied
cli-reason-folder = it is a folder
cli-reason-full = the disk is full
cli-too-large = { $file } is larger than { $detail } MiB; keep only the schedule and try again
cli-empty = { $file } is empty; check the file
cli-no-schedule = there is no schedule in { $file }; see that a table has contents and time limits, or choose one with --table N
cli-schedule-doubted = it is not certain which table of { $file } is the schedule, it may be table { $detail }; read it with --table { $detail }, or name its columns on the import page
cli-no-such-table = { $file } has no such table, there are { $detail }; change --table
cli-format-not-yet =
    { $detail ->
        [encrypted] { $file } has a password and cannot be read; remove it and save the file as a web page (.html)
        [pdf] { $file } is a PDF, which cannot be read yet; open the original and save it as a web page (.html)
        [binary] { $file } is no file that can be read; save it as a web page (.html) in Word, Excel or WPS
        [text] { $file } is plain text, which cannot be read yet; make a table of it in Word, Excel or WPS and save it as a web page (.html)
        [mht] { $file } is a single-file web page (.mht), which cannot be read yet; save it as a web page (.html)
       *[other] { $detail } cannot be read yet ({ $file }); save it as a web page (.html) in Word, Excel or WPS
    }
cli-reader-not-started = cannot read { $file }: the reading process did not start ({ $detail }); check the system and try again
cli-reader-stopped = cannot finish reading { $file }: it takes too much time or memory; keep only the schedule and try again
cli-strict =
    { $n ->
        [one] { $file } has { $n } error; mend it and try again
       *[other] { $file } has { $n } errors; mend them and try again
    }
cli-bad-question = line { $line } is no JSON object, or has no phrase, or its base is no day ({ $reason }); correct the line
cli-long-line = line { $line } is too long for a time limit; correct the line
cli-calendar-form = { $file }: not a school calendar ({ $detail }). Write {"{"}"terms":[{"{"}"first":"2026-09-01","weeks":20{"}"}],"off":[],"worked":[]{"}"}.
cli-calendar-term = { $file }: for the term from { $detail }, give last (its last day, not before the first) or weeks, just one of them.
cli-calendar-overlap = { $file }: the term from { $detail } shares days with the one before. Change one of them.
