/**
 * What the table's operations find: an item at two locations, promises of two channels. Made through the front door.
 *
 * Everything of channel `web` is at SHOP, everything of channel `other` at ELSEWHERE.
 */
import { shardCount } from '#ledger';
import { encodeCursor } from '#schema';
import { type Answer, outcomeOf } from './outcome.ts';
import type { Product } from './topologies.ts';
import { transports } from './transports.ts';

/** Ids of what was made, by the name a row's document has for them. */
export type Arranged = Readonly<Record<string, string>>;

/** Makes it all as the administrator; gives the ids. Throws when something is refused. */
export async function arrange(product: Product): Promise<Arranged> {
  const open = transports.HTTP;
  if (open === undefined) throw new Error('there is no HTTP');
  const { ask } = open(product.url, product.as('admin'));
  const act = async (field: string, input: string, select: string): Promise<Answer> => {
    const answer = await ask(`mutation { ${field}(input: ${input}) { ${select} } }`);
    const outcome = outcomeOf(answer, field);
    if (outcome !== 'done' && outcome !== 'RECORDED')
      throw new Error(`${field}: ${outcome} ${JSON.stringify(answer)}`);
    return answer;
  };
  const results = 'results { userErrors { ... on UserError { code path } } }';
  const errors = 'userErrors { ... on UserError { code path } }';
  await act(
    'itemsUpsert',
    '{ items: [{ sku: "CUP", name: "Cup" }, { sku: "LOST", name: "Lost" }, { sku: "GONE", name: "Gone" }] }',
    results,
  );
  const places = ['SHOP', 'ELSEWHERE', 'DEPOT'];
  const locations = places.map((id) => `{ id: "${id}", name: "${id}", pickup: true, shipFrom: true }`);
  await act('locationsUpsert', `{ locations: [${locations.join(' ')}] }`, results);
  await act('channelsUpsert', '{ channels: [{ id: "other", name: "Other", kind: MARKETPLACE }] }', results);
  const events = places.map(
    (
      id,
    ) => `{ source: "arrange", eventId: "opening-${id}", type: "OPENING_ASSERTED", sku: "CUP", quantity: 100000,
      locationId: "${id}", occurredAt: "2026-01-01T00:00:00Z" }`,
  );
  // Sold where there is none: each opens a case.
  const lost = ['LOST', 'GONE'].map(
    (sku) => `{ source: "arrange", eventId: "${sku}", type: "SALE_COMPLETED", sku: "${sku}", quantity: 1,
      locationId: "SHOP", occurredAt: "2026-01-02T00:00:00Z" }`,
  );
  const recorded = 'results { status error { code path } }';
  await act('stockEventsRecord', `{ events: [${[...events, ...lost].join(' ')}] }`, recorded);

  await act(
    'stockEventsRecord',
    `{ events: [${['sent', 'strayed'].map(
      (
        id,
      ) => `{ source: "arrange", eventId: "${id}", type: "TRANSFER_SHIPPED", transferId: "${id}", sku: "CUP", quantity: 1000,
        locationId: "DEPOT", toLocationId: "SHOP", occurredAt: "2026-01-03T00:00:00Z" }`,
    )}] }`,
    recorded,
  );
  // Parked: nobody knows what it means.
  await ask(`mutation { stockEventsRecord(input: { events: [{ source: "arrange", eventId: "parked", type: "SALE_COMPLETED",
    sku: "UNMAPPED", quantity: 1, locationId: "SHOP", occurredAt: "2026-01-02T00:00:00Z" }] }) { cursor } }`);
  await act('sourcesUpsert', '{ sources: [{ id: "declared", kind: POS, owner: "Tills" }] }', results);
  const between = 'fromLocationId: "DEPOT", toLocationId: "SHOP"';
  const units = 'lines: [{ sku: "CUP", quantity: 1 }]';
  await act(
    'transferRequest',
    `{ idempotencyKey: "1", transferId: "cancelled", ${between}, ${units} }`,
    errors,
  );
  await act('transferCancel', '{ idempotencyKey: "2", transferId: "cancelled", reason: "arranged" }', errors);
  const lines = `lines: [{ documentType: "PO", documentId: "arranged", lineId: "1", sku: "CUP", locationId: "SHOP", quantity: 1,
    expectedAt: "2027-01-01T00:00:00Z" }]`;
  await act('expectedSupplyChange', `{ idempotencyKey: "3", ${lines} }`, `${results} ${errors}`);
  await act('expectedDemandChange', `{ idempotencyKey: "4", ${lines} }`, `${results} ${errors}`);
  const supplier = 'rows: [{ supplierId: "maker", sku: "CUP", quantity: 1000000 }]';
  await act('supplierAvailableChange', `{ idempotencyKey: "5", ${supplier} }`, `${results} ${errors}`);
  const dropped = 'supplierId: "maker", channel: "web", lines: [{ sku: "CUP", quantity: 1000 }]';
  await act('dropshipPlace', `{ idempotencyKey: "6", dropshipId: "dropped", ${dropped} }`, errors);

  const counted = '{ idempotencyKey: "7", sku: "CUP", locationId: "SHOP", counted: AVAILABLE }';
  const task = idIn(await act('countRequest', counted, `countTask { id } ${errors}`));
  const adjustment = `{ idempotencyKey: "8", sku: "CUP", locationId: "SHOP", quantity: -1, reasonCode: "OTHER", note: "arranged",
    occurredAt: "2026-01-04T00:00:00Z", operatorId: "op", deviceId: "dev" }`;
  const adjusted = idIn(await act('adjustmentRequest', adjustment, `adjustment { id } ${errors}`));
  // Decided by somebody else than who asked.
  const decision = `{ id: "${adjusted}", idempotencyKey: "9", operatorId: "op", deviceId: "dev", reason: "arranged" }`;
  const decided = await open(product.url, product.as('operator')).ask(
    `mutation { adjustmentReject(input: ${decision}) { ${errors} } }`,
  );
  if (outcomeOf(decided, 'adjustmentReject') !== 'done') throw new Error(JSON.stringify(decided));
  const found = `{ source: "arrange", eventId: "reversed", type: "RECEIPT_CONFIRMED", sku: "CUP", quantity: 1, locationId: "SHOP",
    occurredAt: "2026-01-04T00:00:00Z" }`;
  await act('stockEventsRecord', `{ events: [${found}] }`, recorded);
  const reversal =
    '{ idempotencyKey: "10", source: "arrange", eventId: "reversed", reason: DID_NOT_OCCUR, operatorId: "op", deviceId: "dev" }';
  await act('movementReverse', reversal, errors);

  const hold = async (key: string, [channel, place]: readonly [string, string]): Promise<string> => {
    const input = `{ idempotencyKey: "${key}", channel: "${channel}", lines: [{ sku: "CUP", quantity: 1, locationId: "${place}" }] }`;
    const answer = await act('reservationCreate', input, `reservation { id } ${errors}`);
    return idIn(answer);
  };
  const order = async (id: string, [channel, place]: readonly [string, string]): Promise<string> => {
    const input = `{ channel: "${channel}", channelOrderId: "${id}", fulfilment: SHIP, lines: [{ sku: "CUP", quantity: 5000, locationId: "${place}" }] }`;
    return idIn(await act('orderPlace', input, `order { id } ${errors}`));
  };
  const caseOf = async (sku: string): Promise<string> =>
    idIn(await ask(`{ exceptionCases(first: 1, filter: { skus: ["${sku}"] }) { nodes { id } } }`));
  const endedCase = async (sku: string): Promise<string> => {
    const id = await caseOf(sku);
    await act('exceptionResolve', `{ id: "${id}", reason: "arranged" }`, errors);
    return id;
  };
  const [web, other] = [['web', 'SHOP'] as const, ['other', 'ELSEWHERE'] as const];
  return {
    kept: await order('kept', web),
    cancelled: await order('cancelled', web),
    picked: await order('picked', web),
    shipped: await order('shipped', web),
    theirs: await order('theirs', other),
    case: await endedCase('LOST'),
    stuckCase: await caseOf('GONE'),
    held: await hold('held', web),
    released: await hold('released', web),
    extended: await hold('extended', web),
    ...{ task, adjusted, unknown: '0d0c0b0a-0000-8000-8000-00000000abcd' },
    foreign: await hold('foreign', other),
    beginning: encodeCursor(new Array(shardCount).fill(0)),
    ordersBeginning: encodeCursor([0]),
  };
}

function idIn(answer: Answer): string {
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
  if (id === undefined) throw new Error(`no id in ${JSON.stringify(answer)}`);
  return id;
}
