import { ReactiveElement } from 'lit';
import { GridStack } from 'gridstack';

/** Cards that are moved and resized by mouse or finger; where they are is told as `fw-cards-moved`. */
export class CardGrid extends ReactiveElement {
  private grid?: GridStack;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.classList.add('grid-stack');
    // The server adds the cards right after the element itself.
    setTimeout(() => this.start(), 0);
  }

  override disconnectedCallback() {
    this.grid?.destroy(false);
    this.grid = undefined;
    super.disconnectedCallback();
  }

  private start() {
    if (!this.isConnected || this.grid) {
      return;
    }
    const grid = GridStack.init(
      {
        column: 12,
        cellHeight: 90,
        margin: 8,
        mode: 'float',
        handle: '.fw-panel__head',
        columnOpts: { breakpoints: [{ w: 640, c: 1 }] },
      },
      this,
    );
    if (!grid) {
      return;
    }
    this.grid = grid;
    grid.on('change', () => this.tell());
  }

  private tell() {
    if (!this.grid || this.grid.getColumn() !== 12) {
      return;
    }
    const cards = this.grid.engine.nodes.map(({ id, x, y, w, h }) => ({ id, x, y, w: w ?? 1, h: h ?? 1 }));
    this.dispatchEvent(new CustomEvent('fw-cards-moved', { detail: { cards }, bubbles: true, composed: true }));
  }
}

customElements.define('fw-card-grid', CardGrid);
