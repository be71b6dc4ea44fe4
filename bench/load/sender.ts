/**
 * The way to a target: send one request's text, get its answer.
 *
 * Two kinds: lines over one TCP connection to a host process of the bench, and HTTP with keep-alive to anything that
 * speaks it. Both are as thin as they can be, because what they cost limits the load, not the figures.
 */

/** An answer: what became of the operation in one word, and how long it was. */
export type Answer = { readonly outcome: string; readonly bytes: number };

/** Sends requests; throws when the target is gone, never for a refusal. */
export type Sender = {
  send(request: string): Promise<Answer>;
  close(): Promise<void>;
};
