/**
 * How channels are sourced, as data: versions of a policy a channel, set by audited mutations, and the copy promises are made by.
 *
 * Decision 0019. The copy is at most a second old, and so are the coordinates in it: what they decide is only where units
 * come from, never whether there are any.
 */
import { type Database, doOnce, noteAudit, type Queryable, transaction } from '#database';
import { type KeyReused, keyReused } from '../refusal.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { type Point, type SourcingFacts, type SourcingStrategy, sourcingStrategies } from './sourcing.ts';

/** How a channel is sourced. */
export type SourcingPolicy = {
  readonly channel: string;
  /** From 1, dense. */
  readonly version: number;
  readonly strategy: SourcingStrategy;
  /** For PRIORITY, in order; else empty. */
  readonly locationIds: readonly string[];
  readonly changedAt: Date;
  readonly changedBy: string;
};

/** What to set, as it came. */
export type SourcingPolicySet = {
  readonly idempotencyKey: string;
  readonly channel: string;
  readonly strategy: SourcingStrategy;
  readonly locationIds?: readonly string[] | null | undefined;
  /** The version it is to follow; whatever it is when omitted. 0 for a channel without any. */
  readonly changeFromVersion?: number | null | undefined;
};

/** Why a policy was not set. */
export type SourcingRefusal =
  | KeyReused
  | {
      readonly code: 'UnknownChannel' | 'UnknownLocation' | 'InvalidSourcingPolicy' | 'SourcingPolicyChanged';
      readonly message: string;
      readonly path: readonly string[];
    };

/** What became of it. */
export type SourcingPolicySetResult = {
  readonly policy: SourcingPolicy | undefined;
  readonly replayed: boolean;
  readonly refusal: SourcingRefusal | undefined;
};

/** How channels are sourced, for whoever promises. */
export type Sourcing = {
  /** The copy, at most a second old. */
  facts(): Promise<SourcingFacts>;
  /** How each channel that has a policy is sourced, by channel. */
  policies(): Promise<SourcingPolicy[]>;
  /** Sets how a channel is sourced, as a new version. */
  setPolicy(input: SourcingPolicySet, context: ActContext): Promise<SourcingPolicySetResult>;
};

const readStatement = statement('sourcing/read-sourcing');
const setStatement = statement('sourcing/set-sourcing');
const copyMs = 1_000;
const mostLocations = 1_000;

type Row = {
  kind: 'P' | 'L';
  channel_id: string;
  version: number;
  strategy: SourcingStrategy;
  location_nos: number[];
  location_ids: string[] | null;
  changed_at: Date;
  changed_by: string;
  location_no: number;
  latitude: number;
  longitude: number;
};

/** Makes it over pools of role `writer` and `reader`. */
export function createSourcing({ database, reader }: { database: Database; reader: Database }): Sourcing {
  let copy: { readonly facts: SourcingFacts; readonly readAt: number } | undefined;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    const readAt = performance.now();
    copy = { facts: factsOf((await reader.query<Row>(readStatement)).rows), readAt };
  };
  return {
    facts: async () => {
      if (copy !== undefined && performance.now() - copy.readAt < copyMs) return copy.facts;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      await reading;
      if (copy === undefined) throw new Error('how channels are sourced was not read');
      return copy.facts;
    },
    policies: async () => policiesOf((await reader.query<Row>(readStatement)).rows),
    setPolicy: (input, context) => setPolicy(database, input, context),
  };
}

function factsOf(rows: readonly Row[]): SourcingFacts {
  const channels = rows.flatMap((row) =>
    row.kind === 'P'
      ? [[row.channel_id, { strategy: row.strategy, locationNos: row.location_nos }] as const]
      : [],
  );
  const places = rows.flatMap((row): [number, Point][] =>
    row.kind === 'L' ? [[row.location_no, { latitude: row.latitude, longitude: row.longitude }]] : [],
  );
  return { channels: new Map(channels), places: new Map(places) };
}

function policiesOf(rows: readonly Row[]): SourcingPolicy[] {
  return rows
    .filter(({ kind }) => kind === 'P')
    .map((row) => ({
      channel: row.channel_id,
      version: row.version,
      strategy: row.strategy,
      locationIds: row.location_ids ?? [],
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }))
    .sort((one, other) => (one.channel < other.channel ? -1 : 1));
}

type Made = { readonly version: number };

