import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Problem, Schema } from '../api/types';
import { citations } from '../parts/citations';
import { Part } from '../parts/part';
import { loading, partial, problem } from '../parts/states';
import { href } from '../shell/route';
import { dateText } from '../text/dates';
import { DAY, isoDay, spanOf } from '../text/edtf';
import { day } from '../text/locale';
import { TIES, phrase } from '../text/words';
import type { Mark } from '../timeline/marks';
import type { Pair } from './pair';

/** While a date is dragged, a question is asked as often as this, in milliseconds. */
const PAUSE = 120;

/** Changes after which there are ties. */
const GOOD = new Set(['established', 'restored', 'upgraded']);

/** Where nothing tells of an earlier year. */
const FIRST_YEAR = 1945;

/** The state of ties on a day, and the day to be dragged along time. Tells of another day by the event `day`. */
class DossierDay extends Part {
  static override properties = {
    pair: { attribute: false },
    on: {},
    relation: { attribute: false },
    turns: { attribute: false },
    loading: { attribute: false },
    problem: { attribute: false },
    retry: { attribute: false },
    dragged: { state: true },
  };

  declare pair: Pair;
  declare on: string;
  declare relation: Schema<'DossierRelationPart'> | undefined;
  /** What changed the ties, to be marked along the line. */
  declare turns: readonly Mark[];
  declare loading: boolean;
  declare problem: Problem | undefined;
  declare retry: () => void;
  /** The day under the pointer, until the page has it. */
  declare dragged: string;

