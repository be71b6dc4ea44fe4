/**
 * Days that tests reckon with: what was asked for by day is only answered for the same day while that day lasts.
 *
 * For tests that name days from today, as the product does by its own clock; those that tell days of their own don't need it.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const dayMs = 86_400_000;
const lookEveryMs = 250;

/** Resolves while today (UTC) lasts for at least so long yet: at once, or early tomorrow when midnight is near. For beforeAll. */
export async function dayToSpare(leastMs = 60_000): Promise<void> {
  while (dayMs - (Date.now() % dayMs) < leastMs) await sleep(lookEveryMs);
}
