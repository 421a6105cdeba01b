SELECT header, said FROM mapping WHERE unit = $1 ORDER BY at DESC, header
