/**
 * The scalars' run-time side: what each accepts from a client and how it is answered.
 *
 * They check the JSON type only, so that one bad value never fails a request of thousands: range, decimals, dates and
 * characters are judged where the value is used, by the row or event it belongs to. Sku alone is also brought to its
 * canonical form, because two spellings of one SKU must never meet as two SKUs.
 */
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { fault } from './fault.ts';

/**
 * The canonical form of a SKU: trimmed, upper case.
 * Takes any text; gives text that may still be empty or too long (the item then does not exist).
 */
export function canonicalSku(text: string): string {
  return text.trim().toUpperCase();
}

const text = (name: string): GraphQLScalarType<string, string> => textScalar(name, (value) => value);

/** Every scalar of vocabulary.graphql by name, for the subgraphs' executable schemas. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Sku: textScalar('Sku', canonicalSku),
  Quantity: numberScalar('Quantity'),
  QuantityList: outwardNumbers('QuantityList'),
  MinorUnits: numberScalar('MinorUnits'),
  DateTime: text('DateTime'),
  Date: text('Date'),
  Cursor: text('Cursor'),
  PageCursor: text('PageCursor'),
};

function textScalar(name: string, read: (value: string) => string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => (typeof value === 'string' ? value : mistyped(name, 'text', value)),
    parseValue: (value) => (typeof value === 'string' ? read(value) : mistyped(name, 'text', value)),
    parseLiteral: (node) =>
      node.kind === Kind.STRING ? read(node.value) : mistyped(name, 'text', shown(node)),
  });
}

/** Infinity (written as 1e999) is let through when it comes in: the event or row that carries it refuses it by name. */
function numberScalar(name: string): GraphQLScalarType<number, number> {
  return new GraphQLScalarType<number, number>({
    name,
    serialize: (value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : mistyped(name, 'a finite number', value),
    parseValue: (value) => (typeof value === 'number' ? value : mistyped(name, 'a number', value)),
    parseLiteral: (node) =>
      node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? Number(node.value)
        : mistyped(name, 'a number', shown(node)),
  });
}

/** Numbers as one value; no argument takes them. */
function outwardNumbers(name: string): GraphQLScalarType<readonly number[], readonly number[]> {
  return new GraphQLScalarType<readonly number[], readonly number[]>({
    name,
    serialize: (value) => (isNumbers(value) ? value : mistyped(name, 'a list of finite numbers', value)),
    parseValue: (value) => mistyped(name, 'answered, never given', value),
  });
}

/** A loop, not `every`: a grid has sixty thousand of them. */
function isNumbers(value: unknown): value is readonly number[] {
  if (!Array.isArray(value)) return false;
  for (const each of value) if (!Number.isFinite(each)) return false;
  return true;
}

function mistyped(name: string, wanted: string, value: unknown): never {
  throw fault('BAD_USER_INPUT', `${name} must be ${wanted}, not ${JSON.stringify(value)?.slice(0, 100)}`);
}

function shown(node: ValueNode): unknown {
  return 'value' in node ? node.value : node.kind;
}
