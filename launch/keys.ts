/**
 * `npm run keys`: makes, lists, rotates and revokes API keys at the database, and rotates the signing keys of a data folder.
 *
 * For operators at the machine, and the way to the first administrator of a new installation. It asks the same store as the
 * API's mutations, under the same audit log; the key it makes is printed once, alone on standard output.
 */
import './node-version.js';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import {
  type Act,
  type ApiKeyRow,
  type CallerRefusal,
  type CallerStore,
  createCallerStore,
  isRefusal,
} from '#callers/store';
import { createPool } from '#database';
import { runCommandLine } from './command.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { type KeysCommand, keysUsage, readKeysCommand } from './keys-arguments.ts';
import { openDatabase, placeOf } from './servers.ts';
import { readSettings, type Settings } from './settings.ts';
import { rotateKeys } from './signing-key.ts';

const pageSize = 500;

await runCommandLine(async () => {
  const command = readKeysCommand(process.argv.slice(2));
  if (command === undefined) return void process.stdout.write(`${keysUsage}\n`);
  const settings = readSettings({ argv: command.argv });
  if (command.verb === 'rotate-signing') rotateSigning(settings, command.overlapSeconds);
  else await withStore(settings, (store) => perform(command, store));
});

function rotateSigning(settings: Settings, overlapSeconds: number): void {
  const { accepted } = rotateKeys(settings, overlapSeconds);
  const others = accepted - 1;
  process.stdout.write(
    `a new signing key is in force in ${settings.dataFolder}; ${others} older accepted for ${overlapSeconds} more seconds\n`,
  );
}

async function withStore(settings: Settings, work: (store: CallerStore) => Promise<void>): Promise<void> {
  const server = await openDatabase(settings);
  process.stderr.write(`in ${placeOf(settings)}\n`);
  const database = createPool({ url: server.url, max: 1, role: 'reader', applicationName: 'stockgate-keys' });
  try {
    await work(createCallerStore(database));
  } finally {
    await database.end();
    await server.stop();
  }
}

async function perform(
  command: Exclude<KeysCommand, { verb: 'rotate-signing' }>,
  store: CallerStore,
): Promise<void> {
  switch (command.verb) {
    case 'create': {
      const made = accepted(await store.createKey(command.input, act()));
      tell(
        `${made.key.keyId} of caller ${made.caller.callerId} (${made.caller.kind}: ${made.caller.scopes.join(', ') || 'no scopes'})`,
      );
      return show(made.text);
    }
    case 'rotate': {
      const rotated = accepted(await store.rotateKey(command.input, act()));
      tell(
        `${rotated.replaced.keyId} holds until ${rotated.replaced.expiresAt?.toISOString()}, then only ${rotated.key.keyId}`,
      );
      return show(rotated.text);
    }
    case 'revoke': {
      const { keyId } = accepted(await store.revokeKey(command.keyId, { ...act(), reason: command.reason }));
      return void process.stdout.write(`${keyId} is revoked; what is open under it ends within 5 seconds\n`);
    }
    case 'list':
      return list(store, command.callerId);
  }
}

async function list(store: CallerStore, callerId: string | undefined): Promise<void> {
  let after: readonly number[] | undefined;
  for (;;) {
    const page = await store.keys({ first: pageSize, after }, { callerId: callerId ?? null });
    for (const key of page.rows) process.stdout.write(lineOf(key));
    const last = page.rows.at(-1);
    if (!page.hasNextPage || last === undefined) return;
    after = [last.keyNo];
  }
}

function lineOf({ keyId, callerId, name, expiresAt, revokedAt, rotatedTo, lastUsedAt }: ApiKeyRow): string {
  const facts = [
    keyId,
    callerId,
    revokedAt === null
      ? rotatedTo === null
        ? 'active'
        : `rotated to ${rotatedTo}`
      : `revoked ${revokedAt.toISOString()}`,
    expiresAt === null ? 'never expires' : `expires ${expiresAt.toISOString()}`,
    lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.toISOString()}`,
    name,
  ];
  return `${facts.join('\t')}\n`;
}

/** Whoever can run this is told by the system, not by a credential. */
function act(): Act {
  return {
    caller: { id: 'command-line', kind: 'operator' },
    operatorId: userInfo().username,
    correlationId: randomUUID(),
    origin: 'command line',
  };
}

function accepted<Result extends object>(result: Result | CallerRefusal): Result {
  if (!isRefusal(result)) return result;
  throw new MissingPrerequisite(result.message);
}

/** The key alone on standard output, for scripts; what is said about it goes to standard error. */
function show(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tell(text: string): void {
  process.stderr.write(`${text}\nThe key is shown this once:\n`);
}
