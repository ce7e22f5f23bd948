// Values of a record's members as a reader sees them: names in place of codes, links in place of ids, dates in words.
import { html, nothing, type TemplateResult } from 'lit';
import { href } from '../shell/route';
import { dateText } from '../text/dates';
import { amount, moment, number } from '../text/locale';
import { words } from '../text/words';
import type { Schema } from '../api/types';
import { citations } from '../parts/citations';
import type { Json } from './difference';
import { meaningOf } from './members';
import './long-table';

/** The names of what a record tells of by codes. */
export interface Names {
  readonly actors: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
}

type Shown = TemplateResult | string | typeof nothing;
type Members = { readonly [member: string]: Json };

/** What the page shows elsewhere, or what only programs need. */
const LEFT_OUT = new Set(['id', 'revision', 'createdAt', 'updatedAt', 'citations']);

/** Members of a record as terms and descriptions, without what its page shows elsewhere. Those that are empty are left out. */
export function members(record: Members, names: Names, elsewhere: readonly string[] = []): TemplateResult {
  const shown = Object.entries(record).filter(
    ([member, value]) => !LEFT_OUT.has(member) && !elsewhere.includes(member) && !isEmpty(value),
  );
  return html`
    <dl class="members">
      ${shown.map(([member, value]) => html`
        <div data-member=${member}>
          <dt>${words(member)}</dt>
          <dd>${valueOf(member, value, names)}</dd>
        </div>
      `)}
    </dl>
  `;
}

export function valueOf(member: string, value: Json, names: Names): Shown {
  if (Array.isArray(value)) {
    return listOf(member, value, names);
  }
  if (isMembers(value)) {
    return measured(value) ?? html`${members(value, names)} ${citationsOf(value)}`;
  }
  if (typeof value === 'number') {
    return /year/i.test(member) ? String(value) : number(value);
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return value === null ? '–' : text(member, value, names);
}

function text(member: string, value: string, names: Names): Shown {
  switch (meaningOf(member, value)) {
    case 'date':
      return html`<time>${dateText(value)}</time>`;
    case 'moment':
      return html`<time datetime=${value}>${moment(value)}</time>`;
    case 'actor':
      return named('actors', value, names.actors);
    case 'topic':
      return named('topics', value, names.topics);
    case 'source':
      return html`<a href=${href(['record', 'sources', value])}>the document</a>`;
    case 'event':
      return html`<a href=${href(['record', 'events', value])}>the event</a>`;
    case 'address':
      return /^https?:/.test(value) ? html`<a href=${value} rel="noreferrer">${value}</a>` : value;
    default:
      return value;
  }
}

/** A code that nobody knows, as there may be some in a file that was imported, leads nowhere. */
function named(kind: string, code: string, names: ReadonlyMap<string, string>): Shown {
  const name = names.get(code);
  return name === undefined ? code : html`<a href=${href(['record', kind, code])}>${name}</a>`;
}

/** Money and quantities, which are one value to a reader. */
function measured(value: Members): Shown | undefined {
  const date = typeof value['valueDate'] === 'string' ? `, value of ${dateText(value['valueDate'])}` : '';
  if (typeof value['amount'] === 'number' && typeof value['currency'] === 'string') {
    return amount(value['amount'], value['currency']) + date;
  }
  if (typeof value['value'] === 'number' && typeof value['unit'] === 'string') {
    const qualifier = typeof value['qualifier'] === 'string' && value['qualifier'] !== 'exact' ? value['qualifier'] : '';
    return `${words(qualifier)} ${amount(value['value'], value['unit'])}`.trim();
  }
  return undefined;
}

function listOf(member: string, values: readonly Json[], names: Names): Shown {
  if (values.every((value) => !isMembers(value) && !Array.isArray(value))) {
    return html`<ul class="values">
      ${values.map((value) => html`<li>${valueOf(member, value, names)}</li>`)}
    </ul>`;
  }
  const rows = values.filter(isMembers);
  return rows.length === values.length && rows.every(isFlat)
    ? tableOf(member, rows, names)
    : html`<ol class="parts">
        ${values.map((value) => html`<li>${valueOf(member, value, names)}</li>`)}
      </ol>`;
}

function tableOf(member: string, rows: readonly Members[], names: Names): TemplateResult {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => !isEmpty(row[key] ?? null))))];
  const isNumber = (column: string): boolean => rows.some((row) => typeof row[column] === 'number');
  return html`<long-table
    .label=${words(member)}
    .head=${columns.map((column) => ({ name: words(column), number: isNumber(column) }))}
    .rows=${rows.map((row) => columns.map((column) => (isEmpty(row[column] ?? null) ? '' : valueOf(column, row[column] ?? null, names))))}
  ></long-table>`;
}

/** The documents that prove a record or a part of one; nothing where it names none. */
export function citationsOf(record: Members): Shown {
  const cited = record['citations'];
  return Array.isArray(cited) && cited.length > 0 ? citations(cited as unknown as readonly Schema<'Citation'>[]) : nothing;
}

/** Whether each value fits into a cell. */
function isFlat(value: Members): boolean {
  return Object.values(value).every(
    (part) => isEmpty(part) || (isMembers(part) ? measured(part) !== undefined : !Array.isArray(part) || part.every((item) => typeof item !== 'object')),
  );
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) ? value.length === 0 : isMembers(value) && Object.keys(value).length === 0);
}

function isMembers(value: Json): value is { [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
