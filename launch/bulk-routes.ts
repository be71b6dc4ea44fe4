/**
 * Which mutations of the contract are also offered as streams: `POST /v1/events` is stockEventsRecord, line by line.
 *
 * Data for the gateway, which knows no domain. The chunk is smaller than the mutation's own limit of 5,000 so that
 * answers flow while a long file is still being sent.
 */
import type { BulkRoute } from '#gateway';

const recordEvents = `
  mutation RecordEvents($input: StockEventsRecordInput!) {
    stockEventsRecord(input: $input) {
      results { index source eventId status error { __typename message path code } }
    }
  }`;

/** The routes of the product's own supergraph; a foreign one has none. */
export const bulkRoutes: readonly BulkRoute[] = [
  {
    path: '/v1/events',
    document: recordEvents,
    listPath: ['input', 'events'],
    resultsPath: ['stockEventsRecord', 'results'],
    echoFields: ['source', 'eventId'],
    chunkSize: 1_000,
    maxChunkBytes: 4_000_000,
    maxLineBytes: 64_000,
  },
];
