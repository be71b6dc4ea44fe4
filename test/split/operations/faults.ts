/**
 * What is refused as a whole: the codes are the same wherever a subgraph runs.
 */
import type { Places, Step } from './step.ts';

/** Operations that are not run, or run in part. */
export function faults({ sku }: Places): Step[] {
  return [
    {
      name: 'unknownChannel',
      document: `{ availability(skus: ["${sku}"], channel: "nowhere") { __typename sku } }`,
    },
    { name: 'tooManyAtOnce', document: '{ items(first: 100000) { nodes { sku } } }' },
    { name: 'noPlace', document: '{ items(first: 1, after: "no cursor") { nodes { sku } } }' },
    { name: 'noSku', document: '{ item(sku: "") { sku } }' },
    { name: 'noField', document: '{ item(sku: "A") { colour } }' },
    { name: 'hiddenField', document: '{ _stockFeed(first: 1) { cursor } }' },
    { name: 'noDocument', document: '{ item(' },
    {
      name: 'wrongVariable',
      document: 'query ($first: Int!) { items(first: $first) { nodes { sku } } }',
      variables: () => ({ first: 'many' }),
    },
    {
      name: 'halfOfIt',
      document: `{ item(sku: "${sku}") { __typename name } availability(skus: ["${sku}"], channel: "nowhere") { sku } }`,
    },
  ];
}
