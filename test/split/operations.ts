/**
 * Every operation of the contract once and more, in an order in which each finds what it needs; and what goes wrong.
 *
 * The list is run against products of different shapes by different clients, so all names carry a prefix, and what a later
 * step needs of an earlier answer it asks for by path.
 */
import { everything } from './selection.ts';

/** The answers so far: the value at a path such as `reserve.reservationCreate.reservation.id`. */
export type Known = (path: string) => unknown;

/** One operation of the list. */
export type Step = {
  readonly name: string;
  readonly document: string;
  readonly variables?: (known: Known) => object;
  /** Asked again until this holds: for what becomes true a moment later. */
  readonly until?: (data: unknown) => boolean;
};

/** One call of a root field with everything below it. */
type Call = {
  readonly name: string;
  readonly kind?: 'query' | 'mutation';
  /** The field with its arguments, e.g. `item(sku: $sku)`. */
  readonly field: string;
  /** The variables' declarations, e.g. `$sku: Sku!`. */
  readonly declare?: string;
  readonly of: string;
  readonly depth?: number;
  readonly variables?: Step['variables'];
};

function call({ name, kind = 'query', field, declare, of, depth, variables }: Call): Step {
  const head = `${kind} ${name}${declare === undefined ? '' : `(${declare})`}`;
  const document = `${head} { ${field} ${everything(of, depth)} }`;
  return variables === undefined ? { name, document } : { name, document, variables };
}

/** A mutation over one input. */
function change(name: string, field: string, input: (known: Known) => object): Step {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return call({
    name,
    kind: 'mutation',
    field: `${field}(input: $input)`,
    declare: `$input: ${type}Input!`,
    of: `${type}Payload`,
    variables: (known) => ({ input: input(known) }),
  });
}

/** The whole list for one prefix, which begins every SKU, location, key and source. */
export function contractSteps(prefix: string): Step[] {
  const at = places(prefix);
  return [
    ...masterData(at),
    ...stock(at),
    ...reservations(at),
    ...orders(at),
    ...reading(at),
    ...callers(at),
    ...faults(at),
  ];
}

type Places = ReturnType<typeof places>;

function places(prefix: string) {
  return {
    prefix,
    sku: `${prefix}-SKU`,
    other: `${prefix}-OTHER`,
    dc: `${prefix}-DC`,
    shop: `${prefix}-SHOP`,
  };
}

function masterData({ prefix, sku, other, dc, shop }: Places): Step[] {
  const items = [
    { sku, name: 'Kettle', gtin: '4006381333931', unitConversions: [{ unit: 'BOX', factor: 6 }] },
    { sku: other, name: 'Rope', baseUnit: 'M', decimals: 2 },
    { sku: `${prefix}-BAD`, name: '' },
  ];
  const locations = [
    { id: dc, name: 'Warehouse', kind: 'DC', shipFrom: true },
    { id: shop, name: 'Shop', kind: 'STORE', parentId: dc, pickup: true, shipFrom: true },
    { id: `${prefix}-NOWHERE`, name: 'x', timeZone: 'Mars/Olympus' },
  ];
  const aliases = [
    { source: `${prefix}-POS`, code: '4711', sku },
    { source: `${prefix}-POS`, code: '4712', sku: `${prefix}-UNKNOWN` },
  ];
  return [
    change('items', 'itemsUpsert', () => ({ items })),
    change('itemsAgain', 'itemsUpsert', () => ({ items: [{ sku, name: 'Pot', changeFromVersion: '999' }] })),
    change('locations', 'locationsUpsert', () => ({ locations })),
    change('channels', 'channelsUpsert', () => ({ channels: [{ id: 'store', name: 'Stores' }] })),
    change('aliases', 'aliasesUpsert', () => ({ aliases })),
  ];
}

