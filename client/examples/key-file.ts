/**
 * Where the examples have their API key from: a file, because a command line is seen by everybody on the machine.
 *
 * Without a file nobody is shown: a gateway of one's own that is open (STOCKGATE_IDENTITY=open) asks for none.
 */
import { readFileSync } from 'node:fs';
import type { CredentialSource } from '../index.ts';

/** The credential in a file, read each time it is needed, so that a replaced key is taken up; undefined without a file. */
export function keyIn(file: string | undefined): CredentialSource {
  if (file === undefined) return undefined;
  return () => ({ apiKey: readFileSync(file, 'utf8').trim() });
}
