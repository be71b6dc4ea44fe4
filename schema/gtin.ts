/**
 * Global Trade Item Numbers (GS1): 8, 12, 13 or 14 digits, the last of which checks the others. Pure.
 *
 * One number may be written in several lengths: shorter ones are the 14 digits without their leading zeros. Items keep the
 * form they were told; whoever looks one up asks for all its forms.
 */

/** What is wrong with text that should be a GTIN. */
export type GtinProblem = 'LENGTH' | 'CHECK_DIGIT';

/** A GTIN as it was read: its 14 digits, or what is wrong with it. */
export type GtinReading =
  | { readonly gtin: string; readonly problem?: never }
  | { readonly problem: GtinProblem; readonly gtin?: never };

const lengths = [8, 12, 13, 14];

/** Reads text as a GTIN; space around it does not count. Gives the number in its 14 digits. */
export function readGtin(text: string): GtinReading {
  const digits = text.trim();
  if (!/^\d+$/.test(digits) || !lengths.includes(digits.length)) return { problem: 'LENGTH' };
  if (checkDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) return { problem: 'CHECK_DIGIT' };
  return { gtin: digits.padStart(14, '0') };
}

/** Whether text is a GTIN-8, -12, -13 or -14, without anything around it. */
export function isGtin(text: string): boolean {
  return text === text.trim() && readGtin(text).problem === undefined;
}

/** The GS1 check digit of the digits before it. */
export function checkDigit(body: string): number {
  // From the right the digits weigh 3, 1, 3, 1, …; with the check digit the sum is a multiple of 10.
  const sum = [...body]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Every form 14 digits may be written in: themselves, and without leading zeros where a shorter GTIN is left. */
export function gtinForms(gtin: string): readonly string[] {
  return lengths
    .filter((length) => /^0*$/.test(gtin.slice(0, 14 - length)))
    .map((length) => gtin.slice(14 - length));
}
