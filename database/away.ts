/**
 * Whether a failure means that the database is away or too busy for now, so that the same may well succeed later.
 *
 * What the server reports is told by its SQLSTATE; what the driver reports of a lost connection often has no code at all, only
 * words. Anything that is not known to be one of these is a bug until proven otherwise.
 */
import { sqlState } from './sql-state.ts';
import { CommitUnknown, isTransient } from './transaction.ts';

/** How a failure of the database passes: it comes back, what waits gets its turn, or less is asked at once. */
export type Absence = 'away' | 'busy' | 'slow';

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Words of the driver for a connection that ended, or could not be had in time. */
const driverWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end)/;

/** No more connections are to be had, out of memory, disk full, and the like. */
const shortOfResources = /^53/;
/** The connection failed; the server is going away, is starting up, or ended this session. */
const connectionLost = /^(08|57P|25P03)/;
const cancelledState = '57014';

/** Tells whether a failure passes by itself; undefined for one that does not, which is a bug. */
export function absenceOf(error: unknown): Absence | undefined {
  if (error instanceof CommitUnknown) return 'away';
  if (!(error instanceof Error)) return undefined;
  if (isTransient(error)) return 'busy';
  const state = sqlState(error);
  if (state === cancelledState) return 'slow';
  if (state !== undefined) {
    if (connectionLost.test(state)) return 'away';
    return shortOfResources.test(state) ? 'busy' : undefined;
  }
  if (error instanceof AggregateError)
    return error.errors.map(absenceOf).find((absence) => absence !== undefined);
  if ('code' in error && networkCodes.has(String(error.code))) return 'away';
  return driverWords.test(error.message) ? 'away' : undefined;
}
