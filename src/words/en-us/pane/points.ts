import type { Words } from '../../shape';

export const points: Words['pane']['points'] = {
  ofFull: (points, max) => `${points} of ${max} points`,
  line: (points) => `Pass line ${points}`,
  falls: ', in ',
  picture: (name, certain, open, max, lines) =>
    [
      `${name}: ${certain} points`,
      ...(open === '0' ? [] : [`up to ${open} more`]),
      `full marks ${max}`,
      ...lines.map((line) => `pass line ${line}`),
    ].join(', '),
};
