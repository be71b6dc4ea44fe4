/**
 * Promise: a change that a thousand subscribers watch is executed and serialized once, over SSE and over WebSocket.
 *
 * The product against one execution for each subscriber: in itself (the verdict: baselines/execution-each.ts), and by stock
 * graphql-sse and graphql-ws, which have data in memory and no federation; and the writes alone, which is as little as it can cost.
 * The Hive gateway of the design is not installed here. Method: bench/README.md.
 */
import { atMost, type Bench, type BenchResult, type BenchWorld, compared } from '../harness/bench.ts';
import { type Child, startChild } from '../harness/children.ts';
import { idleCpuMs } from '../harness/cpu.ts';
import { figuresOf, metricOf, ratioOf, type Spread, spreadOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { startShopProduct } from '../harness/shop-product.ts';
import { atPath } from '../load/address.ts';
import type { FanOutJob } from '../load/fan-out-job.ts';
import { loadReplyShape } from '../load/job.ts';
import { changeBodies, placedWatch, receiptBodies, stockWatch } from '../workloads/fan-out.ts';

const subscribers = 1_000;
const firstEvents = 2;
/** An execution an event has to run often before it is as fast as it gets; a thousand an event are at once. */
const warmEvents = 30;
const msPerEvent = 50;
const group = `one SKU, ${subscribers} subscribers, one event at a time`;

const transports = [
  {
    name: 'SSE',
    of: 'product, SSE',
    each: 'each executed, SSE',
    to: 'stock graphql-sse',
    bare: 'bare writes, SSE',
    most: 1 / 50,
  },
  {
    name: 'WebSocket',
    of: 'product, WebSocket',
    each: 'each executed, WebSocket',
    to: 'stock graphql-ws',
    bare: 'bare writes, WebSocket',
    most: 1 / 30,
  },
] as const;
/** A thousand executions an event take long: few events tell what they cost. */
const eventsOfEach = 2;
const alone = 'product, nobody subscribed';
const idleWatchMs = 2_000;

/** A slice, and what its processes used before it with nobody asking, in CPU milliseconds a second. */
type NetSlice = Slice & { readonly idleMs: number };

type Party = Pick<FanOutJob, 'url' | 'transport' | 'cpuOf' | 'query' | 'variables' | 'apart'> & {
  readonly name: string;
  readonly publishUrl: string;
  readonly bodies: (count: number) => string[];
};

/** Fan-out of subscriptions: the product, stock graphql-sse, stock graphql-ws, nothing but the writes. */
export const fanOutBench: Bench = {
  name: 'fan-out',
  title: 'Subscriptions: 1,000 subscribers of one SKU',
  run: async (world) => {
    const parties = await openParties(world);
    const child = await startChild({ file: 'load/subscribe.ts', env: world.env });
    world.ends.defer(() => child.stop());
    const slices: NetSlice[] = [];
    for (let round = 0; round < world.pace.rounds; round += 1) {
      for (const party of parties) {
        const slice = await measure(world, { child, party, round });
        world.onSlice(slice);
        slices.push(slice);
      }
    }
    return resultOf(slices);
  },
};

async function openParties(world: BenchWorld): Promise<Party[]> {
  const { url, pid } = await startShopProduct(world);
  const stock = await openBaseline(world, 'stock-subscriptions');
  const bare = await openBaseline(world, 'bare-writes');
  const product = {
    url: atPath(url, '/graphql'),
    publishUrl: atPath(url, '/graphql'),
    bodies: receiptBodies,
    cpuOf: [pid],
    ...placedWatch,
  };
  return [
    { ...product, name: alone, transport: 'none' },
    { ...product, name: 'product, SSE', transport: 'sse' },
    { ...product, name: 'product, WebSocket', transport: 'websocket' },
    { ...product, name: 'each executed, SSE', transport: 'sse', apart: 'locationIds' },
    { ...product, name: 'each executed, WebSocket', transport: 'websocket', apart: 'locationIds' },
    { ...stock, name: 'stock graphql-sse', transport: 'sse' },
    { ...stock, name: 'stock graphql-ws', transport: 'websocket' },
    { ...bare, name: 'bare writes, SSE', transport: 'sse' },
    { ...bare, name: 'bare writes, WebSocket', transport: 'websocket' },
  ];
}

async function openBaseline(world: BenchWorld, name: string) {
  const { url, pid, stop } = await startChild({ file: `baselines/${name}.ts`, env: world.env });
  world.ends.defer(stop);
  const served = { url: `${url}/graphql`, publishUrl: `${url}/change`, cpuOf: [pid] };
  return { ...served, bodies: changeBodies, ...stockWatch };
}

async function measure(
  { pace }: BenchWorld,
  { child, party, round }: { child: Child; party: Party; round: number },
): Promise<NetSlice> {
  const { name, publishUrl, bodies, ...rest } = party;
  const idleMs = await idleCpuMs(party.cpuOf, idleWatchMs);
  const isShared = party.apart === undefined;
  const events = isShared ? Math.ceil(pace.measureMs / msPerEvent) : eventsOfEach;
  const warm = isShared ? warmEvents : 0;
  const job: FanOutJob = {
    ...rest,
    subscribers,
    publish: { url: publishUrl, bodies: bodies(firstEvents + warm + events), first: firstEvents, warm },
  };
  const reply = loadReplyShape.parse(await child.ask(job));
  if (reply.type !== 'measured') throw new Error(`${name}: ${JSON.stringify(reply)}`);
  const clients = party.transport === 'none' ? 0 : subscribers;
  return { group, variant: name, clients, round, measure: reply.measure, idleMs };
}

/**
 * CPU of an event on top of what it costs with nobody subscribed, divided by the other's, round by round; the other's less
 * the same where it is the product's, too. What a process uses while nobody asks (chores) is nobody's event.
 */
function netRatio(slices: readonly NetSlice[], ratio: { of: string; to: string; less: boolean }): Spread {
  const cpu = (variant: string, round: number): number => {
    const slice = slices.find((each) => each.variant === variant && each.round === round);
    return slice === undefined ? Number.NaN : busyMicros(slice);
  };
  const rounds = [...new Set(slices.map(({ round }) => round))];
  return spreadOf(
    rounds.map((round) => {
      const unwatched = cpu(alone, round);
      return (cpu(ratio.of, round) - unwatched) / (cpu(ratio.to, round) - (ratio.less ? unwatched : 0));
    }),
  );
}

function spread(slices: readonly NetSlice[]): string {
  const { median, least, most } = spreadOf(
    slices.filter(({ variant }) => variant.startsWith('product')).map(({ idleMs }) => idleMs),
  );
  return `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
}

/** CPU microseconds of an event less what its processes would have used anyway in that time. */
function busyMicros(slice: NetSlice): number {
  const { seconds, units } = slice.measure;
  return metricOf(slice, 'cpuMicros') - (slice.idleMs * 1_000 * seconds) / units;
}

function resultOf(slices: readonly NetSlice[]): BenchResult {
  const cpu = (of: string, to: string) => ratioOf(slices, { group, metric: 'cpuMicros', of, to });
  return {
    name: fanOutBench.name,
    title: fanOutBench.title,
    method: [
      `${subscribers} connections of one process ask for the same subscription; an event is published over HTTP, and the next when all have it. CPU is per event, of all server processes; product: recording the event through its API, gateway, PostgreSQL and Redis included.`,
      'Latency is of each delivery, from sending the publishing request. The baseline records nothing: compare its CPU, not its latency.',
      'What a process uses while nobody asks anything is measured for two seconds before each slice; in verdicts it is taken off, in the table it is not.',
      `Not measured before: ${firstEvents} events, and ${warmEvents} more where one execution serves all, so that both sides run code that has run often (an execution for each has had ${firstEvents * subscribers}).`,
      'An event that does not reach every subscriber exactly once ends the run.',
    ],
    figures: figuresOf(slices),
    verdicts: transports.flatMap(({ name, of, each, to, bare, most }) => [
      atMost(
        `fan-out over ${name}, less what an unwatched event and an idle product cost: CPU vs an execution for each subscriber`,
        most,
        netRatio(slices, { of, to: each, less: true }),
      ),
      compared(`fan-out over ${name}: CPU an event vs ${to}`, cpu(of, to)),
      compared(
        `fan-out over ${name}, less what an unwatched event and an idle product cost: CPU vs ${to}`,
        netRatio(slices, { of, to, less: false }),
      ),
      compared(
        `fan-out over ${name}, less what an unwatched event and an idle product cost: CPU vs the writes alone`,
        netRatio(slices, { of, to: bare, less: false }),
      ),
    ]),
    notes: [
      'An execution for each subscriber (baselines/execution-each.ts): the product itself, each subscription with a variable of its own, so that each is a group of one and nothing is shared.',
      `Before slices the product used ${spread(slices)} ms of CPU a second with nobody asking.`,
      'Bare writes (baselines/bare-writes.ts): a Node server that hands one shared buffer to every socket and does nothing else, the physical limit.',
      'The design compares with the Hive gateway, which is not installed; stock graphql-sse and graphql-ws have data in memory and no federation.',
    ],
  };
}
