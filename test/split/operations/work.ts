/**
 * Counts, adjustments and reversals: asked for by one, decided by another, within limits somebody set.
 */
import {
  asApprover,
  call,
  callById,
  change,
  eventAt,
  type Known,
  longAgo,
  type Places,
  type Step,
  said,
} from './step.ts';

/** Limits, counts, adjustments, reversals. */
export function work(at: Places): Step[] {
  const { of } = at;
  return [
    change('toCount', 'stockEventsRecord', () => ({
      events: [
        eventAt(at, 'counted', { sku: of('COUNTED'), quantity: 20 }),
        eventAt(at, 'mistaken', { sku: of('COUNTED'), quantity: 4 }),
      ],
    })),
    ...limits(at),
    ...counts(at),
    ...adjustments(at),
    ...reversals(at),
    ...readingWork(at),
  ];
}

function limits({ of }: Places): Step[] {
  const tolerance = { subject: 'COUNT', maxUnits: 1, reason: 'policy' };
  return [
    change('tolerance', 'toleranceChange', () => ({ idempotencyKey: of('tol'), ...tolerance })),
    change('noTolerance', 'toleranceChange', () => ({
      idempotencyKey: of('tol-2'),
      ...tolerance,
      maxUnits: -1,
    })),
    change('authority', 'authorityChange', () => ({
      ...{ idempotencyKey: of('aut'), callerId: of('approver'), maxUnits: 10, reason: 'policy' },
    })),
    change('reasonCode', 'reasonCodeChange', () => ({
      ...{ idempotencyKey: of('rc'), code: 'MOTHS', meaning: 'Eaten by moths' },
    })),
    change('noReasonCode', 'reasonCodeChange', () => ({ idempotencyKey: of('rc-2'), code: '', meaning: '' })),
    call({ name: 'tolerances', field: 'tolerances', of: 'Tolerance' }),
    call({ name: 'authorities', field: 'authorities', of: 'Authority' }),
    call({ name: 'reasonCodes', field: 'reasonCodes', of: 'ReasonCode' }),
  ];
}

/** A decision on what an earlier step made, at a path. */
function decide(at: Places, { name, field, path }: { name: string; field: string; path: string }): Step {
  return change(name, field, (known: Known) => ({ idempotencyKey: at.of(name), id: known(path), ...said }));
}

function counts(at: Places): Step[] {
  const { dc, of } = at;
  const place = { sku: of('COUNTED'), locationId: dc };
  const submit = (name: string, quantity: number, task?: string): Step =>
    change(name, 'countSubmit', (known) => ({
      ...{ idempotencyKey: of(name), ...place, quantity, countedAt: '2026-03-01T12:00:00Z', ...said },
      ...(task === undefined ? {} : { taskId: known(task) }),
    }));
  const submitted = (name: string) => `${name}.countSubmit.countTask.id`;
  const decideOn = (name: string, field: string, count: string): Step =>
    decide(at, { name, field, path: submitted(count) });
  return [
    change('countRequest', 'countRequest', () => ({ idempotencyKey: of('cr'), ...place, reason: 'odd' })),
    change('countOfNothing', 'countRequest', () => ({
      idempotencyKey: of('cr-2'),
      ...place,
      sku: of('NONE'),
    })),
    submit('count', 18, 'countRequest.countRequest.countTask.id'),
    submit('countWithin', 23),
    decideOn('approveOwnCount', 'countApprove', 'count'),
    asApprover(decideOn('approveCount', 'countApprove', 'count')),
    submit('countAgain', 12),
    asApprover(decideOn('recount', 'recountRequest', 'countAgain')),
    submit('countBeyond', 1),
    asApprover(decideOn('approveBeyond', 'countApprove', 'countBeyond')),
    asApprover(decideOn('rejectCount', 'countReject', 'countBeyond')),
    asApprover(decideOn('rejectTwice', 'countReject', 'countBeyond')),
  ];
}

function adjustments(at: Places): Step[] {
  const { dc, of } = at;
  const ask = (name: string, different: object): Step =>
    change(name, 'adjustmentRequest', () => ({
      ...{ idempotencyKey: of(name), sku: of('COUNTED'), locationId: dc, quantity: -2, reasonCode: 'MOTHS' },
      ...{ occurredAt: longAgo, operatorId: said.operatorId, deviceId: said.deviceId },
      ...different,
    }));
  const decideOn = (name: string, field: string, adjustment: string): Step =>
    decide(at, { name, field, path: `${adjustment}.adjustmentRequest.adjustment.id` });
  return [
    ask('adjust', {}),
    ask('adjustAgain', { idempotencyKey: of('adjust') }),
    ask('adjustForNothing', { reasonCode: 'BECAUSE' }),
    decideOn('approveOwnAdjustment', 'adjustmentApprove', 'adjust'),
    asApprover(decideOn('approveAdjustment', 'adjustmentApprove', 'adjust')),
    ask('adjustMore', { quantity: 3 }),
    asApprover(decideOn('rejectAdjustment', 'adjustmentReject', 'adjustMore')),
  ];
}

function reversals({ prefix, of }: Places): Step[] {
  const reverse = (name: string, eventId: string): Step =>
    change(name, 'movementReverse', () => ({
      ...{ idempotencyKey: of(name), source: `${prefix}-POS`, eventId, reason: 'DID_NOT_OCCUR' },
      ...{ operatorId: said.operatorId, deviceId: said.deviceId },
    }));
  return [
    reverse('reverse', 'mistaken'),
    reverse('reverseTwice', 'mistaken'),
    reverse('reverseWhatIsNot', 'never told'),
  ];
}

function readingWork({ of }: Places): Step[] {
  const filter = `first: 10, filter: { skus: ["${of('COUNTED')}"] }`;
  return [
    callById('countTask', { field: 'countTask', of: 'CountTask', path: 'count.countSubmit.countTask.id' }),
    callById('adjustment', {
      ...{ field: 'adjustment', of: 'Adjustment', path: 'adjust.adjustmentRequest.adjustment.id' },
    }),
    call({ name: 'countTasks', field: `countTasks(${filter})`, of: 'CountTaskConnection' }),
    call({ name: 'adjustments', field: `adjustments(${filter})`, of: 'AdjustmentConnection' }),
    call({ name: 'journal', field: `movements(${filter})`, of: 'MovementConnection', depth: 3 }),
  ];
}
