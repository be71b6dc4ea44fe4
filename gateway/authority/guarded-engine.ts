/**
 * Who may run which operation: the rules of a supergraph, enforced before an operation is planned.
 *
 * The rules are what the supergraph says (`@authenticated`, `@requiresScopes`); this room knows no scope and no field. An
 * operation is refused whole: a client that may not have a part of it gets nothing of it, and nothing has run. What an
 * operation needs is worked out once a parsed document. Subgraphs enforce the same again (subgraphs/serve/guard.ts).
 */
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type AccessRules, type Requirement, refusalsFor, requirementsOf } from '#schema';
import type { Engine, PlainEngine } from '../execution/engine.ts';

/** Wraps an engine so that nothing runs on it that its caller may not run. Every transport's operations end there. */
export function guardedEngine(engine: PlainEngine, rules: AccessRules): Engine {
  const { schema } = engine;
  const refusals = createJudge(schema, rules);
  return {
    schema,
    refusals,
    async execute(request) {
      const errors = refusals(request, request.subgraphRequest.caller);
      return errors.length > 0 ? { errors } : engine.execute(request);
    },
    stop: () => engine.stop(),
  };
}

function createJudge(schema: GraphQLSchema, rules: AccessRules): Engine['refusals'] {
  const known = new WeakMap<OperationDefinitionNode, readonly Requirement[]>();
  return ({ document, operation }, caller) => {
    let requirements = known.get(operation);
    if (requirements === undefined) {
      requirements = requirementsOf({ schema, document, operation }, rules);
      known.set(operation, requirements);
    }
    return refusalsFor(requirements, caller);
  };
}
