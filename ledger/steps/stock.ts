/**
 * What is at the positions a step is about to move units of, read under their locks: what is checked is what is moved.
 *
 * A step is asked for and can be refused; a fact that a source tells is not checked here. The keys of the product's own events
 * belong to one step, so that locking positions before them meets nobody.
 */
import type { Queryable } from '#database';
import { quantityToUnits } from '#schema';
import type { State } from '../account.ts';
import { statement } from '../statement.ts';
import type { FieldPath } from './fields.ts';
import { StepRefused } from './step.ts';

const makePositions = statement('make-positions');
const lockPositions = statement('lock-positions');
const atPosition = statement('steps/at-position');

/** Quantities of a position by state, in thousandths; suspect units are not part of QUARANTINED, nor reserved picks of PICKED. */
export type Stock = Readonly<Record<State, number>>;

type StockRow = {
  position_id: number;
  available: number;
  reserved: number;
  picked: number;
  damaged: number;
  quarantined: number;
  return_pending: number;
};

/** Locks positions, made where they are not there, and gives what is at each. */
export async function lockStock(
  session: Queryable,
  positionIds: readonly number[],
): Promise<ReadonlyMap<number, Stock>> {
  const distinct = [...new Set(positionIds)];
  await session.query(makePositions, [distinct]);
  await session.query(lockPositions, [distinct]);
  const { rows } = await session.query<StockRow>(atPosition, [distinct]);
  return new Map(
    rows.map((row) => [
      row.position_id,
      {
        AVAILABLE: row.available,
        RESERVED: row.reserved,
        PICKED: row.picked,
        DAMAGED: row.damaged,
        QUARANTINED: row.quarantined,
        RETURN_PENDING: row.return_pending,
      },
    ]),
  );
}

/** Units a step wants to take out of a state. Quantity in thousandths. */
export type Taking = {
  readonly sku: string;
  readonly locationId: string;
  readonly state: State;
  readonly quantity: number;
  readonly path: FieldPath;
};

/** Checks that a state has what is to be taken. Throws StepRefused telling what there is. */
export function checkReach(stock: Stock | undefined, taking: Taking): void {
  const { sku, locationId, state, quantity, path } = taking;
  const there = Math.max(0, stock?.[state] ?? 0);
  if (there >= quantity) return;
  const [requested, available] = [quantityToUnits(quantity), quantityToUnits(there)];
  const message = `${requested} of ${sku} are asked for at ${locationId}, where ${available} are ${state}`;
  throw new StepRefused({ code: 'StepStockShort', message, path, sku, locationId, requested, available });
}
