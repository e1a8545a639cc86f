import type { PlannedSheet } from '../../workbook/types';
import { wordsIn } from '../../words/words';
import { rankingCells } from '../result-cells';
import { fitSheetName } from './name-lists';
import type { ListPlanner } from './list-parts';
import { listColumns, listNotes, listTitle, plainCells, twoDecimals } from './list-parts';
import type { RankedApplicant, Ranking } from '../../ranking/rank-applicants';
import type { Placement } from '../../ranking/types';
import { textOfRole } from '../../screening/screened-applicant';

/** 排序表, one per programme that somebody applied for: everybody ranked in order, with score and reason. */
export const planRanked: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  const { placements } = wordsIn(language).ranking;
  const cells = rankingCells(ranking, language);
  const taken = new Set<string>();
  const groups = ranking.guideline.programmes
    .map((programme) => ({
      programme,
      own: ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme.id),
    }))
    .filter(({ own }) => own.length > 0);
  return groups.map(({ programme, own }): PlannedSheet => {
    const base = words.sheetNames.ranked;
    const places = ranking.contest.programmes.find((one) => one.programme === programme.id)?.places;
    const selected = own.filter(({ ranked }) => ranked.placement === 'selected').length;
    const inOrder = own.filter(({ ranked }) => ranked.placement !== 'withheld');
    return {
      name: fitSheetName(groups.length === 1 ? base : words.ofProgramme(base, programme.name), taken),
      title: [...listTitle(parts, words.ofProgramme(base, programme.name)), words.counts(selected, places)],
      columns: listColumns(
        [
          'rank',
          'organisation',
          'project',
          'leader',
          'office',
          'score',
          'counted',
          'missing',
          'recused',
          'spread',
          'placement',
          'reason',
        ],
        language,
      ),
      rows: inOrder.map(({ applicant, aggregate, ranked }) => [
        ...plainCells([
          ranked.rank ?? null,
          applicant.name,
          textOfRole(applicant, 'project'),
          textOfRole(applicant, 'leader'),
          textOfRole(applicant, 'office'),
          ranked.score ?? null,
          aggregate?.counted ?? 0,
          aggregate?.missing ?? 0,
          aggregate?.recused ?? 0,
          twoDecimals(aggregate?.spread),
        ]),
        cells.get(applicant)?.placement ?? { value: placements[ranked.placement] },
        { value: cells.get(applicant)?.placementReason.value ?? null },
      ]),
      footer: [...listNotes(inOrder, language), words.signature],
      orientation: 'landscape',
    };
  });
};

/** 推荐项目汇总表: the selected by recommending office, numbered within each. */
export const planRecommended: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  const byOffice = new Map<string, RankedApplicant[]>();
  for (const one of ranking.applicants) {
    if (one.ranked.placement !== 'selected') continue;
    const office = textOfRole(one.applicant, 'office');
    byOffice.set(office, [...(byOffice.get(office) ?? []), one]);
  }
  // By code unit, so that the order is the same on any machine.
  const offices = [...byOffice].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    {
      name: words.sheetNames.recommended,
      title: listTitle(parts, words.sheetNames.recommended),
      columns: listColumns(
        ['office', 'number', 'programme', 'project', 'organisation', 'leader', 'rank', 'score'],
        language,
      ),
      rows: offices.flatMap(([office, own]) =>
        own.map(({ applicant, ranked }, index) =>
          plainCells([
            office,
            index + 1,
            applicant.programme?.name ?? '',
            textOfRole(applicant, 'project'),
            applicant.name,
            textOfRole(applicant, 'leader'),
            ranked.rank ?? null,
            ranked.score ?? null,
          ]),
        ),
      ),
      footer: [...listNotes(placedAs(ranking, 'selected'), language), words.signature],
      orientation: 'landscape',
    },
  ];
};

/** 公示名单: the selected alone, without scores or contacts, persons masked. */
export const planPublished: ListPlanner = ({ ranking, language }) => {
  const words = wordsIn(language).lists;
  return [
    {
      name: words.sheetNames.published,
      title: [words.sheetNames.published, ranking.guideline.title],
      columns: listColumns(['number', 'programme', 'project', 'organisation', 'leader', 'office'], language),
      rows: placedAs(ranking, 'selected').map(({ applicant }, index) =>
        plainCells([
          index + 1,
          applicant.programme?.name ?? '',
          textOfRole(applicant, 'project'),
          applicant.name,
          maskName(textOfRole(applicant, 'leader')),
          textOfRole(applicant, 'office'),
        ]),
      ),
      footer: [...listNotes(placedAs(ranking, 'selected'), language, 'unsigned'), ranking.guideline.authority],
      orientation: 'portrait',
    },
  ];
};

/** 备选名单: who moves up when a selected one withdraws, in order, by programme. */
export const planReserve: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  return [
    {
      name: words.sheetNames.reserve,
      title: listTitle(parts, words.sheetNames.reserve),
      columns: listColumns(
        ['programme', 'position', 'rank', 'organisation', 'project', 'leader', 'office', 'score'],
        language,
      ),
      rows: placedAs(ranking, 'reserve').map(({ applicant, ranked }) =>
        plainCells([
          applicant.programme?.name ?? '',
          ranked.reason.code === 'rank.reserve' ? ranked.reason.position : null,
          ranked.rank ?? null,
          applicant.name,
          textOfRole(applicant, 'project'),
          textOfRole(applicant, 'leader'),
          textOfRole(applicant, 'office'),
          ranked.score ?? null,
        ]),
      ),
      footer: [...listNotes(placedAs(ranking, 'reserve'), language), words.signature],
      orientation: 'landscape',
    },
  ];
};

const placedAs = (ranking: Ranking, placement: Placement): readonly RankedApplicant[] =>
  ranking.applicants.filter(({ ranked }) => ranked.placement === placement);

/** A person's name for the public: the first character stays, `张＊`; several names are masked each. */
export const maskName = (names: string): string =>
  names
    .split(/([、，,；;/\s]+)/u)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const [first = '', ...rest] = Array.from(part);
      return first + '＊'.repeat(part === '' ? 0 : Math.max(1, rest.length));
    })
    .join('');
