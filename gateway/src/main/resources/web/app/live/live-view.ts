// A ticker of what is written, as it is written.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../request/request-strip';
import { Part } from '../parts/part';
import { empty } from '../parts/states';
import { changed, recordLink, type Entry } from '../record/kinds';
import { title } from '../shell/announce';
import { href, type Route } from '../shell/route';
import { moment } from '../text/locale';
import { counted, words } from '../text/words';
import { changes, type Change } from './stream';

const SERVICES = ['events', 'aid', 'trade'] as const;

class LiveView extends Part {
  static override properties = { route: { attribute: false }, held: { state: true } };

  declare route: Route;
  /** What is shown while the reader has stopped the ticker; undefined while it goes on. */
  declare held: readonly Change[] | undefined;

  private silence: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    title('Live');
    this.silence = changes.listen({
      change: () => this.requestUpdate(),
      state: () => this.requestUpdate(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('route')) {
      this.held = undefined;
    }
  }

  /** The one service whose changes are shown; all without one. */
  private get service(): string {
    return this.route.query.get('service') ?? '';
  }

  protected override render(): TemplateResult {
    const shown = (this.held ?? changes.latest).filter((change) => this.service === '' || serviceOf(change) === this.service);
    return html`
      <h1 tabindex="-1">Live</h1>
      <p>Every change of every record, as it is written.</p>
      ${this.missing()}
      <nav class="tabs" aria-label="Services">
        <ul>
          ${['', ...SERVICES].map(
            (service) =>
              html`<li>
                <a href=${href(['live'], { service })} aria-current=${service === this.service ? 'page' : nothing}
                  >${service === '' ? 'All services' : words(service)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <p>
        <button type="button" class="hold" aria-pressed=${this.held !== undefined} @click=${this.toggle}>
          ${this.held === undefined ? 'Stop the ticker' : 'Go on'}
        </button>
        ${this.waiting()}
      </p>
      ${shown.length === 0
        ? empty('Nothing was written since this page was opened.', 'The next change appears here by itself.')
        : nothing}
      <div role="log" aria-label="Changes, the newest first">
        <ol class="ticker">
          ${shown.map((change) => line(change))}
        </ol>
      </div>
      <request-strip .questions=${[{ path: '/v1/changes', query: { service: this.service } }]}></request-strip>
    `;
  }

  private missing(): TemplateResult | typeof nothing {
    const { missing } = changes;
    return missing.length === 0
      ? nothing
      : html`<div class="state state-partial" role="note">
          <p>
            Changes of ${missing.join(' and ')} cannot be heard now. They follow when the service is back; none is lost.
          </p>
        </div>`;
  }

  private waiting(): TemplateResult | typeof nothing {
    const newest = this.held?.[0];
    const { latest } = changes;
    const count = this.held === undefined ? 0 : newest === undefined ? latest.length : latest.indexOf(newest);
    return count <= 0 ? nothing : html`<span class="quiet">${counted(count, 'change waits', 'changes wait')}</span>`;
  }

  private readonly toggle = (): void => {
    this.held = this.held === undefined ? changes.latest : undefined;
  };
}

function serviceOf(change: Change): string {
  return change.source.slice(change.source.lastIndexOf('/') + 1);
}

function line(change: Change): TemplateResult {
  const about = changed(change);
  const { operation, revision, after, changed: altered } = change.data;
  const name = about && after ? about.kind.title(after as Entry) : change.subject;
  return html`
    <li data-subject=${change.subject}>
      <time datetime=${change.time}>${moment(change.time)}</time>
      <span class="tag ${operation === 'deleted' ? 'bad' : operation === 'created' ? 'good' : ''}">${operation}</span>
      <span class="about"
        >${about === undefined
          ? name
          : html`${about.kind.one}: <a href=${recordLink(about.kind, about.id)}>${name}</a>`}</span
      >
      ${about !== undefined && operation === 'updated' && revision > 1
        ? html`<span class="quiet"
            ><a
              href=${href(['record', about.kind.name, about.id], { between: `${revision - 1},${revision}` })}
              aria-label=${`What changed in ${name}`}
              >changed</a
            >: ${altered.map(words).join(', ')}</span
          >`
        : nothing}
    </li>
  `;
}

customElements.define('live-view', LiveView);
