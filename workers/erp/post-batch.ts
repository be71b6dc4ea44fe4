/**
 * One claimed batch through the connector: what may have been applied is looked up, the rest is planned and posted, and
 * every posting gets an outcome, whatever happens.
 *
 * Order inside the batch: a posting whose earlier one did not get through is held, not sent. No database here.
 */
import type { CanonicalMovement, ErpConnector, FoundDocument, Outcome, PlannedPosting } from '#connectors';
import type { ClaimedPosting } from './posting.ts';

/** What a connector made of a batch: an outcome a posting, same order. */
export async function postBatch(
  connector: ErpConnector,
  postings: readonly ClaimedPosting[],
  signal: AbortSignal,
): Promise<Outcome[]> {
  const doubtful = postings.filter(({ findFirst }) => findFirst);
  const found = await lookUp(connector, doubtful, signal);
  const { outcomes, planned } = prepare(connector, postings, found);
  for (const outcome of await send(connector, planned, signal)) outcomes.set(outcome.eventId, outcome);
  return postings.map(({ eventId }) => outcomes.get(eventId) ?? failure(eventId, noOutcome));
}

type Found = ReadonlyMap<string, FoundDocument> | { readonly reason: string };

async function lookUp(
  connector: ErpConnector,
  doubtful: readonly ClaimedPosting[],
  signal: AbortSignal,
): Promise<Found> {
  if (doubtful.length === 0) return new Map();
  try {
    return await connector.find(
      doubtful.map(({ eventId }) => eventId),
      { signal },
    );
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

type Prepared = { readonly outcomes: Map<string, Outcome>; readonly planned: PlannedPosting[] };

/** Decides about each posting, in order, without asking anybody. */
function prepare(connector: ErpConnector, postings: readonly ClaimedPosting[], found: Found): Prepared {
  const outcomes = new Map<string, Outcome>();
  const planned: PlannedPosting[] = [];
  const waiting = new Set<string>();
  for (const posting of postings) {
    const { eventId, movement } = posting;
    const decided = decide(connector, posting, { found, waiting });
    if ('status' in decided) outcomes.set(eventId, decided);
    else planned.push(decided);
    const goesOn = 'status' in decided ? isOver(decided) : connector.capabilities.keepsOrderInBatch;
    if (!goesOn) for (const key of movement.orderKeys) waiting.add(key);
  }
  return { outcomes, planned };
}

/** Whether those behind it need not wait: the ERP has it, or will never hear of it. */
function isOver({ status }: Outcome): boolean {
  return status === 'duplicate' || status === 'waived';
}

function decide(
  connector: ErpConnector,
  { eventId, movement, findFirst }: ClaimedPosting,
  known: { found: Found; waiting: ReadonlySet<string> },
): Outcome | PlannedPosting {
  if (isMap(known.found)) {
    const document = known.found.get(eventId);
    if (document !== undefined) return { status: 'duplicate', eventId, documentRef: withoutFinal(document) };
  } else if (findFirst) {
    return failure(eventId, { code: 'unavailable', reason: known.found.reason, outcome: 'unknown' });
  }
  if (movement.orderKeys.some((key) => known.waiting.has(key))) return failure(eventId, held);
  return plan(connector, movement);
}

function plan(connector: ErpConnector, movement: CanonicalMovement): Outcome | PlannedPosting {
  try {
    return connector.plan(movement);
  } catch (error) {
    const reason = `the connector could not plan it: ${error instanceof Error ? error.message : String(error)}`;
    return { status: 'rejected', eventId: movement.eventId, code: 'validation', reason, retryable: false };
  }
}

async function send(
  connector: ErpConnector,
  planned: readonly PlannedPosting[],
  signal: AbortSignal,
): Promise<Outcome[]> {
  if (planned.length === 0) return [];
  try {
    return await connector.post(planned, { signal });
  } catch (error) {
    // Against the contract; whether anything was applied nobody can say.
    const reason = `the connector failed: ${error instanceof Error ? error.message : String(error)}`;
    return planned.map(({ eventId }) => failure(eventId, { code: 'untyped', reason, outcome: 'unknown' }));
  }
}

type Why = Pick<Extract<Outcome, { status: 'failed' }>, 'code' | 'reason' | 'outcome'>;

const held: Why = {
  code: 'held',
  reason: 'an earlier posting of its order did not get through',
  outcome: 'not-applied',
};
const noOutcome: Why = { code: 'untyped', reason: 'the connector gave no outcome', outcome: 'unknown' };

function failure(eventId: string, why: Why): Outcome {
  return { status: 'failed', eventId, retryable: true, ...why };
}

function isMap(found: Found): found is ReadonlyMap<string, FoundDocument> {
  return found instanceof Map;
}

function withoutFinal({ final: _final, ...document }: FoundDocument): Omit<FoundDocument, 'final'> {
  return document;
}
