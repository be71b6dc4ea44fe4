/**
 * Making postings of movements: each becomes one posting, or is put into a sum where its company's rules say so.
 *
 * In the outbox's transaction, in commit order. A movement whose lineage has anything but summable movements under way is
 * posted alone, behind them; sums that hold its lineage are closed first, so that they stand before it.
 */
import type { CanonicalMovement } from '#connectors';
import type { Queryable } from '#database';
import { closeSumsOf, collect, type Lineage, type Summand, unfinished } from './collect.ts';
import { canonicalMovement, type Fact, readFacts } from './facts.ts';
import { type PriorityRule, priorityOf } from './priority.ts';
import { type SumRule, sumClosesAt, sumKeyOf, sumRuleOf } from './sums.ts';

/** How a company's postings are made. */
export type OpeningRules = {
  readonly priorities: readonly PriorityRule[];
  /** Empty: every movement is posted alone. */
  readonly sums: readonly SumRule[];
};

/** What the making of postings depends on. */
export type OpeningOptions = {
  /** The ERP company of movements at locations that name none, and outside every location. */
  readonly defaultCompany: string;
  readonly rulesOf: (company: string) => OpeningRules;
};

/** A movement on its way to a posting. */
type Opening = {
  readonly fact: Fact;
  readonly company: string;
  readonly movement: CanonicalMovement;
  readonly priority: number;
  /** The rule it may be summed up by; undefined when it is posted alone. */
  readonly sumRule: SumRule | undefined;
};

// Arrays in commit order: $1 companies, $2 event ids, $3 movement ids, $4 lineage keys, $5 positions, $6 documents (their
// kind is a column, too), $7 priorities, $8 business documents.
// The company of each new posting. They get their numbers in that order; a movement that has one already is left out.
const insertPostings = `
  WITH given AS MATERIALIZED (
    SELECT nextval('workers.erp_posting_no') AS posting_id, g.* FROM (
      SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::jsonb[], $7::smallint[], $8::text[])
        WITH ORDINALITY AS n (company, event_id, movement_id, lineage_key, position_id, document, priority, document_key, place)
      WHERE NOT EXISTS (SELECT FROM workers.erp_posting_movement p WHERE p.movement_id = n.movement_id)
      ORDER BY n.place
    ) g
  ), documents AS (
    INSERT INTO workers.erp_document (posting_id, event_id, movement_ids, document, kind)
    SELECT posting_id, event_id, ARRAY[movement_id], document, document ->> 'kind' FROM given
  ), movements AS (
    INSERT INTO workers.erp_posting_movement (movement_id, posting_id) SELECT movement_id, posting_id FROM given
  )
  INSERT INTO workers.erp_posting (posting_id, company, lineage_key, position_id, priority, document_key)
  SELECT posting_id, company, lineage_key, position_id, priority, document_key FROM given RETURNING company`;

/** Makes the postings of movements, given in commit order; gives how many by company. */
export async function openPostings(
  session: Queryable,
  movementIds: readonly number[],
  options: OpeningOptions,
): Promise<ReadonlyMap<string, number>> {
  if (movementIds.length === 0) return new Map();
  const facts = await readFacts(session, movementIds);
  const openings = facts.map((fact) => openingOf(fact, options));
  const { alone, summed } = await split(session, openings);
  const companies = [...(await closeBefore(session, alone, options)), ...(await insertAlone(session, alone))];
  const now = new Date();
  await collect(
    session,
    summed.flatMap((opening) => summandOf(opening, now)),
  );
  const byCompany = Map.groupBy(companies, (company) => company);
  return new Map([...byCompany].map(([company, same]) => [company, same.length]));
}

function openingOf(fact: Fact, { defaultCompany, rulesOf }: OpeningOptions): Opening {
  const company = fact.company ?? defaultCompany;
  const movement = canonicalMovement(fact);
  const { priorities, sums } = rulesOf(company);
  const priority = priorityOf(priorities, movement);
  return { fact, company, movement, priority, sumRule: sumRuleOf(sums, movement) };
}

/** Which are posted alone, and which are put into sums. */
async function split(session: Queryable, openings: readonly Opening[]) {
  if (openings.every(({ sumRule }) => sumRule === undefined)) return { alone: openings, summed: [] };
  const busy = new Set(openings.filter(({ sumRule }) => sumRule === undefined).flatMap(lineageKeyOf));
  const asked = openings.filter((each) => each.sumRule !== undefined && !lineageKeyOf(each).some(has(busy)));
  for (const lineage of await unfinished(session, lineagesOf(asked))) busy.add(JSON.stringify(lineage));
  const isAlone = (each: Opening) => each.sumRule === undefined || lineageKeyOf(each).some(has(busy));
  return { alone: openings.filter(isAlone), summed: openings.filter((each) => !isAlone(each)) };
}

const has = (set: ReadonlySet<string>) => (key: string) => set.has(key);

/** The lineage in its company as a key; none when the movement has no lineage. */
function lineageKeyOf({ company, fact: { lineageKey } }: Opening): string[] {
  return lineageKey === null ? [] : [JSON.stringify({ company, lineageKey } satisfies Lineage)];
}

function lineagesOf(openings: readonly Opening[]): Lineage[] {
  return openings.flatMap(({ company, fact: { lineageKey } }) =>
    lineageKey === null ? [] : [{ company, lineageKey }],
  );
}

async function closeBefore(session: Queryable, alone: readonly Opening[], { rulesOf }: OpeningOptions) {
  const behind = alone.filter(({ company }) => rulesOf(company).sums.length > 0);
  return closeSumsOf(session, [...new Set(lineagesOf(behind).map(({ lineageKey }) => lineageKey))]);
}

async function insertAlone(session: Queryable, alone: readonly Opening[]): Promise<string[]> {
  if (alone.length === 0) return [];
  const { rows } = await session.query<{ company: string }>({
    name: 'erp-open-postings',
    text: insertPostings,
    values: [
      alone.map(({ company }) => company),
      alone.map(({ fact }) => fact.eventKey),
      alone.map(({ fact }) => fact.movementId),
      alone.map(({ fact }) => fact.lineageKey),
      alone.map(({ fact }) => fact.positionId),
      alone.map(({ movement }) => JSON.stringify(movement)),
      alone.map(({ priority }) => priority),
      alone.map(({ movement }) => documentKeyOf(movement)),
    ],
  });
  return rows.map(({ company }) => company);
}

/** The business document a movement is a line of. */
function documentKeyOf({ referenceDocument }: CanonicalMovement): string | null {
  return referenceDocument === undefined ? null : `${referenceDocument.type}:${referenceDocument.id}`;
}

function summandOf({ fact, company, movement, priority, sumRule }: Opening, now: Date): Summand[] {
  if (sumRule === undefined) return [];
  return [
    {
      ...{ company, priority, movementId: fact.movementId, eventKey: fact.eventKey, quantity: fact.quantity },
      ...{ lineageKey: fact.lineageKey, positionId: fact.positionId },
      ...{ occurredAt: fact.occurredAt, recordedAt: fact.recordedAt },
      sumKey: sumKeyOf(movement),
      document: commonOf(movement),
      closesAt: sumClosesAt(sumRule, now),
    },
  ];
}

/** What a movement has in common with the others of its sum. */
function commonOf(movement: CanonicalMovement): object {
  const { kind, type, sku, unit, from, to, businessDate, orderKeys } = movement;
  const position = orderKeys.filter((key) => key.startsWith('position:'));
  return { kind, type, sku, unit, from, to, businessDate, orderKeys: position };
}
