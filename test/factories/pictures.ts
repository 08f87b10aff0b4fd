/** Small real pictures (16 × 16), and what cameras and programs write around them. */

const decoded = (base64: string) => Buffer.from(base64, 'base64');

/** A baseline JPEG as a program without metadata writes it: JFIF, tables, one scan. */
export const JPEG = decoded(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4' +
    'x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQ' +
    'ABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhBy' +
    'JxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT' +
    'lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAA' +
    'AAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRom' +
    'JygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExc' +
    'bHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDAgs/atGCy9qv29n04rTt7LpxXHGXOVg8ZY//Z',
);

/** A progressive JPEG with several scans. */
export const PROGRESSIVE = decoded(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4' +
    'x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAQ' +
    'ABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAMF/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQP/2gAMAwEAAhADEAAAAc9N1Rf/xAAWEA' +
    'EBAQAAAAAAAAAAAAAAAAACAAH/2gAIAQEAAQUCwWCIiL//xAAVEQEBAAAAAAAAAAAAAAAAAAADAP/aAAgBAwEBPwEWv//EABYRAQEBAAAAAAAA' +
    'AAAAAAAAAAEAEf/aAAgBAgEBPwEdv//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8CH//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQ' +
    'EAAT8hFB//2gAMAwEAAgADAAAAEKP/xAAVEQEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAwEBPxCD/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgB' +
    'AgEBPxAf/8QAFxABAAMAAAAAAAAAAAAAAAAAACExYf/aAAgBAQABPxDJmohTD//Z',
);

export const PNG = decoded(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAUUlEQVR4nJXLSQ6AIBAEwEZRBBX4/2s9mBDCMvQkdS0DIGtYZACGV8JGqsPOaI' +
    'Jd6sMhG4ZTMAtuRgjXkBx8bxlCgwl3jQxPwYf3pwoRiNqQPtUfBvYx3YtwAAAAAElFTkSuQmCC',
);

/** A lossy WebP in the simple form. */
export const WEBP = decoded(
  'UklGRkIAAABXRUJQVlA4IDYAAACwAQCdASoQABAABABoJbACdAEOtOvAAP70m+eva8QE4TAxcrkeU383z/6eoz+XHm+PRWPOQAA=',
);

/** A lossless WebP in the simple form. */
export const LOSSLESS = decoded('UklGRjAAAABXRUJQVlA4TCMAAAAvD8ADALkyRPQ/dvWvf/Q/QKRtUwn3b3jwdCAmICYArpP1HwA=');

