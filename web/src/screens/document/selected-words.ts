/** Elements of the text carry where in it they begin, in UTF-16 units. */
export const FROM = 'data-from';

/** What is selected of a text shown in pieces; null when nothing of it is. Notes between its lines do not count. */
export function selectedIn(container: HTMLElement): { from: number; to: number } | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const piece of container.querySelectorAll(`[${FROM}]`)) {
    const words = piece.firstChild;
    if (words === null || !range.intersectsNode(words)) continue;
    const begins = Number(piece.getAttribute(FROM));
    const length = words.textContent?.length ?? 0;
    from = Math.min(from, begins + (words === range.startContainer ? range.startOffset : 0));
    to = Math.max(to, begins + (words === range.endContainer ? range.endOffset : length));
  }
  return to > from ? { from, to } : null;
}
