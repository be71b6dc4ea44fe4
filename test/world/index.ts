/** The test world's door: a database of one's own, and later the whole product. */

export type { TestDatabase } from './database.ts';
export { openTestDatabase } from './database.ts';
