// Which format a file probably has, by how it begins: a proposal, which the reader can change.
import type { Service } from './run';

export interface Guess {
  readonly service: Service;
  readonly format: string;
}

/** Enough for a head of many columns. */
const BEGINNING = 4096;

const SIGNS: readonly (readonly [RegExp, Guess])[] = [
  [/<iati-activities[\s>]/, { service: 'aid', format: 'iati-activities' }],
  [/^\W*STRUCTURE\b/, { service: 'trade', format: 'sdmx-csv' }],
  [/\b(refPeriodId|flowCode|cmdCode|Trade Flow Code|Commodity Code)\b/, { service: 'trade', format: 'comtrade' }],
  [/^\W*(destination_country_code|origin_country_code)\b/m, { service: 'trade', format: 'tradhist' }],
  [/\bJoinYear\b/, { service: 'events', format: 'cow-igo-memberships' }],
  [/\bigoLongName\b/i, { service: 'events', format: 'cow-igos' }],
];

export async function guess(file: Blob): Promise<Guess | undefined> {
  const text = await file.slice(0, BEGINNING).text();
  return SIGNS.find(([sign]) => sign.test(text))?.[1];
}
