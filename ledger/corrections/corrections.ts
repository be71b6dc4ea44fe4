/**
 * Corrections: journal entries taken back by people, and those that sources take back.
 *
 * docs/ledger.md, "Reversal". Names a movement, or an event with all its movements.
 */
import type { Database, Queryable } from '#database';
import { mayChange } from '#schema';
import { eventDigest } from '../event.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { invalid, StepRefused, type StepResult, takeStep } from '../steps/step.ts';
import { settleReversals } from './claims.ts';
import {
  type ReversalReason,
  type ReversalTarget,
  type ReversalWords,
  readOriginals,
  reverseEntries,
} from './reverse.ts';

/** What is to be reversed and why: a movement, or an event by its source and id. */
export type ReversalRequest = ReversalWords & {
  readonly idempotencyKey: string;
  readonly movementId?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly eventId?: string | null | undefined;
};

/** What a reversal answers: the movements that were reversed. */
export type ReversalAnswer = { readonly movementIds: readonly number[] };

/** How an entry is linked to others: what it takes back, what takes it back, and why. */
export type ReversalLink = {
  readonly reverses: number | undefined;
  readonly reversedBy: number | undefined;
  readonly reason: ReversalReason;
};

/** What may be done about mistakes in the journal. */
export type Corrections = {
  /** Reverses a movement or an event. */
  reverse(request: ReversalRequest, context: ActContext): Promise<StepResult<ReversalAnswer>>;
  /** Settles reversals that sources told, of these events or all; gives how many it looked at. */
  settle(query: { readonly limit: number; readonly digests?: readonly string[] }): Promise<number>;
  /** The links of movements, as a map; those without any are not in the answer. */
  links(movementIds: readonly number[]): Promise<Map<number, ReversalLink>>;
};

const linksStatement = statement('corrections/links');

/** Makes the corrections over a pool that writes and one that reads. */
export function createCorrections({
  database,
  reader,
}: {
  database: Database;
  reader: Database;
}): Corrections {
  return {
    reverse: (request, context) => reverse(database, request, context),
    settle: (query) => settleReversals(database, query),
    links: (movementIds) => readLinks(reader, movementIds),
  };
}

function reverse(
  database: Database,
  { idempotencyKey: key, ...content }: ReversalRequest,
  context: ActContext,
): Promise<StepResult<ReversalAnswer>> {
  const step = { operation: 'movementReverse', key, content };
  return takeStep({ database, context }, step, async ({ session }) => {
    const target = targetOf(content);
    const fields = await readFields(session, { skus: [], locationIds: [] });
    if (content.note) fields.text(content.note, ['note'], 400);
    if (content.operatorId) fields.text(content.operatorId, ['operatorId']);
    if (content.deviceId) fields.text(content.deviceId, ['deviceId']);
    fields.check();
    const rows = await readOriginals(session, target);
    const path = [content.movementId ? 'movementId' : 'eventId'];
    const locationIds = [...new Set(rows.map((row) => row.location_id))];
    if (rows.length === 0 || !mayChange(context.caller, { locationIds })) {
      const shown = JSON.stringify((content.movementId ?? content.eventId ?? '').slice(0, 100));
      const message = `nothing that can be reversed has the id ${shown}`;
      throw new StepRefused({ code: 'StepSubjectNotFound', message, path });
    }
    const id = rows.map((row) => row.movement_id).join(',');
    const noted = { action: 'movementReverse', type: 'Movement', id, after: content };
    await noteStep(session, { ...noted, reason: content.note ?? content.reason, by: content }, context);
    return { movementIds: await reverseEntries(session, { rows, words: content, path }, context) };
  });
}

function targetOf({ movementId, source, eventId }: Omit<ReversalRequest, 'idempotencyKey'>): ReversalTarget {
  if (movementId && !source && !eventId && /^\d{1,15}$/.test(movementId))
    return { movementId: Number(movementId) };
  if (!movementId && source && eventId) return { digest: eventDigest({ source, eventId }) };
  if (movementId && !source && !eventId) {
    const message = `no movement has the id ${JSON.stringify(movementId.slice(0, 100))}`;
    throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['movementId'] });
  }
  throw new StepRefused(invalid('either movementId, or source and eventId must be given', ['movementId']));
}

type LinkRow = {
  movement_id: number;
  reverses: number | null;
  reversed_by: number | null;
  reason: ReversalReason;
};

async function readLinks(
  database: Queryable,
  movementIds: readonly number[],
): Promise<Map<number, ReversalLink>> {
  const { rows } = await database.query<LinkRow>(linksStatement, [[...movementIds]]);
  const links = new Map<number, ReversalLink>();
  for (const { movement_id: id, reverses, reversed_by: reversedBy, reason } of rows) {
    const known = links.get(id);
    links.set(id, {
      reverses: reverses ?? known?.reverses,
      reversedBy: reversedBy ?? known?.reversedBy,
      reason,
    });
  }
  return links;
}
