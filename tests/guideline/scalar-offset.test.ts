import fc from 'fast-check';
import { isScalar, parseDocument } from 'yaml';
import { readSourceFile } from '../../src/guideline/source-file';

const SEED = 20220130;

/** One key whose value is spelled in some style; the value's non-white characters are all different. */
const spelled = fc
  .record({
    words: fc.uniqueArray(fc.constantFrom(...'专利件数年注册资本负责人甲乙丙丁'), { minLength: 1, maxLength: 8 }),
    style: fc.constantFrom('plain', 'single', 'double', 'literal', 'folded', 'folded-plain'),
    breaks: fc.array(fc.constantFrom(' ', '  ', '\n'), { minLength: 8, maxLength: 8 }),
    indent: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ words, style, breaks, indent }) => {
    const margin = ' '.repeat(indent);
    const text = words.map((word, index) => (index === 0 ? word : `${breaks[index - 1]}${word}`)).join('');
    const lines = text.split('\n').map((line) => line.trim());
    switch (style) {
      case 'literal':
        return `key: | # remark\n${lines.map((line) => margin + line).join('\n')}\n`;
      case 'folded':
        return `key: >-\n${lines.map((line) => margin + line).join('\n')}\n`;
      case 'single':
        return `key: 'a''b ${lines.join(`\n${margin}`)}'\n`;
      case 'double':
        return `key: "\\"\\u4e2d\\x41\\\\ ${lines.join(`\n${margin}`)}"\n`;
      default:
        return `key: ${lines.join(`\n${margin}`)}\n`;
    }
  });

describe('the place of a character inside a scalar', () => {
  test(`is where the file has that character, in every style (seed ${SEED})`, () => {
    fc.assert(
      fc.property(spelled, (text) => {
        const { source } = readSourceFile({ path: 'a.yaml', text });
        const node = parseDocument(text).get('key', true);
        const value = isScalar(node) ? String(node.value) : '';
        const lines = text.split('\n');
        for (const [index, character] of [...value].entries()) {
          if (!/[\u4e00-\u9fff]/.test(character) || character === '中') continue;
          const at = source?.positionInText(['key'], index);
          expect(lines[(at?.line ?? 0) - 1]?.[(at?.column ?? 0) - 1]).toBe(character);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('counts an escaped quote or character as one', () => {
    const { source } = readSourceFile({ path: 'a.yaml', text: "a: \"x\\\"\\u4e2d年\"\nb: 'it''s 年'\n" });
    expect(source?.positionInText(['a'], 3)).toEqual({ file: 'a.yaml', line: 1, column: 14 });
    expect(source?.positionInText(['b'], 5)).toEqual({ file: 'a.yaml', line: 2, column: 11 });
  });

  test('of the end of a text lies after its last character', () => {
    const { source } = readSourceFile({ path: 'a.yaml', text: 'a: 专利 >=\nb: |\n  专利 >=\n' });
    expect(source?.positionInText(['a'], 5)).toEqual({ file: 'a.yaml', line: 1, column: 9 });
    expect(source?.positionInText(['b'], 5)).toEqual({ file: 'a.yaml', line: 3, column: 8 });
  });
});
