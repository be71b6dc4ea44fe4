/**
 * Deciding what somebody else asked for: who may, what has to be said, what is noted. The same for counts and adjustments.
 *
 * docs/ledger.md, "Approvals". Never one's own, whatever the scopes; only within reach (what is out of it answers like what is not
 * there); only as much as one's authority lets pass. Who, where, with what and why is kept with the decision and in the audit log.
 */
import type { Queryable } from '#database';
import { hasPartIn, mayChange } from '#schema';
import type { ActContext } from '../request.ts';
import { readFields } from '../steps/fields.ts';
import { StepRefused } from '../steps/step.ts';
import type { Judged } from './judge.ts';
import { beyondAuthority } from './limits.ts';

/** A decision on one thing; operator and device are told by the caller and kept, and are no authority. */
export type DecisionRequest = {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly operatorId: string;
  readonly deviceId: string;
  readonly reason: string;
};

/** What is decided on: where it is, who asked for it and where it stands. */
export type Decidable = {
  readonly locationId: string;
  readonly askedBy: string | undefined;
  readonly status: string;
  /** The status in which it can be decided. */
  readonly undecided: string;
};

/** What to do when a step is somebody else's to take. */
export const askAsAnother = 'ask with the key of another caller (npm run keys -- create makes one)';

/** Checks what has to be said with a decision. Throws StepRefused naming every field at fault. */
export async function checkDecision(
  session: Queryable,
  { operatorId, deviceId, reason }: Omit<DecisionRequest, 'idempotencyKey' | 'id'>,
): Promise<void> {
  const fields = await readFields(session, { skus: [], locationIds: [] });
  fields.text(operatorId, ['operatorId']);
  fields.text(deviceId, ['deviceId']);
  fields.text(reason, ['reason'], 500);
  fields.check();
}

/** Says that nothing has this id, or nothing the caller may see: the same answer. */
export function notFound(noun: string, id: string): StepRefused {
  const message = `no ${noun} has the id ${JSON.stringify(id.slice(0, 100))}`;
  return new StepRefused({ code: 'StepSubjectNotFound', message, path: ['id'] });
}

/**
 * Checks that a caller may decide on something now.
 * Takes it as it is locked; throws StepRefused when it is out of reach, decided already, or the caller's own.
 */
export function checkDecidable(
  { noun, id }: { readonly noun: string; readonly id: string },
  of: Decidable | undefined,
  { caller }: Pick<ActContext, 'caller'>,
): void {
  if (of === undefined || !mayChange(caller, { locationIds: [of.locationId] })) throw notFound(noun, id);
  if (of.status !== of.undecided) {
    const message = `${noun} ${id} is ${of.status} and can be decided on only while it is ${of.undecided}`;
    throw new StepRefused({ code: 'StepNotAllowed', message, path: ['id'] });
  }
  if (hasPartIn(caller, [of.askedBy])) {
    const message = `${noun} ${id} was submitted by this caller, ${caller.id}, and somebody else decides on it: ${askAsAnother}`;
    throw new StepRefused({ code: 'StepNotPermitted', message, path: ['id'] });
  }
}

/** Checks that a difference is within what the caller may approve. Throws StepRefused telling the limits it goes beyond. */
export async function checkAuthority(
  session: Queryable,
  judged: Judged,
  { caller }: Pick<ActContext, 'caller'>,
): Promise<void> {
  const faults = await beyondAuthority(session, caller, judged);
  if (faults.length === 0) return;
  const message = `this is beyond what ${caller.id} may approve: ${faults.join('; ')}. Somebody with a higher limit has to approve it`;
  throw new StepRefused({ code: 'StepNotPermitted', message, path: ['id'] });
}
