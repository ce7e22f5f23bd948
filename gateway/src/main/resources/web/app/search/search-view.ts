import { html, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { title } from '../shell/announce';
import type { Route } from '../shell/route';

class SearchView extends Part {
  static override properties = { route: { attribute: false } };

  declare route: Route;

  override connectedCallback(): void {
    super.connectedCallback();
    title('search');
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">search</h1>`;
  }
}

customElements.define('search-view', SearchView);
