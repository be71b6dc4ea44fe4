/**
 * The settings of one Tryton company as an operator writes them, and what the connector makes of what is left out.
 *
 * README.md beside this explains each; docs/erp.md shows a whole file. Nothing here is read from the environment.
 */
import { z } from 'zod';
import { createMapping, type Mapping } from './mapping.ts';

const code = z.string('must be text').min(1, 'must not be empty');
const pattern = code.regex(/\{location\}/, 'must contain {location}');

/** The shape of the settings; every one but url, database, user and password has a default. */
export const trytonSettings = z.strictObject({
  system: z.literal('tryton'),
  url: z.url({ protocol: /^https?$/, error: 'must be a URL that starts with http:// or https://' }),
  database: code,
  user: code,
  password: code,
  /** `ledger`: a stock Tryton keeps our event ids. `module`: the companion module is installed there. */
  protocol: z.enum(['ledger', 'module']).default('ledger'),
  maxBatch: z.int().min(1).max(100, 'must be at most 100').default(100),
  timeoutMs: z.int().min(1_000).max(600_000, 'must be at most 600,000').default(60_000),
  /** Whether the account move of each posting is looked up; the user must be allowed to read account moves. */
  readsAccountMoves: z.boolean().default(false),
  /** Ends of names of warnings that are accepted; the others reject the posting. */
  acceptedWarnings: z.array(z.string()).default(['effective_date_future']),
  states: z.record(z.string(), pattern).optional(),
  accounts: z.record(z.string(), code).optional(),
  units: z.record(z.string(), code).optional(),
  locationCodes: z.record(z.string(), code).optional(),
});

/** Settings of one Tryton company, as written. */
export type TrytonSettings = z.input<typeof trytonSettings>;

/** The same with every default filled in, and the mapping they make. */
export type TrytonOptions = z.output<typeof trytonSettings> & { readonly mapping: Mapping };

/** Completes settings; throws a ZodError naming what is wrong. */
export function completeSettings(settings: TrytonSettings): TrytonOptions {
  const complete = trytonSettings.parse(settings);
  return { ...complete, mapping: createMapping(complete) };
}
