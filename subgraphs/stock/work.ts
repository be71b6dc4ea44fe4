/**
 * What all governed work has in common on its way out: what became of a step, who decided, pages and conditions.
 *
 * What a caller does not reach answers like what is not there: rows are narrowed by their location.
 */
import type { StepResult, WorkDecision } from '#ledger';
import { checkCount, cutPage, type Page, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import type { StepError, WorkFilter } from './generated.ts';
import { encodeRefusal } from './transfers.ts';

/** A step's answer to a client: what it is about now (null when refused), and why not. */
export type Stepped<Subject> = {
  readonly subject: Subject | null;
  readonly replayed: boolean;
  readonly userErrors: StepError[];
};

/** Encodes what became of a step; `read` gives what its answer is about as it is now. */
export async function encodeStep<Answer, Subject>(
  result: StepResult<Answer>,
  read: (answer: Answer) => Promise<Subject | null> | Subject | null,
): Promise<Stepped<Subject>> {
  if (result.kind === 'refused')
    return { subject: null, replayed: false, userErrors: result.refusals.map(encodeRefusal) };
  return { subject: await read(result.answer), replayed: result.replayed, userErrors: [] };
}

/** Encodes a decision; null while there is none. */
export function encodeDecision(decision: WorkDecision | undefined) {
  if (decision === undefined) return null;
  const { by, at, operatorId, deviceId, why } = decision;
  return {
    by,
    at: at.toISOString(),
    operatorId: operatorId ?? null,
    deviceId: deviceId ?? null,
    reason: why ?? null,
  };
}

type WorkPageArgs = {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: WorkFilter | null;
};
type WorkQuery<Status extends string> = {
  readonly first: number;
  readonly after: string | undefined;
  readonly filter: {
    readonly statuses: readonly Status[] | undefined;
    readonly itemNos: readonly number[] | undefined;
    readonly locationNos: readonly number[] | undefined;
  };
};

/** Reads a page of work within reach: at most `first` rows of what `ask` gives one more of. Unknown statuses match nothing. */
export async function askWork<Row, Status extends string>(
  { args, statuses }: { readonly args: WorkPageArgs; readonly statuses: readonly Status[] },
  ask: (query: WorkQuery<Status>) => Promise<Row[]>,
  { numbers }: StockContext,
) {
  const request = readPageRequest(args, 1);
  const { skus, locationIds, statuses: asked } = args.filter ?? {};
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  const filter = {
    statuses: asked ? statuses.filter((status) => asked.includes(status)) : undefined,
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    locationNos: await numbers.within(locationIds),
  };
  const [after] = request.after ?? [];
  const last = after === undefined ? undefined : String(after);
  const rows = await ask({
    first: request.first + 1,
    after: workId.test(last ?? '') ? last : undefined,
    filter,
  });
  const page: Page<Row> = cutPage(rows, request.first);
  return { request, page };
}

const mostFiltered = 500;
const workId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
