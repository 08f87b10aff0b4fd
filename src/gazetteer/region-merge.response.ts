import { OutInt, OutText } from '../http/responses.js';

/** The region that stayed. */
export class MergedRegionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as R-3.' }) ref!: string;
  @OutInt() version!: number;
}
