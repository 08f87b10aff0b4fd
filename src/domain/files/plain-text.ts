/** Beginnings of formats that are written in text and are no plain text. */
const MARKED_UP = /^\s*(<|#!|%!|\{\\rtf|MIME-Version:|Content-Type:|From )/i;
/** What makes a program take a text for a page or a drawing, wherever it stands at the beginning. */
const ACTIVE = /<(!doctype|html|head|body|script|svg|iframe|object|embed|img|style|link|meta|math|xml|\?xml|\?php)\b/i;
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
    return this.isText && this.beginning !== '' && !MARKED_UP.test(this.beginning) && !ACTIVE.test(this.beginning);
  }

  private look(decode: () => string): void {
    let text: string;
    try {
      text = decode();
    } catch (error) {
      // How a decoder says that the bytes are not UTF-8.
      if (!(error instanceof TypeError)) throw error;
      this.isText = false;
      return;
    }
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) this.isText = false;
    if (this.beginning.length < LOOKED_AT) this.beginning += text.slice(0, LOOKED_AT - this.beginning.length);
  }
}
