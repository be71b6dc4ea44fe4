/**
 * Who writes master data, and what a write leaves in the audit log: an entry for each record that changed, from what to what.
 *
 * Written in the write's own transaction. Rows that changed nothing leave nothing, like rows that were refused.
 */
import { type AuditFacts, noteAudits, type Queryable } from '#database';
import type { SubgraphRequest } from '#schema';

/** Who writes, and what the write is followed by. */
export type Writer = Pick<SubgraphRequest, 'caller' | 'correlationId'>;

/** Records of one type that a write has changed; `before` has those that were there, both by the id clients know. */
export type Written<State> = {
  /** The mutation's name. */
  readonly action: string;
  /** The GraphQL type. */
  readonly type: string;
  readonly before: ReadonlyMap<string, State>;
  readonly after: ReadonlyMap<string, State>;
  /** What a reviewer wants to compare of a record. */
  readonly facts: (state: State) => AuditFacts;
};

/** Notes what was written, in the order of `after`, in the session's transaction; throws what PostgreSQL threw. */
export async function noteWritten<State>(
  session: Queryable,
  { action, type, before, after, facts }: Written<State>,
  { caller, correlationId }: Writer,
): Promise<void> {
  const entries = [...after].map(([id, state]) => {
    const old = before.get(id);
    return {
      ...{ caller, correlationId, action, subject: { type, id } },
      before: old === undefined ? undefined : facts(old),
      after: facts(state),
    };
  });
  await noteAudits(session, entries);
}
