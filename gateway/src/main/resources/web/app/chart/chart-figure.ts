import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EChartsType } from 'echarts/core';
import { Part } from '../parts/part';
import { announce } from '../shell/announce';
import { isDark, onTheme } from '../shell/theme';
import { csvFile, fileName, png, save } from '../text/save';
import { look, type ChartSpec } from './spec';
import { dataTable } from './table';

type Engine = typeof import('./engine');

/** In pixels, of a chart that does not say so itself. */
const HEIGHT = 280;

/** A chart with its title, the same data as a table, and its exports. */
class ChartFigure extends Part {
  static override properties = { spec: { attribute: false } };

  declare spec: ChartSpec;

  private chart: EChartsType | undefined;
  private engine: Engine | undefined;
  private resized: ResizeObserver | undefined;
  private endTheme: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onTheme(() => this.paint());
    this.resized = new ResizeObserver(() => this.paint());
    void this.updateComplete.then(() => this.resized?.observe(this.place));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
    this.resized?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override render(): TemplateResult {
    const { title, summary, columns, rows } = this.spec;
    return html`<figure class="chart">
      <figcaption>${title}</figcaption>
      <div class="chart-tools" role="group" aria-label=${`Take away: ${title}`}>
        <button type="button" @click=${this.saveCsv}>CSV</button>
        <button type="button" @click=${this.savePng}>PNG</button>
        <button type="button" @click=${this.saveSvg}>SVG</button>
      </div>
      <div class="chart-place" role="img" aria-label=${`${title}. ${summary}`}></div>
      <details>
        <summary>Table<span class="visually-hidden"> of ${title}</span></summary>
        ${rows.length === 0 ? nothing : dataTable(title, columns, rows)}
      </details>
    </figure>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('spec')) {
      this.place.style.height = `${this.spec.height ?? HEIGHT}px`;
      void this.start();
    }
  }

  private get place(): HTMLElement {
    const found = this.querySelector<HTMLElement>('.chart-place');
    if (found === null) {
      throw new Error('a chart has a place once it is rendered');
    }
    return found;
  }

  private async start(): Promise<void> {
    this.engine ??= await import('./engine');
    if (this.isConnected) {
      this.paint();
    }
  }

  /** Draws what is to be seen; a place that is not shown has no size yet, and is drawn into once it has one. */
  private paint(): void {
    const width = this.place.clientWidth;
    if (this.engine === undefined || !this.isConnected || width === 0) {
      return;
    }
    this.chart ??= this.engine.draw(this.place);
    this.chart.resize({ width, height: this.spec.height ?? HEIGHT, silent: true });
    const now = look(isDark());
    this.chart.setOption(this.engine.dressed(this.spec.option(now, width), now), { notMerge: true });
  }

  private svg(): Blob {
    const text = this.chart?.renderToSVGString({ useViewBox: false }) ?? '';
    return new Blob([text], { type: 'image/svg+xml' });
  }

  private readonly saveCsv = (): void => {
    const { title, columns, rows } = this.spec;
    save(`${fileName(title)}.csv`, csvFile(columns.map(({ name }) => name), rows));
    announce('The table is saved as CSV.');
  };

  private readonly saveSvg = (): void => {
    save(`${fileName(this.spec.title)}.svg`, this.svg());
    announce('The chart is saved as SVG.');
  };

  private readonly savePng = async (): Promise<void> => {
    const { width, height } = this.place.getBoundingClientRect();
    save(`${fileName(this.spec.title)}.png`, await png(this.svg(), width, height, look(isDark()).paper));
    announce('The chart is saved as PNG.');
  };
}

customElements.define('chart-figure', ChartFigure);
