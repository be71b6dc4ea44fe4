/**
 * What a step of the list of operations is, and short ways to write one: a call of one root field with everything below it.
 *
 * The list is run against products of different shapes by different clients, so all names carry a prefix, and what a later
 * step needs of an earlier answer it asks for by path.
 */
import { everything } from '../selection.ts';

/** The answers so far: the value at a path such as `reserve.reservationCreate.reservation.id`. */
export type Known = (path: string) => unknown;

/** One operation of the list. */
export type Step = {
  readonly name: string;
  readonly document: string;
  readonly variables?: (known: Known) => object;
  /** Asked again until this holds: for what becomes true a moment later. */
  readonly until?: (data: unknown) => boolean;
  /** Asked by a second person, for what nobody may do alone; otherwise by whoever needs no credential. */
  readonly isApprovers?: boolean;
};

/** One call of a root field with everything below it. */
export type Call = {
  readonly name: string;
  readonly kind?: 'query' | 'mutation';
  /** The field with its arguments, e.g. `item(sku: $sku)`. */
  readonly field: string;
  /** The variables' declarations, e.g. `$sku: Sku!`. */
  readonly declare?: string;
  /** The type the field answers with. */
  readonly of: string;
  /** How many objects deep everything is asked for; 2 when absent. */
  readonly depth?: number;
  readonly variables?: Step['variables'];
};

const usualDepth = 2;

/** Writes a call as a step. */
export function call({
  name,
  kind = 'query',
  field,
  declare,
  of,
  depth = usualDepth,
  variables,
}: Call): Step {
  const head = `${kind} ${name}${declare === undefined ? '' : `(${declare})`}`;
  const document = `${head} { ${field} ${everything(of, depth)} }`;
  return variables === undefined ? { name, document } : { name, document, variables };
}

/** A query of one thing whose id an earlier answer told, at a path. */
export function callById(
  name: string,
  { field, of, path }: { field: string; of: string; path: string },
): Step {
  return call({
    ...{ name, field: `${field}(id: $id)`, declare: '$id: ID!', of },
    variables: (known) => ({ id: known(path) }),
  });
}

/** A mutation over one input. */
export function change(name: string, field: string, input: (known: Known) => object): Step {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return call({
    name,
    kind: 'mutation',
    field: `${field}(input: $input)`,
    declare: `$input: ${type}Input!`,
    of: `${type}Payload`,
    variables: (known) => ({ input: input(known) }),
  });
}

/** The step as the second person's. */
export function asApprover(step: Step): Step {
  return { ...step, isApprovers: true };
}

/** The step asked again until its answer has this text. */
export function untilTold(text: string, step: Step): Step {
  return { ...step, until: (data) => JSON.stringify(data).includes(text) };
}

/** Where the secret of the second person's key is told. */
export const approversSecret = 'approver.apiKeyCreate.secret';

/** Who did it and with what, as governed work says it. */
export const said = { operatorId: 'op-1', deviceId: 'scanner-1', reason: 'looked twice' } as const;

/** A time long gone by, and one that will not come while this product is tested. */
export const [longAgo, farAway] = ['2026-03-01T09:30:00Z', '2046-01-01T00:00:00Z'] as const;

/** The names of a prefix. */
export type Places = ReturnType<typeof places>;

/** Items and locations of a prefix; `of` gives any other name of it. */
export function places(prefix: string) {
  return {
    prefix,
    sku: `${prefix}-SKU`,
    other: `${prefix}-OTHER`,
    dc: `${prefix}-DC`,
    shop: `${prefix}-SHOP`,
    of: (name: string) => `${prefix}-${name}`,
  };
}

/** An event of the prefix's own source about its item at its warehouse, unless something else is given. */
export function eventAt({ prefix, sku, dc }: Places, eventId: string, different: object): object {
  return {
    ...{ source: `${prefix}-POS`, eventId, type: 'RECEIPT_CONFIRMED', sku, quantity: 10 },
    ...{ locationId: dc, occurredAt: longAgo },
    ...different,
  };
}
