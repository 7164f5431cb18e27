const PAUSE_MS = 50;

/** Waits until the Functions app says that it is healthy. Throws with its last answer when it does not in time. */
export async function untilHealthy(functionsUrl: string, timeoutMs = 30_000): Promise<void> {
  const until = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < until) {
    try {
      const response = await fetch(`${functionsUrl}/api/health`, { signal: AbortSignal.timeout(timeoutMs) });
      if (response.status === 200) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`The Functions app is not healthy after ${timeoutMs} ms: ${last}`);
}
