import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestFiles } from '../../src/guideline/digest-files';
import { computeSha256 } from '../../src/guideline/sha-256';

const SEED = 180;

describe('the SHA-256 of a text', () => {
  test(`is the one the platform computes, for any text (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(computeSha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { seed: SEED },
    );
  });

  test.each([0, 55, 56, 63, 64, 119, 120, 4096])('is right at the block boundary of %i bytes', (length) => {
    const text = 'a'.repeat(length);
    expect(computeSha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('the digest of a guideline', () => {
  const files = [
    { path: 'a/guideline.yaml', text: 'id: a\ntitle: 甲\n' },
    { path: 'a/patents.yaml', text: 'id: patents\n' },
  ];

  test('does not depend on folder, order, line ends or worked cases', () => {
    const elsewhere = [
      { path: 'patents.cases.yaml', text: 'programme: patents\n' },
      { path: 'patents.yaml', text: 'id: patents\r\n' },
      { path: 'guideline.yaml', text: 'id: a\r\ntitle: 甲\r\n' },
    ];
    expect(digestFiles(elsewhere)).toBe(digestFiles(files));
  });

  test('changes with a character, and with text moved from one file to another', () => {
    const changed = files.map((file) => ({ ...file, text: file.text.replace('甲', '乙') }));
    const moved = [
      { path: 'guideline.yaml', text: 'id: a\ntitle: 甲\nid: patents\n' },
      { path: 'patents.yaml', text: '' },
    ];
    expect(new Set([files, changed, moved].map(digestFiles)).size).toBe(3);
  });
});
