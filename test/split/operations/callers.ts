/**
 * Who calls and what was done: a second person with a key of its own, keys that are replaced and taken away, the audit log.
 */
import { asApprover, call, change, type Places, type Step } from './step.ts';

/** Makes the second person, who decides what nobody may decide alone. */
export function approver({ of }: Places): Step[] {
  return [
    change('approver', 'apiKeyCreate', () => ({
      ...{ callerId: of('approver'), name: 'desk', callerName: 'Approver', kind: 'OPERATOR' },
      ...{ channels: null, locations: null },
    })),
  ];
}

/** Callers, their keys, and what they did. */
export function callers({ of }: Places): Step[] {
  const nobody = of('nobody');
  const made = 'key.apiKeyCreate.apiKey.id';
  return [
    call({ name: 'me', field: 'me', of: 'CallerIdentity' }),
    asApprover(call({ name: 'meApprover', field: 'me', of: 'CallerIdentity' })),
    change('key', 'apiKeyCreate', () => ({ callerId: of('till'), name: 'till 1', kind: 'STORE' })),
    change('keyRotated', 'apiKeyRotate', (known) => ({ id: known(made), overlapSeconds: 60 })),
    change('keyRevoked', 'apiKeyRevoke', (known) => ({ id: known(made), reason: 'lost' })),
    change('callerBlocked', 'callerChange', () => ({ id: of('till'), status: 'BLOCKED', reason: 'lost' })),
    call({ name: 'caller', field: `caller(id: "${of('till')}")`, of: 'Caller' }),
    call({ name: 'noCaller', field: `caller(id: "${nobody}")`, of: 'Caller' }),
    call({ name: 'callersPage', field: 'callers(first: 5)', of: 'CallerConnection' }),
    call({
      name: 'keys',
      field: `apiKeys(first: 5, filter: { callerId: "${of('till')}" })`,
      of: 'ApiKeyConnection',
    }),
    call({
      name: 'audit',
      field: `auditEntries(first: 5, filter: { callerId: "${of('approver')}" })`,
      of: 'AuditEntryConnection',
    }),
    change('noKeyMade', 'apiKeyCreate', () => ({ callerId: nobody, name: '' })),
    change('noKeyRotated', 'apiKeyRotate', () => ({ id: 'none', overlapSeconds: 0 })),
    change('noKeyRevoked', 'apiKeyRevoke', () => ({ id: 'none' })),
    change('noCallerChanged', 'callerChange', () => ({ id: nobody })),
  ];
}
