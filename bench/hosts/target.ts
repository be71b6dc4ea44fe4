/**
 * What a host serves: something that answers one request's text with one word.
 *
 * The product's ledger, its read path and the baselines that have no server of their own are targets; host.ts gives each a
 * process, so that its CPU time can be told from everything else's.
 */

/** Answers requests; `close` lets go of connections. Answers are one word, such as `ok`, `short`, `replayed`. */
export type Target = {
  answer(request: string): Promise<string>;
  close(): Promise<void>;
};

/** Where a target finds its servers; a target takes what it needs. */
export type TargetOptions = {
  readonly databaseUrl: string;
  readonly redisUrl: string;
};

/** Opens a target; throws when its servers cannot be reached. */
export type OpenTarget = (options: TargetOptions) => Promise<Target>;
