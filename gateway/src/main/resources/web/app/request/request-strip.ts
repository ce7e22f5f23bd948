import { html, type TemplateResult } from 'lit';
import { addressOf, type AnyQuestion } from '../api/client';
import { Part } from '../parts/part';
import { announce } from '../shell/announce';

/** The request that shows the same, as it can be copied into a terminal or a program. */
class RequestStrip extends Part {
  static override properties = { questions: { attribute: false }, form: { state: true } };

  /** What the view asked, the most important first. */
  declare questions: readonly AnyQuestion[];
  declare form: 'curl' | 'fetch';

  constructor() {
    super();
    this.questions = [];
    this.form = 'curl';
  }

  protected override render(): TemplateResult {
    return html`<section class="requests" aria-label="The same by the API">
      <h2>The same by the API</h2>
      <fieldset>
        <legend class="visually-hidden">Form of the request</legend>
        ${(['curl', 'fetch'] as const).map(
          (form) =>
            html`<label
              ><input type="radio" name="request-form" value=${form} .checked=${form === this.form} @change=${() => (this.form = form)} />
              ${form}</label
            >`,
        )}
      </fieldset>
      <ul>
        ${this.questions.map((question) => {
          const text = requestText(question, this.form);
          return html`<li>
            <code tabindex="0">${text}</code>
            <button type="button" @click=${() => void copy(text)} aria-label=${`Copy ${text}`}>Copy</button>
          </li>`;
        })}
      </ul>
    </section>`;
  }
}

/** A request as a line of a shell or of a script. */
export function requestText(question: AnyQuestion, form: 'curl' | 'fetch'): string {
  const address = new URL(addressOf(question), location.origin).href;
  return form === 'curl' ? `curl '${address.replace(/'/g, '%27')}'` : `await (await fetch(${JSON.stringify(address)})).json()`;
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copied.');
  } catch {
    announce('The browser does not let this page copy. Select the text and copy it.');
  }
}

customElements.define('request-strip', RequestStrip);
