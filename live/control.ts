/**
 * The reflection's control record: which epoch rules, how far the feed is applied in it, and when that was all there was.
 *
 * One Redis string, `epoch applied caught-up-at`, so that a reader gets it in the same MGET as the items and the follower
 * moves the cursor in the same step as the items. It lives and dies with what it describes: when Redis goes back to an
 * older state, the cursor goes back with the items.
 */
import { randomInt } from 'node:crypto';
import type { CursorVector } from '#schema';

/** How far the feed is applied: the last sequence of each shard, its index the shard. */
export type Vector = CursorVector;

/** What the control record says. */
export type Control = {
  /** Names the keys of one life of the reflection; letters and digits. */
  readonly epoch: string;
  /** Every change up to here is in every complete item. */
  readonly applied: Vector;
  /** At this moment (server time, ms since 1970) the feed held nothing that was not applied. */
  readonly caughtUpAtMs: number;
};

const form = /^(\w+) (\d+(?:,\d+)*) (\d+)$/;

/** Reads a control record; undefined when there is none or it is not of this form. */
export function readControl(text: string | null | undefined): Control | undefined {
  const match = form.exec(text ?? '');
  const [, epoch, applied, at] = match ?? [];
  if (epoch === undefined || applied === undefined || at === undefined) return undefined;
  return { epoch, applied: applied.split(',').map(Number), caughtUpAtMs: Number(at) };
}

/** Writes a vector as the scripts read it. */
export function vectorText(vector: Vector): string {
  return vector.join(',');
}

/** The feed shard an item's changes are in. */
export function shardOf(itemNo: number, vector: Vector): number {
  return itemNo % vector.length;
}

/** Whether a cursor includes, of the item's own shard, everything up to a demanded one. */
export function includes(cursor: Vector, itemNo: number, atLeast: Vector | undefined): boolean {
  if (atLeast === undefined) return true;
  const shard = shardOf(itemNo, cursor);
  return (cursor[shard] ?? 0) >= (atLeast[shard] ?? 0);
}

/** A name no living epoch has: about 41 random bits as 8 letters and digits. */
export function newEpoch(): string {
  return randomInt(36 ** 8)
    .toString(36)
    .padStart(8, '0');
}
