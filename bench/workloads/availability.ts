/**
 * The two questions a shop asks most, and the small catalogue they are asked of: 2,000 SKUs, 5 positions each, in 12
 * locations.
 *
 * Q1 is one SKU's availability; Q2 is 20 SKUs with names of item and locations, about 10 kB. Product and baselines hold the
 * same data, so that their answers are the same bytes; the bench checks that before it measures.
 */

/** How much there is to ask about. */
export const shop = { items: 2_000, locations: 12, positionsPerItem: 5 } as const;

/** What is of an item at a location; whole units. */
export type ShopPosition = {
  readonly locationId: string;
  readonly onHand: number;
  readonly reserved: number;
};

/** An item and its positions, in location order. */
export type ShopItem = {
  readonly sku: string;
  readonly name: string;
  readonly positions: readonly ShopPosition[];
};

const skusOfQ2 = 20;

const documents = {
  Q1: 'query Q1($skus: [Sku!]!) { availability(skus: $skus, channel: "web") { sku availableToSell } }',
  Q2: 'query Q2($skus: [Sku!]!) { availability(skus: $skus, channel: "web") { sku availableToSell item { name } byLocation { location { name } onHand reserved availableToSell } } }',
} as const;

/** Which of the two questions. */
export type ShopQuestion = keyof typeof documents;

/** The SKU of the shop's item (from 0). */
export function shopSku(at: number): string {
  return `SKU-${String(at).padStart(5, '0')}`;
}

/** The shop's locations, in id order. */
export function shopLocations(): { id: string; name: string }[] {
  return Array.from({ length: shop.locations }, (_, at) => {
    const number = String(at).padStart(2, '0');
    return { id: `LOC-${number}`, name: `Warehouse ${number} – Nord` };
  });
}

/** Everything the shop has, computed, the same everywhere. */
export function shopItems(): ShopItem[] {
  const locations = shopLocations();
  return Array.from({ length: shop.items }, (_, at) => {
    const numbers = Array.from(
      { length: shop.positionsPerItem },
      (_, step) => (at * 7 + step * 2) % shop.locations,
    );
    const positions = numbers
      .sort((a, b) => a - b)
      .map((number, step) => ({
        locationId: locations[number]?.id ?? '',
        onHand: 100 + ((at * 31 + step * 17) % 400),
        reserved: (at + step) % 40,
      }));
    return { sku: shopSku(at), name: `Widget ${at} heavy duty bracket`, positions };
  });
}

/** The body of a request: the question and the SKUs, which rotate with `at` through the whole shop. */
export function availabilityRequest(
  question: ShopQuestion,
  { at, items }: { at: number; items: number },
): string {
  const skus =
    question === 'Q1'
      ? [shopSku((at * 13) % items)]
      : Array.from({ length: skusOfQ2 }, (_, step) => shopSku((at * skusOfQ2 + step * 3) % items));
  return JSON.stringify({ query: documents[question], operationName: question, variables: { skus } });
}
