/**
 * Which upgrade requests are taken for those of another site's page, and which are let through.
 *
 * Headers as browsers, programs and proxies send them; docs/subscriptions.md says the rule. A socket is in test/gateway/live.
 */
import { expect, test } from 'vitest';
import { isOfAnotherSite } from './another-site.ts';

test.each([
  ['a program, which names no origin', { host: 'stock.example' }],
  ['a page of the same host', { host: 'stock.example', origin: 'https://stock.example' }],
  ['a page of the same host at another port', { host: 'localhost:4000', origin: 'http://LOCALHOST:3000' }],
  ['a page of an IPv6 host', { host: '[::1]:4000', origin: 'http://[::1]:4000' }],
  [
    'a page of the host a proxy was asked for',
    {
      host: 'gateway-2:4000',
      'x-forwarded-host': 'edge.example, stock.example',
      origin: 'https://stock.example',
    },
  ],
])('%s is let through', (_who, headers) => {
  expect(isOfAnotherSite(headers)).toBe(false);
});

test.each([
  ['a page of another host', { host: 'stock.example', origin: 'https://evil.example' }],
  [
    'a page of a host that begins alike',
    { host: 'stock.example', origin: 'https://stock.example.evil.example' },
  ],
  ['a page without an origin of its own', { host: 'stock.example', origin: 'null' }],
  ['what is no origin', { host: 'stock.example', origin: 'stock.example' }],
  ['a page the browser calls one of another site', { host: 'a.example', 'sec-fetch-site': 'cross-site' }],
  ['a page, where no host was asked for', { origin: 'http://undefined', host: '' }],
])('%s is refused', (_who, headers) => {
  expect(isOfAnotherSite(headers)).toBe(true);
});
