import { html, type TemplateResult } from 'lit';
import { number } from '../text/locale';
import type { Cell } from '../text/csv';
import type { Column } from './spec';

/** Data as a table; where it is wider than the page it scrolls, by the keyboard as well. */
export function dataTable(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${`Table: ${title}`}>
    <table>
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class=${column.number === true ? 'number' : ''}>${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((value, i) => html`<td class=${columns[i]?.number === true ? 'number' : ''}>${shown(value)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A year is a number that no locale groups: it comes as text. */
function shown(value: Cell): string {
  return value === null || value === undefined ? '–' : typeof value === 'number' ? number(value) : value;
}
