DELETE FROM school_day WHERE unit = $1 AND day = $2
