/**
 * Changing policies: every change is a new version, its rules are compiled in the same transaction, and nothing is rewritten.
 *
 * Locks the policy state first, so that changes come one after the other. A change that says what is in force already makes no
 * version, so a file may be imported again. Positions are not touched: the guard reads the new rules at its next statement.
 */
import { isDeepStrictEqual } from 'node:util';
import { noteAudits, type Queryable } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { compileRules, multirangeOf, type Rule, type SubjectPolicy } from './compile.ts';
import { placesOf, resolveScopes, type Spot } from './names.ts';
import {
  type ParsedChange,
  type PolicyChange,
  type PolicyKind,
  type PolicyRefusal,
  type PolicySettings,
  parseChange,
  policyKinds,
} from './policy.ts';

/** What became of a change, in the order given. */
export type PolicyOutcome = {
  /** The policy's number; undefined when refused. */
  readonly policyNo: number | undefined;
  /** The version the policy has now. */
  readonly version: number | undefined;
  /** Whether a version was made; false when it said so already. */
  readonly isChanged: boolean;
  readonly refusals: readonly PolicyRefusal[];
};

const lockState = statement('policies/lock-state');
const makePolicies = statement('policies/make');
const writeVersions = statement('policies/write-versions');
const versionsOfSubjects = statement('policies/versions-of-subjects');
const dropRules = statement('policies/drop-rules');
const writeRules = statement('policies/write-rules');
const advanceState = statement('policies/advance-state');
const beginHearing = statement('policies/begin-hearing');
const beginMeasuring = statement('policies/begin-measuring');

type Settings = PolicySettings[PolicyKind];
type StoredRow = {
  ord: number;
  policy_no: number;
  versions: number;
  settings: Settings | null;
  valid_from_ms: number | null;
  valid_until_ms: number | null;
};
type Ready = { readonly at: number; readonly change: ParsedChange; readonly spot: Spot };
type Written = Ready & { readonly stored: StoredRow; readonly fromMs: number };

/** Changes policies in the session's transaction; each answers for itself. */
export async function setPolicies(
  session: Queryable,
  changes: readonly PolicyChange[],
  context: ActContext,
): Promise<PolicyOutcome[]> {
  const { rows } = await session.query<{ now_ms: number }>(lockState);
  const nowMs = rows[0]?.now_ms ?? Date.now();
  const outcomes = new Map<number, PolicyOutcome>();
  const ready = await readyOnes(session, changes, outcomes);
  const written: Written[] = [];
  for (const one of await withStored(session, ready)) {
    const judged = judge(one, nowMs);
    if ('outcome' in judged) outcomes.set(one.at, judged.outcome);
    else written.push({ ...one, fromMs: judged.fromMs });
  }
  if (written.length > 0) await write(session, written, context);
  for (const { at, stored } of written)
    outcomes.set(at, {
      ...{ policyNo: stored.policy_no, version: stored.versions + 1 },
      ...{ isChanged: true, refusals: [] },
    });
  return changes.map((_, at) => outcomes.get(at) ?? unanswered(at));
}

function unanswered(at: number): never {
  throw new Error(`policy change ${at} was not answered`);
}

function refused(refusals: readonly PolicyRefusal[]): PolicyOutcome {
  return { policyNo: undefined, version: undefined, isChanged: false, refusals };
}

/** Reads and resolves; the second change of one policy in a call is refused, because their order would say nothing. */
async function readyOnes(
  session: Queryable,
  changes: readonly PolicyChange[],
  outcomes: Map<number, PolicyOutcome>,
): Promise<Ready[]> {
  const parsed = changes.flatMap((change, at) => {
    const read = parseChange(change);
    if ('change' in read) return [{ at, change: read.change }];
    outcomes.set(at, refused(read.refusals));
    return [];
  });
  const scopes = await resolveScopes(
    session,
    parsed.map(({ change }) => change.scope),
  );
  const seen = new Set<string>();
  return parsed.flatMap(({ at, change }, nth) => {
    const resolved = placesOf(change, scopes[nth]);
    if ('refusal' in resolved) {
      outcomes.set(at, refused([resolved.refusal]));
      return [];
    }
    const key = JSON.stringify(resolved.spot);
    if (seen.has(key)) {
      const message = `the policy is changed twice in this call: send its second change in another call, or file`;
      outcomes.set(at, refused([{ code: 'InvalidPolicy', message, path: [] }]));
      return [];
    }
    seen.add(key);
    return [{ at, change, spot: resolved.spot }];
  });
}

