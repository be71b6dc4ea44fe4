/**
 * A typed document: GraphQL text that knows what it takes and gives. Those of operations/ are written to generated.ts.
 *
 * Any text with the same phantom type will do, so another team's own documents go through the same client. It is text and not a
 * syntax tree: nothing has to be printed or parsed, and the client needs no GraphQL library.
 */

/** GraphQL text with one operation, typed by its result and its variables. */
export type Document<Result, Variables> = {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Result;
};

const operationPattern = /(?:^|\s)(query|mutation|subscription)\s+(\w+)/;

/** What a document does and what it is called: from its text. A document without a name is a query called `anonymous`. */
export function operationOf(document: { toString(): string }): {
  readonly kind: string;
  readonly name: string;
} {
  const [, kind = 'query', name = 'anonymous'] = operationPattern.exec(document.toString()) ?? [];
  return { kind, name };
}
