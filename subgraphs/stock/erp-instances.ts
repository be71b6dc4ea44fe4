/**
 * The ERPs as the contract shows them to operators. Pure but for the read it is handed; nothing here writes.
 *
 * What waits sums up movements of any location, so that all of it needs a reach over all of them.
 */
import { requireWhole } from '#schema';
import type { StockContext } from './context.ts';
import { encodeErpState } from './erp.ts';
import type { ErpBacklogRow, ErpLaneRow } from './erp-instance-store.ts';
import type { QueryErpInstancesArgs } from './generated.ts';

/** Every ERP company by name, or the one that is asked for. */
export async function askErpInstances(
  { company }: Partial<QueryErpInstancesArgs>,
  { erp, caller }: StockContext,
) {
  requireWhole(caller, 'locations');
  const { lanes, backlog } = await erp.instances();
  const byCompany = Map.groupBy(backlog, ({ company }) => company);
  const asked = lanes.filter((lane) => company == null || lane.company === company);
  return asked.map((lane) => encodeInstance(lane, byCompany.get(lane.company) ?? []));
}

function encodeInstance(lane: ErpLaneRow, backlog: readonly ErpBacklogRow[]) {
  const sent = backlog.filter(({ state }) => unsent.has(state));
  return {
    company: lane.company,
    ...{ system: lane.system, processes: lane.processes, seenAt: textOf(lane.seenAt) },
    backlog: grouped(backlog, ({ state }) => state).map(({ rows, oldestAt, postings }) => ({
      ...{ postings, oldestAt: oldestAt.toISOString() },
      state: encodeErpState(rows[0]?.state ?? ''),
      oldestSeconds: Math.max(0, Math.floor((Date.now() - oldestAt.getTime()) / 1_000)),
    })),
    waiting: grouped(sent, ({ priority }) => priority).map(({ rows, oldestAt, postings }) => ({
      ...{ postings, oldestAt: oldestAt.toISOString(), priority: rows[0]?.priority ?? 0 },
    })),
    returnsWaiting: lane.returnsWaiting,
    collecting:
      lane.nextCloseAt === null
        ? null
        : { sums: lane.sums, movements: lane.summands, nextCloseAt: lane.nextCloseAt.toISOString() },
    ...encodeLane(lane),
  };
}

const unsent: ReadonlySet<string> = new Set(['pending', 'unknown', 'queued']);

/** What its lanes said; nothing when none did. */
function encodeLane(lane: ErpLaneRow) {
  const { seenAt, batchSize, maxBatch, circuitReason, circuitOpenedAt } = lane;
  const isKnown = seenAt !== null;
  const window = (isOpen: boolean | null, changesAt: Date | null) => ({
    isOpen: isOpen === true,
    changesAt: textOf(changesAt),
  });
  return {
    ...{ batchSize, maxBatch, budget: encodeBudget(lane) },
    circuit: isKnown
      ? { isOpen: circuitOpenedAt !== null, reason: circuitReason, openedAt: textOf(circuitOpenedAt) }
      : null,
    maintenance: isKnown ? window(lane.inMaintenance, lane.maintenanceChangesAt) : null,
    financialWindow:
      lane.hasFinancialWindows === true ? window(lane.postsFinancial, lane.financialChangesAt) : null,
  };
}

function encodeBudget({ budget: name, perSecond, burst, tokens, pausedUntil }: ErpLaneRow) {
  if (name === null || perSecond === null || burst === null) return null;
  return {
    ...{ name, perMinute: Math.round(perSecond * 60), burst: Math.floor(burst) },
    ...{ tokens: Math.floor(tokens ?? burst), pausedUntil: textOf(pausedUntil) },
  };
}

function grouped<Key>(rows: readonly ErpBacklogRow[], keyOf: (row: ErpBacklogRow) => Key) {
  return [...Map.groupBy(rows, keyOf).values()].map((same) => ({
    rows: same,
    postings: same.reduce((sum, { postings }) => sum + postings, 0),
    oldestAt: new Date(Math.min(...same.map(({ oldestAt }) => oldestAt.getTime()))),
  }));
}

function textOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
