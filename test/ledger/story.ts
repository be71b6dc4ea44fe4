/**
 * Ledger stories as plain text: what happened on the left, what is where after it on the right.
 *
 * `SALE_COMPLETED 2 reservationId=r1 @09:30 | S1 a7 r1, S2 -`. Events take `key=value` fields and a time of 1 March 2024;
 * `batch` in front of a line records it in one call with the next. Reservations: `reserve <name> <quantity> [channel=…]
 * [at=…] [partly]`, `confirm`, `release`, `lapse` (its time is up), `sweep`. `! <answer>` is the answer when not the usual.
 */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { StockEventInput } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, said } from './arrange.ts';

type Step = {
  readonly words: readonly string[];
  readonly isBatched: boolean;
  readonly answer: string | undefined;
  readonly places: string;
};

/** Tells a story about an item of its own and checks every line; then that journal, positions and reservations agree. */
export async function tell(bench: Bench, sku: string, text: string): Promise<void> {
  const teller = new Teller(bench, sku);
  for (const line of text.trim().split('\n')) {
    if (line.trim() !== '') await teller.step(stepOf(line));
  }
  await expectSound(bench);
}

function stepOf(line: string): Step {
  const [what = '', places = ''] = line.split('|').map((part) => part.trim());
  const [act = '', answer] = what.split('!').map((part) => part.trim());
  const words = act.split(/\s+/);
  const isBatched = words[0] === 'batch';
  return { words: isBatched ? words.slice(1) : words, isBatched, answer, places };
}

class Teller {
  readonly #bench: Bench;
  readonly #sku: string;
  readonly #reservations = new Map<string, string>();
  readonly #sent = new Map<string, StockEventInput>();
  #waiting: StockEventInput[] = [];

  constructor(bench: Bench, sku: string) {
    this.#bench = bench;
    this.#sku = sku;
  }

  async step(step: Step): Promise<void> {
    const line = step.words.join(' ');
    const answer = await this.#act(step);
    if (answer !== undefined) expect(answer, line).toBe(step.answer ?? 'ok');
    for (const place of step.places.split(',').filter((each) => each.trim() !== '')) {
      const [locationId = '', ...quantities] = place.trim().split(' ');
      expect(`${locationId} ${await at(this.#bench, this.#sku, locationId)}`, line).toBe(
        `${locationId} ${quantities.join(' ')}`,
      );
    }
  }

  async #act({ words, isBatched }: Step): Promise<string | undefined> {
    const [verb = '', name = ''] = words;
    const id = this.#reservations.get(name) ?? name;
    const key = randomUUID();
    const { ledger, database } = this.#bench;
    if (verb === 'reserve') return this.#reserve(words);
    if (verb === 'confirm') return settled(await ledger.confirm({ id, idempotencyKey: key }, acting));
    if (verb === 'release') return settled(await ledger.release({ id, idempotencyKey: key }, acting));
    if (verb === 'sweep') return (await ledger.expireDue({ limit: 100 })) > 0 ? 'ok' : 'nothing due';
    if (verb === 'lapse') {
      await database.query(
        `UPDATE ledger.reservation SET expires_at = now() - interval '1 second' WHERE reservation_id = $1`,
        [id],
      );
      return 'ok';
    }
    this.#waiting.push(verb === 'again' ? this.#again(name) : this.#event(words));
    if (isBatched) return undefined;
    const events = this.#waiting;
    this.#waiting = [];
    const { results } = await ledger.record(events, acting);
    const answers = results.map(said);
    return answers.every((answer) => answer === 'RECORDED') ? 'ok' : answers.join(' ');
  }

  async #reserve([, name = '', quantity, ...options]: readonly string[]): Promise<string> {
    const fields = fieldsOf(options);
    const [result] = await this.#bench.ledger.reserve(
      [
        {
          idempotencyKey: name,
          channel: fields.get('channel') ?? 'web',
          lines: [{ sku: this.#sku, quantity: Number(quantity), locationId: fields.get('at') }],
          holdSeconds: 900,
          allOrNothing: !options.includes('partly'),
        },
      ],
      { ...acting, caller: { ...acting.caller, id: this.#sku } },
    );
    const id = result?.reservation?.id;
    if (id !== undefined) this.#reservations.set(name, id);
    const codes = result?.refusals.map((refusal) => refusal.code) ?? [];
    return [...(result?.replayed ? ['replayed'] : []), ...codes].join(' ') || 'ok';
  }

  #event([type = '', quantity, ...options]: readonly string[]): StockEventInput {
    const fields = fieldsOf(options);
    const time = options.find((option) => option.startsWith('@'))?.slice(1) ?? '10:00';
    const event = {
      ...eventOf({
        type,
        quantity: Number(quantity),
        sku: this.#sku,
        occurredAt: `2024-03-01T${time}:00Z`,
      }),
      ...Object.fromEntries(fields),
    };
    const reservationId = fields.get('reservationId');
    const named =
      reservationId === undefined
        ? {}
        : { reservationId: this.#reservations.get(reservationId) ?? reservationId };
    const made = { ...event, ...named };
    this.#sent.set(made.eventId, made);
    return made;
  }

  #again(eventId: string): StockEventInput {
    const event = this.#sent.get(eventId);
    if (event === undefined) throw new Error(`the story has no event ${eventId}`);
    return event;
  }
}

function fieldsOf(options: readonly string[]): Map<string, string> {
  return new Map(
    options
      .filter((option) => option.includes('='))
      .map((option) => {
        const [name = '', value = ''] = option.split('=');
        return [name, value];
      }),
  );
}

function settled(result: { replayed: boolean; refusals: readonly { code: string }[] }): string {
  const codes = result.refusals.map(({ code }) => code);
  return [...(result.replayed ? ['replayed'] : []), ...codes].join(' ') || 'ok';
}
