import type { Words } from '../shape';

export const ranking: Words['ranking'] = {
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
    partial: 'Not fully checked; ranked once it is',
    pending: 'Awaiting review; ranked once reviewed',
    noScore: 'No score, therefore not ranked (a missing score is not a zero)',
    openScore: 'The score is open, therefore not ranked (what is missing is not a zero); ranked once filled in',
    noProgramme: 'No programme, therefore not ranked',
    noGroup: 'Places go by group and this row names none that can be read; ranked once corrected',
    notFinal: 'The final round is for those who meet its condition (such as an acceptance passed); this row does not',
    finalUnknown:
      'The final round is for those who meet its condition (such as an acceptance passed); ranked once this row tells',
  },
  needsColumns: (columns) => `: add the column ${columns} to the sheet, or say that it was checked elsewhere`,
  openScore: (totals, missing) => `: ${totals}${missing === '' ? '' : `, ${missing}`}`,
  orderPart: (name, weight) => `${name} × ${weight}`,
  orderSum: (parts) => parts.join(' + '),
  orderWith: (order, method) => `${order} (experts: ${method})`,
  ties: (names, isFirst) => `equals by ${names.join(', ')}, ${isFirst ? 'before' : 'after'} priorities`,
  changedOrder: (now, guideline) => `ordered by “${now}”, not as the guideline has it (“${guideline}”)`,
  placesOf: (programme) => `Places of ${programme}`,
  budget: 'Total funding',
  groupOf: (title, group) => `${title} · ${group}`,
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
  /** What is wrong with the places of a ranking. */
  issues: {
    groupsBelowPlaces: (programme, places, reachable) =>
      `${programme}: ${places} places, but the quotas of its groups add up to ${reachable}: some cannot be filled. Please check.`,
    fewerCandidates: (programme, places, candidates) =>
      `${programme}: ${places} places, only ${candidates} qualified with a score.`,
    unknownCap: (candidate, cap) => `${candidate} counts against the limit “${cap}”, which does not exist.`,
    negativeCap: (cap, limit) => `The limit “${cap}” is ${limit}; it should not be below 0. Please correct it.`,
    unknownAmount: (count, first) =>
      `Budget: the amounts that ${count} ask for (such as ${first}) are not known and not counted. Add or bind the column.`,
    unknownGroup: (quota, group) =>
      `Quota “${quota}”: nothing tells how many places “${group}” has, so it is not limited. List the groups on another sheet or give them with --quotas.`,
    noGroups: (quota, groups) =>
      `Quota “${quota}”: no sheet tells about its ${groups} groups, so none is limited. Add the sheet, or give places with --quotas.`,
    quotaWithoutColumn: (quota, fact) =>
      `Quota “${quota}”: there is no column “${fact}”, so it is not applied. Add the column or bind one.`,
    blankGroup: (quota, count, first) =>
      `Quota “${quota}”: ${count} (such as ${first}) name no group that can be read and are not ranked. Please correct.`,
    tieBreakUnknown: (column, sheets, candidates) =>
      `Equal scores by “${column}”: there is no such column on ${sheets.map((name) => `“${name}”`).join(', ')}; those on it come after their equals. ${
        candidates.length === 0
          ? 'Please check the name.'
          : `Did you mean ${candidates.map((name) => `“${name}”`).join(' or ')}?`
      }`,
    tieBreakUnreadable: (column, count, cell, shown) =>
      `Equal scores by “${column}”: ${count === 1 ? '1 cell' : `${count} cells`} cannot be compared (${cell}: “${shown}”) and come after their equals. Please check.`,
    blankLimit: (limit, count, first) =>
      `Limit “${limit}”: for ${count} (such as ${first}) the compared cells are blank or unreadable; nothing tells whether it holds. Please correct.`,
  },
};
