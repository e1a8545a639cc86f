/** One value for every cell of a range, which Office.js takes but its types do not tell. */
export const everyCell = <T>(value: T): T[][] => value as unknown as T[][];
