/**
 * A failure of ERP posting as people get it: whose work it is and what to do, by the ledger's table of failures.
 *
 * Of its own, since both a posting and a heap of dead letters say it.
 */
import { erpFailureRule } from '#ledger';
import { owners } from './cases.ts';

/** What is to be done about a failure, as the contract says it; an unknown code is integration's. */
export function encodeFailureRule(code: string) {
  const { owner, action } = erpFailureRule(code);
  return { owner: owner === undefined ? null : owners[owner], suggestedAction: action };
}
