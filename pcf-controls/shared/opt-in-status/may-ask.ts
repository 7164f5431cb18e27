/** `PrivilegeType.Create` and `PrivilegeDepth.Basic`: ambient enums, which a bundle of isolated modules cannot read. */
const CREATE = 1 as ComponentFramework.PropertyHelper.Types.PrivilegeType;
const BASIC = 0 as ComponentFramework.PropertyHelper.Types.PrivilegeDepth;

/** Whether the person may enter a change for a customer. */
export function mayAsk({ utils }: { utils?: ComponentFramework.Utility }): boolean {
  // A host without this function (canvas apps) knows of no privileges; Dataverse would refuse anyway.
  return utils?.hasEntityPrivilege?.('nod_consentrequest', CREATE, BASIC) === true;
}
