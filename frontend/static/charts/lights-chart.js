// Draws the figures that the server hands over. Colours come from the theme, so the chart follows light and dark; the figures
// also stand in a table beside it, for those who do not see the chart.
import * as echarts from './echarts.esm.min.mjs';

const FALLBACK = ['#b3261e', '#31688e', '#35845d', '#c28a1b', '#6f4e9b', '#5b6770'];

class LightsChart extends HTMLElement {
  #data;
  #chart;
  #watch = [];

  set data(value) {
    this.#data = value;
    this.#draw();
  }

  get data() {
    return this.#data;
  }

  connectedCallback() {
    this.setAttribute('role', 'img');
    const sizes = new ResizeObserver(() => this.#chart?.resize());
    sizes.observe(this);
    const theme = new MutationObserver(() => this.#draw());
    theme.observe(document.documentElement, { attributes: true });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => this.#draw();
    scheme.addEventListener('change', redraw);
    this.#watch = [() => sizes.disconnect(), () => theme.disconnect(), () => scheme.removeEventListener('change', redraw)];
    this.#draw();
  }

  disconnectedCallback() {
    this.#watch.forEach((stop) => stop());
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  #draw() {
    if (!this.isConnected || !this.#data) {
      return;
    }
    this.#chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.#chart.setOption(this.#option(this.#data), true);
  }

  #option({ horizontal, categories, series }) {
    const text = this.#colour('--chart-text', getComputedStyle(this).color);
    const line = this.#colour('--chart-line', '#8884');
    const names = { type: 'category', data: categories, axisLabel: { color: text }, axisLine: { lineStyle: { color: line } } };
    const numbers = { type: 'value', minInterval: 1, axisLabel: { color: text }, splitLine: { lineStyle: { color: line } } };
    return {
      aria: { enabled: true },
      animation: false,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily },
      grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
      legend: { type: 'scroll', top: 0, textStyle: { color: text } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: horizontal ? numbers : names,
      yAxis: horizontal ? { ...names, inverse: true } : numbers,
      series: series.map((one, i) => ({
        type: 'bar',
        name: one.name,
        data: one.values,
        stack: 'all',
        barMaxWidth: 28,
        itemStyle: { color: this.#colour(one.colour, FALLBACK[i % FALLBACK.length]) },
      })),
    };
  }

  // A custom property may hold light-dark() or another property; only a real element tells the colour that comes out.
  #colour(property, fallback) {
    const probe = document.createElement('span');
    probe.style.color = `var(${property}, ${fallback})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
}

customElements.define('lights-chart', LightsChart);
