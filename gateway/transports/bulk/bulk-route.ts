/**
 * A bulk route: a mutation over a list, offered as a stream over HTTP.
 *
 * It is data: which path, which mutation, where its list and its results are. What the list holds, the gateway doesn't know.
 */

/** A route that feeds a JSON array or NDJSON body to a mutation in chunks. */
export type BulkRoute = {
  /** Where it is served, by POST, e.g. `/v1/events`. */
  readonly path: string;
  /** The mutation, with one operation and one variable that leads to the list. */
  readonly document: string;
  /** The list's place in the variables, e.g. `['input', 'events']`. */
  readonly listPath: readonly string[];
  /** The results' place in the data, one per list element and in its order, e.g. `['stockEventsRecord', 'results']`. */
  readonly resultsPath: readonly string[];
  /** Elements a chunk at most. */
  readonly chunkSize: number;
  /** Bytes a chunk at most, beyond its first element. */
  readonly maxChunkBytes: number;
  /** The longest element. */
  readonly maxLineBytes: number;
};
