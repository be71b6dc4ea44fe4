/**
 * Names: kebab-case files, no folder or file that says nothing, no synonym of the six words anywhere.
 *
 * Names in TypeScript are its identifiers, in SQL and SDL every word outside a comment, in docs every word of the prose.
 * Text between quotes in TypeScript is not judged: it may quote an outside system.
 */

import { forbiddenPlaceWords, speaksOtherwise, synonyms } from './names-table.ts';
import { syntaxOf, walk } from './syntax.ts';
import { handwrittenTypeScript, isGenerated, lineAt, type SourceFile, type Violation } from './tree.ts';

type Named = { readonly file: SourceFile; readonly name: string; readonly offset: number };

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const rootNames = /^([A-Z][A-Za-z]*(\.md)?|\..+|(README|BRIEF)\.md)$/;

const forbidden = [...synonyms].map(([words, use]) => ({
  words,
  use,
  pattern: new RegExp(`(?:^| )${words}s?(?: |$)`),
}));

/** Paths that are not kebab-case, or hold a word that says nothing. */
export function poorPaths(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    const segments = path.split('/');
    const odd = segments.filter((segment) => !kebab.test(segment) && !rootNames.test(segment));
    const empty = segments.flatMap((segment) =>
      segment.split(/[-.]/).filter((word) => forbiddenPlaceWords.includes(word)),
    );
    return [
      ...odd.map((segment) => `"${segment}" is not kebab-case`),
      ...empty.map((word) => `"${word}" says where it lies, not what it is: name it by what it does`),
    ].map((message) => ({ rule: 'names', file: path, line: 1, message }));
  });
}

/** Names in code, SQL, SDL and docs that are synonyms of a word of the glossary. */
export function synonymsOfOurWords(files: readonly SourceFile[]): Violation[] {
  const judged = files.filter(({ path }) => !speaksOtherwise.test(path) && !isGenerated(path));
  const names = [...namesInCode(judged), ...namesInText(judged)];
  const told = new Set<string>();
  return names.flatMap(({ file, name, offset }) => {
    const words = wordsOf(name);
    const found = forbidden.find(({ pattern }) => pattern.test(words));
    if (found === undefined || told.has(`${file.path} ${name}`)) return [];
    told.add(`${file.path} ${name}`);
    const message = `"${name.trim()}" is a synonym: say ${found.use}`;
    return [{ rule: 'words', file: file.path, line: lineAt(file.text, offset), message }];
  });
}

function namesInCode(files: readonly SourceFile[]): Named[] {
  return handwrittenTypeScript(files).flatMap((file) => {
    const names: Named[] = [];
    walk(syntaxOf(file).program, (node) => {
      if (node.type === 'Identifier') names.push({ file, name: node.name, offset: node.start });
    });
    return names;
  });
}

function namesInText(files: readonly SourceFile[]): Named[] {
  return files.flatMap((file) => {
    if (/\.(sql|graphql)$/.test(file.path)) return matches(file, /[A-Za-z_][A-Za-z0-9_]*/g);
    return file.path.endsWith('.md') ? phrases(file) : [];
  });
}

function matches(file: SourceFile, pattern: RegExp): Named[] {
  return [...file.text.matchAll(pattern)].map((match) => ({ file, name: match[0], offset: match.index }));
}

function phrases(file: SourceFile): Named[] {
  return forbidden.flatMap(({ words }) => {
    const pattern = new RegExp(`\\b${words.replaceAll(' ', '[ _-]?')}s?\\b`, 'gi');
    return matches(file, pattern);
  });
}

function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}
