/** The label of the encoding that a part's first bytes tell; XML 1.0, appendix F. */
const sniffEncoding = (bytes: Uint8Array): string => {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // Some programs declare UTF-16 because the text was a string of theirs, and write UTF-8.
  return declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? 'utf-8' : declared;
};

/**
 * Text of an XML part, whatever its encoding; written back it is UTF-8, and its declaration says so already.
 * `undefined` where the bytes are not of the encoding, or nobody knows it.
 */
export const decodePart = (bytes: Uint8Array): string | undefined => {
  const encoding = sniffEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    if (encoding === 'utf-8') return text;
    return text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)["'][\w.:-]+["']/, '$1"UTF-8"');
  } catch {
    return undefined;
  }
};
