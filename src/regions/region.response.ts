import { codeOf } from '../domain/ids.js';
import { REGION_KINDS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutMap, OutText } from '../http/responses.js';
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

export class RegionShapeResponse {
  @OutText({ format: 'uuid' }) regionId!: string;
  @OutMap({ description: 'A GeoJSON geometry (RFC 7946): a Point, Polygon or MultiPolygon.' })
  geometry!: Readonly<Record<string, unknown>>;
}

/** The members of a kept geometry, and no others. */
export function readKeptShape(geojson: string): Readonly<Record<string, unknown>> {
  const geometry: unknown = JSON.parse(geojson);
  if (typeof geometry !== 'object' || geometry === null) throw new Error('a kept outline is no object');
  const type: unknown = Reflect.get(geometry, 'type');
  const coordinates: unknown = Reflect.get(geometry, 'coordinates');
  return { type, coordinates };
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
