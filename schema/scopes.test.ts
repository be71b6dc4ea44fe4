/**
 * Scopes: what satisfies a rule, what is said to be missing, and that presets hold only what they should.
 */
import { describe, expect, test } from 'vitest';
import { isScope, missingScopes, presets, scopes } from './scopes.ts';

describe('rules', () => {
  const rule = [['stock:read', 'audit:read'], ['erp:read']];

  test.each([
    ['every scope of one list', ['stock:read', 'audit:read']],
    ['the other list', ['erp:read', 'item:read']],
    ['admin', ['admin']],
    ['the development caller', ['*']],
  ])('%s satisfies', (_name, held) => expect(missingScopes(held, rule)).toBeUndefined());

  test.each([
    [[], ['erp:read']],
    [['item:read'], ['erp:read']],
    [['stock:read'], ['audit:read']],
    [['stock'], ['erp:read']],
    [['STOCK:READ', 'erp:*', 'Admin'], ['erp:read']],
  ])('%j lacks %j', (held, missing) => expect(missingScopes(held, rule)).toEqual(missing));

  test('a rule nobody can satisfy is satisfied by admin only', () => {
    expect(
      missingScopes(
        [...scopes].filter((scope) => scope !== 'admin'),
        [],
      ),
    ).toEqual(['admin']);
    expect(missingScopes(['admin'], [])).toBeUndefined();
  });
});

describe('presets', () => {
  test('none has admin, an unknown scope or one twice', () => {
    for (const { scopes: given } of Object.values(presets)) {
      expect(given).not.toContain('admin');
      expect(given.every(isScope)).toBe(true);
      expect(new Set<string>(given).size).toBe(given.length);
    }
  });

  test('analytics only reads', () => {
    expect(presets.analytics.scopes.filter((scope) => !scope.endsWith(':read'))).toEqual([]);
  });

  test('every scope but admin is given to some kind of caller', () => {
    const given = new Set<string>(Object.values(presets).flatMap((preset) => preset.scopes));
    expect(scopes.filter((scope) => !given.has(scope))).toEqual(['admin']);
  });
});
