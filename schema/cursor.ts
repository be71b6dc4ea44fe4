/**
 * The feed cursor: a vector of sequence numbers, one a feed shard, as the opaque text clients keep.
 *
 * Cursors are compared per shard: one is at least another when every component is. There is no total order, and nobody
 * but this file looks inside the text. The format begins with a version, so that a later one can be told apart.
 */

/** Sequence numbers by feed shard: component s is the last sequence of shard s that the place includes. */
export type CursorVector = readonly number[];

const version = 'v1';
const maxShards = 1_024;

/** Writes a vector as the opaque text of a `Cursor`. */
export function encodeCursor(vector: CursorVector): string {
  return Buffer.from(`${version}.${vector.join('.')}`).toString('base64url');
}

/**
 * Reads a `Cursor` back.
 * Takes any text; gives undefined when it is not a cursor of ours: the caller then refuses the argument by name.
 */
export function decodeCursor(text: string): CursorVector | undefined {
  const [given, ...components] = Buffer.from(text, 'base64url').toString('latin1').split('.');
  if (given !== version || components.length === 0 || components.length > maxShards) return undefined;
  const vector = components.map((component) =>
    /^\d{1,16}$/.test(component) ? Number(component) : Number.NaN,
  );
  return vector.every(Number.isSafeInteger) ? vector : undefined;
}

/** Tells whether `cursor` includes everything that `least` does: at least as far in every shard. */
export function isAtLeast(cursor: CursorVector, least: CursorVector): boolean {
  return least.every((seq, shard) => (cursor[shard] ?? 0) >= seq);
}
