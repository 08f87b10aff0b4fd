/** Beginnings of formats that are written in text and are no plain text. */
const MARKED_UP = /^\s*(<|#!|%!|\{\\rtf|MIME-Version:|Content-Type:|From )/i;
/** What makes a program take a text for a page or a drawing, wherever it stands at the beginning. */
const ACTIVE = /<(!doctype|html|head|body|script|svg|iframe|object|embed|img|style|link|meta|math|xml|\?xml|\?php)\b/i;
/** Control characters but for tabs, ends of lines and pages, and U+0085, which is an end of line too. */
const CONTROLS = /(?![\t\n\f\r\u0085])\p{Cc}/u;
/** Programs look for a PDF in the first kilobyte. */
const PDF = /^[^]{0,1024}%PDF-\d/;
const LOOKED_AT = 65_536;

/**
 * Whether a file, given bit by bit, is plain text: UTF-8 throughout, no control characters but tabs and line ends, and
 * no markup at its beginning that a program could run. An empty file is none.
 */
export class PlainTextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  private beginning = '';
  private isText = true;

  /** @returns false as soon as it cannot be plain text any more. */
  add(chunk: Uint8Array): boolean {
    if (this.isText) this.look(() => this.decoder.decode(chunk, { stream: true }));
    return this.isText;
  }

  /** Says that there is no more. @returns whether it is plain text. */
  finish(): boolean {
    if (this.isText) this.look(() => this.decoder.decode());
    return this.isText && this.beginning !== '' && ![MARKED_UP, ACTIVE, PDF].some((form) => form.test(this.beginning));
  }

  private look(decode: () => string): void {
    let text: string;
    try {
      text = decode();
    } catch (error) {
      if (!saysNotUtf8(error)) throw error;
      this.isText = false;
      return;
    }
    if (CONTROLS.test(text)) this.isText = false;
    if (this.beginning.length < LOOKED_AT) this.beginning += text.slice(0, LOOKED_AT - this.beginning.length);
  }
}

/** How a decoder says that bytes are not UTF-8; by its name, since it need not be made by this global object. */
function saysNotUtf8(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'name') === 'TypeError';
}
