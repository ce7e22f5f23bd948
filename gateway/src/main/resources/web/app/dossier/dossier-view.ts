import { html, nothing, type TemplateResult } from 'lit';
import '../actor/actor-picker';
import { ask, type AnyQuestion } from '../api/client';
import { Loaded } from '../api/loaded';
import { actorNames } from '../api/names';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { changes, type Change } from '../live/stream';
import { loading, problem } from '../parts/states';
import '../request/request-strip';
import { announce, title } from '../shell/announce';
import { go, href, replace, type Route } from '../shell/route';
import { isoDay } from '../text/edtf';
import { dossierOf, onDay } from './asked';
import './dossier-aid';
import './dossier-day';
import './dossier-events';
import './dossier-figures';
import type { Mark } from '../timeline/marks';
import { nameIn, type Pair } from './pair';
import { schemesSection } from './schemes';
import { toneSection } from './tone';
import { tradeSection } from './trade';

/** In milliseconds; an import writes many records in a row. */
const PAUSE = 700;

/** The longest that the page waits for such a row to end, in milliseconds. */
const PATIENCE = 5000;

/** All that the platform has on two actors. */
class DossierView extends Part {
  static override properties = { route: { attribute: false }, names: { state: true }, reading: { state: true }, turns: { state: true } };

  declare route: Route;
  declare names: Readonly<Record<string, string>>;
  /** How often the page was read anew, because something of it was written. */
  declare reading: number;
  /** What changed the ties of the two. */
  declare turns: readonly Mark[];

  /** The whole, as of the day that the page was opened with. */
  private readonly whole = new Loaded<Schema<'Dossier'>>(this);
  /** What depends on the day, once that has been moved. */
  private readonly moved = new Loaded<Schema<'Dossier'>>(this);

  private deaf: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be read, in milliseconds; undefined while nothing does. */
  private waiting: number | undefined;

