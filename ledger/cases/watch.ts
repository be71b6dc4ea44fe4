/**
 * Cases that come and go by what the tables say, looked at every few seconds by a chore: so that no write waits for them.
 *
 * Positions that are not below zero any more, picks that have left, codes that events wait for, postings the ERP rejected, logins
 * an ERP refuses, webhooks that are suspended, locations of which nothing is heard.
 * Every look is bounded, and what it leaves is found by the next one. Several processes may look at once: a case is opened
 * and closed once. What cannot be read from a table later is opened where it happens: open.ts.
 */
import { type Database, transaction } from '#database';
import { quantityToUnits } from '#schema';
import { statement } from '../statement.ts';
import { erpFailureRule } from './erp-failure.ts';
import { draftsOfLogins, takenLogins } from './erp-logins.ts';
import type { CaseKind, CaseOwner } from './kind.ts';
import { type CaseContext, type CaseDraft, type CaseResolution, closeCases, openCases } from './open.ts';
import { draftsOfSilence, heardLocations } from './silent-locations.ts';
import { draftsOfWebhooks, resumedWebhooks } from './webhooks.ts';

/** How many cases a look opened and closed. */
export type CaseLook = { readonly opened: number; readonly closed: number };

/** A closed case as it is measured: once, by whoever asks first. */
export type CaseDuration = {
  readonly kind: CaseKind;
  readonly owner: CaseOwner;
  readonly resolution: CaseResolution;
  readonly seconds: number;
};

/** What is open now, by kind and owner. */
export type OpenCases = {
  readonly kind: CaseKind;
  readonly owner: CaseOwner;
  readonly count: number;
  readonly oldestSeconds: number;
};

const casesPerLook = 500;
const eventsCounted = 10_000;
/** In whose name the product opens and closes cases. */
const watcher: CaseContext = { caller: { id: 'workers' }, correlationId: 'watch-cases' };

const settleNegative = statement('cases/settle-negative');
const settlePicked = statement('cases/settle-picked');
const parkedCodes = statement('cases/parked-codes');
const unparkedCodes = statement('cases/unparked-codes');
const rejectedPostings = statement('cases/rejected-postings');
const settledPostings = statement('cases/settled-postings');
const measure = statement('cases/measure');
const openNow = statement('cases/open-now');

/** Looks once: closes what is right again, opens what the tables show. */
export async function watchCases(database: Database): Promise<CaseLook> {
  const settled = await Promise.all(
    [settleNegative, settlePicked].map((each) => database.query(each, [casesPerLook])),
  );
  const codes = await watchBy(database, 'UNMAPPED_CODE', {
    drafts: await draftsOfCodes(database),
    over: unparkedCodes,
  });
  const postings = await watchBy(database, 'ERP_REJECTED', {
    drafts: await draftsOfPostings(database),
    over: settledPostings,
  });
  const logins = await watchBy(database, 'ERP_LOGIN_REFUSED', {
    drafts: await draftsOfLogins(database),
    over: takenLogins,
  });
  const webhooks = await watchBy(database, 'WEBHOOK_SUSPENDED', {
    drafts: await draftsOfWebhooks(database, casesPerLook),
    over: resumedWebhooks,
  });
  const silence = await watchBy(database, 'LOCATION_SILENT', {
    drafts: await draftsOfSilence(database, casesPerLook),
    over: heardLocations,
  });
  const looks = [codes, postings, logins, webhooks, silence];
  return {
    opened: looks.reduce((sum, { opened }) => sum + opened, 0),
    closed: settled.flatMap(({ rows }) => rows).length + looks.reduce((sum, { closed }) => sum + closed, 0),
  };
}

/** Closed cases nobody has measured yet, at most 500; each is given once. */
export async function measureCases(database: Database): Promise<CaseDuration[]> {
  const { rows } = await database.query<CaseDuration>(measure, [casesPerLook]);
  return rows;
}

/** Counts what is open. */
export async function countOpenCases(database: Database): Promise<OpenCases[]> {
  const { rows } = await database.query<Omit<OpenCases, 'oldestSeconds'> & { oldest_seconds: number }>(
    openNow,
  );
  return rows.map(({ oldest_seconds, ...row }) => ({ ...row, oldestSeconds: oldest_seconds }));
}

async function watchBy(
  database: Database,
  kind: CaseKind,
  seen: { readonly drafts: readonly CaseDraft[]; readonly over: string },
): Promise<CaseLook> {
  const { rows: over } = await database.query<{ subject: string }>(seen.over, [casesPerLook]);
  if (seen.drafts.length + over.length === 0) return { opened: 0, closed: 0 };
  return transaction(database, async (session) => {
    const opened = await openCases(session, seen.drafts, watcher);
    const subjects = over.map(({ subject }) => subject);
    return { opened: opened.length, closed: await closeCases(session, { kind, subjects }, watcher) };
  });
}

/** The subject of the case about a code of a source, for whoever has to name it. */
export function unmappedSubject(of: { readonly source: string; readonly code: string }): string {
  return JSON.stringify([of.source, of.code]);
}

type CodeRow = {
  source: string;
  value: string;
  field: string;
  events: number;
  units: number | null;
  positions: number;
  refused: number;
  said: string | null;
  is_more: boolean;
};

async function draftsOfCodes(database: Database): Promise<CaseDraft[]> {
  const { rows } = await database.query<CodeRow>(parkedCodes, [casesPerLook, eventsCounted]);
  return rows.map((row) => {
    const { source, value: code, field, events, units, positions, refused, is_more: isMore } = row;
    return {
      kind: 'UNMAPPED_CODE',
      subject: unmappedSubject({ source, code }),
      cause: causeOf(row),
      ...{ source, code, positions },
      units: units ?? undefined,
      detail: { field, events, isMore, refused },
      isRefreshed: true,
    };
  });
}

/** What waits for a meaning of the code, and what has found one and was refused all the same. */
function causeOf({ source, value, field, events, refused, said, is_more: isMore }: CodeRow): string {
  const code = `${field} ${JSON.stringify(value)} of source ${source}`;
  const waiting = events - refused;
  const many = `${waiting}${isMore ? ' or more' : ''} ${waiting === 1 ? 'event waits' : 'events wait'}`;
  const was = refused === 1 ? '1 event was' : `${refused} events were`;
  const parts = [
    ...(waiting > 0 ? [`${many} for a meaning of ${code}`] : []),
    ...(refused > 0 ? [`${was} refused although ${code} has one by now: ${said}`] : []),
  ];
  return parts.join('; ');
}

type PostingRow = {
  posting_id: number;
  company: string;
  error_code: string;
  error_text: string | null;
  position_id: number;
  lineage_key: string | null;
  event_id: string;
  movement_id: number | null;
  units: number | null;
};

async function draftsOfPostings(database: Database): Promise<CaseDraft[]> {
  const { rows } = await database.query<PostingRow>(rejectedPostings, [casesPerLook]);
  return rows.map((row) => ({
    kind: 'ERP_REJECTED',
    subject: String(row.posting_id),
    cause: `the ERP of ${row.company} rejected posting ${row.posting_id} of ${quantityToUnits(row.units ?? 0)} units: ${row.error_code}${row.error_text === null ? '' : ` (${row.error_text})`}`,
    positionId: row.position_id,
    movementId: row.movement_id ?? undefined,
    units: row.units ?? undefined,
    owner: erpFailureRule(row.error_code).owner,
    detail: {
      ...{ company: row.company, errorCode: row.error_code, reason: row.error_text },
      ...{ eventId: row.event_id, lineage: row.lineage_key },
    },
    isRefreshed: true,
  }));
}
