/**
 * `npm run verify`: whether everything in the database is still what was sealed, and adds up.
 *
 * Beside the running product or over a data folder at rest; reads only. The result goes to standard output, progress to
 * standard error, so that a scheduled run keeps the ends of the chains, which belong elsewhere.
 */
import './node-version.js';
import { createPool } from '#database';
import { type Verified, type VerifyProgress, verifyLedger } from '#ledger';
import { runCommandLine } from './command.ts';
import { openDatabase } from './servers.ts';
import { readSettings } from './settings.ts';
import { readVerifyArguments, type VerifyArguments, verifyUsage } from './verify-arguments.ts';

const tellEveryMs = 2_000;
const parts: Record<VerifyProgress['part'], string> = {
  chain: 'seals',
  feed: 'replaying the feed',
  positions: 'positions against their journal',
  items: 'items, all accounts',
  reservations: 'reservations against their journal',
};

await runCommandLine(async () => {
  const asked = readVerifyArguments(process.argv.slice(2));
  if (asked === undefined) {
    process.stdout.write(verifyUsage);
    return;
  }
  const server = await openDatabase(readSettings({ argv: asked.settingsArgv }));
  const database = createPool({
    url: server.url,
    max: 1,
    role: 'owner',
    applicationName: 'stockgate-verify',
  });
  try {
    const verified = await verifyLedger(database, { ...asked, onProgress: openProgress() });
    process.stdout.write(textOf(verified, asked));
    if (verified.wrong !== undefined) process.exitCode = 1;
  } finally {
    await database.end();
    await server.stop();
  }
});

/** A line whenever the part changes, and now and then. */
function openProgress(): (progress: VerifyProgress) => void {
  let told = '';
  let toldAtMs = 0;
  return ({ part, shard, done, of }) => {
    const name = `${parts[part]}${shard === undefined ? '' : ` of shard ${shard}`}`;
    if (name === told && performance.now() - toldAtMs < tellEveryMs) return;
    told = name;
    toldAtMs = performance.now();
    process.stderr.write(`${name}: ${done}${of === undefined ? '' : ` of ${of}`}\n`);
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function textOf({ wrong, chains, positions, items }: Verified, { ranges }: VerifyArguments): string {
  const lines = chains.map(({ end, seals, rows }) => {
    const unsealed = end.seq - end.sealedSeq;
    const removed =
      end.horizon === 0 ? '' : `, rows up to ${end.horizon} were removed by age (their journal is verified)`;
    return `shard ${end.shard}: ${counted(seals, 'seal')} over ${counted(rows, 'row')} hold${removed}; ${counted(unsealed, 'newer row')} not sealed yet`;
  });
  if (wrong !== undefined) return [...lines, `NOT VERIFIED: ${wrong}`, ''].join('\n');
  const books =
    ranges === undefined
      ? [
          'the feed replays to the positions',
          `${counted(positions, 'position')} checked against the journal, ${counted(items, 'item')} conserved over all accounts`,
        ]
      : [];
  const isWhole = ranges?.every(({ fromSeq, toSeq }) => fromSeq === undefined && toSeq === undefined) ?? true;
  if (!isWhole) return [...lines, 'VERIFIED: the rows asked for are as they were sealed.', ''].join('\n');
  const sealed = chains.filter(({ end }) => end.sealedSeq > 0);
  const anchors = sealed.map(
    ({ end }) => `  --anchor ${end.shard}:${end.sealedSeq}:${end.hash.toString('hex')}`,
  );
  return [
    ...lines,
    ...books,
    'VERIFIED. Keep these ends of the chains outside the database, and give them to the next run:',
    ...anchors,
    '',
  ].join('\n');
}
