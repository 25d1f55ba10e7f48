import { ReactiveElement, type PropertyValues } from 'lit';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  BarChart, LineChart, PieChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer,
]);

/** How single values are written; stands beside the option, since options carry no functions. */
interface Format {
  prefix: string;
  suffix: string;
  decimals: number;
  missing: string;
}

/**
 * A chart of an ECharts option made on the server. A click on a value is told as `fw-chart-pick` with metric, period and
 * group; Enter tells it without them, for the whole chart.
 */
export class Chart extends ReactiveElement {
  static override properties = {
    option: { type: String },
    label: { type: String },
  };

  declare option: string;
  declare label: string;

  private chart?: echarts.ECharts;
  private readonly resizes = new ResizeObserver(() => this.chart?.resize());

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'img');
    this.tabIndex = 0;
    this.addEventListener('keydown', this.pressed);
    this.resizes.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    this.resizes.disconnect();
    this.removeEventListener('keydown', this.pressed);
    this.chart?.dispose();
    this.chart = undefined;
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.setAttribute('aria-label', this.label ?? '');
    if (this.option && this.isConnected) {
      this.draw();
    }
  }

  private draw() {
    const { formwork, ...option } = JSON.parse(this.option);
    if (!this.chart) {
      this.chart = echarts.init(this, undefined, { renderer: 'svg' });
      this.chart.on('click', (event) => this.pick(event.data as Record<string, unknown>));
    }
    if (option.tooltip) {
      option.tooltip.valueFormatter = (value: unknown) => written(value, formwork as Format);
      option.tooltip.confine = true;
      option.tooltip.extraCssText = 'box-sizing: border-box; max-width: min(100%, 360px); overflow-wrap: anywhere; white-space: normal';
    }
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      option.animation = false;
    }
    this.chart.setOption(option, { notMerge: true });
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      this.pick({});
    }
  };

  private pick(data: Record<string, unknown> | undefined) {
    const { metric = null, period = null, group = null, by = null } = data ?? {};
    const detail = { metric, period, group, by };
    this.dispatchEvent(new CustomEvent('fw-chart-pick', { detail, bubbles: true, composed: true }));
  }
}

function written(value: unknown, format: Format): string {
  if (value === null || value === undefined || value === '-') {
    return format.missing;
  }
  const number = Number(value).toLocaleString(document.documentElement.lang || undefined, {
    minimumFractionDigits: format.decimals,
    maximumFractionDigits: format.decimals,
  });
  return format.prefix + number + format.suffix;
}

customElements.define('fw-chart', Chart);
