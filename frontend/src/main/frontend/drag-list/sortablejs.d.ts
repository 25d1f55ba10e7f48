/** The part of sortablejs that we use; the package brings no types of its own. */
declare module 'sortablejs' {
  interface SortableEvent {
    item: HTMLElement;
    clone?: HTMLElement;
    from: HTMLElement;
    to: HTMLElement;
    oldDraggableIndex?: number;
    newDraggableIndex?: number;
  }

  interface SortableOptions {
    group: {
      name: string;
      pull: 'clone' | boolean;
      put: (to: Sortable, from: Sortable, item: HTMLElement) => boolean;
    };
    onStart(event: SortableEvent): void;
    onEnd(event: SortableEvent): void;
    [option: string]: unknown;
  }

  class Sortable {
    readonly el: HTMLElement;
    static create(element: HTMLElement, options: SortableOptions): Sortable;
    destroy(): void;
  }

  export { SortableEvent, SortableOptions };
  export default Sortable;
}
