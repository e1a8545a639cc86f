import type { Choices, Programme } from '../guideline/types';
import type { Language } from '../words/language';
import { wordRule } from './word-rule';

/** What a programme's criteria and priorities ask, in words, by id. */
export interface Rules {
  readonly criteria: ReadonlyMap<string, { readonly when?: string; readonly require?: string }>;
  readonly priorities: ReadonlyMap<string, string>;
}

/** The rules of a programme in words, with the readings as chosen. */
export const listRules = (programme: Programme, choices: Choices, language: Language): Rules => {
  const compiled = programme.compile(choices);
  const criteria = compiled.criteria.map(({ criterion, when, require }) => {
    const rules = {
      ...(when !== undefined && { when: wordRule(when, programme.facts, language) }),
      ...(require !== undefined && { require: wordRule(require, programme.facts, language) }),
    };
    return [criterion.id, rules] as const;
  });
  const priorities = compiled.priorities.map(
    ({ priority, when }) => [priority.id, wordRule(when, programme.facts, language)] as const,
  );
  return { criteria: new Map(criteria), priorities: new Map(priorities) };
};
