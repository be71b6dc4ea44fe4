/**
 * Sending one message to an address that somebody outside chose.
 *
 * Bounded in time and in what is read of the answer; redirects are not followed. Where an address leads is looked at when its
 * name is resolved, each time: link-local addresses (the metadata services of clouds) are never sent to, loopback only where
 * nothing is in production.
 */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { Tried } from './verdict.ts';

/** A message as it goes over the wire. */
export type PostedMessage = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Sends messages, and gives what a try came to instead of throwing. */
export type Poster = {
  /** Sends one; never throws. */
  post(message: PostedMessage): Promise<Tried>;
  close(): Promise<void>;
};

/** Where messages may be sent, and how long an address may take. */
export type PosterOptions = { readonly allowsLoopback: boolean; readonly timeoutMs?: number };

class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

const defaultTimeoutMs = 10_000;
const mostOfAnswer = 16_384;

const linkLocal = new BlockList();
linkLocal.addSubnet('169.254.0.0', 16);
linkLocal.addSubnet('fe80::', 10, 'ipv6');
linkLocal.addAddress('0.0.0.0');
linkLocal.addAddress('::', 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Opens a poster with connections of its own. */
export function openPoster({ allowsLoopback, timeoutMs = defaultTimeoutMs }: PosterOptions): Poster {
  const check = (address: string): void => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const isRefused =
      linkLocal.check(address, family) || (!allowsLoopback && loopback.check(address, family));
    if (isRefused) throw new AddressRefused(`${address} is not an address that messages are sent to`);
  };
  const agent = new Agent({
    connect: { timeout: timeoutMs, lookup: checkedLookup(check) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connections: 4,
    keepAliveTimeout: 10_000,
  });
  return {
    post: async ({ url, headers, body }) => {
      try {
        const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
        if (isIP(host) !== 0) check(host);
        const signal = AbortSignal.timeout(timeoutMs);
        const answer = await request(url, { method: 'POST', headers, body, signal, dispatcher: agent });
        await answer.body.dump({ limit: mostOfAnswer }).catch(() => undefined);
        const retryAfter = answer.headers['retry-after'];
        return { status: answer.statusCode, retryAfter: [retryAfter].flat()[0] };
      } catch (error) {
        return unanswered(error, timeoutMs);
      }
    },
    close: () => agent.destroy(),
  };
}

/** Looks names up as usual and refuses what they lead to, so that no name can lead somewhere else at the second look. */
function checkedLookup(check: (address: string) => void): LookupFunction {
  return (hostname, options, answered) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return answered(error, '', 0);
      try {
        for (const { address } of addresses) check(address);
      } catch (refusal) {
        return answered(refusal instanceof Error ? refusal : new Error(String(refusal)), '', 0);
      }
      if (options.all === true) return answered(null, addresses);
      const [first] = addresses;
      return first === undefined
        ? answered(new Error(`${hostname} has no address`), '', 0)
        : answered(null, first.address, first.family);
    });
  };
}

function unanswered(error: unknown, timeoutMs: number): Tried {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof AddressRefused) return { code: 'ADDRESS_REFUSED', message };
  if (name.includes('Timeout') || name === 'AbortError')
    return { code: 'TIMEOUT', message: `the address did not answer within ${timeoutMs} ms` };
  return { code: 'UNREACHABLE', message: `the address could not be reached: ${message}` };
}
