/** How much lies out of sight. */
interface Hidden {
  readonly above: number;
  readonly below: number;
}

/** Writes into the signs that {@link MoreSigns} draws how many rows lie out of sight; at an end there is none. */
export function tellMore(signs: HTMLElement, hidden: Hidden): void {
  for (const where of ['above', 'below'] as const) {
    const sign = signs.querySelector<HTMLElement>(`[data-more='${where}']`);
    const rows = hidden[where];
    const words = `${rows} more ${where}`;
    if (!sign || (rows > 0 && sign.ariaLabel === words && !sign.hidden)) continue;
    sign.hidden = rows <= 0;
    sign.ariaLabel = words;
    sign.dataset.tooltip = words;
    sign.lastElementChild?.replaceChildren(String(rows));
  }
}
