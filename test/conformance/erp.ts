/**
 * What every ERP connector has to keep, as a suite: a connector passes it before anything is posted through it.
 *
 * A connector's own test opens its ERP, says how it is made to fail, and calls `describeErpConnector`. What the suite asks
 * is the contract of connectors/erp/contract.ts; each case is something that a real ERP was seen to do.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CanonicalMovement, ErpConnector, Outcome, PlannedPosting } from '#connectors';

/** An ERP as the suite plays with it. Every fault is for the next call only, unless it says otherwise. */
export type ErpSubject = {
  readonly connector: ErpConnector;
  /** Another connection to the same ERP, as another worker has. */
  openAnother(): ErpConnector;
  /** A SKU the ERP knows, and two locations. */
  readonly sku: string;
  readonly locations: readonly [string, string];
  /** What makes a movement one the ERP refuses: each of these, laid over a good one. */
  readonly poisons: Readonly<Record<string, Partial<CanonicalMovement>>>;
  /** How many documents the ERP made for this event: its effect, counted where it is. */
  effects(eventId: string): Promise<number>;
  /** The next post takes effect and its answer is lost; or it is lost on the way there. */
  loseAnswer(when: 'after' | 'before'): void;
  /** The ERP dies over the next post, before its effect or after it; `restart` brings it back. */
  dieAt(when: 'after' | 'before'): void;
  /** The next post is held up until the function it gives is called; that resolves when the ERP is done with it. */
  hold(): () => Promise<void>;
  /** The next post is answered: too many. */
  throttle(retryAfterMs: number): void;
  /** From now on the login is no longer good, or good again. */
  setLogin(isGood: boolean): Promise<void>;
  /** Ends the ERP without a farewell, and brings it back. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

const context = { signal: AbortSignal.timeout(600_000) };
/** Longer than any call that is not held up, shorter than anybody's own patience. */
const heldMs = 900;

/** Declares the suite for one connector. */
export function describeErpConnector(name: string, open: () => Promise<ErpSubject>): void {
  describe(`the ${name} connector`, () => {
    let subject: ErpSubject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());
    beforeEach(() => subject.setLogin(true));
    const given = () => subject;
    describeIdempotency(given);
    describeLostCalls(given);
    describeFaults(given);
    describeDeath(given);
    describeBatches(given);
    describeReading(given);
  });
}

type Given = () => ErpSubject;

function describeIdempotency(given: Given): void {
  test('plans without asking anybody, and the same for the same movement', async () => {
    const { connector } = given();
    const movement = receipt(given());
    expect(plan(connector, movement)).toEqual(plan(connector, structuredClone(movement)));
    expect(await given().effects(movement.eventId)).toBe(0);
  });

  test('the same event sent twice has one effect, and the second time the same document', async () => {
    const { connector } = given();
    const planned = plan(connector, receipt(given()));
    const [first] = await connector.post([planned], context);
    const [second] = await connector.post([planned], context);
    expect(first?.status).toBe('posted');
    expect(second).toMatchObject({ status: 'duplicate', documentRef: documentOf(first) });
    expect(await given().effects(planned.eventId)).toBe(1);
  });

  test('six workers that post the same five events at once have one effect an event', async () => {
    const subject = given();
    const others = Array.from({ length: 5 }, () => subject.openAnother());
    const batch = Array.from({ length: 5 }, () => plan(subject.connector, receipt(subject)));
    await Promise.all([subject.connector, ...others].map((connector) => postUntilDone(connector, batch)));
    await Promise.all(others.map((connector) => connector.close()));
    for (const { eventId } of batch) expect(await subject.effects(eventId)).toBe(1);
  });
}

function describeLostCalls(given: Given): void {
  test('an answer lost after the effect is unknown, is found, and sent again is a duplicate', async () => {
    const { connector } = given();
    const planned = plan(connector, receipt(given()));
    given().loseAnswer('after');
    const [lost] = await connector.post([planned], context);
    expect(lost).toMatchObject({ status: 'failed', outcome: 'unknown', retryable: true });
    const found = await connector.find([planned.eventId], context);
    expect(found.get(planned.eventId)).toMatchObject({ final: true });
    const [again] = await connector.post([planned], context);
    expect(again?.status).toBe('duplicate');
    expect(await given().effects(planned.eventId)).toBe(1);
  });

  test('a call lost before the effect is found to have had none, and sent again is posted', async () => {
    const { connector } = given();
    const planned = plan(connector, receipt(given()));
    given().loseAnswer('before');
    const [lost] = await connector.post([planned], context);
    expect(lost).toMatchObject({ status: 'failed', retryable: true });
    expect((await connector.find([planned.eventId], context)).size).toBe(0);
    const [again] = await connector.post([planned], context);
    expect(again?.status).toBe('posted');
    expect(await given().effects(planned.eventId)).toBe(1);
  });

  test('a call given up that goes on all the same, and one sent again meanwhile, have one effect together', async () => {
    const { connector } = given();
    const planned = plan(connector, receipt(given()));
    const letGo = given().hold();
    const [lost] = await connector.post([planned], { signal: AbortSignal.timeout(heldMs) });
    expect(lost).toMatchObject({ status: 'failed', code: 'timeout', outcome: 'unknown' });
    await Promise.all([postUntilDone(connector, [planned]), letGo()]);
    expect(await given().effects(planned.eventId)).toBe(1);
  });
}

