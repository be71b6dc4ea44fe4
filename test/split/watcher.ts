/**
 * A subscriber as a careful application writes it: keeps the cursor of what it has seen, and resumes after it wherever it
 * gets a connection again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenClient } from './clients.ts';

/** A change as far as it is looked at. */
export type Seen = {
  readonly cursor: string;
  readonly position: { readonly sku: string; readonly version: string };
};

/** A subscriber that runs until stopped. */
export type Watcher = {
  readonly seen: readonly Seen[];
  /** The codes of the faults it was told. */
  readonly faults: readonly unknown[];
  /** How often it has resumed. */
  resumed(): number;
  stop(): Promise<void>;
};

const document = `subscription ($skus: [Sku!], $after: Cursor) {
  stockChanged(skus: $skus, after: $after) { cursor position { sku version } }
}`;
const pauseMs = 50;

/** Begins to watch some SKUs after a cursor. */
export function watchStock(
  open: OpenClient,
  { url, skus, after }: { url: string; skus: readonly string[]; after: string },
): Watcher {
  const seen: Seen[] = [];
  const faults: unknown[] = [];
  let isStopped = false;
  let rounds = 0;
  let leave = (): void => undefined;
  const once = (): Promise<void> =>
    new Promise((resolve) => {
      const client = open(url);
      const end = (): void => {
        client.close();
        resolve();
      };
      const stopWatching = client.subscribe(
        { document, variables: { skus, after: seen.at(-1)?.cursor ?? after } },
        {
          event: ({ data, errors }) => {
            faults.push(...errors.map(({ code }) => code));
            if (isChange(data)) seen.push(data.stockChanged);
          },
          ended: end,
        },
      );
      leave = () => {
        stopWatching();
        end();
      };
    });
  const watch = async (): Promise<void> => {
    while (!isStopped) {
      await once();
      rounds += 1;
      if (!isStopped) await sleep(pauseMs);
    }
  };
  const ended = watch();
  return {
    seen,
    faults,
    resumed: () => rounds,
    async stop() {
      isStopped = true;
      leave();
      await ended;
    },
  };
}

function isChange(data: unknown): data is { stockChanged: Seen } {
  return typeof data === 'object' && data !== null && 'stockChanged' in data && data.stockChanged !== null;
}
