import { html, nothing, type TemplateResult } from 'lit';
import '../chart/chart-figure';
import type { ChartSpec } from '../chart/spec';
import { ask } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, partial, problem } from '../parts/states';
import { phrase } from '../text/words';
import { bySector, byYear, hasRows, type Sums } from './aid-specs';
import { nameIn, type Pair } from './pair';

type Direction = Schema<'DossierAidPart'>;

/** Aid of either to the other, by year and by sector. */
class DossierAid extends Part {
  static override properties = { pair: { attribute: false }, parts: { attribute: false }, retry: { attribute: false } };

  declare pair: Pair;
  declare parts: readonly Direction[] | undefined;
  declare retry: () => void;

  /** Sums by sector, by donor: asked for where there is aid at all. */
  private readonly sectors = new Loaded<ReadonlyMap<string, Sums>>(this);
  private readonly specs = new Map<string, ChartSpec>();
  private of: unknown;

  protected override willUpdate(): void {
    const given = (this.parts ?? []).filter((part) => part.data !== undefined && hasRows(part.data));
    if (this.of !== this.parts) {
      this.of = this.parts;
      this.specs.clear();
    }
    if (given.length > 0) {
      this.sectors.load(given.map(({ donor, recipient }) => `${donor} ${recipient}`).join(), (signal) => sectorsOf(given, signal));
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="aid-h">
      <h2 id="aid-h">Aid by year and sector</h2>
      ${this.renderParts()}
    </section>`;
  }

  private renderParts(): TemplateResult {
    const { parts } = this;
    if (parts === undefined) {
      return loading('Aid', 9);
    }
    if (parts.length > 0 && parts.every((part) => part.data !== undefined && !hasRows(part.data))) {
      return empty(
        'No transaction of aid between the two is on record.',
        'What documents say of their aid in figures stands below. Transactions come with an IATI file, under Imports.',
      );
    }
    return html`<div class="stack">${parts.map((part) => this.renderDirection(part))}</div>`;
  }

  private renderDirection(part: Direction): TemplateResult {
    const from = nameIn(this.pair, part.donor);
    const to = nameIn(this.pair, part.recipient);
    const of = `from ${from} to ${to}`;
    if (part.data === undefined) {
      return partial(part, `Aid ${of}`, this.retry);
    }
    if (!hasRows(part.data)) {
      return empty(`No transaction of aid ${of} is on record.`);
    }
    const data = part.data;
    const sums = this.sectors.value?.get(part.donor);
    return html`<chart-figure .spec=${this.spec(`year ${of}`, () => byYear(`Aid ${of} by year`, data))}></chart-figure>
      ${this.renderLeftOut(data)}
      ${this.sectors.problem !== undefined
        ? problem(this.sectors.problem, () => this.sectors.reload())
        : sums === undefined
          ? loading('Aid by sector', 12)
          : html`<div class="grid wide">
              ${(['commitments', 'disbursements'] as const).map((measure) =>
                (sums[measure].rows ?? []).length === 0
                  ? empty(`No ${measure} by sector.`)
                  : html`<chart-figure
                      .spec=${this.spec(`${measure} ${of}`, () => bySector(`${measure === 'commitments' ? 'Commitments' : 'Disbursements'} ${of} by sector`, sums[measure]))}
                    ></chart-figure>`,
              )}
            </div>`}`;
  }

  /** What the sums leave out is said beside them. */
  private renderLeftOut(data: Sums): TemplateResult | typeof nothing {
    const left = (['commitments', 'disbursements'] as const).flatMap((measure) =>
      [...(data[measure].setApart ?? []), ...(data[measure].unconverted ?? [])].map(
        (remainder) => `${measure}: ${remainder.detail ?? phrase(remainder.reason ?? 'set apart')}`,
      ),
    );
    return left.length === 0
      ? nothing
      : html`<details>
          <summary>The sums leave something out</summary>
          <ul>
            ${left.map((text) => html`<li>${text}</li>`)}
          </ul>
        </details>`;
  }

  private spec(key: string, make: () => ChartSpec): ChartSpec {
    const known = this.specs.get(key);
    if (known !== undefined) {
      return known;
    }
    const spec = make();
    this.specs.set(key, spec);
    return spec;
  }
}

async function sectorsOf(parts: readonly Direction[], signal: AbortSignal): Promise<ReadonlyMap<string, Sums>> {
  const sums = await Promise.all(
    parts.map(async ({ donor, recipient }) => {
      const of = (measure: string) =>
        ask({ path: '/v1/aid/aggregates', query: { measure: [measure], by: ['sector', 'year'], donor, recipient } }, signal);
      const [commitments, disbursements] = await Promise.all([of('commitments'), of('disbursements')]);
      return [donor, { commitments, disbursements }] as const;
    }),
  );
  return new Map(sums);
}

customElements.define('dossier-aid', DossierAid);
