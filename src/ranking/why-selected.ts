import type { Candidate, Contest, PlacementReason } from './types';

/** Why a place is given: within the programme's places, else within a quota, else because nothing limits it. */
export const whySelected = ({ caps, programmes }: Pick<Contest, 'caps' | 'programmes'>) => {
  const placesOf = new Map(programmes.map(({ programme, places }) => [programme, places]));
  const offices = new Map(caps.filter(({ kind }) => kind === 'office').map((cap) => [cap.id, cap]));
  return (candidate: Candidate): PlacementReason => {
    const places = placesOf.get(candidate.programme);
    if (places !== undefined) return { code: 'rank.withinPlaces', places };
    const quota = candidate.caps.find(({ cap }) => offices.has(cap));
    return quota === undefined ? { code: 'rank.noPlacesSet' } : { code: 'rank.withinQuota', cap: quota.cap };
  };
};
