/**
 * Takes secrets out of what is about to be kept: by the name a value stands under, and by its shape wherever it stands.
 *
 * For the audit log, which nobody can correct afterwards. It errs towards taking too much: what is no secret and looks like
 * one is named in another way by whoever notes it. Not a log redactor: loggers are given no credentials to begin with.
 */

/** What stands where a secret stood. */
export const redacted = '[redacted]';

const secretName =
  /secret|passw|passphrase|token|credential|authorization|cookie|api_?-?key|private_?-?key|signing_?-?key|key_?hash|signature/i;

/** API keys of ours, bearer credentials, JWTs, private keys, URLs with passwords, and bare SHA-256 digests in hexadecimal. */
const secretShapes: readonly RegExp[] = [
  /\bsgk_[\w-]{20,}/g,
  /\bbearer\s+[\w.~+/=-]{16,}/gi,
  /\beyJ[\w-]{5,}\.[\w-]*\.[\w-]*/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /(?<=:\/\/[^\s:/@]*:)[^\s/@]+(?=@)/g,
];
const digest = /^[0-9a-f]{64}$/i;

/** Digests that are published: of the journal's chain, of what a request said. */
const publicDigestName = /(?:content|chain|head)_?hash$/i;

const maxDepth = 12;

/** The same facts as plain JSON values, with `[redacted]` for what may be secret; what nests deeper than 12 is left out. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutSecretText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (depth >= maxDepth) return '[left out]';
  if (Array.isArray(value)) return value.map((element: unknown) => withoutSecrets(element, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, given]: [string, unknown]) => [
      storable(name),
      named(name, given, depth),
    ]),
  );
}

/** A text with `[redacted]` for every part of it that looks like a secret, storable in PostgreSQL (no NUL, well-formed). */
export function withoutSecretText(text: string): string {
  if (digest.test(text)) return redacted;
  const cleaned = secretShapes.reduce((left, shape) => left.replace(shape, redacted), text);
  return storable(cleaned);
}

function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

function named(name: string, value: unknown, depth: number): unknown {
  if (secretName.test(name) && value !== null && value !== undefined) return redacted;
  if (typeof value === 'string' && digest.test(value) && publicDigestName.test(name)) return value;
  return withoutSecrets(value, depth + 1);
}
