/**
 * Playing a stream: its chains dealt to connections, interleaved, in calls of several events, with repeats of what was answered.
 *
 * Every step can be taken again: whoever does not know whether it arrived takes it once more. What an answer may be is
 * judged here; what must be there at the end is step.ts's.
 */
import { type Ledger, reservationId, type StepResult } from '#ledger';
import type { Caller } from '#schema';
import { between, type Random } from '../../bench/harness/random.ts';
import type { Deed, Stream } from './step.ts';

/** Calls in order, for one connection: events told together, or one other deed. */
export type Part = readonly (readonly Deed[])[];

const caller: Caller = {
  id: 'stream',
  kind: 'development',
  channels: 'all',
  locations: 'all',
  scopes: ['*'],
};
const approver: Caller = { ...caller, id: 'approver' };
const mostTold = 7;
const oneInRepeated = 8;

/** Deals a stream to connections: within a chain in order, between chains in any. */
export function deal(stream: Stream, random: Random, connections: number): Part[] {
  const hands = Array.from({ length: connections }, (): (readonly Deed[])[] => []);
  for (const chain of stream.chains) {
    const hand = hands[between(random, 0, connections - 1)];
    hand?.push(chain.map(({ deed }) => deed));
  }
  return hands.map((chains) => inCalls(interleave(chains, random), random));
}

function interleave(chains: readonly (readonly Deed[])[], random: Random): Deed[] {
  const left = chains.map((chain) => [...chain]);
  const all: Deed[] = [];
  for (;;) {
    const open = left.filter((chain) => chain.length > 0);
    const next = open[between(random, 0, Math.max(0, open.length - 1))]?.shift();
    if (next === undefined) return all;
    all.push(next);
  }
}

/** Puts events that follow each other into calls of a few, and repeats of calls that were made behind them. */
function inCalls(deeds: readonly Deed[], random: Random): Deed[][] {
  const calls: Deed[][] = [];
  for (const deed of deeds) {
    const open = calls.at(-1);
    const fits =
      open !== undefined && open.length < mostTold && open.every(({ do: does }) => does === 'tell');
    if (deed.do === 'tell' && fits && between(random, 0, 2) > 0) open.push(deed);
    else calls.push([deed]);
    if (between(random, 1, oneInRepeated) > 1) continue;
    const before = calls[between(random, 0, calls.length - 1)];
    if (before !== undefined) calls.push([...before]);
  }
  return calls;
}

/** Makes a connection's calls, one after the other; `onDone` is told of each that was answered. */
export async function play(
  ledger: Ledger,
  part: Part,
  onDone: (call: readonly Deed[]) => void = () => undefined,
) {
  for (const call of part) {
    await makeCall(ledger, call);
    onDone(call);
  }
}

/** Makes one call; throws when the answer is none that a right ledger gives. */
export async function makeCall(ledger: Ledger, call: readonly Deed[]): Promise<void> {
  const told = call.flatMap((deed) => (deed.do === 'tell' ? [deed.event] : []));
  if (told.length > 0) await tell(ledger, told);
  for (const deed of call) if (deed.do !== 'tell') await act(ledger, deed);
}

async function tell(ledger: Ledger, told: Parameters<Ledger['record']>[0]): Promise<void> {
  const events = told.map((event) =>
    event.reservationId == null
      ? event
      : { ...event, reservationId: reservationId(caller.id, event.reservationId) },
  );
  const { results } = await ledger.record(events, { caller, correlationId: 'stream' });
  const wrong = results.find(
    ({ status, error }) =>
      status !== 'RECORDED' && status !== 'REPLAYED' && error?.code !== 'AwaitingLineage',
  );
  if (wrong !== undefined) throw new Error(`${wrong.eventId}: ${wrong.status} ${wrong.error?.message}`);
}

async function act(ledger: Ledger, deed: Exclude<Deed, { do: 'tell' }>): Promise<void> {
  const context = { caller, correlationId: 'stream' };
  switch (deed.do) {
    case 'reserve': {
      const { key: idempotencyKey, sku, locationId, quantity } = deed;
      const lines = [{ sku, locationId, quantity }];
      const request = { idempotencyKey, channel: 'web', lines, holdSeconds: 86_400, allOrNothing: true };
      const [answer] = await ledger.reserve([request], context);
      if (answer?.reservation === undefined)
        throw new Error(`${deed.key}: ${JSON.stringify(answer?.refusals)}`);
      return;
    }
    case 'confirm':
    case 'release': {
      // A repeat of an earlier step may come when the reservation has gone on; that is refused and changes nothing.
      const request = { id: reservationId(caller.id, deed.key), idempotencyKey: `${deed.do}-${deed.key}` };
      await ledger[deed.do](request, context);
      return;
    }
    default:
      await work(ledger, deed, context);
  }
}

type Work = Extract<Deed, { do: 'convert' | 'count' | 'adjust' }>;

async function work(
  ledger: Ledger,
  deed: Work,
  context: { caller: Caller; correlationId: string },
): Promise<void> {
  const said = { operatorId: 'op', deviceId: 'pad' };
  const { key: idempotencyKey, at } = deed;
  if (deed.do === 'convert') {
    const { locationId, from, to } = deed;
    const request = {
      idempotencyKey,
      locationId,
      inputs: [from],
      outputs: [to],
      isReversed: false,
      isFact: true,
    };
    const why = { occurredAt: at, reason: 'made', ...said };
    taken(await ledger.work.conversions.convert({ ...request, ...why }, context));
    return;
  }
  const { sku, locationId, quantity } = deed;
  const decide = (id: string) => ({ id, idempotencyKey: `${idempotencyKey}-yes`, reason: 'seen', ...said });
  const decider = { ...context, caller: approver };
  if (deed.do === 'count') {
    const submission = {
      idempotencyKey,
      sku,
      locationId,
      quantity,
      counted: 'AVAILABLE',
      countedAt: at,
      ...said,
    } as const;
    const { countId } = taken(await ledger.work.counts.submit(submission, context));
    await ledger.work.counts.approve(decide(countId), decider);
  } else {
    const { state } = deed;
    const request = {
      idempotencyKey,
      sku,
      locationId,
      state,
      quantity,
      reasonCode: 'FOUND',
      occurredAt: at,
      ...said,
    };
    const { adjustmentId } = taken(await ledger.work.adjustments.request(request, context));
    await ledger.work.adjustments.approve(decide(adjustmentId), decider);
  }
}

function taken<Answer>(result: StepResult<Answer>): Answer {
  if (result.kind === 'refused') throw new Error(result.refusals.map(({ message }) => message).join('; '));
  return result.answer;
}

const worker: Caller = { id: 'workers', kind: 'service', channels: 'all', locations: 'all', scopes: [] };

/** What the workers do all the time: records what waited for a fact, and follows up what a crash left behind. */
export async function settle(ledger: Ledger): Promise<void> {
  await ledger.replayParked({ limit: 500, isMapped: true }, { caller: worker, correlationId: 'stream' });
  await ledger.work.followUp();
}
