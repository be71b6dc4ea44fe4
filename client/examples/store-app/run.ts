/**
 * Runs the store app's story once: `node client/examples/store-app/run.ts --url <gateway> --key-file <file> --sku 85123A
 * --location UK-DC --basket b-1`, with `--take` to confirm at once.
 *
 * Run it twice with the same basket: it is the same reservation. The key needs availability:read and reservation:write.
 */
import { parseArgs } from 'node:util';
import { createClient, isFault } from '../../index.ts';
import { keyIn } from '../key-file.ts';
import { putAside, takeAway } from './counter.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    'key-file': { type: 'string' },
    channel: { type: 'string', default: 'store' },
    sku: { type: 'string', default: '85123A' },
    quantity: { type: 'string', default: '1' },
    location: { type: 'string', default: 'UK-DC' },
    basket: { type: 'string', default: 'basket-1' },
    take: { type: 'boolean', default: false },
  },
});
const client = createClient({ url: values.url, credential: keyIn(values['key-file']) });
const say = (words: string): void => void process.stdout.write(`${words}\n`);
try {
  const { channel, sku, location: locationId, basket: basketId } = values;
  const quantity = Number(values.quantity);
  const { words, reservationId } = await putAside(client, { basketId, channel, sku, quantity, locationId });
  say(words);
  if (values.take && reservationId !== undefined) say(await takeAway(client, { basketId, reservationId }));
} catch (error) {
  if (!isFault(error)) throw error;
  say(`${error.code}: ${error.message}${error.retryable ? ' Run it again: it happens once.' : ''}`);
  process.exitCode = 1;
}
