import type { Fact } from '../guideline/types';
import { limits } from './remarks';

/** What a yes/no question is about, as far as its name tells. */
export interface TruthSense {
  /** Whether there are any of something: a number of them answers it. */
  readonly asksForAny: boolean;
  /** Whether something is still unfinished: 已验收 says no to 有未验收项目. */
  readonly asksForUnfinished: boolean;
  /** Whether figures have to rise: a series of them answers it. */
  readonly asksForRise: boolean;
  /** Whether a yes speaks against the applicant: 良好 says no to 有不良信用记录. */
  readonly isAgainst: boolean;
}

const ANY = /有(?!效|关|限|序|机|色|害|偿|一)|设立|设有|配备|拥有/;
const NO_ANY = /没有|未有|无|所有|共有|是否有效/;
const UNFINISHED = /未(?:完成|通过)?(?:结题|结项|验收|办结|正常结项|拨付)|在研|在承担|正在承担/;
const AGAINST =
  /失信|不良|违法|违规|处罚|处分|侵权|侵犯|异常|非正常|恶意|通报|曝光|终止|取消|撤销|黑名单|惩戒|事故|不端|禁止|未结|未正常|未验收|未通过|尾款未|未解密|重复|多头/;

const senses = new Map<string, TruthSense>();

/** What a fact's name says of the question behind it. */
export const senseOfTruth = ({ name }: Fact): TruthSense => {
  const there = senses.get(name);
  if (there !== undefined) return there;
  const made = {
    asksForAny: ANY.test(name) && !NO_ANY.test(name),
    asksForUnfinished: UNFINISHED.test(name),
    asksForRise: /逐年(?:提升|增长|上升|提高|增加)|稳步(?:增长|提升|提高)|(?:持续|连续)增长/.test(name),
    isAgainst: AGAINST.test(name) && !/^承诺/.test(name),
  };
  senses.set(name, made);
  return made;
};

const FINISHED = /^(?:均|都|全部|已经?)*(?:结题|结项|验收|办结|完成|履行完毕|执行完毕)(?:验收)?(?:通过)?$/;
const STILL_OPEN =
  /^(?:尚|还|均|都)?未(?:结题|结项|验收|办结|完成|拨付?)$|^(?:在研|在执行|执行中|实施中|进行中|正在实施)$/;

/** Whether a word says that something is unfinished; `undefined` where it says nothing of it. */
export const readUnfinished = (word: string): boolean | undefined =>
  FINISHED.test(word) ? false : STILL_OPEN.test(word) ? true : undefined;

/** Words so general that sharing them says nothing. */
const GENERAL =
  /知识产权|申报|项目|企业|单位|专利|国家|省级?|市级?|相关|情况|工作|机构|产业|地区|负责人|材料|服务|人员|专职|经费|资金/g;
const DENYING = /^(?:均|都|尚|还|暂)?(?:无(?!锡|人机)|没|未(?!来)|不(?!仅|少|低|断|限)|非(?!遗|洲)|缺|否|零)/;
const FINE =
  /^(?:信用|经营|状况|记录|情况)*(?:良好|较好|优良|优秀|正常|好|守信|诚信|合规|合法|清白|均?无|均?没有|从?未|均未|不存在|不涉及?密?|未涉密|已(?:结题|结项|验收|办结|完成|按期))/;
const DONE_SHORTLY = /^(?:已经?|均|都|全部|均已|都已|同意|经)[\p{Script=Han}]{1,8}$|^同意$/u;
const UNDONE =
  /失效|过期|到期|届满|撤|筹|在建|创建|注销|吊销|终止|取消|退|停|否|拒|被|缺|解除|整改|不|未|无|受理|启动|报名|申请|计划|拟|待|正在/;

const clausesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .split(/[,;:。、()[\]【】〔〕+/]|(?=但|而)/u)
    .filter((clause) => clause !== '');

/** Whether a clause names something that a yes would mean, with nothing before it that takes it back. */
const accuses = (clause: string): boolean => {
  const at = clause.search(AGAINST);
  return (
    at >= 0 &&
    !/无|没|未(?!结|验|正常|按|办)|不存在|从未|非(?!正常)|避免|防止|承诺|解除|修复|移出/.test(clause.slice(0, at))
  );
};

/** Two and more letters in a row that a clause shares with the name, general words aside. */
const shares = (clause: string, name: string): boolean => {
  const rest = name.replace(GENERAL, '|').replace(/设有|有(?!效)|是否|为|的|已|建立|开展|属于/g, '|');
  const own = clause.replace(GENERAL, '|');
  for (let at = 0; at + 2 <= own.length; at += 1) {
    const pair = own.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && rest.includes(pair)) return true;
  }
  return false;
};

const GENERAL_FAULT = /^(?:任何|任一|相关|其他|重大|严重)*(?:不良|异常|违法|违规|失信|问题|记录|情况|行为|处罚)/;
const MENDED = /修复|移出|已撤|撤回|解除|整改|纠正|申诉/;

