import { ORGANISATION } from '../applicants/column-evidence';
import { foldName } from '../applicants/match-names';
import { indexNearNames, spellName } from '../applicants/rosters/near-names';
import type { NearWhy } from '../applicants/rosters/types';

/**
 * How two organisations are one or belong together, by their names. Certain: `same`, the folded names are equal (rule X2);
 * `part`, one begins with the other's whole name and goes on as a part of it (甲大学附属医院, 甲公司南京分公司). To be
 * decided by a person: `contains`, one holds the other's whole name and goes on in another way (甲大学出版社有限公司);
 * `group`, one begins with the name of the other's group; `bureau`, an authority of the place that is all the other says;
 * and names nearly the same.
 */
export type NameRelation = 'same' | 'part' | 'contains' | 'group' | 'bureau' | Exclude<NearWhy, 'namesake' | 'codes'>;

export const isCertain = (relation: NameRelation): boolean => relation === 'same' || relation === 'part';

/** A shorter text is no whole name of an organisation. */
const SHORTEST = 4;

/** How the name of a part of an organisation goes on behind the organisation's own. */
const PART =
  /^(?:附属|附设|下属|所属|直属)|(?:分公司|分院|分校|分所|分部|分局|分会|分行|支行|分中心|校区|学院|学部|书院|研究生院|研究院|研究所|研究中心|实验室|医院|系|部|处|室|办公室|办公厅|工作站|中心|所|院|图书馆|附小|附中)$/;

/** A legal form of its own: who has one may be a subsidiary, and may have nothing to do with it. */
const LEGAL_FORM = /(?:公司|企业|厂|出版社|合伙)$/;

const GROUP = /^(.{2,}集团)(?:股份有限公司|有限责任公司|有限公司|公司)?$/;

const AUTHORITY = /(?:局|厅|委|委员会|管委会|人民政府|政府|办公室)$/;
const PLACE_ONLY = /(?:省|市|县|区|旗|州|盟|自治区)$/;

/** 常州大学 and 扬州大学, 南京农业大学 and 南京林业大学 are no slips of the pen: only in longer names one letter may be one. */
const SHORTEST_MISSPELLED = 10;

/** A whole name of an organisation, folded; no place alone, which thousands of names begin with. */
const isWholeName = (folded: string): boolean => folded.length >= SHORTEST && ORGANISATION.test(folded);

/** How the longer name has to do with the shorter one, which it is not equal to; both folded. */
const relateLonger = (shorter: string, longer: string): NameRelation | undefined => {
  if (PLACE_ONLY.test(shorter) && !ORGANISATION.test(shorter))
    return longer.startsWith(shorter) && AUTHORITY.test(longer) ? 'bureau' : undefined;
  if (isWholeName(shorter) && longer.includes(shorter)) {
    const rest = longer.startsWith(shorter) ? longer.slice(shorter.length) : undefined;
    if (rest === undefined) return 'contains';
    const isBranch = /分公司$/.test(rest);
    return isBranch || (PART.test(rest) && !LEGAL_FORM.test(rest)) ? 'part' : 'contains';
  }
  return undefined;
};

const groupOf = (folded: string): string | undefined => GROUP.exec(folded)?.[1];

/** How two names have to do with each other by what one holds of the other; both folded. */
export const relateFolded = (one: string, other: string): NameRelation | undefined => {
  if (one === '' || other === '') return undefined;
  if (one === other) return 'same';
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const held = relateLonger(shorter, longer);
  if (held !== undefined) return held;
  const isOfGroup = (head: string | undefined, name: string) =>
    head !== undefined && head.length >= SHORTEST && name.startsWith(head);
  return isOfGroup(groupOf(one), other) || isOfGroup(groupOf(other), one) ? 'group' : undefined;
};

/** Finds, among many names, those that have to do with one. */
export type FindRelated = (name: string) => ReadonlyMap<string, NameRelation>;

/** Makes names ready to be looked for; what is found goes by folded name. */
export const indexRelated = (names: readonly string[]): FindRelated => {
  const spelled = new Map(names.map((name) => [foldName(name), spellName(name)]));
  spelled.delete('');
  const near = indexNearNames([...spelled.values()]);
  const known = new Map<string, ReadonlyMap<string, NameRelation>>();
  const find = (name: string): ReadonlyMap<string, NameRelation> => {
    const folded = foldName(name);
    const found = new Map<string, NameRelation>();
    for (const other of spelled.keys()) {
      const relation = relateFolded(folded, other);
      if (relation !== undefined) found.set(other, relation);
    }
    for (const { name: other, why } of near.find(spellName(name))) {
      if (found.has(other) || why === 'namesake' || why === 'codes') continue;
      if (why !== 'spelling' || Math.min(folded.length, other.length) >= SHORTEST_MISSPELLED) found.set(other, why);
    }
    return found;
  };
  return (name) => {
    const folded = foldName(name);
    const there = known.get(folded) ?? find(name);
    known.set(folded, there);
    return there;
  };
};
