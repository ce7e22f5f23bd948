// A figure that a document states: the phrase, the source, and what its check against the others came to.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../api/types';
import { citations } from '../parts/citations';
import { href } from '../shell/route';
import { dateText } from '../text/dates';
import { amount, number } from '../text/locale';
import { VERDICTS, words, phrase } from '../text/words';

export type FigureItem = NonNullable<Schema<'DossierFiguresPart'>['data']>['items'][number];

const SERVICES = { aid: 'aid-figures', events: 'event-figures', trade: 'trade-figures' } as const;

const QUALIFIERS: Readonly<Record<string, string>> = { about: 'about ', atLeast: 'at least ', atMost: 'at most ' };

export function figureCard(service: Schema<'PartState'>['service'], direction: string, { figure, check }: FigureItem): TemplateResult {
  return html`<li class="card figure">
    <p class="quiet">${direction}</p>
    <h3><a href=${href(['record', SERVICES[service], figure.id])}>${words(figure.measure)}</a></h3>
    <p class="value">${QUALIFIERS[figure.qualifier ?? ''] ?? ''}${withUnit(figure.value, figure.unit)}</p>
    <p>
      ${dateText(figure.period)}${figure.comparedWith === undefined ? nothing : `, beside ${dateText(figure.comparedWith)}`}${figure.cumulative === true
        ? ', in all'
        : nothing}${figure.ofWhat === undefined ? nothing : html`<br />${figure.ofWhat}`}
    </p>
    ${citations(figure.citations)} ${figure.note === undefined ? nothing : html`<p class="quiet">${figure.note}</p>`}
    ${'verdict' in check ? checked(check as Schema<'FigureCheck'>) : unchecked(check)}
  </li>`;
}

function checked(check: Schema<'FigureCheck'>): TemplateResult {
  const verdict = VERDICTS[check.verdict ?? 'notEnoughData'];
  const comparisons = check.comparisons ?? [];
  const implied = check.implied ?? [];
  const mismatches = check.mismatches ?? [];
  return html`<p><span class=${`tag ${verdict.kind}`}>${verdict.name}</span></p>
    ${comparisons.length + implied.length + mismatches.length === 0
      ? nothing
      : html`<details>
          <summary>How it was checked</summary>
          <ul>
            ${comparisons.map(
              (one) =>
                html`<li>
                  <span class=${`tag ${VERDICTS[one.verdict ?? 'notEnoughData'].kind}`}>${VERDICTS[one.verdict ?? 'notEnoughData'].name}</span>
                  with ${phrase(one.with ?? 'figure')} ${range(one)}${one.why === undefined ? nothing : `: ${one.why}`}
                </li>`,
            )}
            ${implied.map((one) => html`<li>Implied: ${range(one)}, by ${one.formula ?? one.rule}</li>`)}
            ${mismatches.map((one) => html`<li>Not compared: ${one.reason}</li>`)}
          </ul>
        </details>`}`;
}

function unchecked(check: FigureItem['check']): TemplateResult {
  const reason = 'reason' in check ? String(check.reason) : '';
  return html`<p><span class="tag warn">Not checked</span> ${reason}</p>`;
}

/** A value with the bounds that its phrase leave it. */
export function range(value: { readonly value?: number; readonly low?: number; readonly high?: number; readonly unit?: string }): string {
  const unit = value.unit ?? '';
  const said = value.value === undefined ? '' : withUnit(value.value, unit);
  return value.low === undefined || value.high === undefined || value.low === value.high
    ? said
    : `${said} (${number(value.low)} to ${number(value.high)})`;
}

function withUnit(value: number, unit: string): string {
  return unit === 'percent' ? `${number(value)} %` : amount(value, unit);
}
