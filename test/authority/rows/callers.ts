/**
 * Callers, their keys and the audit log: almost everything here is an administrator's.
 *
 * The audit log concerns every channel and location, so it is for callers who reach all of both.
 */
import { adminOnly, needsWhole, type Row } from './row.ts';

const errors = 'userErrors { ... on UserError { code path } }';

/** How callers, keys and the audit log answer each caller, one row an operation. */
export const callerRows: readonly Row[] = [
  {
    operation: 'Query.me',
    needs: '',
    may: 'MSAVO',
    document: '{ me { id } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'shown',
  },
  { ...adminOnly('Query.caller'), document: '{ caller(id: "store") { name } }', done: 'shown' },
  { ...adminOnly('Query.callers'), document: '{ callers(first: 5) { nodes { name } } }', done: 'shown' },
  { ...adminOnly('Query.apiKeys'), document: '{ apiKeys(first: 5) { nodes { name } } }', done: 'shown' },
  {
    ...adminOnly('Mutation.apiKeyCreate'),
    document: `mutation { apiKeyCreate(input: { callerId: "nameless", name: "" }) { ${errors} } }`,
    done: 'refused InvalidCaller at input.name',
  },
  {
    ...adminOnly('Mutation.apiKeyRotate'),
    document: `mutation { apiKeyRotate(input: { id: "none", overlapSeconds: 0 }) { ${errors} } }`,
    done: 'refused UnknownApiKey at input.id',
  },
  {
    ...adminOnly('Mutation.apiKeyRevoke'),
    document: `mutation { apiKeyRevoke(input: { id: "none" }) { ${errors} } }`,
    done: 'refused UnknownApiKey at input.id',
  },
  {
    ...adminOnly('Mutation.callerChange'),
    document: `mutation { callerChange(input: { id: "none", reason: "table" }) { ${errors} } }`,
    done: 'refused UnknownCaller at input.id',
  },
  {
    operation: 'Query.auditEntries',
    needs: 'audit:read',
    may: 'O',
    document: '{ auditEntries(first: 5) { nodes { id } } }',
    done: 'shown',
    otherChannel: needsWhole('Query.auditEntries', 'channels'),
    otherLocation: needsWhole('Query.auditEntries', 'locations'),
  },
];
