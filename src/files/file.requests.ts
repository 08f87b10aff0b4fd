import { TextField } from '../http/fields.js';
import type { HeaderTextOptions } from '../http/header-text.js';
import { PageRequest } from '../http/paging.js';

/** The file's own name: it can say who sent it, so it travels in a header. */
export const FILE_NAME: HeaderTextOptions = {
  name: 'whence-file-name',
  max: 1000,
  required: false,
  description: 'The name the file came with, kept as a remark.',
};

export const DOWNLOAD_REASON: HeaderTextOptions = {
  name: 'whence-reason',
  max: 2000,
  required: true,
  description: 'Why the original is needed; it is kept in the custody of the file.',
};

export class ListFilesRequest extends PageRequest {}

export class RemoveFileRequest {
  @TextField({ description: 'Why the file is removed. The bytes are gone for good.', max: 2000 }) reason!: string;
}
