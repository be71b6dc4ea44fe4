/**
 * Windows of time in a time zone: when an ERP is under maintenance, when financial documents may be posted. Pure.
 *
 * Two ways to say one. Weekly: it begins on some days at a time of day and ends at another, by the wall clock; where the clocks
 * change within it, it is as much longer or shorter as they do. Cron: an expression says when it begins, and it lasts so many
 * minutes that have passed. A beginning that the clocks skip comes as much later as they do; one that comes twice counts once.
 */
import { type CronExpression, CronExpressionParser } from 'cron-parser';

/** The days a window may begin on. */
export const weekDays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

/** A day of the week. */
export type WeekDay = (typeof weekDays)[number];

/** A window that comes again every week. */
export type WeeklyWindow = {
  /** On which days it begins; every day when omitted. */
  readonly days?: readonly WeekDay[] | undefined;
  /** When it begins: HH:MM, 00:00 to 23:59. */
  readonly from: string;
  /** When it ends: HH:MM, at or before `from` on the next day. */
  readonly to: string;
  /** IANA name, such as Europe/London. */
  readonly timeZone: string;
};

/** A window that begins when a cron expression says. */
export type CronWindow = {
  /** Five fields: minute, hour, day of the month (`L`: the last), month, day of the week. */
  readonly cron: string;
  /** How long it is open, minutes, greater than 0. */
  readonly minutes: number;
  /** IANA name, such as Europe/London. */
  readonly timeZone: string;
};

/** A window that comes again. */
export type Window = WeeklyWindow | CronWindow;

const minutesOfDay = 1_440;
const minuteMs = 60_000;
/** Longer than clocks are ever put back: a look that begins so much earlier begins on no hour that comes twice. */
const clockChangeMs = 3 * 3_600_000;
const mostOverlapping = 100;

type Span = { readonly fromMs: number; readonly untilMs: number; readonly isOpen: boolean };

/** What was found out last about each list of windows, good until it changes: a look at a calendar is dear. */
const spans = new WeakMap<readonly Window[], Span>();

/** Whether one of the windows is open then. */
export function isOpen(windows: readonly Window[], at: Date): boolean {
  return spanAt(windows, at).isOpen;
}

/** When one of the windows opens next, at the earliest now, to the minute; undefined when none does (a weekly one: within eight days). */
export function opensAt(windows: readonly Window[], now: Date): Date | undefined {
  const span = spanAt(windows, now);
  return span.isOpen ? now : dated(span.untilMs);
}

/** When all of the windows are closed next, at the earliest now, to the minute; undefined when they never are. */
export function closesAt(windows: readonly Window[], now: Date): Date | undefined {
  const span = spanAt(windows, now);
  return span.isOpen ? dated(span.untilMs) : now;
}

function dated(ms: number): Date | undefined {
  return Number.isFinite(ms) ? new Date(ms) : undefined;
}

function spanAt(windows: readonly Window[], at: Date): Span {
  const known = spans.get(windows);
  if (known !== undefined && at.getTime() >= known.fromMs && at.getTime() < known.untilMs) return known;
  const open = windows.some((window) => endOf(window, at) !== undefined);
  const untilMs = open
    ? closedFrom(windows, at)
    : Math.min(...windows.map((window) => beginAfter(window, at)?.getTime() ?? Number.POSITIVE_INFINITY));
  const span = { fromMs: at.getTime(), untilMs, isOpen: open };
  spans.set(windows, span);
  return span;
}

/** When the last of the windows that overlap closes, ms; infinite when that is never. */
function closedFrom(windows: readonly Window[], at: Date): number {
  let endMs = at.getTime();
  for (let overlapping = 0; overlapping < mostOverlapping; overlapping += 1) {
    const end = new Date(endMs);
    const ends = windows.flatMap((window) => endOf(window, end) ?? []);
    if (ends.length === 0) return endMs;
    endMs = Math.max(...ends);
    if (!Number.isFinite(endMs)) return endMs;
  }
  return Number.POSITIVE_INFINITY;
}

/** When a window that is open then closes, ms, unless it opens again before; undefined when it is closed. */
function endOf(window: Window, at: Date): number | undefined {
  if (!('cron' in window)) {
    if (!isWithin(window, at)) return undefined;
    return firstMinute(at, (minute) => !isWithin(window, minute))?.getTime() ?? Number.POSITIVE_INFINITY;
  }
  const lastsMs = window.minutes * minuteMs;
  let end: number | undefined;
  for (const begin of beginnings(window, new Date(at.getTime() - lastsMs))) {
    if (begin > at) return end;
    end = begin.getTime() + lastsMs;
  }
  return end;
}

function beginAfter(window: Window, at: Date): Date | undefined {
  if (!('cron' in window)) return firstMinute(at, (minute) => isWithin(window, minute));
  for (const begin of beginnings(window, at)) return begin;
  return undefined;
}

/** When a cron window begins, after a time. */
function* beginnings({ cron, timeZone }: CronWindow, after: Date): Generator<Date> {
  // What comes every hour comes in both of the hour that comes twice.
  const isHourly = cron.trim().split(/\s+/)[1] === '*';
  const expression = parseCron(
    cron,
    timeZone,
    new Date(after.getTime() - (isHourly ? minuteMs : clockChangeMs)),
  );
  while (expression.hasNext()) {
    const begin = expression.next().toDate();
    if (begin > after) yield begin;
  }
}

function parseCron(cron: string, timeZone: string, currentDate: Date): CronExpression {
  return CronExpressionParser.parse(cron, { tz: timeZone, currentDate });
}

/** Why a text is no cron expression of five fields, in words; undefined when it is one. */
export function cronFault(cron: string): string | undefined {
  if (cron.trim().split(/\s+/).length !== 5)
    return 'must have five fields: minute, hour, day, month, weekday';
  try {
    parseCron(cron, 'UTC', new Date(0)).next();
    return undefined;
  } catch (error) {
    return `is no cron expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function firstMinute(now: Date, is: (at: Date) => boolean): Date | undefined {
  const next = Math.ceil((now.getTime() + 1) / minuteMs) * minuteMs;
  for (let minute = 0; minute <= 8 * minutesOfDay; minute += 1) {
    const at = new Date(next + minute * minuteMs);
    if (is(at)) return at;
  }
  return undefined;
}

function isWithin({ days = weekDays, from, to, timeZone }: WeeklyWindow, at: Date): boolean {
  const { day, minute } = wallClock(at, timeZone);
  const begin = minutesOf(from);
  const end = minutesOf(to) <= begin ? minutesOf(to) + minutesOfDay : minutesOf(to);
  const yesterday = weekDays[(weekDays.indexOf(day) + 6) % 7] ?? day;
  const isToday = days.includes(day) && minute >= begin && minute < end;
  return isToday || (days.includes(yesterday) && minute + minutesOfDay < end);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: Date, timeZone: string): { day: WeekDay; minute: number } {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    const shape = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    clock = new Intl.DateTimeFormat('en-US', { ...shape, timeZone });
    clocks.set(timeZone, clock);
  }
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const name = parts.get('weekday')?.toUpperCase();
  const day = weekDays.find((each) => each === name);
  if (day === undefined) throw new Error(`there is no day ${name}`);
  return { day, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}
