const POINTS_OF_CHARACTER = 5.25;
const POINTS_OF_PADDING = 3.75;

/** Width in points of a column for so many characters of the default font. */
export const toPoints = (characters: number): number => characters * POINTS_OF_CHARACTER + POINTS_OF_PADDING;
