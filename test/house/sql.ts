/**
 * Who writes what in SQL: each Postgres schema is inserted into, updated and deleted from only below its owner.
 *
 * Reading another owner's schema is allowed (decision 0002), writing never. Judged are .sql files and every string in
 * TypeScript that is SQL (keywords in capitals, or a table with its schema); migrations make the tables, and tests may break what they like, so neither is judged.
 */
import { syntaxOf, walk } from './syntax.ts';
import {
  handwrittenTypeScript,
  isGenerated,
  isTest,
  lineAt,
  type SourceFile,
  type Violation,
} from './tree.ts';

/** Postgres schema → the folder that owns it. A new schema is a decision: a line here and in docs/architecture.md. */
export const schemaOwners: ReadonlyMap<string, string> = new Map([
  ['items', 'subgraphs/items/'],
  ['locations', 'subgraphs/locations/'],
  ['ledger', 'ledger/'],
  ['archive', 'ledger/'],
  ['orders', 'subgraphs/orders/'],
  ['workers', 'workers/'],
  ['database', 'database/'],
  ['audit', 'database/'],
  ['callers', 'subgraphs/callers/'],
  ['webhooks', 'subgraphs/callers/'],
]);

type Statement = { readonly file: SourceFile; readonly sql: string; readonly offset: number };

const name = '("?[a-z_][a-z0-9_]*"?(?:\\s*\\.\\s*(?:"?[a-z_][a-z0-9_]*"?|\\?))?|\\?(?:\\.\\w+)?)';
const writes = [
  new RegExp(`\\binsert\\s+into\\s+${name}`, 'gi'),
  new RegExp(`\\bmerge\\s+into\\s+(?:only\\s+)?${name}`, 'gi'),
  new RegExp(`\\bdelete\\s+from\\s+(?:only\\s+)?${name}`, 'gi'),
  new RegExp(`\\bupdate\\s+(?:only\\s+)?${name}(?:\\s+(?:as\\s+)?[a-z_]\\w*)?\\s+set\\b`, 'gi'),
  new RegExp(`\\btruncate\\s+(?:table\\s+)?(?:only\\s+)?${name}`, 'gi'),
  new RegExp(`\\bcopy\\s+${name}\\s*(?:\\([^)]*\\))?\\s*from\\b`, 'gi'),
  new RegExp(`\\b(?:alter|drop)\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?${name}`, 'gi'),
];
const startsLikeSql =
  /^\s*(with|select|insert|update|delete|merge|truncate|copy|create|alter|drop|begin|do|set|lock|explain)\b/i;

/** Writes to a schema outside its owner's folder, and writes that don't say whose table they write. */
export function foreignWrites(files: readonly SourceFile[]): Violation[] {
  return statementsOf(files).flatMap((statement) => {
    const sql = withoutComments(statement.sql);
    const temporary = [
      ...sql.matchAll(/create\s+temp(?:orary)?\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)/gi),
    ].map((match) => match[1]);
    return writes
      .flatMap((pattern) => [...sql.matchAll(pattern)])
      .flatMap((match) => {
        const table = (match[1] ?? '').replaceAll(/["\s]/g, '').toLowerCase();
        const isProse = !table.includes('.') && !/^[A-Z]/.test(match[0]);
        const message =
          isProse || temporary.includes(table) ? undefined : writeComplaint(table, statement.file.path);
        if (message === undefined) return [];
        const line = lineAt(statement.file.text, statement.offset + match.index);
        return [{ rule: 'sql owner', file: statement.file.path, line, message }];
      });
  });
}

function writeComplaint(table: string, path: string): string | undefined {
  const [schema = '', rest] = table.split('.');
  if (rest === undefined || schema === '?')
    return `writes ${table.replace('?', 'a computed name')}: name its schema, so that its owner can be seen`;
  const owner = schemaOwners.get(schema);
  if (owner === undefined)
    return `writes ${table}: schema ${schema} has no owner; list it in test/house/sql.ts`;
  if (path.startsWith(owner)) return undefined;
  return `writes ${table}, which only ${owner} may: call its owner (events for the ledger, its store for master data)`;
}

function statementsOf(files: readonly SourceFile[]): Statement[] {
  const judged = files.filter(
    ({ path }) => !isTest(path) && !isGenerated(path) && !path.startsWith('database/migrations/'),
  );
  const sqlFiles = judged.filter(({ path }) => path.endsWith('.sql'));
  return [
    ...sqlFiles.map((file) => ({ file, sql: file.text, offset: 0 })),
    ...handwrittenTypeScript(judged).flatMap(sqlStrings),
  ];
}

function sqlStrings(file: SourceFile): Statement[] {
  const found: Statement[] = [];
  walk(syntaxOf(file).program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      found.push({ file, sql: ` ${node.value}`, offset: node.start });
    } else if (node.type === 'TemplateLiteral') {
      const sql = node.quasis.map(({ value }) => value.raw).join('?');
      found.push({ file, sql: ` ${sql}`, offset: node.start });
    }
  });
  return found.filter(({ sql }) => startsLikeSql.test(withoutComments(sql)) || namesOwnedTable(sql));
}

function namesOwnedTable(sql: string): boolean {
  return [...schemaOwners.keys()].some((schema) =>
    new RegExp(`\\b(into|update|from|truncate|table)\\s+${schema}\\.`, 'i').test(sql),
  );
}

/** Comments become blanks of the same length, so that offsets stay true. */
function withoutComments(sql: string): string {
  return sql.replace(/--.*$|\/\*[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '));
}
