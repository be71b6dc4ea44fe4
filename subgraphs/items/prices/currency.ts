/**
 * Currencies: the codes of ISO 4217 that prices may be in, and how many decimals each has.
 *
 * A list of our own: the runtime's follows how amounts are shown to people (CLDR), which differs from the standard for some.
 * Funds codes, precious metals and test codes are left out. A new currency of the standard is a letter group added here.
 */

/** Active currencies with two decimals. */
const withTwo = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK
  DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW
  KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN
  PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD
  TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`;

const decimalsByCode: ReadonlyMap<string, number> = new Map([
  ...entries(withTwo, 2),
  ...entries('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF', 0),
  ...entries('BHD IQD JOD KWD LYD OMR TND', 3),
]);

function entries(codes: string, decimals: number): [string, number][] {
  return codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, decimals]);
}

/** The most minor units an amount may have: exact in JSON, in SQL and in every client. */
export const mostMinorUnits = 999_999_999_999_999;

/** How many decimals a currency has, by its code in upper case; undefined for text that is no code. */
export function currencyDecimals(code: string): number | undefined {
  return decimalsByCode.get(code);
}

/** Writes minor units as decimal text with the currency's decimals: 1299 with 2 is `12.99`. */
export function decimalText(minor: number, decimals: number): string {
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Reads decimal text such as `12.9` as minor units; undefined when it is none, has too many decimals or is too large. */
export function minorUnitsOf(text: string, decimals: number): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) return undefined;
  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return minor <= mostMinorUnits ? minor : undefined;
}