async function withStored(
  session: Queryable,
  ready: readonly Ready[],
): Promise<(Ready & { readonly stored: StoredRow })[]> {
  if (ready.length === 0) return [];
  const column = <Value>(read: (spot: Spot) => Value): Value[] => ready.map(({ spot }) => read(spot));
  const { rows } = await session.query<StoredRow>(makePolicies, [
    column(({ kindNo }) => kindNo),
    column(({ itemNo }) => itemNo),
    column(({ itemClass }) => itemClass),
    column(({ place }) => place),
    column(({ toPlace }) => toPlace),
    column(({ channel }) => channel),
  ]);
  const byOrd = new Map(rows.map((row) => [row.ord, row]));
  return ready.map((one, at) => {
    const stored = byOrd.get(at + 1);
    if (stored === undefined) throw new Error('a policy was neither found nor made');
    return { ...one, stored };
  });
}

/** Whether a change makes a version, and from when; or what it answers instead. */
function judge(
  { change, stored }: Ready & { readonly stored: StoredRow },
  nowMs: number,
): { readonly fromMs: number } | { readonly outcome: PolicyOutcome } {
  const unchanged = { policyNo: stored.policy_no, version: stored.versions, isChanged: false, refusals: [] };
  if (isSaidAlready(change, stored, nowMs)) return { outcome: unchanged };
  const { changeFromVersion } = change;
  if (changeFromVersion !== undefined && changeFromVersion !== stored.versions) {
    const message = `the policy has version ${stored.versions}, not ${changeFromVersion}: read it again and decide anew`;
    return {
      outcome: refused([{ code: 'PolicyVersionConflict', message, path: ['changeFromVersion'] }]),
    };
  }
  const fromMs = change.validFrom?.getTime() ?? nowMs;
  const untilMs = change.validUntil?.getTime() ?? Number.POSITIVE_INFINITY;
  const invalid = (field: string, message: string) => ({
    outcome: refused([{ code: 'InvalidPolicy' as const, message, path: [field] }]),
  });
  if (fromMs < nowMs)
    return invalid(
      'validFrom',
      `validFrom must not be in the past, not ${change.validFrom?.toISOString()}: what was in force stays as it was`,
    );
  if (untilMs <= fromMs)
    return invalid(
      'validUntil',
      `validUntil must be after validFrom, not ${change.validUntil?.toISOString()}`,
    );
  return { fromMs };
}

function isSaidAlready(change: ParsedChange, stored: StoredRow, nowMs: number): boolean {
  if (stored.versions === 0) return change.settings === null;
  const isFrom =
    change.validFrom === undefined
      ? (stored.valid_from_ms ?? nowMs) <= nowMs
      : stored.valid_from_ms === change.validFrom.getTime();
  const isUntil = (stored.valid_until_ms ?? undefined) === change.validUntil?.getTime();
  return isFrom && isUntil && isDeepStrictEqual(stored.settings, change.settings);
}

async function write(session: Queryable, written: readonly Written[], context: ActContext): Promise<void> {
  await session.query(writeVersions, [
    written.map(({ stored }) => stored.policy_no),
    written.map(({ stored }) => stored.versions + 1),
    written.map(({ change }) => (change.settings === null ? null : JSON.stringify(change.settings))),
    written.map(({ fromMs }) => fromMs),
    written.map(({ change }) => change.validUntil?.getTime() ?? null),
    written.map(({ change }) => change.reason ?? null),
    context.caller.id,
    context.correlationId,
  ]);
  if (written.some(({ change }) => change.kind === 'STALENESS')) await session.query(beginHearing);
  await compileSubjects(
    session,
    written.filter(({ change }) => change.kind !== 'LANE').map(({ spot }) => spot),
  );
  if (written.some(({ change }) => change.kind === 'BUFFER')) await session.query(beginMeasuring);
  await session.query(advanceState);
  await noteAudits(
    session,
    written.map(({ change, stored, fromMs }) => ({
      ...{ caller: context.caller, correlationId: context.correlationId },
      action: change.settings === null ? 'policyRemove' : 'policySet',
      subject: { type: 'Policy', id: String(stored.policy_no) },
      before: { version: stored.versions, settings: stored.settings },
      after: {
        ...{
          version: stored.versions + 1,
          kind: change.kind,
          scope: change.scope,
          settings: change.settings,
        },
        validFrom: new Date(fromMs).toISOString(),
        validUntil: change.validUntil?.toISOString() ?? null,
      },
      reason: change.reason,
    })),
  );
}

