/**
 * Docs and repository tell the truth: links, commands, dependencies and settings exist; nothing ties a clone to a place.
 *
 * Each rule is first shown a text that lies.
 */
import { describe, expect, test } from 'vitest';
import {
  brokenLinks,
  dependencyDrift,
  docsThatAreNotHere,
  missingFiles,
  settingDrift,
  settingsFile,
  unknownCommands,
  wallsDrift,
} from './docs.ts';
import { wordsWithoutMeaning } from './glossary.ts';
import { ignoredPathsInGit, tiedText, trackedThoughIgnored } from './repository.ts';
import { none, printed, readTree, type SourceFile } from './tree.ts';
import { walls } from './walls-table.ts';

const house = readTree();

/** A file of the house; an empty one when it doesn't exist, which `missingFiles` tells. */
function fileAt(path: string): SourceFile {
  return house.find((file) => file.path === path) ?? { path, text: '' };
}

describe('links and commands', () => {
  test('a missing file, a broken link and an unknown command are told', () => {
    const docs = [
      { path: 'docs/a.md', text: 'See\n[b](b.md) and [c](../README.md).\nType `npm run fly` or `npm land`.' },
    ];
    expect(printed(missingFiles(docs))).toContain('README.md:1 docs: does not exist');
    expect(printed(brokenLinks(docs))).toContain('docs/a.md:2 links: links to b.md, which does not exist');
    const told = printed(unknownCommands(docs, '{"scripts": {"start": "node a.ts"}}'));
    expect(told).toContain('docs/a.md:3 commands: `npm run fly` is not a script');
    expect(told).toContain('`npm land` is not a script');
  });

  test('links to files, folders, anchors and the web, links in code, and real commands are let through', () => {
    const text =
      '[a](a.md#part) [b](./) [c](https://example.com) [d](#part) `[e](f.md)`\n`npm run fly` and `npm ci`, npm as a word';
    const docs = [{ path: 'docs/a.md', text }];
    expect(brokenLinks(docs)).toEqual([]);
    expect(unknownCommands(docs, '{"scripts": {"fly": "node a.ts"}}')).toEqual([]);
  });

  test('a comment that names a doc which is not here is told', () => {
    const files = [
      { path: 'docs/errors.md', text: '' },
      { path: 'ledger/a.ts', text: '// See errors.md.\n// See docs/errors.md and model.md §2.' },
    ];
    expect(printed(docsThatAreNotHere(files))).toBe(
      'ledger/a.ts:2 docs: names model.md, which is not in this repository: name a doc of docs/ or a decision',
    );
  });

  test('every doc that code names is here', () => none(docsThatAreNotHere(house)));
  test('every file a stranger looks for exists', () => none(missingFiles(house)));
  test('every link in the docs leads somewhere', () => none(brokenLinks(house)));
  test('every command in the docs exists', () => none(unknownCommands(house, fileAt('package.json').text)));
});

describe('the glossary', () => {
  test('an event type, a status and a refusal without a meaning are told where they are', () => {
    const sources = [
      {
        path: 'ledger/event-type.ts',
        text: "const a = 1;\nexport const recordableTypes = ['SALE_COMPLETED',\n'GOODS_EATEN'] as const;",
      },
      {
        path: 'schema/a.graphql',
        text: 'enum ReservationStatus {\nHELD\nFORGOTTEN\n}\ntype TooLate implements UserError { code: ID }',
      },
    ];
    const told = printed(wordsWithoutMeaning(sources, '| SALE_COMPLETED | x |\n| HELD | y |'));
    expect(told).toContain('ledger/event-type.ts:3 glossary: GOODS_EATEN has no meaning');
    expect(told).toContain('schema/a.graphql:3 glossary: FORGOTTEN has no meaning');
    expect(told).toContain('schema/a.graphql:5 glossary: TooLate has no meaning');
    expect(told.split('\n')).toHaveLength(3);
  });

  test('has every word the product answers with', () => {
    none(wordsWithoutMeaning(house, fileAt('docs/glossary.md').text));
  });
});

