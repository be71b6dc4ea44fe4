/**
 * Sale policies: how an item is sold while everybody wants it. A cap a customer, how long it may be held, a waiting room.
 *
 * Decision 0019. Append-only versions; in force is the highest version whose time it is, so a version that starts later leaves
 * the one before it in force until then. Whoever reserves reads them through `sale-rules.ts`; changing one is audited.
 */
import { type Database, doOnce, noteAudit, type Queryable, transaction } from '#database';
import { quantityFromUnits, quantityToUnits } from '#schema';
import { maxHoldSeconds } from '../plain-request.ts';
import { type KeyReused, keyReused } from '../refusal.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';

/** One version of an item's sale policy. */
export type SalePolicy = {
  readonly itemNo: number;
  readonly sku: string;
  /** From 1, dense. */
  readonly version: number;
  /** Most one customer may hold and take while it is in force, in thousandths; undefined for any number. */
  readonly customerCap: number | undefined;
  /** Longest hold, in seconds, extensions included; undefined for the product's own limit. */
  readonly maxHoldSeconds: number | undefined;
  readonly hasWaitingRoom: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date | undefined;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly isInForce: boolean;
};

/** What to set. Quantities in units, times as text, everything as it came. */
export type SalePolicySet = {
  readonly idempotencyKey: string;
  readonly sku: string;
  readonly customerCap?: number | null | undefined;
  readonly maxHoldSeconds?: number | null | undefined;
  readonly waitingRoom: boolean;
  readonly startsAt?: string | null | undefined;
  readonly endsAt?: string | null | undefined;
  /** The version it is to follow; whatever it is when omitted. 0 for an item without any. */
  readonly changeFromVersion?: number | null | undefined;
};

/** Why a policy was not set. */
export type SalePolicyRefusal =
  | KeyReused
  | {
      readonly code: 'UnknownItem' | 'InvalidSalePolicy' | 'SalePolicyChanged';
      readonly message: string;
      readonly path: readonly string[];
    };

/** What became of it: the version, or why there is none. */
export type SalePolicySetResult = {
  readonly policy: SalePolicy | undefined;
  readonly replayed: boolean;
  readonly refusal: SalePolicyRefusal | undefined;
};

const setStatement = statement('sales/set-sale-policy');
const readStatement = statement('sales/read-sale-policies');

type PolicyRow = {
  item_no: number;
  sku: string;
  version: number;
  customer_cap: number | null;
  max_hold_seconds: number | null;
  has_waiting_room: boolean;
  starts_at: Date;
  ends_at: Date | null;
  changed_at: Date;
  changed_by: string;
  is_in_force: boolean | null;
};

/** Reads versions, newest first: of some items or all, every version or only those in force. */
export async function readSalePolicies(
  database: Queryable,
  { skus, isInForce }: { readonly skus?: readonly string[]; readonly isInForce: boolean },
): Promise<SalePolicy[]> {
  const { rows } = await database.query<PolicyRow>(readStatement, [skus ?? null, isInForce]);
  return rows.map((row) => ({
    itemNo: row.item_no,
    sku: row.sku,
    version: row.version,
    customerCap: row.customer_cap ?? undefined,
    maxHoldSeconds: row.max_hold_seconds ?? undefined,
    hasWaitingRoom: row.has_waiting_room,
    startsAt: row.starts_at,
    endsAt: row.ends_at ?? undefined,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    isInForce: row.is_in_force ?? false,
  }));
}

/** What is kept of a mutation that set one: the version, by its item. */
type Made = { readonly sku: string; readonly version: number };

/** Sets an item's sale policy as a new version; the same request again gives the version it made. */
export async function setSalePolicy(
  database: Database,
  input: SalePolicySet,
  context: ActContext,
): Promise<SalePolicySetResult> {
  const fault = malformed(input);
  if (fault !== undefined) return refused(fault);
  const { idempotencyKey: key, ...content } = input;
  const claim = { callerId: context.caller.id, operation: 'salePolicySet', key, content };
  return transaction(database, async (session) => {
    const once = await doOnce<Made | SalePolicyRefusal>(session, claim, async (forget) => {
      const made = await addVersion(session, input, context);
      if ('code' in made) forget();
      return made;
    });
    if (once.kind === 'conflict') return refused(keyReused(once));
    const { answer, kind } = once;
    if ('code' in answer) return refused(answer);
    const policy = await readVersion(session, answer);
    return { policy, replayed: kind === 'replayed', refusal: undefined };
  });
}

