// How far a run is.
import { html, nothing, type TemplateResult } from 'lit';
import { bytes, number } from '../text/locale';
import { counted } from '../text/words';
import { isFinished, type Run } from './run';
import type { Upload } from './uploads';

const ROWS = ['read', 'created', 'changed', 'unchanged', 'rejected', 'removed', 'staged'] as const;

/** The phase, the way of the file to the platform and through it, and what became of its rows. */
export function progress(run: Run, upload: Upload | undefined): TemplateResult {
  const mood = run.phase === 'completed' ? 'good' : run.phase === 'failed' ? 'bad' : 'warn';
  return html`
    <p class="phase" data-phase=${run.phase ?? ''}><span class="tag ${mood}">${run.phase}</span> ${run.summary ?? ''}</p>
    ${upload === undefined || upload.done || upload.problem !== undefined
      ? nothing
      : bar('Sent', upload.sent, upload.file.size)}
    ${bar('Read', run.bytes?.read ?? 0, run.bytes?.received ?? 0)} ${speed(run)}
    <dl class="rows">
      ${ROWS.map((name) => html`<div data-rows=${name}><dt>${name}</dt><dd>${number(run.rows?.[name] ?? 0)}</dd></div>`)}
    </dl>
  `;
}

function bar(what: string, done: number, all: number): TemplateResult | typeof nothing {
  return all === 0
    ? nothing
    : html`<p class="progress">
        <progress max=${all} value=${done} aria-label=${what}></progress> ${what} ${bytes(done)} of ${bytes(all)}
      </p>`;
}

function speed(run: Run): TemplateResult | typeof nothing {
  const rate = run.rate?.rowsPerSecond;
  if (rate === undefined) {
    return nothing;
  }
  const left = run.secondsLeft;
  return html`<p class="quiet">
    ${number(Math.round(rate))} rows a second${left === undefined || isFinished(run)
      ? nothing
      : html`, about ${counted(left, 'second', 'seconds')} left`}
  </p>`;
}
