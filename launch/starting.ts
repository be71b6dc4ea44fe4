/**
 * What every step of a start is given: what was asked for, where to report, and where to register how it is undone.
 *
 * The one thing the steps have in common; they know nothing of each other.
 */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Settings } from './settings.ts';

/** A start in progress. */
export type Starting = {
  readonly settings: Settings;
  readonly logger: Logger;
  /** The process's metrics, shown by the gateway. */
  readonly registry: Registry;
  /** How each step is undone, in the order of starting; undone backwards. */
  readonly ends: AsyncDisposableStack;
};
