# People and seats.
people-lead = Who holds which seat in this unit.
people-name = Name
people-seats = Seats
people-outside = from above, reads only
people-admit = Let the supervision group in
people-admit-text = Make a link and send it to somebody of the supervision group. Whoever opens it and gives a name can read the timetable, and change nothing.
people-admit-seat = Seat
people-admit-go = Make a link
people-made = Link for: { $role }
people-link = Link
people-made-once = It is shown only here: copy it now and pass it on. It works once.
people-until = Valid until { $until }.
people-links = Links not used yet
people-made-by = made by { $by }
