/**
 * Settings: defaults, precedence, and refusals that name the setting and its value and never repeat a secret.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadSetting, readSettings, roles, variableNames } from './settings.ts';

const read = (argv: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  readSettings({ argv, env, workingFolder: '/nowhere' });

describe('without any setting', () => {
  test('everything runs on loopback over .data in the working directory', () => {
    const settings = read();
    expect(settings.roles).toEqual(roles);
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: undefined,
      dataFolder: '/nowhere/.data',
      redisKind: 'auto',
    });
    expect(settings.cacheFolder).toBe('/nowhere/.data/cache');
  });

  test('an empty variable counts as not set', () => {
    expect(read([], { DATABASE_URL: '', STOCKGATE_DATA: '' })).toMatchObject({
      databaseUrl: undefined,
      dataFolder: '/nowhere/.data',
    });
  });
});

describe('an option', () => {
  test('wins over its variable', () => {
    const settings = read(['--port', '5001', '--data', 'mine'], { PORT: '5002', STOCKGATE_DATA: 'other' });
    expect(settings).toMatchObject({ port: 5001, dataFolder: '/nowhere/mine' });
  });

  test('--only keeps the order of the parts whatever order they are named in', () => {
    expect(read(['--only', 'workers, items']).roles).toEqual(['items', 'workers']);
  });
});

describe('STOCKGATE_SUBGRAPH_URLS', () => {
  test('names a process by each URL, several of one subgraph in their order', () => {
    const text = 'stock=http://a:1/graphql, items=https://b/g?x=1\nstock=http://c:2/graphql,';
    expect(read([], { STOCKGATE_SUBGRAPH_URLS: text }).subgraphUrls).toEqual({
      stock: ['http://a:1/graphql', 'http://c:2/graphql'],
      items: ['https://b/g?x=1'],
    });
  });

  test('is empty by default: the supergraph says where subgraphs are', () => {
    expect(read().subgraphUrls).toEqual({});
  });
});

describe('a refusal says in one line what is wrong with', () => {
  const refusal = (argv: string[], env: NodeJS.ProcessEnv = {}): string => {
    try {
      read(argv, env);
    } catch (error) {
      if (error instanceof BadSetting) return error.message;
      throw error;
    }
    return 'not refused';
  };

  test.each([
    [['--only', 'items,basement'], {}, '--only is "items,basement" and "basement" is no part of the product'],
    [['--port', 'http'], {}, 'PORT is "http" and must be a whole number'],
    [[], { PORT: '70000' }, 'PORT is "70000" and must be a whole number from 0 to 65535'],
    [['--prot', '1'], {}, "Unknown option '--prot': the options are --only, --port, --data, --supergraph"],
    [['--port'], {}, '--port'],
    [['start'], {}, 'start'],
    [['--supergraph', 'no.graphql'], {}, '--supergraph is "no.graphql" and there is no such file'],
    [[], { STOCKGATE_LOGLEVEL: 'info' }, 'STOCKGATE_LOGLEVEL ("info") is not a setting'],
    [[], { STOCKGATE_LOG_LEVEL: 'loud' }, 'STOCKGATE_LOG_LEVEL is "loud" and must be one of fatal, error'],
    [
      [],
      { STOCKGATE_SUBGRAPH_URLS: 'http://a:1/' },
      'STOCKGATE_SUBGRAPH_URLS is "http://a:1/" and must be pairs',
    ],
    [
      [],
      { STOCKGATE_SUBGRAPH_URLS: 'stock=a:1' },
      'STOCKGATE_SUBGRAPH_URLS is "stock=a:1" and must be pairs',
    ],
    [[], { STOCKGATE_REDIS: 'maybe' }, 'STOCKGATE_REDIS is "maybe" and must be auto or emulator'],
    [[], { STOCKGATE_IDENTITY: 'maybe' }, 'STOCKGATE_IDENTITY is "maybe" and must be required or open'],
    [[], { STOCKGATE_IDENTITY: 'open', NODE_ENV: 'production' }, 'NODE_ENV=production does not allow'],
    [[], { STOCKGATE_JWT_ISSUER: 'https://id.example/' }, 'STOCKGATE_JWT_AUDIENCE go together'],
    [[], tokens({ STOCKGATE_JWT_ISSUER: 'a,b' }), 'with a URL for each issuer'],
    [[], tokens({ STOCKGATE_JWT_JWKS_URL: 'http://id.example/' }), 'must have https URLs'],
    [[], tokens({ STOCKGATE_JWT_ALGORITHMS: 'RS256,HS256' }), 'STOCKGATE_JWT_ALGORITHMS has "HS256"'],
    [[], tokens({ STOCKGATE_JWT_ALGORITHMS: 'none' }), 'STOCKGATE_JWT_ALGORITHMS has "none"'],
    [[], tokens({ STOCKGATE_JWT_CLAIMS: 'name=sub' }), 'STOCKGATE_JWT_CLAIMS has "name=sub"'],
  ])('%j %j', (argv, env, sentence) => {
    const told = refusal(argv, env);
    expect(told).toContain(sentence);
    expect(told).not.toContain('\n');
  });

  test.each(['DATABASE_URL', 'REDIS_URL', 'STOCKGATE_SIGNING_KEYS'])(
    '%s without repeating its value',
    (name) => {
      const told = refusal([], { [name]: 'hunter2' });
      expect(told).toContain(`${name} is a value not repeated here and must be`);
      expect(told).not.toContain('hunter2');
    },
  );
});

/** Settings for tokens that are good but for what is changed. */
function tokens(changes: Record<string, string>): Record<string, string> {
  return {
    STOCKGATE_JWT_JWKS_URL: 'https://id.example/keys',
    STOCKGATE_JWT_ISSUER: 'https://id.example/',
    STOCKGATE_JWT_AUDIENCE: 'stockgate',
    ...changes,
  };
}

describe('.env.example', () => {
  const text = readFileSync(path.join(import.meta.dirname, '..', '.env.example'), 'utf8');
  const shown = [...text.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(
    (match) => [match[1] ?? '', match[2] ?? ''] as const,
  );

  test('lists every setting, in the same order, and no other', () => {
    expect(shown.map(([name]) => name)).toEqual(variableNames);
  });

  test('shows the defaults: setting them changes nothing', () => {
    const tokens = ['STOCKGATE_JWT_JWKS_URL', 'STOCKGATE_JWT_ISSUER', 'STOCKGATE_JWT_AUDIENCE'];
    const examples = new Set(['DATABASE_URL', 'REDIS_URL', 'STOCKGATE_SUBGRAPH_URLS', ...tokens]);
    const {
      environment: _shown,
      port,
      ...asShown
    } = read([], Object.fromEntries(shown.filter(([name]) => !examples.has(name))));
    const { environment: _default, port: _port, ...asDefault } = read();
    expect(asShown).toEqual(asDefault);
    expect(port).toBe(4000);
  });
});
