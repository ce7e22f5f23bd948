// By what the events that were found can be narrowed down.
import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../text/locale';
import { words } from '../text/words';
import { FACETS, type Facet, type Question } from './question';
import type { Value } from './results';

/** How many values are shown before a reader asks for all. */
const FEW = 8;

const HEADS: Readonly<Record<Facet, string>> = {
  type: 'Type',
  actor: 'Actor',
  topic: 'Topic',
  year: 'Year of the beginning',
};

/** Links that choose a value, or undo the choice. */
export function facets(question: Question, counts: ReadonlyMap<Facet, readonly Value[]>): TemplateResult {
  return html`
    <nav class="facets" aria-label="Narrow down">
      ${FACETS.map((facet) => group(question, facet, counts.get(facet) ?? []))}
    </nav>
  `;
}

function group(question: Question, facet: Facet, counted: readonly Value[]): TemplateResult | typeof nothing {
  // What is chosen can be undone even where nothing fits any more.
  const chosen = question
    .chosen(facet)
    .filter((value) => counted.every((one) => one.value !== value))
    .map((value) => ({ value, count: 0, name: value }));
  const all = [...chosen, ...(facet === 'year' ? latestFirst(counted) : counted)];
  if (all.length === 0) {
    return nothing;
  }
  const value = (one: Value): TemplateResult => link(question, facet, one);
  return html`
    <section>
      <h2>${HEADS[facet]}</h2>
      <ul>
        ${all.slice(0, FEW).map(value)}
      </ul>
      ${all.length <= FEW
        ? nothing
        : html`<details>
            <summary>${number(all.length - FEW)} more</summary>
            <ul>
              ${all.slice(FEW).map(value)}
            </ul>
          </details>`}
    </section>
  `;
}

function link(question: Question, facet: Facet, { value, count, name }: Value): TemplateResult {
  const chosen = question.chosen(facet).includes(value);
  return html`
    <li>
      <a href=${question.toggled(facet, value)} aria-current=${chosen ? 'true' : nothing} data-value=${value}>
        <span>${facet === 'type' ? words(name) : name}</span>
        <span class="count">${number(count)}</span>
        ${chosen ? html`<span class="visually-hidden">chosen; follow to undo</span>` : nothing}
      </a>
    </li>
  `;
}

function latestFirst(years: readonly Value[]): Value[] {
  return [...years].sort((one, other) => Number(other.value) - Number(one.value));
}
