/**
 * Change topics: every change of the feed, exactly once and in order a shard, to everyone who listens in this process.
 *
 * The bus is only the fast way. Each message proves what it follows; on a gap, an interruption or silence the missing
 * stretch is read from `history` (the feed in PostgreSQL, or a subgraph in front of it), so that losing Redis makes
 * subscriptions slower by a poll and never wrong. Not here: who may see what, filters, payloads.
 */
import { isAtLeast } from '#schema';
import type { Vector } from '../control.ts';
import { createHub, type Hub } from './hub.ts';
import type { ChangeRun, TopicListener, TopicsOptions } from './listening.ts';
import type { Sequenced } from './message.ts';

/** A subscription: the cursor it started after, and its end. */
export type TopicSubscription = { readonly from: Vector; unsubscribe(): void };

/** Change topics of this process. */
export type Topics<Row> = {
  /**
   * Starts listening after `after`, or after the feed's end now.
   * Rejects when the feed cannot be read now, or not from `after`.
   */
  subscribe(listener: TopicListener<Row>, after?: Vector): Promise<TopicSubscription>;
  close(): void;
};

const mostHeldRuns = 200;

/** Makes the topics; nothing is read or listened to before the first subscription, nor after the last. */
export function createTopics<Row extends Sequenced>(options: TopicsOptions<Row>): Topics<Row> {
  const hub = createHub(options);
  return {
    subscribe: async (listener, after) => {
      if (after === undefined) return subscribeFromNow(hub, listener);
      return subscribeAfter(hub, options, { listener, after });
    },
    close: () => hub.close(),
  };
}

async function subscribeFromNow<Row extends Sequenced>(
  hub: Hub<Row>,
  listener: TopicListener<Row>,
): Promise<TopicSubscription> {
  const { reached, detach } = await hub.attach(listener);
  return { from: reached, unsubscribe: detach };
}

/**
 * History first, then live: runs that arrive meanwhile are held, and handed on once history has come to where they start.
 * When too many are held they are let go and history is read further instead.
 */
async function subscribeAfter<Row extends Sequenced>(
  hub: Hub<Row>,
  { history }: TopicsOptions<Row>,
  { listener, after }: { listener: TopicListener<Row>; after: Vector },
): Promise<TopicSubscription> {
  let delivered = after;
  let isLive = false;
  let isEnded = false;
  let held: ChangeRun<Row>[] = [];
  const deliver = (run: ChangeRun<Row>): void => {
    const rest = unseen(run, delivered);
    delivered = rest.cursor;
    if (rest.rows.length > 0) listener.onChanges(rest);
  };
  let latest: Vector = after;
  const { reached, detach } = await hub.attach({
    onChanges: (run) => {
      if (isLive) return deliver(run);
      held = held.length < mostHeldRuns ? [...held, run] : [];
      latest = run.cursor;
    },
    onFailure: (error) => listener.onFailure(error),
  });
  latest = reached;
  const catchUp = async (): Promise<void> => {
    while (!isEnded && !isLive) {
      const { rows, cursor } = await history(delivered);
      if (isEnded) return;
      deliver({ after: delivered, rows, cursor });
      isLive = isAtLeast(delivered, held[0]?.after ?? latest);
    }
    for (const run of held.splice(0)) deliver(run);
  };
  const unsubscribe = (): void => {
    isEnded = true;
    detach();
  };
  await catchUp().catch((error: unknown) => {
    unsubscribe();
    throw error;
  });
  return { from: after, unsubscribe };
}

/** The part of a run that lies after what was delivered; its cursor never goes back. */
function unseen<Row extends Sequenced>(run: ChangeRun<Row>, delivered: Vector): ChangeRun<Row> {
  const rows = run.rows.filter(({ shard, seq }) => seq > (delivered[shard] ?? 0));
  const cursor = run.cursor.map((seq, shard) => Math.max(seq, delivered[shard] ?? 0));
  return { after: delivered, rows, cursor };
}
