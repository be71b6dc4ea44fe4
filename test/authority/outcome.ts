/**
 * What became of an operation, in a few words that a table can hold.
 *
 * `FORBIDDEN at orders: lacks order:read` (a fault), `null`, `empty`, `shown` (data), `done` (a mutation's payload without
 * refusals), `refused UnknownChannel at channel` (one with), `silent` (a subscription without events), or the value itself where a
 * row looks at one.
 */

/** An answer as every transport gives it. */
export type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  }[];
};

/** Says what became of an operation's field; `look` is a path from the field's value down, '' for the value itself. */
export function outcomeOf(answer: Answer, field: string, look = ''): string {
  const [error] = answer.errors ?? [];
  if (error !== undefined) {
    const { code, missingScopes, missingReach } = error.extensions ?? {};
    const lacks = Array.isArray(missingScopes) ? `: lacks ${missingScopes.join(' ')}` : '';
    const reach = missingReach === undefined ? '' : `: reach over all ${String(missingReach)}`;
    const path = error.path === undefined ? '' : ` at ${error.path.join('.')}`;
    return `${String(code)}${path}${lacks}${reach}`;
  }
  const steps = [field, ...look.split('.').filter((step) => step !== '')];
  return wordFor(steps.reduce<unknown>(valueAt, answer.data));
}

function wordFor(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'shown';
  if (typeof value !== 'object') return String(value);
  const { nodes, userErrors, results, error, status } = new Fields(value);
  if (Array.isArray(nodes)) return wordFor(nodes);
  if (Array.isArray(results)) return wordFor(results[0]);
  if (Array.isArray(userErrors)) return userErrors.length === 0 ? 'done' : `refused ${said(userErrors[0])}`;
  if (error !== undefined) return error === null ? String(status) : `${String(status)} ${said(error)}`;
  return 'shown';
}

/** The members of an object that a word is made of. */
class Fields {
  readonly nodes: unknown;
  readonly userErrors: unknown;
  readonly results: unknown;
  readonly error: unknown;
  readonly status: unknown;

  constructor(value: object) {
    for (const [name, member] of Object.entries(value)) {
      if (name in this) Object.assign(this, { [name]: member });
    }
  }
}

function said(error: unknown): string {
  const [code, path] = [valueAt(error, 'code'), valueAt(error, 'path')];
  return `${String(code)} at ${Array.isArray(path) ? path.join('.') : ''}`;
}

function valueAt(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && step === 'length') return value.length;
  return Object.entries(value).find(([name]) => name === step)?.[1];
}
