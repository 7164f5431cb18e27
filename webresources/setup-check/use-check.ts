import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import * as React from 'react';
import type { Pause } from '../kit/pause';
import type { Findings } from './chain';
import { runCheck } from './run-check';
import type { SetupApi } from './setup-api';

/** A check as the page shows it. */
export interface Check {
  findings: Findings;
  isRunning: boolean;
  run: () => void;
}

/** Runs the check of a configuration when the page opens, when another one is chosen, and when it is asked to. */
export function useCheck(api: SetupApi, configurationId: string, wait: Pause): Check {
  const [findings, setFindings] = React.useState<Findings>(new Map());
  const [isRunning, setRunning] = React.useState(true);
  const [time, setTime] = React.useState(0);
  const keep = React.useCallback(
    (finding: SetupFinding) =>
      setFindings((known) => new Map<SetupLine, SetupFinding>(known).set(finding.line, finding)),
    [],
  );

  React.useEffect(() => {
    let isGone = false;
    setFindings(new Map());
    setRunning(true);
    const onFinding = (finding: SetupFinding) => {
      if (!isGone) keep(finding);
    };
    void runCheck(api, { configurationId, wait, onFinding }).then(() => {
      if (!isGone) setRunning(false);
    });
    return () => {
      isGone = true;
    };
  }, [api, configurationId, wait, time, keep]);

  return { findings, isRunning, run: () => setTime((count) => count + 1) };
}
