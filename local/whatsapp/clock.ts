export type Clock = {
  /** The stand-in's time, in milliseconds. */
  now: () => number;
  /** The stand-in's time as payloads carry it: whole seconds, as a string. */
  timestamp: () => string;
  /** Moves the stand-in's time, forwards or back. */
  advance: (ms: number) => void;
};

/** A clock that follows `source` and can be moved. */
export function createClock(source: () => Date = () => new Date()): Clock {
  let offset = 0;
  const now = (): number => source().getTime() + offset;
  return {
    now,
    timestamp: () => String(Math.floor(now() / 1000)),
    advance: (ms) => {
      offset += ms;
    },
  };
}
