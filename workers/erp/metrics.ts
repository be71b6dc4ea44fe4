/**
 * What operators watch of the postings: how many were posted, rejected, unknown; how many wait, and how long the oldest has.
 *
 * Counters count what this process did; gauges are read from PostgreSQL by the sweeper and so tell of the whole product.
 */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Database } from '#database';
import { type PostingState, postingStates } from './posting.ts';

/** Where the pipeline tells what happens. */
export type ErpMetrics = {
  opened(company: string, count: number): void;
  /** Told for each posting written after a try. */
  tried(company: string, state: PostingState): void;
  abandoned(company: string, count: number): void;
  circuit(company: string, isOpen: boolean): void;
  /** Told after each call: how many postings the next one may take. */
  batch(company: string, most: number): void;
  /** Reads the gauges anew. */
  observe(database: Database, company: string): Promise<void>;
};

// $1 company. How many postings are in each unfinished state, and the age of the oldest in seconds.
const backlog = `
  SELECT b.state, b.count, extract(epoch FROM now() - d.created_at)::float8 AS "oldestSeconds" FROM (
    SELECT state, count(*) AS count, min(posting_id) AS oldest FROM (
      SELECT state, posting_id FROM workers.erp_posting WHERE state IN ('pending', 'unknown') AND company = $1
      UNION ALL SELECT state, posting_id FROM workers.erp_posting WHERE state = 'queued' AND company = $1
      UNION ALL SELECT state, posting_id FROM workers.erp_posting WHERE state = 'posting' AND company = $1
      UNION ALL SELECT state, posting_id FROM workers.erp_posting WHERE state IN ('accepted', 'rejected') AND company = $1
    ) unfinished GROUP BY state
  ) b JOIN workers.erp_document d ON d.posting_id = b.oldest`;

// $1 company, $2 how many of the oldest postings that wait are looked at. How many of them are returns.
const returnsWaiting = `
  SELECT count(*)::integer AS count FROM (
    SELECT posting_id FROM workers.erp_posting WHERE company = $1 AND state IN ('pending', 'unknown') ORDER BY posting_id LIMIT $2
  ) waiting JOIN workers.erp_document d USING (posting_id)
  WHERE d.document ->> 'type' IN ('RETURN_ACCEPTED', 'RETURN_DISPOSITIONED', 'RETURN_INITIATED')`;
const mostLookedAt = 1_000;

const leftOver = 'SELECT name, tokens FROM workers.erp_budget';

type BacklogRow = { state: PostingState; count: number; oldestSeconds: number };

/** Makes the metrics in a registry; once a registry. */
export function createErpMetrics(registry: Registry): ErpMetrics {
  const labelNames = ['company'];
  const counter = (name: string, help: string) =>
    new Counter({ name: `stockgate_erp_${name}`, help, labelNames, registers: [registry] });
  const gauge = (name: string, help: string, labels = labelNames) =>
    new Gauge({ name: `stockgate_erp_${name}`, help, labelNames: labels, registers: [registry] });
  const opened = counter('postings_opened_total', 'Movements that became postings.');
  const abandoned = counter(
    'postings_abandoned_total',
    'Postings whose worker was gone when the lease ended.',
  );
  const open = gauge('circuit_open', 'Whether nothing is sent because the ERP is ill (1) or not (0).');
  const tries = new Counter({
    name: 'stockgate_erp_posting_tries_total',
    help: 'Postings written after a try, by the state they came to: posted, rejected (a dead letter), unknown, …',
    labelNames: ['company', 'state'],
    registers: [registry],
  });
  const batch = gauge('batch_size', 'Postings the next call may take: fewer while calls are slow.');
  const tokens = new Gauge({
    name: 'stockgate_erp_budget_tokens',
    help: 'Postings that may be sent at once now, by budget.',
    labelNames: ['budget'],
    registers: [registry],
  });
  const waiting = gauge('postings', 'Postings that are not finished, by state.', ['company', 'state']);
  const returns = gauge('returns_waiting', 'Returns among the 1,000 oldest postings that wait to be posted.');
  const oldest = gauge('oldest_pending_age_seconds', 'Age of the oldest posting that waits to be posted.');
  return {
    opened: (company, count) => opened.inc({ company }, count),
    tried: (company, state) => tries.inc({ company, state }),
    abandoned: (company, count) => abandoned.inc({ company }, count),
    circuit: (company, isOpen) => open.set({ company }, isOpen ? 1 : 0),
    batch: (company, most) => batch.set({ company }, most),
    observe: async (database, company) => {
      const { rows } = await database.query<BacklogRow>(backlog, [company]);
      const found = await database.query<{ count: number }>(returnsWaiting, [company, mostLookedAt]);
      returns.set({ company }, found.rows[0]?.count ?? 0);
      const budgets = await database.query<{ name: string; tokens: number }>(leftOver);
      for (const budget of budgets.rows) tokens.set({ budget: budget.name }, budget.tokens);
      for (const state of postingStates) {
        if (state === 'posted' || state === 'waived') continue;
        waiting.set({ company, state }, rows.find((row) => row.state === state)?.count ?? 0);
      }
      const ages = rows.flatMap(({ state, oldestSeconds }) =>
        state === 'accepted' || state === 'rejected' ? [] : [oldestSeconds],
      );
      oldest.set({ company }, Math.max(0, ...ages));
    },
  };
}
