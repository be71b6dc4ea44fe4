/**
 * Webhook secrets as they are stored: sealed (AES-256-GCM) under a key that is not in the database, or plain where no key is set.
 *
 * Messages have to be signed with them, so they can't be digests. A copy of the database alone then signs nothing. A seal is
 * good for its webhook only, and names its key, so that keys are replaced by putting a new one first. Pure but for chance.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals and opens; `webhookId` says whose secret it is. */
export type Sealing = {
  /** What to store: sealed under the first key, or the secret itself where there is none. */
  seal(secret: string, webhookId: string): string;
  /** The secret again. Throws when it is sealed under a key that is not known, for another webhook, or was changed. */
  open(stored: string, webhookId: string): string;
  /** How everything begins that is sealed now; undefined where nothing is. */
  readonly beginning: string | undefined;
};

const mark = 'sealed:1:';
const ivBytes = 12;
const tagBytes = 16;

/** Makes it from keys as an operator sets them, at least 32 characters each; the first seals, all open. */
export function createSealing(keys: readonly string[]): Sealing {
  const known = keys.map((key) => ({
    name: derived(key, 'name', 4).toString('hex'),
    key: derived(key, 'key', 32),
  }));
  const [current] = known;
  return {
    seal(secret, webhookId) {
      if (current === undefined) return secret;
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(Buffer.from(webhookId));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const whole = Buffer.concat([iv, cipher.getAuthTag(), sealed]);
      return `${mark}${current.name}:${whole.toString('base64url')}`;
    },
    open(stored, webhookId) {
      if (!stored.startsWith(mark)) return stored;
      const [name = '', text = ''] = stored.slice(mark.length).split(':');
      const key = known.find((each) => each.name === name)?.key;
      if (key === undefined)
        throw new Error(
          `the secret of webhook ${webhookId} is sealed under key ${name}, which is not in STOCKGATE_SECRET_KEYS`,
        );
      const whole = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(webhookId)).setAuthTag(whole.subarray(ivBytes, ivBytes + tagBytes));
      return decipher.update(whole.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    beginning: current && `${mark}${current.name}:`,
  };
}

/** A key of its own for each use, whatever else the operator's secret is used for. */
function derived(secret: string, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `stockgate webhook secrets: ${use}`, bytes));
}
