/**
 * What people are asked to look at: found, closed with a reason, done again.
 */
import { everything } from '../selection.ts';
import { call, callById, change, type Known, type Places, type Step } from './step.ts';

/** Cases that the other areas have opened: an adjustment nobody decided yet, a code nobody knew. */
export function cases(at: Places): Step[] {
  const { prefix, of, shop } = at;
  // Without the places of the page: they are made of numbers that followers give, too.
  const page = `{ nodes ${everything('ExceptionCase', 1)} pageInfo { hasNextPage hasPreviousPage } }`;
  const found = (name: string, filter: string): Step => ({
    ...{ name, document: `query ${name} { exceptionCases(first: 5, filter: { ${filter} }) ${page} }` },
  });
  const idOf = (name: string) => `${name}.exceptionCases.nodes.0.id`;
  const resolve = (name: string, id: (known: Known) => unknown): Step =>
    change(name, 'exceptionResolve', (known) => ({ id: id(known), reason: 'looked' }));
  return [
    change('oversold', 'stockEventsRecord', () => ({
      events: [
        {
          ...{ source: `${prefix}-POS`, eventId: 'oversold', type: 'SALE_COMPLETED', sku: of('SALE') },
          ...{ quantity: 5, locationId: shop, occurredAt: '2026-03-02T10:00:00Z' },
        },
      ],
    })),
    found('negative', `skus: ["${of('SALE')}"], kinds: [NEGATIVE_AVAILABLE]`),
    // Those of codes that were mapped or given up come and go with the workers; one code stays unknown.
    {
      ...found('unknownCodes', `source: "${prefix}-POS", kinds: [UNMAPPED_CODE], status: OPEN`),
      // The code that was mapped is known by now; of the two others the event of one was discarded, whichever came first.
      until: (data) => JSON.stringify(data).match(/"code":"(nobody-knows|u[12])"/g)?.length === 1,
    },
    callById('case', { field: 'exceptionCase', of: 'ExceptionCase', path: idOf('negative') }),
    call({ name: 'noCase', field: 'exceptionCase(id: "none")', of: 'ExceptionCase' }),
    resolve('resolve', (known) => known(idOf('negative'))),
    resolve('resolveTwice', (known) => known(idOf('negative'))),
    resolve('resolveWhatIsNot', () => 'none'),
    change('replayCase', 'exceptionReplay', (known) => ({ id: known(idOf('unknownCodes')) })),
    change('replayEnded', 'exceptionReplay', (known) => ({ id: known(idOf('negative')) })),
  ];
}
