/** Waits for some milliseconds; tests wait in their own way. */
export type Pause = (ms: number) => Promise<void>;

export const pause: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The waits between two looks at a row that the app is to answer: it usually does within two seconds.
 * @param upTo milliseconds.
 */
export function* waits(upTo: number): Generator<number> {
  let waited = 0;
  for (let time = 0; waited < upTo; time += 1) {
    const ms = time < 5 ? 1000 : 2000;
    waited += ms;
    yield ms;
  }
}
