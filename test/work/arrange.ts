/**
 * What tests of governed work start from: a bench of the ledger's, three people, and short ways to ask and to answer.
 */
import type { CountSubmission, StepResult } from '#ledger';
import type { Caller } from '#schema';
import type { Bench } from '../ledger/arrange.ts';
import { eventOf, record } from '../ledger/arrange.ts';

/** A caller that reaches everything and may be asked to decide; its limits are its own. */
export function person(id: string, scopes: readonly string[] = ['count:submit', 'count:approve']) {
  const caller: Caller = { id, kind: 'operator', channels: 'all', locations: 'all', scopes: [...scopes] };
  return { caller, correlationId: `test-${id}` } as const;
}

/** Somebody who counts, somebody who approves, and somebody who may do everything. */
export const [ann, bob, chief] = [person('ann'), person('bob'), person('chief', ['admin'])];

/** Who and with what, as every step says it. */
export const said = { operatorId: 'op-1', deviceId: 'scanner-1', reason: 'looked twice' } as const;

let keys = 0;

/** A key nobody has used. */
export function key(): string {
  keys += 1;
  return `key-${keys}`;
}

/** What became of a step as a test writes it: `taken`, `replayed`, or the codes of its refusals. */
export function became(result: StepResult<unknown>): string {
  if (result.kind === 'refused') return result.refusals.map(({ code }) => code).join(' ');
  return result.replayed ? 'replayed' : 'taken';
}

/** The answer of a step that must have been taken. */
export function answerOf<Answer>(result: StepResult<Answer>): Answer {
  if (result.kind === 'refused') throw new Error(result.refusals.map(({ message }) => message).join('; '));
  return result.answer;
}

/** A time of the day of the tests. */
export function at(time: string): string {
  return `2026-03-01T${time}:00Z`;
}

/** Tells that units of an item arrived at S1 in the morning. */
export async function receive(bench: Bench, sku: string, quantity: number): Promise<void> {
  await tell(bench, 'RECEIPT_CONFIRMED', { sku, quantity, occurredAt: at('08:00') });
}

/** Tells an event of an item at S1 that must be recorded. */
export async function tell(
  bench: Bench,
  type: string,
  fields: { readonly sku: string; readonly quantity: number; readonly occurredAt: string } & Record<
    string,
    unknown
  >,
): Promise<void> {
  const [status] = await record(bench, eventOf({ type, ...fields }));
  if (status !== 'RECORDED') throw new Error(`${type} was not recorded: ${status}`);
}

/** A count of the shelf at S1. */
export function countOf(sku: string, quantity: number, time = '14:00'): CountSubmission {
  return {
    idempotencyKey: key(),
    ...{ sku, quantity, locationId: 'S1', counted: 'SHELF', countedAt: at(time) },
    ...said,
  };
}
