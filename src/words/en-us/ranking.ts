import type { RankingWords } from '../ranking';

export const RANKING_WORDS_EN_US: RankingWords = {
  placements: {
    selected: 'Selected',
    reserve: 'Reserve',
    notSelected: 'Not selected',
    withheld: 'Not ranked',
    tied: 'Tied at the line',
  },
  methods: {
    mean: 'mean',
    median: 'median',
    weighted: 'weighted mean',
    trimmed: 'mean without the highest and the lowest mark',
    zScore: 'standardised by expert (z-score)',
  },
  withheld: {
    unqualified: 'Unqualified, therefore not ranked',
    incomplete: 'Incomplete; ranked once corrected',
    pending: 'Awaiting review; ranked once reviewed',
    noScore: 'No score, therefore not ranked (a missing score is not a zero)',
    noProgramme: 'No programme, therefore not ranked',
    noGroup: 'Places go by group and this row names none that can be read; ranked once corrected',
  },
  places: 'places',
  withinPlaces: (rank, places) => `Rank ${rank}, within ${places} places`,
  withinQuota: (rank, label, limit) => `Rank ${rank}, within the ${limit} places of “${label}”`,
  noPlacesSet: 'The guideline sets no number of places; all qualified are listed',
  placesFull: (places, last) => `All ${places} places are taken, the last by ${last}`,
  placesTied: (places, tied) => `All ${places} places are spoken for; ${tied} are tied at the line`,
  capFull: (label, limit, holders) => `Held back by “${label}” (at most ${limit}), taken by ${holders}`,
  shutOut: (limit, by) => `${limit}; ${by} is selected`,
  notInBestTotal: 'not on the list of the highest total: adding it would not raise the total',
  reserve: (position) => `Reserve ${position}, moves up when somebody withdraws`,
  tied: (others, label, left) =>
    `Equal with ${others}; “${label}” has ${left} left: to be settled by rule, decision or draw`,
  settledBy: { decided: ' (tie settled by decision)', draw: ' (tie settled by draw)' },
  row: (row) => `row ${row}`,
  nobody: '(nobody)',
  list: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')),
};
