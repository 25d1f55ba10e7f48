// Runs in a bare engine after echarts.min.js, and gives the function that draws one option as SVG text.
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};
(json, width, height, fontFamily) => {
  const option = JSON.parse(json);
  option.animation = false;
  option.backgroundColor = 'transparent';
  option.textStyle = Object.assign({}, option.textStyle, { fontFamily });
  delete option.toolbox;
  delete option.dataZoom;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};
