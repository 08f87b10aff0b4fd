import { describe, expect, it } from '@jest/globals';
import { binaryKindOf, nameFits } from '../../src/domain/files/file-kind.js';
import { keptName, MAX_NAME } from '../../src/domain/files/given-name.js';
import { PlainTextCheck } from '../../src/domain/files/plain-text.js';
import { annotatedGif, GIF, JPEG, PNG, WEBP } from '../factories/pictures.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What the door makes of a file: the kind, or null when it is refused. */
function kindOf(bytes: Buffer, portion = bytes.length): string | null {
  const kind = binaryKindOf(bytes.subarray(0, 4096));
  if (kind !== null) return kind;
  const text = new PlainTextCheck();
  for (let at = 0; at < bytes.length; at += portion) text.add(bytes.subarray(at, at + portion));
  return text.finish() ? 'text' : null;
}

/** One second of silence begins like this: 128 kbit/s at 44.1 kHz is 417 bytes a frame. */
const FRAME = Buffer.concat([latin1('\u00ff\u00fb\u0090\u0000'), Buffer.alloc(413)]);

describe('what a file is', () => {
  it.each([
    ['jpeg', JPEG],
    ['png', PNG],
    ['webp', WEBP],
    ['gif', GIF],
    ['tiff', latin1('II*\u0000\u0008\u0000\u0000\u0000')],
    ['tiff', latin1('MM\u0000*\u0000\u0000\u0000\u0008')],
    ['heif', latin1('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000')],
    ['pdf', latin1('%PDF-1.7\n%\u00e2\u00e3')],
    ['text', Buffer.from('염주군에서 제대군인들이 신소했다.\n')],
    ['text', Buffer.from('\ufeffA note, with 5 < 6 and <b> in it.\r\n\tIndented.')],
    ['mp3', latin1('ID3\u0004\u0000')],
    ['mp3', Buffer.concat([FRAME, FRAME])],
    ['wav', latin1('RIFF\u0024\u0000\u0000\u0000WAVEfmt ')],
    ['ogg', latin1('OggS\u0000\u0002')],
    ['flac', latin1('fLaC\u0000')],
    ['amr', latin1('#!AMR\n')],
    ['mp4', latin1('\u0000\u0000\u0000\u0018ftypmp42')],
    ['mp4', latin1('\u0000\u0000\u0000\u0014ftypqt  ')],
    ['mp4', latin1('\u0000\u0000\u0000\u001cftypM4A ')],
    ['mp4', latin1('\u0000\u0000\u0000\u0018ftyp3gp4')],
    ['webm', latin1('\u001aE\u00df\u00a3\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u001fB\u0082\u0084webm')],
  ])('%s is told from its bytes', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });

  it.each([
    ['a page', '<!doctype html><p>hello'],
    ['a page after white space', '\n\n  <html>'],
    ['a page after a mark of byte order', '\ufeff<html>'],
    ['a page in the middle of a text', 'A note.\n<IFRAME src=x>'],
    ['a script in a text', 'A note <script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]>'],
    ['PHP', '<?php system("id"); ?>'],
    ['a shell script', '#!/bin/sh\nrm -rf /'],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['RTF', '{\\rtf1\\ansi hello}'],
    ['a mail with its parts', 'MIME-Version: 1.0\nContent-Type: text/html'],
    ['an office paper or an archive', 'PK\u0003\u0004\u0014\u0000'],
    ['an old office paper', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['a program', 'MZ\u0090\u0000'],
    ['a program of another kind', '\u007fELF\u0002\u0001'],
    ['a PDF that begins as something else', 'GARBAGE %PDF-1.4'],
    ['a picture that begins later', ' \u00ff\u00d8\u00ff\u00e0'],
    ['a Windows cursor', '\u0000\u0000\u0002\u0000'],
    ['RIFF with something else in it', 'RIFF\u0024\u0000\u0000\u0000AVI LIST'],
    ['a box with something else in it', '\u0000\u0000\u0000\u0018ftypevil'],
    ['one frame that looks like sound', FRAME.toString('latin1')],
    ['text in another encoding', '\u00b0\u00a1\u00b3\u00aa'],
    ['text with a control character', 'A note\u0000'],
    ['text with an escape', 'A note \u001b[2J'],
    ['half a character at the end', 'note \u00ec\u0097'],
    ['nothing', ''],
  ])('%s is refused', (_what, text) => {
    expect(kindOf(text.startsWith('\ufeff') ? Buffer.from(text) : latin1(text))).toBeNull();
  });

  it('of a GIF with a page in its comment is a GIF: nothing here will ever take it for a page', () => {
    expect(kindOf(annotatedGif())).toBe('gif');
  });

  it('does not depend on the portions in which a text arrives', () => {
    const text = Buffer.from('신소 '.repeat(50));
    for (let portion = 1; portion <= 7; portion++) expect(kindOf(text, portion)).toBe('text');
    const page = Buffer.from(`${'a'.repeat(5000)}<script>`);
    for (const portion of [1, 4999, 5003]) expect(kindOf(page, portion)).toBeNull();
  });
});

describe('the name a file came with', () => {
  it.each([
    ['IMG_2041.jpg', 'IMG_2041.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kim\\Desktop\\yomju.jpg', 'yomju.jpg'],
    ['/', null],
    ['..', null],
    ['.', null],
    ['  ', null],
    ['', null],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['invoice\u202egpj.exe', 'invoicegpj.exe'],
    ['염주'.normalize('NFD'), '염주'],
  ])('%j is kept as %j', (given, kept) => {
    expect(keptName(given)).toBe(kept);
  });

  it('keeps its ending when it is too long', () => {
    const kept = keptName(`${'가'.repeat(400)}.jpeg`) ?? '';
    expect(Array.from(kept).length).toBe(MAX_NAME);
    expect(kept.endsWith('.jpeg')).toBe(true);
    expect(keptName(null)).toBeNull();
  });

  it('is said not to fit when a PDF comes as a picture', () => {
    expect(nameFits('scan.jpg', 'pdf')).toBe(false);
    expect(nameFits('SCAN.PDF', 'pdf')).toBe(true);
    expect(nameFits('scan', 'pdf')).toBeNull();
    expect(nameFits(null, 'pdf')).toBeNull();
  });
});
