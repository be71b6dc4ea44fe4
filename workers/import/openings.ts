/**
 * Openings: the stock each item is taken to have had before the file's first line, a factor of what the file sells of it.
 *
 * An item is opened once at a location: the event's id says so. Whether openings asked for contradict those of an earlier
 * import is earlier-import.ts.
 */
import type { SelfContained } from '#connectors';
import type { StockEventInput } from '#ledger';
import { type Factor, openingUnits } from './factor.ts';
import type { ImportParties } from './parties.ts';
import { recordEvents } from './recording.ts';
import type { SurveyedCode } from './survey.ts';
import type { LineStatus } from './tally.ts';

const eventsPerBatch = 1_000;

/** An opening that is not in the ledger, and why. */
export type NonRecordedOpening = {
  readonly sku: string;
  readonly status: 'PARKED' | 'REFUSED';
  readonly code: string;
  readonly reason: string;
};

/** What became of the openings. */
export type OpeningOutcome = {
  readonly factor: string;
  readonly recorded: number;
  readonly replayed: number;
  readonly nonRecorded: readonly NonRecordedOpening[];
  /** The events that are in the ledger now. */
  readonly standing: readonly StockEventInput[];
};

/** What openings are made of. */
export type OpeningPlan = {
  readonly factor: Factor;
  readonly selfContained: SelfContained;
  readonly codes: readonly SurveyedCode[];
  readonly skuByCode: ReadonlyMap<string, string>;
  readonly locationId: string;
};

/** Makes an opening event for every item that sold something; zeros are left out. In SKU order. */
export function planOpenings(plan: OpeningPlan): StockEventInput[] {
  const soldBySku = new Map<string, number>();
  for (const { code, sku, soldUnits } of plan.codes) {
    const known = plan.skuByCode.get(code) ?? sku;
    soldBySku.set(known, (soldBySku.get(known) ?? 0) + soldUnits);
  }
  const reason = `opening of ${plan.factor.text} times the units sold`;
  return [...soldBySku]
    .map(([sku, sold]) => ({ sku, units: openingUnits(plan.factor, sold) }))
    .filter(({ units }) => units > 0)
    .sort((a, b) => (a.sku < b.sku ? -1 : 1))
    .map(({ sku, units }) =>
      plan.selfContained.openingEvent({ sku, units, locationId: plan.locationId, reason }),
    );
}

/** Records the openings, batch after batch; `onProgress` is told how many are done. */
export async function recordOpenings(
  parties: ImportParties,
  events: readonly StockEventInput[],
  { factor, onProgress }: { readonly factor: string; readonly onProgress: (done: number) => void },
): Promise<OpeningOutcome> {
  const counts: Record<Exclude<LineStatus, 'NOT_STOCK'>, number> = {
    RECORDED: 0,
    REPLAYED: 0,
    PARKED: 0,
    REFUSED: 0,
  };
  const nonRecorded: NonRecordedOpening[] = [];
  const standing: StockEventInput[] = [];
  for (let at = 0; at < events.length; at += eventsPerBatch) {
    const batch = events.slice(at, at + eventsPerBatch);
    const answers = await recordEvents(parties, batch);
    for (const [index, event] of batch.entries()) {
      const { status, reason } = answers[index] ?? { status: 'REFUSED' };
      counts[status] += 1;
      if (status === 'RECORDED' || status === 'REPLAYED') standing.push(event);
      else
        nonRecorded.push({ sku: event.sku, status, code: reason?.code ?? '', reason: reason?.message ?? '' });
    }
    onProgress(at + batch.length);
  }
  return { factor, recorded: counts.RECORDED, replayed: counts.REPLAYED, nonRecorded, standing };
}
