/**
 * The shape of an ERP's pace in the file of ERPs: how many postings a second, when it is under maintenance, when financial
 * documents may be posted.
 *
 * What each means is docs/erp.md's and workers/erp's. Only shapes here; who reads the file names it in what is wrong.
 */
import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 22:30');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const windowShape = z.strictObject({
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
  timeZone: z.string().refine(isTimeZone, 'must be the name of a time zone, such as Europe/London'),
});

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
