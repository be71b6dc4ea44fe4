/**
 * The workers' door: what nobody waits for (started by launch), and imports (run by the command line).
 *
 * Followers of the feed are in follow/ and followers/, imports in import/, posting to an ERP in erp/.
 */
export {
  type DeadLetterRequest,
  type DeadLettersReplayed,
  type ReplayDeadLetters,
  replayDeadLetters,
  type Waived,
  type WaivePostings,
  type WaiveRequest,
  waivePostings,
} from './erp/dead-letters.ts';
export { createErpMetrics, type ErpMetrics } from './erp/metrics.ts';
export type { ErpPostingSettings } from './erp/pipeline.ts';
export { type PostingState, postingStates } from './erp/posting.ts';
export {
  type Replayed,
  type ReplayPostings,
  type ReplayRequest,
  replayPostings,
} from './erp/replay.ts';
export {
  type ErpInstance,
  type ErpPosting,
  type ErpPostingOptions,
  startErpPosting,
} from './erp/start.ts';
export { type SummableType, type SumRule, summableTypes } from './erp/sums.ts';
export { cronFault } from './erp/windows.ts';
export type { Factor } from './import/factor.ts';
export { parseFactor } from './import/factor.ts';
export type { ImportFile, ImportPhase, ImportProgress } from './import/import-file.ts';
export { ImportRefused, ImportStopped } from './import/import-file.ts';
export { type ImportOutcome, importOnce } from './import/import-once.ts';
export type { ImportParties } from './import/parties.ts';
export type { ImportReport } from './import/report.ts';
export { outcomeText, reportText } from './import/report-text.ts';
export type { ImportRequest } from './import/run.ts';
export { runImport } from './import/run.ts';
export type { WorkerOptions, Workers } from './start.ts';
export { startWorkers } from './start.ts';
export { type RunningWebhooks, startWebhooks, type WebhooksOptions } from './webhooks/start.ts';
export { openTopics, type Topics } from './webhooks/topics.ts';
