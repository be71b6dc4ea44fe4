/**
 * A small company in a fresh Tryton: a chart of accounts, this year's periods, locations, products, and the user the
 * gateway posts as, with the rights a customer would give it.
 *
 * The products have fixed costs, one has an average cost; so what the general ledger must say can be worked out from the
 * movements alone. docs/erp.md tells an operator the same by hand.
 */
import { z } from 'zod';
import { type Admin, passwords } from './admin.ts';

/** SKUs of products with a fixed cost of 4.00 and a list price of 10.00. */
export const skus: readonly string[] = Array.from({ length: 12 }, (_, n) => `SKU-${n}`);

/** What one of those costs, in hundredths. */
export const costCents = 400;

/** The SKU whose cost is the average of what was paid, and the one that is weighed. */
export const otherSkus = { average: 'SKU-AVG', weighed: 'SKU-KG' } as const;

/** The locations of ours that Tryton has. */
export const locationIds: readonly string[] = ['L-0', 'L-1', 'L-2'];

/** Names of the accounts stock is booked on. */
export const accountNames = { stock: 'Stock', counterpart: 'Stock Expense' } as const;

const outside: readonly (readonly [code: string, type: string])[] = [
  ['SCRAP', 'lost_found'],
  ['CONV', 'lost_found'],
  ['OPEN', 'lost_found'],
  ['DROP', 'storage'],
  ['RETURNING', 'customer'],
];

/** Makes the company and its master data; the administrator's company is it afterwards. */
export async function seed(admin: Admin): Promise<void> {
  const company = await makeCompany(admin);
  const accounts = await makeAccounts(admin, company);
  await makeFiscalYears(admin, company);
  await makeLocations(admin);
  await makeProducts(admin, accounts);
  await makeUser(admin, company);
}

async function makeCompany(admin: Admin): Promise<number> {
  const decimal = (text: string) => ({ __class__: 'Decimal', decimal: text });
  const rate = { date: { __class__: 'date', year: 2020, month: 1, day: 1 }, rate: decimal('1.0') };
  const [currency] = await admin.create('currency.currency', [
    {
      name: 'Euro',
      code: 'EUR',
      symbol: '€',
      rounding: decimal('0.01'),
      digits: 2,
      rates: [['create', [rate]]],
    },
  ]);
  const [party] = await admin.create('party.party', [{ name: 'Gateway Test Company' }]);
  const [company = 0] = await admin.create('company.company', [{ party, currency }]);
  const user = await admin.idOf('res.user', [['login', '=', 'admin']]);
  await admin.call('model.res.user.write', [user], { companies: [['add', [company]]], company });
  await admin.refresh();
  return company;
}

type Accounts = Readonly<Record<'expense' | 'revenue' | 'stock' | 'counterpart', number>>;

/** The minimal chart Tryton comes with, through the wizard a person would click through. */
async function makeAccounts(admin: Admin, company: number): Promise<Accounts> {
  const template = await admin.dataId('account', 'account_template_root_en');
  const wizard = 'wizard.account.create_chart';
  const session = z.tuple([z.union([z.number(), z.string()])], z.unknown());
  const [id] = session.parse(await admin.call(`${wizard}.create`));
  const form = { company, account_template: template };
  await admin.call(`${wizard}.execute`, id, { account: form }, 'create_account');
  const account = (...domain: readonly unknown[]) =>
    admin.idOf('account.account', [['company', '=', company], domain]);
  const properties = {
    company,
    account_receivable: await account('type.receivable', '=', true),
    account_payable: await account('type.payable', '=', true),
  };
  await admin.call(`${wizard}.execute`, id, { account: form, properties }, 'create_properties');
  await admin.call(`${wizard}.delete`, id);
  return {
    expense: await account('type.expense', '=', true),
    revenue: await account('type.revenue', '=', true),
    stock: await account('name', '=', accountNames.stock),
    counterpart: await account('name', '=', accountNames.counterpart),
  };
}

