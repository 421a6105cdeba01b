SELECT id FROM programme WHERE unit = $1 AND state = 'adopted'
