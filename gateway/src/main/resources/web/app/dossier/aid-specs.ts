// What the charts of aid show. Commitments and disbursements stay apart: what was promised is not to be added to what was given.
import { byPeriod } from '../chart/periods';
import type { ChartSpec } from '../chart/spec';
import type { Schema } from '../api/types';

type Aggregate = Schema<'Aggregate'>;

/** The two sums that a chart shows side by side. */
export interface Sums {
  readonly commitments: Aggregate;
  readonly disbursements: Aggregate;
}

/** More sectors than a reader can tell apart by colours are one. */
const SECTORS = 8;
const OTHERS = 'Other sectors';

export function hasRows({ commitments, disbursements }: Sums): boolean {
  return (commitments.rows ?? []).length + (disbursements.rows ?? []).length > 0;
}

export function byYear(title: string, sums: Sums): ChartSpec {
  const commitments = valuesByYear(sums.commitments);
  const disbursements = valuesByYear(sums.disbursements);
  const years = all([...commitments.keys(), ...disbursements.keys()]);
  const unit = unitOf(sums.commitments) ?? unitOf(sums.disbursements) ?? '';
  return {
    title,
    summary: `${years.length} years from ${years[0] ?? ''} to ${years.at(-1) ?? ''}, in ${unit}.`,
    columns: [{ name: 'Year' }, { name: `Commitments (${unit})`, number: true }, { name: `Disbursements (${unit})`, number: true }],
    rows: years.map((year) => [year, commitments.get(year), disbursements.get(year)]),
    option: (look, width) => ({
      ...byPeriod({ periods: years, unit, names: ['Commitments', 'Disbursements'], absent: 'none' }, look, width),
      series: [
        {
          type: 'bar',
          name: 'Commitments',
          data: years.map((year) => commitments.get(year) ?? null),
          itemStyle: { color: 'transparent', borderColor: look.a, borderWidth: 2 },
        },
        { type: 'bar', name: 'Disbursements', data: years.map((year) => disbursements.get(year) ?? null), itemStyle: { color: look.a } },
      ],
    }),
  };
}

export function bySector(title: string, sums: Aggregate): ChartSpec {
  const rows = (sums.rows ?? []).map((row) => ({
    year: row.group?.['year']?.code ?? '',
    sector: row.group?.['sector']?.name ?? row.group?.['sector']?.code ?? 'Without a sector',
    value: row.value ?? 0,
  }));
  const unit = unitOf(sums) ?? '';
  const years = all(rows.map(({ year }) => year));
  const largest = new Map<string, number>();
  rows.forEach(({ sector, value }) => largest.set(sector, (largest.get(sector) ?? 0) + value));
  const order = [...largest].sort((x, y) => y[1] - x[1]).map(([sector]) => sector);
  const shown = order.length > SECTORS ? order.slice(0, SECTORS) : order;
  const names = order.length > SECTORS ? [...shown, OTHERS] : shown;
  const value = (name: string, year: string): number | null => {
    const parts = rows.filter((row) => row.year === year && (name === OTHERS ? !shown.includes(row.sector) : row.sector === name));
    return parts.length === 0 ? null : parts.reduce((sum, row) => sum + row.value, 0);
  };
  return {
    title,
    summary: `${order.length} sectors, ${years.length} years, in ${unit}; the largest is ${order[0] ?? 'none'}.`,
    columns: [{ name: 'Year' }, { name: 'Sector' }, { name: `Value (${unit})`, number: true }],
    rows: rows.map((row) => [row.year, row.sector, row.value]),
    height: 380,
    option: (look, width) => ({
      ...byPeriod({ periods: years, unit, names, absent: 'none' }, look, width),
      series: names.map((name) => ({ type: 'bar', stack: 'sectors', name, data: years.map((year) => value(name, year)) })),
    }),
  };
}

function valuesByYear(sums: Aggregate): ReadonlyMap<string, number> {
  return new Map((sums.rows ?? []).map((row) => [row.group?.['year']?.code ?? '', row.value ?? 0]));
}

function all(years: readonly string[]): readonly string[] {
  return [...new Set(years)].sort();
}

function unitOf(sums: Aggregate): string | undefined {
  return sums.rows?.[0]?.currency ?? sums.total?.currency;
}
