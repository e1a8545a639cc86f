import { BadXml, FORBIDDEN, checkReference, decodeXml, endLines } from './xml-text';

/** What a scanner stands on. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

/** Elements inside one another; no program nests a tenth of it. */
const DEEPEST = 256;

const TAB = 9;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const COLON = 58;
const LETTER_X = 120;

/** Characters of names, of the ASCII ones: 1 may start a name, 2 may only stand inside. Others may do both. */
const NAME_CLASS = new Uint8Array(128);
for (let code = 65; code <= 90; code += 1) NAME_CLASS[code] = NAME_CLASS[code + 32] = 1;
for (let code = 48; code <= 57; code += 1) NAME_CLASS[code] = 2;
NAME_CLASS[95] = NAME_CLASS[COLON] = 1;
NAME_CLASS[45] = NAME_CLASS[46] = 2;

const isSpace = (code: number): boolean => code === SPACE || (code >= TAB && code <= 13 && code !== 11 && code !== 12);

interface Scope {
  readonly prefix: string;
  readonly uri: string;
  readonly outer: Scope | undefined;
}

const XML_SCOPE: Scope = { prefix: 'xml', uri: 'http://www.w3.org/XML/1998/namespace', outer: undefined };

/**
 * Walks through an XML text once, tag by tag, in time linear in its length, and checks on the way that it is
 * well-formed with namespaces; throws `BadXml` where it is not. There is one scanner a text; what it stands on is told
 * by offsets, because a sheet has millions of tags. A document type is refused: nothing in a workbook has one, and
 * entities that grow are declared there.
 */
export class XmlScanner {
  /** Where the tag or piece of text begins and ends. */
  start = 0;
  end: number;
  nameStart = 0;
  nameEnd = 0;
  /** How many elements hold the one the scanner stands on: 1 for the root. */
  depth = 0;
  /** Whether the tag opens and closes its element; no `CLOSE` follows. */
  isEmpty = false;
  private attributeCount = 0;
  private attributes = new Int32Array(64);
  private colon = -1;
  private readonly names = new Int32Array(2 * DEEPEST + 2);
  private readonly scopes: (Scope | undefined)[] = [XML_SCOPE];
  private isInside = false;
  private hasRoot = false;
  private nextAmpersand = -2;
  private nextBrackets = -2;

  /** What stands around a piece of a part may have declared its prefixes: `bound` tells. */
  constructor(
    readonly text: string,
    private readonly bound?: (prefix: string) => string,
  ) {
    const forbidden = FORBIDDEN.exec(text);
    if (forbidden !== null) throw new BadXml('malformed', forbidden.index);
    this.end = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Goes on to the next tag or text; `END` behind the root. */
  next(): number {
    if (this.isEmpty || !this.isInside) this.leave();
    const { text } = this;
    for (;;) {
      const at = this.end;
      this.start = at;
      if (text.charCodeAt(at) !== LESS) {
        if (at >= text.length) return this.finish();
        const end = text.indexOf('<', at);
        this.end = end === -1 ? text.length : end;
        if (this.depth > 0) {
          this.checkText(at, this.end);
          return TEXT;
        }
        for (let place = at; place < this.end; place += 1) if (!isSpace(text.charCodeAt(place))) this.fail(place);
        continue;
      }
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) return this.closeTag(at);
      if (code === QUESTION) this.end = this.behind('?>', at + 2);
      else if (code === BANG) {
        if (text.startsWith('<![CDATA[', at) && this.depth > 0) {
          this.end = this.behind(']]>', at + 9);
          return TEXT;
        }
        this.skipComment(at);
      } else return this.openTag(at);
    }
  }

  /** Whether the tag has this name as written, prefix and all. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  /** The name as written. */
  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  get localName(): string {
    return this.text.slice(this.colon === -1 ? this.nameStart : this.colon + 1, this.nameEnd);
  }

  /** The prefix with its colon, or an empty text. */
  get prefix(): string {
    return this.colon === -1 ? '' : this.text.slice(this.nameStart, this.colon + 1);
  }

  /** Namespace of the element whose opening tag the scanner stands on; empty where it has none. */
  get uri(): string {
    return this.resolve(this.colon === -1 ? '' : this.text.slice(this.nameStart, this.colon)) ?? '';
  }

  /** What a prefix (without colon) stands for at this place. */
  resolve(prefix: string): string | undefined {
    for (let scope = this.scopes[this.depth]; scope !== undefined; scope = scope.outer)
      if (scope.prefix === prefix) return scope.uri;
    return this.bound?.(prefix);
  }

