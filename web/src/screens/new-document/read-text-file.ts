/** As large as the server takes a text. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The text of a file in UTF-8; null for one that is no text, or larger than a text may be. Nothing is guessed. */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
