import { html, nothing, type TemplateResult } from 'lit';
import { Part } from '../parts/part';

/** A file was dropped or chosen. */
export class FileChosen extends Event {
  constructor(readonly file: File) {
    super('file-chosen');
  }
}

/** A place to drop a file on, and a button for readers who do not drag. */
class FileDrop extends Part {
  static override properties = { note: { attribute: false }, label: { attribute: false }, over: { state: true } };

  /** What was chosen; empty before. */
  declare note: string;
  declare label: string;
  declare over: boolean;

  constructor() {
    super();
    this.note = '';
    this.label = 'File';
    this.over = false;
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.drag(event, true)}
        @dragleave=${(event: DragEvent) => this.drag(event, false)}
        @drop=${this.drop}
      >
        <label>${this.label} <input type="file" @change=${this.choose} /></label>
        <p class="quiet">or drop it here</p>
        ${this.note === '' ? nothing : html`<p class="chosen">${this.note}</p>`}
      </div>
    `;
  }

  private drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over = over;
  }

  private readonly drop = (event: DragEvent): void => {
    this.drag(event, false);
    this.tell(event.dataTransfer?.files[0]);
  };

  private readonly choose = (event: Event): void => {
    this.tell((event.target as HTMLInputElement).files?.[0]);
  };

  private tell(file: File | undefined): void {
    if (file !== undefined) {
      this.dispatchEvent(new FileChosen(file));
    }
  }
}

customElements.define('file-drop', FileDrop);
