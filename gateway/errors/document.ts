/**
 * docs/errors.md, rendered from the table: `node gateway/errors/document.ts > docs/errors.md`.
 *
 * A test beside this file fails when the document is stale.
 */
import { faultCodes } from '#schema';
import { errorTable } from './table.ts';

const introduction = `# Errors

Rendered from \`gateway/errors/table.ts\` by \`node gateway/errors/document.ts > docs/errors.md\`; don't edit.

A business "no" (not enough stock, unknown item, already recorded) is not an error: it is data in the payload. What is listed
here comes in \`errors\`, each with \`extensions { code, retryable, correlationId }\` and, where the table says so, further facts.
\`correlationId\` is also in the response header \`x-correlation-id\`; send that header to choose it.

The HTTP status is the first error's when the response has no data. A response with data, even \`"data": null\`, has status 200
(GraphQL over HTTP). \`retryable\` says that the same request may succeed later unchanged; with status 503 the header
\`retry-after\` says when.

| code | HTTP status | retryable | meaning |
|---|---|---|---|
`;

/** Gives the text of docs/errors.md. */
export function renderErrorDocument(): string {
  const rows = faultCodes.map((code) => {
    const { status, retryable, meaning } = errorTable[code];
    return `| \`${code}\` | ${status} | ${retryable ? 'yes' : 'no'} | ${meaning} |\n`;
  });
  return introduction + rows.join('');
}

if (import.meta.main) process.stdout.write(renderErrorDocument());
