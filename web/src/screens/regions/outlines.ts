/** Outlines of regions on a flat drawing. Pure. */

type Ring = readonly (readonly [number, number])[];

/** The rings of a GeoJSON Polygon or MultiPolygon (RFC 7946), as longitude and latitude; none for anything else. */
export function ringsOf(geometry: Readonly<Record<string, unknown>>): Ring[] {
  const { type, coordinates } = geometry;
  if (!Array.isArray(coordinates)) return [];
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon.map((ring: unknown) => pointsOf(ring)) : []));
}

function pointsOf(ring: unknown): Ring {
  if (!Array.isArray(ring)) return [];
  return ring.flatMap((point: unknown): [number, number][] => {
    if (!Array.isArray(point)) return [];
    const [longitude, latitude]: unknown[] = point;
    return typeof longitude === 'number' && typeof latitude === 'number' ? [[longitude, latitude]] : [];
  });
}

export interface Projected {
  readonly width: number;
  readonly height: number;
  /** One path for each of the regions, in their order; empty for one without an outline. */
  readonly paths: readonly string[];
}

const WIDTH = 1_000;

/**
 * Draws outlines true in the middle latitude (an equirectangular projection): good enough for a country, and no more than
 * a choice of places is made on it. Null when there is no outline at all.
 */
export function projectOutlines(regions: readonly (readonly Ring[])[]): Projected | null {
  const points = regions.flat(2);
  if (points.length === 0) return null;
  const [west, east] = bounds(points.map(([longitude]) => longitude));
  const [south, north] = bounds(points.map(([, latitude]) => latitude));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / Math.max((east - west) * squeeze, 1e-6);
  const place = ([longitude, latitude]: readonly [number, number]) =>
    `${((longitude - west) * squeeze * scale).toFixed(1)} ${((north - latitude) * scale).toFixed(1)}`;
  return {
    width: WIDTH,
    height: (north - south) * scale,
    paths: regions.map((rings) => rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')),
  };
}

function bounds(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
