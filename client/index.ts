/**
 * The client's door: what a browser or a Node program imports. It needs no package and no Node module.
 *
 * WebSockets are `stockgate-client/web-socket` (they need the graphql-ws package), files are `stockgate-client/node`.
 */
export type { Answer, AnswerError } from './answer.ts';
export type { Ask, CallOptions, Question } from './ask.ts';
export type {
  Availability,
  Position,
  PricedItem,
  PromiseCalls,
  StockCalls,
  StockEvent,
} from './calls.ts';
export { type ClientOptions, createClient, type StockgateClient } from './client.ts';
export type { Connection, Credential, CredentialSource } from './connection.ts';
export { type CursorStore, memoryStore, type TextStorage, webStore } from './cursor-store.ts';
export type { Document } from './document.ts';
export {
  type ClientFaultCode,
  type FaultCode,
  type GatewayFaultCode,
  gatewayFaultCodes,
  isFault,
  StockgateFault,
} from './fault.ts';
export * from './generated.ts';
export { eventStream } from './live/event-stream.ts';
export type { Following, FollowOptions, ResumeVariables } from './live/follow.ts';
export type { LiveEvent, Told } from './live/live-event.ts';
export type { LiveRequest, LiveTransport, OpenLive } from './live/transport.ts';
export { type Cases, match, matchRefusal, type RefusalCases, unreachable } from './match.ts';
export type { StockEventOutcome, StockEventRefusal } from './outcomes/events.ts';
export type {
  Order,
  OrderCancelOutcome,
  OrderCancelRefusal,
  OrderPlaceOutcome,
  OrderPlaceRefusal,
} from './outcomes/orders.ts';
export type {
  Reservation,
  ReservationConfirmOutcome,
  ReservationCreateOutcome,
  ReservationCreateRefusal,
  ReservationExtendOutcome,
  ReservationReleaseOutcome,
} from './outcomes/reservations.ts';
export { newKey, type OverloadedOutcome, type RefusedOutcome } from './outcomes/settled.ts';
export type { Clock, RetryRules } from './retry.ts';