function stock({ prefix, sku, other, dc, shop }: Places): Step[] {
  const event = (eventId: string, different: object) => ({
    source: `${prefix}-POS`,
    eventId,
    type: 'RECEIPT_CONFIRMED',
    sku,
    quantity: 10,
    locationId: dc,
    occurredAt: '2026-03-01T09:30:00Z',
    ...different,
  });
  const events = [
    event('1', { quantity: 40 }),
    event('2', { sku: '4711', quantity: 2, unit: 'BOX', locationId: shop }),
    event('3', { sku: other, quantity: 2.75, locationId: shop }),
    event('4', { type: 'SALE_COMPLETED', quantity: 3, locationId: shop, occurredAt: '2026-03-02T10:00:00Z' }),
    event('5', { type: 'TRANSFER_DISPATCHED', quantity: 5, toLocationId: shop, transferId: `${prefix}-T` }),
    event('6', { sku: 'nobody-knows' }),
    event('7', { quantity: -1 }),
    event('8', { type: 'BORROWED' }),
  ];
  return [
    change('record', 'stockEventsRecord', () => ({ events })),
    change('recordAgain', 'stockEventsRecord', () => ({
      events: [events[0], { ...events[1], quantity: 3 }, { ...events[2], quantity: 2.755, eventId: '9' }],
    })),
  ];
}

function reservations({ prefix, sku, other, dc, shop }: Places): Step[] {
  const id = (known: Known) => known('reserve.reservationCreate.reservation.id');
  const line = { sku, quantity: 4, locationId: dc };
  const reserve = (key: string, different: object) => ({
    idempotencyKey: `${prefix}-${key}`,
    channel: 'web',
    lines: [line],
    ...different,
  });
  return [
    change('reserve', 'reservationCreate', () =>
      reserve('1', { lines: [line, { sku: other, quantity: 0.5 }] }),
    ),
    change('reserveAgain', 'reservationCreate', () =>
      reserve('1', { lines: [line, { sku: other, quantity: 0.5 }] }),
    ),
    change('reserveOther', 'reservationCreate', () => reserve('1', { lines: [{ ...line, quantity: 5 }] })),
    change('reserveTooMuch', 'reservationCreate', () =>
      reserve('2', { lines: [{ sku, quantity: 9_000, locationId: shop }] }),
    ),
    change('reserveWhatIsNot', 'reservationCreate', () =>
      reserve('3', {
        channel: 'nowhere',
        lines: [{ sku: `${prefix}-NONE`, quantity: 1, locationId: 'nowhere' }],
      }),
    ),
    change('confirm', 'reservationConfirm', (known) => ({ id: id(known), idempotencyKey: `${prefix}-c` })),
    change('confirmWhatIsNot', 'reservationConfirm', () => ({ id: 'nothing', idempotencyKey: 'x' })),
    change('reserveToRelease', 'reservationCreate', () => reserve('4', {})),
    change('release', 'reservationRelease', (known) => ({
      id: known('reserveToRelease.reservationCreate.reservation.id'),
      idempotencyKey: `${prefix}-r`,
      reason: 'changed my mind',
    })),
    change('confirmReleased', 'reservationConfirm', (known) => ({
      id: known('reserveToRelease.reservationCreate.reservation.id'),
      idempotencyKey: `${prefix}-c2`,
    })),
  ];
}