  private tallest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.dragged = '';
    this.turns = [];
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('on')) {
      this.dragged = '';
    }
  }

  protected override render(): TemplateResult {
    const now = this.dragged !== '' ? this.dragged : this.on !== '' ? this.on : isoDay(Date.now());
    const first = this.first();
    const days = Math.floor((Date.now() - first) / DAY);
    const value = Math.min(days, Math.max(0, Math.round((Date.parse(now) - first) / DAY)));
    return html`<section class="card ties" aria-labelledby="ties-h">
      <h2 id="ties-h">Ties on ${day(now)}</h2>
      <div class="day">
        <label class="visually-hidden" for="day-range">Day</label>
        <input
          id="day-range"
          type="range"
          min="0"
          max=${days}
          step="1"
          .value=${String(value)}
          aria-valuetext=${day(now)}
          @input=${(event: Event) => this.drag(isoDay(first + Number((event.target as HTMLInputElement).value) * DAY))}
          @keydown=${(event: KeyboardEvent) => this.leap(event, now, first)}
        />
        ${this.renderTurns(first)}
        <div class="day-scale quiet" aria-hidden="true"><span>${new Date(first).getUTCFullYear()}</span><span>today</span></div>
        <label class="day-field"
          ><span>Day</span>
          <input type="date" .value=${now} min=${isoDay(first)} @change=${(event: Event) => this.tell((event.target as HTMLInputElement).value)}
        /></label>
        <button type="button" ?disabled=${this.on === ''} @click=${() => this.tell('')}>Today</button>
      </div>
      <div class="ties-state" aria-busy=${this.loading ? 'true' : 'false'}>${this.renderState()}</div>
    </section>`;
  }

  /** The place grows and never shrinks: while a day is dragged, what stands below stays where it is. */
  protected override updated(): void {
    const place = this.querySelector<HTMLElement>('.ties-state');
    if (place !== null && place.offsetHeight > this.tallest) {
      this.tallest = place.offsetHeight;
      place.style.minHeight = `${this.tallest}px`;
    }
  }

  private renderState(): TemplateResult {
    if (this.problem !== undefined) {
      return problem(this.problem, this.retry);
    }
    if (this.relation === undefined) {
      return loading('The state of ties', 6);
    }
    const said = this.relation.data;
    return said === undefined ? partial(this.relation, 'The state of ties', this.retry) : this.renderRelation(said);
  }

  private renderRelation(relation: Schema<'DossierRelation'>): TemplateResult {
    const tie = TIES[relation.status ?? 'unknown'];
    return html`<p role="status" class="tie">
        <span class=${`tag big ${tie.kind}`}>${tie.name}</span>
        ${relation.since === undefined ? nothing : html`<span>since ${dateText(relation.since)}</span>`}
        ${relation.partnershipLevel === undefined ? nothing : html`<span class="tag">${relation.partnershipLevel}</span>`}
      </p>
      <p>${relation.explanation}</p>
      ${relation.evidence?.map(
        (event) =>
          html`<p><a href=${href(['record', 'events', event.eventId ?? ''])}>${event.title}</a>${event.when === undefined ? nothing : `, ${dateText(event.when)}`}</p>
            ${citations(event.citations)}`,
      )}
      ${this.renderAccounts(relation.accounts ?? [])} ${this.renderMore(relation)}`;
  }

  private renderAccounts(accounts: readonly Schema<'RelationAccount'>[]): TemplateResult | typeof nothing {
    return accounts.length < 2
      ? nothing
      : html`<details>
          <summary>${accounts.length} documents tell of it, not all alike</summary>
          <ul>
            ${accounts.map(
              (account) =>
                html`<li>
                  <cite>${account.title}</cite> (${account.publisher}): ${phrase(account.status ?? 'unknown')}${account.since === undefined
                    ? nothing
                    : ` since ${dateText(account.since)}`}${account.followed === true ? html` <span class="tag">followed</span>` : nothing}
                </li>`,
            )}
          </ul>
        </details>`;
  }

  private renderMore(relation: Schema<'DossierRelation'>): TemplateResult {
    return html`<dl class="facts">
      ${listed('Agreements in force', relation.agreements?.map(cited))} ${listed('Alliances', relation.alliances?.map(({ name }) => html`${name}`))}
      ${listed('Both belong to', relation.sharedMemberships?.map((code) => html`${code}`))}
      ${listed('Later contacts', relation.laterEvidence?.map(cited))}
    </dl>`;
  }

  /** Where the ties changed, below the line; the same stands in the timeline's table. */
  private renderTurns(first: number): TemplateResult {
    const share = (moment: number): number => (100 * (moment - first)) / (Date.now() - first);
    const placed = this.turns.flatMap((mark) => {
      const from = spanOf(mark.when)?.from ?? Number.NaN;
      return Number.isFinite(from) && from >= first && from <= Date.now() ? [{ mark, x: share(from) }] : [];
    });
    return html`<svg class="turns" width="100%" height="10" aria-hidden="true">
      ${placed.map(
        ({ mark, x }) => svg`<rect class=${GOOD.has(mark.turn ?? '') ? 'good' : 'bad'} x=${`${x.toFixed(2)}%`} width="4" height="10" rx="1"></rect>`,
      )}
    </svg>`;
  }

  /** The beginning of a year that lies before all that changed the ties. */
  private first(): number {
    const years = this.turns.map(({ when }) => spanOf(when)?.from ?? Number.NaN).filter(Number.isFinite);
    const asked = this.on === '' ? FIRST_YEAR : Number(this.on.slice(0, 4));
    const least = Math.min(FIRST_YEAR, asked, ...years.map((moment) => new Date(moment).getUTCFullYear()));
    return Date.UTC(least - 1, 0, 1);
  }

  private drag(to: string): void {
    this.dragged = to;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(to), PAUSE);
  }

  /** A key moves by a day, which is little on a line of decades: with the shift key by a month, by page keys by a year. */
  private leap(event: KeyboardEvent, now: string, first: number): void {
    const date = new Date(`${now}T00:00:00Z`);
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      date.setUTCFullYear(date.getUTCFullYear() + (event.key === 'PageUp' ? 1 : -1));
    } else if (event.shiftKey && event.key.startsWith('Arrow')) {
      date.setUTCMonth(date.getUTCMonth() + (event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : -1));
    } else {
      return;
    }
    event.preventDefault();
    this.drag(isoDay(Math.min(Date.now(), Math.max(first, date.getTime()))));
  }

  private tell(to: string): void {
    clearTimeout(this.timer);
    this.dispatchEvent(new CustomEvent<string>('day', { detail: to }));
  }
}

function cited(event: Schema<'CitedEvent'>): TemplateResult {
  return html`<a href=${href(['record', 'events', event.eventId ?? ''])}>${event.title}</a>${event.when === undefined ? nothing : ` (${dateText(event.when)})`}`;
}

function listed(name: string, all: readonly TemplateResult[] | undefined): TemplateResult | typeof nothing {
  return all === undefined || all.length === 0
    ? nothing
    : html`<div>
        <dt>${name}</dt>
        ${all.map((item) => html`<dd>${item}</dd>`)}
      </div>`;
}

customElements.define('dossier-day', DossierDay);
