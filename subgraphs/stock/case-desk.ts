/**
 * What people do about exception cases: closing one with a reason, and having done again what it holds up.
 *
 * A replay goes the way of its matter: parked events into the ledger, a posting to whoever posts; what came of it is noted
 * with the case.
 */
import { type ExceptionCase, kindRules, type ReplayResult } from '#ledger';
import { fault } from '#schema';
import { printableText } from '../row.ts';
import { askCase, encodeCase } from './cases.ts';
import type { StockContext } from './context.ts';
import type { ExceptionReplayInput, ExceptionResolveInput } from './generated.ts';

const reasonText = printableText(1, 500);
const eventsPerReplay = 5_000;

/** Closes a case in the caller's name. */
export async function resolveCase(input: ExceptionResolveInput, context: StockContext) {
  const { id, reason } = input;
  const refusal = reasonText.safeParse(reason).error?.issues[0]?.message;
  if (refusal !== undefined) return { exceptionCase: null, userErrors: [invalidReason(reason, refusal)] };
  const found = await askCase(id, context);
  if (found === null) return { exceptionCase: null, userErrors: [unknown(id)] };
  const verdict = { caseId: found.caseId, how: input.resolution ?? ('RESOLVED' as const), why: reason };
  const { outcome, case: after = found } = await context.ledger.cases.settle(verdict, context);
  const userErrors = outcome === 'ENDED_BEFORE' ? [ended(after)] : [];
  return { exceptionCase: encodeCase(after), userErrors };
}

/** Has done again what a case holds up. */
export async function replayCase({ id }: ExceptionReplayInput, context: StockContext) {
  const nothing = { exceptionCase: null, done: 0, left: 0 };
  const found = await askCase(id, context);
  if (found === null) return { ...nothing, userErrors: [unknown(id)] };
  const encoded = { ...nothing, exceptionCase: encodeCase(found) };
  if (found.status === 'RESOLVED') return { ...encoded, userErrors: [ended(found)] };
  const { replay } = kindRules[found.kind];
  if (replay === 'NOTHING') return { ...encoded, userErrors: [notReplayable(found)] };
  const { done, left, isDone } =
    replay === 'PARKED_EVENTS' ? await replayEvents(found, context) : await replayPosting(found, context);
  const facts = { done, left };
  const after = await context.ledger.cases.noteReplay({ caseId: found.caseId, isDone, facts }, context);
  return { ...facts, exceptionCase: encodeCase(after ?? found), userErrors: [] };
}

type Replay = { readonly done: number; readonly left: number; readonly isDone: boolean };

/** Records what waits for the code; a round that records nothing more is the last. */
async function replayEvents({ source, code }: ExceptionCase, context: StockContext): Promise<Replay> {
  if (source === undefined || code === undefined) return { done: 0, left: 0, isDone: false };
  const query = { limit: eventsPerReplay, source, codes: [code] };
  const result: ReplayResult = await context.ledger.replayParked(query, context);
  const left = result.parked + result.refused;
  return { done: result.recorded, left, isDone: left === 0 && result.recorded < eventsPerReplay };
}

/** Sends the posting again; the case ends by itself once the ERP has it. */
async function replayPosting(
  { subject }: ExceptionCase,
  { erp, caller, correlationId }: StockContext,
): Promise<Replay> {
  if (erp.writes === undefined) throw fault('SUBGRAPH_UNAVAILABLE', 'nothing here posts to an ERP');
  const [answer] = await erp.writes.replay({ postingIds: [Number(subject)], caller, correlationId });
  const isSent = answer?.isReplayed ?? false;
  return { done: isSent ? 1 : 0, left: isSent ? 0 : 1, isDone: false };
}

function unknown(id: string) {
  const code = 'UnknownException' as const;
  const message = `there is no exception case ${JSON.stringify(id.slice(0, 100))}`;
  return { __typename: code, code, path: ['id'], message };
}

function ended({ caseId, ending }: ExceptionCase) {
  const code = 'ExceptionEnded' as const;
  const message = `case ${caseId} was closed at ${ending?.at.toISOString()} by ${ending?.by} (${ending?.how})`;
  return { __typename: code, code, path: ['id'], message };
}

function invalidReason(reason: string, rule: string) {
  const code = 'InvalidException' as const;
  const message = `reason ${rule}, not ${JSON.stringify(reason).slice(0, 100)}`;
  return { __typename: code, code, path: ['reason'], message };
}

function notReplayable({ caseId, kind }: ExceptionCase) {
  const code = 'ExceptionNotReplayable' as const;
  const message = `case ${caseId} is ${kind}, of which nothing can be done again: ${kindRules[kind].action}`;
  return { __typename: code, code, path: ['id'], message };
}
