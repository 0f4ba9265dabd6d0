import { type DragEvent, useRef } from 'react';

// what is dragged names itself by this, so that nothing else that is dropped here is taken for a scene
const TYPE = 'application/x-situation-scene';

/** Dragging of the rows of a list: the handlers of the list. A line shows where the row would go; `drop` is told its place then. */
export function useSceneDrag(isOn: boolean, drop: (id: string, place: number) => void) {
  const dragged = useRef<string | null>(null);
  if (!isOn) return {};
  const aim = (event: DragEvent<HTMLElement>) => {
    if (dragged.current === null || !event.dataTransfer.types.includes(TYPE)) return null;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-scene]') : null;
    if (!row) return null;
    const { top, height } = row.getBoundingClientRect();
    return { row, side: event.clientY < top + height / 2 ? 'before' : 'after' } as const;
  };
  const clear = (list: HTMLElement) => {
    for (const row of list.querySelectorAll('[data-drop]')) row.removeAttribute('data-drop');
  };
  return {
    onDragStart: ({ target, dataTransfer }: DragEvent<HTMLElement>) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-scene]') : null;
      if (!row?.dataset.scene) return;
      dragged.current = row.dataset.scene;
      dataTransfer.setData(TYPE, dragged.current);
      dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      clear(event.currentTarget);
      const aimed = aim(event);
      if (!aimed) return;
      event.preventDefault();
      // the window takes files only
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'move';
      if (aimed.row.dataset.scene !== dragged.current) aimed.row.dataset.drop = aimed.side;
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => clear(event.currentTarget),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const aimed = aim(event);
      clear(event.currentTarget);
      if (!aimed || dragged.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-scene]')];
      const ids = rows.map((row) => row.dataset.scene).filter((id) => id !== dragged.current);
      const place = ids.indexOf(aimed.row.dataset.scene) + (aimed.side === 'after' ? 1 : 0);
      if (aimed.row.dataset.scene !== dragged.current) drop(dragged.current, place);
      dragged.current = null;
    },
    onDragEnd: (event: DragEvent<HTMLElement>) => {
      clear(event.currentTarget);
      dragged.current = null;
    },
  };
}
