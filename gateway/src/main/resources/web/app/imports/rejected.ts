// One rejection, with the place in the file that it is about.
import { html, nothing, type TemplateResult } from 'lit';
import type { Rejection } from './run';

/** More of a line is not seen at once. */
const WIDTH = 160;

export function rejected(rejection: Rejection, lines: ReadonlyMap<number, string>): TemplateResult {
  const { line = 0, column = 0, rule, detail, whole, text } = rejection;
  const at = lines.get(line);
  return html`
    <li data-line=${line}>
      <p>
        <code>${rule}</code>${line === 0 ? nothing : html`, line ${line}${column === 0 ? nothing : `, column ${column}`}`}:
        ${detail} <span class="tag ${whole ? 'bad' : 'warn'}">${whole ? 'the whole row' : 'a part of the row'}</span>
      </p>
      ${at === undefined
        ? text
          ? html`<pre tabindex="0" aria-label="The text that was rejected">${text}</pre>`
          : nothing
        : html`<pre tabindex="0" aria-label=${`The file at line ${line}`}>${[line - 1, line, line + 1]
            .filter((number) => lines.has(number))
            .map((number) => fileLine(number, lines.get(number) ?? '', number === line ? rejection : undefined))}</pre>`}
    </li>
  `;
}

function fileLine(number: number, line: string, about: Rejection | undefined): TemplateResult {
  const [start, end] = about === undefined ? [0, 0] : placeIn(line, about);
  const begin = Math.max(0, start - WIDTH / 2);
  const stop = Math.max(end, begin + WIDTH);
  return html`<span class=${about === undefined ? 'beside' : 'at'}
      ><span class="line-number">${number}</span> ${begin > 0 ? '…' : nothing}${line.slice(begin, start)}${end > start
        ? html`<mark>${line.slice(start, end)}</mark>`
        : nothing}${line.slice(end, stop)}${stop < line.length ? '…' : nothing}</span
    >
`;
}

/** Where in its line the text stands; of a text of several lines, its beginning. */
function placeIn(line: string, { text = '', column = 0 }: Rejection): readonly [number, number] {
  const first = text.split(/\r?\n/)[0] ?? '';
  const near = column > 0 ? line.indexOf(first, column - 1) : -1;
  const start = first === '' ? -1 : near >= 0 ? near : line.indexOf(first);
  return start < 0 ? [0, 0] : [start, start + first.length];
}
