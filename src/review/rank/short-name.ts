/** A place as people name it, without its province: 苏州市昆山市 for 江苏省/苏州市/昆山市; other names as they are. */
export const shortName = (label: string): string => {
  const [first = '', ...rest] = label.split('/');
  return rest.length > 0 && /[省市区]$/.test(first) ? rest.join('') : label;
};