/** This year and its neighbours, so that the tests' days have periods whenever they run. */
async function makeFiscalYears(admin: Admin, company: number): Promise<void> {
  const type = await admin.idOf('ir.sequence.type', [['name', '=', 'Account Move']]);
  const thisYear = new Date().getUTCFullYear();
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    const [sequence] = await admin.create('ir.sequence', [
      { name: `General ledger ${year}`, sequence_type: type, company },
    ]);
    const years = await admin.create('account.fiscalyear', [
      {
        name: String(year),
        start_date: { __class__: 'date', year, month: 1, day: 1 },
        end_date: { __class__: 'date', year, month: 12, day: 31 },
        company,
        post_move_sequence: sequence,
        account_stock_method: 'continental',
      },
    ]);
    await admin.call('model.account.fiscalyear.create_period', years);
  }
}

async function makeLocations(admin: Admin): Promise<void> {
  const named = async (name: string, code: string) =>
    admin.call('model.stock.location.write', [await admin.dataId('stock', name)], { code });
  await named('location_lost_found', 'LOST');
  await named('location_transit', 'TRANSIT');
  const states: readonly (readonly [suffix: string, type: string])[] = [
    ['', 'storage'],
    ['-QUA', 'storage'],
    ['-RET', 'storage'],
    // What is damaged is worth nothing any more: Tryton keeps no value at places of this type.
    ['-DMG', 'lost_found'],
  ];
  const ours = locationIds.flatMap((id) => states.map(([suffix, type]) => [`${id}${suffix}`, type] as const));
  await admin.create(
    'stock.location',
    [...outside, ...ours].map(([code, type]) => ({ name: code, code, type })),
  );
}

async function makeProducts(admin: Admin, accounts: Accounts): Promise<void> {
  const decimal = (cents: number) => ({ __class__: 'Decimal', decimal: (cents / 100).toFixed(2) });
  const [category] = await admin.create('product.category', [
    {
      name: 'Goods',
      accounting: true,
      account_expense: accounts.expense,
      account_revenue: accounts.revenue,
      account_stock: accounts.stock,
      account_stock_in: accounts.counterpart,
      account_stock_out: accounts.counterpart,
    },
  ]);
  const unit = await admin.idOf('product.uom', [['symbol', '=', 'u']]);
  const kilogram = await admin.idOf('product.uom', [['symbol', '=', 'kg']]);
  const product = (code: string, method: string, uom: number) => ({
    name: `Item ${code}`,
    type: 'goods',
    default_uom: uom,
    list_price: decimal(1_000),
    cost_price_method: method,
    account_category: category,
    products: [['create', [{ suffix_code: code, cost_price: decimal(costCents) }]]],
  });
  await admin.create('product.template', [
    ...skus.map((sku) => product(sku, 'fixed', unit)),
    product(otherSkus.average, 'average', unit),
    product(otherSkus.weighed, 'fixed', kilogram),
  ]);
}

/** The user postings are made by: stock, our rows of data ids, and reading account moves; nothing else. */
async function makeUser(admin: Admin, company: number): Promise<void> {
  const [group] = await admin.create('res.group', [{ name: 'Stockgate' }]);
  const rights = async (model: string, rights: Readonly<Record<string, boolean>>) => ({
    model: await admin.idOf('ir.model', [['model', '=', model]]),
    group,
    perm_read: true,
    perm_write: false,
    perm_create: false,
    perm_delete: false,
    ...rights,
  });
  await admin.create('ir.model.access', [
    await rights('ir.model.data', { perm_write: true, perm_create: true }),
    await rights('account.move', {}),
  ]);
  const groups = [group];
  for (const name of ['Stock', 'Stock Force Assignment'])
    groups.push(await admin.idOf('res.group', [['name', '=', name]]));
  await admin.create('res.user', [
    {
      name: 'Stockgate',
      login: 'gateway',
      password: passwords.gateway,
      companies: [['add', [company]]],
      company,
      groups: [['add', groups]],
    },
  ]);
}
