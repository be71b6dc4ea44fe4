/**
 * The auditor: walks over all positions, all items, all grants and the whole chain, a bounded step at a time, again and again.
 *
 * What differs becomes a case at once, and the case ends when a later look finds it right. Positions and items with an open
 * case are looked at in every step, as many as the step is large at most: a ledger with much that is wrong is not to be felt by who
 * waits for an answer. Where a walk is, is kept in PostgreSQL; several processes at once only walk faster. The
 * invariants it watches, and those that are asserted where they could be broken: docs/ledger.md.
 */
import { type Database, transaction } from '#database';
import { quantityToUnits } from '#schema';
import { type AuditDifference, auditPositions } from '../audit.ts';
import type { CaseKind } from '../cases/kind.ts';
import { type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { statement } from '../statement.ts';
import { draftOfBroken } from './broken-link.ts';
import { type ChainEnd, chainEnds, type Link, walkChain, wrongWithEnd } from './chain.ts';

/** What is walked over. */
export const auditWalks = ['positions', 'items', 'grants', 'chain'] as const;

/** One of the auditor's walks. */
export type AuditWalk = (typeof auditWalks)[number];

/** What a step found. */
export type AuditStep = {
  readonly walk: AuditWalk;
  /** How many positions, items, positions with grants or seals were looked at. */
  readonly audited: number;
  /** Cases opened by this step: what was not known to be wrong. */
  readonly opened: number;
  /** Whether the walk came to its end and begins again. */
  readonly isEnd: boolean;
};

/** The pools: one that writes cases and places, one for the looking. */
export type AuditPools = { readonly database: Database; readonly reader: Database };

const auditor = { caller: { id: 'auditor' }, correlationId: 'audit' };
const doubtfulPerStep = 100;

const readWalk = statement('proof/read-walk');
const moveWalk = statement('proof/move-walk');
const doubtful = statement('proof/doubtful-positions');
const negativeWithoutCase = statement('proof/negative-without-case');
const auditItems = statement('proof/audit-items');
const auditGrants = statement('proof/audit-grants');

/** Goes one step, over at most `limit` positions, items, positions with grants or seals of a shard. */
export async function auditStep(pools: AuditPools, walk: AuditWalk, limit: number): Promise<AuditStep> {
  if (walk === 'positions') return positionsStep(pools, limit);
  if (walk === 'items') return itemsStep(pools, limit);
  return walk === 'grants' ? grantsStep(pools, limit) : chainStep(pools, limit);
}

async function positionsStep({ database, reader }: AuditPools, limit: number): Promise<AuditStep> {
  const kind = 'POSITION_DIFFERS_FROM_JOURNAL';
  const known = (await doubtfulOf(reader, kind, limit)).flatMap(({ position_id }) => position_id ?? []);
  const again = await auditPositions(reader, { limit: doubtfulPerStep, positionIds: known });
  const place = await placeOf(reader, 'positions');
  const batch = await auditPositions(reader, { limit, after: place });
  const { rows: negative } = await reader.query<{ position_id: number }>(negativeWithoutCase, [
    place,
    batch.after ?? Number.MAX_SAFE_INTEGER,
  ]);
  const drafts = [
    ...draftsOfPositions([...again.differences, ...batch.differences]),
    ...negative.map(
      ({ position_id: positionId }): CaseDraft => ({
        kind: 'NEGATIVE_AVAILABLE',
        ...{ subject: String(positionId), positionId },
      }),
    ),
  ];
  const wrong = new Set(again.differences.map(({ positionId }) => positionId));
  const right = known.filter((positionId) => !wrong.has(positionId)).map(String);
  const opened = await tell(database, { kind, drafts, right });
  await move(database, { walk: 'positions', from: place, to: batch.after });
  return { walk: 'positions', audited: batch.audited, opened, isEnd: batch.after === undefined };
}

function draftsOfPositions(differences: readonly AuditDifference[]): CaseDraft[] {
  const byPosition = Map.groupBy(differences, ({ positionId }) => positionId);
  return [...byPosition].map(([positionId, found]) => ({
    kind: 'POSITION_DIFFERS_FROM_JOURNAL',
    ...{ subject: String(positionId), positionId },
    cause: found
      .map(({ check, stored, expected }) => `${check}: ${stored} is stored, ${expected} is right`)
      .join('; '),
    units: Math.max(...found.map(({ stored, expected }) => Math.abs(stored - expected))),
    detail: { checks: found.map(({ check }) => check), inThousandths: true },
    isRefreshed: true,
  }));
}

type ItemDifference = { itemNo: number; total: number; inTransit: number; inTransitLines: number };
type ItemsAudit = { last: number | null; audited: number; differences: ItemDifference[] };

async function itemsStep({ database, reader }: AuditPools, limit: number): Promise<AuditStep> {
  const kind = 'ITEM_NOT_CONSERVED';
  const known = (await doubtfulOf(reader, kind, limit)).flatMap(({ item_no }) => item_no ?? []);
  const { differences: wrong } = await itemsAudited(reader, [-1, known.length, known]);
  const doubted = new Set(wrong.map(({ itemNo }) => itemNo));
  const right = known.filter((itemNo) => !doubted.has(itemNo)).map(String);
  const place = await placeOf(reader, 'items');
  const batch = await itemsAudited(reader, [place, limit, null]);
  const drafts = [...wrong, ...batch.differences].map(
    ({ itemNo, total, inTransit, inTransitLines }): CaseDraft => ({
      kind,
      ...{
        subject: String(itemNo),
        itemNo,
        units: Math.max(Math.abs(total), Math.abs(inTransit - inTransitLines)),
      },
      cause: `all accounts add up to ${total}, 0 is right; ${inTransit} are in transit by the journal, ${inTransitLines} by the transfers (thousandths)`,
      isRefreshed: true,
    }),
  );
  const opened = await tell(database, { kind, drafts, right });
  const to = batch.audited < limit ? undefined : (batch.last ?? undefined);
  await move(database, { walk: 'items', from: place, to });
  return { walk: 'items', audited: batch.audited, opened, isEnd: to === undefined };
}

async function itemsAudited(reader: Database, asked: readonly unknown[]): Promise<ItemsAudit> {
  const { rows } = await reader.query<ItemsAudit>(auditItems, [...asked]);
  const [audit] = rows;
  if (audit === undefined) throw new Error('an audit of items gave no answer');
  return audit;
}

type GrantsDifference = { positionId: number; left: number; available: number; beyond: number };
type GrantsAudit = { last: number | null; audited: number; differences: GrantsDifference[] };

/** Facts are accepted whatever is granted, so what grants keep may be more than there is: work for whoever granted it. */
async function grantsStep({ database, reader }: AuditPools, limit: number): Promise<AuditStep> {
  const kind = 'GRANTS_BEYOND_STOCK';
  const known = (await doubtfulOf(reader, kind, limit)).flatMap(({ position_id }) => position_id ?? []);
  const place = await placeOf(reader, 'grants');
  const again = await reader.query<GrantsAudit>(auditGrants, [-1, doubtfulPerStep, known]);
  const { rows } = await reader.query<GrantsAudit>(auditGrants, [place, limit, null]);
  const [batch] = rows;
  if (batch === undefined) throw new Error('an audit of grants gave no answer');
  const wrong = again.rows.flatMap(({ differences }) => differences);
  const drafts = [...wrong, ...batch.differences].map(
    ({ positionId, left, available, beyond }): CaseDraft => ({
      kind,
      ...{ subject: String(positionId), positionId, units: left - available - beyond },
      cause: `grants have ${quantityToUnits(left)} left, ${quantityToUnits(available)} are available and ${quantityToUnits(beyond)} were allowed beyond that`,
      isRefreshed: true,
    }),
  );
  const doubted = new Set(wrong.map(({ positionId }) => positionId));
  const right = known.filter((positionId) => !doubted.has(positionId)).map(String);
  const opened = await tell(database, { kind, drafts, right });
  const to = batch.audited < limit ? undefined : (batch.last ?? undefined);
  await move(database, { walk: 'grants', from: place, to });
  return { walk: 'grants', audited: batch.audited, opened, isEnd: to === undefined };
}

async function chainStep(pools: AuditPools, limit: number): Promise<AuditStep> {
  const steps: AuditStep[] = [];
  for (const end of await chainEnds(pools.reader)) steps.push(await shardStep(pools, end, limit));
  return {
    walk: 'chain',
    audited: steps.reduce((sum, { audited }) => sum + audited, 0),
    opened: steps.reduce((sum, { opened }) => sum + opened, 0),
    isEnd: steps.every(({ isEnd }) => isEnd),
  };
}

async function shardStep({ database, reader }: AuditPools, end: ChainEnd, limit: number): Promise<AuditStep> {
  const walk = `chain-${end.shard}`;
  const place = await placeOf(reader, walk);
  const links: Link[] = [];
  const range = { shard: end.shard, fromSeq: Math.max(1, place + 1), toSeq: end.sealedSeq };
  for await (const link of walkChain(reader, range, end)) {
    links.push({ ...link, seal: { ...link.seal, movementIds: [], reservationEventIds: [] } });
    if (links.length >= limit) break;
  }
  const last = links.at(-1);
  const reached = last?.seal.toSeq ?? Math.max(0, place);
  const isEnd = links.length < limit && last?.broken === undefined;
  const what = isEnd ? wrongWithEnd(last?.seal ?? { toSeq: reached, hash: end.hash }, end) : undefined;
  const missing =
    what === undefined ? undefined : { shard: end.shard, fromSeq: reached + 1, toSeq: end.sealedSeq, what };
  const broken = last?.broken ?? missing;
  const drafts = broken === undefined ? [] : [draftOfBroken(broken)];
  const opened = await tell(database, { kind: 'FEED_CHAIN_BROKEN', drafts, right: [] });
  await move(database, { walk, from: place, to: isEnd ? undefined : reached });
  return { walk: 'chain', audited: links.length, opened, isEnd };
}

type Telling = {
  readonly kind: CaseKind;
  readonly drafts: readonly CaseDraft[];
  readonly right: readonly string[];
};

async function tell(database: Database, { kind, drafts, right }: Telling): Promise<number> {
  if (drafts.length + right.length === 0) return 0;
  return transaction(database, async (session) => {
    await closeCases(session, { kind, subjects: right }, auditor);
    return (await openCases(session, drafts, auditor)).length;
  });
}

async function doubtfulOf(reader: Database, kind: CaseKind, limit: number) {
  const { rows } = await reader.query<{ position_id: number | null; item_no: number | null }>(doubtful, [
    kind,
    Math.min(doubtfulPerStep, limit),
  ]);
  return rows;
}

async function placeOf(reader: Database, walk: string): Promise<number> {
  const { rows } = await reader.query<{ place: number }>(readWalk, [walk]);
  return rows[0]?.place ?? -1;
}

async function move(
  database: Database,
  { walk, from, to }: { readonly walk: string; readonly from: number; readonly to: number | undefined },
): Promise<void> {
  await database.query(moveWalk, [walk, from, to ?? null]);
}
