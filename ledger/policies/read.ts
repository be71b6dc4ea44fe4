/**
 * Policies as they are read: where they apply, what they say now, and everything they ever said.
 *
 * Only reads. Quantities in thousandths, percents times 100.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';
import { typeOfPlace } from './names.ts';
import { type PolicyKind, type PolicyScope, type PolicySettings, policyKinds } from './policy.ts';

/** What one kind of policy says. */
export type PolicySaying = {
  [Kind in PolicyKind]: { readonly kind: Kind; readonly settings: PolicySettings[Kind] };
}[PolicyKind];

/** A policy and the version of it that is in force now, if any is. */
export type Policy = {
  readonly policyNo: number;
  readonly kind: PolicyKind;
  readonly scope: PolicyScope;
  /** How many versions it has. */
  readonly versions: number;
  readonly inForce: PolicyPeriod | undefined;
};

/** What a version says and when. */
export type PolicyPeriod = {
  readonly version: number;
  /** Undefined: it was removed by this version. */
  readonly saying: PolicySaying | undefined;
  readonly validFrom: Date;
  /** Undefined: for ever. */
  readonly validUntil: Date | undefined;
};

/** A version as it was decided. */
export type PolicyVersion = PolicyPeriod & {
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly reason: string | undefined;
};

/** Which policies; what is left out means any. */
export type PolicyQuery = {
  readonly limit: number;
  readonly after?: number | undefined;
  readonly policyNos?: readonly number[] | undefined;
  readonly kinds?: readonly PolicyKind[] | undefined;
  /** Canonical. */
  readonly sku?: string | undefined;
  readonly itemClass?: string | undefined;
  readonly locationId?: string | undefined;
  readonly channel?: string | undefined;
};

const pageStatement = statement('policies/page');
const historyStatement = statement('policies/history');

type VersionRow = {
  policy_no: number;
  version: number;
  settings: PolicySaying['settings'] | null;
  valid_from: Date;
  valid_until: Date | null;
  changed_at: Date;
  changed_by: string;
  reason: string | null;
};
type PolicyRow = Pick<VersionRow, 'policy_no' | 'settings' | 'valid_until'> & {
  version: number | null;
  valid_from: Date | null;
  kind: number;
  place: number;
  to_place: number;
  channel_id: string;
  sku: string | null;
  item_class: string;
  location_id: string | null;
  to_location_id: string | null;
  versions: number;
};

/** Reads a page of policies in the order they were first set. */
export async function pageOfPolicies(database: Queryable, query: PolicyQuery): Promise<Policy[]> {
  const { rows } = await database.query<PolicyRow>(pageStatement, [
    query.limit,
    query.after ?? 0,
    query.policyNos ?? null,
    query.kinds?.map((kind) => policyKinds.indexOf(kind) + 1) ?? null,
    query.sku ?? null,
    query.itemClass ?? null,
    query.locationId ?? null,
    query.channel ?? null,
  ]);
  return rows.map(policyOf);
}

/** Reads all versions of policies by number, newest first. */
export async function historyOfPolicies(
  database: Queryable,
  policies: readonly Pick<Policy, 'policyNo' | 'kind'>[],
): Promise<Map<number, PolicyVersion[]>> {
  const kinds = new Map(policies.map(({ policyNo, kind }) => [policyNo, kind]));
  const { rows } = await database.query<VersionRow>(historyStatement, [[...kinds.keys()]]);
  return new Map(
    [...Map.groupBy(rows, ({ policy_no }) => policy_no)].map(([policyNo, versions]) => [
      policyNo,
      versions.map((row) => ({
        ...periodOf(row, kinds.get(policyNo)),
        changedAt: row.changed_at,
        changedBy: row.changed_by,
        reason: row.reason ?? undefined,
      })),
    ]),
  );
}

function policyOf(row: PolicyRow): Policy {
  const kind = kindOf(row.kind);
  const { version, valid_from } = row;
  return {
    policyNo: row.policy_no,
    kind,
    scope: {
      sku: row.sku ?? undefined,
      itemClass: row.item_class === '' ? undefined : row.item_class,
      locationId: row.location_id ?? undefined,
      locationType: typeOfPlace(row.place),
      toLocationId: row.to_location_id ?? undefined,
      toLocationType: typeOfPlace(row.to_place),
      channel: row.channel_id === '' ? undefined : row.channel_id,
    },
    versions: row.versions,
    inForce:
      version === null || valid_from === null ? undefined : periodOf({ ...row, version, valid_from }, kind),
  };
}

function periodOf(
  row: Pick<VersionRow, 'version' | 'settings' | 'valid_from' | 'valid_until'>,
  kind: PolicyKind | undefined,
): PolicyPeriod {
  return {
    version: row.version,
    saying: row.settings === null || kind === undefined ? undefined : sayingOf(kind, row.settings),
    validFrom: row.valid_from,
    validUntil: row.valid_until ?? undefined,
  };
}

/** What was written for a kind is what that kind says. */
function sayingOf(kind: PolicyKind, settings: PolicySaying['settings']): PolicySaying {
  const saying: { kind: string; settings: PolicySaying['settings'] } = { kind, settings };
  if (isSaying(saying)) return saying;
  throw new Error(`policy settings are not of kind ${kind}: ${JSON.stringify(settings)}`);
}

const fieldOf: Record<PolicyKind, string> = {
  ELIGIBILITY: 'pickup',
  SAFETY_STOCK: 'quantity',
  BUFFER: 'basisPoints',
  CAP: 'quantity',
  STALENESS: 'sellRate',
  LANE: 'confidenceBp',
  DROP_SHIP: 'shareBp',
};

function isSaying(saying: { kind: string; settings: object }): saying is PolicySaying {
  const kind = policyKinds.find((each) => each === saying.kind);
  return kind !== undefined && fieldOf[kind] in saying.settings;
}

function kindOf(kindNo: number): PolicyKind {
  const kind = policyKinds[kindNo - 1];
  if (kind === undefined) throw new Error(`no kind of policy has the number ${kindNo}`);
  return kind;
}
