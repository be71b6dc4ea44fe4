/**
 * What the front door takes on, in numbers: sizes, counts and times, each with its unit in its name.
 *
 * They protect the process and its neighbours; business limits (events a call, SKUs a query) belong to the subgraphs.
 */

/** The limits of one gateway. */
export type Limits = {
  /** The longest body of a GraphQL request. */
  readonly maxBodyBytes: number;
  /** The longest time a client may have a request worked on; it may ask for less by `x-request-deadline-ms`. */
  readonly maxDeadlineMs: number;
  /** Requests worked on at once, all callers together. */
  readonly maxConcurrentRequests: number;
  /** Requests worked on at once for one caller, so that one channel's team cannot crowd out the others. */
  readonly maxConcurrentRequestsPerCaller: number;
  /** WebSocket connections open at once. */
  readonly maxConnections: number;
  /** Lexical tokens in a document: bounds the work of parsing and validating. */
  readonly maxTokens: number;
  /** Levels of nested fields. */
  readonly maxDepth: number;
  /** Fields selected at the root, aliases included: bounds how many operations one request can smuggle. */
  readonly maxRootFields: number;
  /** Fields selected in all, fragments expanded, aliases included. */
  readonly maxFields: number;
  /** The longest response of a subgraph over HTTP. */
  readonly maxSubgraphResponseBytes: number;
};

/** The limits that hold unless told otherwise. */
export const defaultLimits: Limits = {
  maxBodyBytes: 16 * 1024 * 1024,
  maxDeadlineMs: 30_000,
  maxConcurrentRequests: 1_000,
  maxConcurrentRequestsPerCaller: 800,
  maxConnections: 12_000,
  maxTokens: 15_000,
  maxDepth: 20,
  maxRootFields: 50,
  maxFields: 2_000,
  maxSubgraphResponseBytes: 64 * 1024 * 1024,
};

/**
 * The longest document, in characters: what is long in a request belongs into its variables. Reading, printing and planning a
 * document of megabytes would hold up everybody for seconds, however few tokens it has.
 */
export const longestDocument = 256 * 1024;
