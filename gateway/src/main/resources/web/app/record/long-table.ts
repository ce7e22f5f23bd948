import { html, nothing, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { number } from '../text/locale';

/** How many rows are shown before a reader asks for more, and with each asking. */
const STEP = 50;

export interface Column {
  readonly name: string;
  readonly number: boolean;
}

/** A table of many rows, of which the first are shown. */
class LongTable extends Part {
  static override properties = {
    label: { attribute: false },
    head: { attribute: false },
    rows: { attribute: false },
    shown: { state: true },
  };

  declare label: string;
  declare head: readonly Column[];
  declare rows: readonly (readonly unknown[])[];
  declare shown: number;

  constructor() {
    super();
    this.label = '';
    this.head = [];
    this.rows = [];
    this.shown = STEP;
  }

  protected override render(): TemplateResult {
    const rest = this.rows.length - this.shown;
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${this.label}>
        <table>
          <thead>
            <tr>
              ${this.head.map((column) => html`<th scope="col" class=${column.number ? 'number' : nothing}>${column.name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.rows.slice(0, this.shown).map(
              (row) => html`<tr>
                ${row.map((cell, i) => html`<td class=${this.head[i]?.number ? 'number' : nothing}>${cell}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${rest <= 0
        ? nothing
        : html`<button type="button" @click=${() => (this.shown += STEP)}>
            Show ${number(Math.min(STEP, rest))} more of ${number(rest)} rows
          </button>`}
    `;
  }
}

customElements.define('long-table', LongTable);
