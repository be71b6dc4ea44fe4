/**
 * What a start prints: what runs where, and `ready <url>` as the last line, for people and for scripts that wait for it.
 *
 * Standard output is the banner's alone; the log goes to standard error.
 */

/** One line of the banner: a part of the product and where it is. */
export type Part = { readonly name: string; readonly where: string };

/** The lines that say what runs where, without the last one. */
export function renderParts(parts: readonly Part[]): string {
  const width = Math.max(...parts.map((part) => part.name.length));
  return parts.map((part) => `  ${part.name.padEnd(width)}  ${part.where}\n`).join('');
}

/** The line with the development key, for scripts and for copying; nothing where there is none. */
export function renderDevelopmentKey(key: string | undefined): string {
  return key === undefined ? '' : `development key: ${key}\n`;
}

/** The last line: everything in the banner serves from now on. */
export function renderReady(url: string): string {
  return `ready ${url}\n`;
}

/** A URL as it may be shown: whatever password it has is three asterisks. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.href;
}
