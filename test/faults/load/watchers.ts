/**
 * Subscribers that resume: whenever their connection ends, they subscribe again after the last cursor they got.
 *
 * The public clients, graphql-ws and graphql-sse, with their own retries off: resuming is what is tested. A snapshot that
 * was cut short is taken again from the beginning, because its changes have one cursor in common.
 */
import { type GraphQLError, print } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { decodeCursor, encodeCursor } from '#schema';
import {
  WatchAvailableDocument,
  type WatchAvailableSubscription,
  WatchOrdersDocument,
  type WatchOrdersSubscription,
  WatchStockDocument,
  type WatchStockSubscription,
} from '../generated.ts';
import {
  type AvailableWatch,
  type OrderWatch,
  type StockWatch,
  type Told,
  type ToldChange,
  type Trail,
  tally,
  type WatchOptions,
} from '../told.ts';
import { entryOf } from './readers.ts';
import { channel } from './shop.ts';
import { pause, waitFor } from './wait.ts';

/** Where subscribers subscribe, and what they write down. */
export type WatchingOptions = {
  readonly urls: readonly string[];
  readonly told: Told;
  readonly over: AbortSignal;
};

type Event<Data> = {
  readonly data?: Data | null | undefined;
  readonly errors?:
    | readonly { readonly message: string; readonly extensions?: Record<string, unknown> | undefined }[]
    | undefined;
};

/** A subscription that is followed over connections; one iteration a connection. */
type Followed<Data> = {
  readonly name: string;
  readonly over: 'ws' | 'sse';
  readonly leavesAfter?: number;
  operation(): { query: string; variables: Record<string, unknown> };
  take(data: Data): void;
  readonly trail: Trail;
};

const firstPauseMs = 20;
const longestPauseMs = 90;

/** Watches stock until the run is over. */
export async function watchStock(watch: StockWatch, options: WatchingOptions): Promise<void> {
  const { skus, locationIds } = watch;
  const places = { ...(skus && { skus }), ...(locationIds && { locationIds }) };
  await follow<WatchStockSubscription>(
    {
      ...watch,
      operation: () => ({
        query: print(WatchStockDocument),
        variables: { ...places, ...beginningOf(watch) },
      }),
      take: ({ stockChanged }) => {
        const change = changeOf(stockChanged);
        if (change.cause === 'SNAPSHOT') watch.snapshotRows.push(change);
        else {
          watch.changes.push(change);
          options.told.good.change.push({ askedAtMs: change.atMs, atMs: Date.now() });
        }
        if (change.cause === 'SNAPSHOT') watch.start = change.cursor;
      },
      trail: watch,
    },
    options,
  );
}

/** Watches what can be sold until the run is over. */
export async function watchAvailable(watch: AvailableWatch, options: WatchingOptions): Promise<void> {
  await follow<WatchAvailableSubscription>(
    {
      ...watch,
      operation: () => ({
        query: print(WatchAvailableDocument),
        variables: {
          skus: watch.skus,
          channel,
          after: encodeCursor(watch.changes.at(-1)?.cursor ?? watch.start),
        },
      }),
      take: ({ availabilityChanged: { cursor, availability } }) => {
        watch.changes.push({ cursor: cursorOf(cursor), atMs: Date.now(), entry: entryOf(availability) });
      },
      trail: watch,
    },
    options,
  );
}

/** Watches orders until the run is over. */
export async function watchOrders(watch: OrderWatch, options: WatchingOptions): Promise<void> {
  await follow<WatchOrdersSubscription>(
    {
      ...watch,
      operation: () => ({
        query: print(WatchOrdersDocument),
        variables: { channel, after: encodeCursor(watch.changes.at(-1)?.cursor ?? watch.start) },
      }),
      take: ({ orderChanged: { cursor, cause, order } }) => {
        watch.changes.push({ cursor: cursorOf(cursor), cause, ...order });
      },
      trail: watch,
    },
    options,
  );
}

/** Makes the record of a subscriber that begins at a cursor. */
export function watching(options: WatchOptions, start: readonly number[]): StockWatch {
  return { ...options, start, snapshotRows: [], changes: [], resumes: 0 };
}

/** After the last change; else a snapshot, taken from its beginning; else at the start. */
function beginningOf(watch: StockWatch): { after?: string; snapshot?: boolean } {
  const last = watch.changes.at(-1);
  if (last !== undefined) return { after: encodeCursor(last.cursor) };
  if (watch.snapshot !== true) return { after: encodeCursor(watch.start) };
  watch.snapshotRows.length = 0;
  return { snapshot: true };
}

