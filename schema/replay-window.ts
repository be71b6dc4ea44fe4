/**
 * Tells whether a numbered message is here for the first time, in memory that is bounded whatever arrives.
 *
 * Each sender counts its messages. Of a sender the last 65,536 numbers are remembered, a bit each; what is older than those
 * counts as seen. Senders that have been silent for as long as a message could come again are forgotten.
 */

/** The window of one receiver. */
export type ReplayWindow = {
  /** True the first time for a sender and number (a whole number of at least 1); false ever after, or when it can't be told. */
  isFirst(sender: string, number: number): boolean;
};

/** How long a sender's numbers matter, in milliseconds, by which clock, and how many senders are remembered at once. */
export type ReplayWindowOptions = {
  readonly rememberMs: number;
  readonly clock: () => number;
  readonly maxSenders?: number;
};

type Sender = { highest: number; heardAt: number; readonly seen: Uint32Array };

const span = 65_536;
const bitsPerWord = 32;
const manySenders = 1_024;

/** Makes a window that has seen nothing: what came before a process started it can't tell. */
export function createReplayWindow({
  rememberMs,
  clock,
  maxSenders = manySenders,
}: ReplayWindowOptions): ReplayWindow {
  const senders = new Map<string, Sender>();

  function senderOf(name: string, now: number): Sender | undefined {
    const known = senders.get(name);
    if (known !== undefined) return known;
    if (senders.size >= maxSenders) forget(now);
    if (senders.size >= maxSenders) return undefined;
    const fresh = { highest: 0, heardAt: now, seen: new Uint32Array(span / bitsPerWord) };
    senders.set(name, fresh);
    return fresh;
  }

  function forget(now: number): void {
    for (const [name, { heardAt }] of senders) if (now - heardAt > rememberMs) senders.delete(name);
  }

  return {
    isFirst(name, number) {
      const now = clock();
      const sender = senderOf(name, now);
      if (sender === undefined || number < 1) return false;
      if (number > sender.highest) advance(sender, number);
      else if (sender.highest - number >= span || isMarked(sender, number)) return false;
      sender.heardAt = now;
      mark(sender, number);
      return true;
    },
  };
}

/** Numbers between the last and this one have not been seen: their bits, which stood for much older ones, are cleared. */
function advance(sender: Sender, number: number): void {
  if (number - sender.highest >= span) sender.seen.fill(0);
  else for (let next = sender.highest + 1; next <= number; next += 1) unmark(sender, next);
  sender.highest = number;
}

const wordOf = (number: number): number => Math.floor((number % span) / bitsPerWord);
const bitOf = (number: number): number => 1 << (number % bitsPerWord);

function isMarked({ seen }: Sender, number: number): boolean {
  return ((seen[wordOf(number)] ?? 0) & bitOf(number)) !== 0;
}

function mark({ seen }: Sender, number: number): void {
  seen[wordOf(number)] = (seen[wordOf(number)] ?? 0) | bitOf(number);
}

function unmark({ seen }: Sender, number: number): void {
  seen[wordOf(number)] = (seen[wordOf(number)] ?? 0) & ~bitOf(number);
}
