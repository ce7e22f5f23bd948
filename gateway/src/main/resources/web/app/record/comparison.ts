// What changed between two revisions, place by place.
import { html, type TemplateResult } from 'lit';
import { empty } from '../parts/states';
import { words } from '../text/words';
import { differences, type Difference, type Json } from './difference';
import type { Entry } from './kinds';

/** A table of the places that differ; undefined stands for a revision that is not kept. */
export function comparison(from: number, to: number, before: Entry | undefined, after: Entry | undefined): TemplateResult {
  if (before === undefined || after === undefined) {
    const missing = before === undefined ? from : to;
    return empty(`There is no revision ${missing} of this record to compare with.`);
  }
  const found = differences(before as { [member: string]: Json }, after as { [member: string]: Json });
  return html`
    <div class="comparison">
      <h3>What changed from revision ${from} to ${to}</h3>
      ${found.length === 0
        ? empty('Nothing but the number of the revision.')
        : html`<div class="scroll" tabindex="0" role="group" aria-label="What changed">
            <table>
              <thead>
                <tr>
                  <th scope="col">Where</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                ${found.map(row)}
              </tbody>
            </table>
          </div>`}
    </div>
  `;
}

function row({ pointer, before, after }: Difference): TemplateResult {
  return html`
    <tr data-pointer=${pointer}>
      <th scope="row">${placeText(pointer)}</th>
      <td>${before === undefined ? html`<span class="quiet">not there</span>` : html`<del>${valueText(before)}</del>`}</td>
      <td>${after === undefined ? html`<span class="quiet">removed</span>` : html`<ins>${valueText(after)}</ins>`}</td>
    </tr>
  `;
}

/** "/citations/0/quote" as "Citations 1 · Quote". */
function placeText(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((text, part) => (/^\d+$/.test(part) ? `${text} ${Number(part) + 1}` : text === '' ? words(part) : `${text} · ${words(part)}`), '');
}

function valueText(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}