type VersionRow = {
  item_no: number;
  item_class: string;
  policy_no: number;
  kind: number;
  place: number;
  channel_id: string;
  version: number;
  settings: Settings | null;
  from_ms: number;
  until_ms: number | null;
  type_place: number | null;
};

/** Compiles the rules of subjects anew. The policy state must be locked, and advanced afterwards. */
export async function compileSubjects(
  session: Queryable,
  spots: readonly Pick<Spot, 'itemNo' | 'itemClass'>[],
): Promise<void> {
  const subjects = [...new Map(spots.map((spot) => [`${spot.itemNo} ${spot.itemClass}`, spot])).values()];
  if (subjects.length === 0) return;
  const keys = [subjects.map(({ itemNo }) => itemNo), subjects.map(({ itemClass }) => itemClass)];
  const { rows } = await session.query<VersionRow>(versionsOfSubjects, keys);
  const { rows: clock } = await session.query<{ now_ms: number }>(lockState);
  const nowMs = clock[0]?.now_ms ?? Date.now();
  const bySubject = Map.groupBy(rows, (row) => `${row.item_no} ${row.item_class}`);
  const rules = [...bySubject.values()].flatMap((of) => {
    const [first] = of;
    const subject = { item_no: first?.item_no ?? 0, item_class: first?.item_class ?? '' };
    return compileRules(subjectPolicies(of), typePlaces(of), nowMs).map((rule) => ({
      ...subject,
      ...columnsOf(rule),
    }));
  });
  await session.query(dropRules, keys);
  await session.query(writeRules, [...keys, JSON.stringify(rules)]);
}

function typePlaces(rows: readonly VersionRow[]): Map<number, number> {
  return new Map(
    rows.flatMap(({ place, type_place }) => (type_place === null ? [] : [[place, type_place] as const])),
  );
}

function subjectPolicies(rows: readonly VersionRow[]): SubjectPolicy[] {
  return [...Map.groupBy(rows, ({ policy_no }) => policy_no)].flatMap(([policyNo, of]) => {
    const [first] = of;
    const kind = policyKinds[(first?.kind ?? 0) - 1];
    if (first === undefined || kind === undefined) return [];
    const versions = of.map(({ version, settings, from_ms, until_ms }) => ({
      ...{ version, settings },
      ...{ fromMs: from_ms, untilMs: until_ms ?? Number.POSITIVE_INFINITY },
    }));
    return [{ policyNo, kind, place: first.place, channel: first.channel_id, versions }];
  });
}

function columnsOf(rule: Rule) {
  const { ELIGIBILITY, SAFETY_STOCK, BUFFER, CAP, STALENESS, DROP_SHIP } = rule;
  return {
    place: rule.place,
    channel_id: rule.channel,
    from_ms: Number.isFinite(rule.fromMs) ? rule.fromMs : null,
    until_ms: Number.isFinite(rule.untilMs) ? rule.untilMs : null,
    ...(ELIGIBILITY && {
      eligibility: (ELIGIBILITY.settings.pickup ? 1 : 0) + (ELIGIBILITY.settings.shipFrom ? 2 : 0),
      hours: multirangeOf(ELIGIBILITY.settings.hours),
      eligibility_ref: ELIGIBILITY.reference,
    }),
    ...(SAFETY_STOCK && { safety_stock: SAFETY_STOCK.settings.quantity, safety_ref: SAFETY_STOCK.reference }),
    ...(BUFFER && {
      ...{ buffer_fixed: BUFFER.settings.fixed, buffer_bp: BUFFER.settings.basisPoints },
      buffer_factor: BUFFER.settings.velocity?.basisPoints ?? 0,
      buffer_delay_s: BUFFER.settings.velocity?.delaySeconds ?? 0,
      buffer_ref: BUFFER.reference,
    }),
    ...(CAP && { cap: CAP.settings.quantity, cap_ref: CAP.reference }),
    ...(STALENESS && {
      ...{ objective_s: STALENESS.settings.objectiveSeconds, sell_rate: STALENESS.settings.sellRate },
      staleness_ref: STALENESS.reference,
    }),
    ...(DROP_SHIP && { share_bp: DROP_SHIP.settings.shareBp, share_ref: DROP_SHIP.reference }),
  };
}
