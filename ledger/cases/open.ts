/**
 * Opening and closing exception cases, for every room that records facts: set-based, in the caller's transaction.
 *
 * One case is open per kind and subject. Opening one that is open changes nothing (and waits for nobody), so what is told
 * twice opens one case; after it was closed, the same cause opens a new one. Locks: cases are locked last of all, after the
 * feed shards, by kind and subject. Cases whose cause can be read from the tables (negative positions, parked codes, postings
 * the ERP rejected) are opened or closed by a chore instead: watch.ts.
 *
 * @example
 * await openCases(session, [{ kind: 'TRANSFER_SHORT', subject: `${transferId}/${itemNo}`, positionId, transferId, units: 3_000 }], context);
 * await closeCases(session, { kind: 'TRANSFER_SHORT', subjects: [`${transferId}/${itemNo}`] }, context);
 */
import type { Queryable } from '#database';
import type { Caller } from '#schema';
import { statement } from '../statement.ts';
import { type CaseKind, type CaseOwner, kindRules } from './kind.ts';

/** What a case knows besides its columns: names and plain values, shown to people as they are. Quantities in units. */
export type CaseDetail = Readonly<
  Record<string, string | number | boolean | null | readonly (string | number)[]>
>;

/** A case to be opened. */
export type CaseDraft = {
  readonly kind: CaseKind;
  /** What it is about, in the kind's own scheme, e.g. `<transferId>/<itemNo>`: one open case per kind and subject. */
  readonly subject: string;
  /** Why, a sentence to a person with the numbers in it; the kind's title when omitted. */
  readonly cause?: string | undefined;
  /** Gives item and location, too. */
  readonly positionId?: number | undefined;
  /** Of a case about an item or a location that is about no position. */
  readonly itemNo?: number | undefined;
  readonly locationNo?: number | undefined;
  readonly movementId?: number | undefined;
  readonly transferId?: string | undefined;
  readonly reservationId?: string | undefined;
  /** Whose sale it is about; the reservation's when omitted. Of none: whoever reaches all channels, or is bound to its location, sees it. */
  readonly channel?: string | undefined;
  /** The source and the code (or sequence, or event type) it is about; parked events are replayed by them. */
  readonly source?: string | undefined;
  readonly code?: string | undefined;
  /** Blast radius: affected units, in thousandths, at least 0. */
  readonly units?: number | undefined;
  /** Blast radius: affected positions; 1 when a position is given, unless told otherwise. */
  readonly positions?: number | undefined;
  readonly detail?: CaseDetail | undefined;
  /** Overrides the kind's owner. */
  readonly owner?: CaseOwner | undefined;
  /** When it is open already: replace owner, cause, units, positions and detail by these. Locks the case's row, so not for hot paths. */
  readonly isRefreshed?: boolean | undefined;
};

/** In whose name, and under which correlation id; a RecordContext or an ActContext will do. */
export type CaseContext = { readonly caller: Pick<Caller, 'id'>; readonly correlationId: string };

/** A case opened now. */
export type OpenedCase = { readonly caseId: number; readonly kind: CaseKind; readonly subject: string };

/** How a case ended: its cause went away, people settled it, what it held up was done again, or nothing is to be done. */
export const caseResolutions = ['BY_ITSELF', 'RESOLVED', 'REPLAYED', 'WAIVED'] as const;

/** How a case ended. */
export type CaseResolution = (typeof caseResolutions)[number];

/** Cases to be closed: those of a kind with one of these subjects that are open. */
export type CaseClosing = {
  readonly kind: CaseKind;
  readonly subjects: readonly string[];
  /** BY_ITSELF when omitted. */
  readonly how?: CaseResolution | undefined;
  readonly why?: string | undefined;
};

const openStatement = statement('cases/open');
const closeStatement = statement('cases/close');

/**
 * Opens a case for every draft whose subject has none open of that kind, in the session's transaction; as the last thing in
 * it, or nearly. Of drafts with one kind and subject the last counts.
 * Gives the cases opened now; throws what PostgreSQL refused (a negative number of units, an empty subject).
 */
export async function openCases(
  session: Queryable,
  drafts: readonly CaseDraft[],
  { caller, correlationId }: CaseContext,
): Promise<OpenedCase[]> {
  if (drafts.length === 0) return [];
  const last = new Map(drafts.map((draft) => [`${draft.kind} ${draft.subject}`, draft]));
  const { rows } = await session.query<{ case_id: number; kind: CaseKind; subject: string }>(openStatement, [
    JSON.stringify([...last.values()].map(rowOf)),
    caller.id,
    correlationId,
  ]);
  return rows.map((row) => ({ caseId: row.case_id, kind: row.kind, subject: row.subject }));
}

/** Closes the open cases of a kind and these subjects, in the session's transaction; gives how many. Closed ones stay as they are. */
export async function closeCases(
  session: Queryable,
  { kind, subjects, how = 'BY_ITSELF', why }: CaseClosing,
  { caller }: Pick<CaseContext, 'caller'>,
): Promise<number> {
  if (subjects.length === 0) return 0;
  const { rows } = await session.query(closeStatement, [
    kind,
    [...new Set(subjects)],
    how,
    caller.id,
    why ?? null,
  ]);
  return rows.length;
}

function rowOf(draft: CaseDraft) {
  const { owner, title } = kindRules[draft.kind];
  const desk = draft.owner ?? owner;
  const { positionId, itemNo, locationNo, movementId, transferId, reservationId, channel, source, code } =
    draft;
  return {
    kind: draft.kind,
    subject: draft.subject,
    owner: desk === 'LOCATION' ? null : desk,
    cause: draft.cause ?? title,
    ...{ positionId, itemNo, locationNo, movementId, transferId, reservationId, channel, source, code },
    units: draft.units ?? null,
    positions: draft.positions ?? (positionId === undefined ? null : 1),
    detail: draft.detail ?? {},
    refresh: draft.isRefreshed ?? false,
  };
}
