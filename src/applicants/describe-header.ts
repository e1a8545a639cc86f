import { foldText } from '../guideline/fold-text';
import { parseUnit, type Unit } from './unit';

/** A header taken apart: what it names, and the unit and year it states. */
export interface HeaderDescription {
  readonly text: string;
  /** Name without unit, hints and numbering, folded. */
  readonly folded: string;
  readonly unit?: Unit;
  /** The one year it mentions, and the folded name without it (rule F9). */
  readonly year?: number;
  readonly base?: string;
}

const NUMBERING = /^[*★☆※\s]*(?:\(?\d{1,2}(?:[.、)])(?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳])?\s*/;
const BRACKETS = /[(（[［【〔]([^()（）[\]［］【】〔〕]*)[)）\]］】〕]/g;
const HINT =
  /^(?:必填|选填|可空|可多选|单选|多选|下拉选择|如有|若有|如无填无|是\/?否|有\/?无|是或否|√\/?[×x]?|y\/n|yyyy.*|年\/?月(?:\/?日)?|年\.月(?:\.日)?|格式.*|保留.*位小数|全称|单位全称|盖章|请填.*|填.*)$/i;
const BARE_UNIT = /[/／,，:：_\s](?:单位[:：])?([^\s/／,，:：_]{1,4})$/;
const TRAILING_MONEY = /(?<=\S{2})(万元|亿元|千元|%|％)$/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年度|年)?(?!\d)/g;

/** Takes a header apart (rules B2, F2, F9). */
export const describeHeader = (text: string): HeaderDescription => {
  let unit: Unit | undefined;
  let rest = text
    .trim()
    .replace(NUMBERING, '')
    .replace(BRACKETS, (group, content: string) => {
      const found = parseUnit(content);
      // A bracketed year would fold into 2020年; only measures are units here.
      if (found !== undefined && !/\d{4}/.test(content)) {
        unit ??= found;
        return '';
      }
      return HINT.test(content.trim()) ? '' : group;
    });
  const bare = BARE_UNIT.exec(rest) ?? TRAILING_MONEY.exec(rest);
  const bareUnit = unit === undefined && bare !== null ? parseUnit(bare[1] ?? '') : undefined;
  if (bareUnit !== undefined && bare !== null && bareUnit.dimension !== 'time') {
    unit = bareUnit;
    rest = rest.slice(0, bare.index);
  }
  const folded = foldText(rest);
  const years = [...rest.normalize('NFKC').matchAll(YEAR)];
  const [mention] = years;
  return {
    text,
    folded,
    ...(unit === undefined ? {} : { unit }),
    ...(mention === undefined || years.length > 1
      ? {}
      : { year: Number(mention[1]), base: foldText(rest.normalize('NFKC').replace(mention[0], ' ')) }),
  };
};
