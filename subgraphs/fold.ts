/**
 * Folding rows of master data over what is stored: one after the other, each answering for itself. Pure.
 *
 * A store reads and locks, folds, and writes the last state of what changed in one statement; so a key named twice in one
 * call is written twice in order. What a row makes of a stored record is each noun's own fold.ts.
 */

/** What became of one row: the record's state after it, or why it was refused. */
export type RowFold<State, Refusal> =
  | { readonly state: State; readonly created: boolean; readonly refusals?: never }
  | { readonly refusals: readonly [Refusal]; readonly state?: never };

/** The rows to fold, the stored records by key, and what one row makes of the record before it. */
export type Folding<Change, State, Refusal> = {
  readonly changes: readonly Change[];
  readonly stored: ReadonlyMap<string, State>;
  readonly keyOf: (change: Change) => string;
  /** `current` is every record as the rows before this one have left it. */
  readonly fold: (change: Change, current: ReadonlyMap<string, State>) => RowFold<State, Refusal>;
};

/**
 * Folds rows over stored records.
 * Gives a result a row, same order, and the last state of every record that differs from the stored one.
 */
export function foldRows<Change, State extends { readonly version: number }, Refusal>(
  folding: Folding<Change, State, Refusal>,
): { readonly results: readonly RowFold<State, Refusal>[]; readonly changed: readonly State[] } {
  const current = new Map(folding.stored);
  const results = folding.changes.map((change) => {
    const result = folding.fold(change, current);
    if (result.state !== undefined) current.set(folding.keyOf(change), result.state);
    return result;
  });
  const changed = [...current].filter(([key, state]) => folding.stored.get(key)?.version !== state.version);
  return { results, changed: changed.map(([, state]) => state) };
}

/**
 * Whether a row that names the version it changes meets that version.
 * Takes the row's `changeFromVersion`, the stored record and how to name it; gives undefined, or the conflict with the
 * stored version (0 when there is no such record).
 */
export function versionConflict(
  asked: number | null | undefined,
  before: { readonly version: number } | undefined,
  subject: string,
): { path: string[]; message: string; currentVersion: number } | undefined {
  if (asked === null || asked === undefined || asked === before?.version) return undefined;
  const found = before === undefined ? 'it does not exist' : `its version is ${before.version}`;
  const message = `changeFromVersion of ${subject} is ${asked}, but ${found}`;
  return { path: ['changeFromVersion'], message, currentVersion: before?.version ?? 0 };
}
