import { type Block, moved } from '../furniture/block';
import type { Item } from './handoutText';

/** How high items are in one column. */
export function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, { block, above }, index) => sum + block.height + (index > 0 ? above : 0), 0);
}

/** As many items as stand in a column of a height, and the rest for the next page. An item that is higher than a page stands on one of its own. */
export function fillColumn(
  items: readonly Item[],
  height: number,
  isWholePage: boolean,
): { readonly column: Block; readonly rest: readonly Item[] } {
  let [count, bottom] = [0, 0];
  const shapes = [];
  for (const { block, above } of items) {
    const top = count === 0 ? 0 : bottom + above;
    if (top + block.height > height + 0.01 && !(isWholePage && count === 0)) break;
    shapes.push(moved(block, 0, top));
    bottom = top + block.height;
    count++;
  }
  const width = Math.max(0, ...items.slice(0, count).map(({ block }) => block.width));
  return { column: { width, height: bottom, shapes }, rest: items.slice(count) };
}