export const GIF = decoded(
  'R0lGODdhEAAQAIcAAPDw4eDw0vDg0uDgxNDww9DgtvDQw+DQttDQqcDwtLDwpcDgqLDgmsDQnLDQj/DAtODAqPCwpeCwmtDAnNCwj8DAkLDAhM' +
    'CwhLCweaDwlpDwh6DgjJDgfoDweIDgcHDwaXDgYqDQgpDQdYDQaHDQW6DAeJDAbKCwbpCwY4DAYICwWHDAVHCwTWDwWlDwS2DgVFDgRkDwPEDg' +
    'ODDwLTDgKmDQTlDQQUDQNDDQJyDwHhDwDyDgHBDgDgDwAADgACDQGhDQDQDQAGDASFDAPGCwQlCwN0DAMECwLDDAJDCwISDAGBDADCCwFhCwCw' +
    'DAAACwAPCgluCgjPCQh+CQftCggtCQdfCAeOCAcNCAaMCgeLCgbsCQbLCQY8CAYLCAWPBwaeBwYtBwW8BwVLBwTaCgZJCgWqCQWpCQUYCgUICQ' +
    'SHCgRnCQP6CAUJCASICAQHCAOKBwRpBwP4BwOHBwMWCgPFCgMmCQNlCQLUCgKECQJDCgHjCQG2CAMFCAKECAIDCAGGBwKlBwI0BwHDBwFSCgFB' +
    'CgCiCQEhCQCQCgAACQACCAEBCACACAACBwDhBwBwBwAPBgWuBgVPBQS+BQRtBgTtBQQfBAPOBAONBANMBgSLBgQsBQPLBQN8BAMLBALPAwLeAw' +
    'KtAwJ8AwJLAwIaBgPJBgNqBQMpBQLYBgMIBQKHBgKnBQI6BAKJBAJIBAIHBAHKAwHpAwG4AwGHAwFfAgHuAgHPAQD+AQDtAgGtAQDfAAAOAAAN' +
    'AAAMAgGLAgFsAQDLAQC8AAALAAAKAgFJAgEqAQCpAQCYAgEIAQCHAgDnAQB6AAAJAAAIAAAHAAAGBgJFBgHmBQHlBQGUBgGEBQFDBgEjBQD2BA' +
    'GFBAFEBAEDBADGAwElAwD0AwDDAwCSBgDBBgBiBQChBQBQBgAABQACBACBBABABAACAwBhAwAwAwAGAgDFAgCmAQBlAQBUAgCEAQBDAgBjAQA2' +
    'AAAFAAAEAAADAAACAgBBAgAiAQAhAQAQAgAAAQACAAABAAAAAAACwAAAAAEAAQAEAI/wD/+etnrx69ec6aMVsmLBivXboYLVL0x08fPm/ctGHj' +
    'pQuWK1bOmSunLRu2a69ctWLlqROmS5acLFGCxMgQIStSmChhocIECA/24bsX7x27dcmOERvmqxeuWrTGgftWbRq0Z6pQlSKlKROlSJAQFSKkB0' +
    '8dOmrQlCGjJQuVKFB88NhBQwaMFyA8cNjAYEGBAQL46csnD567dsqQGSsG7FeuW7bUpUPnrRu3bbNkxYI1SlQoUJ/IiQtnjZq0aKtSnTLFaVOl' +
    'SZIeOWo0SFAgQHPkxIEzRkwYMF8SHTK0J88dO2vSnDHDZUuVKVKeNGGS5EgRIixUoDiB4QIFCRGCACT5geOGjRokRogI4aABggMGeujIMSOGix' +
    'YfOmjIoCABgQAABAQAOw==',
);

/** Stands in every piece of metadata written here: it must be in no clean copy. */
export const CANARY = 'CANARY-KIM-OF-YOMJU';

/** A JPEG segment: marker, length, content. */
export function segment(marker: number, content: Buffer | string): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/**
 * An EXIF block as a phone writes it: the camera's maker (the canary), an orientation, and a directory of GPS
 * coordinates, 40°1′55″ N 124°30′0″ E.
 */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const little = order === 'II';
  const u16 = (value: number) => {
    const bytes = Buffer.alloc(2);
    if (little) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const u32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (little) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([u16(tag), u16(type), u32(count), value, Buffer.alloc(4 - value.length)]);
  const maker = Buffer.from(`${CANARY}\u0000`, 'latin1');
  const makerAt = 8 + 2 + 3 * 12 + 4;
  const gpsAt = makerAt + maker.length;
  const coordinatesAt = gpsAt + 2 + 2 * 12 + 4;
  const degrees = (...parts: readonly number[]) => Buffer.concat(parts.flatMap((part) => [u32(part), u32(1)]));
  return Buffer.concat([
    Buffer.from('Exif\u0000\u0000', 'latin1'),
    Buffer.from(order, 'latin1'),
    u16(42),
    u32(8),
    u16(3),
    entry(0x010f, 2, maker.length, u32(makerAt)),
    entry(0x0112, 3, 1, u16(orientation)),
    entry(0x8825, 4, 1, u32(gpsAt)),
    u32(0),
    maker,
    u16(2),
    entry(2, 5, 3, u32(coordinatesAt)),
    entry(4, 5, 3, u32(coordinatesAt + 24)),
    u32(0),
    degrees(40, 1, 55),
    degrees(124, 30, 0),
  ]);
}

