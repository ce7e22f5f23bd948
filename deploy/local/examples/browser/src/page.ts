// Lists events, reads and writes a topic, and shows each change as it is made.
import { platformAt, problemOf, type Change, type Copy, type Topic } from './api';
import { follow } from './changes';
import { eventList } from './events';
import { element, field, item } from './elements';

const address = element('meta[name=platform]', HTMLMetaElement).content;
const platform = platformAt(address);
const events = eventList(platform, attempt);
const changes = element('#changes', HTMLOListElement);
const known = new Map<string, Copy<Topic>>();

/** Does something of which the reader sees how it went wrong, if it does. */
async function attempt(what: () => Promise<void>): Promise<void> {
  const problem = element('#problem', HTMLElement);
  try {
    await what();
    problem.hidden = true;
  } catch (failure) {
    const { title, detail, errors, requestId } = problemOf(failure);
    element('#problem-title', HTMLElement).textContent = title;
    element('#problem-detail', HTMLElement).textContent = detail ?? '';
    element('#problem-request', HTMLElement).textContent = requestId ?? 'without an id';
    element('#problem-errors', HTMLElement).replaceChildren(
      ...(errors ?? []).map((error) => item(`${error.parameter ?? error.pointer ?? ''}: ${error.detail}`)),
    );
    problem.hidden = false;
  }
}

const topic = element('#topic', HTMLFormElement);
topic.addEventListener('submit', (submitted) => {
  submitted.preventDefault();
  const button = submitted.submitter;
  void attempt(() => act(button instanceof HTMLButtonElement ? button.value : 'read'));
});

async function act(action: string): Promise<void> {
  const [code, name, token] = [field(topic, 'code'), field(topic, 'name'), field(topic, 'token')];
  const before = known.get(code);
  let copy: Copy<Topic>;
  if (action === 'create') {
    copy = await platform.createTopic(token, code, name);
  } else if (action === 'rename') {
    copy = await platform.renameTopic(token, before ?? (await platform.topic(code)), name);
  } else {
    copy = await platform.topic(code, before);
  }
  known.set(code, copy);
  const { record, etag } = copy;
  element('#topic-said', HTMLElement).textContent =
    `${record.name}, revision ${record.revision}, ${etag}: ${copy === before ? 'not modified' : 'new to this page'}`;
}

function titleOf(change: Change): string {
  const { title, name } = (change.data.after ?? {}) as { title?: string; name?: string };
  return title ?? name ?? '';
}

const words = {
  connecting: 'Connecting to the live changes.',
  live: 'Live: changes are shown as they are made.',
  lost: 'Lost the connection; trying again. No change will be missed.',
};

follow(address, {
  state(state) {
    const line = element('#state', HTMLElement);
    line.dataset['state'] = state;
    line.textContent = words[state];
  },
  // Not sooner: what is written between the reading and the start of the stream would never be seen.
  start: () => void attempt(() => events.list()),
  change(change) {
    const line = item(`${change.subject} ${change.data.operation}: ${titleOf(change)}`);
    line.dataset['sequence'] = change.sequence;
    changes.append(line);
    events.apply(change);
  },
  service(service, available) {
    const missing = element('#missing', HTMLElement);
    missing.querySelector(`[data-service="${CSS.escape(service)}"]`)?.remove();
    if (!available) {
      const line = item(`${service} cannot be followed now`);
      line.dataset['service'] = service;
      missing.append(line);
    }
  },
  reset(service) {
    if (service === 'events') {
      void attempt(() => events.list());
    }
  },
});
