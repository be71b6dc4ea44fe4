/**
 * The audit log: written with the act or not at all, never changed, and free of secrets whatever it is told.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditEntry, noteAudit, noteAudits, sqlState, transaction } from '#database';
import { openTestDatabase, type TestDatabase } from '#test/world';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.close());

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  caller: { id: 'store-app', kind: 'store' },
  action: 'transferRequest',
  subject: { type: 'Transfer', id: 'T-1' },
  correlationId: 'c-1',
  ...changes,
});

async function noted(correlationId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await world.reader.query(
    'SELECT * FROM audit.entry WHERE correlation_id = $1 ORDER BY entry_no',
    [correlationId],
  );
  return rows;
}

describe('an entry', () => {
  test('says who, what, from what, to what, why and from where', async () => {
    const facts = { before: { status: 'OPEN' }, after: { status: 'SENT', quantity: 3 } };
    await noteAudit(
      world.writer,
      entry({
        ...facts,
        operatorId: 'op-7',
        deviceId: 'till-1',
        reason: 'van leaves',
        origin: '10.0.0.9',
        correlationId: 'c-who',
      }),
    );
    expect(await noted('c-who')).toMatchObject([
      {
        ...facts,
        caller_id: 'store-app',
        caller_kind: 'store',
        operator_id: 'op-7',
        device_id: 'till-1',
        action: 'transferRequest',
        subject_type: 'Transfer',
        subject_id: 'T-1',
        reason: 'van leaves',
        origin: '10.0.0.9',
        noted_at: expect.any(Date),
      },
    ]);
  });

  test('is not there when its transaction is undone', async () => {
    const undone = transaction(world.writer, async (session) => {
      await noteAudit(session, entry({ correlationId: 'c-undone' }));
      throw new Error('no after all');
    });
    await expect(undone).rejects.toThrow('no after all');
    expect(await noted('c-undone')).toEqual([]);
  });

  test('comes in the order given when there are several', async () => {
    const several = ['a', 'b', 'c'].map((id) =>
      entry({ subject: { type: 'Transfer', id }, correlationId: 'c-several' }),
    );
    await noteAudits(world.writer, several);
    expect((await noted('c-several')).map((row) => row.subject_id)).toEqual(['a', 'b', 'c']);
  });

  test('longer than 64 KiB is cut, and says so', async () => {
    await noteAudit(world.writer, entry({ after: { text: 'x'.repeat(100_000) }, correlationId: 'c-long' }));
    expect(await noted('c-long')).toMatchObject([
      { after: { cutAtCharacters: 65_536, ofCharacters: 100_011 } },
    ]);
  });

  test('with text PostgreSQL cannot store is stored readably', async () => {
    await noteAudit(
      world.writer,
      entry({ after: { 'a\0': 'b\0\ud800' }, reason: 'r\0', correlationId: 'c-nul' }),
    );
    expect(await noted('c-nul')).toMatchObject([
      { after: { 'a\ufffd': 'b\ufffd\ufffd' }, reason: 'r\ufffd' },
    ]);
  });
});

describe('the log', () => {
  test.each([
    ['UPDATE', "UPDATE audit.entry SET reason = 'another'"],
    ['DELETE', 'DELETE FROM audit.entry'],
    ['TRUNCATE', 'TRUNCATE audit.entry'],
    ['TRUNCATE … CASCADE', 'TRUNCATE audit.entry CASCADE'],
  ])('refuses %s, even from its owner', async (_name, statement) => {
    await noteAudit(world.writer, entry({ correlationId: 'c-kept' }));
    const error = await world.database.query(statement).catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe('42501');
    expect(error).toMatchObject({ message: expect.stringContaining('append-only') });
    expect(await noted('c-kept')).not.toEqual([]);
  });
});

describe('a secret', () => {
  const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';
  const key = `sgk_0a1b2c3d_${'k'.repeat(43)}`;

  test.each([
    [
      'by the name it stands under',
      { webhookSecret: 'hunter2hunter2', nested: [{ accessToken: 'hunter2' }] },
    ],
    ['an API key in a text', { note: `the key was ${key}, they said hunter2` }, key],
    ['a bearer credential', { header: 'Bearer hunter2hunter2hunter2' }],
    ['a JWT', { note: `used ${jwt}` }, jwt],
    ['a private key', { pem: `-----BEGIN ${'PRIVATE'} KEY-----\nhunter2\n-----END ${'PRIVATE'} KEY-----` }],
    ['a password in a URL', { url: 'postgres://user:hunter2@db/x' }],
    ['a bare SHA-256 digest', { value: 'ab'.repeat(32) }, 'ab'.repeat(32)],
  ])('never gets in: %s', async (_name, after, secret = 'hunter2') => {
    const correlationId = `c-secret-${_name}`;
    await noteAudit(world.writer, entry({ after, before: { deep: { after } }, correlationId }));
    const text = JSON.stringify((await noted(correlationId)).map(({ before, after }) => ({ before, after })));
    expect(text).toContain('[redacted]');
    expect(text.replace('they said hunter2', '')).not.toContain(secret);
  });

  test('in a reason, an id or an operator is taken out of it, and the rest kept', async () => {
    await noteAudit(
      world.writer,
      entry({ reason: `lost ${key} on the bus`, operatorId: jwt, correlationId: 'c-r' }),
    );
    expect(await noted('c-r')).toMatchObject([
      { reason: 'lost [redacted] on the bus', operator_id: '[redacted]' },
    ]);
  });

  test('is told from what only sounds like one: idempotency keys and published digests stay', async () => {
    const after = { idempotencyKey: 'cart-1', contentHash: 'cd'.repeat(32) };
    await noteAudit(world.writer, entry({ after, correlationId: 'c-public' }));
    expect(await noted('c-public')).toMatchObject([{ after }]);
  });
});
