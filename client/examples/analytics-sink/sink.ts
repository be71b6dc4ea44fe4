/**
 * Example: every change of stock in an SQLite file, each once, whenever the sink is killed.
 *
 * What an event says and the cursor it came with are written in one transaction, and the subscription resumes after that cursor: a
 * change is in the file exactly when its cursor is. That is all that "exactly once" takes; the client's own saving is left unused.
 */
import { DatabaseSync } from 'node:sqlite';
import {
  type CursorStore,
  type LiveEvent,
  StockChangedDocument,
  type StockChangedSubscription,
  type StockgateClient,
  unreachable,
} from '../../index.ts';

type Told = StockChangedSubscription['stockChanged'];

/** What a sink is made of. */
export type SinkOptions = {
  readonly client: Pick<StockgateClient, 'follow'>;
  /** The SQLite file; made when it is missing. One sink a file. */
  readonly file: string;
  /** Only changes of these; all when absent. Another choice needs another file. */
  readonly skus?: readonly string[];
  readonly locationIds?: readonly string[];
  readonly signal?: AbortSignal;
  /** Told after every event is in the file. */
  readonly onWritten?: (event: LiveEvent<Told>) => void;
};

/** Whoever reads the file, or ends as its last reader, may hold it for a moment: the sink waits so long instead of failing. */
const busyTimeoutMs = 30_000;

const tables = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  create table if not exists position (
    sku text, location_id text, version integer not null, on_hand real not null, available real not null, reserved real not null,
    primary key (sku, location_id)) without rowid;
  create table if not exists change (
    number integer primary key, cursor text not null unique, at text not null, cause text not null, sku text not null,
    location_id text not null, version integer not null, delta real not null, available real not null);
  create table if not exists place (name text primary key, cursor text not null) without rowid;
  create table if not exists gap (number integer primary key, after_cursor text not null, resumed_cursor text);
`;

/** Follows stock into the file until aborted. Throws a StockgateFault that cannot be retried, or SQLite's errors. */
export async function runSink(options: SinkOptions): Promise<void> {
  const { client, file, skus = null, locationIds = null, signal, onWritten } = options;
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  database.exec(tables);
  const writer = writerTo(database);
  try {
    const events = client.follow({
      document: StockChangedDocument,
      variables: { skus, locationIds },
      name: 'stock',
      store: writer.store,
      ...(signal === undefined ? {} : { signal }),
    });
    for await (const event of events) {
      writer.write(event);
      onWritten?.(event);
    }
  } finally {
    writer.abandon();
    database.close();
  }
}

function writerTo(database: DatabaseSync) {
  const place = database.prepare("select cursor from place where name = 'stock'");
  const keep = database.prepare("insert or replace into place values ('stock', ?)");
  const hold = database.prepare('insert or replace into position values (?, ?, ?, ?, ?, ?)');
  const log = database.prepare('insert into change values (null, ?, ?, ?, ?, ?, ?, ?, ?)');
  const open = database.prepare('insert into gap values (null, ?, null)');
  const close = database.prepare('update gap set resumed_cursor = ? where resumed_cursor is null');
  const kept = (): string | undefined => {
    const cursor = place.get()?.cursor;
    return typeof cursor === 'string' ? cursor : undefined;
  };
  const holdPosition = ({ sku, location, version, ...units }: Told['position']): void => {
    hold.run(sku, location?.id ?? '', Number(version), units.onHand, units.available, units.reserved);
  };
  const abandon = (): void => {
    if (database.isTransaction) database.exec('rollback');
  };
  /** A state is one transaction, from `restart` to the first `reached`: until then the file shows what it showed before. */
  const restart = (): void => {
    abandon();
    database.exec('begin immediate');
    database.exec('delete from position');
    const before = kept();
    if (before !== undefined) open.run(before);
  };
  const reached = (cursor: string): void => {
    if (!database.isTransaction) database.exec('begin immediate');
    close.run(cursor);
    keep.run(cursor);
    database.exec('commit');
  };
  const change = (cursor: string, told: Told): void => {
    const { at, cause, delta, position } = told;
    database.exec('begin immediate');
    holdPosition(position);
    const { sku, location, version, available } = position;
    log.run(cursor, at, cause, sku, location?.id ?? '', Number(version), delta, available);
    keep.run(cursor);
    database.exec('commit');
  };
  // The cursor is written with what came with it, above; saving it once more would be saving it alone.
  const store: CursorStore = { load: kept, save: () => undefined };
  const write = (event: LiveEvent<Told>): void => {
    switch (event.kind) {
      case 'restart':
        restart();
        break;
      case 'state':
        holdPosition(event.told.position);
        break;
      case 'reached':
        reached(event.cursor);
        break;
      case 'change':
        change(event.cursor, event.told);
        break;
      default:
        unreachable(event);
    }
  };
  return { store, write, abandon };
}
