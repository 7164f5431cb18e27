import type { CompactTable } from './compact-table';

const ADDRESS = `
  Address1_Name string(200) Address 1: Name
  Address1_Line1 string(250) Address 1: Street 1
  Address1_Line2 string(250) Address 1: Street 2
  Address1_Line3 string(250) Address 1: Street 3
  Address1_City string(80) Address 1: City
  Address1_StateOrProvince string(50) Address 1: State/Province
  Address1_PostalCode string(20) Address 1: ZIP/Postal Code
  Address1_Country string(80) Address 1: Country/Region
  Address1_Telephone1 phone(50) Address 1: Phone`;

const CONTACT_RULES = `
  Description memo(2000) Description
  DoNotPhone bool(no;Do Not Allow;Allow) Do not allow Phone Calls
  DoNotEMail bool(no;Do Not Allow;Allow) Do not allow Emails
  DoNotBulkEMail bool(no;Do Not Allow;Allow) Do not allow Bulk Emails
  DoNotPostalMail bool(no;Do Not Allow;Allow) Do not allow Mails`;

/** The people and companies that Dynamics 365 Sales brings; columns as in the table reference, the usual ones. */
export const CUSTOMER_TABLES: readonly CompactTable[] = [
  {
    schemaName: 'Account',
    setName: 'accounts',
    label: 'Account',
    collectionLabel: 'Accounts',
    primaryName: 'name',
    ownership: 'user',
    typeCode: 1,
    columns: `
      Name string(160) Account Name
      AccountNumber string(20) Account Number
      Telephone1 phone(50) Main Phone
      Telephone2 phone(50) Other Phone
      Telephone3 phone(50) Telephone 3
      Fax phone(50) Fax
      EMailAddress1 email(100) Email
      EMailAddress2 email(100) Email Address 2
      EMailAddress3 email(100) Email Address 3
      WebSiteURL string(200) Website
      NumberOfEmployees int(0,1000000000) Number of Employees
      Revenue money Annual Revenue
      PrimaryContactId lookup(contact:primarycontactid:account_primary_contact) Primary Contact
      ParentAccountId lookup(account:parentaccountid:account_parent_account) Parent Account
      ${CONTACT_RULES} ${ADDRESS}`,
  },
  {
    schemaName: 'Contact',
    setName: 'contacts',
    label: 'Contact',
    collectionLabel: 'Contacts',
    primaryName: 'fullname',
    ownership: 'user',
    typeCode: 2,
    columns: `
      FirstName string(50) First Name
      MiddleName string(50) Middle Name
      LastName string(50) Last Name
      FullName string(160)- Full Name
      Salutation string(100) Salutation
      JobTitle string(100) Job Title
      BirthDate datetime Birthday
      Telephone1 phone(50) Business Phone
      Telephone2 phone(50) Home Phone
      Telephone3 phone(50) Telephone 3
      MobilePhone phone(50) Mobile Phone
      Fax phone(50) Fax
      EMailAddress1 email(100) Email
      EMailAddress2 email(100) Email Address 2
      EMailAddress3 email(100) Email Address 3
      ParentCustomerId lookup(account:parentcustomerid_account:contact_customer_accounts,contact:parentcustomerid_contact:contact_customer_contacts) Company Name
      ${CONTACT_RULES} ${ADDRESS}`,
  },
  {
    schemaName: 'Lead',
    setName: 'leads',
    label: 'Lead',
    collectionLabel: 'Leads',
    primaryName: 'fullname',
    ownership: 'user',
    typeCode: 4,
    states: [
      { value: 0, label: 'Open', defaultStatus: 1 },
      { value: 1, label: 'Qualified', defaultStatus: 3 },
      { value: 2, label: 'Disqualified', defaultStatus: 4 },
    ],
    statuses: [
      { value: 1, label: 'New', state: 0 },
      { value: 2, label: 'Contacted', state: 0 },
      { value: 3, label: 'Qualified', state: 1 },
      { value: 4, label: 'Lost', state: 2 },
      { value: 5, label: 'Cannot Contact', state: 2 },
      { value: 6, label: 'No Longer Interested', state: 2 },
      { value: 7, label: 'Canceled', state: 2 },
    ],
    columns: `
      Subject string(300) Topic
      FirstName string(50) First Name
      MiddleName string(50) Middle Name
      LastName string(50) Last Name
      FullName string(160)- Name
      CompanyName string(100) Company Name
      JobTitle string(100) Job Title
      Telephone1 phone(50) Business Phone
      Telephone2 phone(50) Home Phone
      Telephone3 phone(50) Other Phone
      MobilePhone phone(50) Mobile Phone
      Fax phone(50) Fax
      EMailAddress1 email(100) Email
      EMailAddress2 email(100) Email Address 2
      LeadSourceCode choice(1=Advertisement;2=Employee Referral;3=External Referral;4=Partner;5=Public Relations;6=Seminar;7=Trade Show;8=Web;9=Word of Mouth;10=Other) Lead Source
      ParentContactId lookup(contact:parentcontactid:lead_parent_contact) Parent Contact for lead
      ParentAccountId lookup(account:parentaccountid:lead_parent_account) Parent Account for lead
      ${CONTACT_RULES} ${ADDRESS}`,
  },
  {
    schemaName: 'Opportunity',
    setName: 'opportunities',
    label: 'Opportunity',
    collectionLabel: 'Opportunities',
    primaryName: 'name',
    ownership: 'user',
    typeCode: 3,
    states: [
      { value: 0, label: 'Open', defaultStatus: 1 },
      { value: 1, label: 'Won', defaultStatus: 3 },
      { value: 2, label: 'Lost', defaultStatus: 4 },
    ],
    statuses: [
      { value: 1, label: 'In Progress', state: 0 },
      { value: 2, label: 'On Hold', state: 0 },
      { value: 3, label: 'Won', state: 1 },
      { value: 4, label: 'Canceled', state: 2 },
      { value: 5, label: 'Out-Sold', state: 2 },
    ],
    columns: `
      Name string(300) Topic
      Description memo(2000) Description
      EstimatedValue money Est. Revenue
      EstimatedCloseDate datetime Est. Close Date
      ParentContactId lookup(contact:parentcontactid:opportunity_parent_contact) Contact
      ParentAccountId lookup(account:parentaccountid:opportunity_parent_account) Account
      CustomerId lookup(account:customerid_account:opportunity_customer_accounts,contact:customerid_contact:opportunity_customer_contacts) Potential Customer
      OriginatingLeadId lookup(lead:originatingleadid:opportunity_originating_lead) Originating Lead`,
  },
  {
    schemaName: 'List',
    setName: 'lists',
    label: 'Marketing List',
    collectionLabel: 'Marketing Lists',
    primaryName: 'listname',
    ownership: 'user',
    typeCode: 4300,
    columns: `
      ListName string(128)! Name
      Description memo(2000) Description
      Purpose string(256) Purpose
      Type bool(no;Dynamic;Static) Type
      CreatedFromCode choice(1=Account;2=Contact;4=Lead)! Marketing List Member Type
      MemberType int(1,4) Member Type
      MemberCount int(0,1000000000)- Members Count
      Query memo(1073741823) Query`,
  },
  {
    schemaName: 'ListMember',
    setName: 'listmembers',
    label: 'Marketing List Member',
    collectionLabel: 'Marketing List Members',
    primaryId: 'listmemberid',
    ownership: 'none',
    typeCode: 4301,
    privilegeName: 'List',
    stateless: true,
    columns: `
      ListId lookup(list:listid:listmember_list)! Marketing List
      EntityId lookup(contact:entityid_contact,lead:entityid_lead,account:entityid_account)! Member
      EntityType string(64) Member Type`,
  },
];
