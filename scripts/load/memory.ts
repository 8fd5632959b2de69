/** Something measured at a moment, in seconds since the load began. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** How much it grows in a minute, by the straight line that fits the samples best; 0 of fewer than two. */
export function growthPerMinute(samples: readonly Sample[]): number {
  const mean = (select: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + select(sample), 0) / samples.length;
  const [at, value] = [mean((sample) => sample.at), mean((sample) => sample.value)];
  const spread = samples.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
  const joint = samples.reduce((sum, sample) => sum + (sample.at - at) * (sample.value - value), 0);
  return spread === 0 ? 0 : (joint / spread) * 60;
}

/** Those of the second half: by then all that is kept from the first use on is there. */
export function secondHalf(samples: readonly Sample[]): readonly Sample[] {
  const middle = ((samples[0]?.at ?? 0) + (samples.at(-1)?.at ?? 0)) / 2;
  return samples.filter(({ at }) => at >= middle);
}
