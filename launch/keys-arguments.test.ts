/**
 * The command line of `npm run keys`: what it becomes, and one sentence for everything that can't be understood.
 */
import { describe, expect, test } from 'vitest';
import { keysUsage, readKeysCommand } from './keys-arguments.ts';
import { BadSetting } from './settings.ts';

describe('npm run keys', () => {
  test.each([
    [
      'create --caller shop --kind MARKETPLACE --channels web,store --locations all --scopes item:read --data /d',
      {
        verb: 'create',
        argv: ['--data', '/d'],
        input: {
          callerId: 'shop',
          name: 'shop',
          kind: 'marketplace',
          channels: ['web', 'store'],
          locations: null,
          scopes: ['item:read'],
        },
      },
    ],
    ['create --caller shop', { verb: 'create', argv: [], input: { callerId: 'shop', name: 'shop' } }],
    ['list', { verb: 'list', argv: [] }],
    ['list --caller shop', { verb: 'list', argv: [], callerId: 'shop' }],
    ['rotate sgk_1', { verb: 'rotate', argv: [], input: { keyId: 'sgk_1', overlapSeconds: 86_400 } }],
    [
      'rotate sgk_1 --overlap-seconds 0 --expires 2100-01-01T00:00:00Z',
      {
        verb: 'rotate',
        argv: [],
        input: { keyId: 'sgk_1', overlapSeconds: 0, expiresAt: new Date('2100-01-01T00:00:00Z') },
      },
    ],
    ['revoke sgk_1 --reason lost', { verb: 'revoke', argv: [], keyId: 'sgk_1', reason: 'lost' }],
    ['rotate-signing', { verb: 'rotate-signing', argv: [], overlapSeconds: 3_600 }],
  ])('%s', (line, command) => {
    expect(readKeysCommand(line.split(' '))).toEqual(command);
  });

  test.each(['--help', 'create --help'])('%s is answered with the usage, whatever else is there', (line) => {
    expect(readKeysCommand(line.split(' '))).toBeUndefined();
    expect(keysUsage).toContain('npm run keys -- create --caller');
  });

  test.each([
    ['', 'a verb is missing'],
    ['make', '"make" is no verb'],
    ['create', 'create needs --caller'],
    ['create --caller x --expires soon', '--expires is "soon" and must be a moment'],
    ['create x --caller x', '"x" is too much for create'],
    ['rotate', 'rotate needs a key id'],
    ['rotate sgk_1 sgk_2', '"sgk_2" is too much for rotate'],
    ['rotate sgk_1 --overlap-seconds soon', '--overlap-seconds is "soon" and must be a whole number'],
    ['list --kind x', '--kind is no option of list'],
    ['list --what', "Unknown option '--what'"],
  ])('%s is refused', (line, sentence) => {
    const read = () => readKeysCommand(line.split(' ').filter((word) => word !== ''));
    expect(read).toThrow(BadSetting);
    expect(read).toThrow(sentence);
  });
});
