/**
 * One import, from the first byte to the report.
 *
 * A file of events is read twice when it brings its own master data (survey, then record), else once; a file of rows is
 * written as upserts. There is no checkpoint: a stopped import is repeated, and the ledger answers REPLAYED to what it
 * has, at about the speed it records. The end state and the report's sums are the same either way.
 */
import type { EventFormat, FileFormat, SelfContained } from '#connectors';
import { refuseOtherLocation, refuseOtherOpenings } from './earlier-import.ts';
import type { Factor } from './factor.ts';
import { type ImportFile, type ImportWatch, watchedBytes } from './import-file.ts';
import { ensureMasterData, type MasterData } from './master-data.ts';
import { type OpeningOutcome, planOpenings, recordOpenings } from './openings.ts';
import type { ImportParties } from './parties.ts';
import { createFileBook, enterEvent, reconcile } from './reconciliation.ts';
import { recordLines } from './recording.ts';
import { type ImportReport, makeReport } from './report.ts';
import { importRows } from './rows.ts';
import { type SurveyedCode, surveyLines } from './survey.ts';
import { createTally } from './tally.ts';

/** What is to be imported and how. `locationId` and `factor` are for formats that bring their own master data. */
export type ImportRequest = ImportWatch & {
  readonly file: ImportFile;
  readonly format: FileFormat;
  readonly locationId?: string | undefined;
  readonly factor?: Factor | undefined;
};

/**
 * Imports a file.
 * Throws FileUnreadable (not a file of the format), ImportRefused (another opening factor, an impossible location),
 * ImportStopped (by the signal), and what the ledger or the database throw when they cannot work.
 */
export async function runImport(parties: ImportParties, request: ImportRequest): Promise<ImportReport> {
  const { format } = request;
  if (format.kind !== 'events') return importRows(parties, { ...request, format });
  if (format.selfContained === undefined) return importEvents(parties, request, format);
  return importSelfContained(parties, request, { format, selfContained: format.selfContained });
}

async function importEvents(
  parties: ImportParties,
  request: ImportRequest,
  format: EventFormat,
): Promise<ImportReport> {
  const startedAtMs = performance.now();
  const tally = createTally();
  const lines = format.read(watchedBytes(request.file, 'recording', request), { locationId: '' });
  await recordLines(parties, lines, { tally, onStanding: () => undefined, signal: request.signal });
  return makeReport({ file: request.file.name, format: format.name, tally, startedAtMs });
}

type SelfContainedFormat = { readonly format: EventFormat; readonly selfContained: SelfContained };

async function importSelfContained(
  parties: ImportParties,
  request: ImportRequest,
  { format, selfContained }: SelfContainedFormat,
): Promise<ImportReport> {
  const startedAtMs = performance.now();
  const { file, signal } = request;
  const home = homeOf(selfContained, request.locationId);
  const options = { locationId: home.id };
  const codes = await surveyLines(format.read(watchedBytes(file, 'reading', request), options));
  const { source } = selfContained;
  await refuseOtherLocation(parties, codes, { source, locationId: home.id });
  const masterData = await ensureMasterData(parties, { source, home, codes });
  const book = createFileBook(masterData.skuByCode);
  const opening = await open(parties, request, { selfContained, codes, masterData, locationId: home.id });
  for (const event of opening?.standing ?? []) enterEvent(book, event);
  const tally = createTally();
  const lines = format.read(watchedBytes(file, 'recording', request), options);
  await recordLines(parties, lines, { tally, onStanding: (event) => enterEvent(book, event), signal });
  const reconciliation = await reconcile(parties, book, { locationNo: masterData.locationNo, source });
  return makeReport({
    file: file.name,
    format: format.name,
    location: home.id,
    tally,
    startedAtMs,
    opening,
    created: masterData.created,
    reconciliation,
  });
}

function homeOf({ home }: SelfContained, locationId: string | undefined): SelfContained['home'] {
  return locationId === undefined || locationId === home.id
    ? home
    : { ...home, id: locationId, name: locationId };
}

type OpeningNeeds = {
  readonly selfContained: SelfContained;
  readonly codes: readonly SurveyedCode[];
  readonly masterData: MasterData;
  readonly locationId: string;
};

async function open(
  parties: ImportParties,
  { factor, onProgress }: ImportRequest,
  needs: OpeningNeeds,
): Promise<OpeningOutcome | undefined> {
  if (factor === undefined) return undefined;
  const events = planOpenings({ ...needs, factor, skuByCode: needs.masterData.skuByCode });
  await refuseOtherOpenings(parties, events, needs.masterData);
  const total = events.length;
  return recordOpenings(parties, events, {
    factor: factor.text,
    onProgress: (done) => onProgress({ phase: 'openings', done, total }),
  });
}
