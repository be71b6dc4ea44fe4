-- What the reflection of availability needs of the master data: every process asks once a second which items may not be
-- sold, and must not read the whole catalogue for it.
-- Owner of the table: subgraphs/items.

CREATE INDEX item_blocked ON items.item (item_no) WHERE status = 'BLOCKED';
