/**
 * The keys callers are signed with between processes: the setting, else those kept in the data folder.
 *
 * Processes that share a data folder share its keys without being told, and notice within a second when they are rotated
 * (`npm run keys -- rotate-signing`); others must be given them, and are told so before they run beside each other without
 * understanding one another. How keys are rotated is docs/security.md.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SigningKeys } from '#schema';
import { keepSecret, keptSecret, type SecretPlace } from './kept-secret.ts';
import { BadSetting, type Settings } from './settings.ts';

/** How long keys that were read from the folder are good for, and how long when somebody signs with one that is not among them. */
const rereadMs = 1_000;
const freshMs = 100;

/** The keys of a process with a data folder, to be shared with others: made in the folder on first need. */
export function keysToShare(settings: Settings): SigningKeys {
  if (settings.signingKeys.length > 0) return () => settings.signingKeys;
  keepSecret(placeOf(settings), freshKey);
  return keysOfFolder(settings);
}

/**
 * The keys of a process without a data folder of its own that calls subgraphs in others.
 * Throws BadSetting when there are none: they would refuse every request.
 */
export function keysToCallWith(settings: Settings): SigningKeys {
  if (settings.signingKeys.length > 0) return () => settings.signingKeys;
  if (keptSecret(placeOf(settings)) !== undefined) return keysOfFolder(settings);
  throw new BadSetting(
    `STOCKGATE_SIGNING_KEYS is not set and ${settings.dataFolder} keeps no key: give the gateway and its subgraphs the same ones`,
  );
}

/** The keys of a process that signs for nobody it knows: one of a moment will do. */
export function anyKeys(settings: Settings): SigningKeys {
  const own = settings.signingKeys.length > 0 || keptSecret(placeOf(settings)) !== undefined;
  const moment = [freshKey()];
  return own ? keysToShare(settings) : () => moment;
}

/**
 * Puts a new key before the ones in the folder; those are accepted for `overlapSeconds` more, so that processes that have
 * not noticed yet are still understood.
 * Throws BadSetting when keys are not the folder's to rotate.
 */
export function rotateKeys(settings: Settings, overlapSeconds: number): { readonly accepted: number } {
  if (settings.signingKeys.length > 0) {
    throw new BadSetting(
      'STOCKGATE_SIGNING_KEYS is set, so the folder has none to rotate: put the new key first in the setting, restart one process after the other, then take the old one out',
    );
  }
  const text = keepSecret(placeOf(settings), freshKey);
  const until = Date.now() + overlapSeconds * 1_000;
  const kept = linesOf(text).map((line) => ({ ...line, until: Math.min(line.until, until) }));
  const lines = [{ key: freshKey(), until: Number.POSITIVE_INFINITY }, ...kept];
  const file = path.join(settings.dataFolder, placeOf(settings).name);
  writeFileSync(`${file}.next`, lines.map(textOf).join(''), { mode: 0o600 });
  renameSync(`${file}.next`, file);
  return { accepted: lines.length };
}

/** A key, and until when it is accepted, in milliseconds since 1970. */
type Line = { readonly key: string; readonly until: number };

function keysOfFolder(settings: Settings): SigningKeys {
  const place = placeOf(settings);
  let text = '';
  let keys: readonly string[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  return (asked) => {
    const now = performance.now();
    if (now - readAt < (asked?.fresh ? freshMs : rereadMs)) return keys;
    readAt = now;
    const current = keptSecret(place) ?? text;
    const accepted = linesOf(current).map(({ key }) => key);
    // The same array for the same keys: what is derived from them is remembered by it.
    if (accepted.join() !== keys.join()) keys = accepted;
    text = current;
    return keys;
  };
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n').flatMap((line): Line[] => {
    const [key = '', , until] = line.trim().split(' ');
    return key === ''
      ? []
      : [{ key, until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) }];
  });
  return lines.filter(({ until }) => until > Date.now());
}

const textOf = ({ key, until }: Line): string =>
  until === Number.POSITIVE_INFINITY ? `${key}\n` : `${key} until ${new Date(until).toISOString()}\n`;
const placeOf = ({ dataFolder }: Settings): SecretPlace => ({ dataFolder, name: 'signing-key' });
const freshKey = (): string => randomBytes(32).toString('base64url');
