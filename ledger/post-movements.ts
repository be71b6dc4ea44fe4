/**
 * Sends drafts to the one statement that writes journal, positions and feed together.
 *
 * Not here: what the drafts are. The positions they touch must be locked by the session's transaction.
 */
import type { CursorVector } from '#schema';
import type { Batch, Posted, Trouble } from './batch.ts';
import { type MovementDraft, movementKinds } from './movement-draft.ts';
import { statement } from './statement.ts';

const post = statement('post');

type PostRow = { movement_ids: number[]; cursor: CursorVector; negative: number[] | null };

/** Posts drafts in their order; gives the feed's position after them and the positions they left below zero. */
export async function postMovements(batch: Batch, drafts: readonly MovementDraft[]): Promise<Posted> {
  if (drafts.length === 0) return { cursor: undefined, troubled: [] };
  const { rows } = await batch.session.query<PostRow>(post, [
    batch.recordedAt,
    drafts.map((draft) => draft.eventNo),
    drafts.map((draft) => draft.type),
    drafts.map((draft) => draft.from.positionId),
    drafts.map((draft) => draft.from.state),
    drafts.map((draft) => draft.to.positionId),
    drafts.map((draft) => draft.to.state),
    drafts.map((draft) => draft.quantity),
    drafts.map((draft) => draft.occurredAt),
    drafts.map((draft) => draft.businessDate),
    drafts.map((draft) => movementKinds.indexOf(draft.kind) + 1),
    drafts.map((draft) => draft.snapshotEventNo ?? null),
    drafts.map((draft) => draft.correlationId),
    drafts.map((draft) => draft.toldAt ?? null),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('posting movements gave no answer');
  return { cursor: row.cursor, troubled: (row.negative ?? []).flatMap((id) => troubleAt(id, drafts, row)) };
}

/** The last movement that took units from AVAILABLE at the position. */
function troubleAt(positionId: number, drafts: readonly MovementDraft[], row: PostRow): Trouble[] {
  const last = drafts.findLastIndex(({ from }) => from.positionId === positionId && from.state === 1);
  const movementId = row.movement_ids[last];
  return movementId === undefined ? [] : [{ positionId, movementId }];
}