function orders({ prefix, sku, other, shop }: Places): Step[] {
  const key = (no: string) => ({ channel: 'web', channelOrderId: `${prefix}-${no}` });
  const order = (no: string, different: object = {}) => ({
    ...key(no),
    fulfilment: 'SHIP',
    placedAt: '2026-03-03T08:00:00Z',
    lines: [{ sku, quantity: 2 }],
    ...different,
  });
  return [
    change('place', 'orderPlace', () => order('1')),
    change('placeAgain', 'orderPlace', () => order('1')),
    change('placeOther', 'orderPlace', () => order('1', { lines: [{ sku, quantity: 3 }] })),
    change('placeReserved', 'orderPlace', (known) =>
      order('2', {
        reservationId: known('reserve.reservationCreate.reservation.id'),
        lines: [
          { sku, quantity: 4 },
          { sku: other, quantity: 0.5 },
        ],
      }),
    ),
    change('placeTooMuch', 'orderPlace', () => order('3', { lines: [{ sku, quantity: 9_000 }] })),
    change('placePickup', 'orderPlace', () => order('4', { fulfilment: 'PICKUP', pickupLocationId: shop })),
    change('placeNothing', 'orderPlace', () => order('5', { lines: [] })),
    change('pick', 'orderPick', () => ({ ...key('1'), idempotencyKey: `${prefix}-p` })),
    change('ship', 'orderShip', () => ({ ...key('1'), idempotencyKey: `${prefix}-s` })),
    change('shipWhatIsNot', 'orderShip', () => ({ ...key('none'), idempotencyKey: 'x' })),
    change('cancelShipped', 'orderCancel', () => key('1')),
    change('cancel', 'orderCancel', () => ({ ...key('4'), reason: 'no time' })),
    change('cancelWhatIsNot', 'orderCancel', () => key('none')),
  ];
}

function reading(at: Places): Step[] {
  return [...readingMasterData(at), ...readingStock(at), ...readingPromises(at)];
}

function readingMasterData({ prefix, sku, dc, shop }: Places): Step[] {
  const page = '$first: Int!, $after: PageCursor';
  return [
    call({ name: 'item', field: `item(sku: "${sku.toLowerCase()}")`, of: 'Item' }),
    call({ name: 'noItem', field: 'item(sku: "NOBODY")', of: 'Item' }),
    call({
      name: 'itemsPage',
      declare: page,
      field: `items(first: $first, after: $after, filter: { skuPrefix: "${prefix}" })`,
      of: 'ItemConnection',
      variables: () => ({ first: 1 }),
    }),
    call({
      name: 'itemsNextPage',
      declare: page,
      field: `items(first: $first, after: $after, filter: { skuPrefix: "${prefix}" })`,
      of: 'ItemConnection',
      variables: (known) => ({ first: 5, after: known('itemsPage.items.pageInfo.endCursor') }),
    }),
    call({ name: 'location', field: `location(id: "${shop}")`, of: 'Location' }),
    call({
      name: 'locationsPage',
      field: `locations(first: 5, filter: { ids: ["${dc}", "${shop}"] })`,
      of: 'LocationConnection',
    }),
    call({ name: 'channel', field: 'channel(id: "store")', of: 'Channel' }),
    { name: 'channelsAll', document: '{ channels { __typename id kind status } }' },
  ];
}

function readingStock({ prefix, sku, other, dc, shop }: Places): Step[] {
  const asked = `skus: ["${sku}", "${prefix}-NONE", "${other}"], channel: "web"`;
  const settled = call({ name: 'availabilityCached', field: `availability(${asked})`, of: 'Availability' });
  return [
    call({ name: 'availability', field: `availability(${asked}, consistency: STRONG)`, of: 'Availability' }),
    { ...settled, until: (data) => JSON.stringify(data).includes('"source":"CACHE"') },
    call({
      name: 'availabilityAt',
      field: `availability(${asked}, locationIds: ["${shop}"], consistency: STRONG)`,
      of: 'Availability',
    }),
    call({
      name: 'position',
      field: `stockPosition(sku: "${sku}", locationId: "${dc}")`,
      of: 'StockPosition',
    }),
    call({
      name: 'positionThen',
      field: `stockPosition(sku: "${sku}", locationId: "${shop}", asOf: { occurredAt: "2026-03-01T12:00:00Z" })`,
      of: 'StockPosition',
    }),
    call({
      name: 'positions',
      field: `stockPositions(first: 10, filter: { skus: ["${sku}", "${other}"] })`,
      of: 'StockPositionConnection',
    }),
    call({
      name: 'movements',
      field: `movements(first: 20, filter: { skus: ["${sku}"] })`,
      of: 'MovementConnection',
    }),
    call({ name: 'posting', field: 'erpPosting(id: "999999999")', of: 'ErpPosting' }),
    call({
      name: 'postings',
      field: 'erpPostings(first: 1, filter: { movementIds: ["999999999"] })',
      of: 'ErpPostingConnection',
    }),
    change('replay', 'erpPostingsReplay', () => ({ ids: ['999999999'] })),
  ];
}