  /** Offset of the value of an attribute named as written, -1 where the tag has none; `valueEnd` tells where it ends. */
  valueStart(name: string): number {
    for (let index = 0; index < 4 * this.attributeCount; index += 4) {
      const from = this.attributes[index] as number;
      if ((this.attributes[index + 1] as number) - from !== name.length || !this.text.startsWith(name, from)) continue;
      this.valueEnd = this.attributes[index + 3] as number;
      return this.attributes[index + 2] as number;
    }
    return -1;
  }

  /** The same for an attribute whose name is one ASCII character, given by its code. */
  shortValueStart(letter: number): number {
    const { attributes, text } = this;
    for (let index = 0; index < 4 * this.attributeCount; index += 4) {
      const from = attributes[index] as number;
      if (text.charCodeAt(from) !== letter || attributes[index + 1] !== from + 1) continue;
      this.valueEnd = attributes[index + 3] as number;
      return attributes[index + 2] as number;
    }
    return -1;
  }

  valueEnd = 0;

  /** Value of an attribute named as written. */
  attribute(name: string): string | undefined {
    const start = this.valueStart(name);
    return start === -1 ? undefined : decodeXml(this.text.slice(start, this.valueEnd));
  }

  /** Whether the opening tag declares a prefix. */
  get declares(): boolean {
    return this.scopes[this.depth] !== this.scopes[this.depth - 1];
  }

  /** The text the scanner stands on, decoded; line ends as XML gives them. */
  get content(): string {
    const { text, start, end } = this;
    if (text.charCodeAt(start) === LESS) return endLines(text.slice(start + 9, end - 3));
    return decodeXml(endLines(text.slice(start, end)));
  }

  /** Goes on behind the closing tag of the element that was just opened. */
  skipElement(): void {
    if (this.isEmpty) return;
    const { depth } = this;
    for (let kind = this.next(); kind !== CLOSE || this.depth !== depth; kind = this.next());
  }

  private leave(): void {
    if (this.depth > 0) this.depth -= 1;
    this.isEmpty = false;
    this.isInside = true;
  }

  private finish(): number {
    if (!this.hasRoot || this.depth > 0) this.fail(this.text.length);
    return END;
  }

  private fail(at: number): never {
    throw new BadXml('malformed', at);
  }

  private behind(closing: string, from: number): number {
    const at = this.text.indexOf(closing, from);
    return at === -1 ? this.fail(from) : at + closing.length;
  }

  private skipComment(at: number): void {
    if (this.text.startsWith('<!DOCTYPE', at)) throw new BadXml('documentType', at);
    if (!this.text.startsWith('<!--', at)) this.fail(at);
    const end = this.behind('--', at + 4);
    if (this.text.charCodeAt(end) !== GREATER) this.fail(end);
    this.end = end + 1;
  }

  private checkText(from: number, to: number): void {
    if (this.nextBrackets < from && this.nextBrackets !== -1) this.nextBrackets = this.text.indexOf(']]>', from);
    if (this.nextBrackets !== -1 && this.nextBrackets < to) this.fail(from);
    if (this.nextAmpersand < from && this.nextAmpersand !== -1) this.nextAmpersand = this.text.indexOf('&', from);
    while (this.nextAmpersand !== -1 && this.nextAmpersand < to) {
      this.nextAmpersand = this.text.indexOf('&', checkReference(this.text, this.nextAmpersand));
    }
  }

