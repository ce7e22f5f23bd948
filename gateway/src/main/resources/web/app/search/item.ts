// A record in a list of what was found.
import { html, nothing, type TemplateResult } from 'lit';
import { recordLink, type Entry, type Kind } from '../record/kinds';
import type { Json } from '../record/difference';
import { pieces, stretchesOf, type Match, type Stretch } from './marks';

/** A record that was found by words. */
export interface Found {
  readonly record: Entry;
  /** Where the words are; undefined where the list does not tell. */
  readonly at?: readonly Match[] | undefined;
}

export function item(kind: Kind, found: Found, words: string): TemplateResult {
  const title = kind.title(found.record);
  const marks = found.at
    ? found.at.filter(({ pointer }) => pointer === kind.titleAt)
    : stretchesOf(title, words);
  const hint = kind.hint(found.record);
  return html`
    <li class="found" data-id=${found.record.id}>
      <a href=${recordLink(kind, found.record.id)}>${marked(title, marks)}</a>
      ${hint === '' ? nothing : html`<span class="hint">${hint}</span>`} ${passage(kind, found, words)}
    </li>
  `;
}

/** The words in their surroundings, where the title has not all of them. */
function passage(kind: Kind, found: Found, words: string): TemplateResult | typeof nothing {
  const [pointer, stretches] = elsewhere(kind, found, words);
  const text = pointer === '' ? undefined : valueAt(found.record, pointer);
  if (typeof text !== 'string') {
    return nothing;
  }
  return pointer.endsWith('/quote')
    ? html`<q class="passage">${marked(text, stretches)}</q>`
    : html`<span class="passage">${marked(text, stretches)}</span>`;
}

function elsewhere(kind: Kind, found: Found, words: string): readonly [string, readonly Stretch[]] {
  if (found.at) {
    const first = found.at.find(({ pointer }) => pointer !== kind.titleAt)?.pointer ?? '';
    return [first, found.at.filter(({ pointer }) => pointer === first)];
  }
  for (const pointer of ['/summary', '/description', '/note', '/citations/0/quote']) {
    const text = valueAt(found.record, pointer);
    const stretches = typeof text === 'string' ? stretchesOf(text, words) : [];
    if (stretches.length > 0) {
      return [pointer, stretches];
    }
  }
  return ['', []];
}

export function marked(text: string, stretches: readonly Stretch[]): TemplateResult {
  return html`${pieces(text, stretches).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  )}`;
}

function valueAt(record: Entry, pointer: string): Json | undefined {
  let value: Json | undefined = record as { [member: string]: Json };
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    value = Array.isArray(value) ? value[Number(part)] : value[part];
  }
  return value;
}
