/**
 * The classes of faults posting to an ERP can meet, as data: how the receiver goes wrong, where the posting lands, whose work
 * it is and how it is brought through. graphql.test.ts plays each through the gateway.
 *
 * Only what a receiver can do; the same classes against a real Tryton are test/tryton/dead-letters.test.ts's.
 */
import type { Station } from './arrange.ts';

/** How dead letters are sent again: one by its case, some by their ids, or all that match. */
export type Way = 'by its case' | 'by its id' | 'with all of its kind';

/** One class of faults. */
export type Fault = {
  readonly name: string;
  /** What the receiver does from now on; `mended` resolves when it stops doing so. */
  readonly goesWrong: (sku: string, mended: Promise<unknown>) => Station['options'];
  readonly state: 'REJECTED' | 'PENDING' | 'UNKNOWN';
  readonly code: string;
  /** Whose work it is; null while the product goes on by itself. */
  readonly owner: 'INTEGRATION' | 'FINANCE' | null;
  /** What the suggested fix begins with. */
  readonly fix: string;
  /** The case people get about it, if any. */
  readonly kind: 'ERP_REJECTED' | 'ERP_LOGIN_REFUSED' | null;
  /** How it is sent again once the cause is gone; by itself when omitted. */
  readonly replay?: Way;
};

const refuses =
  (code: 'unmapped' | 'period-closed' | 'validation', reason: string): Fault['goesWrong'] =>
  (sku) => ({ judge: (event) => (event.sku === sku ? { code, reason } : undefined) });
const answers =
  (status: number): Fault['goesWrong'] =>
  () => ({ misbehave: () => ({ kind: 'status', status, retryAfterSeconds: 1 }) });
const poison: Fault['goesWrong'] = (sku) => ({
  // The delivery is refused as a whole, until the line at fault stands alone.
  misbehave: (events) =>
    JSON.stringify(events).includes(`"${sku}"`) ? { kind: 'status', status: 422 } : undefined,
});

/** The seven classes of faults, each with where it lands and the way through; the same every time. */
export const faults: readonly Fault[] = [
  {
    ...{ name: 'an unmapped item', goesWrong: refuses('unmapped', 'no such item'), code: 'unmapped' },
    ...{ state: 'REJECTED', owner: 'INTEGRATION', fix: 'Create the item', kind: 'ERP_REJECTED' },
    replay: 'by its case',
  },
  {
    ...{
      name: 'a closed period',
      goesWrong: refuses('period-closed', 'March is closed'),
      code: 'period-closed',
    },
    ...{ state: 'REJECTED', owner: 'FINANCE', fix: 'Open the period', kind: 'ERP_REJECTED' },
    replay: 'by its id',
  },
  {
    ...{ name: 'a rule of the ERP', goesWrong: refuses('validation', 'no halves'), code: 'validation' },
    ...{ state: 'REJECTED', owner: 'FINANCE', fix: 'Put right in the ERP', kind: 'ERP_REJECTED' },
    replay: 'with all of its kind',
  },
  {
    ...{ name: 'a poison line among good ones', goesWrong: poison, code: 'validation' },
    ...{ state: 'REJECTED', owner: 'FINANCE', fix: 'Put right in the ERP', kind: 'ERP_REJECTED' },
    replay: 'by its case',
  },
  {
    ...{ name: 'throttling', goesWrong: answers(429), code: 'throttled' },
    ...{ state: 'PENDING', owner: null, fix: 'Nothing: the ERP asked for a pause', kind: null },
  },
  {
    name: 'a time-out with unknown outcome',
    goesWrong: (_sku, until) => ({ misbehave: () => ({ kind: 'hold', until }) }),
    ...{ code: 'timeout', state: 'UNKNOWN', owner: null, fix: 'Nothing: whether it arrived', kind: null },
  },
  {
    ...{ name: 'a login that expired', goesWrong: answers(401), code: 'auth' },
    ...{ state: 'PENDING', owner: 'INTEGRATION', fix: 'Renew the password', kind: 'ERP_LOGIN_REFUSED' },
  },
];