/** Adds the version, with its entry in the audit log; gives a refusal before anything is written. */
async function addVersion(
  session: Queryable,
  input: SalePolicySet,
  context: ActContext,
): Promise<Made | SalePolicyRefusal> {
  const { sku } = input;
  const { rows } = await session.query<{ item_no: number }>(
    'SELECT item_no FROM items.item WHERE sku = $1 FOR UPDATE',
    [sku],
  );
  const itemNo = rows[0]?.item_no;
  if (itemNo === undefined)
    return { code: 'UnknownItem', path: ['sku'], message: `no item has the SKU ${shown(input.sku)}` };
  const [before] = await readSalePolicies(session, { skus: [sku], isInForce: false });
  const made = await session.query<{ version: number }>(setStatement, [
    itemNo,
    input.customerCap == null ? null : quantityFromUnits(input.customerCap),
    input.maxHoldSeconds ?? null,
    input.waitingRoom,
    input.startsAt ?? null,
    input.endsAt ?? null,
    context.caller.id,
    input.changeFromVersion ?? null,
  ]);
  const version = made.rows[0]?.version;
  if (version === undefined) {
    const message = `changeFromVersion is ${input.changeFromVersion}, but the policy of ${input.sku} has version ${before?.version ?? 0}`;
    return { code: 'SalePolicyChanged', path: ['changeFromVersion'], message };
  }
  const after = await readVersion(session, { sku, version });
  await noteAudit(session, {
    caller: context.caller,
    action: 'salePolicySet',
    subject: { type: 'SalePolicy', id: `${input.sku}/${version}` },
    before: before === undefined ? undefined : factsOf(before),
    after: after === undefined ? undefined : factsOf(after),
    correlationId: context.correlationId,
  });
  return { sku, version };
}

async function readVersion(session: Queryable, { sku, version }: Made): Promise<SalePolicy | undefined> {
  const policies = await readSalePolicies(session, { skus: [sku], isInForce: false });
  return policies.find((policy) => policy.version === version);
}

function factsOf(policy: SalePolicy): Record<string, unknown> {
  const { version, customerCap, maxHoldSeconds: seconds, hasWaitingRoom, startsAt, endsAt } = policy;
  return {
    version,
    customerCap: customerCap === undefined ? null : quantityToUnits(customerCap),
    maxHoldSeconds: seconds ?? null,
    waitingRoom: hasWaitingRoom,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  };
}

function malformed(input: SalePolicySet): SalePolicyRefusal | undefined {
  const invalid = (field: string, rule: string): SalePolicyRefusal => ({
    code: 'InvalidSalePolicy',
    path: [field],
    message: `${field} ${rule}`,
  });
  const { customerCap, maxHoldSeconds: seconds, idempotencyKey, startsAt, endsAt } = input;
  if (idempotencyKey.length < 1 || idempotencyKey.length > 200)
    return invalid('idempotencyKey', `must have 1 to 200 characters, not ${idempotencyKey.length}`);
  const cap = customerCap == null ? 1 : quantityFromUnits(customerCap);
  if (cap === undefined || cap <= 0)
    return invalid('customerCap', `must be greater than 0, not ${customerCap}`);
  if (seconds != null && (!Number.isInteger(seconds) || seconds < 1 || seconds > maxHoldSeconds))
    return invalid('maxHoldSeconds', `must be from 1 to ${maxHoldSeconds}, not ${seconds}`);
  if (endsAt != null && Date.parse(endsAt) <= (startsAt == null ? Date.now() : Date.parse(startsAt)))
    return invalid('endsAt', `must be after startsAt, not ${endsAt}`);
  return undefined;
}

function refused(refusal: SalePolicyRefusal): SalePolicySetResult {
  return { policy: undefined, replayed: false, refusal };
}

function shown(value: string): string {
  return JSON.stringify(value.slice(0, 100));
}
