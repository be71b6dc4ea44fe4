/**
 * Postings to the ERP as they are read for clients. The workers write them, here they are only looked at.
 *
 * Sending again is the workers' doing, too: it is handed in as a function, so that the wall stays where it is.
 */
import DataLoader from 'dataloader';
import type { Database } from '#database';
import { cutPage, type Page, where } from '../connection.ts';
import type { Writer } from '../writer.ts';
import { type ErpInstancesRead, readErpInstances } from './erp-instance-store.ts';
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

/** What became of one posting to give up; `state` is undefined when there is none, else in lower case. */
export type ErpWaived = {
  readonly postingId: number;
  readonly isWaived: boolean;
  readonly state: string | undefined;
};

/** Which dead letters; all when nothing is said. */
export type ErpDeadLetterQuery = {
  readonly company?: string | undefined;
  readonly failureCodes?: readonly string[] | undefined;
};

/** Sending again and giving up: the workers' functions over a pool that writes. */
export type ErpWrites = {
  readonly replay: ErpReplay;
  readonly replayDeadLetters: (
    request: Writer & ErpDeadLetterQuery & { readonly upTo: number | undefined; readonly most: number },
  ) => Promise<{ readonly replayed: number; readonly left: number }>;
  readonly waive: (
    request: Writer & { readonly postingIds: readonly number[]; readonly reason: string },
  ) => Promise<readonly ErpWaived[]>;
};

/** Dead letters of one company that failed in one way. */
export type ErpDeadLetterGroup = {
  readonly company: string;
  readonly failureCode: string;
  readonly postings: number;
  readonly movements: number;
  readonly oldestAt: Date;
  readonly newestId: number;
};

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
  readonly waivedBy: string | null;
  readonly waivedReason: string | null;
  readonly waivedAt: Date | null;
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
  /** What waits for each ERP, and at what pace it goes. */
  instances(): Promise<ErpInstancesRead>;
  /** Undefined where nothing posts to an ERP. */
  readonly writes: ErpWrites | undefined;
  /** What matches, by company and failure, and how many postings wait behind. */
  deadLetters(
    query: ErpDeadLetterQuery,
  ): Promise<{ readonly groups: readonly ErpDeadLetterGroup[]; readonly heldBack: number }>;
};

const columns = `p.posting_id AS "postingId", p.company, d.event_id AS "eventId", d.kind, d.movement_ids AS "movementIds",
  p.lineage_key AS "lineageId", p.state, p.attempt, p.replays, p.replayed_by AS "replayedBy",
  p.document_ref AS "documentRef", p.error_code AS "errorCode", p.error_text AS "errorText",
  CASE WHEN p.state NOT IN ('pending', 'unknown') OR p.next_attempt_at = 'infinity' THEN NULL
    ELSE coalesce(p.next_attempt_at, p.updated_at) END AS "nextAttemptAt", d.created_at AS "createdAt", p.updated_at AS "updatedAt", p.posted_at AS "postedAt",
  p.waived_by AS "waivedBy", p.waived_reason AS "waivedReason", p.waived_at AS "waivedAt"`;

const postings = 'workers.erp_posting p JOIN workers.erp_document d USING (posting_id)';

const matching = `p.state = 'rejected' AND ($1::text IS NULL OR p.company = $1) AND ($2::text[] IS NULL OR p.error_code = ANY ($2))`;

// $1 company or null, $2 failure codes or null. A row a company and code, most postings first. Locks nothing.
const deadLetterGroups = `
  SELECT p.company, p.error_code AS "failureCode", count(*)::integer AS postings,
    sum(cardinality(d.movement_ids))::integer AS movements, min(d.created_at) AS "oldestAt", max(p.posting_id) AS "newestId"
  FROM ${postings} WHERE ${matching} GROUP BY p.company, p.error_code ORDER BY postings DESC, p.company, p.error_code`;

// $1, $2 as above. How many later postings of the lineages wait.
const deadLetterFollowers = `
  SELECT count(*)::integer AS count FROM (
    SELECT p.company, p.lineage_key, min(p.posting_id) AS first FROM workers.erp_posting p
    WHERE ${matching} AND p.lineage_key IS NOT NULL GROUP BY p.company, p.lineage_key
  ) dead JOIN workers.erp_posting w ON w.company = dead.company AND w.lineage_key = dead.lineage_key
    AND w.posting_id > dead.first AND w.state IN ('pending', 'unknown')`;

/** Makes the reading side for one request. */
export function erpPostings(database: Database, writes: ErpWrites | undefined): ErpPostings {
  return {
    writes,
    page: (query) => page(database, query),
    deadLetters: (query) => deadLetters(database, query),
    instances: () => readErpInstances(database),
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

async function deadLetters(database: Database, query: ErpDeadLetterQuery) {
  const filter = [query.company ?? null, query.failureCodes ?? null];
  const groups = await database.query<ErpDeadLetterGroup>(deadLetterGroups, filter);
  const followers = await database.query<{ count: number }>(deadLetterFollowers, filter);
  return { groups: groups.rows, heldBack: followers.rows[0]?.count ?? 0 };
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
