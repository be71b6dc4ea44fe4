/**
 * Aliases: what a source system means by its own codes, and the events that waited to be understood.
 *
 * Kept by the ledger because it is the one who reads a source's codes; the tables are named in the statements read here
 * and in resolve.ts's. Once a code has a meaning, the events parked for want of it are recorded as if they came now.
 */
import { z } from 'zod';
import { type Database, noteAudit, type Queryable, transaction } from '#database';
import { canonicalSku } from '#schema';
import { ownSource } from './event.ts';
import { replayParked } from './parked.ts';
import { knownDispositions } from './posting.ts';
import type { RecordContext } from './record-batch.ts';
import { renewSourceModel } from './sources/book.ts';
import { statement } from './statement.ts';

/** One code of a source; exactly one of `sku`, `locationId`, `unit` and `disposition` says what it means. */
export type AliasWrite = {
  readonly source: string;
  readonly code: string;
  readonly sku?: string | null;
  readonly locationId?: string | null;
  readonly unit?: string | null;
  readonly disposition?: string | null;
};

/** A source's code as stored. */
export type Alias = { readonly source: string; readonly code: string };

/** Why an alias row was refused; `path` is from the row down. */
export type AliasRefusal = {
  readonly code: 'InvalidAlias' | 'UnknownAliasTarget';
  readonly path: readonly string[];
  readonly message: string;
};

/** What became of one row: the alias as stored, or why it was refused. */
export type AliasOutcome =
  | { readonly alias: Alias; readonly created: boolean; readonly refusal?: never }
  | { readonly refusal: AliasRefusal; readonly alias?: never };

/** What became of the rows, in their order, and how many parked events were recorded because of them. */
export type AliasesResult = { readonly outcomes: readonly AliasOutcome[]; readonly replayedEvents: number };

/** The most rows one call takes. */
export const maxAliasesPerCall = 1_000;

/** One call records so many parked events of a source before it answers; the rest is recorded when next they are tried. */
const replayedAtOnce = 5_000;
const mostReplays = 4;

const writeStatements = {
  sku: statement('upsert-item-aliases'),
  locationId: statement('upsert-location-aliases'),
  unit: statement('sources/upsert-unit-aliases'),
  disposition: statement('sources/upsert-disposition-aliases'),
} as const;
const readStatements = {
  sku: statement('aliases-of-items'),
  locationId: statement('aliases-of-locations'),
} as const;

const printable = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+$/u;
const code = (max: number) =>
  z
    .string({ error: 'must be text' })
    .regex(printable, { error: `must be 1 to ${max} printable characters` })
    .max(max, { error: `must be 1 to ${max} printable characters` });
const aliasRow = z.object({
  source: code(64),
  code: code(200),
  sku: code(200).nullish(),
  locationId: code(200).nullish(),
  unit: code(32).nullish(),
  disposition: code(64).nullish(),
});

/** What a code can be a code of, by the row's field. */
const aliasKinds = ['sku', 'locationId', 'unit', 'disposition'] as const;

/** What a code means: the kind is the row's field, the target its value. */
type Meaning = Alias & {
  readonly index: number;
  readonly kind: keyof typeof writeStatements;
  readonly target: string;
};

/**
 * Notes what codes mean; each row answers for itself, in order, and of two rows for one code the later one stays.
 * Takes at most 1,000 rows (RangeError on more). Then records the events that waited for these codes.
 */
export async function aliasesUpsert(
  database: Database,
  rows: readonly AliasWrite[],
  context: RecordContext,
): Promise<AliasesResult> {
  if (rows.length > maxAliasesPerCall) {
    throw new RangeError(`aliases must be at most ${maxAliasesPerCall} a call, not ${rows.length}`);
  }
  const read = rows.map(readAlias);
  const written = new Map<number, Written>();
  await transaction(database, async (session) => {
    written.clear();
    for (const round of roundsOf(read)) {
      for (const [index, outcome] of await write(session, round, context.caller.id))
        written.set(index, outcome);
    }
    await noteWritten(session, { rows, written }, context);
  });
  const isModelChanged = read.some(
    (row) => 'kind' in row && (row.kind === 'unit' || row.kind === 'disposition'),
  );
  if (isModelChanged) await renewSourceModel(database);
  const outcomes = read.map((row) => outcomeOf(row, written));
  const understood = outcomes.flatMap(({ alias }) => alias ?? []);
  return { outcomes, replayedEvents: await replayWaiting(database, understood, context) };
}

/** The codes sources know items by, by canonical SKU, in source and code order. Takes SKUs in any letter case. */
export async function aliasesOfItems(
  database: Queryable,
  skus: readonly string[],
): Promise<ReadonlyMap<string, readonly Alias[]>> {
  return await readAliases(database, 'sku', skus.map(canonicalSku));
}

