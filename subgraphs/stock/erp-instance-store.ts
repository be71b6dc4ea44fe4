/**
 * The ERPs as they are read for operators: what waits for each, and what its lanes said of themselves. Reads only.
 *
 * Counts are made when asked, over the indexes of unfinished postings. Lanes report every few seconds (workers/erp); what is
 * older than half a minute is of a process that may be gone.
 */
import type { Database } from '#database';

/** What a company's lanes said last; `isOpen` of the circuit in any fresh one. */
export type ErpLaneRow = {
  readonly company: string;
  /** Processes heard of lately. */
  readonly processes: number;
  readonly seenAt: Date | null;
  readonly system: string | null;
  readonly batchSize: number | null;
  readonly maxBatch: number | null;
  readonly circuitReason: string | null;
  readonly circuitOpenedAt: Date | null;
  readonly budget: string | null;
  readonly perSecond: number | null;
  readonly burst: number | null;
  readonly tokens: number | null;
  readonly pausedUntil: Date | null;
  readonly inMaintenance: boolean | null;
  readonly maintenanceChangesAt: Date | null;
  readonly hasFinancialWindows: boolean | null;
  readonly postsFinancial: boolean | null;
  readonly financialChangesAt: Date | null;
  readonly sums: number;
  readonly summands: number;
  readonly nextCloseAt: Date | null;
  readonly returnsWaiting: number;
};

/** Unfinished postings of one company, state and priority. */
export type ErpBacklogRow = {
  readonly company: string;
  readonly state: string;
  readonly priority: number;
  readonly postings: number;
  readonly oldestAt: Date;
};

/** All of it, companies by name. */
export type ErpInstancesRead = {
  readonly lanes: readonly ErpLaneRow[];
  readonly backlog: readonly ErpBacklogRow[];
};

// Every state by the index that holds it.
const unfinished = `
  SELECT company, state, priority, posting_id FROM workers.erp_posting WHERE state IN ('pending', 'unknown')
  UNION ALL SELECT company, state, priority, posting_id FROM workers.erp_posting WHERE state = 'queued'
  UNION ALL SELECT company, state, priority, posting_id FROM workers.erp_posting WHERE state = 'posting'
  UNION ALL SELECT company, state, priority, posting_id FROM workers.erp_posting WHERE state IN ('accepted', 'rejected')`;

// A row a company, state and priority that has any. Locks nothing.
const backlog = `
  SELECT b.company, b.state, b.priority, b.postings, d.created_at AS "oldestAt" FROM (
    SELECT company, state, priority, count(*)::integer AS postings, min(posting_id) AS oldest
    FROM (${unfinished}) u GROUP BY company, state, priority
  ) b JOIN workers.erp_document d ON d.posting_id = b.oldest
  ORDER BY b.company, b.priority, b.state`;

// A row a company that has a lane or is owed a posting. Tokens are counted up to now. Locks nothing.
const lanes = `
  WITH fresh AS (
    SELECT company, count(*)::integer AS processes, min(circuit_opened_at) AS opened_at FROM workers.erp_lane_report
    WHERE seen_at > now() - interval '30 seconds' GROUP BY company
  ), latest AS (
    SELECT DISTINCT ON (company) * FROM workers.erp_lane_report ORDER BY company, seen_at DESC
  ), open_sums AS (
    SELECT company, count(*)::integer AS sums, sum(movements)::integer AS summands, min(closes_at) AS next_close_at
    FROM workers.erp_collection GROUP BY company
  ), oldest AS (
    SELECT company, posting_id FROM (${unfinished}) u ORDER BY posting_id LIMIT 10000
  ), returns AS (
    SELECT o.company, count(*)::integer AS waiting FROM oldest o JOIN workers.erp_document d USING (posting_id)
    WHERE d.document ->> 'type' IN ('RETURN_ACCEPTED', 'RETURN_DISPOSITIONED', 'RETURN_INITIATED') GROUP BY o.company
  ), named AS (
    SELECT company FROM workers.erp_lane UNION SELECT company FROM (${unfinished}) u UNION SELECT company FROM open_sums
  )
  SELECT n.company, coalesce(f.processes, 0) AS processes, l.seen_at AS "seenAt", l.system, l.batch_size AS "batchSize",
    l.max_batch AS "maxBatch", f.opened_at AS "circuitOpenedAt",
    (SELECT r.circuit_reason FROM workers.erp_lane_report r
      WHERE r.company = n.company AND r.circuit_opened_at = f.opened_at LIMIT 1) AS "circuitReason",
    l.budget, l.per_second AS "perSecond", l.burst,
    least(l.burst, b.tokens + l.per_second * greatest(0, extract(epoch FROM now() - b.refilled_at)::float8)) AS tokens,
    CASE WHEN b.paused_until > now() THEN b.paused_until END AS "pausedUntil",
    l.in_maintenance AS "inMaintenance", l.maintenance_changes_at AS "maintenanceChangesAt",
    l.has_financial_windows AS "hasFinancialWindows", l.posts_financial AS "postsFinancial",
    l.financial_changes_at AS "financialChangesAt",
    coalesce(s.sums, 0) AS sums, coalesce(s.summands, 0) AS summands, s.next_close_at AS "nextCloseAt",
    coalesce(r.waiting, 0) AS "returnsWaiting"
  FROM named n LEFT JOIN fresh f USING (company) LEFT JOIN latest l USING (company) LEFT JOIN open_sums s USING (company)
    LEFT JOIN returns r USING (company) LEFT JOIN workers.erp_budget b ON b.name = l.budget
  ORDER BY n.company`;

/** Reads every company's lanes and backlog as of now; writes nothing, throws what PostgreSQL refused. */
export async function readErpInstances(database: Database): Promise<ErpInstancesRead> {
  const [told, waiting] = await Promise.all([
    database.query<ErpLaneRow>(lanes),
    database.query<ErpBacklogRow>(backlog),
  ]);
  return { lanes: told.rows, backlog: waiting.rows };
}
