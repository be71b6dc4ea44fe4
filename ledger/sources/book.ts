/**
 * The copy of the source model that recording asks, one a pool: as young as a second, and read whole only when it changed.
 *
 * Its version is one row, asked at most once a second however much is recorded; every write of the model grows it. Who has
 * just written the model reads it again at once (`renew`), so that nobody meets his own past; another process may go by
 * the version before for a second. Bounded by what may be declared (write.ts).
 */
import type { Database } from '#database';
import { statement } from '../statement.ts';
import type { DeclaredSource, RuleSet, SourceModel, Terms } from './model.ts';

const versionStatement = statement('sources/model-version');
const modelStatement = statement('sources/model');

/** How old the copy may be when it is asked. */
const youngMs = 1_000;

type Copy = {
  model: SourceModel | undefined;
  readAtMs: number;
  reading: Promise<SourceModel> | undefined;
  /** Whether events waited for one of their chain when it was read; and when one was last seen to be parked here. */
  isChainWaiting: boolean;
  chainWaitedAtMs: number;
};

const copies = new WeakMap<Database, Copy>();

/** The source model as it was at most a second ago. Throws what PostgreSQL threw when it had to be read. */
export function sourceModel(database: Database): Promise<SourceModel> {
  const copy = copyOf(database);
  const { model } = copy;
  if (model !== undefined && performance.now() - copy.readAtMs < youngMs) return Promise.resolve(model);
  // Whoever comes while it is being read waits for that reading.
  copy.reading ??= renewCopy(database, copy).finally(() => {
    copy.reading = undefined;
  });
  return copy.reading;
}

/** Reads the source model now, after it was written. */
export async function renewSourceModel(database: Database): Promise<SourceModel> {
  const copy = copyOf(database);
  await copy.reading?.catch(() => undefined);
  copy.readAtMs = Number.NEGATIVE_INFINITY;
  return sourceModel(database);
}

/**
 * Says whether an event may be waiting for one of its chain: what this process parked, and what others had a second ago. A
 * wrong no costs the waiting event a second or two: the chore finds it.
 */
export function isChainWaiting(database: Database): boolean {
  return copyOf(database).isChainWaiting;
}

/** Notes that an event was parked just now because it waits for one of its chain. */
export function noteChainWaiting(database: Database): void {
  const copy = copyOf(database);
  copy.isChainWaiting = true;
  copy.chainWaitedAtMs = performance.now();
}

function copyOf(database: Database): Copy {
  const known = copies.get(database);
  if (known !== undefined) return known;
  const never = Number.NEGATIVE_INFINITY;
  const copy: Copy = {
    model: undefined,
    readAtMs: never,
    reading: undefined,
    isChainWaiting: false,
    chainWaitedAtMs: never,
  };
  copies.set(database, copy);
  return copy;
}

async function renewCopy(database: Database, copy: Copy): Promise<SourceModel> {
  const askedAtMs = performance.now();
  const { rows } = await database.query<{ version: number; is_chain_waiting: boolean }>(versionStatement, []);
  const [now] = rows;
  const model =
    copy.model !== undefined && now?.version === copy.model.version ? copy.model : await readModel(database);
  copy.model = model;
  copy.readAtMs = askedAtMs;
  copy.isChainWaiting = now?.is_chain_waiting === true || copy.chainWaitedAtMs >= askedAtMs;
  return model;
}

type Row =
  | {
      kind: 'P';
      body: {
        version: number;
        undeclared: 'ACCEPT' | 'REFUSE';
        keyDays: number;
        forgottenBeforeMs: number | null;
      };
    }
  | {
      kind: 'S';
      body: Pick<DeclaredSource, 'semantics' | 'isGapless'> & {
        source: string;
        lineageTimeoutSeconds: number;
      };
    }
  | { kind: 'R'; body: { source: string; ruleNo: number; types: string[] | null; fromMs: number | null } }
  | { kind: 'U' | 'D'; body: { source: string; code: string; meant: string } };

async function readModel(database: Database): Promise<SourceModel> {
  const { rows } = await database.query<Row>(modelStatement, []);
  const policy = rows.flatMap((row) => (row.kind === 'P' ? [row.body] : []))[0];
  if (policy === undefined) throw new Error('the source policy has no row');
  const rules = Map.groupBy(
    rows.flatMap((row) => (row.kind === 'R' ? [row.body] : [])),
    ({ source }) => source,
  );
  const sources = rows.flatMap((row) => (row.kind === 'S' ? [row.body] : []));
  return {
    version: policy.version,
    areUndeclaredRefused: policy.undeclared === 'REFUSE',
    keyDays: policy.keyDays,
    forgottenBeforeMs: policy.forgottenBeforeMs ?? Number.NEGATIVE_INFINITY,
    sources: new Map(
      sources.map(({ source, semantics, isGapless, lineageTimeoutSeconds }) => {
        const lineageTimeoutMs = lineageTimeoutSeconds * 1_000;
        return [source, { semantics, isGapless, lineageTimeoutMs, rules: inEffect(rules.get(source) ?? []) }];
      }),
    ),
    units: termsOf(rows, 'U'),
    dispositions: termsOf(rows, 'D'),
  };
}

function inEffect(
  rules: readonly { ruleNo: number; types: string[] | null; fromMs: number | null }[],
): RuleSet[] {
  return rules
    .map(({ ruleNo, types, fromMs }) => ({
      ruleNo,
      effectiveFromMs: fromMs ?? Number.NEGATIVE_INFINITY,
      types: types === null ? undefined : new Set(types),
    }))
    .sort((left, right) =>
      left.effectiveFromMs === right.effectiveFromMs
        ? left.ruleNo - right.ruleNo
        : left.effectiveFromMs - right.effectiveFromMs,
    );
}

function termsOf(rows: readonly Row[], kind: 'U' | 'D'): Terms {
  const own = rows.flatMap((row) => (row.kind === kind && 'code' in row.body ? [row.body] : []));
  const bySource = Map.groupBy(own, ({ source }) => source);
  return new Map(
    [...bySource].map(([source, terms]) => [source, new Map(terms.map(({ code, meant }) => [code, meant]))]),
  );
}
