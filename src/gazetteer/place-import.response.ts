import { FieldErrorResponse, OutBoolean, OutInt, OutList, OutText } from '../http/responses.js';

/** One place of the list that is there already. */
export class PlaceThereResponse {
  @OutInt({ description: 'From 1: record behind the headings, or feature.' }) row!: number;
  @OutText({ description: 'Code of the region it is there as.' }) ref!: string;
}

export class ImportedPlacesResponse {
  @OutBoolean({ description: 'Nothing was written.' }) dryRun!: boolean;
  @OutInt({ description: 'Places made, or that would be.' }) added!: number;
  @OutInt({ description: 'Places there already, and left as they are.' }) present!: number;
  @OutList(() => PlaceThereResponse, { description: 'The first of these.' }) there!: PlaceThereResponse[];
  @OutInt({ description: 'Things that are wrong; with any, nothing can be written.' }) wrong!: number;
  @OutList(() => FieldErrorResponse, { description: 'The first of these, by row and field.' })
  errors!: FieldErrorResponse[];
}
