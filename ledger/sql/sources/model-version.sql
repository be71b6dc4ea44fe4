-- The version of the source model, and whether events wait for one of their chain.
-- Takes nothing. Gives version and is_chain_waiting.
-- Locks nothing; asked once a second by every process that records.
SELECT version, EXISTS (SELECT FROM ledger.parked_event WHERE code = 'AwaitingLineage') AS is_chain_waiting
FROM ledger.source_policy
