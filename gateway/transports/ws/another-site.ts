/**
 * Whether a WebSocket is asked for by another site's page: the door's rule against those (server/admission.ts), where no preflight
 * asks and any page may try.
 *
 * Browsers name the page's origin and no page can name another; clients that are no browsers name none and are let through.
 * Its host must be the one that was asked for, as the client or a proxy before us says; ports may differ, as within a site.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** Says whether an upgrade request comes from a page of another site than the one it asks. */
export function isOfAnotherSite(headers: IncomingHttpHeaders): boolean {
  const { origin, host, 'x-forwarded-host': forwarded, 'sec-fetch-site': site } = headers;
  if (site === 'cross-site') return true;
  if (origin === undefined) return false;
  const page = hostOf(origin);
  const asked = [host ?? '', ...String(forwarded ?? '').split(',')].map((each) =>
    hostOf(`http://${each.trim()}`),
  );
  return page === undefined || !asked.includes(page);
}

/** The name of a URL's host, in lower case; undefined for what is no URL, such as the `null` of a page without an origin. */
function hostOf(url: string): string | undefined {
  const host = URL.parse(url)?.hostname;
  return host === '' ? undefined : host;
}
