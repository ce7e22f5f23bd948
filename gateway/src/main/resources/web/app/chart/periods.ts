// What charts of amounts by period have in common: the legend above, the periods below, the amounts at the left.
import type { EChartsCoreOption } from 'echarts/core';
import { short, shortAmount } from '../text/locale';
import { legendHeight, type Look } from './spec';

export interface Periods {
  readonly periods: readonly string[];
  /** Of the amounts, such as a currency. */
  readonly unit: string;
  /** Of the series that the legend has. */
  readonly names: readonly string[];
  /** What is said where a period has no amount. */
  readonly absent: string;
}

/** All but the series. */
export function byPeriod({ periods, unit, names, absent }: Periods, look: Look, width: number): EChartsCoreOption {
  return {
    grid: { left: 64, right: 16, top: legendHeight(names, width), bottom: 28 },
    legend: { top: 0, left: 0, textStyle: { color: look.ink }, data: [...names] },
    xAxis: { type: 'category', data: [...periods], axisLabel: { color: look.quiet }, axisLine: { lineStyle: { color: look.quiet } } },
    yAxis: {
      type: 'value',
      axisLabel: { color: look.quiet, formatter: (value: number) => short(value) },
      splitLine: { lineStyle: { color: look.line } },
    },
    tooltip: {
      valueFormatter: (value: number | null | undefined) => (value === null || value === undefined ? absent : shortAmount(value, unit)),
    },
  };
}
