-- Makes changes of policies and grants one after the other, and gives their time.
-- Takes nothing. Gives revision and now_ms, whole milliseconds since 1970, rounded down.
-- Locks the policy state: first of all.
SELECT revision, floor(extract(epoch FROM now()) * 1000)::bigint AS now_ms FROM ledger.policy_state FOR UPDATE
