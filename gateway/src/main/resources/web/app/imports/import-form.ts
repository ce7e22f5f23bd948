import { html, nothing, type TemplateResult } from 'lit';
import './token-field';
import { problemOf } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Problem } from '../api/types';
import { Part } from '../parts/part';
import { problem } from '../parts/states';
import { announce } from '../shell/announce';
import { go, href } from '../shell/route';
import { bytes } from '../text/locale';
import { words } from '../text/words';
import './file-drop';
import { FileChosen } from './file-drop';
import { draftOf } from './draft';
import { guess } from './guess';
import { create, formatsOf, runPath, serviceNamed, SERVICES, type Format, type Service } from './run';
import { token } from './token';
import { uploads } from './uploads';

/** A file, what it is, and the button that brings it. */
class ImportForm extends Part {
  static override properties = {
    file: { state: true },
    service: { state: true },
    format: { state: true },
    refusal: { state: true },
    sending: { state: true },
  };

  declare file: File | undefined;
  declare service: Service;
  declare format: string;
  declare refusal: Problem | undefined;
  declare sending: boolean;

  private readonly formats = new Loaded<readonly Format[]>(this);

  constructor() {
    super();
    this.service = 'aid';
    this.format = '';
    this.sending = false;
  }

  protected override willUpdate(): void {
    const { service } = this;
    this.formats.load(service, () => formatsOf(service));
  }

  protected override render(): TemplateResult {
    return html`
      <section class="card import-form" aria-labelledby="import-title">
        <h2 id="import-title">Bring a file</h2>
        <token-field></token-field>
        <form @submit=${this.submit}>
          <file-drop .note=${this.file === undefined ? '' : `${this.file.name}, ${bytes(this.file.size)}`} @file-chosen=${this.take}></file-drop>
          ${this.choices()}
          <button class="primary" ?disabled=${this.sending}>Import</button>
        </form>
        ${this.refusal === undefined ? nothing : problem(this.refusal)}
      </section>
    `;
  }

  private choices(): TemplateResult {
    const formats = this.formats.value ?? [];
    const format = formats.find(({ name }) => name === this.format) ?? formats[0];
    return html`
      <div class="choices">
        <label
          >Service
          <select name="service" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
            ${SERVICES.map((service) => html`<option value=${service} ?selected=${service === this.service}>${words(service)}</option>`)}
          </select></label
        >
        <label
          >Format
          <select
            name="format"
            aria-describedby="format-says"
            @change=${(event: Event) => (this.format = (event.target as HTMLSelectElement).value)}
          >
            ${formats.map(({ name }) => html`<option value=${name ?? ''} .selected=${name === format?.name}>${name}</option>`)}
          </select></label
        >
        <label
          >Mode
          <select name="mode">
            <option value="merge">merge: add and revise</option>
            <option value="replace">replace: also remove what the file no longer has</option>
          </select></label
        >
        <label
          >Commit
          <select name="commit">
            <option value="atomic">atomic: all of it or nothing</option>
            <option value="partial">partial: as it is read</option>
          </select></label
        >
      </div>
      <p id="format-says" class="quiet format-says">${format?.description ?? ''}</p>
      ${this.formats.problem ? problem(this.formats.problem, () => this.formats.reload()) : nothing}
      <details>
        <summary>What the file does not say itself</summary>
        <label class="wide"
          >Parameters of the format, one on a line, such as <code>sourceName=My edition</code>
          <textarea name="parameters" rows="2"></textarea
        ></label>
        <div class="choices">
          <label>Title of the document <input type="text" name="title" maxlength="300" /></label>
          <label>Publisher <input type="text" name="publisher" maxlength="200" /></label>
          <label>Published on <input type="text" name="published" placeholder="2024-06" /></label>
          <label>Address <input type="text" name="url" inputmode="url" /></label>
        </div>
      </details>
    `;
  }

  private choose(name: string): void {
    this.service = serviceNamed(name) ?? this.service;
    this.format = '';
  }

  private readonly take = async (event: FileChosen): Promise<void> => {
    this.file = event.file;
    this.refusal = undefined;
    const proposal = await guess(event.file);
    if (proposal !== undefined) {
      this.service = proposal.service;
      this.format = proposal.format;
      announce(`${event.file.name} looks like ${proposal.format}.`);
    }
  };

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { file, service } = this;
    this.refusal = undefined;
    if (file === undefined) {
      this.refusal = { status: 0, title: 'There is no file yet', detail: 'Choose one, or drop it on the field.' };
      return;
    }
    this.sending = true;
    try {
      const run = await create(service, draftOf(new FormData(event.target as HTMLFormElement)), token());
      void uploads.start(runPath(service, run.id ?? ''), file, token());
      go(href(['imports', service, run.id ?? '']));
    } catch (failure) {
      this.refusal = problemOf(failure);
    }
    this.sending = false;
  };
}

customElements.define('import-form', ImportForm);
