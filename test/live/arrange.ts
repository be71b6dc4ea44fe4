/**
 * What the tests of the reflection share: a reflection of their own that is connected, and positions in short.
 *
 * Not a mock in it: reflections are on the run's Redis, under a namespace nobody else uses.
 */
import { randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { expect } from 'vitest';
import { openReflection, type Slot, type Vector, type WritableReflection } from '#live';

/** Says nothing: what is expected to fail in these tests would fill the screen. */
export const silent: Logger = pino({ level: 'silent' });

/** A namespace no other test uses. */
export function newNamespace(): string {
  return randomUUID().slice(0, 8);
}

/** Opens a reflection and waits until its connection is there. */
export async function connectedReflection(redisUrl: string, namespace: string): Promise<WritableReflection> {
  const reflection = openReflection({ redisUrl, namespace, logger: silent });
  await expect
    .poll(() =>
      reflection.control().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return reflection;
}

/** A connected reflection under a namespace of its own, ruled by a new epoch that starts at a cursor. */
export async function ruledReflection(
  redisUrl: string,
  cursor: Vector,
): Promise<{ reflection: WritableReflection; epoch: string; namespace: string }> {
  const namespace = newNamespace();
  const reflection = await connectedReflection(redisUrl, namespace);
  const { epoch } = await reflection.renew(undefined, { cursor, caughtUpAtMs: 1_000 });
  return { reflection, epoch, namespace };
}

/** A position with everything available. */
export function slot(locationNo: number, version: number, available: number = version * 1000): Slot {
  const nothing = { reserved: 0, picked: 0, damaged: 0, quarantined: 0, returnPending: 0 };
  return { locationNo, version, available, ...nothing };
}
