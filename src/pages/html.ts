import { escapeHtml } from '../domain/report/escape.js';

/** What may stand in a hole of a template. Nothing is printed for `false`, `null` and `undefined`. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Markup that is safe to send: made of templates written in this program, with everything else escaped. */
export class Html {
  private constructor(private readonly markup: string) {}

  /**
   * Only a template literal can be given here, so no text from outside becomes markup.
   * @throws Error for a hole in an attribute without quotes, where escaping does not help.
   */
  static of(strings: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    const parts = strings.map((text, i) => {
      if (i < values.length && isBareAttribute(strings, i)) throw new Error('an attribute with a hole needs quotes');
      return text + render(values[i]);
    });
    return new Html(parts.join(''));
  }

  toString(): string {
    return this.markup;
  }
}

/** Whether the hole after this string is an attribute's value outside of quotes. */
function isBareAttribute(strings: TemplateStringsArray, i: number): boolean {
  if (!/=\s*$/.test(strings[i] ?? '')) return false;
  const before = strings.slice(0, i + 1).join('');
  const tag = before.slice(before.lastIndexOf('<'));
  return !tag.includes('>') && tag.split('"').length % 2 === 1;
}

function render(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/** Tags a template: `html\`<b>${anything}</b>\`` escapes whatever was not itself made by this tag. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return Html.of(strings, values);
}

/** Puts a separator between pieces. */
export function joined(pieces: readonly HtmlValue[], separator: HtmlValue): HtmlValue[] {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece]));
}

/** A path of this server; every step is encoded, so that no text can leave its step. */
export function pathTo(...steps: readonly string[]): string {
  return `/${steps.map((step) => encodeURIComponent(step)).join('/')}`;
}

/** A query string beginning with `?`, without empty values; empty when there are none. */
export function queryOf(values: Readonly<Record<string, string | readonly string[] | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const texts = value === null || value === undefined ? [] : typeof value === 'string' ? [value] : value;
    for (const text of texts) if (text !== '') query.append(name, text);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