async function setPolicy(
  database: Database,
  input: SourcingPolicySet,
  context: ActContext,
): Promise<SourcingPolicySetResult> {
  const fault = malformed(input);
  if (fault !== undefined) return refused(fault);
  const { idempotencyKey: key, ...content } = input;
  const claim = { callerId: context.caller.id, operation: 'sourcingPolicySet', key, content };
  return transaction(database, async (session) => {
    const once = await doOnce<Made | SourcingRefusal>(session, claim, async (forget) => {
      const made = await addVersion(session, input, context);
      if ('code' in made) forget();
      return made;
    });
    if (once.kind === 'conflict') return refused(keyReused(once));
    if ('code' in once.answer) return refused(once.answer);
    const policy = await readOne(session, input.channel);
    return { policy, replayed: once.kind === 'replayed', refusal: undefined };
  });
}

async function addVersion(
  session: Queryable,
  input: SourcingPolicySet,
  context: ActContext,
): Promise<Made | SourcingRefusal> {
  const { channel, strategy, changeFromVersion } = input;
  const locked = await session.query('SELECT FROM locations.channel WHERE channel_id = $1 FOR UPDATE', [
    channel,
  ]);
  if (locked.rowCount === 0)
    return {
      code: 'UnknownChannel',
      path: ['channel'],
      message: `channel ${JSON.stringify(channel)} is unknown`,
    };
  const locations = await numbersOf(session, input.locationIds ?? []);
  if ('code' in locations) return locations;
  const before = await readOne(session, channel);
  const { rows } = await session.query<Made>(setStatement, [
    ...[channel, strategy, locations.nos, context.caller.id],
    changeFromVersion ?? null,
  ]);
  const [made] = rows;
  if (made === undefined) {
    const message = `changeFromVersion is ${changeFromVersion}, but the policy of ${channel} has version ${before?.version ?? 0}`;
    return { code: 'SourcingPolicyChanged', path: ['changeFromVersion'], message };
  }
  const facts = (of: Pick<SourcingPolicy, 'strategy' | 'locationIds'>) => ({
    strategy: of.strategy,
    locationIds: of.locationIds,
  });
  await noteAudit(session, {
    caller: context.caller,
    action: 'sourcingPolicySet',
    subject: { type: 'SourcingPolicy', id: `${channel}/${made.version}` },
    before: before === undefined ? undefined : facts(before),
    after: facts({ strategy, locationIds: input.locationIds ?? [] }),
    correlationId: context.correlationId,
  });
  return made;
}

async function numbersOf(
  session: Queryable,
  ids: readonly string[],
): Promise<{ readonly nos: readonly number[] } | SourcingRefusal> {
  const { rows } = await session.query<{ id: string; no: number }>(
    'SELECT location_id AS id, location_no AS no FROM locations.location WHERE location_id = ANY ($1::text[])',
    [[...ids]],
  );
  const known = new Map(rows.map(({ id, no }) => [id, no]));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return { nos: ids.flatMap((id) => known.get(id) ?? []) };
  const message = `location ${JSON.stringify(unknown)} is unknown`;
  return { code: 'UnknownLocation', path: ['locationIds', String(ids.indexOf(unknown))], message };
}

async function readOne(session: Queryable, channel: string): Promise<SourcingPolicy | undefined> {
  const { rows } = await session.query<Row>(readStatement);
  return policiesOf(rows).find((policy) => policy.channel === channel);
}

function malformed({
  idempotencyKey,
  strategy,
  locationIds,
}: SourcingPolicySet): SourcingRefusal | undefined {
  const invalid = (field: string, rule: string): SourcingRefusal => ({
    code: 'InvalidSourcingPolicy',
    path: [field],
    message: `${field} ${rule}`,
  });
  const count = locationIds?.length ?? 0;
  if (idempotencyKey.length < 1 || idempotencyKey.length > 200)
    return invalid('idempotencyKey', `must have 1 to 200 characters, not ${idempotencyKey.length}`);
  if (!sourcingStrategies.includes(strategy))
    return invalid('strategy', `must be one of ${sourcingStrategies.join(', ')}, not ${strategy}`);
  if (strategy === 'PRIORITY' ? count < 1 || count > mostLocations : count > 0)
    return invalid(
      'locationIds',
      `must have 1 to ${mostLocations} entries for PRIORITY and none else, not ${count}`,
    );
  if (new Set(locationIds).size < count) return invalid('locationIds', 'must name each location once');
  return undefined;
}

function refused(refusal: SourcingRefusal): SourcingPolicySetResult {
  return { policy: undefined, replayed: false, refusal };
}
