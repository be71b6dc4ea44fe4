/**
 * The key callers are signed with between processes: the setting, else one kept in the data folder.
 *
 * Processes that share a data folder share the key without being told; others must be given it, and are told so before they
 * run beside each other without understanding one another.
 */
import { randomBytes } from 'node:crypto';
import { keepSecret, keptSecret } from './kept-secret.ts';
import { BadSetting, type Settings } from './settings.ts';

/** The key of a process with a data folder, to be shared with others: made in the folder on first need. */
export function keyToShare(settings: Settings): string {
  return settings.signingKey ?? keepSecret(placeOf(settings), freshKey);
}

/**
 * The key of a process without a data folder of its own that calls subgraphs in others.
 * Throws BadSetting when there is none: they would refuse every request.
 */
export function keyToCallWith(settings: Settings): string {
  const known = settings.signingKey ?? keptKey(settings);
  if (known !== undefined) return known;
  throw new BadSetting(
    `STOCKGATE_SIGNING_KEY is not set and ${settings.dataFolder} keeps no key: give the gateway and its subgraphs the same one`,
  );
}

/** The key of a process that signs for nobody it knows: one of a moment will do. */
export function anyKey(settings: Settings): string {
  return settings.signingKey ?? keptKey(settings) ?? freshKey();
}

const keptKey = (settings: Settings): string | undefined => keptSecret(placeOf(settings));
const placeOf = ({ dataFolder }: Settings) => ({ dataFolder, name: 'signing-key' });
const freshKey = (): string => randomBytes(32).toString('base64url');
