/**
 * Running numbers of a source and what is missing among them. Pure.
 *
 * Kept is the complement: where numbering begins and ends, and the gaps between, each with the time it was noticed. A number
 * that is told late fills its gap; one that was told before is a repetition; and numbering that starts over begins an epoch of
 * its own, so that the old one keeps its gaps. Events are put into epochs by the time they happened.
 */

/** Numbers from `from` to `to` that nobody has told. */
export type Gap = { readonly from: bigint; readonly to: bigint; readonly noticedAtMs: number };

/** One run of numbering: until it starts over. Times in ms since 1970. */
export type Epoch = {
  readonly epoch: number;
  /** When the first event of it happened; what happened earlier belongs to the epoch before, if there is one. */
  readonly startedAtMs: number;
  /** The latest time of an event of it. */
  readonly lastAtMs: number;
  readonly lowest: bigint;
  readonly highest: bigint;
  /** How often a number was told by another event that had it, too. */
  readonly repeated: number;
  /** In order, never touching. */
  readonly gaps: readonly Gap[];
};

/** A number and when the event that has it happened. */
export type Numbered = { readonly number: bigint; readonly atMs: number };

/** Tells numbers to a source's numbering; gives it as it is then, in the order of its epochs. `nowMs` dates new gaps. */
export function tellNumbers(
  epochs: readonly Epoch[],
  told: readonly Numbered[],
  nowMs: number,
): readonly Epoch[] {
  const inTime = [...told].sort(
    (left, right) => left.atMs - right.atMs || (left.number < right.number ? -1 : 1),
  );
  const after = [...epochs];
  for (const each of inTime) {
    const at = placeOf(after, each.atMs);
    const epoch = after[at];
    if (epoch === undefined || (at === after.length - 1 && startsOver(epoch, each))) {
      after.push(firstOf(each, (epoch?.epoch ?? 0) + 1));
    } else {
      after[at] = tellOne(epoch, each, nowMs);
    }
  }
  return after;
}

/** Takes numbers that will never come as told: people know why they are missing. */
export function withoutGap(epoch: Epoch, waived: { readonly from: bigint; readonly to: bigint }): Epoch {
  const gaps = epoch.gaps.flatMap((gap): Gap[] => [
    ...(gap.from < waived.from ? [{ ...gap, to: least(gap.to, waived.from - 1n) }] : []),
    ...(gap.to > waived.to ? [{ ...gap, from: most(gap.from, waived.to + 1n) }] : []),
  ]);
  return { ...epoch, gaps: gaps.filter(({ from, to }) => from <= to) };
}

/** How many numbers gaps miss. */
export function missingIn(gaps: readonly Pick<Gap, 'from' | 'to'>[]): bigint {
  return gaps.reduce((sum, { from, to }) => sum + (to - from + 1n), 0n);
}

/** The epoch of an event by its time: the last that had begun, or the first of all. -1 when there is none. */
function placeOf(epochs: readonly Epoch[], atMs: number): number {
  const begun = epochs.findLastIndex(({ startedAtMs }) => startedAtMs <= atMs);
  return begun < 0 && epochs.length > 0 ? 0 : begun;
}

/**
 * Numbering starts over when a number that was told already, or one as low as numbering begins with, is told by an event that
 * happened after everything known. (Several events of one transaction may share a number: they happened at one time.)
 */
function startsOver(epoch: Epoch, { number, atMs }: Numbered): boolean {
  if (atMs <= epoch.lastAtMs || number > epoch.highest) return false;
  if (number < epoch.lowest) return number <= 1n && epoch.highest > epoch.lowest;
  return !epoch.gaps.some(({ from, to }) => from <= number && number <= to);
}

function firstOf({ number, atMs }: Numbered, epoch: number): Epoch {
  const range = { lowest: number, highest: number };
  return { epoch, startedAtMs: atMs, lastAtMs: atMs, ...range, repeated: 0, gaps: [] };
}

function tellOne(epoch: Epoch, { number, atMs }: Numbered, noticedAtMs: number): Epoch {
  const told = { ...epoch, lastAtMs: Math.max(epoch.lastAtMs, atMs) };
  if (number > epoch.highest) {
    const gap = { from: epoch.highest + 1n, to: number - 1n, noticedAtMs };
    return { ...told, highest: number, gaps: gap.from <= gap.to ? [...epoch.gaps, gap] : epoch.gaps };
  }
  if (number < epoch.lowest) {
    const gap = { from: number + 1n, to: epoch.lowest - 1n, noticedAtMs };
    return { ...told, lowest: number, gaps: gap.from <= gap.to ? [gap, ...epoch.gaps] : epoch.gaps };
  }
  if (!epoch.gaps.some(({ from, to }) => from <= number && number <= to))
    return { ...told, repeated: epoch.repeated + 1 };
  return withoutGap(told, { from: number, to: number });
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function most(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
