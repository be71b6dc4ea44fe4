/**
 * Those who ask what can be sold, fresh or fast, and keep what they were told.
 *
 * An answer that tells the asker to come again is not kept: only what was told as true is held against the ledger.
 */
import { decodeCursor } from '#schema';
import { type AnsweredFragment, AskAvailableDocument } from '../generated.ts';
import type { Told, ToldAvailability } from '../told.ts';
import type { Client } from './client.ts';
import { type Chooser, channel, skus } from './shop.ts';

/** What a reader works with. */
export type ReadingOptions = { readonly client: Client; readonly chooser: Chooser; readonly told: Told };

const strongShare = 0.3;

/** Asks once what can be sold of a few SKUs, and keeps the answer. */
export async function read({ client, chooser, told }: ReadingOptions): Promise<void> {
  const consistency = chooser.chance(strongShare) ? 'STRONG' : 'CACHED';
  const asked = Array.from({ length: chooser.whole(1, 4) }, () => chooser.one(skus));
  const answered = await client.ask(
    AskAvailableDocument,
    { skus: asked, channel, consistency },
    { kind: consistency === 'STRONG' ? 'strong' : 'cached' },
  );
  if (answered === undefined) return;
  const { askedAtMs, atMs: answeredAtMs, data } = answered;
  told.answers.push({ askedAtMs, answeredAtMs, consistency, entries: data.availability.map(entryOf) });
}

/** What an answer says of one SKU. */
export function entryOf(answered: AnsweredFragment): ToldAvailability {
  const { sku, availableToSell, byLocation, freshness, explain } = answered;
  return {
    sku,
    availableToSell,
    locations: byLocation.map(({ location, ...told }) => ({ locationId: location?.id ?? '', ...told })),
    cursor: decodeCursor(freshness.cursor) ?? [],
    asOfMs: Date.parse(freshness.asOf),
    ageMs: freshness.ageMs,
    source: freshness.source,
    readFrom: freshness.readFrom,
    degraded: freshness.degraded,
    explained: explain.terms.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
