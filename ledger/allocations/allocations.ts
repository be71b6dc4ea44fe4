/**
 * Channel allocation: stock of a position kept for a channel, its use accounted by the statement that promises (sql/hold.sql).
 *
 * Granting moves no unit. Locks: the policy state, positions ascending, grants in order. What is granted can never be less
 * than what is used; what is left over all channels never more than there is, unless asked for. Decision 0013.
 */
import { type Database, doOnce, type KeyConflict, noteAudit, type Queryable, transaction } from '#database';
import { positionId } from '../account.ts';
import { announceNext } from '../policies/announce.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import {
  type Decided,
  decideGrants,
  isSame,
  moveGrant,
  type Place,
  type StoredGrant,
  versionConflict,
  wrongPeriod,
} from './decide-grants.ts';
import {
  type AllocationEvent,
  type AllocationGrant,
  type AllocationQuery,
  allocationVerbs,
  historyOfGrants,
  pageOfGrants,
} from './read.ts';
import {
  type AllocationRefusal,
  type GrantRequest,
  type ParsedGrant,
  parseGrant,
  parseReallocation,
  parseRevocation,
  type ReallocateRequest,
  type RevokeRequest,
} from './request.ts';

export { type AllocationRefusal, maxAllocationLocations } from './request.ts';

/** What became of a request: the grants it concerns as they are afterwards, or why not. */
export type AllocationsResult =
  | {
      readonly grantNos: readonly number[];
      readonly refusals: readonly AllocationRefusal[];
      readonly isReplayed: boolean;
    }
  | { readonly conflict: KeyConflict };

/** A request done once by its key, when it has one. */
export type Keyed<Request> = Request & { readonly idempotencyKey?: string | undefined };

/** Everything other rooms may do with grants. */
export type Allocations = {
  /** Keeps stock for a channel, or changes how much is kept. */
  grant(request: Keyed<GrantRequest>, context: ActContext): Promise<AllocationsResult>;
  /** Moves what is left of a grant, or part of it, to another channel. */
  reallocate(request: Keyed<ReallocateRequest>, context: ActContext): Promise<AllocationsResult>;
  /** Ends a grant. */
  revoke(request: Keyed<RevokeRequest>, context: ActContext): Promise<AllocationsResult>;
  /** A page of grants, newest first. */
  page(query: AllocationQuery): Promise<AllocationGrant[]>;
  /** What was decided about grants, newest first, by grant number. */
  history(grantNos: readonly number[]): Promise<Map<number, AllocationEvent[]>>;
  /** Ends grants whose time is over; gives how many. They count for nothing from that time whether ended or not. */
  endDue(): Promise<number>;
};

const lockState = statement('policies/lock-state');
const advanceState = statement('policies/advance-state');
const resolveRequests = statement('resolve-requests');
const lockSources = statement('lock-sources');
const makePositions = statement('make-positions');
const lockPositions = statement('lock-positions');
const readLocked = statement('allocations/read-locked');
const writeGrants = statement('allocations/write');
const settleGrants = statement('allocations/settle');
const findDue = statement('allocations/find-due');
const grantsPerRound = 500;

type Outcome = { readonly grantNos: readonly number[]; readonly refusals: readonly AllocationRefusal[] };
type Acting = { readonly context: ActContext; readonly nowMs: number; readonly reason: string | undefined };

