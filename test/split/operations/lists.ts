/**
 * Many places and items in one answer, pick-up points, what runs low, and prices.
 *
 * What is found behind the feed is asked until it is there; the prefix's items only, so that nobody else's are on the list.
 */
import { call, change, longAgo, type Places, type Step, untilTold } from './step.ts';

/** Asks for availability in its other shapes. */
export function lists({ sku, dc, shop, of }: Places): Step[] {
  const strong = 'channel: "web", consistency: STRONG';
  const near = '{ latitude: "10", longitude: "10", radiusMetres: 1000 }';
  const low = `filter: { below: 1000000, skus: ["${sku}"], locationIds: ["${dc}"], channel: "web" }`;
  return [
    call({
      name: 'byLocation',
      field: `availabilityByLocation(sku: "${sku}", first: 1, orderBy: MOST_AVAILABLE, ${strong})`,
      of: 'LocationAvailabilityConnection',
    }),
    call({
      name: 'grid',
      field: `availabilityGrid(skus: ["${sku}", "${of('NONE')}"], locationIds: ["${dc}", "${shop}"], ${strong})`,
      of: 'AvailabilityGrid',
    }),
    call({
      name: 'byGtin',
      field: `availabilityByGtin(gtins: ["12", "5012345678900"], ${strong})`,
      of: 'GtinAvailability',
    }),
    call({
      name: 'pickup',
      field: `pickupPoints(channel: "web", near: ${near}, lines: [{ sku: "${sku}" }], first: 5)`,
      of: 'PickupPointConnection',
    }),
    untilTold(sku, {
      name: 'low',
      document: `{ lowStock(first: 1, ${low}) { nodes { sku location { id name } available availableToSell threshold } } }`,
    }),
  ];
}

/** Tells prices and asks for them. */
export function prices({ sku, other, of }: Places): Step[] {
  const told = [
    { sku, channel: 'web', currency: 'EUR', amount: '12.99', validFrom: longAgo },
    { sku: other, currency: 'EUR', minor: 99, validFrom: longAgo, validUntil: '2026-03-01T10:30:00Z' },
    { sku: of('NONE'), currency: 'EUR', minor: 1 },
    { sku, currency: 'EURO', minor: 1 },
  ];
  return [
    change('prices', 'pricesUpsert', () => ({ prices: told })),
    change('pricesAgain', 'pricesUpsert', () => ({
      prices: [told[0], { ...told[1], minor: 98, changeFromVersion: '9' }],
    })),
    call({
      name: 'pricesListed',
      field: `prices(first: 5, filter: { skus: ["${sku}", "${other}"], currency: "eur" })`,
      of: 'ListedPriceConnection',
    }),
    {
      name: 'priceNextToAvailability',
      document: `{ availability(skus: ["${sku}", "${other}"], channel: "web", consistency: STRONG) { availableToSell
        item { name price(channel: "web", currency: "EUR", at: "2026-03-02T00:00:00Z") {
          amount { minor text } unknown isGeneral validFrom validUntil version } } } }`,
    },
  ];
}
