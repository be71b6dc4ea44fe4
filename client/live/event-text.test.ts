/**
 * Reading event streams: the same events however the bytes are cut, whatever ends a line, comments passed over.
 */
import { describe, expect, it } from 'vitest';
import { eventReader } from './event-text.ts';

const stream =
  ': hello\n\nevent: next\nid: 7\ndata: {"a":1}\n\n:\n\nevent: next\ndata: one\ndata: two\n\nid: 9\n\nevent: complete\ndata:\n\n';
const events = [
  { event: 'next', data: '{"a":1}' },
  { event: 'next', data: 'one\ntwo' },
  { event: 'complete', data: '' },
];

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines that end in %s', (_name, end) => {
  const text = stream.replaceAll('\n', end);

  it('gives the same events for every place the text may be cut at', () => {
    for (let cut = 0; cut <= text.length; cut += 1) {
      const read = eventReader();
      // A CR at the end is taken up when something follows.
      const told = [...read(text.slice(0, cut)), ...read(text.slice(cut)), ...read(':')];
      expect(told, `cut at ${cut}`).toEqual(events);
    }
  });

  it('gives the same events letter by letter', () => {
    const read = eventReader();
    expect([...text, ':'].flatMap((letter) => read(letter))).toEqual(events);
  });
});

it('an event without a name is a message, one without data is none', () => {
  const read = eventReader();
  expect(read('data: x\n\nevent: next\n\n')).toEqual([{ event: 'message', data: 'x' }]);
});
