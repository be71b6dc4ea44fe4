/**
 * What a webhook may be: the rules of its fields, as zod has them. Pure.
 *
 * A broken rule is told as an InvalidWebhook naming field and value. Whether an address answers, and whether its name leads to
 * a place messages may be sent to, is found when one is sent (workers/webhooks).
 */
import { z } from 'zod';
import { type Caller, decodeCursor, missingScopes, reaches } from '#schema';
import { idText, readRow, shownValue } from '../../row.ts';
import { type WebhookFilter, type WebhookTopic, webhookTopics } from './sql.ts';

/** Why something about a webhook was refused. */
export type WebhookRefusal = {
  readonly code: 'InvalidWebhook' | 'TooManyWebhooks' | 'UnknownWebhook' | 'UnknownDeadLetter';
  readonly path: readonly string[];
  readonly message: string;
};

/** The most webhooks of one caller. */
export const mostWebhooks = 20;

const mostListed = 500;
const mostOverlapSeconds = 7 * 86_400;

const needs = {
  STOCK_CHANGED: { scope: 'stock:read', takes: ['skus', 'locationIds'], wants: [] },
  AVAILABILITY_CHANGED: {
    scope: 'availability:read',
    takes: ['skus', 'channel'],
    wants: ['skus', 'channel'],
  },
  ORDER_CHANGED: { scope: 'order:read', takes: ['channel'], wants: [] },
  RESERVATION_CHANGED: { scope: 'reservation:read', takes: ['channel'], wants: [] },
  EXCEPTION_RAISED: { scope: 'exception:read', takes: [], wants: [] },
} as const satisfies Record<
  WebhookTopic,
  { scope: string; takes: readonly Argument[]; wants: readonly Argument[] }
>;

type Argument = keyof WebhookFilter;

const list = z
  .array(idText(200))
  .min(1, { error: 'must have at least 1 entry' })
  .max(mostListed, { error: `must have at most ${mostListed} entries` })
  .transform((ids) => [...new Set(ids)]);

const address = z
  .string()
  .max(2_000, { error: 'must have at most 2,000 characters' })
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'must be an https URL',
  })
  .refine((text) => !URL.canParse(text) || (new URL(text).username === '' && new URL(text).password === ''), {
    error: 'must not hold a user name or password',
  });

const batchSize = z.int().refine((size) => size >= 1 && size <= 500, { error: 'must be 1 to 500' });
const cursor = z
  .string()
  .refine((text) => decodeCursor(text) !== undefined, { error: 'must be a cursor of a feed' });

const newWebhook = z.object({
  url: address,
  topic: z.enum(webhookTopics),
  skus: list.nullish(),
  locationIds: list.nullish(),
  channel: idText(200).nullish(),
  batchSize,
  after: cursor.nullish(),
});

const change = z.object({
  url: address.nullish(),
  batchSize: batchSize.nullish(),
  status: z.enum(['ACTIVE', 'PAUSED'], { error: 'must be ACTIVE or PAUSED' }).nullish(),
});

const overlap = z.object({
  overlapSeconds: z.int().refine((seconds) => seconds >= 0 && seconds <= mostOverlapSeconds, {
    error: `must be 0 to ${mostOverlapSeconds}`,
  }),
});

const place = z.object({ after: cursor });

/** A webhook to be made. */
export type NewWebhook = z.output<typeof newWebhook>;

/** A change of a webhook; what is absent or null stays. */
export type WebhookChange = z.output<typeof change>;

/** Which addresses may be given. */
export type AddressRule = {
  /** Whether http will do: where nothing is in production. */
  readonly allowsPlainHttp: boolean;
};

/**
 * Reads a webhook to be made, for a caller.
 * Refuses arguments its topic does not take, lacks those it needs, a topic the caller may not read, a channel it does not act for.
 */
export function readNewWebhook(
  given: object,
  caller: Caller,
  rule: AddressRule,
): { readonly asked: NewWebhook; readonly filter: WebhookFilter } | WebhookRefusal {
  const asked = read(newWebhook, given);
  if (isRefusal(asked)) return asked;
  const misfit = misfitOf(asked) ?? notAllowed(asked, caller) ?? plainHttp(asked.url, rule);
  if (misfit !== undefined) return misfit;
  const { skus, locationIds, channel } = asked;
  return {
    asked,
    filter: { ...(skus && { skus }), ...(locationIds && { locationIds }), ...(channel && { channel }) },
  };
}

/** Reads a change of a webhook. */
export function readChange(given: object, rule: AddressRule): WebhookChange | WebhookRefusal {
  const asked = read(change, given);
  return isRefusal(asked) ? asked : (plainHttp(asked.url ?? undefined, rule) ?? asked);
}

/** Reads how long two secrets hold. */
export const readOverlap = (given: object) => read(overlap, given);

/** Reads a place in a feed. */
export const readPlace = (given: object) => read(place, given);

/** Says whether something is the refusal of it. */
export function isRefusal<Value extends object>(value: Value | WebhookRefusal): value is WebhookRefusal {
  return 'code' in value && 'path' in value;
}

/** The refusal of a field of the input. */
export function invalid(path: string, message: string): WebhookRefusal {
  return { code: 'InvalidWebhook', path: [path], message };
}

function read<Output extends object>(schema: z.ZodType<Output>, given: object): Output | WebhookRefusal {
  const { row, problems } = readRow(schema, given);
  if (problems === undefined) return row;
  const [problem] = problems;
  return {
    code: 'InvalidWebhook',
    path: problem?.path ?? [],
    message: problem?.message ?? 'the webhook is not valid',
  };
}

function misfitOf(asked: NewWebhook): WebhookRefusal | undefined {
  const { takes, wants }: { takes: readonly Argument[]; wants: readonly Argument[] } = needs[asked.topic];
  for (const name of ['skus', 'locationIds', 'channel'] as const) {
    const value = asked[name];
    const isGiven = value !== undefined && value !== null;
    if (isGiven && !takes.includes(name))
      return invalid(name, `${name} is ${shownValue(value)}, and ${asked.topic} takes none: leave it out`);
    if (!isGiven && wants.includes(name)) return invalid(name, `${name} is needed for ${asked.topic}`);
  }
  return undefined;
}

function notAllowed({ topic, channel }: NewWebhook, caller: Caller): WebhookRefusal | undefined {
  const { scope } = needs[topic];
  if (missingScopes(caller.scopes, [[scope]]) !== undefined)
    return invalid('topic', `topic ${topic} needs the scope ${scope}, which ${caller.id} lacks`);
  if (channel && !reaches(caller.channels, channel))
    return invalid('channel', `channel ${shownValue(channel)} is not one that ${caller.id} acts for`);
  return undefined;
}

function plainHttp(url: string | undefined, { allowsPlainHttp }: AddressRule): WebhookRefusal | undefined {
  if (url === undefined || allowsPlainHttp || url.startsWith('https:')) return undefined;
  return invalid('url', `url must be an https URL in production, not ${shownValue(url)}`);
}
