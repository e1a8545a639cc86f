import * as languages from './languages';
import type { Words } from './shape';

export type { Words };

/** The languages that words exist in, by their BCP 47 tags. */
export type Language = keyof typeof languages;

const WORDS: Readonly<Record<Language, Words>> = { ...languages };

export const DEFAULT_LANGUAGE: Language = 'zh-CN';

/** The default first, then the others by their tags. */
export const LANGUAGES: readonly Language[] = [
  DEFAULT_LANGUAGE,
  ...(Object.keys(WORDS) as Language[]).filter((language) => language !== DEFAULT_LANGUAGE).sort(),
];

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
