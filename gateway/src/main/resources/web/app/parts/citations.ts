// The documents that prove a record, each with its words.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../api/types';
import { href } from '../shell/route';
import { dateText } from '../text/dates';

type Citation = Schema<'Citation'>;

/** Each with its quote, who published it and when, and where it is to be read. */
export function citations(cited: readonly Citation[] | undefined): TemplateResult | typeof nothing {
  if (cited === undefined || cited.length === 0) {
    return nothing;
  }
  return html`<ul class="citations">
    ${cited.map((one) => html`<li>${citation(one)}</li>`)}
  </ul>`;
}

function citation(cited: Citation): TemplateResult {
  const by = [cited.author, cited.publisher].filter((name) => name !== undefined);
  return html`
    <blockquote cite=${cited.url ?? nothing}>${cited.quote}</blockquote>
    <p class="quiet">
      ${cited.attributedTo === undefined ? nothing : html`Words of ${cited.attributedTo}. `}
      <a href=${href(['record', 'sources', cited.sourceId])}>${cited.title}</a>, ${by.join(', ')}${cited.published ===
      undefined
        ? nothing
        : html`, <time>${dateText(cited.published)}</time>`}
      ${cited.url === undefined
        ? nothing
        : html` (<a href=${cited.url} rel="noreferrer" aria-label=${`${cited.title}, at its publisher`}>at its publisher</a>)`}
    </p>
  `;
}
