SELECT alias.kind, alias_name.name, alias.called
FROM alias
JOIN alias_name ON alias_name.unit = alias.unit AND alias_name.programme = alias.programme
    AND alias_name.alias = alias.no
WHERE alias.unit = $1 AND alias.programme = $2 AND alias.called <> alias_name.name
ORDER BY alias.no, alias_name.no
