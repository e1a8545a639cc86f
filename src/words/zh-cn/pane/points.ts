/** Points by rule on the card and in the list. */
export const points = {
  /** A number of points with its unit, of so many. */
  ofFull: (points: string, max: string) => `${points} / ${max} 分`,
  line: (points: string) => `合格线 ${points} 分`,
  falls: '，属',
  /** What a bar shows, for those who do not see it. */
  picture: (name: string, certain: string, open: string, max: string, lines: readonly string[]) =>
    [
      `${name}：已有 ${certain} 分`,
      ...(open === '0' ? [] : [`还可能再得 ${open} 分`]),
      `满分 ${max} 分`,
      ...lines.map((line: string) => `合格线 ${line} 分`),
    ].join('，'),
};
