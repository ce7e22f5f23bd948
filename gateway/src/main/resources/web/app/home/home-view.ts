import { html, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { title } from '../shell/announce';
import type { Route } from '../shell/route';

class HomeView extends Part {
  static override properties = { route: { attribute: false } };

  declare route: Route;

  override connectedCallback(): void {
    super.connectedCallback();
    title('home');
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">home</h1>`;
  }
}

customElements.define('home-view', HomeView);
