import { html, nothing, type TemplateResult } from 'lit';
import '../live/live-state';
import { Part } from '../parts/part';
import { loading, problem } from '../parts/states';
import { onAnnounced } from './announce';
import { here, type Route } from './route';
import { apply, choose, chosen, type Theme } from './theme';
import { viewAt, type View } from './views';

const PLACES = [
  { name: 'Relationship', at: '#/', first: '' },
  { name: 'Search', at: '#/search', first: 'search' },
  { name: 'Live', at: '#/live', first: 'live' },
  { name: 'Imports', at: '#/imports', first: 'imports' },
] as const;

const THEMES: readonly { theme: Theme; name: string }[] = [
  { theme: 'system', name: 'As the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

/** The page: what stands around each view, and which one is shown. */
class EntenteApp extends Part {
  static override properties = {
    route: { state: true },
    view: { state: true },
    ready: { state: true },
    failure: { state: true },
    said: { state: true },
  };

  declare route: Route;
  declare view: View;
  /** The key of the view whose scripts are there. */
  declare ready: string;
  declare failure: string;
  declare said: string;

  private first = true;

  constructor() {
    super();
    this.route = here();
    this.view = viewAt(this.route);
    this.ready = '';
    this.failure = '';
    this.said = '';
    apply();
    onAnnounced((text) => (this.said = text));
  }

  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
    window.addEventListener('hashchange', this.move);
    void this.show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.move);
  }

  protected override render(): TemplateResult {
    return html`
      <a class="skip" href="#main" @click=${this.skip}>Skip to the content</a>
      <header class="bar">
        <a class="brand" href="#/"><img src="/static/icon.svg" alt="" width="28" height="28" />Entente</a>
        <nav aria-label="Main">
          <ul>
            ${PLACES.map(
              (place) =>
                html`<li><a href=${place.at} aria-current=${this.isAt(place.first) ? 'page' : nothing}>${place.name}</a></li>`,
            )}
          </ul>
        </nav>
        <live-state></live-state>
        <label class="theme"
          ><span class="visually-hidden">Colours</span>
          <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Theme)}>
            ${THEMES.map(({ theme, name }) => html`<option value=${theme} ?selected=${theme === chosen()}>${name}</option>`)}
          </select></label
        >
      </header>
      <main id="main" tabindex="-1">${this.renderView()}</main>
      <footer class="foot">
        <p>
          Each figure has its source. The same data for programs: <a href="/docs/">the contract</a>,
          <a href="/openapi">OpenAPI</a>, <a href="/asyncapi">AsyncAPI</a>.
        </p>
      </footer>
      <p class="visually-hidden" role="status" aria-live="polite">${this.said}</p>
    `;
  }

  private renderView(): TemplateResult {
    if (this.failure !== '') {
      return problem({ status: 0, title: 'This view cannot be loaded', detail: this.failure }, () => location.reload());
    }
    return this.ready === this.view.key ? this.view.render(this.route) : loading('The view', 8);
  }

  private isAt(first: string): boolean {
    const now = this.route.segments[0] ?? '';
    return first === '' ? !PLACES.some((place) => place.first !== '' && place.first === now) && now !== 'record' : first === now;
  }

  private readonly move = (): void => {
    const route = here();
    const view = viewAt(route);
    const another = view.key !== this.view.key;
    this.route = route;
    if (another) {
      this.view = view;
      void this.show();
    }
  };

  private async show(): Promise<void> {
    const view = this.view;
    this.failure = '';
    try {
      await view.load(this.route);
    } catch (failure) {
      this.failure = String(failure);
    }
    if (view !== this.view) {
      return;
    }
    this.ready = view.key;
    await this.updateComplete;
    if (!this.first) {
      window.scrollTo(0, 0);
      this.focusOnHeading();
    }
    this.first = false;
  }

  /** Else a reader who followed a link by the keyboard is still where the link was. */
  private focusOnHeading(): void {
    requestAnimationFrame(() => {
      const heading = this.querySelector<HTMLElement>('main h1');
      (heading ?? this.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
    });
  }

  private readonly skip = (event: Event): void => {
    // The place behind the # is the view.
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };
}

customElements.define('entente-app', EntenteApp);
