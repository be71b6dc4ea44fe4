/**
 * The clients people use, made alike: plain fetch, graphql-ws, graphql-sse, Apollo Client.
 *
 * Each runs an operation to its one result and subscribes to events; what they call things differs, what they are told must
 * not. Of the product they know the address, and Apollo Client which types are possible where.
 */
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client/core';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { isAbstractType } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { apiSchema } from './selection.ts';

/** What a client was told: in one result, or in one event. */
export type Told = { readonly data: unknown; readonly errors: readonly ToldError[] };
type ToldError = { readonly message: string; readonly code: unknown };

/** An operation to run; with an API key, as the caller whose key it is. */
export type Operation = { readonly document: string; readonly variables: object; readonly key?: string };

/** A public client as the tests use it, whatever library speaks underneath. */
export type PublicClient = {
  run(operation: Operation): Promise<Told>;
  /** Calls back with every event until left; `ended` when no more will come. */
  subscribe(operation: Operation, sink: EventSink): () => void;
  close(): void;
};

/** Where a subscription delivers its events, and is told of its end. */
export type EventSink = { event(told: Told): void; ended(): void };

/** Opens a client on a gateway's address. */
export type OpenClient = (url: string) => PublicClient;

/** The clients, by the name people know them by. */
export const clients: Readonly<Record<string, OpenClient>> = {
  fetch: openFetch,
  'graphql-ws': openWs,
  'graphql-sse': openSse,
  'Apollo Client': openApollo,
};

function openFetch(url: string): PublicClient {
  const send = (operation: Operation, accept: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: operation.document, variables: operation.variables }),
      ...(signal === undefined ? {} : { signal }),
    });
  return {
    run: async (operation) => told(asObject(await (await send(operation, 'application/json')).json())),
    subscribe(operation, sink) {
      const leaving = new AbortController();
      readEvents(send(operation, 'text/event-stream', leaving.signal), sink)
        .catch(() => undefined)
        .finally(() => sink.ended());
      return () => leaving.abort();
    },
    close: () => undefined,
  };
}

async function readEvents(response: Promise<Response>, sink: EventSink): Promise<void> {
  const { body } = await response;
  let rest = '';
  for await (const text of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = `${rest}${text}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: next\ndata: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) sink.event(told(JSON.parse(data)));
    }
  }
}

function openWs(url: string): PublicClient {
  const client = createWsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: true,
    retryAttempts: 0,
  });
  return {
    ...overSink((request, sink) => client.subscribe(request, sink)),
    close: () => disposeOf(client),
  };
}

function openSse(url: string): PublicClient {
  const client = createSseClient({ url: `${url}/graphql`, retryAttempts: 0 });
  return { ...overSink((request, sink) => client.subscribe(request, sink)), close: () => client.dispose() };
}

type Request = { query: string; variables: Record<string, unknown> };
type Sink = { next(result: object): void; error(error: unknown): void; complete(): void };

/** graphql-ws and graphql-sse: one way for results and events, both through a sink. */
function overSink(
  begin: (request: Request, sink: Sink) => () => void,
): Pick<PublicClient, 'run' | 'subscribe'> {
  const requestOf = ({ document, variables }: Operation): Request => ({
    query: document,
    variables: { ...variables },
  });
  return {
    run: (operation) =>
      new Promise((resolve, reject) => {
        let last: Told | undefined;
        begin(requestOf(operation), {
          next: (result) => {
            last = told(result);
          },
          error: (error) => (Array.isArray(error) ? resolve(told({ errors: error })) : reject(error)),
          complete: () => (last === undefined ? reject(new Error('no result came')) : resolve(last)),
        });
      }),
    subscribe: (operation, sink) =>
      begin(requestOf(operation), {
        next: (result) => sink.event(told(result)),
        error: () => sink.ended(),
        complete: () => sink.ended(),
      }),
  };
}

/** Apollo Client asks to be told which types implement what. */
const possibleTypes = Object.fromEntries(
  Object.values(apiSchema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, apiSchema.getPossibleTypes(type).map(({ name }) => name)]),
);

function openApollo(url: string): PublicClient {
  const sockets = createWsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ query }) => {
        const main = getMainDefinition(query);
        return main.kind === 'OperationDefinition' && main.operation === 'subscription';
      },
      new GraphQLWsLink(sockets),
      new HttpLink({ uri: `${url}/graphql` }),
    ),
    cache: new InMemoryCache({ possibleTypes }),
  });
  return {
    async run({ document, variables }) {
      const query = gql(document);
      const main = getMainDefinition(query);
      const options = { variables: { ...variables }, fetchPolicy: 'no-cache', errorPolicy: 'all' } as const;
      const isMutation = main.kind === 'OperationDefinition' && main.operation === 'mutation';
      return isMutation
        ? fromApollo(await client.mutate({ mutation: query, ...options }))
        : fromApollo(await client.query({ query, ...options }));
    },
    subscribe({ document, variables }, sink) {
      const options = { variables: { ...variables }, fetchPolicy: 'no-cache', errorPolicy: 'all' } as const;
      const subscription = client.subscribe({ query: gql(document), ...options }).subscribe({
        // A connection that broke is a result, too.
        next: (result) => (isBroken(result) ? sink.ended() : sink.event(fromApollo(result))),
        error: () => sink.ended(),
        complete: () => sink.ended(),
      });
      return () => subscription.unsubscribe();
    },
    close() {
      client.stop();
      disposeOf(sockets);
    },
  };
}

/** One that is still connecting may not get there: then there is nothing to dispose of. */
function disposeOf(client: { dispose(): void | Promise<void> }): void {
  Promise.resolve(client.dispose()).catch(() => undefined);
}

function isBroken({ error }: { error?: unknown }): boolean {
  return error !== undefined && !CombinedGraphQLErrors.is(error);
}

function fromApollo({ data, error }: { data?: unknown; error?: unknown }): Told {
  if (error === undefined) return told({ data });
  if (CombinedGraphQLErrors.is(error)) return told({ data, errors: error.errors });
  throw error;
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`no answer: ${JSON.stringify(value)}`);
}

/** The result as every client can show it. */
function told(result: object): Told {
  const data: unknown = 'data' in result ? result.data : undefined;
  const errors = 'errors' in result && Array.isArray(result.errors) ? result.errors : [];
  return { data: data ?? null, errors: errors.map(toldError) };
}

function toldError(error: { message: string; extensions?: { code?: unknown } }): ToldError {
  return { message: error.message, code: error.extensions?.code };
}
