/**
 * Plays a stream in a process of its own, so that it can be killed: told what on standard input, tells what was answered.
 *
 * A line of the ids of events for each call that was answered. Ends with exit code 1 when a call fails: whoever started it
 * plays the stream again from its beginning, as a client does that does not know what arrived.
 */
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { createPool } from '#database';
import { createLedger } from '#ledger';
import { type Part, play } from './play.ts';
import type { Deed } from './step.ts';

const orderShape = z.object({ url: z.string(), parts: z.array(z.array(z.array(z.custom<Deed>()))) });
const { url, parts } = orderShape.parse(JSON.parse(await text(process.stdin)));
const database = createPool({ url, max: 12, role: 'writer', applicationName: 'player' });
const answered = (call: readonly Deed[]): void => {
  const ids = call.flatMap((deed) => (deed.do === 'tell' ? [deed.event.eventId] : []));
  process.stdout.write(`${JSON.stringify(ids)}\n`);
};
try {
  await Promise.all(parts.map((part: Part) => play(createLedger({ database }), part, answered)));
} catch {
  process.exitCode = 1;
} finally {
  await database.end();
}
