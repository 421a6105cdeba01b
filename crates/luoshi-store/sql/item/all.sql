SELECT item.no, item.phase, item.number, item.printed, item.content, item.responsible, item.limit_written,
    item.limit_first, item.limit_last, item.limit_certainty, item.limit_by_person, item.source_row, item.rev,
    item_reading.written
FROM item LEFT JOIN item_reading
    ON item_reading.unit = item.unit AND item_reading.programme = item.programme AND item_reading.item = item.no
WHERE item.unit = $1 AND item.programme = $2
ORDER BY item.no
