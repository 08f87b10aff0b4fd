import { OutBoolean, OutInt, OutList, OutText } from './responses.js';

export class ChangedRecordResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutInt({ description: 'The version it has now.' }) version!: number;
  @OutBoolean({ description: 'False: it was so already, and stays at its version.' }) changed!: boolean;
}

/** What became of the records of one request, in its order. */
export class ChangedRecordsResponse {
  @OutList(() => ChangedRecordResponse) items!: ChangedRecordResponse[];
}
