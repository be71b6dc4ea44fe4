/**
 * What Tryton asks about tables while it makes them, answered quickly: five views of the information schema, by name.
 *
 * Tryton asks after every column it adds, and PostgreSQL's own views look at the rights of every object each time: three
 * quarters of the database's time. Ours give the same rows for the columns Tryton reads, to a superuser. They stand in a
 * database only while it is made; afterwards it has its own again.
 */
import type { Client } from 'pg';

const views: Readonly<Record<string, string>> = {
  tables: `
    SELECT n.nspname AS table_schema, r.relname AS table_name
    FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace WHERE r.relkind IN ('r', 'v', 'f', 'p')`,
  columns: `
    SELECT n.nspname AS table_schema, r.relname AS table_name, a.attname AS column_name, t.typname AS udt_name,
      CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END AS is_nullable,
      CASE WHEN t.typname = 'varchar' AND a.atttypmod <> -1 THEN a.atttypmod - 4 END AS character_maximum_length,
      pg_get_expr(d.adbin, d.adrelid) AS column_default
    FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
    JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
    WHERE r.relkind IN ('r', 'v', 'f', 'p')`,
  table_constraints: `
    SELECT n.nspname AS table_schema, r.relname AS table_name, c.conname AS constraint_name
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
    WHERE c.contype NOT IN ('t', 'x')`,
  key_column_usage: `
    SELECT n.nspname AS table_schema, r.relname AS table_name, m.nspname AS constraint_schema,
      c.conname AS constraint_name, a.attname AS column_name
    FROM pg_constraint c JOIN pg_namespace m ON m.oid = c.connamespace
    JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
    JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = ANY (c.conkey) WHERE c.contype IN ('p', 'u', 'f')`,
  referential_constraints: `
    SELECT m.nspname AS constraint_schema, c.conname AS constraint_name,
      CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
        WHEN 'r' THEN 'RESTRICT' ELSE 'NO ACTION' END AS delete_rule
    FROM pg_constraint c JOIN pg_namespace m ON m.oid = c.connamespace WHERE c.contype = 'f'`,
};

/** Puts the quick views in the place of PostgreSQL's own, in the client's database. */
export async function putQuickViews(client: Client): Promise<void> {
  for (const [name, query] of Object.entries(views)) {
    await client.query(`ALTER VIEW information_schema.${name} RENAME TO ${name}_as_it_came`);
    await client.query(`CREATE VIEW information_schema.${name} AS ${query}`);
  }
}

/** Gives the database its own views back. */
export async function takeQuickViews(client: Client): Promise<void> {
  for (const name of Object.keys(views)) {
    await client.query(`DROP VIEW information_schema.${name}`);
    await client.query(`ALTER VIEW information_schema.${name}_as_it_came RENAME TO ${name}`);
  }
}
