/**
 * Running numbers as they are stored: a row an epoch and a row a gap. Reading and writing them, under the lock of their source.
 *
 * Numbers have up to 18 digits, more than a JavaScript number holds: they travel as text and are bigint here.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';
import type { Epoch, Gap } from './numbering.ts';

const lockNumbered = statement('sources/lock-numbered');
const readNumbering = statement('sources/read-numbering');
const writeNumbering = statement('sources/write-numbering');
const writeGaps = statement('sources/write-gaps');

type NumberingRow = {
  source: string;
  epoch: number;
  started_ms: number;
  last_ms: number;
  lowest: string;
  highest: string;
  repeated: number;
  gaps: (readonly [from: string, to: string, noticedMs: number])[];
};

/** Locks those of some sources that number without gaps; gives the numbering of each as it is then. */
export async function lockNumbering(
  session: Queryable,
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly Epoch[]>> {
  const { rows } = await session.query<{ source: string }>(lockNumbered, [[...new Set(sources)]]);
  const numbered = rows.map(({ source }) => source);
  if (numbered.length === 0) return new Map();
  const { rows: epochs } = await session.query<NumberingRow>(readNumbering, [numbered]);
  const bySource = Map.groupBy(epochs, ({ source }) => source);
  return new Map(numbered.map((source) => [source, (bySource.get(source) ?? []).map(epochOf)]));
}

/** Writes the epochs that are not what they were. The sources are locked by this transaction. */
export async function keepNumbering(
  session: Queryable,
  numbering: ReadonlyMap<string, readonly Epoch[]>,
): Promise<void> {
  const epochs = [...numbering].flatMap(([source, all]) => all.map((epoch) => ({ source, ...epoch })));
  if (epochs.length === 0) return;
  const sources = epochs.map(({ source }) => source);
  const numbers = epochs.map(({ epoch }) => epoch);
  await session.query(writeNumbering, [
    sources,
    numbers,
    epochs.map(({ startedAtMs }) => startedAtMs),
    epochs.map(({ lastAtMs }) => lastAtMs),
    epochs.map(({ lowest }) => String(lowest)),
    epochs.map(({ highest }) => String(highest)),
    epochs.map(({ repeated }) => repeated),
  ]);
  const gaps = epochs.flatMap(({ source, epoch, gaps: own }) => own.map((gap) => ({ source, epoch, gap })));
  await session.query(writeGaps, [
    sources,
    numbers,
    gaps.map(({ source }) => source),
    gaps.map(({ epoch }) => epoch),
    gaps.map(({ gap }) => String(gap.from)),
    gaps.map(({ gap }) => String(gap.to)),
    gaps.map(({ gap }) => Math.floor(gap.noticedAtMs)),
  ]);
}

function epochOf(row: NumberingRow): Epoch {
  return {
    epoch: row.epoch,
    startedAtMs: row.started_ms,
    lastAtMs: row.last_ms,
    lowest: BigInt(row.lowest),
    highest: BigInt(row.highest),
    repeated: row.repeated,
    gaps: row.gaps.map(
      ([from, to, noticedAtMs]): Gap => ({ from: BigInt(from), to: BigInt(to), noticedAtMs }),
    ),
  };
}