/** Makes the allocations over a pool of role `writer` and one that only reads. */
export function createAllocations(over: {
  readonly database: Database;
  readonly reader: Database;
  /** Called after every call that may have changed something. */
  readonly onCommitted: () => void;
}): Allocations {
  const { database, reader, onCommitted } = over;
  const once = async (
    request: Keyed<object>,
    { operation, context }: { readonly operation: string; readonly context: ActContext },
    act: (session: Queryable) => Promise<Outcome>,
  ): Promise<AllocationsResult> => {
    const result = await transaction(database, (session) =>
      doKeyed(session, { request, operation, context }, act),
    );
    if (await announceNext(database)) onCommitted();
    return result;
  };
  return {
    grant: (request, context) => {
      const read = parseGrant(request);
      if ('refusals' in read) return refusedAtOnce(read.refusals);
      return once(request, { operation: 'allocationGrant', context }, (session) =>
        grant(session, read.request, context),
      );
    },
    reallocate: (request, context) => {
      const read = parseReallocation(request);
      if ('refusals' in read) return refusedAtOnce(read.refusals);
      return once(request, { operation: 'allocationReallocate', context }, (session) =>
        changeGrant(session, read.request, { context, action: 'allocationReallocate' }),
      );
    },
    revoke: (request, context) => {
      const read = parseRevocation(request);
      if ('refusals' in read) return refusedAtOnce(read.refusals);
      return once(request, { operation: 'allocationRevoke', context }, (session) =>
        changeGrant(session, read.request, { context, action: 'allocationRevoke' }),
      );
    },
    page: (query) => pageOfGrants(reader, query),
    history: (grantNos) => historyOfGrants(reader, grantNos),
    endDue: () => transaction(database, endDue),
  };
}

async function refusedAtOnce(refusals: readonly AllocationRefusal[]): Promise<AllocationsResult> {
  return { grantNos: [], refusals, isReplayed: false };
}

async function doKeyed(
  session: Queryable,
  asked: { readonly request: Keyed<object>; readonly operation: string; readonly context: ActContext },
  act: (session: Queryable) => Promise<Outcome>,
): Promise<AllocationsResult> {
  const { idempotencyKey: key, ...content } = asked.request;
  if (key === undefined) return { ...(await act(session)), isReplayed: false };
  const claim = { callerId: asked.context.caller.id, operation: asked.operation, key, content };
  const once = await doOnce(session, claim, async (forget) => {
    const outcome = await act(session);
    if (outcome.refusals.length > 0) forget();
    return outcome;
  });
  if (once.kind === 'conflict') return { conflict: once };
  return { ...once.answer, isReplayed: once.kind === 'replayed' };
}

function refuse(...refusals: AllocationRefusal[]): Outcome {
  return { grantNos: [], refusals };
}

async function timeNow(session: Queryable): Promise<number> {
  const { rows } = await session.query<{ now_ms: number }>(lockState);
  return rows[0]?.now_ms ?? Date.now();
}

async function grant(session: Queryable, request: ParsedGrant, context: ActContext): Promise<Outcome> {
  const nowMs = await timeNow(session);
  const fromMs = request.validFrom?.getTime() ?? nowMs;
  const untilMs = request.validUntil?.getTime() ?? null;
  const found = await findPlaces(session, request);
  if ('refusals' in found) return refuse(...found.refusals);
  const isBegun = ({ grants }: Place): boolean =>
    grants.some((each) => each.channel === request.channel && each.fromMs === fromMs);
  const wrong = found.places.every(isBegun) ? undefined : wrongPeriod({ fromMs, untilMs, nowMs });
  if (wrong !== undefined) return refuse(wrong);
  const acting = { context, nowMs, reason: request.reason ?? undefined };
  const places = await withoutOver(session, found.places, acting);
  const decided = decideGrants(places, { request, fromMs, untilMs });
  if ('refusal' in decided) return refuse(decided.refusal);
  const stored = places.flatMap(({ grants }) => grants);
  const unchanged = decided.grants.flatMap((one) => stored.filter((each) => isSame(one, each, nowMs)));
  const isUnchanged = unchanged.length === decided.grants.length;
  if (isUnchanged) return { grantNos: unchanged.map(({ grantNo }) => grantNo), refusals: [] };
  return write(session, { decided: decided.grants, places, action: 'allocationGrant' }, acting);
}

type NameRow = { kind: 'I' | 'L' | 'C'; name: string; no: number };

