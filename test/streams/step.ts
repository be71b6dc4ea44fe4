/**
 * One step of a stream: a fact that is told, a promise, or a piece of governed work, with what it must change. Data only.
 *
 * A step is JSON, so that another process can take it. `does` is written from docs/ledger.md and the model's table, never from
 * the code: what the step moves in each state, in units, at its own time.
 */
import type { StockEventInput } from '#ledger';

/** The states of a position, as ledger stories write them. */
export const stateNames = ['a', 'r', 'p', 'd', 'q', 'rp'] as const;

/** A state by its short name. */
export type StateName = (typeof stateNames)[number];

/** What a step moves at a place. Places are `sku@location`; times are RFC 3339. */
export type Effect = {
  readonly place: string;
  readonly at: string;
  readonly moves?: Partial<Record<StateName, number>>;
  /** An absolute count: which states it counts, and how much there was in them together. */
  readonly counts?: { readonly states: readonly StateName[]; readonly units: number; readonly rank: string };
};

/** What is done: events told, a promise made or settled, or a piece of governed work; quantities in units. */
export type Deed =
  | { readonly do: 'tell'; readonly event: StockEventInput }
  | {
      readonly do: 'reserve';
      readonly key: string;
      readonly sku: string;
      readonly locationId: string;
      readonly quantity: number;
    }
  | { readonly do: 'confirm' | 'release'; readonly key: string }
  | {
      readonly do: 'convert';
      readonly key: string;
      readonly locationId: string;
      readonly at: string;
      readonly from: { readonly sku: string; readonly quantity: number };
      readonly to: { readonly sku: string; readonly quantity: number };
    }
  | {
      readonly do: 'count';
      readonly key: string;
      readonly sku: string;
      readonly locationId: string;
      readonly quantity: number;
      readonly at: string;
    }
  | {
      readonly do: 'adjust';
      readonly key: string;
      readonly sku: string;
      readonly locationId: string;
      readonly state: 'DAMAGED' | 'AVAILABLE';
      readonly quantity: number;
      readonly at: string;
    };

/** A deed and what must come of it. */
export type Step = { readonly deed: Deed; readonly does: readonly Effect[] };

/** Steps that belong together: each comes after the one before it; between chains any order will do. */
export type Chain = readonly Step[];

/** A stream: what is there to begin with, told first, and chains in any order. */
export type Stream = {
  readonly skus: readonly string[];
  readonly opening: Chain;
  readonly chains: readonly Chain[];
};

/** What must be at every place that anything happened at, whatever the order. */
export function expectedOf({ opening, chains }: Stream): Map<string, Record<StateName, number>> {
  const effects = [...opening, ...chains.flat()].flatMap(({ does }) => does);
  return new Map([...Map.groupBy(effects, ({ place }) => place)].map(([place, at]) => [place, walked(at)]));
}

/** Walks a place's time from the beginning; of one moment, what moved comes before what was counted. */
function walked(effects: readonly Effect[]): Record<StateName, number> {
  const rankOf = ({ counts }: Effect): string => (counts === undefined ? '' : ` ${counts.rank}`);
  const inTime = effects.toSorted(
    (one, other) => compare(one.at, other.at) || compare(rankOf(one), rankOf(other)),
  );
  const now = { a: 0, r: 0, p: 0, d: 0, q: 0, rp: 0 };
  for (const { moves, counts } of inTime) {
    for (const state of stateNames) now[state] += moves?.[state] ?? 0;
    if (counts === undefined) continue;
    const there = counts.states.reduce((sum, state) => sum + now[state], 0);
    now.a += counts.units - there;
  }
  return now;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
