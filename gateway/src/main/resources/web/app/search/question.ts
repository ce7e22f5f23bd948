// What a search asks, as it stands in the view's link and as the platform is asked.
import { href } from '../shell/route';
import { kindNamed, type Kind } from '../record/kinds';

/** By what events are counted and chosen. A year is one; of the others there may be several. */
export const FACETS = ['type', 'actor', 'topic', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** How many records come at a time. */
export const PAGE = 25;

/** The most that a list gives at a time. */
const MOST = 1000;

export class Question {
  constructor(private readonly parameters: URLSearchParams) {}

  get words(): string {
    return (this.parameters.get('q') ?? '').trim();
  }

  /** The one kind that is listed; undefined where all are searched. */
  get kind(): Kind | undefined {
    return kindNamed(this.parameters.get('in') ?? (this.words === '' ? 'events' : ''));
  }

  /** How many records the reader has asked for so far. */
  get shown(): number {
    const shown = Number(this.parameters.get('shown'));
    return Number.isInteger(shown) && shown > PAGE ? Math.min(shown, MOST) : PAGE;
  }

  chosen(facet: Facet): readonly string[] {
    return this.parameters.getAll(facet);
  }

  /** The same question with a value of a facet chosen, or no longer chosen; from its first page. */
  toggled(facet: Facet, value: string): string {
    const next = new URLSearchParams(this.parameters);
    const others = this.chosen(facet).filter((chosen) => chosen !== value);
    const alone = facet === 'year' || facet === 'topic';
    const values = others.length < this.chosen(facet).length ? others : [...(alone ? [] : others), value];
    next.delete(facet);
    next.delete('shown');
    next.set('in', 'events');
    values.forEach((one) => next.append(facet, one));
    return place(next);
  }

  /** The same words among records of one kind; of all kinds without one. */
  among(kind?: Kind): string {
    return href(['search'], { q: this.words, in: kind?.name });
  }

  /** Other words, asked of the same records and within the same choices. */
  asking(words: string): string {
    const next = new URLSearchParams(this.parameters);
    next.delete('shown');
    next.delete('q');
    if (words !== '') {
      next.set('q', words);
    }
    // Where all are searched, or this kind cannot be searched, there is no choice to keep.
    return this.words !== '' && this.kind?.words !== undefined ? place(next) : href(['search'], { q: words });
  }

  /** The same question with so many records. */
  showing(count: number): string {
    const next = new URLSearchParams(this.parameters);
    next.set('shown', String(count));
    return place(next);
  }

  /** The first page of the list, with the whole count. */
  listPath(kind: Kind): string {
    const asked = this.filters(kind);
    if (this.words !== '' && (kind.name === 'events' || kind.name === 'positions')) {
      asked.set('sort', 'relevance');
    }
    asked.set('pageSize', String(this.shown));
    asked.set('count', 'true');
    return `${kind.path}?${asked}`;
  }

  /** The counts of all events that fit. */
  facetsPath(kind: Kind): string {
    return `${kind.path}/facets?${this.filters(kind)}`;
  }

  private filters(kind: Kind): URLSearchParams {
    const asked = new URLSearchParams();
    if (this.words !== '' && kind.words) {
      asked.set(kind.words, this.words);
    }
    if (kind.name === 'events') {
      this.chosen('type').forEach((type) => asked.append('type', type));
      this.chosen('actor').forEach((actor) => asked.append('actor', actor));
      this.chosen('topic').forEach((topic) => asked.append('topic', topic));
      this.chosen('year').forEach((year) => {
        asked.set('from', year);
        asked.set('to', year);
      });
    }
    return asked;
  }
}

function place(parameters: URLSearchParams): string {
  return `#/search?${parameters}`;
}
