/**
 * Who may call this process's gateway: API keys of the database, tokens of identity providers, and outside production the
 * development key.
 *
 * A gateway beside the domain asks the store of callers; one in a process of its own asks the callers subgraph. Production
 * without any credential that could be shown is refused at the start, not at the first request.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { CallerStore } from '#callers/store';
import { createIdentity, createTokenJudge, type Identity, openSubgraph, type Verdict } from '#gateway';
import { fault, gatewayCaller, makeApiKey, type ShownApiKey, type SigningKeys } from '#schema';
import { keepSecret, keptSecret } from './kept-secret.ts';
import { BadSetting, keepsData, type Settings } from './settings.ts';

/** Who knows the holders of API keys. */
export type KeyBook = {
  findHolder(shown: ShownApiKey): Promise<Verdict | undefined>;
  /** Whether any key holds now; undefined when nobody can tell now. */
  holdsKeys(): Promise<boolean | undefined>;
};

/** The identity of a gateway, and the development key to be shown if there is one. */
export type OpenedIdentity = { readonly identity: Identity; readonly developmentKey: string | undefined };

const callLimitMs = 5_000;

/** The book of a store in this process. */
export function localBook(store: CallerStore): KeyBook {
  return {
    async findHolder(shown) {
      const holder = await store.holder(shown).catch(() => {
        throw unavailable();
      });
      if (holder === undefined) return undefined;
      return { caller: holder.caller, endsAt: holder.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY };
    },
    holdsKeys: () => store.holdsKeys(),
  };
}

/** The book of the callers subgraph in other processes; `ends` closes its connections. */
export function remoteBook(options: {
  readonly urls: readonly string[];
  readonly signingKeys: SigningKeys;
  readonly ends: AsyncDisposableStack;
}): KeyBook {
  const { ends, ...at } = options;
  const { call, close } = openSubgraph({ name: 'callers', ...at });
  ends.defer(close);
  const ask = async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
    const { data, errors } = await call({
      query,
      variables,
      request: { caller: gatewayCaller, correlationId: randomUUID(), deadlineAt: Date.now() + callLimitMs },
      signal: AbortSignal.timeout(callLimitMs),
    });
    if (errors !== undefined && errors.length > 0) throw unavailable();
    return data;
  };
  return {
    async findHolder({ keyId, digest }) {
      const { holder } = holderShape.parse(await ask(holderQuery, { keyId, digest }));
      return holder ?? undefined;
    },
    holdsKeys: async () => {
      const answer = await ask('query AnyKey { holds: _holdsApiKeys }', {}).catch(() => undefined);
      return z.object({ holds: z.boolean() }).safeParse(answer).data?.holds;
    },
  };
}

const holderQuery = `query Holder($keyId: ID!, $digest: String!) {
  holder: _apiKeyHolder(keyId: $keyId, digest: $digest) { id kind channels { all ids } locations { all ids } scopes expiresAt }
}`;

const reach = z
  .object({ all: z.boolean(), ids: z.array(z.string()) })
  .transform(({ all, ids }) => (all ? ('all' as const) : ids));

const holderShape = z.object({
  holder: z
    .object({
      id: z.string(),
      kind: z.enum(['SERVICE', 'STORE', 'MARKETPLACE', 'ANALYTICS', 'OPERATOR']).transform(kindOf),
      channels: reach,
      locations: reach,
      scopes: z.array(z.string()),
      expiresAt: z.iso.datetime({ offset: true }).nullable(),
    })
    .transform(({ expiresAt, ...caller }): Verdict => {
      const endsAt = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
      return { caller, endsAt };
    })
    .nullable(),
});

function kindOf(kind: 'SERVICE' | 'STORE' | 'MARKETPLACE' | 'ANALYTICS' | 'OPERATOR') {
  const kinds = {
    SERVICE: 'service',
    STORE: 'store',
    MARKETPLACE: 'marketplace',
    ANALYTICS: 'analytics',
    OPERATOR: 'operator',
  } as const;
  return kinds[kind];
}

const unavailable = () =>
  fault('SUBGRAPH_UNAVAILABLE', 'Who holds this key cannot be looked up now. Try again.', {
    retryAfterMs: 1_000,
  });

/**
 * Opens the identity of a gateway. `book` is absent where there are no API keys: a foreign supergraph without our domain.
 * Throws BadSetting in production when nobody could call.
 */
export async function openIdentity(
  settings: Settings,
  { book, logger }: { book: KeyBook | undefined; logger: Logger },
): Promise<OpenedIdentity> {
  const { tokens } = settings;
  if (settings.isProduction && tokens === undefined) await requireCredentials(book, logger);
  const developmentKey = settings.isProduction ? undefined : developmentKeyOf(settings);
  const identity = createIdentity({
    developmentKey,
    findHolder: book?.findHolder,
    judgeToken: tokens === undefined ? undefined : createTokenJudge({ ...tokens, logger }),
    isOpen: settings.identity === 'open',
  });
  return { identity, developmentKey };
}

async function requireCredentials(book: KeyBook | undefined, logger: Logger): Promise<void> {
  const holds = book === undefined ? false : await book.holdsKeys();
  if (holds) return;
  if (holds === undefined) {
    logger.warn(
      'whether any API key holds cannot be asked now: starting all the same, to refuse everybody until it can',
    );
    return;
  }
  throw new BadSetting(
    'NODE_ENV is production and nobody could call: make a key with npm run keys -- create --caller ops --name first --kind operator --scopes admin --channels all --locations all, or set STOCKGATE_JWT_JWKS_URL, STOCKGATE_JWT_ISSUER and STOCKGATE_JWT_AUDIENCE',
  );
}

/** Kept in the data folder; a gateway alone makes no folder, and has a key of the moment where there is none. */
function developmentKeyOf(settings: Settings): string {
  const place = { dataFolder: settings.dataFolder, name: 'development-key' };
  const make = (): string => makeApiKey().text;
  return keepsData(settings) ? keepSecret(place, make) : (keptSecret(place) ?? make());
}
