import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { type PropertyValues, ReactiveElement } from 'lit';

interface Place {
  node: string;
  words: string;
  overdue: boolean;
}

interface Canvas {
  zoom(level: string | number, center?: string): number;
  viewbox(): { inner: { width: number; height: number } };
  addMarker(id: string, marker: string): void;
  resized(): void;
}

interface Overlays {
  add(id: string, overlay: object): void;
}

interface Registry {
  get(id: string): unknown;
}

/** Draws a process with the way a case has taken and the steps at which it stands. */
export class BpmnView extends ReactiveElement {
  static override properties = {
    xml: { type: String },
    visited: { type: Array },
    current: { type: Array },
  };

  declare xml: string;
  declare visited: string[];
  declare current: Place[];

  private viewer?: NavigatedViewer;
  private sizes?: ResizeObserver;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.viewer = new NavigatedViewer({ container: this });
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  protected override updated(_changed: PropertyValues) {
    void this.draw();
  }

  private async draw() {
    const viewer = this.viewer;
    if (!viewer || !this.xml) {
      return;
    }
    delete this.dataset.drawn;
    await viewer.importXML(this.xml);
    if (viewer !== this.viewer) {
      return;
    }
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<Registry>('elementRegistry');
    const current = (this.current ?? []).filter((place) => registry.get(place.node));
    const left = (id: string) => registry.get(id) && !current.some((place) => place.node === id);
    (this.visited ?? []).filter(left).forEach((id) => canvas.addMarker(id, 'fw-visited'));
    current.forEach((place) => this.mark(viewer, place));
    this.fit();
    this.dataset.drawn = 'true';
  }

  private mark(viewer: NavigatedViewer, place: Place) {
    viewer.get<Canvas>('canvas').addMarker(place.node, place.overdue ? 'fw-overdue' : 'fw-current');
    const badge = document.createElement('div');
    badge.className = 'fw-bpmn-badge';
    badge.textContent = place.words;
    badge.toggleAttribute('data-overdue', place.overdue);
    viewer.get<Overlays>('overlays').add(place.node, { position: { bottom: -6, left: 0 }, html: badge });
  }

  private fit() {
    const canvas = this.viewer?.get<Canvas>('canvas');
    if (!canvas || !this.clientWidth) {
      return;
    }
    canvas.resized();
    const fitted = canvas.zoom('fit-viewport', 'auto');
    if (fitted > 1) {
      canvas.zoom(1, 'auto');
    }
  }
}

customElements.define('fw-bpmn-view', BpmnView);
