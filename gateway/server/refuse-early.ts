/**
 * Answers a request that is refused while its body is still being sent.
 *
 * Closing at once would reset the connection and most clients would never see the answer. So the answer goes out whole,
 * what still arrives is thrown away for a short while and up to a bound, and then the connection is closed.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';

const lingerMs = 1_000;
const maxDiscardedBytes = 8 * 1024 * 1024;

/** Sends the reply's status and headers with the given body, then closes the connection without reading the rest. */
export function answerAndStopReading(
  exchange: { request: FastifyRequest; reply: FastifyReply },
  body: string,
): FastifyReply {
  const { request, reply } = exchange;
  const { raw } = reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(reply.statusCode, { connection: 'close', 'content-length': Buffer.byteLength(body) });
  raw.write(body);
  let discardedBytes = 0;
  const close = () => {
    clearTimeout(timer);
    request.raw.off('data', discard);
    raw.end();
    // Ending stops keep-alive, but Node would first read the rest of the body.
    if (!request.raw.complete) request.raw.destroy();
  };
  const timer = setTimeout(close, lingerMs);
  const discard = (chunk: Buffer) => {
    discardedBytes += chunk.length;
    if (discardedBytes > maxDiscardedBytes) close();
  };
  request.raw
    .on('data', discard)
    .once('end', close)
    .once('close', () => clearTimeout(timer))
    .resume();
  return reply;
}

/** Hangs up on a client that hasn't sent its whole body by the deadline: it would hold its place for as long as it likes. */
export function hangUpOnSlowBody(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  deadlineAt: number,
) {
  const hangUp = () => {
    if (!request.raw.complete) request.raw.destroy();
  };
  const timer = setTimeout(hangUp, deadlineAt - Date.now());
  reply.raw.once('close', () => clearTimeout(timer));
}
