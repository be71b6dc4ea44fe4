/**
 * The two readers of bulk bodies: wherever the network cuts the bytes, the rows are the same.
 *
 * Generated bodies and cuts; what a row must be is told by JSON.parse over the whole.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonArray } from './json-array.ts';
import { readNdjson } from './ndjson.ts';
import type { Row } from './rows.ts';

const maxLineBytes = 10_000;
type Read = typeof readNdjson;

async function rowsOf(read: Read, body: Buffer, cuts: readonly number[] = []): Promise<Row[]> {
  async function* pieces() {
    let from = 0;
    for (const cut of [...cuts].sort((a, b) => a - b)) {
      yield body.subarray(from, cut);
      from = Math.max(from, cut);
    }
    yield body.subarray(from);
  }
  return (await Array.fromAsync(read(pieces(), maxLineBytes))).flat();
}

const cuts = fc.array(fc.nat(400), { maxLength: 20 });
const values = fc.array(fc.jsonValue(), { maxLength: 12 });
const space = fc.constantFrom('', ' ', '\n', '\r\n\t');

describe('every value comes out, in order, wherever the bytes are cut', () => {
  test('of a JSON array', async () => {
    const property = fc.asyncProperty(values, cuts, space, async (list, at, gap) => {
      const text = `${gap}[${gap}${list.map((value) => JSON.stringify(value)).join(`${gap},${gap}`)}${gap}]${gap}`;
      const rows = await rowsOf(readJsonArray, Buffer.from(text), at);
      expect(rows.map((row) => (row.problem === undefined ? row.value : row.problem))).toEqual(
        JSON.parse(text),
      );
      expect(rows.map(({ index }) => index)).toEqual(rows.map((_row, number) => number));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('of NDJSON', async () => {
    const property = fc.asyncProperty(values, cuts, async (list, at) => {
      const rows = await rowsOf(
        readNdjson,
        Buffer.from(list.map((value) => JSON.stringify(value)).join('\r\n')),
        at,
      );
      const written: unknown = JSON.parse(JSON.stringify(list));
      expect(rows.map((row) => (row.problem === undefined ? row.value : row.problem))).toEqual(written);
      expect(rows.map(({ line }) => line)).toEqual(rows.map((_row, number) => number + 1));
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

test('a row of text nobody wrote as JSON is a problem, wherever the bytes are cut', async () => {
  const property = fc.asyncProperty(fc.string(), cuts, async (text, at) => {
    const body = Buffer.from(`${text}\n1`);
    const whole = await rowsOf(readNdjson, body);
    expect(await rowsOf(readNdjson, body, at)).toEqual(whole);
    expect(whole.at(-1)).toMatchObject({ value: 1 });
  });
  await fc.assert(property, { numRuns: 200 });
});

test('an element longer than allowed is dropped from memory and told, and the next one is read', async () => {
  const long = 'x'.repeat(maxLineBytes);
  for (const [read, text] of [
    [readNdjson, `1\n"${long}"\n2`],
    [readJsonArray, `[1,"${long}",2]`],
  ] as const) {
    const rows = await rowsOf(read, Buffer.from(text), [5, 6, 7, 5_000, 9_999]);
    expect(rows.map(({ problem }) => problem?.code)).toEqual([undefined, 'PAYLOAD_TOO_LARGE', undefined]);
  }
});

test('a byte order mark is let pass', async () => {
  expect(await rowsOf(readJsonArray, Buffer.from('\ufeff[1]'))).toMatchObject([{ value: 1 }]);
  expect(await rowsOf(readNdjson, Buffer.from('\ufeff1'))).toMatchObject([{ value: 1 }]);
});

test('what follows the array, or comes instead of one, is refused', async () => {
  await expect(rowsOf(readJsonArray, Buffer.from('[1] 2'))).rejects.toThrow('something follows the array');
  await expect(rowsOf(readJsonArray, Buffer.from('{"a":1}'))).rejects.toThrow('begins with "{"');
});
