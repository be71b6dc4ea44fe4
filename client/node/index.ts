/**
 * What only Node programs import, as `stockgate-client/node`: keeping cursors in files.
 *
 * Browsers load the other door, which needs none of Node's modules.
 */
export { fileStore } from './file-store.ts';
