import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { XmlTrouble } from '../../../src/hosts/xlsx/xml/xml-text';
import { BadXml } from '../../../src/hosts/xlsx/xml/xml-text';
import { CLOSE, END, OPEN, TEXT, XmlScanner } from '../../../src/hosts/xlsx/xml/scan-xml';
import { FUZZ_TIMEOUT, longRun } from '../../fuzz/long-run';

const SEED = 20240611;

/** Tags and text as one line each, or why there are none. */
const scan = (text: string): readonly string[] | XmlTrouble => {
  try {
    const scanner = new XmlScanner(text);
    const lines: string[] = [];
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === OPEN) {
        lines.push(`<${scanner.uri}|${scanner.localName} a=${scanner.attribute('a') ?? ''}`);
        if (scanner.isEmpty) lines.push('>');
      } else if (kind === CLOSE) lines.push('>');
      else if (kind === TEXT && scanner.content !== '') {
        const last = lines.at(-1) ?? '';
        if (last.startsWith('"')) lines[lines.length - 1] = last + scanner.content;
        else lines.push(`"${scanner.content}`);
      }
    }
    return lines;
  } catch (error) {
    if (error instanceof BadXml) return error.trouble;
    throw error;
  }
};

/** The same from another parser. */
const parse = (text: string): readonly string[] | 'malformed' => {
  const parser = new SaxesParser({ xmlns: true });
  const lines: string[] = [];
  let isBad = false;
  const put = (content: string): void => {
    if (content === '') return;
    const last = lines.at(-1) ?? '';
    if (last.startsWith('"')) lines[lines.length - 1] = last + content;
    else lines.push(`"${content}`);
  };
  parser.on('error', () => (isBad = true));
  parser.on('opentag', ({ uri, local, attributes }) =>
    lines.push(`<${uri}|${local} a=${attributes['a']?.value ?? ''}`),
  );
  parser.on('closetag', () => lines.push('>'));
  parser.on('text', put);
  parser.on('cdata', put);
  parser.write(text).close();
  return isBad
    ? 'malformed'
    : lines.filter((line, index) => !(line.startsWith('"') && (index === 0 || index === lines.length - 1)));
};

const PIECES = [
  '<a>', '</a>', '<a/>', '<p:b xmlns:p="urn:p">', '</p:b>', '<p:b/>', '<c xmlns="urn:c" a="1">', '</c>', '<c a=\'x>y\' b="&lt;"/>',
  'text', ' ', '\n', '&amp;', '&#65;', '&#x1F600;', '&#x110000;', '&nope;', '&', '<', '>', ']]', '<!-- x -->', '<!-- -- -->', '<!---->',
  '<![CDATA[<a>]]>', '<?pi x?>', '</a >', '<a >', '<a\n/>', '<a a="1" a="2"/>', '<a b=1/>', '<a b/>', '<1/>', '<a:b:c/>', '<a><a>', '</a></a>', '"', "'", '=', '/', '中文', '<甲 乙="1"/>',
]; // prettier-ignore

describe('XmlScanner', () => {
  test.each([
    ['attributes, references and text', '<a a="&quot;1&#50;&apos;">x &lt; y</a>', ['<|a a="12\'', '"x < y', '>']],
    ['namespaces, declared anywhere above', '<p:a xmlns:p="u"><p:b xmlns="v"><c/></p:b></p:a>', ['<u|a a=', '<u|b a=', '<v|c a=', '>', '>', '>']],
    ['a namespace ends with its element', '<a><b xmlns="v"/><b/></a>', ['<|a a=', '<v|b a=', '>', '<|b a=', '>', '>']],
    ['character data, comments and instructions', '<?xml version="1.0"?><!-- < --><a><![CDATA[<&]]><!-- x -->y<?z?></a>', ['<|a a=', '"<&y', '>']],
    ['line ends as XML gives them', '<a>1\r\n2\r3&#13;</a>', ['<|a a=', '"1\n2\n3\r', '>']],
    ['a mark of byte order', '\uFEFF<a/>', ['<|a a=', '>']],
  ])('reads %s', (_, text, lines) => expect(scan(text)).toEqual(lines)); // prettier-ignore

  test.each([
    ['no root', ''],
    ['two roots', '<a/><a/>'],
    ['text beside the root', '<a/>x'],
    ['an end without a start', '<a></b></a>'],
    ['no end', '<a><b></b>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    ['a reference to half a character', '<a b="&#xD800;"/>'],
    ['a character XML cannot hold', '<a>\u0001</a>'],
    ['an entity nobody declared', '<a>&x;</a>'],
    ['two attributes of one name', `<a ${'b="" '.repeat(2)}/>`],
    ['two of twenty attributes of one name', `<a ${Array.from({ length: 20 }, (_, at) => `b${at % 19}="" `).join('')}/>`],
    ['a prefix nobody declared', '<x:a/>'],
    ['an attribute of a prefix nobody declared', '<a x:b=""/>'],
    ['the end of character data without its start', '<a>]]></a>'],
    ['a tag that breaks off', '<a b="1'],
  ])('refuses %s', (_, text) => expect(scan(text)).toBe('malformed')); // prettier-ignore

  test('refuses a document type, whatever it declares, and nesting beyond reason', () => {
    expect(scan('<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>')).toBe('documentType');
    expect(scan(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`)).toHaveLength(400);
    expect(scan(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)).toBe('tooDeep');
  });

  test(
    `agrees with another parser on what is well-formed and what it says (seed ${SEED})`,
    () => {
      let sound = 0;
      const compare = (text: string): void => {
        const expected = parse(text);
        const found = scan(text);
        if (expected !== 'malformed') sound += 1;
        expect([text, found]).toEqual([text, expected]);
      };
      const whole = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => `<a>${pieces.join('')}</a>`);
      fc.assert(fc.property(whole, compare), longRun({ seed: SEED, numRuns: 3000 }));
      expect(sound).toBeGreaterThan(100);
    },
    FUZZ_TIMEOUT,
  );
});

describe('time linear in the length', () => {
  const MEGABYTE = 1 << 20;
  const within = (seconds: number, text: string): readonly string[] | XmlTrouble => {
    // Time of this process alone: other work of the machine is no fault of the text.
    const before = process.cpuUsage();
    const found = scan(text);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(seconds);
    return found;
  };

  test.each([
    ['40,000 empty comments', `<a>${'<!---->'.repeat(40_000)}</a>`, 2],
    ['20 MB of blanks between tags', `<a>${' '.repeat(20 * MEGABYTE)}</a>`, 3],
    ['20 MB of blanks inside a tag', `<a${' '.repeat(20 * MEGABYTE)}/>`, 2],
    ['20 MB of blanks in a closing tag', `<a></a${' '.repeat(20 * MEGABYTE)}>`, 2],
    ['a name of 5 MB', `<${'a'.repeat(5 * MEGABYTE)}/>`, 2],
  ])('%s', (_, text, lines) => expect(within(4, text).length).toBeGreaterThanOrEqual(lines));

  test('an attribute without a value, 5 MB long; 100,000 attributes; a million ampersands', () => {
    expect(within(4, `<a ${'b'.repeat(5 * MEGABYTE)} />`)).toBe('malformed');
    expect(within(4, `<a ${Array.from({ length: 100_000 }, (__, at) => `b${at}=""`).join(' ')}/>`)).toHaveLength(2);
    expect(within(4, `<a>${'&amp;'.repeat(MEGABYTE)}</a>`)).toHaveLength(3);
  });
});
