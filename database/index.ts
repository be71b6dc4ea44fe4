/**
 * The database room's door: connections, transactions, and the schema's way forward.
 *
 * Other rooms write their own SQL in their own Postgres schema and send it through what is exported here; nothing here
 * knows the domain.
 */

export { bigintArray, integerArray, smallintArray, textArray, uuidArray, writeUuid } from './array-binary.ts';
export { type AuditEntry, type AuditFacts, noteAudit, noteAudits } from './audit.ts';
export { type Absence, absenceOf } from './away.ts';
export {
  contentHash,
  doOnce,
  forgetMutationKeys,
  type KeyConflict,
  keyConflict,
  type Once,
  type OnceClaim,
} from './idempotency.ts';
export { databaseIdentity } from './identity.ts';
export type { Migration } from './migrate.ts';
export { migrate, readMigrations, SchemaRefused } from './migrate.ts';
export type { Database, PoolOptions, PoolRole, Queryable, Session } from './pool.ts';
export { createPool, parseInt8 } from './pool.ts';
export { withoutSecretText } from './redact.ts';
export { renderSchema } from './render-schema.ts';
export { readSnapshot, renderSnapshot, writeSnapshot } from './snapshot.ts';
export { isOutcomeUnknown, sqlState } from './sql-state.ts';
export type { RetryOptions } from './transaction.ts';
export { CommitUnknown, isTransient, retryTransient, transaction } from './transaction.ts';
