/**
 * The last resort of the Redis chain, run as a child process: an emulator in JavaScript, in memory, slow, not durable.
 *
 * Good for a look at the product on a machine where no Redis can be had; the banner says what it is. It ends with its
 * parent, because there is nothing in it worth attaching to. Redis holds nothing that can't be rebuilt.
 */
import { createRedisMock } from 'js-redis-server';

const databaseCount = 1024;

const emulator = await createRedisMock({ databaseCount });
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
process.send?.({ host: emulator.host, port: emulator.port });
