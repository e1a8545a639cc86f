const cache = new Map<string, string>();

/** Darkest and lightest lightness: page and text of the dark theme. */
const RANGE = { dark: 0.16, light: 0.92 };

const toHsl = (colour: string): readonly [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [Math.round(sixth * 60), saturation, lightness];
};

/**
 * The colour (`#RRGGBB`) that stands for one of a sheet on dark ground: the same hue, light and dark exchanged, so
 * that text on a fill keeps its contrast.
 */
export const darkColour = (colour: string): string => {
  const known = cache.get(colour);
  if (known !== undefined) return known;
  const [hue, saturation, lightness] = toHsl(colour);
  const turned = RANGE.light - lightness * (RANGE.light - RANGE.dark);
  const shown = `hsl(${hue} ${Math.round(saturation * 70)}% ${Math.round(turned * 100)}%)`;
  cache.set(colour, shown);
  return shown;
};
