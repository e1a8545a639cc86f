import { parseCreditCode, parsePatentNumber } from '../../src/applicants/read-identifier';
import type { SamplePlace } from './places';

const WORDS =
  '星澜 云麓 青禾 远岫 丹枫 澄湖 鹤鸣 松涛 听泉 望岳 晴川 素履 南薰 玄圃 扶光 拂晓 苍梧 白榆 清嘉 承露'.split(' ');
const TRADES = '新材料 智能装备 生物科技 光电科技 精密制造 新能源 食品 软件 纺织 环保设备 农业科技'.split(' ');
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const at = <T>(list: ArrayLike<T>, index: number): T => list[index % list.length] as T;

/** A name that no person bears: a surname with a stem and a branch of the sexagenary cycle, as 甲子. */
export const inventPerson = (index: number): string => at(SURNAMES, index) + at(STEMS, index) + at(BRANCHES, index);

/** A 统一社会信用代码 with a right check sign for no real organisation (rule F7). */
export const inventCreditCode = (index: number): string => {
  const body = `91000000MA${String(index).padStart(6, '0')}X`;
  const code = [...SIGNS].map((sign) => body + sign).find((text) => parseCreditCode(text) !== undefined);
  if (code === undefined) throw new Error(`No check sign fits ${body}`);
  return code;
};

/** A patent number with a right check sign. */
export const inventPatentNumber = (index: number): string => {
  const body = `ZL20191${String(9_000_000 + index)}`;
  const number = [...'0123456789X']
    .map((sign) => `${body}.${sign}`)
    .find((text) => parsePatentNumber(text).kind === 'valid');
  if (number === undefined) throw new Error(`No check sign fits ${body}`);
  return number;
};

const shortOf = (name: string) => name.replace(/[市县区]$/, '');

/** An organisation that does not exist, of the type and place given; governments are those of real places. */
export const inventOrganisation = (type: string, place: SamplePlace, index: number): string => {
  const word = at(WORDS, index);
  const own = `示例${word}`;
  const city = shortOf(place.city);
  if (/设区|地级市|^城市|市（州）/.test(type)) return `${place.city}人民政府`;
  if (/^县|^区|县级市/.test(type)) return `${place.county}人民政府`;
  if (/园区|开发区|高新区|经开区|集聚区/.test(type)) return `${shortOf(place.county)}${own}产业园管理委员会`;
  if (/高校|高等|大学|院校/.test(type)) return `${city}${own}大学`;
  if (/院所|科研|研究/.test(type)) return `${city}${own}研究院`;
  if (/实验室/.test(type)) return `${city}${own}重点实验室`;
  if (/新型研发/.test(type)) return `${city}${own}产业技术研究院`;
  if (/协会|商会|行业组织/.test(type)) return `${city}${own}行业协会`;
  if (/服务机构|代理/.test(type)) return `${city}${own}知识产权服务有限公司`;
  if (/银行|金融/.test(type)) return `${city}${own}村镇银行`;
  if (/仲裁/.test(type)) return `${city}${own}仲裁委员会`;
  if (/部门|机关|市场监督/.test(type)) return `${shortOf(place.county)}${own}市场监督管理局`;
  return /企业|公司|^$/.test(type) ? `${city}${own}${at(TRADES, index * 7)}有限公司` : `${city}${own}${type}`;
};