/** Whether a clause says that all is well with what is asked about: 无学术不端 says nothing of 有失信行为. */
const clears = (clause: string, name: string): boolean => {
  if (!FINE.test(clause)) return false;
  const what = /(?:无|没有|未(?:受到?|有|发生|发现|被)?|不存在|不涉及)(.*)$/.exec(clause)?.[1] ?? '';
  return what === '' || GENERAL_FAULT.test(what) || shares(what, name) || name.includes(what);
};

const STILL_GOING = /未(?:结|验收|完成|拨)|尚在|在研|在执行|执行中/;

const proposeAgainst = (clauses: readonly string[], name: string): boolean | undefined => {
  const isOpen = UNFINISHED.test(name);
  if (clauses.some((clause) => (isOpen ? STILL_GOING.test(clause) : accuses(clause)))) {
    // What was mended, or happened some years ago, may lie outside of what is asked about.
    const isDated =
      /近[一二两三四五\d]|[两三二\d]年内/.test(name) && clauses.some((clause) => /(?:19|20)\d\d/.test(clause));
    return isDated || clauses.some((clause) => MENDED.test(clause) && !clause.includes('未')) ? undefined : true;
  }
  const [first = ''] = clauses;
  // 2项，均已验收: whatever there was is finished.
  if (isOpen && clauses.some((clause) => readUnfinished(clause) === false)) return false;
  const clear = isOpen ? FINE.test(first) : clears(first, name);
  return clear && clauses.every((clause) => FINE.test(clause) || !limits(clause)) ? false : undefined;
};

/** What research platforms are called. */
const PLATFORM = /平台|研究中心|技术中心|实验室|研究院|工作站|企业技术/;

const GRADES: readonly RegExp[] = [/国家|全国/, /省|部级/, /市/, /[区县]/];
/** Place of the highest grade that a text names, 0 for the national one; those after it are lower. */
const gradeOf = (text: string): number | undefined => {
  const at = GRADES.findIndex((grade) => grade.test(text));
  return at < 0 ? undefined : at;
};
/** The lowest grade that a name asks for. */
const lowestGrade = (name: string): number | undefined => {
  const asked = GRADES.flatMap((grade, at) => (grade.test(name) ? [at] : []));
  return asked.length === 0 || /[区县市]$/.test(name) ? undefined : Math.max(...asked);
};

/** Whether a clause shares words with the name, with each of its parts where it asks for two things. */
const says = (clause: string, name: string): boolean =>
  (/^(?:具备|有|设有|拥有|提供)/.test(name) ? name.split(/(?<=.{2})[和及与](?=.{2})/) : [name]).every((part) =>
    shares(clause, part),
  );

/** What there is, or is done, may be named instead of said: 省部级攻关2项 where 正在承担攻关项目 is asked, 1家 where 有企业落户. */
const ASKS_FOR_SOME =
  /^(?:设有|设立|拥有|配备|建有|有(?!效|关|限|机|害)|正在(?:承担|开展)|约定|承诺制定|已建立|承担过|从事过|开展过|获)|落户/;
const VAGUE =
  /^(?:其[他它]|见|详见|另|暂|一般|普通|不详|若干|部分|基本|民营|国有|企业|个人|兼职|外聘|约)|已?列入$|^\d+(?:\.\d+)?$/;
const PLAIN = /[\p{Script=Han}]/u;

const isNamedThing = (text: string, name: string): boolean =>
  ASKS_FOR_SOME.test(name) && !/[及和与或](?=有|设|具)/.test(name) && PLAIN.test(text) && !VAGUE.test(text.trim());

/** Whether what is named is of the grade that is asked for; `undefined` where the grade is asked for and not told. */
const reaches = (text: string, name: string): boolean | undefined => {
  const [own, asked] = [gradeOf(text), lowestGrade(name)];
  if (asked === undefined) return true;
  return own === undefined ? undefined : own <= asked;
};

/** Of X为甲或乙 a cell may name one of the two: 申报单位, 本单位. */
const IS_ONE_OF = /为(.{2,}?)(?:或(.{2,}))?$/;

const isOneNamed = (text: string, name: string): boolean => {
  const [, one, other] = IS_ONE_OF.exec(name) ?? [];
  const named = [one, other].flatMap((body) => body ?? []);
  return named.some(
    (body) => text === body || text === `项目${body}` || (body.endsWith('单位') && /^[本我]单位$/.test(text)),
  );
};

