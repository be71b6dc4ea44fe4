/**
 * Saying what to do in every case: the compiler refuses a match that leaves one out.
 *
 * `match` is for what the client gives (told apart by `kind`), `matchRefusal` for refusals (told apart by `__typename`). A newer
 * gateway may refuse for a reason this client was not built for: `otherwise` takes it, else it throws.
 */

type Kinded = { readonly kind: string };
type Refusing = { readonly __typename: string; readonly message: string };

/** For each kind what to do with it. */
export type Cases<Value extends Kinded, Result> = {
  readonly [Kind in Value['kind']]: (value: Extract<Value, { readonly kind: Kind }>) => Result;
};

/** For each reason of refusal what to do; `otherwise` is for reasons of later versions of the gateway. */
export type RefusalCases<Value extends Refusing, Result> = {
  readonly [Name in Value['__typename']]: (value: Extract<Value, { readonly __typename: Name }>) => Result;
} & { readonly otherwise?: (value: { readonly message: string }) => Result };

/** Does what the cases say for this value and gives what that gives. */
export function match<Value extends Kinded, Result>(value: Value, cases: Cases<Value, Result>): Result {
  const chosen: unknown = Reflect.get(cases, value.kind);
  if (isCase<Result>(chosen)) return chosen(value);
  throw new TypeError(`no case for ${value.kind}`);
}

/** Does what the cases say for this refusal. Throws when the gateway told one that is not known, and there is no `otherwise`. */
export function matchRefusal<Value extends Refusing, Result>(
  refusal: Value,
  cases: RefusalCases<Value, Result>,
): Result {
  const chosen: unknown = Reflect.get(cases, refusal.__typename) ?? cases.otherwise;
  if (isCase<Result>(chosen)) return chosen(refusal);
  throw new TypeError(`no case for the refusal ${refusal.__typename}: ${refusal.message}`);
}

/** For the default of a switch over something exhaustive: the compiler refuses it while a case is missing. */
export function unreachable(value: never): never {
  throw new TypeError(`no case for ${JSON.stringify(value)}`);
}

function isCase<Result>(value: unknown): value is (value: unknown) => Result {
  return typeof value === 'function';
}
