/**
 * The product under the read bench: live's reader over Redis, kept up to date by the product's own follower.
 *
 * Everything is read once before it says that it is ready, so that it is in Redis. An answer that had to come from the
 * ledger is answered `ledger`, not `ok`, and so not counted.
 */
import { openReadHost } from './open-read-host.ts';

/** Opens the reader over a seeded database and an empty Redis. */
export const open = openReadHost({ from: 'REDIS', memoryBytes: 0 });
