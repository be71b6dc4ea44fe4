/**
 * The first thing that runs, and the only file written for any Node: says one sentence when this one is too old.
 *
 * Plain JavaScript, because an older Node cannot even load TypeScript. The npm scripts preload it (node --import), so it
 * speaks before the program is looked at. npm ci brings Node 24 along on Linux and Windows.
 */
const oldestMajor = 24;

if (Number(process.versions.node.split('.')[0]) < oldestMajor) {
  process.stderr.write(
    `Stockgate needs Node ${oldestMajor} or later and this is Node ${process.versions.node}: ` +
      'start it with npm after a plain "npm ci" (which brings Node 24 along on Linux and Windows), or install Node 24 from https://nodejs.org\n',
  );
  process.exit(1);
}
