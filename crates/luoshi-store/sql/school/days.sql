SELECT day, kind FROM school_day WHERE unit = $1 ORDER BY day
