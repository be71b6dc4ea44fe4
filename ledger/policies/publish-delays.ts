/**
 * How long channels take to show a number they were told, as whoever publishes to them measures it.
 *
 * A marketplace that takes half an hour sells by a number that old; a buffer may follow that (policy.ts, BUFFER). Nine of ten of a
 * channel's last hundred measurements were no longer than what is kept as its delay. docs/policies.md, decision 0024.
 */
import { type Database, doOnce, type KeyConflict, noteAudit, type Queryable, transaction } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';

/** One measurement, as it is sent: times are RFC 3339. */
export type PublishMeasurement = {
  readonly channel: string;
  readonly publishedAt: string;
  readonly effectiveAt: string;
};

/** Measurements to note, once. */
export type PublishDelaysRequest = {
  readonly idempotencyKey: string;
  readonly measurements: readonly PublishMeasurement[];
};

/** Why measurements were refused; then none was noted. */
export type PublishDelayRefusal = {
  readonly code: 'InvalidMeasurement' | 'UnknownChannel';
  readonly message: string;
  readonly path: readonly (string | number)[];
};

/** How long a channel takes. */
export type PublishDelay = {
  readonly channel: string;
  readonly delaySeconds: number;
  /** How many measurements it is of, at most 100. */
  readonly measurements: number;
  readonly measuredAt: Date;
};

/** What became of a call: the delays of the channels it named, or why it was refused. */
export type PublishDelaysResult =
  | { readonly delays: readonly PublishDelay[]; readonly isReplayed: boolean }
  | { readonly refusals: readonly PublishDelayRefusal[] }
  | { readonly conflict: KeyConflict };

const lockState = statement('policies/lock-state');
const noteDelays = statement('policies/note-publish-delays');
const readDelays = statement('policies/read-publish-delays');
const knownChannels = statement('policies/known-channels');

const mostMeasurements = 1_000;
const measurementsThatCount = 100;
const longestDelayMs = 30 * 86_400_000;
/** Clocks differ. */
const aheadMs = 60_000;

type DelayRow = { channel_id: string; delay_s: number; measurements: number; measured_at: Date };

/** Reads how long each channel takes. */
export async function readPublishDelays(
  database: Queryable,
  channels?: readonly string[],
): Promise<PublishDelay[]> {
  const { rows } = await database.query<DelayRow>(readDelays, [channels ?? null]);
  return rows.map((row) => ({
    channel: row.channel_id,
    delaySeconds: row.delay_s,
    measurements: row.measurements,
    measuredAt: row.measured_at,
  }));
}

/** Notes measurements, all or none. */
export async function recordPublishDelays(
  database: Database,
  { idempotencyKey, measurements }: PublishDelaysRequest,
  context: ActContext,
): Promise<PublishDelaysResult> {
  const wrong = wrongCall(idempotencyKey, measurements) ?? wrongMeasurements(measurements);
  if (wrong !== undefined) return { refusals: wrong };
  return transaction(database, async (session) => {
    const unknown = await unknownChannels(session, measurements);
    if (unknown.length > 0) return { refusals: unknown };
    const claim = {
      ...{ callerId: context.caller.id, operation: 'channelDelaysRecord' },
      ...{ key: idempotencyKey, content: measurements },
    };
    const channels = [...new Set(measurements.map(({ channel }) => channel))];
    const once = await doOnce(session, claim, async () => {
      await note(session, measurements, context);
      return true;
    });
    if (once.kind === 'conflict') return { conflict: once };
    return { delays: await readPublishDelays(session, channels), isReplayed: once.kind === 'replayed' };
  });
}

async function note(
  session: Queryable,
  measurements: readonly PublishMeasurement[],
  { caller, correlationId }: ActContext,
): Promise<void> {
  await session.query(lockState);
  await session.query(noteDelays, [
    measurements.map(({ channel }) => channel),
    measurements.map(({ publishedAt }) => publishedAt),
    measurements.map(({ effectiveAt }) => effectiveAt),
    caller.id,
    measurementsThatCount,
  ]);
  const channels = [...new Set(measurements.map(({ channel }) => channel))];
  await noteAudit(session, {
    ...{ caller, correlationId, action: 'channelDelaysRecord' },
    subject: { type: 'Channel', id: channels.length === 1 ? (channels[0] ?? '') : 'several' },
    after: { channels, measurements: measurements.length },
  });
}

function refusal(message: string, path: readonly (string | number)[]): PublishDelayRefusal {
  return { code: 'InvalidMeasurement', message, path };
}

function wrongCall(
  key: string,
  measurements: readonly PublishMeasurement[],
): PublishDelayRefusal[] | undefined {
  if (key.length < 1 || key.length > 200) {
    const message = `idempotencyKey must have 1 to 200 characters, not ${key.length}`;
    return [refusal(message, ['idempotencyKey'])];
  }
  const count = measurements.length;
  if (count >= 1 && count <= mostMeasurements) return undefined;
  return [refusal(`measurements must have 1 to ${mostMeasurements} entries, not ${count}`, ['measurements'])];
}

function wrongMeasurements(
  measurements: readonly PublishMeasurement[],
): readonly PublishDelayRefusal[] | undefined {
  const nowMs = Date.now();
  const wrong = measurements.flatMap(({ publishedAt, effectiveAt }, at): PublishDelayRefusal[] => {
    const [from, until] = [Date.parse(publishedAt), Date.parse(effectiveAt)];
    const path = ['measurements', at, 'effectiveAt'];
    if (Number.isNaN(from) || Number.isNaN(until))
      return [refusal(`publishedAt and effectiveAt must be times such as 2026-11-27T08:00:00Z`, path)];
    if (until < from)
      return [refusal(`effectiveAt must not be before publishedAt ${publishedAt}, not ${effectiveAt}`, path)];
    if (until > nowMs + aheadMs)
      return [refusal(`effectiveAt must not be in the future, not ${effectiveAt}`, path)];
    if (until - from > longestDelayMs)
      return [refusal(`effectiveAt must be within 30 days of publishedAt, not ${effectiveAt}`, path)];
    return [];
  });
  return wrong.length === 0 ? undefined : wrong;
}

async function unknownChannels(
  session: Queryable,
  measurements: readonly PublishMeasurement[],
): Promise<PublishDelayRefusal[]> {
  const asked = [...new Set(measurements.map(({ channel }) => channel))];
  const { rows } = await session.query<{ channel_id: string }>(knownChannels, [asked]);
  const known = new Set(rows.map(({ channel_id }) => channel_id));
  return measurements.flatMap(({ channel }, at) =>
    known.has(channel)
      ? []
      : [
          {
            code: 'UnknownChannel',
            message: `channel ${JSON.stringify(channel).slice(0, 100)} is unknown`,
            path: ['measurements', at, 'channel'],
          },
        ],
  );
}