function readingPromises({ prefix }: Places): Step[] {
  return [
    call({
      name: 'reservation',
      declare: '$id: ID!',
      field: 'reservation(id: $id)',
      of: 'Reservation',
      variables: (known) => ({ id: known('reserve.reservationCreate.reservation.id') }),
    }),
    call({ name: 'noReservation', field: 'reservation(id: "nothing")', of: 'Reservation' }),
    call({ name: 'order', field: `order(channel: "web", channelOrderId: "${prefix}-1")`, of: 'Order' }),
    call({
      name: 'orderReserved',
      field: `order(channel: "web", channelOrderId: "${prefix}-2")`,
      of: 'Order',
    }),
    call({ name: 'noOrder', field: 'order(channel: "web", channelOrderId: "none")', of: 'Order' }),
    call({
      name: 'ordersPage',
      field: 'orders(first: 3, filter: { channel: "nowhere" })',
      of: 'OrderConnection',
    }),
  ];
}

/** Who calls and what was done: refusals and empty pages, for a key's text is another in every run. */
function callers({ prefix }: Places): Step[] {
  const nobody = `${prefix}-nobody`;
  return [
    call({ name: 'me', field: 'me', of: 'CallerIdentity' }),
    call({ name: 'noCaller', field: `caller(id: "${nobody}")`, of: 'Caller' }),
    call({ name: 'callers', field: 'callers(first: 5)', of: 'CallerConnection' }),
    call({
      name: 'noKeys',
      field: `apiKeys(first: 5, filter: { callerId: "${nobody}" })`,
      of: 'ApiKeyConnection',
    }),
    call({
      name: 'noAudit',
      field: `auditEntries(first: 5, filter: { subjectId: "${nobody}" })`,
      of: 'AuditEntryConnection',
    }),
    change('noKeyMade', 'apiKeyCreate', () => ({ callerId: nobody, name: '' })),
    change('noKeyRotated', 'apiKeyRotate', () => ({ id: 'none', overlapSeconds: 0 })),
    change('noKeyRevoked', 'apiKeyRevoke', () => ({ id: 'none' })),
    change('noCallerChanged', 'callerChange', () => ({ id: nobody })),
  ];
}

/** What is refused as a whole: the codes are the same wherever a subgraph runs. */
function faults({ sku }: Places): Step[] {
  return [
    {
      name: 'unknownChannel',
      document: `{ availability(skus: ["${sku}"], channel: "nowhere") { __typename sku } }`,
    },
    { name: 'tooManyAtOnce', document: '{ items(first: 100000) { nodes { sku } } }' },
    { name: 'noPlace', document: '{ items(first: 1, after: "no cursor") { nodes { sku } } }' },
    { name: 'noSku', document: '{ item(sku: "") { sku } }' },
    { name: 'noField', document: '{ item(sku: "A") { colour } }' },
    { name: 'hiddenField', document: '{ _stockFeed(first: 1) { cursor } }' },
    { name: 'noDocument', document: '{ item(' },
    {
      name: 'wrongVariable',
      document: 'query ($first: Int!) { items(first: $first) { nodes { sku } } }',
      variables: () => ({ first: 'many' }),
    },
    {
      name: 'halfOfIt',
      document: `{ item(sku: "${sku}") { __typename name } availability(skus: ["${sku}"], channel: "nowhere") { sku } }`,
    },
  ];
}
