/**
 * Governing the sources: declaring them, ruling what each may tell, and what holds for all of them. Every change is a version of
 * the model, logged and noted in the audit log, in one transaction.
 *
 * A newly declared source starts with what its kind usually owns. Rule sets are added, never changed: what held when an event
 * happened can always be looked up. What was refused before and is permitted now is recorded right after the change.
 */
import { type Database, doOnce, noteAudit, type Queryable, transaction } from '#database';
import { recordableTypes } from '../event-type.ts';
import { replayParked } from '../parked.ts';
import { type KeyReused, keyReused } from '../refusal.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { renewSourceModel } from './book.ts';
import { usualTypes } from './kind.ts';
import { readPolicy, readSources, ruleInEffect, type Source, type SourcePolicy } from './read.ts';
import {
  type PolicyWrite,
  type RulesWrite,
  readPolicyWrite,
  readRulesWrite,
  readSourceWrite,
  type SourceFault,
  type SourceFields,
  type SourceWrite,
} from './write-input.ts';

/** Why a change of the sources was refused; `path` is from the input down. */
export type SourceRefusal = SourceFault | SourceConflict;

/** The key was used before for another change. */
export type SourceConflict = KeyReused;

/** What became of one source of a call: as it is now, or why it was refused. */
export type SourceOutcome =
  | { readonly source: Source; readonly created: boolean; readonly refusal?: never }
  | { readonly refusal: SourceRefusal; readonly source?: never };

/** What became of a change, and how many events were recorded because of it. */
export type SourcesWritten = { readonly outcomes: readonly SourceOutcome[]; readonly replayedEvents: number };

/** What became of a change of rules. */
export type RulesWritten = SourceOutcome & { readonly replayed: boolean; readonly replayedEvents: number };

/** What became of a change of the policy. */
export type PolicyWritten =
  | { readonly policy: SourcePolicy; readonly refusal?: never }
  | { readonly refusal: SourceFault; readonly policy?: never };

/** The most sources one call declares. */
export const maxSourcesPerCall = 500;

/** The most sources that may be declared: the copy that recording asks holds them all. */
const mostSources = 10_000;
const eventsPerReplay = 5_000;

const lockPolicy = statement('sources/lock-policy');
const noteChange = statement('sources/note-change');
const setPolicy = statement('sources/set-policy');
const writeSource = statement('sources/write-source');
const writeRule = statement('sources/write-rule');
const countSources = statement('sources/count-sources');

/** Declares sources, or changes what was declared; each answers for itself. At most 500 (RangeError on more). */
export async function upsertSources(
  database: Database,
  rows: readonly SourceWrite[],
  context: ActContext,
): Promise<SourcesWritten> {
  if (rows.length > maxSourcesPerCall) {
    throw new RangeError(`sources must be at most ${maxSourcesPerCall} a call, not ${rows.length}`);
  }
  const outcomes = await transaction(database, async (session) => {
    await session.query(lockPolicy, []);
    const done: SourceOutcome[] = [];
    for (const row of rows) done.push(await upsertOne(session, row, context));
    return done;
  });
  await renewSourceModel(database);
  const sources = outcomes.flatMap(({ source }) => source ?? []);
  return { outcomes, replayedEvents: await replayPermitted(database, sources, context) };
}

/** Adds a rule set to a source, once per idempotency key; then records what it permits and was kept. */
export async function setRules(
  database: Database,
  input: RulesWrite,
  context: ActContext,
): Promise<RulesWritten> {
  const reading = readRulesWrite(input);
  if ('fault' in reading) return { refusal: reading.fault, replayed: false, replayedEvents: 0 };
  const { source, idempotencyKey: key } = reading.rules;
  const claim = { callerId: context.caller.id, operation: 'sourceRulesSet', key, content: input };
  const once = await transaction(database, (session) =>
    doOnce(session, claim, async (forget) => {
      await session.query(lockPolicy, []);
      const before = await readOne(session, source);
      if (before === undefined) forget();
      else await addRule(session, { ...reading.rules, before }, context);
      return { isDone: before !== undefined };
    }),
  );
  const nothing = { replayed: false, replayedEvents: 0 };
  if (once.kind === 'conflict') return { refusal: keyReused(once), ...nothing };
  const after = await readOne(database, source);
  if (after === undefined) return { refusal: unknownSource(source), ...nothing };
  if (once.kind === 'done') await renewSourceModel(database);
  const replayedEvents = once.kind === 'done' ? await replayPermitted(database, [after], context) : 0;
  return { source: after, created: false, replayed: once.kind === 'replayed', replayedEvents };
}

