import type { Words } from '../../shape';

export const ranking: Words['pane']['ranking'] = {
  frame: {
    emptyTitle: 'Nothing to rank yet',
    emptyBody: 'Screen the sheet first; only qualified applicants are ranked.',
    startBody: 'Ranks by the score columns and draws the cut line. Nothing in the sheet is changed.',
    noMarksTitle: 'No score columns',
    noMarksBody:
      'The sheet needs columns whose headers say score or mark; or score applicants in their cards. A missing score is not a zero.',
    start: 'Rank',
    programme: 'Programme',
    issues: 'To be settled before ranking',
    write: 'Write the ranking…',
    lists: 'Make lists…',
    listComma: ', ',
    nobody: 'nobody',
  },
  summary: {
    comma: ', ',
    qualified: (count) => `${count} qualified`,
    selected: (count, places) =>
      `${count} selected${places === undefined ? ' (no number of places set)' : ` of ${places} places`}`,
    reserve: (count) => `${count} in reserve`,
    tied: (count) => `${count} tied`,
    changed: (count) =>
      count === 1 ? '1 number differs from the guideline' : `${count} numbers differ from the guideline`,
    bestTotal: (reason) =>
      `The official list is the one of the highest total under the same limits, not strict score order. Reason: ${reason}`,
  },
  list: {
    order: 'Order',
    hint: 'Arrow keys move, Enter opens',
    search: 'Search applicants',
    searchPlaceholder: 'Organisation, leader, office',
    shown: (shown, total) => (shown === total ? `${total} applicants` : `${shown} of ${total}`),
    filter: (placement, count) => `${placement} ${count}`,
    nothing: 'No applicant fits',
    clear: 'Clear filters',
    line: (places, left) =>
      `Cut line${places === undefined ? '' : `: ${places} places${left > 0 ? `, ${left} left` : ''}`}`,
    points: (score) => `${score} points`,
    noScore: 'No score',
    rank: (rank) => `Rank ${rank}`,
    tooClose: 'too close',
  },
  detail: {
    comma: ', ',
    marks: 'Marks',
    missing: 'missing',
    recused: 'recused',
    counted: (counted, missing, recused) =>
      `From ${counted} marks${missing > 0 ? `, ${missing} missing` : ''}${recused > 0 ? `, ${recused} recused` : ''}`,
    spread: (spread) => `standard deviation ${spread}`,
    apart: (range) => `highest and lowest ${range} apart`,
    bonus: (points) => `${points} points for priorities included`,
    untrimmed: 'Fewer than three marks, so none were dropped',
    caps: 'Places and limits it counts against',
    capUse: (used, limit) => `${used} of ${limit} used`,
    holders: (names) => `Held by ${names}`,
    openCard: 'Open applicant',
    reveal: 'Show in sheet',
    clause: (clause) => ` (${clause})`,
  },
  picture: {
    title: 'Scores',
    sentence: (count, lowest, highest, line, counts, tooClose) =>
      `Scores of ${count} applicants, from ${lowest} to ${highest}${line === undefined ? '' : `, the cut line at ${line}`}; ${counts}${tooClose > 0 ? `; ${tooClose} within 0.5 points of the line` : ''}.`,
    count: (placement, count) => `${placement} ${count}`,
    line: (score) => `Cut line ${score}`,
    dot: (name, score, placement, tooClose) =>
      `${name}, ${score} points, ${placement}${tooClose ? ', too close to call' : ''}`,
    near: (shown, total) => `Shown are the ${shown} nearest to the line, of ${total}`,
    hint: 'Choose a dot to open its applicant below.',
    tooClose: (count) => `Too close ${count}`,
  },
};
