/**
 * What a failed statement says about itself: the server's own report, or the silence of a lost connection.
 *
 * Apart from transaction.ts and pool.ts because both ask it. Which failures are worth another try is said there.
 */

/** The five-character SQLSTATE of a failure the server reported; undefined for any other (a lost connection, a bug). */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Whether a failed statement may nevertheless have been committed: the server did not report a failure of its own, or
 * reported that it was going away.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined || state.startsWith('57P') || state.startsWith('08');
}
