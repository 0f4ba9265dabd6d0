import { tellMore } from './more';
import { tellEdges } from './scrollCue';
import { shareRows } from './shareRows';

interface Section {
  readonly whole: HTMLElement;
  readonly body: HTMLElement;
  readonly content: HTMLElement;
  readonly more: HTMLElement;
}

/**
 * Keeps the sections of a panel within its frame, each as high as so many whole rows, and says at each how much lies out of
 * sight. It measures when the frame or what is in a section has changed its size, and never for the clock. Returns what ends it.
 */
export function registerSections(frame: HTMLElement, panel: HTMLElement): () => void {
  const sections = [...panel.querySelectorAll<HTMLElement>('.panel-section')].flatMap(partsOf);
  const tell = ({ body, content, more }: Section) => {
    const rows = rowsOf(content);
    tellEdges(body, {
      above: body.scrollTop > 1,
      below: content.offsetHeight - body.clientHeight - body.scrollTop > 1,
    });
    tellMore(more, {
      above: rows.filter(({ bottom }) => bottom <= body.scrollTop + 1).length,
      below: rows.filter(({ top }) => top >= body.scrollTop + body.clientHeight - 1).length,
    });
  };
  const layOut = () => {
    const bottoms = sections.map(({ content }) => rowsOf(content).map(({ bottom }) => bottom));
    const headsPx = sections.reduce(
      (sum, { whole, body }) => sum + whole.offsetHeight - body.offsetHeight,
      0,
    );
    const edgesPx = panel.offsetHeight - panel.clientHeight;
    const heights = shareRows(frame.clientHeight - headsPx - edgesPx, bottoms);
    sections.forEach(({ body }, index) => {
      const height = `${heights[index] ?? 0}px`;
      if (body.style.height === height) return;
      body.style.height = height;
      keepCurrent(body);
    });
    sections.forEach(tell);
  };
  const sizes = new ResizeObserver(layOut);
  sizes.observe(frame);
  for (const { content } of sections) sizes.observe(content);
  const on = new AbortController();
  for (const section of sections) {
    const { signal } = on;
    section.body.addEventListener('scroll', () => tell(section), { passive: true, signal });
    section.more.addEventListener('click', (event) => scrollPage(section.body, event), { signal });
  }
  layOut();
  return () => {
    sizes.disconnect();
    on.abort();
  };
}

function partsOf(section: HTMLElement): Section[] {
  const body = section.querySelector<HTMLElement>('.panel-section-body');
  const content = section.querySelector<HTMLElement>('.panel-section-content');
  const more = section.querySelector<HTMLElement>('.more');
  return body && content && more ? [{ whole: section, body, content, more }] : [];
}

// entries side by side are one row
function rowsOf(content: HTMLElement): { readonly top: number; readonly bottom: number }[] {
  const start = content.getBoundingClientRect().top;
  const rows = new Map<number, number>();
  for (const row of content.querySelectorAll('li, p:not(li *, .visually-hidden)')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > top) rows.set(top - start, Math.max(rows.get(top - start) ?? 0, bottom - start));
  }
  return [...rows].map(([top, bottom]) => ({ top, bottom }));
}

// of a list that got lower the entry that is current stays in sight
function keepCurrent(body: HTMLElement): void {
  const current = body.querySelector('[aria-current]')?.getBoundingClientRect();
  const { top, bottom } = body.getBoundingClientRect();
  if (current) body.scrollTop += Math.min(current.top - top, 0) + Math.max(current.bottom - bottom, 0);
}

function scrollPage(body: HTMLElement, { target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-more]') : null;
  if (button)
    body.scrollTop += (button.dataset.more === 'above' ? -1 : 1) * Math.max(body.clientHeight - 28, 28);
}
