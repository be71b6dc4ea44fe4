/**
 * The cases of ERPs that refuse our login, as the postings show them: one a company, open as long as a posting waits for it.
 *
 * A posting refused with `auth` keeps that until it was tried again, so that the case ends with the login and with nothing else
 * (a circuit that is asked for its health closes by itself, whatever the login). For the chore of watch.ts.
 */
import type { Database } from '#database';
import { statement } from '../statement.ts';
import { erpFailureRule } from './erp-failure.ts';
import type { CaseDraft } from './open.ts';

const refusedLogins = statement('cases/refused-logins');

/** Statement: $1 most; subjects of open cases whose ERP takes the login again. */
export const takenLogins = statement('cases/taken-logins');

type LoginRow = { company: string; postings: number; said: string | null; since: Date };

/** A case for each company whose ERP refuses the login now. */
export async function draftsOfLogins(database: Database): Promise<CaseDraft[]> {
  const { rows } = await database.query<LoginRow>(refusedLogins);
  return rows.map(({ company, postings, said, since }) => ({
    kind: 'ERP_LOGIN_REFUSED',
    subject: company,
    cause: `the ERP of ${company} refuses our login${said === null ? '' : ` (${said})`}: nothing is posted to it`,
    detail: { company, reason: said, refusedPostings: postings, since: since.toISOString() },
    owner: erpFailureRule('auth').owner,
    isRefreshed: true,
  }));
}
