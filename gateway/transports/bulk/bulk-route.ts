/**
 * A bulk route: a mutation over a list, offered as a stream over HTTP.
 *
 * It is data: which path, which mutation, where its list and its results are. What the list holds, the gateway doesn't know.
 * The mutation must be idempotent per element, because a chunk whose answer was lost is sent again.
 */

/** A route that feeds a JSON array or NDJSON body to a mutation in chunks and answers per element. */
export type BulkRoute = {
  /** Where it is served, by POST, e.g. `/v1/events`. */
  readonly path: string;
  /** The mutation: one operation with one variable, which leads to the list. */
  readonly document: string;
  /** The list's place in the variables, e.g. `['input', 'events']`. */
  readonly listPath: readonly string[];
  /** The results' place in the data: one per list element, in its order, each with `index` and `error { path }`. */
  readonly resultsPath: readonly string[];
  /** Names of true-or-false fields beside the list that may be given as query parameters, e.g. `['initialLoad']`. */
  readonly flags?: readonly string[] | undefined;
  /** Fields copied from an element into the answer the gateway itself gives for it, e.g. `['source', 'eventId']`. */
  readonly echoFields?: readonly string[] | undefined;
  /** Elements a chunk at most. */
  readonly chunkSize: number;
  /** Bytes after which a chunk is full. */
  readonly maxChunkBytes: number;
  /** The longest element. */
  readonly maxLineBytes: number;
};
