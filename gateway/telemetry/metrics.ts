/**
 * What the gateway counts, for Prometheus.
 *
 * Labels are bounded: an operation's name is the client's to choose, so only the first so many distinct names get a series
 * of their own and the rest share `other`.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const maxOperationNames = 200;
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The gateway's counters, each told of what happened; labels are bounded. */
export type Metrics = {
  readonly registry: Registry;
  /** One operation is done: `name` as in its document, `failed` when it had any error. */
  operation(done: { name: string | undefined; seconds: number; failed: boolean }): void;
  /** One fetch from a subgraph is done. */
  subgraphFetch(subgraph: string, seconds: number): void;
  /** A client was shown an error. */
  error(code: string): void;
  /** One line or element of a bulk route was answered. */
  bulkRow(route: string, status: string): void;
  readonly subscriptions: {
    /** A client did not keep up with its subscription and reads on from history. */
    fellBehind(field: string): void;
    /** A change was handed to a group of subscriptions, so long after it was recorded. */
    delivered(of: { readonly topic: string; readonly field: string }, seconds: number): void;
    /** How many subscriptions are open is read when asked. */
    openNow(count: () => number): void;
  };
};

/** Makes the counters in the given registry, or in one of their own; `inFlight` is read when asked. */
export function createMetrics(given: Registry | undefined, inFlight: () => number): Metrics {
  const registry = given ?? new Registry();
  if (registry.getSingleMetric('process_cpu_seconds_total') === undefined)
    collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const duration = new Histogram({
    name: 'stockgate_operation_duration_seconds',
    help: 'Time from admission to answer of a GraphQL operation.',
    labelNames: ['operation', 'outcome'],
    buckets,
    registers,
  });
  const fetchDuration = new Histogram({
    name: 'stockgate_subgraph_fetch_duration_seconds',
    help: 'Time a subgraph took to answer one fetch.',
    labelNames: ['subgraph'],
    buckets,
    registers,
  });
  const errors = new Counter({
    name: 'stockgate_errors_total',
    help: 'Errors shown to clients, by code (docs/errors.md).',
    labelNames: ['code'],
    registers,
  });
  const bulkRows = new Counter({
    name: 'stockgate_bulk_rows_total',
    help: 'Rows answered by bulk routes, by status.',
    labelNames: ['route', 'status'],
    registers,
  });
  new Gauge({
    name: 'stockgate_requests_in_flight',
    help: 'Requests being worked on.',
    registers,
    collect() {
      this.set(inFlight());
    },
  });
  const boundedName = boundedNames();
  return {
    registry,
    operation({ name, seconds, failed }) {
      duration.observe({ operation: boundedName(name), outcome: failed ? 'error' : 'ok' }, seconds);
    },
    subgraphFetch: (subgraph, seconds) => fetchDuration.observe({ subgraph }, seconds),
    error: (code) => errors.inc({ code }),
    bulkRow: (route, status) => bulkRows.inc({ route, status }),
    subscriptions: subscriptionMetrics(registers),
  };
}

function subscriptionMetrics(registers: Registry[]): Metrics['subscriptions'] {
  const behind = new Counter({
    name: 'stockgate_subscribers_behind_total',
    help: 'Times a client did not keep up with its subscription and was sent back to its cursor.',
    labelNames: ['field'],
    registers,
  });
  const delivery = new Histogram({
    name: 'stockgate_delivery_latency_seconds',
    help: 'From when a change was recorded to its event being written to everybody who follows it live by equal subscriptions and keeps up.',
    labelNames: ['topic', 'field'],
    buckets,
    registers,
  });
  return {
    fellBehind: (field) => behind.inc({ field }),
    delivered: ({ topic, field }, seconds) => delivery.observe({ topic, field }, seconds),
    openNow: (count) => {
      new Gauge({
        name: 'stockgate_subscriptions_open',
        help: 'Subscriptions that are open.',
        registers,
        collect() {
          this.set(count());
        },
      });
    },
  };
}

function boundedNames(): (name: string | undefined) => string {
  const seen = new Set<string>();
  return (name) => {
    if (name === undefined) return 'anonymous';
    if (seen.has(name)) return name;
    if (seen.size >= maxOperationNames) return 'other';
    seen.add(name);
    return name;
  };
}
