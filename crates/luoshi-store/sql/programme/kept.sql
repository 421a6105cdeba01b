SELECT kept_finding.code, kept_finding.item, kept_finding.suggestion, kept_finding.reason,
    person.name, kept_finding.at
FROM kept_finding JOIN person ON person.id = kept_finding.by_person
WHERE kept_finding.unit = $1 AND kept_finding.programme = $2
ORDER BY kept_finding.no
