/**
 * Exception cases as they change: what the hidden queries behind exceptionRaised answer.
 *
 * A change is answered from its own row, never from current state, but for what a case's fields look up elsewhere. A caller
 * bound to locations or channels hears of the cases that it sees in exceptionCases.
 */
import { type CaseChange, readCaseChange } from '#ledger';
import { maySeeCase } from '#schema';
import { checkWatched } from '../connection.ts';
import { followFeed, notAChange, presentState, readStretch } from '../single-feed.ts';
import { encodeCase, ownerOf } from './cases.ts';
import type { StockContext } from './context.ts';
import type {
  Query_ExceptionChangesArgs,
  Query_ExceptionFeedArgs,
  Query_ExceptionHistoryArgs,
  Query_ExceptionSnapshotArgs,
} from './generated.ts';

/** More than there are owners or kinds. */
const mostNamed = 100;
const mostSnapshot = 10_000;
const of = 'cases';

type Watched = Partial<Query_ExceptionSnapshotArgs>;

function filterOf({ owners, kinds }: Watched) {
  checkWatched('owners', owners, mostNamed);
  checkWatched('kinds', kinds, mostNamed);
  return {
    ...(owners && { owners: owners.flatMap((owner) => ownerOf(owner) ?? []) }),
    ...(kinds && { kinds }),
  };
}

/** Answers changes as exceptionRaised does: null for what the conditions leave out, or is out of reach. */
export function answerCaseChanges(
  { changes, ...watched }: Query_ExceptionChangesArgs,
  { caller }: StockContext,
) {
  const { owners, kinds } = filterOf(watched);
  const isWanted = ({ of: { owner, kind, channel, locationId } }: CaseChange): boolean =>
    (owners?.includes(owner) ?? true) &&
    (kinds?.includes(kind) ?? true) &&
    maySeeCase(caller, { channel, locationId });
  return changes.map(({ cursor, row }) => {
    const change = readCaseChange(row);
    if (change === undefined) throw notAChange(row);
    if (!isWanted(change)) return null;
    return { cursor, at: change.at.toISOString(), cause: change.step, case: encodeCase(change.of) };
  });
}

/** Reads the feed between two places. */
export function readCaseHistory(args: Query_ExceptionHistoryArgs, { ledger }: StockContext) {
  const filter = filterOf(args);
  const { feed } = ledger.cases;
  return readStretch(args, { of, read: (after, limit) => feed.changesAfter(after, { ...filter, limit }) });
}

/** Tells the cases that are open now. Throws BAD_USER_INPUT when there are too many. */
export async function readCaseState(args: Watched, { ledger }: StockContext) {
  const state = await ledger.cases.feed.state({ ...filterOf(args), most: mostSnapshot });
  return presentState(state, { what: 'open cases', most: mostSnapshot });
}

/** Reads the feed after a place for whoever follows all of it. */
export function readCaseFeed(args: Query_ExceptionFeedArgs, { ledger, caseFeedId: id }: StockContext) {
  const { feed } = ledger.cases;
  return followFeed(args, {
    ...{ id, of, end: feed.end },
    read: (after, limit) => feed.changesAfter(after, { limit }),
  });
}
