// The list of events: asked for page by page, and kept up to date by the changes.
import type { Change, Event, EventQuestion, Page, platformAt } from './api';
import { element, field, item } from './elements';

const SUBJECT = 'event/';
const PAGE_SIZE = 25;

export function eventList(
  platform: ReturnType<typeof platformAt>,
  attempt: (what: () => Promise<void>) => Promise<void>,
) {
  const form = element('#question', HTMLFormElement);
  const lines = element('#events', HTMLOListElement);
  const more = element('#more', HTMLButtonElement);
  const shown = new Map<string, { revision: number; line: HTMLLIElement }>();
  let next: URL | null = null;
  /** An answer to a question that is no longer the one on the page is dropped. */
  let asked = 0;

  function question(): EventQuestion {
    const [actor, from, to] = [field(form, 'actor'), field(form, 'from'), field(form, 'to')];
    return {
      pageSize: PAGE_SIZE,
      ...(actor === '' ? {} : { actor: [actor] }),
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    };
  }

  function show(page: Page<Event>): void {
    for (const event of page.items) {
      const line = item(describe(event));
      line.id = event.id;
      lines.append(line);
      shown.set(event.id, { revision: event.revision, line });
    }
    next = page.next;
    more.disabled = next === null;
    element('#count', HTMLElement).textContent = String(lines.childElementCount);
  }

  async function load(page: () => Promise<Page<Event>>, begin: () => void): Promise<void> {
    const ours = ++asked;
    more.disabled = true;
    try {
      const loaded = await page();
      if (ours === asked) {
        begin();
        show(loaded);
      }
    } finally {
      more.disabled = next === null;
    }
  }

  function list(): Promise<void> {
    return load(
      () => platform.events(question()),
      () => {
        lines.replaceChildren();
        shown.clear();
      },
    );
  }

  function apply({ subject, data }: Change): void {
    const known = subject.startsWith(SUBJECT) ? shown.get(subject.slice(SUBJECT.length)) : undefined;
    if (!known || data.revision <= known.revision) {
      return;
    }
    known.revision = data.revision;
    known.line.classList.toggle('gone', data.after === undefined);
    if (data.after !== undefined) {
      known.line.textContent = describe(data.after as Event);
    }
  }

  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    void attempt(list);
  });
  more.addEventListener('click', () => {
    const at = next;
    if (at !== null) {
      void attempt(() => load(() => platform.moreEvents(at), () => undefined));
    }
  });

  return { list, apply };
}

function describe({ when, type, title }: Event): string {
  return `${when} · ${type} · ${title}`;
}
