// Imports: a file to bring, the runs that there were, and a run as it goes.
import { html, type PropertyValues, type TemplateResult } from 'lit';
import './import-form';
import './import-run';
import './runs-list';
import { Part } from '../parts/part';
import { title } from '../shell/announce';
import type { Route } from '../shell/route';
import { serviceNamed } from './run';

class ImportsView extends Part {
  static override properties = { route: { attribute: false } };

  declare route: Route;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('route')) {
      title(this.route.segments[2] === undefined ? 'Imports' : 'Import run');
    }
  }

  protected override render(): TemplateResult {
    const [, name = '', id] = this.route.segments;
    const service = serviceNamed(name);
    if (id !== undefined && service !== undefined) {
      return html`<import-run .service=${service} .runId=${id}></import-run>`;
    }
    return html`
      <h1 tabindex="-1">Imports</h1>
      <p>A file of another platform becomes records here. What does not fit is told with its line and with what would be right.</p>
      <import-form></import-form>
      <runs-list></runs-list>
    `;
  }
}

customElements.define('imports-view', ImportsView);
