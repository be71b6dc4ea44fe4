/**
 * Availability of many places and items, pick-up points, lists of what runs low, and prices, through the front door.
 *
 * A small network of shops along a line of longitude: what is told is compared with what was recorded.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, record } from './ask.ts';
import { askAs } from './ask-as.ts';
import {
  ByGtinDocument,
  ByLocationDocument,
  type ByLocationQueryVariables,
  GridDocument,
  ListPricesDocument,
  type ListPricesQuery,
  LowStockDocument,
  type LowStockFilter,
  PickupPointsDocument,
  type PickupPointsQuery,
  type PickupPointsQueryVariables,
  type PriceInput,
  PriceOfDocument,
  SetPoliciesForListsDocument,
  SetRestockRulesDocument,
  UpsertAliasesDocument,
  UpsertItemsDocument,
  UpsertLocationsDocument,
  UpsertPricesDocument,
} from './generated.ts';

let world: World;
const shops = Array.from({ length: 12 }, (_, at) => `SHOP-${String(at).padStart(2, '0')}`);
/** Shop n has n cups; every third one has none left of what it had. */
const cupsAt = (at: number): number => (at % 3 === 0 ? 0 : at);
const laterMs = 60_000;

async function faultOf(document: string, headers: Record<string, string> = {}): Promise<string> {
  const { errors } = await world.graphql(document, {}, headers);
  return `${errors?.[0]?.extensions?.code}: ${errors?.[0]?.message}`;
}

beforeAll(async () => {
  world = await startWorld({
    callers: {
      web: { kind: 'marketplace', channels: ['web'], locations: 'all' },
      shop: { kind: 'store', channels: 'all', locations: ['SHOP-01'] },
      market: { kind: 'marketplace', channels: ['marketplace'], locations: 'all' },
      nameless: { kind: 'service', scopes: ['item:read'], channels: 'all', locations: 'all' },
    },
  });
  await ask(world, UpsertItemsDocument, {
    items: [
      { sku: 'CUP', name: 'Cup', gtin: '4006381333931' },
      { sku: 'TEA', name: 'Tea', gtin: '036000291452', baseUnit: 'KG', decimals: 3 },
      { sku: 'POT', name: 'Pot' },
      { sku: 'TWIN-1', name: 'Twin', gtin: '96385074' },
      { sku: 'TWIN-2', name: 'Twin', gtin: '0000096385074' },
    ],
  });
  const along = (at: number) => ({ latitude: (50 + at * 0.1).toFixed(1), longitude: '8' });
  await ask(world, UpsertLocationsDocument, {
    locations: [
      ...shops.map((id, at) => ({ id, pickup: at !== 5, coordinates: along(at) })),
      { id: 'DC', kind: 'DC', shipFrom: true },
    ],
  });
  await record(world, [
    ...shops.map((locationId, at) => event({ sku: 'CUP', locationId, quantity: at + 1 })),
    event({ sku: 'TEA', locationId: 'DC', quantity: 2.5 }),
    event({ sku: 'TEA', locationId: 'SHOP-01', quantity: 0.125 }),
    ...shops.map((locationId, at) =>
      event({ type: 'SALE_COMPLETED', sku: 'CUP', locationId, quantity: at + 1 - cupsAt(at) }),
    ),
  ]);
  await ask(world, UpsertAliasesDocument, {
    aliases: [{ source: 'till', code: '4012345678901', sku: 'POT' }],
  });
});
afterAll(() => world.stop());

