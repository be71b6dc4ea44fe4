/**
 * What each test of a file starts with: a ledger, a receiver and a Redis of its own, and pipelines that end with the test.
 *
 * Registers vitest's hooks, so it is called once at the top of a file. Nothing is shared between two tests: what one leaves in a queue
 * another must not meet.
 */
import { afterEach, beforeEach } from 'vitest';
import type { ErpConnector } from '#connectors';
import { openTestRedis } from '#test/world';
import type { ErpPosting, ErpPostingOptions, ErpPostingSettings } from '#workers';
import { type Book, hasty, openBook, openStation, type Station, startPipeline } from './arrange.ts';

/** The desk of the test that runs. */
export type Desk = {
  readonly book: Book;
  readonly station: Station;
  readonly redisUrl: string;
  /** Starts a hasty pipeline to the station, or as told; it stops when the test ends. */
  start(options?: Partial<Omit<ErpPostingOptions, 'settings'>> & StartOptions): Promise<ErpPosting>;
  /** Runs when the test has ended, the last first. */
  atEnd(end: () => Promise<unknown>): void;
};

/** What differs from the usual pipeline. */
export type StartOptions = {
  readonly connector?: ErpConnector;
  /** Beside the hasty ones. */
  readonly settings?: ErpPostingSettings;
};

type Opened = Pick<Desk, 'book' | 'station' | 'redisUrl'>;

/** How a test waits for what takes a moment, on a machine with other work. */
export const patience = { timeout: 60_000, interval: 25 };

/** Gives every test of the file a desk. */
export function deskForEachTest(stationOptions: Parameters<typeof openStation>[0] = {}): Desk {
  let opened: Opened | undefined;
  let ends: (() => Promise<unknown>)[] = [];
  beforeEach(async () => {
    const [book, station, redisUrl] = await Promise.all([
      openBook(),
      openStation(stationOptions),
      openTestRedis(),
    ]);
    opened = { book, station, redisUrl };
    ends = [() => book.close(), () => station.close()];
  });
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
    opened = undefined;
  });
  const now = (): Opened => {
    if (opened === undefined) throw new Error('a desk is for the time of a test');
    return opened;
  };
  return {
    get book() {
      return now().book;
    },
    get station() {
      return now().station;
    },
    get redisUrl() {
      return now().redisUrl;
    },
    start: async ({ settings, ...options } = {}) => {
      const { book, station, redisUrl } = now();
      const pipeline = await startPipeline({
        ...{ database: book.database.writer, redisUrl },
        ...(options.instances === undefined ? { connector: station.connector } : {}),
        ...options,
        settings: { ...hasty, ...settings },
      });
      ends.push(() => pipeline.stop());
      return pipeline;
    },
    atEnd: (end) => void ends.push(end),
  };
}
