/**
 * What the reference receiver received, durably: a file of one JSON line an event, on disk before anyone is told so.
 *
 * Append-only. A process killed in the middle of a line leaves a torn tail, which the next start cuts off; it was never
 * acknowledged, so its event comes again. The index over it is small and in memory; the events stay in the file.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { thousandthsOf, type WireEvent, wireEvent } from '../wire.ts';

const entryShape = z.object({
  seq: z.number(),
  postedAt: z.string(),
  event: wireEvent,
});

/** One event as the receiver keeps it; seq counts from 1 without gaps. */
export type Entry = z.output<typeof entryShape>;

/** What the index knows of an event. */
export type Kept = { readonly seq: number; readonly postedAt: string; readonly digest: string };

/** One quantity; thousandths of the unit. */
export type OnHand = {
  readonly sku: string;
  readonly location: string;
  readonly unit: string;
  quantity: number;
};

/** The journal of one receiver. Only one process may have it open. */
export type Journal = {
  /** What is kept of this event, if anything. */
  get(id: string): Kept | undefined;
  /** How many events there are. */
  count(): number;
  /** Keeps events, in this order; resolves when they are on disk. One call at a time. */
  append(events: readonly WireEvent[]): Promise<void>;
  /** On hand in SKU and location order: of everything, or of what had occurred by a time. */
  onHand(asOf?: Date): Promise<OnHand[]>;
  /** Events after a seq, at most `limit`. */
  after(seq: number, limit: number): Promise<Entry[]>;
  close(): Promise<void>;
};

/** 16 hexadecimal digits of what an event says: two events with the same id and different ones are not the same. */
export function digestOf(event: WireEvent): string {
  const { type, sku, unit, quantity, from, to, businessDate } = event;
  const said = JSON.stringify([type, sku, unit, quantity, sideOf(from), sideOf(to), businessDate]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/** Opens or makes the journal in this file; throws when a line in its middle cannot be read, naming it. */
export async function openJournal(file: string): Promise<Journal> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  const index = new Map<string, Kept>();
  const book = new Map<string, OnHand>();
  let length = 0;
  let latest = new Date(0);
  const keepAll = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      keep(entry, index, book);
      const occurredAt = new Date(entry.event.occurredAt);
      if (occurredAt > latest) latest = occurredAt;
    }
  };
  try {
    length = await intactLength(handle);
    await handle.truncate(length);
    for await (const entry of entriesOf(file)) keepAll([entry]);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    get: (id) => index.get(id),
    count: () => index.size,
    append: async (events) => {
      const postedAt = new Date().toISOString();
      const entries = events.map((event, at) => ({ seq: index.size + at + 1, postedAt, event }));
      const lines = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      length = await writeDurably(handle, lines, length);
      keepAll(entries);
    },
    // Everything had occurred by then: the book itself is the answer.
    onHand: async (asOf) => sorted(asOf === undefined || asOf >= latest ? book : await bookAsOf(file, asOf)),
    after: (seq, limit) => entriesAfter(file, seq, limit),
    close: () => handle.close(),
  };
}

async function writeDurably(handle: FileHandle, lines: Buffer, length: number): Promise<number> {
  try {
    // One write: appending mode puts it at the end whatever the position.
    await handle.appendFile(lines);
    await handle.datasync();
    return length + lines.length;
  } catch (error) {
    // What is half there was acknowledged to nobody.
    await handle.truncate(length);
    throw error;
  }
}

/** Bytes up to and with the last line end. */
async function intactLength(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const chunk = Buffer.alloc(64 * 1024);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunk.length);
    const { bytesRead } = await handle.read(chunk, 0, end - start, start);
    const at = chunk.subarray(0, bytesRead).lastIndexOf('\n');
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    yield readEntry(line, number);
  }
}

function readEntry(line: string, number: number): Entry {
  try {
    return entryShape.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`line ${number} of the receiver's journal cannot be read`, { cause: error });
  }
}

function keep(entry: Entry, index: Map<string, Kept>, book: Map<string, OnHand>): void {
  const { seq, postedAt, event } = entry;
  index.set(event.id, { seq, postedAt, digest: digestOf(event) });
  apply(event, book);
}

/** What leaves a location and what enters one; accounts outside are nobody's on hand. */
function apply(event: WireEvent, book: Map<string, OnHand>): void {
  const quantity = thousandthsOf(event.quantity);
  for (const [side, sign] of [[event.from, -1] as const, [event.to, 1] as const]) {
    if (side.locationId === undefined) continue;
    const key = `${event.sku}\u0000${side.locationId}`;
    const row = book.get(key) ?? { sku: event.sku, location: side.locationId, unit: event.unit, quantity: 0 };
    row.quantity += sign * quantity;
    book.set(key, row);
  }
}

async function bookAsOf(file: string, asOf: Date): Promise<Map<string, OnHand>> {
  const book = new Map<string, OnHand>();
  for await (const { event } of entriesOf(file)) {
    if (new Date(event.occurredAt) <= asOf) apply(event, book);
  }
  return book;
}

async function entriesAfter(file: string, seq: number, limit: number): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of entriesOf(file)) {
    if (entry.seq > seq) found.push(entry);
    if (found.length === limit) break;
  }
  return found;
}

function sorted(book: ReadonlyMap<string, OnHand>): OnHand[] {
  return [...book].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

function sideOf(side: WireEvent['from']): string[] {
  return [side.account, side.locationId ?? ''];
}
