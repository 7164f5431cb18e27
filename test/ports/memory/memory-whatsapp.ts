import { OutcomeUnknownError, RefusedError, UnreachableError } from '../../../functions/errors';
import type { OutboundMessage, WhatsApp } from '../../../functions/ports/whatsapp';

export type SendFault =
  | { kind: 'refused'; code: number; retryable: boolean }
  | { kind: 'unreachable' }
  /** The answer is lost; `left` says whether the message was sent all the same. */
  | { kind: 'unknown'; left: boolean };

/** WhatsApp in memory: keeps what was sent, and fails as it is told. */
export class MemoryWhatsApp implements WhatsApp {
  readonly sent: (OutboundMessage & { wamid: string })[] = [];
  private readonly faults: SendFault[] = [];
  /** Sends that were tried, failures included. */
  attempts = 0;

  /** WhatsApp ids of the messages that were marked as read, in order. */
  readonly read: string[] = [];

  failNext(fault: SendFault): void {
    this.faults.push(fault);
  }

  markRead({ wamid }: { phoneNumberId: string; wamid: string }): Promise<void> {
    const fault = this.faults.shift();
    if (fault?.kind === 'refused') return Promise.reject(refusal(fault.code, fault.retryable));
    if (fault !== undefined)
      return Promise.reject(new UnreachableError('whatsapp-unreachable', 'A fault of the test.'));
    this.read.push(wamid);
    return Promise.resolve();
  }

  send(message: OutboundMessage): Promise<{ wamid: string; waId?: string }> {
    this.attempts += 1;
    const wamid = `wamid.memory${this.attempts}`;
    const { waId, userId } = message.to;
    if (!waId && !userId) return Promise.reject(refusal(100, false));
    const fault = this.faults.shift();
    if (!fault || (fault.kind === 'unknown' && fault.left))
      this.sent.push({ ...structuredClone(message), wamid });
    switch (fault?.kind) {
      case undefined:
        return Promise.resolve(waId ? { wamid, waId: waId.replace(/^\+/, '') } : { wamid });
      case 'refused':
        return Promise.reject(refusal(fault.code, fault.retryable));
      case 'unreachable':
        return Promise.reject(new UnreachableError('whatsapp-unreachable', 'A fault of the test.'));
      case 'unknown':
        return Promise.reject(new OutcomeUnknownError('A fault of the test.'));
    }
  }
}

const refusal = (code: number, retryable: boolean): RefusedError =>
  new RefusedError('whatsapp-refused', `WhatsApp refused with code ${code}.`, {
    status: 400,
    vendorCode: String(code),
    retryable,
  });
