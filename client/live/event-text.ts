/**
 * Reads text of an event stream (text/event-stream) as it arrives, in pieces cut anywhere.
 *
 * Pure. Only what graphql-sse uses: `event` and `data`; comments and ids are passed over, which leaves it to the reader of bytes to
 * notice that somebody is there. Lines may end in CR, LF or both.
 */

/** One event: its name (`message` when none was told) and its data. */
export type TextEvent = { readonly event: string; readonly data: string };

/** Gives a function that takes the next piece of text and gives the events that it completes. */
export function eventReader(): (text: string) => readonly TextEvent[] {
  let rest = '';
  let event = '';
  let data: string[] = [];
  const take = (line: string): TextEvent | undefined => {
    if (line === '') {
      const complete = data.length === 0 ? undefined : { event: event || 'message', data: data.join('\n') };
      event = '';
      data = [];
      return complete;
    }
    const [field, value] = fieldOf(line);
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
    return undefined;
  };
  return (text) => {
    const whole = rest + text;
    // A CR at the very end may be half of a line's end: it waits for what follows.
    const held = whole.endsWith('\r') ? '\r' : '';
    const lines = whole.slice(0, whole.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    return lines.flatMap((line) => take(line) ?? []);
  };
}

function fieldOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  if (colon === -1) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}
