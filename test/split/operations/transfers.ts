/**
 * Transfers: asked for, approved by somebody else, sent, received in parts and in more than was sent, lost, called off.
 */
import { asApprover, call, change, eventAt, farAway, type Places, type Step } from './step.ts';

/** Transfers between the warehouse and the shop, and what is on its way. */
export function transfers(at: Places): Step[] {
  const { dc, of } = at;
  const step = steps(at);
  return [
    change('toMove', 'stockEventsRecord', () => ({
      events: [eventAt(at, 'tote', { sku: of('TOTE'), quantity: 100 })],
    })),
    step('transferRequest', 'T1', { ...asked(at, 10), hold: true, reason: 'window' }),
    step(['transferRequest', 'requestAgain'], 'T1', { ...asked(at, 10), hold: true, reason: 'window' }),
    step(['transferRequest', 'requestOther'], 'T1', asked(at, 9)),
    step(['transferRequest', 'requestTooMuch'], 'T9', { ...asked(at, 9_000), hold: true }),
    step(['transferRequest', 'requestNoMove'], 'T8', { ...asked(at, 1), toLocationId: dc }),
    step(['transferApprove', 'approveOwn'], 'T1', {}),
    asApprover(step(['transferApprove', 'approveOthers'], 'T1', {})),
    step('transferShip', 'T1', { lines: units(at, 8), expectedAt: farAway }),
    step('transferReceive', 'T1', {
      lines: [
        { sku: of('TOTE'), quantity: 3 },
        { sku: of('TOTE'), quantity: 1, disposition: 'DAMAGED' },
      ],
    }),
    onTheWay('inTransit', at),
    asApprover(step('transferLossRecord', 'T1', { lines: units(at, 1), reason: 'fell off' })),
    asApprover(step('transferShortClose', 'T1', { reason: 'no more comes' })),
    ...calledOff(at),
    ...tooMany(at),
    ...readingTransfers(at),
  ];
}

/** A transfer that is called off, and one that nobody knows. */
function calledOff(at: Places): Step[] {
  const step = steps(at);
  return [
    step('transferRequest', 'T2', { ...asked(at, 2), hold: true }),
    step('transferCancel', 'T2', { reason: 'not needed' }),
    step(['transferShip', 'shipCancelled'], 'T2', {}),
    step(['transferReceive', 'receiveWhatIsNot'], 'T7', { lines: units(at, 1) }),
  ];
}

/** A transfer of which more arrives than was sent. */
function tooMany(at: Places): Step[] {
  const step = steps(at);
  return [
    step('transferRequest', 'T3', asked(at, 5)),
    asApprover(step('transferApprove', 'T3', {})),
    step('transferShip', 'T3', { expectedAt: farAway }),
    step('transferReceive', 'T3', { lines: units(at, 7) }),
    asApprover(step('transferSurplusAccept', 'T3', { reason: 'counted twice' })),
    asApprover(step(['transferSurplusAccept', 'acceptNothing'], 'T3', { reason: 'once more' })),
  ];
}

function readingTransfers(at: Places): Step[] {
  const { of } = at;
  return [
    call({ name: 'transfer', field: `transfer(id: "${of('T1')}")`, of: 'Transfer' }),
    call({ name: 'noTransfer', field: `transfer(id: "${of('T7')}")`, of: 'Transfer' }),
    call({
      name: 'transfersPage',
      field: `transfers(first: 5, filter: { skus: ["${of('TOTE')}"] })`,
      of: 'TransferConnection',
    }),
    onTheWay('nothingInTransit', at),
  ];
}

function onTheWay(name: string, { of }: Places): Step {
  return call({ name, field: `inTransit(filter: { skus: ["${of('TOTE')}"] })`, of: 'InTransit' });
}

/** Writes a step of a transfer; its name is the field's with the transfer's, unless one is given with the field. */
function steps({ of }: Places) {
  return (what: string | readonly [field: string, name: string], no: string, different: object): Step => {
    const [field, given] = typeof what === 'string' ? [what] : what;
    const name = given ?? `${field}${no}`;
    // Asking again is asking with the same key.
    const key = name === 'requestAgain' || name === 'requestOther' ? `${field}${no}` : name;
    return change(name, field, () => ({ idempotencyKey: of(key), transferId: of(no), ...different }));
  };
}

function units({ of }: Places, quantity: number): object[] {
  return [{ sku: of('TOTE'), quantity }];
}

function asked(at: Places, quantity: number): object {
  return {
    ...{ fromLocationId: at.dc, toLocationId: at.shop, lines: units(at, quantity), expectedAt: farAway },
  };
}
