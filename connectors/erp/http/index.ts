/**
 * The `http` connector's door: the connector, its options, and the reference receiver that shows what the other side does.
 *
 * What goes over the wire stays inside; README.md describes it for the author of a receiver.
 */
export { createHttpConnector, type HttpConnectorOptions } from './connector.ts';
export type { Judge, Objection } from './receiver/intake.ts';
export type { Misbehave, Misbehaviour } from './receiver/misbehaviour.ts';
export { type ReceiverOptions, type ReferenceReceiver, startReferenceReceiver } from './receiver/receiver.ts';
