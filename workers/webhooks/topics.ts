/**
 * What a webhook tells, read from the subgraphs of this process by the same hidden queries that serve subscriptions.
 *
 * So reach, scopes and what a change looks like are the subscription's own; here is only which fields a message has, and that
 * the feed is read from a place to a place. The subgraphs are handed in; nothing is asked over HTTP.
 */
import { type DocumentNode, type ExecutionResult, execute, parse } from 'graphql';
import type { WebhookFilter, WebhookTopic } from '#callers/webhooks';
import { type Caller, gatewayCaller, type Subgraph } from '#schema';

/** A stretch of a feed, as a caller may see it. */
export type Stretch = {
  /** The changes that concern the caller, in order, each with the place right after it. */
  readonly changes: readonly { readonly cursor: string; readonly change: object }[];
  /** How far it was read. */
  readonly cursor: string;
};

/** What to read: for whom, with which arguments, from where to where. */
export type StretchAsked = {
  readonly topic: WebhookTopic;
  readonly filter: WebhookFilter;
  readonly caller: Caller;
  readonly correlationId: string;
  readonly after: string;
  readonly upTo: string;
};

/** The topics' feeds: where each ends, and what is in a stretch of it for a caller. */
export type Topics = {
  /** Where a topic's feed ends now. */
  end(topic: WebhookTopic): Promise<string>;
  /** Reads the next stretch; throws TopicFailed when the subgraph refuses. */
  read(asked: StretchAsked): Promise<Stretch>;
};

