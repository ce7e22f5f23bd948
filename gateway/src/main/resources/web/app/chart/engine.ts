// The parts of ECharts that this page draws with, and no others. Loaded with the first chart.
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Look } from './spec';

use([BarChart, CustomChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const STILL = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Draws into an element, which has its size already. */
export function draw(place: HTMLElement): EChartsType {
  return init(place, null, { renderer: 'svg' });
}

/** A chart's own option with what all have in common. */
export function dressed(option: EChartsCoreOption, look: Look): EChartsCoreOption {
  return {
    animation: !STILL.matches,
    animationDuration: 300,
    color: [...look.palette],
    textStyle: { color: look.ink, fontFamily: 'system-ui, sans-serif' },
    ...option,
    tooltip: {
      trigger: 'axis',
      // As HTML it would bring styles that the page's policy refuses.
      renderMode: 'richText',
      confine: true,
      backgroundColor: look.paper,
      borderColor: look.quiet,
      textStyle: { color: look.ink },
      ...(option['tooltip'] as object | undefined),
    },
  };
}
