/**
 * The Lua scripts of the reflection, and running one: by its hash, and whole when the server does not know it (any more).
 *
 * Every script may be run late, twice or never: each checks the epoch and proves from stored cursors, not from time, that
 * what it writes is right (lua/*.lua say how).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Redis } from 'ioredis';

/** A script ready to run. */
export type Script = { readonly text: string; readonly sha: string };

const folder = path.join(import.meta.dirname, 'lua');
const prelude = readFileSync(path.join(folder, 'slots.lua'), 'utf8');

/** The scripts by name. */
export const scripts = {
  apply: readScript('apply'),
  begin: readScript('begin'),
  load: readScript('load'),
  renew: readScript('renew'),
} as const;

function readScript(name: string): Script {
  const text = `${prelude}\n${readFileSync(path.join(folder, `${name}.lua`), 'utf8')}`;
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

/**
 * Runs a script in one step of the server.
 * Takes its KEYS and ARGV; gives its two-part answer. Throws when Redis is away, late or refuses.
 */
export async function runScript(
  redis: Redis,
  script: Script,
  call: { keys: readonly string[]; args: readonly (string | number | Buffer)[] },
): Promise<{ status: string; detail: string }> {
  const words = [...call.keys, ...call.args];
  let answer: unknown;
  try {
    answer = await redis.evalsha(script.sha, call.keys.length, ...words);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    answer = await redis.eval(script.text, call.keys.length, ...words);
  }
  if (!Array.isArray(answer)) throw new Error(`a script answered ${typeof answer}`);
  return { status: String(answer[0]), detail: String(answer[1]) };
}