  private nameFrom(from: number): number {
    const { text } = this;
    this.colon = -1;
    let at = from;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 128) continue;
      const kind = NAME_CLASS[code];
      if (kind === 1 || (kind === 2 && at > from)) {
        if (code !== COLON) continue;
        if (this.colon !== -1 || at === from) this.fail(at);
        this.colon = at;
        continue;
      }
      break;
    }
    if (at === from || this.colon === at - 1) this.fail(from);
    return at;
  }

  private closeTag(at: number): number {
    const { text, names } = this;
    const start = names[2 * this.depth] as number;
    const length = (names[2 * this.depth + 1] as number) - start;
    if (this.depth === 0) this.fail(at);
    for (let index = 0; index < length; index += 1)
      if (text.charCodeAt(at + 2 + index) !== text.charCodeAt(start + index)) this.fail(at);
    let end = at + 2 + length;
    while (isSpace(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(end) !== GREATER) this.fail(at);
    this.nameStart = at + 2;
    this.nameEnd = at + 2 + length;
    this.end = end + 1;
    this.isInside = false;
    return CLOSE;
  }

  private openTag(at: number): number {
    const { text } = this;
    if (this.depth === 0 && this.hasRoot) this.fail(at);
    if (this.depth === DEEPEST) throw new BadXml('tooDeep', at);
    this.hasRoot = true;
    this.depth += 1;
    const nameEnd = this.nameFrom(at + 1);
    const { colon } = this;
    this.scopes[this.depth] = this.scopes[this.depth - 1];
    this.attributeCount = 0;
    let place = nameEnd;
    let prefixed = false;
    for (;;) {
      let code = text.charCodeAt(place);
      const gap = place;
      while (isSpace(code)) code = text.charCodeAt((place += 1));
      if (code === GREATER || code === SLASH) break;
      if (place === gap) this.fail(place);
      place = this.readAttribute(place);
      prefixed ||= this.colon !== -1;
    }
    this.isEmpty = text.charCodeAt(place) === SLASH;
    if (this.isEmpty) {
      place += 1;
      if (text.charCodeAt(place) !== GREATER) this.fail(place);
    }
    this.colon = colon;
    this.nameStart = at + 1;
    this.nameEnd = nameEnd;
    this.names[2 * this.depth] = at + 1;
    this.names[2 * this.depth + 1] = nameEnd;
    this.end = place + 1;
    if (this.attributeCount > 1) this.checkNames();
    if (prefixed) this.checkPrefixes();
    if (colon !== -1 && this.resolve(text.slice(at + 1, colon)) === undefined) this.fail(at);
    return OPEN;
  }

  private readAttribute(from: number): number {
    const { text } = this;
    const nameEnd = this.nameFrom(from);
    let at = nameEnd;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== EQUALS) this.fail(at);
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail(at);
    const start = at + 1;
    let end = start;
    for (let code = text.charCodeAt(end); code !== quote; code = text.charCodeAt(end)) {
      if (code === AMPERSAND) end = checkReference(text, end);
      else if (code === LESS || end >= text.length) this.fail(end);
      else end += 1;
    }
    const index = 4 * this.attributeCount;
    if (index === this.attributes.length) this.makeRoom();
    const { attributes } = this;
    attributes[index] = from;
    attributes[index + 1] = nameEnd;
    attributes[index + 2] = start;
    attributes[index + 3] = end;
    this.attributeCount += 1;
    if (text.charCodeAt(from) === LETTER_X && text.startsWith('xmlns', from)) this.declare(from, nameEnd, start, end);
    return end + 1;
  }

  private makeRoom(): void {
    const larger = new Int32Array(2 * this.attributes.length);
    larger.set(this.attributes);
    this.attributes = larger;
  }

  private declare(from: number, nameEnd: number, start: number, end: number): void {
    const { text } = this;
    if (this.colon === -1 && nameEnd !== from + 5) return;
    if (this.colon !== -1 && this.colon !== from + 5) return;
    const prefix = this.colon === -1 ? '' : text.slice(this.colon + 1, nameEnd);
    const uri = decodeXml(text.slice(start, end));
    if (prefix !== '' && uri === '') this.fail(from);
    this.scopes[this.depth] = { prefix, uri, outer: this.scopes[this.depth] };
    this.colon = -1;
  }

  private checkNames(): void {
    const { text, attributes, attributeCount } = this;
    if (attributeCount > 16) {
      const names = new Set<string>();
      for (let index = 0; index < 4 * attributeCount; index += 4)
        names.add(text.slice(attributes[index], attributes[index + 1]));
      if (names.size < attributeCount) this.fail(this.start);
      return;
    }
    for (let index = 4; index < 4 * attributeCount; index += 4) {
      const from = attributes[index] as number;
      const length = (attributes[index + 1] as number) - from;
      for (let other = 0; other < index; other += 4) {
        const before = attributes[other] as number;
        if ((attributes[other + 1] as number) - before !== length) continue;
        let same = 0;
        while (same < length && text.charCodeAt(before + same) === text.charCodeAt(from + same)) same += 1;
        if (same === length) this.fail(from);
      }
    }
  }

  private checkPrefixes(): void {
    for (let index = 0; index < 4 * this.attributeCount; index += 4) {
      const name = this.text.slice(this.attributes[index], this.attributes[index + 1]);
      const colon = name.indexOf(':');
      if (colon === -1 || name.startsWith('xmlns:')) continue;
      if (this.resolve(name.slice(0, colon)) === undefined) this.fail(this.attributes[index] as number);
    }
  }
}