/** A JPEG as it leaves a phone and two programs: metadata of every kind before the picture, and more after its end. */
export function phoneJpeg(orientation = 1, picture: Buffer = JPEG, order: 'II' | 'MM' = 'MM'): Buffer {
  return Buffer.concat([
    picture.subarray(0, 2),
    segment(0xe1, exif(orientation, order)),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\u0000<x:xmpmeta>${CANARY}</x:xmpmeta>`),
    segment(0xe2, `ICC_PROFILE\u0000\u0001\u0001${CANARY}`),
    segment(0xe2, `MPF\u0000${CANARY}`),
    segment(0xed, `Photoshop 3.0\u0000${CANARY}`),
    segment(0xfe, `by ${CANARY}`),
    segment(0xef, CANARY),
    picture.subarray(2),
    // A second, larger picture and a film, as phones append them.
    picture,
    Buffer.from(`ftypmp42${CANARY}`, 'latin1'),
  ]);
}

/** A PNG chunk; its checksum is not looked at by what is tested here. */
export function pngChunk(type: string, content: Buffer | string): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.from('CRC!', 'latin1')]);
}

/** A PNG with every chunk that can carry metadata, before the picture and after it, and a tail. */
export function screenshotPng(): Buffer {
  const afterHeader = 8 + 25;
  const end = PNG.length - 12;
  return Buffer.concat([
    PNG.subarray(0, afterHeader),
    pngChunk('tEXt', `Author\u0000${CANARY}`),
    pngChunk('iTXt', `XML:com.adobe.xmp\u0000\u0000\u0000\u0000\u0000${CANARY}`),
    pngChunk('zTXt', `Comment\u0000\u0000${CANARY}`),
    pngChunk('eXIf', exif(1).subarray(6)),
    pngChunk('iCCP', `profile\u0000\u0000${CANARY}`),
    pngChunk('pHYs', Buffer.from([0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])),
    PNG.subarray(afterHeader, end),
    pngChunk('tIME', Buffer.from([7, 0xe8, 11, 11, 8, 30, 0])),
    PNG.subarray(end),
    // What a screenshot held before it was cropped.
    pngChunk('IDAT', CANARY),
  ]);
}

function riffChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`${type}\u0000\u0000\u0000\u0000`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2, 0x4b)]);
}

/** A WebP in its extended form, with a profile, EXIF and XMP around the picture, and a tail. */
export function phoneWebp(picture: Buffer = WEBP): Buffer {
  const size = Buffer.from([15, 0, 0, 15, 0, 0]);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', Buffer.concat([Buffer.from([0x2c, 0, 0, 0]), size])),
    riffChunk('ICCP', Buffer.from(CANARY, 'latin1')),
    picture.subarray(12),
    riffChunk('EXIF', exif(1)),
    riffChunk('XMP ', Buffer.from(CANARY, 'latin1')),
    riffChunk('WHAT', Buffer.from(CANARY, 'latin1')),
  ]);
  const head = Buffer.from('RIFF\u0000\u0000\u0000\u0000', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.from(CANARY, 'latin1')]);
}

/** A GIF with a comment that is a page, an XMP block, and a tail. */
export function annotatedGif(comment = `<script>alert("${CANARY}")</script>`): Buffer {
  const colours = 13 + 3 * 2 ** (((GIF[10] ?? 0) & 7) + 1);
  const block = (text: string) => [text.length, ...Buffer.from(text, 'latin1')];
  return Buffer.concat([
    GIF.subarray(0, colours),
    Buffer.from([0x21, 0xff, ...block('NETSCAPE2.0'), 3, 1, 0, 0, 0]),
    Buffer.from([0x21, 0xfe, ...block(comment), 0]),
    Buffer.from([0x21, 0xff, ...block('XMP DataXMP'), ...block(CANARY), 0]),
    GIF.subarray(colours),
    Buffer.from(CANARY, 'latin1'),
  ]);
}
