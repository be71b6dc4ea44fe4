/**
 * The product for a test in the test's own process, loaded only when it is started.
 *
 * The door of this room is used far more often for a server than for the product, and loading every room takes a second.
 */
import type { Logger } from 'pino';
import type { Product } from './product.ts';
import type { Settings } from './settings.ts';

/** As startProduct of product.ts. */
export async function startProduct(settings: Settings, options: { logger: Logger }): Promise<Product> {
  const product = await import('./product.ts');
  return product.startProduct(settings, options);
}
