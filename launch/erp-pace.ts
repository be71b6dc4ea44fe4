/**
 * The shape of an ERP's pace in the file of ERPs: how many postings a second, when it is under maintenance, when financial
 * documents may be posted; and of its rules: which postings go first, which sales are summed up.
 *
 * What each means is docs/erp.md's and workers/erp's. Only shapes here; who reads the file names it in what is wrong.
 */
import { z } from 'zod';
import { eventType } from '#ledger';
import { cronFault, summableTypes } from '#workers';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 22:30');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const timeZone = z.string().refine(isTimeZone, 'must be the name of a time zone, such as Europe/London');

const cron = z.string().superRefine((text, context) => {
  const fault = cronFault(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});

const weeklyShape = z.strictObject({
  days: z
    .array(
      z.enum(
        ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
        'must be SUN, MON, TUE, WED, THU, FRI or SAT',
      ),
    )
    .min(1, 'must name at least one day')
    .optional(),
  from: time,
  to: time,
  timeZone,
});

const cronShape = z.strictObject({
  cron,
  minutes: z.int('must be a whole number').min(1, 'must be at least 1').max(44_640, 'must be at most 44,640'),
  timeZone,
});

/** Whichever of the two it is by the field that begins it, so that what is wrong is named. */
const windowShape = z.unknown().transform((said, context) => {
  const isCron = typeof said === 'object' && said !== null && 'cron' in said;
  const read = (isCron ? cronShape : weeklyShape).safeParse(said);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

const types = z.array(z.string().refine(isEventType, 'must be an event type, such as SALE_COMPLETED')).min(1);
const names = z.array(z.string().min(1)).min(1, 'must name at least one');

const priorityShape = z.strictObject({
  types: types.optional(),
  sources: names.optional(),
  olderThanDays: z.int().min(0, 'must be at least 0').optional(),
  priority: z.int('must be a whole number').min(1, 'must be at least 1').max(9, 'must be at most 9'),
});

const sumShape = z.strictObject({
  types: z.array(z.enum(summableTypes, `must be ${summableTypes.join(' or ')}`)).min(1),
  sources: names.optional(),
  locations: names.optional(),
  closes: cron,
  timeZone,
});

/** How postings are made of movements for one ERP, as the file says it: which go first, which are summed up. */
export const openingShape = z.strictObject({
  priorities: z.array(priorityShape).optional(),
  sums: z.array(sumShape).optional(),
});

function isEventType(name: string): boolean {
  return eventType(name) !== undefined;
}

/** The pace of one ERP, as the file says it. */
export const paceShape = z
  .strictObject({
    budget: z.string().min(1).max(64).optional(),
    perSecond: z.number('must be a number').positive('must be greater than 0').optional(),
    burst: z.number('must be a number').min(1, 'must be at least 1').optional(),
    maintenance: z.array(windowShape).optional(),
    financialWindows: z.array(windowShape).min(1, 'must have at least one window').optional(),
  })
  .refine(
    ({ perSecond, budget, burst }) =>
      perSecond !== undefined || (budget === undefined && burst === undefined),
    {
      message: 'needs perSecond when it names a budget or a burst',
    },
  );
