// Generated from solution/src by `npx tsx solution/generate.ts`. Change the XML, not this file.

/** nod_campaign_statecode */
export const CampaignStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type CampaignStateCodeLabel = keyof typeof CampaignStateCode;
export type CampaignStateCodeValue = (typeof CampaignStateCode)[CampaignStateCodeLabel];

/** nod_campaign_statuscode */
export const CampaignStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type CampaignStatusCodeLabel = keyof typeof CampaignStatusCode;
export type CampaignStatusCodeValue = (typeof CampaignStatusCode)[CampaignStatusCodeLabel];

/** nod_campaignstatus */
export const CampaignStatus = {
  Draft: 726000000,
  Ready: 726000001,
  Running: 726000002,
  Paused: 726000003,
  Done: 726000004,
  Failed: 726000005,
} as const;
export type CampaignStatusLabel = keyof typeof CampaignStatus;
export type CampaignStatusValue = (typeof CampaignStatus)[CampaignStatusLabel];

/** nod_configuration_statecode */
export const WhatsAppConfigurationStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type WhatsAppConfigurationStateCodeLabel = keyof typeof WhatsAppConfigurationStateCode;
export type WhatsAppConfigurationStateCodeValue = (typeof WhatsAppConfigurationStateCode)[WhatsAppConfigurationStateCodeLabel];

/** nod_configuration_statuscode */
export const WhatsAppConfigurationStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type WhatsAppConfigurationStatusCodeLabel = keyof typeof WhatsAppConfigurationStatusCode;
export type WhatsAppConfigurationStatusCodeValue = (typeof WhatsAppConfigurationStatusCode)[WhatsAppConfigurationStatusCodeLabel];

/** nod_consentaction */
export const ConsentAction = {
  Asked: 726000000,
  'Opt-In': 726000001,
  Confirm: 726000002,
  'Opt-Out': 726000003,
  Grant: 726000004,
  Deny: 726000005,
  Block: 726000006,
  Unblock: 726000007,
  Expire: 726000008,
  'Number Changed': 726000009,
  Erase: 726000010,
} as const;
export type ConsentActionLabel = keyof typeof ConsentAction;
export type ConsentActionValue = (typeof ConsentAction)[ConsentActionLabel];

/** nod_consentevent_statecode */
export const ConsentEventStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type ConsentEventStateCodeLabel = keyof typeof ConsentEventStateCode;
export type ConsentEventStateCodeValue = (typeof ConsentEventStateCode)[ConsentEventStateCodeLabel];

/** nod_consentevent_statuscode */
export const ConsentEventStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type ConsentEventStatusCodeLabel = keyof typeof ConsentEventStatusCode;
export type ConsentEventStatusCodeValue = (typeof ConsentEventStatusCode)[ConsentEventStatusCodeLabel];

/** nod_consentrequest_statecode */
export const ConsentRequestStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type ConsentRequestStateCodeLabel = keyof typeof ConsentRequestStateCode;
export type ConsentRequestStateCodeValue = (typeof ConsentRequestStateCode)[ConsentRequestStateCodeLabel];

/** nod_consentrequest_statuscode */
export const ConsentRequestStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type ConsentRequestStatusCodeLabel = keyof typeof ConsentRequestStatusCode;
export type ConsentRequestStatusCodeValue = (typeof ConsentRequestStatusCode)[ConsentRequestStatusCodeLabel];

/** nod_consentsource */
export const ConsentSource = {
  Keyword: 726000000,
  Button: 726000001,
  'Consent Template': 726000002,
  'Free Text': 726000003,
  Form: 726000004,
  WhatsApp: 726000005,
  'Delivery Error': 726000006,
  Person: 726000007,
  Import: 726000008,
  Journey: 726000009,
  'Number Changed': 726000010,
  System: 726000011,
} as const;
export type ConsentSourceLabel = keyof typeof ConsentSource;
export type ConsentSourceValue = (typeof ConsentSource)[ConsentSourceLabel];

/** nod_direction */
export const Direction = {
  Inbound: 726000000,
  Outbound: 726000001,
} as const;
export type DirectionLabel = keyof typeof Direction;
export type DirectionValue = (typeof Direction)[DirectionLabel];

/** nod_howreceived */
export const HowReceived = {
  Phone: 726000000,
  'E-mail': 726000001,
  Mail: 726000002,
  Counter: 726000003,
  Chat: 726000004,
  'Web form': 726000005,
  Other: 726000006,
} as const;
export type HowReceivedLabel = keyof typeof HowReceived;
export type HowReceivedValue = (typeof HowReceived)[HowReceivedLabel];

/** nod_marketingstatus */
export const MarketingStatus = {
  Pending: 726000000,
  'Single Opt-In': 726000001,
  'Double Opt-In': 726000002,
  'Opted-Out': 726000003,
} as const;
export type MarketingStatusLabel = keyof typeof MarketingStatus;
export type MarketingStatusValue = (typeof MarketingStatus)[MarketingStatusLabel];

/** nod_meaning */
export const Meaning = {
  None: 726000000,
  'Opt-In': 726000001,
  'Opt-Out': 726000002,
  Confirm: 726000003,
  Grant: 726000004,
  Deny: 726000005,
  Help: 726000006,
  Review: 726000007,
} as const;
export type MeaningLabel = keyof typeof Meaning;
export type MeaningValue = (typeof Meaning)[MeaningLabel];

/** nod_message_statecode */
export const WhatsAppMessageStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type WhatsAppMessageStateCodeLabel = keyof typeof WhatsAppMessageStateCode;
export type WhatsAppMessageStateCodeValue = (typeof WhatsAppMessageStateCode)[WhatsAppMessageStateCodeLabel];

/** nod_message_statuscode */
export const WhatsAppMessageStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type WhatsAppMessageStatusCodeLabel = keyof typeof WhatsAppMessageStatusCode;
export type WhatsAppMessageStatusCodeValue = (typeof WhatsAppMessageStatusCode)[WhatsAppMessageStatusCodeLabel];

/** nod_messageorigin */
export const MessageOrigin = {
  Chat: 726000000,
  Campaign: 726000001,
  Journey: 726000002,
  Flow: 726000003,
  System: 726000004,
} as const;
export type MessageOriginLabel = keyof typeof MessageOrigin;
export type MessageOriginValue = (typeof MessageOrigin)[MessageOriginLabel];

/** nod_messagestatus */
export const MessageStatus = {
  Queued: 726000000,
  Sending: 726000001,
  Sent: 726000002,
  Delivered: 726000003,
  Read: 726000004,
  Failed: 726000005,
  Refused: 726000006,
  Unknown: 726000007,
  Received: 726000008,
} as const;
export type MessageStatusLabel = keyof typeof MessageStatus;
export type MessageStatusValue = (typeof MessageStatus)[MessageStatusLabel];

/** nod_messagetemplate_statecode */
export const MessageTemplateStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type MessageTemplateStateCodeLabel = keyof typeof MessageTemplateStateCode;
export type MessageTemplateStateCodeValue = (typeof MessageTemplateStateCode)[MessageTemplateStateCodeLabel];

/** nod_messagetemplate_statuscode */
export const MessageTemplateStatusCode = {
  Draft: 726000000,
  Published: 726000001,
  Inactive: 2,
} as const;
export type MessageTemplateStatusCodeLabel = keyof typeof MessageTemplateStatusCode;
export type MessageTemplateStatusCodeValue = (typeof MessageTemplateStatusCode)[MessageTemplateStatusCodeLabel];

/** nod_messagetype */
export const MessageType = {
  Text: 726000000,
  Template: 726000001,
  Button: 726000002,
  Interactive: 726000003,
  Image: 726000004,
  Video: 726000005,
  Audio: 726000006,
  Document: 726000007,
  Sticker: 726000008,
  Location: 726000009,
  Contacts: 726000010,
  Order: 726000011,
  Reaction: 726000012,
  Edit: 726000013,
  Revoke: 726000014,
  System: 726000015,
  Unsupported: 726000016,
  Other: 726000017,
} as const;
export type MessageTypeLabel = keyof typeof MessageType;
export type MessageTypeValue = (typeof MessageType)[MessageTypeLabel];

