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
import { policyRows } from './rows/policies.ts';
import { promiseRows } from './rows/promises.ts';
import type { Row } from './rows/row.ts';
import { sourceRows } from './rows/sources.ts';
import { stockRows } from './rows/stock.ts';
import { supplyRows } from './rows/supply.ts';
import { webhookRows } from './rows/webhooks.ts';
import { workRows } from './rows/work.ts';

/** What becomes of every operation of the contract for every kind of caller. */
export const table: readonly Row[] = [
  ...catalogueRows,
  ...stockRows,
  ...supplyRows,
  ...caseRows,
  ...promiseRows,
  ...policyRows,
  ...sourceRows,
  ...workRows,
  ...callerRows,
  ...webhookRows,
];

/** What must become of a row's operation, by caller. */
export function expectedOf(row: Row): Readonly<Record<string, string>> {
  const field = fieldOf(row);
  const refused = row.needs === '' ? row.done : `FORBIDDEN at ${field}: lacks ${row.needs}`;
  const ofPresets = Object.entries(letters).map(([letter, name]) => [
    name,
    row.may.includes(letter) ? (tooShort(presets[name], row) ?? row.done) : refused,
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

/** What becomes of an operation that needs a reach over everything, for a preset that is bound. */
function tooShort({ bound }: Preset, { otherChannel, otherLocation }: Row): string | undefined {
  const outcomes = [
    ...(bound.includes('channels') ? [otherChannel] : []),
    ...(bound.includes('locations') ? [otherLocation] : []),
  ];
  return outcomes.find((outcome) => outcome.includes(': reach over all'));
}

/** The name of a row's root field. */
export function fieldOf({ operation }: Row): string {
  return operation.split('.')[1] ?? '';
}

/** Presets whose scopes satisfy what a row needs, by letter; what its `may` must say. */
export function mayByScopes({ needs, or }: Row): string {
  const ways = [needs, ...(or === undefined ? [] : [or])].map((way) =>
    way.split(' ').filter((scope) => scope !== ''),
  );
  const holds = (preset: Preset): boolean =>
    ways.some((way) => way.every((scope) => preset.scopes.some((own) => own === scope)));
  return Object.entries(letters)
    .flatMap(([letter, name]) => (holds(presets[name]) ? [letter] : []))
    .join('');
}
