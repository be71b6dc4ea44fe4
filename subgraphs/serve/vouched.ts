/**
 * The only way into a subgraph's process: a request a gateway signed, for this subgraph, with this body, once.
 *
 * Whatever is wrong with the signature, the answer is the same and says nothing; what happened is in this process's log, now
 * and then. The signature is judged before a body is read, so that nobody else can make the process read one.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import {
  type Caller,
  callerHeader,
  createCallerReader,
  fault,
  type OpenedCaller,
  type SigningKeys,
} from '#schema';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the signature holds; the body is still to be compared. */
    opened: OpenedCaller | null;
  }
}

/** Which subgraph it is, the keys of its gateways, and where refusals are told. */
export type VouchingOptions = {
  readonly name: string;
  readonly signingKeys: SigningKeys;
  readonly logger: Logger;
};

/** The two steps of a route that only gateways may call. */
export type Vouching = {
  /** For the route's onRequest: refuses what is not signed for it. */
  open(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>;
  /** The caller of an opened request, once; undefined when the body is another one, and then it has been refused. */
  admit(request: FastifyRequest, reply: FastifyReply): Caller | undefined;
};

const tellEveryMs = 10_000;

/** Prepares a server: bodies stay text, as they were signed. */
export function requireVouching(
  server: FastifyInstance,
  { name, signingKeys, logger }: VouchingOptions,
): Vouching {
  const reader = createCallerReader(signingKeys);
  let told = Number.NEGATIVE_INFINITY;
  let refused = 0;
  server.decorateRequest('opened', null);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    refused += 1;
    if (performance.now() - told >= tellEveryMs) {
      logger.warn({ refused, from: request.ip }, 'requests were refused: no gateway vouches for them');
      told = performance.now();
      refused = 0;
    }
    return reply
      .status(401)
      .send({ errors: [fault('UNAUTHENTICATED', 'no gateway vouches for this request')] });
  }

  return {
    async open(request, reply) {
      const { [callerHeader]: header } = request.headers;
      const { method = '', url: path = '' } = request.raw;
      const signed = typeof header === 'string' ? header : undefined;
      const opened = reader.open(signed, { to: name, method, path });
      if (opened === undefined) return refuse(request, reply);
      request.opened = opened;
      return undefined;
    },
    admit(request, reply) {
      const { opened, body } = request;
      const caller = opened === null || typeof body !== 'string' ? undefined : reader.admit(opened, body);
      if (caller === undefined) void refuse(request, reply);
      return caller;
    },
  };
}