const proposeFor = (clauses: readonly string[], text: string, name: string): boolean | undefined => {
  const [first = ''] = clauses;
  if (DENYING.test(first))
    return clauses.slice(1).some((clause) => /^(?:已|有|但|现)/.test(clause)) ? undefined : false;
  if (clauses.some((clause) => /^非/.test(clause) && shares(clause.slice(1), name))) return false;
  if (limits(text) || UNDONE.test(text)) return undefined;
  if (isOneNamed(text, name)) return true;
  if (/均|全部|各/.test(name) && /\d/.test(text) && !/均|全部|都/.test(text)) return undefined;
  const said = clauses.find((clause) => says(clause, name));
  const isNamed = /平台/.test(name) && clauses.some((clause) => PLATFORM.test(clause));
  if (said === undefined && isNamed && lowestGrade(name) === undefined) return true;
  if (said === undefined && isNamedThing(text, name)) return reaches(text, name);
  if (said === undefined) return clauses.length === 1 && DONE_SHORTLY.test(first) ? true : undefined;
  const [own, asked] = [gradeOf(said), lowestGrade(name)];
  return own === undefined || asked === undefined ? true : own <= asked;
};

/** How people say in passing that something was done (签了, 盖好, 收到, 拿过), was not (没交), or that all is well (查过没问题). */
const PASSING = '(?:都|均|全|也|早|早就|已经?)?';
const DONE_IN_PASSING = new RegExp(
  `^${PASSING}(?:(?:收|交|写|签|盖|做|办|报|发|寄|批|审|列|开|建|立|装|订|附|拿|领|填|传|评|搞)(?:了|好了?|过了?|齐了?|完了?|到了?|上了?|全了?)|[交签盖]|(?:有|盖了|盖好)章|章(?:有|齐)|对得上)$`,
  'u',
);
const NOT_DONE =
  /^(?:都|均|还|尚|也)?(?:没|未)(?:有)?(?:收到|交|写|签|盖|做|办|报|发|寄|批|审|列|开|建|立|附|拿|领|填|传|评|搞)(?:过|上|齐|好|完|全)?$/u;
const WELL_IN_PASSING =
  /^(?:(?:查|核)(?:过|了|询过|实过)?|都|均|全|一切|一直|从来?|目前|至今|尚)*(?:没有?(?:任何)?(?:问题|毛病|事|出过?(?:事|问题)?|发生过?|被(?:查|罚|通报|点名)过?|查到|发现|犯过?)|未(?:查到|查出)(?:问题|异常|记录)?|正常|良好|清白|干净)$/u;
const FINISHED_IN_PASSING = /(?:结|验收|完成|办结|结项|结题)(?:了|清|完了?|掉了?)$/;
/** Day and time of this very round. */
const DAY_ALONE = /^\d{1,2}(?:月\d{1,2}日?|\.\d{1,2})(?:上午|下午|晚)?(?:\d{1,2}[:：点]\d{0,2}分?)?$/;
const DOCUMENT_NUMBER = /〔\d{4}〕\d+号$/;
const COPIES = /^(?:一式)?[一二两三四五六七八九\d]{1,2}份$/;

/** What is said in passing of whether something is there or done; `undefined` where nothing is. */
const proposeInPassing = (text: string, { name, type }: Fact, isAgainst: boolean): boolean | undefined => {
  const whole = text.normalize('NFKC').replace(/\s/g, '');
  const clauses = clausesOf(text);
  const bare = clauses.join('');
  if (isAgainst) {
    if (WELL_IN_PASSING.test(bare)) return false;
    if (!UNFINISHED.test(name) || clauses.length > 1) return undefined;
    if (/[没未](?:结|验收|做完|完成)/.test(bare)) return true;
    return FINISHED_IN_PASSING.test(bare) && !/[没未待]/.test(bare) ? false : undefined;
  }
  if (clauses.length === 1 && NOT_DONE.test(bare)) return false;
  if (/^已/.test(name) && DAY_ALONE.test(whole)) return true;
  if (/^已|出台|制定|批复|认定/.test(name) && DOCUMENT_NUMBER.test(text.trim())) return true;
  const takesCopies = type === 'material' || /书面|纸质|盖章/.test(name);
  return clauses.every(
    (clause) => DONE_IN_PASSING.test(clause) || (takesCopies && isCopies(clause)) || YES.test(clause),
  )
    ? true
    : undefined;
};

const YES = /^(?:是|有|一致|相符|已?盖章|已?签字|已?提交|齐全?|完整)$/;
const isCopies = (clause: string): boolean => COPIES.test(clause.replace(/(?:有章|盖章|已盖章)$/, ''));

/**
 * What a text in a yes/no or material column likely says (rule F14): by words it shares with the name of the fact, by what
 * it denies or names of what speaks against an applicant. Evidence, never proof: it is asked. `undefined` where nothing follows.
 */
export const proposeTruth = (text: string, fact: Fact): boolean | undefined => {
  const clauses = clausesOf(text);
  if (clauses.length === 0) return undefined;
  const { isAgainst } = senseOfTruth(fact);
  return (
    proposeInPassing(text, fact, isAgainst) ??
    (isAgainst ? proposeAgainst(clauses, fact.name) : proposeFor(clauses, text, fact.name))
  );
};
