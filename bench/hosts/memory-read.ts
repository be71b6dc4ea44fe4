/**
 * The product under the read bench with a copy in its own process: nothing leaves it to be answered.
 *
 * An answer that came from anywhere else is not counted. The feed is followed meanwhile, as in the product.
 */
import { openReadHost } from './open-read-host.ts';

const room = 256 * 1_048_576;

/** Opens the reader over a seeded database and an empty Redis. */
export const open = openReadHost({ from: 'PROCESS', memoryBytes: room });
