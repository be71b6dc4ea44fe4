/**
 * The formats `policies` and `allocations`: cells become the fields of the mutations' inputs; what a policy may say and how
 * much may be granted is the ledger's business and tested there.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFileFormat } from '../registry.ts';

async function linesOf(name: 'policies' | 'allocations'): Promise<unknown[]> {
  const format = findFileFormat(name);
  if (format?.kind !== name) throw new Error(`no format ${name}`);
  const file = path.join(import.meta.dirname, `../${name}/fixtures/${name}.csv`);
  const lines: AsyncIterable<unknown> = format.read(createReadStream(file));
  return Array.fromAsync(lines);
}

test('policies: columns that belong together become one field; unreadable cells are refused', async () => {
  expect(await linesOf('policies')).toEqual([
    {
      ...{ line: 2, outcome: 'row' },
      row: {
        ...{ kind: 'SAFETY_STOCK', locationType: 'STORE', safetyStock: 2 },
        reason: 'one on the shelf and one to try on',
      },
    },
    {
      ...{ line: 3, outcome: 'row' },
      row: {
        ...{ kind: 'SAFETY_STOCK', itemClass: 'SHOES', locationType: 'DC', channel: 'web', safetyStock: 0.5 },
        validFrom: '2030-11-27T00:00:00Z',
      },
    },
    {
      ...{ line: 4, outcome: 'row' },
      row: { kind: 'BUFFER', sku: '85123A', channel: 'marketplace', buffer: { fixed: 3, percent: 12.5 } },
    },
    {
      ...{ line: 5, outcome: 'row' },
      row: { kind: 'CAP', locationId: 'UK-DC', channel: 'marketplace', cap: 50 },
    },
    {
      ...{ line: 6, outcome: 'row' },
      row: {
        ...{ kind: 'ELIGIBILITY', locationId: 'ST-1', channel: 'web' },
        eligibility: {
          ...{ pickup: true, shipFrom: false },
          openingHours: [
            { day: 'MONDAY', opens: '09:00', closes: '18:30' },
            { day: 'SATURDAY', opens: '10:00', closes: '24:00' },
          ],
        },
      },
    },
    {
      ...{ line: 7, outcome: 'row' },
      row: {
        ...{ kind: 'BUFFER', channel: 'marketplace' },
        buffer: { velocityPercent: 150, leastDelaySeconds: 1_800 },
      },
    },
    {
      ...{ line: 8, outcome: 'row' },
      row: { kind: 'DROP_SHIP', itemClass: 'SHOES', dropShip: { sharePercent: 50 } },
    },
    {
      ...{ line: 9, outcome: 'row' },
      row: {
        ...{ kind: 'LANE', locationType: 'DC', toLocationType: 'STORE' },
        lane: { confidencePercent: 80, promiseDays: 2 },
      },
    },
    {
      ...{ line: 10, outcome: 'refused' },
      reason: { code: 'Unreadable', message: 'cap "many" is not a number' },
    },
    {
      ...{ line: 11, outcome: 'refused' },
      reason: {
        code: 'Unreadable',
        message: 'openingHours "at night" is not hours such as MONDAY 09:00-18:30; TUESDAY 09:00-24:00',
      },
    },
  ]);
});

test('allocations: several locations stand in one cell', async () => {
  expect(await linesOf('allocations')).toEqual([
    {
      ...{ line: 2, outcome: 'row' },
      row: { sku: '85123A', channel: 'marketplace', quantity: 40, locationIds: ['UK-DC'], isLimit: true },
    },
    {
      ...{ line: 3, outcome: 'row' },
      row: {
        ...{ sku: '85123A', channel: 'web', quantity: 120, locationIds: ['UK-DC', 'ST-1'] },
        validUntil: '2030-12-01T00:00:00Z',
      },
    },
    {
      ...{ line: 4, outcome: 'refused' },
      reason: { code: 'Unreadable', message: 'quantity "some" is not a number' },
    },
  ]);
});
