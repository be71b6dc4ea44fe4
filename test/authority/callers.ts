/**
 * Who calls in the table: nobody, every preset, an administrator, and callers whose scopes or reach are another's.
 *
 * Presets that are bound (schema/scopes.ts) get the channel `web` and the location `SHOP`, where the table's rows happen.
 */
import { type Preset, presets, type Reach, scopes } from '#schema';
import type { TestCaller } from '#test/world';

/** The presets by the letter a row of the table names them with. */
export const letters = {
  M: 'marketplace',
  S: 'store',
  A: 'analytics',
  V: 'service',
  O: 'operator',
} as const;

/** The name of a preset. */
export type PresetName = (typeof letters)[keyof typeof letters];

const presetNames = Object.values(letters);
const everything = scopes.filter((scope) => scope !== 'admin');

function ofPreset(kind: PresetName): TestCaller {
  const { bound }: Preset = presets[kind];
  const reach = (dimension: 'channels' | 'locations', id: string): Reach =>
    bound.includes(dimension) ? [id] : 'all';
  return { kind, channels: reach('channels', 'web'), locations: reach('locations', 'SHOP') };
}

/** Everybody who calls with a key, by name. `otherChannel` and `otherLocation` have every scope but admin. */
export const keyed: Readonly<Record<string, TestCaller>> = {
  ...Object.fromEntries(presetNames.map((kind) => [kind, ofPreset(kind)])),
  admin: { kind: 'operator', scopes: ['admin'], channels: 'all', locations: 'all' },
  scopeless: { kind: 'service', scopes: [], channels: 'all', locations: 'all' },
  otherChannel: { kind: 'service', scopes: everything, channels: ['other'], locations: 'all' },
  otherLocation: { kind: 'service', scopes: everything, channels: 'all', locations: ['ELSEWHERE'] },
};

/** Everybody who calls: those with a key, and nobody. */
export const callerNames: readonly string[] = ['nobody', ...Object.keys(keyed)];
