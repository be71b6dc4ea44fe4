/**
 * The reflection's door: reading availability fast, keeping it up to date, and change topics.
 *
 * Derived, fast, losable: nothing here is the truth, and nothing here reads PostgreSQL itself.
 */

export type { LiveAvailabilityAnswer } from './availability.ts';
export type { Control, Vector } from './control.ts';
export type { FeedRead } from './feed-read.ts';
export { asGivenNow, type Freshness, type ItemRead, type ReadDemands, type ReadFrom } from './freshness.ts';
export type { LiveGridAnswer } from './grid.ts';
export { createItemNumbers, type ItemNumbers, type ItemNumbersOptions } from './item-numbers.ts';
export {
  createLive,
  type Live,
  type LiveOptions,
  openReflection,
  type ReadLedger,
  type WritableReflection,
} from './live.ts';
export type { LiveAvailabilityQuery } from './read-items.ts';
export { CursorNotReached } from './reader.ts';
export type { Applied, Reflection, ReflectionRead, Snapshot, Stretch } from './reflection.ts';
export type { Slot } from './slot.ts';
export { type Bell, type BellOptions, createBell } from './topics/bell.ts';
export { type Bus, createLocalBus, createRedisBus, type RowCodec } from './topics/bus.ts';
export type { ChangeRun, TopicListener, TopicsOptions } from './topics/listening.ts';
export { messagesOf, type Sequenced, type TopicMessage } from './topics/message.ts';
export {
  createTopics,
  type TopicSubscription,
  type Topics,
} from './topics/topics.ts';
export type { Warming, WarmProgress } from './warming.ts';
