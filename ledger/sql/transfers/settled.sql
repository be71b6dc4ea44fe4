-- Open cases of transfers whose cause is gone: nothing of the line is on its way any more.
-- $1 kind[].
-- Gives kind and subject. Locks nothing.
SELECT c.kind, c.subject FROM ledger.exception_case c
JOIN ledger.transfer_line l ON l.transfer_id = c.transfer_id AND c.subject = l.transfer_id || '/' || l.item_no
WHERE c.status = 'OPEN' AND c.kind = ANY ($1::text[]) AND l.sent <= l.received + l.lost
