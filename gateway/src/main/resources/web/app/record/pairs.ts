// Which two actors a record is about.
import { html, nothing, type TemplateResult } from 'lit';
import { href } from '../shell/route';
import type { Json } from './difference';
import type { Entry } from './kinds';
import type { Names } from './values';

/** More would be a list of all who were there. */
const MOST = 3;

/** Links from an event or a figure to all that is known of its two sides. */
export function pairsOf(record: Entry, names: Names): TemplateResult | typeof nothing {
  const pairs = pairsIn(record);
  const name = (code: string): string => names.actors.get(code) ?? code;
  return pairs.length === 0
    ? nothing
    : html`<p class="pairs">
        ${pairs.map(([one, other]) => html`<a class="button" href=${href([one, other])}>${name(one)} and ${name(other)}</a> `)}
      </p>`;
}

/** The pairs of a record's sides, each as two codes: those of an event's participants, or of a figure. */
function pairsIn(record: Entry): (readonly [string, string])[] {
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
