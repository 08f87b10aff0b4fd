import { codeOf } from '../domain/ids.js';
import { REGION_KINDS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { RegionRow } from './regions.repository.js';

export class RegionNameResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
  @OutBoolean() primary!: boolean;
}

export class RegionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as R-3.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText({ format: 'uuid', nullable: true }) parentId!: string | null;
  @OutEnum(REGION_KINDS) kind!: string;
  @OutText({ description: 'Official code, such as KP-03.', nullable: true }) code!: string | null;
  @OutList(() => RegionNameResponse) names!: RegionNameResponse[];
  @OutInt() version!: number;
}

export class RegionPageResponse {
  @OutList(() => RegionResponse) items!: RegionResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a region, field by field. */
export function presentRegion(row: RegionRow): RegionResponse {
  return {
    id: row.id,
    ref: codeOf('region', row.number),
    key: row.key,
    parentId: row.parent_id,
    kind: row.kind,
    code: row.code,
    names: row.names.map(({ text, lang, isPrimary }) => ({ text, lang, primary: isPrimary })),
    version: row.version,
  };
}
