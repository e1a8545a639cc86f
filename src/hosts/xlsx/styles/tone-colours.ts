import type { Tone } from '../../../workbook/types';

/** Fill and font colour (RGB) of a toned cell; contrast of each pair is above 4.5 : 1. */
export const TONE_COLOURS: Readonly<Record<Exclude<Tone, 'none'>, { readonly fill: string; readonly font: string }>> = {
  good: { fill: 'E2F0D9', font: '1E5C1E' },
  bad: { fill: 'FBE0DD', font: '9C0006' },
  warning: { fill: 'FFF0D5', font: '7F4A00' },
  waiting: { fill: 'DCEBF9', font: '0F4C81' },
};
