/**
 * Reads the exchanges of a page (blocks marked `http`): who asks, what they send, and as much of the answer as the page
 * shows. So a page cannot tell what no server answers.
 */

export interface Exchange {
  /** Who asks, by the name the page gives them. */
  readonly as: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  /** Fields the page leaves out may be anything; lists are told whole. */
  readonly answer: unknown;
}

const BLOCK = /^```http\n# as (\w+)\n([A-Z]+) (\S+)\n([\s\S]*?)\n?HTTP (\d{3})\n([\s\S]*?)```$/gm;

/** @throws Error when a block is not of this form: it would never be played. */
export function exchangesOf(page: string): Exchange[] {
  const found = [...page.matchAll(BLOCK)].map(
    ([, as = '', method = '', path = '', body = '', status = '', answer = '']) => ({
      as,
      method,
      path,
      body: parse(body),
      status: Number(status),
      answer: parse(answer),
    }),
  );
  const blocks = page.split('```http\n').length - 1;
  if (found.length !== blocks) throw new Error(`${String(blocks - found.length)} exchanges cannot be read`);
  return found;
}

function parse(text: string): unknown {
  return text.trim() === '' ? undefined : JSON.parse(text);
}