/** nod_notice_statecode */
export const WhatsAppNoticeStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type WhatsAppNoticeStateCodeLabel = keyof typeof WhatsAppNoticeStateCode;
export type WhatsAppNoticeStateCodeValue = (typeof WhatsAppNoticeStateCode)[WhatsAppNoticeStateCodeLabel];

/** nod_notice_statuscode */
export const WhatsAppNoticeStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type WhatsAppNoticeStatusCodeLabel = keyof typeof WhatsAppNoticeStatusCode;
export type WhatsAppNoticeStatusCodeValue = (typeof WhatsAppNoticeStatusCode)[WhatsAppNoticeStatusCodeLabel];

/** nod_optinfor */
export const OptInFor = {
  'Other Module': 726000000,
  'Customer Insights – Journeys': 726000001,
} as const;
export type OptInForLabel = keyof typeof OptInFor;
export type OptInForValue = (typeof OptInFor)[OptInForLabel];

/** nod_optinoutnumber_statecode */
export const OptInOptOutNumberStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type OptInOptOutNumberStateCodeLabel = keyof typeof OptInOptOutNumberStateCode;
export type OptInOptOutNumberStateCodeValue = (typeof OptInOptOutNumberStateCode)[OptInOptOutNumberStateCodeLabel];

/** nod_optinoutnumber_statuscode */
export const OptInOptOutNumberStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type OptInOptOutNumberStatusCodeLabel = keyof typeof OptInOptOutNumberStatusCode;
export type OptInOptOutNumberStatusCodeValue = (typeof OptInOptOutNumberStatusCode)[OptInOptOutNumberStatusCodeLabel];

/** nod_optoutscope */
export const OptOutScope = {
  Marketing: 726000000,
  'Marketing and Utility': 726000001,
} as const;
export type OptOutScopeLabel = keyof typeof OptOutScope;
export type OptOutScopeValue = (typeof OptOutScope)[OptOutScopeLabel];

/** nod_recordtype_statecode */
export const RecordTypeStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type RecordTypeStateCodeLabel = keyof typeof RecordTypeStateCode;
export type RecordTypeStateCodeValue = (typeof RecordTypeStateCode)[RecordTypeStateCodeLabel];

/** nod_recordtype_statuscode */
export const RecordTypeStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type RecordTypeStatusCodeLabel = keyof typeof RecordTypeStatusCode;
export type RecordTypeStatusCodeValue = (typeof RecordTypeStatusCode)[RecordTypeStatusCodeLabel];

/** nod_requestaction */
export const RequestAction = {
  'Opt-In': 726000000,
  'Opt-Out': 726000001,
  Grant: 726000002,
  Deny: 726000003,
  Block: 726000004,
  Unblock: 726000005,
} as const;
export type RequestActionLabel = keyof typeof RequestAction;
export type RequestActionValue = (typeof RequestAction)[RequestActionLabel];

/** nod_requeststatus */
export const RequestStatus = {
  Requested: 726000000,
  Done: 726000001,
  Refused: 726000002,
} as const;
export type RequestStatusLabel = keyof typeof RequestStatus;
export type RequestStatusValue = (typeof RequestStatus)[RequestStatusLabel];

/** nod_reviewstatus */
export const ReviewStatus = {
  'To review': 726000000,
  'Opt-out': 726000001,
  'Not an opt-out': 726000002,
} as const;
export type ReviewStatusLabel = keyof typeof ReviewStatus;
export type ReviewStatusValue = (typeof ReviewStatus)[ReviewStatusLabel];

/** nod_sessiontype */
export const SessionType = {
  Utility: 726000000,
  Marketing: 726000001,
} as const;
export type SessionTypeLabel = keyof typeof SessionType;
export type SessionTypeValue = (typeof SessionType)[SessionTypeLabel];

/** nod_setupaction */
export const SetUpAction = {
  Check: 726000000,
  'Sync Templates': 726000001,
  Publish: 726000002,
} as const;
export type SetUpActionLabel = keyof typeof SetUpAction;
export type SetUpActionValue = (typeof SetUpAction)[SetUpActionLabel];

/** nod_setuprequest_statecode */
export const SetUpRequestStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type SetUpRequestStateCodeLabel = keyof typeof SetUpRequestStateCode;
export type SetUpRequestStateCodeValue = (typeof SetUpRequestStateCode)[SetUpRequestStateCodeLabel];

/** nod_setuprequest_statuscode */
export const SetUpRequestStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type SetUpRequestStatusCodeLabel = keyof typeof SetUpRequestStatusCode;
export type SetUpRequestStatusCodeValue = (typeof SetUpRequestStatusCode)[SetUpRequestStatusCodeLabel];

/** nod_templatecategory */
export const TemplateCategory = {
  UTILITY: 726000000,
  MARKETING: 726000001,
  AUTHENTICATION: 726000002,
} as const;
export type TemplateCategoryLabel = keyof typeof TemplateCategory;
export type TemplateCategoryValue = (typeof TemplateCategory)[TemplateCategoryLabel];

/** nod_templatechange */
export const TemplateChange = {
  New: 726000000,
  Unchanged: 726000001,
  Changed: 726000002,
  Paused: 726000003,
  Archived: 726000004,
  Deleted: 726000005,
  Restored: 726000006,
} as const;
export type TemplateChangeLabel = keyof typeof TemplateChange;
export type TemplateChangeValue = (typeof TemplateChange)[TemplateChangeLabel];

/** nod_templatetype */
export const TemplateType = {
  Utility: 726000000,
  Marketing: 726000001,
  Authentication: 726000002,
  Consent: 726000003,
  'Opt-In': 726000004,
  'Opt-Out': 726000005,
  'Double Opt-In': 726000006,
  Help: 726000007,
} as const;
export type TemplateTypeLabel = keyof typeof TemplateType;
export type TemplateTypeValue = (typeof TemplateType)[TemplateTypeLabel];

/** nod_whatsapptemplate_statecode */
export const WhatsAppTemplateStateCode = {
  Active: 0,
  Inactive: 1,
} as const;
export type WhatsAppTemplateStateCodeLabel = keyof typeof WhatsAppTemplateStateCode;
export type WhatsAppTemplateStateCodeValue = (typeof WhatsAppTemplateStateCode)[WhatsAppTemplateStateCodeLabel];

/** nod_whatsapptemplate_statuscode */
export const WhatsAppTemplateStatusCode = {
  Active: 1,
  Inactive: 2,
} as const;
export type WhatsAppTemplateStatusCodeLabel = keyof typeof WhatsAppTemplateStatusCode;
export type WhatsAppTemplateStatusCodeValue = (typeof WhatsAppTemplateStatusCode)[WhatsAppTemplateStatusCodeLabel];

/** A row of account, with the columns that the solution adds. */
export interface Account {
  '@odata.etag'?: string;
  accountid?: string;
  nod_whatsappconsent?: boolean | null;
  nod_whatsappnumber?: string | null;
  nod_whatsappnumber2?: string | null;
  nod_whatsappnumber3?: string | null;
}

/** A row of contact, with the columns that the solution adds. */
export interface Contact {
  '@odata.etag'?: string;
  contactid?: string;
  nod_whatsappconsent?: boolean | null;
  nod_whatsappnumber?: string | null;
  nod_whatsappnumber2?: string | null;
  nod_whatsappnumber3?: string | null;
}

/** A row of lead, with the columns that the solution adds. */
export interface Lead {
  '@odata.etag'?: string;
  leadid?: string;
  nod_whatsappconsent?: boolean | null;
  nod_whatsappnumber?: string | null;
  nod_whatsappnumber2?: string | null;
  nod_whatsappnumber3?: string | null;
}

