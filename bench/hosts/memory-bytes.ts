/**
 * A process that keeps a million positions in the copy of this process and tells what they cost: `memory-bytes.ts <positions an
 * item>`.
 *
 * For the message `{ items }` it answers bytes of heap after collecting garbage, before and after, and the copy's own account.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { createMemory } from '../../live/memory/memory.ts';

const orderShape = z.object({ items: z.number().int() });
const positions = Number(process.argv[2]);
const plenty = 1_073_741_824;
const unit = 1_000;

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');

function heapBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Positions as a shop has them: some hundred units, a few reserved, changed some thousand times. */
function slotsOf(itemNo: number) {
  return Array.from({ length: positions }, (_, locationNo) => ({
    locationNo,
    version: 1 + ((itemNo * 7 + locationNo) % 5_000),
    available: unit * ((itemNo * 31 + locationNo) % 500),
    reserved: unit * ((itemNo + locationNo) % 7),
    ...{ picked: 0, damaged: 0, quarantined: 0, returnPending: 0 },
  }));
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const { items } = orderShape.parse(message);
  const before = heapBytes();
  const memory = createMemory({ mostBytes: plenty });
  const cursor = [1, 1, 1, 1];
  memory.begin({ cursor, lookedAtMs: performance.now(), asOfMs: Date.now() });
  for (let itemNo = 1; itemNo <= items; itemNo += 1)
    memory.keep({ cursor, items: new Map([[itemNo, slotsOf(itemNo)]]), grants: new Map() });
  const bytes = heapBytes() - before;
  process.send?.({ type: 'measured', bytes, counted: memory.size().bytes, kept: memory.size().items });
});
process.send?.({ type: 'ready' });
