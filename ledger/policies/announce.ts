/**
 * Telling those who watch availability that a policy or a grant changed it, item by item, as Changes that change nothing.
 *
 * What is due is a row of its own, written with the change (or with the time it comes into force), so that whoever dies
 * meanwhile leaves it to the next. Broad changes are told in batches; no position is written. Decision 0013.
 */
import { type Database, transaction } from '#database';
import { policyCause } from '../event-type.ts';
import { statement } from '../statement.ts';

const takeAnnouncement = statement('policies/take-announcement');
const announce = statement('policies/announce');
const moveAnnouncement = statement('policies/move-announcement');
const itemsPerAnnouncement = 500;

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
