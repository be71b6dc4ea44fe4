/**
 * The store of locations and channels on PostgreSQL: rows that answer for themselves, parents, dense numbers, pages.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocationStore, type LocationStore } from '#locations/store';
import { openTestDatabase, type TestDatabase, testWriter } from '#test/world';

const writer = testWriter;
let world: TestDatabase;
let store: LocationStore;

beforeAll(async () => {
  world = await openTestDatabase();
  store = createLocationStore(world.writer);
});
afterAll(() => world.close());

type Rows = Parameters<LocationStore['upsert']>[0];

async function refusalsOf(rows: Rows) {
  const outcomes = await store.upsert(rows, writer);
  return outcomes.map(({ refusals }) => refusals.map(({ code, message }) => `${code}: ${message}`));
}

describe('locations', () => {
  test('a new location gets the defaults of the contract and a number; refused and repeated rows draw none', async () => {
    const outcomes = await store.upsert(
      [
        { id: 'L-1' },
        { id: 'L-2', timeZone: 'Europe/Lonon' },
        { id: 'L-1', pickup: true },
        { id: 'L-3', coordinates: { latitude: '51.50', longitude: '-0.12' } },
      ],
      writer,
    );
    expect(outcomes.map(({ row, created }) => [row?.id, row?.version, created])).toEqual([
      ['L-1', 1, true],
      [undefined, undefined, false],
      ['L-1', 2, false],
      ['L-3', 1, true],
    ]);
    expect(outcomes[0]?.row).toMatchObject({ name: 'L-1', kind: 'STORE', timeZone: 'UTC', pickup: false });
    const [one, three] = [outcomes[0]?.row?.locationNo, outcomes[3]?.row?.locationNo];
    expect(Math.abs((one ?? 0) - (three ?? 0))).toBe(1);
    await store.upsert([{ id: 'L-1', name: 'Renamed' }], writer);
    const [next] = await store.upsert([{ id: 'L-4' }], writer);
    expect(next?.row?.locationNo).toBe(Math.max(one ?? 0, three ?? 0) + 1);
  });

  test('the company is kept until it is said otherwise, and has a name that a queue can have', async () => {
    const [made] = await store.upsert([{ id: 'CO-1', company: 'uk-retail' }], writer);
    const [renamed] = await store.upsert([{ id: 'CO-1', name: 'Renamed' }], writer);
    const [freed] = await store.upsert([{ id: 'CO-1', company: null }], writer);
    expect([made, renamed, freed].map((outcome) => outcome?.row?.company)).toEqual([
      'uk-retail',
      'uk-retail',
      null,
    ]);
    expect(await refusalsOf([{ id: 'CO-2', company: 'two words' }])).toEqual([
      ['InvalidLocation: company must be 1 to 64 letters, digits or hyphens, not "two words"'],
    ]);
  });

  test('bad fields are told by name and value', async () => {
    expect(
      await refusalsOf([
        { id: ' padded' },
        { id: 'BAD-1', coordinates: { latitude: '91', longitude: '0' } },
        { id: 'BAD-2', kind: 'SHIP' },
        { id: 'BAD-3', parentId: 'NOWHERE' },
        { id: 'BAD-4', parentId: 'BAD-4' },
        { id: 'BAD-5', timeZone: '+01:00' },
        { id: 'BAD-6', changeFromVersion: '3' },
      ]),
    ).toEqual([
      ['InvalidLocation: id must not begin or end with space, not " padded"'],
      ['InvalidLocation: coordinates.latitude must be decimal degrees from -90 to 90, not "91"'],
      ['InvalidLocation: kind must be one of STORE, DC, THIRD_PARTY, not "SHIP"'],
      ['InvalidLocation: parentId "NOWHERE" of location "BAD-3" is no location; create it first'],
      ['InvalidLocation: parentId "BAD-4" of location "BAD-4" is the location itself'],
      ['InvalidLocation: timeZone must be an IANA time zone such as Europe/London, not "+01:00"'],
      ['LocationVersionConflict: changeFromVersion of location "BAD-6" is 3, but it does not exist'],
    ]);
  });

  test('a parent may come earlier in the call, and no location ends up below itself', async () => {
    expect(
      await refusalsOf([
        { id: 'TREE-1' },
        { id: 'TREE-2', parentId: 'TREE-1' },
        { id: 'TREE-3', parentId: 'TREE-2' },
        { id: 'TREE-1', parentId: 'TREE-3' },
      ]),
    ).toEqual([
      [],
      [],
      [],
      ['InvalidLocation: parentId "TREE-3" of location "TREE-1" lies below that location'],
    ]);
  });

  test('two calls at once cannot make a circle of two', async () => {
    await store.upsert([{ id: 'RING-1' }, { id: 'RING-2' }], writer);
    const outcomes = await Promise.all([
      store.upsert([{ id: 'RING-1', parentId: 'RING-2' }], writer),
      store.upsert([{ id: 'RING-2', parentId: 'RING-1' }], writer),
    ]);
    expect(outcomes.flat().filter(({ refusals }) => refusals.length > 0)).toHaveLength(1);
  });

  test('pages follow each other in id order under a filter', async () => {
    await store.upsert(
      Array.from({ length: 5 }, (_, index) => ({
        id: `P-${index}`,
        region: 'north',
        pickup: index % 2 === 0,
      })),
      writer,
    );
    const condition = { region: 'north', pickup: true };
    const first = await store.page({ first: 2, after: undefined }, condition);
    expect([first.rows.map(({ id }) => id), first.hasNextPage]).toEqual([['P-0', 'P-2'], true]);
    const second = await store.page({ first: 2, after: ['P-2'] }, condition);
    expect([second.rows.map(({ id }) => id), second.hasNextPage]).toEqual([['P-4'], false]);
  });
});

describe('channels', () => {
  test('a fresh database knows web, marketplace and store; an upsert changes and adds', async () => {
    expect((await store.channels()).map(({ id }) => id)).toEqual(['marketplace', 'store', 'web']);
    const outcomes = await store.upsertChannels(
      [
        { id: 'phone', kind: 'CALL_CENTRE' },
        { id: 'web', status: 'CLOSED' },
        { id: 'web', status: 'OPEN' },
      ],
      writer,
    );
    expect(outcomes.map(({ row, created }) => [row?.status, row?.version, created])).toEqual([
      ['ACTIVE', 1, true],
      ['CLOSED', 2, false],
      [undefined, undefined, false],
    ]);
    expect(outcomes[2]?.refusals).toMatchObject([
      { code: 'InvalidChannel', message: 'status must be one of ACTIVE, CLOSED, not "OPEN"' },
    ]);
  });
});

describe('when the numbers run out', () => {
  test('the location after number 65,278 is refused, and those before it in the same call are kept', async () => {
    const last = await openTestDatabase();
    try {
      await last.database.query(`SELECT setval('locations.location_no', 65276)`);
      const outcomes = await createLocationStore(last.writer).upsert(
        [{ id: 'END-1' }, { id: 'END-2' }, { id: 'END-3' }, { id: 'END-1', name: 'Still writable' }],
        writer,
      );
      expect(outcomes.map(({ row, refusals }) => row?.locationNo ?? refusals[0]?.message)).toEqual([
        expect.any(Number),
        expect.any(Number),
        'location "END-3" cannot be created: all 65279 location numbers are taken',
        expect.any(Number),
      ]);
      expect(Math.max(...outcomes.map(({ row }) => row?.locationNo ?? 0))).toBe(65_278);
    } finally {
      await last.close();
    }
  });
});

test('what upserts of locations and channels changed is in the audit log, from what to what', async () => {
  const noted = { ...writer, correlationId: 'audited' };
  await store.upsert([{ id: 'AUDITED' }], noted);
  await store.upsert([{ id: 'AUDITED' }], noted);
  await store.upsert([{ id: 'AUDITED', status: 'CLOSED' }], noted);
  await store.upsertChannels([{ id: 'audited' }], noted);
  const { rows } = await world.reader.query(
    "SELECT action, subject_type, subject_id, before ->> 'status' AS before, after ->> 'status' AS after FROM audit.entry WHERE correlation_id = 'audited' ORDER BY entry_no",
  );
  const location = { action: 'locationsUpsert', subject_type: 'Location', subject_id: 'AUDITED' };
  expect(rows).toEqual([
    { ...location, before: null, after: 'ACTIVE' },
    { ...location, before: 'ACTIVE', after: 'CLOSED' },
    {
      ...{ action: 'channelsUpsert', subject_type: 'Channel', subject_id: 'audited' },
      ...{ before: null, after: 'ACTIVE' },
    },
  ]);
});
