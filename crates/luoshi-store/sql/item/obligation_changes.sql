SELECT obligation_change.was_kind, obligation_change.was_words, obligation_change.was_told,
    obligation_change.kind, obligation_change.words, obligation_change.told,
    obligation_change.reason, person.name, obligation_change.at
FROM obligation_change JOIN person ON person.id = obligation_change.by_person
WHERE obligation_change.unit = $1 AND obligation_change.programme = $2 AND obligation_change.item = $3
ORDER BY obligation_change.rev
