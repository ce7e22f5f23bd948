// Where something is from: the words that prove it, and the document that they stand in.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../api/types';
import { readable } from '../text/edtf';

export function citations(all: readonly Schema<'Citation'>[] | undefined): TemplateResult | typeof nothing {
  return all === undefined || all.length === 0 ? nothing : html`${all.map(one)}`;
}

function one(citation: Schema<'Citation'>): TemplateResult {
  const by = [citation.author, citation.publisher].filter((name) => name !== undefined).join(', ');
  return html`<blockquote>
    <p>“${citation.quote}”</p>
    <footer class="quiet">
      ${citation.attributedTo === undefined ? nothing : html`${citation.attributedTo}, in `}${citation.url === undefined
        ? html`<cite>${citation.title}</cite>`
        : html`<a href=${citation.url} rel="noopener noreferrer"><cite>${citation.title}</cite></a>`}${by === '' ? nothing : `, ${by}`}${citation.published === undefined
        ? nothing
        : `, ${readable(citation.published)}`}
    </footer>
  </blockquote>`;
}
