const SHEET_NAME_LIMIT = 31;

/**
 * A sheet name that Excel takes, unlike those before it whatever their case; added to `taken`. With an ending that
 * must be seen, a name too long for it is shortened in the middle, so that names of like beginnings stay apart.
 */
export const fitSheetName = (wanted: string, taken: Set<string>, ending = ''): string => {
  const clean = wanted.replace(/[[\]:*?/\\]/gu, ' ').trim();
  const shorten = (limit: number) => (ending === '' ? clean.slice(0, limit) : elide(clean, limit - ending.length));
  let name = shorten(SHEET_NAME_LIMIT) + ending;
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
    name = `${shorten(SHEET_NAME_LIMIT - 4)} ${copy}${ending}`;
  taken.add(name.toLowerCase());
  return name;
};

const elide = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const end = Math.floor((limit - 1) / 2);
  return `${text.slice(0, limit - 1 - end)}…${text.slice(text.length - end)}`;
};
