/**
 * Windows of time in a time zone: when an ERP is under maintenance, when financial documents may be posted. Pure.
 *
 * A window begins on some days of the week at a time of day and lasts some minutes, in the wall clock of its zone; where the
 * clocks change within it, it is as much longer or shorter as they do.
 */

/** The days a window may begin on. */
export const weekDays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

/** A day of the week. */
export type WeekDay = (typeof weekDays)[number];

/** A window that comes again every week. */
export type Window = {
  /** On which days it begins; every day when omitted. */
  readonly days?: readonly WeekDay[] | undefined;
  /** When it begins: HH:MM, 00:00 to 23:59. */
  readonly from: string;
  /** When it ends: HH:MM, at or before `from` on the next day. */
  readonly to: string;
  /** IANA name, such as Europe/London. */
  readonly timeZone: string;
};

const minutesOfDay = 1_440;
const minuteMs = 60_000;

/** Whether one of the windows is open then. */
export function isOpen(windows: readonly Window[], at: Date): boolean {
  return windows.some((window) => isWithin(window, at));
}

/** When one of the windows opens next, at the earliest now, to the minute; undefined when none does within eight days. */
export function opensAt(windows: readonly Window[], now: Date): Date | undefined {
  return firstMinute(now, (at) => isOpen(windows, at));
}

/** When all of the windows are closed next, at the earliest now, to the minute; undefined when they never are. */
export function closesAt(windows: readonly Window[], now: Date): Date | undefined {
  return firstMinute(now, (at) => !isOpen(windows, at));
}

function firstMinute(now: Date, is: (at: Date) => boolean): Date | undefined {
  if (is(now)) return now;
  const next = Math.ceil((now.getTime() + 1) / minuteMs) * minuteMs;
  for (let minute = 0; minute <= 8 * minutesOfDay; minute += 1) {
    const at = new Date(next + minute * minuteMs);
    if (is(at)) return at;
  }
  return undefined;
}

function isWithin({ days = weekDays, from, to, timeZone }: Window, at: Date): boolean {
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
