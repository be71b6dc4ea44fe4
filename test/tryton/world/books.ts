/**
 * What Tryton's own database says: moves, whose they are, and what the general ledger makes of them.
 *
 * Read with SQL beside the connector, so that a connector that deceives itself is found out.
 */
import pg from 'pg';

/** Looks into a Tryton database. */
export type TrytonBooks = {
  /** How many done moves an event has. */
  movesOf(eventId: string): Promise<number>;
  /** Done moves no event names: made by nobody who should have. */
  unnamedMoves(): Promise<number>;
  /** How many moves are done. */
  doneMoves(): Promise<number>;
  /** On hand by `sku@code`, thousandths, places of a supplier or customer left out. */
  onHand(): Promise<Record<string, number>>;
  /** Sums by account name, hundredths, debit less credit; posted moves only. */
  accounts(): Promise<Record<string, number>>;
  /** How many stock moves have how many account moves, as `moves:accountMoves` counts. */
  accountMovesPerMove(): Promise<Record<string, number>>;
  /** Ends the sessions of a user, as time does; Tryton keeps them over a change of password. */
  endSessions(login: string): Promise<void>;
  /** Writes the row by which an event names a move, as a try does that dies right after it. */
  nameMove(eventId: string, moveId: number): Promise<void>;
  close(): Promise<void>;
};

const named = `
  SELECT db_id, fs_id FROM ir_model_data WHERE module = 'gateway' AND model = 'gateway.event'
  UNION SELECT id, gateway_event FROM stock_move WHERE gateway_event IS NOT NULL`;

/** Opens the books; they survive kills of the database. */
export function openBooks(databaseUrl: string): TrytonBooks {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A killed server ends idle connections; the next question makes a new one.
  pool.on('error', () => undefined);
  const count = async (text: string, values: readonly unknown[] = []): Promise<number> => {
    const { rows } = await pool.query<{ count: string }>(text, [...values]);
    return Number(rows[0]?.count ?? 0);
  };
  const record = async (text: string): Promise<Record<string, number>> => {
    const { rows } = await pool.query<{ name: string; value: string }>(text);
    return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
  };
  return {
    movesOf: (eventId) =>
      count(
        `SELECT count(*) FROM stock_move m JOIN (${named}) n ON n.db_id = m.id WHERE m.state = 'done' AND n.fs_id = $1`,
        [eventId],
      ),
    unnamedMoves: () =>
      count(
        `SELECT count(*) FROM stock_move m WHERE m.state = 'done' AND NOT EXISTS (SELECT FROM (${named}) n WHERE n.db_id = m.id)`,
      ),
    doneMoves: () => count(`SELECT count(*) FROM stock_move WHERE state = 'done'`),
    onHand: () =>
      record(`
        SELECT p.code || '@' || l.code AS name, round(sum(s.quantity * 1000)::numeric) AS value
        FROM (
          SELECT product, to_location AS location, internal_quantity AS quantity FROM stock_move WHERE state = 'done'
          UNION ALL
          SELECT product, from_location, -internal_quantity FROM stock_move WHERE state = 'done'
        ) s JOIN product_product p ON p.id = s.product JOIN stock_location l ON l.id = s.location
        WHERE l.type NOT IN ('supplier', 'customer') GROUP BY 1`),
    accounts: () =>
      record(`
        SELECT a.name, round(sum(l.debit - l.credit) * 100) AS value
        FROM account_move_line l JOIN account_move m ON m.id = l.move AND m.state = 'posted'
        JOIN account_account a ON a.id = l.account GROUP BY 1`),
    accountMovesPerMove: () =>
      record(`
        SELECT n::text AS name, count(*) AS value FROM (
          SELECT s.id, (SELECT count(*) FROM account_move a WHERE a.origin = 'stock.move,' || s.id) AS n
          FROM stock_move s WHERE s.state = 'done'
        ) counted GROUP BY 1`),
    endSessions: async (login) => {
      await pool.query(
        'DELETE FROM ir_session WHERE create_uid = (SELECT id FROM res_user WHERE login = $1)',
        [login],
      );
    },
    nameMove: async (eventId, moveId) => {
      await pool.query(
        `INSERT INTO ir_model_data (module, model, fs_id, db_id, noupdate) VALUES ('gateway', 'gateway.event', $1, $2, true)`,
        [eventId, moveId],
      );
    },
    close: () => pool.end(),
  };
}
