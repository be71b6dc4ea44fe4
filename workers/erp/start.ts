/**
 * ERP posting, running: the follower that opens postings, and a lane for each ERP instance.
 *
 * A posting goes to the company of its location, or to the default one. The lanes know nothing of each other: one ERP that
 * is ill holds up nobody else's postings, and order is kept inside a company only. Any number of processes may run this at
 * once; a process may have lanes of some of the companies.
 */
import type { ErpConnector } from '#connectors';
import { follow } from '../follow/follow.ts';
import type { OpeningRules } from './opening.ts';
import { erpOutboxFollower } from './outbox.ts';
import { type ErpLane, type ErpLaneOptions, type ErpPostingSettings, startErpLane } from './pipeline.ts';
import { defaultPriorities } from './priority.ts';

/** One ERP: whose postings it gets, how it is reached, and what differs for it from the settings of all. */
export type ErpInstance = {
  /** Names the queue and the rows: letters, digits, `-`. */
  readonly company: string;
  readonly connector: ErpConnector;
  readonly settings?: ErpPostingSettings;
};

/** What ERP posting needs. */
export type ErpPostingOptions = Omit<ErpLaneOptions, 'company' | 'connector'> & {
  /** The ERPs this process posts to; each company once. */
  readonly instances: readonly ErpInstance[];
  /** The company of locations that name none. */
  readonly defaultCompany: string;
};

/** ERP posting of all companies, running. */
export type ErpPosting = {
  /** Something was recorded: look now. Cheap. */
  wake(): void;
  /** Takes no more work, finishes what is in hand, ends. The connectors stay open. */
  stop(): Promise<void>;
};

/** Starts posting; neither Redis nor any ERP need be there. Throws when a company's name cannot name a queue. */
export async function startErpPosting(options: ErpPostingOptions): Promise<ErpPosting> {
  const { instances, defaultCompany, database, logger, metrics } = options;
  const lanes = new Map<string, ErpLane>();
  const rules = new Map<string, OpeningRules>();
  for (const { company, connector, settings: own } of instances) {
    const settings = { ...options.settings, ...own };
    rules.set(company, rulesOf(settings));
    lanes.set(company, await startErpLane({ ...options, company, connector, settings }));
  }
  const tellUnknown = createTeller((company) =>
    logger.warn({ company }, 'movements of a company no ERP is configured for: their postings wait'),
  );
  const onOpened = (counts: ReadonlyMap<string, number>) => {
    for (const [company, count] of counts) {
      metrics?.opened(company, count);
      const lane = lanes.get(company);
      if (lane === undefined) tellUnknown(company);
      else lane.wake();
    }
  };
  const ofNobody = rulesOf(options.settings ?? {});
  const opening = { defaultCompany, rulesOf: (company: string) => rules.get(company) ?? ofNobody };
  const outbox = follow(erpOutboxFollower({ database, onOpened, ...opening }), { logger });
  return {
    wake: () => outbox.wake(),
    stop: async () => {
      await Promise.all([outbox.stop(), ...[...lanes.values()].map((lane) => lane.stop())]);
    },
  };
}

function rulesOf({ priorities = defaultPriorities, sums = [] }: ErpPostingSettings): OpeningRules {
  return { priorities, sums };
}

/** Tells each name once. */
function createTeller(tell: (name: string) => void): (name: string) => void {
  const told = new Set<string>();
  return (name) => {
    if (told.has(name)) return;
    told.add(name);
    tell(name);
  };
}
