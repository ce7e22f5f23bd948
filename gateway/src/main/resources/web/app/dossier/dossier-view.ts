import { html, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { title } from '../shell/announce';
import type { Route } from '../shell/route';

class DossierView extends Part {
  static override properties = { route: { attribute: false } };

  declare route: Route;

  override connectedCallback(): void {
    super.connectedCallback();
    title('dossier');
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">dossier</h1>`;
  }
}

customElements.define('dossier-view', DossierView);
