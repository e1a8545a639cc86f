import { enUs } from './en-us';
import type { Words } from './shape';
import { zhCn } from './zh-cn';

/**
 * All languages, the first one where nothing is said. Another one is a folder beside these, of the same shape as
 * `zh-cn` (the compiler names what is missing), and a line here.
 */
const WORDS = { 'zh-CN': zhCn, 'en-US': enUs } as const satisfies Readonly<Record<string, Words>>;

export type { Words };

/** The languages that words exist in, by their BCP 47 tags. */
export type Language = keyof typeof WORDS;

export const LANGUAGES = Object.keys(WORDS) as readonly Language[];

export const DEFAULT_LANGUAGE: Language = 'zh-CN';

/** All words of one language. */
export const wordsIn = (language: Language): Words => WORDS[language];

/** The one that a switch goes to from `language`; the first again after the last. */
export const nextLanguage = (language: Language): Language =>
  LANGUAGES[LANGUAGES.indexOf(language) + 1] ?? DEFAULT_LANGUAGE;

/** The language for a tag that a program is set to, `zh-Hans-CN`: English for tongues there are no words in. */
export const matchLanguage = (tag: string | undefined): Language => {
  if (tag === undefined) return DEFAULT_LANGUAGE;
  const isLike = (language: string) => language.split('-')[0] === tag.toLowerCase().split('-')[0];
  return (
    LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase()) ?? LANGUAGES.find(isLike) ?? 'en-US'
  );
};
