/**
 * The circuit: when it opens, when it closes, and that whoever waits is let through or sent home.
 *
 * Against a health check that says what the test wants; pauses are milliseconds.
 */
import { expect, test } from 'vitest';
import type { ErpErrorCode, Outcome } from '#connectors';
import { type CircuitOptions, createCircuit } from './circuit.ts';

const failed = (code: ErpErrorCode, retryAfterMs?: number): Outcome[] => [
  {
    status: 'failed',
    eventId: 'e',
    code,
    reason: 'because',
    retryable: true,
    outcome: 'unknown',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
];
const posted: Outcome[] = [
  { status: 'posted', eventId: 'e', documentRef: { system: 'test', type: 'entry', id: '1' } },
];
const forever = new AbortController().signal;

function open(options: Partial<CircuitOptions> = {}) {
  const health = { up: false, asked: 0 };
  const told: (string | undefined)[] = [];
  const circuit = createCircuit({
    health: async () => {
      health.asked += 1;
      return { up: health.up, latencyMs: 0 };
    },
    firstProbeMs: 1,
    longestProbeMs: 2,
    onChange: (reason) => told.push(reason),
    ...options,
  });
  return { circuit, health, told };
}

test('opens after five ill calls in a row, one good one starts the count again', async () => {
  const { circuit } = open();
  for (let n = 0; n < 4; n += 1) circuit.tell(failed('unavailable'));
  circuit.tell(posted);
  for (let n = 0; n < 4; n += 1) circuit.tell(failed('timeout'));
  expect(circuit.isOpen()).toBe(false);
  circuit.tell(failed('unavailable'));
  expect(circuit.isOpen()).toBe(true);
  circuit.close();
});

test('opens at once when the login is refused, and never for what the ERP says no to', () => {
  const { circuit } = open();
  for (let n = 0; n < 20; n += 1) circuit.tell(failed('conflict'));
  expect(circuit.isOpen()).toBe(false);
  circuit.tell(failed('auth'));
  expect(circuit.isOpen()).toBe(true);
  circuit.close();
});

test('lets everyone who waits through once the ERP is healthy, and opens again at the next ill call', async () => {
  const { circuit, health, told } = open();
  circuit.tell(failed('auth'));
  const waiting = Promise.all([circuit.ready(forever), circuit.ready(forever)]);
  await expect.poll(() => health.asked).toBeGreaterThan(3);
  health.up = true;
  await waiting;
  expect(told).toEqual(['auth: because', undefined]);
  circuit.tell(failed('unavailable'));
  expect(circuit.isOpen()).toBe(true);
  circuit.close();
});

test('a throttled call pauses everything for as long as the ERP asked', async () => {
  const { circuit } = open();
  const startedAt = performance.now();
  circuit.tell(failed('throttled', 60));
  await circuit.ready(forever);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(58);
});

test('whoever is told to stop while waiting stops waiting', async () => {
  const { circuit } = open();
  circuit.tell(failed('auth'));
  const stopping = new AbortController();
  const waiting = circuit.ready(stopping.signal);
  stopping.abort(new Error('the worker stops'));
  await expect(waiting).rejects.toThrow('the worker stops');
  circuit.close();
});
