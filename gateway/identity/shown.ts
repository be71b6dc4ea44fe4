/**
 * The credential of a request, wherever it may be shown: `authorization: Bearer …` or `x-api-key: …`.
 *
 * One place reads them for every transport; a WebSocket client, which in a browser can set no headers, gives the same names
 * (or `apiKey`) in the payload of `connection_init`.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** What was shown: nothing, one credential's text, or something that can't be understood as one. */
export type Shown = { readonly text: string } | 'nothing' | 'unreadable';

const bearer = /^bearer +(\S+) *$/i;
const longestCredential = 8_192;

/** Reads the credential. Two different ones are unreadable: nobody can say whose request it is. */
export function shownCredential(headers: IncomingHttpHeaders): Shown {
  const { authorization, 'x-api-key': apiKey } = headers;
  const given = [
    ...(authorization === undefined ? [] : [bearer.exec(authorization)?.[1]]),
    // GraphiQL sends the empty one of its headers tab until a key is put there.
    ...(apiKey === undefined || apiKey === ''
      ? []
      : [typeof apiKey === 'string' ? apiKey.trim() : undefined]),
  ];
  const [text] = given;
  if (given.length === 0) return 'nothing';
  if (text === undefined || text === '' || text.length > longestCredential) return 'unreadable';
  return given.every((other) => other === text) ? { text } : 'unreadable';
}

/** The headers of an upgrade with what `connection_init` gives over them: that is all a browser can set. */
export function withInitPayload(
  headers: IncomingHttpHeaders,
  payload: Readonly<Record<string, unknown>> | undefined,
): IncomingHttpHeaders {
  const given = new Map(
    Object.entries(payload ?? {}).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );
  const authorization = given.get('authorization');
  const apiKey = given.get('x-api-key') ?? given.get('apikey');
  if (authorization === undefined && apiKey === undefined) return headers;
  const { authorization: _one, 'x-api-key': _other, ...rest } = headers;
  return {
    ...rest,
    ...(authorization === undefined ? {} : { authorization }),
    ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
  };
}