describe('all locations of one item', () => {
  async function walk(variables: Partial<ByLocationQueryVariables>): Promise<[string | undefined, number][]> {
    const seen: [string | undefined, number][] = [];
    let after: string | null = null;
    do {
      const asked: ByLocationQueryVariables = { sku: 'cup', channel: 'web', ...variables, after };
      const { availabilityByLocation: page } = await ask(world, ByLocationDocument, asked);
      for (const { location, availableToSell } of page.nodes) seen.push([location?.id, availableToSell]);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return seen;
  }

  test('come page by page in id order, each once', async () => {
    expect(await walk({})).toEqual(shops.map((id, at) => [id, cupsAt(at)]));
  });

  test('come by quantity, most first, those of one quantity by id; empty ones are left out when asked', async () => {
    const all = shops.map((id, at): [string, number] => [id, cupsAt(at)]);
    const sorted = all.toSorted(([one, many], [other, few]) => few - many || (one < other ? -1 : 1));
    expect(await walk({ orderBy: 'MOST_AVAILABLE' })).toEqual(sorted);
    const filled = sorted.filter(([, units]) => units > 0);
    expect(await walk({ orderBy: 'MOST_AVAILABLE', inStock: true })).toEqual(filled);
  });

  test("are counted, and the sum is the whole item's; an unknown item has none", async () => {
    const sum = shops.reduce((units, _, at) => units + cupsAt(at), 0);
    const cup = await ask(world, ByLocationDocument, { sku: 'CUP', channel: 'web' });
    const availability = { known: true, availableToSell: sum };
    expect(cup.availabilityByLocation).toMatchObject({ totalCount: 12, availability });
    const none = await ask(world, ByLocationDocument, { sku: 'NONE', channel: 'web' });
    const empty = { totalCount: 0, nodes: [], availability: { known: false } };
    expect(none.availabilityByLocation).toMatchObject(empty);
  });

  test('refuse a place of another list, an unknown channel and one out of reach', async () => {
    const first = (more: string) =>
      `{ availabilityByLocation(sku: "CUP", first: 5, ${more}) { totalCount } }`;
    expect(await faultOf(first('channel: "web", after: "bm90aGluZw"'))).toMatch(/^BAD_USER_INPUT: after/);
    expect(await faultOf(first('channel: "moon"'))).toMatch(/^UNKNOWN_CHANNEL/);
    expect(await faultOf(first('channel: "store"'), world.as('web'))).toMatch(/^UNKNOWN_CHANNEL/);
  });
});

describe('a grid', () => {
  test('has a row an asked item and a column an asked location, in their order', async () => {
    const locationIds = ['SHOP-02', 'NOWHERE', 'SHOP-01', 'DC'];
    const skus = ['tea', 'NONE', 'CUP', 'tea'];
    const { availabilityGrid: grid } = await ask(world, GridDocument, { skus, locationIds });
    expect(grid.locationIds).toEqual(locationIds);
    const tea = ['TEA', true, 2.625, [0, 0, 0.125, 2.5]];
    expect(
      grid.rows.map(({ sku, known, availableToSell, quantities }) => [
        sku,
        known,
        availableToSell,
        quantities,
      ]),
    ).toEqual([tea, ['NONE', false, 0, [0, 0, 0, 0]], ['CUP', true, 3, [2, 0, 1, 0]], tea]);
    expect(grid.rows.map(({ item }) => item?.name)).toEqual(['Tea', undefined, 'Cup', 'Tea']);
  });

  test('covers every location that has one of the items when none are named', async () => {
    const { availabilityGrid: grid } = await ask(world, GridDocument, { skus: ['TEA', 'CUP'] });
    expect(grid.locationIds).toEqual(['DC', ...shops]);
    expect(grid.rows[1]?.quantities).toEqual([0, ...shops.map((_, at) => cupsAt(at))]);
  });

  test('shows a store its own location only', async () => {
    const { availabilityGrid: grid } = await askAs(world, 'shop')(GridDocument, { skus: ['CUP'] });
    expect([grid.locationIds, grid.rows[0]?.quantities]).toEqual([['SHOP-01'], [1]]);
  });

  test('is refused for too many columns', async () => {
    const ids = JSON.stringify(Array.from({ length: 1_001 }, (_, at) => `L${at}`));
    const asked = `{ availabilityGrid(skus: ["CUP"], channel: "web", locationIds: ${ids}) { locationIds } }`;
    const message = 'BAD_USER_INPUT: locationIds may have at most 1000 entries, not 1001';
    expect(await faultOf(asked)).toBe(message);
  });
});

describe('availability by GTIN', () => {
  const answersFor = async (gtins: string[], source?: string) =>
    (await ask(world, ByGtinDocument, { gtins, source: source ?? null })).availabilityByGtin;

  test('a number is found in each of its lengths', async () => {
    const gtins = ['036000291452', '0036000291452', ' 00036000291452 '];
    const tea = {
      gtin: '00036000291452',
      availability: { sku: 'TEA', availableToSell: 2.625 },
      problem: null,
    };
    expect(await answersFor(gtins)).toEqual(gtins.map((asked) => ({ asked, ...tea })));
  });

  test('each number answers for itself: misread, unknown, shared', async () => {
    const cup = '4006381333931';
    const answers = await answersFor([cup, '4006381333932', '12', '5012345678900', '96385074', cup]);
    expect(answers.map(({ availability, problem }) => problem?.code ?? availability?.sku)).toEqual([
      ...['CUP', 'WRONG_CHECK_DIGIT', 'MALFORMED', 'UNKNOWN', 'AMBIGUOUS', 'CUP'],
    ]);
    expect(answers.map(({ problem }) => problem?.message)).toEqual([
      undefined,
      'the last digit of "4006381333932" does not fit the others',
      '"12" must be 8, 12, 13 or 14 digits',
      'no item has the GTIN 05012345678900',
      '2 items have the GTIN 00000096385074',
      undefined,
    ]);
    expect(answers[4]?.problem?.skus).toEqual(['TWIN-1', 'TWIN-2']);
  });

  test("a source's own codes count where it is named", async () => {
    expect((await answersFor(['4012345678901']))[0]?.problem?.code).toBe('UNKNOWN');
    expect((await answersFor(['4012345678901'], 'till'))[0]?.availability?.sku).toBe('POT');
  });
});

describe('pick-up points', () => {
  const south = { latitude: '50.0', longitude: '8' };
  const lines = [{ sku: 'cup' }];
  const find = async (different: Partial<PickupPointsQueryVariables>) => {
    const asked = { near: south, lines, first: 20, ...different };
    return (await ask(world, PickupPointsDocument, asked)).pickupPoints;
  };
  const idsOf = ({ nodes }: PickupPointsQuery['pickupPoints']) => nodes.map(({ location }) => location?.id);

  test('are those within the radius that have it, nearest first, with their distance', async () => {
    const found = await find({});
    expect(idsOf(found)).toEqual(['SHOP-01', 'SHOP-02', 'SHOP-04']);
    // A tenth of a degree of latitude is 11,119.5 m.
    expect(found.nodes.map(({ distanceMetres }) => distanceMetres)).toEqual([11_120, 22_240, 44_479]);
    const near = { ...south, radiusMetres: 90_000 };
    expect(idsOf(await find({ near, lines: [{ sku: 'CUP', quantity: 2 }] }))).toEqual([
      ...['SHOP-02', 'SHOP-04', 'SHOP-07', 'SHOP-08'],
    ]);
  });

  test('come page by page', async () => {
    const first = await find({ first: 2 });
    expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([['SHOP-01', 'SHOP-02'], true]);
    const second = await find({ first: 2, after: first.pageInfo.endCursor });
    expect([idsOf(second), second.pageInfo.hasNextPage]).toEqual([['SHOP-04'], false]);
  });

  test('must have every line; others are shown with the reason when asked', async () => {
    const both = [{ sku: 'CUP' }, { sku: 'TEA', quantity: 0.1 }];
    expect(idsOf(await find({ lines: both }))).toEqual(['SHOP-01']);
    const found = await find({ lines: [...both, { sku: 'NONE' }], all: true });
    expect(idsOf(found)).toEqual(['SHOP-00', 'SHOP-01', 'SHOP-02', 'SHOP-03', 'SHOP-04']);
    expect(found.nodes[1]?.isAvailable).toBe(false);
    expect(found.nodes[1]?.lines).toMatchObject([
      { sku: 'CUP', requested: 1, availableToSell: 1, unavailable: null },
      { sku: 'TEA', requested: 0.1, availableToSell: 0.125, unavailable: null },
      { sku: 'NONE', availableToSell: 0, unavailable: 'UNKNOWN_ITEM' },
    ]);
    expect(found.nodes[0]?.lines[0]?.unavailable).toBe('NOT_ENOUGH');
  });

  test('are found over the date line and at a pole', async () => {
    const fiji = { id: 'FIJI', pickup: true, coordinates: { latitude: '-17', longitude: '-179.9' } };
    await ask(world, UpsertLocationsDocument, { locations: [fiji] });
    expect(idsOf(await find({ near: { latitude: '-17', longitude: '179.9' }, all: true }))).toEqual(['FIJI']);
    expect(idsOf(await find({ near: { latitude: '90', longitude: '0' }, all: true }))).toEqual([]);
  });

  test('are refused for what cannot be meant', async () => {
    const asked = (near: string, line = 'sku: "CUP"', first = 5) =>
      faultOf(
        `{ pickupPoints(channel: "web", near: { ${near} }, lines: [{ ${line} }], first: ${first}) { nodes { distanceMetres } } }`,
      );
    const here = 'latitude: "50", longitude: "8"';
    const degrees = 'BAD_USER_INPUT: near.latitude must be decimal degrees from -90 to 90, not "91"';
    expect(await asked('latitude: "91", longitude: "8"')).toBe(degrees);
    expect(await asked(`${here}, radiusMetres: 500001`)).toMatch(
      /radiusMetres must be 1 to 500000, not 500001/,
    );
    expect(await asked(here, 'sku: "CUP"', 0)).toMatch(/first must be 1 to 100, not 0/);
    expect(await asked(here, 'sku: "CUP", quantity: 0')).toMatch(/lines.0.quantity must be greater than 0/);
    expect(await asked(here, 'sku: "CUP" }, { sku: "cup"')).toMatch(/lines.1.sku CUP is named twice/);
  });
});

describe('low stock', () => {
  const list = async (filter: LowStockFilter, page: { first?: number; after?: string | null } = {}) =>
    (await ask(world, LowStockDocument, { filter, first: 50, ...page })).lowStock;
  const listed = async (filter: LowStockFilter) =>
    (await list(filter)).nodes.map(({ sku, location, available }) => [sku, location?.id, available]);
  const cups = (isWanted: (units: number) => boolean) =>
    shops.flatMap((id, at) => (isWanted(cupsAt(at)) ? [['CUP', id, cupsAt(at)]] : []));
  const empty = cups((units) => units === 0);
  const teaAtShop = ['TEA', 'SHOP-01', 0.125];

  beforeAll(() => vi.waitFor(async () => expect(await listed({ outOfStock: true })).toEqual(empty), laterMs));

  test('lists what is out of stock and what is below a threshold, everywhere, at locations, of items', async () => {
    expect(await listed({ below: 5, skus: ['CUP'] })).toEqual(cups((units) => units < 5));
    expect(await listed({ below: 0.5 })).toEqual([...empty, teaAtShop]);
    expect(await listed({ below: 0.125 })).toEqual(empty);
    const locationIds = ['SHOP-01', 'DC'];
    expect(await listed({ below: 2, locationIds })).toEqual([['CUP', 'SHOP-01', 1], teaAtShop]);
    expect(await listed({ below: 2, locationIds: shops })).toEqual([
      ...cups((units) => units < 2),
      teaAtShop,
    ]);
  });

  test('never shows what is not low any more, and pages whatever happens between', async () => {
    const first = await list({ outOfStock: true }, { first: 2 });
    expect(first.nodes.map(({ location }) => location?.id)).toEqual(['SHOP-00', 'SHOP-03']);
    await record(world, [event({ sku: 'CUP', locationId: 'SHOP-06', quantity: 6 })]);
    const rest = await list({ outOfStock: true }, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ location }) => location?.id)).toEqual(['SHOP-09']);
    await record(world, [event({ type: 'SALE_COMPLETED', sku: 'CUP', locationId: 'SHOP-06', quantity: 6 })]);
    await vi.waitFor(async () => expect(await listed({ outOfStock: true })).toEqual(empty), laterMs);
  });

  test('judges what a channel may sell, where it may: safety stock makes low what is not', async () => {
    const scope = { sku: 'CUP', channel: 'web' };
    const policies = [
      { kind: 'SAFETY_STOCK' as const, ...scope, locationId: 'SHOP-10', safetyStock: 9 },
      {
        ...{ kind: 'ELIGIBILITY' as const, ...scope, locationId: 'SHOP-09' },
        eligibility: { pickup: false, shipFrom: false },
      },
    ];
    await ask(world, SetPoliciesForListsDocument, { key: 'low', policies });
    const { nodes } = await list({ below: 2, channel: 'web', skus: ['CUP'] });
    expect(nodes.map(({ location, availableToSell }) => [location?.id, availableToSell])).toEqual([
      ...[
        ['SHOP-00', 0],
        ['SHOP-01', 1],
        ['SHOP-03', 0],
        ['SHOP-06', 0],
        ['SHOP-10', 1],
      ],
    ]);
    expect(await listed({ below: 2, skus: ['CUP'] })).toContainEqual(['CUP', 'SHOP-09', 0]);
    const near = { latitude: '50.9', longitude: '8', radiusMetres: 1_000 };
    const points = await ask(world, PickupPointsDocument, {
      near,
      lines: [{ sku: 'CUP' }],
      first: 1,
      all: true,
    });
    expect(points.pickupPoints.nodes[0]?.lines[0]?.unavailable).toBe('NOT_OFFERED');
  });

  test('judges by the reorder point of each position that has one', async () => {
    const rule = (sku: string, locationId: string, reorderPoint: number) => ({
      ...{ sku, locationId, reorderPoint, reorderUpTo: 20 },
    });
    const rules = [
      ...[rule('CUP', 'SHOP-01', 2), rule('CUP', 'SHOP-11', 11), rule('CUP', 'SHOP-07', 10)],
      rule('POT', 'SHOP-07', 1),
    ];
    await ask(world, SetRestockRulesDocument, { key: 'rules', rules });
    const { nodes } = await list({ belowReorderPoint: true });
    expect(nodes.map(({ sku, location, threshold }) => [sku, location?.id, threshold])).toEqual([
      ...[
        ['CUP', 'SHOP-01', 2],
        ['CUP', 'SHOP-07', 10],
        ['POT', 'SHOP-07', 1],
      ],
    ]);
  });

  test('shows a store its own positions only', async () => {
    const { lowStock } = await askAs(world, 'shop')(LowStockDocument, { filter: { below: 100 }, first: 50 });
    expect(lowStock.nodes.map(({ sku }) => sku)).toEqual(['CUP', 'TEA']);
  });

  test('is refused for what cannot be meant', async () => {
    const asked = (filter: string) => faultOf(`{ lowStock(first: 5, filter: { ${filter} }) { asOf } }`);
    const oneOf = 'BAD_USER_INPUT: filter must have one of below, outOfStock and belowReorderPoint';
    expect(await asked('')).toBe(`${oneOf}, not 0`);
    expect(await asked('below: 3, outOfStock: true')).toBe(`${oneOf}, not 2`);
    expect(await asked('below: 0')).toMatch(/filter.below must be greater than 0/);
    expect(await asked('below: 3, channel: "moon"')).toMatch(/^UNKNOWN_CHANNEL/);
  });
});

