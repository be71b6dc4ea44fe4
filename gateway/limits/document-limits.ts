/**
 * Bounds what one document may ask for, before it is validated.
 *
 * Validation itself is quadratic in places, so size is checked first: tokens, depth, fields at the root (each may be an
 * expensive operation under an alias) and fields in all, with fragments expanded by arithmetic, never by copying. Numbers
 * written in it must be numbers: 1e999 is Infinity once read, and the planner cannot write that down again.
 * Lists of the schema's own parts are counted apart: each is hundreds of types or thousands of fields long, and is walked at once.
 * Documents that passed are remembered by their text.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fault } from '#schema';
import { type Limits, longestDocument } from './limits.ts';

const maxRemembered = 2_000;
const maxRememberedCharacters = 20_000;
const maxShownDigits = 40;

/** Tools that read a schema ask for nine lists, once each. */
const maxSchemaLists = 18;
const schemaFields: ReadonlySet<string> = new Set(['__schema', '__type']);
const schemaLists: ReadonlySet<string> = new Set(
  'types directives fields args inputFields enumValues interfaces possibleTypes'.split(' '),
);

/**
 * The size of a selection: fields in all, fields at its own level, levels of fields, fields named like a schema's lists, and
 * those of them that are its lists.
 */
type Extent = {
  readonly fields: number;
  readonly rootFields: number;
  readonly depth: number;
  readonly lists: number;
  readonly schemaLists: number;
};

const nothing: Extent = { fields: 0, rootFields: 0, depth: 0, lists: 0, schemaLists: 0 };

/**
 * Makes the check for one gateway.
 * The check takes a document's text; throws QUERY_TOO_COMPLEX, naming the limit, or BAD_USER_INPUT, naming the number. A text
 * that is no GraphQL passes: whoever parses it next says what is wrong with it.
 */
export function documentCheck(limits: Limits): (source: string) => void {
  const passed = new Set<string>();
  return (source) => {
    if (passed.has(source)) return;
    if (source.length > longestDocument) throw tooComplex('characters', longestDocument);
    const document = parseWithin(source, limits.maxTokens);
    if (document === undefined) return;
    checkExtent(extentOf(document), limits);
    checkNumbers(document);
    if (source.length > maxRememberedCharacters) return;
    if (passed.size >= maxRemembered) passed.clear();
    passed.add(source);
  };
}

function parseWithin(source: string, maxTokens: number): DocumentNode | undefined {
  try {
    return parse(source, { noLocation: true, maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw tooComplex('tokens', maxTokens);
    }
    if (error instanceof RangeError) {
      const message = 'The document is nested more deeply than can be read; ask in several requests.';
      throw fault('QUERY_TOO_COMPLEX', message, { limit: 'nesting' });
    }
    return undefined;
  }
}

function checkExtent(extent: Extent, limits: Limits): void {
  if (extent.depth > limits.maxDepth) throw tooComplex('depth', limits.maxDepth);
  if (extent.rootFields > limits.maxRootFields) throw tooComplex('root fields', limits.maxRootFields);
  if (extent.fields > limits.maxFields) throw tooComplex('fields', limits.maxFields);
  if (extent.schemaLists > maxSchemaLists) throw tooComplex("lists of the schema's parts", maxSchemaLists);
}

function checkNumbers(document: DocumentNode): void {
  const check = ({ value }: { readonly value: string }) => {
    if (Number.isFinite(Number(value))) return;
    const shown = value.length > maxShownDigits ? `${value.slice(0, maxShownDigits)}…` : value;
    throw fault('BAD_USER_INPUT', `The document has ${shown}, which is beyond what a number can be.`);
  };
  visit(document, { FloatValue: check, IntValue: check });
}

function tooComplex(limit: string, maximum: number): GraphQLError {
  return fault(
    'QUERY_TOO_COMPLEX',
    `The document has more than ${maximum} ${limit}; ask in several requests.`,
    {
      limit,
      maximum,
    },
  );
}

/** The largest of each measure over the document's operations and fragments (unused ones are validated too). */
function extentOf(document: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measure = createMeasure(fragments);
  return document.definitions
    .filter((definition) => 'selectionSet' in definition)
    .map((definition) => ({
      ...measure(definition.selectionSet),
      ...(definition.kind === Kind.FRAGMENT_DEFINITION ? { rootFields: 0 } : {}),
    }))
    .reduce(largest, nothing);
}

/** A fragment that spreads itself counts as nothing here; validation refuses it. */
function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const byFragment = new Map<string, Extent>();

  function ofFragment(name: string): Extent {
    const known = byFragment.get(name);
    if (known !== undefined) return known;
    byFragment.set(name, nothing);
    const definition = fragments.get(name);
    const extent = definition === undefined ? nothing : measure(definition.selectionSet);
    byFragment.set(name, extent);
    return extent;
  }

  function measure(selectionSet: SelectionSetNode): Extent {
    let { fields, rootFields, depth, lists, schemaLists: ofSchema } = nothing;
    for (const selection of selectionSet.selections) {
      const extent = ofSelection(selection);
      fields += extent.fields;
      rootFields += extent.rootFields;
      depth = Math.max(depth, extent.depth);
      lists += extent.lists;
      ofSchema += extent.schemaLists;
    }
    return { fields, rootFields, depth, lists, schemaLists: ofSchema };
  }

  function ofSelection(selection: SelectionSetNode['selections'][number]): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
    const below = selection.selectionSet === undefined ? nothing : measure(selection.selectionSet);
    const name = selection.name.value;
    return {
      fields: below.fields + 1,
      rootFields: 1,
      depth: below.depth + 1,
      lists: below.lists + (schemaLists.has(name) ? 1 : 0),
      schemaLists: schemaFields.has(name) ? below.lists : below.schemaLists,
    };
  }

  return measure;
}

function largest(one: Extent, other: Extent): Extent {
  return {
    fields: Math.max(one.fields, other.fields),
    rootFields: Math.max(one.rootFields, other.rootFields),
    depth: Math.max(one.depth, other.depth),
    lists: Math.max(one.lists, other.lists),
    schemaLists: Math.max(one.schemaLists, other.schemaLists),
  };
}
