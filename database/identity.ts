/**
 * Which database this is, as a short text: for everything outside it that must never be taken for another database's.
 *
 * Two databases of one server, copies of one template and restored dumps on other servers all have identities of their
 * own. A server restored to an earlier moment keeps its identity: who keeps derived data notices that by the feed.
 */
import { createHash } from 'node:crypto';
import type { Queryable } from './pool.ts';
import { sqlState } from './sql-state.ts';

const facts = `
  SELECT current_database() AS name, (SELECT oid FROM pg_database WHERE datname = current_database())::text AS oid,
    (SELECT min(applied_at)::text FROM database.migration) AS made`;

const server = 'SELECT system_identifier::text AS system FROM pg_control_system()';

const insufficientPrivilege = '42501';

/** Gives 8 hexadecimal digits that are always the same for this database. Needs a migrated database. */
export async function databaseIdentity(database: Queryable): Promise<string> {
  const { rows } = await database.query(facts);
  const words = JSON.stringify([rows[0], await serverFacts(database)]);
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** Managed servers may keep their own identifier from us; the other facts then have to do. */
async function serverFacts(database: Queryable): Promise<unknown> {
  try {
    return (await database.query(server)).rows[0];
  } catch (error) {
    if (sqlState(error) === insufficientPrivilege) return undefined;
    throw error;
  }
}