/** Sets what holds for all sources. */
export async function setSourcePolicy(
  database: Database,
  input: PolicyWrite,
  context: ActContext,
): Promise<PolicyWritten> {
  const reading = readPolicyWrite(input);
  if ('fault' in reading) return { refusal: reading.fault };
  const { undeclared, keyDays, reason } = reading.policy;
  await transaction(database, async (session) => {
    await session.query(lockPolicy, []);
    const before = await readPolicy(session);
    const after = { undeclared: undeclared ?? before.undeclared, keyDays: keyDays ?? before.keyDays };
    if (after.undeclared === before.undeclared && after.keyDays === before.keyDays) return;
    await session.query(setPolicy, [after.undeclared, after.keyDays, context.caller.id]);
    await note(
      session,
      { what: 'sourcePolicySet', subject: { type: 'SourcePolicy', id: 'policy' }, reason },
      context,
    );
    await noteAudit(session, {
      ...context,
      action: 'sourcePolicySet',
      subject: { type: 'SourcePolicy', id: 'policy' },
      before: { undeclaredSources: before.undeclared, keyDays: before.keyDays },
      after: { undeclaredSources: after.undeclared, keyDays: after.keyDays },
      reason,
    });
  });
  await renewSourceModel(database);
  return { policy: await readPolicy(database) };
}

async function upsertOne(session: Queryable, row: SourceWrite, context: ActContext): Promise<SourceOutcome> {
  const reading = readSourceWrite(row);
  if ('fault' in reading) return { refusal: reading.fault };
  const { fields } = reading;
  const before = await readOne(session, fields.source);
  const refusal = await refusalOf(session, fields, before);
  if (refusal !== undefined) return { refusal };
  const after = { ...fieldsOf(before), ...withoutAbsent(fields) };
  const { rows: written } = await session.query(writeSource, [
    fields.source,
    fields.kind,
    fields.owner,
    after.semantics ?? 'GROSS_ON_HAND',
    after.freshnessSeconds ?? null,
    after.isGapless ?? false,
    after.lineageTimeoutSeconds ?? 900,
    context.caller.id,
  ]);
  const subject = { type: 'Source', id: fields.source };
  if (written.length > 0)
    await note(session, { what: 'sourcesUpsert', subject, reason: fields.reason }, context);
  if (before === undefined) {
    const types = fields.permittedTypes === undefined ? usualTypes(fields.kind) : fields.permittedTypes;
    const reason = fields.reason ?? `what a source of kind ${fields.kind} starts with`;
    await addRule(
      session,
      { source: fields.source, types, effectiveFrom: undefined, reason, before },
      context,
    );
  }
  const source = await readOne(session, fields.source);
  if (source === undefined) throw new Error(`source ${fields.source} was written and is not there`);
  if (written.length > 0)
    await noteAudit(session, {
      ...context,
      action: 'sourcesUpsert',
      subject,
      before: before === undefined ? undefined : factsOf(before),
      after: factsOf(source),
      reason: fields.reason,
    });
  return { source, created: before === undefined };
}