/** Finds and locks the positions a grant is for, and their grants. */
async function findPlaces(
  session: Queryable,
  { sku, channel, locationIds }: ParsedGrant,
): Promise<{ readonly places: readonly Place[] } | { readonly refusals: AllocationRefusal[] }> {
  const ids = [...new Set(locationIds ?? [])];
  const { rows } = await session.query<NameRow>(resolveRequests, [[sku], ids, [channel]]);
  const numbers = new Map(rows.map((row) => [`${row.kind}${row.name}`, row.no]));
  const itemNo = numbers.get(`I${sku}`);
  const refusals = [
    itemNo === undefined ? [unknown('UnknownItem', 'sku', sku)] : [],
    numbers.has(`C${channel}`) ? [] : [unknown('UnknownChannel', 'channel', channel)],
    ids.flatMap((id) => (numbers.has(`L${id}`) ? [] : [unknown('UnknownLocation', 'locationIds', id)])),
  ].flat();
  if (itemNo === undefined || refusals.length > 0) return { refusals };
  const named = ids.flatMap((id) => {
    const locationNo = numbers.get(`L${id}`);
    return locationNo === undefined ? [] : [positionId({ itemNo, locationNo })];
  });
  if (named.length > 0) await session.query(makePositions, [named]);
  const { rows: locked } = await session.query<{ position_id: number }>(lockSources, [
    named,
    named.length > 0 ? [] : [itemNo],
  ]);
  if (locked.length === 0) {
    const message = `${sku} has nothing available anywhere: name the locations to grant it at`;
    return { refusals: [{ code: 'InvalidAllocation', message, path: ['locationIds'] }] };
  }
  const positions = locked.map(({ position_id }) => position_id);
  return { places: (await session.query<Place>(readLocked, [positions])).rows };
}

function unknown(
  code: 'UnknownItem' | 'UnknownLocation' | 'UnknownChannel',
  field: string,
  name: string,
): AllocationRefusal {
  return { code, message: `${field} ${JSON.stringify(name)} is unknown`, path: [field] };
}

/** Ends grants of the places whose time is over, so that new ones can take their place. */
async function withoutOver(session: Queryable, places: readonly Place[], acting: Acting): Promise<Place[]> {
  const isOver = ({ untilMs }: StoredGrant): boolean => untilMs !== null && untilMs <= acting.nowMs;
  const over = places.flatMap((place) =>
    place.grants
      .filter(isOver)
      .map((each) => ({ ...each, positionId: place.position_id, hasEnded: true, verb: 'ENDED' as const })),
  );
  if (over.length > 0) await writeDecided(session, over, acting);
  return places.map((place) => ({ ...place, grants: place.grants.filter((each) => !isOver(each)) }));
}

