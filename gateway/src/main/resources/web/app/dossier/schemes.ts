// Preference schemes of either for the other: what they are on the day, and how they have been over time.
import { html, nothing, type TemplateResult } from 'lit';
import '../chart/chart-figure';
import type { ChartSpec, Look } from '../chart/spec';
import type { Schema } from '../api/types';
import { citations } from '../parts/citations';
import { empty, partial } from '../parts/states';
import { href } from '../shell/route';
import { dateText } from '../text/dates';
import { spanOf } from '../text/edtf';
import { day } from '../text/locale';
import { phrase } from '../text/words';
import { nameIn, type Pair } from './pair';

type Part = Schema<'DossierSchemesPart'>;
type Item = NonNullable<Part['data']>['items'][number];

/** A status from one moment to another. */
interface Bar {
  readonly line: string;
  readonly status: string;
  readonly when: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly reason: string;
}

export function schemesSection(pair: Pair, dossier: Schema<'Dossier'>, retry: () => void): TemplateResult {
  const parts = dossier.schemes ?? [];
  const all = parts.flatMap((part) => (part.data?.items ?? []).map((item) => ({ part, item })));
  return html`${parts.map((part) =>
      part.data === undefined ? partial(part, `Schemes of ${nameIn(pair, part.grantor)} for ${nameIn(pair, part.beneficiary)}`, retry) : nothing,
    )}
    ${all.length === 0 && parts.every((part) => part.data !== undefined)
      ? empty('No preference scheme of one for the other is on record.')
      : nothing}
    ${all.length === 0
      ? nothing
      : html`<chart-figure .spec=${specOf(all)}></chart-figure>
          <ul class="grid plain">
            ${all.map(({ part, item }) => card(pair, part, item, dossier.on))}
          </ul>`}`;
}

function card(pair: Pair, part: Part, { scheme, statusOn }: Item, on: string): TemplateResult {
  const status = 'reason' in statusOn ? undefined : (statusOn as Schema<'SchemeStatusAnswer'>);
  return html`<li class="card">
    <h3><a href=${href(['record', 'schemes', scheme.id])}>${scheme.name}</a></h3>
    <p class="quiet">${nameIn(pair, scheme.grantor)} for ${nameIn(pair, part.beneficiary)}, on ${day(on)}</p>
    ${status === undefined
      ? html`<p>The status is not known now: ${(statusOn as { reason?: string }).reason ?? ''}</p>`
      : html`<p>
            <span class=${`tag ${kind(status.status ?? 'unknown')}`}>${phrase(status.status ?? 'unknown')}</span>
            ${status.certainty === 'possible' ? html`<span class="tag warn">possibly</span>` : nothing}
            ${status.since === undefined ? nothing : `since ${dateText(status.since)}`}
          </p>
          <p>${status.explanation}</p>
          ${citations(status.evidence?.[0]?.citations)}`}
  </li>`;
}

function kind(status: string): string {
  return status === 'granted' || status === 'restored' ? 'good' : status === 'suspended' || status === 'expired' ? 'bad' : 'warn';
}

const made = new WeakMap<object, ChartSpec>();

function specOf(all: readonly { readonly part: Part; readonly item: Item }[]): ChartSpec {
  const key = all[0]?.part.data ?? {};
  const known = made.get(key);
  if (known !== undefined) {
    return known;
  }
  const bars = all.flatMap(({ part, item }) => barsOf(part, item));
  const lines = [...new Set(bars.map(({ line }) => line))];
  const spec: ChartSpec = {
    title: 'Statuses of schemes over time',
    summary: bars.map((bar) => `${bar.line}: ${phrase(bar.status)} ${bar.when}`).join('; '),
    columns: [{ name: 'Scheme' }, { name: 'Status' }, { name: 'When' }, { name: 'Reason' }],
    rows: bars.map((bar) => [bar.line, phrase(bar.status), bar.when, bar.reason]),
    height: 70 + lines.length * 44,
    option: (look) => option(bars, lines, look),
  };
  made.set(key, spec);
  return spec;
}

function barsOf(part: Part, { scheme }: Item): readonly Bar[] {
  const own = scheme.beneficiaries?.filter(({ country }) => country === part.beneficiary) ?? [];
  const statuses = (own.length > 0 ? own : (scheme.beneficiaries ?? [])).flatMap((beneficiary) => beneficiary.statuses);
  return statuses.map((entry, i) => {
    const next = statuses[i + 1]?.when;
    return {
      line: `${scheme.code} for ${part.beneficiary}`,
      status: entry.status,
      when: entry.when === undefined ? 'without a date' : `from ${dateText(entry.when)}`,
      from: entry.when === undefined ? undefined : spanOf(entry.when)?.from,
      to: next === undefined ? undefined : spanOf(next)?.from,
      reason: entry.reason ?? '',
    };
  });
}

function option(bars: readonly Bar[], lines: readonly string[], look: Look): ReturnType<ChartSpec['option']> {
  const known = bars.flatMap(({ from, to }) => [from, to]).filter((one): one is number => one !== undefined && Number.isFinite(one));
  const year = 366 * 86_400_000;
  const end = Date.now();
  const begin = Math.min(end - 10 * year, ...known.map((one) => one - 2 * year));
  const colours: Readonly<Record<string, string>> = { good: look.good, bad: look.bad, warn: look.warn };
  return {
    grid: { left: 110, right: 16, top: 8, bottom: 28 },
    xAxis: {
      type: 'time',
      min: begin,
      max: end,
      axisLabel: { color: look.quiet },
      axisLine: { lineStyle: { color: look.quiet } },
      splitLine: { show: true, lineStyle: { color: look.line } },
    },
    yAxis: { type: 'category', data: [...lines], inverse: true, axisLabel: { color: look.ink, width: 100, overflow: 'truncate' }, axisTick: { show: false } },
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const bar = bars[dataIndex];
        return bar === undefined ? '' : `${bar.line}: ${phrase(bar.status)} ${bar.when}`;
      },
    },
    series: [
      {
        type: 'custom',
        data: bars.map((bar) => [bar.from ?? begin, bar.to ?? end, lines.indexOf(bar.line)]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (
          { dataIndex }: { dataIndex: number },
          api: { value(i: number): number; coord(point: readonly number[]): [number, number] },
        ) => {
          const bar = bars[dataIndex];
          const [x1, y] = api.coord([api.value(0), api.value(2)]);
          const [x2] = api.coord([api.value(1), api.value(2)]);
          const colour = colours[kind(bar?.status ?? '')] ?? look.quiet;
          const width = Math.max(2, x2 - x1);
          const name = phrase(bar?.status ?? '');
          // What has no date may have begun anywhere: it is pale.
          const pale = bar?.from === undefined;
          return {
            type: 'group',
            children: [
              { type: 'rect', shape: { x: x1, y: y - 12, width, height: 24 }, style: { fill: colour, opacity: pale ? 0.25 : 0.85, stroke: colour } },
              { type: 'text', style: { x: x1 + 6, y: y - 6, text: width < 90 ? '' : name, fill: pale ? look.ink : look.paper, fontSize: 12 }, silent: true },
            ],
          };
        },
      },
    ],
  };
}
