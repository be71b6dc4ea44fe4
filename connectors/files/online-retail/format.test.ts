/**
 * What the format makes of a small selection of the real file, and of lines no shop should write.
 *
 * Expected values are written down from the fixture by eye, not computed by the code under test.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventLine } from '../contract.ts';
import { onlineRetail } from './format.ts';

const sample = await readFile(path.join(import.meta.dirname, 'fixtures/sample.csv'));
const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

async function read(content: Uint8Array | string, pieceBytes = 7): Promise<EventLine[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  return Array.fromAsync(onlineRetail.read(pieces(), { locationId: 'UK-DC' }));
}

const oneLine = async (line: string): Promise<EventLine | undefined> =>
  (await read(`${header}\n${line}\n`))[0];
const eventOf = (line: EventLine | undefined) => (line?.outcome === 'event' ? line.event : undefined);
const reasonOf = (line: EventLine | undefined) => (line?.outcome === 'refused' ? line.reason : undefined);
const ids = (lines: EventLine[]) => lines.flatMap((line) => eventOf(line)?.eventId ?? []);

describe('the fixture', () => {
  test('has 21 sales, 4 returns, 4 adjustments and 8 lines that are not stock', async () => {
    const counts = Map.groupBy(await read(sample), (line) => eventOf(line)?.type ?? line.outcome);
    expect(Object.fromEntries([...counts].map(([kind, lines]) => [kind, lines.length]))).toEqual({
      SALE_COMPLETED: 21,
      RETURN_ACCEPTED: 4,
      ADJUSTMENT_APPROVED: 4,
      notStock: 8,
    });
  });

  test('tells every line by the number an editor shows', async () => {
    const lines = await read(sample);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 37 }, (_, index) => index + 2));
  });

  test('gives equal lines of an invoice ids of their own', async () => {
    const lines = await read(sample);
    expect(new Set(ids(lines)).size).toBe(29);
    const pegs = lines.filter((line) => eventOf(line)?.sku === '21448');
    expect(ids(pegs).map((id) => id.at(-1))).toEqual(['1', '2', '3']);
  });

  test('reads Windows-1252: the pound sign of the gift voucher', async () => {
    const voucher = (await read(sample)).find((line) => eventOf(line)?.sku === 'gift_0001_40');
    expect(voucher).toMatchObject({
      item: { sku: 'GIFT_0001_40', code: 'gift_0001_40', name: 'Dotcomgiftshop Gift Voucher £40.00' },
    });
  });

  test('keeps commas and quotes of quoted descriptions', async () => {
    const names = (await read(sample)).flatMap((line) => (line.outcome === 'event' ? [line.item?.name] : []));
    expect(names).toEqual(
      expect.arrayContaining([
        'AIRLINE LOUNGE,METAL SIGN',
        'RECORD FRAME 7" SINGLE SIZE',
        'CHARLIE+LOLA"EXTREMELY BUSY" SIGN',
      ]),
    );
  });

  test('gives the same ids whatever the piece size, the line ends, the encoding and the order of lines', async () => {
    const expected = ids(await read(sample)).sort();
    const text = sample.toString('latin1');
    const [head = '', ...lines] = text.trimEnd().split('\n');
    const variants = [
      await read(sample, 1),
      await read(sample, 65_536),
      await read(text.replaceAll('\n', '\r\n')),
      await read(text.trimEnd()),
      await read(Buffer.from(`\u{feff}${text}`, 'utf8')),
      await read([head, ...lines.reverse()].join('\n')),
    ];
    for (const variant of variants) expect(ids(variant).sort()).toEqual(expected);
  });
});

describe('a line', () => {
  test('of a plain invoice is a sale at the local time of the United Kingdom', async () => {
    expect(eventOf(await oneLine('550001,22041,FRAME,2,01/07/2011 00:10,2.1,16210,France'))).toMatchObject({
      source: 'online-retail',
      type: 'SALE_COMPLETED',
      sku: '22041',
      quantity: 2,
      locationId: 'UK-DC',
      occurredAt: '2011-07-01T00:10:00+01:00',
      businessDate: '2011-07-01',
      referenceDocument: { type: 'INVOICE', id: '550001' },
    });
  });

  test('of a C-invoice is a return of the positive quantity without disposition', async () => {
    const event = eventOf(await oneLine('C536391,22556,TIN,-12,01/12/2010 10:24,1.65,17548,United Kingdom'));
    expect(event).toMatchObject({ type: 'RETURN_ACCEPTED', quantity: 12 });
    expect(event).not.toHaveProperty('disposition');
  });

  test('of a negative quantity without C is a signed adjustment whose description is the reason, not the name', async () => {
    const line = await oneLine('537432,35833G,damages ,-43,06/12/2010 16:10,0,,United Kingdom');
    expect(line).toMatchObject({
      event: { type: 'ADJUSTMENT_APPROVED', quantity: -43, reason: 'damages' },
      item: { name: undefined },
    });
    const silent = await oneLine('536589,21777,,-10,01/12/2010 16:50,0,,United Kingdom');
    expect(eventOf(silent)?.reason).toBe('not stated');
  });

  test('has a printable name, whatever bytes its description holds', async () => {
    const line = await oneLine('536370,22041,\x81FRAME\t\x90BIG ,3,01/12/2010 08:45,18,12583,France');
    expect(line).toMatchObject({ item: { name: 'FRAME BIG' } });
  });

  test.each(['POST', 'dot', ' M ', 'D', 'C2', 'AmazonFee', 'BANK CHARGES', 's'])(
    'of code "%s" is not stock',
    async (code) => {
      expect(await oneLine(`536370,${code},X,3,01/12/2010 08:45,18,12583,France`)).toMatchObject({
        outcome: 'notStock',
      });
    },
  );

  test.each(['POSTER', 'DCGS0076', 'gift_0001_20', 'S1', 'M2', 'C22'])(
    'of code "%s" is stock',
    async (code) => {
      expect(await oneLine(`536370,${code},X,3,01/12/2010 08:45,18,12583,France`)).toMatchObject({
        outcome: 'event',
      });
    },
  );

  test.each([
    ['C536391,22556,TIN,12,01/12/2010 10:24,1.65,1,UK', 'PositiveCancellation', '12'],
    ['536391,22556,TIN,0,01/12/2010 10:24,1.65,1,UK', 'ZeroQuantity', '0'],
    ['536391,22556,TIN,1.5,01/12/2010 10:24,1.65,1,UK', 'UnreadableQuantity', '"1.5"'],
    ['536391,22556,TIN,,01/12/2010 10:24,1.65,1,UK', 'UnreadableQuantity', '""'],
    ['536391,22556,TIN,999999999999,01/12/2010 10:24,1.65,1,UK', 'UnreadableQuantity', '999999999999'],
    ['536391,22556,TIN,1,12/1/2010 8:26,1.65,1,UK', 'UnreadableInvoiceDate', '12/1/2010'],
    ['536391,22556,TIN,1,31/02/2010 08:26,1.65,1,UK', 'UnreadableInvoiceDate', 'InvoiceDate'],
    ['536391,22556,TIN,1,01/12/2010 08:26,free,1,UK', 'UnreadableUnitPrice', '"free"'],
    ['536391,,TIN,1,01/12/2010 08:26,1,1,UK', 'UnreadableStockCode', 'StockCode'],
    ['ABC,22556,TIN,1,01/12/2010 08:26,1,1,UK', 'UnreadableInvoiceNo', '"ABC"'],
    ['536391,22556,TIN,1,01/12/2010', 'WrongColumnCount', '5 columns instead of 8'],
    ['536391,22556,"TIN,1,01/12/2010 08:26,1,1,UK', 'UnclosedQuote', 'not closed'],
  ])('"%s" is refused as %s, naming what is wrong', async (line, code, named) => {
    const reason = reasonOf(await oneLine(line));
    expect(reason?.code).toBe(code);
    expect(reason?.message).toContain(named);
  });

  test('with an unclosed quote spoils no line after it', async () => {
    const good = '536391,22556,TIN,1,01/12/2010 08:26,1,1,UK';
    const lines = await read(`${header}\n536391,22556,"TIN,1,01/12/2010 08:26,1,1,UK\n${good}\n${good}\n`);
    expect(lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'refused'],
      [3, 'event'],
      [4, 'event'],
    ]);
  });
});

describe('a file that is none of ours is told in one sentence:', () => {
  test.each([
    ['empty', '', 'the file is empty'],
    ['only line ends', '\n\n', 'the file is empty'],
    [
      'a missing column',
      'InvoiceNo,StockCode,Description,InvoiceDate\n',
      'it lacks the column Quantity, UnitPrice',
    ],
    ['a column twice', `${header},Country\n`, 'names the column "Country" twice'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary file'],
    ['UTF-16', Buffer.from(`\u{feff}${header}`, 'utf16le'), 'UTF-16'],
    [
      'a marked UTF-8 file with Windows-1252 bytes',
      Buffer.from([0xef, 0xbb, 0xbf, 0x49, 0xa3, 0x0a]),
      'not UTF-8',
    ],
    ['one endless line', 'x'.repeat(1_000_001), 'longer than 1000000 bytes'],
  ])('%s', async (_name, content, sentence) => {
    await expect(read(content, 65_536)).rejects.toThrow(sentence);
    await expect(read(content, 65_536)).rejects.toMatchObject({ name: 'FileUnreadable' });
  });
});

test('an opening names item, location and reason, and is dated before the first invoice', () => {
  const event = onlineRetail.selfContained?.openingEvent({
    sku: '22041',
    units: 58,
    locationId: 'UK-DC',
    reason: '1.2 times',
  });
  expect(event).toEqual({
    source: 'online-retail',
    eventId: 'opening/22041/UK-DC',
    type: 'OPENING_ASSERTED',
    sku: '22041',
    quantity: 58,
    locationId: 'UK-DC',
    occurredAt: '2010-12-01T00:00:00Z',
    businessDate: '2010-12-01',
    reason: '1.2 times',
  });
});
