/**
 * Telling those who watch availability that a policy, a grant or master data changed it, item by item, as Changes that
 * change nothing.
 *
 * What is due is a row of its own, written with the change (or with the time it comes into force), so that whoever dies
 * meanwhile leaves it to the next. Broad changes are told in batches; no position is written. Decision 0013.
 */
import { type Database, type Queryable, transaction } from '#database';
import { policyCause } from '../event-type.ts';
import { statement } from '../statement.ts';
import { everywhere } from './compile.ts';

const takeAnnouncement = statement('policies/take-announcement');
const announce = statement('policies/announce');
const moveAnnouncement = statement('policies/move-announcement');
const writeAnnouncements = statement('policies/note-announcements');
const itemsPerAnnouncement = 500;
const allItems = 0;

/** Of what availability is to be told anew: an item, what lies at a location, or everything. */
export type AnnouncementDue =
  | { readonly itemNo: number }
  | { readonly locationNo: number }
  | { readonly everything: true };

/**
 * Notes, in the transaction of a change of master data, that what may be promised changed by it. It is told within a second
 * of the commit; broad changes in batches. Gives nothing; throws what PostgreSQL threw.
 */
export async function noteAnnouncements(
  session: Queryable,
  due: readonly AnnouncementDue[],
  correlationId: string,
): Promise<void> {
  if (due.length === 0) return;
  const itemNos = due.map((each) => ('itemNo' in each ? each.itemNo : allItems));
  const places = due.map((each) => ('locationNo' in each ? each.locationNo : everywhere));
  await session.query(writeAnnouncements, [itemNos, places, correlationId]);
}

type AnnouncementRow = {
  announcement_no: number;
  item_no: number;
  item_class: string;
  place: number;
  after_item_no: number;
  correlation_id: string;
};

/** Tells the next batch of what is due; gives whether there was any. */
export async function announceNext(database: Database): Promise<boolean> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<AnnouncementRow>(takeAnnouncement);
    const [due] = rows;
    if (due === undefined) return false;
    const { rows: told } = await session.query<{ last: number | null }>(announce, [
      ...[due.item_no, due.item_class, due.place, due.after_item_no],
      ...[itemsPerAnnouncement, policyCause, due.correlation_id],
    ]);
    await session.query(moveAnnouncement, [due.announcement_no, told[0]?.last ?? null]);
    return true;
  });
}
