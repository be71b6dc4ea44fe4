/**
 * A crowd of clients against a fleet: each sends its mutation, and repeats it with the same key while it is told to.
 *
 * What a well-behaved client does, and no more: kept connections, one request at a time, retryable errors repeated after
 * the time they name. Gateways are taken in turn, so that a race is always between them, too.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { answerShape, bodyShape } from './wire.ts';

/** What a mutation of reservations answered. */
export type Answer = z.output<typeof answerShape>;

/** One line of a basket. */
export type Line = { readonly sku: string; readonly quantity: number; readonly locationId?: string };

/** What a client asks to hold. */
export type Wish = {
  readonly key: string;
  readonly lines: readonly Line[];
  readonly holdSeconds?: number;
  readonly channel?: string;
  readonly customerId?: string;
};

/** The crowd's ways to ask. */
export type Crowd = {
  hold(wish: Wish): Promise<Answer>;
  confirm(id: string): Promise<Answer>;
  release(id: string): Promise<Answer>;
  /** Any operation; throws on errors that are not worth repeating. */
  ask(query: string, variables?: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};

/** How long a client keeps repeating; more than any part needs to come back on a loaded machine. */
const patienceMs = 120_000;
const connectionsPerGateway = 256;
const payload =
  '{ reservation { id status lines { sku held } } replayed userErrors { ... on UserError { code } } }';

type Body = z.output<typeof bodyShape>;

/** Opens a crowd in front of gateways. */
export function gather(gateways: readonly string[]): Crowd {
  const agent = new Agent({ connections: connectionsPerGateway });
  let turn = 0;

  async function send(query: string, variables: object): Promise<Body> {
    turn += 1;
    const gateway = gateways[turn % gateways.length];
    const answer = await request(`${gateway}/graphql`, {
      dispatcher: agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return bodyShape.parse(JSON.parse(await answer.body.text()));
  }

  async function ask(query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const until = performance.now() + patienceMs;
    while (performance.now() < until) {
      const body = await send(query, variables).catch(connectionBroke);
      if (body?.data && body.errors === undefined) return body.data;
      if (body !== undefined && !isWorthRepeating(body)) throw new Error(JSON.stringify(body.errors));
      await sleep(20 + Math.random() * 200);
    }
    throw new Error(`not answered in ${patienceMs} ms: ${query.slice(0, 80)}`);
  }

  async function mutate(field: string, input: object): Promise<Answer> {
    const kind = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    const until = performance.now() + patienceMs;
    while (performance.now() < until) {
      const data = await ask(`mutation ($input: ${kind}Input!) { ${field}(input: $input) ${payload} }`, {
        input,
      });
      const answer = answerShape.parse(data[field]);
      if (!answer.userErrors.some(({ code }) => code === 'Overloaded')) return answer;
      await sleep(20 + Math.random() * 200);
    }
    throw new Error(`${field} was told Overloaded for ${patienceMs} ms`);
  }

  return {
    ask,
    hold: ({ key, lines, holdSeconds = 900, channel = 'web', customerId }) =>
      mutate('reservationCreate', { idempotencyKey: key, channel, lines, holdSeconds, customerId }),
    confirm: (id) => mutate('reservationConfirm', { id, idempotencyKey: `confirm-${id}` }),
    release: (id) => mutate('reservationRelease', { id, idempotencyKey: `release-${id}` }),
    close: () => agent.close(),
  };
}

/** A connection that broke says nothing: the request is repeated with its key. */
function connectionBroke(error: unknown): undefined {
  if (error instanceof SyntaxError || error instanceof z.ZodError) throw error;
  return undefined;
}

const worthRepeating = new Set(['OVERLOADED', 'TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'SHUTTING_DOWN']);

function isWorthRepeating({ errors = [] }: Body): boolean {
  return errors.length > 0 && errors.every(({ extensions }) => worthRepeating.has(extensions?.code ?? ''));
}

/** Lets so many begin at even distances over a time, so that they meet what happens within it; gives what each gave. */
export function spread<Result>(
  { count, overMs }: { readonly count: number; readonly overMs: number },
  act: (nth: number) => Promise<Result>,
): Promise<Result[]> {
  const begin = async (nth: number): Promise<Result> => {
    await sleep((overMs * nth) / count);
    return act(nth);
  };
  return Promise.all(Array.from({ length: count }, (_, nth) => begin(nth)));
}
