/**
 * What `npm run keys` is told: one verb and its options, read and checked before any server is touched.
 *
 * Pure. What the values may be (scopes, kinds, ids) is the store's to judge; here it is only whether the command can be
 * understood.
 */
import { parseArgs } from 'node:util';
import { BadSetting } from './settings.ts';

/** A command as it was given. `argv` is what is left for the settings: --data. */
export type KeysCommand = { readonly argv: readonly string[] } & (
  | { readonly verb: 'create'; readonly input: object }
  | { readonly verb: 'list'; readonly callerId: string | undefined }
  | { readonly verb: 'rotate'; readonly input: object }
  | { readonly verb: 'revoke'; readonly keyId: string; readonly reason: string | undefined }
  | { readonly verb: 'rotate-signing'; readonly overlapSeconds: number }
);

/** What `--help` prints: every verb with its options. */
export const keysUsage = `npm run keys -- create --caller <id> --name <what for> [--kind <kind>] [--scopes a,b] [--channels a,b|all] [--locations a,b|all] [--expires <moment>]
npm run keys -- list [--caller <id>]
npm run keys -- rotate <key id> [--overlap-seconds <seconds>] [--expires <moment>]
npm run keys -- revoke <key id> [--reason <why>]
npm run keys -- rotate-signing [--overlap-seconds <seconds>]
each with --data <folder> as npm start has it`;

const options = {
  help: { type: 'boolean' },
  data: { type: 'string' },
  caller: { type: 'string' },
  name: { type: 'string' },
  kind: { type: 'string' },
  scopes: { type: 'string' },
  channels: { type: 'string' },
  locations: { type: 'string' },
  expires: { type: 'string' },
  reason: { type: 'string' },
  'overlap-seconds': { type: 'string' },
} as const;

type Option = Exclude<keyof typeof options, 'help'>;

/** The options of each verb, beside --data, and what its one operand is called if it has one. */
const verbs: Readonly<
  Record<KeysCommand['verb'], { readonly options: readonly Option[]; readonly operand?: string }>
> = {
  create: { options: ['caller', 'name', 'kind', 'scopes', 'channels', 'locations', 'expires'] },
  list: { options: ['caller'] },
  rotate: { options: ['overlap-seconds', 'expires'], operand: 'key id' },
  revoke: { options: ['reason'], operand: 'key id' },
  'rotate-signing': { options: ['overlap-seconds'] },
};

const dayInSeconds = 86_400;
const hourInSeconds = 3_600;

/** Reads the command line; undefined when help was asked for. Throws BadSetting with a sentence and the usage. */
export function readKeysCommand(args: readonly string[]): KeysCommand | undefined {
  const { values: given, positionals } = parsed(args);
  const { help, ...values } = given;
  if (help === true) return undefined;
  const [verb = '', operand, ...more] = positionals;
  if (!isVerb(verb)) throw wrong(verb === '' ? 'a verb is missing' : `"${verb}" is no verb`);
  const { operand: wanted, options: allowed } = verbs[verb];
  if (more.length > 0 || (operand !== undefined && wanted === undefined))
    throw wrong(`"${more[0] ?? operand}" is too much for ${verb}`);
  if (wanted !== undefined && operand === undefined) throw wrong(`${verb} needs a ${wanted}`);
  const stray = Object.keys(values).find(
    (name) => name !== 'data' && !allowed.some((known) => known === name),
  );
  if (stray !== undefined) throw wrong(`--${stray} is no option of ${verb}`);
  return {
    argv: values.data === undefined ? [] : ['--data', values.data],
    ...command(verb, values, operand ?? ''),
  };
}

type Values = Partial<Record<Option, string>>;
type Command = {
  [Verb in KeysCommand['verb']]: Omit<Extract<KeysCommand, { verb: Verb }>, 'argv'>;
}[KeysCommand['verb']];

function command(verb: KeysCommand['verb'], values: Values, operand: string): Command {
  const expiresAt = moment(values.expires);
  switch (verb) {
    case 'create':
      return { verb, input: { ...creation(values), expiresAt } };
    case 'list':
      return { verb, callerId: values.caller };
    case 'rotate':
      return { verb, input: { keyId: operand, overlapSeconds: seconds(values, dayInSeconds), expiresAt } };
    case 'revoke':
      return { verb, keyId: operand, reason: values.reason };
    case 'rotate-signing':
      return { verb, overlapSeconds: seconds(values, hourInSeconds) };
  }
}

function creation({ caller, name, kind, scopes, channels, locations }: Values): object {
  if (caller === undefined) throw wrong('create needs --caller');
  return {
    callerId: caller,
    name: name ?? caller,
    kind: kind?.toLowerCase(),
    scopes: scopes === undefined ? undefined : listOf(scopes),
    ...(channels === undefined ? {} : { channels: reachOf(channels) }),
    ...(locations === undefined ? {} : { locations: reachOf(locations) }),
  };
}

function parsed(args: readonly string[]): {
  values: Values & { readonly help?: boolean };
  positionals: string[];
} {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function seconds(values: Values, otherwise: number): number {
  const text = values['overlap-seconds'];
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text))
    throw wrong(`--overlap-seconds is "${text}" and must be a whole number of seconds`);
  return Number(text);
}

function moment(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw wrong(`--expires is "${text}" and must be a moment like 2027-01-31T00:00:00Z`);
  return at;
}

function isVerb(text: string): text is KeysCommand['verb'] {
  return Object.hasOwn(verbs, text);
}

const listOf = (text: string): string[] =>
  text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
const reachOf = (text: string): string[] | null => (text === 'all' ? null : listOf(text));
const wrong = (reason: string): BadSetting => new BadSetting(`${reason}\n${keysUsage}`);
