# timetable
