/**
 * Where subgraphs are called: the supergraph's URLs, and what the setting puts in their place.
 */
import { expect, test } from 'vitest';
import { readSupergraph, subgraphNames } from '#schema';
import { BadSetting } from './settings.ts';
import { subgraphUrls } from './subgraph-urls.ts';

test('every subgraph of our supergraph has the URL that is written there', () => {
  const urls = subgraphUrls(readSupergraph(), { subgraphUrls: {} });
  expect(Object.keys(urls).sort()).toEqual([...subgraphNames].sort());
  expect(urls.stock).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:410\d\/graphql$/)]);
});

test('the setting wins for the subgraphs it names, and only for those', () => {
  const stock = ['http://a:1/graphql', 'http://b:1/graphql'];
  const urls = subgraphUrls(readSupergraph(), { subgraphUrls: { stock } });
  expect(urls.stock).toEqual(stock);
  expect(urls.items).toEqual(subgraphUrls(readSupergraph(), { subgraphUrls: {} }).items);
});

test('a name that is no subgraph is refused with those that are', () => {
  const named = () => subgraphUrls(readSupergraph(), { subgraphUrls: { stocks: ['http://a:1/'] } });
  expect(named).toThrow(BadSetting);
  expect(named).toThrow(/^STOCKGATE_SUBGRAPH_URLS names "stocks", which is no subgraph: they are .*stock/);
});
