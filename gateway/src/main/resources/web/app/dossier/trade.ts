// Goods in either direction by year, as the one side reports them and as the other does.
import { html, type TemplateResult } from 'lit';
import '../chart/chart-figure';
import { byPeriod } from '../chart/periods';
import type { ChartSpec, Look } from '../chart/spec';
import type { Schema } from '../api/types';
import { empty, partial } from '../parts/states';
import { phrase } from '../text/words';
import { nameIn, type Pair } from './pair';

/** One year of one direction. */
interface Year {
  readonly period: string;
  readonly exported: number | undefined;
  readonly imported: number | undefined;
  readonly asymmetry: number | undefined;
  readonly reasons: readonly string[];
}

export function tradeSection(pair: Pair, parts: readonly Schema<'DossierTradePart'>[], retry: () => void): TemplateResult {
  const nowhere = parts.length > 0 && parts.every((part) => part.data !== undefined && years(part.data).length === 0);
  if (nowhere) {
    return empty(
      'No flow of goods between the two is on record.',
      'What documents say of their trade in figures stands below. Flows come with a Comtrade file, under Imports.',
    );
  }
  return html`<div class="stack">${parts.map((part) => direction(pair, part, retry))}</div>`;
}

function direction(pair: Pair, part: Schema<'DossierTradePart'>, retry: () => void): TemplateResult {
  const from = nameIn(pair, part.exporter);
  const to = nameIn(pair, part.importer);
  if (part.data === undefined) {
    return partial(part, `Trade from ${from} to ${to}`, retry);
  }
  return years(part.data).length === 0
    ? empty(`No flow of goods from ${from} to ${to} is on record.`)
    : html`<chart-figure .spec=${specOf(part.data, from, to)}></chart-figure>`;
}

type Data = NonNullable<Schema<'DossierTradePart'>['data']>;

const made = new WeakMap<Data, { key: string; spec: ChartSpec }>();

function specOf(data: Data, from: string, to: string): ChartSpec {
  const key = `${from} ${to}`;
  const known = made.get(data);
  if (known?.key === key) {
    return known.spec;
  }
  const all = years(data);
  const unit = data.asExported.unit ?? data.asImported.unit ?? '';
  const spec: ChartSpec = {
    title: `Goods from ${from} to ${to}`,
    summary: `${all.length} periods from ${all[0]?.period ?? ''} to ${all.at(-1)?.period ?? ''} in ${unit}. The band between the lines is what the two reports differ by.`,
    columns: [
      { name: 'Period' },
      { name: `As ${from} reports (${unit})`, number: true },
      { name: `As ${to} reports (${unit})`, number: true },
      { name: 'Asymmetry', number: true },
      { name: 'Likely reasons' },
    ],
    rows: all.map((year) => [year.period, year.exported, year.imported, year.asymmetry, year.reasons.map(phrase).join(', ')]),
    option: (look, width) => option(all, unit, from, to, look, width),
  };
  made.set(data, { key, spec });
  return spec;
}

/** Each side's series has the other's report as its mirror, so that either may be told by both. */
function years(data: Data): readonly Year[] {
  const found = new Map<string, Year>();
  for (const point of data.asExported.points ?? []) {
    found.set(point.period ?? '', year(point, point.value, point.mirrorValue));
  }
  for (const point of data.asImported.points ?? []) {
    const period = point.period ?? '';
    const other = found.get(period);
    found.set(period, { ...year(point, other?.exported ?? point.mirrorValue, point.value), ...(other === undefined ? {} : { reasons: other.reasons }) });
  }
  return [...found.values()].sort((x, y) => (x.period < y.period ? -1 : 1));
}

function year(point: Schema<'TradeSeriesPoint'>, exported: number | undefined, imported: number | undefined): Year {
  return { period: point.period ?? '', exported, imported, asymmetry: point.asymmetry, reasons: point.likelyReasons ?? [] };
}

function option(
  all: readonly Year[],
  unit: string,
  from: string,
  to: string,
  look: Look,
  width: number,
): ReturnType<ChartSpec['option']> {
  const names = { exported: `As ${from} reports`, imported: `As ${to} reports` };
  const both = all.map(({ exported, imported }) =>
    exported === undefined || imported === undefined ? null : ([Math.min(exported, imported), Math.abs(exported - imported)] as const),
  );
  const band = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false } };
  return {
    ...byPeriod({ periods: all.map(({ period }) => period), unit, names: [names.exported, names.imported], absent: 'not reported' }, look, width),
    series: [
      { ...band, name: 'low', data: both.map((one) => one?.[0] ?? null) },
      { ...band, name: 'band', data: both.map((one) => one?.[1] ?? null), areaStyle: { color: look.quiet, opacity: 0.25 } },
      {
        type: 'line',
        name: names.exported,
        data: all.map(({ exported }) => exported ?? null),
        symbolSize: 6,
        lineStyle: { width: 2, color: look.a },
        itemStyle: { color: look.a },
      },
      {
        type: 'line',
        name: names.imported,
        data: all.map(({ imported }) => imported ?? null),
        symbol: 'rect',
        symbolSize: 6,
        lineStyle: { width: 2, type: 'dashed', color: look.b },
        itemStyle: { color: look.b },
      },
    ],
  };
}

