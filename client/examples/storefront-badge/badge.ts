/**
 * Example: badges of a product page ("In stock", "Only 3 left", "Sold out") that are right without reloading.
 *
 * One subscription feeds all badges of a page. It begins with the present state, so nothing is kept between pages; while the
 * connection is away a badge says so by its class (`stale`), and is right again when it is back. Runs in a browser as built.
 */
import { AvailabilityChangedDocument, type StockgateClient } from '../../index.ts';

/** What is needed of an element: `<span data-sku="85123A">`. */
export type BadgeElement = {
  readonly dataset: { readonly sku?: string | undefined };
  textContent: string | null;
  className: string;
};

/** What the badges show. */
export type Badges = {
  readonly client: Pick<StockgateClient, 'follow'>;
  /** At most 500 different SKUs. */
  readonly elements: readonly BadgeElement[];
  readonly channel: string;
  readonly signal?: AbortSignal;
};

const fewUnits = 5;

/** Keeps the badges right until aborted. Throws a StockgateFault that cannot be retried, such as UNKNOWN_CHANNEL. */
export async function showBadges({ client, elements, channel, signal }: Badges): Promise<void> {
  const skus = [...new Set(elements.flatMap(({ dataset }) => dataset.sku?.trim().toUpperCase() ?? []))];
  const markAll = (className: string): void => {
    for (const element of elements) element.className = className;
  };
  const events = client.follow({
    document: AvailabilityChangedDocument,
    // A page that nobody can read ten times a second needs no more than two pictures a second.
    variables: { skus, channel, throttleMs: 500 },
    onBreak: () => markAll('badge stale'),
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const event of events) {
    markAll('badge');
    if (event.kind !== 'state' && event.kind !== 'change') continue;
    const { sku, availableToSell } = event.told.availability;
    for (const element of elements) {
      if (element.dataset.sku?.trim().toUpperCase() === sku) element.textContent = wordsFor(availableToSell);
    }
  }
}

/** What a badge says of so many units. */
export function wordsFor(units: number): string {
  if (units <= 0) return 'Sold out';
  return units <= fewUnits ? `Only ${units} left` : 'In stock';
}
