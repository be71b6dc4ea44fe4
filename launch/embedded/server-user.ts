/**
 * Who the database server runs as, and which folders that user can reach.
 *
 * PostgreSQL refuses to run as root. Started by root, it runs as `postgres` or `nobody`, and that user must be able to
 * walk to its binaries and data: below a home folder of mode 0700 it can't, and then both live below /var/lib/stockgate.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { MissingPrerequisite } from './prerequisite.ts';
import { type RunAs, runCommand } from './process.ts';

/** Where the server's files go when its user cannot reach ours. Root only. */
export const reachableFolder = '/var/lib/stockgate';

/**
 * The user a PostgreSQL server must be run as; undefined when we may run it ourselves.
 * Throws MissingPrerequisite when we are root and neither `postgres` nor `nobody` exists.
 */
export async function serverUser(env: NodeJS.ProcessEnv): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([
      runCommand('id', ['-u', name], { env }),
      runCommand('id', ['-g', name], { env }),
    ]);
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new MissingPrerequisite(
    'PostgreSQL cannot run as root and this machine has neither a user "postgres" nor "nobody": run npm start as another user or set DATABASE_URL',
  );
}

/** Whether the user may walk through every folder down to and including this one; without a user, always. */
export function canReach(folder: string, user: RunAs | undefined): boolean {
  if (user === undefined) return true;
  const here = path.resolve(folder);
  const parent = path.dirname(here);
  return mayEnter(here, user) && (parent === here || canReach(parent, user));
}

function mayEnter(folder: string, user: RunAs): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
