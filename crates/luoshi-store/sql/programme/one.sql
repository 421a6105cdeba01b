SELECT programme.title, programme.year, programme.year_from, programme.limits_are_proposals,
    programme.source_format, programme.source_encoding, programme.source_table,
    programme.adopted_at, person.name
FROM programme JOIN person ON person.id = programme.adopted_by
WHERE programme.unit = $1 AND programme.id = $2 AND programme.state = 'adopted'
