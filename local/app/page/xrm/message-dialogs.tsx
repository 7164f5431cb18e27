import * as React from 'react';
import { DefaultButton, Dialog, DialogFooter, DialogType, PrimaryButton } from '@fluentui/react';
import { openDialog } from './dialog-host';
import { say } from '../words/say';

export interface AlertStrings {
  text: string;
  title?: string;
  confirmButtonLabel?: string;
}

export interface ConfirmStrings extends AlertStrings {
  subtitle?: string;
  cancelButtonLabel?: string;
}

/** `Xrm.Navigation.openAlertDialog`. */
export function alertDialog({
  text,
  title = '',
  confirmButtonLabel = say('OK'),
}: AlertStrings): Promise<void> {
  return openDialog<void>((close) => (
    <Dialog
      hidden={false}
      onDismiss={() => close()}
      dialogContentProps={{
        type: DialogType.normal,
        title: title || 'Nod',
        subText: text,
        showCloseButton: false,
      }}
      minWidth={288}
      maxWidth={480}
    >
      <DialogFooter>
        <PrimaryButton onClick={() => close()} text={confirmButtonLabel} />
      </DialogFooter>
    </Dialog>
  ));
}

/** `Xrm.Navigation.openConfirmDialog`. */
export function confirmDialog(strings: ConfirmStrings): Promise<{ confirmed: boolean }> {
  const {
    text,
    title,
    subtitle,
    confirmButtonLabel = say('OK'),
    cancelButtonLabel = say('Cancel'),
  } = strings;
  return openDialog<{ confirmed: boolean }>((close) => (
    <Dialog
      hidden={false}
      onDismiss={() => close({ confirmed: false })}
      dialogContentProps={{
        type: DialogType.normal,
        title: title ?? say('Please confirm'),
        subText: subtitle ? `${subtitle} ${text}` : text,
        showCloseButton: false,
      }}
      minWidth={288}
      maxWidth={480}
    >
      <DialogFooter>
        <PrimaryButton onClick={() => close({ confirmed: true })} text={confirmButtonLabel} />
        <DefaultButton onClick={() => close({ confirmed: false })} text={cancelButtonLabel} />
      </DialogFooter>
    </Dialog>
  ));
}

export interface ErrorStrings {
  message?: string;
  details?: string;
  errorCode?: number;
}

/** `Xrm.Navigation.openErrorDialog`. */
export function errorDialog({ message, details, errorCode }: ErrorStrings): Promise<void> {
  const code = errorCode === undefined ? '' : ` (0x${errorCode.toString(16).padStart(8, '0')})`;
  return openDialog<void>((close) => (
    <Dialog
      hidden={false}
      onDismiss={() => close()}
      dialogContentProps={{
        type: DialogType.normal,
        title: say('Something went wrong'),
        subText: `${message ?? say('An error has occurred.')}${code}`,
        showCloseButton: false,
      }}
      minWidth={288}
      maxWidth={560}
    >
      {details ? <p style={{ fontSize: 12, whiteSpace: 'pre-wrap' }}>{details}</p> : null}
      <DialogFooter>
        <PrimaryButton onClick={() => close()} text={say('OK')} />
      </DialogFooter>
    </Dialog>
  ));
}
