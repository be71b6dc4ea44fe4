/**
 * Events that change stock, and what can be read of it: availability, positions, movements, postings, the proof.
 *
 * How far a posting to the ERP has come is a matter of moments; of one that is through everything but its time is the same.
 */
import { call, change, eventAt, type Known, type Places, type Step, untilTold } from './step.ts';

/** Records events: taken, parked, refused, and told again. */
export function stock(at: Places): Step[] {
  const { sku, other, shop, of } = at;
  const events = [
    eventAt(at, '1', { quantity: 40 }),
    eventAt(at, '2', { sku: '4711', quantity: 2, unit: 'BOX', locationId: shop }),
    eventAt(at, '3', { sku: other, quantity: 2.75, locationId: shop }),
    eventAt(at, '4', {
      ...{ type: 'SALE_COMPLETED', sku, quantity: 3, locationId: shop, occurredAt: '2026-03-02T10:00:00Z' },
    }),
    eventAt(at, '5', { type: 'TRANSFER_DISPATCHED', quantity: 5, toLocationId: shop, transferId: of('T') }),
    eventAt(at, '6', { sku: 'nobody-knows' }),
    eventAt(at, '7', { quantity: -1 }),
    eventAt(at, '8', { type: 'BORROWED' }),
  ];
  return [
    change('record', 'stockEventsRecord', () => ({ events })),
    change('recordAgain', 'stockEventsRecord', () => ({
      events: [events[0], { ...events[1], quantity: 3 }, { ...events[2], quantity: 2.755, eventId: '9' }],
    })),
  ];
}

/** Gives the areas that promise their items' units something to promise. */
export function stockOfAreas(at: Places): Step[] {
  const events = [
    eventAt(at, 'kept', { sku: at.of('KEPT'), quantity: 30 }),
    eventAt(at, 'sale', { sku: at.of('SALE'), quantity: 1 }),
    eventAt(at, 'sourced', { sku: at.of('SOURCED'), quantity: 8 }),
  ];
  return [change('areas', 'stockEventsRecord', () => ({ events }))];
}

/** Reads what the events have made: availability, positions, movements, the proof, postings. */
export function readingStock(at: Places): Step[] {
  return [...readingAvailability(at), ...readingPositions(at), ...readingPostings()];
}

function readingAvailability({ sku, other, shop, of }: Places): Step[] {
  const asked = `skus: ["${sku}", "${of('NONE')}", "${other}"], channel: "web"`;
  const settled = call({ name: 'availabilityCached', field: `availability(${asked})`, of: 'Availability' });
  return [
    call({ name: 'availability', field: `availability(${asked}, consistency: STRONG)`, of: 'Availability' }),
    untilTold('"source":"CACHE"', settled),
    call({
      name: 'availabilityAt',
      field: `availability(${asked}, locationIds: ["${shop}"], consistency: STRONG)`,
      of: 'Availability',
    }),
  ];
}

function readingPositions({ sku, other, dc, shop }: Places): Step[] {
  return [
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
      depth: 3,
    }),
    call({ name: 'proof', field: `conservationProof(sku: "${sku}")`, of: 'ConservationProof' }),
  ];
}

function readingPostings(): Step[] {
  const through = `query postingThrough($ids: [ID!]!) {
    erpPostings(first: 1, filter: { movementIds: $ids, states: [POSTED, ACCEPTED] }) {
      nodes { company kind document { system type } movements { sku quantity type } failure { code } } } }`;
  return [
    call({ name: 'posting', field: 'erpPosting(id: "999999999")', of: 'ErpPosting' }),
    call({
      name: 'postings',
      field: 'erpPostings(first: 1, filter: { movementIds: ["999999999"] })',
      of: 'ErpPostingConnection',
    }),
    untilTold('"company"', {
      name: 'postingThrough',
      document: through,
      variables: (known) => ({ ids: [oldestMovement(known)] }),
    }),
    change('replay', 'erpPostingsReplay', () => ({ ids: ['999999999'] })),
    call({
      name: 'deadLetters',
      field: 'erpDeadLetters(filter: { company: "nobodys" })',
      of: 'ErpDeadLetterPreview',
    }),
    untilTold('"http"', {
      name: 'instances',
      document: `query instances { erpInstances(company: "main") {
        company system maxBatch maintenance { isOpen changesAt } financialWindow { isOpen } budget { name } } }`,
    }),
    call({ name: 'trace', field: 'trace(by: { correlationId: "nobodys" })', of: 'Trace', depth: 3 }),
    change('replayDead', 'erpDeadLettersReplay', () => ({ filter: { company: 'nobodys' } })),
    change('waive', 'erpPostingsWaive', () => ({ ids: ['999999999'], reason: 'posted by hand' })),
  ];
}

/** The id of the last movement on the page: what came in first. */
function oldestMovement(known: Known): unknown {
  return known(`movements.movements.nodes.${Number(known('movements.movements.nodes.length')) - 1}.id`);
}
