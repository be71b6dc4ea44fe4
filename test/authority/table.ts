/**
 * The table: every operation of the contract with what becomes of it for every kind of caller.
 *
 * table.test.ts sends each row as each caller over each transport to each topology, and fails when an operation of
 * schema/api.graphql has no row. A new operation gets its row beside its likes in rows/.
 */
import { type Preset, presets } from '#schema';
import { letters } from './callers.ts';
import { callerRows } from './rows/callers.ts';
import { caseRows } from './rows/cases.ts';
import { catalogueRows } from './rows/catalogue.ts';
import { promiseRows } from './rows/promises.ts';
import type { Row } from './rows/row.ts';
import { stockRows } from './rows/stock.ts';

/** Every row. */
export const table: readonly Row[] = [
  ...catalogueRows,
  ...stockRows,
  ...caseRows,
  ...promiseRows,
  ...callerRows,
];

/** What must become of a row's operation, by caller. */
export function expectedOf(row: Row): Readonly<Record<string, string>> {
  const field = fieldOf(row);
  const refused = row.needs === '' ? row.done : `FORBIDDEN at ${field}: lacks ${row.needs}`;
  const ofPresets = Object.entries(letters).map(([letter, name]) => [
    name,
    row.may.includes(letter) ? row.done : refused,
  ]);
  return {
    nobody: 'UNAUTHENTICATED',
    ...Object.fromEntries(ofPresets),
    admin: row.done,
    scopeless: refused,
    otherChannel: row.otherChannel,
    otherLocation: row.otherLocation,
  };
}

/** The name of a row's root field. */
export function fieldOf({ operation }: Row): string {
  return operation.split('.')[1] ?? '';
}

/** Presets whose scopes satisfy what a row needs, by letter; what its `may` must say. */
export function mayByScopes({ needs }: Row): string {
  const needed = needs.split(' ').filter((scope) => scope !== '');
  const holds = (preset: Preset): boolean =>
    needed.every((scope) => preset.scopes.some((own) => own === scope));
  return Object.entries(letters)
    .flatMap(([letter, name]) => (holds(presets[name]) ? [letter] : []))
    .join('');
}
