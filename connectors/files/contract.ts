/**
 * What a file format is to the rest of the house: the contract every folder beside this file implements once.
 *
 * A format turns the bytes of one file into lines, each answered for by itself: an event or a row to write, a line that is
 * not stock, or a line that cannot be read, with its number and reason. It opens nothing, writes nothing and knows no
 * database; workers/import does that. A file that is no file of the format at all is FileUnreadable: one sentence.
 */
import type { StockEventInput } from '#ledger';

/** The bytes of a file, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array>;

/** The whole file cannot be read in this format; the message is one sentence for the person at the command line. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** Why a line brought nothing into the ledger: a PascalCase code to count by, and a sentence naming column and value. */
export type LineReason = { readonly code: string; readonly message: string };

/** A line that cannot be read or does not say anything that can be recorded. `line` counts from 1, the header included. */
export type RefusedLine = { readonly line: number; readonly outcome: 'refused'; readonly reason: LineReason };

/** The item a line speaks of, for formats whose lines are the only master data there is. */
export type SourceItem = {
  /** Canonical SKU: trimmed, upper case. */
  readonly sku: string;
  /** The source's own code, verbatim. */
  readonly code: string;
  /** A name, when the line has one. */
  readonly name: string | undefined;
};

/** One line of a file of events. */
export type EventLine =
  | RefusedLine
  | { readonly line: number; readonly outcome: 'notStock'; readonly reason: LineReason }
  | {
      readonly line: number;
      readonly outcome: 'event';
      readonly event: StockEventInput;
      readonly item: SourceItem | undefined;
    };

/** One line of a file of master data; `row` has the fields of the upsert's input type. */
export type RowLine<Row> =
  | RefusedLine
  | { readonly line: number; readonly outcome: 'row'; readonly row: Row };

/** What an opening event says: how many units of an item were there before the file's first line, and why so many. */
export type OpeningUnits = {
  readonly sku: string;
  readonly units: number;
  readonly locationId: string;
  readonly reason: string;
};

/** The location a format's lines happened at, created when it is not known yet. */
export type HomeLocation = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'STORE' | 'DC' | 'THIRD_PARTY';
  readonly timeZone: string;
};

/** What only a format has whose lines name neither location nor known items: the master data to create, and openings. */
export type SelfContained = {
  /** The source system all its events name. */
  readonly source: string;
  /** The location its lines happened at unless `--location` says otherwise. */
  readonly home: HomeLocation;
  /** Builds the event that asserts an item's opening stock; its id depends on source, SKU and location only. */
  readonly openingEvent: (opening: OpeningUnits) => StockEventInput;
};

/** A format whose lines are stock events. */
export type EventFormat = {
  readonly kind: 'events';
  readonly name: string;
  /** One line for the command line's help. */
  readonly describes: string;
  readonly selfContained: SelfContained | undefined;
  /** Reads a file; `locationId` is where lines that name no location happened. Throws FileUnreadable. */
  readonly read: (bytes: Bytes, options: { readonly locationId: string }) => AsyncGenerator<EventLine>;
};

/** A format whose lines are rows of master data, written as upserts. */
export type RowFormat<Kind extends string, Row> = {
  readonly kind: Kind;
  readonly name: string;
  /** One line for the command line's help. */
  readonly describes: string;
  /** Reads a file. Throws FileUnreadable. */
  readonly read: (bytes: Bytes) => AsyncGenerator<RowLine<Row>>;
};

/** An item to create or update, fields as in the contract's ItemInput; absent fields keep their value. */
export type ItemRow = {
  readonly sku: string;
  readonly name?: string;
  readonly gtin?: string;
  readonly baseUnit?: string;
  readonly decimals?: number;
  readonly status?: string;
  readonly variantGroup?: string;
  readonly unitConversions?: readonly { readonly unit: string; readonly factor: number }[];
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
};

/** A location to create or update, fields as in the contract's LocationInput; absent fields keep their value. */
export type LocationRow = {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly region?: string;
  readonly banner?: string;
  readonly company?: string;
  readonly parentId?: string;
  readonly timeZone?: string;
  readonly coordinates?: { readonly latitude: string; readonly longitude: string };
  readonly pickup?: boolean;
  readonly shipFrom?: boolean;
};

/** A sales channel to create or update, fields as in the contract's ChannelInput; absent fields keep their value. */
export type ChannelRow = {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly status?: string;
};

/** A price to tell, fields as in the contract's PriceInput: `amount` is decimal text, `minor` whole minor units. */
export type PriceRow = {
  readonly sku: string;
  readonly currency: string;
  readonly channel?: string;
  readonly amount?: string;
  readonly minor?: number;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly remove?: boolean;
};
