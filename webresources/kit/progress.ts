import { type Words, say } from './words';

/** Shows over the app that something is under way, for as long as it is. */
export async function withProgress<T>(words: Words, work: () => Promise<T>): Promise<T> {
  Xrm.Utility.showProgressIndicator(say(words));
  try {
    return await work();
  } finally {
    Xrm.Utility.closeProgressIndicator();
  }
}
