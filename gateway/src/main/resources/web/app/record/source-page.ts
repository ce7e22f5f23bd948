import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../request/request-strip';
import { follow } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Schema } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, partial, problem } from '../parts/states';
import { item } from '../search/item';
import { title } from '../shell/announce';
import { dateText } from '../text/dates';
import { number } from '../text/locale';
import { KINDS, type Entry, type Kind } from './kinds';

interface Cited {
  readonly items: readonly Entry[];
  readonly nextPageToken: string | null;
}

type PartOfSource = Schema<'PartState'> & { readonly href: string; readonly data?: Cited };

interface Source {
  readonly document: Schema<'CitedSource'>['document'];
  readonly parts: readonly (readonly [Kind, PartOfSource])[];
}

/** A document, and all records that cite it. */
class SourcePage extends Part {
  static override properties = { sourceId: { attribute: false } };

  declare sourceId: string;

  private readonly source = new Loaded<Source>(this);

  private get path(): string {
    return `/v1/sources/${encodeURIComponent(this.sourceId)}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('sourceId')) {
      this.source.clear();
      this.source.load(this.sourceId, (signal) => this.read(signal));
    }
  }

  private async read(signal: AbortSignal): Promise<Source> {
    const { body } = await follow<Record<string, unknown>>(this.path, signal);
    return {
      document: body['document'] as Source['document'],
      parts: KINDS.flatMap((kind) => {
        const part = body[kind.part ?? kind.name] as PartOfSource | undefined;
        return part === undefined ? [] : [[kind, part] as const];
      }),
    };
  }

  protected override render(): TemplateResult {
    const name = this.source.value?.document?.title ?? 'Document';
    title(name);
    return html`
      <p class="quiet kind-of">Document</p>
      <h1 tabindex="-1">${name}</h1>
      ${this.content()}
    `;
  }

  private content(): TemplateResult {
    const source = this.source.value;
    if (source === undefined) {
      return this.source.problem ? problem(this.source.problem, () => this.source.reload()) : loading('The document', 16);
    }
    return html`
      ${source.document ? about(source.document) : empty('What the document is called cannot be told now.')}
      ${source.parts.map(([kind, part]) => this.citing(kind, part))}
      <request-strip .questions=${[{ path: this.path }]}></request-strip>
    `;
  }

  private citing(kind: Kind, part: PartOfSource): TemplateResult | typeof nothing {
    if (part.status !== 'ok') {
      return partial(part, kind.many, () => this.source.reload());
    }
    const { items, nextPageToken } = part.data ?? { items: [], nextPageToken: null };
    return items.length === 0
      ? nothing
      : html`<section class="card" data-kind=${kind.name}>
          <h2>${kind.many} <span class="quiet">${number(items.length)}${nextPageToken === null ? '' : ' and more'}</span></h2>
          <ul class="results">
            ${items.map((record) => item(kind, { record }, ''))}
          </ul>
          ${nextPageToken === null ? nothing : html`<button type="button" @click=${() => this.more(kind, part)}>Show more</button>`}
        </section>`;
  }

  private async more(kind: Kind, part: PartOfSource): Promise<void> {
    const known = part.data ?? { items: [], nextPageToken: null };
    const { body } = await follow<Cited>(`${part.href}&pageToken=${encodeURIComponent(known.nextPageToken ?? '')}`);
    const longer = { ...part, data: { ...body, items: [...known.items, ...body.items] } };
    const source = this.source.value;
    if (source !== undefined) {
      this.source.set({
        ...source,
        parts: source.parts.map(([one, old]) => (one === kind ? ([one, longer] as const) : ([one, old] as const))),
      });
    }
  }
}

function about(document: NonNullable<Source['document']>): TemplateResult {
  return html`
    <p>
      ${[document.author, document.publisher].filter((one) => one !== undefined).join(', ')}${document.published === undefined
        ? nothing
        : html`, <time>${dateText(document.published)}</time>`}
      ${document.url === undefined ? nothing : html` · <a href=${document.url} rel="noreferrer">At its publisher</a>`}
    </p>
  `;
}

customElements.define('source-page', SourcePage);
