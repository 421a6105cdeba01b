SELECT first_day, last_day FROM school_term WHERE unit = $1 ORDER BY first_day
