const PAGE = 8;

/** Steps that keys take in a list; `undefined` for keys that are not the list's. */
export const stepOf = (key: string, last: number): ((at: number) => number) | undefined => {
  switch (key) {
    case 'ArrowDown':
      return (at) => Math.min(at + 1, last);
    case 'ArrowUp':
      return (at) => Math.max(at - 1, 0);
    case 'PageDown':
      return (at) => Math.min(at + PAGE, last);
    case 'PageUp':
      return (at) => Math.max(at - PAGE, 0);
    case 'Home':
      return () => 0;
    case 'End':
      return () => last;
    default:
      return undefined;
  }
};
