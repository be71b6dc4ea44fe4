/**
 * Which units a pick or shipment takes: what was told of lines, shared out over what the order has left. Pure.
 *
 * A pick takes what is held. A shipment takes what is picked first, wherever that is, and then what is held: that was picked
 * too, and nobody told.
 */
import type { Share } from './progress.ts';

/** Units of one line as they were told; thousandths. */
export type LineQuantity = {
  readonly lineNumber: number;
  readonly quantity: number;
  readonly locationId: string | undefined;
};

/** Units of one share, and how many of them were not picked before. */
export type Told = { readonly share: Share; readonly quantity: number; readonly unpicked: number };

/** More was told of a line than there is: `index` of the entry; thousandths, earlier entries for the same included. */
export type Exceeded = {
  readonly index: number;
  readonly lineNumber: number;
  readonly requested: number;
  readonly available: number;
};

type Left = { readonly share: Share; held: number; picked: number; told: number; unpicked: number };

/** Shares out what was told; everything there is when no lines are named. */
export function shareOut(
  step: 'pick' | 'ship',
  shares: readonly Share[],
  lines: readonly LineQuantity[] | undefined,
): { readonly told: readonly Told[] } | Exceeded {
  const left = shares.map((share): Left => ({ share, ...amountsOf(step, share), told: 0, unpicked: 0 }));
  if (lines === undefined) for (const each of left) take([each], each.held + each.picked);
  for (const [index, line] of lines?.entries() ?? []) {
    const matching = left.filter(({ share }) => isFor(line, share));
    const before = sum(matching, ({ told }) => told);
    const available = before + sum(matching, ({ held, picked }) => held + picked);
    const requested = before + line.quantity;
    if (requested > available) return { index, lineNumber: line.lineNumber, requested, available };
    take(matching, line.quantity);
  }
  return {
    told: left.flatMap(({ share, told, unpicked }) =>
      told > 0 ? [{ share, quantity: told, unpicked }] : [],
    ),
  };
}

function amountsOf(step: 'pick' | 'ship', { held, picked }: Share): { held: number; picked: number } {
  return { held, picked: step === 'ship' ? picked : 0 };
}

function isFor({ lineNumber, locationId }: LineQuantity, share: Share): boolean {
  return share.lineNo === lineNumber && (locationId === undefined || share.locationId === locationId);
}

function take(shares: readonly Left[], quantity: number): void {
  let rest = quantity;
  for (const state of ['picked', 'held'] as const) {
    for (const each of shares) {
      const taken = Math.min(rest, each[state]);
      each[state] -= taken;
      each.told += taken;
      if (state === 'held') each.unpicked += taken;
      rest -= taken;
    }
  }
}

function sum(shares: readonly Left[], read: (share: Left) => number): number {
  return shares.reduce((total, share) => total + read(share), 0);
}
