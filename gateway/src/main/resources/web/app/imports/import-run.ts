import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import './file-drop';
import './run-rejections';
import './token-field';
import '../request/request-strip';
import { follow, problemOf } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Problem } from '../api/types';
import { Part } from '../parts/part';
import { loading, problem } from '../parts/states';
import { announce } from '../shell/announce';
import { moment } from '../text/locale';
import type { FileChosen } from './file-drop';
import { progress } from './progress';
import { cancel, isFinished, runPath, watch, type Run, type Service } from './run';
import { token } from './token';
import { uploads } from './uploads';

/** One run: how far it is, what came of it, and what did not fit. */
class ImportRun extends Part {
  static override properties = {
    service: { attribute: false },
    runId: { attribute: false },
    refusal: { state: true },
  };

  declare service: Service;
  declare runId: string;
  /** Why it could not be cancelled. */
  declare refusal: Problem | undefined;

  private readonly run = new Loaded<Run>(this);
  private silence: (() => void) | undefined;
  private unwatch: (() => void) | undefined;

  private get path(): string {
    return runPath(this.service, this.runId);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.silence = uploads.listen(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence?.();
    this.unwatch?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('runId')) {
      this.unwatch?.();
      this.run.clear();
      this.run.load(this.path, (signal) => this.read(signal));
    }
  }

  /** What is told of the run from then on is newer than what was read. */
  private async read(signal: AbortSignal): Promise<Run> {
    const { body } = await follow<Run>(this.path, signal);
    if (!signal.aborted) {
      this.unwatch?.();
      this.unwatch = isFinished(body) ? undefined : watch(this.path, (run) => this.hear(run));
    }
    return body;
  }

  private hear(run: Run): void {
    const before = this.run.value?.phase;
    this.run.set(run);
    if (before !== undefined && before !== run.phase) {
      announce(`The run is ${run.phase}. ${run.summary ?? ''}`);
    }
  }

  protected override render(): TemplateResult {
    return html`
      <p class="quiet kind-of"><a href="#/imports">Imports</a></p>
      <h1 tabindex="-1">Import run</h1>
      ${this.content()}
    `;
  }

  private content(): TemplateResult {
    const run = this.run.value;
    if (run === undefined) {
      return this.run.problem ? problem(this.run.problem, () => this.run.reload()) : loading('The run', 12);
    }
    return html`
      <section class="card" aria-label="The run">
        <p>
          ${run.format}, mode ${run.mode}, ${run.commit}; created ${moment(run.createdAt ?? '')} by <code>${run.createdBy}</code>
        </p>
        ${progress(run, uploads.of(this.path))} ${this.failure(run)} ${this.contentWanted(run)} ${this.cancelling(run)}
      </section>
      <run-rejections .service=${this.service} .path=${this.path} .run=${run}></run-rejections>
      <request-strip .questions=${[{ path: this.path }, { path: `${this.path}/rejections` }]}></request-strip>
    `;
  }

  private failure({ failure }: Run): TemplateResult | typeof nothing {
    return failure === undefined
      ? nothing
      : html`<div class="state state-problem" role="alert">
          <p class="state-title">The run failed${failure.line ? ` at line ${failure.line}` : ''}: <code>${failure.rule}</code></p>
          <p>${failure.detail}</p>
          ${failure.text ? html`<pre class="scroll" tabindex="0">${failure.text}</pre>` : nothing}
        </div>`;
  }

  /** A run waits for its content where nothing was sent, or where the sending broke off. */
  private contentWanted(run: Run): TemplateResult | typeof nothing {
    const sent = uploads.of(this.path);
    if (run.phase !== 'waiting' || (sent !== undefined && sent.problem === undefined)) {
      return nothing;
    }
    return html`
      ${sent?.problem ? problem(sent.problem, () => this.send(sent.file)) : html`<p>The run waits for its content.</p>`}
      <token-field></token-field>
      <file-drop .label=${'The file to send'} @file-chosen=${(event: FileChosen) => this.send(event.file)}></file-drop>
    `;
  }

  private cancelling(run: Run): TemplateResult | typeof nothing {
    return isFinished(run) || token() === ''
      ? nothing
      : html`<button type="button" class="cancel" @click=${this.cancel}>Cancel the run</button>
          ${this.refusal === undefined ? nothing : problem(this.refusal)}`;
  }

  private send(file: File): void {
    void uploads.start(this.path, file, token());
  }

  private readonly cancel = async (): Promise<void> => {
    try {
      await cancel(this.service, this.runId, token());
      this.refusal = undefined;
    } catch (failure) {
      this.refusal = problemOf(failure);
    }
  };
}

customElements.define('import-run', ImportRun);
