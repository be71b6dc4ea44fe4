/**
 * What the table's operations find: an item at three locations, promises of two channels, work of every kind. Made through
 * the front door, as an administrator and, where somebody else must decide, an operator.
 *
 * Everything of channel `web` is at SHOP, everything of channel `other` at ELSEWHERE; what SHOP waits for comes from DEPOT.
 */
import { shardCount } from '#ledger';
import { encodeCursor } from '#schema';
import { type Answer, outcomeOf } from './outcome.ts';
import type { Product } from './topologies.ts';
import { type Ask, transports } from './transports.ts';

/** Ids of what was made, by the name a row's document has for them. */
export type Arranged = Readonly<Record<string, string>>;

/** Runs a mutation that must be done; gives its answer. */
type Act = (field: string, input: string, select?: string) => Promise<Answer>;

const errors = 'userErrors { ... on UserError { code path } }';
const results = `results { ${errors} }`;
const recorded = 'results { status error { code path } }';

/** Makes it all; gives the ids. Throws when something is refused. */
export async function arrange(product: Product): Promise<Arranged> {
  const { ask, act } = actor(product, 'admin');
  await arrangeCatalogue(act);
  await arrangeStock(act);
  // Parked: nobody knows what it means.
  await ask(
    `mutation { stockEventsRecord(input: { events: [${event('parked', { type: 'SALE_COMPLETED', sku: 'UNMAPPED' })}] }) { cursor } }`,
  );
  await arrangeSupply(act);
  return {
    ...(await arrangeCases(act, ask)),
    ...(await arrangeWork(act, actor(product, 'operator').act)),
    ...(await arrangePromises(act)),
    unknown: '0d0c0b0a-0000-8000-8000-00000000abcd',
    beginning: encodeCursor(new Array(shardCount).fill(0)),
    ordersBeginning: encodeCursor([0]),
  };
}

function actor(product: Product, caller: string): { readonly ask: Ask; readonly act: Act } {
  const open = transports.HTTP;
  if (open === undefined) throw new Error('there is no HTTP');
  const { ask } = open(product.url, product.as(caller));
  const act: Act = async (field, input, select = errors) => {
    const answer = await ask(`mutation { ${field}(input: ${input}) { ${select} } }`);
    const outcome = outcomeOf(answer, field);
    if (outcome === 'done' || outcome === 'RECORDED') return answer;
    throw new Error(`${field}: ${outcome} ${JSON.stringify(answer)}`);
  };
  return { ask, act };
}

async function arrangeCatalogue(act: Act): Promise<void> {
  const items = ['CUP', 'LOST', 'GONE'].map((sku) => `{ sku: "${sku}", name: "${sku}" }`);
  await act('itemsUpsert', `{ items: [${items}] }`, results);
  const locations = ['SHOP', 'ELSEWHERE', 'DEPOT'].map(
    (id) => `{ id: "${id}", name: "${id}", pickup: true, shipFrom: true }`,
  );
  await act('locationsUpsert', `{ locations: [${locations}] }`, results);
  await act('channelsUpsert', '{ channels: [{ id: "other", name: "Other", kind: MARKETPLACE }] }', results);
  await act('sourcesUpsert', '{ sources: [{ id: "declared", kind: POS, owner: "Tills" }] }', results);
}

type Told = { readonly type: string; readonly sku?: string; readonly more?: string };

function event(
  eventId: string,
  { type, sku = 'CUP', more = 'quantity: 1, locationId: "SHOP"' }: Told,
): string {
  return `{ source: "arrange", eventId: "${eventId}", type: "${type}", sku: "${sku}", occurredAt: "2026-01-02T00:00:00Z", ${more} }`;
}

async function arrangeStock(act: Act): Promise<void> {
  const openings = ['SHOP', 'ELSEWHERE', 'DEPOT'].map((id) =>
    event(`opening-${id}`, { type: 'OPENING_ASSERTED', more: `quantity: 100000, locationId: "${id}"` }),
  );
  const sent = [...['sent', 'strayed'].map((id) => [id, 'SHOP']), ['theirTransfer', 'ELSEWHERE']].map(
    ([id = '', to]) => {
      const more = `quantity: 1000, transferId: "${id}", locationId: "DEPOT", toLocationId: "${to}"`;
      return event(id, { type: 'TRANSFER_SHIPPED', more });
    },
  );
  // Sold where there is none: each opens a case.
  const lost = ['LOST', 'GONE'].map((sku) => event(sku, { type: 'SALE_COMPLETED', sku }));
  const reversed = event('reversed', { type: 'RECEIPT_CONFIRMED' });
  await act('stockEventsRecord', `{ events: [${[...openings, ...sent, ...lost, reversed]}] }`, recorded);
}

