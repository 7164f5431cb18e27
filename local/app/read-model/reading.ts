/** What all that reads a solution shares. */
export type Reading = {
  /** The language that labels are wanted in. */
  lcid: number;
  /** What the solution says and the page cannot show is noted here. */
  ignored: string[];
};