function changeOf({
  cursor,
  cause,
  delta,
  position,
  at,
}: WatchStockSubscription['stockChanged']): ToldChange {
  const { sku, location, version, available, reserved, onHand } = position;
  return {
    cursor: cursorOf(cursor),
    cause,
    sku,
    locationId: location?.id ?? '',
    version: Number(version),
    available,
    reserved,
    onHand,
    delta,
    atMs: Date.parse(at),
  };
}

function cursorOf(text: string): readonly number[] {
  return decodeCursor(text) ?? [];
}

async function follow<Data>(followed: Followed<Data>, options: WatchingOptions): Promise<void> {
  let pauseMs = firstPauseMs;
  for (let turn = 0; !options.over.aborted; turn += 1) {
    const url = options.urls[turn % options.urls.length] ?? '';
    const last: NonNullable<Trail['last']> = { sinceMs: Date.now(), events: 0 };
    followed.trail.last = last;
    const why = await connection<Data>(url, followed, {
      over: options.over,
      onEvent: (event) => {
        last.events += 1;
        takeEvent(event, followed, options.told);
        return last.events !== followed.leavesAfter;
      },
    });
    last.ended = why;
    if (options.over.aborted) return;
    tally(options.told.retried, `${followed.over}: ${why}`);
    if (why === left) await somethingHappened(options);
    pauseMs = last.events > 0 ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
    await pause(pauseMs);
    followed.trail.resumes += 1;
  }
}

const left = 'left by itself';
const callsMeanwhile = 5;
const longestAwayMs = 200;

/** Waits until more was recorded, so that there is something to catch up with; not for ever. */
async function somethingHappened({ told, over }: WatchingOptions): Promise<void> {
  const recorded = told.good.record.length;
  const isTime = () => over.aborted || told.good.record.length >= recorded + callsMeanwhile;
  await waitFor('more to happen', isTime, { limitMs: longestAwayMs }).catch(() => undefined);
}

function takeEvent<Data>(event: Event<Data>, followed: Followed<Data>, told: Told): void {
  const [error] = event.errors ?? [];
  if (error === undefined && event.data !== undefined && event.data !== null) followed.take(event.data);
  const { code, retryable } = error?.extensions ?? {};
  if (error !== undefined && retryable !== true)
    tally(told.improper, `${followed.name} ${String(code)}: ${error.message}`);
}

/** `onEvent` says whether to stay. */
type Connecting<Data> = { readonly over: AbortSignal; onEvent(event: Event<Data>): boolean };

/** Subscribes over one connection; resolves with why it ended. */
function connection<Data>(
  url: string,
  { over, operation }: Followed<Data>,
  connecting: Connecting<Data>,
): Promise<string> {
  const client =
    over === 'ws'
      ? createWsClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          retryAttempts: 0,
          connectionAckWaitTimeout: 4_000,
        })
      : createSseClient({ url: `${url}/graphql`, retryAttempts: 0 });
  return new Promise((resolve) => {
    let why = 'completed';
    let isOver = false;
    const end = (reason: string): void => {
      isOver = true;
      resolve(reason);
      connecting.over.removeEventListener('abort', leave);
      void client.dispose();
    };
    const leave = (): void => end('the run is over');
    connecting.over.addEventListener('abort', leave);
    client.subscribe<Data>(operation(), {
      next: (event) => {
        // What was on its way when we left comes again to who resumes.
        if (isOver) return;
        const code = event.errors?.[0]?.extensions?.code;
        if (code !== undefined) why = String(code);
        if (!connecting.onEvent(event)) end(left);
      },
      error: (error) => {
        if (isErrors(error)) connecting.onEvent({ errors: error });
        end(nameOf(error));
      },
      complete: () => end(why),
    });
  });
}

/** Over WebSocket a subscription that cannot begin is told by its errors alone. */
function isErrors(error: unknown): error is readonly GraphQLError[] {
  return Array.isArray(error) && error.every((one: unknown) => one instanceof Object && 'message' in one);
}

function nameOf(error: unknown): string {
  if (error instanceof Error) return error.message.slice(0, 60);
  if (typeof error === 'object' && error !== null && 'code' in error) return `closed ${String(error.code)}`;
  return isErrors(error) ? String(error[0]?.extensions?.code) : 'error';
}
