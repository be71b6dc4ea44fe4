-- Reservations are one table. Eight partitions by hash pruned nothing and split nothing that was busy, but every statement that
-- writes many reservations opened eight tables and sixteen indexes, and read the five checks of each again: a millisecond a batch.
-- Copies what there is while nobody else reads or writes it: about ten seconds for a million. Owner: the ledger room. Decision 0040.
DROP VIEW ledger.reservation_entry;
ALTER TABLE ledger.reservation RENAME TO reservation_by_hash;
ALTER INDEX ledger.reservation_pkey RENAME TO reservation_by_hash_pkey;
ALTER INDEX ledger.reservation_due RENAME TO reservation_by_hash_due;
CREATE TABLE ledger.reservation (LIKE ledger.reservation_by_hash INCLUDING DEFAULTS INCLUDING CONSTRAINTS) WITH (fillfactor = 70);
INSERT INTO ledger.reservation SELECT * FROM ledger.reservation_by_hash;
DROP TABLE ledger.reservation_by_hash;
ALTER TABLE ledger.reservation ADD CONSTRAINT reservation_pkey PRIMARY KEY (reservation_id);
CREATE INDEX reservation_due ON ledger.reservation (expires_at) WHERE status = 1;
ANALYZE ledger.reservation;

-- A reservation's entries as rows with names, as before.
CREATE VIEW ledger.reservation_entry AS
SELECT r.reservation_id, r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp()) AS is_holding,
  e.n, e.line_no, e.position_id, i.sku, l.location_id, e.requested, e.held, e.picked, e.consumed
FROM ledger.reservation r
CROSS JOIN LATERAL unnest(r.line_nos, r.position_ids, r.requested, r.held, r.picked, r.consumed)
  WITH ORDINALITY AS e(line_no, position_id, requested, held, picked, consumed, n)
JOIN items.item i ON i.item_no = (e.position_id >> 16)
LEFT JOIN locations.location l ON l.location_no = (e.position_id & 65535);
