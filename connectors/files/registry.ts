/**
 * The file formats by the name `--format` knows them by: the one list a new format is added to.
 *
 * Each is a folder beside this file with its implementation, wire types, fixtures and README; none knows another.
 */
import { allocations } from './allocations/format.ts';
import { channels } from './channels/format.ts';
import { events } from './events/format.ts';
import { expectedSupply } from './expected-supply/format.ts';
import { items } from './items/format.ts';
import { locations } from './locations/format.ts';
import { onlineRetail } from './online-retail/format.ts';
import { policies } from './policies/format.ts';
import { prices } from './prices/format.ts';

/** Every file format, in the order the help lists them. */
export const fileFormats = [
  onlineRetail,
  events,
  items,
  locations,
  channels,
  prices,
  policies,
  allocations,
  expectedSupply,
] as const;

/** One of the file formats; `kind` tells what its lines become. */
export type FileFormat = (typeof fileFormats)[number];

/** Finds a format by its name; undefined for a name there is none for. */
export function findFileFormat(name: string): FileFormat | undefined {
  return fileFormats.find((format) => format.name === name);
}
