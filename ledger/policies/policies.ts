/**
 * Policies: what may be promised of what is there, by item, place and channel, as versions with a time they are in force.
 *
 * One object for the rest of the product. Changing is set.ts, reading read.ts and terms.ts; telling those who watch, and
 * noting when locations are heard of, is done here in small transactions, by whoever changed something and by a chore.
 */
import { type Database, doOnce, type KeyConflict, transaction } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { announceNext } from './announce.ts';
import { type DryRun, type DryRunQuery, dryRun } from './dry-run.ts';
import { measureSales } from './measure.ts';
import type { PolicyChange, PolicyRefusal } from './policy.ts';
import {
  type PublishDelay,
  type PublishDelaysRequest,
  type PublishDelaysResult,
  readPublishDelays,
  recordPublishDelays,
} from './publish-delays.ts';
import {
  historyOfPolicies,
  type Policy,
  type PolicyQuery,
  type PolicyVersion,
  pageOfPolicies,
} from './read.ts';
import { type PolicyOutcome, setPolicies } from './set.ts';
import { createShares, readShares, type Shares } from './shares.ts';
import { type ItemTerms, readTerms } from './terms.ts';

/** What became of a call: an outcome a change in their order, or the conflict of its key. */
export type PoliciesResult =
  | { readonly outcomes: readonly PolicyOutcome[]; readonly isReplayed: boolean }
  | { readonly conflict: KeyConflict }
  /** Refused as a whole. */
  | { readonly refusals: readonly PolicyRefusal[] };

/** A call that changes policies, done once by its key when it has one. */
export type PoliciesRequest = {
  readonly changes: readonly PolicyChange[];
  readonly idempotencyKey?: string | undefined;
};

/** Everything other rooms may do with policies. */
export type Policies = {
  /** Changes up to 1,000 policies; each answers for itself. In force at the next statement of every guard. */
  set(request: PoliciesRequest, context: ActContext): Promise<PoliciesResult>;
  /** Tries changes without making them: what availability would be before and after, and which promises are at risk. */
  dryRun(query: DryRunQuery, context: ActContext): Promise<DryRun>;
  /** A page of policies in the order they were first set. */
  page(query: PolicyQuery): Promise<Policy[]>;
  /** All versions of policies, newest first, by policy number. */
  history(policies: readonly Pick<Policy, 'policyNo' | 'kind'>[]): Promise<Map<number, PolicyVersion[]>>;
  /** What policies say of every position of items to a channel. */
  terms(itemNos: readonly number[], channel: string): Promise<ItemTerms>;
  /** What is offered of items beside what is at locations; nothing for most. At most half a second old. */
  shares: Shares;
  /** The same as it is now. */
  sharesNow: Shares;
  /** The number of the last change of policies and grants: what was read at an older one may be out of date. */
  revision(): Promise<number>;
  /** Notes how long channels took to show what they were told, at most 1,000 measurements. */
  recordPublishDelays(request: PublishDelaysRequest, context: ActContext): Promise<PublishDelaysResult>;
  /** How long each channel takes, where it was measured. */
  publishDelays(): Promise<PublishDelay[]>;
  /** What time does: tells changes that came into force, notes locations heard of, measures sales. Gives whether there is more to do now. */
  keep(): Promise<boolean>;
};

/** The most changes of one call. */
export const maxPolicyChanges = 1_000;

const hear = statement('policies/hear');
const revisionNow = statement('policies/revision');
const changesPerHearing = 5_000;

/** Makes the policies over a pool of role `writer` and one that only reads. */
export function createPolicies(over: {
  readonly database: Database;
  readonly reader: Database;
  /** For the revision, which must wait behind no other read. */
  readonly policyReader: Database;
  /** Called after every call that may have told somebody something. */
  readonly onCommitted: () => void;
}): Policies {
  const { database, reader, policyReader, onCommitted } = over;
  /** Those who watch hear of it now when little is concerned; what is left is the chore's. */
  const told = async (): Promise<boolean> => {
    const isAnnounced = await announceNext(database);
    if (isAnnounced) onCommitted();
    return isAnnounced;
  };
  return {
    set: async (request, context) => {
      const result = await transaction(database, (session) => setOnce(session, request, context));
      if ('outcomes' in result && result.outcomes.some(({ isChanged }) => isChanged)) await told();
      return result;
    },
    dryRun: (query, context) => dryRun(database, query, context),
    page: (query) => pageOfPolicies(reader, query),
    history: (policies) => historyOfPolicies(reader, policies),
    terms: (itemNos, channel) => readTerms(reader, itemNos, channel),
    shares: createShares(reader),
    sharesNow: (itemNos, channel) => readShares(reader, itemNos, channel),
    revision: async () => {
      const { rows } = await policyReader.query<{ revision: number }>(revisionNow);
      return rows[0]?.revision ?? 0;
    },
    recordPublishDelays: (request, context) => recordPublishDelays(database, request, context),
    publishDelays: () => readPublishDelays(reader),
    keep: async () => {
      const { rows } = await database.query<{ seen: number }>(hear, [changesPerHearing]);
      const isAnnounced = await told();
      const isBehind = await measureSales(database);
      return isAnnounced || isBehind || (rows[0]?.seen ?? 0) >= changesPerHearing;
    },
  };
}

function wrongCall(count: number, key: string | undefined): PolicyRefusal | undefined {
  const invalid = (field: string, message: string): PolicyRefusal => ({
    ...{ code: 'InvalidPolicy', message },
    path: [field],
  });
  if (count < 1 || count > maxPolicyChanges)
    return invalid('policies', `policies must have 1 to ${maxPolicyChanges} entries, not ${count}`);
  if (key !== undefined && (key.length < 1 || key.length > 200))
    return invalid('idempotencyKey', `idempotencyKey must have 1 to 200 characters, not ${key.length}`);
  return undefined;
}

async function setOnce(
  session: Parameters<typeof doOnce>[0],
  { changes, idempotencyKey }: PoliciesRequest,
  context: ActContext,
): Promise<PoliciesResult> {
  const wrong = wrongCall(changes.length, idempotencyKey);
  if (wrong !== undefined) return { refusals: [wrong] };
  if (idempotencyKey === undefined)
    return { outcomes: await setPolicies(session, changes, context), isReplayed: false };
  const claim = {
    ...{ callerId: context.caller.id, operation: 'policySet' },
    ...{ key: idempotencyKey, content: changes },
  };
  const once = await doOnce(session, claim, async (forget) => {
    const outcomes = await setPolicies(session, changes, context);
    if (outcomes.every(({ refusals }) => refusals.length > 0)) forget();
    return outcomes;
  });
  if (once.kind === 'conflict') return { conflict: once };
  return { outcomes: once.answer, isReplayed: once.kind === 'replayed' };
}
