/** A person's name for the public: the first character stays, `张＊`; several names are masked each. */
export const maskName = (names: string): string =>
  names
    .split(/([、，,；;/\s]+)/u)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const [first = '', ...rest] = Array.from(part);
      return first + '＊'.repeat(part === '' ? 0 : Math.max(1, rest.length));
    })
    .join('');
