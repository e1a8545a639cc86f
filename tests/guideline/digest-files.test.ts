import { createHash } from 'node:crypto';
import { digestFiles } from '../../src/guideline/load-guideline';

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

  test('is the SHA-256 that the platform computes', () => {
    const text = JSON.stringify([
      ['guideline.yaml', 'id: a\ntitle: 甲\n'],
      ['patents.yaml', 'id: patents\n'],
    ]);
    expect(digestFiles(files)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
