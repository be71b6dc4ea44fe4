/**
 * The ERP systems there are connectors for, by name, and the one reading of their settings.
 *
 * An instance is a system and its settings; several instances of one system may run side by side. A new system is a folder
 * beside `http/` and a line here.
 */
import { z } from 'zod';
import type { ErpConnector } from './contract.ts';
import { createHttpConnector } from './http/index.ts';
import { createTrytonConnector, trytonSettings } from './tryton/index.ts';

const httpSettings = z.strictObject({
  system: z.literal('http'),
  url: z.url({ protocol: /^https?$/, error: 'must be a URL that starts with http:// or https://' }),
  secret: z.string('must be text').min(32, 'must be a secret of at least 32 characters'),
  maxBatch: z.int().min(1).max(1_000, 'must be at most 1,000').optional(),
  maxConcurrency: z.int().min(1).max(64, 'must be at most 64').optional(),
  timeoutMs: z.int().min(100).max(600_000, 'must be at most 600,000').optional(),
  holdsOrder: z.boolean('must be true or false').optional(),
});

const settingsShape = z.discriminatedUnion('system', [httpSettings, trytonSettings]);

/** Settings of one ERP instance; `system` says which connector they are for. */
export type ErpSettings = z.input<typeof settingsShape>;

/** The names of the systems there are connectors for. */
export const erpSystems: readonly string[] = settingsShape.options.map(({ shape }) => shape.system.value);

/**
 * Opens the connector of an instance.
 * Throws a RangeError naming the setting that is wrong (never its value: it may be the secret).
 */
export function openErpConnector(settings: unknown): ErpConnector {
  const result = settingsShape.safeParse(settings);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = issue?.path.join('.') || 'the ERP settings';
    throw new RangeError(`${name} ${issue?.message ?? 'is wrong'}; known systems: ${erpSystems.join(', ')}`);
  }
  return result.data.system === 'tryton' ? createTrytonConnector(result.data) : openHttp(result.data);
}

function openHttp({
  url,
  secret,
  maxBatch,
  maxConcurrency,
  timeoutMs,
  holdsOrder,
}: z.output<typeof httpSettings>): ErpConnector {
  return createHttpConnector({
    url,
    secret,
    ...(maxBatch === undefined ? {} : { maxBatch }),
    ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(holdsOrder === undefined ? {} : { holdsOrder }),
  });
}
