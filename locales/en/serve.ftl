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
demo-no-schedule = No schedule was read in this file, so it cannot be shown. Try luoshi read first.
demo-failed = The demonstration could not be made.
