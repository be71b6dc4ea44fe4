/**
 * The chore that looks after exception cases: opens and closes those whose cause can be read from the tables, and tells
 * operators how many are open, for how long, and how long people took.
 *
 * Gauges are read from PostgreSQL and so tell of the whole product, whichever process is asked; a closed case is measured
 * once, by the process that looked first, so the histogram is summed over processes.
 */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Cases } from '#ledger';
import type { Chore } from '../chore.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Makes the chore; metrics go into the registry, when there is one. */
export function watchCasesChore(
  cases: Pick<Cases, 'watch' | 'measure' | 'countOpen'>,
  { registry, everyMs }: { readonly registry: Registry | undefined; readonly everyMs: number },
): Chore {
  const metrics = createCaseMetrics(registry);
  return {
    name: 'watch-cases',
    everyMs,
    longestPauseMs: 30_000,
    work: async () => {
      const { opened, closed } = await cases.watch();
      metrics.looked.inc({ change: 'opened' }, opened);
      metrics.looked.inc({ change: 'closed' }, closed);
      for (const { kind, owner, resolution, seconds } of await cases.measure())
        metrics.timeToResolve.observe({ kind, owner, resolution }, seconds);
      const open = await cases.countOpen();
      metrics.open.reset();
      metrics.oldest.reset();
      for (const { kind, owner, count, oldestSeconds } of open) {
        metrics.open.set({ kind, owner }, count);
        metrics.oldest.set({ kind, owner }, oldestSeconds);
      }
    },
  };
}

function createCaseMetrics(registry: Registry | undefined) {
  const registers = registry === undefined ? [] : [registry];
  const labelNames = ['kind', 'owner'];
  return {
    open: new Gauge({
      name: 'stockgate_exception_cases_open',
      help: 'Exception cases that are open now.',
      ...{ labelNames, registers },
    }),
    oldest: new Gauge({
      name: 'stockgate_exception_case_oldest_age_seconds',
      help: 'Age of the oldest open exception case.',
      ...{ labelNames, registers },
    }),
    timeToResolve: new Histogram({
      name: 'stockgate_exception_case_time_to_resolve_seconds',
      help: 'From the opening of an exception case to its end.',
      labelNames: [...labelNames, 'resolution'],
      buckets: [
        5,
        minute,
        5 * minute,
        15 * minute,
        hour,
        4 * hour,
        12 * hour,
        day,
        3 * day,
        7 * day,
        30 * day,
      ],
      registers,
    }),
    looked: new Counter({
      name: 'stockgate_exception_cases_watched_total',
      help: 'Exception cases the watch opened or closed because of what the tables say.',
      labelNames: ['change'],
      registers,
    }),
  };
}
