/**
 * Tryton's administrator over JSON-RPC, for arranging and for looking: what the product is never allowed to do.
 *
 * Few lines on fetch; the connector's own client is what is being tested.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Passwords of the database the tests make; it is on loopback and thrown away. */
export const passwords = { admin: 'gw-admin-secret-1', gateway: 'Zk7-quarry-lamp-92' } as const;

/** The administrator, logged in. */
export type Admin = {
  call(method: string, ...params: readonly unknown[]): Promise<unknown>;
  /** Creates records; gives their ids. */
  create(model: string, rows: readonly object[]): Promise<number[]>;
  /** The id of the only record that matches; throws when there is none. */
  idOf(model: string, domain: readonly unknown[]): Promise<number>;
  /** The id of a record Tryton came with, by its name in Tryton's source. */
  dataId(module: string, name: string): Promise<number>;
  /** Reads the preferences again, after they were changed. */
  refresh(): Promise<void>;
};

const answerShape = z.object({ result: z.unknown().optional(), error: z.unknown().optional() });
const ids = z.array(z.number());
const dataRows = z.array(z.object({ db_id: z.number() }));
const busyPauseMs = 50;
const mostTries = 20;

/** Logs the administrator in. */
export async function openAdmin(url: string, database: string): Promise<Admin> {
  let authorization: string | undefined;
  let context: object = {};
  const ask = async (method: string, params: readonly unknown[]): Promise<unknown> => {
    const response = await fetch(`${url}/${database}/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify({ id: 1, method, params }),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${method}: HTTP ${response.status}: ${text}`);
    const answer = answerShape.parse(JSON.parse(text));
    if (answer.error !== undefined) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.result;
  };
  const call = async (method: string, ...params: readonly unknown[]): Promise<unknown> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask(method, [...params, context]);
      } catch (error) {
        const isBusy = error instanceof Error && error.message.includes('could not serialize');
        if (!isBusy || tries === mostTries) throw error;
        await sleep(busyPauseMs);
      }
    }
  };
  const logIn = async (): Promise<void> => {
    const login = z.tuple([z.number(), z.string()]);
    const [userId, token] = login.parse(
      await ask('common.db.login', ['admin', { password: passwords.admin }]),
    );
    authorization = `Session ${Buffer.from(`admin:${userId}:${token}`).toString('base64')}`;
    context = z.looseObject({}).parse(await ask('model.res.user.get_preferences', [true, {}]));
  };
  await logIn();
  const idOf = async (model: string, domain: readonly unknown[]): Promise<number> => {
    const [id] = ids.parse(await call(`model.${model}.search`, domain, 0, 1, null));
    if (id === undefined) throw new Error(`there is no ${model} with ${JSON.stringify(domain)}`);
    return id;
  };
  return {
    call,
    create: async (model, rows) => ids.parse(await call(`model.${model}.create`, rows)),
    idOf,
    dataId: async (module, name) => {
      const domain = [
        ['module', '=', module],
        ['fs_id', '=', name],
      ];
      const rows = dataRows.parse(
        await call('model.ir.model.data.search_read', domain, 0, 1, null, ['db_id']),
      );
      return rows[0]?.db_id ?? 0;
    },
    refresh: logIn,
  };
}
