import { hidesOthers, isOwnName } from '../../src/reviewers/blind-phase';

describe('the blind phase', () => {
  test('[C6] keeps others’ scores from experts until they are opened, and from nobody else', () => {
    const as = (role: 'examiner' | 'expert' | 'lead') => ({ name: '张三', unit: '一所', role });
    expect(hidesOthers(as('expert'), false)).toBe(true);
    expect(hidesOthers(as('expert'), true)).toBe(false);
    expect([as('examiner'), as('lead'), undefined].map((who) => hidesOthers(who, false))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a name is one’s own in any width, with the unit or without', () => {
    const who = { name: '张三', unit: '一所', role: 'expert' } as const;
    expect(['张三', ' 张三 ', '张三（一所）', '张三(一所)'].map((name) => isOwnName(who, name))).toEqual(
      Array(4).fill(true),
    );
    expect(['李四', '', '张三（二所）'].map((name) => isOwnName(who, name))).toEqual([false, false, false]);
  });
});