async function arrangeSupply(act: Act): Promise<void> {
  const between = 'fromLocationId: "DEPOT", toLocationId: "SHOP", lines: [{ sku: "CUP", quantity: 1 }]';
  await act('transferRequest', `{ idempotencyKey: "1", transferId: "cancelled", ${between} }`);
  await act('transferCancel', '{ idempotencyKey: "2", transferId: "cancelled", reason: "arranged" }');
  const lines = `lines: [{ documentType: "PO", documentId: "arranged", lineId: "1", sku: "CUP", locationId: "SHOP", quantity: 1,
    expectedAt: "2027-01-01T00:00:00Z" }]`;
  await act('expectedSupplyChange', `{ idempotencyKey: "3", ${lines} }`, `${results} ${errors}`);
  await act('expectedDemandChange', `{ idempotencyKey: "4", ${lines} }`, `${results} ${errors}`);
  const rows = 'rows: [{ supplierId: "maker", sku: "CUP", quantity: 1000000 }]';
  await act('supplierAvailableChange', `{ idempotencyKey: "5", ${rows} }`, `${results} ${errors}`);
  const dropped = 'supplierId: "maker", channel: "web", lines: [{ sku: "CUP", quantity: 1000 }]';
  await act('dropshipPlace', `{ idempotencyKey: "6", dropshipId: "dropped", ${dropped} }`);
  const theirs = dropped.replace('"web"', '"other"');
  await act('dropshipPlace', `{ idempotencyKey: "61", dropshipId: "theirDrop", ${theirs} }`);
}

async function arrangeCases(act: Act, ask: Ask): Promise<Arranged> {
  const caseOf = async (sku: string): Promise<string> =>
    idIn(await ask(`{ exceptionCases(first: 1, filter: { skus: ["${sku}"] }) { nodes { id } } }`));
  const ended = await caseOf('LOST');
  await act('exceptionResolve', `{ id: "${ended}", reason: "arranged" }`);
  return { case: ended, stuckCase: await caseOf('GONE') };
}

async function arrangeWork(act: Act, actOther: Act): Promise<Arranged> {
  const by = 'operatorId: "op", deviceId: "dev"';
  const counted = '{ idempotencyKey: "7", sku: "CUP", locationId: "SHOP", counted: AVAILABLE }';
  const task = idIn(await act('countRequest', counted, `countTask { id } ${errors}`));
  const elsewhere = counted.replace('SHOP', 'ELSEWHERE').replace('"7"', '"71"');
  const theirTask = idIn(await act('countRequest', elsewhere, `countTask { id } ${errors}`));
  const adjustment = `{ idempotencyKey: "8", sku: "CUP", locationId: "SHOP", quantity: -1, reasonCode: "OTHER", note: "arranged",
    occurredAt: "2026-01-04T00:00:00Z", ${by} }`;
  const adjusted = idIn(await act('adjustmentRequest', adjustment, `adjustment { id } ${errors}`));
  const away = adjustment.replace('SHOP', 'ELSEWHERE').replace('"8"', '"81"');
  const theirAdjustment = idIn(await act('adjustmentRequest', away, `adjustment { id } ${errors}`));
  // Decided by somebody else than who asked.
  await actOther('adjustmentReject', `{ id: "${adjusted}", idempotencyKey: "9", ${by}, reason: "arranged" }`);
  const reversal = 'idempotencyKey: "10", source: "arrange", eventId: "reversed", reason: DID_NOT_OCCUR';
  await act('movementReverse', `{ ${reversal}, ${by} }`);
  return { task, adjusted, theirTask, theirAdjustment };
}

async function arrangePromises(act: Act): Promise<Arranged> {
  type Place = readonly [channel: string, locationId: string];
  const hold = async (key: string, [channel, place]: Place): Promise<string> => {
    const input = `{ idempotencyKey: "${key}", channel: "${channel}", lines: [{ sku: "CUP", quantity: 1, locationId: "${place}" }] }`;
    return idIn(await act('reservationCreate', input, `reservation { id } ${errors}`));
  };
  const order = async (id: string, [channel, place]: Place): Promise<string> => {
    const input = `{ channel: "${channel}", channelOrderId: "${id}", fulfilment: SHIP, lines: [{ sku: "CUP", quantity: 5000, locationId: "${place}" }] }`;
    return idIn(await act('orderPlace', input, `order { id } ${errors}`));
  };
  const [web, other] = [['web', 'SHOP'] as const, ['other', 'ELSEWHERE'] as const];
  return {
    kept: await order('kept', web),
    cancelled: await order('cancelled', web),
    picked: await order('picked', web),
    shipped: await order('shipped', web),
    theirs: await order('theirs', other),
    held: await hold('held', web),
    released: await hold('released', web),
    extended: await hold('extended', web),
    foreign: await hold('foreign', other),
  };
}

function idIn(answer: Answer): string {
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
  if (id === undefined) throw new Error(`no id in ${JSON.stringify(answer)}`);
  return id;
}
