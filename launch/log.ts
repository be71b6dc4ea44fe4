/**
 * The product's log: JSON lines on standard error, with no credential in any of them.
 *
 * Nothing hands credentials to a log line on purpose. What slips in all the same, a header in an error, a key in a message, is
 * taken out twice: by the name it stands under, and by its shape in the finished line.
 */
import { type DestinationStream, type Logger, pino } from 'pino';
import { withoutSecretText } from '#database';
import type { Settings } from './settings.ts';

const names = [
  'authorization',
  'cookie',
  '["x-api-key"]',
  '["x-stockgate-caller"]',
  'apiKey',
  'secret',
  'password',
];
const places = ['', 'headers.', 'req.headers.', 'request.headers.', 'err.', 'err.headers.'];

/** Makes the log; written synchronously to standard error unless told otherwise. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>, to?: DestinationStream): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      redact: {
        paths: places.flatMap((place) => names.map((name) => joined(place, name))),
        censor: '[redacted]',
      },
      hooks: { streamWrite: withoutSecretText },
    },
    to ?? pino.destination({ dest: 2, sync: true }),
  );
}

/** `headers.` and `["x-api-key"]` are `headers["x-api-key"]`. */
function joined(place: string, name: string): string {
  return name.startsWith('[') ? `${place.replace(/\.$/, '')}${name}` : `${place}${name}`;
}
