/**
 * Availability, positions, movements, stock events, postings to the ERP.
 *
 * Positions have no channel; availability has both. Postings sum up movements of any location.
 */
import { needsWhole, type Row } from './row.ts';

/** How stock, availability and ERP postings answer each caller, one row an operation. */
export const stockRows: readonly Row[] = [
  {
    operation: 'Query.availability',
    needs: 'availability:read',
    may: 'MSAVO',
    document:
      '{ availability(skus: ["CUP"], channel: "web", locationIds: ["SHOP"]) { byLocation { onHand } } }',
    look: '0.byLocation',
    done: 'shown',
    otherChannel: 'UNKNOWN_CHANNEL at availability',
    otherLocation: 'empty',
  },
  {
    operation: 'Subscription.availabilityChanged',
    needs: 'availability:read',
    may: 'MSAVO',
    document:
      'subscription { availabilityChanged(skus: ["CUP"], channel: "web", after: "<beginning>") { availability { sku } } }',
    done: 'shown',
    otherChannel: 'UNKNOWN_CHANNEL at availabilityChanged',
    otherLocation: 'shown',
  },
  {
    operation: 'Query.stockPosition',
    needs: 'stock:read',
    may: 'SAVO',
    document: '{ stockPosition(sku: "CUP", locationId: "SHOP") { onHand } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'null',
  },
  {
    operation: 'Query.stockPositions',
    needs: 'stock:read',
    may: 'SAVO',
    document: '{ stockPositions(first: 5, filter: { locationIds: ["SHOP"] }) { nodes { onHand } } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'empty',
  },
  {
    operation: 'Query.movements',
    needs: 'stock:read',
    may: 'SAVO',
    document:
      '{ movements(first: 5, filter: { source: "arrange", eventId: "opening-SHOP" }) { nodes { quantity } } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'empty',
  },
  {
    operation: 'Subscription.stockChanged',
    needs: 'stock:read',
    may: 'SAVO',
    document: 'subscription { stockChanged(skus: ["CUP"], after: "<beginning>") { delta } }',
    done: 'shown',
    otherChannel: 'shown',
    // Its own location's; that no other comes is hostile.test.ts's.
    otherLocation: 'shown',
  },
  {
    operation: 'Mutation.stockEventsRecord',
    needs: 'stock:record',
    may: 'SV',
    document: `mutation { stockEventsRecord(input: { events: [{ source: "table", eventId: "<KEY>", type: "SALE_COMPLETED",
      sku: "CUP", quantity: 1, locationId: "SHOP", occurredAt: "2026-01-02T00:00:00Z" }] }) {
        results { status error { code path } } } }`,
    done: 'RECORDED',
    otherChannel: 'RECORDED',
    otherLocation: 'REFUSED NotPermitted at events.0.locationId',
  },
  {
    operation: 'Query.erpPostings',
    needs: 'erp:read',
    may: 'AO',
    document: '{ erpPostings(first: 5, filter: { company: "NOBODYS" }) { nodes { id } } }',
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: needsWhole('Query.erpPostings', 'locations'),
  },
  {
    operation: 'Query.erpPosting',
    needs: 'erp:read',
    may: 'AO',
    document: '{ erpPosting(id: "999999999") { id } }',
    done: 'null',
    otherChannel: 'null',
    otherLocation: needsWhole('Query.erpPosting', 'locations'),
  },
  {
    operation: 'Mutation.erpPostingsReplay',
    needs: 'erp:operate',
    may: 'O',
    document:
      'mutation { erpPostingsReplay(input: { ids: ["999999999"] }) { results { userErrors { ... on UserError { code path } } } } }',
    done: 'refused UnknownErpPosting at ids.0',
    otherChannel: 'refused UnknownErpPosting at ids.0',
    otherLocation: needsWhole('Mutation.erpPostingsReplay', 'locations'),
  },
  {
    operation: 'Query.trace',
    needs: 'erp:read',
    may: 'AO',
    document: '{ trace(by: { correlationId: "nobodys" }) { whole } }',
    done: 'null',
    otherChannel: needsWhole('Query.trace', 'channels'),
    otherLocation: needsWhole('Query.trace', 'locations'),
  },
  {
    operation: 'Query.erpDeadLetters',
    needs: 'erp:read',
    may: 'AO',
    document: '{ erpDeadLetters(filter: { company: "NOBODYS" }) { groups { company } } }',
    look: 'groups',
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: needsWhole('Query.erpDeadLetters', 'locations'),
  },
  {
    operation: 'Query.erpInstances',
    needs: 'erp:operate',
    may: 'O',
    document: '{ erpInstances(company: "NOBODYS") { company } }',
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: needsWhole('Query.erpInstances', 'locations'),
  },
  {
    operation: 'Mutation.erpDeadLettersReplay',
    needs: 'erp:operate',
    may: 'O',
    document:
      'mutation { erpDeadLettersReplay(input: { filter: { company: "NOBODYS" } }) { replayed userErrors { ... on UserError { code path } } } }',
    done: 'done',
    otherChannel: 'done',
    otherLocation: needsWhole('Mutation.erpDeadLettersReplay', 'locations'),
  },
  {
    operation: 'Mutation.erpPostingsWaive',
    needs: 'erp:operate',
    may: 'O',
    document:
      'mutation { erpPostingsWaive(input: { ids: ["999999999"], reason: "none" }) { results { userErrors { ... on UserError { code path } } } } }',
    done: 'refused UnknownErpPosting at ids.0',
    otherChannel: 'refused UnknownErpPosting at ids.0',
    otherLocation: needsWhole('Mutation.erpPostingsWaive', 'locations'),
  },
  {
    operation: 'Query.availabilityByLocation',
    needs: 'availability:read',
    may: 'MSAVO',
    document:
      '{ availabilityByLocation(sku: "CUP", channel: "web", first: 5) { nodes { location { id } } } }',
    look: 'nodes',
    done: 'shown',
    otherChannel: 'UNKNOWN_CHANNEL at availabilityByLocation',
    // Its own location's.
    otherLocation: 'shown',
  },
  {
    operation: 'Query.availabilityGrid',
    needs: 'availability:read',
    may: 'MSAVO',
    document: '{ availabilityGrid(skus: ["CUP"], channel: "web") { rows { quantities } } }',
    look: 'rows',
    done: 'shown',
    otherChannel: 'UNKNOWN_CHANNEL at availabilityGrid',
    otherLocation: 'shown',
  },
  {
    operation: 'Query.availabilityByGtin',
    needs: 'availability:read',
    may: 'MSAVO',
    document: '{ availabilityByGtin(gtins: ["12"], channel: "web") { problem { code } } }',
    done: 'shown',
    otherChannel: 'UNKNOWN_CHANNEL at availabilityByGtin',
    otherLocation: 'shown',
  },
  {
    operation: 'Query.pickupPoints',
    needs: 'availability:read',
    may: 'MSAVO',
    document:
      '{ pickupPoints(channel: "web", near: { latitude: "50", longitude: "8" }, lines: [{ sku: "CUP" }], first: 5) { nodes { distanceMetres } } }',
    done: 'empty',
    otherChannel: 'UNKNOWN_CHANNEL at pickupPoints',
    otherLocation: 'empty',
  },
  {
    operation: 'Query.lowStock',
    needs: 'stock:read',
    may: 'SAVO',
    document: '{ lowStock(first: 5, filter: { channel: "web", below: 1000000 }) { asOf } }',
    done: 'shown',
    otherChannel: 'UNKNOWN_CHANNEL at lowStock',
    otherLocation: 'shown',
  },
];