function describeFaults(given: Given): void {
  test('throttling is told with the pause the ERP asked for, and nothing was applied', async () => {
    const { connector } = given();
    const planned = plan(connector, receipt(given()));
    given().throttle(2_000);
    const [outcome] = await connector.post([planned], context);
    expect(outcome).toMatchObject({
      status: 'failed',
      code: 'throttled',
      outcome: 'not-applied',
      retryAfterMs: 2_000,
    });
    expect(await given().effects(planned.eventId)).toBe(0);
  });

  test('an expired login is told as such, and posting goes on when it is good again', async () => {
    const { connector } = given();
    const planned = plan(connector, receipt(given()));
    await given().setLogin(false);
    const [refused] = await connector.post([planned], context);
    expect(refused).toMatchObject({ status: 'failed', code: 'auth', outcome: 'not-applied' });
    await given().setLogin(true);
    const [posted] = await connector.post([planned], context);
    expect(posted?.status).toBe('posted');
  });

  test('an ERP that is down is unavailable, and has everything it acknowledged when it is back', async () => {
    const { connector } = given();
    const before = plan(connector, receipt(given()));
    const after = plan(connector, receipt(given()));
    await postUntilDone(connector, [before]);
    await given().kill();
    expect((await connector.health()).up).toBe(false);
    const [refused] = await connector.post([after], context);
    expect(refused).toMatchObject({ status: 'failed', retryable: true });
    await expect(connector.find([before.eventId], context)).rejects.toThrow();
    await given().restart();
    await expect.poll(async () => (await connector.health()).up, { timeout: 60_000 }).toBe(true);
    expect((await connector.find([before.eventId, after.eventId], context)).size).toBe(1);
    await postUntilDone(connector, [before, after]);
    for (const { eventId } of [before, after]) expect(await given().effects(eventId)).toBe(1);
  });
}

function describeDeath(given: Given): void {
  for (const when of ['before', 'after'] as const) {
    test(`an ERP that dies ${when} the effect has each event once when it is back`, async () => {
      const { connector } = given();
      const batch = Array.from({ length: 5 }, () => plan(connector, receipt(given())));
      given().dieAt(when);
      const outcomes = await connector.post(batch, context);
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['failed']));
      await given().restart();
      await expect.poll(async () => (await connector.health()).up, { timeout: 60_000 }).toBe(true);
      const found = await connector.find(
        batch.map(({ eventId }) => eventId),
        context,
      );
      expect(found.size).toBe(when === 'after' ? batch.length : 0);
      await postUntilDone(connector, batch);
      for (const { eventId } of batch) expect(await given().effects(eventId)).toBe(1);
    });
  }
}

function describeBatches(given: Given): void {
  test('gives an outcome a posting, in the order asked', async () => {
    const { connector } = given();
    const batch = Array.from({ length: 7 }, () => plan(connector, receipt(given())));
    const outcomes = await connector.post(batch, context);
    expect(outcomes.map(({ eventId }) => eventId)).toEqual(batch.map(({ eventId }) => eventId));
    expect(outcomes.every(({ status }) => status === 'posted')).toBe(true);
  });

  test('a poison line is rejected alone, with a reason, and the others are posted', async () => {
    const { connector, poisons } = given();
    for (const poison of Object.values(poisons)) {
      const batch = Array.from({ length: 9 }, (_, n) =>
        plan(connector, receipt(given(), n === 4 ? poison : {})),
      );
      const outcomes = await connector.post(batch, context);
      expect(outcomes.map(({ status }) => status)).toEqual(
        Array.from({ length: 9 }, (_, n) => (n === 4 ? 'rejected' : 'posted')),
      );
      expect(outcomes[4]).toMatchObject({ retryable: false, reason: expect.stringMatching(/\S/) });
      for (const [n, { eventId }] of batch.entries())
        expect(await given().effects(eventId)).toBe(n === 4 ? 0 : 1);
    }
  });

  test('what comes behind a rejected posting of its order is held, not applied, when the connector keeps order', async () => {
    const { connector, poisons } = given();
    if (!connector.capabilities.keepsOrderInBatch) return;
    for (const poison of Object.values(poisons)) {
      const orderKeys = [`lineage:${randomUUID()}`];
      const batch = [
        plan(connector, receipt(given(), { orderKeys })),
        plan(connector, receipt(given(), { ...poison, orderKeys })),
        plan(connector, receipt(given(), { orderKeys })),
        plan(connector, receipt(given())),
      ];
      const outcomes = await connector.post(batch, context);
      expect(outcomes.map(({ status }) => status)).toEqual(['posted', 'rejected', 'failed', 'posted']);
      expect(outcomes[2]).toMatchObject({ code: 'held', outcome: 'not-applied' });
      expect(await given().effects(batch[2]?.eventId ?? '')).toBe(0);
    }
  });
}

