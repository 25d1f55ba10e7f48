import { ReactiveElement } from 'lit';
import Sortable, { type SortableEvent } from 'sortablejs';

/**
 * A list whose items can be dragged, also between lists of the same group. It moves nothing itself: the DOM is put back
 * and what was meant is told in an event `fw-drop`, since the server owns the items.
 */
export class DragList extends ReactiveElement {
  static override properties = {
    group: { type: String },
    accepts: { type: String },
    address: { type: String },
    source: { type: Boolean },
  };

  declare group: string;
  declare accepts: string;
  declare address: string;
  declare source: boolean;

  private sortable?: Sortable;
  private next: Node | null = null;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.sortable = Sortable.create(this, {
      group: {
        name: this.getAttribute('group') ?? 'items',
        pull: this.hasAttribute('source') ? 'clone' : true,
        put: (to, _from, item) => this.takes(to.el, item),
      },
      sort: !this.hasAttribute('source'),
      draggable: '>[data-drag-id]',
      filter: 'button, vaadin-button, .fw-no-drag',
      preventOnFilter: false,
      animation: 140,
      delay: 180,
      delayOnTouchOnly: true,
      touchStartThreshold: 5,
      forceFallback: true,
      fallbackOnBody: true,
      fallbackTolerance: 4,
      swapThreshold: 0.65,
      emptyInsertThreshold: 20,
      ghostClass: 'fw-drag-mark',
      dragClass: 'fw-drag-flying',
      onStart: (event) => {
        this.next = event.item.nextSibling;
        document.documentElement.classList.add('fw-dragging');
      },
      onEnd: (event) => this.dropped(event),
    });
  }

  override disconnectedCallback() {
    this.sortable?.destroy();
    this.sortable = undefined;
    super.disconnectedCallback();
  }

  private takes(list: HTMLElement, item: HTMLElement): boolean {
    const kinds = (list.getAttribute('accepts') ?? '').split(' ');
    return !list.hasAttribute('source') && !item.contains(list) && kinds.includes(item.dataset.dragKind ?? '');
  }

  private dropped(event: SortableEvent) {
    document.documentElement.classList.remove('fw-dragging');
    const { item, from, to } = event;
    const index = event.newDraggableIndex ?? 0;
    const stays = from === to && index === event.oldDraggableIndex;
    const clone = event.clone;
    if (clone && clone !== item && clone.parentNode === from) {
      from.insertBefore(item, clone);
      clone.remove();
    } else {
      from.insertBefore(item, this.next);
    }
    if (!stays && to instanceof DragList && !to.hasAttribute('source')) {
      const detail = {
        id: item.dataset.dragId,
        from: from.getAttribute('address') ?? '',
        to: to.getAttribute('address') ?? '',
        index,
      };
      to.dispatchEvent(new CustomEvent('fw-drop', { detail, bubbles: true, composed: true }));
    }
  }
}

customElements.define('fw-drag-list', DragList);
