/**
 * What operators watch of the read path: where items were read, what the breakers do, how far the copy in the process is behind.
 *
 * Every series is one process's own; docs/operations.md says what to make of them.
 */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { SellingFacts } from '#ledger';
import type { Breaker } from './breaker.ts';
import type { Freshness } from './freshness.ts';
import type { Memory } from './memory/memory.ts';
import { everywhere } from './selling/rule-book.ts';

/** The parts of the read path that metrics are read from. */
export type Watched = {
  /** In front of Redis. */
  readonly redis: Breaker;
  /** In front of the ledger. */
  readonly ledger: Breaker;
  /** Absent: nothing is kept in this process. */
  readonly memory: Memory | undefined;
  /** What silence of locations is judged by: the facts read last. */
  readonly facts: () => SellingFacts | undefined;
};

const ageBucketsSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];

/** Registers the series; gives what counts an answer. */
export function observeReads(
  registry: Registry | undefined,
  watched: Watched,
): (answer: { readonly freshness: ReadonlyMap<number, Freshness> }) => void {
  if (registry === undefined) return () => undefined;
  observeBreakers(registry, watched);
  observeSilence(registry, watched);
  if (watched.memory !== undefined) observeMemory(registry, watched.memory);
  const registers = [registry];
  const items = new Counter({
    name: 'stockgate_availability_items_total',
    help: 'Items whose availability was answered, by where it was read.',
    labelNames: ['source', 'read_from'],
    registers,
  });
  const degraded = new Counter({
    name: 'stockgate_availability_degraded_items_total',
    help: 'Items answered from a copy older than copies may be, because nothing fresher came in time.',
    registers,
  });
  const age = new Histogram({
    name: 'stockgate_availability_age_seconds',
    help: 'How old availability was when it was given, by item.',
    labelNames: ['read_from'],
    buckets: ageBucketsSeconds,
    registers,
  });
  return ({ freshness }) => {
    for (const { source, readFrom, ageMs, isDegraded } of freshness.values()) {
      items.inc({ source, read_from: readFrom });
      age.observe({ read_from: readFrom }, ageMs / 1_000);
      if (isDegraded === true) degraded.inc();
    }
  };
}

function observeBreakers(registry: Registry, { redis, ledger }: Watched): void {
  const registers = [registry];
  const series = [
    {
      name: 'stockgate_redis_breaker_open',
      help: 'Whether Redis answered late and is not asked (1) or not (0).',
      breaker: redis,
    },
    {
      name: 'stockgate_ledger_breaker_open',
      help: 'Whether PostgreSQL answered readers late, so that older copies are given at once (1) or not (0).',
      breaker: ledger,
    },
  ];
  for (const { name, help, breaker } of series) {
    const open: Gauge = new Gauge({
      ...{ name, help, registers },
      collect: (): void => open.set(breaker.isOpen() ? 1 : 0),
    });
  }
}

function observeMemory(registry: Registry, memory: Memory): void {
  const registers = [registry];
  const items: Gauge = new Gauge({
    name: 'stockgate_memory_copy_items',
    help: 'Items in the copy in this process.',
    registers,
    collect: (): void => items.set(memory.size().items),
  });
  const bytes: Gauge = new Gauge({
    name: 'stockgate_memory_copy_bytes',
    help: 'Bytes of the copy in this process, by its own account.',
    registers,
    collect: (): void => bytes.set(memory.size().bytes),
  });
  const lag: Gauge = new Gauge({
    name: 'stockgate_memory_copy_lag_seconds',
    help: 'How long ago the copy in this process was at the end of the feed; +Inf while it follows nothing.',
    registers,
    collect: (): void => {
      const lookedAtMs = memory.stand()?.lookedAtMs ?? Number.NEGATIVE_INFINITY;
      lag.set((performance.now() - lookedAtMs) / 1_000);
    },
  });
}

function observeSilence(registry: Registry, { facts }: Watched): void {
  const silent: Gauge = new Gauge({
    name: 'stockgate_silent_locations',
    help: 'Active locations of which nothing was heard for longer than the strictest objective that a staleness policy for many items has there.',
    registers: [registry],
    collect: (): void => silent.set(silentLocations(facts(), Date.now())),
  });
}

/** Counts them at a moment, ms since 1970; 0 where no such policy is in force. The cases of them are opened alike (cases/silent.sql). */
function silentLocations(facts: SellingFacts | undefined, nowMs: number): number {
  if (facts === undefined) return 0;
  const { broad, heardAtMs } = facts.policies;
  const inForce = broad.filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
  const subjects = [...Map.groupBy(inForce, ({ itemClass }) => itemClass).values()];
  const byPlace = subjects.map((rules) => Map.groupBy(rules, ({ place }) => place));
  const objectiveMs = (locationNo: number, typePlace: number): number => {
    const rules = byPlace.flatMap(
      (places) => places.get(locationNo) ?? places.get(typePlace) ?? places.get(everywhere) ?? [],
    );
    return 1_000 * Math.min(...rules.flatMap(({ staleness }) => staleness?.objectiveSeconds ?? []));
  };
  return [...facts.locations].filter(
    ([locationNo, { isActive, createdAtMs, typePlace }]) =>
      isActive && nowMs - (heardAtMs.get(locationNo) ?? createdAtMs) > objectiveMs(locationNo, typePlace),
  ).length;
}
