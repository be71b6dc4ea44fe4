/**
 * Following without a gateway: what is asked after every kind of end, when a cursor is saved, and what is not told twice.
 *
 * The transport is a script of connections. That scripts are like a gateway is shown in test/client.
 */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import { memoryStore } from '../cursor-store.ts';
import { StockgateFault } from '../fault.ts';
import { type FollowOptions, follow, type ResumeVariables } from './follow.ts';
import type { LiveEvent, Told } from './live-event.ts';
import type { LiveRequest, OpenLive } from './transport.ts';

const state = (cursor: string) => ({ data: { field: { cursor, cause: 'SNAPSHOT' } } });
const change = (cursor: string) => ({ data: { field: { cursor, cause: 'SALE_COMPLETED' } } });
const control = (type: string, cursor: string) => ({ data: null, extensions: { live: { type, cursor } } });
const failure = (code: string, retryable: boolean) => ({
  data: null,
  errors: [{ message: code, extensions: { code, retryable } }],
});

type Step = Answer<Readonly<Record<string, Told>>>;
type Document = {
  toString(): string;
  readonly __apiType?: (variables: ResumeVariables) => Record<string, Told>;
};
const document: Document = 'subscription Field { field }';

/** Plays the connections, one after the other, and gives what each asked; after the last the stream is aborted. */
function scripted(connections: readonly (readonly Step[])[], options: FollowOptions = {}) {
  const left = [...connections];
  const asked: object[] = [];
  const pauses: number[] = [];
  const stop = new AbortController();
  const open = async function* ({ variables }: LiveRequest) {
    const steps = left.shift();
    if (steps === undefined) return stop.abort();
    asked.push(variables);
    for (const step of steps) yield JSON.parse(JSON.stringify(step));
  };
  const openLive: OpenLive = open;
  const clock = { now: () => 0, random: () => 0.5, pause: async (ms: number) => void pauses.push(ms) };
  const events = follow(
    { open: openLive, clock },
    { document, variables: {}, signal: stop.signal, ...options },
  );
  return { events, asked, pauses };
}

const shortly = (event: LiveEvent<Told>): string =>
  event.kind === 'restart' ? event.reason : `${event.kind} ${event.cursor}`;

async function all(events: AsyncIterable<LiveEvent<Told>>): Promise<string[]> {
  const told: string[] = [];
  for await (const event of events) told.push(shortly(event));
  return told;
}

describe('what is asked', () => {
  it('the state first, and after a break what follows the last cursor', async () => {
    const { events, asked } = scripted([
      [state('s'), state('s'), control('HEARTBEAT', 's'), change('a')],
      [change('b')],
    ]);
    expect(await all(events)).toEqual(['FIRST', 'state s', 'state s', 'reached s', 'change a', 'change b']);
    expect(asked).toEqual([
      { after: null, snapshot: true, resync: true, heartbeatSeconds: 10 },
      { after: 'a', snapshot: false, resync: true, heartbeatSeconds: 10 },
    ]);
  });

  it('a state that was cut short again, from its beginning', async () => {
    const { events, asked } = scripted([[state('s')], [state('t'), change('u')]]);
    expect(await all(events)).toEqual(['FIRST', 'state s', 'CUT', 'state t', 'reached t', 'change u']);
    expect(asked).toMatchObject([{ snapshot: true }, { after: null, snapshot: true }]);
  });

  it('nothing of the past when it begins now; what follows the kept cursor when one is kept', async () => {
    const now = scripted([[change('a')]], { begin: 'NOW' });
    expect(await all(now.events)).toEqual(['change a']);
    expect(now.asked).toMatchObject([{ after: null, snapshot: false }]);
    const store = memoryStore();
    await store.save('mine', 'k');
    const kept = scripted([[change('l')]], { store, name: 'mine' });
    expect(await all(kept.events)).toEqual(['change l']);
    expect(kept.asked).toMatchObject([{ after: 'k', snapshot: false }]);
  });

  it('the state again after a resync, on the same connection, and when the cursor is too old', async () => {
    const { events } = scripted([
      [change('a'), control('RESYNC', 's'), state('s'), control('HEARTBEAT', 's')],
      [failure('CURSOR_TOO_OLD', false)],
      [state('t'), control('HEARTBEAT', 't')],
    ]);
    expect(await all(events)).toEqual([
      ...['FIRST', 'change a', 'RESYNC', 'state s', 'reached s'],
      ...['RESYNC', 'state t', 'reached t'],
    ]);
  });
});

