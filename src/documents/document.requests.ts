import { DOCUMENT_KINDS, type DocumentKind } from '../domain/vocabulary.js';
import { EdtfField, EnumField, ReasonField, RefField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';
import { MAX_TEXT_BYTES } from './captured-text.js';

export class NewDocumentRequest {
  @TextField({ description: 'Its title.', max: 1000, optional: true, nullable: true }) title?: string | null;
  @EnumField(DOCUMENT_KINDS, { description: 'What kind of document.' }) kind!: DocumentKind;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true, example: 'ko' })
  lang?: string | null;
  @EdtfField({ description: 'When it was published, in EDTF.', optional: true, nullable: true, example: '2024-11-11' })
  published?: string | null;
  @RefField('source', { description: 'The source that published it.', optional: true, nullable: true })
  publisher?: string | null;
  @TextField({
    description: 'The captured text, kept unchanged (in NFC). At most 8 MiB in UTF-8; it cannot be changed later.',
    max: MAX_TEXT_BYTES,
    optional: true,
    nullable: true,
  })
  text?: string | null;
}

/** What is left out stays as it is. A text that is there is not changed: passages and evidence point into it. */
export class ChangeDocumentRequest {
  @TextField({ description: 'Its title.', max: 1000, optional: true, nullable: true }) title?: string | null;
  @EnumField(DOCUMENT_KINDS, { description: 'What kind of document.', optional: true }) kind?: DocumentKind;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true })
  lang?: string | null;
  @EdtfField({ description: 'When it was published, in EDTF.', optional: true, nullable: true })
  published?: string | null;
  @RefField('source', { description: 'The source that published it.', optional: true, nullable: true })
  publisher?: string | null;
  @TextField({
    description: 'The captured text of a document that has none and is not quoted yet; kept for good from then on.',
    max: MAX_TEXT_BYTES,
    optional: true,
  })
  text?: string;
  @ReasonField() reason?: string;
}

export class ListDocumentsRequest extends PageRequest {
  @EnumField(DOCUMENT_KINDS, { description: 'Only documents of this kind.', optional: true }) kind?: DocumentKind;
  @TextField({ description: 'Part of the title.', max: 200, optional: true }) title?: string;
  @RefField('source', { description: 'Only what this source published.', optional: true }) publisher?: string;
}
