/**
 * What a failure of posting to the ERP means to people: whose work it is and what to do, one row a code.
 *
 * The codes are the connectors' (`ErpErrorCode` of connectors/erp/contract.ts, kept equal by a test); here they get a desk
 * and a sentence. A code whose owner is undefined is nobody's work: the product tries again by itself, for as long as it
 * takes. Runbook: docs/erp.md. Nothing here touches a database.
 */
import type { CaseOwner } from './kind.ts';

/** What is to be done about a failure. */
export type ErpFailureRule = {
  /** Whose work it is; undefined while the product sends it again by itself. */
  readonly owner: CaseOwner | undefined;
  /** The suggested fix, a sentence to a person. */
  readonly action: string;
};

/** The table of failures, by code. */
export const erpFailureRules: ReadonlyMap<string, ErpFailureRule> = new Map([
  [
    'unmapped',
    {
      owner: 'integration',
      action: 'Create the item, location or unit in the ERP, or map its code in the settings; then replay.',
    },
  ],
  [
    'period-closed',
    {
      owner: 'finance',
      action: 'Open the period of the business day in the ERP, or post it by hand and waive it; then replay.',
    },
  ],
  [
    'validation',
    {
      owner: 'finance',
      action: 'Put right in the ERP what it objects to; then replay. If it was posted by hand, waive it.',
    },
  ],
  [
    'warning',
    {
      owner: 'finance',
      action:
        'Judge the warning; accept its kind in the settings (acceptedWarnings) and replay, or waive it.',
    },
  ],
  [
    'forbidden',
    { owner: 'integration', action: 'Give the ERP user of the gateway the right it lacks; then replay.' },
  ],
  [
    'untyped',
    {
      owner: 'integration',
      action: "Look at the ERP's log: it failed without a reason, more than once. Replay once it is mended.",
    },
  ],
  [
    'auth',
    {
      owner: 'integration',
      action:
        'Renew the password or key of the gateway and start again: nothing is posted meanwhile, and nothing is lost.',
    },
  ],
  [
    'conflict',
    { owner: undefined, action: 'Nothing: two transactions met in the ERP; it is sent again by itself.' },
  ],
  [
    'throttled',
    { owner: undefined, action: 'Nothing: the ERP asked for a pause; it is sent again by itself.' },
  ],
  [
    'unavailable',
    {
      owner: undefined,
      action: 'Nothing: the ERP does not answer; it is sent again by itself once it does.',
    },
  ],
  [
    'timeout',
    {
      owner: undefined,
      action: 'Nothing: whether it arrived is looked up in the ERP before it is sent again by itself.',
    },
  ],
  [
    'held',
    { owner: undefined, action: 'Nothing: it waits for an earlier posting of its order; see to that one.' },
  ],
]);

/** The rule of a code; one that a newer version wrote is integration's. */
export function erpFailureRule(code: string): ErpFailureRule {
  return (
    erpFailureRules.get(code) ?? {
      owner: 'integration',
      action: 'Put right what the ERP objects to, then replay.',
    }
  );
}
