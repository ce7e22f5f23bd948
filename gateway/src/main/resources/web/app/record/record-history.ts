import { html, nothing, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { go, href } from '../shell/route';
import { moment } from '../text/locale';
import { words } from '../text/words';
import { comparison } from './comparison';
import type { History, Revision } from './history';
import type { Kind } from './kinds';

/** The revisions of a record, and what changed between two of them. */
class RecordHistory extends Part {
  static override properties = {
    kind: { attribute: false },
    recordId: { attribute: false },
    history: { attribute: false },
    between: { attribute: false },
    older: { attribute: false },
  };

  declare kind: Kind;
  declare recordId: string;
  declare history: History;
  /** The numbers of the two revisions that are compared, the older one first; empty without a comparison. */
  declare between: readonly number[];
  /** Reads older revisions. */
  declare older: () => void;

  protected override render(): TemplateResult {
    const { items, complete, reachesBackTo, nextPageToken } = this.history;
    return html`
      <section class="card history" aria-labelledby="history-title">
        <h2 id="history-title">History</h2>
        ${items.length > 1 ? this.chooser(items) : nothing} ${this.compared(items)}
        <ol class="revisions" reversed>
          ${items.map((revision, i) => this.line(revision, items[i + 1]))}
        </ol>
        ${nextPageToken === null ? nothing : html`<button type="button" @click=${this.older}>Show older revisions</button>`}
        ${complete
          ? nothing
          : html`<p>Older revisions are not kept${reachesBackTo === undefined ? '' : `; the oldest is of ${moment(reachesBackTo)}`}.</p>`}
      </section>
    `;
  }

  private line(revision: Revision, before: Revision | undefined): TemplateResult {
    const { after } = revision;
    return html`
      <li value=${revision.revision}>
        Revision
        ${after === undefined
          ? revision.revision
          : html`<a href=${this.place({ revision: String(revision.revision) })}>${revision.revision}</a>`}:
        ${revision.operation}, <time datetime=${revision.at}>${moment(revision.at)}</time>${revision.caller === undefined
          ? nothing
          : html`, by <code>${revision.caller}</code>`}
        ${before === undefined || revision.operation === 'deleted'
          ? nothing
          : html` · <a
                href=${this.place({ between: `${before.revision},${revision.revision}` })}
                aria-label=${`What changed in revision ${revision.revision}`}
                >what changed</a
              >: ${revision.changed.map((member) => words(member)).join(', ')}`}
      </li>
    `;
  }

  private chooser(items: readonly Revision[]): TemplateResult {
    const choice = (name: string, label: string, chosen: number | undefined): TemplateResult => html`
      <label>
        ${label}
        <select name=${name}>
          ${items
            .filter(({ after }) => after !== undefined)
            .map(({ revision }) => html`<option value=${revision} ?selected=${revision === chosen}>${revision}</option>`)}
        </select>
      </label>
    `;
    const [from = items[1]?.revision, to = items[0]?.revision] = this.between;
    return html`
      <form class="between" @submit=${this.compare}>
        ${choice('from', 'From revision', from)} ${choice('to', 'to', to)}
        <button>Compare</button>
      </form>
    `;
  }

  private compared(items: readonly Revision[]): TemplateResult | typeof nothing {
    const [from, to] = this.between;
    if (from === undefined || to === undefined) {
      return nothing;
    }
    const record = (number: number) => items.find(({ revision }) => revision === number)?.after;
    return comparison(from, to, record(from), record(to));
  }

  private readonly compare = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const two = [Number(form.get('from')), Number(form.get('to'))].sort((one, other) => one - other);
    go(this.place({ between: two.join(',') }));
  };

  private place(asked: { revision?: string; between?: string }): string {
    return href(['record', this.kind.name, this.recordId], asked);
  }
}

customElements.define('record-history', RecordHistory);
