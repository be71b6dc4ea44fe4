/**
 * Answers one chunk of a bulk body: runs the mutation over its readable rows and gives one result per row, in order.
 *
 * A row nothing could be made of is REFUSED here, with its line and why. So is a row whose value the schema refuses: the
 * mutation names it, it is taken out, and the others run again (nothing had run yet). When the whole mutation fails, after
 * tries where trying again can help, each row is FAILED: its outcome is not known, and sending it again is safe.
 */
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { BulkRoute } from './bulk-route.ts';
import type { Row, RowProblem } from './rows.ts';

/** Runs the route's mutation with the given variables. */
export type RunMutation = (variables: Record<string, unknown>) => Promise<FormattedExecutionResult>;

/** The answer to one row: the mutation's own result, or the gateway's. */
export type RowResult = Record<string, unknown> & { readonly index: number };

type ValueRow = Row & { readonly value: unknown };

const maxTries = 5;
const firstWaitMs = 100;

/** Gives one result per row of a chunk. It doesn't throw for anything the mutation answers. */
export async function answerChunk(
  rows: readonly Row[],
  route: BulkRoute,
  run: RunMutation,
): Promise<RowResult[]> {
  const results = new Map<number, RowResult>();
  let left: ValueRow[] = [];
  for (const row of rows) {
    if (row.problem === undefined) left.push(row);
    else results.set(row.index, gatewayResult('REFUSED', row, { route, problem: row.problem }));
  }
  while (left.length > 0) {
    const outcome = await runPatiently(left, route, run);
    const answered = resultsOf(outcome, left, route);
    const refused = answered === undefined ? refusedRows(outcome.errors ?? [], left, route) : undefined;
    for (const result of answered ?? refused ?? failed(outcome.errors ?? [], left, route)) {
      results.set(result.index, result);
    }
    left = left.filter(({ index }) => !results.has(index));
    // What is refused is refused without a wait: others get their turn between two runs.
    await setImmediate();
  }
  return rows.flatMap(({ index }) => results.get(index) ?? []);
}

/** The gateway's own answer for a row, in the shape of the mutation's. */
export function gatewayResult(
  status: 'REFUSED' | 'FAILED',
  row: { readonly index: number; readonly line: number; readonly value?: unknown },
  {
    route,
    problem,
  }: { route: BulkRoute; problem: RowProblem | { code: string; message: string; retryable: boolean } },
): RowResult {
  const listName = route.listPath.at(-1) ?? '';
  const echoed = (route.echoFields ?? []).map((field) => [field, textField(row.value, field)]);
  return {
    index: row.index,
    ...Object.fromEntries(echoed),
    status,
    error: { ...problem, path: [listName, row.index], line: row.line },
  };
}

async function runPatiently(rows: readonly ValueRow[], route: BulkRoute, run: RunMutation) {
  const variables = nested(
    route.listPath,
    rows.map(({ value }) => value),
  );
  let outcome = await run(variables);
  for (let tries = 1; tries < maxTries && isRetryable(outcome); tries += 1) {
    await sleep(firstWaitMs * 2 ** (tries - 1) * (0.5 + Math.random()));
    outcome = await run(variables);
  }
  return outcome;
}

function isRetryable({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.length > 0 && errors.every((error) => error.extensions?.retryable === true);
}

/** The mutation's results with the numbers of the whole request; undefined when it didn't answer for every row. */
function resultsOf(
  outcome: FormattedExecutionResult,
  rows: readonly ValueRow[],
  route: BulkRoute,
): RowResult[] | undefined {
  const results = route.resultsPath.reduce<unknown>((value, field) => fieldOf(value, field), outcome.data);
  if (!Array.isArray(results) || results.length !== rows.length) return undefined;
  return rows.map(({ index }, at) => renumbered(results[at], index));
}

function renumbered(result: unknown, index: number): RowResult {
  const error = fieldOf(result, 'error');
  const path = fieldOf(error, 'path');
  const [list, , ...rest] = Array.isArray(path) ? path : [];
  const known = isRecord(result) ? result : {};
  if (!isRecord(error) || !Array.isArray(path)) return { ...known, index };
  // Paths are lists of strings in some schemas and of strings and numbers in others: the number keeps its kind.
  const number = typeof path[1] === 'string' ? String(index) : index;
  return { ...known, index, error: { ...error, path: path.length < 2 ? path : [list, number, ...rest] } };
}

/** Rows the schema refuses, told by the paths in its messages (`at "input.events[3].quantity"`); undefined when none is named. */
function refusedRows(
  errors: readonly GraphQLFormattedError[],
  rows: readonly ValueRow[],
  route: BulkRoute,
): RowResult[] | undefined {
  const place = `${route.listPath.join('.')}[`;
  const refused = new Map<number, RowResult>();
  for (const { message, extensions } of errors) {
    if (extensions?.code !== 'BAD_USER_INPUT') continue;
    const at = message.indexOf(place);
    const position = at === -1 ? Number.NaN : Number.parseInt(message.slice(at + place.length), 10);
    const row = rows[position];
    if (row === undefined || refused.has(row.index)) continue;
    const inRequest = message.replace(`${place}${position}]`, `${place}${row.index}]`);
    refused.set(
      row.index,
      gatewayResult('REFUSED', row, { route, problem: { code: 'BAD_USER_INPUT', message: inRequest } }),
    );
  }
  return refused.size === 0 ? undefined : [...refused.values()];
}

function failed(
  errors: readonly GraphQLFormattedError[],
  rows: readonly ValueRow[],
  route: BulkRoute,
): RowResult[] {
  const error = errors[0];
  const problem = {
    code: String(error?.extensions?.code ?? 'SUBGRAPH_RESPONSE_INVALID'),
    message: error?.message ?? 'The mutation did not answer for every element.',
    retryable: error?.extensions?.retryable === true,
    correlationId: error?.extensions?.correlationId,
  };
  return rows.map((row) => gatewayResult('FAILED', row, { route, problem }));
}

function nested(path: readonly string[], list: unknown[]): Record<string, unknown> {
  const [first = '', ...rest] = path;
  return { [first]: rest.length === 0 ? list : nested(rest, list) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, field: string): unknown {
  return isRecord(value) ? value[field] : undefined;
}

function textField(value: unknown, field: string): string | null {
  const found = fieldOf(value, field);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
}
