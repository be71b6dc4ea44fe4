-- Steps of transfers and supply are done once by the record every mutation has (database.mutation_key).
-- The table made for it before that record was there holds nothing and goes.
-- Decision 0018 says what that record is.

DROP TABLE ledger.workflow_key;
