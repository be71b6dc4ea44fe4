/**
 * Why the server closes a WebSocket: every code it uses, those of the protocol and its own. docs/subscriptions.md lists them.
 */

/** Close codes by what they say. */
export const closeCodes = {
  stopping: { code: 1001, reason: 'The gateway is stopping. Reconnect and resume after the last cursor.' },
  tooMuch: { code: 1009, reason: 'More than a beginning takes, before it is known who sends it' },
  tryAgain: { code: 1013, reason: 'Try again later' },
  invalidMessage: { code: 4400, reason: 'Invalid message received' },
  unauthorized: { code: 4401, reason: 'Unauthorized' },
  forbidden: { code: 4403, reason: 'Forbidden' },
  wrongProtocol: { code: 4406, reason: 'Subprotocol not acceptable' },
  initTimeout: { code: 4408, reason: 'Connection initialisation timeout' },
  idTaken: { code: 4409, reason: 'Subscriber for the id already exists' },
  slowConsumer: { code: 4420, reason: 'SLOW_CONSUMER: resume after the last cursor' },
  secondInit: { code: 4429, reason: 'Too many initialisation requests' },
} as const;

/** One reason to close. */
export type CloseCode = { readonly code: number; readonly reason: string };