type Change = {
  readonly grantId: number;
  readonly toChannel?: string;
  readonly quantity?: number;
  readonly changeFromVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Ends a grant, or moves part of what is left of it to another channel. */
async function changeGrant(
  session: Queryable,
  change: Change,
  { context, action }: { readonly context: ActContext; readonly action: string },
): Promise<Outcome> {
  const nowMs = await timeNow(session);
  const { toChannel, quantity = 0 } = change;
  const [known] = await pageOfGrants(session, { limit: 1, grantNos: [change.grantId] });
  if (known === undefined || known.endedAt !== undefined) return refuse(notFound(change.grantId));
  const { rows } = await session.query<NameRow>(resolveRequests, [[], [known.locationId], [toChannel ?? '']]);
  if (toChannel !== undefined && !rows.some(({ kind }) => kind === 'C'))
    return refuse(unknown('UnknownChannel', 'toChannel', toChannel));
  const locationNo = rows.find(({ kind }) => kind === 'L')?.no ?? 0;
  const position = positionId({ itemNo: known.itemNo, locationNo });
  await session.query(lockPositions, [[position]]);
  const read = await session.query<Place>(readLocked, [[position]]);
  const acting = { context, nowMs, reason: change.reason ?? undefined };
  const places = await withoutOver(session, read.rows, acting);
  const [place] = places;
  const stored = place?.grants.find(({ grantNo }) => grantNo === change.grantId);
  if (place === undefined || stored === undefined) return refuse(notFound(change.grantId));
  const { changeFromVersion } = change;
  if (typeof changeFromVersion === 'number' && changeFromVersion !== stored.version)
    return refuse(versionConflict(stored.version, changeFromVersion));
  if (toChannel === undefined) {
    const ended: Decided = { ...stored, positionId: position, hasEnded: true, verb: 'REVOKED' };
    return write(session, { decided: [ended], places, action }, acting);
  }
  const moved = moveGrant(place, { stored, toChannel, quantity });
  if ('refusal' in moved) return refuse(moved.refusal);
  return write(session, { decided: moved.grants, places, action }, acting);
}

function notFound(grantNo: number): AllocationRefusal {
  return { code: 'AllocationNotFound', message: `no open grant has the id ${grantNo}`, path: ['grantId'] };
}

type Writing = {
  readonly decided: readonly Decided[];
  readonly places: readonly Place[];
  readonly action: string;
};

async function write(
  session: Queryable,
  { decided, places, action }: Writing,
  acting: Acting,
): Promise<Outcome> {
  const grantNos = await writeDecided(session, decided, acting);
  const [first] = decided;
  const before = places.flatMap(({ grants }) => grants);
  await noteAudit(session, {
    ...{ caller: acting.context.caller, correlationId: acting.context.correlationId, action },
    subject: { type: 'AllocationGrant', id: String(first?.grantNo ?? grantNos[0] ?? '') },
    before: { grants: before.filter(({ grantNo }) => grantNos.includes(grantNo)) },
    after: { grants: decided },
    reason: acting.reason,
  });
  return { grantNos, refusals: [] };
}

/** Writes grants, counts them at their positions, and notes when availability changes by them. */
async function writeDecided(
  session: Queryable,
  decided: readonly Decided[],
  { context, nowMs, reason }: Acting,
): Promise<number[]> {
  const column = <Value>(read: (one: Decided) => Value): Value[] => decided.map(read);
  const { rows } = await session.query<{ grant_no: number }>(writeGrants, [
    ...[column(({ grantNo }) => grantNo), column((one) => one.positionId), column(({ channel }) => channel)],
    ...[column(({ granted }) => granted), column(({ isLimit }) => isLimit), column(({ fromMs }) => fromMs)],
    ...[column(({ untilMs }) => untilMs), column(({ hasEnded }) => hasEnded)],
    column(({ verb }) => allocationVerbs.indexOf(verb) + 1),
    ...[context.caller.id, context.correlationId, reason ?? null, column(({ beyond }) => beyond)],
  ]);
  const times = decided.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs ?? nowMs]);
  const due = [nowMs, ...times.filter((ms) => ms > nowMs)];
  const positions = [...new Set(column((one) => one.positionId))];
  await session.query(settleGrants, [positions, due, context.correlationId]);
  await session.query(advanceState);
  return rows.map(({ grant_no }) => grant_no);
}

/** The caller of what nobody asked for. */
const timekeeper: ActContext = {
  caller: { id: 'workers', kind: 'service', channels: 'all', locations: 'all', scopes: [] },
  correlationId: 'grants-over',
};

async function endDue(session: Queryable): Promise<number> {
  const { rows: anything } = await session.query(findDue, [1]);
  if (anything.length === 0) return 0;
  const nowMs = await timeNow(session);
  const { rows } = await session.query<{ grant_no: number; position_id: number }>(findDue, [grantsPerRound]);
  const positions = [...new Set(rows.map(({ position_id }) => position_id))].sort(
    (one, other) => one - other,
  );
  await session.query(lockPositions, [positions]);
  const { rows: places } = await session.query<Place>(readLocked, [positions]);
  await withoutOver(session, places, { context: timekeeper, nowMs, reason: undefined });
  return rows.length;
}
