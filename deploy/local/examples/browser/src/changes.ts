// Follows the changes of all services, through cuts of the connection, without missing one or hearing one twice.
import type { Change } from './api';

/** Lost is a state that passes: the browser, or this module in its place, tries again until it is live. */
export type State = 'connecting' | 'live' | 'lost';

/** Who is told. */
export interface Listener {
  /** The connection is another one now, or none. */
  state(state: State): void;

  /** The stream has begun: what is read from now on is completed by the changes that follow. */
  start(): void;

  /** A record was written. */
  change(change: Change): void;

  /** The service can be followed again, or cannot; the others go on. */
  service(service: string, available: boolean): void;

  /** What followed is no longer there to be told: what is held of this service must be read anew. */
  reset(service: string): void;
}

/** The pause before a stream is opened anew, in milliseconds. */
const PAUSE = 3000;

export function follow(platform: string, listener: Listener): void {
  let lastId = '';

  function open(): void {
    const url = new URL('/v1/changes', platform);
    if (lastId !== '') {
      url.searchParams.set('after', lastId);
    }
    const source = new EventSource(url);
    function on<T>(name: string, tell: (data: T) => void): void {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        tell(JSON.parse(event.data) as T);
        lastId = event.lastEventId;
      });
    }
    let begun = lastId !== '';
    // A stream whose head has come may still wait for where the feeds end: only from its start on is nothing missed.
    on('start', () => {
      listener.state('live');
      if (!begun) {
        begun = true;
        listener.start();
      }
    });
    on('position', () => undefined);
    on<Change>('change', (change) => listener.change(change));
    on<{ service: string }>('partial', ({ service }) => listener.service(service, false));
    on<{ service: string }>('restored', ({ service }) => listener.service(service, true));
    on<{ service: string }>('reset', ({ service }) => listener.reset(service));
    source.onerror = () => {
      listener.state('lost');
      // After a cut the browser comes back by itself, with the id in Last-Event-ID. After an answer that is no stream,
      // such as 429 or 502, it gives up.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, PAUSE);
      }
    };
  }

  open();
}
