/**
 * What starting a gateway takes and what a started one can do. Whoever reads this file knows how to use the room.
 *
 * Nothing here names a domain: a gateway is made of a supergraph, ways to reach its subgraphs, and policies of the door.
 */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { SigningKeys, Subgraph } from '#schema';
import type { Identity } from './identity/identity.ts';
import type { Limits } from './limits/limits.ts';
import type { SubscriptionLimits } from './subscriptions/limits.ts';
import type { ChangeSource, LiveField } from './subscriptions/live-field.ts';
import type { BulkRoute } from './transports/bulk/bulk-route.ts';

/** One part of the product and whether it can serve; `reason` says why not. */
export type PartReadiness = {
  readonly part: string;
  readonly ready: boolean;
  readonly reason?: string | undefined;
};

/** What a gateway is started with. */
export type GatewayOptions = {
  /** The text of a Federation 2 supergraph. */
  readonly supergraphSdl: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Subgraphs in this process, by their name in the supergraph; all others are called at the URL in its join directives. */
  readonly localSubgraphs?: Readonly<Record<string, Subgraph>> | undefined;
  /** Where subgraphs are called instead, by name: each URL a process, asked in turn. */
  readonly subgraphUrls?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly identity: Identity;
  /** The keys callers are signed with towards subgraphs over HTTP: at least 32 bytes each, the same on both sides. */
  readonly signingKeys: SigningKeys;
  readonly bulkRoutes?: readonly BulkRoute[] | undefined;
  /** Subscription fields that can be served, and where the changes of their topics come from. */
  readonly live?:
    | { readonly fields: readonly LiveField[]; readonly sources: Readonly<Record<string, ChangeSource>> }
    | undefined;
  /** What differs from `defaultSubscriptionLimits`. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits> | undefined;
  /** Asked by `GET /health/ready`; a part that is not ready makes the answer 503 with its reason. */
  readonly readiness: () => Promise<readonly PartReadiness[]>;
  readonly logger: Logger;
  /** What differs from `defaultLimits`. */
  readonly limits?: Partial<Limits> | undefined;
  /** Where to register metrics, when the process has a registry of its own. */
  readonly metricsRegistry?: Registry | undefined;
};

/** A gateway that listens. */
export type Gateway = {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Puts another supergraph in force without dropping a request; throws, and changes nothing, when it doesn't load. */
  swapSupergraph(sdl: string): Promise<void>;
  /** Says "not ready" from now on and asks clients to reconnect, while still serving: the step before `stop`. */
  drain(): void;
  /**
   * Drains and serves on for at most `leaveMs` (0 when absent) while anybody is connected, so that load balancers notice; then
   * stops accepting, lets requests under way finish for at most `deadlineMs`, closes. Idempotent.
   */
  stop(options: { deadlineMs: number; leaveMs?: number }): Promise<void>;
};
