// Draws the icons of our pages in one style: the line icons of Lucide under the names of Vaadin's set, so that Java code
// and definitions keep the names they know. Icons that are not listed keep Vaadin's own picture.
import { Iconset } from '@vaadin/icon/vaadin-iconset.js';
import '@vaadin/icons/vaadin-iconset.js';
import type { Shape } from './picture';
import signs from './signs';
import things from './things';

const SVG = 'http://www.w3.org/2000/svg';

const FRAME = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

function create<T extends SVGElement>(tag: string, attributes: Shape[1]): T {
  const element = document.createElementNS(SVG, tag) as T;
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  return element;
}

function draw(shapes: Shape[]): SVGGElement {
  const group = create<SVGGElement>('g', FRAME);
  group.append(...shapes.map(([tag, attributes]) => create(tag, attributes)));
  return group;
}

const icons = (Iconset.getIconset('vaadin') as unknown as { _icons: Record<string, SVGElement> })._icons;
for (const [picture, names] of [...signs, ...things]) {
  const drawn = draw(picture as Shape[]);
  names.split(' ').forEach((name) => {
    icons[name] = drawn;
  });
}
