/**
 * The ledger's SQL, read once from sql/ when the module loads.
 *
 * A line `-- include <name>` is replaced by that file, so that the one definition of a thing (the availability formula,
 * how changes reach positions and feed) stands in one file. Comment lines are not sent. No SQL is built from values.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'sql');

/** Gives the statement of a file in sql/ by its name, with everything it includes; throws when there is no such file. */
export function statement(name: string): string {
  const lines = readFileSync(path.join(folder, `${name}.sql`), 'utf8').split('\n');
  return lines
    .map((line) => {
      const included = /^\s*-- include ([a-z/-]+)$/.exec(line)?.[1];
      return included === undefined ? line : statement(included);
    })
    .filter((line) => !line.trimStart().startsWith('--') && line.trim() !== '')
    .join('\n');
}
