/**
 * The contract's routes beside `/graphql`: mutations over long lists, offered as a stream over plain HTTP.
 *
 * They are data the gateway is started with: it reads and answers the stream and knows nothing of what is in it.
 */

/**
 * `POST /v1/events`: a JSON array or NDJSON of StockEventInput, recorded in chunks by stockEventsRecord; a result per
 * event. `?initialLoad=true` loads history, as the mutation's `initialLoad` does. Sizes in events and bytes.
 */
export const eventsRoute = {
  path: '/v1/events',
  document: `mutation RecordStockEvents($input: StockEventsRecordInput!) {
  stockEventsRecord(input: $input) {
    results {
      index
      source
      eventId
      status
      error {
        code
        message
        path
      }
    }
  }
}`,
  listPath: ['input', 'events'],
  flags: ['initialLoad'],
  resultsPath: ['stockEventsRecord', 'results'],
  echoFields: ['source', 'eventId'],
  chunkSize: 1_000,
  maxChunkBytes: 4 * 1024 * 1024,
  maxLineBytes: 64 * 1024,
} as const;

/** Every such route, for the gateway to serve. */
export const bulkRoutes = [eventsRoute] as const;
