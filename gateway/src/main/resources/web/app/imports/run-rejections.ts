import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import './file-drop';
import { follow, problemOf } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, problem } from '../parts/states';
import { announce } from '../shell/announce';
import { counted } from '../text/words';
import type { FileChosen } from './file-drop';
import { linesOf } from './lines';
import { isFinished, type Rejection, type Run } from './run';
import { rejected } from './rejected';
import { uploads } from './uploads';

const PAGE = 50;

interface Rejections {
  readonly items: readonly Rejection[];
  readonly nextPageToken: string | null;
  /** The file's lines that these are about and those beside them, by their numbers; none where the file is not at hand. */
  readonly lines: ReadonlyMap<number, string>;
}

/** What of a file became no record: each with its rule, beside the lines of the file that it is about. */
class RunRejections extends Part {
  static override properties = { path: { attribute: false }, run: { attribute: false } };

  declare path: string;
  declare run: Run;

  private readonly rejections = new Loaded<Rejections>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('run') && (this.run.rejections ?? 0) > 0) {
      const state = `${this.path} ${isFinished(this.run)}`;
      this.rejections.load(state, (signal) => this.read(undefined, signal));
    }
  }

  private async read(known?: Rejections, signal?: AbortSignal): Promise<Rejections> {
    const asked = new URLSearchParams({ pageSize: String(PAGE) });
    if (known?.nextPageToken) {
      asked.set('pageToken', known.nextPageToken);
    }
    const { body } = await follow<Schema<'ImportRejectionPage'>>(`${this.path}/rejections?${asked}`, signal);
    const items = [...(known?.items ?? []), ...(body.items ?? [])];
    return { items, nextPageToken: body.nextPageToken ?? null, lines: await this.linesAbout(items) };
  }

  private async linesAbout(items: readonly Rejection[]): Promise<ReadonlyMap<number, string>> {
    const file = uploads.of(this.path)?.file;
    const around = items.flatMap(({ line = 0 }) => (line > 0 ? [line - 1, line, line + 1] : []));
    return file === undefined ? new Map() : linesOf(file, new Set(around));
  }

  protected override render(): TemplateResult {
    const count = this.run.rejections ?? 0;
    return html`
      <section class="card rejections" aria-labelledby="rejections-title">
        <h2 id="rejections-title">Rejections</h2>
        ${count === 0 ? this.none() : this.some(count)}
      </section>
    `;
  }

  private none(): TemplateResult {
    return isFinished(this.run)
      ? empty('Nothing was rejected.')
      : empty('Nothing was rejected so far.', 'What does not fit appears here while the file is read.');
  }

  private some(count: number): TemplateResult {
    const { value } = this.rejections;
    if (value === undefined) {
      return this.rejections.problem
        ? problem(this.rejections.problem, () => this.rejections.reload())
        : loading('The rejections', 8);
    }
    return html`
      <p>${counted(count, 'thing', 'things')} in the file did not become a record, or a part of one.</p>
      ${uploads.of(this.path) === undefined ? this.fileWanted() : nothing}
      <ol class="rejected">
        ${value.items.map((one) => rejected(one, value.lines))}
      </ol>
      ${value.nextPageToken === null
        ? nothing
        : html`<button type="button" @click=${() => this.more(value)}>Show more rejections</button>`}
    `;
  }

  private fileWanted(): TemplateResult {
    return html`<file-drop .label=${'To see the lines, choose the file once more'} @file-chosen=${this.take}></file-drop>`;
  }

  private readonly take = async ({ file }: FileChosen): Promise<void> => {
    if (file.size !== this.run.bytes?.received) {
      announce('This is another file: it has another length.');
    }
    uploads.note(this.path, file);
    this.rejections.reload();
  };

  private async more(known: Rejections): Promise<void> {
    try {
      const next = await this.read(known);
      this.rejections.set(next);
      announce(`${counted(next.items.length, 'rejection', 'rejections')} shown.`);
    } catch (failure) {
      announce(problemOf(failure).title);
    }
  }
}

customElements.define('run-rejections', RunRejections);
