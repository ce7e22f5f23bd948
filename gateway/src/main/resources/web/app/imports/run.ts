// Import runs: what the platform knows of them, and how they are begun, fed, followed and cancelled.
import { follow, Refused, send } from '../api/client';
import type { Problem, Schema } from '../api/types';

export type Run = Schema<'ImportRun'>;
export type Draft = Schema<'ImportDraft'>;
export type Format = Schema<'ImportFormat'>;
export type Rejection = Schema<'ImportRejection'>;

export const SERVICES = ['aid', 'trade', 'events'] as const;
export type Service = (typeof SERVICES)[number];

export function serviceNamed(name: string): Service | undefined {
  return SERVICES.find((service) => service === name);
}

/** What no longer changes. */
export function isFinished(run: Run): boolean {
  return run.phase === 'completed' || run.phase === 'failed' || run.phase === 'cancelled';
}

export function runPath(service: Service, id: string): string {
  return `/v1/${service}/imports/${encodeURIComponent(id)}`;
}

export async function formatsOf(service: Service): Promise<readonly Format[]> {
  const { body } = await follow<Schema<'ImportFormatList'>>(`/v1/${service}/imports/formats`);
  return body.items ?? [];
}

export async function create(service: Service, draft: Draft, token: string): Promise<Run> {
  const { body } = await send('post', { path: `/v1/${service}/imports` }, { token, json: draft });
  return body;
}

export async function cancel(service: Service, id: string, token: string): Promise<void> {
  await send('post', { path: `/v1/${service}/imports/{id}/cancellation`, in: { id } }, { token });
}

/** Sends a file, and tells how many bytes are under way; unlike a fetch, this request can tell. */
export function upload(path: string, file: File, token: string, sent: (bytes: number) => void): Promise<Run> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${path}/content`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded }) => sent(loaded);
    request.onload = () => {
      const body: unknown = parsed(request.responseText);
      if (request.status === 202) {
        resolve(body as Run);
      } else {
        reject(new Refused(problemIn(body, request.status)));
      }
    };
    request.onerror = () => reject(new Error('The connection broke off while the file was sent.'));
    request.send(file);
  });
}

/** Tells how a run comes forward until it is finished, through cuts of the connection; returns what ends it. */
export function watch(path: string, tell: (run: Run) => void): () => void {
  const source = new EventSource(`${path}/progress`);
  source.addEventListener('progress', (event: MessageEvent<string>) => {
    const run = JSON.parse(event.data) as Run;
    tell(run);
    // The stream ends here, and a browser would begin it anew.
    if (isFinished(run)) {
      source.close();
    }
  });
  return () => source.close();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemIn(body: unknown, status: number): Problem {
  return typeof body === 'object' && body !== null && 'title' in body
    ? (body as Problem)
    : { status, title: `The answer has status ${status}` };
}