/** A row of nod_campaign. */
export interface NodCampaign {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  nod_audiencecount?: number | null;
  nod_audiencelistid?: string | null;
  nod_audienceview?: string | null;
  nod_campaignid?: string;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  nod_deliveredcount?: number | null;
  nod_failedcount?: number | null;
  nod_name?: string | null;
  nod_readcount?: number | null;
  nod_report?: string | null;
  nod_sentcount?: number | null;
  nod_skippedbyreason?: string | null;
  nod_skippedcount?: number | null;
  nod_status?: CampaignStatusValue | null;
  _nod_templateid_value?: string | null;
  'nod_templateid@odata.bind'?: string | null;
  nod_templateid?: NodMessagetemplate | null;
  overriddencreatedon?: string | null;
  _ownerid_value?: string | null;
  'ownerid@odata.bind'?: string | null;
  _owningbusinessunit_value?: string | null;
  _owningteam_value?: string | null;
  _owninguser_value?: string | null;
  statecode?: CampaignStateCodeValue;
  statuscode?: CampaignStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_configuration. */
export interface NodConfiguration {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  nod_askagainafterdays?: number | null;
  nod_businessname?: string | null;
  nod_configurationid?: string;
  nod_defaultcountry?: string | null;
  nod_defaultlanguage?: string | null;
  nod_displayphonenumber?: string | null;
  nod_doubleoptin?: boolean | null;
  nod_doubleoptindays?: number | null;
  nod_doubleoptinreminderhours?: number | null;
  nod_marketingenabled?: boolean | null;
  nod_maximumasks?: number | null;
  nod_name?: string | null;
  nod_optinfor?: OptInForValue | null;
  nod_optoutscope?: OptOutScopeValue | null;
  nod_phonenumberid?: string | null;
  nod_sendconfirmations?: boolean | null;
  nod_syncedon?: string | null;
  nod_wabaid?: string | null;
  _organizationid_value?: string | null;
  overriddencreatedon?: string | null;
  statecode?: WhatsAppConfigurationStateCodeValue;
  statuscode?: WhatsAppConfigurationStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_consentevent. */
export interface NodConsentevent {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  _nod_accountid_value?: string | null;
  'nod_accountid@odata.bind'?: string | null;
  nod_accountid?: Account | null;
  nod_action?: ConsentActionValue | null;
  _nod_actorid_value?: string | null;
  'nod_actorid@odata.bind'?: string | null;
  nod_applied?: boolean | null;
  nod_consenteventid?: string;
  _nod_contactid_value?: string | null;
  'nod_contactid@odata.bind'?: string | null;
  nod_contactid?: Contact | null;
  nod_evidence?: string | null;
  nod_hash?: string | null;
  nod_howreceived?: HowReceivedValue | null;
  nod_identity?: string | null;
  _nod_leadid_value?: string | null;
  'nod_leadid@odata.bind'?: string | null;
  nod_leadid?: Lead | null;
  _nod_messageid_value?: string | null;
  'nod_messageid@odata.bind'?: string | null;
  nod_messageid?: NodMessage | null;
  nod_name?: string | null;
  nod_newstatus?: string | null;
  _nod_numberid_value?: string | null;
  'nod_numberid@odata.bind'?: string | null;
  nod_numberid?: NodOptinoutnumber | null;
  nod_occurredon?: string | null;
  nod_pendinguntil?: string | null;
  nod_previoushash?: string | null;
  nod_previousstatus?: string | null;
  _nod_promptid_value?: string | null;
  'nod_promptid@odata.bind'?: string | null;
  nod_promptid?: NodMessage | null;
  nod_prompttype?: TemplateTypeValue | null;
  nod_reason?: string | null;
  nod_recordedon?: string | null;
  nod_recordid?: string | null;
  nod_recordtable?: string | null;
  _nod_replytoid_value?: string | null;
  'nod_replytoid@odata.bind'?: string | null;
  nod_replytoid?: NodMessage | null;
  nod_response?: string | null;
  nod_scope?: SessionTypeValue | null;
  nod_sequence?: number | null;
  nod_source?: ConsentSourceValue | null;
  _nod_templateid_value?: string | null;
  'nod_templateid@odata.bind'?: string | null;
  nod_templateid?: NodMessagetemplate | null;
  nod_templatelanguage?: string | null;
  nod_templateversion?: number | null;
  nod_wording?: string | null;
  overriddencreatedon?: string | null;
  _ownerid_value?: string | null;
  'ownerid@odata.bind'?: string | null;
  _owningbusinessunit_value?: string | null;
  _owningteam_value?: string | null;
  _owninguser_value?: string | null;
  statecode?: ConsentEventStateCodeValue;
  statuscode?: ConsentEventStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_consentrequest. */
export interface NodConsentrequest {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  _nod_accountid_value?: string | null;
  'nod_accountid@odata.bind'?: string | null;
  nod_accountid?: Account | null;
  nod_action?: RequestActionValue | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  nod_consentrequestid?: string;
  _nod_contactid_value?: string | null;
  'nod_contactid@odata.bind'?: string | null;
  nod_contactid?: Contact | null;
  nod_doneon?: string | null;
  nod_howreceived?: HowReceivedValue | null;
  _nod_leadid_value?: string | null;
  'nod_leadid@odata.bind'?: string | null;
  nod_leadid?: Lead | null;
  nod_name?: string | null;
  _nod_numberid_value?: string | null;
  'nod_numberid@odata.bind'?: string | null;
  nod_numberid?: NodOptinoutnumber | null;
  nod_outcome?: string | null;
  nod_phonenumber?: string | null;
  nod_reason?: string | null;
  nod_recordid?: string | null;
  nod_recordtable?: string | null;
  nod_status?: RequestStatusValue | null;
  overriddencreatedon?: string | null;
  _ownerid_value?: string | null;
  'ownerid@odata.bind'?: string | null;
  _owningbusinessunit_value?: string | null;
  _owningteam_value?: string | null;
  _owninguser_value?: string | null;
  statecode?: ConsentRequestStateCodeValue;
  statuscode?: ConsentRequestStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_message. */
export interface NodMessage {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  _nod_accountid_value?: string | null;
  'nod_accountid@odata.bind'?: string | null;
  nod_accountid?: Account | null;
  nod_attempts?: number | null;
  nod_body?: string | null;
  _nod_campaignid_value?: string | null;
  'nod_campaignid@odata.bind'?: string | null;
  nod_campaignid?: NodCampaign | null;
  nod_claim?: string | null;
  nod_claimedon?: string | null;
  nod_components?: string | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  _nod_contactid_value?: string | null;
  'nod_contactid@odata.bind'?: string | null;
  nod_contactid?: Contact | null;
  nod_deliveredon?: string | null;
  nod_direction?: DirectionValue | null;
  nod_errorcode?: number | null;
  nod_errordetails?: string | null;
  nod_filename?: string | null;
  _nod_leadid_value?: string | null;
  'nod_leadid@odata.bind'?: string | null;
  nod_leadid?: Lead | null;
  nod_meaning?: MeaningValue | null;
  nod_mediaid?: string | null;
  nod_mediatype?: string | null;
  nod_messageid?: string;
  nod_name?: string | null;
  _nod_numberid_value?: string | null;
  'nod_numberid@odata.bind'?: string | null;
  nod_numberid?: NodOptinoutnumber | null;
  nod_occurredon?: string | null;
  nod_origin?: MessageOriginValue | null;
  nod_parameters?: string | null;
  nod_payload?: string | null;
  nod_phonenumber?: string | null;
  nod_profilename?: string | null;
  nod_readon?: string | null;
  nod_seenon?: string | null;
  nod_recipientwaid?: string | null;
  nod_recordid?: string | null;
  nod_recordtable?: string | null;
  nod_referral?: string | null;
  nod_refusal?: string | null;
  nod_remedy?: string | null;
  _nod_replytoid_value?: string | null;
  'nod_replytoid@odata.bind'?: string | null;
  nod_replytoid?: NodMessage | null;
  nod_replytowamid?: string | null;
  nod_reviewstatus?: ReviewStatusValue | null;
  nod_senton?: string | null;
  nod_sessiontype?: SessionTypeValue | null;
  nod_status?: MessageStatusValue | null;
  _nod_templateid_value?: string | null;
  'nod_templateid@odata.bind'?: string | null;
  nod_templateid?: NodMessagetemplate | null;
  nod_type?: MessageTypeValue | null;
  nod_userid?: string | null;
  nod_waid?: string | null;
  nod_wamid?: string | null;
  nod_wording?: string | null;
  overriddencreatedon?: string | null;
  _ownerid_value?: string | null;
  'ownerid@odata.bind'?: string | null;
  _owningbusinessunit_value?: string | null;
  _owningteam_value?: string | null;
  _owninguser_value?: string | null;
  statecode?: WhatsAppMessageStateCodeValue;
  statuscode?: WhatsAppMessageStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_messagetemplate. */
export interface NodMessagetemplate {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  nod_body?: string | null;
  nod_category?: TemplateCategoryValue | null;
  nod_categorychangeson?: string | null;
  nod_categoryon?: string | null;
  nod_components?: string | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  _nod_consenttemplateid_value?: string | null;
  'nod_consenttemplateid@odata.bind'?: string | null;
  nod_consenttemplateid?: NodMessagetemplate | null;
  nod_keywords?: string | null;
  nod_language?: string | null;
  nod_messagetemplateid?: string;
  nod_metastatus?: string | null;
  nod_metastatuson?: string | null;
  nod_name?: string | null;
  nod_problems?: string | null;
  nod_publishedon?: string | null;
  nod_quality?: string | null;
  _nod_recordtypeid_value?: string | null;
  'nod_recordtypeid@odata.bind'?: string | null;
  nod_recordtypeid?: NodRecordtype | null;
  nod_sessiontype?: SessionTypeValue | null;
  _nod_sourceid_value?: string | null;
  'nod_sourceid@odata.bind'?: string | null;
  nod_sourceid?: NodWhatsapptemplate | null;
  nod_templatetype?: TemplateTypeValue | null;
  nod_variables?: string | null;
  nod_version?: number | null;
  nod_whatsappname?: string | null;
  nod_whatsapptemplateid?: string | null;
  _organizationid_value?: string | null;
  overriddencreatedon?: string | null;
  statecode?: MessageTemplateStateCodeValue;
  statuscode?: MessageTemplateStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_notice. */
export interface NodNotice {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  nod_field?: string | null;
  nod_kind?: string | null;
  nod_name?: string | null;
  nod_noticeid?: string;
  nod_occurredon?: string | null;
  nod_outcome?: string | null;
  nod_payloadhash?: string | null;
  nod_reason?: string | null;
  _organizationid_value?: string | null;
  overriddencreatedon?: string | null;
  statecode?: WhatsAppNoticeStateCodeValue;
  statuscode?: WhatsAppNoticeStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_optinoutnumber. */
export interface NodOptinoutnumber {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  _nod_accountid_value?: string | null;
  'nod_accountid@odata.bind'?: string | null;
  nod_accountid?: Account | null;
  nod_askcount?: number | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  _nod_contactid_value?: string | null;
  'nod_contactid@odata.bind'?: string | null;
  nod_contactid?: Contact | null;
  nod_isblocked?: boolean | null;
  nod_isstoppedatwhatsapp?: boolean | null;
  nod_lastaskedon?: string | null;
  _nod_leadid_value?: string | null;
  'nod_leadid@odata.bind'?: string | null;
  nod_leadid?: Lead | null;
  nod_ledgercount?: number | null;
  nod_ledgerhead?: string | null;
  _nod_mergedintoid_value?: string | null;
  'nod_mergedintoid@odata.bind'?: string | null;
  nod_mergedintoid?: NodOptinoutnumber | null;
  nod_name?: string | null;
  nod_optinoutnumberid?: string;
  nod_parentuserid?: string | null;
  nod_pendinguntil?: string | null;
  nod_phonenumber?: string | null;
  nod_source?: ConsentSourceValue | null;
  nod_status?: MarketingStatusValue | null;
  nod_statuschangedon?: string | null;
  nod_userid?: string | null;
  nod_waid?: string | null;
  overriddencreatedon?: string | null;
  _ownerid_value?: string | null;
  'ownerid@odata.bind'?: string | null;
  _owningbusinessunit_value?: string | null;
  _owningteam_value?: string | null;
  _owninguser_value?: string | null;
  statecode?: OptInOptOutNumberStateCodeValue;
  statuscode?: OptInOptOutNumberStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_recordtype. */
export interface NodRecordtype {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  nod_compliancecolumn?: string | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  nod_defaultcountry?: string | null;
  nod_name?: string | null;
  nod_phonecolumns?: string | null;
  nod_recordtypeid?: string;
  nod_relatedtablename?: string | null;
  nod_tablename?: string | null;
  _organizationid_value?: string | null;
  overriddencreatedon?: string | null;
  statecode?: RecordTypeStateCodeValue;
  statuscode?: RecordTypeStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_setuprequest. */
export interface NodSetuprequest {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  nod_action?: SetUpActionValue | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  nod_doneon?: string | null;
  _nod_messagetemplateid_value?: string | null;
  'nod_messagetemplateid@odata.bind'?: string | null;
  nod_messagetemplateid?: NodMessagetemplate | null;
  nod_name?: string | null;
  nod_outcome?: string | null;
  nod_setuprequestid?: string;
  nod_status?: RequestStatusValue | null;
  overriddencreatedon?: string | null;
  _ownerid_value?: string | null;
  'ownerid@odata.bind'?: string | null;
  _owningbusinessunit_value?: string | null;
  _owningteam_value?: string | null;
  _owninguser_value?: string | null;
  statecode?: SetUpRequestStateCodeValue;
  statuscode?: SetUpRequestStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

/** A row of nod_whatsapptemplate. */
export interface NodWhatsapptemplate {
  '@odata.etag'?: string;
  _createdby_value?: string | null;
  createdon?: string | null;
  _createdonbehalfby_value?: string | null;
  importsequencenumber?: number | null;
  _modifiedby_value?: string | null;
  modifiedon?: string | null;
  _modifiedonbehalfby_value?: string | null;
  nod_body?: string | null;
  nod_category?: TemplateCategoryValue | null;
  nod_change?: TemplateChangeValue | null;
  nod_changedon?: string | null;
  nod_components?: string | null;
  _nod_configurationid_value?: string | null;
  'nod_configurationid@odata.bind'?: string | null;
  nod_configurationid?: NodConfiguration | null;
  nod_language?: string | null;
  nod_metaid?: string | null;
  nod_metastatus?: string | null;
  nod_name?: string | null;
  nod_quality?: string | null;
  nod_rejectedreason?: string | null;
  nod_seenon?: string | null;
  nod_whatsappname?: string | null;
  nod_whatsapptemplateid?: string;
  _organizationid_value?: string | null;
  overriddencreatedon?: string | null;
  statecode?: WhatsAppTemplateStateCodeValue;
  statuscode?: WhatsAppTemplateStatusCodeValue;
  timezoneruleversionnumber?: number | null;
  utcconversiontimezonecode?: number | null;
}

export type TableName =
  | 'account'
  | 'contact'
  | 'lead'
  | 'nod_campaign'
  | 'nod_configuration'
  | 'nod_consentevent'
  | 'nod_consentrequest'
  | 'nod_message'
  | 'nod_messagetemplate'
  | 'nod_notice'
  | 'nod_optinoutnumber'
  | 'nod_recordtype'
  | 'nod_setuprequest'
  | 'nod_whatsapptemplate';

/** The row of each table. */
export interface Rows {
  account: Account;
  contact: Contact;
  lead: Lead;
  nod_campaign: NodCampaign;
  nod_configuration: NodConfiguration;
  nod_consentevent: NodConsentevent;
  nod_consentrequest: NodConsentrequest;
  nod_message: NodMessage;
  nod_messagetemplate: NodMessagetemplate;
  nod_notice: NodNotice;
  nod_optinoutnumber: NodOptinoutnumber;
  nod_recordtype: NodRecordtype;
  nod_setuprequest: NodSetuprequest;
  nod_whatsapptemplate: NodWhatsapptemplate;
}

/** What the solution says of each table, its columns and keys. */
export const schema = {
  account: {
    logicalName: 'account',
    entitySetName: 'accounts',
    label: 'Account',
    primaryId: 'accountid',
    columns: {
      nod_whatsappconsent: { logicalName: 'nod_whatsappconsent', label: 'WhatsApp Consent', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 0 },
      nod_whatsappnumber: { logicalName: 'nod_whatsappnumber', label: 'WhatsApp Number', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_whatsappnumber2: { logicalName: 'nod_whatsappnumber2', label: 'WhatsApp Number 2', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_whatsappnumber3: { logicalName: 'nod_whatsappnumber3', label: 'WhatsApp Number 3', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
    },
    keys: {  },
  },
  contact: {
    logicalName: 'contact',
    entitySetName: 'contacts',
    label: 'Contact',
    primaryId: 'contactid',
    columns: {
      nod_whatsappconsent: { logicalName: 'nod_whatsappconsent', label: 'WhatsApp Consent', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 0 },
      nod_whatsappnumber: { logicalName: 'nod_whatsappnumber', label: 'WhatsApp Number', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_whatsappnumber2: { logicalName: 'nod_whatsappnumber2', label: 'WhatsApp Number 2', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_whatsappnumber3: { logicalName: 'nod_whatsappnumber3', label: 'WhatsApp Number 3', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
    },
    keys: {  },
  },
  lead: {
    logicalName: 'lead',
    entitySetName: 'leads',
    label: 'Lead',
    primaryId: 'leadid',
    columns: {
      nod_whatsappconsent: { logicalName: 'nod_whatsappconsent', label: 'WhatsApp Consent', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 0 },
      nod_whatsappnumber: { logicalName: 'nod_whatsappnumber', label: 'WhatsApp Number', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_whatsappnumber2: { logicalName: 'nod_whatsappnumber2', label: 'WhatsApp Number 2', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_whatsappnumber3: { logicalName: 'nod_whatsappnumber3', label: 'WhatsApp Number 3', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
    },
    keys: {  },
  },
  nod_campaign: {
    logicalName: 'nod_campaign',
    entitySetName: 'nod_campaigns',
    label: 'Campaign',
    primaryId: 'nod_campaignid',
    primaryName: 'nod_name',
    ownership: 'user',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_audiencecount: { logicalName: 'nod_audiencecount', label: 'Audience Count', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_audiencelistid: { logicalName: 'nod_audiencelistid', label: 'Audience List Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 36 },
      nod_audienceview: { logicalName: 'nod_audienceview', label: 'Audience View', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 36 },
      nod_campaignid: { logicalName: 'nod_campaignid', label: 'Campaign', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_deliveredcount: { logicalName: 'nod_deliveredcount', label: 'Delivered Count', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_failedcount: { logicalName: 'nod_failedcount', label: 'Failed Count', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_readcount: { logicalName: 'nod_readcount', label: 'Read Count', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_report: { logicalName: 'nod_report', label: 'Report', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 200000 },
      nod_sentcount: { logicalName: 'nod_sentcount', label: 'Sent Count', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_skippedbyreason: { logicalName: 'nod_skippedbyreason', label: 'Skipped By Reason', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 4000 },
      nod_skippedcount: { logicalName: 'nod_skippedcount', label: 'Skipped Count', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_status: { logicalName: 'nod_status', label: 'Status', type: 'picklist', required: 'none', secured: false, create: true, update: true, default: 726000000, choice: 'nod_campaignstatus' },
      nod_templateid: { logicalName: 'nod_templateid', label: 'Template', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_messagetemplate'] },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      ownerid: { logicalName: 'ownerid', label: 'Owner', type: 'owner', required: 'systemrequired', secured: false, create: true, update: true, targets: ['owner'] },
      owningbusinessunit: { logicalName: 'owningbusinessunit', label: 'Owning Business Unit', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['businessunit'] },
      owningteam: { logicalName: 'owningteam', label: 'Owning Team', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['team'] },
      owninguser: { logicalName: 'owninguser', label: 'Owning User', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_campaign_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_campaign_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_configuration: {
    logicalName: 'nod_configuration',
    entitySetName: 'nod_configurations',
    label: 'WhatsApp Configuration',
    primaryId: 'nod_configurationid',
    primaryName: 'nod_name',
    ownership: 'organization',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_askagainafterdays: { logicalName: 'nod_askagainafterdays', label: 'Ask Again After Days', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 3650 },
      nod_businessname: { logicalName: 'nod_businessname', label: 'Business Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'WhatsApp Configuration', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_defaultcountry: { logicalName: 'nod_defaultcountry', label: 'Default Country', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 2 },
      nod_defaultlanguage: { logicalName: 'nod_defaultlanguage', label: 'Default Language', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 10 },
      nod_displayphonenumber: { logicalName: 'nod_displayphonenumber', label: 'Display Phone Number', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 30 },
      nod_doubleoptin: { logicalName: 'nod_doubleoptin', label: 'Double Opt-In', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 0 },
      nod_doubleoptindays: { logicalName: 'nod_doubleoptindays', label: 'Double Opt-In Days', type: 'int', required: 'none', secured: false, create: true, update: true, min: 1, max: 365 },
      nod_doubleoptinreminderhours: { logicalName: 'nod_doubleoptinreminderhours', label: 'Double Opt-In Reminder Hours', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 720 },
      nod_marketingenabled: { logicalName: 'nod_marketingenabled', label: 'Marketing Enabled', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 0 },
      nod_maximumasks: { logicalName: 'nod_maximumasks', label: 'Maximum Asks', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 100 },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_optinfor: { logicalName: 'nod_optinfor', label: 'Opt-In For', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_optinfor' },
      nod_optoutscope: { logicalName: 'nod_optoutscope', label: 'Opt-Out Scope', type: 'picklist', required: 'none', secured: false, create: true, update: true, default: 726000000, choice: 'nod_optoutscope' },
      nod_phonenumberid: { logicalName: 'nod_phonenumberid', label: 'Phone Number Id', type: 'nvarchar', required: 'required', secured: false, create: true, update: true, maxLength: 50 },
      nod_sendconfirmations: { logicalName: 'nod_sendconfirmations', label: 'Send Confirmations', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 1 },
      nod_syncedon: { logicalName: 'nod_syncedon', label: 'Templates Synchronised On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_wabaid: { logicalName: 'nod_wabaid', label: 'WhatsApp Business Account Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 50 },
      organizationid: { logicalName: 'organizationid', label: 'Organization Id', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['organization'] },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_configuration_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_configuration_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: { nod_phonenumberid_key: ['nod_phonenumberid'] },
  },
  nod_consentevent: {
    logicalName: 'nod_consentevent',
    entitySetName: 'nod_consentevents',
    label: 'Consent Event',
    primaryId: 'nod_consenteventid',
    primaryName: 'nod_name',
    ownership: 'user',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_accountid: { logicalName: 'nod_accountid', label: 'Account', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['account'] },
      nod_action: { logicalName: 'nod_action', label: 'Action', type: 'picklist', required: 'required', secured: false, create: true, update: true, choice: 'nod_consentaction' },
      nod_actorid: { logicalName: 'nod_actorid', label: 'Actor', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['systemuser'] },
      nod_applied: { logicalName: 'nod_applied', label: 'Applied', type: 'bit', required: 'none', secured: false, create: true, update: true, default: 0 },
      nod_consenteventid: { logicalName: 'nod_consenteventid', label: 'Consent Event', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_contactid: { logicalName: 'nod_contactid', label: 'Contact', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['contact'] },
      nod_evidence: { logicalName: 'nod_evidence', label: 'Evidence', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 20000 },
      nod_hash: { logicalName: 'nod_hash', label: 'Hash', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 64 },
      nod_howreceived: { logicalName: 'nod_howreceived', label: 'How Received', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_howreceived' },
      nod_identity: { logicalName: 'nod_identity', label: 'Identity', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 160 },
      nod_leadid: { logicalName: 'nod_leadid', label: 'Lead', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['lead'] },
      nod_messageid: { logicalName: 'nod_messageid', label: 'Message', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_message'] },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_newstatus: { logicalName: 'nod_newstatus', label: 'New Status', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 50 },
      nod_numberid: { logicalName: 'nod_numberid', label: 'Number', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_optinoutnumber'] },
      nod_occurredon: { logicalName: 'nod_occurredon', label: 'Occurred On', type: 'datetime', required: 'required', secured: false, create: true, update: true },
      nod_pendinguntil: { logicalName: 'nod_pendinguntil', label: 'Pending Until', type: 'datetime', required: 'none', secured: false, create: true, update: true },
      nod_previoushash: { logicalName: 'nod_previoushash', label: 'Previous Hash', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 64 },
      nod_previousstatus: { logicalName: 'nod_previousstatus', label: 'Previous Status', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 50 },
      nod_promptid: { logicalName: 'nod_promptid', label: 'Prompt', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_message'] },
      nod_prompttype: { logicalName: 'nod_prompttype', label: 'Prompt Type', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_templatetype' },
      nod_reason: { logicalName: 'nod_reason', label: 'Reason', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 1000 },
      nod_recordedon: { logicalName: 'nod_recordedon', label: 'Recorded On', type: 'datetime', required: 'none', secured: false, create: true, update: true },
      nod_recordid: { logicalName: 'nod_recordid', label: 'Record Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 36 },
      nod_recordtable: { logicalName: 'nod_recordtable', label: 'Record Table', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 128 },
      nod_replytoid: { logicalName: 'nod_replytoid', label: 'Reply To', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_message'] },
      nod_response: { logicalName: 'nod_response', label: 'Response', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 8000 },
      nod_scope: { logicalName: 'nod_scope', label: 'Scope', type: 'picklist', required: 'required', secured: false, create: true, update: true, choice: 'nod_sessiontype' },
      nod_sequence: { logicalName: 'nod_sequence', label: 'Sequence', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_source: { logicalName: 'nod_source', label: 'Source', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_consentsource' },
      nod_templateid: { logicalName: 'nod_templateid', label: 'Template', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_messagetemplate'] },
      nod_templatelanguage: { logicalName: 'nod_templatelanguage', label: 'Template Language', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 15 },
      nod_templateversion: { logicalName: 'nod_templateversion', label: 'Template Version', type: 'int', required: 'none', secured: false, create: true, update: true, min: 0, max: 2147483647 },
      nod_wording: { logicalName: 'nod_wording', label: 'Wording', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 8000 },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      ownerid: { logicalName: 'ownerid', label: 'Owner', type: 'owner', required: 'systemrequired', secured: false, create: true, update: true, targets: ['owner'] },
      owningbusinessunit: { logicalName: 'owningbusinessunit', label: 'Owning Business Unit', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['businessunit'] },
      owningteam: { logicalName: 'owningteam', label: 'Owning Team', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['team'] },
      owninguser: { logicalName: 'owninguser', label: 'Owning User', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_consentevent_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_consentevent_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_consentrequest: {
    logicalName: 'nod_consentrequest',
    entitySetName: 'nod_consentrequests',
    label: 'Consent Request',
    primaryId: 'nod_consentrequestid',
    primaryName: 'nod_name',
    ownership: 'user',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_accountid: { logicalName: 'nod_accountid', label: 'Account', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['account'] },
      nod_action: { logicalName: 'nod_action', label: 'Action', type: 'picklist', required: 'required', secured: false, create: true, update: true, choice: 'nod_requestaction' },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_consentrequestid: { logicalName: 'nod_consentrequestid', label: 'Consent Request', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_contactid: { logicalName: 'nod_contactid', label: 'Contact', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['contact'] },
      nod_doneon: { logicalName: 'nod_doneon', label: 'Done On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_howreceived: { logicalName: 'nod_howreceived', label: 'How Received', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_howreceived' },
      nod_leadid: { logicalName: 'nod_leadid', label: 'Lead', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['lead'] },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_numberid: { logicalName: 'nod_numberid', label: 'Number', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_optinoutnumber'] },
      nod_outcome: { logicalName: 'nod_outcome', label: 'Outcome', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 2000 },
      nod_phonenumber: { logicalName: 'nod_phonenumber', label: 'Phone Number', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 30 },
      nod_reason: { logicalName: 'nod_reason', label: 'Reason', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 1000 },
      nod_recordid: { logicalName: 'nod_recordid', label: 'Record Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 36 },
      nod_recordtable: { logicalName: 'nod_recordtable', label: 'Record Table', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 128 },
      nod_status: { logicalName: 'nod_status', label: 'Status', type: 'picklist', required: 'none', secured: true, create: true, update: true, default: 726000000, choice: 'nod_requeststatus' },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      ownerid: { logicalName: 'ownerid', label: 'Owner', type: 'owner', required: 'systemrequired', secured: false, create: true, update: true, targets: ['owner'] },
      owningbusinessunit: { logicalName: 'owningbusinessunit', label: 'Owning Business Unit', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['businessunit'] },
      owningteam: { logicalName: 'owningteam', label: 'Owning Team', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['team'] },
      owninguser: { logicalName: 'owninguser', label: 'Owning User', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_consentrequest_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_consentrequest_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_message: {
    logicalName: 'nod_message',
    entitySetName: 'nod_messages',
    label: 'WhatsApp Message',
    primaryId: 'nod_messageid',
    primaryName: 'nod_name',
    ownership: 'user',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_accountid: { logicalName: 'nod_accountid', label: 'Account', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['account'] },
      nod_attempts: { logicalName: 'nod_attempts', label: 'Attempts', type: 'int', required: 'none', secured: true, create: true, update: true, min: 0, max: 2147483647 },
      nod_body: { logicalName: 'nod_body', label: 'Body', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 10000 },
      nod_campaignid: { logicalName: 'nod_campaignid', label: 'Campaign', type: 'lookup', required: 'none', secured: true, create: true, update: true, targets: ['nod_campaign'] },
      nod_claim: { logicalName: 'nod_claim', label: 'Claim', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 36 },
      nod_claimedon: { logicalName: 'nod_claimedon', label: 'Claimed On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_components: { logicalName: 'nod_components', label: 'Components', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 20000 },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'none', secured: true, create: true, update: true, targets: ['nod_configuration'] },
      nod_contactid: { logicalName: 'nod_contactid', label: 'Contact', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['contact'] },
      nod_deliveredon: { logicalName: 'nod_deliveredon', label: 'Delivered On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_direction: { logicalName: 'nod_direction', label: 'Direction', type: 'picklist', required: 'required', secured: true, create: true, update: true, choice: 'nod_direction' },
      nod_errorcode: { logicalName: 'nod_errorcode', label: 'Error Code', type: 'int', required: 'none', secured: true, create: true, update: true, min: -2147483648, max: 2147483647 },
      nod_errordetails: { logicalName: 'nod_errordetails', label: 'Error Details', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 2000 },
      nod_filename: { logicalName: 'nod_filename', label: 'File Name', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 250 },
      nod_leadid: { logicalName: 'nod_leadid', label: 'Lead', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['lead'] },
      nod_meaning: { logicalName: 'nod_meaning', label: 'Meaning', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_meaning' },
      nod_mediaid: { logicalName: 'nod_mediaid', label: 'Media Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 100 },
      nod_mediatype: { logicalName: 'nod_mediatype', label: 'Media Type', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 100 },
      nod_messageid: { logicalName: 'nod_messageid', label: 'WhatsApp Message', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_numberid: { logicalName: 'nod_numberid', label: 'Number', type: 'lookup', required: 'none', secured: true, create: true, update: true, targets: ['nod_optinoutnumber'] },
      nod_occurredon: { logicalName: 'nod_occurredon', label: 'Occurred On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_origin: { logicalName: 'nod_origin', label: 'Origin', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_messageorigin' },
      nod_parameters: { logicalName: 'nod_parameters', label: 'Parameters', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 8000 },
      nod_payload: { logicalName: 'nod_payload', label: 'Payload', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 300 },
      nod_phonenumber: { logicalName: 'nod_phonenumber', label: 'Phone Number', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_profilename: { logicalName: 'nod_profilename', label: 'Profile Name', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 200 },
      nod_readon: { logicalName: 'nod_readon', label: 'Read On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_seenon: { logicalName: 'nod_seenon', label: 'Seen On', type: 'datetime', required: 'none', secured: false, create: true, update: true },
      nod_recipientwaid: { logicalName: 'nod_recipientwaid', label: 'Recipient WhatsApp Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 30 },
      nod_recordid: { logicalName: 'nod_recordid', label: 'Record Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 36 },
      nod_recordtable: { logicalName: 'nod_recordtable', label: 'Record Table', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 128 },
      nod_referral: { logicalName: 'nod_referral', label: 'Referral', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 4000 },
      nod_refusal: { logicalName: 'nod_refusal', label: 'Refusal', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 100 },
      nod_remedy: { logicalName: 'nod_remedy', label: 'Remedy', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 1000 },
      nod_replytoid: { logicalName: 'nod_replytoid', label: 'Reply To', type: 'lookup', required: 'none', secured: true, create: true, update: true, targets: ['nod_message'] },
      nod_replytowamid: { logicalName: 'nod_replytowamid', label: 'Reply To WhatsApp Message Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 200 },
      nod_reviewstatus: { logicalName: 'nod_reviewstatus', label: 'Review Status', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_reviewstatus' },
      nod_senton: { logicalName: 'nod_senton', label: 'Sent On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_sessiontype: { logicalName: 'nod_sessiontype', label: 'Session Type', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_sessiontype' },
      nod_status: { logicalName: 'nod_status', label: 'Status', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_messagestatus' },
      nod_templateid: { logicalName: 'nod_templateid', label: 'Template', type: 'lookup', required: 'none', secured: true, create: true, update: true, targets: ['nod_messagetemplate'] },
      nod_type: { logicalName: 'nod_type', label: 'Type', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_messagetype' },
      nod_userid: { logicalName: 'nod_userid', label: 'User Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 150 },
      nod_waid: { logicalName: 'nod_waid', label: 'WhatsApp Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 30 },
      nod_wamid: { logicalName: 'nod_wamid', label: 'WhatsApp Message Id', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 200 },
      nod_wording: { logicalName: 'nod_wording', label: 'Wording', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 8000 },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      ownerid: { logicalName: 'ownerid', label: 'Owner', type: 'owner', required: 'systemrequired', secured: false, create: true, update: true, targets: ['owner'] },
      owningbusinessunit: { logicalName: 'owningbusinessunit', label: 'Owning Business Unit', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['businessunit'] },
      owningteam: { logicalName: 'owningteam', label: 'Owning Team', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['team'] },
      owninguser: { logicalName: 'owninguser', label: 'Owning User', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_message_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_message_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_messagetemplate: {
    logicalName: 'nod_messagetemplate',
    entitySetName: 'nod_messagetemplates',
    label: 'Message Template',
    primaryId: 'nod_messagetemplateid',
    primaryName: 'nod_name',
    ownership: 'organization',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_body: { logicalName: 'nod_body', label: 'Body', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 4096 },
      nod_category: { logicalName: 'nod_category', label: 'Category', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_templatecategory' },
      nod_categorychangeson: { logicalName: 'nod_categorychangeson', label: 'Category Changes On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_categoryon: { logicalName: 'nod_categoryon', label: 'Category Since', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_components: { logicalName: 'nod_components', label: 'Components', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 30000 },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'required', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_consenttemplateid: { logicalName: 'nod_consenttemplateid', label: 'Consent Template', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_messagetemplate'] },
      nod_keywords: { logicalName: 'nod_keywords', label: 'Keywords', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 4000 },
      nod_language: { logicalName: 'nod_language', label: 'Language', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 15 },
      nod_messagetemplateid: { logicalName: 'nod_messagetemplateid', label: 'Message Template', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_metastatus: { logicalName: 'nod_metastatus', label: 'WhatsApp Status', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 50 },
      nod_metastatuson: { logicalName: 'nod_metastatuson', label: 'WhatsApp Status Since', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_problems: { logicalName: 'nod_problems', label: 'What Has to Be Mended', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 8000 },
      nod_publishedon: { logicalName: 'nod_publishedon', label: 'Published On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_quality: { logicalName: 'nod_quality', label: 'Quality', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 20 },
      nod_recordtypeid: { logicalName: 'nod_recordtypeid', label: 'Record Type', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_recordtype'] },
      nod_sessiontype: { logicalName: 'nod_sessiontype', label: 'Session Type', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_sessiontype' },
      nod_sourceid: { logicalName: 'nod_sourceid', label: 'WhatsApp Template', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_whatsapptemplate'] },
      nod_templatetype: { logicalName: 'nod_templatetype', label: 'Template Type', type: 'picklist', required: 'required', secured: false, create: true, update: true, choice: 'nod_templatetype' },
      nod_variables: { logicalName: 'nod_variables', label: 'Variables', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 8000 },
      nod_version: { logicalName: 'nod_version', label: 'Version', type: 'int', required: 'none', secured: true, create: true, update: true, min: 1, max: 2147483647 },
      nod_whatsappname: { logicalName: 'nod_whatsappname', label: 'WhatsApp Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 512 },
      nod_whatsapptemplateid: { logicalName: 'nod_whatsapptemplateid', label: 'WhatsApp Template Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 50 },
      organizationid: { logicalName: 'organizationid', label: 'Organization Id', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['organization'] },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_messagetemplate_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_messagetemplate_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_notice: {
    logicalName: 'nod_notice',
    entitySetName: 'nod_notices',
    label: 'WhatsApp Notice',
    primaryId: 'nod_noticeid',
    primaryName: 'nod_name',
    ownership: 'organization',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_field: { logicalName: 'nod_field', label: 'Field', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 100 },
      nod_kind: { logicalName: 'nod_kind', label: 'Kind', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 30 },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_noticeid: { logicalName: 'nod_noticeid', label: 'WhatsApp Notice', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_occurredon: { logicalName: 'nod_occurredon', label: 'Occurred On', type: 'datetime', required: 'none', secured: false, create: true, update: true },
      nod_outcome: { logicalName: 'nod_outcome', label: 'Outcome', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 30 },
      nod_payloadhash: { logicalName: 'nod_payloadhash', label: 'Payload Hash', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 64 },
      nod_reason: { logicalName: 'nod_reason', label: 'Reason', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 500 },
      organizationid: { logicalName: 'organizationid', label: 'Organization Id', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['organization'] },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_notice_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_notice_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_optinoutnumber: {
    logicalName: 'nod_optinoutnumber',
    entitySetName: 'nod_optinoutnumbers',
    label: 'Opt-In / Opt-Out Number',
    primaryId: 'nod_optinoutnumberid',
    primaryName: 'nod_name',
    ownership: 'user',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_accountid: { logicalName: 'nod_accountid', label: 'Account', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['account'] },
      nod_askcount: { logicalName: 'nod_askcount', label: 'Ask Count', type: 'int', required: 'none', secured: true, create: true, update: true, min: 0, max: 2147483647 },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'required', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_contactid: { logicalName: 'nod_contactid', label: 'Contact', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['contact'] },
      nod_isblocked: { logicalName: 'nod_isblocked', label: 'Blocked', type: 'bit', required: 'none', secured: true, create: true, update: true, default: 0 },
      nod_isstoppedatwhatsapp: { logicalName: 'nod_isstoppedatwhatsapp', label: 'Stopped At WhatsApp', type: 'bit', required: 'none', secured: true, create: true, update: true, default: 0 },
      nod_lastaskedon: { logicalName: 'nod_lastaskedon', label: 'Last Asked On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_leadid: { logicalName: 'nod_leadid', label: 'Lead', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['lead'] },
      nod_ledgercount: { logicalName: 'nod_ledgercount', label: 'Ledger Count', type: 'int', required: 'none', secured: true, create: true, update: true, min: 0, max: 2147483647 },
      nod_ledgerhead: { logicalName: 'nod_ledgerhead', label: 'Ledger Head', type: 'nvarchar', required: 'none', secured: true, create: true, update: true, maxLength: 64 },
      nod_mergedintoid: { logicalName: 'nod_mergedintoid', label: 'Merged Into', type: 'lookup', required: 'none', secured: true, create: true, update: true, targets: ['nod_optinoutnumber'] },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 100 },
      nod_optinoutnumberid: { logicalName: 'nod_optinoutnumberid', label: 'Opt-In / Opt-Out Number', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_parentuserid: { logicalName: 'nod_parentuserid', label: 'Parent User Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 150 },
      nod_pendinguntil: { logicalName: 'nod_pendinguntil', label: 'Pending Until', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_phonenumber: { logicalName: 'nod_phonenumber', label: 'Phone Number', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 20 },
      nod_source: { logicalName: 'nod_source', label: 'Source', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_consentsource' },
      nod_status: { logicalName: 'nod_status', label: 'Marketing Status', type: 'picklist', required: 'none', secured: true, create: true, update: true, choice: 'nod_marketingstatus' },
      nod_statuschangedon: { logicalName: 'nod_statuschangedon', label: 'Status Changed On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_userid: { logicalName: 'nod_userid', label: 'User Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 150 },
      nod_waid: { logicalName: 'nod_waid', label: 'WhatsApp Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 30 },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      ownerid: { logicalName: 'ownerid', label: 'Owner', type: 'owner', required: 'systemrequired', secured: false, create: true, update: true, targets: ['owner'] },
      owningbusinessunit: { logicalName: 'owningbusinessunit', label: 'Owning Business Unit', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['businessunit'] },
      owningteam: { logicalName: 'owningteam', label: 'Owning Team', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['team'] },
      owninguser: { logicalName: 'owninguser', label: 'Owning User', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_optinoutnumber_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_optinoutnumber_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: { nod_number_key: ['nod_configurationid', 'nod_phonenumber'] },
  },
  nod_recordtype: {
    logicalName: 'nod_recordtype',
    entitySetName: 'nod_recordtypes',
    label: 'Record Type',
    primaryId: 'nod_recordtypeid',
    primaryName: 'nod_name',
    ownership: 'organization',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_compliancecolumn: { logicalName: 'nod_compliancecolumn', label: 'Compliance Field', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 128 },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'required', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_defaultcountry: { logicalName: 'nod_defaultcountry', label: 'Default Country', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 2 },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_phonecolumns: { logicalName: 'nod_phonecolumns', label: 'Phone Columns', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 500 },
      nod_recordtypeid: { logicalName: 'nod_recordtypeid', label: 'Record Type', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_relatedtablename: { logicalName: 'nod_relatedtablename', label: 'Related Table Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 128 },
      nod_tablename: { logicalName: 'nod_tablename', label: 'Table Name', type: 'nvarchar', required: 'required', secured: false, create: true, update: true, maxLength: 128 },
      organizationid: { logicalName: 'organizationid', label: 'Organization Id', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['organization'] },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_recordtype_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_recordtype_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: { nod_recordtype_key: ['nod_configurationid', 'nod_tablename'] },
  },
  nod_setuprequest: {
    logicalName: 'nod_setuprequest',
    entitySetName: 'nod_setuprequests',
    label: 'Set-up Request',
    primaryId: 'nod_setuprequestid',
    primaryName: 'nod_name',
    ownership: 'user',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_action: { logicalName: 'nod_action', label: 'Action', type: 'picklist', required: 'required', secured: false, create: true, update: true, choice: 'nod_setupaction' },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_doneon: { logicalName: 'nod_doneon', label: 'Done On', type: 'datetime', required: 'none', secured: true, create: true, update: true },
      nod_messagetemplateid: { logicalName: 'nod_messagetemplateid', label: 'Message Template', type: 'lookup', required: 'none', secured: false, create: true, update: true, targets: ['nod_messagetemplate'] },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 200 },
      nod_outcome: { logicalName: 'nod_outcome', label: 'Outcome', type: 'ntext', required: 'none', secured: true, create: true, update: true, maxLength: 100000 },
      nod_setuprequestid: { logicalName: 'nod_setuprequestid', label: 'Set-up Request', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      nod_status: { logicalName: 'nod_status', label: 'Status', type: 'picklist', required: 'none', secured: true, create: true, update: true, default: 726000000, choice: 'nod_requeststatus' },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      ownerid: { logicalName: 'ownerid', label: 'Owner', type: 'owner', required: 'systemrequired', secured: false, create: true, update: true, targets: ['owner'] },
      owningbusinessunit: { logicalName: 'owningbusinessunit', label: 'Owning Business Unit', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['businessunit'] },
      owningteam: { logicalName: 'owningteam', label: 'Owning Team', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['team'] },
      owninguser: { logicalName: 'owninguser', label: 'Owning User', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_setuprequest_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_setuprequest_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
  nod_whatsapptemplate: {
    logicalName: 'nod_whatsapptemplate',
    entitySetName: 'nod_whatsapptemplates',
    label: 'WhatsApp Template',
    primaryId: 'nod_whatsapptemplateid',
    primaryName: 'nod_name',
    ownership: 'organization',
    columns: {
      createdby: { logicalName: 'createdby', label: 'Created By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      createdon: { logicalName: 'createdon', label: 'Created On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      createdonbehalfby: { logicalName: 'createdonbehalfby', label: 'Created By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      importsequencenumber: { logicalName: 'importsequencenumber', label: 'Import Sequence Number', type: 'int', required: 'none', secured: false, create: true, update: false, min: -2147483648, max: 2147483647 },
      modifiedby: { logicalName: 'modifiedby', label: 'Modified By', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      modifiedon: { logicalName: 'modifiedon', label: 'Modified On', type: 'datetime', required: 'none', secured: false, create: false, update: false },
      modifiedonbehalfby: { logicalName: 'modifiedonbehalfby', label: 'Modified By (Delegate)', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['systemuser'] },
      nod_body: { logicalName: 'nod_body', label: 'Body', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 4096 },
      nod_category: { logicalName: 'nod_category', label: 'Category', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_templatecategory' },
      nod_change: { logicalName: 'nod_change', label: 'Last Change', type: 'picklist', required: 'none', secured: false, create: true, update: true, choice: 'nod_templatechange' },
      nod_changedon: { logicalName: 'nod_changedon', label: 'Changed On', type: 'datetime', required: 'none', secured: false, create: true, update: true },
      nod_components: { logicalName: 'nod_components', label: 'Components', type: 'ntext', required: 'none', secured: false, create: true, update: true, maxLength: 30000 },
      nod_configurationid: { logicalName: 'nod_configurationid', label: 'Configuration', type: 'lookup', required: 'required', secured: false, create: true, update: true, targets: ['nod_configuration'] },
      nod_language: { logicalName: 'nod_language', label: 'Language', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 15 },
      nod_metaid: { logicalName: 'nod_metaid', label: 'WhatsApp Template Id', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 50 },
      nod_metastatus: { logicalName: 'nod_metastatus', label: 'Meta Status', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 50 },
      nod_name: { logicalName: 'nod_name', label: 'Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 530 },
      nod_quality: { logicalName: 'nod_quality', label: 'Quality', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 20 },
      nod_rejectedreason: { logicalName: 'nod_rejectedreason', label: 'Rejected Because', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 500 },
      nod_seenon: { logicalName: 'nod_seenon', label: 'Last Seen On', type: 'datetime', required: 'none', secured: false, create: true, update: true },
      nod_whatsappname: { logicalName: 'nod_whatsappname', label: 'WhatsApp Name', type: 'nvarchar', required: 'none', secured: false, create: true, update: true, maxLength: 512 },
      nod_whatsapptemplateid: { logicalName: 'nod_whatsapptemplateid', label: 'WhatsApp Template', type: 'primarykey', required: 'systemrequired', secured: false, create: true, update: false },
      organizationid: { logicalName: 'organizationid', label: 'Organization Id', type: 'lookup', required: 'none', secured: false, create: false, update: false, targets: ['organization'] },
      overriddencreatedon: { logicalName: 'overriddencreatedon', label: 'Record Created On', type: 'datetime', required: 'none', secured: false, create: true, update: false },
      statecode: { logicalName: 'statecode', label: 'Status', type: 'state', required: 'systemrequired', secured: false, create: false, update: true, choice: 'nod_whatsapptemplate_statecode' },
      statuscode: { logicalName: 'statuscode', label: 'Status Reason', type: 'status', required: 'none', secured: false, create: true, update: true, choice: 'nod_whatsapptemplate_statuscode' },
      timezoneruleversionnumber: { logicalName: 'timezoneruleversionnumber', label: 'Time Zone Rule Version Number', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
      utcconversiontimezonecode: { logicalName: 'utcconversiontimezonecode', label: 'UTC Conversion Time Zone Code', type: 'int', required: 'none', secured: false, create: true, update: true, min: -1, max: 2147483647 },
    },
    keys: {  },
  },
} as const;

