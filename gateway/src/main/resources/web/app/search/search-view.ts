// A search over everything, or over one kind of record to its end.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../request/request-strip';
import { problemOf } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Problem } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, partial, problem } from '../parts/states';
import { KINDS, type Kind } from '../record/kinds';
import { announce, title } from '../shell/announce';
import { go, type Route } from '../shell/route';
import { number } from '../text/locale';
import { counted } from '../text/words';
import { facets } from './facets';
import { item } from './item';
import { FACETS, PAGE, Question } from './question';
import { everywhere, listed, longer, sections, type List, type Section } from './results';

class SearchView extends Part {
  static override properties = { route: { attribute: false }, trouble: { state: true } };

  declare route: Route;
  /** Why the next page did not come. */
  declare trouble: Problem | undefined;

  private question = new Question(new URLSearchParams());
  private readonly everything = new Loaded<readonly Section[]>(this);
  private readonly list = new Loaded<List>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('route')) {
      return;
    }
    const question = new Question(this.route.query);
    const kind = question.kind;
    this.question = question;
    this.trouble = undefined;
    title(question.words === '' ? 'Search' : `Search for ${question.words}`);
    if (kind === undefined) {
      this.list.clear();
      this.everything.load(question.words, (signal) => this.told(sections(question.words, signal), foundIn));
    } else {
      this.everything.clear();
      this.list.load(question.listPath(kind), (signal) => this.told(listed(question, kind, signal), shown));
    }
  }

  private async told<T>(reading: Promise<T>, text: (found: T) => string): Promise<T> {
    const found = await reading;
    announce(text(found));
    return found;
  }

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">Search</h1>
      <form role="search" class="search-form" @submit=${this.submit}>
        <label for="search-words">Words</label>
        <input id="search-words" name="q" type="search" .value=${this.question.words} maxlength="500" autocomplete="off" />
        <button class="primary">Search</button>
      </form>
      ${this.tabs()} ${this.question.kind === undefined ? this.renderAll() : this.renderList(this.question.kind)}
    `;
  }

  private tabs(): TemplateResult {
    const current = this.question.kind;
    const searchable = (kind: Kind): boolean => this.question.words === '' || kind.words !== undefined;
    const tab = (name: string, kind?: Kind): TemplateResult => html`
      <li><a href=${this.question.among(kind)} aria-current=${current === kind ? 'page' : nothing}>${name}</a></li>
    `;
    return html`
      <nav class="tabs" aria-label="Kinds of records">
        <ul>
          ${this.question.words === '' ? nothing : tab('Everything')}
          ${KINDS.filter(searchable).map((kind) => tab(kind.many, kind))}
        </ul>
      </nav>
    `;
  }

  private renderAll(): TemplateResult {
    if (this.everything.problem) {
      return problem(this.everything.problem, () => this.everything.reload());
    }
    const all = this.everything.value;
    if (all === undefined) {
      return loading('What was found', 12);
    }
    return html`
      <p class="quiet found-in">${foundIn(all)}</p>
      ${all.map(({ kind, state }) =>
        state.status === 'ok' ? nothing : partial(state, kind.many, () => this.everything.reload()),
      )}
      ${all.filter(({ found }) => found.length > 0).map((section) => this.section(section))}
      ${all.every(({ found, state }) => found.length === 0 && state.status === 'ok')
        ? empty('No record has all of these words.', 'Fewer words, or other ones, find more.')
        : nothing}
      <request-strip .questions=${[{ path: everywhere(this.question.words) }]}></request-strip>
    `;
  }

  private section({ kind, found, more }: Section): TemplateResult {
    return html`
      <section class="card" data-kind=${kind.name}>
        <h2>${kind.many}</h2>
        <ul class="results">
          ${found.map((one) => item(kind, one, this.question.words))}
        </ul>
        ${more
          ? html`<p><a class="all" href=${this.question.among(kind)}>All ${kind.many.toLowerCase()} with these words</a></p>`
          : nothing}
      </section>
    `;
  }

  private renderList(kind: Kind): TemplateResult {
    if (this.list.problem) {
      return problem(this.list.problem, () => this.list.reload());
    }
    const list = this.list.value;
    // While another is under way, the last one is that of another kind perhaps.
    if (list === undefined || list.kind !== kind) {
      return loading(kind.many, 12);
    }
    return html`
      <div class="searched" aria-busy=${this.list.loading}>
        ${kind.name === 'events' ? facets(this.question, list.counts) : nothing}
        <section aria-label=${kind.many}>
          <p class="quiet shown">${shown(list)}</p>
          ${list.found.length === 0
            ? this.none(kind)
            : html`<ul class="results">
                ${list.found.map((one) => item(kind, one, this.question.words))}
              </ul>`}
          ${list.ranked ? nothing : html`<p>Only the newest records that have the words were ranked.</p>`}
          ${this.trouble === undefined ? nothing : problem(this.trouble)}
          ${list.next === null
            ? nothing
            : html`<button type="button" class="more" @click=${() => this.more(list)}>
                Show ${number(Math.min(PAGE, list.total - list.found.length))} more
              </button>`}
          <request-strip .questions=${this.requests(kind)}></request-strip>
        </section>
      </div>
    `;
  }

  private none(kind: Kind): TemplateResult {
    if (FACETS.some((facet) => this.question.chosen(facet).length > 0)) {
      return empty(`No ${kind.many.toLowerCase()} fit.`, 'Undo a choice to see more.');
    }
    return this.question.words === ''
      ? empty(`There are no ${kind.many.toLowerCase()} yet.`, html`Some come with <a href="#/imports">imports</a>.`)
      : empty(`No ${kind.many.toLowerCase()} have all of these words.`, 'Fewer words, or other ones, find more.');
  }

  private requests(kind: Kind): { path: string }[] {
    const list = { path: this.question.listPath(kind) };
    return kind.name === 'events' ? [list, { path: this.question.facetsPath(kind) }] : [list];
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = String(new FormData(event.target as HTMLFormElement).get('q')).trim();
    go(this.question.asking(words));
  };

  private async more(list: List): Promise<void> {
    try {
      const next = await longer(this.question, list);
      this.trouble = undefined;
      this.list.set(next);
      announce(shown(next));
      // Back from a record, the reader finds as many again.
      history.replaceState(history.state, '', this.question.showing(next.found.length));
      await this.updateComplete;
      this.querySelectorAll<HTMLElement>('.results a')[list.found.length]?.focus();
    } catch (failure) {
      this.trouble = problemOf(failure);
    }
  }
}

function foundIn(all: readonly Section[]): string {
  const some = all.filter(({ found }) => found.length > 0).length;
  return some === 0 ? 'Nothing was found.' : `Found among ${counted(some, 'kind', 'kinds')} of records.`;
}

function shown({ found, total }: List): string {
  return total === found.length
    ? counted(total, 'record', 'records')
    : `${number(found.length)} of ${counted(total, 'record', 'records')}`;
}

customElements.define('search-view', SearchView);
