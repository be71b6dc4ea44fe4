/**
 * Every operation of the contract once and more, in an order in which each finds what it needs; and what goes wrong.
 *
 * Each area has a file in operations/. Only the first client runs the whole list; what differs between clients is how they
 * carry an operation, not which, so the others run one of each kind.
 */
import { approver, callers } from './operations/callers.ts';
import { cases } from './operations/cases.ts';
import { masterData, readingMasterData } from './operations/catalogue.ts';
import { faults } from './operations/faults.ts';
import { goods } from './operations/goods.ts';
import { lists, prices } from './operations/lists.ts';
import { allocations, policies } from './operations/policies.ts';
import { orders, readingPromises, reservations } from './operations/promises.ts';
import { sales, sourcing } from './operations/sales.ts';
import { sources } from './operations/sources.ts';
import { places, type Step } from './operations/step.ts';
import { readingStock, stock, stockOfAreas } from './operations/stock.ts';
import { supply } from './operations/supply.ts';
import { transfers } from './operations/transfers.ts';
import { webhooks } from './operations/webhooks.ts';
import { work } from './operations/work.ts';

/** The whole list for one prefix, which begins every SKU, location, key and source. */
export function contractSteps(prefix: string): Step[] {
  const at = places(prefix);
  const areas = [
    ...[masterData, approver, stock, reservations, orders],
    ...[readingMasterData, readingStock, readingPromises, lists, prices, stockOfAreas],
    ...[sales, sourcing, policies, allocations, sources, transfers, supply, work, goods, cases],
    ...[callers, webhooks, faults],
  ];
  return areas.flatMap((area) => area(at));
}

/**
 * One of each kind: mutations that are done, replayed, refused and done in part, a query of one, of a list, of a page, of
 * several subgraphs, and every fault.
 */
const kinds = [
  ...['items', 'locations', 'record', 'reserve', 'reserveAgain', 'reserveTooMuch', 'place'],
  ...['item', 'noItem', 'itemsPage', 'itemsNextPage', 'channelsAll', 'availability', 'position'],
];

/** The part of the list that every client runs. */
export function sampleSteps(prefix: string): Step[] {
  const at = places(prefix);
  const sample = contractSteps(prefix).filter(({ name }) => kinds.includes(name));
  return [...sample, ...faults(at)];
}
