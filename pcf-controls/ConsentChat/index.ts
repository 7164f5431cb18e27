import type { RecordRef } from '@nod/consent';
import * as React from 'react';
import type { PlatformTheme } from '../shared/theme';
import { themeOf } from '../shared/theme-of';
import type { DraftStorage, Strings } from './chat-props';
import { type Conversation, createConversation } from './conversation/create-conversation';
import type { CsvColumn } from './conversation/csv';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { LiveChat } from './live-chat';
import { createDraftStorage } from './platform/draft-storage';
import { localeOf } from './platform/locale-of';
import { recordOf } from './platform/record-of';
import { stringsOf } from './platform/strings-of';
import { surroundingsOf } from './platform/surroundings-of';

type Context = ComponentFramework.Context<IInputs>;

/** The chat on a form, bound to the Compliance Field of its table, which it shows and never writes. */
export class ConsentChat implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private context!: Context;
  private conversation!: Conversation;
  private userId = '';
  private record?: RecordRef;
  private compliance: boolean | null | undefined;
  private strings!: Strings;
  private theme: { of?: ComponentFramework.FluentDesignState; is?: PlatformTheme } = {};
  private readonly drafts: DraftStorage = createDraftStorage();

  /** Called once: one conversation a control. */
  init(context: Context): void {
    this.context = context;
    this.userId = context.userSettings.userId.replace(/[{}]/g, '').toLowerCase();
    this.compliance = context.parameters.complianceField?.raw;
    this.strings = stringsOf((key) => this.context.resources.getString(key));
    this.conversation = createConversation({
      around: surroundingsOf(() => this.context),
      userId: this.userId,
      heads: headsFrom(this.strings),
    });
  }

  /** Called whenever the form has something new: another record, another value, another theme. */
  updateView(context: Context): React.ReactElement {
    this.context = context;
    const record = recordOf(context);
    const isSame = record.table === this.record?.table && record.id === this.record.id;
    this.record = record;
    this.conversation.show(record);
    const compliance = context.parameters.complianceField?.raw;
    if (compliance !== this.compliance) {
      // Only what is seen to change is what somebody does: the first value may be old.
      if (isSame) this.conversation.withdrawn(this.compliance === true && compliance !== true);
      this.conversation.touched(true);
    }
    this.compliance = compliance;
    const design = context.fluentDesignLanguage;
    if (design !== this.theme.of) this.theme = { of: design, is: themeOf(design) };
    return React.createElement(LiveChat, {
      conversation: this.conversation,
      strings: this.strings,
      locale: localeOf(context.userSettings.languageId),
      isRtl: context.userSettings.isRTL,
      theme: this.theme.is,
      drafts: this.drafts,
      userId: this.userId,
    });
  }

  /** Nothing: the Compliance Field is changed by the customer's answer, or by a request that the app enters. */
  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.conversation.destroy();
  }
}

function headsFrom(strings: Strings): Record<CsvColumn, string> {
  return {
    time: strings('Export_Time'),
    direction: strings('Export_Direction'),
    type: strings('Export_Type'),
    text: strings('Export_Text'),
    status: strings('Export_Status'),
    refusal: strings('Export_Refusal'),
    template: strings('Export_Template'),
    by: strings('Export_By'),
  };
}
