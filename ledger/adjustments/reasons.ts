/**
 * Reason codes of adjustments: data, so that a company has its own words. A code is retired, never removed.
 */
import type { Database } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { type StepResult, takeStep } from '../steps/step.ts';

/** A reason code as it is to be. */
export type ReasonCodeRequest = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly meaning: string;
  readonly isActive: boolean;
};

const setStatement = statement('adjustments/set-reason');
const codePattern = /^[A-Z][A-Z0-9_]{1,59}$/;

/** Writes a reason code; noted in the audit log. */
export function reasonCodeChange(
  database: Database,
  { idempotencyKey: key, ...content }: ReasonCodeRequest,
  context: ActContext,
): Promise<StepResult<{ code: string }>> {
  const step = { operation: 'reasonCodeChange', key, content };
  return takeStep({ database, context }, step, async ({ session }) => {
    const { code, meaning, isActive } = content;
    const fields = await readFields(session, { skus: [], locationIds: [] });
    if (!codePattern.test(code))
      fields.refuse(`code must be in upper snake case, not ${JSON.stringify(code.slice(0, 100))}`, ['code']);
    fields.text(meaning, ['meaning'], 500);
    fields.check();
    const { rows } = await session.query<{ before: Record<string, unknown> | null }>(setStatement, [
      code,
      meaning,
      isActive,
      context.caller.id,
    ]);
    const noted = { action: 'reasonCodeChange', type: 'ReasonCode', id: code, reason: undefined };
    const before = rows[0]?.before ?? undefined;
    await noteStep(session, { ...noted, before, after: { meaning, isActive } }, context);
    return { code };
  });
}
