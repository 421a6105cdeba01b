# Doors: links from outside.
door-set-up = Begin with Luoshi
door-set-up-text = Name your unit and yourself; then you can import the first schedule.
door-set-up-go = Begin
door-join = Enter { $unit }
door-join-text = You read the timetable of this unit with the seat: { $role }. Give your name; the unit will see it.
door-join-go = Enter
door-sign-in = Hello, { $name }
door-sign-in-text = Press the button to sign in. If this is not you, close the page.
door-sign-in-go = Sign in
door-unit-hint = Such as: Binhai No. 3 School
door-once = This link is yours alone; do not pass it on.
door-left = Signed out
door-left-text = To come back, use your sign-in link. If you have none, ask the office or the operator for another.
door-units = Your units
door-no-units = Your seats open no page at present. Ask whoever gave you the link.
