import { type Desk, asProblem } from './desk';
import { pageSize, withOlder } from './thread-data';

/** Reads the page before the oldest message, if there is one. @throws DataverseProblem, which is shown as well. */
export async function loadOlder(desk: Desk): Promise<void> {
  const { thread, generation } = desk;
  if (thread?.older === undefined || desk.state.loadingOlder) return;
  const isCurrent = () => generation === desk.generation;
  desk.publish({ loadingOlder: true });
  try {
    const { answers } = await desk.read([{ path: thread.older, pageSize }]);
    if (!isCurrent() || desk.thread === undefined) return;
    desk.thread = withOlder(desk.thread, answers[0], desk.wording);
    desk.publish({ problem: undefined });
  } catch (error) {
    const problem = asProblem(error);
    if (isCurrent()) desk.publish({ problem });
    throw problem;
  } finally {
    desk.publish({ loadingOlder: false });
  }
}
