/** How text is made harmless in each form a report can take. */

const HTML_CHARACTERS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, inside and outside of quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_CHARACTERS[character] ?? '');
}

/**
 * Text for Markdown, wherever in a line it stands: no markup, no HTML, no link made of a bare address. A character
 * reference is used where a backslash would not be enough.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^(\s*)([#+=:-])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/u, '$1\\$2')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}&#46;`)
    .replace(/@/g, '&#64;');
}

/**
 * What a spreadsheet may take for a formula: `= + - @`, also in full width or as a minus sign, behind any spaces, control
 * characters and marks that are not shown; and any text that begins with a tab, a line break or NUL.
 */
const FORMULA = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*(?:\p{Cc}|[=+\-@＝＋－＠﹢﹣﹦﹫⁺⁻⁼₊₋₌−])/u;

/** One field of a CSV record (RFC 4180), always quoted; an apostrophe goes before what would be run as a formula. */
export function csvField(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