/** A hidden query failed; `code` is the fault's, such as CURSOR_TOO_OLD. */
export class TopicFailed extends Error {
  override readonly name = 'TopicFailed';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

type Source = {
  readonly subgraph: string;
  readonly feed: string;
  readonly history: string;
  readonly twin: string;
  /** Arguments of history and twin, with their types. */
  readonly historyTakes: Readonly<Record<string, string>>;
  readonly twinTakes: Readonly<Record<string, string>>;
  readonly fields: string;
};

const stockTakes = { skus: '[Sku!]', locationIds: '[ID!]' };

const sources: Readonly<Record<WebhookTopic, Source>> = {
  STOCK_CHANGED: {
    subgraph: 'stock',
    feed: '_stockFeed',
    history: '_stockHistory',
    twin: '_stockChanges',
    historyTakes: stockTakes,
    twinTakes: stockTakes,
    fields: `cursor at cause delta correlationId changes { state delta }
      position { sku location { id } onHand available reserved picked damaged quarantined returnPending version updatedAt }`,
  },
  AVAILABILITY_CHANGED: {
    subgraph: 'stock',
    feed: '_stockFeed',
    history: '_stockHistory',
    twin: '_availabilityChanges',
    historyTakes: { skus: '[Sku!]' },
    twinTakes: { skus: '[Sku!]!', channel: 'ID!' },
    fields: `cursor at availability { sku known availableToSell
      byLocation { location { id } onHand reserved availableToSell } freshness { asOf source ageMs } }`,
  },
  ORDER_CHANGED: {
    subgraph: 'orders',
    feed: '_ordersFeed',
    history: '_orderHistory',
    twin: '_orderChanges',
    historyTakes: { channel: 'ID' },
    twinTakes: { channel: 'ID' },
    fields: `cursor at cause order { id channel channelOrderId status fulfilment version updatedAt reservation { id }
      lines { lineNumber sku quantity held picked shipped cancelled } }`,
  },
  RESERVATION_CHANGED: {
    subgraph: 'reservations',
    feed: '_reservationFeed',
    history: '_reservationHistory',
    twin: '_reservationChanges',
    historyTakes: { channel: 'ID' },
    twinTakes: { channel: 'ID' },
    fields: `cursor at cause reservation { id status channel expiresAt customerId
      lines { lineNumber sku quantity held } }`,
  },
  EXCEPTION_RAISED: {
    subgraph: 'stock',
    feed: '_exceptionFeed',
    history: '_exceptionHistory',
    twin: '_exceptionChanges',
    historyTakes: {},
    twinTakes: {},
    fields: `cursor at cause case { id kind title cause suggestedAction owner status subject openedAt updatedAt correlationId }`,
  },
};

const deadlineMs = 10_000;
const numbersPerStretch = 250;

/** Opens the topics over the subgraphs of this process, by name. */
export function openTopics(subgraphs: Readonly<Record<string, Subgraph>>): Topics {
  const documents = new Map<string, DocumentNode>();
  const ask = async (name: string, query: string, asking: Asking): Promise<Record<string, unknown>> => {
    const subgraph = subgraphs[name];
    if (subgraph === undefined) throw new Error(`there is no subgraph ${name}`);
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    const request = { ...asking, deadlineAt: Date.now() + deadlineMs };
    const result = await execute({
      schema: subgraph.schema,
      document,
      variableValues: asking.variables,
      contextValue: subgraph.context(request),
    });
    return dataOf(result, subgraph);
  };
  return {
    end: async (topic) => {
      const { subgraph, feed } = sources[topic];
      const asking = { caller: gatewayCaller, correlationId: 'webhooks', variables: {} };
      const { feed: found } = await ask(subgraph, `{ feed: ${feed}(first: 1) { cursor } }`, asking);
      return textOf(found, 'cursor');
    },
    read: async ({ topic, filter, caller, correlationId, after, upTo }) => {
      const source = sources[topic];
      const variables = { ...filter, after, upTo, first: numbersPerStretch };
      const asking = { caller, correlationId };
      const { page } = await ask(source.subgraph, historyQuery(source), { ...asking, variables });
      const rows = listOf(page, 'changes');
      const cursor = textOf(page, 'cursor');
      if (rows.length === 0) return { changes: [], cursor };
      const { answers } = await ask(source.subgraph, twinQuery(source), {
        ...asking,
        variables: { ...filter, changes: rows },
      });
      const told = Array.isArray(answers) ? answers : [];
      const changes = told.flatMap((change: unknown) =>
        typeof change === 'object' && change !== null ? [{ change, cursor: textOf(change, 'cursor') }] : [],
      );
      return { changes, cursor };
    },
  };
}

type Asking = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

function historyQuery({ history, historyTakes }: Source): string {
  const { head, passed } = argumentsOf({ after: 'Cursor!', upTo: 'Cursor!', first: 'Int!', ...historyTakes });
  return `query (${head}) { page: ${history}(${passed}) { cursor changes { cursor row } } }`;
}

function twinQuery({ twin, twinTakes, fields }: Source): string {
  const { head, passed } = argumentsOf({ changes: '[LiveChangeInput!]!', ...twinTakes });
  return `query (${head}) { answers: ${twin}(${passed}) { ${fields} } }`;
}

function argumentsOf(types: Readonly<Record<string, string>>): { head: string; passed: string } {
  const names = Object.entries(types);
  return {
    head: names.map(([name, type]) => `$${name}: ${type}`).join(', '),
    passed: names.map(([name]) => `${name}: $${name}`).join(', '),
  };
}

function dataOf(
  { data, errors }: ExecutionResult,
  { foreseen = (error) => error }: Subgraph,
): Record<string, unknown> {
  const [first] = errors ?? [];
  if (first !== undefined) {
    const { message, extensions } = foreseen(first);
    throw new TopicFailed(message, String(extensions.code ?? 'INTERNAL_SERVER_ERROR'));
  }
  return data ?? {};
}

function textOf(value: unknown, name: string): string {
  const found = fieldOf(value, name);
  if (typeof found === 'string') return found;
  throw new Error(`a hidden query answered without ${name}`);
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  if (Array.isArray(found)) return found;
  throw new Error(`a hidden query answered without ${name}`);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
