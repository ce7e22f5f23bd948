import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { look } from '../chart/spec';
import { Part } from '../parts/part';
import { announce } from '../shell/announce';
import { isDark, onTheme } from '../shell/theme';
import { dateText } from '../text/dates';
import { DAY, isoDay } from '../text/edtf';
import { day, number } from '../text/locale';
import { blobOf, csvFile, fileName, save } from '../text/save';
import { arrange, type Mark, type Marks } from './marks';
import { canvasPen, svgPen } from './pen';
import { frameOf, hit, paint, seen, type Frame } from './picture';
import { moved, within, zoomed, type Range } from './scale';

const HEIGHT = 360;

/** As many rows as the table beside the picture has at most; nearer to look at it has all that is seen. */
const LISTED = 200;

const NEARER = 0.6;
const STEP = 0.2;

/**
 * Events along time, to be zoomed and moved by pointer, wheel and keys. A date that is not known to the day is drawn as long
 * as it may be. What is seen stands in a table as well, each with a link.
 */
class EventTimeline extends Part {
  static override properties = {
    heading: {},
    marks: { attribute: false },
    on: {},
    range: { state: true },
    chosen: { state: true },
    hovered: { state: true },
    listed: { state: true },
  };

  declare heading: string;
  declare marks: readonly Mark[];
  /** The day of the page, as ISO has it. */
  declare on: string;
  declare range: Range;
  declare chosen: number;
  declare hovered: number;
  /** Whether the table is open; closed, it would be made anew for each picture while nobody sees it. */
  declare listed: boolean;

  private arranged: Marks = arrange([]);
  private resized: ResizeObserver | undefined;
  private endTheme: (() => void) | undefined;
  private asked = 0;
  private readonly pointers = new Map<number, number>();
  private dragged = false;

