/**
 * What a file is, told from its first bytes alone: neither its name nor what the sender calls it decides. What is not
 * recognised is refused; so are formats that carry scripts or other files (HTML, SVG, XML, RTF, office papers, archives).
 */

/** Kinds of files that are taken in. */
export const FILE_KINDS = [
  'jpeg',
  'png',
  'webp',
  'gif',
  'tiff',
  'heif',
  'pdf',
  'text',
  'mp3',
  'wav',
  'ogg',
  'flac',
  'amr',
  'mp4',
  'webm',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The kinds as a person reads them in a refusal. */
export const FILE_KINDS_IN_WORDS =
  'a JPEG, PNG, WebP, GIF, TIFF, HEIF, PDF, MP3, M4A, WAV, OGG, FLAC, AMR, MP4 or WebM file, or plain text in UTF-8';

/** Bytes from the beginning that are enough to tell every kind but text, which has to be read whole. */
export const HEAD_BYTES = 4096;

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png', 'apng'],
  webp: ['webp'],
  gif: ['gif'],
  tiff: ['tif', 'tiff'],
  heif: ['heic', 'heif', 'avif', 'hif'],
  pdf: ['pdf'],
  text: ['txt', 'text', 'md', 'csv', 'tsv', 'srt', 'vtt', 'log', 'json'],
  mp3: ['mp3'],
  wav: ['wav', 'wave'],
  ogg: ['ogg', 'oga', 'ogv', 'opus', 'spx'],
  flac: ['flac'],
  amr: ['amr', '3ga'],
  mp4: ['mp4', 'm4a', 'm4v', 'm4b', 'mov', 'qt', '3gp', '3g2', 'aac'],
  webm: ['webm', 'mkv', 'mka'],
};

const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']);
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|dash|qt {2}|M4[AVB] |3g[p2][0-9a-z]|MSNV|XAVC|mmp4|f4v )$/;

/**
 * The kind of a file that begins with these bytes ({@link HEAD_BYTES}, or all there are); null when it is none of the
 * binary kinds. Then it may be plain text: see {@link ./plain-text.js}.
 */
export function binaryKindOf(head: Uint8Array): FileKind | null {
  const text = latin1(head.subarray(0, 16));
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('II*\u0000') || text.startsWith('MM\u0000*')) return 'tiff';
  // The format lets a PDF begin later; a file that is something else first is what this does not take.
  if (/^%PDF-[12]\.\d/.test(text)) return 'pdf';
  if (text.startsWith('RIFF')) return { WEBP: 'webp' as const, WAVE: 'wav' as const }[text.slice(8, 12)] ?? null;
  if (text.startsWith('OggS')) return 'ogg';
  if (text.startsWith('fLaC')) return 'flac';
  if (text.startsWith('#!AMR')) return 'amr';
  if (text.startsWith('\u001aE\u00df\u00a3'))
    return /webm|matroska/.test(latin1(head.subarray(0, 128))) ? 'webm' : null;
  if (text.slice(4, 8) === 'ftyp') return boxedKindOf(text.slice(8, 12));
  return text.startsWith('ID3') || hasTwoFrames(head) ? 'mp3' : null;
}

/**
 * Whether the ending of a file's name fits what it is; null when it has no name, or no ending. Shown to people, and
 * decides nothing.
 */
export function nameFits(name: string | null, kind: FileKind): boolean | null {
  const ending = name === null ? undefined : /\.([^.]{1,10})$/.exec(name)?.[1];
  return ending === undefined ? null : EXTENSIONS[kind].includes(ending.toLowerCase());
}

function boxedKindOf(brand: string): FileKind | null {
  if (HEIF_BRANDS.has(brand)) return 'heif';
  return MP4_BRANDS.test(brand) ? 'mp4' : null;
}

/** Kilobits a second of MPEG audio layer III, by version 1 and versions 2 and 2.5. */
const KILOBITS = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const HERTZ = [44_100, 48_000, 32_000] as const;

/** An MP3 without tags has no signature: two frames one after the other are taken for one. */
function hasTwoFrames(head: Uint8Array): boolean {
  const length = frameLength(head, 0);
  return length !== null && frameLength(head, length) !== null;
}

/** Bytes of the layer III frame at a place; null when there is none. */
function frameLength(head: Uint8Array, at: number): number | null {
  const [first, second, third] = [head[at], head[at + 1], head[at + 2]];
  if (first !== 0xff || second === undefined || third === undefined || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const hertz = HERTZ[(third >> 2) & 3];
  const kilobits = (version === 3 ? KILOBITS.one : KILOBITS.two)[third >> 4];
  if (version === 1 || hertz === undefined || kilobits === undefined || kilobits === 0) return null;
  const rate = version === 3 ? hertz : version === 2 ? hertz / 2 : hertz / 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits) / rate) + ((third >> 1) & 1);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
