import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, partial, problem } from '../parts/states';
import { figureCard, range, type FigureItem } from './figure-card';
import { dateText } from '../text/dates';
import { words } from '../text/words';
import { nameIn, type Pair } from './pair';

type FiguresPart = Schema<'DossierFiguresPart'>;

/** A question for what follows from the figures of a measure. */
interface Measure {
  readonly service: FiguresPart['service'];
  readonly subject: string;
  readonly counterpart: string;
  readonly measure: string;
}

const IMPLIED = { aid: '/v1/aid/figures/implied', events: '/v1/events/figures/implied', trade: '/v1/trade/figures/implied' } as const;

/** What documents say of the two in figures, each with its check, and what follows from them. */
class DossierFigures extends Part {
  static override properties = { pair: { attribute: false }, parts: { attribute: false }, retry: { attribute: false } };

  declare pair: Pair;
  declare parts: readonly FiguresPart[] | undefined;
  declare retry: () => void;

  private readonly implied = new Loaded<readonly Schema<'ImpliedValue'>[]>(this);

  protected override willUpdate(): void {
    const measures = (this.parts ?? []).flatMap(measuresOf);
    if (measures.length > 0) {
      this.implied.load(JSON.stringify(measures), (signal) => impliedOf(measures, signal));
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="figures-h">
      <h2 id="figures-h">Figures</h2>
      ${this.renderParts()}
    </section>`;
  }

  private renderParts(): TemplateResult {
    const { parts } = this;
    if (parts === undefined) {
      return loading('Figures', 9);
    }
    const all = parts.flatMap((part) => part.data?.items ?? []);
    const missing = parts.filter((part) => part.status === 'unavailable');
    const more = parts.filter((part) => typeof part.data?.nextPageToken === 'string');
    return html`${missing.map((part) => partial(part, `Figures of ${this.direction(part)}`, this.retry))}
      ${all.length === 0 && missing.length === 0 ? empty('No document says anything of the two in figures.') : nothing}
      <ul class="grid plain">
        ${parts.flatMap((part) => (part.data?.items ?? []).map((item) => this.renderCard(part, item)))}
      </ul>
      ${more.map(
        (part) => html`<p class="quiet">There are more than ${part.data?.items.length ?? 0} of ${this.direction(part)}; these are the latest.</p>`,
      )}
      ${this.renderImplied()}`;
  }

  private renderCard(part: FiguresPart, item: FigureItem): TemplateResult {
    return figureCard(part.service, this.direction(part), item);
  }

  private direction(part: FiguresPart): string {
    return `${nameIn(this.pair, part.subject)}, with ${nameIn(this.pair, part.counterpart)}`;
  }

  private renderImplied(): TemplateResult | typeof nothing {
    if (this.implied.problem !== undefined) {
      return problem(this.implied.problem, () => this.implied.reload());
    }
    const values = this.implied.value ?? [];
    return values.length === 0
      ? nothing
      : html`<h3 id="implied-h">What follows from them</h3>
          <p class="quiet">No document states these. Each follows from figures above by the rule beside it.</p>
          <div class="scroll" tabindex="0" role="region" aria-labelledby="implied-h">
            <table>
              <thead>
                <tr>
                  <th scope="col">Measure</th>
                  <th scope="col">Period</th>
                  <th scope="col" class="number">Value</th>
                  <th scope="col">By the rule</th>
                </tr>
              </thead>
              <tbody>
                ${values.map(
                  (value) =>
                    html`<tr>
                      <td>${words(value.measure ?? '')} of ${nameIn(this.pair, value.subject ?? '')}</td>
                      <td>${value.period === undefined ? '' : dateText(value.period)}</td>
                      <td class="number">${range(value)}</td>
                      <td>${value.formula}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`;
  }
}

/** Each measure once. */
function measuresOf(part: FiguresPart): readonly Measure[] {
  const names = new Set((part.data?.items ?? []).map(({ figure }) => figure.measure));
  return [...names].map((measure) => ({ service: part.service, subject: part.subject, counterpart: part.counterpart, measure }));
}

async function impliedOf(measures: readonly Measure[], signal: AbortSignal): Promise<readonly Schema<'ImpliedValue'>[]> {
  const answers = await Promise.all(
    measures.map(({ service, ...query }) => ask({ path: IMPLIED[service], query }, signal)),
  );
  return answers.flatMap((answer) => answer.items ?? []);
}

customElements.define('dossier-figures', DossierFigures);
