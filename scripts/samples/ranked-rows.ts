import { placesIn, type SamplePlace } from './places';
import type { RankedRow } from './ranked-sample';

/** The place of a region's pool that lies in the city, or in the county where all are of one city. */
export const placeNamed = (region: string, name: string): SamplePlace => {
  const found = placesIn(region).find(({ city, county }) => city === name || county === name);
  if (found === undefined) throw new Error(`${region} has no place ${name} in its pool`);
  return found;
};

/** So many rows of one programme with whom all is well, all from one place or from each of several in turn. */
export const soundRows = (
  programme: string,
  places: readonly SamplePlace[],
  count: number,
  sums: readonly number[] = [],
): readonly RankedRow[] =>
  Array.from({ length: count }, (_, index) => {
    const place = places[index % places.length];
    if (place === undefined) throw new Error(`${programme} needs a place`);
    const sum = sums[index];
    return { programme, place, ...(sum === undefined ? {} : { sum }) };
  });
