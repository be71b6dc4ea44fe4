/**
 * Running the hidden queries behind a subscription: the twin on changes, the feed's history, the present state.
 *
 * All of them go through the engine like a client's query, with the subscriber's caller, so that authority and planning are
 * the same as everywhere; only the schema they are planned on also has the hidden fields.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, getOperationAST, parse, print } from 'graphql';
import { type Caller, type CursorVector, decodeCursor, encodeCursor } from '#schema';
import type { Engine } from '../execution/engine.ts';
import { splitAnswer, TwinFailed } from './split-answer.ts';
import { changesVariable, type LiveOperation } from './twin.ts';

/** A change as the twin takes it: the feed's place right after it, and its row. */
export type ChangeInput = { readonly cursor: string; readonly row: string };

/** A stretch of history or a snapshot: rows with their places, and the place it reaches. */
export type HistoryPage = { readonly changes: readonly ChangeInput[]; readonly cursor: CursorVector };

/** The hidden queries of one live operation for one caller. */
export type Answers = {
  /** Answers changes, in order: one event a change, undefined for one that is not this subscription's. */
  answer(changes: readonly ChangeInput[]): Promise<(ExecutionResult | undefined)[]>;
  /** Reads what the feed has after a place, up to another; at most a page. */
  history(range: { after: CursorVector; upTo: CursorVector }): Promise<HistoryPage>;
  /** Reads the present state as changes, and the place it is true at. */
  snapshot(): Promise<HistoryPage>;
};

/** What answering the hidden queries of one live operation needs. */
export type AnswersOptions = {
  readonly live: LiveOperation;
  readonly caller: Caller;
  readonly engine: () => Engine;
  /** How long one query may take. */
  readonly deadlineMs: number;
};

const historyPageSize = 500;

/** Makes the hidden queries of an operation. */
export function createAnswers(options: AnswersOptions): Answers {
  const { live } = options;
  const { field, filter } = live;
  const twin = prepared(live.twin);
  return {
    async answer(changes) {
      const result = await run(options, {
        ...twin,
        variables: { ...live.variables, [changesVariable]: changes },
      });
      return splitAnswer(result, { responseKey: live.responseKey, count: changes.length });
    },
    async history({ after, upTo }) {
      const place = { after: encodeCursor(after), upTo: encodeCursor(upTo), first: historyPageSize };
      return page(options, field.history, { ...filter, ...place });
    },
    async snapshot() {
      return page(options, field.snapshot ?? '', filter);
    },
  };
}

/** Under the name the client knows, so that what is refused names the client's own field as its path. */
async function page(
  options: AnswersOptions,
  name: string,
  args: Record<string, unknown>,
): Promise<HistoryPage> {
  const { responseKey } = options.live;
  const definition = options.engine().schema.getQueryType()?.getFields()[name];
  const given = (definition?.args ?? []).filter(({ name: argument }) => args[argument] !== undefined);
  const variables = given.map(({ name: argument, type }) => `$${argument}: ${String(type)}`).join(', ');
  const passed = given.map(({ name: argument }) => `${argument}: $${argument}`).join(', ');
  const head = given.length === 0 ? name : `${name}(${passed})`;
  const query = `query${given.length === 0 ? '' : ` (${variables})`} { ${responseKey}: ${head} { cursor changes { cursor row } } }`;
  const result = await run(options, { ...prepared(parse(query)), variables: args });
  const found: { cursor: string; changes: ChangeInput[] } | undefined = pageOf(result, responseKey);
  const cursor = found === undefined ? undefined : decodeCursor(found.cursor);
  if (found === undefined || cursor === undefined) throw new TwinFailed(result.errors ?? []);
  return { changes: found.changes, cursor };
}

/** The answer has the shape the query asked for; the engine has seen to it. */
function pageOf(
  { data }: ExecutionResult,
  responseKey: string,
): { cursor: string; changes: ChangeInput[] } | undefined {
  const value: unknown = data?.[responseKey];
  return isPage(value) ? value : undefined;
}

function isPage(value: unknown): value is { cursor: string; changes: ChangeInput[] } {
  return typeof value === 'object' && value !== null && 'cursor' in value && 'changes' in value;
}

type Prepared = { readonly document: DocumentNode; readonly source: string; readonly documentId: string };

function prepared(document: DocumentNode): Prepared {
  const source = print(document);
  return { document, source, documentId: createHash('sha256').update(source).digest('hex') };
}

function run(
  options: AnswersOptions,
  query: Prepared & { variables: Record<string, unknown> },
): Promise<ExecutionResult> {
  const { caller, engine, deadlineMs } = options;
  const operation = getOperationAST(query.document);
  if (operation === null || operation === undefined)
    throw new Error('a hidden query has exactly one operation');
  return engine().execute({
    ...query,
    operation,
    subgraphRequest: { caller, correlationId: randomUUID(), deadlineAt: Date.now() + deadlineMs },
    signal: AbortSignal.timeout(deadlineMs),
  });
}
