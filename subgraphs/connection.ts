/**
 * Relay pages over keyset queries: the page arguments read, the WHERE clause built, the connection made.
 *
 * A PageCursor is the key values of a row as opaque text; a page asks for one row more than it gives, to know whether
 * more follow. Offsets are not used: they skip and repeat rows while others write.
 */
import { fault } from '#schema';

/** The most rows one page may have. */
export const maxPage = 500;

/** A page as asked for: how many rows (1 to 500), and the key values of the row it continues after. */
export type PageRequest = {
  readonly first: number;
  readonly after: readonly (string | number)[] | undefined;
};

/** One page of rows and whether more follow. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly hasNextPage: boolean };

/**
 * Reads the arguments of a page.
 * Takes them as given and how many values a cursor of this list holds; throws BAD_USER_INPUT naming argument and value.
 */
export function readPageRequest(
  args: { first: number; after?: string | null },
  keyLength: number,
): PageRequest {
  if (args.first < 1 || args.first > maxPage) {
    throw fault('BAD_USER_INPUT', `first must be 1 to ${maxPage}, not ${args.first}`);
  }
  const after = args.after ?? undefined;
  return { first: args.first, after: after === undefined ? undefined : readPageCursor(after, keyLength) };
}

/** Makes the PageCursor of a row from its key values. */
export function pageCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readPageCursor(text: string, keyLength: number): (string | number)[] {
  const key = parseKey(text)?.filter(isKeyPart);
  if (key?.length === keyLength) return key;
  throw fault('BAD_USER_INPUT', `after is not a place in this list: ${text.slice(0, 100)}`);
}

/** Only what a cursor of ours can hold: a forged one must not reach the database as an error. */
function isKeyPart(part: unknown): part is string | number {
  return Number.isSafeInteger(part) || (typeof part === 'string' && !part.includes('\0'));
}

function parseKey(text: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Cuts the one row too many off.
 * Takes up to `first + 1` rows in page order; gives the page.
 */
export function cutPage<Row>(rows: readonly Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

/** A page as the contract's connection types have it, with PageInfo. */
export type Connection<Node> = {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

/** How the rows of a page become nodes and places. */
export type ConnectionMaking<Row, Node> = {
  readonly request: PageRequest;
  readonly encode: (row: Row) => Node;
  readonly key: (row: Row) => readonly (string | number)[];
};

/** Makes a connection of a page. */
export function toConnection<Row, Node>(
  page: Page<Row>,
  making: ConnectionMaking<Row, Node>,
): Connection<Node> {
  const edges = page.rows.map((row) => ({ node: making.encode(row), cursor: pageCursor(making.key(row)) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: making.request.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A condition of a WHERE clause: SQL with `?` where its one value goes. */
export type Condition = { readonly sql: string; readonly value: unknown };

/**
 * Joins conditions, leaving out those whose value is null or undefined.
 * Gives SQL after WHERE (`true` when nothing is asked) and its values as $1…$n.
 */
export function where(conditions: readonly Condition[]): { sql: string; values: unknown[] } {
  const asked = conditions.filter(({ value }) => value !== null && value !== undefined);
  const sql = asked.map((condition, index) => condition.sql.replaceAll('?', `$${index + 1}`)).join(' AND ');
  return { sql: sql === '' ? 'true' : sql, values: asked.map(({ value }) => value) };
}

/**
 * Checks the length of a list argument.
 * Throws BAD_USER_INPUT naming the field, the limit and the number given.
 */
export function checkCount(field: string, list: readonly unknown[] | null | undefined, most: number): void {
  if (list && list.length > most) {
    throw fault('BAD_USER_INPUT', `${field} may have at most ${most} entries, not ${list.length}`);
  }
}

/**
 * Checks the length of a list that says what is watched: an empty one would watch nothing, for ever and in silence.
 * Throws BAD_USER_INPUT naming the field, the limits and the number given.
 */
export function checkWatched(field: string, list: readonly unknown[] | null | undefined, most: number): void {
  if (list && (list.length === 0 || list.length > most)) {
    throw fault('BAD_USER_INPUT', `${field} must have 1 to ${most} entries, not ${list.length}`);
  }
}
