/**
 * The format `events`: good lines are kept verbatim, bad lines are refused with the field at fault, one by one.
 *
 * What the ledger then says of an event is not judged here, only what can be said of a line by itself.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { events } from './format.ts';

const fixture = path.join(import.meta.dirname, 'fixtures/events.ndjson');
const read = (bytes: AsyncIterable<Uint8Array>) => Array.fromAsync(events.read(bytes, { locationId: '' }));

const sale = {
  source: 'till',
  eventId: 's-1',
  type: 'SALE_COMPLETED',
  sku: '22041',
  quantity: 1,
  locationId: 'UK-DC',
  occurredAt: '2010-12-01T06:00:00Z',
};

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

describe('bytes that are no text', () => {
  const good = Buffer.from(`${JSON.stringify(sale)}\n`);
  const unreadable: [string, Buffer, string][] = [
    ['not UTF-8', Buffer.from([0x7b, 0xa3, 0x7d, 0x0a]), 'NotUtf8'],
    ['NUL bytes', Buffer.from('{\0}\n'), 'BinaryLine'],
    ['longer than 1000000 bytes', Buffer.from(`"${'x'.repeat(1_000_000)}"\n`), 'LineTooLong'],
  ];
  async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }

  test.each(unreadable)('%s in the first line: the file is told in one sentence', async (what, bytes) => {
    await expect(read(pieces(Buffer.concat([bytes, good]), 65_536))).rejects.toThrow(what);
  });

  test.each(unreadable)(
    '%s in a later line spoil that line only, wherever the bytes are cut',
    async (what, bytes, code) => {
      for (const size of [1 << 20, 7_919]) {
        const lines = await read(pieces(Buffer.concat([good, bytes, good]), size));
        expect(lines.map(({ line, outcome }) => [line, outcome])).toEqual([
          [1, 'event'],
          [2, 'refused'],
          [3, 'event'],
        ]);
        const reason = lines[1]?.outcome === 'refused' ? lines[1].reason : undefined;
        expect(reason).toMatchObject({ code, message: expect.stringContaining(what) });
      }
    },
  );

  test('a letter of several bytes is one letter, wherever the bytes are cut', async () => {
    const text = JSON.stringify({ ...sale, reason: 'naïve € 😀' });
    for (const size of [1, 2, 3]) {
      const [line] = await read(pieces(Buffer.from(`${text}\n`), size));
      expect(line).toMatchObject({ outcome: 'event', event: { reason: 'naïve € 😀' } });
    }
  });
});
