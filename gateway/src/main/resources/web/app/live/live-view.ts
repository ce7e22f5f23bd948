import { html, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { title } from '../shell/announce';
import type { Route } from '../shell/route';

class LiveView extends Part {
  static override properties = { route: { attribute: false } };

  declare route: Route;

  override connectedCallback(): void {
    super.connectedCallback();
    title('live');
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">live</h1>`;
  }
}

customElements.define('live-view', LiveView);