  constructor() {
    super();
    this.names = {};
    this.reading = 0;
    this.turns = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.deaf = changes.listen({
      change: (change) => this.concerns(change) && this.readAnew(),
      reset: () => this.readAnew(),
      start: () => this.whole.value !== undefined && this.readAnew(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.deaf?.();
    clearTimeout(this.timer);
  }

  /** What was deleted is told of without its content, and may have been of the two. */
  private concerns(change: Change): boolean {
    const after = JSON.stringify((change.data as { after?: unknown }).after ?? null);
    return after === 'null' || [this.a, this.b].every((code) => after.includes(JSON.stringify(code)));
  }

  /** Once for all that is written with no more than a pause in between, and again and again while that goes on. */
  private readAnew(): void {
    const now = Date.now();
    this.waiting ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.waiting = undefined;
      this.reading += 1;
      this.whole.reload();
      announce('The page was read anew, for something of it was written.');
    }, Math.max(0, Math.min(PAUSE, this.waiting + PATIENCE - now)));
  }

  private get a(): string {
    return this.route.segments[0] ?? '';
  }

  private get b(): string {
    return this.route.segments[1] ?? '';
  }

  private get on(): string {
    return this.route.query.get('on') ?? '';
  }

  protected override willUpdate(): void {
    const { a, b, on } = this;
    this.whole.load(`${a} ${b}`, (signal) => dossierOf(a, b, on, signal));
    for (const code of [a, b]) {
      if (this.names[code] === undefined) {
        this.names = { ...this.names, [code]: code };
        void actorNames([code]).then((names) => (this.names = { ...this.names, [code]: names.get(code) ?? code }));
      }
    }
    const first = this.whole.value?.on;
    if (first !== undefined && (on === '' ? isoDay(Date.now()) : on) !== first) {
      this.moved.load(`${a} ${b} ${on}`, (signal) =>
        ask({ path: '/v1/dossiers/{a}/{b}', in: { a, b }, query: { ...onDay(on), parts: ['relation', 'schemes'] } }, signal),
      );
    } else {
      this.moved.clear();
    }
    title(`${this.names[a] ?? a} and ${this.names[b] ?? b}`);
  }

  protected override render(): TemplateResult {
    const pair: Pair = { a: this.a, b: this.b, names: this.names };
    return html`<h1 tabindex="-1">${`${nameIn(pair, pair.a)} and ${nameIn(pair, pair.b)}`}</h1>
      ${this.renderPickers(pair)} ${this.renderWhole(pair)}`;
  }

  private renderPickers(pair: Pair): TemplateResult {
    return html`<details class="others">
      <summary>Choose others</summary>
      <div class="card pickers">
        <actor-picker
          label="One actor"
          .code=${pair.a}
          .name=${nameIn(pair, pair.a)}
          @picked=${(event: CustomEvent<string>) => go(href([event.detail, pair.b]))}
        ></actor-picker>
        <actor-picker
          label="The other"
          .code=${pair.b}
          .name=${nameIn(pair, pair.b)}
          @picked=${(event: CustomEvent<string>) => go(href([pair.a, event.detail]))}
        ></actor-picker>
      </div>
    </details>`;
  }

  private renderWhole(pair: Pair): TemplateResult {
    if (this.whole.problem !== undefined) {
      return problem(this.whole.problem, () => this.whole.reload());
    }
    const whole = this.whole.value;
    const retry = (): void => this.whole.reload();
    const dated = this.moved.value ?? whole;
    return html`<nav class="within" aria-label="Within this page">
        ${SECTIONS.map(([id, name]) => html`<a href=${`#${id}`} @click=${jump}>${name}</a> `)}
      </nav>
      <dossier-day
        id="ties"
        .pair=${pair}
        .on=${this.on}
        .relation=${dated?.relation}
        .turns=${this.turns}
        .loading=${this.whole.loading || this.moved.loading}
        .problem=${this.moved.problem}
        .retry=${retry}
        @day=${(event: CustomEvent<string>) => replace(href([pair.a, pair.b], { on: event.detail }))}
      ></dossier-day>
      <div class="below" ?hidden=${whole === undefined}>${this.renderBelow(pair, whole, dated, retry)}</div>
      ${this.whole.loading && whole !== undefined ? html`<p class="quiet">Reading anew …</p>` : nothing}`;
  }

  /** What stands below the state of ties is there at once and shown with it: else it would move as that grows. */
  private renderBelow(
    pair: Pair,
    whole: Schema<'Dossier'> | undefined,
    dated: Schema<'Dossier'> | undefined,
    retry: () => void,
  ): TemplateResult {
    return html`<dossier-events id="events" .pair=${pair} .on=${this.on} .reading=${this.reading}
        @turns=${(event: CustomEvent<readonly Mark[]>) => (this.turns = event.detail)}></dossier-events>
      <section id="tone" class="card" aria-labelledby="tone-h">
        <h2 id="tone-h">Tone by year</h2>
        ${dated === undefined ? loading('The tone', 9) : toneSection(dated.relation, retry)}
      </section>
      <dossier-aid id="aid" .pair=${pair} .parts=${whole?.aid} .retry=${retry}></dossier-aid>
      <section id="trade" class="card" aria-labelledby="trade-h">
        <h2 id="trade-h">Trade by year</h2>
        ${whole === undefined ? loading('Trade', 9) : tradeSection(pair, whole.trade ?? [], retry)}
      </section>
      <section id="schemes" class="card" aria-labelledby="schemes-h">
        <h2 id="schemes-h">Preference schemes</h2>
        ${dated === undefined ? loading('Schemes', 6) : schemesSection(pair, dated, retry)}
      </section>
      <dossier-figures id="figures" .pair=${pair} .parts=${whole?.figures} .retry=${retry}></dossier-figures>
      <request-strip .questions=${this.questions()}></request-strip>`;
  }

  private questions(): readonly AnyQuestion[] {
    const { a, b } = this;
    const pair = { a, b };
    return [
      { path: '/v1/dossiers/{a}/{b}', in: pair, query: onDay(this.on) },
      { path: '/v1/relations/{a}/{b}/timeline', in: pair },
      { path: '/v1/timelines', query: { actors: `${a},${b}` } },
    ];
  }
}

const SECTIONS = [
  ['ties', 'Ties'],
  ['events', 'Events'],
  ['tone', 'Tone'],
  ['aid', 'Aid'],
  ['trade', 'Trade'],
  ['schemes', 'Schemes'],
  ['figures', 'Figures'],
] as const;

/** What stands behind the # is the view; a place within it is gone to by hand. */
function jump(event: Event): void {
  event.preventDefault();
  const id = (event.currentTarget as HTMLAnchorElement).hash.slice(1);
  const section = document.getElementById(id);
  section?.scrollIntoView();
  const heading = section?.querySelector<HTMLElement>('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

customElements.define('dossier-view', DossierView);
