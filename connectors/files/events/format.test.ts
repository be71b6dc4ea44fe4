/**
 * The format `events`: good lines are kept verbatim, bad lines are refused with the field at fault, one by one.
 *
 * What the ledger then says of an event is not judged here, only what can be said of a line by itself.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { events } from './format.ts';

const fixture = path.join(import.meta.dirname, 'fixtures/events.ndjson');
const read = (bytes: AsyncIterable<Uint8Array>) => Array.fromAsync(events.read(bytes, { locationId: '' }));

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('good lines become events, bad ones are refused with number and field', async () => {
  const lines = await read(createReadStream(fixture));
  expect(
    lines.map((line) =>
      line.outcome === 'event' ? line.event.eventId : `${line.line} ${line.reason.message}`,
    ),
  ).toEqual([
    'r-1',
    '1002',
    '4 quantity is not a number: "48"',
    '5 sku is missing',
    '6 there is no field typ',
    expect.stringMatching(/^7 the line is not JSON: /),
    '8 the line is not a JSON object',
  ]);
});

test('an event keeps every field as it was sent', async () => {
  const [first] = await read(createReadStream(fixture));
  expect(first).toEqual({
    line: 1,
    outcome: 'event',
    item: undefined,
    event: {
      source: 'wms',
      eventId: 'r-1',
      type: 'RECEIPT_CONFIRMED',
      sku: '22041',
      quantity: 48,
      locationId: 'UK-DC',
      occurredAt: '2010-12-01T06:00:00Z',
      referenceDocument: { type: 'ASN', id: '77' },
    },
  });
});

test.each([
  ['[{"source":"wms"}]', 'JSON array'],
  ['', 'the file is empty'],
  ['\n \n', 'no line that is not blank'],
])('the file %j as a whole is told in one sentence', async (text, sentence) => {
  await expect(read(bytesOf(text))).rejects.toThrow(sentence);
});

test('bytes that are not UTF-8 are told in one sentence', async () => {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from([0x7b, 0xa3, 0x7d]);
  }
  await expect(read(bytes())).rejects.toThrow('not UTF-8');
});