/** The codes sources know locations by, by location id, in source and code order. */
export async function aliasesOfLocations(
  database: Queryable,
  locationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Alias[]>> {
  return await readAliases(database, 'locationId', locationIds);
}

async function readAliases(
  database: Queryable,
  kind: keyof typeof readStatements,
  targets: readonly string[],
): Promise<Map<string, Alias[]>> {
  const { rows } = await database.query<Alias & { target: string }>(readStatements[kind], [targets]);
  const groups = Map.groupBy(rows, ({ target }) => target);
  return new Map(
    [...groups].map(([target, found]) => [
      target,
      found.map(({ source, code: own }) => ({ source, code: own })),
    ]),
  );
}

function readAlias(row: AliasWrite, index: number): Meaning | AliasRefusal {
  const { success, error } = aliasRow.safeParse(row);
  if (!success) {
    const [issue] = error.issues;
    const field = String(issue?.path[0] ?? 'source');
    const value = Object.entries(row).find(([name]) => name === field)?.[1];
    const message = `${field} ${issue?.message}, not ${(JSON.stringify(value) ?? 'absent').slice(0, 100)}`;
    return { code: 'InvalidAlias', path: [field], message };
  }
  if (row.source.trim().toLowerCase() === ownSource) {
    const message = `source ${JSON.stringify(row.source)} is the product itself: its codes are SKUs and location ids`;
    return { code: 'InvalidAlias', path: ['source'], message };
  }
  const given = aliasKinds.flatMap((kind) => {
    const target = row[kind] ?? undefined;
    return target === undefined ? [] : [{ kind, target }];
  });
  const [only] = given;
  if (only === undefined || given.length > 1) {
    const named = given.length === 0 ? 'none' : given.map(({ kind }) => kind).join(' and ');
    const message = `exactly one of ${aliasKinds.join(', ')} says what code ${JSON.stringify(row.code)} means, not ${named}`;
    return { code: 'InvalidAlias', path: ['sku'], message };
  }
  const meaning = { index, source: row.source, code: row.code, ...only };
  if (only.kind === 'sku') return { ...meaning, target: canonicalSku(only.target) };
  if (only.kind !== 'disposition') return meaning;
  const target = only.target.trim().toUpperCase();
  const known = knownDispositions();
  if (known.includes(target)) return { ...meaning, target };
  const message = `disposition must be one of ${known.join(', ')}, not ${JSON.stringify(only.target)}`;
  return { code: 'UnknownAliasTarget', path: ['disposition'], message };
}

type Written = { readonly isKnown: boolean; readonly isCreated: boolean; readonly isChanged: boolean };
type WrittenRow = { ord: number; is_known: boolean; is_created: boolean; is_changed: boolean };

/** The rows of one statement: one kind, no code twice. */
type Round = { readonly kind: Meaning['kind']; readonly rows: Map<string, Meaning> };

/** Splits rows into rounds written one after the other, so that of two rows for one code the later one stays. */
function roundsOf(read: readonly (Meaning | AliasRefusal)[]): Round[] {
  const rounds: Round[] = [];
  const latest = new Map<string, number>();
  for (const meaning of read) {
    if (!('kind' in meaning)) continue;
    const key = JSON.stringify([meaning.source, meaning.code]);
    const after = latest.get(`${meaning.kind}${key}`) ?? -1;
    let at = rounds.findIndex((round, place) => place > after && round.kind === meaning.kind);
    if (at === -1) at = rounds.push({ kind: meaning.kind, rows: new Map() }) - 1;
    rounds[at]?.rows.set(key, meaning);
    latest.set(`${meaning.kind}${key}`, at);
  }
  return rounds;
}

async function write(
  database: Queryable,
  { kind, rows }: Round,
  callerId: string,
): Promise<Map<number, Written>> {
  const meanings = [...rows.values()];
  const { rows: told } = await database.query<WrittenRow>(writeStatements[kind], [
    meanings.map(({ source }) => source),
    meanings.map(({ code: own }) => own),
    meanings.map(({ target }) => target),
    callerId,
  ]);
  return new Map(
    told.flatMap(({ ord, is_known, is_created, is_changed }): [number, Written][] => {
      const meaning = meanings[ord - 1];
      return meaning === undefined
        ? []
        : [[meaning.index, { isKnown: is_known, isCreated: is_created, isChanged: is_changed }]];
    }),
  );
}

function outcomeOf(row: Meaning | AliasRefusal, written: ReadonlyMap<number, Written>): AliasOutcome {
  if (!('kind' in row)) return { refusal: row };
  const found = written.get(row.index);
  if (found?.isKnown === true)
    return { alias: { source: row.source, code: row.code }, created: found.isCreated };
  const noun = row.kind === 'sku' ? 'item' : 'location';
  const message = `${row.kind} ${JSON.stringify(row.target)} is no ${noun}; create it first`;
  return { refusal: { code: 'UnknownAliasTarget', path: [row.kind], message } };
}

/** Notes in the audit log what the call has changed, the rows as they came. */
async function noteWritten(
  session: Queryable,
  { rows, written }: { readonly rows: readonly AliasWrite[]; readonly written: ReadonlyMap<number, Written> },
  { caller, correlationId }: RecordContext,
): Promise<void> {
  const changed = rows.filter((_row, index) => written.get(index)?.isChanged);
  if (changed.length === 0) return;
  await noteAudit(session, {
    caller,
    correlationId,
    action: 'aliasesUpsert',
    subject: {
      type: 'Alias',
      id:
        changed.length === 1
          ? JSON.stringify([changed[0]?.source, changed[0]?.code])
          : `${changed.length} aliases`,
    },
    after: { aliases: changed },
  });
}

/** Tries the events again that wait for one of these codes; gives how many were recorded. The rest stays parked. */
async function replayWaiting(
  database: Database,
  understood: readonly Alias[],
  context: RecordContext,
): Promise<number> {
  let recorded = 0;
  for (const [source, aliases] of Map.groupBy(understood, (alias) => alias.source)) {
    const query = { limit: replayedAtOnce, source, codes: aliases.map((alias) => alias.code) };
    for (let round = 0; round < mostReplays; round += 1) {
      const result = await replayParked(database, query, context);
      recorded += result.recorded;
      if (result.recorded < replayedAtOnce) break;
    }
  }
  return recorded;
}
