/**
 * The connectors' door: the parties outside, each behind the contract of its kind.
 *
 * So far files only; channels and ERP systems get folders of their own beside `files/`.
 */
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
