import type { CompactTable } from './compact-table';
import { ENVIRONMENT_TABLES } from './base-environment-tables';
import { RIGHTS_TABLES } from './base-rights-tables';

/** The platform's own tables: people, organization, notifications, and what webhooks are registered with. */
export const SYSTEM_TABLES: readonly CompactTable[] = [
  ...RIGHTS_TABLES,
  ...ENVIRONMENT_TABLES,
  {
    schemaName: 'Organization',
    setName: 'organizations',
    label: 'Organization',
    collectionLabel: 'Organizations',
    primaryName: 'name',
    ownership: 'none',
    typeCode: 1019,
    stateless: true,
    columns: `
      Name string(160) Organization Name
      LanguageCode int(0,65535) Language
      BaseCurrencySymbol string(5) Currency Symbol`,
  },
  {
    schemaName: 'BusinessUnit',
    setName: 'businessunits',
    label: 'Business Unit',
    collectionLabel: 'Business Units',
    primaryName: 'name',
    ownership: 'organization',
    typeCode: 10,
    stateless: true,
    columns: `
      Name string(160)! Name
      IsDisabled bool Is Disabled
      ParentBusinessUnitId lookup(businessunit:parentbusinessunitid) Parent Business Unit
      OrganizationId lookup(organization:organizationid) Organization`,
  },
  {
    schemaName: 'SystemUser',
    setName: 'systemusers',
    label: 'User',
    collectionLabel: 'Users',
    primaryName: 'fullname',
    ownership: 'none',
    typeCode: 8,
    privilegeName: 'User',
    stateless: true,
    columns: `
      FirstName string(256) First Name
      LastName string(256) Last Name
      FullName string(200)- Full Name
      DomainName string(1024) User Name
      InternalEMailAddress email(100) Primary Email
      MobilePhone phone(64) Mobile Phone
      ApplicationId guid Application ID
      AzureActiveDirectoryObjectId guid Azure AD Object ID
      AccessMode choice(0=Read-Write;1=Administrative;2=Read;3=Support User;4=Non-interactive;5=Delegated Admin) Access Mode
      IsDisabled bool(no;Disabled;Enabled) Status
      BusinessUnitId lookup(businessunit:businessunitid:business_unit_system_users) Business Unit`,
  },
  {
    schemaName: 'Team',
    setName: 'teams',
    label: 'Team',
    collectionLabel: 'Teams',
    primaryName: 'name',
    ownership: 'none',
    typeCode: 9,
    stateless: true,
    columns: `
      Name string(160)! Team Name
      Description memo(2000) Description
      TeamType choice(0=Owner;1=Access;2=Security Group;3=Office Group) Team Type
      BusinessUnitId lookup(businessunit:businessunitid:business_unit_teams) Business Unit`,
  },
  {
    schemaName: 'appnotification',
    setName: 'appnotifications',
    label: 'Notification',
    collectionLabel: 'Notifications',
    primaryName: 'title',
    ownership: 'user',
    typeCode: 10198,
    stateless: true,
    elastic: true,
    columns: `
      Title string(256)! Title
      Body string(500) Body
      Data memo(5000) Data
      IconType choice(100000000=Info;100000001=Success;100000002=Failure;100000003=Warning;100000004=Mention;100000005=Custom) IconType
      ToastType choice(200000000=Timed;200000001=Hidden) Toast Type
      Priority choice(200000000=Normal;200000001=High) Priority
      TTLInSeconds int(1,2147483647) Expiry (seconds)
      PartitionId string(100) Partition Id`,
  },
  {
    schemaName: 'SdkMessage',
    plainPrivileges: true,
    setName: 'sdkmessages',
    label: 'Sdk Message',
    collectionLabel: 'Sdk Messages',
    primaryName: 'name',
    ownership: 'organization',
    typeCode: 4606,
    stateless: true,
    columns: `
      Name string(256) Name
      CategoryName string(25) Category Name
      IsPrivate bool Is Private`,
  },
  {
    schemaName: 'SdkMessageFilter',
    plainPrivileges: true,
    // [V] It has no privileges of its own.
    privilegeName: 'SdkMessage',
    setName: 'sdkmessagefilters',
    label: 'Sdk Message Filter',
    collectionLabel: 'Sdk Message Filters',
    ownership: 'organization',
    typeCode: 4607,
    stateless: true,
    columns: `
      PrimaryObjectTypeCode string(128) Primary Object Type Code
      SecondaryObjectTypeCode string(128) Secondary Object Type Code
      IsCustomProcessingStepAllowed bool(yes) Custom Processing Step Allowed
      SdkMessageId lookup(sdkmessage:sdkmessageid:sdkmessageid_sdkmessagefilter) SDK Message ID`,
  },
  {
    schemaName: 'ServiceEndpoint',
    plainPrivileges: true,
    setName: 'serviceendpoints',
    label: 'Service Endpoint',
    collectionLabel: 'Service Endpoints',
    primaryName: 'name',
    ownership: 'organization',
    typeCode: 4618,
    stateless: true,
    columns: `
      Name string(160)! Name
      Description string(100) Description
      Contract choice(1=OneWay;2=Queue;3=Rest;4=TwoWay;5=Topic;6=Queue Persistent;7=Event Hub;8=Webhook;9=Event Grid)! Contract
      AuthType choice(1=ACS;2=SAS Key;3=SAS Token;4=Webhook Key;5=Http Header;6=Http Query String;7=Connection String;8=Access Key) Authentication Type
      AuthValue string(2083)# Auth Value
      IsAuthValueSet bool- Is Auth Value Set
      Url string(2000) URL
      Path string(160) Path
      SolutionNamespace string(160) Solution Namespace
      ConnectionMode choice(1=Normal;2=Federated) Connection Mode
      UserClaim choice(1=None;2=UserId;3=UserInfo) User Claim
      MessageFormat choice(1=Binary XML;2=Json;3=Text XML) Message Format`,
  },
  {
    schemaName: 'SdkMessageProcessingStep',
    plainPrivileges: true,
    setName: 'sdkmessageprocessingsteps',
    label: 'Sdk Message Processing Step',
    collectionLabel: 'Sdk Message Processing Steps',
    primaryName: 'name',
    ownership: 'organization',
    typeCode: 4608,
    states: [
      { value: 0, label: 'Enabled', defaultStatus: 1 },
      { value: 1, label: 'Disabled', defaultStatus: 2 },
    ],
    statuses: [
      { value: 1, label: 'Enabled', state: 0 },
      { value: 2, label: 'Disabled', state: 1 },
    ],
    columns: `
      Name string(256) Name
      Description string(256) Description
      Mode choice(0=Synchronous;1=Asynchronous)! Execution Mode
      Stage choice(5=Initial Pre-operation;10=Pre-validation;20=Pre-operation;30=Main Operation;40=Post-operation;50=Post-operation Deprecated)! Execution Stage
      Rank int(1,2147483647)! Execution Order
      SupportedDeployment choice(0=Server Only;1=Outlook Client Only;2=Both) Deployment
      InvocationSource choice(-1=Internal;0=Parent;1=Child) Invocation Source
      AsyncAutoDelete bool Asynchronous Automatic Delete
      FilteringAttributes string(100000) Filtering Attributes
      Configuration memo(1073741823) Configuration
      SdkMessageId lookup(sdkmessage:sdkmessageid:sdkmessageid_sdkmessageprocessingstep)! SDK Message
      SdkMessageFilterId lookup(sdkmessagefilter:sdkmessagefilterid:sdkmessagefilterid_sdkmessageprocessingstep) SDK Message Filter
      EventHandler lookup(serviceendpoint:eventhandler_serviceendpoint:serviceendpoint_sdkmessageprocessingstep)! Event Handler`,
  },
  {
    schemaName: 'AsyncOperation',
    setName: 'asyncoperations',
    label: 'System Job',
    collectionLabel: 'System Jobs',
    primaryName: 'name',
    ownership: 'user',
    typeCode: 4700,
    states: [
      { value: 0, label: 'Ready', defaultStatus: 0 },
      { value: 1, label: 'Suspended', defaultStatus: 10 },
      { value: 2, label: 'Locked', defaultStatus: 20 },
      { value: 3, label: 'Completed', defaultStatus: 30 },
    ],
    statuses: [
      { value: 0, label: 'Waiting For Resources', state: 0 },
      { value: 10, label: 'Waiting', state: 1 },
      { value: 20, label: 'In Progress', state: 2 },
      { value: 21, label: 'Pausing', state: 2 },
      { value: 22, label: 'Canceling', state: 2 },
      { value: 30, label: 'Succeeded', state: 3 },
      { value: 31, label: 'Failed', state: 3 },
      { value: 32, label: 'Canceled', state: 3 },
    ],
    columns: `
      Name string(256) System Job Name
      OperationType int System Job Type
      MessageName string(160) Message Name
      PrimaryEntityType string(128) Primary Entity Type
      RegardingObjectTypeCode string(128) Regarding Type
      CorrelationId guid Correlation Id
      RequestId guid Request
      Depth int Depth
      RetryCount int Retry Count
      ErrorCode int Error Code
      Message memo(1073741823) Message
      FriendlyMessage memo(1073741823) Friendly message
      StartedOn datetime Started On
      CompletedOn datetime Completed On
      OwningExtensionId lookup(sdkmessageprocessingstep:owningextensionid) Owning Extension`,
  },
];
