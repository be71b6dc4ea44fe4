/**
 * How items are sold: a waiting room, and where a channel's promises come from.
 *
 * A sale policy is in force a moment after it was set; who then asks for what others hold stands in line.
 */
import { call, change, type Places, type Step, untilTold } from './step.ts';

/** A sale with a line to stand in: one holds the only unit, one waits, the first lets go. */
export function sales(at: Places): Step[] {
  const { dc, of } = at;
  const sku = of('SALE');
  const lines = [{ sku, quantity: 1, locationId: dc }];
  let attempt = 0;
  const queue: Step = {
    name: 'queue',
    document: `mutation queue($input: ReservationCreateInput!) {
      reservationCreate(input: $input) { replayed reservation { id status } } }`,
    variables: () => {
      // A refusal is an answer that is given again: each attempt is another request.
      attempt += 1;
      const input = { idempotencyKey: of(`queue-${attempt}`), channel: 'web', lines, customerId: 'bob' };
      return { input };
    },
  };
  const place = (name: string): Step =>
    call({
      ...{ name, field: 'reservation(id: $id)', declare: '$id: ID!', of: 'Reservation' },
      variables: (known) => ({ id: known('queue.reservationCreate.reservation.id') }),
    });
  return [
    change('holdTheOnly', 'reservationCreate', () => ({
      ...{ idempotencyKey: of('only'), channel: 'web', lines, customerId: 'ann' },
    })),
    change('salePolicy', 'salePolicySet', () => ({
      ...{ idempotencyKey: of('sale'), sku, waitingRoom: true, maxHoldSeconds: 300, startsAt: null },
    })),
    change('salePolicyOfNothing', 'salePolicySet', () => ({ idempotencyKey: of('sale-2'), sku: of('NONE') })),
    untilTold('"status":"QUEUED"', queue),
    untilTold('"place":1', place('inLine')),
    change('letGo', 'reservationRelease', (known) => ({
      id: known('holdTheOnly.reservationCreate.reservation.id'),
      idempotencyKey: of('let-go'),
    })),
    untilTold('"status":"HELD"', place('admitted')),
    {
      name: 'waitingRoom',
      document: `{ waitingRoom(sku: "${sku}") { __typename sku waiting held inversions } }`,
    },
    call({ name: 'noWaitingRoom', field: `waitingRoom(sku: "${of('KIT')}")`, of: 'WaitingRoom' }),
    call({ name: 'salePolicies', field: `salePolicies(skus: ["${sku}"])`, of: 'SalePolicy' }),
  ];
}

/** Where a channel's promises come from. */
export function sourcing({ dc, shop, of }: Places): Step[] {
  const set = (name: string, different: object): Step =>
    change(name, 'sourcingPolicySet', () => ({
      ...{ idempotencyKey: of(name), channel: 'store', strategy: 'PRIORITY', locationIds: [shop, dc] },
      ...different,
    }));
  return [
    set('sourcingPolicy', {}),
    set('sourcingPolicyAgain', { idempotencyKey: of('sourcingPolicy') }),
    set('sourcingPolicyOfNothing', { channel: 'nowhere' }),
    call({ name: 'sourcingPolicies', field: 'sourcingPolicies', of: 'SourcingPolicy' }),
    change('sourced', 'reservationCreate', () => ({
      idempotencyKey: of('sourced'),
      channel: 'store',
      lines: [{ sku: of('SOURCED'), quantity: 2 }],
    })),
  ];
}
