/** A pair that may be right or wrong: its features, and the sheet it stands in. */
export interface Sample {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly sheet: number;
  readonly weight: number;
}

export interface Weights {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const chanceOf = ({ bias, weights }: Weights, features: readonly number[]): number => {
  let sum = bias;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (features[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** Which way a feature may speak: for, against, or either. */
export type Sign = 1 | -1 | 0;

const SWEEPS = 300;

/** The least of a quadratic with each unknown kept to its sign (coordinate descent from `start`). */
const leastWithin = (
  curve: readonly Float64Array[],
  slope: Float64Array,
  start: Float64Array,
  signs: readonly Sign[],
): Float64Array => {
  const point = Float64Array.from(start);
  // Slope at the point: that at the start, then as the point moves.
  const rest = Float64Array.from(slope);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let most = 0;
    for (let at = 0; at < point.length; at += 1) {
      const line = curve[at] as Float64Array;
      const before = point[at] ?? 0;
      const free = before - (rest[at] ?? 0) / (line[at] ?? 1);
      const sign = signs[at] ?? 0;
      const next = sign === 0 ? free : sign > 0 ? Math.max(0, free) : Math.min(0, free);
      const step = next - before;
      if (step === 0) continue;
      point[at] = next;
      for (let other = 0; other < point.length; other += 1)
        rest[other] = (rest[other] ?? 0) + step * (line[other] ?? 0);
      most = Math.max(most, Math.abs(step));
    }
    if (most < 1e-5) break;
  }
  return point;
};

const LEAST_SPREAD = 1e-6;
const STEPS = 12;

/**
 * Logistic regression with a penalty on the weights of the standardised features (Newton's method); what can only speak
 * for a pair never gets a weight against it, nor the other way round.
 */
export const learnWeights = (samples: readonly Sample[], penalty: number, signs: readonly Sign[]): Weights => {
  const width = samples[0]?.features.length ?? 0;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = new Float64Array(width);
  const spread = new Float64Array(width);
  for (const { features, weight } of samples)
    for (let at = 0; at < width; at += 1) mean[at] = (mean[at] ?? 0) + (weight * (features[at] ?? 0)) / total;
  for (const { features, weight } of samples)
    for (let at = 0; at < width; at += 1)
      spread[at] = (spread[at] ?? 0) + (weight * ((features[at] ?? 0) - (mean[at] ?? 0)) ** 2) / total;
  const scale = spread.map((square) => Math.sqrt(square));
  const rows = samples.map(({ features }) =>
    Float64Array.from({ length: width + 1 }, (_, at) =>
      at === 0
        ? 1
        : (scale[at - 1] ?? 0) < LEAST_SPREAD
          ? 0
          : ((features[at - 1] ?? 0) - (mean[at - 1] ?? 0)) / (scale[at - 1] ?? 1),
    ),
  );
  let weights = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : penalty * weight));
    const curve = Array.from({ length: width + 1 }, (_, at) => {
      const line = new Float64Array(width + 1);
      line[at] = at === 0 ? 1e-6 : penalty;
      return line;
    });
    rows.forEach((row, sample) => {
      let sum = 0;
      for (let at = 0; at <= width; at += 1) sum += (weights[at] ?? 0) * (row[at] ?? 0);
      const chance = 1 / (1 + Math.exp(-sum));
      const { weight, right } = samples[sample] as Sample;
      const error = weight * (chance - (right ? 1 : 0));
      const bend = weight * chance * (1 - chance);
      for (let at = 0; at <= width; at += 1) {
        const own = row[at] ?? 0;
        if (own === 0) continue;
        slope[at] = (slope[at] ?? 0) + error * own;
        const line = curve[at] as Float64Array;
        for (let other = 0; other <= width; other += 1)
          line[other] = (line[other] ?? 0) + bend * own * (row[other] ?? 0);
      }
    });
    const next = leastWithin(curve, slope, weights, [0, ...signs]);
    const change = Math.max(...next.map((weight, at) => Math.abs(weight - (weights[at] ?? 0))));
    weights = next as Float64Array<ArrayBuffer>;
    if (change < 1e-3) break;
  }
  const raw = Array.from({ length: width }, (_, at) =>
    (scale[at] ?? 0) < LEAST_SPREAD ? 0 : (weights[at + 1] ?? 0) / (scale[at] ?? 1),
  );
  const bias = raw.reduce((sum, weight, at) => sum - weight * (mean[at] ?? 0), weights[0] ?? 0);
  return { bias, weights: raw };
};
