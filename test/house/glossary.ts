/**
 * The glossary has every word the product answers with: event types, states, accounts, statuses and refusals.
 *
 * Which enums, lists and interfaces hold such words is the data below; the words themselves are read from the SDL and the
 * ledger, so a new one without a meaning in docs/glossary.md fails.
 */
import { Kind, parse } from 'graphql';
import { syntaxOf, walk } from './syntax.ts';
import { isGenerated, lineAt, type SourceFile, type Violation } from './tree.ts';

/** Enums of the API whose values are words of the domain; the others explain themselves where they are. */
export const glossaryEnums: readonly string[] = [
  ...['StockEventStatus', 'ReservationStatus', 'OrderStatus', 'ReconciliationStatus', 'SnapshotSemantics'],
];

/** Constant lists of the ledger whose strings are words of the domain. */
export const glossaryLists: readonly string[] = ['recordableTypes', 'ownTypes', 'states', 'contraAccounts'];

type Word = { readonly file: SourceFile; readonly word: string; readonly line: number };

/** Words of the product that the glossary doesn't have, each at the place that introduces it. */
export function wordsWithoutMeaning(files: readonly SourceFile[], glossary: string): Violation[] {
  const known = new Set(glossary.match(/[A-Za-z_]+/g));
  return [...wordsOfSdl(files), ...wordsOfLedger(files)].flatMap(({ file, word, line }) => {
    if (known.has(word)) return [];
    return [
      {
        rule: 'glossary',
        file: file.path,
        line,
        message: `${word} has no meaning in docs/glossary.md: write it there`,
      },
    ];
  });
}

function wordsOfSdl(files: readonly SourceFile[]): Word[] {
  const sources = files.filter(({ path }) => /^schema\/.*\.graphql$/.test(path) && !isGenerated(path));
  return sources.flatMap((file) =>
    parse(file.text).definitions.flatMap((node): Word[] => {
      if (node.kind === Kind.ENUM_TYPE_DEFINITION && glossaryEnums.includes(node.name.value)) {
        return (node.values ?? []).map((value) => wordAt(file, value));
      }
      const isRefusal =
        node.kind === Kind.OBJECT_TYPE_DEFINITION &&
        node.interfaces?.some((face) => face.name.value === 'UserError');
      return isRefusal ? [wordAt(file, node)] : [];
    }),
  );
}

function wordAt(
  file: SourceFile,
  { name }: { name: { value: string; loc?: { startToken: { line: number } } } },
): Word {
  return { file, word: name.value, line: name.loc?.startToken.line ?? 1 };
}

function wordsOfLedger(files: readonly SourceFile[]): Word[] {
  const judged = files.filter(({ path }) => /^ledger\/[a-z-]+\.ts$/.test(path) && !path.endsWith('.test.ts'));
  return judged.flatMap((file) => {
    const words: Word[] = [];
    walk(syntaxOf(file).program, (node) => {
      if (
        node.type !== 'VariableDeclarator' ||
        node.id.type !== 'Identifier' ||
        !glossaryLists.includes(node.id.name)
      )
        return;
      if (node.init?.type !== 'TSAsExpression' || node.init.expression.type !== 'ArrayExpression') return;
      for (const element of node.init.expression.elements) {
        if (element?.type !== 'Literal' || typeof element.value !== 'string') continue;
        words.push({ file, word: element.value, line: lineAt(file.text, element.start) });
      }
    });
    return words;
  });
}
