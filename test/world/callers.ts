/**
 * Callers of a test: made in its database with an API key each, as an administrator would.
 *
 * What is left out of one is nothing (no channels, no locations) or what is usual for its kind (scopes).
 */
import { createCallerStore, isRefusal } from '#callers/store';
import type { Database } from '#database';
import type { CallerKind, Reach } from '#schema';

/** A caller to be made. */
export type TestCaller = {
  readonly kind: Exclude<CallerKind, 'development'>;
  /** What is usual for its kind when absent. */
  readonly scopes?: readonly string[];
  /** None when absent. */
  readonly channels?: Reach;
  /** None when absent. */
  readonly locations?: Reach;
  readonly expiresAt?: Date;
};

/** Who writes what a test only needs to be there. */
export const testWriter = {
  caller: { id: 'tester', kind: 'operator', channels: 'all', locations: 'all', scopes: [] },
  correlationId: 'test',
} as const;

/** Makes the callers, under their names as ids; gives the text of a key for each. Throws when one is refused. */
export async function makeCallers<Name extends string>(
  database: Database,
  callers: Readonly<Record<Name, TestCaller>>,
): Promise<ReadonlyMap<string, string>> {
  const store = createCallerStore(database);
  const keys = new Map<string, string>();
  for (const [callerId, caller] of Object.entries<TestCaller>(callers)) {
    const { kind, scopes, channels = [], locations = [], expiresAt } = caller;
    const made = await store.createKey(
      {
        callerId,
        name: 'test',
        kind,
        scopes,
        channels: listed(channels),
        locations: listed(locations),
        expiresAt,
      },
      { caller: { id: 'test', kind: 'operator' }, correlationId: 'test', origin: 'test' },
    );
    if (isRefusal(made)) throw new Error(`${callerId}: ${made.message}`);
    keys.set(callerId, made.text);
  }
  await store.close();
  return keys;
}

function listed(reach: Reach): readonly string[] | null {
  return reach === 'all' ? null : reach;
}
