import * as React from 'react';
import type { Ask, Progress, Wish } from '../shared/opt-in-status/ask';
import type { StatusProps } from './props-from';

/** What has become of the request that was entered last, on one row's form. */
export function useWish({ status, ask }: StatusProps) {
  const [progress, setProgress] = React.useState<Progress>();
  const signal = React.useRef({ stopped: false });
  React.useEffect(() => () => void (signal.current.stopped = true), []);
  // What the form has read since is newer than what the request came to.
  React.useEffect(() => setProgress((known) => (known === 'waiting' ? known : undefined)), [status]);

  const enter = async (wish: Wish, saved: () => void): Promise<void> => {
    const answer = await (ask as Ask)(wish, signal.current, () => {
      setProgress('waiting');
      saved();
    });
    if (!signal.current.stopped) setProgress(answer);
  };
  return { progress, enter };
}