describe('prices', () => {
  const upsert = async (...prices: PriceInput[]) =>
    (await ask(world, UpsertPricesDocument, { prices })).pricesUpsert.results;
  const priceOf = async (
    sku: string,
    different: { channel?: string; currency?: string; at?: string } = {},
  ) => {
    const asked = { skus: [sku], channel: 'web', currency: 'EUR', ...different };
    return (await ask(world, PriceOfDocument, asked)).availability[0]?.item?.price;
  };
  const [spring, summer, autumn] = ['2026-03-01', '2026-06-01', '2026-09-01'].map(
    (day) => `${day}T00:00:00.000Z`,
  );

  test('stand next to availability in one answer, as whole minor units with their currency', async () => {
    await upsert({ sku: 'cup', channel: 'web', currency: 'eur', amount: '12.99', validFrom: spring });
    const asked = { skus: ['CUP', 'POT', 'NONE'], channel: 'web', currency: 'EUR' };
    const { availability } = await ask(world, PriceOfDocument, asked);
    expect(availability.map(({ item }) => item?.price?.amount?.minor ?? item?.price?.unknown)).toEqual([
      ...[1_299, 'NOT_LISTED', undefined],
    ]);
    const price = availability[0]?.item?.price;
    expect(price).toMatchObject({
      amount: { minor: 1_299, currency: 'EUR', decimals: 2, text: '12.99' },
      ...{ unknown: null, isGeneral: false, validFrom: spring, validUntil: null, version: '1' },
    });
    expect(availability[0]?.availableToSell).toBeGreaterThan(0);
    const told = Date.parse(price?.listToldAt ?? '');
    expect(Date.parse(price?.asOf ?? '') - told).toBeGreaterThanOrEqual(0);
  });

  test('are those in force: the one that began last, until it ends', async () => {
    await upsert(
      { sku: 'TEA', channel: 'web', currency: 'JPY', minor: 1_000, validFrom: spring },
      { sku: 'TEA', channel: 'web', currency: 'JPY', minor: 900, validFrom: summer, validUntil: autumn },
    );
    const at = async (time: string) => {
      const price = await priceOf('TEA', { currency: 'JPY', at: time });
      return price?.amount?.text ?? price?.unknown;
    };
    expect(await Promise.all(['2026-02-28T23:59:59.999Z', '2026-03-01T00:00:00Z'].map(at))).toEqual([
      'NOT_IN_FORCE',
      '1000',
    ]);
    expect(await at('2026-08-31T23:59:59.999+00:00')).toBe('900');
    expect(await at('2026-09-01T00:00:00Z')).toBe('1000');
    // A list of what is in force has one price of each list: the one that counts.
    const filter = { inForceAt: '2026-07-01T00:00:00Z', currency: 'JPY' };
    const { prices } = await ask(world, ListPricesDocument, { first: 50, filter });
    expect(prices.nodes.map(({ amount }) => amount?.text)).toEqual(['900']);
    await upsert({ sku: 'TEA', channel: 'web', currency: 'JPY', validFrom: summer, remove: true });
    expect(await at('2026-07-01T00:00:00Z')).toBe('1000');
  });

  test("of a channel's own list count before the list of every channel, whichever began later", async () => {
    await upsert(
      { sku: 'POT', currency: 'GBP', minor: 500, validFrom: summer },
      { sku: 'POT', channel: 'web', currency: 'GBP', minor: 450, validFrom: spring },
    );
    expect(await priceOf('POT', { currency: 'GBP' })).toMatchObject({
      amount: { minor: 450 },
      isGeneral: false,
    });
    const elsewhere = await priceOf('POT', { currency: 'GBP', channel: 'store' });
    expect(elsewhere).toMatchObject({ amount: { minor: 500 }, isGeneral: true });
    expect(await priceOf('POT', { currency: 'GBP', channel: 'moon' })).toMatchObject({
      ...{ amount: null, unknown: 'UNKNOWN_CHANNEL', listToldAt: null },
    });
  });

  test('told again change nothing; told anew they begin now, and what was in force then is still known', async () => {
    const row = { sku: 'POT', channel: 'web', currency: 'CHF', minor: 700 };
    const [first] = await upsert(row);
    const [again] = await upsert(row);
    expect([first?.changed, again?.changed]).toEqual([true, false]);
    const [anew] = await upsert({ ...row, minor: 800 });
    expect(anew).toMatchObject({ changed: true, price: { version: '1', amount: { text: '8.00' } } });
    const before = await priceOf('POT', { currency: 'CHF', at: first?.price?.validFrom ?? '' });
    expect([before?.amount?.minor, (await priceOf('POT', { currency: 'CHF' }))?.amount?.minor]).toEqual([
      700, 800,
    ]);
  });

  test('are refused row by row, naming the field; nobody writes over what another wrote meanwhile', async () => {
    const row = { sku: 'CUP', channel: 'web', currency: 'SEK', minor: 100, validFrom: spring };
    const results = await upsert(
      row,
      { ...row, sku: 'NONE' },
      { ...row, channel: 'moon' },
      { ...row, currency: 'XYZ' },
      { ...row, minor: 200, changeFromVersion: '7' },
      { ...row, minor: 300, changeFromVersion: '1' },
    );
    expect(results.map(({ changed, userErrors }) => userErrors[0]?.path.join('.') ?? changed)).toEqual([
      ...[true, 'prices.1.sku', 'prices.2.channel', 'prices.3.currency', 'prices.4.changeFromVersion', true],
    ]);
    expect(results[4]?.userErrors[0]).toMatchObject({ code: 'PriceVersionConflict', currentVersion: '1' });
  });

  test('told by many at once leave one price a beginning, with a version for each', async () => {
    const row = { sku: 'CUP', channel: 'web', currency: 'NOK', validFrom: spring };
    await Promise.all(Array.from({ length: 8 }, (_, at) => upsert({ ...row, minor: at })));
    const { prices } = await ask(world, ListPricesDocument, { first: 10, filter: { currency: 'NOK' } });
    expect(prices.nodes.map(({ version }) => version)).toEqual(['8']);
  });

  test('are listed page by page, also those of other times, within reach', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: ListPricesQuery['prices'] = (await ask(world, ListPricesDocument, { first: 2, after }))
        .prices;
      for (const { sku, channel, currency, validFrom } of page.nodes)
        seen.push(`${sku} ${channel} ${currency} ${validFrom}`);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
    const inForceAt = '2026-03-15T00:00:00Z';
    const { prices } = await ask(world, ListPricesDocument, {
      first: 50,
      filter: { inForceAt, currency: 'JPY' },
    });
    expect(prices.nodes.map(({ item, amount }) => [item?.name, amount?.text])).toEqual([['Tea', '1000']]);
    const general = await askAs(world, 'market')(ListPricesDocument, { first: 50 });
    expect(general.prices.nodes.map(({ channel, amount }) => [channel, amount?.text])).toEqual([
      [null, '5.00'],
    ]);
  });

  test('are known to those who may read them, in their own channels', async () => {
    const price =
      '{ item(sku: "CUP") { price(channel: "web", currency: "EUR") { unknown amount { text } } } }';
    const asMarket = await world.graphql(price, {}, world.as('market'));
    expect(asMarket.data).toEqual({ item: { price: { unknown: 'UNKNOWN_CHANNEL', amount: null } } });
    expect(await faultOf(price, world.as('nameless'))).toMatch(/^FORBIDDEN: .*price:read/);
    expect(await faultOf(price.replace('EUR', 'EURO'))).toMatch(
      /^BAD_USER_INPUT: currency must be an ISO 4217 currency code/,
    );
    const tell = 'mutation { pricesUpsert(input: { prices: [] }) { results { index } } }';
    expect(await faultOf(tell, world.as('web'))).toMatch(/^FORBIDDEN: .*price:write/);
    const { rows } = await world.database.reader.query<{ entries: number }>(
      "SELECT count(*)::integer AS entries FROM audit.entry WHERE action = 'pricesUpsert' AND subject_id LIKE 'POT web CHF%'",
    );
    expect(rows).toEqual([{ entries: 2 }]);
  });
});
