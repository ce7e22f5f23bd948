import { html, nothing, type TemplateResult } from 'lit';
import '../actor/actor-picker';
import { ask } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Answer } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, problem } from '../parts/states';
import { title } from '../shell/announce';
import { go, href, type Route } from '../shell/route';
import { TIES } from '../text/words';

/** Where a reader begins: two actors, or one and those that it has to do with. */
class HomeView extends Part {
  static override properties = { route: { attribute: false }, a: { state: true }, b: { state: true } };

  declare route: Route;
  declare a: string;
  declare b: string;

  private readonly relations = new Loaded<Answer<'/v1/relations'>>(this);

  constructor() {
    super();
    this.a = '';
    this.b = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    title('');
  }

  protected override willUpdate(): void {
    if (this.a !== '') {
      this.relations.load(this.a, (signal) => ask({ path: '/v1/relations', query: { actor: this.a } }, signal));
    }
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">Look at a relationship</h1>
      <p>Choose two actors: countries, organisations or persons. What is known of the two comes with its sources.</p>
      <form class="card pickers" @submit=${this.show}>
        <actor-picker label="One actor" @picked=${(event: CustomEvent<string>) => (this.a = event.detail)}></actor-picker>
        <actor-picker label="The other" @picked=${(event: CustomEvent<string>) => this.second(event.detail)}></actor-picker>
        <button class="primary" ?disabled=${this.a === '' || this.b === ''}>Show</button>
      </form>
      <p>
        For example: <a href=${href(['KHM', 'USA'])}>Cambodia and the United States</a>,
        <a href=${href(['KHM', 'EU'])}>Cambodia and the European Union</a>.
      </p>
      ${this.a === '' ? nothing : html`<section class="card" aria-label="Relations">${this.renderRelations()}</section>`}`;
  }

  private renderRelations(): TemplateResult {
    const { value, problem: failed } = this.relations;
    if (failed !== undefined) {
      return problem(failed, () => this.relations.reload());
    }
    if (value === undefined) {
      return loading('The relations');
    }
    const items = value.items ?? [];
    return html`<h2>With whom ${value.actor} has to do</h2>
      ${items.length === 0 ? empty('No record tells of anybody.') : nothing}
      <ul class="relations">
        ${items.map((relation) => {
          const other = relation.actors?.find((actor) => actor !== value.actor) ?? '';
          const tie = TIES[relation.status ?? 'unknown'];
          return html`<li><a href=${href([value.actor ?? this.a, other])}>${other}</a> <span class=${`tag ${tie.kind}`}>${tie.name}</span></li>`;
        })}
      </ul>`;
  }

  private second(code: string): void {
    this.b = code;
    this.go();
  }

  private readonly show = (event: Event): void => {
    event.preventDefault();
    this.go();
  };

  private go(): void {
    if (this.a !== '' && this.b !== '') {
      go(href([this.a, this.b]));
    }
  }
}

customElements.define('home-view', HomeView);