  constructor() {
    super();
    this.heading = 'Events';
    this.marks = [];
    this.on = '';
    this.range = this.whole();
    this.chosen = -1;
    this.hovered = -1;
    this.listed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onTheme(() => this.ask());
    this.resized = new ResizeObserver(() => this.ask());
    void this.updateComplete.then(() => this.resized?.observe(this.canvas));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
    this.resized?.disconnect();
    cancelAnimationFrame(this.asked);
    this.asked = 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('marks')) {
      const all = this.isAll();
      this.arranged = arrange(this.marks);
      this.chosen = -1;
      this.hovered = -1;
      this.range = all ? this.whole() : within(this.range, this.whole());
    }
  }

  protected override render(): TemplateResult {
    const count = seen(this.arranged, this.range);
    const text = `${number(count)} of ${number(this.arranged.items.length)} from ${day(isoDay(this.range.from))} to ${day(isoDay(this.range.to))}`;
    return html`<figure class="chart">
      <figcaption>${this.heading}</figcaption>
      <div class="chart-tools" role="group" aria-label=${`Take away: ${this.heading}`}>
        <button type="button" @click=${this.saveCsv}>CSV</button>
        <button type="button" @click=${this.savePng}>PNG</button>
        <button type="button" @click=${this.saveSvg}>SVG</button>
      </div>
      <div class="timeline-tools" role="group" aria-label="What is seen">
        <button type="button" @click=${() => this.look(moved(this.range, -0.5))} aria-label="Earlier">←</button>
        <button type="button" @click=${() => this.look(moved(this.range, 0.5))} aria-label="Later">→</button>
        <button type="button" @click=${() => this.zoom(NEARER)}>Nearer</button>
        <button type="button" @click=${() => this.zoom(1 / NEARER)}>Further</button>
        <button type="button" @click=${() => this.look(this.whole())}>All</button>
        <span class="quiet timeline-range">${text}</span>
      </div>
      <div
        class="timeline-place"
        role="application"
        aria-roledescription="timeline"
        aria-label=${`${this.heading}: ${text}. Arrow keys move, plus and minus zoom, Home shows all. The table below has the same.`}
        tabindex="0"
        @keydown=${this.pressed}
        @pointerdown=${this.down}
        @pointermove=${this.over}
        @pointerup=${this.up}
        @pointercancel=${this.up}
        @pointerleave=${() => (this.hovered = -1)}
        @wheel=${{ handleEvent: this.wheel, passive: false }}
      >
        <canvas aria-hidden="true"></canvas>
      </div>
      <p class="timeline-told">${this.told()}</p>
      <details @toggle=${(event: Event) => (this.listed = (event.target as HTMLDetailsElement).open)}>
        <summary>Table<span class="visually-hidden"> of ${this.heading}</span></summary>
        ${this.listed ? this.renderTable(count) : nothing}
      </details>
    </figure>`;
  }

  protected override updated(): void {
    this.ask();
  }

  private told(): TemplateResult {
    const mark = this.arranged.items[this.hovered >= 0 ? this.hovered : this.chosen];
    if (mark === undefined) {
      return html`<span class="quiet"
        >Drag to move, Ctrl and wheel or pinch to zoom, press a mark to read it. Pale bars are dates that are not known to the
        day.${this.arranged.unplaced === 0 ? nothing : ` ${number(this.arranged.unplaced)} have no date that can be placed.`}</span
      >`;
    }
    return html`<strong>${dateText(mark.when)}</strong> · ${mark.row} ·
      ${mark.link === undefined ? mark.title : html`<a href=${mark.link}>${mark.title}</a>`}`;
  }

  private renderTable(count: number): TemplateResult {
    const rows = this.inView(LISTED);
    return html`${count > LISTED ? html`<p class="quiet">The first ${LISTED} of ${number(count)} that are seen; look nearer for the others.</p>` : nothing}
      <div class="scroll" tabindex="0" role="group" aria-label=${`Table: ${this.heading}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Kind</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (mark) =>
                html`<tr>
                  <td>${dateText(mark.when)}</td>
                  <td>${mark.row}</td>
                  <td>${mark.link === undefined ? mark.title : html`<a href=${mark.link}>${mark.title}</a>`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private inView(most: number): readonly Mark[] {
    const { items, from, to } = this.arranged;
    const found: Mark[] = [];
    for (let i = 0; i < items.length && found.length < most && (from[i] as number) <= this.range.to; i += 1) {
      if ((to[i] as number) >= this.range.from) {
        found.push(items[i] as Mark);
      }
    }
    return found;
  }

  private get canvas(): HTMLCanvasElement {
    const found = this.querySelector('canvas');
    if (found === null) {
      throw new Error('a timeline has a canvas once it is rendered');
    }
    return found;
  }

  private whole(): Range {
    const edge = (this.arranged.last - this.arranged.first) * 0.01 + DAY;
    return { from: this.arranged.first - edge, to: this.arranged.last + edge };
  }

  private isAll(): boolean {
    const whole = this.whole();
    return this.range.from <= whole.from && this.range.to >= whole.to;
  }

  private look(range: Range): void {
    this.range = within(range, this.whole());
  }

  private zoom(factor: number): void {
    this.look(zoomed(this.range, factor, 0.5));
  }

  /** Draws once before the next picture of the screen, however often it is asked for. */
  private ask(): void {
    if (this.asked === 0) {
      this.asked = requestAnimationFrame(() => {
        this.asked = 0;
        this.draw();
      });
    }
  }

  private draw(): void {
    const canvas = this.canvas;
    const width = canvas.clientWidth;
    const ratio = window.devicePixelRatio;
    const context = canvas.getContext('2d');
    if (context === null || width === 0) {
      return;
    }
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(HEIGHT * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(HEIGHT * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, HEIGHT);
    paint(canvasPen(context), this.arranged, this.range, this.frame(), look(isDark()), this.moment(), this.chosen);
  }

  private frame(): Frame {
    return frameOf(this.arranged, this.canvas.clientWidth, HEIGHT);
  }

  private moment(): number {
    return this.on === '' ? Date.now() : Date.parse(`${this.on}T12:00:00Z`);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.look(moved(this.range, -STEP)),
      ArrowRight: () => this.look(moved(this.range, STEP)),
      '+': () => this.zoom(NEARER),
      '=': () => this.zoom(NEARER),
      '-': () => this.zoom(1 / NEARER),
      Home: () => this.look(this.whole()),
      Escape: () => (this.chosen = -1),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      move();
    }
  };

  private readonly down = (event: PointerEvent): void => {
    this.pointers.set(event.pointerId, event.offsetX);
    this.dragged = false;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  private readonly over = (event: PointerEvent): void => {
    const before = this.pointers.get(event.pointerId);
    if (before === undefined) {
      this.hovered = hit(this.arranged, this.range, this.frame(), event.offsetX, event.offsetY);
      return;
    }
    const frame = this.frame();
    const width = frame.width - frame.left;
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    if (other === undefined) {
      if (this.dragged || Math.abs(event.offsetX - before) > 3) {
        this.dragged = true;
        this.look(moved(this.range, (before - event.offsetX) / width));
        this.pointers.set(event.pointerId, event.offsetX);
      }
    } else {
      const factor = Math.max(20, Math.abs(before - other)) / Math.max(20, Math.abs(event.offsetX - other));
      this.dragged = true;
      this.look(zoomed(this.range, factor, Math.min(1, Math.max(0, (other - frame.left) / width))));
      this.pointers.set(event.pointerId, event.offsetX);
    }
  };

  private readonly up = (event: PointerEvent): void => {
    this.pointers.delete(event.pointerId);
    if (!this.dragged && event.type === 'pointerup') {
      this.chosen = hit(this.arranged, this.range, this.frame(), event.offsetX, event.offsetY);
      const mark = this.arranged.items[this.chosen];
      if (mark !== undefined) {
        announce(`${dateText(mark.when)}: ${mark.title}`);
      }
    }
  };

  /** Without the key the wheel moves the page, as everywhere. */
  private readonly wheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const frame = this.frame();
      const share = Math.min(1, Math.max(0, (event.offsetX - frame.left) / (frame.width - frame.left)));
      this.look(zoomed(this.range, Math.exp(event.deltaY * 0.002), share));
    }
  };

  private readonly saveCsv = (): void => {
    const rows = this.arranged.items.map((mark) => [mark.when, mark.row, mark.title, mark.id]);
    save(`${fileName(this.heading)}.csv`, csvFile(['when', 'kind', 'title', 'id'], rows));
    announce('The events are saved as CSV.');
  };

  private readonly savePng = async (): Promise<void> => {
    save(`${fileName(this.heading)}.png`, await blobOf(this.canvas));
    announce('The timeline is saved as PNG.');
  };

  private readonly saveSvg = (): void => {
    const frame = this.frame();
    const now = look(isDark());
    const pen = svgPen(frame.width, HEIGHT, now.paper);
    paint(pen, this.arranged, this.range, frame, now, this.moment(), this.chosen);
    save(`${fileName(this.heading)}.svg`, new Blob([pen.document()], { type: 'image/svg+xml' }));
    announce('The timeline is saved as SVG.');
  };
}

customElements.define('event-timeline', EventTimeline);