describe('the table of walls', () => {
  const wallsAsTold = new Map(
    Object.entries(walls).map(([room, doors]) => {
      return [
        room,
        Object.entries(doors).map(([door, passage]) => (passage === 'types' ? `${door} (types only)` : door)),
      ];
    }),
  );

  test('a door too many, a door too few and a missing room are told', () => {
    const text =
      '<!-- walls -->\n| ledger | `#database` |\n| live | nothing |\n| schema | nothing |\n<!-- /walls -->';
    const doors = new Map([
      ['ledger', []],
      ['live', ['#schema']],
      ['schema', []],
      ['client', []],
    ]);
    const told = printed(wallsDrift({ path: 'docs/a.md', text }, doors));
    expect(told.match(/: \w+ may import/g)).toEqual([
      ': ledger may import',
      ': live may import',
      ': client may import',
    ]);
  });

  test('docs/architecture.md tells the walls that are tested', () => {
    none(wallsDrift(fileAt('docs/architecture.md'), wallsAsTold));
  });
});

describe('dependencies and settings', () => {
  test('a dependency without a line, and a line without a dependency, are told', () => {
    const table = {
      path: 'docs/dependencies.md',
      text: '| package | why |\n|---|---|\n| `b` | x |\n| `@c/*` | y |\n',
    };
    const told = printed(
      dependencyDrift('{"dependencies": {"a": "1"}, "devDependencies": {"@c/d": "1"}}', table),
    );
    expect(told).toContain('a is in package.json and has no line here');
    expect(told).toContain(
      'docs/dependencies.md:3 dependencies: b has a line here and is not in package.json',
    );
    expect(told).not.toContain('@c');
  });

  test('a setting only one side knows is told', () => {
    const example = { path: '.env.example', text: '# The port.\nPORT=4000\n# STOCKGATE_LOST=1\n' };
    const settings = { path: 'launch/settings.ts', text: "const s = { PORT: 1, 'STOCKGATE_HIDDEN': 2 };" };
    const told = printed(settingDrift(example, settings));
    expect(told).toContain('.env.example:3 settings: STOCKGATE_LOST is not read');
    expect(told).toContain('STOCKGATE_HIDDEN is missing in .env.example');
    expect(told).not.toContain('PORT');
  });

  test('every dependency is written down, and nothing else', () => {
    none(dependencyDrift(fileAt('package.json').text, fileAt('docs/dependencies.md')));
  });

  test('every setting is written down, and nothing else', () =>
    none(settingDrift(fileAt('.env.example'), fileAt(settingsFile))));
});

describe('the repository', () => {
  test.each([
    ['a home folder', 'const a = "/home/ann/data";', 'machine path'],
    ['a registry', '"resolved": "https://registry.npmjs.org/a"', 'registry host'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----', 'secret'],
  ])('%s is told', (_name, text, rule) =>
    expect(printed(tiedText([{ path: 'launch/a.ts', text }]))).toContain(rule),
  );

  test('relative paths, system folders and example hosts are let through', () => {
    const text = 'test/work/a ./home/b /var/lib/stockgate /tmp https://example.com/home/a';
    expect(tiedText([{ path: 'launch/a.ts', text }])).toEqual([]);
  });

  test('tracked files that are ignored are told, once per folder', () => {
    const told = printed(trackedThoughIgnored(['node_modules/a/b.js', 'node_modules/c.js']));
    expect(told).toBe(
      '.gitignore:1 ignored: node_modules holds 2 tracked files that .gitignore names: git rm -r --cached node_modules',
    );
  });

  test('nothing ties the house to a machine, a registry or a secret', () => none(tiedText(house)));
  test('git tracks nothing that is ignored', () => none(trackedThoughIgnored(ignoredPathsInGit())));
});
