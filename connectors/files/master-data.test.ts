/**
 * The formats `items`, `locations` and `channels`: cells become the fields of the upsert inputs, empty cells nothing.
 *
 * Which values a field may have is the stores' business and tested there.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { channels } from './channels/format.ts';
import { expectedSupply } from './expected-supply/format.ts';
import { items } from './items/format.ts';
import { locations } from './locations/format.ts';

const fixture = (name: string) =>
  createReadStream(path.join(import.meta.dirname, `${name}/fixtures/${name}.csv`));

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('items: lists, attributes and numbers are read; unreadable cells are refused', async () => {
  expect(await Array.fromAsync(items.read(fixture('items')))).toEqual([
    {
      line: 2,
      outcome: 'row',
      row: {
        sku: '22041',
        name: 'RECORD FRAME 7" SINGLE SIZE',
        gtin: '5012345678900',
        baseUnit: 'EA',
        decimals: 0,
        status: 'ACTIVE',
        unitConversions: [
          { unit: 'BOX', factor: 12 },
          { unit: 'CASE', factor: 144 },
        ],
        attributes: [{ name: 'colour', value: 'black' }],
      },
    },
    {
      line: 3,
      outcome: 'row',
      row: {
        sku: 'flour',
        name: 'Flour, plain',
        baseUnit: 'KG',
        decimals: 3,
        unitConversions: [{ unit: 'BAG', factor: 1.5 }],
      },
    },
    {
      line: 4,
      outcome: 'refused',
      reason: { code: 'Unreadable', message: 'decimals "two" is not a number' },
    },
    {
      line: 5,
      outcome: 'refused',
      reason: { code: 'Unreadable', message: 'unitConversions "BOX" is not a list such as BOX=12; CASE=144' },
    },
    {
      line: 6,
      outcome: 'refused',
      reason: { code: 'WrongColumnCount', message: 'the line has 3 columns instead of 8' },
    },
  ]);
});

test('locations: coordinates become a pair, yes and no booleans', async () => {
  expect(await Array.fromAsync(locations.read(fixture('locations')))).toEqual([
    {
      line: 2,
      outcome: 'row',
      row: {
        id: 'UK-DC',
        name: 'Central warehouse',
        kind: 'DC',
        region: 'Midlands',
        timeZone: 'Europe/London',
        coordinates: { latitude: '52.48', longitude: '-1.89' },
        pickup: false,
        shipFrom: true,
      },
    },
    {
      line: 3,
      outcome: 'row',
      row: {
        id: 'UK-01',
        name: 'Oxford Street',
        kind: 'STORE',
        region: 'London',
        timeZone: 'Europe/London',
        pickup: true,
        shipFrom: false,
        parentId: 'UK-DC',
      },
    },
    {
      line: 4,
      outcome: 'refused',
      reason: { code: 'Unreadable', message: 'pickup "perhaps" is not true or false' },
    },
    {
      line: 5,
      outcome: 'row',
      row: expect.objectContaining({ coordinates: { latitude: '51.5', longitude: '' } }),
    },
  ]);
});

test('channels: empty cells are absent fields', async () => {
  expect(await Array.fromAsync(channels.read(fixture('channels')))).toEqual([
    { line: 2, outcome: 'row', row: { id: 'web', name: 'Web shop', kind: 'ECOMMERCE', status: 'ACTIVE' } },
    { line: 3, outcome: 'row', row: { id: 'outlet', name: 'Outlet site' } },
  ]);
});

test('expected supply: a day is its beginning, the document a purchase order unless it says otherwise', async () => {
  expect(await Array.fromAsync(expectedSupply.read(fixture('expected-supply')))).toEqual([
    {
      line: 2,
      outcome: 'row',
      row: {
        ...{
          documentType: 'purchase-order',
          documentId: 'PO-7',
          lineId: '1',
          sku: '22041',
          locationId: 'UK-DC',
        },
        ...{ quantity: 144, expectedAt: '2026-12-01T00:00:00Z', partyId: 'ACME', tolerancePercent: 2.5 },
      },
    },
    {
      line: 3,
      outcome: 'row',
      row: {
        ...{
          documentType: 'despatch-advice',
          documentId: 'ASN-9',
          lineId: '1',
          sku: 'flour',
          locationId: 'UK-DC',
        },
        ...{ quantity: 12.5, expectedAt: '2026-12-02T08:00:00+01:00' },
      },
    },
    {
      line: 4,
      outcome: 'refused',
      reason: { code: 'Unreadable', message: 'quantity "many" is not a number' },
    },
  ]);
});

test('a misspelt column is refused, not ignored', async () => {
  const reading = Array.fromAsync(items.read(bytesOf('sku,nmae\n1,x\n')));
  await expect(reading).rejects.toThrow('unknown column "nmae"');
});

test('a row without its key is refused', async () => {
  const [line] = await Array.fromAsync(channels.read(bytesOf('id,name\n,x\n')));
  expect(line).toMatchObject({ outcome: 'refused', reason: { message: 'id is empty' } });
});
