// Whether a figure agrees with the others and with what is on record.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../api/types';
import { href } from '../shell/route';
import { dateText } from '../text/dates';
import { amount } from '../text/locale';
import { VERDICTS, words } from '../text/words';
import type { Kind } from './kinds';

type Check = Schema<'FigureCheck'>;

export function checkPath(kind: Kind, id: string): string {
  return `${kind.path}/${encodeURIComponent(id)}/check`;
}

/** The verdict, with each comparison that led to it and what else follows. */
export function figureCheck(check: Check, kind: Kind): TemplateResult {
  const verdict = VERDICTS[check.verdict ?? 'notEnoughData'];
  const others = check.comparisons ?? [];
  const implied = check.implied ?? [];
  return html`
    <section class="card check" aria-labelledby="check-title">
      <h2 id="check-title">Check</h2>
      <p><span class="tag ${verdict.kind}">${verdict.name}</span></p>
      ${others.length === 0 ? nothing : html`<h3>Compared with</h3><ul class="values">${others.map((other) => compared(other, kind))}</ul>`}
      ${implied.length === 0 ? nothing : html`<h3>What follows</h3><ul class="values">${implied.map(follows)}</ul>`}
    </section>
  `;
}

function compared(other: Schema<'FigureComparison'>, kind: Kind): TemplateResult {
  const operands = other.operands ?? [];
  return html`<li>
    ${words(other.verdict ?? '')}: ${other.value === undefined ? nothing : amount(other.value, other.unit ?? '')}
    ${other.rule === undefined ? nothing : html`by the rule <code>${other.rule}</code>`}
    ${operands.map((id, i) => html`<a href=${href(['record', kind.name, id])}>figure ${i + 1}</a> `)}
    ${other.why === undefined ? nothing : html`<span class="quiet">${other.why}</span>`}
  </li>`;
}

function follows(value: Schema<'ImpliedValue'>): TemplateResult {
  return html`<li>
    ${words(value.measure ?? '')}${value.period === undefined ? nothing : `, ${dateText(value.period)}`}:
    ${value.value === undefined ? nothing : amount(value.value, value.unit ?? '')}
    ${value.formula === undefined ? nothing : html`<span class="quiet">${value.formula}</span>`}
  </li>`;
}
