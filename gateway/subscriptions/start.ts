/**
 * Puts the subscriptions of a gateway together: the inner engine that knows hidden fields follows the supergraph in force.
 *
 * A gateway without live fields (any foreign supergraph) needs no inner engine and refuses every subscription by name.
 */
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Engine } from '../execution/engine.ts';
import type { CredentialWatch } from '../identity/watch.ts';
import type { GatewayOptions } from '../options.ts';
import { loadSupergraph, type StartEngine, type Supergraph } from '../supergraph/supergraph.ts';
import { defaultSubscriptionLimits } from './limits.ts';
import { revealed } from './reveal.ts';
import { createSubscriptions, type SubscriptionCounts, type Subscriptions } from './subscriptions.ts';

/** What starting subscriptions needs beside the gateway's options. */
export type SubscriptionParts = {
  readonly supergraph: Supergraph;
  readonly startEngine: StartEngine;
  readonly retireAfterMs: number;
  readonly checkDocument: (source: string) => void;
  readonly onError: (code: string) => void;
  readonly counts: SubscriptionCounts;
  readonly credentials: CredentialWatch;
  readonly logger: Logger;
};

/** Subscriptions that were started, and the way to end the engine behind them. */
export type StartedSubscriptions = {
  readonly subscriptions: Subscriptions;
  stop(): Promise<void>;
};

/** Starts the subscriptions of a gateway. Throws when the supergraph does not load with its hidden fields shown. */
export async function startSubscriptions(
  { live, subscriptionLimits, supergraphSdl }: GatewayOptions,
  parts: SubscriptionParts,
): Promise<StartedSubscriptions> {
  const { supergraph, startEngine, retireAfterMs, logger } = parts;
  const outer = currentOf(supergraph);
  const hidden =
    live === undefined
      ? undefined
      : await loadSupergraph({ sdl: revealed(supergraphSdl), startEngine, retireAfterMs, logger });
  const inner = hidden === undefined ? undefined : currentOf(hidden);
  if (hidden !== undefined) followSwaps(supergraph, hidden, logger);
  const subscriptions = createSubscriptions({
    fields: new Map((live?.fields ?? []).map((field) => [field.field, field])),
    sources: live?.sources ?? {},
    schema: outer.schema,
    engine: outer.engine,
    innerEngine: () => (inner ?? outer).engine(),
    limits: { ...defaultSubscriptionLimits, ...subscriptionLimits },
    checkDocument: parts.checkDocument,
    onError: parts.onError,
    counts: parts.counts,
    credentials: parts.credentials,
    logger,
  });
  return { subscriptions, stop: async () => hidden?.stop() };
}

function followSwaps(supergraph: Supergraph, hidden: Supergraph, logger: Logger): void {
  supergraph.subscribe(({ sdl }) => {
    hidden
      .swap(revealed(sdl))
      .catch((error: unknown) => logger.error({ err: error }, 'hidden fields did not load'));
  });
}

function currentOf(supergraph: Supergraph): { schema: () => GraphQLSchema; engine: () => Engine } {
  let current: GraphQLSchema | undefined;
  supergraph.subscribe(({ schema }) => {
    current = schema;
  });
  const schema = (): GraphQLSchema => {
    if (current === undefined) throw new Error('a supergraph tells its listeners at once');
    return current;
  };
  return { schema, engine: () => supergraph.engineFor(schema()) };
}
