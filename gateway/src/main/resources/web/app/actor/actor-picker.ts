import { html, nothing, type TemplateResult } from 'lit';
import { ask, problemOf } from '../api/client';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { phrase } from '../text/words';

type Found = Pick<Schema<'Actor'>, 'code' | 'name' | 'kind' | 'aliases'>;

/** Long enough that a fast typist asks once, short enough that nobody waits. */
const PAUSE = 120;

let pickers = 0;

/**
 * Chooses an actor by the beginning of a word of its name or of an alias, or by a code: a combobox with a list, as the ARIA
 * patterns have it. Tells of a choice by the event `picked`, whose detail is the actor's code.
 */
class ActorPicker extends Part {
  static override properties = {
    label: {},
    code: {},
    name: {},
    text: { state: true },
    found: { state: true },
    open: { state: true },
    active: { state: true },
    message: { state: true },
  };

  declare label: string;
  /** What is chosen, empty without. */
  declare code: string;
  declare name: string;
  declare text: string;
  declare found: readonly Found[];
  declare open: boolean;
  declare active: number;
  declare message: string;

  private readonly key = `actor-${(pickers += 1)}`;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  constructor() {
    super();
    this.label = '';
    this.code = '';
    this.name = '';
    this.text = '';
    this.found = [];
    this.open = false;
    this.active = -1;
    this.message = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('code') || changed.has('name')) {
      this.text = this.name !== '' ? this.name : this.code;
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="picker">
      <label for=${this.key}>${this.label}</label>
      <input
        id=${this.key}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder="Name, alias or code"
        aria-autocomplete="list"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls=${`${this.key}-list`}
        aria-activedescendant=${this.open && this.active >= 0 ? `${this.key}-${this.active}` : nothing}
        .value=${this.text}
        @input=${this.typed}
        @keydown=${this.pressed}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @blur=${this.left}
      />
      <ul id=${`${this.key}-list`} role="listbox" aria-label=${this.label} ?hidden=${!this.open || this.found.length === 0}>
        ${this.found.map(
          (actor, i) =>
            html`<li
              id=${`${this.key}-${i}`}
              role="option"
              aria-selected=${i === this.active ? 'true' : 'false'}
              @mousedown=${(event: Event) => {
                // Else the field loses focus before the choice is made.
                event.preventDefault();
                this.pick(actor);
              }}
            >
              <span>${actor.name}</span> <span class="quiet">${actor.code} · ${phrase(actor.kind)}${this.alias(actor)}</span>
            </li>`,
        )}
      </ul>
      <p class="quiet picker-message" role="status">${this.message}</p>
    </div>`;
  }

  /** The alias that was found by, where the name does not tell why it is in the list. */
  private alias(actor: Found): string {
    const asked = plain(this.text);
    const hit = plain(actor.name).includes(asked) ? undefined : actor.aliases?.find((alias) => plain(alias).includes(asked));
    return hit === undefined ? '' : ` · ${hit}`;
  }

  private readonly typed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.find(), PAUSE);
  };

  private async find(): Promise<void> {
    this.asking?.abort();
    const asked = this.text.trim();
    if (asked === '') {
      this.found = [];
      this.open = false;
      this.message = '';
      return;
    }
    const asking = new AbortController();
    this.asking = asking;
    try {
      const page = await ask(
        { path: '/v1/actors', query: { name: asked, pageSize: 12, fields: 'code,name,kind,aliases' } },
        asking.signal,
      );
      const coded = page.items.length > 0 ? [] : await this.byCode(asked, asking.signal);
      this.show([...page.items, ...coded], asked);
    } catch (failure) {
      if (!asking.signal.aborted) {
        this.show([], asked);
        this.message = problemOf(failure).detail ?? problemOf(failure).title;
      }
    }
  }

  /** A code of any scheme, such as `cow:811` or `116`, names an actor without being part of its names. */
  private async byCode(code: string, signal: AbortSignal): Promise<readonly Found[]> {
    try {
      return [await ask({ path: '/v1/actors/{id}', in: { id: code }, query: { fields: 'code,name,kind,aliases' } }, signal)];
    } catch {
      return [];
    }
  }

  private show(found: readonly Found[], asked: string): void {
    const exact = found.findIndex((actor) => actor.code.toLowerCase() === asked.toLowerCase());
    this.found = exact < 0 ? found : [found[exact] as Found, ...found.filter((_, i) => i !== exact)];
    this.open = found.length > 0;
    this.active = found.length > 0 ? 0 : -1;
    this.message = found.length === 0 ? `No actor has a name or code that begins with “${asked}”.` : `${found.length} found.`;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const last = this.found.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open && this.found.length > 0) {
        this.open = true;
      } else if (last >= 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = (this.active + step + last + 1) % (last + 1);
      }
    } else if (event.key === 'Enter') {
      const chosen = this.found[this.active];
      if (this.open && chosen !== undefined) {
        event.preventDefault();
        this.pick(chosen);
      }
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.open = false;
    }
  };

  private readonly left = (): void => {
    this.open = false;
    this.message = '';
  };

  private pick(actor: Found): void {
    this.code = actor.code;
    this.name = actor.name;
    this.text = actor.name;
    this.open = false;
    this.message = '';
    this.dispatchEvent(new CustomEvent<string>('picked', { detail: actor.code }));
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

customElements.define('actor-picker', ActorPicker);
