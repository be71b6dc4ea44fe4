/**
 * Postings to the ERP as they are read for clients. The workers write them, here they are only looked at.
 *
 * Sending again is the workers' doing, too: it is handed in as a function, so that the wall stays where it is.
 */
import DataLoader from 'dataloader';
import type { Database } from '#database';
import { cutPage, type Page, where } from '../connection.ts';
import type { Writer } from '../writer.ts';
import type { ErpPostingState } from './generated.ts';

/** What became of one asked posting; `state` is undefined when there is none, else in lower case. */
export type ErpReplayed = {
  readonly postingId: number;
  readonly isReplayed: boolean;
  readonly state: string | undefined;
};

/** Sends postings again, an answer an id in the same order: the workers' `replayPostings` over a pool that writes. */
export type ErpReplay = (
  request: Writer & { readonly postingIds: readonly number[] },
) => Promise<readonly ErpReplayed[]>;

/** A posting as it is stored; the state in lower case. */
export type ErpPostingRow = {
  readonly postingId: number;
  readonly company: string;
  readonly eventId: string;
  readonly kind: 'MOVEMENT' | 'FINANCIAL_ADJUSTMENT';
  readonly movementIds: readonly number[];
  readonly lineageId: string | null;
  readonly state: string;
  readonly attempt: number;
  readonly replays: number;
  readonly replayedBy: string | null;
  readonly documentRef: ErpDocumentRow | null;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  /** Null when it is not sent again by itself. */
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly postedAt: Date | null;
};

/** What the ERP made of a posting. */
export type ErpDocumentRow = {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly number?: string;
  readonly fiscalYear?: string;
  readonly financialRef?: string;
};

/** Which postings are asked for; newest first, after a posting id. */
export type ErpPostingQuery = {
  readonly first: number;
  readonly after: number | undefined;
  readonly states?: readonly ErpPostingState[] | undefined;
  readonly company?: string | undefined;
  readonly movementIds?: readonly number[] | undefined;
  readonly failureCodes?: readonly string[] | undefined;
};

/** What the resolvers of postings get with a request. */
export type ErpPostings = {
  page(query: ErpPostingQuery): Promise<Page<ErpPostingRow>>;
  readonly byId: DataLoader<number, ErpPostingRow | null>;
  readonly ofMovement: DataLoader<number, ErpPostingRow | null>;
  /** Undefined where nothing posts to an ERP. */
  readonly replay: ErpReplay | undefined;
};

const columns = `p.posting_id AS "postingId", p.company, d.event_id AS "eventId", d.kind, d.movement_ids AS "movementIds",
  p.lineage_key AS "lineageId", p.state, p.attempt, p.replays, p.replayed_by AS "replayedBy",
  p.document_ref AS "documentRef", p.error_code AS "errorCode", p.error_text AS "errorText",
  CASE WHEN p.state NOT IN ('pending', 'unknown') OR p.next_attempt_at = 'infinity' THEN NULL
    ELSE coalesce(p.next_attempt_at, p.updated_at) END AS "nextAttemptAt", d.created_at AS "createdAt", p.updated_at AS "updatedAt", p.posted_at AS "postedAt"`;

const postings = 'workers.erp_posting p JOIN workers.erp_document d USING (posting_id)';

/** Makes the reading side for one request. */
export function erpPostings(database: Database, replay: ErpReplay | undefined): ErpPostings {
  return {
    replay,
    page: (query) => page(database, query),
    byId: new DataLoader(
      async (ids) => {
        const { rows } = await database.query<ErpPostingRow>(
          `SELECT ${columns} FROM ${postings} WHERE p.posting_id = ANY ($1::bigint[])`,
          [ids],
        );
        const found = new Map(rows.map((row) => [row.postingId, row]));
        return ids.map((id) => found.get(id) ?? null);
      },
      { cache: false },
    ),
    ofMovement: new DataLoader(async (movementIds) => {
      const { rows } = await database.query<ErpPostingRow & { movementId: number }>(
        `SELECT m.movement_id AS "movementId", ${columns}
         FROM ${postings} JOIN workers.erp_posting_movement m USING (posting_id)
         WHERE m.movement_id = ANY ($1::bigint[])`,
        [movementIds],
      );
      const found = new Map(rows.map((row) => [row.movementId, row]));
      return movementIds.map((id) => found.get(id) ?? null);
    }),
  };
}

async function page(database: Database, query: ErpPostingQuery): Promise<Page<ErpPostingRow>> {
  const asked = where([
    { sql: 'p.posting_id < ?::bigint', value: query.after },
    { sql: 'p.state = ANY (?::text[])', value: query.states?.map((state) => state.toLowerCase()) },
    { sql: 'p.company = ?::text', value: query.company },
    { sql: 'p.error_code = ANY (?::text[])', value: query.failureCodes },
    {
      sql: 'p.posting_id IN (SELECT posting_id FROM workers.erp_posting_movement WHERE movement_id = ANY (?::bigint[]))',
      value: query.movementIds,
    },
  ]);
  const limit = asked.values.length + 1;
  const { rows } = await database.query<ErpPostingRow>(
    `SELECT ${columns} FROM ${postings} WHERE ${asked.sql} ORDER BY p.posting_id DESC LIMIT $${limit}`,
    [...asked.values, query.first + 1],
  );
  return cutPage(rows, query.first);
}
