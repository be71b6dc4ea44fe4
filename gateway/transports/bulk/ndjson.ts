/**
 * Reads NDJSON as a stream: one JSON value a line, blank lines skipped, memory bounded by the longest line.
 */
import { type Row, rowOf } from './rows.ts';

const newline = 0x0a;

/** Gives the rows of an NDJSON body, chunk of input by chunk of input. */
export async function* readNdjson(body: AsyncIterable<Buffer>, maxLineBytes: number): AsyncGenerator<Row[]> {
  let index = 0;
  let line = 1;
  let held: Buffer[] = [];
  let heldBytes = 0;

  function hold(part: Buffer): void {
    heldBytes += part.length;
    if (heldBytes <= maxLineBytes) held.push(part);
    else held = [];
  }

  function* endLine(): Generator<Row> {
    const text = heldBytes > maxLineBytes ? undefined : Buffer.concat(held, heldBytes);
    held = [];
    heldBytes = 0;
    if (text === undefined || !isBlank(text)) yield rowOf({ index: index++, line, text }, maxLineBytes);
    line += 1;
  }

  for await (const chunk of body) {
    const rows: Row[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, at));
      rows.push(...endLine());
      from = at + 1;
    }
    hold(chunk.subarray(from));
    yield rows;
  }
  yield [...endLine()];
}

function isBlank(text: Buffer): boolean {
  return text.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}
