/**
 * What the callers resolvers get with a request: who asks, the callers and keys, the audit log.
 */
import DataLoader from 'dataloader';
import type { Queryable } from '#database';
import type { SubgraphRequest } from '#schema';
import type { Act, CallerStore } from './store.ts';
import type { DeadLetterRow, WebhookStore, WebhookTopic } from './webhooks/store.ts';

/** Webhooks as owners see them, and where a topic's feed ends now. */
export type Webhooks = {
  readonly store: WebhookStore;
  readonly feedEnd: (topic: WebhookTopic) => Promise<string>;
};

/** What the subgraph is made of. */
export type CallersMade = {
  readonly store: CallerStore;
  readonly database: Queryable;
  readonly webhooks: Webhooks;
};

/** Dead letters of a webhook, newest first, at most so many. */
type DeadLettersAsked = { readonly id: string; readonly first: number };

/** The context of one request; `act` is what every mutation is noted under. */
export type CallersContext = SubgraphRequest &
  CallersMade & {
    readonly act: Act;
    readonly deadLettersOf: DataLoader<DeadLettersAsked, readonly DeadLetterRow[], string>;
  };

/** Makes the context of one request. */
export function callersContext(made: CallersMade, request: SubgraphRequest): CallersContext {
  const { caller, correlationId } = request;
  return {
    ...request,
    ...made,
    act: { caller, correlationId },
    deadLettersOf: deadLetterLoader(made.webhooks),
  };
}

function deadLetterLoader({ store }: Webhooks): CallersContext['deadLettersOf'] {
  const load = async (asked: readonly DeadLettersAsked[]) => {
    const most = Math.max(...asked.map(({ first }) => first));
    const found = await store.deadLetters([...new Set(asked.map(({ id }) => id))], most);
    return asked.map(({ id, first }) => (found.get(id) ?? []).slice(0, first));
  };
  return new DataLoader(load, { cacheKeyFn: ({ id, first }) => `${id} ${first}` });
}
