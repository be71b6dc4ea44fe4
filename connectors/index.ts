/**
 * The connectors' door: the parties outside, each behind the contract of its kind.
 *
 * Files and ERP systems; channels get a folder of their own beside them.
 */
export type {
  CanonicalMovement,
  DocumentRef,
  ErpCapabilities,
  ErpConnector,
  ErpErrorCode,
  ErpHealth,
  ErpMovement,
  Failed,
  FoundDocument,
  OnHandRow,
  Outcome,
  PlannedPosting,
  PostingAccount,
  PostingKind,
  PostingReference,
  Rejected,
  Waived,
} from './erp/contract.ts';
export { errorPolicies } from './erp/contract.ts';
export {
  createHttpConnector,
  type HttpConnectorOptions,
  type Misbehaviour,
  type ReceiverOptions,
  type ReferenceReceiver,
  startReferenceReceiver,
} from './erp/http/index.ts';
export { type ErpSettings, erpSystems, openErpConnector } from './erp/registry.ts';
export { createTrytonConnector, type TrytonSettings } from './erp/tryton/index.ts';
export type {
  Bytes,
  ChannelRow,
  EventFormat,
  EventLine,
  HomeLocation,
  ItemRow,
  LineReason,
  LocationRow,
  RowFormat,
  RowLine,
  SelfContained,
  SourceItem,
} from './files/contract.ts';
export { FileUnreadable } from './files/contract.ts';
export type { FileFormat } from './files/registry.ts';
export { fileFormats, findFileFormat } from './files/registry.ts';
