/**
 * The `tryton` connector against a real trytond as it comes, held to the suite of all ERP connectors.
 *
 * What the suite plays with is subject.ts; the other way of keeping events apart is in the file beside this.
 */
import { describeErpConnector } from '../conformance/erp.ts';
import { openSubject } from './subject.ts';

describeErpConnector('tryton (ledger)', () => openSubject('ledger'));
