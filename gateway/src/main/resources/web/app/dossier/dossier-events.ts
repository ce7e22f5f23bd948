import { html, nothing, type TemplateResult } from 'lit';
import { Loaded } from '../api/loaded';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, partial, problem } from '../parts/states';
import '../timeline/event-timeline';
import type { Mark } from '../timeline/marks';
import { eventsOf, othersOf } from './events-of';
import type { Pair } from './pair';

/** What happened between the two, on a timeline. Tells of what changed their ties by the event `turns`. */
class DossierEvents extends Part {
  static override properties = { pair: { attribute: false }, on: {}, reading: { attribute: false } };

  declare pair: Pair;
  declare on: string;
  /** Counts up where all is to be read anew. */
  declare reading: number;

  private readonly events = new Loaded<readonly Mark[]>(this);
  private readonly others = new Loaded<{ readonly marks: readonly Mark[]; readonly missing: readonly Schema<'TimelinePart'>[] }>(this);
  private of: { readonly events: unknown; readonly others: unknown; readonly marks: readonly Mark[] } | undefined;

  protected override willUpdate(): void {
    const { a, b } = this.pair;
    const key = `${a} ${b} ${this.reading}`;
    this.events.load(key, (signal) => eventsOf(a, b, (marks) => this.events.set(marks), signal));
    this.others.load(key, (signal) => othersOf(a, b, signal));
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="events-h">
      <h2 id="events-h">Events</h2>
      <div class="events-place">${this.renderEvents()}</div>
    </section>`;
  }

  private renderEvents(): TemplateResult {
    if (this.events.problem !== undefined) {
      return problem(this.events.problem, () => this.events.reload());
    }
    if (this.events.value === undefined) {
      return loading('The timeline', 14);
    }
    const marks = this.marks();
    const missing = this.others.value?.missing ?? [];
    return html`${marks.length === 0
        ? empty('No event of the two is on record.', 'The figures and schemes below may tell of them.')
        : html`<event-timeline heading="Events, commitments and changes of schemes" .marks=${marks} .on=${this.on}></event-timeline>`}
      ${missing.map((part) => partial(part, part.part === 'aid' ? 'Commitments of aid' : 'Changes of schemes', () => this.others.reload()))}
      ${this.others.problem === undefined ? nothing : problem(this.others.problem, () => this.others.reload())}`;
  }

  /** The same list while nothing has changed, so that the timeline does not begin anew. */
  private marks(): readonly Mark[] {
    const events = this.events.value ?? [];
    const others = this.others.value;
    if (this.of?.events !== events || this.of.others !== others) {
      this.of = { events, others, marks: [...events, ...(others?.marks ?? [])] };
      const turns = events.filter(({ turn }) => turn !== undefined);
      this.dispatchEvent(new CustomEvent<readonly Mark[]>('turns', { detail: turns }));
    }
    return this.of.marks;
  }
}

customElements.define('dossier-events', DossierEvents);
