/**
 * Every operation × every kind of caller: allowed, or exactly this refusal. Over HTTP, WebSocket and SSE in one process; split,
 * where what differs lies behind the gateway, over HTTP, and subscriptions over SSE.
 *
 * The table is table.ts. A new operation without a row fails here, and so does a row of an operation that is no more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readApiSchema } from '#schema';
import { type Arranged, arrange } from './arrange.ts';
import { callerNames } from './callers.ts';
import { outcomeOf } from './outcome.ts';
import type { Row } from './rows/row.ts';
import { expectedOf, fieldOf, mayByScopes, table } from './table.ts';
import { type Product, topologies } from './topologies.ts';
import { type Ask, transports } from './transports.ts';

const silent = 'silent';
const silentMs = 300;

test('every operation of the contract has a row, and every row is of an operation', () => {
  const schema = buildSchema(readApiSchema());
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const operations = roots.flatMap((root) =>
    Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
  );
  expect(table.map(({ operation }) => operation).sort()).toEqual(operations.sort());
});

test.each(table.map((row) => [row.operation, row] as const))(
  '%s is given to the presets whose scopes satisfy it',
  (_operation, row) => {
    expect(row.may).toBe(mayByScopes(row));
  },
);

/** A subscription has many answers: plain HTTP has one. */
function isAsked(topology: string, transport: string, operation: string): boolean {
  const isSubscription = operation.startsWith('Subscription.');
  if (transport === 'HTTP') return !isSubscription;
  return topology === 'all in one' || (isSubscription && transport === 'SSE');
}

describe.each(Object.entries(topologies))('%s', (topology, start) => {
  let product: Product;
  let arranged: Arranged;
  const lines = new Map<string, Ask>();
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    product = await start();
    arranged = await arrange(product);
    for (const [transport, open] of Object.entries(transports)) {
      for (const caller of callerNames) {
        const { ask, close } = open(product.url, product.as(caller));
        lines.set(`${transport} ${caller}`, ask);
        closing.push(close);
      }
    }
  });
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()));
    await product?.stop();
  });

  test.each(
    Object.keys(transports).flatMap((transport) =>
      table
        .filter(({ operation }) => isAsked(topology, transport, operation))
        .map((row) => [transport, row.operation, row] as const),
    ),
  )('%s: %s', async (transport, _operation, row) => {
    const expected = expectedOf(row);
    const outcomes = await Promise.all(
      callerNames.map(
        async (caller) => [caller, await outcome(`${transport} ${caller}`, row, expected[caller])] as const,
      ),
    );
    expect(Object.fromEntries(outcomes)).toEqual(expected);
  });

  let sent = 0;

  async function outcome(line: string, row: Row, expected: string | undefined): Promise<string> {
    const ask = lines.get(line);
    if (ask === undefined) throw new Error(`there is no line ${line}`);
    sent += 1;
    const names: Arranged = { ...arranged, KEY: `${line} ${sent}` };
    const document = row.document.replaceAll(
      /<(\w+)>/g,
      (_whole, name: string) => names[name] ?? `no ${name}`,
    );
    const answer = ask(document).then((told) => outcomeOf(told, fieldOf(row), row.look));
    if (expected !== silent) return answer;
    // Nothing is what is expected: whatever comes within this time is too much, and nobody waits for it after that.
    const waited = sleep(silentMs, silent);
    return Promise.race([answer.catch((error: unknown) => `ended by ${String(error)}`), waited]);
  }
});
