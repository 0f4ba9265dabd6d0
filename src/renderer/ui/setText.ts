/** Writes an element's words where they change, into the text that is there: a new text node would be laid out anew. */
export function setText(element: Element | null | undefined, words: string): void {
  if (!element) return;
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.textContent = words;
  else if (firstChild.data !== words) firstChild.data = words;
}
