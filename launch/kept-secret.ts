/**
 * A secret that is kept in the data folder: made on first need, the same for every process with that folder.
 *
 * Readable by the folder's owner only. What it is for is its users' business: signing-key.ts, identity.ts.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where a secret is kept. */
export type SecretPlace = { readonly dataFolder: string; readonly name: string };

/** The secret that is kept there; undefined when none is. */
export function keptSecret(place: SecretPlace): string | undefined {
  const file = fileOf(place);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** The secret that is kept there, made (with its folder) if there is none yet. */
export function keepSecret(place: SecretPlace, make: () => string): string {
  const known = keptSecret(place);
  if (known !== undefined) return known;
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${fileOf(place)}.${process.pid}`;
  const fresh = make();
  writeFileSync(draft, `${fresh}\n`, { mode: 0o600 });
  try {
    // Whole or not at all, and only if another process that starts just now was not first.
    linkSync(draft, fileOf(place));
  } catch (error) {
    if (keptSecret(place) === undefined) throw error;
  } finally {
    rmSync(draft);
  }
  return keptSecret(place) ?? fresh;
}

const fileOf = ({ dataFolder, name }: SecretPlace): string => path.join(dataFolder, name);
