/**
 * Runs so many things at once and lets the others wait their turn, in order.
 */

/** Runs something when it is its turn. */
export type InTurn = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** Makes a row in which at most `most` run at once. */
export function createInTurn(most: number): InTurn {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