function describeReading(given: Given): void {
  test('what the ERP holds changes by the sum of what was posted', async () => {
    const subject = given();
    const { connector, locations } = subject;
    const before = await onHand(subject);
    const [here, there] = locations;
    const movements = [
      receipt(subject, { quantity: 5_000 }),
      receipt(subject, { quantity: 2_000, to: { account: 'AVAILABLE', locationId: there } }),
      receipt(subject, { from: { account: 'AVAILABLE', locationId: here }, to: { account: 'CUSTOMER' } }),
    ];
    await postUntilDone(
      connector,
      movements.map((movement) => plan(connector, movement)),
    );
    const after = await onHand(subject);
    expect(after.map((quantity, at) => quantity - (before[at] ?? 0))).toEqual([4_000, 2_000]);
  });

  test('a reversal is a new document that takes the effect back', async () => {
    const subject = given();
    const { connector } = subject;
    const before = await onHand(subject);
    const movement = receipt(subject);
    const [posted] = await connector.post([plan(connector, movement)], context);
    const reversal = await connector.reverse(
      documentOf(posted),
      { ...movement, eventId: newEventId() },
      context,
    );
    expect(reversal.status).toBe('posted');
    expect(documentOf(reversal)).not.toEqual(documentOf(posted));
    expect(await onHand(subject)).toEqual(before);
  });

  test('its movements can be read, each once', async () => {
    const { connector } = given();
    if (connector.movementsSince === undefined) return;
    const batch = Array.from({ length: 3 }, () => plan(connector, receipt(given())));
    await postUntilDone(connector, batch);
    const seen: string[] = [];
    for await (const { eventId } of connector.movementsSince(undefined)) seen.push(eventId ?? '');
    for (const { eventId } of batch) expect(seen.filter((id) => id === eventId)).toHaveLength(1);
  });
}

function newEventId(): string {
  return randomUUID().replaceAll('-', '');
}

/** A receipt of one unit at the first location, under an event id of its own. */
function receipt({ sku, locations }: ErpSubject, fields: Partial<CanonicalMovement> = {}): CanonicalMovement {
  const eventId = newEventId();
  return {
    eventId,
    orderKeys: [`lineage:${eventId}`],
    type: 'RECEIPT_CONFIRMED',
    sku,
    unit: 'EA',
    quantity: 1_000,
    from: { account: 'SUPPLIER' },
    to: { account: 'AVAILABLE', locationId: locations[0] },
    occurredAt: '2026-03-01T09:30:00.000Z',
    recordedAt: '2026-03-01T09:30:01.000Z',
    businessDate: '2026-03-01',
    source: 'conformance',
    sourceEventId: eventId,
    ...fields,
  };
}

function plan(connector: ErpConnector, movement: CanonicalMovement): PlannedPosting {
  const planned = connector.plan(movement);
  if ('status' in planned) throw new Error(`the connector would not plan it: ${planned.reason}`);
  return planned;
}

/** Posts as a worker does: what failed is sent again until everything is there. */
async function postUntilDone(connector: ErpConnector, batch: readonly PlannedPosting[]): Promise<void> {
  let rest = batch;
  await expect
    .poll(
      async () => {
        const outcomes = await connector.post(rest, context);
        rest = rest.filter((_, at) => outcomes[at]?.status === 'failed');
        return rest.length;
      },
      { timeout: 60_000 },
    )
    .toBe(0);
}

async function onHand({ connector, sku, locations }: ErpSubject): Promise<number[]> {
  const quantities = new Map<string, number>();
  const filter = { skus: [sku], locations: [...locations] };
  for await (const row of connector.onHandSnapshot(new Date(), filter))
    quantities.set(row.location, row.quantity);
  return locations.map((location) => quantities.get(location) ?? 0);
}

function documentOf(outcome: Outcome | undefined) {
  if (outcome === undefined || !('documentRef' in outcome)) {
    throw new Error(`there is no document in ${JSON.stringify(outcome)}`);
  }
  return outcome.documentRef;
}
