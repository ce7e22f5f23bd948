import { html, nothing, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { announce } from '../shell/announce';
import { changes, type State } from './stream';

const TEXTS: Readonly<Record<State, string>> = {
  connecting: 'Connecting …',
  live: 'Live',
  lost: 'Connection lost, trying again …',
};

/** A line that tells whether changes come as they are made. */
class LiveState extends Part {
  private silence: (() => void) | undefined;
  private was: State = 'connecting';

  override connectedCallback(): void {
    super.connectedCallback();
    this.silence = changes.listen({ state: () => this.hear() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence?.();
  }

  private hear(): void {
    const { state } = changes;
    if (state === 'lost' && this.was === 'live') {
      announce('The connection is lost. What is shown may be old.');
    } else if (state === 'live' && this.was === 'lost') {
      announce('The connection is found again. Nothing was missed.');
    }
    this.was = state;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { state, missing } = changes;
    return html`<p class="live-state" data-state=${state}>
      <span class="dot" aria-hidden="true"></span>${TEXTS[state]}${state === 'live' && missing.length > 0
        ? html`, without ${missing.join(' and ')}`
        : nothing}
    </p>`;
  }
}

customElements.define('live-state', LiveState);
