/** Something to be measured: one call is one unit of work. */
export interface Subject {
  name: string;
  run: () => unknown;
}

export interface Measured {
  name: string;
  /** Microseconds a call: the median over the rounds. */
  micros: number;
  /** Times as long as the first subject. */
  ratio: number;
}

/**
 * Measures subjects in turns, so that whatever else the machine does falls on all of them alike. Only the ratios
 * mean something on another machine.
 * @param rounds turns of each subject; each turn lasts about `turnMs` milliseconds.
 */
export async function measure(
  subjects: readonly Subject[],
  { rounds = 9, turnMs = 60 } = {},
): Promise<Measured[]> {
  const times = subjects.map((): number[] => []);
  for (const subject of subjects) await turn(subject, turnMs);
  for (let round = 0; round < rounds; round++) {
    for (const [i, subject] of subjects.entries()) times[i]!.push(await turn(subject, turnMs));
  }
  const medians = times.map((t) => t.sort((a, b) => a - b)[Math.floor(t.length / 2)]!);
  return subjects.map(({ name }, i) => ({ name, micros: medians[i]!, ratio: medians[i]! / medians[0]! }));
}

async function turn({ run }: Subject, turnMs: number): Promise<number> {
  const began = performance.now();
  let calls = 0;
  do {
    await run();
    calls++;
  } while (performance.now() - began < turnMs);
  return ((performance.now() - began) * 1000) / calls;
}

/** Prints one group of measurements as a table. */
export function print(title: string, measured: readonly Measured[]): void {
  console.log(`\n${title}`);
  for (const { name, micros, ratio } of measured) {
    console.log(
      `  ${name.padEnd(52)} ${micros.toFixed(1).padStart(10)} µs ${ratio.toFixed(2).padStart(8)} ×`,
    );
  }
}
