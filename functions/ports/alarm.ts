/** Something that a person has to look at. It carries no personal data. */
export interface Alarm {
  /** Stable name of what is wrong, e.g. `poison-queue`. */
  code: string;
  /** What happened, what was not lost, what to do next. */
  message: string;
}

/** The port to whoever is on duty. */
export interface Alarms {
  /** Tells them. Never throws: an alarm that cannot be delivered is logged as an error. */
  raise(alarm: Alarm): Promise<void>;
}
