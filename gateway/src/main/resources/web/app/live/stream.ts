// The changes of all services, heard once for the whole page and told to every view that asks, through cuts of the
// connection, without missing one or hearing one twice.
import type { Schema } from '../api/types';

export type Change = Schema<'Change'>;

/** Lost is a state that passes: the browser, or the stream in its place, tries again until it is live. */
export type State = 'connecting' | 'live' | 'lost';

/** Who is told. What is left out is not wanted. */
export interface Listener {
  /** The connection is another one now, or none, or other services can be followed. */
  state?(): void;

  /** The first stream has begun: what was read before may lack what was written in between. */
  start?(): void;

  /** A record was written. */
  change?(change: Change): void;

  /** What followed is no longer there to be told: what is held of this service must be read anew. */
  reset?(service: string): void;
}

/** The pause before a stream is opened anew, in milliseconds. */
const PAUSE = 3000;

/** How many of the latest changes are kept for views that are opened later. */
const KEPT = 200;

export class ChangeStream {
  private readonly listeners = new Set<Listener>();
  private readonly unfollowed = new Set<string>();
  private connection: State = 'connecting';
  private heard: readonly Change[] = [];
  private lastId = '';
  private source: EventSource | undefined;
  private wanted = false;

  constructor(private readonly platform: string) {}

  get state(): State {
    return this.connection;
  }

  /** The latest changes that were heard, the newest first. */
  get latest(): readonly Change[] {
    return this.heard;
  }

  /** The services whose changes cannot be heard now, by name; the others go on. */
  get missing(): readonly string[] {
    return [...this.unfollowed].sort();
  }

  /** Tells a listener of everything from now on, until the function that is returned is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (!this.wanted) {
      this.wanted = true;
      this.open();
      document.addEventListener('visibilitychange', () => this.see());
    }
    return () => this.listeners.delete(listener);
  }

  /** A browser has six connections to a platform for all its tabs: a tab that nobody sees takes none of them. */
  private see(): void {
    if (document.hidden) {
      this.source?.close();
      this.source = undefined;
    } else if (this.source === undefined) {
      this.open();
    }
  }

  private open(): void {
    const url = new URL('/v1/changes', this.platform);
    if (this.lastId !== '') {
      url.searchParams.set('after', this.lastId);
    }
    const source = new EventSource(url);
    this.source = source;
    const on = <T>(name: string, hear: (data: T) => void): void => {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        hear(JSON.parse(event.data) as T);
        this.lastId = event.lastEventId;
      });
    };
    // A stream whose head has come may still wait for where the feeds end: only from its start on is nothing missed.
    let begun = this.lastId !== '';
    on('start', () => {
      this.tell('live');
      if (!begun) {
        begun = true;
        this.listeners.forEach((listener) => listener.start?.());
      }
    });
    on('position', () => undefined);
    on<Change>('change', (change) => {
      this.heard = [change, ...this.heard].slice(0, KEPT);
      this.listeners.forEach((listener) => listener.change?.(change));
    });
    on<{ service: string }>('partial', ({ service }) => this.tell(this.connection, () => this.unfollowed.add(service)));
    on<{ service: string }>('restored', ({ service }) =>
      this.tell(this.connection, () => this.unfollowed.delete(service)),
    );
    on<{ service: string }>('reset', ({ service }) => this.listeners.forEach((listener) => listener.reset?.(service)));
    source.onopen = () => this.unfollowed.clear();
    source.onerror = () => {
      this.tell('lost');
      // After a cut the browser comes back by itself, with the id in Last-Event-ID. After an answer that is no stream,
      // such as 429 or 502, it gives up.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => this.source === source && this.open(), PAUSE);
      }
    };
  }

  private tell(state: State, first?: () => void): void {
    first?.();
    this.connection = state;
    this.listeners.forEach((listener) => listener.state?.());
  }
}

/** The one stream of this page. */
export const changes = new ChangeStream(location.origin);
