// Which two actors a record is about.
import type { Json } from './difference';
import type { Entry } from './kinds';

/** More would be a list of all who were there. */
const MOST = 3;

/** The pairs of a record's sides, each as two codes: those of an event's participants, or of a figure. */
export function pairsIn(record: Entry): (readonly [string, string])[] {
  const sides = [...new Set([...participants(record['participants']), ...texts(record['subject'], record['counterpart'])])];
  const pairs = sides.flatMap((one, i) => sides.slice(i + 1).map((other) => [one, other] as const));
  return pairs.length > MOST ? [] : pairs;
}

function participants(value: Json | undefined): string[] {
  return Array.isArray(value)
    ? value.flatMap((item) => (typeof item === 'object' && item !== null && !Array.isArray(item) ? texts(item['actor']) : []))
    : [];
}

function texts(...values: (Json | undefined)[]): string[] {
  return values.filter((value): value is string => typeof value === 'string');
}
