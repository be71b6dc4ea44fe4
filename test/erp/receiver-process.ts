/**
 * A reference receiver in a process of its own, to be killed by a test.
 *
 * Takes its folder, secret and port as arguments; prints its URL and runs until a signal ends it.
 */
import { startReferenceReceiver } from '#connectors';

const [folder = '', secret = '', port = '0'] = process.argv.slice(2);

const receiver = await startReferenceReceiver({ folder, secret, port: Number(port) });
process.stdout.write(`ready ${receiver.url}\n`);
