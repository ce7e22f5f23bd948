import { LitElement } from 'lit';

/**
 * An element of the page. It renders into the page itself and not into a shadow, so that labels and descriptions can name
 * elements of other parts, and the page's styles hold everywhere.
 */
export class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
