/**
 * Restocking signals: found behind the feed, so that no change is missed and none is judged on an old copy.
 *
 * Every change of a watched position is walked through in commit order; what it came to and how far the feed was read are
 * written in one transaction. Several processes may do it: the cursor's rows are locked. An open signal is a case, too.
 */
import { type Database, noteAudits, type Queryable, transaction } from '#database';
import { quantityToUnits, reaches } from '#schema';
import { positionId } from '../account.ts';
import { type CaseContext, type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { statement } from '../statement.ts';
import { type Fields, readFields } from '../steps/fields.ts';
import { type StepRefusal, StepRefused, type StepWork } from '../steps/step.ts';
import { type Crossings, crossings, type Observed } from './restock-rule.ts';

type Maybe<Value> = Value | null | undefined;

/** When an item at a location wants more; quantities in units. */
export type RestockRuleInput = {
  readonly sku: string;
  readonly locationId: string;
  /** Below it a signal opens. */
  readonly reorderPoint: number;
  /** The aim of a proposal. */
  readonly reorderUpTo: number;
  /** At it or above a signal ends; halfway between the two when omitted. */
  readonly clearAt?: Maybe<number>;
  readonly changeFromVersion?: Maybe<number>;
};

/** What became of one rule. */
export type RestockRuleOutcome = {
  readonly version: number | undefined;
  readonly refusals: readonly StepRefusal[];
};

const lockRestock = statement('supply/lock-restock');
const watchedChanges = statement('supply/watched-changes');
const readWatched = statement('supply/watched');
const writeSignals = statement('supply/write-signals');
const moveRestock = statement('supply/move-restock');
const changeRules = statement('supply/change-rules');

/** The most rules one call sets. */
export const maxRulesPerCall = 1_000;
const rowsPerShard = 1_000;
const workers: CaseContext['caller'] = { id: 'workers' };

type ChangeRow = {
  shard: number;
  seq: number;
  position_id: number | null;
  available: number;
  happened_at: Date;
};

/** Looks through the next stretch of the feed; gives how many changes were there, 0 at its end. */
export async function followRestock(database: Database): Promise<number> {
  return transaction(database, async (session) => {
    const { rows: stand } = await session.query<{ shard: number; seq: number }>(lockRestock);
    const { rows } = await session.query<ChangeRow>(watchedChanges, [
      stand.map(({ shard }) => shard),
      stand.map(({ seq }) => seq),
      rowsPerShard,
    ]);
    const reached = rows.filter((row) => row.position_id === null);
    if (reached.length === 0) return 0;
    const seen = new Map<number, Observed[]>();
    for (const row of rows) {
      if (row.position_id === null) continue;
      const before = seen.get(row.position_id) ?? [];
      seen.set(row.position_id, [...before, { available: row.available, at: row.happened_at.toISOString() }]);
    }
    await judge(session, seen);
    await session.query(moveRestock, [reached.map(({ shard }) => shard), reached.map(({ seq }) => seq)]);
    const before = new Map(stand.map(({ shard, seq }) => [shard, seq]));
    return reached.reduce((sum, { shard, seq }) => sum + seq - (before.get(shard) ?? 0), 0);
  });
}

/** Sets rules; each answers for itself. A position that is below its new reorder point signals at once. */
export async function setRestockRules(
  work: StepWork,
  inputs: readonly RestockRuleInput[],
): Promise<RestockRuleOutcome[]> {
  const { session, context } = work;
  const outcomes: RestockRuleOutcome[] = inputs.map(() => ({ version: undefined, refusals: [] }));
  await session.query(lockRestock);
  const rows = await readRules(work, inputs, outcomes);
  const { rows: written } = await session.query<{ position_id: number; version: number }>(changeRules, [
    context.caller.id,
    rows.map((row) => row.positionId),
    rows.map(({ reorderPoint }) => reorderPoint),
    rows.map(({ clearAt }) => clearAt),
    rows.map(({ reorderUpTo }) => reorderUpTo),
    rows.map(({ input }) => input.changeFromVersion ?? null),
  ]);
  const versions = new Map(written.map((row) => [row.position_id, row.version]));
  for (const { index, input, positionId: id } of rows) {
    const version = versions.get(id);
    const message = `changeFromVersion ${input.changeFromVersion} of ${input.sku} at ${input.locationId} is not its version`;
    const path = ['rules', index, 'changeFromVersion'];
    outcomes[index] = {
      version,
      refusals: version === undefined ? [{ code: 'StepVersionConflict', message, path }] : [],
    };
  }
  const set = rows.filter(({ index }) => outcomes[index]?.version !== undefined);
  await noteAudits(
    session,
    set.map(({ input }) => ({
      caller: context.caller,
      correlationId: context.correlationId,
      action: 'restockRulesUpsert',
      subject: { type: 'RestockRule', id: `${input.sku}/${input.locationId}` },
      after: { ...input },
    })),
  );
  await judge(session, new Map(set.map((row) => [row.positionId, []])));
  return outcomes;
}

type WatchedRow = {
  position_id: number;
  reorder_point: number;
  clear_at: number;
  rule_version: number;
  is_open: boolean;
  available: number;
};

/** Judges positions by their changes; one without any by what is there now. */
async function judge(session: Queryable, seen: ReadonlyMap<number, readonly Observed[]>): Promise<void> {
  if (seen.size === 0) return;
  const { rows } = await session.query<WatchedRow>(readWatched, [[...seen.keys()]]);
  const now = new Date().toISOString();
  const judged = rows.map((row) => {
    const changes = seen.get(row.position_id) ?? [];
    const observed = changes.length > 0 ? changes : [{ available: row.available, at: now }];
    const rule = { reorderPoint: row.reorder_point, clearAt: row.clear_at };
    return { row, ...crossings(rule, row.is_open, observed) };
  });
  await write(session, judged);
}

type Judged = Crossings & { readonly row: WatchedRow };

async function write(session: Queryable, judged: readonly Judged[]): Promise<void> {
  const cleared = judged.filter(({ clearedAt }) => clearedAt !== undefined);
  const opened = judged.flatMap(({ row, opened: signals }) => signals.map((signal) => ({ row, ...signal })));
  if (cleared.length + opened.length === 0) return;
  await session.query(writeSignals, [
    cleared.map(({ row }) => row.position_id),
    cleared.map(({ clearedAt }) => clearedAt),
    opened.map(({ row }) => row.position_id),
    opened.map(({ at }) => at),
    opened.map(({ available }) => available),
    opened.map(({ row }) => row.rule_version),
    opened.map(({ clearedAt }) => clearedAt ?? null),
  ]);
  const context: CaseContext = { caller: workers, correlationId: `restock-${new Date().toISOString()}` };
  const isOver = ({ opened: signals }: Judged): boolean =>
    signals.every(({ clearedAt }) => clearedAt !== undefined);
  const over = judged.filter(
    (each) => isOver(each) && (each.clearedAt !== undefined || each.opened.length > 0),
  );
  const subjects = over.map(({ row }) => String(row.position_id));
  await closeCases(session, { kind: 'RESTOCK', subjects }, context);
  const drafts = judged
    .filter((each) => !isOver(each))
    .map(({ row, opened: signals }): CaseDraft => {
      const below = quantityToUnits(signals.at(-1)?.available ?? 0);
      const cause = `${below} are available, the reorder point is ${quantityToUnits(row.reorder_point)}`;
      return { kind: 'RESTOCK', subject: String(row.position_id), positionId: row.position_id, cause };
    });
  await openCases(session, drafts, context);
}

type RuleRow = {
  readonly index: number;
  readonly input: RestockRuleInput;
  readonly positionId: number;
  readonly reorderPoint: number;
  readonly clearAt: number;
  readonly reorderUpTo: number;
};

async function readRules(
  { session, context }: StepWork,
  inputs: readonly RestockRuleInput[],
  outcomes: RestockRuleOutcome[],
): Promise<RuleRow[]> {
  const named = {
    skus: inputs.map(({ sku }) => sku),
    locationIds: inputs.map(({ locationId }) => locationId),
  };
  const all = await readFields(session, named);
  const seen = new Set<number>();
  return inputs.flatMap((input, index) => {
    try {
      const row = readRule(all.again(), input, index);
      const isTwice = seen.has(row.positionId);
      const isReached = reaches(context.caller.locations, input.locationId);
      const why = isTwice ? 'has two rules in this call' : isReached ? undefined : 'is unknown';
      if (why !== undefined) {
        const message = `location ${JSON.stringify(input.locationId)} ${why}`;
        throw new StepRefused({ code: 'InvalidStep', message, path: ['rules', index, 'locationId'] });
      }
      seen.add(row.positionId);
      return [row];
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      outcomes[index] = { version: undefined, refusals: error.refusals };
      return [];
    }
  });
}

function readRule(fields: Fields, input: RestockRuleInput, index: number): RuleRow {
  const at = (field: string) => ['rules', index, field];
  const item = fields.item(input.sku, at('sku'));
  const location = fields.location(input.locationId, at('locationId'));
  const reorderPoint = fields.quantity(input.reorderPoint, item, { path: at('reorderPoint'), least: 0 });
  const reorderUpTo = fields.quantity(input.reorderUpTo, item, { path: at('reorderUpTo') });
  const given = input.clearAt ?? undefined;
  const clearAt =
    given === undefined
      ? Math.ceil((reorderPoint + reorderUpTo) / 2)
      : fields.quantity(given, item, { path: at('clearAt'), least: 0 });
  if (reorderUpTo < reorderPoint)
    fields.refuse(`reorderUpTo must be at least reorderPoint, not ${input.reorderUpTo}`, at('reorderUpTo'));
  else if (clearAt < reorderPoint || clearAt > reorderUpTo)
    fields.refuse(
      `clearAt must be between reorderPoint and reorderUpTo, not ${input.clearAt}`,
      at('clearAt'),
    );
  fields.check();
  if (item === undefined || location === undefined) throw new Error('a name was neither found nor refused');
  const id = positionId({ itemNo: item.itemNo, locationNo: location.locationNo });
  return { index, input, positionId: id, reorderPoint, clearAt, reorderUpTo };
}