/** What stands against a well-formed row: too many sources, or rules that are changed elsewhere. */
async function refusalOf(
  session: Queryable,
  { source, permittedTypes }: SourceFields,
  before: Source | undefined,
): Promise<SourceFault | undefined> {
  if (before === undefined) {
    const { rows } = await session.query<{ count: number }>(countSources, [mostSources]);
    if ((rows[0]?.count ?? 0) < mostSources) return undefined;
    const message = `source ${JSON.stringify(source)} would be one more than the ${mostSources} that may be declared`;
    return { code: 'InvalidSource', path: ['source'], message };
  }
  if (permittedTypes === undefined) return undefined;
  const now = ruleInEffect(before, new Date())?.types;
  const asked = permittedTypes ?? undefined;
  const isSame =
    now === undefined || asked === undefined
      ? now === asked
      : now.length === asked.length && asked.every((type) => now.includes(type));
  if (isSame) return undefined;
  const message = `permittedTypes of the declared source ${JSON.stringify(source)} are changed with sourceRulesSet`;
  return { code: 'InvalidSource', path: ['permittedTypes'], message };
}

type RuleAdded = {
  readonly source: string;
  readonly types: readonly string[] | null;
  readonly effectiveFrom: Date | undefined;
  readonly reason: string;
  readonly before: Source | undefined;
};

async function addRule(session: Queryable, rule: RuleAdded, context: ActContext): Promise<void> {
  const { source, types, effectiveFrom, reason, before } = rule;
  const subject = { type: 'Source', id: source };
  const version = await note(session, { what: 'sourceRulesSet', subject, reason }, context);
  const { rows } = await session.query<{ rule_no: number }>(writeRule, [
    source,
    effectiveFrom?.getTime() ?? null,
    types,
    version,
    context.caller.id,
    reason,
  ]);
  const now = before === undefined ? undefined : ruleInEffect(before, new Date());
  await noteAudit(session, {
    ...context,
    action: 'sourceRulesSet',
    subject,
    before: now === undefined ? undefined : { ruleNo: now.ruleNo, types: now.types ?? 'every type' },
    after: {
      ruleNo: rows[0]?.rule_no,
      types: types ?? 'every type',
      effectiveFrom: effectiveFrom?.toISOString() ?? (before === undefined ? 'always' : 'now'),
    },
    reason,
  });
}

type Noted = {
  readonly what: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly reason: string | undefined;
};

async function note(
  session: Queryable,
  { what, subject, reason }: Noted,
  context: ActContext,
): Promise<number> {
  const { rows } = await session.query<{ version: number }>(noteChange, [
    context.caller.id,
    what,
    subject.id,
    reason ?? null,
  ]);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error('the source policy has no row');
  return version;
}

/** Records events that were refused and are permitted now; what is more than one round's the chore records. */
async function replayPermitted(
  database: Database,
  sources: readonly Source[],
  context: ActContext,
): Promise<number> {
  let recorded = 0;
  for (const { source, rules } of sources) {
    const permitted = rules.some(({ types }) => types === undefined)
      ? [...recordableTypes]
      : rules.flatMap(({ types }) => types ?? []);
    const query = { limit: eventsPerReplay, source, codes: [...new Set(permitted)] };
    recorded += (await replayParked(database, query, context)).recorded;
  }
  return recorded;
}

async function readOne(database: Queryable, source: string): Promise<Source | undefined> {
  return (await readSources(database, { first: 1, sources: [source] }))[0];
}

function fieldsOf(source: Source | undefined): Partial<SourceFields> {
  if (source === undefined) return {};
  const { semantics, freshnessSeconds, isGapless, lineageTimeoutSeconds } = source;
  return { semantics, freshnessSeconds, isGapless, lineageTimeoutSeconds };
}

function withoutAbsent(fields: SourceFields): Partial<SourceFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function factsOf(source: Source): Record<string, unknown> {
  const { kind, owner, semantics, freshnessSeconds, isGapless, lineageTimeoutSeconds, version } = source;
  return { kind, owner, semantics, freshnessSeconds, isGapless, lineageTimeoutSeconds, version };
}

function unknownSource(source: string): SourceFault {
  const message = `source ${JSON.stringify(source)} is not declared: declare it with sourcesUpsert first`;
  return { code: 'UnknownSource', path: ['source'], message };
}
