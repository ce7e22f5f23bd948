// Which view is at which place. A view is an element with the property `route`; its scripts come when it is first shown.
import { html, type TemplateResult } from 'lit';
import { askAhead } from '../dossier/asked';
import type { Route } from './route';

export interface View {
  /** Says that two places are the same view of the same thing, so that focus stays where it is. */
  readonly key: string;
  readonly load: (route: Route) => Promise<unknown>;
  readonly render: (route: Route) => TemplateResult;
}

const FIXED: Readonly<Record<string, Omit<View, 'key'>>> = {
  search: {
    load: () => import('../search/search-view'),
    render: (route) => html`<search-view .route=${route}></search-view>`,
  },
  record: {
    load: () => import('../record/record-view'),
    render: (route) => html`<record-view .route=${route}></record-view>`,
  },
  live: {
    load: () => import('../live/live-view'),
    render: (route) => html`<live-view .route=${route}></live-view>`,
  },
  imports: {
    load: () => import('../imports/imports-view'),
    render: (route) => html`<imports-view .route=${route}></imports-view>`,
  },
};

const HOME: Omit<View, 'key'> = {
  load: () => import('../home/home-view'),
  render: (route) => html`<home-view .route=${route}></home-view>`,
};

const DOSSIER: Omit<View, 'key'> = {
  load: ({ segments: [a = '', b = ''], query }) => {
    askAhead(a, b, query.get('on') ?? '');
    return import('../dossier/dossier-view');
  },
  render: (route) => html`<dossier-view .route=${route}></dossier-view>`,
};

const NOWHERE: Omit<View, 'key'> = {
  load: () => Promise.resolve(),
  render: (route) =>
    html`<h1 tabindex="-1">No such page</h1>
      <p>There is nothing at <code>#/${route.segments.join('/')}</code>. <a href="#/">Choose two actors</a>, or <a href="#/search">search</a>.</p>`,
};

/** The view at a place; two codes are a dossier. */
export function viewAt(route: Route): View {
  const [first, second] = route.segments;
  const key = route.segments.join('/');
  if (first === undefined) {
    return { key, ...HOME };
  }
  const fixed = Object.hasOwn(FIXED, first) ? FIXED[first] : undefined;
  if (fixed !== undefined) {
    return { key, ...fixed };
  }
  return second !== undefined && route.segments.length === 2 ? { key, ...DOSSIER } : { key, ...NOWHERE };
}
