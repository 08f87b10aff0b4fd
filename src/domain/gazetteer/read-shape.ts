/** Outlines of places: geometries of GeoJSON (RFC 7946) that are kept as they came, or not at all. */

/** An outline of more positions is refused: it is for a map on a page, not for a survey. */
export const MOST_POSITIONS = 20_000;
const MOST_BYTES = 1_048_576;

export type ReadShape =
  { readonly ok: true; readonly geojson: string | null } | { readonly ok: false; readonly expected: string };

const TOO_LARGE = `an outline of at most ${MOST_POSITIONS} positions and 1 MiB: simplify it first, nothing is left out here`;

/**
 * A point, polygon or several polygons in degrees, with rings that close, as text; null for no geometry. Nothing is
 * simplified: what is too large is refused, so that an outline is never less exact than it looks.
 */
export function readShape(geometry: unknown): ReadShape {
  if (geometry === null || geometry === undefined) return { ok: true, geojson: null };
  if (typeof geometry !== 'object') return { ok: false, expected: 'a geometry, or null' };
  const type: unknown = Reflect.get(geometry, 'type');
  const coordinates: unknown = Reflect.get(geometry, 'coordinates');
  if (typeof type !== 'string' || !Object.hasOwn(CHECKS, type)) {
    return { ok: false, expected: `a geometry of type ${Object.keys(CHECKS).join(', ')}, or null` };
  }
  const positions = CHECKS[type]?.(coordinates) ?? null;
  if (positions === null) {
    return { ok: false, expected: 'longitudes from -180 to 180, latitudes from -90 to 90, and rings that close' };
  }
  const geojson = JSON.stringify({ type, coordinates });
  const isLarge = positions > MOST_POSITIONS || new TextEncoder().encode(geojson).length > MOST_BYTES;
  return isLarge ? { ok: false, expected: TOO_LARGE } : { ok: true, geojson };
}

/** By type of geometry: how many positions it has, or null when it is not right. */
const CHECKS: Record<string, (coordinates: unknown) => number | null> = {
  Point: (coordinates) => (isPosition(coordinates) ? 1 : null),
  Polygon: polygon,
  MultiPolygon: (coordinates) => sum(coordinates, polygon),
};

function polygon(coordinates: unknown): number | null {
  return sum(coordinates, ring);
}

function ring(coordinates: unknown): number | null {
  if (!Array.isArray(coordinates) || coordinates.length < 4 || !coordinates.every(isPosition)) return null;
  const [first, last] = [JSON.stringify(coordinates[0]), JSON.stringify(coordinates.at(-1))];
  return first === last ? coordinates.length : null;
}

function sum(parts: unknown, count: (part: unknown) => number | null): number | null {
  if (!Array.isArray(parts) || parts.length === 0) return null;
  let total = 0;
  for (const part of parts) {
    const positions = count(part);
    if (positions === null) return null;
    total += positions;
  }
  return total;
}

/** Longitude and latitude, and perhaps a height. */
function isPosition(position: unknown): boolean {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3) return false;
  const numbers: unknown[] = position;
  const [longitude, latitude] = numbers;
  return numbers.every((each) => Number.isFinite(each)) && within(longitude, 180) && within(latitude, 90);
}

function within(degrees: unknown, most: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= most;
}
