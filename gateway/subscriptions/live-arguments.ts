/**
 * The arguments every live field may have that say where its stream begins and how it is told, not what it is about.
 *
 * They never reach a twin, but for throttleMs: the subgraph answers a subject once a batch when it is set. Pure.
 */
import { type CursorVector, decodeCursor, fault } from '#schema';

/** How one subscription is told. */
export type Telling = {
  /** The place to resume after; the present when undefined. */
  readonly after: CursorVector | undefined;
  /** Whether the present state comes first. */
  readonly isFromState: boolean;
  /** Whether to begin again from the present, and say so, when what follows `after` is no longer kept. */
  readonly mayResync: boolean;
  /** Send a heartbeat event after so long without an event; none when undefined. */
  readonly heartbeatMs: number | undefined;
  /** Changes are collected for so long and told together; 0 tells each at once. */
  readonly throttleMs: number;
};

/** Arguments that are the gateway's own. */
export const tellingArguments: ReadonlySet<string> = new Set([
  'after',
  'snapshot',
  'resync',
  'heartbeatSeconds',
]);

const longestThrottleMs = 60_000;
const longestHeartbeatSeconds = 300;

/** Reads them from coerced arguments. Throws BAD_USER_INPUT that names the argument. */
export function readTelling(args: Readonly<Record<string, unknown>>): Telling {
  const seconds = within(args, { name: 'heartbeatSeconds', least: 1, most: longestHeartbeatSeconds });
  return {
    after: typeof args.after === 'string' ? cursorFrom(args.after, 'after') : undefined,
    isFromState: args.snapshot === true,
    mayResync: args.resync === true,
    heartbeatMs: seconds === undefined ? undefined : seconds * 1_000,
    throttleMs: within(args, { name: 'throttleMs', least: 0, most: longestThrottleMs }) ?? 0,
  };
}

/** The same, but resuming after the id of the last event a client of an event stream got, if it says so. */
export function resumed(telling: Telling, lastEventId: string | undefined): Telling {
  if (lastEventId === undefined || lastEventId === '') return telling;
  return { ...telling, after: cursorFrom(lastEventId, 'Last-Event-ID'), isFromState: false };
}

function within(
  args: Readonly<Record<string, unknown>>,
  { name, least, most }: { name: string; least: number; most: number },
): number | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw fault('BAD_USER_INPUT', `${name}: must be ${least} to ${most}, not ${String(value)}.`);
}

function cursorFrom(text: string, argument: string): CursorVector {
  const cursor = decodeCursor(text);
  if (cursor === undefined)
    throw fault('BAD_USER_INPUT', `${argument}: "${text.slice(0, 100)}" is not a cursor of this feed.`);
  return cursor;
}
