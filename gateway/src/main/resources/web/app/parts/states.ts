// What stands in a place where data would: that it is under way, that there is none, that it could not be had.
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, Schema } from '../api/types';

/** Under way. The place that is kept is as high as the data will be, in lines of text. */
export function loading(what: string, lines = 4): TemplateResult {
  return html`<div class="state state-loading" aria-busy="true">
    <p class="visually-hidden">${what} is loading …</p>
    ${Array.from({ length: lines }, () => html`<span class="bone" aria-hidden="true"></span>`)}
  </div>`;
}

/** There is none, and why that is no fault; `hint` says what one could do. */
export function empty(what: string, hint?: string | TemplateResult): TemplateResult {
  return html`<div class="state state-empty">
    <p class="state-title">${what}</p>
    ${hint === undefined ? nothing : html`<p>${hint}</p>`}
  </div>`;
}

/** A part of an answer whose service did not answer; the others are right all the same. */
export function partial(part: Schema<'PartState'>, what: string, retry?: () => void): TemplateResult {
  if (part.status === 'notApplicable') {
    return empty(`${what} does not apply here.`, part.reason);
  }
  return html`<div class="state state-partial" role="note">
    <p class="state-title">${capital(part.service)} is unavailable</p>
    <p>${what} cannot be shown. ${part.reason ?? ''} What else stands on this page is right all the same.</p>
    ${again(part.retryAfter, retry)}
  </div>`;
}

/** A refusal, with all that was wrong. */
export function problem(found: Problem, retry?: () => void): TemplateResult {
  return html`<div class="state state-problem" role="alert">
    <p class="state-title">${found.title}</p>
    ${found.detail === undefined ? nothing : html`<p>${found.detail}</p>`}
    ${found.errors === undefined || found.errors.length === 0 || isSaid(found)
      ? nothing
      : html`<ul>
          ${found.errors.map(
            (error) =>
              html`<li>
                ${error.parameter ?? error.pointer ? html`<code>${error.parameter ?? error.pointer}</code>: ` : nothing}${error.detail}
              </li>`,
          )}
        </ul>`}
    <p class="quiet">
      ${found.status === 0 ? nothing : html`Status ${found.status}.`}
      ${found.requestId === undefined ? nothing : html`Request <code>${found.requestId}</code>.`}
    </p>
    ${again(undefined, mayPass(found) ? retry : undefined)}
  </div>`;
}

/** Whether the only error is what the problem says as a whole. */
function isSaid({ errors, detail }: Problem): boolean {
  return errors?.length === 1 && errors[0]?.detail === detail;
}

/** Whether the same question may be answered another time; a question that is wrong stays so. */
function mayPass({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500;
}

function again(after: number | undefined, retry: (() => void) | undefined): TemplateResult | typeof nothing {
  return retry === undefined
    ? nothing
    : html`<p>
        <button type="button" @click=${retry}>Try again</button>
        ${after === undefined ? nothing : html`<span class="quiet">It makes sense after ${after} s.</span>`}
      </p>`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
