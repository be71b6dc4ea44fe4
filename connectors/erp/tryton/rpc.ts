/**
 * Calls to one Tryton database over JSON-RPC: a session that is renewed once when it is refused, and faults that say what
 * became of the call.
 *
 * A body has exactly `id`, `method` and `params`: with any other key Tryton answers in another form. The context is the
 * last parameter of every call. Tryton locks a user out after some wrong passwords, so a refused login is tried again ever
 * more slowly. docs/erp.md.
 */
import { Pool } from 'undici';
import { z } from 'zod';
import { transportFault } from '../transport.ts';
import { faultOfError, faultOfStatus, TrytonFault } from './fault.ts';

/** Where Tryton is and who calls. */
export type RpcOptions = {
  /** `http(s)://host:port`. */
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly connections: number;
  readonly timeoutMs: number;
};

/** One call. Params are without the context. */
export type RpcCall = {
  readonly method: string;
  readonly params: readonly unknown[];
  /** Laid over the user's own. */
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Who is logged in, as far as postings need to know. */
export type Identity = { readonly userId: number; readonly companyId: number };

/** Calls Tryton. Everything that is no result is thrown as a TrytonFault. */
export type Rpc = {
  call<Schema extends z.ZodType>(shape: Schema, call: RpcCall): Promise<z.output<Schema>>;
  /** Logs in when nobody is. */
  identity(signal?: AbortSignal): Promise<Identity>;
  /** The server's version; needs neither database nor login. */
  version(signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
};

type Session = Identity & {
  readonly authorization: string;
  readonly context: Readonly<Record<string, unknown>>;
};

const connectTimeoutMs = 5_000;
const firstLoginPauseMs = 4_000;
const longestLoginPauseMs = 300_000;

const envelope = z.union([
  z.object({ result: z.unknown(), error: z.undefined().optional() }),
  z.object({ error: z.unknown() }),
]);
const loginResult = z.tuple([z.number(), z.string()]);
const preferences = z.looseObject({ company: z.number().nullish() });

/** Opens a pool of kept-alive connections; they are made, and the user is logged in, on first use. */
export function createRpc(options: RpcOptions): Rpc {
  const wire = createWire(options);
  let session: Promise<Session> | undefined;
  const guard = createLoginGuard();

  const logIn = (signal: AbortSignal | undefined): Promise<Session> => {
    session ??= guard(() => openSession(wire, options, signal)).catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  };

  const call = async <Schema extends z.ZodType>(shape: Schema, asked: RpcCall): Promise<z.output<Schema>> => {
    const current = logIn(asked.signal);
    try {
      return shape.parse(await ask(wire, await current, asked));
    } catch (error) {
      const isExpired = error instanceof TrytonFault && error.fault.status === 401;
      if (!isExpired) throw misread(error, asked.method);
      // Another call may have renewed it already.
      if (session === current) session = undefined;
      return shape.parse(await ask(wire, await logIn(asked.signal), asked));
    }
  };

  return {
    call,
    identity: logIn,
    version: async (signal) =>
      z.string().parse(await wire.send('/', { method: 'common.server.version', params: [], signal })),
    close: () => wire.close(),
  };
}

function misread(error: unknown, method: string): unknown {
  if (!(error instanceof z.ZodError)) return error;
  const reason = `the answer to ${method} is not of the expected shape: ${z.prettifyError(error)}`;
  return new TrytonFault(
    { code: 'untyped', reason, outcome: 'unknown', isRetryable: true },
    { isAnswer: false },
  );
}

/** Keeps wrong passwords from locking the user out: the first refusal is tried again at once, later ones after growing pauses. */
function createLoginGuard(): <Value>(logIn: () => Promise<Value>) => Promise<Value> {
  let refusals = 0;
  let notBefore = 0;
  let last: unknown;
  return async (logIn) => {
    if (Date.now() < notBefore) throw last;
    try {
      const value = await logIn();
      refusals = 0;
      return value;
    } catch (error) {
      if (!(error instanceof TrytonFault) || error.fault.code !== 'auth') throw error;
      refusals += 1;
      last = error;
      if (refusals > 1)
        notBefore = Date.now() + Math.min(longestLoginPauseMs, firstLoginPauseMs * 2 ** (refusals - 2));
      throw error;
    }
  };
}

async function openSession(
  wire: Wire,
  options: RpcOptions,
  signal: AbortSignal | undefined,
): Promise<Session> {
  const { user, password, database } = options;
  const said = await wire.send(`/${encodeURIComponent(database)}/`, {
    method: 'common.db.login',
    params: [user, { password }],
    signal,
  });
  const [userId, token] = loginResult.parse(said);
  const authorization = `Session ${Buffer.from(`${user}:${userId}:${token}`).toString('base64')}`;
  const nobody = { userId, companyId: 0, authorization, context: {} };
  const about = preferences.parse(
    await ask(wire, nobody, { method: 'model.res.user.get_preferences', params: [true], signal }),
  );
  if (typeof about.company !== 'number') throw withoutCompany(user);
  // Errors are told apart by their English texts.
  return { userId, companyId: about.company, authorization, context: { ...about, language: 'en' } };
}

function withoutCompany(user: string): TrytonFault {
  const reason = `the Tryton user ${user} has no current company: give it one`;
  return new TrytonFault(
    { code: 'forbidden', reason, outcome: 'not-applied', isRetryable: false },
    { isAnswer: true },
  );
}

function ask(wire: Wire, session: Session, { method, params, context, signal }: RpcCall): Promise<unknown> {
  return wire.send(wire.databasePath, {
    method,
    params: [...params, { ...session.context, ...context }],
    signal,
    authorization: session.authorization,
  });
}

type WireCall = {
  readonly method: string;
  readonly params: readonly unknown[];
  readonly signal?: AbortSignal | undefined;
  readonly authorization?: string;
};

type Wire = {
  readonly databasePath: string;
  send(path: string, call: WireCall): Promise<unknown>;
  close(): Promise<void>;
};

function createWire({ url, database, connections, timeoutMs }: RpcOptions): Wire {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, {
    connections,
    connectTimeout: connectTimeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  let lastId = 0;
  const send = async (path: string, { method, params, signal, authorization }: WireCall) => {
    lastId += 1;
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await pool.request({
        method: 'POST',
        path: base + path,
        headers: {
          'content-type': 'application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: JSON.stringify({ id: lastId, method, params }),
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
      const text = await answer.body.text();
      if (answer.statusCode === 200) return resultOf(text);
      throw faultOfStatus(answer.statusCode, text, answer.headers['retry-after']);
    } catch (error) {
      if (error instanceof TrytonFault) throw error;
      throw new TrytonFault(transportFault(error), { isAnswer: false });
    }
  };
  return { databasePath: `/${encodeURIComponent(database)}/`, send, close: () => pool.close() };
}

function resultOf(text: string): unknown {
  const read = envelope.safeParse(parsedOrUndefined(text));
  if (!read.success) {
    const reason = `HTTP 200 with a body that is no answer: ${text.slice(0, 200)}`;
    throw new TrytonFault(
      { code: 'untyped', reason, outcome: 'unknown', isRetryable: true },
      { isAnswer: false },
    );
  }
  if ('result' in read.data) return read.data.result;
  throw faultOfError(read.data.error);
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
