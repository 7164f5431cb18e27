import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { Problem } from '../conversation/conversation';
import { Notice } from './notice';
import { useWords } from './words';

const keys: Record<Problem['kind'], string> = {
  offline: 'Offline',
  dataverse: 'Dataverse',
  'no-permission': 'NoPermission',
  'signed-out': 'SignedOut',
};

/** That the last reading or writing failed, beside what is known from before. */
export function ProblemNotice(props: {
  problem: Problem;
  /** What was tried: to read anew, to send, or to have something entered. */
  about: 'Read' | 'Send' | 'Request';
  onRetry?: () => void;
}): React.ReactElement {
  const { problem, about, onRetry } = props;
  const { t } = useWords();
  const { kind } = problem;
  return (
    <Notice
      tone={kind === 'offline' || kind === 'signed-out' ? 'warning' : 'error'}
      icon={kind === 'offline' ? 'offline' : kind === 'signed-out' ? 'lock' : 'warning'}
      title={t(`Problem_${keys[kind]}`)}
      text={t(
        kind === 'signed-out'
          ? 'Problem_SignedOut_Next'
          : `Problem_${about}${problem.isUnknown && about !== 'Read' ? 'Unknown' : ''}`,
      )}
      details={problem.details}
      detailsLabel={t('Chat_ForSupport')}
    >
      {onRetry && <DefaultButton text={t('Chat_TryAgain')} onClick={onRetry} />}
    </Notice>
  );
}
