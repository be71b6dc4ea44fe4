/**
 * The rules about callers in a supergraph's text: read, and taken out for engines that do not know them.
 *
 * An engine must refuse a supergraph with a SECURITY feature it does not enforce; these two are enforced here, around the
 * engine, so it is given the text without them. Any other such feature (`@policy`, say) stays in and is refused by the
 * engine: nothing that a schema author meant as protection is silently dropped. Pure.
 */
import { type DirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { type AccessDirectives, type AccessRules, accessDirectives, readAccessRules } from '#schema';

/** A supergraph for an engine, and the rules that were in it. */
export type RuledSupergraph = { readonly sdl: string; readonly rules: AccessRules };

const features = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes)\/v\d/;

/** Takes the rules about callers out of a supergraph's text. Throws when it is no GraphQL. */
export function readSupergraphRules(sdl: string): RuledSupergraph {
  const document = parse(sdl, { noLocation: true });
  const names = namesIn(document);
  return { sdl: print(without(document, names)), rules: readAccessRules(document, names) };
}

/** A feature's directive has the feature's name, or the one its link gives it: `as`, or an import under another name. */
function namesIn(document: DocumentNode): AccessDirectives {
  const names = { ...accessDirectives };
  visit(document, {
    Directive(node) {
      const feature = featureOf(node);
      if (feature !== undefined)
        names[feature] = importedAs(node, feature) ?? argumentOf(node, 'as') ?? feature;
    },
  });
  return names;
}

function importedAs(link: DirectiveNode, feature: string): string | undefined {
  const imports = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  if (imports?.kind !== Kind.LIST) return undefined;
  for (const each of imports.values) {
    if (each.kind !== Kind.OBJECT) continue;
    const fields = new Map(each.fields.map(({ name, value }) => [name.value, value]));
    const [name, as] = [fields.get('name'), fields.get('as')];
    if (name?.kind !== Kind.STRING || as?.kind !== Kind.STRING) continue;
    if (name.value === `@${feature}`) return as.value.replace(/^@/, '');
  }
  return undefined;
}

function without(document: DocumentNode, names: AccessDirectives): DocumentNode {
  const own = new Set(Object.values(names));
  // A feature's own types have its name before theirs, or what its link calls it.
  const prefixes = [...own, ...Object.keys(names)].map((name) => `${name}__`);
  return visit(document, {
    Directive: (node) => (own.has(node.name.value) || featureOf(node) !== undefined ? null : undefined),
    DirectiveDefinition: (node) => (own.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) =>
      prefixes.some((prefix) => node.name.value.startsWith(prefix)) ? null : undefined,
  });
}

function featureOf(node: DirectiveNode): keyof AccessDirectives | undefined {
  if (node.name.value !== 'link') return undefined;
  const feature = features.exec(argumentOf(node, 'url') ?? '')?.[1];
  return feature === 'authenticated' || feature === 'requiresScopes' ? feature : undefined;
}

function argumentOf(node: DirectiveNode, name: string): string | undefined {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
