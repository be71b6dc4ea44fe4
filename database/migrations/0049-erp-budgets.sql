-- Budgets of ERP posting: how much may be sent to an ERP account, counted for all processes and companies that share it. Owner:
-- the workers room.
--
-- A token is one posting. Tokens come back with time, up to a burst; both are settings, so that they are not kept here. One row
-- a budget, changed with every claim: lots of room on its page, so that a change stays on it.
-- Order of locks: erp_lane; erp_budget; erp_posting.

CREATE TABLE workers.erp_budget (
  name         text PRIMARY KEY,
  tokens       double precision NOT NULL,
  refilled_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The ERP asked for a pause (Retry-After): nothing is sent before.
  paused_until timestamptz,
  CONSTRAINT a_budget_is_not_overdrawn CHECK (tokens >= 0)
) WITH (fillfactor = 20);
