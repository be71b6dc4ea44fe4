/**
 * A warehouse that sends its events as NDJSON to `POST /v1/events` and reads the answers as they come.
 *
 * An answer that breaks off has answered what it answered; the rest, and what FAILED, is sent again.
 */
import { request } from 'undici';
import { z } from 'zod';
import type { StockEventInput } from '../generated.ts';
import { type Told, tally } from '../told.ts';
import { pause } from './wait.ts';

/** The answer to one event. */
export type BulkAnswer = {
  readonly status: string;
  readonly reason: string | undefined;
  readonly atMs: number;
};

/** Where to send events in bulk, and what to write down. */
export type BulkOptions = {
  readonly urls: readonly string[];
  readonly told: Told;
  readonly over: AbortSignal;
};

const lineShape = z.object({
  index: z.number(),
  status: z.string(),
  error: z.object({ code: z.string(), message: z.string(), retryable: z.boolean().optional() }).nullish(),
});

const attemptLimitMs = 10_000;
const longestPauseMs = 80;

/** Sends events until each is answered; gives the answers in their order, undefined where the run was over first. */
export async function sendBulk(
  events: readonly StockEventInput[],
  { urls, told, over }: BulkOptions,
): Promise<(BulkAnswer | undefined)[]> {
  const answers: (BulkAnswer | undefined)[] = events.map(() => undefined);
  for (let turn = 0; !over.aborted && answers.includes(undefined); turn += 1) {
    const left = [...events.keys()].filter((index) => answers[index] === undefined);
    const body = left.map((index) => JSON.stringify(events[index])).join('\n');
    const take = (line: string): void => {
      const { index, status, error } = lineShape.parse(JSON.parse(line));
      const place = left[index];
      const reason = error ? `${error.code}: ${error.message}` : undefined;
      const counts = error?.retryable === true ? told.retried : told.improper;
      if (status === 'FAILED') tally(counts, `bulk: ${error?.code}`);
      else if (place !== undefined) answers[place] = { status, reason, atMs: Date.now() };
    };
    await sendOnce(`${urls[turn % urls.length]}/v1/events`, body, take).catch((error: unknown) =>
      tally(told.retried, `bulk: ${error instanceof Error ? error.message.slice(0, 60) : error}`),
    );
    if (answers.includes(undefined)) await pause(longestPauseMs * Math.random());
  }
  return answers;
}

async function sendOnce(url: string, body: string, take: (line: string) => void): Promise<void> {
  const { statusCode, body: answer } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
    signal: AbortSignal.timeout(attemptLimitMs),
  });
  if (statusCode !== 200) throw new Error(`status ${statusCode}: ${(await answer.text()).slice(0, 80)}`);
  let rest = '';
  for await (const chunk of answer) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
}
