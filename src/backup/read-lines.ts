import { BackupFault } from './backup-fault.js';
import { MAX_LINE_BYTES } from './backup-format.js';

const LINE_END = 0x0a;

/**
 * Cuts bytes into lines, without their ends; as many at once as one piece held. A last line without an end is an end
 * that is missing.
 * @throws BackupFault for a line without an end, or one longer than any that is written.
 */
export async function* readLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const piece of source) {
    const lines: Buffer[] = [];
    let from = 0;
    for (let at = piece.indexOf(LINE_END, from); at >= 0; at = piece.indexOf(LINE_END, from)) {
      lines.push(rest.length === 0 ? piece.subarray(from, at) : Buffer.concat([...rest, piece.subarray(from, at)]));
      [rest, restBytes, from] = [[], 0, at + 1];
    }
    if (from < piece.length) {
      rest.push(piece.subarray(from));
      restBytes += piece.length - from;
    }
    if (restBytes > MAX_LINE_BYTES) throw new BackupFault('it has a line longer than any a backup can have');
    if (lines.length > 0) yield lines;
  }
  if (restBytes > 0) throw new BackupFault('it ends in the middle of a line');
}
