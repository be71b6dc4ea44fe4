/**
 * The terms of THE formula for whoever applies it to a copy of positions: what policies say of every position of an item.
 *
 * Read in SQL, where precedence is resolved (sql/selling-terms.sql); who keeps an answer asks what changed (reflected.ts) and
 * drops it. Positions with a grant are for the ledger itself: what is left of a grant changes with every promise.
 */
import type { Queryable } from '#database';
import type { SellingTerms } from '#schema';
import { type TermsRow, termsOf } from '../sellable.ts';
import { statement } from '../statement.ts';

/** Who says so: policies as `policy.version`, grants by number. */
export type TermReferences = {
  readonly eligibility: string | undefined;
  readonly safetyStock: string | undefined;
  readonly cap: string | undefined;
  readonly buffer: string | undefined;
  readonly staleness: string | undefined;
  readonly grant: string | undefined;
  /** Grants of other channels, separated by commas. */
  readonly otherGrants: string | undefined;
};

/** The terms at one position, and who says so. */
export type ReferredTerms = {
  readonly terms: SellingTerms;
  readonly references: TermReferences;
  /** The part of `terms.bufferFixed` that follows sales. */
  readonly velocityBuffer: number;
};

/** What is said of one position of an item. */
export type PositionTerms = {
  readonly locationNo: number;
  /** Whether some channel has an open grant there. */
  readonly hasGrants: boolean;
  /** Whether the terms change by the clock: opening hours, staleness. */
  readonly isTimed: boolean;
  /** Undefined: no policy says anything. `isEligible` is by policy alone. */
  readonly said: ReferredTerms | undefined;
};

/** The terms of items for a channel, at one moment. */
export type ItemTerms = {
  /** The revision of policies they are of. */
  readonly revision: number;
  readonly nowMs: number;
  /** When some period begins or ends next; undefined: not foreseen. */
  readonly nextMs: number | undefined;
  readonly items: ReadonlyMap<number, readonly PositionTerms[]>;
};

/** The JSON of sql/selling-terms.sql. */
export type TermsJson = TermsRow & {
  readonly is_allowed: boolean;
  readonly buffer_velocity: number;
  readonly is_timed: boolean;
  readonly eligibility_ref: string | null;
  readonly safety_ref: string | null;
  readonly cap_ref: string | null;
  readonly buffer_ref: string | null;
  readonly staleness_ref: string | null;
  readonly grant_no: number | null;
  readonly others: string | null;
};

const termsStatement = { name: 'ledger-terms', text: statement('policies/terms') };

type Row =
  | { kind: 'H'; revision: number; now_ms: number; next_ms: number | null }
  | { kind: 'P'; item_no: number; location_no: number; grants: number; terms: TermsJson | null };

/** Reads the terms of every position of items for a channel. */
export async function readTerms(
  database: Queryable,
  itemNos: readonly number[],
  channel: string,
): Promise<ItemTerms> {
  const { rows } = await database.query<Row>({
    ...termsStatement,
    values: [[...new Set(itemNos)], channel],
  });
  const items = new Map<number, PositionTerms[]>(itemNos.map((itemNo) => [itemNo, []]));
  let header: Omit<ItemTerms, 'items'> | undefined;
  for (const row of rows) {
    if (row.kind === 'H')
      header = { revision: row.revision, nowMs: row.now_ms, nextMs: row.next_ms ?? undefined };
    else items.get(row.item_no)?.push(positionTermsOf(row));
  }
  if (header === undefined) throw new Error('terms were answered without a header');
  return { ...header, items };
}

function positionTermsOf({ location_no, grants, terms }: Row & { kind: 'P' }): PositionTerms {
  return {
    locationNo: location_no,
    hasGrants: grants > 0,
    isTimed: terms?.is_timed ?? false,
    said: terms === null ? undefined : referredTerms({ ...terms, is_eligible: terms.is_allowed }),
  };
}

/** Reads terms with who says so out of their JSON. */
export function referredTerms(json: TermsJson): ReferredTerms {
  return {
    terms: termsOf(json),
    velocityBuffer: json.buffer_velocity,
    references: {
      eligibility: json.eligibility_ref ?? undefined,
      safetyStock: json.safety_ref ?? undefined,
      cap: json.cap_ref ?? undefined,
      buffer: json.buffer_ref ?? undefined,
      staleness: json.staleness_ref ?? undefined,
      grant: json.grant_no === null ? undefined : String(json.grant_no),
      otherGrants: json.others ?? undefined,
    },
  };
}
