/**
 * Cases about sources that are opened where they arise, in the recording transaction: what a source may not tell, and what was
 * recorded without the event it follows. Opening one that is open costs next to nothing. watch.ts closes them.
 */
import type { Queryable } from '#database';
import { type CaseContext, type CaseDraft, openCases } from '../cases/open.ts';
import type { ParsedEvent } from '../event.ts';
import type { EventRefusal } from '../refusal.ts';
import { statement } from '../statement.ts';
import type { Awaited } from './lineage.ts';

const noteOrphans = statement('sources/note-orphans');

/** The subject of the case about what a source may not tell. */
export function notPermittedSubject(of: { readonly source: string; readonly type: string }): string {
  return JSON.stringify([of.source, of.type]);
}

/** Opens a case for every source and type that the ownership matrix refused. */
export async function openRefused(
  session: Queryable,
  kept: readonly { readonly event: ParsedEvent; readonly refusal: EventRefusal }[],
  context: CaseContext,
): Promise<void> {
  const drafts = kept.flatMap(({ event: { source, type }, refusal }): CaseDraft[] =>
    refusal.code !== 'NotPermitted'
      ? []
      : [
          {
            kind: 'NOT_PERMITTED_SOURCE',
            subject: notPermittedSubject({ source, type }),
            cause: refusal.message,
            ...{ source, code: type },
          },
        ],
  );
  await openCases(session, drafts, context);
}

/** Opens a case for every event that was recorded without the one it follows, and notes what would close it. */
export async function openOrphans(
  session: Queryable,
  orphans: readonly { readonly event: ParsedEvent; readonly missing: Awaited }[],
  context: CaseContext,
): Promise<void> {
  if (orphans.length === 0) return;
  const drafts = orphans.map(({ event, missing }): CaseDraft => {
    const { source, eventId, type, lineageId } = event;
    return {
      kind: 'LINEAGE_TIMEOUT',
      subject: JSON.stringify([source, eventId]),
      cause: `${type} ${JSON.stringify(eventId)} of source ${source} was recorded without ${missing.after.join(' or ')} in its chain ${JSON.stringify(lineageId)}`,
      ...{ source, code: type },
      units: Math.abs(event.quantity),
      detail: { eventId, type, lineageId: missing.lineageId, after: missing.after },
    };
  });
  await session.query(noteOrphans, [
    orphans.map(({ missing }) => missing.lineageId),
    orphans.map(({ missing }) => missing.after.join(' ')),
    drafts.map(({ subject }) => subject),
  ]);
  await openCases(session, drafts, context);
}
