SELECT session.person, person.name, session.seen_at
FROM session JOIN person ON person.id = session.person
WHERE session.token = $1 AND session.ends_at > $2 AND session.seen_at > $3
