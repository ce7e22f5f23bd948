// A record: what it says, what proves it, how it came to be, and the requests that tell the same.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import './record-history';
import './source-page';
import '../request/request-strip';
import { Loaded } from '../api/loaded';
import { changes, type Change } from '../live/stream';
import { Part } from '../parts/part';
import { loading, problem } from '../parts/states';
import { announce, title } from '../shell/announce';
import { href, type Route } from '../shell/route';
import { moment } from '../text/locale';
import { checkPath, figureCheck } from './figure-check';
import { historyPath, olderHistory } from './history';
import { changed, kindNamed, type Entry, type Kind } from './kinds';
import { pairsOf } from './pairs';
import { readRecord, recordPath, type Known } from './reading';
import { citationsOf, members } from './values';

class RecordView extends Part {
  static override properties = { route: { attribute: false }, news: { state: true } };

  declare route: Route;
  /** When the record changed while it was looked at; empty otherwise. */
  declare news: string;

  private readonly known = new Loaded<Known>(this);
  private silence: (() => void) | undefined;

  constructor() {
    super();
    this.news = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.silence = changes.listen({
      change: (change) => this.hear(change),
      reset: (service) => service === this.kind?.service && this.known.reload(),
      start: () => this.known.value !== undefined && this.known.reload(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence?.();
  }

  private get kind(): Kind | undefined {
    return kindNamed(this.route.segments[1] ?? '');
  }

  private get recordId(): string {
    return this.route.segments[2] ?? '';
  }

  /** The two revisions that are compared; empty without a comparison. */
  private get between(): readonly number[] {
    const two = (this.route.query.get('between') ?? '').split(',').map(Number);
    return two.length === 2 && two.every((number) => Number.isInteger(number) && number > 0) ? two : [];
  }

  /** The revision that is shown in place of the last one. */
  private get revision(): number | undefined {
    const revision = Number(this.route.query.get('revision'));
    return Number.isInteger(revision) && revision > 0 ? revision : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { kind, recordId } = this;
    const before = changed.get('route');
    if (before !== undefined && before.segments.join('/') !== this.route.segments.join('/')) {
      // Another record: nothing of the last one stays.
      this.known.clear();
      this.news = '';
    }
    if (changed.has('route') && kind !== undefined) {
      const revisions = this.revision === undefined ? this.between : [this.revision];
      // A comparison needs no new reading where its revisions are known.
      const oldest = Math.min(...revisions, Infinity);
      const first = this.known.value?.history.items.at(-1)?.revision ?? 0;
      const reach = oldest < first ? ` ${oldest}` : '';
      this.known.load(`${kind.name}/${recordId}${reach}`, (signal) => readRecord(kind, recordId, revisions, signal));
    }
  }

  private hear(change: Change): void {
    const about = changed(change);
    if (about?.kind === this.kind && about?.id === this.recordId) {
      this.news = moment(change.time);
      announce(`This record was ${change.data.operation}.`);
      this.known.reload();
    }
  }

  protected override render(): TemplateResult {
    if (this.route.segments[1] === 'sources') {
      return html`<source-page .sourceId=${this.recordId}></source-page>`;
    }
    const { kind } = this;
    if (kind === undefined) {
      return html`<h1 tabindex="-1">No such kind of record</h1>
        <p>Here are <a href="#/search">all kinds of records</a>.</p>`;
    }
    const record = this.shown;
    const heading = record === undefined ? kind.one : kind.title(record);
    title(heading);
    // The heading has the focus of a reader who followed a link, and stays the same element when the record comes.
    return html`
      <p class="quiet kind-of">
        <a href=${href(['search'], { in: kind.name })}>${kind.one}</a>${record === undefined ? nothing : ` · ${kind.hint(record)}`}
      </p>
      <h1 tabindex="-1">${heading}</h1>
      ${this.content(kind, record)}
    `;
  }

  /** The record, or the revision of it that is asked for; undefined where it is not there, or not yet. */
  private get shown(): Entry | undefined {
    const known = this.known.value;
    return this.revision === undefined
      ? known?.record
      : known?.history.items.find(({ revision }) => revision === this.revision)?.after;
  }

  private content(kind: Kind, record: Entry | undefined): TemplateResult {
    const known = this.known.value;
    if (known === undefined) {
      return this.known.problem ? problem(this.known.problem, () => this.known.reload()) : loading('The record', 16);
    }
    return html`
      ${this.standing(kind, known)}
      ${record === undefined
        ? html`<p>There is no revision ${this.revision} of this record.</p>`
        : this.body(kind, record, known)}
      ${known.check === undefined ? nothing : figureCheck(known.check, kind)}
      <record-history
        .kind=${kind}
        .recordId=${this.recordId}
        .history=${known.history}
        .between=${this.between}
        .older=${() => this.readOlder(kind, known)}
      ></record-history>
      <request-strip .questions=${this.requests(kind, record)}></request-strip>
    `;
  }

  private body(kind: Kind, record: Entry, known: Known): TemplateResult {
    const proof = citationsOf(record);
    return html`
      <section class="card" aria-label="The record">
        ${members(record, known.names, kind.titleAt === undefined ? [] : [kind.titleAt.slice(1)])} ${pairsOf(record, known.names)}
      </section>
      ${proof === nothing
        ? nothing
        : html`<section class="card proof" aria-labelledby="proof-title">
            <h2 id="proof-title">What proves it</h2>
            ${proof}
          </section>`}
    `;
  }

  /** Whether this is the record as it is now. */
  private standing(kind: Kind, known: Known): TemplateResult {
    const { record, deleted } = known;
    if (this.revision !== undefined && this.revision !== record.revision) {
      return html`<p class="state state-partial">
        This is revision ${this.revision}, and not the last one.
        <a href=${href(['record', kind.name, this.recordId])}>The record as it is now</a>
      </p>`;
    }
    if (deleted) {
      return html`<p class="state state-problem">This record was deleted. What it said last stands below.</p>`;
    }
    return html`<p class="quiet standing">
      Revision ${record.revision}${typeof record['updatedAt'] === 'string' ? `, ${moment(record['updatedAt'])}` : ''}
      ${this.news === '' ? nothing : html`<span class="tag good">changed while you look, ${this.news}</span>`}
    </p>`;
  }

  private async readOlder(kind: Kind, known: Known): Promise<void> {
    this.known.set({ ...known, history: await olderHistory(kind, this.recordId, known.history) });
  }

  private requests(kind: Kind, record: Entry | undefined): { path: string }[] {
    const path = recordPath(kind, this.recordId);
    const old = this.revision !== undefined && record !== undefined && this.revision !== this.known.value?.record.revision;
    const at = this.known.value?.history.items.find(({ revision }) => revision === this.revision)?.at;
    return [
      { path: old && at !== undefined ? `${path}?asOf=${at}` : path },
      ...(kind.subject === 'figure' ? [{ path: checkPath(kind, this.recordId) }] : []),
      { path: historyPath(kind, this.recordId) },
    ];
  }
}

customElements.define('record-view', RecordView);