describe('what is gone', () => {
  it('is not passed over by who began now: from a resync on the state is taken, again where it was cut', async () => {
    const { events, asked } = scripted(
      [[change('a')], [control('RESYNC', 's'), state('s')], [state('t'), control('HEARTBEAT', 't')]],
      { begin: 'NOW' },
    );
    expect(await all(events)).toEqual(['change a', 'RESYNC', 'state s', 'CUT', 'state t', 'reached t']);
    expect(asked).toMatchObject([{ snapshot: false }, { after: 'a' }, { after: null, snapshot: true }]);
  });
});

describe('what is told', () => {
  it('nothing twice that was handled before the connection broke', async () => {
    const { events } = scripted(
      [
        [change('a'), change('b')],
        [change('a'), change('b'), change('c')],
      ],
      { begin: 'NOW' },
    );
    expect(await all(events)).toEqual(['change a', 'change b', 'change c']);
  });

  it('what ends it is thrown: a fault that cannot be retried; others only make it wait, longer each time', async () => {
    const away = failure('SUBGRAPH_UNAVAILABLE', true);
    const { events, pauses } = scripted(
      [[away], [away], [change('a')], [away], [failure('FORBIDDEN', false)]],
      {
        begin: 'NOW',
      },
    );
    await expect(all(events)).rejects.toBeInstanceOf(StockgateFault);
    // Something came in between, so it begins with the short pauses again.
    expect(pauses).toEqual([100, 200, 100, 200]);
  });
});

describe('what is saved', () => {
  it('a cursor after its event was handled, never before, and none within a state', async () => {
    const saved: string[] = [];
    const store = { load: () => undefined, save: (_name: string, cursor: string) => void saved.push(cursor) };
    const { events } = scripted([[state('s'), control('HEARTBEAT', 's'), change('a'), change('b')]], {
      store,
    });
    const before: string[] = [];
    for await (const event of events) before.push(`${shortly(event)}: ${saved.join()}`);
    expect(before).toEqual(['FIRST: ', 'state s: ', 'reached s: ', 'change a: s', 'change b: s,a']);
    expect(saved).toEqual(['s', 'a', 'b']);
  });

  it('less often when asked, and the last at the end', async () => {
    const saved: string[] = [];
    const store = { load: () => undefined, save: (_name: string, cursor: string) => void saved.push(cursor) };
    const options = { store, begin: 'NOW', saveEveryMs: 1_000 } as const;
    await all(scripted([[change('a'), change('b'), change('c')]], options).events);
    expect(saved).toEqual(['a', 'c']);
  });

  it('a store that fails ends it, with its own error', async () => {
    const full = new Error('disk full');
    const store = { load: () => undefined, save: () => Promise.reject(full) };
    await expect(all(scripted([[change('a'), change('b')]], { store }).events)).rejects.toBe(full);
  });

  it('under a name of its own for every question', async () => {
    const names: string[] = [];
    const store = { load: (name: string) => void names.push(name), save: () => undefined };
    for (const skus of [['A'], ['B']]) {
      const variables: Record<string, unknown> = { skus, channel: null };
      const following = { document, variables, store, signal: AbortSignal.abort() };
      const clock = { now: () => 0, random: () => 0, pause: async () => undefined };
      const open: OpenLive = async function* () {};
      await all(follow({ open, clock }, following));
    }
    expect(names).toEqual(['Field skus=["A"]', 'Field skus=["B"]']);
  });
});
