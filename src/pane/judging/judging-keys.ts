import type { KeyboardEvent } from 'react';
import type { Answer } from '../../screening/types';
import { stepOf } from '../shared/applicants';

/** What a key asks for. */
export type JudgingKey =
  | { readonly kind: 'answer'; readonly answer: Answer['answer'] }
  | { readonly kind: 'move'; readonly step: (at: number) => number; readonly extend: boolean }
  /** To the neighbouring question, or applicant. */
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'note' | 'nextLeft' | 'undo' | 'takeBack' | 'select' | 'selectAll' | 'clear' | 'open' };

const KEYS: Readonly<Record<string, JudgingKey>> = {
  y: { kind: 'answer', answer: 'yes' },
  '1': { kind: 'answer', answer: 'yes' },
  n: { kind: 'answer', answer: 'no' },
  '2': { kind: 'answer', answer: 'no' },
  o: { kind: 'answer', answer: 'open' },
  '3': { kind: 'answer', answer: 'open' },
  m: { kind: 'note' },
  u: { kind: 'nextLeft' },
  z: { kind: 'undo' },
  delete: { kind: 'takeBack' },
  ' ': { kind: 'select' },
  escape: { kind: 'clear' },
  enter: { kind: 'open' },
};

/** An input method may take a key before it is a letter; where it lies on the keyboard tells it then. */
const letterOf = ({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string =>
  key === 'Process' || key === 'Unidentified' ? code.replace(/^(?:Key|Digit|Numpad)/, '') : key.normalize('NFKC');

/** What a key pressed on a list of `last + 1` rows asks for; `undefined` for keys that are not judging's. */
export const readJudgingKey = (event: KeyboardEvent, last: number): JudgingKey | undefined => {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const letter = letterOf(event).toLowerCase();
  if (altKey) {
    if (ctrlKey || metaKey) return undefined;
    if (letter === 'arrowright') return { kind: 'turn', by: 1 };
    return letter === 'arrowleft' ? { kind: 'turn', by: -1 } : undefined;
  }
  if (ctrlKey || metaKey) {
    if (letter === 'a') return { kind: 'selectAll' };
    return letter === 'z' ? { kind: 'undo' } : undefined;
  }
  const step = stepOf(event.key, last);
  return step === undefined ? KEYS[letter] : { kind: 'move', step, extend: shiftKey };
};
