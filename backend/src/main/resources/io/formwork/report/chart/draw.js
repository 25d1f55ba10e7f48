// Runs in a bare engine after echarts.min.js, and gives the function that draws one option as SVG text.
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};

// Paper has no tooltips: a single series over time shows its values, as long as there is room.
const labelLoneSeries = option => {
  const series = option.series || [];
  const room = option.xAxis && option.xAxis.type === 'category' && option.xAxis.data.length <= 16;
  if (series.length !== 1 || !room || series[0].type === 'pie') return;
  const { prefix = '', suffix = '', decimals = 0 } = option.formwork || {};
  const text = value =>
    prefix + value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',') + suffix;
  series[0].label = {
    show: true,
    position: 'top',
    fontSize: 11,
    formatter: datum => (typeof datum.value === 'number' ? text(datum.value) : ''),
  };
};

(json, width, height, fontFamily) => {
  const option = JSON.parse(json);
  option.animation = false;
  option.backgroundColor = 'transparent';
  option.textStyle = Object.assign({}, option.textStyle, { fontFamily });
  delete option.toolbox;
  if (option.legend) option.legend.type = 'plain';
  labelLoneSeries(option);
  delete option.dataZoom;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};
