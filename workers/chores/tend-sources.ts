/**
 * The chores that look after sources: what was heard of them is folded into watermarks and running numbers, events that waited
 * long enough are recorded, cases about them come and go, keys are put where old ones are, and those nobody needs are forgotten.
 *
 * Gauges are read from PostgreSQL and so tell of the whole product, whichever process is asked. All of it is safe to race.
 */
import { randomUUID } from 'node:crypto';
import { Gauge, type Registry } from 'prom-client';
import type { Ledger } from '#ledger';
import type { Caller } from '#schema';
import type { Chore } from '../chore.ts';

/** What the chores work with. */
export type SourceChores = {
  readonly ledger: Pick<Ledger, 'sources' | 'replayParked'>;
  /** In whose name events that waited long enough are recorded. */
  readonly caller: Caller;
  readonly registry: Registry | undefined;
};

const notesPerRound = 500;
const eventsPerRound = 500;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Makes the chores; metrics go into the registry, when there is one. */
export function sourceChores(options: SourceChores): Chore[] {
  return [
    foldNotes(options),
    recordOverdue(options),
    watchSources(options),
    forgetKeys(options),
    settleKeys(options),
  ];
}

function foldNotes({ ledger }: SourceChores): Chore {
  return {
    name: 'fold-source-notes',
    everyMs: 500,
    longestPauseMs: 10_000,
    work: async (signal) => {
      for (;;) {
        const folded = await ledger.sources.fold({ limit: notesPerRound });
        if (folded < notesPerRound || signal.aborted) return;
      }
    },
  };
}

/** Facts are never lost: what follows an event that does not come is recorded without it, and a case says so. */
function recordOverdue({ ledger, caller }: SourceChores): Chore {
  return {
    name: 'record-overdue-events',
    everyMs: 2_000,
    longestPauseMs: 30_000,
    work: async (signal) => {
      for (;;) {
        const context = { caller, correlationId: randomUUID() };
        const { recorded } = await ledger.replayParked({ limit: eventsPerRound, isDue: true }, context);
        if (recorded < eventsPerRound || signal.aborted) return;
      }
    },
  };
}

function watchSources({ ledger, registry }: SourceChores): Chore {
  const metrics = createSourceMetrics(registry);
  return {
    name: 'watch-sources',
    everyMs: 5_000,
    longestPauseMs: 60_000,
    work: async () => {
      await ledger.sources.watch();
      const { missing, waiting } = await ledger.sources.count();
      for (const gauge of Object.values(metrics)) gauge.reset();
      for (const { source, numbers, oldestSeconds } of missing) {
        metrics.missing.set({ source }, numbers);
        metrics.missingAge.set({ source }, oldestSeconds);
      }
      for (const { code, events, oldestSeconds } of waiting) {
        metrics.waiting.set({ code }, events);
        metrics.waitingAge.set({ code }, oldestSeconds);
      }
    },
  };
}

function forgetKeys({ ledger }: SourceChores): Chore {
  return {
    name: 'forget-keys',
    everyMs: hourMs,
    longestPauseMs: hourMs,
    work: async (signal) => {
      await ledger.sources.forgetKeys({ signal });
    },
  };
}

function settleKeys({ ledger }: SourceChores): Chore {
  return {
    name: 'settle-keys',
    everyMs: minuteMs,
    longestPauseMs: hourMs,
    work: async (signal) => {
      await ledger.sources.settleKeys({ signal });
    },
  };
}

function createSourceMetrics(registry: Registry | undefined) {
  const registers = registry === undefined ? [] : [registry];
  return {
    missing: new Gauge({
      name: 'stockgate_source_missing_numbers',
      help: 'Running numbers of a gapless source that nobody has told.',
      labelNames: ['source'],
      registers,
    }),
    missingAge: new Gauge({
      name: 'stockgate_source_missing_oldest_age_seconds',
      help: 'Since when the oldest of them is missing.',
      labelNames: ['source'],
      registers,
    }),
    waiting: new Gauge({
      name: 'stockgate_parked_events',
      help: 'Events kept whole that wait, by the code of why.',
      labelNames: ['code'],
      registers,
    }),
    waitingAge: new Gauge({
      name: 'stockgate_parked_event_oldest_age_seconds',
      help: 'Since when the oldest of them waits.',
      labelNames: ['code'],
      registers,
    }),
  };
}
