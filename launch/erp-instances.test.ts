/**
 * The file of ERPs: what is read from it, where secrets may stand, and what is refused in which words.
 *
 * No ERP is called: connectors connect on first use.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ErpInstances, readErpInstances } from './erp-instances.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-erp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const http = { system: 'http', url: 'http://127.0.0.1:9', secret: 'a-secret-of-tests-with-32-characters' };
const tryton = {
  system: 'tryton',
  url: 'http://127.0.0.1:8000',
  database: 'erp',
  user: 'gateway',
  password: { env: 'TRYTON_PASSWORD' },
};

function read(content: unknown, environment: NodeJS.ProcessEnv = { TRYTON_PASSWORD: 'p' }): ErpInstances {
  const file = path.join(folder, 'erp.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readErpInstances({ file, environment });
}

test('names a connector for each company, and whose the rest is', () => {
  const { defaultCompany, instances } = read({ default: 'main', instances: { main: tryton, uk: http } });
  expect(defaultCompany).toBe('main');
  expect(instances.map(({ company, connector, label }) => [company, connector.system, label])).toEqual([
    ['main', 'tryton', 'main: tryton http://127.0.0.1:8000'],
    ['uk', 'http', 'uk: http http://127.0.0.1:9'],
  ]);
});

test('the pace of an instance is a setting of its lane, not of its connector', () => {
  const night = { days: ['SAT'], from: '22:00', to: '02:00', timeZone: 'Europe/London' };
  const pace = { perSecond: 2.5, budget: 'account', maintenance: [night] };
  const { instances } = read({ default: 'uk', instances: { main: { ...http, pace }, uk: http } });
  expect(instances.map(({ settings }) => settings)).toEqual([
    { budget: { name: 'account', perSecond: 2.5, burst: 3 }, maintenance: [night] },
    undefined,
  ]);
});

test('windows may be cron; which postings go first and which sales are summed up is said a company', () => {
  const evening = { cron: '0 19 * * 1-5', minutes: 660, timeZone: 'Europe/London' };
  const priorities = [{ sources: ['bulk-*'], priority: 9 }];
  const sums = [
    { types: ['SALE_COMPLETED'], sources: ['pos-*'], closes: '0 3 * * *', timeZone: 'Europe/London' },
  ];
  const of = { ...http, pace: { financialWindows: [evening] }, priorities, sums };
  const { instances } = read({ default: 'uk', instances: { main: of, uk: { ...http, sums } } });
  expect(instances.map(({ settings }) => settings)).toEqual([
    { financialWindows: [evening], priorities, sums },
    { sums },
  ]);
});

test('the only instance is the default one, and a secret may lie in a file beside it', () => {
  writeFileSync(path.join(folder, 'secret'), `${http.secret}\n`);
  const { defaultCompany } = read({ instances: { uk: { ...http, secret: { file: 'secret' } } } });
  expect(defaultCompany).toBe('uk');
});

test.each<[string, unknown, RegExp]>([
  ['no JSON', '{', /erp\.json", which is no JSON$/],
  ['no instances', {}, /where instances must be an object/],
  ['an empty list of them', { instances: {} }, /where instances must name at least one/],
  ['a field nobody knows', { instances: { main: http }, ports: 1 }, /ports/],
  ['several without a default', { instances: { main: http, uk: http } }, /where default must say whose/],
  ['a default that is none', { default: 'us', instances: { main: http } }, /"us" and names none of main/],
  [
    'a system nobody knows',
    { instances: { main: { system: 'sap' } } },
    /instances\.main .*known systems: http, tryton/,
  ],
  [
    'a time that is none',
    {
      instances: {
        main: { ...http, pace: { maintenance: [{ from: '25:00', to: '02:00', timeZone: 'UTC' }] } },
      },
    },
    /instances\.main\.pace\.maintenance\.0\.from must be a time of day/,
  ],
  [
    'a zone that is none',
    {
      instances: {
        main: { ...http, pace: { maintenance: [{ from: '22:00', to: '02:00', timeZone: 'Moon' }] } },
      },
    },
    /timeZone must be the name of a time zone/,
  ],
  [
    'a cron expression that is none',
    {
      instances: {
        main: { ...http, pace: { maintenance: [{ cron: '0 25 * * *', minutes: 5, timeZone: 'UTC' }] } },
      },
    },
    /maintenance\.0\.cron is no cron expression: .*0-23/,
  ],
  [
    'a type of event nobody knows',
    { instances: { main: { ...http, priorities: [{ types: ['SALE'], priority: 1 }] } } },
    /instances\.main\.priorities\.0\.types\.0 must be an event type/,
  ],
  [
    'sums of what may not be summed up',
    {
      instances: {
        main: { ...http, sums: [{ types: ['RETURN_ACCEPTED'], closes: '0 3 * * *', timeZone: 'UTC' }] },
      },
    },
    /sums\.0\.types\.0 must be SALE_COMPLETED/,
  ],
  [
    'a rate of none',
    { instances: { main: { ...http, pace: { perSecond: 0 } } } },
    /perSecond must be greater than 0/,
  ],
  ['a burst without a rate', { instances: { main: { ...http, pace: { burst: 5 } } } }, /needs perSecond/],
  [
    'a wrong setting of a system',
    { instances: { main: { ...tryton, maxBatch: 5_000 } } },
    /instances\.main maxBatch must be at most 100/,
  ],
  [
    'a variable that is not set',
    { instances: { main: { ...tryton, password: { env: 'NOWHERE' } } } },
    /instances\.main\.password points to the variable NOWHERE/,
  ],
  [
    'a file that is not there',
    { instances: { main: { ...http, secret: { file: 'nowhere' } } } },
    /instances\.main\.secret points to the file/,
  ],
])('refuses %s', (_what, content, message) => {
  expect(() => read(content)).toThrow(message);
});

test('never repeats a secret', () => {
  const refusal = () => read({ instances: { main: { ...http, secret: 'too-short' } } });
  expect(refusal).toThrow('secret must be a secret of at least 32 characters');
  expect(refusal).not.toThrow('too-short');
});
