SELECT unit FROM programme WHERE id = $1 AND state = 'adopted' ORDER BY unit
