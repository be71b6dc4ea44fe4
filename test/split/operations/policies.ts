/**
 * Policies and what is kept for a channel: set, refused, explained, taken back.
 */
import { call, callById, change, type Known, type Places, type Step, untilTold } from './step.ts';

/** One publication to the channel `store` that took half an hour. */
const measured = {
  measurements: [
    { channel: 'store', publishedAt: '2026-01-01T10:00:00Z', effectiveAt: '2026-01-01T10:30:00Z' },
  ],
};

/** Policies: written, read with their history, and found in what is explained. */
export function policies({ dc, of }: Places): Step[] {
  const sku = of('KEPT');
  const set = (name: string, changes: readonly object[]): Step =>
    change(name, 'policySet', () => ({ idempotencyKey: of(name), policies: changes }));
  const explained = call({
    ...{ name: 'explained', field: `availability(skus: ["${sku}"], channel: "web")`, of: 'Availability' },
  });
  return [
    set('policies', [
      { kind: 'SAFETY_STOCK', sku, locationId: dc, safetyStock: 3, reason: 'peak' },
      { kind: 'BUFFER', sku, buffer: { fixed: 1, percent: 10 } },
      { kind: 'SAFETY_STOCK', sku: of('NONE'), safetyStock: 1 },
    ]),
    set('policyChanged', [{ kind: 'SAFETY_STOCK', sku, locationId: dc, safetyStock: 2 }]),
    set('policyOfAnotherVersion', [
      { kind: 'SAFETY_STOCK', sku, locationId: dc, safetyStock: 1, changeFromVersion: 7 },
    ]),
    call({
      name: 'policiesPage',
      field: `policies(first: 5, filter: { sku: "${sku}" })`,
      of: 'PolicyConnection',
    }),
    callById('policy', { field: 'policy', of: 'Policy', path: 'policies.policySet.results.0.policy.id' }),
    untilTold('"label":"safetyStock","quantity":-2', explained),
    call({
      name: 'whatIf',
      field: `policyDryRun(changes: [{ kind: CAP, sku: "${sku}", cap: 1 }, { kind: CAP, sku: "${of('NONE')}", cap: 1 }], channels: ["web"], first: 5)`,
      of: 'PolicyDryRun',
    }),
    change('delays', 'channelDelaysRecord', () => ({ ...measured, idempotencyKey: of('delays') })),
    change('delaysAgain', 'channelDelaysRecord', () => ({ ...measured, idempotencyKey: of('delays') })),
    change('delaysOfNothing', 'channelDelaysRecord', () => ({
      idempotencyKey: of('delaysOfNothing'),
      measurements: measured.measurements.map((one) => ({ ...one, channel: of('NONE') })),
    })),
    call({ name: 'channelDelays', field: 'channelDelays', of: 'ChannelDelay' }),
  ];
}

/** Grants: a part of the stock kept for a channel, moved to another, given back. */
export function allocations({ dc, of }: Places): Step[] {
  const sku = of('KEPT');
  const granted = (known: Known) => known('grant.allocationGrant.grants.0.id');
  const grant = { sku, channel: 'web', quantity: 4, locationIds: [dc] };
  const step = (name: string, field: string, input: (known: Known) => object): Step =>
    change(name, field, (known) => ({ idempotencyKey: of(name), ...input(known) }));
  return [
    step('grant', 'allocationGrant', () => grant),
    step('grantAgain', 'allocationGrant', () => ({ ...grant, idempotencyKey: of('grant') })),
    step('grantTooMuch', 'allocationGrant', () => ({ ...grant, channel: 'store', quantity: 9_000 })),
    step('reallocate', 'allocationReallocate', (known) => ({
      ...{ grantId: granted(known), toChannel: 'store', quantity: 1 },
    })),
    step('reallocateNothing', 'allocationReallocate', () => ({
      ...{ grantId: '999999999', toChannel: 'store', quantity: 1 },
    })),
    step('revoke', 'allocationRevoke', (known) => ({ grantId: granted(known), reason: 'over' })),
    call({
      name: 'grants',
      field: `allocationGrants(first: 5, filter: { sku: "${sku}", includeEnded: true })`,
      of: 'AllocationGrantConnection',
    }),
  ];
}
