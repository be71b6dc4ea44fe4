/**
 * The ERPs of a file (STOCKGATE_ERP_CONFIG): which company's postings go where, as data.
 *
 * A JSON file names an instance for each company and which company is meant by locations that name none. Secrets need not
 * stand in it: a password or secret may be `{ "env": "NAME" }` or `{ "file": "path" }`. docs/erp.md shows one. What is wrong
 * is refused when the product starts, naming the file and the field, never a secret's value.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type ErpConnector, openErpConnector } from '#connectors';
import type { ErpPostingSettings } from '#workers';
import { openingShape, paceShape } from './erp-pace.ts';
import { BadSetting } from './settings.ts';

/** The ERPs there are. */
export type ErpInstances = {
  /** The company of locations that name none. */
  readonly defaultCompany: string;
  readonly instances: readonly {
    readonly company: string;
    readonly connector: ErpConnector;
    /** How fast and when it may be posted to; absent when the file says nothing about it. */
    readonly settings?: ErpPostingSettings;
    /** Words for the banner. */
    readonly label: string;
  }[];
};

/** Where the file is and what secrets may be read from. */
export type InstancesSource = { readonly file: string; readonly environment: NodeJS.ProcessEnv };

const fileShape = z.strictObject({
  /** The company of locations that name none; need not be said when there is one instance. */
  default: z.string('must be the name of a company').optional(),
  instances: z
    .record(
      z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'a company has 1 to 64 letters, digits or hyphens'),
      z.looseObject({ system: z.string('must name a system') }),
      'must be an object of instances by company',
    )
    .refine((instances) => Object.keys(instances).length > 0, 'must name at least one instance'),
});

const secretNames = ['password', 'secret'];
const secretShape = z.union([z.strictObject({ env: z.string() }), z.strictObject({ file: z.string() })]);

/** Reads the file and opens a connector for each instance; none is called yet. Throws BadSetting. */
export function readErpInstances(source: InstancesSource): ErpInstances {
  const said = fileShape.safeParse(parsedFile(source.file));
  if (!said.success) {
    const issue = said.error.issues[0];
    throw bad(source, issue?.path.join('.') ?? '', issue?.message ?? 'is wrong');
  }
  const companies = Object.keys(said.data.instances);
  const defaultCompany = said.data.default ?? (companies.length === 1 ? companies[0] : undefined);
  if (defaultCompany === undefined)
    throw bad(source, 'default', 'must say whose ERP is told of locations that name no company');
  if (!companies.includes(defaultCompany))
    throw bad(source, 'default', `is "${defaultCompany}" and names none of ${companies.join(', ')}`);
  const instances = Object.entries(said.data.instances).map(([company, settings]) => ({
    company,
    ...openedAtPace(source, company, settings),
    label: `${company}: ${settings.system} ${originOf(settings)}`,
  }));
  return { defaultCompany, instances };
}

/** The connector, and the pace the file sets for it. */
function openedAtPace(source: InstancesSource, company: string, said: Record<string, unknown>) {
  const { pace, priorities, sums, ...settings } = said;
  if ([pace, priorities, sums].every((each) => each === undefined))
    return { connector: opened(source, company, settings) };
  const read = paceShape.safeParse(pace ?? {});
  if (!read.success) throw badAt(source, ['instances', company, 'pace'], read.error);
  const opening = openingShape.safeParse({ priorities, sums });
  if (!opening.success) throw badAt(source, ['instances', company], opening.error);
  const { budget = company, perSecond, burst, maintenance, financialWindows } = read.data;
  const paced = {
    ...opening.data,
    ...(perSecond === undefined
      ? {}
      : { budget: { name: budget, perSecond, burst: burst ?? Math.max(1, Math.ceil(perSecond)) } }),
    ...{ maintenance, financialWindows },
  };
  return { connector: opened(source, company, settings), settings: paced };
}

function opened(source: InstancesSource, company: string, settings: Record<string, unknown>): ErpConnector {
  const place = `instances.${company}`;
  const complete = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      secretNames.includes(name) ? secretOf(source, `${place}.${name}`, value) : value,
    ]),
  );
  try {
    return openErpConnector(complete);
  } catch (error) {
    if (error instanceof RangeError) throw bad(source, place, error.message);
    throw error;
  }
}

/** A secret as it stands, or what it points to. */
function secretOf(source: InstancesSource, place: string, value: unknown): unknown {
  const pointed = secretShape.safeParse(value);
  if (!pointed.success) return value;
  if ('file' in pointed.data) {
    const file = path.resolve(path.dirname(source.file), pointed.data.file);
    return readText(source, place, file).trim();
  }
  const found = source.environment[pointed.data.env];
  if (found !== undefined && found !== '') return found;
  throw bad(source, place, `points to the variable ${pointed.data.env}, which is not set`);
}

function readText(source: InstancesSource, place: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw bad(source, place, `points to the file "${file}", which cannot be read`);
  }
}

function parsedFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new BadSetting(`STOCKGATE_ERP_CONFIG is "${file}", which ${reason}`);
  }
}

function badAt(
  source: InstancesSource,
  place: readonly string[],
  { issues: [issue] }: z.ZodError,
): BadSetting {
  return bad(source, [...place, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is wrong');
}

function bad({ file }: InstancesSource, place: string, what: string): BadSetting {
  return new BadSetting(
    `STOCKGATE_ERP_CONFIG is "${file}", where ${place === '' ? 'the file' : place} ${what}`,
  );
}

function originOf({ url }: Record<string, unknown>): string {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : '';
}
