/** A measured value, and its time in seconds since the start of the load. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** Returns the growth per minute, by linear regression; 0 for fewer than two samples. */
export function growthPerMinute(samples: readonly Sample[]): number {
  const mean = (select: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + select(sample), 0) / samples.length;
  const [at, value] = [mean((sample) => sample.at), mean((sample) => sample.value)];
  const spread = samples.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
  const joint = samples.reduce((sum, sample) => sum + (sample.at - at) * (sample.value - value), 0);
  return spread === 0 ? 0 : (joint / spread) * 60;
}

/** Returns the samples of the second half, when all caches are filled. */
export function secondHalf(samples: readonly Sample[]): readonly Sample[] {
  const middle = ((samples[0]?.at ?? 0) + (samples.at(-1)?.at ?? 0)) / 2;
  return samples.filter(({ at }) => at >= middle);
}
