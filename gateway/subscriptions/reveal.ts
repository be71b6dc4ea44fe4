/**
 * The supergraph with nothing hidden: what the gateway itself plans on when it runs the twins of live fields.
 *
 * Clients never get to see or name what is marked `@inaccessible`; their documents are validated against the API schema.
 * Pure.
 */
import { type DirectiveNode, Kind, parse, print, visit } from 'graphql';

/** Gives the same supergraph's text without its `@inaccessible` marks. */
export function revealed(supergraphSdl: string): string {
  const isMark = (directive: DirectiveNode): boolean => directive.name.value === 'inaccessible';
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    Directive: (node) => (isMark(node) ? null : undefined),
  });
  return print({ ...document, kind: Kind.DOCUMENT });
}
