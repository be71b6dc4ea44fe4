-- Steps of transfers and supply are done once by the record every mutation has (database.mutation_key); the table made for it before
-- that record was there holds nothing.

DROP TABLE ledger.workflow_key;
