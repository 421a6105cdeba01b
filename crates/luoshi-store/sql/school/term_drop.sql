DELETE FROM school_term WHERE unit = $1 AND first_day = $2
