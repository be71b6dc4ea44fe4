/**
 * Fills the reflection after a new epoch began empty: all items in the order of their numbers, as readers would load them.
 *
 * Readers are answered meanwhile, from the ledger where nothing is yet. Stretches are small, so that neither PostgreSQL nor
 * Redis keeps others waiting; the claim and the progress are in Redis (live/warming.ts), so several processes may run this.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import type { Queryable } from '#database';
import type { ItemPosition, Ledger } from '#ledger';
import type { WarmProgress, WritableReflection } from '#live';

/** What filling the reflection needs, and how much is filled. */
export type WarmOptions = {
  readonly reflection: Pick<WritableReflection, 'begin' | 'load' | 'warming'>;
  readonly ledger: Pick<Ledger, 'positionsOfItems'>;
  /** A pool of role `reader`. */
  readonly database: Queryable;
  readonly logger: Logger;
  /** The most positions that are filled; 0: none. */
  readonly mostPositions: number;
  readonly registry?: Registry | undefined;
  /** The pause between two looks whether there is anything to fill, ms; default 500. */
  readonly pollMs?: number;
};

/** The filling while it runs. */
export type Warmer = { stop(): Promise<void> };

const defaultPollMs = 500;
/** What one script call is given: Redis serves nobody else meanwhile. */
const positionsPerLoad = 2_000;
const positionsPerRead = 6_000;
const mostItemsPerRead = 1_000;
const itemsPerLook = 20;

const selectItems = `SELECT item_no AS "itemNo" FROM items.item WHERE item_no > $1::bigint ORDER BY item_no LIMIT $2::integer`;

/** Starts it; it runs until stopped and never throws. */
export function startWarming(options: WarmOptions): Warmer {
  const { logger, pollMs = defaultPollMs } = options;
  const tell = observe(options.registry);
  const ending = new AbortController();
  const token = randomUUID();
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      try {
        const progress = await options.reflection.warming.progress();
        tell(progress?.isDone ?? false);
        if (progress !== undefined && !progress.isDone)
          await fill(options, progress, { token, signal: ending.signal });
      } catch (error) {
        logger.debug({ err: error }, 'the reflection could not be filled; it is tried again');
      }
      await sleep(pollMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = options.mostPositions === 0 ? Promise.resolve() : run();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

/** What operators watch: until it is filled, answers the reflection could give come from PostgreSQL. */
function observe(registry: Registry | undefined): (isFilled: boolean) => void {
  if (registry === undefined) return () => undefined;
  const filled = new Gauge({
    name: 'stockgate_reflection_filled',
    help: 'Whether the copy in Redis was filled since it was last empty (1) or not (0), as of half a second ago.',
    registers: [registry],
  });
  return (isFilled) => filled.set(isFilled ? 1 : 0);
}

type Filling = { readonly token: string; readonly signal: AbortSignal };

async function fill(options: WarmOptions, from: WarmProgress, { token, signal }: Filling): Promise<void> {
  const { logger, mostPositions, reflection } = options;
  const { warming } = reflection;
  const startedAtMs = performance.now();
  let progress = from;
  let perItem = positionsPerRead / itemsPerLook;
  let filled = 0;
  while (!progress.isDone && !signal.aborted) {
    const { epoch } = progress;
    if (!(await warming.claim(epoch, token))) return;
    const items = Math.max(1, Math.min(mostItemsPerRead, Math.floor(positionsPerRead / perItem)));
    const itemNos = await itemsAfter(options, progress.itemNo, items);
    const count = await loadItems(options, epoch, itemNos);
    if (count === undefined) return;
    filled += count;
    perItem = Math.max(1, count / Math.max(1, itemNos.length));
    const isDone = itemNos.length < items || filled >= mostPositions || !(await warming.hasRoom());
    progress = { epoch, itemNo: itemNos.at(-1) ?? progress.itemNo, isDone };
    await warming.note(progress);
  }
  const seconds = (performance.now() - startedAtMs) / 1_000;
  if (progress.isDone)
    logger.info({ positions: filled, seconds, epoch: progress.epoch }, 'the reflection was filled');
}

async function itemsAfter({ database }: WarmOptions, after: number, most: number): Promise<number[]> {
  const { rows } = await database.query<{ itemNo: number }>(selectItems, [after, most]);
  return rows.map(({ itemNo }) => itemNo);
}

/** Loads items; gives how many positions they have, undefined when another epoch rules by now. */
async function loadItems(
  { reflection, ledger }: WarmOptions,
  epoch: string,
  itemNos: readonly number[],
): Promise<number | undefined> {
  if (itemNos.length === 0) return 0;
  if ((await reflection.begin(itemNos)) !== epoch) return undefined;
  const { cursor, items, grants } = await ledger.positionsOfItems(itemNos);
  let count = 0;
  let batch = new Map<number, readonly ItemPosition[]>();
  let inBatch = 0;
  for (const [itemNo, slots] of items) {
    count += slots.length;
    // What is left of a grant is not in Redis: such items are the ledger's and the copies' in processes.
    if (grants.has(itemNo)) continue;
    batch.set(itemNo, slots);
    inBatch += slots.length + 1;
    if (inBatch < positionsPerLoad) continue;
    await reflection.load(epoch, { cursor, items: batch });
    batch = new Map();
    inBatch = 0;
  }
  if (batch.size > 0) await reflection.load(epoch, { cursor, items: batch });
  return count;
}
